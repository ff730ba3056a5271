"""The board says how much there is to do, and why nothing is to be seen."""

from vanthu.domain.office import Department
from vanthu.ui.tasks.board import EVERYTHING, UNASSIGNED, Board, Scope
from vanthu.ui.tasks.words import board_words, nothing_words

BOARD = Board(departments=(Department("VP", "Văn phòng"),))


def test_what_is_open_and_what_nobody_has_are_counted() -> None:
    assert board_words(BOARD) == "0 việc đang mở · 0 văn bản chưa giao"


def test_an_empty_board_says_whose_it_is() -> None:
    assert nothing_words(BOARD, Scope("VP")) == "Văn phòng không có việc nào đang mở."
    assert nothing_words(BOARD, EVERYTHING).startswith("Chưa có việc nào được giao.")
    assert nothing_words(BOARD, UNASSIGNED).startswith("Mọi văn bản trong sổ")
