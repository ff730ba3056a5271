"""The body of a letter as the rules for its content look at it."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from vanthu.domain.intake import LetterFields, Quoted
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.audience import Audience
from vanthu.extraction.rules.body.invited import invited, invitees
from vanthu.extraction.rules.body.item_tree import Outline, Point, outline
from vanthu.extraction.rules.body.point_units import late_units, point_unit
from vanthu.extraction.rules.body.sibling_units import sibling_unit
from vanthu.extraction.rules.body.units import bound_unit, speaks_first
from vanthu.extraction.rules.citations.references import find_citations
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.language.sentences import containing, provisions, sentences
from vanthu.extraction.rules.language.words import one_line

# "Phòng sẽ tổng hợp …": what the issuer is going to do itself.
_WILL = re.compile(r"[sS](?<!\w[sS])[ẽẼ]\b")
_ITSELF = frozenset(
    {"phong", "so", "ban", "cuc", "vu", "vien", "trung tam", "van phong", "bo", "hoi"}
)
# "Công văn số 12/UBND …", as far as what is asked
_CITES = re.compile(
    r"\bso\s{0,3}[\w.]{0,12}\s?/(?:[^,;()]{1,300}|"
    r"(?:(?!\b(?:de nghi|yeu cau|giao|bao cao|gui|nop)\b)[^;()]){1,300})$"
)
_GROUPS = ("cac ", "moi ", "tung ", "nhung ", "tat ca ", "quy ", "don vi", "co quan")
GOES_UP = frozenset({"tờ trình", "báo cáo"})  # such a letter asks nothing of an office


@dataclass(frozen=True)
class Body:
    """The text, its points and sentences, its addressees, and its date."""

    letter: LetterText
    parts: Parts
    office: OfficeProfile
    doc_type: str | None = None
    issued_partial: str | None = None  # 2025-10-06, 2022-??-??
    issuer: str | None = None
    addressees: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        letter: LetterText,
        parts: Parts,
        office: OfficeProfile,
        fields: LetterFields,
        recipients: tuple[Quoted, ...],
    ) -> "Body":
        """Return the body with what the header has told."""
        issued = fields.issued_on.value
        return cls(
            letter,
            parts,
            office,
            fields.doc_type.value,
            issued.isoformat() if issued else fields.issued_partial.value,
            fields.issuer.value,
            tuple(recipient.value for recipient in recipients),
        )

    @cached_property
    def outline(self) -> Outline:
        """Return the points of the letter."""
        return outline(self.letter, self.parts, self.quoted)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences in order."""
        return sentences(self.letter, self.outline.blocks)

    def sentences_of(self, span: Span) -> tuple[Span, ...]:
        """Return the sentences that begin in a span."""
        first = bisect_left(self.sentences, (span[0], 0))
        last = bisect_left(self.sentences, (span[1], 0))
        return self.sentences[first:last]

    @cached_property
    def invited(self) -> frozenset[int]:
        """Return where the points begin that only name whom the letter addresses."""
        return invited(self.letter, self.outline)

    @cached_property
    def invitees(self) -> frozenset[int]:
        """Return where the points begin that name somebody whom the letter invites."""
        return invitees(self.letter, self.outline, self.invited)

    @cached_property
    def audience(self) -> Audience:
        """Return who is meant, and whether that is us."""
        return Audience(self.letter, self.office, self.addressees)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Return the provisions that the letter quotes."""
        return provisions(self.letter, self.parts.body)

    @cached_property
    def cited_dates(self) -> tuple[Span, ...]:
        """Return where the dates of cited documents stand."""
        found = {
            (citation.issued.start, citation.issued.end)
            for citation in find_citations(self.letter, self.parts)
            if citation.issued
        }
        return tuple(sorted(found))

    def row_of_term(self, span: Span) -> Point | None:
        """Return the row of a table whose term a span is."""
        return self._terms_of_rows.get(span)

    @cached_property
    def _terms_of_rows(self) -> dict[Span, Point]:
        return {point.term: point for point in self.outline.walk() if point.term}

    def is_below_time(self, at: int) -> bool:
        """Tell whether a point above the words is headed "Thời gian"."""
        return any(
            self.letter.folded.startswith("thoi gian", point.text_start)
            for point in self.outline.path(at)
        )

    def is_aside_of_citation(self, sentence: Span, at: int) -> bool:
        """Tell whether the words stand in brackets that tell of a cited document.

        "Thực hiện Công văn số … (yêu cầu báo cáo trước ngày …), …"
        """
        opening = self.letter.folded.rfind("(", sentence[0], at)
        if opening < 0 or self.letter.folded.find(")", opening, at) >= 0:
            return False
        return _CITES.search(self.letter.folded, sentence[0], opening) is not None

    def is_own_plan(self, sentence: Span, at: int) -> bool:
        """Tell whether the issuer says what it will do itself: "Sở sẽ …"."""
        if self.letter.folded.find("se", sentence[0], at) < 0:
            return False
        will = _WILL.search(self.letter.text, sentence[0], at)
        if will is None:
            return False
        before = fold(self.letter.text[sentence[0] : will.start()]).strip()
        subject = re.split(r"[,;:]\s*", before)[-1]
        return subject in _ITSELF or subject in self.speakers

    @property
    def goes_up(self) -> bool:
        """Tell whether the letter reports or proposes to somebody above its issuer."""
        return self.doc_type in GOES_UP

    @property
    def year(self) -> int | None:
        """Return the year of the letter, if printed."""
        return int(self.issued_partial[:4]) if self.issued_partial else None

    @property
    def earliest_issue(self) -> date | None:
        """Return the first day on which the letter can have been issued."""
        if self.issued_partial is None:
            return None
        parts = self.issued_partial.replace("??", "01").split("-")
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)

    def is_quoted(self, at: int) -> bool:
        """Tell whether the character stands in a quoted provision."""
        return containing(self.quoted, at) is not None

    def folded(self, span: Span) -> str:
        """Return the words of a span in small letters without marks."""
        return self.letter.folded[span[0] : span[1]]

    def words(self, span: Span) -> str:
        """Return the printed words of a span on one line."""
        return one_line(self.letter.text[span[0] : span[1]])

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Return the names by which the issuer speaks of itself."""
        found = {
            self.words(span)
            for sentence in self.sentences
            if sentence[0] not in self._point_starts
            and (span := speaks_first(self.letter, sentence))
            and not self.folded(span).startswith(_GROUPS)
        }
        return frozenset(map(fold, found | ({self.issuer} if self.issuer else set())))

    def is_speaker(self, name: str) -> bool:
        """Tell whether it is a name by which the issuer speaks of itself."""
        return _short(name) in self._short_speakers

    def speaks_for(self, name: str) -> bool:
        """Tell whether it is short for the issuer: "UBND phường" of one ward."""
        plain, _, _ = _short(name).partition(" va tat ca ")
        return any(each.startswith(f"{plain} ") for each in self._short_speakers)

    @cached_property
    def _short_speakers(self) -> frozenset[str]:
        return frozenset(map(_short, self.speakers))

    @cached_property
    def _point_starts(self) -> frozenset[int]:
        return frozenset(
            at
            for point in self.outline.walk()
            for at in (point.start, point.text_start)
        )

    def unit_of(self, point: Point) -> Span | None:
        """Return the unit to which a point gives work."""
        if point.start not in self._units:
            self._units[point.start] = (
                point_unit(self.letter, point)
                or self._late_unit(point)
                or sibling_unit(self.letter, self.outline, point)
            )
        return self._units[point.start]

    def _late_unit(self, point: Point) -> Span | None:
        """Return the unit behind a point's first words, but no group and no speaker."""
        for unit in late_units(self.letter, point):
            name = fold(self.words(unit))
            above = map(self.unit_of, self.outline.path(point.start)[:-1])
            if not (
                name.startswith(_GROUPS)
                or self.is_speaker(name)
                or any(each and fold(self.words(each)) == name for each in above)
            ):
                return unit
        return None

    @cached_property
    def _units(self) -> dict[int, Span | None]:
        return {}

    def unit_at(self, sentence: Span, at: int) -> Span | None:
        """Return the unit that the words at `at` bind, if the letter names one."""
        if (sentence, at) not in self._bound:
            self._bound[sentence, at] = self._unit_at(sentence, at)
        return self._bound[sentence, at]

    @cached_property
    def _bound(self) -> dict[tuple[Span, int], Span | None]:
        return {}

    def _unit_at(self, sentence: Span, at: int) -> Span | None:
        found = bound_unit(self.letter, self.outline, self.unit_of, sentence, at)
        if found is None or not self.is_speaker(self.words(found)):
            return found
        # "3. Sở Tư pháp thẩm tra …": the issuer's own work, not its addressees'.
        return found if found[0] in self._point_starts else None

    def name(self, unit: Span | None) -> str | None:
        """Return the name of a unit as printed."""
        return self.words(unit) if unit else None

    def binds_us(self, unit: Span | None) -> bool:
        """Tell whether a clause for a unit binds us; None means the addressees."""
        if unit and self.audience.leaves_us_out(unit[1]):
            return False
        return self.audience.binds_us(self.name(unit))


@lru_cache(maxsize=64)
def _short(name: str) -> str:
    return fold(name).replace("uy ban nhan dan", "ubnd")
