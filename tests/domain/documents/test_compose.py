"""A report says what tasks and people supplied, and shows what is missing."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.documents.matters import (
    BOOKS,
    DONE,
    LETTER,
    OFFICE,
    REPLY,
    REPORT,
    item,
    letter,
    matter,
    task,
)
from vanthu.domain.documents.asked import REPORTED, refreshed
from vanthu.domain.documents.begin import NO_ADDRESSEE, begin_draft
from vanthu.domain.documents.compose import GAP, compose_document
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.parts import BodyParagraph, BodyStyle, Signature
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.intake import ItemKind
from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import TaskResult, TaskState


def printed(draft: Draft) -> list[tuple[str, str]]:
    """Give the body of the draft's document as styles and words."""
    document = compose_document(draft, OFFICE, 2026)
    paragraphs = [p for p in document.body if isinstance(p, BodyParagraph)]
    return [(p.style.value, p.text) for p in paragraphs]


def test_a_report_has_a_section_for_each_of_our_items_and_its_gaps() -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", DONE)))

    assert printed(draft) == [
        (
            "paragraph",
            "Thực hiện Công văn số 812/UBND-VX ngày 06 tháng 10 năm 2026 của Ủy ban "
            "nhân dân tỉnh Trung Lương về việc tổ chức Ngày hội đọc sách năm 2026, Ủy "
            "ban nhân dân phường Sông Hà báo cáo kết quả thực hiện như sau:",
        ),
        ("heading", "1. Trưng bày sách tại nhà văn hóa các khu phố"),
        ("paragraph", "Đã trưng bày tại 8 khu phố."),
        ("paragraph", "Người dân hưởng ứng."),
        ("point", "- Số đầu sách: 1.250 cuốn."),
        ("point", "- Kinh phí: 12,5 triệu đồng."),
        ("heading", "2. Phát động cuộc thi kể chuyện theo sách"),
        ("paragraph", GAP),
        (
            "paragraph",
            "Trên đây là Báo cáo kết quả thực hiện Công văn số 812/UBND-VX, Ủy ban "
            "nhân dân phường Sông Hà kính báo cáo./.",
        ),
    ]
    assert draft.subject == "Kết quả tổ chức Ngày hội đọc sách năm 2026"
    assert draft.symbol == "BC-UBND"
    assert draft.recipients == ("Như trên", "Lưu: VT, VHXH")
    assert [section.key for section in draft.gaps] == ["2a"]


def test_a_report_is_addressed_to_whom_the_letter_wants_it() -> None:
    wanted = "UBND huyện (qua phòng Văn hóa và Thông tin)"

    assert begin_draft(REPORT, matter(report_to=wanted)).addressees == (wanted,)
    assert begin_draft(REPORT, matter()).addressees == (
        "Ủy ban nhân dân tỉnh Trung Lương",
    )
    unknown = matter(about=letter(issuing_body=""))
    assert begin_draft(REPORT, unknown).addressees == (NO_ADDRESSEE,)


def test_a_letter_without_a_subject_gives_a_visible_gap_in_the_title() -> None:
    draft = begin_draft(REPORT, matter(about=letter(subject=" ")))

    assert draft.subject == "Kết quả thực hiện [chưa có trích yếu]"
    assert "về việc" not in draft.opening


@pytest.mark.parametrize(
    ("issuer", "answer", "closing"),
    [
        (
            "Sở Văn hóa và Xã hội",
            "báo cáo",
            "Ủy ban nhân dân phường Sông Hà kính gửi Sở Văn hóa và Xã hội tổng hợp./.",
        ),
        (
            "Ủy ban nhân dân thị xã Hà An",
            "báo cáo",
            "Ủy ban nhân dân phường Sông Hà kính gửi Ủy ban nhân dân thị xã Hà An tổng "
            "hợp./.",
        ),
        ("Ủy ban nhân dân phường Bến Đá", "trả lời", "Trân trọng./."),
        ("UBND xã Hà Trung", "trả lời", "Trân trọng./."),
        ("Công ty TNHH Sách Việt", "trả lời", "Trân trọng./."),
        ("", "có ý kiến", "Trân trọng./."),
    ],
)
def test_a_reply_speaks_upward_or_sideways(
    issuer: str, answer: str, closing: str
) -> None:
    draft = begin_draft(REPLY, matter(about=letter(issuing_body=issuer)))

    assert draft.opening.startswith("Phúc đáp Công văn số 812/UBND-VX")
    assert draft.opening.endswith(f"Ủy ban nhân dân phường Sông Hà {answer} như sau:")
    assert draft.closing == closing


def test_a_reply_names_what_it_answers_and_the_drafting_department() -> None:
    draft = begin_draft(REPLY, matter(task(1, "1"), task(2, "2a", lead="VHXH")))

    assert draft.subject == (
        "phúc đáp Công văn số 812/UBND-VX của Ủy ban nhân dân tỉnh Trung Lương"
    )
    assert draft.symbol == "UBND-VHXH"
    assert begin_draft(REPLY, matter()).symbol == "UBND"
    assert begin_draft(REPLY, matter()).recipients == ("Như trên", "Lưu: VT")


@pytest.mark.parametrize("state", sorted(set(TaskState) - REPORTED))
def test_what_is_not_reported_done_is_not_in_the_report(state: TaskState) -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", DONE, state)))

    assert draft.is_gap(0)


def test_a_task_of_our_own_gets_a_section_after_the_letters_items() -> None:
    own = task(9, "", DONE)
    *_, last = begin_draft(REPORT, matter(own)).sections

    assert last.heading == "Làm vệ sinh nhà văn hóa"
    assert last.sources[0].task_id == 9


