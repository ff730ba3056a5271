"""Queries for screens: exactly the columns that a list shows."""
