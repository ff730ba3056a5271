"""The body of a letter: its points, its units, and the words of work."""
