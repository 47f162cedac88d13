"""The example news, one module for each type."""
