"""The received files of a letter: opening them, and saving them elsewhere."""
