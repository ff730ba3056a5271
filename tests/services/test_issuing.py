"""A number is given once, fills every answered letter's line, and is never reused."""

from dataclasses import replace
from datetime import date

import pytest

from tests.storage.examples import OFFICE, numbered, reading
from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.errors import (
    ChangedByAnother,
    DraftMoveRefused,
    DraftReasonMissing,
    DraftUnready,
    NotASigner,
    NumberAlreadyCancelled,
)
from vanthu.domain.outgoing import NumberSeries, SeriesGroup, SeriesScheme
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPLY, REPORT
from vanthu.services.lines import RegisterQuery

DAY = date(2025, 10, 16)
HEAD = "Trịnh Quang Khải"


def entered(desk: Desk, number: int) -> IncomingLetter:
    with desk.register.open_unit() as unit:
        arrival = unit.register.next_arrival_number(2025)
        letter = unit.register.add(arrival, numbered(number), reading())
        unit.commit()
    return letter


def issue(desk: Desk, draft: Draft, day: date = DAY) -> Draft:
    return desk.issuing.issue(draft, day, although_open=True)


def replies(desk: Desk) -> dict[int, str]:
    return {
        line.arrival_number: line.reply_ref
        for line in desk.register.lines(RegisterQuery())
    }


def test_one_report_answers_several_letters(desk: Desk) -> None:
    letters = [entered(desk, number).letter_id for number in (1, 2, 3)]

    draft = desk.drafts.begin(REPORT, letters[:2])
    issued = issue(desk, draft)

    assert replies(desk) == {1: "01/BC-UBND", 2: "01/BC-UBND", 3: ""}
    assert "Công văn số 1/UBND-NV" in draft.opening
    assert " và Công văn số 2/UBND-NV" in draft.opening
    # both ask the same, which is answered once
    assert [section.key for section in draft.sections] == ["1", "2"]
    assert [letter.arrival_number for letter in desk.drafts.lines()[0].answers] == [
        1,
        2,
    ]
    assert issued.state is DraftState.ISSUED


def test_a_letter_that_passes_work_on_answers_nothing(desk: Desk) -> None:
    letter = entered(desk, 1)
    order = Order(letter.letter_id, "Rà soát", "VHXH", due_date=DAY)
    desk.tasks.assign([order])

    draft = desk.drafts.prepare(letter.letter_id, "cong-van-giao-viec")
    issued = issue(desk, draft)

    assert "chậm nhất ngày 16 tháng 10 năm 2025" in printed_text(draft.sections[0])
    assert issued.reference == "01/UBND-VHXH"
    assert replies(desk) == {1: ""}
    assert desk.chain.of_letter(letter.letter_id).drafts == (issued,)
    assert desk.chain.of_letter(letter.letter_id).answers == ()


def test_open_places_are_named_before_a_number_is_given(desk: Desk) -> None:
    draft = desk.drafts.prepare(entered(desk, 1).letter_id, REPORT)

    with pytest.raises(DraftUnready) as refused:
        desk.issuing.issue(draft, DAY)

    assert refused.value.places == (
        "Rà soát thủ tục tại bộ phận một cửa",
        "Điều động cán bộ hòa giải cơ sở",
    )
    filled = tuple(section.with_text("Đã xong.") for section in draft.sections)
    whole = desk.drafts.save(replace(draft, sections=filled))
    assert desk.issuing.issue(whole, DAY).number == 1


def test_a_cancelled_number_stays_with_its_reason_and_is_not_used_again(
    desk: Desk,
) -> None:
    letter = entered(desk, 1)
    first = issue(desk, desk.drafts.prepare(letter.letter_id, REPORT))

    with pytest.raises(DraftReasonMissing):
        desk.issuing.cancel(first, "  ")
    cancelled = desk.issuing.cancel(first, "Sai nơi nhận", HEAD)
    with pytest.raises(NumberAlreadyCancelled):
        desk.issuing.cancel(first, "lần nữa")

    assert (cancelled.state, cancelled.number) == (DraftState.CANCELLED, 1)
    assert replies(desk) == {1: ""}
    (line,) = desk.issuing.lines(DAY, DAY)
    assert (line.reference, line.cancelled) == ("01/BC-UBND", "Sai nơi nhận")
    anew = desk.drafts.copy(first.draft_id or 0)
    assert issue(desk, anew).number == 2
    assert replies(desk) == {1: "02/BC-UBND"}


def test_a_letter_names_the_answer_that_is_left(desk: Desk) -> None:
    letter = entered(desk, 1)
    issue(desk, desk.drafts.prepare(letter.letter_id, REPLY))
    report = issue(desk, desk.drafts.prepare(letter.letter_id, REPORT))

    desk.issuing.cancel(report, "Sai")

    assert replies(desk) == {1: "01/UBND"}


def test_a_symbol_of_another_series_repeats_no_reference(desk: Desk) -> None:
    notice = issue(desk, desk.drafts.begin("thong-bao"))
    other = desk.drafts.begin("ke-hoach")

    odd = issue(desk, desk.drafts.save(replace(other, symbol=notice.symbol)))

    assert (notice.reference, odd.reference) == ("01/TB-UBND", "02/TB-UBND")


