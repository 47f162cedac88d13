/**
 * The drawer of the main menu on small screens. Without script the same links open it by its address (#menu);
 * with it they behave as buttons of a modal: focus stays inside, Escape closes, the page behind is inert.
 */
export function avviaMenu(documento) {
  const apri = documento.querySelector('[data-menu-apri]');
  const pannello = documento.getElementById('menu');
  if (!apri || !pannello) return;
  const chiusure = [...pannello.querySelectorAll('[data-menu-chiudi]')];
  const dietro = [
    ...documento.querySelectorAll('main, footer, .skiplinks, .it-header-slim-wrapper, .it-header-center-wrapper'),
  ];

  function mostra(aperto) {
    pannello.classList.toggle('expanded', aperto);
    apri.setAttribute('aria-expanded', String(aperto));
    for (const parte of dietro) parte.inert = aperto;
    if (aperto) chiusure.find((chiusura) => chiusura.classList.contains('close-menu')).focus();
    else if (pannello.contains(documento.activeElement)) apri.focus();
  }

  function comeBottone(collegamento, azione) {
    if (!collegamento.hasAttribute('aria-hidden')) collegamento.setAttribute('role', 'button');
    collegamento.addEventListener('click', (evento) => {
      evento.preventDefault();
      azione();
    });
    collegamento.addEventListener('keydown', (evento) => {
      if (evento.key !== ' ') return;
      evento.preventDefault();
      azione();
    });
  }

  apri.setAttribute('aria-controls', 'menu');
  apri.setAttribute('aria-expanded', 'false');
  comeBottone(apri, () => mostra(true));
  for (const chiusura of chiusure) comeBottone(chiusura, () => mostra(false));
  documento.addEventListener('keydown', (evento) => {
    if (evento.key === 'Escape' && pannello.classList.contains('expanded')) mostra(false);
  });
  // From the drawer to the wide layout: nothing may stay inert behind a drawer that is no longer there.
  window.matchMedia('(min-width: 992px)').addEventListener('change', () => mostra(false));
}
