"""The link checker: what the live pages link to, and what of it leads nowhere."""
