"""Tests of what a letter asks."""

from tests.extraction.body_reading import HEADER, brief, read
from vanthu.domain.deadlines import TermKind
from vanthu.domain.documents.wording import heading_of
from vanthu.domain.intake import ItemKind


def test_a_point_that_is_work_is_an_item_with_its_dashes() -> None:
    (item,) = read("1. Tổ chức ra quân:\n- Dọn vệ sinh;\n- Trồng cây.\n").items

    assert item.label == "1"
    assert item.text == "Tổ chức ra quân: - Dọn vệ sinh; - Trồng cây."
    assert item.for_us


def test_a_mere_title_is_the_context_of_what_is_below_it() -> None:
    (item,) = read("1. Nội dung\n- Dọn vệ sinh;\n- Trồng cây.\n").items

    assert item.context == "Nội dung"
    assert item.text == "- Dọn vệ sinh; - Trồng cây."
    assert heading_of(item.text) == "Dọn vệ sinh"


def test_points_below_a_unit_are_the_items_and_inherit_it() -> None:
    items = read(
        "1. Giao Công an tỉnh:\na) Tuần tra;\nb) Kiểm tra.\n"
        "2. UBND các xã, phường:\n- Rà soát;\n- Lập danh sách.\n"
    ).items

    assert brief(items) == [("1a", False), ("1b", False), ("2.1", True), ("2.2", True)]
    assert items[2].unit == "UBND các xã, phường"
    assert items[2].context == "UBND các xã, phường"


def test_a_lettered_unit_is_one_item_with_its_dashes() -> None:
    items = read(
        "1. Giao Sở Y tế, Công an tỉnh:\na) Sở Y tế:\n- Kiểm tra;\n- Báo cáo.\n"
        "b) Công an tỉnh phối hợp Sở Y tế tuần tra.\n"
    ).items

    assert brief(items) == [("1a", False), ("1b", False)]


def test_work_handed_over_inside_a_point_is_of_that_unit() -> None:
    (item,) = read(
        "1. Căn cứ Luật Hộ tịch và tình hình thực tế; giao Sở Tư pháp kiểm tra.\n"
    ).items

    assert item.unit == "Sở Tư pháp"
    assert not item.for_us


def test_a_time_after_the_work_of_units_is_no_item() -> None:
    items = read(
        "1. UBND các phường:\n- Tuyên truyền.\n"
        "2. Thời gian tuyên truyền\nCao điểm từ ngày 10/11/2026 đến ngày 20/11/2026.\n"
    ).items

    assert brief(items) == [("1.1", True)]


def test_decisions_and_frames_are_no_work() -> None:
    items = read(
        "I. MỤC ĐÍCH, YÊU CẦU\nLàm tốt.\nII. NỘI DUNG\n1. Rà soát hộ nghèo.\n"
        "2. Ghi nhận cố gắng của các đơn vị.\nIII. KINH PHÍ\nTheo quy định.\n"
    ).items

    assert brief(items) == [("II.1", True)]


def test_the_report_in_the_closing_is_an_item_with_its_term() -> None:
    *_, report = read(
        "1. Rà soát.\nĐề nghị gửi báo cáo về Sở Nội vụ trước ngày 30/11/2026./.\n"
    ).items

    assert report.label == "báo cáo"
    assert report.kind is ItemKind.REPORT
    assert report.text == "Đề nghị gửi báo cáo về Sở Nội vụ trước ngày 30/11/2026."
    assert report.term is not None
    assert report.term.kind is TermKind.REPORT_BY


def test_a_point_that_asks_for_the_report_is_that_item() -> None:
    items = read(
        "1. Rà soát.\n2. Báo cáo kết quả về Sở Nội vụ trước ngày 30/11/2026.\n"
    ).items

    assert [(i.label, i.kind) for i in items] == [
        ("1", ItemKind.WORK),
        ("2", ItemKind.REPORT),
    ]


def test_an_item_has_the_term_that_stands_inside_it() -> None:
    first, second = read(
        "1. Rà soát, hoàn thành trước ngày 30/11/2026.\n2. Tuyên truyền.\n"
    ).items

    assert first.term is not None
    assert second.term is None


def test_a_letter_without_points_gives_the_paragraph_that_asks() -> None:
    (item,) = read(
        "Thực hiện Kế hoạch năm 2026 của tỉnh.\n\n"
        "Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ của mình.\n"
    ).items

    assert item.text == "Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ của mình."
    assert item.for_us


def test_sentences_that_ask_different_units_are_different_items() -> None:
    items = read(
        "Giao UBND phường Bến Lau bố trí địa điểm. Giao UBND phường Sông Hà trang trí."
    ).items

    assert brief(items) == [("1", False), ("2", True)]


def test_an_invitation_gives_the_request_to_come_with_its_day() -> None:
    header = HEADER.replace("V/v rà soát hồ sơ", "GIẤY MỜI\nDự họp rà soát")

    (item,) = read(
        "Sở Nội vụ kính mời các đồng chí dự họp:\n1. Thành phần: Lãnh đạo các xã.\n"
        "2. Thời gian: 8 giờ 00, ngày 20/11/2026.\n3. Địa điểm: Hội trường A.\n",
        header=header,
        dear="",
    ).items

    assert item.term is not None
    assert item.term.kind is TermKind.EVENT


def test_articles_about_force_and_execution_are_no_items() -> None:
    header = HEADER.replace("V/v rà soát hồ sơ", "QUYẾT ĐỊNH\nVề việc rà soát")

    items = read(
        "Điều 1. Phê duyệt Kế hoạch.\nĐiều 2. Trách nhiệm của các cơ quan\n"
        "1. Sở Y tế kiểm tra.\n2. UBND các xã, phường tuyên truyền.\n"
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.\n"
        "Điều 4. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.\n",
        header=header,
        dear="",
    ).items

    assert brief(items) == [("Điều 2.1", False), ("Điều 2.2", True)]


def test_the_evidence_of_an_item_is_its_whole_text() -> None:
    (item,) = read("1. Tổ chức ra quân:\n- Dọn vệ sinh.\n").items

    assert item.evidence[0].quote == "1. Tổ chức ra quân:\n- Dọn vệ sinh."
