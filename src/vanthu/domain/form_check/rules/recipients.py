"""F21 to F24: Kính gửi and Nơi nhận."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from vanthu.domain.document_types import OFFICIAL_LETTER
from vanthu.domain.form_check.findings import Finding, Part
from vanthu.domain.form_check.folding import fold
from vanthu.domain.form_check.kinds import WITHOUT_NUMBER
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    bold_faults,
    finding,
    italic_faults,
    plain_faults,
    size_faults,
    text_repair,
    upright_faults,
)

_UPWARD = {"báo cáo", "tờ trình"}
# Kinds whose forms in Phụ lục III begin Nơi nhận with "Như trên" without a Kính gửi.
_NAMED_ABOVE = {
    "giấy mời", "giấy giới thiệu", "công điện", "giấy nghỉ phép", "phiếu gửi",
    "phiếu chuyển", "phiếu báo",
}  # fmt: skip
_DEAR = re.compile(r"Kính\s+g[uưử]\w*", re.IGNORECASE)
_DASH = re.compile(r"^[-–—]\s*")
_ARCHIVE = re.compile(r"^-\s?Lưu:\s?VT\b")
_ARCHIVE_LIKE = re.compile(r"^[-–—+]?\s*luu\b")
# Ô 12 at the end of the list: who drafted, how many copies.
_DRAFTER = re.compile(
    r"\.\s?(?:[A-ZĐ][\w.]{0,12}\s*(?:\([\w. ]{1,12}\))?|\([\w. ]{1,12}\))\.?$"
)
_FEWEST = 2  # addressees that are listed


def presence(case: Case) -> Iterator[Finding]:
    """F21: Kính gửi for a công văn, and for what goes to a superior; not for others."""
    kind = case.anatomy.kind
    if kind is None or not case.anatomy.has_header:
        return
    has = bool(case.anatomy.of(Part.ADDRESSEES))
    place = case.anatomy.place(Part.ADDRESSEES)
    upward = case.context.goes_upward
    is_due = kind == OFFICIAL_LETTER or (kind in _UPWARD and upward is True)
    is_wrong = kind not in {OFFICIAL_LETTER, *_UPWARD} or (
        kind in _UPWARD and upward is False
    )
    if is_due and not has:
        yield finding("F21", "missing", place)
    elif has and is_wrong:
        yield finding("F21", "superfluous", place, found=kind)


def addressees(case: Case) -> Iterator[Finding]:
    """F22: one addressee beside the words, several each on a line of its own."""
    part = Part.ADDRESSEES
    pieces = case.anatomy.of(part)
    if not pieces:
        return
    yield from size_faults(case, "F22", part, "addressee")
    yield from plain_faults(case, "F22", part)
    yield from upright_faults(case, "F22", part)
    first = pieces[0]
    place = case.anatomy.place(part)
    label, colon, beside = _plain(first.text).partition(":")
    if not colon:
        found = _DEAR.match(_plain(first.text))
        end = found.end() if found else len(label)
        repair = text_repair(first, 0, end, "Kính gửi:")
        yield finding("F22", "colon", place, repair)
        beside = label[end:]
    elif label.strip() != "Kính gửi":
        repair = text_repair(first, 0, len(label), "Kính gửi")
        yield finding("F22", "label", place, repair, found=label, expected="Kính gửi")
    if ";" in beside.strip(" ;."):
        yield finding("F22", "one-line", place)
    items = _items(pieces[1:])
    if len(items) >= _FEWEST:
        yield from _list_faults(case, "F22", part, items)


def _items(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the listed items, each with the pieces that its words are wrapped in."""
    items: list[list[Piece]] = []
    for piece in pieces:
        text = _plain(piece.printed)
        is_new = _DASH.match(text) is not None or not items
        goes_on = bool(items) and not _ends(items[-1][-1]).endswith((";", ".", ","))
        if is_new or not goes_on:
            items.append([piece])
        else:
            items[-1].append(piece)
    return items


