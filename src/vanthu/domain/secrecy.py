"""Dấu chỉ độ mật in the name of a file or the subject of a mail."""

import re
import unicodedata
from pathlib import Path

from vanthu.domain.errors import SecretLetter

_GAP = re.compile(r"[\s_.-]+")
_BEFORE, _AFTER = r"(?<!\w)", r"(?!\w)"
# The two higher levels in any spelling: no other words sound like them.
_HIGHER = re.compile(rf"{_BEFORE}(tối|toi|tuyệt|tuyet) ?(?:mật|mat){_AFTER}")
# "Mật" alone begins many words: only in capitals or brackets, or after "độ".
_PLAIN = re.compile(
    rf"(?<!BÍ )(?<!BẢO )(?<!CƠ )(?<!ĐỘ ){_BEFORE}MẬT{_AFTER}"
    r"(?! (?:KHẨU|MÃ|ĐỘ|ONG|DANH|PHỤC|VỤ|THƯ|MÍA))"
)
_MARKED = re.compile(
    rf"[\[(]\s*m[aậ]t\s*[\])]|{_BEFORE}độ\s+mật\s*:\s*mật{_AFTER}", re.IGNORECASE
)


def mark_in_name(name: str) -> str | None:
    """Return MẬT, TỐI MẬT or TUYỆT MẬT when a name carries the mark, else None."""
    words = _GAP.sub(" ", unicodedata.normalize("NFC", name))
    higher = _HIGHER.search(words.lower())
    if higher:
        return "TỐI MẬT" if higher[1] in {"tối", "toi"} else "TUYỆT MẬT"
    return "MẬT" if _MARKED.search(words) or _PLAIN.search(words) else None


def refuse_secret_name(name: str, path: Path) -> None:
    """Refuse what is named so; `path` is the file that somebody wants to take.

    Raises:
        SecretLetter: the name carries a mark.
    """
    mark = mark_in_name(name)
    if mark is not None:
        raise SecretLetter(path, mark)
