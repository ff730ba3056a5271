"""What the rules of spelling and typing find in a text: places and better words."""

from dataclasses import dataclass

from vanthu.domain.form_check.findings import Severity


@dataclass(frozen=True, slots=True)
class TextFinding:
    """A fault in characters start..end of a text, and what should stand there.

    `suggestion` is None where a machine cannot know the right words.
    """

    rule: str
    fault: str
    severity: Severity
    start: int
    end: int
    suggestion: str | None = None
