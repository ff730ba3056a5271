"""Checking the form of documents, ours and those from elsewhere."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.errors import RepairReason, RepairRefused
from vanthu.domain.form_check.findings import (
    CheckContext,
    Finding,
    FormReport,
    Repair,
)
from vanthu.services.office import Office
from vanthu.services.ports.clock import Today
from vanthu.services.ports.writers import DocumentWriter


class FormChecker(Protocol):
    """Opens a file where it can do no harm, measures it and judges its form."""

    def check(self, path: Path, context: CheckContext) -> FormReport:
        """Judge the form of a file.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the process broke.
        """
        ...

    def repaired(self, path: Path, repairs: Sequence[Repair]) -> bytes:
        """Return a Word file with these repairs and nothing else changed.

        Raises:
            FileRefused: the file cannot be taken, or is no Word file.
            ReaderFailed: the process broke.
        """
        ...


@dataclass(frozen=True, slots=True)
class Checking:
    """Judges the form of files and of drafts, and repairs Word files.

    `names` are those of persons whom the office knows; `put_in_place` writes a file
    whole or not at all.
    """

    checker: FormChecker
    writer: DocumentWriter
    put_in_place: Callable[[Path, bytes], None]
    names: Callable[[], tuple[str, ...]]
    today: Today

    def context(self, *, is_final: bool = False) -> CheckContext:
        """Return what the office knows beyond a file."""
        return CheckContext(is_final=is_final, today=self.today(), names=self.names())

    def check(self, path: Path, context: CheckContext | None = None) -> FormReport:
        """Judge the form of a .docx or .pdf from anywhere.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the checking process broke.
        """
        return self.checker.check(path, context or self.context())

    def check_document(
        self,
        document: OfficialDocument,
        context: CheckContext | None = None,
        ending: str = ".docx",
    ) -> FormReport:
        """Judge one of our documents as the file that its export would be.

        Raises:
            ExportFailed: the document cannot be written.
            ReaderFailed: the checking process broke.
        """
        with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
            path = Path(folder) / f"draft{ending}"
            self.writer.write_document(document, path)
            return self.check(path, context)

    def repair(
        self,
        path: Path,
        target: Path,
        findings: Sequence[Finding],
        context: CheckContext | None = None,
    ) -> FormReport:
        """Write a copy with these findings put right, and judge it again.

        The file itself is never changed.

        Raises:
            RepairRefused: there is nothing to repair, or no other file to write to.
            FileRefused: the file cannot be taken.
            ReaderFailed: the checking process broke.
            ExportFailed: nothing was written.
        """
        if _is_same(path, target):
            raise RepairRefused(path, RepairReason.SAME_FILE)
        repairs = [repair for finding in findings for repair in finding.repairs]
        if not repairs:
            raise RepairRefused(path, RepairReason.NOTHING)
        before = self.check(path, context)
        self.put_in_place(target, self.checker.repaired(path, repairs))
        after = self.check(target, context)
        # Larger letters want a longer line: what a repair brings is repaired as well.
        brought = _brought(before, after)
        if not brought:
            return after
        self.put_in_place(target, self.checker.repaired(target, brought))
        return self.check(target, context)


def known_names(office: Office) -> tuple[str, ...]:
    """Return the names of the persons whom the office's own data name."""
    profile, departments = office.profile(), office.departments()
    names = [signer.name for signer in profile.signers]
    names += [department.head for department in departments]
    return tuple(name for name in dict.fromkeys(names) if name)


def _brought(before: FormReport, after: FormReport) -> list[Repair]:
    """Return the repairs of faults that the file did not have before."""
    known = {(f.rule, f.fault, f.place.part) for f in before.findings}
    new = [f for f in after.findings if (f.rule, f.fault, f.place.part) not in known]
    return [repair for finding in new for repair in finding.repairs]


def _is_same(path: Path, target: Path) -> bool:
    try:
        return target.exists() and path.samefile(target)
    except OSError:
        return False
