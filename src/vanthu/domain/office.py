"""The office that uses VanThu: its profile, departments and people."""

import re
from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.outgoing import ONE_FOR_EACH_KIND, NumberSeries


class SizeProfile(StrEnum):
    """Which of the decree's two consistent sets of letter sizes is used."""

    LARGER = "A"  # Quốc hiệu 13, body 14
    SMALLER = "B"  # Quốc hiệu 12, body 13


class OfficeLevel(StrEnum):
    """The kind of commune-level unit."""

    WARD = "phường"
    COMMUNE = "xã"
    TOWNSHIP = "thị trấn"
    SPECIAL_ZONE = "đặc khu"


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signs for the office, with the lines printed above the name."""

    name: str
    authority: tuple[
        str, ...
    ]  # ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")

    @property
    def title(self) -> str:
        """Return the signer's own title, the last of the lines."""
        return self.authority[-1] if self.authority else ""


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """Who we are, as documents print it and as letters address us."""

    name: str  # Ủy ban nhân dân phường Sông Hà
    unit_name: str  # Sông Hà
    level: OfficeLevel
    place: str  # địa danh in the date line
    symbol: str = "UBND"  # the office's part of a symbol
    province: str = ""  # tỉnh Trung Lương
    district: str = ""  # former huyện or quận, for older letters
    parent_line: str = ""  # cơ quan chủ quản printed above the name, if any
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()  # units merged into ours: phường Bến Cũ
    signers: tuple[Signer, ...] = ()
    archive: str = "VT"  # Lưu: VT
    size_profile: SizeProfile = SizeProfile.LARGER
    number_series: NumberSeries = ONE_FOR_EACH_KIND
    approval_required: bool = False  # only what a leader approved takes a number

    @property
    def short_name(self) -> str:
        """Return the name with the usual abbreviation: UBND phường Sông Hà."""
        return f"UBND {self.level.value} {self.unit_name}"


class DepartmentKind(StrEnum):
    """Whether a unit is the office's own or works beside it."""

    OWN = "own"  # giao
    PARTNER = "partner"  # đề nghị phối hợp: công an, quân sự, MTTQ


@dataclass(frozen=True, slots=True)
class Department:
    """A unit (phòng, ban, đơn vị) that receives work."""

    code: str  # VHXH
    name: str  # Phòng Văn hóa - Xã hội
    kind: DepartmentKind = DepartmentKind.OWN
    aliases: tuple[str, ...] = ()
    head: str = ""
    symbol: str = ""  # the unit's part of a công văn symbol; the code if empty
    fields: tuple[str, ...] = ()  # lĩnh vực: words that tell whose work something is

    @property
    def symbol_part(self) -> str:
        """Return the unit's part of a symbol: UBND-VHXH."""
        return self.symbol or self.code


def suggest_department(
    text: str, departments: tuple[Department, ...]
) -> Department | None:
    """Return the department whose fields the text names most often, None if none."""
    counts = [(_mentions(text, department), department) for department in departments]
    most, department = max(counts, key=lambda pair: pair[0], default=(0, None))
    return department if most else None


def _mentions(text: str, department: Department) -> int:
    """Count the department's fields in a text, as whole words."""
    names = "|".join(re.escape(field) for field in department.fields)
    if not names:
        return 0
    return len(re.findall(rf"(?<!\w)(?:{names})(?!\w)", text, re.IGNORECASE))
