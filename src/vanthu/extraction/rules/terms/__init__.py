"""What a letter wants when, and to whom the report goes."""
