"""The parts of a Word file that a measurement needs, by what they are for."""

import posixpath
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from vanthu.extraction.readers.archive import content_of, parsed

REL_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "_rels/.rels"
# "Strict" files differ from all others by the names of their vocabularies only.
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_RELATIONS = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_USUAL_RELATIONS = (
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)


@dataclass(slots=True)
class WordParts:
    """The XML parts of a file, each parsed once."""

    archive: zipfile.ZipFile
    document_name: str = ""
    relations: dict[str, tuple[str, str]] = field(default_factory=dict)  # kind, name
    _roots: dict[str, etree._Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the document and what belongs to it.

        Raises:
            LookupError: the archive holds no document.
        """
        package = self._relations_of("")
        documents = (n for kind, n in package.values() if kind == "officeDocument")
        self.document_name = next(documents, "word/document.xml")
        if self.document_name not in self.archive.namelist():
            msg = "the archive has no document"
            raise LookupError(msg)
        self.relations = self._relations_of(self.document_name)
        self.package = package

    package: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def document(self) -> etree._Element:
        """Return the root of the document itself."""
        root = self.root(self.document_name)
        if root is None:
            msg = "the document is empty"
            raise LookupError(msg)
        return root

    def of_kind(self, kind: str) -> etree._Element | None:
        """Return the root of the part of a kind: styles, numbering, theme, settings."""
        names = (name for each, name in self.relations.values() if each == kind)
        name = next(names, None)
        return None if name is None else self.root(name)

    def of_package(self, kind: str) -> etree._Element | None:
        """Return the root of a part that belongs to the whole file."""
        names = (name for each, name in self.package.values() if each == kind)
        name = next(names, None)
        return None if name is None else self.root(name)

    def root(self, name: str) -> etree._Element | None:
        """Return the root of a part by its name in the archive."""
        if name not in self._roots:
            content = content_of(self.archive, name)
            if content is None:
                return None
            self._roots[name] = parsed(usual(content))
        return self._roots[name]

    def plain_root(self, name: str) -> etree._Element:
        """Return the root of a part that must be there.

        Raises:
            LookupError: it is not there.
        """
        root = self.root(name)
        if root is None:
            raise LookupError(name)
        return root

    def known(self, name: str) -> etree._Element:
        """Return the root of a part that was asked for or added before."""
        return self._roots[name]

    def add(self, name: str, root: etree._Element) -> None:
        """Put a new part beside the others."""
        self._roots[name] = root

    def _relations_of(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        content = content_of(
            self.archive, f"{folder}/_rels/{name}.rels" if part else _OFFICE
        )
        if content is None:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for relation in parsed(content).iterfind(_RELATIONS + "Relationship"):
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                full = target[1:] if target.startswith("/") else f"{folder}/{target}"
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = (
                    kind,
                    posixpath.normpath(full).lstrip("/"),
                )
        return found


def usual(content: bytes) -> bytes:
    """Return a part in the usual vocabulary."""
    return content.replace(STRICT, USUAL).replace(_STRICT_RELATIONS, _USUAL_RELATIONS)


def strict(content: bytes) -> bytes:
    """Return a part in the strict vocabulary again."""
    return content.replace(USUAL, STRICT).replace(_USUAL_RELATIONS, _STRICT_RELATIONS)
