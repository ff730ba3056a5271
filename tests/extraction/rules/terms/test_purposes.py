"""Purposes with which sentences open, and what the issuer does itself."""

import pytest

from tests.extraction.body_reading import read


@pytest.mark.parametrize(
    "body",
    [
        "Để kịp trình Bộ Nội vụ trước ngày 15/12/2026, Sở Nội vụ đề nghị các xã, "
        "phường gửi hồ sơ về Sở Nội vụ trước ngày 27/11/2026.",
        "Để có số liệu báo cáo Bộ Nội vụ trước ngày 15/12/2026, các xã, phường nộp "
        "biểu mẫu về Sở Nội vụ trước ngày 27/11/2026.",
        "Nhằm bảo đảm tiến độ báo cáo UBND tỉnh trước ngày 15/12/2026, yêu cầu các xã, "
        "phường gửi kết quả về Sở Nội vụ trước ngày 27/11/2026.",
        "Thực hiện ý kiến chỉ đạo của UBND tỉnh về việc báo cáo Bộ Nội vụ trước ngày "
        "15/12/2026, Sở Nội vụ đề nghị các xã, phường gửi số liệu về Sở Nội vụ trước "
        "ngày 27/11/2026.",
        "Thực hiện Kế hoạch năm, các xã, phường gửi kết quả về Sở Nội vụ trước ngày "
        "27/11/2026, trong đó nêu rõ kiến nghị, đề nghị.",
        "Gửi kết quả về Sở Nội vụ trước ngày 27/11/2026. Xã nào trễ hạn, Sở Nội vụ sẽ "
        "báo cáo UBND tỉnh trước ngày 15/12/2026.",
        "Sở Nội vụ sẽ đi kiểm tra; đề nghị các xã, phường gửi kết quả về Sở Nội vụ "
        "trước ngày 27/11/2026.",
    ],
)
def test_only_what_is_asked_sets_a_term(body: str) -> None:
    found = read(body)

    assert [str(term.on) for term in found.terms] == ["2026-11-27"]
    assert [term.report_to for term in found.terms] == ["Sở Nội vụ"]
    assert found.report_to.value == "Sở Nội vụ"


def test_what_the_issuer_will_report_asks_nobody() -> None:
    found = read("Đơn vị nào nộp trễ, Sở Nội vụ sẽ báo cáo Ủy ban nhân dân tỉnh.")

    assert found.terms == ()
    assert found.report_to.value is None
