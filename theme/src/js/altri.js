/**
 * The button that adds the next cards to a list (`data-carica`: the id of the list). Without script it is a link to
 * them. A group that is on the page already takes the new entries; the next page says what comes after.
 */
export function avviaAltri(documento) {
  let occupato = false;

  documento.addEventListener('click', async (evento) => {
    const bottone = evento.target.closest?.('a[data-carica]');
    if (!bottone || evento.ctrlKey || evento.metaKey || evento.shiftKey) return;
    evento.preventDefault();
    if (occupato) return;
    occupato = true;
    try {
      const risposta = await window.fetch(bottone.href);
      if (!risposta.ok) throw new Error(String(risposta.status));
      aggiungi(documento, bottone, new window.DOMParser().parseFromString(await risposta.text(), 'text/html'));
    } catch {
      window.location.assign(bottone.href);
    } finally {
      occupato = false;
    }
  });
}

function aggiungi(documento, bottone, pagina) {
  const elenco = documento.getElementById(bottone.dataset.carica);
  const arrivati = [...pagina.getElementById(bottone.dataset.carica).children];
  const primo = arrivati[0]?.querySelector('a');
  for (const gruppo of arrivati) {
    const presente = gruppo.id && documento.getElementById(gruppo.id)?.querySelector('ul');
    if (presente) presente.append(...gruppo.querySelector('ul').children);
    else elenco.append(documento.adoptNode(gruppo));
  }
  const successivo = pagina.querySelector('a[data-carica]');
  if (successivo) bottone.replaceWith(documento.adoptNode(successivo));
  else bottone.remove();
  primo?.focus();
}
