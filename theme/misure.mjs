import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

// Compared with the full library, brotli; and the whole first load of a page.
const QUOTA_CSS = 0.36;
const QUOTA_JS = 0.12;
const PRIMO_CARICO_BYTE = 200 * 1000;
const PRIMO_CARICO_RICHIESTE = 10;
// Room left for the page itself, compressed, and a coat of arms.
const PAGINA_BYTE = 40 * 1000;
const PAGINA_RICHIESTE = 2;
// The other fonts come only where there is bold reading text, or code.
const DI_OGNI_PAGINA = /titillium|lora.*regular/;

/** Returns raw, gzip and brotli bytes of a file. */
function misura(percorso) {
  const dati = readFileSync(percorso);
  return { intero: dati.length, gzip: gzipSync(dati, { level: 9 }).length, brotli: brotliCompressSync(dati).length };
}

/** Prints the sizes of what was built beside the full library; returns them by name. */
export function stampaMisure(uscita, libreria) {
  const misure = {
    'comune.css': misura(join(uscita, 'css/comune.css')),
    'bootstrap-italia.min.css (full)': misura(join(libreria, 'dist/css/bootstrap-italia.min.css')),
    'comune.js': misura(join(uscita, 'js/comune.js')),
    'bootstrap-italia.bundle.min.js (full)': misura(join(libreria, 'dist/js/bootstrap-italia.bundle.min.js')),
    'sprite.svg': misura(join(uscita, 'sprite.svg')),
    'sprites.svg (full)': misura(join(libreria, 'dist/svg/sprites.svg')),
  };
  const caratteri = join(uscita, 'fonts');
  for (const file of readdirSync(caratteri).filter((nome) => nome.endsWith('.woff2'))) {
    misure[file] = misura(join(caratteri, file));
  }
  const immagini = join(uscita, 'immagini');
  for (const file of existsSync(immagini) ? readdirSync(immagini) : []) {
    misure[file] = misura(join(immagini, file));
  }
  console.table(misure);
  return misure;
}

/** Throws when a limit is passed: share of the full library, first load, version property lost. */
export function controllaLimiti(misure, css) {
  const guasti = [];
  const quota = (nostro, suo) => misure[nostro].brotli / misure[suo].brotli;
  const css_quota = quota('comune.css', 'bootstrap-italia.min.css (full)');
  const js_quota = quota('comune.js', 'bootstrap-italia.bundle.min.js (full)');
  const woff2 = Object.keys(misure).filter((nome) => nome.endsWith('.woff2') && DI_OGNI_PAGINA.test(nome));
  const pezzi = ['comune.css', 'comune.js', 'sprite.svg', 'favicon.svg', ...woff2];
  const byte = pezzi.reduce((somma, nome) => somma + misure[nome].brotli, PAGINA_BYTE);
  const richieste = pezzi.length + PAGINA_RICHIESTE;
  if (css_quota > QUOTA_CSS) guasti.push(`CSS is ${(css_quota * 100).toFixed(1)}% of the library`);
  if (js_quota > QUOTA_JS) guasti.push(`JS is ${(js_quota * 100).toFixed(1)}% of the library`);
  if (byte > PRIMO_CARICO_BYTE) guasti.push(`first load is ${byte} bytes`);
  if (richieste > PRIMO_CARICO_RICHIESTE) guasti.push(`first load is ${richieste} requests`);
  if (!/--bootstrap-italia-version:\s*["']2\./.test(css)) guasti.push('--bootstrap-italia-version was lost');
  console.log(
    `CSS ${(css_quota * 100).toFixed(1)}% and JS ${(js_quota * 100).toFixed(1)}% of the library (brotli); ` +
      `first load at most ${Math.round(byte / 1000)} kB in ${richieste} requests`,
  );
  if (guasti.length) throw new Error(`over the limits: ${guasti.join('; ')}`);
}
