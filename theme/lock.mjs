/** Removes from package-lock.json what names a host: `npm run lock` after a change of package.json. */
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const pacchetto of Object.values(lock.packages)) {
  delete pacchetto.funding;
  delete pacchetto.resolved;
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
