"""Wagtail page types, one file per family."""