def test_a_copy_is_entered_by_what_it_copies_and_answers_nothing(desk: Desk) -> None:
    letter = entered(desk, 1)

    issue(desk, desk.drafts.begin("sao-y", [letter.letter_id]))

    (line,) = desk.issuing.lines(DAY, DAY)
    assert line.reference == "01/SY-UBND"
    assert line.subject.startswith("Công văn số 1/UBND-NV ngày 03 tháng 10")
    assert replies(desk) == {1: ""}


def test_the_number_is_of_the_year_of_its_day(desk: Desk) -> None:
    december = issue(desk, desk.drafts.begin("thong-bao"), date(2025, 12, 31))
    written = desk.drafts.begin("thong-bao")

    january = issue(desk, written, date(2026, 1, 2))

    assert (december.number, january.number) == (1, 1)
    assert desk.drafts.document(january).year == 2026


@pytest.mark.parametrize(
    ("series", "numbers"),
    [
        (NumberSeries(), [1, 1, 2, 1]),
        (NumberSeries(SeriesScheme.COMMON), [1, 2, 3, 1]),
        (
            NumberSeries(
                SeriesScheme.GROUPS,
                (SeriesGroup("kế hoạch, thông báo", ("kế hoạch", "thông báo")),),
            ),
            [1, 2, 3, 1],
        ),
    ],
)
def test_numbers_come_from_the_series_that_the_office_set(
    desk: Desk, series: NumberSeries, numbers: list[int]
) -> None:
    desk.office.save_profile(replace(OFFICE, number_series=series))

    given = [
        issue(desk, desk.drafts.begin(template)).number
        for template in ("ke-hoach", "thong-bao", "thong-bao", "sao-y")
    ]

    assert given == numbers


def test_another_scheme_within_the_year_gives_no_number_twice(desk: Desk) -> None:
    references: list[str] = []
    for scheme in (SeriesScheme.BY_KIND, SeriesScheme.COMMON, SeriesScheme.BY_KIND):
        series = NumberSeries(scheme)
        desk.office.save_profile(replace(OFFICE, number_series=series))
        references += [
            issue(desk, desk.drafts.begin(template)).reference
            for template in ("ke-hoach", "thong-bao", "ke-hoach")
        ]

    assert len(set(references)) == len(references)


# ------------------------------------------------------------------ the opinion


def test_an_office_may_number_approved_drafts_only(desk: Desk) -> None:
    desk.office.save_profile(replace(OFFICE, approval_required=True))
    draft = desk.drafts.begin("thong-bao")

    with pytest.raises(DraftMoveRefused):
        issue(desk, draft)
    submitted = desk.drafts.submit(draft, "Lê Đức Nhân")
    with pytest.raises(NotASigner):
        desk.drafts.approve(submitted, "Lê Đức Nhân")
    approved = desk.drafts.approve(submitted, HEAD, "Đồng ý")

    assert issue(desk, approved).number == 1
    states = [move.state.value for move in approved.moves]
    assert states == ["submitted", "approved"]


def test_a_returned_draft_says_why_and_by_whom(desk: Desk) -> None:
    submitted = desk.drafts.submit(desk.drafts.begin("thong-bao"))

    with pytest.raises(DraftReasonMissing):
        desk.drafts.send_back(submitted, HEAD, " ")
    returned = desk.drafts.send_back(submitted, HEAD, "Bổ sung số liệu")

    assert returned.state is DraftState.RETURNED
    assert (returned.moves[-1].by, returned.moves[-1].reason) == (
        HEAD,
        "Bổ sung số liệu",
    )
    with pytest.raises(DraftMoveRefused):
        desk.drafts.approve(returned, HEAD)
    assert desk.drafts.submit(returned).state is DraftState.SUBMITTED


def test_editing_what_was_approved_makes_it_a_draft_again(desk: Desk) -> None:
    submitted = desk.drafts.submit(desk.drafts.begin("thong-bao"))
    approved = desk.drafts.approve(submitted, HEAD)

    same = desk.drafts.save(approved)
    edited = desk.drafts.save(replace(approved, closing="Khác./."))

    assert same == approved
    assert edited.state is DraftState.DRAFTING
    assert [move.state.value for move in edited.moves] == [
        "submitted",
        "approved",
        "drafting",
    ]
    with pytest.raises(ChangedByAnother):
        desk.drafts.submit(approved)


# ------------------------------------------------------------------ versions


def test_an_old_version_is_restored_and_none_is_lost(desk: Desk) -> None:
    first = desk.drafts.begin("thong-bao")
    second = desk.drafts.save(replace(first, closing="Hai./."))

    restored = desk.drafts.restore(first.draft_id or 0, first.version)

    assert restored.closing == first.closing
    assert restored.version == 3
    versions = desk.drafts.versions(first.draft_id or 0)
    assert [each.version for each in versions] == [3, 2, 1]
    assert desk.drafts.at_version(first.draft_id or 0, 2) == second


def test_saving_what_did_not_change_makes_no_version(
    desk: Desk, changes: list[str]
) -> None:
    draft = desk.drafts.begin("thong-bao")
    changes.clear()

    assert desk.drafts.save(draft) == draft
    assert changes == []


def test_a_draft_is_opened_without_storing_anything(desk: Desk) -> None:
    letter = entered(desk, 1)
    draft = desk.drafts.prepare(letter.letter_id, REPORT)

    assert desk.drafts.open(draft.draft_id or 0) == draft
