"""Drafts come back as they were saved, in every version."""

from dataclasses import replace
from datetime import date

import pytest

from tests.storage.examples import DRAFT, MOMENT
from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    DraftPicture,
    DraftTable,
    picture_block,
    table_block,
    words,
)
from vanthu.domain.documents.drafts import (
    Blank,
    Draft,
    DraftAppendix,
    DraftAttached,
    DraftMove,
    DraftState,
)
from vanthu.domain.documents.parts import Run, Signature, TableColumn
from vanthu.domain.documents.sections import Section, TaskSource
from vanthu.domain.errors import ChangedByAnother, NoSuchDraft
from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import Figure, Order
from vanthu.services.draft_lines import DraftQuery
from vanthu.services.ports.unit_of_work import OpenUnit

ISSUED = date(2025, 10, 16)
PHOTO = StoredFile("ab" * 32, "ảnh.jpg", 12, "image/jpeg")
TABLE = DraftTable((TableColumn("Nội dung"), TableColumn("Số", 0.5)), (("a", "1"),))
TYPED = (
    Block(runs=(Run("đậm", bold=True), Run(" và "), Run("nghiêng", italic=True))),
    words("một", BlockKind.BULLET, 2),
    table_block(TABLE),
    picture_block(DraftPicture("cd" * 32, "b.png", "Lễ phát động")),
)


@pytest.fixture
def draft(open_unit: OpenUnit) -> Draft:
    with open_unit() as unit:
        letter = unit.register.add(1, replace(DRAFT, due_date=ISSUED), None)
        unit.commit()
    source = TaskSource(
        3, "Xong.", "VP", (Figure("số", "1", "bộ", ISSUED),), (PHOTO,), ISSUED
    )
    return Draft(
        template="bao-cao-ket-qua",
        kind="báo cáo",
        subject="Kết quả thực hiện",
        symbol="BC-UBND",
        bases=("Căn cứ Luật A",),
        opening="Thực hiện…",
        blanks=(Blank("time", "Thời gian", "8 giờ"),),
        sections=(
            Section("1", "Rà soát", asked="1. Rà soát", sources=(source,)),
            Section("2", "Điều động", asked="2. Điều động", typed=()),
            Section("x", "Riêng", level=2, typed=TYPED),
        ),
        closing="Trên đây…",
        addressees=("UBND tỉnh Trung Lương",),
        recipients=("Như trên", "Lưu: VT"),
        signatures=(Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trịnh Quang"),),
        appendices=(DraftAppendix("Biểu", (words("x"),), is_landscape=True),),
        attached=DraftAttached("quy chế", "x", (Section("k", "Điều"),)),
        answers=(letter.letter_id,),
        moves=(DraftMove(DraftState.RETURNED, MOMENT, "Trịnh Quang", "sửa"),),
        state=DraftState.RETURNED,
    )


def test_a_draft_comes_back_as_it_was_saved(open_unit: OpenUnit, draft: Draft) -> None:
    (letter_id,) = draft.answers
    with open_unit() as unit:
        saved = unit.drafts.save(draft, MOMENT)
        unit.commit()
    with open_unit() as unit:
        assert unit.drafts.get(saved.draft_id or 0) == saved
        assert unit.drafts.of_letter(letter_id, "bao-cao-ket-qua") == saved
        assert unit.drafts.of_letter(letter_id, "cong-van-tra-loi") is None
        assert unit.drafts.answering(letter_id) == (saved,)
    assert saved == replace(draft, draft_id=saved.draft_id, version=1)


def test_the_second_to_change_a_draft_is_told(
    open_unit: OpenUnit, draft: Draft
) -> None:
    with open_unit() as unit:
        first = unit.drafts.save(draft, MOMENT)
        second = unit.drafts.save(replace(first, closing="Kính báo cáo"), MOMENT)
        with pytest.raises(ChangedByAnother):
            unit.drafts.save(replace(first, closing="khác"), MOMENT)

    assert (first.version, second.version) == (1, 2)


def test_every_version_can_be_read_again(open_unit: OpenUnit, draft: Draft) -> None:
    with open_unit() as unit:
        first = unit.drafts.save(draft, MOMENT)
        second = unit.drafts.save(replace(first, closing="Kính báo cáo"), MOMENT)
        unit.commit()
    draft_id = first.draft_id or 0
    with open_unit() as unit:
        assert [each.version for each in unit.drafts.versions(draft_id)] == [2, 1]
        assert unit.drafts.at_version(draft_id, 1) == first
        assert unit.drafts.at_version(draft_id, 2) == second
        with pytest.raises(NoSuchDraft):
            unit.drafts.at_version(draft_id, 3)


def test_a_draft_that_is_not_there_is_told(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        with pytest.raises(NoSuchDraft):
            unit.drafts.get(99)
        with pytest.raises(NoSuchDraft):
            unit.drafts.versions(99)


def test_a_line_shows_how_far_a_draft_is(open_unit: OpenUnit, draft: Draft) -> None:
    with open_unit() as unit:
        saved = unit.drafts.save(draft, MOMENT)
        unit.drafts.save(replace(draft, template="khac", answers=()), MOMENT)
        order = Order(draft.answers[0], "việc", "VP", due_date=date(2025, 10, 14))
        unit.tasks.add(order, MOMENT)
        other, report = unit.drafts.lines(DraftQuery())
        unit.drafts.save(replace(saved, number=7, issued_on=ISSUED), MOMENT)
        (issued,) = unit.drafts.lines(DraftQuery(letter_id=draft.answers[0]))
        none = unit.drafts.lines(DraftQuery(states=(DraftState.APPROVED,)))
        (own,) = unit.drafts.lines(DraftQuery(template="khac"))

    assert (other.answers, other.due) == ((), None)
    assert (report.gaps, report.sections, report.full_ref) == (0, 3, "")
    assert [letter.arrival_number for letter in report.answers] == [1]
    assert report.due == date(2025, 10, 14)
    assert issued.full_ref == "07/BC-UBND"
    assert none == ()
    assert own.draft_id == other.draft_id
