"""Synthetic letters for tests of size: plausible words, no real office or person."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from vanthu.domain.register import LetterDraft, Urgency

ISSUERS = (
    ("Ủy ban nhân dân tỉnh Trung Lương", "UBND", ("VX", "KT", "NC", "TH")),
    ("Văn phòng Ủy ban nhân dân tỉnh Trung Lương", "VP", ("KSTTHC", "TH", "QT")),
    ("Sở Nội vụ tỉnh Trung Lương", "SNV", ("CCVC", "CQĐP", "VTLT")),
    ("Sở Tài chính tỉnh Trung Lương", "STC", ("NS", "GCS", "TTr")),
    ("Sở Khoa học và Công nghệ tỉnh Trung Lương", "SKHCN", ("CĐS", "QLCN", "BCVT")),
    ("Sở Nông nghiệp và Môi trường tỉnh Trung Lương", "SNNMT", ("QLĐĐ", "TS", "MT")),
    ("Sở Giáo dục và Đào tạo tỉnh Trung Lương", "SGDĐT", ("GDPT", "TCCB")),
    ("Sở Y tế tỉnh Trung Lương", "SYT", ("NVY", "BTXH", "DS")),
    ("Công an tỉnh Trung Lương", "CAT", ("PC06", "PC07", "TM")),
    ("Thuế cơ sở 3 tỉnh Trung Lương", "TCS3", ("NVDTPC", "QLN")),
    ("Ủy ban nhân dân phường Đông Khê", "UBND", ("VP", "VHXH", "KTHTĐT")),
)
KINDS = (
    ("công văn", ""),
    ("công văn", ""),
    ("công văn", ""),
    ("kế hoạch", "KH"),
    ("thông báo", "TB"),
    ("giấy mời", "GM"),
    ("báo cáo", "BC"),
    ("quyết định", "QĐ"),
    ("hướng dẫn", "HD"),
)
ACTIONS = (
    "triển khai", "đôn đốc", "rà soát, thống kê", "báo cáo kết quả", "tăng cường",
    "hướng dẫn thực hiện", "góp ý dự thảo", "kiểm tra việc", "chấn chỉnh",
    "đề nghị phối hợp",
)  # fmt: skip
OBJECTS = (
    "công tác chuyển đổi số", "phòng cháy, chữa cháy", "cải cách thủ tục hành chính",
    "thu ngân sách nhà nước", "quản lý đất đai", "vệ sinh môi trường đô thị",
    "công tác dân số và bảo hiểm y tế", "tiếp công dân, giải quyết đơn thư",
    "tuyển quân", "phòng, chống thiên tai", "bình đẳng giới", "văn thư, lưu trữ",
    "an toàn thực phẩm", "phổ cập giáo dục", "trật tự xây dựng",
)  # fmt: skip
SCOPES = (
    "trên địa bàn tỉnh", "tại các xã, phường", "dịp Tết Nguyên đán",
    "giai đoạn 2026 - 2030", "trong cơ quan nhà nước", "cuối năm",
)  # fmt: skip
FAMILY_NAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ")
MIDDLE_NAMES = ("Văn", "Thị", "Minh", "Quang", "Thu", "Đức", "Ngọc", "Hữu")
GIVEN_NAMES = ("An", "Bình", "Chi", "Dũng", "Hạnh", "Khôi", "Lan", "Nam", "Tuấn", "Yến")
LETTERS_A_DAY = 40
MARKS = (Urgency.NORMAL, Urgency.URGENT, Urgency.EXPRESS)
MARK_WEIGHTS = (92, 6, 2)
SHARE_WITH_DUE_DATE = 0.5


def synthetic_letters(count: int, seed: int, last_day: date) -> Iterator[LetterDraft]:
    """Give `count` complete drafts, oldest first, ending on `last_day`."""
    chance = random.Random(seed)
    first_day = last_day - timedelta(days=count // LETTERS_A_DAY)
    for index in range(count):
        arrival = first_day + timedelta(days=index // LETTERS_A_DAY)
        yield _letter(chance, min(arrival, last_day))


def _letter(chance: random.Random, arrival: date) -> LetterDraft:
    issuer, stem, units = chance.choice(ISSUERS)
    kind, abbreviation = chance.choice(KINDS)
    symbol = (
        f"{abbreviation}-{stem}" if abbreviation else f"{stem}-{chance.choice(units)}"
    )
    year_end = date(arrival.year, 12, 31)
    has_due_date = chance.random() < SHARE_WITH_DUE_DATE
    due = arrival + timedelta(days=chance.randint(5, 30))
    return LetterDraft(
        arrival_date=arrival,
        kind=kind,
        issuing_body=issuer,
        subject=" ".join(chance.choice(words) for words in (ACTIONS, OBJECTS, SCOPES)),
        number=str(chance.randint(1, 9999)),
        symbol=symbol,
        issue_date=arrival - timedelta(days=chance.randint(0, 6)),
        signer_name=" ".join(
            chance.choice(names) for names in (FAMILY_NAMES, MIDDLE_NAMES, GIVEN_NAMES)
        ),
        urgency=chance.choices(MARKS, MARK_WEIGHTS)[0],
        due_date=min(due, year_end) if has_due_date else None,
    )
