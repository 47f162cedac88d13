/** Behaviours that improve pages which already work without script. One module each. */
import BOOTSTRAP_ITALIA_VERSION from 'bootstrap-italia/dist/version.js';

import { avviaAltri } from './altri.js';
import { avviaAzioni } from './azioni.js';
import { avviaCerca } from './cerca.js';
import { avviaErrori } from './errori.js';
import { avviaIndice } from './indice.js';
import { avviaMenu } from './menu.js';
import { avviaTendine } from './tendine.js';

// What the validator of the model looks for first (C.SI.1.2).
window.BOOTSTRAP_ITALIA_VERSION = BOOTSTRAP_ITALIA_VERSION;

avviaMenu(document);
avviaTendine(document);
avviaIndice(document);
avviaErrori(document);
avviaCerca(document);
avviaAltri(document);
avviaAzioni(document);
