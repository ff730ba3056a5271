"""Labels that stand on a page."""

from tests.benchmarks.shown import shown, values_in

PAGE = "Số: 12/SNV-VP\nSông Hà, ngày 05 tháng 11 năm 2025\nKính gửi: - Sở Y tế;"
LABEL = {
    "doc_type": "công văn",
    "full_ref": "12/SNV-VP",
    "issued_on": "2025-11-05",
    "signer": "Nguyễn Văn An",
    "recipients": ["Sở Y tế", "Công an tỉnh"],
    "references": [{"ref": "9/UBND", "date": None}],
    "deadlines": [{"date": "2025-11-05", "quote": "ngày 5/11"}],
    "do_not_score": ["place"],
}


def test_only_what_stands_on_the_page_is_wanted() -> None:
    wanted = shown(LABEL, PAGE)

    assert wanted == {
        **LABEL,
        "signer": None,
        "recipients": ["Sở Y tế"],
        "references": [],
        "deadlines": [],
    }
    assert (values_in(LABEL), values_in(wanted)) == (8, 4)
