/**
 * Builds theme/static/theme/ from src/ and the bootstrap-italia package: stylesheet, script, fonts, icons.
 *
 * `node build.mjs` after `npm ci --ignore-scripts`. Prints a table of sizes and fails when a limit is passed.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';
import * as sass from 'sass';

import { controllaLimiti, stampaMisure } from './misure.mjs';
import { parole, pota } from './pota.mjs';
import { componiSprite } from './sprite.mjs';

const QUI = dirname(fileURLToPath(import.meta.url));
const LIBRERIA = join(QUI, 'node_modules/bootstrap-italia');
const DESTINAZIONE = join(QUI, 'static/theme');
// Built aside and moved at the end: a site that is being served never sees half a theme.
const USCITA = join(QUI, 'node_modules/.tema-nuovo');

// What the pages are made of: only what these name stays in the stylesheet.
const RADICE = join(QUI, '..');
const PACCHETTI = ['comune_site', 'servizi', 'pagamenti', 'valutazione', 'theme'].map((nome) => join(RADICE, nome));
const nomina = (percorso) =>
  /\.html$|\.js$|templatetags\/\w+\.py$|theme\/\w+\.py$/.test(percorso) && !percorso.startsWith(DESTINAZIONE);
// Parts that stand alone elsewhere and travel with the theme here: one request each saved.
const OSPITI = { css: ['valutazione/static/valutazione/widget.css'], js: ['valutazione/static/valutazione/widget.js'] };

const TARGET = ['chrome109', 'firefox115', 'safari15.6'];

/** Compiles src/scss/comune.scss; only the library's own `@import` deprecation is silenced. */
async function stile() {
  const { css } = sass.compile(join(QUI, 'src/scss/comune.scss'), {
    loadPaths: [join(LIBRERIA, 'src/scss')],
    quietDeps: true,
    silenceDeprecations: ['import'],
    style: 'compressed',
  });
  const ospiti = OSPITI.css.map((file) => readFileSync(join(RADICE, file), 'utf8'));
  const potato = pota([css, ...ospiti].join('\n'), parole(PACCHETTI, nomina));
  const { code } = await esbuild.transform(potato, { loader: 'css', minify: true, target: TARGET });
  mkdirSync(join(USCITA, 'css'), { recursive: true });
  writeFileSync(join(USCITA, 'css/comune.css'), code);
  return code;
}

/** Bundles src/js/comune.js and the guests into one small file without dependencies at run time. */
async function script() {
  const moduli = [join(QUI, 'src/js/comune.js'), ...OSPITI.js.map((file) => join(RADICE, file))];
  await esbuild.build({
    stdin: { contents: moduli.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: QUI },
    outfile: join(USCITA, 'js/comune.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    legalComments: 'none',
  });
}

/** Copies the woff2 files that the stylesheet names, and every TTF (the PDFs embed those). */
function caratteri(css) {
  const nominati = new Set([...css.matchAll(/fonts\/([\w-]+)\.woff2/g)].map((m) => m[1]));
  for (const famiglia of ['Titillium_Web', 'Lora', 'Roboto_Mono']) {
    const da = join(LIBRERIA, 'dist/fonts', famiglia);
    for (const file of readdirSync(da)) {
      const [nome, tipo] = [file.replace(/\.\w+$/, ''), file.split('.').pop()];
      if (tipo === 'woff2' && nominati.delete(nome)) cpSync(join(da, file), join(USCITA, 'fonts', file));
      if (tipo === 'ttf') cpSync(join(da, file), join(USCITA, 'fonts/ttf', file));
    }
  }
  if (nominati.size) throw new Error(`fonts not in the package: ${[...nominati].join(', ')}`);
}

/** Writes sprite.svg with the icons named in src/icone.json, and copies our own pictures. */
function immagini() {
  const nomi = JSON.parse(readFileSync(join(QUI, 'src/icone.json'), 'utf8'));
  writeFileSync(join(USCITA, 'sprite.svg'), componiSprite(join(LIBRERIA, 'dist/svg/sprites.svg'), nomi));
  cpSync(join(QUI, 'src/immagini'), join(USCITA, 'immagini'), { recursive: true });
}

rmSync(USCITA, { recursive: true, force: true });
mkdirSync(USCITA, { recursive: true });
const css = await stile();
await script('comune');
await script('statistiche');
caratteri(css);
immagini();
const misure = stampaMisure(USCITA, LIBRERIA);
controllaLimiti(misure, css);
rmSync(DESTINAZIONE, { recursive: true, force: true });
mkdirSync(dirname(DESTINAZIONE), { recursive: true });
renameSync(USCITA, DESTINAZIONE);
