"""Notes of a letter printed after its signature: "(1) Công văn số …"."""

import re
from collections.abc import Iterator

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.form.lines import lines_of
from vanthu.extraction.rules.form.parts import Parts

_NOTE = re.compile(r"(?P<mark>[(\[]\d{1,2}[)\]])\s?\S")


def end_notes(letter: LetterText, parts: Parts) -> Iterator[Span]:
    """Yield the notes right behind the closing whose marks stand in the body."""
    if parts.attachments is None:
        return
    mark = ""
    for line in lines_of(letter, parts.attachments):
        note = _NOTE.match(line.text)
        if note:
            mark = note["mark"]
        elif line.text and not mark:
            return
        if not line.text:
            mark = ""
        elif letter.text.find(mark, *parts.body) >= 0:
            yield line.span
        else:
            return
