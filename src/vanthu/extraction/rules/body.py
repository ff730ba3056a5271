"""The body of a letter as the rules for its content look at it."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vanthu.domain.intake import LetterFields, Quoted
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.normalise import LetterText, Span, fold
from vanthu.extraction.rules.audience import Audience
from vanthu.extraction.rules.item_tree import Outline, outline
from vanthu.extraction.rules.parts import Parts
from vanthu.extraction.rules.references import find_citations
from vanthu.extraction.rules.sentences import containing, provisions, sentences
from vanthu.extraction.rules.units import bound_unit, speaks_first
from vanthu.extraction.rules.words import one_line

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
        return outline(self.letter, self.parts)

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
    def audience(self) -> Audience:
        """Return who is meant, and whether that is us."""
        return Audience.of(self.letter, self.office, self.addressees)

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
        }
        return frozenset(map(fold, found | ({self.issuer} if self.issuer else set())))

    @cached_property
    def _point_starts(self) -> frozenset[int]:
        return frozenset(
            at
            for point in self.outline.walk()
            for at in (point.start, point.text_start)
        )

    def unit_at(self, sentence: Span, at: int) -> str | None:
        """Return the unit that the words at `at` bind, if the letter names one."""
        found = bound_unit(self.letter, self.outline, sentence, at)
        unit = self.words(found) if found else None
        if unit is None or found is None or fold(unit) not in self.speakers:
            return unit
        # "3. Sở Tư pháp thẩm tra …": the issuer's own work, not its addressees'.
        return unit if found[0] in self._point_starts else None
