"""The measures of an official document, read from the decree's profile."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from vanthu.domain.errors import SettingsInvalid
from vanthu.domain.office import SizeProfile

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Sizes:
    """The size of each part's letters, in points."""

    national_name: float
    national_motto: float
    parent_body: float
    issuing_body: float
    reference: float
    place_and_date: float
    letter_subject: float
    title: float
    subject: float
    addressee: float
    body: float
    signature: float
    recipients_label: float
    recipients: float
    urgency: float
    page_number: float
    appendix_label: float
    table: float
    circulation: float
    drafter_mark: float
    address: float
    copy_form: float


@dataclass(frozen=True, slots=True)
class BodyMeasures:
    """How the paragraphs of the body stand."""

    first_line: float
    gap: float
    line_spacing: float
    addressee_indent: float
    addressee_least_indent: float
    cell_padding: float
    cell_padding_above: float
    table_line: float
    picture_dpi: float
    picture_height: float


@dataclass(frozen=True, slots=True)
class Gaps:
    """The distances between the parts, in points."""

    title: float
    letter_subject: float
    addressee: float
    opening: float
    reference: float
    footer: float
    urgency: float
    rule_above: float
    table: float
    picture: float
    caption: float
    copy_mark: float


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where the columns and lines of the form stand."""

    header_left: float
    footer_left: float
    signature_room: float
    page_number_from_top: float
    rule_share: float
    rule_width: float
    mark_height: float
    mark_padding: float


@dataclass(frozen=True, slots=True)
class BookMeasures:
    """The sheet, sizes and gaps of a printed register."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    cover_frame: float
    parent_body: float
    office: float
    title: float
    cover_line: float
    header: float
    cell: float
    closing: float
    cell_padding: float
    cell_padding_above: float
    line_width: float
    office_gap: float
    title_gap: float
    line_gap: float
    cover_top_gap: float

    @property
    def paper(self) -> Paper:
        """Return the sheet of the register."""
        return Paper(
            self.width, self.height, self.top, self.bottom, self.left, self.right
        )


@dataclass(frozen=True, slots=True)
class SmallerSizes:
    """What is different in the smaller of the decree's two sets of sizes."""

    sizes: Sizes
    header_left: float


@dataclass(frozen=True, slots=True)
class FormatProfile:
    """Everything that one decree says about how a document looks."""

    profile_id: str
    name: str
    effective_from: date
    paper: Paper
    sizes: Sizes
    smaller: SmallerSizes
    body: BodyMeasures
    gaps: Gaps
    geometry: Geometry
    urgency: Mapping[str, tuple[float, float]]
    book: BookMeasures
    ranges: Mapping[str, tuple[float, float]]

    def of_size(self, size_profile: SizeProfile) -> "FormatProfile":
        """Return the same measures with the letter sizes of one of the two sets."""
        if size_profile is SizeProfile.LARGER:
            return self
        geometry = replace(self.geometry, header_left=self.smaller.header_left)
        return replace(self, sizes=self.smaller.sizes, geometry=geometry)


def read_format_profile(path: Path) -> FormatProfile:
    """Read a profile.

    Raises:
        SettingsInvalid: the file is missing, damaged or incomplete.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _profile(data)
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise SettingsInvalid(path, str(trouble)) from trouble


def _profile(data: Mapping[str, Any]) -> FormatProfile:
    return FormatProfile(
        profile_id=data["id"],
        name=data["name"],
        effective_from=data["effective_from"],
        paper=_part(Paper, data["paper"]),
        sizes=_part(Sizes, data["sizes"]),
        smaller=SmallerSizes(
            sizes=_part(Sizes, {**data["sizes"], **data["smaller"]["sizes"]}),
            header_left=float(data["smaller"]["header_left"]),
        ),
        body=_part(BodyMeasures, data["body"]),
        gaps=_part(Gaps, data["gaps"]),
        geometry=_part(Geometry, data["geometry"]),
        urgency=_pairs(data["urgency"]),
        book=_part(BookMeasures, data["book"]),
        ranges=_pairs(data["ranges"]),
    )


def _part(kind: type[Part], table: Mapping[str, Any]) -> Part:
    return kind(**{name: float(value) for name, value in table.items()})


def _pairs(table: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    return {name: (float(low), float(high)) for name, (low, high) in table.items()}
