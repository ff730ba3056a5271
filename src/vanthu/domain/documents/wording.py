"""How official Vietnamese puts things: clauses, headings, titles, end marks."""

import re
from collections.abc import Iterator

END_MARK = "./."
LONGEST_HEADING = 140  # letters; beyond, a further clause is left to the text
SHORTEST_HEADING = 30
ITEM_MARK = re.compile(r"^(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-+–•])\s*")
NEW_POINT = re.compile(r"\n\s*(?=[-+–•]\s|[a-zđ]\)\s)")
CLAUSE_END = re.compile(r";|[:.](?=\s|/|$)")
ABBREVIATIONS = ("TP", "Tp", "TX", "TT", "Q", "P", "H", "KT", "TM", "TL", "ThS", "TS")
OPENING, CLOSING = "“(«[", "”)»]"
# Work that is already named as work: "Kết quả triển khai…", not "thực hiện triển khai".
DOINGS = (
    "thực hiện",
    "triển khai",
    "tổ chức",
    "hưởng ứng",
    "tuyên truyền",
    "rà soát",
    "kiểm tra",
    "giải quyết",
    "phối hợp",
    "khắc phục",
)
# A purpose, a manner or a second piece of work; a heading is whole without it.
FURTHER_CLAUSE = re.compile(
    r",? (?=(?:nhằm|để|góp phần|qua đó|từ đó|trên cơ sở|theo đúng|bảo đảm|đảm bảo"
    r"|đồng thời|trong đó|bằng nhiều hình thức)\b)|(?:,| và) (?=(?:"
    + "|".join(DOINGS)
    + r")\b)"
)
# Words that only announce a list; the list itself is not in the heading.
ANNOUNCING = re.compile(
    r"(?i)(?:[,:] cụ thể|,? (?:(?:cụ thể )?như sau|sau đây|(?:bao )?gồm))$"
)
REQUESTS = re.compile(r"(?i)^(?:đề nghị|yêu cầu|đôn đốc|nhắc) ")
REPORTING = re.compile(r"(?i)^(?:báo cáo|gửi báo cáo|tổng hợp, báo cáo) (?:về )?")


def clause(text: str) -> str:
    """Return a subject as it stands after "về việc", without its own "V/v".

    Only an ordinary word loses its capital; a name keeps it.
    """
    bare = re.sub(r"(?i)^\s*(?:v/v|về việc)[:\s]+", "", text).strip(" .;")
    first, _, rest = bare.partition(" ")
    follows = rest.split(" ", 1)[0]
    is_name = first.isupper() or (follows[:1].isupper() and not follows.isupper())
    return bare if is_name or not first else f"{first[0].lower()}{bare[1:]}"


def sentence_case(text: str) -> str:
    """Return text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """Return the last words of a document with the end mark on the last of them."""
    bare = re.sub(r"[\s./]+$", "", text)
    return f"{bare}{END_MARK}"


def text_lines(text: str) -> list[str]:
    """Return the lines of a typed text that hold words."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def heading_of(asked: str) -> str:
    """Return the first clause of what was asked, without its number or end mark."""
    first_point = NEW_POINT.split(asked.strip(), maxsplit=1)[0]
    line = ITEM_MARK.sub("", " ".join(first_point.split()))
    heading = line[: _first_clause_end(line)].strip(" .,;:")
    heading = ANNOUNCING.sub("", heading)
    if len(heading) > LONGEST_HEADING:
        heading = _shortened(heading)
    return sentence_case(heading)


def _first_clause_end(line: str) -> int:
    outside = set(_outside(line))
    for found in CLAUSE_END.finditer(line):
        word = line[: found.start()].rpartition(" ")[2]
        is_abbreviation = found[0] == "." and word in ABBREVIATIONS
        if found.start() in outside and not is_abbreviation:
            return found.start()
    return len(line)


def _outside(line: str) -> Iterator[int]:
    depth, straight = 0, False
    for at, sign in enumerate(line):
        depth += (sign in OPENING) - (sign in CLOSING and depth > 0)
        straight ^= sign == '"'
        if depth == 0 and not straight:
            yield at


def _shortened(heading: str) -> str:
    """Return a long heading up to the last further clause that still fits."""
    outside = set(_outside(heading))
    cuts = [
        found.start()
        for found in FURTHER_CLAUSE.finditer(heading)
        if found.start() in outside and found.start() > SHORTEST_HEADING
    ]
    fitting = [cut for cut in cuts if cut <= LONGEST_HEADING] or cuts[:1]
    return heading[: fitting[-1]] if fitting else heading


def report_title(subject: str) -> str:
    """Return the subject of the report that answers a letter with this subject."""
    work = REQUESTS.sub("", clause(subject))
    if REPORTING.match(work):
        return sentence_case(REPORTING.sub("", work))
    if work.lower().startswith(("kết quả", "tình hình")):
        return sentence_case(work)
    if work.lower().startswith(DOINGS):
        return f"Kết quả {work[0].lower()}{work[1:]}"
    return f"Kết quả thực hiện {work}"
