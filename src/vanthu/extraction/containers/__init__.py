"""Containers: files that hold letters and what belongs to them."""
