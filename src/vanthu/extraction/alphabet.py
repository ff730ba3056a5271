"""The capitals and small letters of Vietnamese, as regular expressions name them."""

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1EFA))]
UPPER = "".join(c for c in _LATIN if c.isupper())
LOWER = "".join(c for c in _LATIN if c.islower())
