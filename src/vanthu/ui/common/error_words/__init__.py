"""The sentences for errors, a module for each subject."""
