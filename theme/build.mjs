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
import { componiSprite } from './sprite.mjs';

const QUI = dirname(fileURLToPath(import.meta.url));
const LIBRERIA = join(QUI, 'node_modules/bootstrap-italia');
const DESTINAZIONE = join(QUI, 'static/theme');
// Built aside and moved at the end: a site that is being served never sees half a theme.
const USCITA = join(QUI, 'node_modules/.tema-nuovo');

const TARGET = ['chrome109', 'firefox115', 'safari15.6'];

/** Compiles src/scss/comune.scss; only the library's own `@import` deprecation is silenced. */
async function stile() {
  const { css } = sass.compile(join(QUI, 'src/scss/comune.scss'), {
    loadPaths: [join(LIBRERIA, 'src/scss')],
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: TARGET });
  mkdirSync(join(USCITA, 'css'), { recursive: true });
  writeFileSync(join(USCITA, 'css/comune.css'), code);
  return code;
}

/** Bundles a script of src/js/ into one small file without dependencies at run time. */
async function script(nome) {
  await esbuild.build({
    entryPoints: [join(QUI, `src/js/${nome}.js`)],
    outfile: join(USCITA, `js/${nome}.js`),
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
