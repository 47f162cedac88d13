"""The example places and events, as data."""
