"""What the document of a Word file refers to: pictures, files put in whole."""

import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from vanthu.extraction.readers.archive import content_of, parsed

_RELATIONS = "word/_rels/document.xml.rels"


class Relation(NamedTuple):
    """The name by which the document knows a part, its kind, and the part's name."""

    name: str
    kind: str
    part: str


def relations_in(archive: zipfile.ZipFile) -> Iterator[Relation]:
    """Yield what the document of a Word file refers to."""
    content = content_of(archive, _RELATIONS)
    for each in () if content is None else parsed(content).iterchildren(etree.Element):
        target = each.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else f"word/{target}"
        yield Relation(each.get("Id", ""), each.get("Type", ""), part)
