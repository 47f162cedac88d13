/** Actions on a page that need a script, shown only here: print it, hear it read. */
export function avviaAzioni(documento) {
  const stampa = documento.querySelector('[data-azione="stampa"]');
  if (stampa) {
    stampa.hidden = false;
    stampa.querySelector('button').addEventListener('click', () => window.print());
  }
  const ascolta = documento.querySelector('[data-azione="ascolta"]');
  if (!ascolta || !window.speechSynthesis) return;
  ascolta.hidden = false;
  const bottone = ascolta.querySelector('button');
  const ferma = () => bottone.setAttribute('aria-pressed', 'false');
  bottone.addEventListener('click', () => {
    const parla = bottone.getAttribute('aria-pressed') === 'true';
    window.speechSynthesis.cancel();
    if (parla) return ferma();
    const testo = [...documento.querySelectorAll('h1, .lead, .testo-lettura')].map((e) => e.innerText).join('\n');
    const voce = new window.SpeechSynthesisUtterance(testo);
    voce.lang = documento.documentElement.lang;
    voce.onend = ferma;
    bottone.setAttribute('aria-pressed', 'true');
    window.speechSynthesis.speak(voce);
  });
  window.addEventListener('pagehide', () => window.speechSynthesis.cancel());
}
