"""Tests of the pieces of a header."""

from tests.extraction.header_reading import BODY, HEADER, read
from vanthu.extraction.rules.header.header import read_header
from vanthu.extraction.rules.header.pieces import Kind


def _kinds(header: str) -> list[Kind]:
    return [piece.kind for piece in read_header(*read(header + BODY))]


def test_two_columns_give_their_pieces_line_by_line() -> None:
    assert _kinds(HEADER) == [
        Kind.TEXT,
        Kind.NATION,
        Kind.TEXT,
        Kind.MOTTO,
        Kind.NUMBER,
        Kind.DATE,
        Kind.ABOUT,
    ]


def test_columns_merged_by_single_spaces_give_the_same_pieces() -> None:
    merged = "\n".join(" ".join(line.split()) for line in HEADER.split("\n"))

    assert _kinds(merged) == _kinds(HEADER)


def test_cells_of_a_table_give_the_same_pieces() -> None:
    rows = [line.split("   ") for line in HEADER.rstrip().split("\n")]
    table = "".join(
        "| " + " | ".join(cell.strip() for cell in row if cell.strip()) + " |\n"
        for row in rows
    )

    assert _kinds(table) == _kinds(HEADER)


def test_a_signing_machine_and_a_stamp_of_arrival_are_told_apart() -> None:
    banner = "Ký bởi: Văn thư\nThời gian ký: 01/10/2025 10:00:00\n"
    header = HEADER.replace("Số: 45", f"{banner}Số: 45")
    stamp = "CÔNG VĂN ĐẾN\nSố: 1203\nNgày: 07/10/2025\n"

    kinds = _kinds(header + stamp)

    assert kinds.count(Kind.BANNER) == 2
    assert kinds.count(Kind.STAMP) == 3
    assert kinds.count(Kind.NUMBER) == 1


def test_what_was_put_above_the_letterhead_is_no_part_of_it() -> None:
    above = "Người ký: Sở Nội vụ\nThời gian ký: 08.10.2025 16:22:01 +07:00\n\n"
    mail = "Chuyển tiếp: Công văn\nThứ Năm, 09/10/2025\n\n"

    assert _kinds(above + HEADER) == _kinds(mail + HEADER) == _kinds(HEADER)
