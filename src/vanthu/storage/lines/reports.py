"""The lines of the list of reports."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.documents.parts import printed_number
from vanthu.domain.documents.report import ReportKind
from vanthu.services.lines import ReportLine
from vanthu.storage.lines.letter_tasks import due_of_letter, tasks_of_letters
from vanthu.storage.rows.register import LetterRow
from vanthu.storage.rows.reports import ReportRow

LINES = (
    select(
        ReportRow.id,
        ReportRow.letter_id,
        LetterRow.arrival_number,
        ReportRow.kind,
        ReportRow.subject,
        ReportRow.number,
        ReportRow.symbol,
        ReportRow.gap_count,
        ReportRow.section_count,
        LetterRow.due_date,
    )
    .join(LetterRow, LetterRow.id == ReportRow.letter_id)
    .order_by(ReportRow.id.desc())
)


def report_lines(session: Session) -> tuple[ReportLine, ...]:
    """Return all reports, newest first."""
    reports = session.execute(LINES).all()
    tasks = tasks_of_letters(session, [report.letter_id for report in reports])
    return tuple(
        ReportLine(
            report_id=report.id,
            letter_id=report.letter_id,
            arrival_number=report.arrival_number,
            kind=ReportKind(report.kind),
            subject=report.subject,
            full_ref=_full_ref(report.number, report.symbol),
            gaps=report.gap_count,
            sections=report.section_count,
            due=due_of_letter(report.due_date, tasks[report.letter_id]),
        )
        for report in reports
    )


def _full_ref(number: int | None, symbol: str) -> str:
    return "" if number is None else f"{printed_number(number)}/{symbol}"
