"""The board offers every legal move of a task and no other."""

import pytest

from vanthu.domain.tasks import LEGAL_MOVES, TaskState, needs_reason
from vanthu.ui.tasks.moves import TARGETS, Move, move_words, moves_of


@pytest.mark.parametrize("state", TaskState)
def test_every_legal_state_can_be_reached_by_a_button(state: TaskState) -> None:
    reached = {TARGETS[move] for move in moves_of(state) if move in TARGETS}

    assert reached >= LEGAL_MOVES[state]


@pytest.mark.parametrize("state", TaskState)
def test_no_button_leads_to_an_illegal_state(state: TaskState) -> None:
    stepping = set(moves_of(state)) - {Move.FINISH, Move.CHANGE}
    direct = {TARGETS[move] for move in stepping}

    assert direct <= LEGAL_MOVES[state]


@pytest.mark.parametrize("state", TaskState)
def test_what_needs_a_reason_is_offered_only_where_one_is_asked(
    state: TaskState,
) -> None:
    explained = {Move.RETURN, Move.REDO}
    for move in set(moves_of(state)) - {Move.CHANGE}:
        assert needs_reason(state, TARGETS[move]) == (move in explained)


def test_work_can_be_reported_done_before_it_was_received() -> None:
    assert Move.FINISH in moves_of(TaskState.ASSIGNED)
    assert Move.FINISH not in moves_of(TaskState.COMPLETED)


def test_moves_that_ask_for_more_end_in_dots() -> None:
    asking = {move for move in Move if move_words(move).endswith("…")}

    assert asking == {
        Move.FINISH,
        Move.CHANGE,
        Move.ASSIGN_AGAIN,
        Move.RETURN,
        Move.REDO,
    }


def test_work_can_be_changed_until_it_is_reported_done() -> None:
    changeable = {state for state in TaskState if Move.CHANGE in moves_of(state)}

    assert changeable == {
        TaskState.ASSIGNED,
        TaskState.RECEIVED,
        TaskState.IN_PROGRESS,
    }
