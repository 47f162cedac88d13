"""Search over the site: Italian text, suggestions, synonyms, questions without an answer."""
