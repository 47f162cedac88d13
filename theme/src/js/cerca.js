/**
 * Search fields suggest while one types (ARIA combobox with a list), and the header's opens in a dialog.
 * Without script the field is a field, and the header's icon is a link to the search page.
 */
const ATTESA = 200;

function suggerisci(campo) {
  const indirizzo = new URL('suggerimenti/', campo.form.action);
  // On the host of the services the site is another origin: the policy of the page would refuse the call.
  if (indirizzo.origin !== window.location.origin) return;
  const { suggerimenti: nome, nessuno } = campo.dataset;
  const lista = document.createElement('ul');
  const avviso = document.createElement('p');
  let attesa;
  let richiesta;
  let attiva = -1;

  lista.id = `${campo.id}-lista`;
  lista.className = 'suggerimenti';
  lista.hidden = true;
  lista.setAttribute('role', 'listbox');
  lista.setAttribute('aria-label', nome);
  avviso.className = 'visually-hidden';
  avviso.setAttribute('role', 'status');
  campo.parentElement.append(lista, avviso);
  const stato = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': lista.id, 'aria-expanded': 'false' };
  for (const [attributo, valore] of Object.entries(stato)) campo.setAttribute(attributo, valore);

  function segna(posto) {
    lista.children[attiva]?.setAttribute('aria-selected', 'false');
    attiva = posto;
    const voce = lista.children[attiva];
    voce?.setAttribute('aria-selected', 'true');
    voce?.scrollIntoView({ block: 'nearest' });
    if (voce) campo.setAttribute('aria-activedescendant', voce.id);
    else campo.removeAttribute('aria-activedescendant');
  }

  function mostra(aperta) {
    segna(-1);
    lista.hidden = !aperta;
    campo.setAttribute('aria-expanded', String(aperta));
  }

  function riempi(voci) {
    lista.replaceChildren(
      ...voci.map(({ testo, url }, posto) => {
        const voce = document.createElement('li');
        voce.id = `${lista.id}-${posto}`;
        voce.setAttribute('role', 'option');
        voce.setAttribute('aria-selected', 'false');
        voce.dataset.url = url;
        voce.textContent = testo;
        return voce;
      }),
    );
    mostra(voci.length > 0);
    avviso.textContent = voci.length ? `${nome}: ${voci.length}` : nessuno;
  }

  async function chiedi() {
    richiesta?.abort();
    richiesta = new AbortController();
    indirizzo.searchParams.set('q', campo.value);
    try {
      const risposta = await fetch(indirizzo, { signal: richiesta.signal, credentials: 'omit' });
      if (risposta.ok) riempi((await risposta.json()).suggerimenti);
    } catch {
      // Aborted by a newer one, or no network: the field goes on as a plain field.
    }
  }

  campo.addEventListener('input', () => {
    clearTimeout(attesa);
    if (campo.value.trim().length > 1) attesa = setTimeout(chiedi, ATTESA);
    else riempi([]);
  });
  campo.addEventListener('blur', () => mostra(false));
  campo.addEventListener('keydown', (evento) => {
    const quante = lista.children.length;
    const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
    if (passo && quante) {
      evento.preventDefault();
      if (lista.hidden) mostra(true);
      // One place more than the voices: the field itself.
      segna(((attiva + 1 + passo + quante + 1) % (quante + 1)) - 1);
    } else if (lista.hidden) return;
    else if (evento.key === 'Escape') {
      evento.preventDefault();
      mostra(false);
    } else if (evento.key === 'Enter' && attiva >= 0) {
      evento.preventDefault();
      window.location.assign(lista.children[attiva].dataset.url);
    }
  });
  // The field keeps the focus, so that the list is still there when the button goes up.
  lista.addEventListener('mousedown', (evento) => evento.preventDefault());
  lista.addEventListener('click', (evento) => {
    const { url } = evento.target.dataset;
    if (url) window.location.assign(url);
  });
}

function finestra(documento) {
  const riquadro = documento.getElementById('finestra-cerca');
  const apri = documento.querySelector('[data-cerca-apri]');
  if (!riquadro || !apri) return;
  apri.addEventListener('click', (evento) => {
    if (evento.ctrlKey || evento.metaKey || evento.shiftKey) return;
    evento.preventDefault();
    riquadro.showModal();
    riquadro.querySelector('input').focus();
  });
  // In a search field Escape first clears the words: here it always closes, unless it closed the list.
  riquadro.addEventListener('keydown', (evento) => {
    if (evento.key === 'Escape' && !evento.defaultPrevented) riquadro.close();
  });
  riquadro.querySelector('[data-chiudi]').addEventListener('click', () => riquadro.close());
}

export function avviaCerca(documento) {
  finestra(documento);
  documento.querySelectorAll('input[data-suggerimenti]').forEach(suggerisci);
}
