"""Tests of the pieces of a header."""

from tests.extraction.header_reading import BODY, HEADER, read
from vanthu.extraction.rules.header import Kind, read_header


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
    header = "Ký bởi: Văn thư\nThời gian ký: 01/10/2025 10:00:00\n" + HEADER
    stamp = "CÔNG VĂN ĐẾN\nSố: 1203\nNgày: 07/10/2025\n"

    kinds = _kinds(header + stamp)

    assert kinds.count(Kind.BANNER) == 2
    assert kinds.count(Kind.STAMP) == 3
    assert kinds.count(Kind.NUMBER) == 1
