"""The texts of a rich text file that run by themselves."""

from dataclasses import dataclass, field
from enum import Enum

from vanthu.extraction.legacy_encodings import Run, joined_runs
from vanthu.extraction.readers.streamed_body import StreamedBody
from vanthu.extraction.readers.symbols import plain_symbols


class StoryKind(Enum):
    """What a text that runs by itself is."""

    BOX = "box"
    NOTE = "note"
    ENDNOTE = "endnote"
    HEADER = "header"


@dataclass(slots=True)
class RtfStory:
    """The body, or a text box, a note or a page header in it."""

    kind: StoryKind = StoryKind.BOX
    number: int = 0  # of a note
    body: StreamedBody = field(default_factory=StreamedBody)
    runs: list[Run] = field(default_factory=list)
    boxes: list["RtfStory"] = field(default_factory=list)

    def end_paragraph(self, depth: int, *, even_if_empty: bool) -> None:
        """Give the words so far to the body, and the boxes that hang on them."""
        if self.runs or even_if_empty:
            self.body.paragraph(
                plain_symbols(joined_runs(self.runs)).split("\n"), depth
            )
        self.runs = []
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.body.paragraph(box.lines(), depth)

    def lines(self) -> list[str]:
        """Return the lines of a text that has ended, one for a note."""
        self.end_paragraph(0, even_if_empty=False)
        lines = self.body.lines()
        if self.number:
            return [" ".join((str(self.number), *" ".join(lines).split()))]
        return lines
