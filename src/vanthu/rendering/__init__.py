"""The only place that writes Word, PDF and Excel files."""