def _list_faults(
    case: Case, rule: str, part: Part, items: Sequence[Sequence[Piece]]
) -> Iterator[Finding]:
    """Judge the dashes and the ends of a list."""
    for at, item in enumerate(items):
        first, last = item[0], item[-1]
        text = _plain(first.printed)
        if not text.startswith("-"):
            dash = _DASH.match(_plain(first.text))
            repair = text_repair(first, 0, dash.end() if dash else 0, "- ")
            place = case.anatomy.place(part, first)
            yield finding(rule, "dash", place, repair, found=text[:1], expected="-")
        end = "." if at == len(items) - 1 else ";"
        if not _ends(last).endswith(end) and not _names_drafter(last, end):
            bare = len(_plain(last.text).rstrip(" ;,.:"))
            repair = text_repair(last, bare, len(last.text), end)
            fault = "last-end" if end == "." else "end"
            place = case.anatomy.place(part, last)
            yield finding(
                rule, fault, place, repair, found=_ends(last)[-1:], expected=end
            )


def recipients(case: Case) -> Iterator[Finding]:
    """F23: "Nơi nhận:" 12 bold italic, its list 11, the archive last."""
    label, listed = Part.RECIPIENTS_LABEL, Part.RECIPIENTS
    head = next(iter(case.anatomy.of(label)), None)
    if head is None:
        is_due = case.anatomy.kind not in WITHOUT_NUMBER
        if case.anatomy.of(Part.SIGNING) and case.anatomy.has_header and is_due:
            yield finding("F23", "missing", case.anatomy.place(label))
        return
    if _plain(head.text).strip() != "Nơi nhận:":
        repair = text_repair(head, 0, len(head.text), "Nơi nhận:")
        place = case.anatomy.place(label)
        found = head.printed.strip()
        yield finding("F23", "label", place, repair, found=found, expected="Nơi nhận:")
    yield from size_faults(case, "F23", label, "recipients_label")
    yield from bold_faults(case, "F23", label)
    yield from italic_faults(case, "F23", label)
    yield from size_faults(case, "F23", listed, "recipients")
    yield from plain_faults(case, "F23", listed)
    yield from upright_faults(case, "F23", listed)
    items = _items(case.anatomy.of(listed))
    if not items:
        yield finding("F23", "empty", case.anatomy.place(label))
        return
    yield from _list_faults(case, "F23", listed, items)
    yield from _archive(case, items)


def _archive(case: Case, items: Sequence[Sequence[Piece]]) -> Iterator[Finding]:
    place = case.anatomy.place(Part.RECIPIENTS, items[-1][0])
    text = _plain(items[-1][0].printed)
    if not _ARCHIVE_LIKE.match(fold(text)):
        yield finding("F23", "no-archive", place)
    elif not _ARCHIVE.match(_DASH.sub("- ", text)):
        yield finding("F23", "archive", place, found=text, expected="- Lưu: VT")


def first_recipient(case: Case) -> Iterator[Finding]:
    """F24: "Như trên" where there is a Kính gửi, "Như Điều" under a decision."""
    items = case.anatomy.of(Part.RECIPIENTS)
    if not items or not case.anatomy.of(Part.RECIPIENTS_LABEL):
        return
    place = case.anatomy.place(Part.RECIPIENTS)
    words = items[0].folded.lstrip("-–—+ ")
    kind = case.anatomy.kind
    says_above = words.startswith("nhu tren")
    if case.anatomy.is_decision:
        if not words.startswith("nhu dieu"):
            yield finding("F24", "no-article", place, expected="Như Điều")
    elif case.anatomy.of(Part.ADDRESSEES):
        if not says_above:
            yield finding("F24", "not-above", place, expected="Như trên")
    elif says_above and kind not in _NAMED_ABOVE and case.anatomy.has_header:
        yield finding("F24", "nobody-above", place, found="Như trên")


def _ends(piece: Piece) -> str:
    return _plain(piece.text).rstrip()


def _names_drafter(piece: Piece, end: str) -> bool:
    is_archive = "luu" in piece.folded
    return end == "." and is_archive and bool(_DRAFTER.search(_ends(piece)))


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    same = composed if len(composed) == len(text) else text
    return same.replace("\u00a0", " ")
