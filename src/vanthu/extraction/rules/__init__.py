"""One module per field of a letter: pure functions from text to proposals."""
