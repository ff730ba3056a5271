"""The rules of capitals (Phụ lục II of Nghị định 30/2020/NĐ-CP) on a paragraph."""

from collections.abc import Sequence
from functools import lru_cache

from vanthu.domain.form_check.capital_citations import citation_findings
from vanthu.domain.form_check.capital_places import place_findings
from vanthu.domain.form_check.capital_sentences import (
    name_findings,
    opening_findings,
    sentence_findings,
)
from vanthu.domain.form_check.capital_words import SPELLINGS
from vanthu.domain.form_check.passages import passage_of
from vanthu.domain.form_check.spellings import Lexicon
from vanthu.domain.form_check.text_findings import TextFinding


def capital_findings(
    text: str,
    *,
    names: Sequence[str] = (),
    previous: str | None = None,
    is_sentence: bool = True,
) -> tuple[TextFinding, ...]:
    """Return the faults of capitals in a paragraph, in their order.

    `previous` is the paragraph before it. Cells of a table and lines of the header are
    no sentences: their first letter is free.
    """
    if not text.strip() or text.isupper():
        return ()
    passage = passage_of(text)
    findings = [
        *sentence_findings(passage),
        *(opening_findings(passage, previous) if is_sentence else ()),
        *name_findings(passage, names),
        *citation_findings(passage),
        *place_findings(passage),
        *_lexicon().findings(passage),
    ]
    return _apart(findings)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(SPELLINGS)


def _apart(findings: Sequence[TextFinding]) -> tuple[TextFinding, ...]:
    """Keep one finding for each place, the longest first: repairs must not collide."""
    kept: list[TextFinding] = []
    for each in sorted(findings, key=lambda f: (f.start, -f.end, f.rule)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)
