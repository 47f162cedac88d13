/** Marks in the index of the page the section being read; on wide screens, where it stands aside, opens it. */
export function avviaIndice(documento) {
  const indice = documento.querySelector('[data-indice]');
  if (!indice) return;
  if (window.matchMedia('(min-width: 992px)').matches) indice.open = true;

  const voci = new Map();
  for (const voce of indice.querySelectorAll('a[href^="#"]')) {
    const sezione = documento.getElementById(decodeURIComponent(voce.hash.slice(1)));
    if (sezione) voci.set(sezione, voce);
  }
  const visibili = new Set();

  function aggiorna() {
    const attuale = [...voci.keys()].find((sezione) => visibili.has(sezione));
    if (!attuale) return;
    for (const [sezione, voce] of voci) {
      voce.classList.toggle('active', sezione === attuale);
      if (sezione === attuale) voce.setAttribute('aria-current', 'true');
      else voce.removeAttribute('aria-current');
    }
  }

  const osservatore = new IntersectionObserver(
    (novita) => {
      for (const { target, isIntersecting } of novita) {
        if (isIntersecting) visibili.add(target);
        else visibili.delete(target);
      }
      aggiorna();
    },
    { rootMargin: '0px 0px -60% 0px' },
  );
  for (const sezione of voci.keys()) osservatore.observe(sezione);
}
