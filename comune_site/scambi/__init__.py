"""Contents in and out as tables: import with a preview, export."""
