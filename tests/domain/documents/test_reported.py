"""What tasks reported is printed, its figures added up, and traced to who said it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.documents.matters import BOOKS, OFFICE, REPORT, matter, task
from vanthu.domain.documents.begin import begin_draft
from vanthu.domain.documents.compose import (
    LOST_PICTURE,
    PHOTO_TITLE,
    compose_document,
    trace,
)
from vanthu.domain.documents.parts import BodyParagraph, BodyPicture, BodyTable
from vanthu.domain.documents.reported import (
    FigurePart,
    Origin,
    OriginKind,
    figure_words,
    number_of,
    printed_amount,
    printed_text,
    traced_blocks,
)
from vanthu.domain.documents.sections import Section, TaskSource
from vanthu.domain.intake import PagePicture
from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import Figure, TaskResult

PHOTO = StoredFile("ab" * 32, "le-phat-dong.jpg", 10, "image/jpeg")


def section(*sources: TaskSource) -> Section:
    return Section("1", "Sách", asked="1. Sách", sources=sources)


def source(task_id: int, *figures: Figure, text: str = "") -> TaskSource:
    return TaskSource(task_id, text, f"P{task_id}", figures)


def test_the_same_figure_of_several_tasks_is_added_up_and_says_from_where() -> None:
    both = section(
        source(1, Figure("số đầu sách", "1.250", "cuốn"), text="Đã trưng bày."),
        source(2, Figure("Số đầu sách", "250", "Cuốn"), Figure("số buổi", "2", "buổi")),
    )

    assert printed_text(both) == (
        "Đã trưng bày.\n- Số buổi: 2 buổi.\n- Số đầu sách: 1.500 cuốn."
    )
    assert traced_blocks(both)[-1].origin == Origin(
        OriginKind.TASK,
        (1, 2),
        (FigurePart(1, "P1", "1.250"), FigurePart(2, "P2", "250")),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Figure("tỷ lệ tham gia", "80", "%"), Figure("tỷ lệ tham gia", "90", "%")),
        (Figure("bình quân", "3", "buổi"), Figure("bình quân", "4", "buổi")),
        (Figure("số buổi", "nhiều"), Figure("số buổi", "3")),
        (Figure("số buổi", "3", "buổi"), Figure("số buổi", "3", "ngày")),
        (
            Figure("số hộ", "3", "hộ", date(2026, 6, 30)),
            Figure("số hộ", "4", "hộ", date(2026, 9, 30)),
        ),
    ],
)
def test_what_does_not_add_up_stays_apart(first: Figure, second: Figure) -> None:
    apart = section(source(1, first), source(2, second))

    assert printed_text(apart) == "\n".join(
        f"- {figure_words(figure)}" for figure in (first, second)
    )


def test_one_task_that_gives_a_figure_twice_is_not_added_up() -> None:
    figure = Figure("số hộ", "3", "hộ")

    twice = section(source(1, figure, figure), source(2, figure))

    assert printed_text(twice).count("Số hộ: 3 hộ") == 3


def test_a_figure_with_its_unit_in_the_value_is_understood() -> None:
    money = section(
        source(1, Figure("kinh phí", "12,5 triệu đồng")),
        source(2, Figure("kinh phí", "7,75", "triệu đồng")),
    )

    assert printed_text(money) == "- Kinh phí: 20,25 triệu đồng."


def test_a_leading_zero_stays_in_a_small_sum() -> None:
    calls = section(
        source(1, Figure("số cuộc", "03", "cuộc")),
        source(2, Figure("số cuộc", "04", "cuộc")),
    )

    assert printed_text(calls) == "- Số cuộc: 07 cuộc."


def test_a_figure_used_again_says_its_day() -> None:
    figure = Figure("số hộ nghèo", "12", "hộ", date(2026, 6, 5))

    assert figure_words(figure) == (
        "Số hộ nghèo: 12 hộ (tính đến ngày 05 tháng 6 năm 2026)."
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [("1.250", "1.250"), ("12,50", "12,5"), ("0,5", "0,5"), ("1250", "1.250")],
)
def test_vietnamese_numbers_are_read_and_written(text: str, written: str) -> None:
    number = number_of(text)

    assert number is not None
    assert printed_amount(number) == written


@pytest.mark.parametrize("text", ["12.5", "1,250.5", "", "ba", "-3", "1.25.000"])
def test_a_doubtful_number_is_none(text: str) -> None:
    assert number_of(text) is None


def test_lines_with_tabs_are_a_table() -> None:
    result = TaskResult("Kết quả:\nKhu phố\tSố sách\nMột\t120\nHai\t80\nĐã xong.")
    draft = begin_draft(REPORT, matter(task(1, "1", result), items=(BOOKS,)))

    table = compose_document(draft, OFFICE, 2026).body[3]

    assert isinstance(table, BodyTable)
    assert [column.heading for column in table.columns] == ["Khu phố", "Số sách"]
    assert table.rows == (("Một", "120"), ("Hai", "80"))
    assert table.section == 0


# ------------------------------------------------------------------ tracing


def test_every_block_says_where_it_comes_from() -> None:
    draft = begin_draft(
        REPORT,
        matter(task(1, "1", TaskResult("Đã trưng bày.", (Figure("số buổi", "2"),)))),
    )
    first, second = draft.sections
    typed = replace(draft, sections=(first, second.with_text("Tự viết.")))

    traced = trace(typed)

    assert (
        tuple(part.block for part in traced)
        == compose_document(typed, OFFICE, 2026).body
    )
    assert [(part.section, part.origin.kind.value) for part in traced] == [
        (None, "program"),
        (0, "program"),
        (0, "task"),
        (0, "task"),
        (1, "program"),
        (1, "person"),
        (None, "program"),
    ]
    assert traced[2].origin.tasks == (1,)
    gap = trace(draft)[5]
    assert (gap.section, gap.origin.kind) == (1, OriginKind.NOBODY)


# ------------------------------------------------------------------ photos


def photographed() -> TaskResult:
    paper = StoredFile("cd" * 32, "a.pdf", 1, "application/pdf")
    return TaskResult("Đã phát động.", files=(PHOTO, paper))


def test_photos_go_into_an_appendix_that_the_text_mentions() -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", photographed()), items=(BOOKS,)))
    picture = PagePicture(4, 3, b"png")

    document = compose_document(draft, OFFICE, 2026, lambda _: picture)

    (appendix,) = document.appendices
    assert appendix.title == PHOTO_TITLE
    assert appendix.body == (
        BodyPicture(b"png", 4, 3, "Ảnh 1. Trưng bày sách tại nhà văn hóa các khu phố"),
    )
    mention = document.body[3]
    assert isinstance(mention, BodyParagraph)
    assert mention.text == "(Hình ảnh tại Phụ lục kèm theo.)"


def test_a_photo_that_a_person_left_out_is_not_printed() -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", photographed()), items=(BOOKS,)))

    document = compose_document(replace(draft, left_out=(PHOTO.sha256,)), OFFICE, 2026)

    assert document.appendices == ()
    assert "Hình ảnh" not in "".join(
        block.text for block in document.body if isinstance(block, BodyParagraph)
    )


def test_a_photo_that_cannot_be_opened_leaves_a_visible_place() -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", photographed()), items=(BOOKS,)))

    (appendix,) = compose_document(draft, OFFICE, 2026).appendices

    (lost,) = appendix.body
    assert isinstance(lost, BodyParagraph)
    assert lost.text == LOST_PICTURE.format(name=PHOTO.name)
