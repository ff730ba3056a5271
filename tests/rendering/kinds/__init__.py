"""One invented document of every kind that a ward office writes."""
