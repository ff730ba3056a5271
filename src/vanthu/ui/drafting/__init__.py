"""Writing the documents of the office: drafts, their review, numbers and files."""
