"""Tests of how tables of documents are put into lines."""

from vanthu.extraction.readers.tables import Cell, table_lines

HEAD: list[Cell] = [["TT"], ["Nội dung"], ["Đơn vị", "chủ trì"], ["Thời hạn"]]
ROW: list[Cell] = [
    ["1"],
    ["Rà soát hồ sơ;", "lập danh sách"],
    ["Sở A", "Sở B"],
    ["5/9"],
]


def lines_of(*rows: list[Cell]) -> list[str]:
    """Return the lines of a table with words before it."""
    return table_lines(rows, is_first=False, has_lines=True)


def test_the_paragraphs_of_a_cell_stay_in_the_row_of_their_duty() -> None:
    assert lines_of(HEAD, ROW) == [
        "TT\tNội dung\tĐơn vị chủ trì\tThời hạn",
        "1\tRà soát hồ sơ; lập danh sách\tSở A Sở B\t5/9",
    ]


def test_an_empty_cell_of_a_duty_keeps_its_place() -> None:
    row: list[Cell] = [["1"], ["Rà soát"], [], ["5/9"]]

    assert lines_of(HEAD, row)[1:] == ["1\tRà soát\t\t5/9"]


def test_empty_cells_beside_merged_ones_have_no_place() -> None:
    row: list[Cell] = [["1"], [], ["5/9"]]

    assert lines_of(HEAD, row)[1:] == ["1\t5/9"]


def test_a_title_may_stand_above_the_heads_of_the_columns() -> None:
    title: list[Cell] = [["PHÂN CÔNG", "NHIỆM VỤ"], [], [], []]

    assert lines_of(title, HEAD, ROW)[:3] == [
        "PHÂN CÔNG",
        "NHIỆM VỤ",
        "TT\tNội dung\tĐơn vị chủ trì\tThời hạn",
    ]


def test_paragraphs_of_other_tables_stay_lines_of_their_own() -> None:
    head: list[Cell] = [["TT"], ["Họ tên"], ["Ghi chú"]]

    assert lines_of(head, [["1"], ["Lê An", "Lê Bình"], ["Vắng"]])[1:] == [
        "1",
        "Lê An",
        "Lê Bình",
        "Vắng",
    ]


def test_the_foot_of_a_letter_in_the_table_of_its_duties_keeps_its_lines() -> None:
    foot: list[Cell] = [["Nơi nhận:", "- Như trên."], [], ["TM. ỦY BAN", "CHỦ TỊCH"]]

    assert lines_of(HEAD, ROW, foot)[2:] == [
        "Nơi nhận:",
        "- Như trên.",
        "TM. ỦY BAN",
        "CHỦ TỊCH",
    ]


def test_a_table_within_a_cell_keeps_its_rows() -> None:
    nested: list[Cell] = [["1"], ["Chia ra:", "a\tb"], ["Sở A"], ["5/9"]]

    assert lines_of(HEAD, nested)[1:] == ["1", "Chia ra:", "a\tb", "Sở A", "5/9"]
