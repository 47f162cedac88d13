"""Checks of what a page says. `registro` runs them, the other modules hold them."""
