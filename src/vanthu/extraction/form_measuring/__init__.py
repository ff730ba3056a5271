"""Measuring the form of a file: what stands where, how large, in which letters."""
