"""The documents that a letter cites."""
