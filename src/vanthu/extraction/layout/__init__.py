"""Characters at positions put into reading order: lines, then columns."""