def test_files_alone_are_not_words() -> None:
    files = TaskResult(files=(StoredFile("0" * 64, "a.jpg", 1, "image/jpeg"),))

    assert begin_draft(REPORT, matter(task(1, "1", files))).is_gap(0)


def test_the_report_that_is_asked_is_not_a_section_of_itself() -> None:
    only = matter(items=(item("báo cáo", "Báo cáo", kind=ItemKind.REPORT),))

    assert begin_draft(REPORT, only).sections == ()


def test_a_letter_that_was_never_read_has_only_the_tasks() -> None:
    read = matter(task(1, "", DONE))
    unread = replace(read, letters=(replace(read.letters[0], reading=None),))

    assert [s.heading for s in begin_draft(REPORT, unread).sections] == [
        "Làm vệ sinh nhà văn hóa"
    ]


def test_two_departments_answer_one_item_together() -> None:
    more = TaskResult("Đã bảo đảm trật tự.")
    both = matter(task(1, "1", DONE), task(2, "1", more, lead="CAP"))

    text = printed_text(begin_draft(REPORT, both).sections[0])
    assert text.endswith("- Kinh phí: 12,5 triệu đồng.\nĐã bảo đảm trật tự.")


# ------------------------------------------------------------------ editing


def test_new_results_come_into_a_draft_and_typed_words_stay() -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", DONE)))
    first, second = draft.sections
    typed = replace(draft, sections=(first.with_text("Tự viết."), second))
    contest = task(2, "2a", TaskResult("Đã phát động."))

    fresh = refreshed(typed, matter(task(1, "1", DONE), contest))

    assert [printed_text(section) for section in fresh.sections] == [
        "Tự viết.",
        "Đã phát động.",
    ]
    assert fresh.sections[0].sources[0].text.startswith("Đã trưng bày")


def test_words_typed_for_a_task_that_is_gone_are_not_lost() -> None:
    draft = begin_draft(REPORT, matter(task(9, "", DONE)))
    *others, own = draft.sections
    typed = replace(draft, sections=(*others, own.with_text("Tự viết.")))

    kept = refreshed(typed, matter()).sections
    gone = refreshed(draft, matter()).sections

    assert [printed_text(section) for section in kept] == ["", "", "Tự viết."]
    assert len(gone) == 2


def test_a_changed_heading_stays() -> None:
    draft = begin_draft(REPORT, matter())
    first, second = draft.sections
    renamed = replace(draft, sections=(replace(first, heading="Về sách"), second))

    assert refreshed(renamed, matter()).sections[0].heading == "Về sách"


def test_typed_lines_become_paragraphs_and_points() -> None:
    draft = begin_draft(REPORT, matter(items=(BOOKS,)))
    typed = replace(
        draft,
        opening="Dòng một.\nDòng hai:",
        sections=(draft.sections[0].with_text("Mở đầu:\n- một;\na) hai\n+ ba"),),
        closing="Trân trọng.\nKính báo cáo.",
    )

    assert printed(typed) == [
        ("paragraph", "Dòng một."),
        ("paragraph", "Dòng hai:"),
        ("heading", "1. Trưng bày sách tại nhà văn hóa các khu phố"),
        ("paragraph", "Mở đầu:"),
        ("point", "- một;"),
        ("point", "a) hai"),
        ("point", "+ ba"),
        ("paragraph", "Trân trọng."),
        ("paragraph", "Kính báo cáo./."),
    ]


def test_the_end_mark_closes_the_content_even_without_a_closing() -> None:
    draft = replace(begin_draft(REPORT, matter(items=(BOOKS,))), closing="")

    assert printed(draft)[-1] == ("paragraph", f"{GAP}./.")


def test_a_cleared_section_is_a_gap_again() -> None:
    draft = begin_draft(REPORT, matter(task(1, "1", DONE), items=(BOOKS,)))
    cleared = replace(draft, sections=(draft.sections[0].with_text("  "),))

    assert (BodyStyle.PARAGRAPH.value, GAP) in printed(cleared)


# ------------------------------------------------------------------ the document


def test_the_document_carries_everything_of_the_draft() -> None:
    draft = begin_draft(REPORT, matter())
    document = compose_document(draft, OFFICE, 2026)

    assert document.issuing_body == ("ỦY BAN NHÂN DÂN", "PHƯỜNG SÔNG HÀ")
    assert document.kind == "báo cáo"
    assert document.number is None
    assert document.year == 2026
    assert document.signatures == (
        Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Đoàn Thị Mai Hạnh"),
    )
    assert not document.is_official_letter
    assert [p.section for p in document.body] == [None, 0, 0, 1, 1, None]


def test_the_year_is_that_of_the_day_of_issue() -> None:
    draft = replace(begin_draft(REPLY, matter()), number=3, issued_on=date(2027, 1, 4))
    document = compose_document(draft, OFFICE, 2026)

    assert document.year == 2027
    assert document.is_official_letter


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân xã Hà Trung", ("ỦY BAN NHÂN DÂN", "XÃ HÀ TRUNG")),
        ("Uỷ ban nhân dân xã Hà Trung", ("UỶ BAN NHÂN DÂN", "XÃ HÀ TRUNG")),
        ("Trường Tiểu học Hà Trung", ("TRƯỜNG TIỂU HỌC HÀ TRUNG",)),
    ],
)
def test_the_offices_name_stands_on_two_lines_when_it_is_a_committee(
    name: str, lines: tuple[str, ...]
) -> None:
    office = replace(OFFICE, name=name, signers=())
    draft = begin_draft(REPORT, matter(office=office))

    assert compose_document(draft, office, 2026).issuing_body == lines
    assert draft.signer.name == ""
    assert draft.answers == (LETTER.letter_id,)
