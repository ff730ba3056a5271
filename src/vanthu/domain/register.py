"""The register of incoming letters (sổ đăng ký văn bản đến)."""

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanthu.domain.errors import DraftGap


class Urgency(StrEnum):
    """How urgent a letter is marked (mức độ khẩn)."""

    NORMAL = ""
    URGENT = "KHẨN"
    VERY_URGENT = "THƯỢNG KHẨN"
    EXPRESS = "HỎA TỐC"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the vault: its hash, its original name, its size in bytes."""

    sha256: str
    name: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a letter (tệp kèm theo), or the mail that it came in.

    `text` is what could be read in it; it is searched with the letter.
    """

    file: StoredFile
    is_container: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter as the clerk confirmed it, ready to be entered.

    A required field may stay empty only when `not_stated` says that the clerk looked
    and the letter does not state it ("văn bản không ghi").
    """

    arrival_date: date  # ngày đến
    kind: str  # tên loại, lower case: công văn, kế hoạch…
    issuing_body: str  # cơ quan ban hành; "Tác giả" in the printed register
    subject: str  # trích yếu
    number: str = ""
    symbol: str = ""
    issue_date: date | None = None
    not_stated: Set[DraftGap] = frozenset()
    signer_name: str = ""
    signer_title: str = ""
    urgency: Urgency = Urgency.NORMAL
    receiver: str = ""  # đơn vị hoặc người nhận
    due_date: date | None = None  # hạn xử lý of the letter as a whole
    note: str = ""
    source: StoredFile | None = None

    @property
    def reference(self) -> str:
        """Return số, ký hiệu: 798/UBND-VHXH, /VHTT when the number is blank."""
        if not self.symbol:
            return self.number
        return f"{self.number}/{self.symbol}"

    def gaps(self) -> tuple[DraftGap, ...]:
        """List what the register needs and the draft lacks."""
        given = {
            DraftGap.REFERENCE: self.number.strip(),
            DraftGap.ISSUE_DATE: self.issue_date,
            DraftGap.ISSUING_BODY: self.issuing_body.strip(),
            DraftGap.SUBJECT: self.subject.strip(),
        }
        return tuple(
            gap
            for gap, value in given.items()
            if not value and gap not in self.not_stated
        )


class LetterStatus(StrEnum):
    """Where a registered letter stands."""

    TO_ASSIGN = "to-assign"  # chờ phân công
    IN_PROGRESS = "in-progress"  # đang xử lý
    COMPLETED = "completed"  # đã hoàn thành
    FOR_INFORMATION = "for-information"  # lưu để biết


@dataclass(frozen=True, slots=True)
class IncomingLetter:
    """A letter in the register (văn bản đến)."""

    letter_id: int
    arrival_number: int  # số đến, continuous in the year of the arrival date
    draft: LetterDraft
    status: LetterStatus = LetterStatus.TO_ASSIGN
    reply_ref: str = ""  # số, ký hiệu văn bản trả lời

    @property
    def register_year(self) -> int:
        """Return the year whose series the arrival number belongs to."""
        return self.draft.arrival_date.year


_TONES = dict.fromkeys((0x300, 0x301, 0x303, 0x309, 0x323))  # the five tone marks


def same_words(text: str) -> str:
    """Fold a name so that spelling variants of the same words are equal.

    Case, spaces, punctuation and the place of the tone mark (hòa, hoà) do not count;
    the tone itself and the letter do.
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text.casefold()))
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in decomposed if ord(c) in _TONES)
    return decomposed.translate(_TONES) + tones


def duplicate_key(number: str, symbol: str, issuing_body: str) -> str | None:
    """Return what makes two letters the same (số + ký hiệu + cơ quan, NĐ 30 PL VI).

    None when the letter states no number or no symbol: such letters cannot be compared.
    """
    if not number or not symbol:
        return None
    short_number = number.lstrip("0").casefold() or "0"
    short_symbol = re.sub(r"\s", "", symbol).casefold()
    return f"{short_number}/{short_symbol}|{issuer_key(issuing_body)}"


def issuer_key(issuing_body: str) -> str:
    """Fold the name of an issuing body, so that spelling variants of it are equal."""
    spelled_out = re.sub(r"(?i)\bUBND\b", "Ủy ban nhân dân", issuing_body)
    return same_words(spelled_out)
