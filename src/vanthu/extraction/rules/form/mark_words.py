"""The words of the marks of urgency and secrecy, however they stand and are spelt."""

import re

from vanthu.extraction.folding import fold
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.language.words import LOWER, UPPER

URGENCY = {
    "khan": "KHẨN",
    "thuong khan": "THƯỢNG KHẨN",
    "hoa toc": "HỎA TỐC",
    "hoa toc hen gio": "HỎA TỐC",
}
SECRECY = {"mat": "MẬT", "toi mat": "TỐI MẬT", "tuyet mat": "TUYỆT MẬT"}
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST = "".join(c for c in UPPER if fold(c) in {m[0] for m in (*URGENCY, *SECRECY)})
_NO_LETTERS = rf"[^{UPPER}{LOWER}]*+"


def _spelt_out(letters: str) -> str:
    """Return a pattern of some letters, whatever marks stand on and between them."""
    each = ("".join(c for c in UPPER + LOWER if fold(c) == one) for one in letters)
    return "".join(rf"{_NO_LETTERS}[{one}]" for one in each)


# The first letters of a text of marks only.
_BEGINS = re.compile(
    rf"(?={_NO_LETTERS}[{_FIRST}])(?:"
    + "|".join(sorted({_spelt_out(mark[:3]) for mark in (*URGENCY, *SECRECY)}))
    + ")"
)
_BY_LENGTH = sorted({*URGENCY, *SECRECY}, key=len, reverse=True)
# Recognition writes the letter under two marks small: "MậT", "TốI MậT".
_WRITTEN_SMALL = str.maketrans("ậốệẩỏố", "ẬỐỆẨỎỐ")
# "HỎA TỐC - ' đội": what recognition read beside the stamp, without a capital.
_NOISE_BEHIND = re.compile(rf"\s[^\w\s]+(?:\s[^\s\d{UPPER}]{{1,4}}){{0,4}}$")
_LONGEST = 24  # letters of two marks beside each other
_TYPED = frozenset(
    ("Mật", "Tối mật", "Tuyệt mật", "Khẩn", "Thượng khẩn", "Hỏa tốc", "Hoả tốc")
)
# "… xác định độ / Mật": the line before goes on.
_GOES_ON = re.compile(r"(?:(?<![a-z])(?:do|bi|bao|muc|dau|la|va|hoac)|[,(:;“\"–-])$")
# The level with its name before it, in a cell or a line of its own too.
_NAMED = re.compile(
    r"\bdo\s{1,3}(?:mat\s?:\s{0,3}(?P<secrecy>(?:toi |tuyet )?mat)"
    r"|mat\s{0,3}(?::|[-–|])[ |]{0,8}\n?[ |]{0,8}(?P<apart>(?:toi |tuyet )?mat)"
    r"(?=[ .|]*$)"
    r"|khan\s?:\s{0,3}(?P<urgency>(?:thuong )?khan|hoa toc(?: hen gio)?))\b",
    re.MULTILINE,
)
_LEVEL = r"((?:TỐI |TUYỆT )?MẬT|(?:THƯỢNG )?KHẨN|H(?:ỎA|OẢ) TỐC)"
# A stamp that reading has put on the line of the number, the date or the V/v.
_BESIDE = re.compile(
    rf"^{_LEVEL} (?=[^\d:]{{0,40}}ngày|Số|V/[vV]|Kính g)"
    rf"|^Số[^a-zđ]{{2,40}} {_LEVEL}(?= [{UPPER}][{LOWER}]|$)"
    rf"|năm \d{{4}} {_LEVEL}$"
    rf"|^{_LEVEL}\W{{1,3}}(?=Bản số|Số bản|[Tt]hời hạn)"
    rf"|^CÔNG (?:ĐIỆN|VĂN) {_LEVEL}$"
)
# "T nn - HỎA TỐC. „ ẽ5 :", what recognition read in dust around the stamp.
_AMONG_SPECKS = re.compile(
    r"(?:\W|\b\w{1,2}\b)*+\b((?:THƯỢNG )?KHẨN|H(?:ỎA|OẢ) TỐC)(?:\W|\b\w{1,2}\b)*+"
)
_DOCUMENT = re.compile(r"(?:TÀI LIỆU|VĂN BẢN|CÔNG VĂN|HỒ SƠ) ((?:TỐI |TUYỆT )?MẬT)$")
# "MẬT SỞ Y TẾ" and "SỞ Y TẾ MẬT" beside Quốc hiệu; not "MẬT ONG", "XÃ MẬT".
_BEFORE_NAME = re.compile(rf"{_LEVEL} (?!ONG\b|ĐỘ\b|MÃ\b|VỤ\b)")
_BEHIND_NAME = re.compile(rf"(?<![{UPPER}{LOWER}]){_LEVEL}$")
_NO_STAMP = re.compile(r"\b(?:BÍ|BẢO|CƠ|PHƯỜNG|XÃ|QUẬN|HUYỆN|THÔN|ĐỘ|ONG)$")


