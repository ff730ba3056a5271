"""What all parts of the form share: measures, centred words, and drawn rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vanthu.domain.documents.parts import OfficialDocument, Run
from vanthu.rendering.blocks import Rule, Span, Style, TextBlock
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.styles import DocumentStyles, document_styles
from vanthu.rendering.text_metrics import (
    balanced_width,
    lines_of,
    text_width,
    with_slack,
)
from vanthu.rendering.typography import bound

LEAST_RULE, MOST_RULE = 0.335, 0.5  # a third to a half of the words above
SLACK = 1.0  # millimetres: Word and we need not measure alike to the last hair


@dataclass(frozen=True, slots=True)
class Form:
    """A document with the measures and styles that it is set in."""

    document: OfficialDocument
    profile: FormatProfile
    styles: DocumentStyles

    @property
    def width(self) -> float:
        """Return the width of the text on an upright sheet."""
        return self.profile.paper.text_width

    def centred(self, words: str, style: Style, column: float) -> TextBlock:
        """Break long centred words into lines of about the same length."""
        narrow = balanced_width(words, style, column)
        box = with_slack(words, style, narrow, 2 * SLACK)
        side = max(0.0, (column - box) / 2)
        return text(words, style, left=side, right=side)

    def short_rule(
        self, words: Sequence[str], style: Style, column: float, *, keep: bool = False
    ) -> Rule:
        """Draw the line of a third to a half of the words above it."""
        widths = [
            text_width(line, style)
            for part in words
            for line in lines_of(
                part, style, balanced_width(part, style, column) + SLACK
            )
        ]
        longest = max(widths, default=0.0)
        length = self.profile.geometry.rule_share * (widths[-1] if widths else 0.0)
        length = min(max(length, LEAST_RULE * longest), MOST_RULE * longest)
        return replace(self.rule(length, column), keep_next=keep)

    def rule(self, length: float, column: float) -> Rule:
        """Draw a line in the middle of a column."""
        return Rule(
            length=round(length, 2),
            column=column,
            above=self.profile.gaps.rule_above,
            width=self.profile.geometry.rule_width,
        )


def form_of(document: OfficialDocument, profile: FormatProfile) -> Form:
    """Return the form of a document in the letter sizes that it asks for."""
    sized = profile.of_size(document.size_profile)
    return Form(document, sized, document_styles(sized))


def text(
    words: str,
    style: Style,
    *,
    left: float = 0.0,
    right: float = 0.0,
    more_before: float = 0.0,
) -> TextBlock:
    """Return a paragraph of words without emphasis of their own."""
    return TextBlock((Span(words),), style, left, right, more_before)


def spans_of(runs: Iterable[Run]) -> tuple[Span, ...]:
    """Return the runs in print form: one space between words, none at the ends.

    Numbers are bound to the word before them across the runs as well.
    """
    runs = tuple(runs)
    words = bound("".join(run.text for run in runs))
    spans: list[Span] = []
    start, so_far = 0, ""
    for run in runs:
        so_far += run.text
        end = min(len(bound(so_far)), len(words))
        if end > start:
            spans.append(Span(words[start:end], run.bold, run.italic))
            start = end
    return tuple(spans)


def list_items(names: Iterable[str]) -> list[str]:
    """Return the names of a list without their closing marks, empty ones left out."""
    cleaned = (bound(name).rstrip(" ;.") for name in names)
    return [name for name in cleaned if name]


def closed(names: Sequence[str]) -> list[str]:
    """Return the lines of a list: dashes, semicolons, and a full stop at the end."""
    ends = [";"] * (len(names) - 1) + ["."]
    return [f"- {name}{end}" for name, end in zip(names, ends, strict=False)]
