"""Whom a letter means: its addressees, the groups it names, and whether it is us."""

import re
from dataclasses import dataclass
from functools import cached_property

from vanthu.domain.office import OfficeProfile
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.language.words import (
    UPPER,
    beginning,
    one_line,
    over_lines,
)

_UBND = r"(?:ubnd|uy\s{1,6}ban\s{1,6}nhan\s{1,6}dan)"
_COMMUNE_LEVEL = r"(?:(?<!thi )xa|phuong|thi tran|dac khu)"
_LEADING_ROLE = re.compile(
    r"^(?:(?:chu tich|lanh dao|thu truong|dong chi|van phong(?= ubnd))\s+)+"
)
_COMMUNE_GROUP = re.compile(
    rf"^(?:{_UBND}\s+)?(?:(?:cua\s+)?(?:tat ca\s+)?cac|cap|\d{{1,4}}|tung|moi)\s+"
    r"(?:(?:quan|huyen|thi xa|thanh pho|don vi|dia phuong)\s*(?:,|va|-)\s*)*"
    rf"{_COMMUNE_LEVEL}\b"
)
_BARE_COMMUNE = re.compile(
    rf"^{_UBND}\s+(?P<level>{_COMMUNE_LEVEL})(?:\s*$|\s*,|\s+(?:tren|duoc|co)\b)"
)
# "Giám đốc Sở Y tế, Chủ tịch UBND các xã": a committee among other units.
_NEXT_COMMITTEE = re.compile(
    r"(?:[,;]\s*(?:và\s+)?|\svà\s+)"
    r"(?=(?:Chủ tịch |Thủ trưởng )?(?:UBND|[ỦU][yỷ] ban nhân dân)\b)"
)
# "UBND các xã, phường và Sở Nội vụ"; lines of a cell follow without any sign.
_NEXT_BODY = re.compile(
    r"[,;]?\s+(?:và\s+)?(?=(?:Sở|Phòng|Công an|Trung tâm|Văn phòng|Chi cục|Tỉnh đoàn"
    r"|[ỦU][yỷ] ban Mặt trận|[ỦU][yỷ] ban MTTQ)\s|(?:UBND|[ỦU][yỷ] ban nhân dân) các\s)"
)
# "UBND các …": what follows tells of which level they are.
_COMMITTEES = re.compile(
    beginning("ubnd", r"uy\s{1,6}ban\s{1,6}nhan\s{1,6}dan")
    + r"\s{1,6}(?:cac|\d{1,4})\s{1,6}"
)
_LEVEL = re.compile(rf"^{_COMMUNE_LEVEL}\s+")
_COMMITTEE = re.compile(rf"^{_UBND}\s+")
# "các phường: Sông Hà, …", "các xã, phường Sông Hà": only those that are named.
_LISTED = re.compile(
    rf"(?:[,\s]|và\b|xã\b|phường\b|thị trấn\b|đặc khu\b)*(?::|(?!TP|Tp)[{UPPER}])"
)
_BUT = re.compile(r"\s{0,3}[(,]?\s{0,3}\b(?:ngoai )?tru\s{1,6}(?!khi|truong hop)")
_NEXT_OF_LIST = re.compile(r",\s*|\svà\s+")
_ONLY_ZONE = re.compile(rf"(?:,|\svà)\s*đặc khu\s+(?=[{UPPER}]).*$", re.DOTALL)
_NAME_GOES_ON = re.compile(rf" [{UPPER}]|[^\W_]")
_DISTRICT = re.compile(
    rf"^{_UBND}\s+(?:cac\s+|cap\s+)?(?:quan|huyen|thi xa|thanh pho)\b"
)
_ALL_LEVELS = re.compile(rf"^(?:{_UBND}|chinh quyen)\s+(?:cac cap|cac dia phuong)\b")
ANYBODY = over_lines(
    r"^(?:cac|quy|tat ca cac|nhung|thu truong|toan the|moi|thu truong cac|"
    r"lanh dao cac)?"
    r"\s*(?:ban|nganh|so|phong|cac|co quan|don vi|dia phuong|doan the|to chuc|dong chi|"
    r"nganh chuc nang|va|,|\s)*(?:co quan|don vi|dia phuong|quy vi|dong chi)\b"
)
"""Whoever is addressed: "các đơn vị", "quý cơ quan"."""

_SOMEBODYS = re.compile(
    r"\b(?:su nghiep|thuoc|truc thuoc|dao tao|quan ly nha nuoc|y te|bao chi|"
    r"tham muu|van tai|kham benh|cap tinh|cap huyen)\b"
)


