/**
 * Runs Lighthouse (mobile, simulated throttling) on addresses and prints a JSON line for each run.
 *
 * `node misura.mjs <runs> <address>...`, with the Chromium of CHROME_PATH. One browser for each run: nothing is warm.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CHIAVI = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'pratiche', seo: 'seo' };
const METRICHE = {
  'largest-contentful-paint': 'lcp_ms',
  'first-contentful-paint': 'fcp_ms',
  'total-blocking-time': 'tbt_ms',
  'cumulative-layout-shift': 'cls',
  'total-byte-weight': 'byte',
};
const OPZIONI = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Returns scores (0-100), metrics, and the names of the audits that cost points. */
async function misura(indirizzo) {
  const chrome = await launch({ chromeFlags: OPZIONI });
  try {
    const { lhr } = await lighthouse(indirizzo, { port: chrome.port, onlyCategories: Object.keys(CHIAVI) });
    if (lhr.runtimeError) throw new Error(`${indirizzo}: ${lhr.runtimeError.message}`);
    const voti = Object.entries(CHIAVI).map(([sua, nostra]) => [nostra, Math.round(lhr.categories[sua].score * 100)]);
    const cifre = Object.entries(METRICHE).map(([sua, nostra]) => [nostra, lhr.audits[sua].numericValue]);
    return { indirizzo, ...Object.fromEntries([...voti, ...cifre]), mancanze: mancanze(lhr) };
  } finally {
    await chrome.kill();
  }
}

/** Returns the audits of the categories that must be perfect and are not. */
function mancanze(lhr) {
  const perfette = Object.values(lhr.categories).filter((categoria) => categoria.id !== 'performance');
  return perfette
    .flatMap((categoria) => categoria.auditRefs.filter((voce) => voce.weight > 0))
    .map((voce) => lhr.audits[voce.id])
    .filter((esame) => esame.score !== null && esame.score < 1)
    .map((esame) => `${esame.id}: ${esame.details?.items?.[0]?.node?.snippet ?? esame.title}`);
}

const [volte, ...indirizzi] = process.argv.slice(2);
for (const indirizzo of indirizzi) {
  for (let volta = 0; volta < Number(volte); volta += 1) {
    process.stdout.write(`${JSON.stringify(await misura(indirizzo))}\n`);
  }
}