def marks_alone(text: str) -> list[str]:
    """Return the folded marks that a short text consists of."""
    stamped = "KHẨN" in text or "TỐC" in text
    speckled = _AMONG_SPECKS.fullmatch(text) if stamped else None
    if speckled or text in _TYPED:
        return [fold(speckled[1] if speckled else text)]
    return _spelt(text) if _BEGINS.match(text) else []


def _spelt(text: str) -> list[str]:
    """Return the folded marks whose letters a text in capitals has one by one."""
    noise = _NOISE_BEHIND.search(text)
    text = text[: noise.start()] if noise else text
    if not (text.isupper() or text.translate(_WRITTEN_SMALL).isupper()):
        return []
    words = [word for word in _LETTERS.findall(text) if word.lower() != word.upper()]
    if sum(map(len, words)) > _LONGEST:
        return []
    # "MẶT" folds to the same letters as "MẬT" but is another word.
    if "MẶT" in words or "MÁT" in words:
        return []
    run = "".join(map(fold, words))
    marks: list[str] = []
    while run:
        # The longest first: "hoatochengio" before "hoatoc".
        mark = next((m for m in _BY_LENGTH if run.startswith(m.replace(" ", ""))), None)
        if mark is None:
            return []
        marks.append(mark)
        run = run[len(mark.replace(" ", "")) :]
    return marks


def marks_of(cell: Line, before: str, *, in_subject: bool) -> list[str]:
    """Return the folded marks of a cell: alone, or beside the number or date.

    `before` is the folded line above it, which may go on with the word.
    """
    alone = marks_alone(cell.text)
    if alone:
        typed = cell.text in _TYPED
        return [] if typed and _GOES_ON.search(before) else alone
    if not has_last_word(cell.text):
        return []
    stamped = _BESIDE.search(cell.text) or (
        None if in_subject else _DOCUMENT.match(cell.text)
    )
    return _folded(stamped) if stamped else []


def named_marks(text: str, folded: str) -> list[tuple[str, int, int]]:
    """Return the folded marks that stand behind their name, each with its place."""
    if "do mat" not in folded and "do khan" not in folded:
        return []
    found = []
    for named in _NAMED.finditer(folded):
        group = named.lastgroup or ""
        words = text[slice(*named.span(group))]
        if group == "urgency" or "ật" in words.lower():
            found.append((" ".join(named[group].split()), *named.span()))
    return found


def marks_beside_form(line: Line) -> list[str]:
    """Return the folded marks that recognition put on the line of Quốc hiệu."""
    if not has_last_word(line.text):
        return []
    form = labels.NATION.search(line.folded) or labels.MOTTO.search(line.folded)
    if form is None:
        return []
    left = line.text[: form.start()].rstrip(" |")
    ahead = _BEFORE_NAME.match(left)
    behind = _BEHIND_NAME.search(left)
    if behind and not _NO_STAMP.search(left[: behind.start()].rstrip()):
        return _folded(behind)
    return _folded(ahead) if ahead else []


def has_last_word(text: str) -> bool:
    """Tell whether the text has a word with which a mark ends."""
    return "MẬT" in text or "KHẨN" in text or "TỐC" in text


def _folded(match: re.Match[str]) -> list[str]:
    return [fold(" ".join(filter(None, match.groups())))]
