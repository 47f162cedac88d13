/** Closes the menus made with <details> when the focus or the pointer leaves them, and with Escape. */
export function avviaTendine(documento) {
  const tendine = [...documento.querySelectorAll('details[data-tendina]')];
  if (!tendine.length) return;

  function chiudiAltre(bersaglio) {
    for (const tendina of tendine) if (tendina.open && !tendina.contains(bersaglio)) tendina.open = false;
  }

  documento.addEventListener('click', (evento) => chiudiAltre(evento.target));
  documento.addEventListener('focusin', (evento) => chiudiAltre(evento.target));
  documento.addEventListener('keydown', (evento) => {
    if (evento.key !== 'Escape') return;
    for (const tendina of tendine.filter((voce) => voce.open)) {
      tendina.open = false;
      if (tendina.contains(documento.activeElement)) tendina.querySelector('summary').focus();
    }
  });
}
