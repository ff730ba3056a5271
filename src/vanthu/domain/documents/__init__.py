"""Official documents: their parts, the report on a letter, the statutory books."""
