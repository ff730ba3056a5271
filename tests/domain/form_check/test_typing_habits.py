"""Blanks, characters of other times and gaps in a paragraph."""

import unicodedata

import pytest

from vanthu.domain.form_check.typing_habits import (
    blank_findings,
    encoding_findings,
    gap_findings,
)


@pytest.mark.parametrize(
    ("text", "fault", "right"),
    [
        ("các khu dân cư  kịp thời", "double-blank", "các khu dân cư kịp thời"),
        ("báo cáo , tổng hợp", "blank-before-sign", "báo cáo, tổng hợp"),
        ("như sau :", "blank-before-sign", "như sau:"),
        ("đã xong .", "blank-before-sign", "đã xong."),
        ("báo cáo,tổng hợp", "no-blank-after-sign", "báo cáo, tổng hợp"),
        ("Thời gian:buổi sáng", "no-blank-after-sign", "Thời gian: buổi sáng"),
        ("đã xong.Các đơn vị", "no-blank-after-sign", "đã xong. Các đơn vị"),
    ],
)
def test_a_wrong_blank_is_found_and_mended(text: str, fault: str, right: str) -> None:
    (found,) = blank_findings(text)
    assert (found.rule, found.fault) == ("F34", fault)
    assert text[: found.start] + str(found.suggestion) + text[found.end :] == right


@pytest.mark.parametrize(
    "text",
    [
        "Số:    /UBND-VHXH",
        "Số:  12/UBND",
        "Bến Lau, ngày   tháng 10 năm 2026",
        "lúc 07:30, 1.000,5 đồng, tỷ lệ 1:500; 3.5%",
        "https://example.vn:8080/a,b và van.thu@example.vn",
        "Tp.Hồ Chí Minh, ThS.Nguyễn Văn A, Sở VH,TT&DL",
        "thiết bị ... và phần mềm … khác",
        "tệp .docx và .pdf",
        "trân trọng./.",
        "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI",
    ],
)
def test_ordinary_blanks_are_left_alone(text: str) -> None:
    assert blank_findings(text) == ()


def test_a_decomposed_letter_is_found_with_its_composed_form() -> None:
    text = "Trường mầm non B" + unicodedata.normalize("NFD", "ồ") + "ng Sơn"
    (found,) = encoding_findings(text)
    assert (found.rule, found.fault) == ("F33", "not-composed")
    assert found.suggestion == "ồ"
    assert unicodedata.normalize("NFC", text[found.start : found.end]) == "ồ"


@pytest.mark.parametrize(
    "text",
    [
        "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
    ],
)
def test_vni_and_tcvn3_are_known_by_their_signs(text: str) -> None:
    assert [found.fault for found in encoding_findings(text)] == ["old-encoding"]


@pytest.mark.parametrize(
    "text", ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Diện tích 50 m², nhiệt độ 37°C ± 1"]
)
def test_unicode_is_left_alone(text: str) -> None:
    assert encoding_findings(text) == ()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Tổng số [...] hồ sơ", "[...]"),
        ("Tổng số […] hồ sơ", "[…]"),
        ("Số: …/BC-UBND", "…"),
        ("Số: ..../BC-UBND", "...."),
        ("ngày … tháng 11 năm 2026", "…"),
        ("{{ten_co_quan}} báo cáo", "{{ten_co_quan}}"),
        ("[tên đơn vị] báo cáo", "[tên đơn vị]"),
        ("đạt XXX hồ sơ", "XXX"),
    ],
)
def test_what_was_to_be_filled_in_is_found(text: str, gap: str) -> None:
    assert [text[g.start : g.end] for g in gap_findings(text)] == [gap]


@pytest.mark.parametrize(
    "text", ["báo, đài, …", "Điều 5: xem [1] và [Phụ lục 2]", "thế kỷ XX, XIX"]
)
def test_other_dots_and_brackets_are_no_gaps(text: str) -> None:
    assert gap_findings(text) == ()