@dataclass(frozen=True)
class Audience:
    """Our office, the addressees of a letter, and the groups that the letter names."""

    letter: LetterText
    office: OfficeProfile
    addressees: tuple[str, ...]

    @cached_property
    def names_our_level(self) -> bool:
        """Tell whether the letter itself speaks of units of exactly our level."""
        folded = self.letter.folded
        own = re.compile(rf"[^.;:()]{{0,30}}?\b{fold(self.office.level.value)}\b")
        groups = _COMMITTEES.finditer(folded)
        return any(own.match(folded, each.end()) for each in groups)

    def leaves_us_out(self, after: int) -> bool:
        """Tell whether a name goes on with an exception for us: "(trừ phường …)"."""
        but = _BUT.match(self.letter.folded, after)
        if but is None:
            return False
        named = re.split(
            r"[.;)\n]", self.letter.text[but.end() : but.end() + 200], maxsplit=1
        )
        return any(map(self.is_named, _NEXT_OF_LIST.split(named[0])))

    def binds_us(self, unit: str | None) -> bool:
        """Tell whether a clause for `unit` binds us; None means the addressees."""
        if unit is None:
            return self.reaches_us
        if unit not in self._known:
            self._known[unit] = self._takes_us_in(unit)
        return self._known[unit]

    @cached_property
    def _known(self) -> dict[str, bool]:
        """Return what was found out already: the same units come again and again."""
        return {}

    def _takes_us_in(self, unit: str) -> bool:
        parts = (
            unit,
            *unit.split(";"),
            *_NEXT_COMMITTEE.split(unit),
            *_NEXT_BODY.split(unit),
        )
        return any(map(self._is_us, dict.fromkeys(parts))) or (
            self.is_anybody(unit) and self.reaches_us
        )

    @cached_property
    def reaches_us(self) -> bool:
        """Tell whether the addressees take us in; without any, the reader is meant."""
        return not self.addressees or self.our_addressee is not None

    @cached_property
    def our_addressee(self) -> str | None:
        """Return the addressee that stands for us, as printed."""
        for test in (self._is_us, self.is_anybody, _is_district):
            for addressee in self.addressees:
                if test(addressee):
                    return addressee
        return None

    def _is_us(self, printed: str) -> bool:
        printed = _tidy(printed)
        name = fold(printed)
        role = _LEADING_ROLE.match(name)
        if role:
            printed, name = printed[role.end() :], name[role.end() :]
            is_named = self.is_named(printed)
        else:
            is_named = self._is_ours(printed, name)
        if is_named or _ALL_LEVELS.match(name):
            return True
        group = _COMMUNE_GROUP.match(name)
        if group:
            # "các xã, phường, đặc khu Lý Sơn": the only one of its kind is named
            kinds = _ONLY_ZONE.sub("", printed)
            is_listed = _LISTED.match(kinds, group.end())
            places = (fold(self.office.unit_name), *self._former_names)
            is_here = any(_LEVEL.sub("", place) in name for place in places if place)
            return (is_here or not is_listed) and self._suits_level(name)
        bare = _BARE_COMMUNE.match(name)
        return bool(bare) and self._suits_level(name)

    def is_named(self, name: str) -> bool:
        """Tell whether the name is our office's own, or of a unit merged into it."""
        printed = _tidy(name)
        return self._is_ours(printed, fold(printed))

    def _is_ours(self, printed: str, plain: str) -> bool:
        committee = _COMMITTEE.match(plain)
        rest = plain[committee.end() if committee else 0 :]
        return plain in self._aliases or any(
            rest.startswith(ours)
            and not _NAME_GOES_ON.match(printed, len(plain) - len(rest) + len(ours))
            for ours in self._own_names
        )

    @cached_property
    def _aliases(self) -> frozenset[str]:
        return frozenset(map(_plain, (self.office.name, *self.office.aliases)))

    @cached_property
    def _own_names(self) -> tuple[str, ...]:
        """Return the names of our unit and of those merged into it, without UBND."""
        level = fold(self.office.level.value)
        own = fold(self.office.unit_name).removeprefix(f"{level} ")
        return (f"{level} {own}", *self._former_names)

    @cached_property
    def _former_names(self) -> tuple[str, ...]:
        """Return the names of the units merged into ours, without UBND."""
        plain = map(_plain, self.office.former_names)
        return tuple(name for each in plain if (name := _COMMITTEE.sub("", each)))

    def _suits_level(self, name: str) -> bool:
        """Tell whether the group takes in our level, if the letter parts levels."""
        level = fold(self.office.level.value)
        own = re.search(rf"(?<!thi )\b{level}\b", name)
        return bool(own) or "cap xa" in name or not self.names_our_level

    def is_anybody(self, name: str) -> bool:
        """Tell whether the name means whoever is addressed: "các đơn vị"."""
        plain = _plain(name)
        return bool(ANYBODY.match(plain)) and not _SOMEBODYS.search(plain)


def _tidy(name: str) -> str:
    return one_line(name).strip(" .;,:-")


def _plain(name: str) -> str:
    return fold(_tidy(name))


def _is_district(name: str) -> bool:
    return _DISTRICT.match(_plain(name)) is not None
