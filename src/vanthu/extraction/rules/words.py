"""Letters and words of Vietnamese as regular expressions can name them."""

import re

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1EFA))]
UPPER = "".join(c for c in _LATIN if c.isupper())
LOWER = "".join(c for c in _LATIN if c.islower())

CAPITAL_WORD = re.compile(rf"(?<![{UPPER}{LOWER}])[{UPPER}]{{2,}}(?![{UPPER}{LOWER}])")


def is_capitals(text: str) -> bool:
    """Tell whether the text is printed in capitals, a stray small letter aside."""
    upper = sum(c.isupper() for c in text)
    lower = sum(c.islower() for c in text)
    return upper > 1 and lower * 6 <= upper


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())
