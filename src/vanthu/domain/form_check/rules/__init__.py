"""The rules of the form, F01 to F36: each a small function over one document."""
