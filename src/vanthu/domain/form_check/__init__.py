"""The form of a document (thể thức): what is measured, and what the rules say."""
