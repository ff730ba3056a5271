"""Issued documents (văn bản đi): their numbers, the series these come from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

COPY_KINDS = ("sao y", "sao lục", "trích sao")
COPIES = "bản sao"  # one series for all three (NĐ 30, PL I, Phần II)
COMMON = "chung"


class SeriesScheme(StrEnum):
    """How the head of the office lets documents be numbered (NĐ 30, Điều 15.1c)."""

    COMMON = "chung"  # one series for all
    BY_KIND = "theo_loai"  # one for each kind
    GROUPS = "nhom"  # one for each group of kinds; other kinds by themselves


@dataclass(frozen=True, slots=True)
class SeriesGroup:
    """Kinds of documents that share their numbers."""

    name: str
    kinds: tuple[str, ...]  # lower case


@dataclass(frozen=True, slots=True)
class Series:
    """One series of numbers; without kinds it takes all but the copies."""

    key: str
    kinds: tuple[str, ...] = ()

    def takes(self, kind: str) -> bool:
        """Tell whether documents of a kind are numbered here."""
        return kind in self.kinds if self.kinds else kind not in COPY_KINDS


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """The office's scheme of series."""

    scheme: SeriesScheme = SeriesScheme.BY_KIND
    groups: tuple[SeriesGroup, ...] = ()

    def of_kind(self, kind: str) -> Series:
        """Return the series that a document of this kind takes its number from."""
        if kind in COPY_KINDS:
            return Series(COPIES, COPY_KINDS)
        if self.scheme is SeriesScheme.COMMON:
            return Series(COMMON)
        if self.scheme is SeriesScheme.GROUPS:
            for group in self.groups:
                if kind in group.kinds:
                    return Series(f"nhóm {group.name}", group.kinds)
        return Series(kind, (kind,))


ONE_FOR_EACH_KIND = NumberSeries()


@dataclass(frozen=True, slots=True)
class OutgoingDocument:
    """A document that the office issued, with its number."""

    document_id: int
    number: int
    symbol: str
    issued_on: date
    kind: str
    subject: str
    signer_name: str
    recipients: str
    archive: str  # đơn vị, người nhận bản lưu
    copies: int | None = None
    series: str = ""
    answers: tuple[int, ...] = ()  # the letters that it answers
    draft_id: int | None = None
    cancelled: str = ""  # why the number is cancelled (HỦY), empty while it stands
    note: str = ""

    @property
    def reference(self) -> str:
        """Return số, ký hiệu with the number's leading zero: 05/BC-UBND."""
        return f"{self.number:02d}/{self.symbol}"
