"""The readers of files, one for each format."""
