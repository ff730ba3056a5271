"""Reports and replies: prepared from tasks, edited, numbered, exported."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vanthu.domain.documents.compose import (
    KIND_NAMES,
    ReportMatter,
    compose_document,
    compose_draft,
    refresh_sections,
)
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.documents.report import ReportDraft, ReportKind
from vanthu.domain.errors import NothingToReport, ReportAlreadyNumbered
from vanthu.domain.intake import PagePicture
from vanthu.domain.register import OutgoingDocument
from vanthu.services.lines import ReportLine
from vanthu.services.office import Office
from vanthu.services.ports import DocumentWriter, OpenUnit, Today, UnitOfWork


@dataclass(frozen=True, slots=True)
class Reports:
    """Makes the document that answers a letter."""

    open_unit: OpenUnit
    office: Office
    writer: DocumentWriter
    today: Today

    def prepare(self, letter_id: int, kind: ReportKind) -> ReportDraft:
        """Return the letter's draft, new or brought up to date with its tasks.

        Raises:
            NothingToReport: the letter asks nothing of the office and has no task.
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            matter = self._matter(unit, letter_id)
            earlier = unit.reports.of_letter(letter_id, kind)
            if earlier is not None and earlier.number is not None:
                return earlier
            if earlier is None:
                draft = compose_draft(matter, kind)
            else:
                draft = refresh_sections(earlier, matter)
            if not draft.sections:
                raise NothingToReport(matter.letter.arrival_number)
            if draft == earlier:
                return earlier
            saved = unit.reports.save(draft)
            unit.commit()
        return saved

    def as_it_stands(self, letter_id: int, kind: ReportKind) -> ReportDraft:
        """Return the draft as `prepare` would, without storing anything.

        Raises:
            NothingToReport: the letter asks nothing of the office and has no task.
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            matter = self._matter(unit, letter_id)
            earlier = unit.reports.of_letter(letter_id, kind)
        if earlier is not None and earlier.number is not None:
            return earlier
        fresh = (
            refresh_sections(earlier, matter)
            if earlier
            else compose_draft(matter, kind)
        )
        if not fresh.sections:
            raise NothingToReport(matter.letter.arrival_number)
        return fresh

    def save(self, draft: ReportDraft) -> ReportDraft:
        """Store an edited draft.

        Raises:
            ChangedByAnother: it changed since it was read.
            ReportAlreadyNumbered: a numbered document is final.
        """
        with self.open_unit() as unit:
            _refuse_numbered(unit, draft)
            saved = unit.reports.save(draft)
            unit.commit()
        return saved

    def issue(self, draft: ReportDraft, issued_on: date) -> ReportDraft:
        """Give a signed report its number (NĐ 30, Điều 15).

        It enters the outgoing register, and the letter's follow-up line names it.

        Raises:
            ReportAlreadyNumbered: it has its number.
            ChangedByAnother: it changed since it was read.
        """
        with self.open_unit() as unit:
            _refuse_numbered(unit, draft)
            number = unit.outgoing.next_number(issued_on.year, _series(draft))
            issued = unit.reports.save(
                replace(draft, number=number, issued_on=issued_on)
            )
            document = unit.outgoing.add(_entry(issued, number, issued_on))
            unit.register.set_reply(draft.letter_id, document.reference)
            unit.commit()
        return issued

    def get(self, report_id: int) -> ReportDraft:
        """Return one draft.

        Raises:
            NoSuchReport: there is none.
        """
        with self.open_unit() as unit:
            return unit.reports.get(report_id)

    def lines(self) -> tuple[ReportLine, ...]:
        """Return all reports, newest first."""
        with self.open_unit() as unit:
            return unit.reports.lines()

    def document(self, draft: ReportDraft) -> OfficialDocument:
        """Return the official document that a draft makes."""
        return compose_document(draft, self.office.profile(), self.today().year)

    def preview(self, draft: ReportDraft, dpi: int) -> tuple[PagePicture, ...]:
        """Return the pages of the draft's document as pictures."""
        return self.writer.preview(self.document(draft), dpi)

    def export(self, draft: ReportDraft, target: Path) -> None:
        """Write the draft's document as .docx or .pdf.

        Raises:
            ExportFailed: nothing was written.
        """
        self.writer.write_document(self.document(draft), target)

    def _matter(self, unit: UnitOfWork, letter_id: int) -> ReportMatter:
        return ReportMatter(
            letter=unit.register.get(letter_id),
            reading=unit.register.reading_of(letter_id),
            tasks=unit.tasks.of_letter(letter_id),
            office=self.office.profile_in(unit),
            departments=self.office.departments_in(unit),
        )


def _refuse_numbered(unit: UnitOfWork, draft: ReportDraft) -> None:
    stored = unit.reports.get(draft.report_id) if draft.report_id is not None else draft
    if stored.number is not None:
        raise ReportAlreadyNumbered(f"{stored.number:02d}/{stored.symbol}")


def _series(draft: ReportDraft) -> str:
    """Return the number series: one for each named kind, one for all công văn."""
    return KIND_NAMES[draft.kind]


def _entry(draft: ReportDraft, number: int, issued_on: date) -> OutgoingDocument:
    archive = next((r for r in draft.recipients if r.startswith("Lưu:")), "")
    return OutgoingDocument(
        document_id=0,
        number=number,
        symbol=draft.symbol,
        issued_on=issued_on,
        kind=KIND_NAMES[draft.kind],
        subject=draft.subject,
        signer_name=draft.signer_name,
        recipients="; ".join(draft.addressees),
        archive=archive.removeprefix("Lưu:").strip(),
        copies=None,
        answers_letter_id=draft.letter_id,
    )
