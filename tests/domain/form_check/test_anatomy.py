"""The parts are found in documents that are not in form, too."""

from dataclasses import replace

import pytest

from tests.domain.form_check.drafts_in_form import (
    Draft,
    beside,
    decision,
    letter,
    report,
    words,
)
from vanthu.domain.form_check.anatomy import Anatomy, dissect
from vanthu.domain.form_check.findings import Part
from vanthu.domain.form_check.issuers import split_issuers
from vanthu.domain.form_check.measured import Alignment, Cell, MeasuredRun
from vanthu.domain.form_check.pieces import Side, pieces_of

LEFT = Cell(0, 0, 0, 2, is_ruled=False)


def parts(draft: Draft) -> Anatomy:
    return dissect(draft.measured())


def shown(draft: Draft, part: Part) -> list[str]:
    return [piece.printed for piece in parts(draft).of(part)]


@pytest.mark.parametrize(
    ("draft", "kind"),
    [(letter(), "công văn"), (report(), "báo cáo"), (decision(), "quyết định")],
)
def test_the_kind_is_told_by_the_title(draft: Draft, kind: str) -> None:
    assert parts(draft).kind == kind
    assert parts(draft).has_header


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("nation", "Cộng hoà xã hội chủ nghĩa Việt Nam", Part.NATIONAL_NAME),
        ("motto", "ĐỘC LẬP – TỰ DO – HẠNH PHÚC", Part.NATIONAL_MOTTO),
        ("reference", "Số 5/CV-UBND", Part.REFERENCE),
        ("date", "Sông Hà, 9/3/2026", Part.PLACE_AND_DATE),
        ("subject", "Về việc phúc đáp công văn", Part.LETTER_SUBJECT),
        ("dear", "Kính gởi", Part.ADDRESSEES),
        ("label", "NƠI NHẬN", Part.RECIPIENTS_LABEL),
        ("power", "KT/CHỦ TỊCH", Part.SIGNING),
    ],
)
def test_a_part_with_other_words_is_still_found(
    name: str, text: str, part: Part
) -> None:
    assert text in shown(letter().with_text(name, text), part)


def test_a_title_in_small_letters_at_the_left_is_still_a_title() -> None:
    draft = report().with_text("title", "Báo cáo")
    draft = draft.with_stand("title", alignment=Alignment.LEFT)
    assert shown(draft.with_look("title", bold=False), Part.TITLE) == ["Báo cáo"]


def test_the_office_above_is_told_by_words_where_all_lines_are_bold() -> None:
    draft = letter().with_look("parent", bold=True)
    assert shown(draft, Part.PARENT_BODY) == ["ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG"]
    assert shown(draft, Part.ISSUING_BODY) == ["ỦY BAN NHÂN DÂN", "PHƯỜNG SÔNG HÀ"]


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        (["ỦY BAN NHÂN DÂN", "PHƯỜNG SÔNG HÀ"], 0),
        (["UBND TỈNH TRUNG LƯƠNG", "SỞ NỘI VỤ"], 1),
        (["ỦY BAN NHÂN DÂN", "TỈNH TRUNG LƯƠNG", "SỞ NỘI VỤ"], 2),
        (["UBND PHƯỜNG SÔNG HÀ", "PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"], 1),
        (["BỘ NỘI VỤ", "VĂN PHÒNG"], 1),
        (["HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG SÔNG HÀ"], 0),
    ],
)
def test_lines_of_one_name_stay_together(lines: list[str], parents: int) -> None:
    draft = Draft(
        {str(at): beside(words(line, 13), LEFT) for at, line in enumerate(lines)}
    )
    above, own = split_issuers(pieces_of(draft.measured()))
    assert [piece.text for piece in above] == lines[:parents]
    assert [piece.text for piece in own] == lines[parents:]


def test_a_header_of_tabs_is_cut_into_its_halves() -> None:
    both = words("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    pieces = pieces_of(Draft({"both": both}).measured())
    assert [piece.side for piece in pieces] == [Side.LEFT, Side.RIGHT]
    assert pieces[1].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_two_lines_of_one_paragraph_are_two_pieces() -> None:
    title = replace(
        words("", bold=True),
        runs=(MeasuredRun("BÁO CÁO\nKết quả tổ chức Ngày hội đọc sách", bold=True),),
    )
    draft = report().with_words(title=title, subject=None)
    assert shown(draft, Part.TITLE) == ["BÁO CÁO"]
    assert shown(draft, Part.SUBJECT) == ["Kết quả tổ chức Ngày hội đọc sách"]


def test_the_body_ends_where_the_signature_begins() -> None:
    anatomy = parts(letter())
    assert [piece.paragraph for piece in anatomy.of(Part.BODY)] == [11, 12, 13]
    assert shown(letter(), Part.SIGNER) == ["Đoàn Thị Mai Hạnh"]
    assert shown(letter(), Part.RECIPIENTS) == ["- Như trên;", "- Lưu: VT, VHXH."]


def test_grounds_are_told_from_a_sentence_that_begins_like_them() -> None:
    assert len(parts(decision()).of(Part.LEGAL_BASIS)) == 3
    opening = "Căn cứ Kế hoạch số 5/KH-UBND, Ủy ban nhân dân phường báo cáo như sau:"
    draft = report().with_text("opening", opening)
    assert not parts(draft).of(Part.LEGAL_BASIS)


def test_what_follows_the_signature_is_an_appendix() -> None:
    draft = report().after(
        "signer",
        head=words("PHỤ LỤC 1", bold=True),
        heading=words("DANH MỤC SÁCH", bold=True),
        row=words("Tên sách", 12),
    )
    assert shown(draft, Part.APPENDIX_HEAD) == ["PHỤ LỤC 1"]
    assert shown(draft, Part.APPENDIX_TITLE) == ["DANH MỤC SÁCH"]
    assert shown(draft, Part.APPENDIX) == ["Tên sách"]


def test_an_empty_document_has_no_parts() -> None:
    anatomy = parts(Draft({}))
    assert anatomy.parts == {}
    assert anatomy.kind is None
