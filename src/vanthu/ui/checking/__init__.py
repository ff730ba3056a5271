"""Checking the form of documents: of the draft on the page, and of any file."""
