"""Signs of the Symbol and Wingdings fonts, which Word keeps in a private page."""

import re

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PRINTED = {"\uf02d": "-", "\uf0be": "-", "\uf02b": "+", "\uf0b7": "•"}


def plain_symbols(text: str) -> str:
    """Return text with what these fonts draw as a plain sign, a dot if unknown."""
    return _PRIVATE.sub(lambda found: _PRINTED.get(found[0], "•"), text)
