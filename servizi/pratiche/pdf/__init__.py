"""PDF documents of pratiche: `dati` gives their words, `pratiche/*.typ` their looks."""
