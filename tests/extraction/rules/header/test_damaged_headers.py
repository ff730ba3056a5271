"""Tests of headers that print the fixed words in other ways."""

import pytest

from tests.extraction.header_reading import fields_under
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterProposal
from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
OFFICE = OfficeProfile("UBND xã Sông Hà", "Sông Hà", OfficeLevel.COMMUNE, "Sông Hà")


def read(text: str) -> LetterProposal:
    """Return what is read out of a whole letter."""
    return propose([Page(text)], OFFICE, WorkingCalendar())


@pytest.mark.parametrize(
    "label", ["Số, ", "Số VB: ", "Số hiệu: ", "Số ký hiệu: ", "Số văn bản: "]
)
def test_the_number_is_read_behind_other_labels(label: str) -> None:
    fields = fields_under(f"SỞ Y TẾ\n{label}45/SYT-NVY\n{NATION}\n")

    assert fields.full_ref.value == "45/SYT-NVY"


def test_a_plus_belongs_to_a_symbol() -> None:
    fields = fields_under(f"SỞ Y TẾ\nSố: 45/SYT-KT+AT\n{NATION}\n")

    assert fields.full_ref.value == "45/SYT-KT+AT"


@pytest.mark.parametrize("label", ["Kính ngửi", "Kinh giii", "Kính gửi"])
def test_a_misread_label_of_the_addressees_is_known(label: str) -> None:
    proposal = read(
        f"SỞ Y TẾ {NATION}\nSố: 45/SYT-NVY\n\n{label}: Trạm Y tế các xã.\n\n"
        "Sở Y tế đề nghị các trạm trực 24/24 giờ.\n"
    )

    assert [each.value for each in proposal.recipients] == ["Trạm Y tế các xã"]


def test_a_sentence_that_names_the_party_is_no_header() -> None:
    proposal = read(
        f"UBND XÃ CHIỀNG {NATION}\nSố: 45/TB-UBND\n\nTHÔNG BÁO\nVề việc treo cờ\n\n"
        "Ủy ban nhân dân xã thông báo treo cờ từ ngày 01/02/2026.\n"
        "Đề nghị nhân dân chào mừng kỷ niệm ngày thành lập\n"
        "Đảng Cộng sản Việt Nam của toàn xã bằng việc làm thiết thực.\n"
    )

    assert proposal.fields.doc_type.value == "thông báo"
    assert proposal.fields.subject.value == "treo cờ"


def test_a_number_above_the_letterhead_is_not_cited() -> None:
    proposal = read(
        "Tải văn bản 12/QĐ-UBND về máy\n\n"
        f"UBND XÃ CHIỀNG {NATION}\nSố: 45/UBND-VP\n\n"
        "Kính gửi: Các trường học.\n\nThực hiện Kế hoạch số 7/KH-UBND của tỉnh, "
        "đề nghị các trường báo cáo.\n"
    )

    assert [each.ref for each in proposal.references] == ["7/KH-UBND"]


@pytest.mark.parametrize(
    ("printed", "ref"),
    [
        ("45/CV SGDĐT ngày 01/9/2025", "45/CVSGDĐT"),
        ("45/2002/QĐ /BNN-KL", "45/2002/QĐ/BNN-KL"),
        ("45/TB — UBND", "45/TB—UBND"),
    ],
)
def test_a_reference_with_an_odd_space_or_dash_is_whole(printed: str, ref: str) -> None:
    proposal = read(
        f"UBND XÃ CHIỀNG {NATION}\nSố: 1/UBND-VP\n\nKính gửi: Các trường học.\n\n"
        f"Theo Văn bản số {printed} của cấp trên, đề nghị các trường báo cáo.\n"
    )

    assert [each.ref for each in proposal.references] == [ref]


@pytest.mark.parametrize("mark", ["I/ ", "1/ "])
def test_a_section_with_a_slash_ends_the_subject(mark: str) -> None:
    fields = fields_under(
        f"UBND XÃ CHIỀNG {NATION}\nSố: 1/BC-UBND\n\nBÁO CÁO\nKẾT QUẢ PHỔ CẬP\n"
        f"{mark}ĐẶC ĐIỂM TÌNH HÌNH\n"
    )

    assert fields.subject.value == "KẾT QUẢ PHỔ CẬP"


def test_digits_before_a_damaged_symbol_are_the_number() -> None:
    fields = fields_under(f"UBND XÃ CHIỀNG\nSố: 128/-\n{NATION}\nKính\nngửi: Sở Y tế\n")

    assert fields.number.value == "128"
    assert fields.full_ref.value is None


@pytest.mark.parametrize(
    ("title", "kind", "subject"),
    [
        ("DỰ THẢO BÁO CÁO\nTình hình dịch bệnh", "báo cáo", "Tình hình dịch bệnh"),
        ("THÔNG BÁO SỐ 3\nVề việc họp thôn", "thông báo", "họp thôn"),
        ("BÁO CÁO NHANH\nTình hình bão", "báo cáo", "NHANH Tình hình bão"),
        ("QUY ĐỊNH VÀ HƯỚNG DẪN\nVỀ VIỆC TUYỂN SINH", "quy định", "TUYỂN SINH"),
        (
            "BÁO CÁO\nTỔNG KẾT PHỔ CẬP\nNăm học 2024 - 2025",
            "báo cáo",
            "TỔNG KẾT PHỔ CẬP Năm học 2024 - 2025",
        ),
    ],
)
def test_a_title_with_more_words_has_its_type_and_its_subject(
    title: str, kind: str, subject: str
) -> None:
    proposal = read(
        f"UBND XÃ CHIỀNG {NATION}\nSố: 1/UBND-VP\n\n{title}\n\n1. Kết quả\n"
    )

    assert proposal.fields.doc_type.value == kind
    assert proposal.fields.subject.value == subject


def test_addressees_on_lines_of_their_own_need_no_dash() -> None:
    proposal = read(
        f"SỞ Y TẾ {NATION}\nSố: 45/SYT-NVY\n\n"
        "Kính gửi: Ủy ban nhân dân các xã, phường\nCông an tỉnh\n\n"
        "Sở Y tế đề nghị các đơn vị trực 24/24 giờ.\n"
    )

    assert [each.value for each in proposal.recipients] == [
        "Ủy ban nhân dân các xã, phường",
        "Công an tỉnh",
    ]


def test_a_name_over_two_lines_is_one_addressee() -> None:
    proposal = read(
        f"SỞ Y TẾ {NATION}\nSố: 45/SYT-NVY\n\n"
        "Kính gửi: Phòng Lao động, Thương binh và Xã hội\nhuyện, thành phố\n\n"
        "Sở Y tế đề nghị các đơn vị trực 24/24 giờ.\n"
    )

    assert len(proposal.recipients) == 1


def test_as_the_copies_is_no_addressee() -> None:
    proposal = read(
        f"SỞ Y TẾ {NATION}\nSố: 45/SYT-NVY\n\nKính gửi: (Như nơi nhận)\n\n"
        "Sở Y tế đề nghị các đơn vị trực 24/24 giờ.\n"
    )

    assert proposal.recipients == ()
