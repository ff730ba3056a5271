"""The form of a letter: its lines, its fixed words, and the parts they part it into."""
