"""Documents and their parts as the text cites them (C13, C14, C19)."""

import re
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.passages import Passage
from vanthu.domain.form_check.text_findings import TextFinding

_SURE_TYPES = (
    "nghị định|nghị quyết|quyết định|công văn|thông tư liên tịch|thông tư|chỉ thị"
    "|luật|pháp lệnh|công điện"
)
# They may also be numbered among themselves (báo cáo số 1): a symbol must follow.
_OTHER_TYPES = (
    "kế hoạch|báo cáo|thông báo|tờ trình|hướng dẫn|chương trình|phương án|đề án|dự án"
    "|quy định|quy chế|biên bản|giấy mời|phiếu chuyển|thông cáo|kết luận"
)
_SYMBOL = r"\d+[a-z]?(?:[/-]\d{4})?\s?[/-]\s?[A-ZĐ]"
_SMALL_TYPE = re.compile(
    rf"(?<![\w-])(?:(?P<sure>{_SURE_TYPES})\s+số\s*:?\s*(?=\d)"
    rf"|(?P<other>{_OTHER_TYPES})\s+số\s*:?\s*(?={_SYMBOL}))"
)
_NO_WORD_SO = re.compile(
    rf"(?<!\w)(?P<type>(?i:{_SURE_TYPES}|{_OTHER_TYPES}))(?P<blank>\s+)(?={_SYMBOL})"
)

_SMALL_ARTICLE = re.compile(r"(?<![\w-])điều(?=\s+\d+\b(?!\s*(?:%|[/.]\d)))")
_SMALL_CHAPTER = re.compile(
    r"(?<![\w-])(?:chương|phần|mục|tiểu mục)(?=\s+[IVX]+\b(?![-–.]))"
)
_SMALL_SECTION = re.compile(
    r"(?<![\w-])(?:tiểu )?mục(?=\s+\d{1,2}\b(?!\s*(?:%|tiêu|[/.]\d)))"
)
_OTHER_WORDS = {
    "điều": re.compile(r"(?:\d|các|những|mấy|vài|hai|ba|bốn|năm|một)\s+$"),
    "chương": re.compile(r"(?:huân|huy|văn|hiến|kỷ niệm)\s+$", re.IGNORECASE),
    "phần": re.compile(r"(?:cổ|thành|học|góp|tham gia|\d)\s+$", re.IGNORECASE),
    "mục": re.compile(
        r"(?:danh|hạng|chuyên|đề|tiết|biểu|thư|hồi|tiểu|phụ|các|\d)\s+$", re.IGNORECASE
    ),
}
_LARGE_PART = re.compile(
    r"(?<![\w-])(?:Khoản(?=\s+\d{1,2}\b)|Điểm(?=\s+[a-zđ]\b(?!\.)))(?!\s+\d+[/%])"
)
_INSIDE = re.compile(r"[^\W_],?[^\S\n\v\t]+$")


def citation_findings(passage: Passage) -> Iterator[TextFinding]:
    """Yield citations whose type or part has the wrong first letter or lacks "số"."""
    yield from _types(passage)
    yield from _small_parts(passage)
    yield from _large_parts(passage)


def _types(passage: Passage) -> Iterator[TextFinding]:
    for found in _SMALL_TYPE.finditer(passage.text):
        group = "sure" if found["sure"] else "other"
        yield _recased(passage, "C13", "document-type", found.span(group))
    for found in _NO_WORD_SO.finditer(passage.text):
        start, end = found.span("type")
        if passage.text[start:end].isupper():
            continue
        own = passage.own_words(start, end)
        yield passage.finding(
            "C19",
            "no-number-word",
            Severity.WARNING,
            (start, end),
            f"{own[:1].upper()}{own[1:]} số",
        )


def _small_parts(passage: Passage) -> Iterator[TextFinding]:
    for pattern in (_SMALL_ARTICLE, _SMALL_CHAPTER, _SMALL_SECTION):
        for found in pattern.finditer(passage.text):
            before = passage.text[max(0, found.start() - 20) : found.start()]
            if not _OTHER_WORDS[found[0].split()[-1]].search(before):
                yield _recased(passage, "C14", "small-part", found.span())


def _large_parts(passage: Passage) -> Iterator[TextFinding]:
    for found in _LARGE_PART.finditer(passage.text):
        start, end = found.span()
        before = passage.text[:start]
        if not _INSIDE.search(before) or passage.begins(start):
            continue
        own = passage.own_words(start, end).lower()
        yield passage.finding("C14", "large-part", Severity.ERROR, (start, end), own)


def _recased(
    passage: Passage, rule: str, fault: str, span: tuple[int, int]
) -> TextFinding:
    own = passage.own_words(*span)
    better = own[:1].upper() + own[1:]
    return passage.finding(rule, fault, Severity.ERROR, span, better)
