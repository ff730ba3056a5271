"""A letter file goes in, its proposed fields come out with their evidence."""
