// Improves the rating forms in place. Without it they work as plain forms, page by page.
(() => {
  "use strict";

  const ATTESA = 15000;
  const cerca = (modulo, cosa) => modulo.querySelector(`[data-val-${cosa}]`);
  const passo = (modulo, nome) => modulo.querySelector(`[data-val-passo="${nome}"]`);

  const stato = (modulo, testo, guasto = false) => {
    const riga = cerca(modulo, "stato");
    riga.classList.toggle("val-guasto", guasto);
    riga.textContent = testo;
  };

  const casuale = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, "0")).join("");

  const stelleScelte = (modulo) => modulo.querySelector('input[name="stelle"]:checked')?.value ?? "";

  const segnoScelto = (modulo) => (stelleScelte(modulo) > "3" ? "positivo" : "negativo");

  // "stelle": only the stars; "motivi": the question for that score; "testo": the free text.
  const mostra = (modulo, fase) => {
    const visibile = { stelle: "", motivi: segnoScelto(modulo), testo: "testo" }[fase];
    modulo.dataset.fase = fase;
    for (const nome of ["positivo", "negativo", "testo"]) passo(modulo, nome).classList.toggle("d-none", nome !== visibile);
    const avanti = cerca(modulo, "avanti");
    avanti.textContent = fase === "testo" ? avanti.dataset.valInvia : avanti.dataset.valAvanti;
    cerca(modulo, "indietro").classList.toggle("d-none", fase === "stelle");
    cerca(modulo, "azioni").classList.toggle("d-none", fase === "stelle");
  };

  const fuoco = (modulo, nome) => passo(modulo, nome).querySelector("legend").focus();

  const prepara = (radice) => {
    for (const modulo of radice.querySelectorAll('form[data-val-modulo="stelle"]')) {
      modulo.reset();
      mostra(modulo, "stelle");
    }
  };

  const dati = (modulo, bottone) => {
    const corpo = new URLSearchParams(new FormData(modulo));
    if (modulo.dataset.valModulo === "stelle") {
      modulo.dataset.invio ||= casuale();
      corpo.set("fase", "invia");
      corpo.set("invio", modulo.dataset.invio);
    } else if (bottone?.name) {
      corpo.set(bottone.name, bottone.value);
    }
    return corpo;
  };

  const leggi = (html) => new DOMParser().parseFromString(html, "text/html").body;

  const sostituisci = (blocco, html) => {
    blocco.replaceChildren(...leggi(html).childNodes);
    blocco.querySelector("[data-val-fuoco]")?.focus();
  };

  const invia = async (modulo, bottone) => {
    if (modulo.getAttribute("aria-busy") === "true") return;
    modulo.setAttribute("aria-busy", "true");
    const freno = new AbortController();
    const sveglia = setTimeout(() => freno.abort(), ATTESA);
    try {
      const risposta = await fetch(modulo.action, {
        method: "POST",
        body: dati(modulo, bottone),
        headers: { "X-Requested-With": "valutazione" },
        // No cookie, and not the address of the page: a log must not join the vote with it.
        credentials: "omit",
        referrerPolicy: "strict-origin",
        signal: freno.signal,
      });
      const html = await risposta.text();
      if (risposta.ok || risposta.status === 409 || risposta.status === 410) sostituisci(modulo.closest("[data-val-blocco]"), html);
      else stato(modulo, leggi(html).querySelector("[data-val-errore]")?.textContent ?? cerca(modulo, "stato").dataset.valGuasto, true);
    } catch {
      stato(modulo, cerca(modulo, "stato").dataset.valGuasto, true);
    } finally {
      clearTimeout(sveglia);
      modulo.removeAttribute("aria-busy");
    }
  };

  document.addEventListener("change", ({ target }) => {
    const modulo = target.closest?.('form[data-val-modulo="stelle"]');
    if (!modulo || target.name !== "stelle") return;
    for (const scelta of modulo.querySelectorAll(".val-scelta input")) scelta.checked = false;
    mostra(modulo, "motivi");
    stato(modulo, cerca(modulo, "stato").dataset.valScelta.replace("{n}", target.value));
  });

  document.addEventListener("click", ({ target }) => {
    const modulo = target.closest?.("[data-val-indietro]")?.closest("form");
    if (!modulo) return;
    stato(modulo, "");
    if (modulo.dataset.fase === "testo") {
      mostra(modulo, "motivi");
      fuoco(modulo, segnoScelto(modulo));
    } else {
      modulo.reset();
      mostra(modulo, "stelle");
      modulo.querySelector('input[name="stelle"]').focus();
    }
  });

  document.addEventListener("submit", (evento) => {
    const modulo = evento.target.closest("form[data-val-modulo]");
    if (!modulo) return;
    evento.preventDefault();
    if (modulo.dataset.fase === "motivi") {
      stato(modulo, "");
      mostra(modulo, "testo");
      fuoco(modulo, "testo");
    } else if (modulo.dataset.fase !== "stelle") {
      invia(modulo, evento.submitter);
    }
  });

  prepara(document);
})();
