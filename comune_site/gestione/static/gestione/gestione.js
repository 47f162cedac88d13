/**
 * The admin under a policy without inline code: first its widgets, then the styles that its text editor makes.
 *
 * A page says what to start with <template data-gestione="kind" data-per="id" data-opzioni="{…}">. Those in the page,
 * and those that a panel or a dialog adds later, are met by one observer as soon as they are in the document.
 */
(() => {
  // Names are listed, not looked up freely: an element injected in the page must not choose what to call.
  const SCELTE = new Set(['Chooser', 'PageChooser', 'ImageChooser', 'DocumentChooser', 'SnippetChooser']);

  const AVVIA = {
    data: (id, opzioni) => window.initDateChooser(id, opzioni),
    ora: (id, opzioni) => window.initTimeChooser(id, opzioni),
    'data-ora': (id, opzioni) => window.initDateTimeChooser(id, opzioni),
    pannello: (id, opzioni) => new window.InlinePanel(opzioni),
    'pannello-scelta': (id, opzioni) => new window.MultipleChooserPanel(opzioni),
    compito: (id) => window.createTaskChooser(id),
    scelta: (id, opzioni, costruttore) => SCELTE.has(costruttore) && new window[costruttore](id, opzioni),
  };
  const SEGNO = 'template[data-gestione]';
  const avviati = new WeakSet();

  const avvia = (segno) => {
    const { gestione, per, opzioni, costruttore } = segno.dataset;
    if (avviati.has(segno) || !Object.hasOwn(AVVIA, gestione)) return;
    avviati.add(segno);
    AVVIA[gestione](per, JSON.parse(opzioni), costruttore);
  };

  const guarda = (nodo) => {
    if (nodo.nodeType !== Node.ELEMENT_NODE) return;
    if (nodo.matches(SEGNO)) avvia(nodo);
    nodo.querySelectorAll(SEGNO).forEach(avvia);
  };

  new MutationObserver((novita) => novita.forEach(({ addedNodes }) => addedNodes.forEach(guarda))).observe(
    document.documentElement,
    { childList: true, subtree: true },
  );
  guarda(document.documentElement);
})();

/**
 * What the bundles write as inline code at run time goes where the policy allows it.
 *
 * The text editor writes its rules (placeholders, depth of lists) in <style> elements: here a style made by a script is
 * an inert element, and its text goes to a stylesheet of the document. A style attribute goes to the style object. A
 * handler attribute, by which the image cropper asks what the browser knows, would never run: it is not set.
 */
(() => {
  const crea = Document.prototype.createElement;
  const imposta = Element.prototype.setAttribute;

  const foglioDi = (documento, inerte) => {
    const foglio = new CSSStyleSheet();
    documento.adoptedStyleSheets = [...documento.adoptedStyleSheets, foglio];
    new MutationObserver(() => foglio.replaceSync(inerte.textContent)).observe(inerte, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  };

  Document.prototype.createElement = function createElement(nome, opzioni) {
    if (String(nome).toLowerCase() !== 'style') return crea.call(this, nome, opzioni);
    const inerte = crea.call(this, 'template');
    foglioDi(this, inerte);
    return inerte;
  };

  Element.prototype.setAttribute = function setAttribute(nome, valore) {
    const minuscolo = String(nome).toLowerCase();
    if (minuscolo === 'style' && this.style) this.style.cssText = valore;
    else if (!minuscolo.startsWith('on')) imposta.call(this, nome, valore);
  };
})();
