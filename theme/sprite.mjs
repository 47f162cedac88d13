import { readFileSync } from 'node:fs';

/**
 * Returns an SVG sprite with only the named symbols of the library's own sprite.
 *
 * @param {string} origine path of the full sprite
 * @param {string[]} nomi ids of the symbols, e.g. "it-user"
 */
export function componiSprite(origine, nomi) {
  const intero = readFileSync(origine, 'utf8');
  const simboli = nomi.map((nome) => {
    const inizio = intero.indexOf(`<symbol id="${nome}"`);
    if (inizio < 0) throw new Error(`icon not in the package: ${nome}`);
    return intero.slice(inizio, intero.indexOf('</symbol>', inizio) + '</symbol>'.length);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${simboli.join('')}</svg>\n`;
}
