"""A file in, what breaks its form out; the file is never parsed in this process."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vanthu.domain.errors import (
    UncheckableFormat,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.form_check.findings import CheckContext, FormReport, Repair
from vanthu.domain.form_check.form_measures import FormMeasures
from vanthu.extraction.letter_reader import file_bytes
from vanthu.extraction.sandbox import Sandbox

LEAST_SECONDS, MOST_SECONDS = 40.0, 120.0  # a thick report on a busy machine
BYTES_PER_SECOND = 200_000


def checking_time(size: int) -> float:
    """Return the seconds that a file of `size` bytes may take: every letter counts."""
    return min(LEAST_SECONDS + size / BYTES_PER_SECOND, MOST_SECONDS)


def _new_sandbox() -> Sandbox:
    return Sandbox(seconds=checking_time)


@dataclass(frozen=True, slots=True)
class SandboxedFormChecker:
    """Measures, judges and repairs files in a separate, limited process."""

    measures: Callable[[], FormMeasures]
    sandbox: Sandbox = field(default_factory=_new_sandbox)

    def check(self, path: Path, context: CheckContext) -> FormReport:
        """Judge the form of a file.

        Raises:
            UncheckableFormat: neither a Word file nor a PDF, or nothing but pictures.
            FileRefused: the file cannot be taken.
            ReaderFailed: the process broke.
        """
        data = file_bytes(path)
        try:
            return self.sandbox.check(data, path, self.measures(), context)
        except UnknownFormat as error:
            raise UncheckableFormat(path) from error
        except UnreadableFile as error:
            if error.reason is UnreadableReason.NO_TEXT:
                raise UncheckableFormat(path) from error
            raise

    def repaired(self, path: Path, repairs: Sequence[Repair]) -> bytes:
        """Return a Word file with these repairs and nothing else changed.

        Raises:
            UncheckableFormat: this is no Word file.
            FileRefused: the file cannot be taken.
            ReaderFailed: the process broke.
        """
        try:
            return self.sandbox.repair(file_bytes(path), path, repairs)
        except UnknownFormat as error:
            raise UncheckableFormat(path) from error

    def close(self) -> None:
        """End the process."""
        self.sandbox.close()
