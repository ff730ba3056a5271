"""Random documents of every Vietnamese syllable and of signs that break programs."""

import unicodedata
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from hypothesis import strategies as st

from tests.rendering.kinds.ward import ward_document
from vanthu.domain.documents.parts import (
    Appendix,
    BodyBlock,
    BodyParagraph,
    BodyStyle,
    BodyTable,
    OfficialDocument,
    Run,
    TableColumn,
)
from vanthu.domain.errors import ExportFailed, ExportReason
from vanthu.rendering.measure import measure_docx
from vanthu.rendering.writer import FileDocumentWriter

ONSETS = (
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng",
    "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
)  # fmt: skip
RIMES = (
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ă",
    "ăc", "ăm", "ăn", "ăng", "â", "âc", "âm", "ân", "âng", "âu", "ây", "e", "ec", "em",
    "eng", "eo", "ê", "êch", "ên", "ênh", "êu", "i", "ia", "ich", "iêc", "iêm", "iên",
    "iêng", "iêu", "im", "inh", "iu", "o", "oa", "oac", "oai", "oan", "oang", "oanh",
    "oăn", "oe", "oi", "om", "ong", "ô", "ôc", "ôi", "ôm", "ông", "ơ", "ơi", "ơm", "ơn",
    "u", "ua", "uân", "uê", "ui", "um", "ung", "uôc", "uôi", "uôn", "uông", "uơ", "uy",
    "uya", "uyên", "uyêt", "uynh", "ư", "ưa", "ưc", "ưi", "ưng", "ươc", "ươi", "ương",
    "ưu", "y", "yên", "yêu",
)  # fmt: skip
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
STRANGE = (
    "<b>", "</w:p>", "&", "&amp;", "]]>", '"', "'", "%s", "{0}", "\\", "\x00", "\x0b",
    "\x1b[0m", "\u200b", "\u202e", "\ufeff", "\ufffe", "\u00ad", "\u2028", "\t", "\r\n",
    "=1+1", "½", "m²", "€", "…", "–", "“", "”", "№", "Ω", "Ж", "e\u0323\u0302", "https://",
)  # fmt: skip
NO_GLYPH = ("🎉", "漢", "\ue000", "👨‍👩‍👧")
DROPPED = {"Cc", "Cf", "Cs"}
NOT_CHARACTERS = "\ufffe\uffff"
HYPHEN_AT_END = "\x02"  # how pdfium gives a hyphen that ends a line

RandomDocument = OfficialDocument


@dataclass(frozen=True)
class Outcome:
    """What became of a random document: written well, refused, or a broken promise."""

    refused: str = ""
    problem: str = ""


def toned(rime: str, tone: str) -> str:
    """Give a rime with its tone on its last vowel but one, or on its only one."""
    places = [at for at, letter in enumerate(rime) if letter in VOWELS]
    at = places[-2] if len(places) > 1 else places[-1]
    return f"{rime[: at + 1]}{tone}{rime[at + 1 :]}"


def syllables() -> st.SearchStrategy[str]:
    """Give syllables of every shape, in parts or whole, small or large."""
    parts = st.tuples(
        st.sampled_from(ONSETS), st.sampled_from(RIMES), st.sampled_from(TONES)
    )
    typed = parts.map(lambda part: part[0] + toned(part[1], part[2]))
    return st.tuples(typed, st.booleans(), st.integers(0, 9)).map(
        lambda made: _cased(_whole(made[0]) if made[1] else _in_parts(made[0]), made[2])
    )


def _whole(word: str) -> str:
    return unicodedata.normalize("NFC", word)


def _in_parts(word: str) -> str:
    return unicodedata.normalize("NFD", word)


def _cased(word: str, chance: int) -> str:
    return {0: word.upper(), 1: word.title()}.get(chance, word)


def texts(most: int = 30) -> st.SearchStrategy[str]:
    """Give words with an odd one among them."""
    rare = st.sampled_from(STRANGE)
    one = st.integers(0, 11).flatmap(lambda chance: syllables() if chance else rare)
    words = st.lists(one, min_size=1, max_size=most)
    return words.map(lambda chosen: "x" + " ".join(chosen))


