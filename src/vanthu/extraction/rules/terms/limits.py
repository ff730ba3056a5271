"""What a day is the limit of, if words make it one."""

from vanthu.domain.deadlines import TermKind
from vanthu.extraction.rules.terms import event_wordings as events
from vanthu.extraction.rules.terms import term_wordings as wordings

Meaning = tuple[TermKind, bool]
"""The kind, and whether the day itself is too late."""


def limit_start(before: str) -> int | None:
    """Return where the words that make the following date a limit begin."""
    limit = wordings.LIMIT.search(before)
    return limit.start() if limit else None


def limited(before: str, after: str) -> Meaning | None:
    """Return what a day is the limit of, if words make it one."""
    limit = wordings.LIMIT.search(before)
    if limit:
        if limit["word"] == "het" and _is_mere_aim(before):
            return None
        is_before = limit["word"] == "truoc" and not limit["hour"]
        return owed(before, after), is_before
    if _limits_day(before) or (
        wordings.SENDS_NEXT.match(after) and wordings.OPENS_CLAUSE.search(before)
    ):
        return owed(before, after), False
    if wordings.WITHIN.search(before) and not events.HELD.search(before):
        clause = before.rpartition(";")[2]
        is_owed = wordings.REPORTS.search(clause) or wordings.MUST_COMPLETE.search(
            clause
        )
        return (owed(before, after), False) if is_owed else None
    is_until = wordings.UNTIL.search(before) or (
        wordings.REACHES.search(before)
        and wordings.AMOUNT.match(after)
        and not _is_mere_aim(before)
    )
    is_until = is_until or wordings.AIMED_WORK.search(before)
    return (TermKind.COMPLETE_BY, False) if is_until else None


def _limits_day(before: str) -> bool:
    """Tell whether a label or a verb of sending makes the day after it a limit."""
    return bool(
        wordings.LABELLED_LIMIT.search(before)
        or wordings.NAMED_LIMIT.search(before)
        or wordings.SENT_ON.search(before)
        or wordings.SENT_AT.search(before)
        or wordings.SUBMITTED_ON.search(before)
        or wordings.COMPLETED_ON.search(before)
    )


def _is_mere_aim(before: str) -> bool:
    """Tell whether a sentence only says what is hoped for, and gives nobody work."""
    return (
        "phan dau" in before
        and not wordings.AIMED_WORK.search(before)
        and (wordings.AIMS.search(before) is not None)
    )


def owed(before: str, after: str) -> TermKind:
    """Tell a report from other work by the verbs of the clause."""
    clause = before.rpartition(";")[2]
    if wordings.REPORT_LABEL.search(before):
        return TermKind.REPORT_BY
    if (
        wordings.COMPLETES.search(clause)
        or wordings.WORKS.search(clause)
        or (
            wordings.STARTS_COMPLETING.match(clause)
            and not wordings.SENDS.search(clause)
        )
    ):
        return TermKind.COMPLETE_BY
    rest = after.partition(";")[0]
    reports = wordings.REPORTS.search(clause) or (
        wordings.REPORTS.search(rest) and not wordings.OWN_LIMIT.search(rest)
    )
    return TermKind.REPORT_BY if reports else TermKind.COMPLETE_BY
