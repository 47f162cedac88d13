"""Whole pages kept for anonymous visitors, and forgotten when they change."""
