"""Faults in the words themselves (F32 to F34, C01 to C20)."""

import unicodedata

from docx.document import Document as WordDocument

from tests.form_check.plants.header_plants import says
from tests.form_check.plants.planting import TODAY, Change, Plant
from tests.form_check.plants.tools import find, words
from vanthu.domain.form_check.findings import CheckContext

_START = "Các khu phố"
_ANCHOR = "để được hướng dẫn."


def adds(sentence: str) -> Change:
    """Give a paragraph one sentence more."""
    return lambda word: words(find(word, _START), _ANCHOR, f"{_ANCHOR} {sentence}")


def _decomposed(word: WordDocument) -> None:
    odd = unicodedata.normalize("NFD", "chủ động")
    words(find(word, _START), "chủ động", odd)


def _old_letters(word: WordDocument) -> None:
    sentence = "Caùc ñôn vò baùo caùo keát quaû veà UÛy ban nhaân daân phöôøng."
    first, *others = find(word, _START).runs
    first.text = sentence * 3
    for run in others:
        run.text = ""


_CAPITALS = (
    ("C01", "sentence", "Việc này rất cần. các đơn vị lưu ý.", "các đơn vị lưu ý"),
    ("C01", "sentence-2", "Có gì vướng mắc? đề nghị báo ngay.", "đề nghị báo ngay"),
    ("C02", "person", "Đầu mối là bà Nguyễn thị Lan.", "Nguyễn thị Lan"),
    ("C03", "foreign", "Mẫu theo thư viện Mát-Xcơ-Va.", "Mát-Xcơ-Va"),
    ("C04", "ward-name", "Sách do Phường Tân Bình tặng.", "Phường Tân Bình"),
    ("C04", "province-name", "Đoàn của Tỉnh Nam Định dự.", "Tỉnh Nam Định"),
    ("C05", "number-ward", "Mượn sách của phường 10 bày thêm.", "phường 10"),
    ("C05", "person-ward", "Học tập phường Điện Biên Phủ.", "phường Điện Biên Phủ"),
    ("C06", "city", "Sách từ thành phố Hồ Chí Minh.", "thành phố Hồ Chí Minh"),
    ("C06", "capital-city", "Xe từ thủ đô Hà Nội về.", "thủ đô Hà Nội"),
    ("C07", "river", "Bày sách dọc Sông Vàm Cỏ.", "Sông Vàm Cỏ"),
    ("C08", "region", "Sách về Nam bộ được bày riêng.", "Nam bộ"),
    ("C09", "committee", "Xin ý kiến Ủy Ban Nhân Dân.", "Ủy Ban Nhân Dân"),
    ("C09", "office", "Gửi sở Nội vụ một bản.", "sở Nội vụ"),
    ("C09", "department", "Gửi Phòng Văn Hóa - Xã Hội.", "Phòng Văn Hóa"),
    ("C10", "state", "Chủ trương của Đảng và nhà nước.", "Đảng và nhà nước"),
    ("C10", "people", "Sách phục vụ nhân dân đọc.", "nhân dân"),
    ("C11", "party", "Theo đường lối của đảng ta.", "đảng"),
    ("C12", "position", "Theo ý kiến Phó chủ tịch.", "Phó chủ tịch"),
    ("C13", "letter-number", "Theo công văn số 12/UBND-VX.", "công văn số"),
    ("C13", "plan-number", "Theo kế hoạch số 05/KH-UBND.", "kế hoạch số"),
    ("C14", "article", "Theo điều 5 Quy chế này.", "điều 5"),
    ("C14", "clause", "Theo Khoản 2 Điều 5 Quy chế.", "Khoản 2"),
    ("C15", "award", "Đã nhận huân chương lao động.", "huân chương lao động"),
    ("C16", "holiday", "Mừng ngày quốc khánh 2-9.", "quốc khánh"),
    ("C17", "feast", "Bày dịp Tết Nguyên Đán.", "Tết Nguyên Đán"),
    ("C17", "weekday", "Họp thứ hai, ngày 05/10/2026.", "thứ hai"),
    ("C18", "history", "Sách về Cách mạng tháng tám.", "Cách mạng tháng tám"),
    ("C19", "no-number-word", "Theo Nghị định 30/2020/NĐ-CP.", "Nghị định 30"),
    ("C20", "abbreviation", "Do Unesco khuyến nghị.", "Unesco"),
)
_FINAL = CheckContext(today=TODAY, is_final=True)

PLANTS = (
    Plant("gap-brackets", "report", ("F32",), "[...]", adds("Tổng số [...] đầu sách.")),
    Plant("gap-name", "letter", ("F32",), "{{so_luong}}", adds("Có {{so_luong}} bản.")),
    Plant(
        "gap-number",
        "report",
        ("F32",),
        "BC-UBND",
        says("Số", "05/", "…/"),
        _FINAL,
    ),
    Plant("decomposed", "report", ("F33",), "Các khu phố", _decomposed),
    Plant("old-letters", "report", ("F33",), "baùo caùo", _old_letters),
    Plant(
        "two-blanks",
        "report",
        ("F34",),
        "Các khu phố",
        says(_START, "chủ động rà soát", "chủ động  rà soát"),
    ),
    Plant(
        "blank-before-comma",
        "letter",
        ("F34",),
        "Các khu phố",
        says(_START, "khu phố, trường", "khu phố , trường"),
    ),
    Plant(
        "no-blank-after-comma",
        "plan",
        ("F34",),
        "phố,trường",
        says("Ủy ban nhân dân phường ban hành", "khu phố, trường", "khu phố,trường"),
    ),
    Plant(
        "no-blank-after-stop",
        "report",
        ("F34",),
        "xong.Các",
        adds("Đã làm xong.Các bên biết."),
    ),
    *(
        Plant(f"{rule}-{name}", "report", (rule,), where, adds(sentence))
        for rule, name, sentence, where in _CAPITALS
    ),
)
