"""Hộp thư đến: files that wait, the page of the letter, and the fields to check."""
