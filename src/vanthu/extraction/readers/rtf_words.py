"""The control words of rich text: how they are written and what they stand for."""

import re

from vanthu.extraction.readers.document_text import PAGE_BREAK
from vanthu.extraction.readers.rtf_stories import StoryKind

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
SIGNS = {
    "tab": "\t", "line": "\n", "page": PAGE_BREAK, "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
ESCAPED = {"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n"}
# Groups without words of the letter; those after \* go unless they are known.
NOT_SHOWN = frozenset((
    "aftncn", "aftnsep", "aftnsepc", "annotation", "atnauthor", "atndate", "atnicn",
    "atnid", "atnparent", "atnref", "atntime", "atrfend", "atrfstart", "author",
    "colortbl", "datafield", "fldinst", "filetbl", "fontemb", "footer", "footerf",
    "footerl", "footerr", "ftncn", "ftnsep", "ftnsepc", "info", "listoverridetable",
    "listtable", "nonesttables", "objdata", "pict", "private", "revtbl", "rxe",
    "shprslt", "sn", "stylesheet", "sv", "tc", "template", "title", "xe",
))  # fmt: skip
STARRED = frozenset(
    ("shpinst", "shptxt", "nesttableprops", "do", "dptxbxtext", "footnote")
)
UPRIGHT_LINES = frozenset(
    ("clbrdrl", "clbrdrr", "trbrdrl", "trbrdrr", "trbrdrv", "trbrdrt", "trbrdrb",
     "trbrdrh")
)  # fmt: skip
NO_LINES = frozenset(("brdrnone", "brdrnil", "brdrtbl"))
LINE_MEASURES = frozenset(("brdrw", "brdrcf", "brdrsp", "brdrart"))

APART = {
    "shptxt": StoryKind.BOX,
    "dptxbxtext": StoryKind.BOX,
    "footnote": StoryKind.NOTE,
    **dict.fromkeys(("header", "headerf", "headerl", "headerr"), StoryKind.HEADER),
}
