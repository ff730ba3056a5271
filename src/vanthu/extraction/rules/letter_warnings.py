"""What the clerk should know about a letter beyond its fields."""

import re
from collections.abc import Iterator

from vanthu.domain.deadlines import Term
from vanthu.domain.intake import FieldState, LetterFields, LetterWarning
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.form.attachment_headings import is_attachment_heading
from vanthu.extraction.rules.form.lines import lines_of
from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.unclear_dates import find_unclear_dates

_G = r"\s{1,6}"
_COMMUNE = r"(?:phuong|xa|thi\s{1,6}tran|dac\s{1,6}khu)"
_UBND = rf"(?:ubnd|uy{_G}ban{_G}nhan{_G}dan)"
_WARD_ISSUER = re.compile(rf"^{_UBND}{_G}{_COMMUNE}\b")
_WARD_SPEAKS = re.compile(rf"^{_UBND}{_G}{_COMMUNE}$")
_WITHIN_WARD = re.compile(rf"\btren{_G}dia{_G}ban{_G}{_COMMUNE}\b")
_FOR_COMMITTEE = re.compile(rf"\btm\W{{1,3}}{_UBND}")
_THINGS = beginning(
    *(rf"danh{_G}sach", rf"phu{_G}luc", rf"bieu{_G}mau", "mau", "bang", "bieu"),
    *(rf"tai{_G}lieu", rf"ho{_G}so", rf"de{_G}cuong", rf"ban{_G}chup"),
    *(rf"du{_G}thao", rf"ban{_G}sao"),
)
_THIS = (
    rf"(?:cong{_G}van|van{_G}ban|ke{_G}hoach|thong{_G}bao|to{_G}trinh|bao{_G}cao|"
    rf"quyet{_G}dinh|huong{_G}dan|giay{_G}moi|cong{_G}dien|chi{_G}thi){_G}nay"
)
# "Phụ lục kèm theo Nghị định số …" came with that decree.
_OF_ANOTHER = rf"(?!{_G}(?:luat\b|[a-z]{{2,6}}{_G}[a-z]{{2,6}}{_G}(?:so\b|\d)))"
_ATTACHED = re.compile(
    rf"{_THINGS}{_G}(?:[a-z]{{1,8}}{_G}){{0,4}}kem{_G}theo\b{_OF_ANOTHER}|"
    rf"{beginning('gui', 'dinh')}{_G}kem\b|\(\s?kem{_G}theo\b|"
    rf"{beginning('kem')}{_G}theo(?:\s?\)|{_G}{_THIS}\b)"
)
# "chi tiết tại Phụ lục I", but not "Phụ lục I ban hành kèm theo Nghị định số".
_APPENDIX = re.compile(
    rf"{beginning('tai', 'theo', 'xem', 'trong', 'gom', 'o')}{_G}(?:cac{_G})?"
    rf"(?:mau{_G}(?:so{_G})?\S{{1,4}}{_G})?(?:tai{_G})?phu{_G}luc\b"
    rf"(?:{_G}(?:so{_G})?[ivx\d]{{1,4}}\b)?+"
    rf"(?!,?{_G}(?:ban{_G}hanh|cua|thuoc|thong{_G}tu|nghi{_G}dinh|quyet{_G}dinh|luat))"
)
_AROUND = 100  # characters; what tells of an attachment is shorter
_HEADER = ("issuer", "number", "symbol", "issued_on")


def letter_warnings(
    body: Body, fields: LetterFields, terms: tuple[Term, ...]
) -> tuple[LetterWarning, ...]:
    """Return the warnings in the order in which a clerk checks a letter."""
    return tuple(_warnings(body, fields, terms))


def _warnings(
    body: Body, fields: LetterFields, terms: tuple[Term, ...]
) -> Iterator[LetterWarning]:
    if all(getattr(fields, n).state is FieldState.ABSENT for n in _HEADER):
        yield LetterWarning.HEADER_ABSENT
    if fields.number.state is FieldState.BLANK:
        yield LetterWarning.NUMBER_BLANK
    if fields.issued_on.state is FieldState.BLANK:
        yield LetterWarning.DATE_BLANK
    if fields.signer.state is FieldState.ABSENT:
        yield LetterWarning.SIGNER_ABSENT
    if _is_from_ward(body, fields):
        yield LetterWarning.ISSUER_IS_WARD
        if _is_from_us(body, fields):
            yield LetterWarning.ISSUED_BY_US
    if _lacks_attachment(body):
        yield LetterWarning.ATTACHMENT_MENTIONED
    if any(term.year_from_context for term in terms):
        yield LetterWarning.YEAR_FROM_CONTEXT
    if next(find_unclear_dates(body), None):
        yield LetterWarning.DATE_UNCLEAR


def _lacks_attachment(body: Body) -> bool:
    """Tell whether the letter speaks of an attachment that does not follow it."""
    folded, span = body.letter.folded, body.parts.body
    appended = body.parts.attachments
    if appended and any(map(is_attachment_heading, lines_of(body.letter, appended))):
        return False
    return _has_near(folded, "kem", _ATTACHED, span) or _has_near(
        folded, "luc", _APPENDIX, span
    )


def _has_near(folded: str, word: str, pattern: re.Pattern[str], span: Span) -> bool:
    start, end = span
    at = folded.find(word, start, end)
    while at >= 0:
        first, last = max(start, at - _AROUND), min(end, at + _AROUND)
        if pattern.search(folded, first, last):
            return True
        at = folded.find(word, at + 1, end)
    return False


def _is_from_ward(body: Body, fields: LetterFields) -> bool:
    """Tell whether a commune-level committee wrote the letter.

    Without a header the letter itself shows it: it is signed for the committee and
    speaks as "UBND phường", or to those "trên địa bàn phường".
    """
    if fields.issuer.value:
        return bool(_WARD_ISSUER.match(fold(fields.issuer.value)))
    signed_for = fold(fields.signing_authority.value or "")
    if not _FOR_COMMITTEE.search(signed_for):
        return False
    speaks = any(map(_WARD_SPEAKS.match, body.speakers))
    addresses = any(_WITHIN_WARD.search(fold(name)) for name in body.addressees)
    return speaks or addresses


def _is_from_us(body: Body, fields: LetterFields) -> bool:
    office = body.office
    if fields.issuer.value:
        return body.audience.is_named(fields.issuer.value)
    place = fold(fields.place.value or "")
    own = {fold(name) for name in (office.place, office.unit_name) if name}
    return place in own or any(place == f"{fold(office.level.value)} {o}" for o in own)