def paragraphs() -> st.SearchStrategy[BodyParagraph]:
    """Give paragraphs of several runs."""
    run = st.builds(Run, texts(), st.booleans(), st.booleans())
    runs = st.lists(run, min_size=1, max_size=3).map(tuple)
    return st.builds(
        BodyParagraph,
        runs,
        st.sampled_from([s for s in BodyStyle if s is not BodyStyle.DIVISION_TITLE]),
    )


def tables() -> st.SearchStrategy[BodyTable]:
    """Give tables of three columns."""
    row = st.tuples(texts(6), texts(6), texts(6))
    columns = (TableColumn("TT", 1), TableColumn("Tên", 2), TableColumn("Số", 2))
    rows = st.lists(row, max_size=4).map(tuple)
    return st.builds(BodyTable, st.just(columns), rows, texts(5))


def random_documents() -> st.SearchStrategy[RandomDocument]:
    """Give documents; one of ten holds a sign that no font has."""
    blocks: st.SearchStrategy[BodyBlock] = paragraphs() | tables()
    bodies = st.lists(blocks, min_size=1, max_size=8).map(tuple)
    signs = st.integers(0, 9).flatmap(
        lambda chance: st.just("") if chance else st.sampled_from(NO_GLYPH)
    )
    return st.builds(
        _document,
        bodies,
        st.tuples(texts(8), texts(8), signs),
        st.sampled_from(("công văn", "báo cáo", "kế hoạch")),
    )


def _document(
    body: tuple[BodyBlock, ...], words: tuple[str, str, str], kind: str
) -> RandomDocument:
    subject, addressee, sign = words
    return ward_document(
        kind,
        "UBND-VX",
        f"{subject} {sign}",
        *body,
        addressees=(f"{addressee} z",),
        recipients=(f"{addressee} z", "Lưu: VT"),
        appendices=(Appendix("Phụ lục", body[:1]),),
    )


def broken_promise(
    writer: FileDocumentWriter, folder: Path, document: RandomDocument
) -> Outcome:
    """Write a document both ways and tell whether every word came out."""
    expected = [squeezed(text) for text in _inputs(document)]
    lacks = sorted({sign for sign in "".join(expected) if sign in "".join(NO_GLYPH)})
    writer.write_document(document, folder / "random.docx")
    written = squeezed(" ".join(measure_docx(folder / "random.docx").words))
    lost = [text for text in expected if text not in written]
    if lost:
        return Outcome(problem=f"Word lost {lost[0]!r}")
    try:
        writer.write_document(document, folder / "random.pdf")
    except ExportFailed as refusal:
        named = refusal.reason is ExportReason.MISSING_GLYPH
        if lacks and named and set(lacks) <= set(str(refusal.detail)):
            return Outcome(refused="".join(lacks))
        return Outcome(problem=f"refused for {refusal.reason}: {refusal.detail!r}")
    if lacks:
        return Outcome(problem=f"printed without {lacks}")
    printed = squeezed(_printed(folder / "random.pdf").replace(HYPHEN_AT_END, "-"))
    lost = [text for text in expected if text not in printed]
    return Outcome(problem=f"PDF lost {lost[0]!r}" if lost else "")


def _printed(path: Path) -> str:
    with closing(pdfium.PdfDocument(path)) as document:
        pages = (page.get_textpage() for page in document)
        return "".join(page.get_text_range(errors="replace") for page in pages)


def _inputs(document: RandomDocument) -> list[str]:
    """Give all texts of a document as they were put in."""
    found = [document.subject, *document.addressees]
    for part in (*document.body, *document.appendices[0].body):
        if isinstance(part, BodyParagraph):
            found.append(part.text)
        elif isinstance(part, BodyTable):
            found += [part.caption, *(cell for row in part.rows for cell in row)]
    return found


def squeezed(text: str) -> str:
    """Give the letters of a text: in NFC, without blanks and control signs."""
    kept = "".join(
        " " if sign.isspace() else sign
        for sign in text
        if sign.isspace()
        or (unicodedata.category(sign) not in DROPPED and sign not in NOT_CHARACTERS)
    )
    return "".join(unicodedata.normalize("NFC", kept).split())
