/** Web Analytics Italia: nothing is asked of it before the visitor says yes. Loaded only where the site has a number there. */
const CHIAVE = 'statistiche';
const MEMORIA = 180 * 24 * 60 * 60 * 1000; // six months: then the question may be put again
const WAI = 'https://ingestion.webanalytics.italia.it/';

/** Returns 'si', 'no', or '' when nothing was chosen or the choice is old. A browser without storage asks each time. */
function scelta() {
  try {
    const { valore, quando } = JSON.parse(localStorage.getItem(CHIAVE)) ?? {};
    return Date.now() - quando < MEMORIA ? valore : '';
  } catch {
    return '';
  }
}

function ricorda(valore) {
  try {
    localStorage.setItem(CHIAVE, JSON.stringify({ valore, quando: Date.now() }));
  } catch {
    // Nothing is kept: the choice holds for this page.
  }
}

function conta(sito) {
  const coda = (window._paq = window._paq ?? []);
  coda.push(['disableCookies'], ['setDoNotTrack', true]);
  coda.push(['setTrackerUrl', `${WAI}matomo.php`], ['setSiteId', sito]);
  coda.push(['trackPageView'], ['enableLinkTracking']);
  const script = document.createElement('script');
  script.src = `${WAI}matomo.js`;
  script.async = true;
  document.head.append(script);
}

const domanda = document.querySelector('[data-statistiche]');
const mostra = () => {
  domanda.hidden = false;
};

domanda.addEventListener('click', (evento) => {
  const valore = evento.target.dataset.consenso;
  if (!valore) return;
  ricorda(valore);
  domanda.hidden = true;
  if (valore === 'si') conta(domanda.dataset.statistiche);
});

for (const bottone of document.querySelectorAll('[data-consenso-cambia]')) {
  bottone.hidden = false;
  bottone.addEventListener('click', () => {
    mostra();
    domanda.querySelector('button').focus();
  });
}

if (scelta() === 'si') conta(domanda.dataset.statistiche);
else if (!scelta()) mostra();
