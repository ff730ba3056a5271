"""The store of reports and replies."""

from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.documents.report import ReportDraft, ReportKind
from vanthu.domain.errors import ChangedByAnother, NoSuchReport
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.services.lines import ReportLine
from vanthu.storage.lines.reports import report_lines
from vanthu.storage.rows.reports import ReportRow


@dataclass(frozen=True, slots=True)
class SqlReportStore:
    """Keeps drafts and issued reports within one session."""

    session: Session

    def save(self, draft: ReportDraft) -> ReportDraft:
        """Store a new or changed draft and return it with its identity and version."""
        if draft.report_id is None:
            row = ReportRow(letter_id=draft.letter_id, kind=draft.kind.value)
            self.session.add(row)
        else:
            row = self._row(draft.report_id)
            if row.version != draft.version:
                raise ChangedByAnother("report")
        _write(row, draft)
        self.session.flush()
        return _from_row(row)

    def get(self, report_id: int) -> ReportDraft:
        """Return one draft."""
        return _from_row(self._row(report_id))

    def of_letter(self, letter_id: int, kind: ReportKind) -> ReportDraft | None:
        """Return the letter's draft of this kind, if any."""
        query = select(ReportRow).where(
            ReportRow.letter_id == letter_id, ReportRow.kind == kind.value
        )
        row = self.session.scalar(query)
        return None if row is None else _from_row(row)

    def lines(self) -> tuple[ReportLine, ...]:
        """Return all reports, newest first."""
        return report_lines(self.session)

    def _row(self, report_id: int) -> ReportRow:
        row = self.session.get(ReportRow, report_id)
        if row is None:
            raise NoSuchReport(report_id)
        return row


def _write(row: ReportRow, draft: ReportDraft) -> None:
    row.subject = draft.subject
    row.symbol = draft.symbol
    row.number = draft.number
    row.issued_on = draft.issued_on
    row.section_count = len(draft.sections)
    row.gap_count = len(draft.gaps)
    row.content = to_plain(draft)


def _from_row(row: ReportRow) -> ReportDraft:
    draft = from_plain(ReportDraft, row.content)
    # The row knows them, its content was written before they were known.
    return replace(draft, report_id=row.id, version=row.version)
