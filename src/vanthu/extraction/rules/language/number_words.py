"""Days and months written in words: "ngày mười hai tháng ba"."""

_UNITS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
_TEN = "muoi"


def number_in_words(folded: str) -> int | None:
    """Return the number from 1 to 39 that folded words write, if they write one."""
    words = folded.split()
    if words[:1] in (["mung"], ["mong"]):
        words = words[1:]
    tens, _, units = " ".join(words).partition(_TEN)
    if _TEN not in words:
        return _UNITS.get(words[0]) if len(words) == 1 else None
    number = 10 * (_UNITS.get(tens.strip(), 0) if tens.strip() else 1)
    rest = units.strip()
    if not number or (rest and rest not in _UNITS):
        return None
    return number + _UNITS.get(rest, 0)
