/** Puts the focus on the summary of errors, so that the first thing read out is what went wrong. */
export function avviaErrori(documento) {
  documento.querySelector('[data-riepilogo-errori]')?.focus();
}
