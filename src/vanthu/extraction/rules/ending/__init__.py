"""Whom a letter goes to and who signed it."""
