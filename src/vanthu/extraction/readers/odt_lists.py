"""The numbers and dashes before the list items of an OpenDocument text."""

import re
from collections.abc import Sequence

from lxml import etree

from vanthu.extraction.readers.list_labels import Level, ListCounter
from vanthu.extraction.readers.odt_styles import STYLE, TEXT

_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter",
    "i": "lowerRoman", "I": "upperRoman", "": "none",
}  # fmt: skip
_OWN_FORM = re.compile(r"%([1-9])%")


class Lists:
    """Numbers the items of all lists of one document in their order."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._styles: dict[str | None, dict[int, Level]] = {}
        for root in roots:
            for style in root.iter(TEXT + "list-style"):
                levels = dict(map(_level, style.iterchildren(etree.Element)))
                self._styles[style.get(STYLE + "name")] = levels
        self._counter = ListCounter()
        self._kinds: dict[str | None, str] = {}  # by style and by identity
        self._restarts = 0

    def open(self, element: etree._Element, style: str | None) -> str:
        """Return the kind of a list: its own, or that of the list it continues."""
        continued = element.get(TEXT + "continue-list")
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = style
        kind = self._kinds.get(continued) if continued else None
        if kind is None:
            kind = f"{style}/{len(self._kinds)}/{self._restarts}"
            self._restarts += 1
        self._kinds[style] = kind
        if (identity := element.get(_XML_ID)) is not None:
            self._kinds[identity] = kind
        return kind

    def label(
        self, kind: str, style: str | None, depth: int, restart: str | None
    ) -> str:
        """Return what is printed before an item, empty if nothing."""
        self._restarts += 1
        return self._counter.label(
            list_id=str(self._restarts),
            kind=kind,
            level=depth,
            levels=self._styles.get(style, {}),
            restart=None if restart is None else int(restart),
        )


def _level(element: etree._Element) -> tuple[int, Level]:
    depth = int(element.get(TEXT + "level", "1")) - 1
    if element.tag == TEXT + "list-level-style-bullet":
        return depth, Level(1, "bullet", element.get(TEXT + "bullet-char", "•"))
    written = element.get(STYLE + "num-format", "")
    form = element.get(_LOEXT + "num-list-format")
    if form is None:
        shown = int(element.get(TEXT + "display-levels", "1"))
        numbers = ".".join(
            f"%{each + 1}" for each in range(max(depth - shown + 1, 0), depth + 1)
        )
        prefix = element.get(STYLE + "num-prefix", "")
        form = (
            prefix
            + (numbers if written else "")
            + element.get(STYLE + "num-suffix", "")
        )
    else:
        form = _OWN_FORM.sub(r"%\1", form)
    start = int(element.get(TEXT + "start-value", "1"))
    return depth, Level(start, _FORMATS.get(written, "decimal"), form)
