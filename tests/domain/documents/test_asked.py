"""The letter's tree of asked items is the skeleton of its answer."""

from dataclasses import replace

from tests.domain.documents.matters import (
    BOOKS,
    DONE,
    LETTER,
    OFFICE,
    REPORT,
    TEMPLATES,
    item,
    matter,
    task,
)
from vanthu.domain.documents.asked import asked_sections, refreshed
from vanthu.domain.documents.begin import begin_draft
from vanthu.domain.documents.compose import compose_document
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.parts import BodyParagraph
from vanthu.domain.documents.sections import Section
from vanthu.domain.tasks import TaskResult

PARENT = item("2", "2. Tổ chức cuộc thi:")
FIRST = item("2a", "a) Phát động;")
SECOND = item("2b", "b) Chấm giải.")
HEADING = "3. Phòng Văn hóa - Xã hội:"
DASH = replace(item("3.1", "- Treo băng rôn;"), context=HEADING)
OTHER_DASH = replace(item("3.2", "- Phát tờ rơi."), context=HEADING)


def printed(draft: Draft) -> list[str]:
    body = compose_document(draft, OFFICE, 2026).body
    return [block.text for block in body if isinstance(block, BodyParagraph)][1:-1]


def test_items_under_an_item_are_deeper_and_lettered() -> None:
    about = matter(task(1, "2a", DONE), items=(BOOKS, PARENT, FIRST, SECOND))
    draft = begin_draft(REPORT, about)

    assert [(s.key, s.level) for s in draft.sections] == [
        ("1", 1),
        ("2", 1),
        ("2a", 2),
        ("2b", 2),
    ]
    headings = [line for line in printed(draft) if line[1] in ".)"]
    assert headings == [
        "1. Trưng bày sách tại nhà văn hóa các khu phố",
        "2. Tổ chức cuộc thi",
        "a) Phát động",
        "b) Chấm giải",
    ]
    # the parent is answered by its points
    assert [section.key for section in draft.gaps] == ["1", "2b"]


def test_dashes_under_a_heading_stand_together() -> None:
    draft = begin_draft(REPORT, matter(items=(BOOKS, DASH, OTHER_DASH)))

    assert [(s.heading, s.level, bool(s.asked)) for s in draft.sections] == [
        ("Trưng bày sách tại nhà văn hóa các khu phố", 1, True),
        ("Phòng Văn hóa - Xã hội", 1, False),
        ("Treo băng rôn", 2, True),
        ("Phát tờ rơi", 2, True),
    ]


def test_a_dash_alone_needs_no_heading_above_it() -> None:
    draft = begin_draft(REPORT, matter(items=(BOOKS, DASH)))

    assert [section.level for section in draft.sections] == [1, 1]


def test_what_two_letters_ask_in_the_same_words_is_answered_once() -> None:
    one = matter(task(1, "1", DONE), items=(BOOKS, FIRST)).letters[0]
    again = item("4", "Trưng bày sách tại nhà văn hóa các khu phố")
    answered = task(5, "4", TaskResult("Thêm hai nhà văn hóa."))
    other = matter(answered, about=replace(LETTER, letter_id=9), items=(again, SECOND))
    both = replace(other, letters=(one, *other.letters))

    sections = asked_sections(both)

    assert [section.key for section in sections] == ["1", "2a", "9/2b"]
    assert [source.task_id for source in sections[0].sources] == [1, 5]


def test_new_items_come_in_after_those_that_they_follow() -> None:
    draft = begin_draft(REPORT, matter(items=(BOOKS, SECOND)))
    own = Section("riêng 1", "Nhận xét")
    edited = replace(draft, sections=(*draft.sections, own))

    fresh = refreshed(edited, matter(items=(BOOKS, FIRST, SECOND)))

    assert [section.key for section in fresh.sections] == ["1", "2a", "2b", "riêng 1"]


def test_items_of_a_long_report_come_in_at_their_depth() -> None:
    template = TEMPLATES.get("bao-cao-chuyen-de")
    draft = begin_draft(template, matter(items=(BOOKS,)))

    fresh = refreshed(draft, matter(task(1, "1", DONE), items=(BOOKS, FIRST)))

    keys = [(section.key, section.level) for section in fresh.sections]
    assert keys[1:4] == [("mục 2", 1), ("1", 2), ("2a", 2)]
    assert len(keys) == len(draft.sections) + 1
    assert not fresh.is_gap(2)


def test_what_a_person_took_out_does_not_come_back() -> None:
    draft = begin_draft(REPORT, matter(items=(BOOKS, SECOND)))
    kept = replace(draft, sections=draft.sections[:1], left_out=("2b",))

    assert refreshed(kept, matter(items=(BOOKS, SECOND))).sections == kept.sections


def test_the_order_of_a_person_stays() -> None:
    draft = begin_draft(REPORT, matter(items=(BOOKS, FIRST, SECOND)))
    turned = replace(draft, sections=draft.sections[::-1])

    fresh = refreshed(turned, matter(task(1, "1", DONE), items=(BOOKS, FIRST, SECOND)))

    assert [section.key for section in fresh.sections] == ["2b", "2a", "1"]
    assert fresh.sections[2].sources
