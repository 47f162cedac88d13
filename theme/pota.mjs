/**
 * Takes away from a stylesheet the rules that no page can match: those of classes that no template, script or tag names.
 *
 * A class counts as named when it is a word of a source file. A word that ends with a hyphen ("alert-" before a
 * variable) names every class that starts with it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ALTROVE = new Set(['node_modules', '__pycache__']);
const PAROLA = /-?[A-Za-z_][\w-]*/g;
// What is inside these does not have to be on the page.
const CONDIZIONI = /:(?:not|is|where|has|-webkit-any)\(/;
const CON_FIGLI = /^@(?:media|supports|layer|container)\b/;
// Read by who checks the page, not by a rule.
const DA_TENERE = new Set(['--bootstrap-italia-version']);
const PREFISSO_MINIMO = 4;

/** Returns the words of the files below the folders whose path passes the test. */
export function parole(cartelle, ammesso) {
  const trovate = new Set();
  for (const cartella of cartelle) {
    for (const voce of readdirSync(cartella, { withFileTypes: true })) {
      const percorso = join(cartella, voce.name);
      if (voce.isDirectory()) {
        if (!ALTROVE.has(voce.name)) parole([percorso], ammesso).forEach((parola) => trovate.add(parola));
      } else if (ammesso(percorso)) {
        for (const parola of readFileSync(percorso, 'utf8').match(PAROLA) ?? []) trovate.add(parola);
      }
    }
  }
  return trovate;
}

/** Returns the stylesheet (compressed, as Sass writes it) without what these words cannot match. */
export function pota(css, usate) {
  const prefissi = [...usate].filter((parola) => parola.endsWith('-') && parola.length >= PREFISSO_MINIMO);
  const usata = (classe) => usate.has(classe) || prefissi.some((prefisso) => classe.startsWith(prefisso));
  return senzaAvanzi(scrivi(potaRegole(leggi(css.replace(/\/\*[\s\S]*?\*\//g, '')), usata)));
}

/** Splits at a character outside strings and parentheses. */
function dividi(testo, separatore) {
  const pezzi = [];
  let [inizio, aperte, virgolette] = [0, 0, ''];
  for (let i = 0; i < testo.length; i += 1) {
    const c = testo[i];
    if (c === '\\') i += 1;
    else if (virgolette) virgolette = c === virgolette ? '' : virgolette;
    else if (c === '"' || c === "'") virgolette = c;
    else if ('([{'.includes(c)) aperte += 1;
    else if (')]}'.includes(c)) aperte -= 1;
    else if (c === separatore && !aperte) {
      pezzi.push(testo.slice(inizio, i));
      inizio = i + 1;
    }
  }
  return [...pezzi, testo.slice(inizio)].filter((pezzo) => pezzo.trim());
}

/** Returns the rules: { testa, corpo } with a text or, in a group, other rules. */
function leggi(css) {
  const regole = [];
  let [inizio, aperte, virgolette, testa] = [0, 0, '', ''];
  for (let i = 0; i < css.length; i += 1) {
    const c = css[i];
    if (c === '\\') i += 1;
    else if (virgolette) virgolette = c === virgolette ? '' : virgolette;
    else if (c === '"' || c === "'") virgolette = c;
    else if (c === '{' && (aperte += 1) === 1) {
      testa = css.slice(inizio, i).trim();
      inizio = i + 1;
    } else if (c === '}' && (aperte -= 1) === 0) {
      const corpo = css.slice(inizio, i);
      regole.push({ testa, corpo: CON_FIGLI.test(testa) ? leggi(corpo) : corpo });
      inizio = i + 1;
    } else if (c === ';' && !aperte) {
      regole.push({ testa: css.slice(inizio, i).trim(), corpo: null });
      inizio = i + 1;
    }
  }
  return regole;
}

function potaRegole(regole, usata) {
  return regole.flatMap(({ testa, corpo }) => {
    if (Array.isArray(corpo)) {
      const figli = potaRegole(corpo, usata);
      return figli.length ? [{ testa, corpo: figli }] : [];
    }
    if (corpo === null || testa.startsWith('@')) return [{ testa, corpo }];
    const selettori = dividi(testa, ',').filter((selettore) => classi(selettore).every(usata));
    return selettori.length ? [{ testa: selettori.join(','), corpo }] : [];
  });
}

/** Returns the classes that an element and its ancestors must have for the selector to match. */
function classi(selettore) {
  let resto = selettore.replace(/\[[^\]]*\]/g, '');
  for (let trovata = CONDIZIONI.exec(resto); trovata; trovata = CONDIZIONI.exec(resto)) {
    let [fine, aperte] = [trovata.index + trovata[0].length, 1];
    while (aperte && fine < resto.length) {
      aperte += { '(': 1, ')': -1 }[resto[fine]] ?? 0;
      fine += 1;
    }
    resto = resto.slice(0, trovata.index) + resto.slice(fine);
  }
  return [...resto.matchAll(/\.((?:\\.|[\w-])+)/g)].map((c) => c[1].replaceAll('\\', ''));
}

function scrivi(regole) {
  return regole
    .map(({ testa, corpo }) => {
      if (corpo === null) return `${testa};`;
      return `${testa}{${Array.isArray(corpo) ? scrivi(corpo) : corpo}}`;
    })
    .join('');
}

/** Removes the custom properties that nothing reads, and then those that only they read. */
function senzaAvanzi(css) {
  const lette = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((v) => v[1]));
  const dopo = scrivi(senzaProprieta(leggi(css), lette));
  return dopo === css ? css : senzaAvanzi(dopo);
}

function senzaProprieta(regole, lette) {
  const serve = (dichiarazione) => {
    const nome = dichiarazione.split(':', 1)[0].trim();
    return !nome.startsWith('--') || lette.has(nome) || DA_TENERE.has(nome);
  };
  return regole.flatMap(({ testa, corpo }) => {
    if (Array.isArray(corpo)) return [{ testa, corpo: senzaProprieta(corpo, lette) }];
    if (corpo === null || testa.startsWith('@')) return [{ testa, corpo }];
    const dichiarazioni = dividi(corpo, ';').filter(serve);
    return dichiarazioni.length ? [{ testa, corpo: dichiarazioni.join(';') }] : [];
  });
}
