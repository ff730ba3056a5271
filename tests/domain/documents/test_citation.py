"""A letter is cited in full, and what it does not state is a visible gap."""

import pytest

from tests.domain.documents.matters import LETTER, letter
from vanthu.domain.documents.citation import cite_briefly, cite_letter


def test_a_letter_is_cited_in_full_the_first_time() -> None:
    assert cite_letter(LETTER) == (
        "Công văn số 812/UBND-VX ngày 06 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh "
        "Trung Lương về việc tổ chức Ngày hội đọc sách năm 2026"
    )


def test_a_letter_is_cited_by_kind_and_number_afterwards() -> None:
    assert cite_briefly(LETTER) == "Công văn số 812/UBND-VX"


@pytest.mark.parametrize(
    ("changed", "cited"),
    [
        ({"number": ""}, "Công văn số [chưa có số]/UBND-VX"),
        ({"number": "", "symbol": ""}, "Công văn [chưa có số, ký hiệu]"),
        ({"symbol": ""}, "Công văn số 812"),
        ({"kind": ""}, "Văn bản số 812/UBND-VX"),
        ({"kind": "kế hoạch"}, "Kế hoạch số 812/UBND-VX"),
    ],
)
def test_a_missing_number_is_a_visible_gap(
    changed: dict[str, object], cited: str
) -> None:
    assert cite_briefly(letter(**changed)) == cited


def test_a_missing_date_issuer_or_subject_is_not_invented() -> None:
    bare = letter(issue_date=None, issuing_body=" ", subject="")

    assert cite_letter(bare) == (
        "Công văn số 812/UBND-VX [chưa có ngày] của [chưa rõ cơ quan ban hành]"
    )
