"""The page of reports: sections at the left, the A4 preview at the right."""
