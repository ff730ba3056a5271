"""The chain of papers: letter, tasks, answer, what it cites, what asks the same."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from vanthu.domain.citations import (
    LEAST_SHARED,
    is_law,
    makes_campaign,
    may_be_same,
    reference_key,
    shared_items,
)
from vanthu.domain.intake import CitedDocument, ItemKind, LetterItem, LetterReading
from vanthu.domain.register import IncomingLetter, same_words
from vanthu.services.chain_lines import (
    Campaign,
    CitedLine,
    Citing,
    HeldDocument,
    LetterChain,
    Overlap,
    ReportedFigure,
)
from vanthu.services.ports.clock import Today
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork

FORTNIGHT = timedelta(days=14)
QUARTER = 92  # days
MOST_COMPARED = 200  # letters of a fortnight
MOST_TASKS = 2_000


@dataclass(frozen=True, slots=True)
class Chain:
    """Finds what belongs together; it never changes anything."""

    open_unit: OpenUnit
    today: Today

    def cited_documents(self, letter_id: int) -> tuple[CitedLine, ...]:
        """Return what a letter cites, each with what the office holds of it.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            unit.register.get(letter_id)
            reading = unit.register.reading_of(letter_id)
            return _cited_lines(unit, reading)

    def of_letter(self, letter_id: int) -> LetterChain:
        """Return all that hangs on a letter.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            letter = unit.register.get(letter_id)
            reading = unit.register.reading_of(letter_id)
            return LetterChain(
                letter=letter,
                tasks=unit.tasks.of_letter(letter_id),
                drafts=unit.drafts.answering(letter_id),
                answers=unit.outgoing.answering(letter_id),
                cited=_cited_lines(unit, reading),
                cited_by=_cited_by(unit, letter),
            )

    def campaign_of(self, letter_id: int) -> tuple[Campaign, ...]:
        """Return the documents that this letter and others cite, with those letters.

        Laws are none: letters of every subject cite them. One report can answer
        all letters of a campaign.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            letter = unit.register.get(letter_id)
            reading = unit.register.reading_of(letter_id)
            sources = [cited for cited in _references(reading) if makes_campaign(cited)]
            citing: defaultdict[str, list[Citing]] = defaultdict(list)
            for each in unit.citations.citing([cited.ref for cited in sources]):
                citing[each.reference].append(each)
            return tuple(
                campaign
                for cited in sources
                if (campaign := _campaign(unit, letter, cited, citing))
            )

    def overlapping(self, letter_id: int) -> tuple[Overlap, ...]:
        """Return the letters of the same fortnight that ask for the same things.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            letter = unit.register.get(letter_id)
            items = _asked(unit.register.reading_of(letter_id))
            if len(items) < LEAST_SHARED:
                return ()
            day = letter.draft.arrival_date
            first, last = day - FORTNIGHT, day + FORTNIGHT
            near = unit.citations.read_between(first, last, MOST_COMPARED)
            found = [
                Overlap(unit.register.get(other), shared)
                for other in near
                if other != letter_id
                and len(
                    shared := shared_items(
                        items, _asked(unit.register.reading_of(other))
                    )
                )
                >= LEAST_SHARED
            ]
        return tuple(sorted(found, key=lambda overlap: -len(overlap.shared)))

    def recent_figures(
        self, name: str = "", since: date | None = None
    ) -> tuple[ReportedFigure, ...]:
        """Return figures that tasks reported lately, newest first.

        `name` asks for figures, work or letters that hold its words. A figure that is
        taken over keeps its day: see `ReportedFigure.reused`.
        """
        first_day = since or self.today() - timedelta(days=QUARTER)
        with self.open_unit() as unit:
            figures = unit.citations.figures(first_day, MOST_TASKS)
        wanted = same_words(name)
        return tuple(figure for figure in figures if wanted in _described(figure))


def _described(figure: ReportedFigure) -> str:
    words = (figure.figure.name, figure.content, figure.letter_subject)
    return " | ".join(same_words(each) for each in words)


def _references(reading: LetterReading | None) -> tuple[CitedDocument, ...]:
    return reading.proposal.references if reading else ()


def _asked(reading: LetterReading | None) -> tuple[LetterItem, ...]:
    items = reading.proposal.our_items if reading else ()
    return tuple(item for item in items if item.kind is ItemKind.WORK)


def _cited_lines(
    unit: UnitOfWork, reading: LetterReading | None
) -> tuple[CitedLine, ...]:
    return tuple(CitedLine(cited, _held(unit, cited)) for cited in _references(reading))


def _held(unit: UnitOfWork, cited: CitedDocument) -> tuple[HeldDocument, ...]:
    return tuple(
        document
        for document in unit.citations.held(cited.ref)
        if may_be_same(document.issued_on, cited.issued_on)
    )


def _cited_by(unit: UnitOfWork, letter: IncomingLetter) -> tuple[IncomingLetter, ...]:
    ref = letter.draft.reference
    if not letter.draft.number or is_law(ref):
        return ()
    citing = dict.fromkeys(
        each.letter_id
        for each in unit.citations.citing([ref])
        if each.letter_id != letter.letter_id
        and may_be_same(each.issued_on, letter.draft.issue_date)
    )
    return tuple(unit.register.get(letter_id) for letter_id in citing)


def _campaign(
    unit: UnitOfWork,
    letter: IncomingLetter,
    cited: CitedDocument,
    citing: dict[str, list[Citing]],
) -> Campaign | None:
    together = dict.fromkeys(
        each.letter_id
        for each in citing.get(reference_key(cited.ref), ())
        if may_be_same(each.issued_on, cited.issued_on)
    )
    if set(together) <= {letter.letter_id}:
        return None
    letters = [unit.register.get(letter_id) for letter_id in together]
    return Campaign(
        ref=cited.ref,
        doc_type=cited.doc_type,
        issued_on=cited.issued_on,
        letters=tuple(
            sorted(letters, key=lambda each: (each.register_year, each.arrival_number))
        ),
        held=_held(unit, cited),
    )
