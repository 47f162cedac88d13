// Spares a click; without script the button "Continua" does the same.
document.querySelector("form[data-invia-da-solo]").submit();
