"""Forms are filled from the register and the tasks, and stamps from the letter."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.storage.examples import DRAFT
from vanthu.domain.documents.forms import FormField, FormTerm, OfficeForm, ReturnReason
from vanthu.domain.errors import NoSuchLetter, NoSuchTask
from vanthu.domain.register import IncomingLetter, StoredFile
from vanthu.domain.tasks import Order
from vanthu.services.desk import Desk

PDF = StoredFile("0" * 64, "công văn.pdf", 9, "application/pdf")


@pytest.fixture
def letter(desk: Desk) -> IncomingLetter:
    return desk.register.enter(replace(DRAFT, receiver="Phòng Văn hóa - Xã hội"))


def terms(form: OfficeForm) -> list[tuple[str, str]]:
    """Give who leads or helps, and by when."""
    return [(t.value, t.term) for t in form.lines if isinstance(t, FormTerm)]


def test_the_form_of_handling_names_those_who_were_given_the_work(
    desk: Desk, letter: IncomingLetter
) -> None:
    order = Order(letter.letter_id, "Rà soát", "VHXH", ("CA",), date(2025, 10, 15))
    desk.tasks.assign([order])

    assert terms(desk.forms.handling(letter.letter_id)) == [
        ("Phòng Văn hóa - Xã hội", "15/10/2025"),
        ("Công an phường", ""),
        ("", ""),
    ]


def test_a_reminder_counts_the_working_days_of_the_office(
    desk: Desk, letter: IncomingLetter
) -> None:
    order = Order(letter.letter_id, "Rà soát", "VHXH", (), date(2025, 10, 13))
    (task,) = desk.tasks.assign([order])

    said = [
        line.value
        for line in desk.forms.reminder(task.task_id).lines
        if isinstance(line, FormField) and line.label == "Tình trạng"
    ]
    # Friday, the 10th, is a holiday in the tests' calendar.
    assert said == ["còn 2 ngày làm việc (tính đến 08/10/2025)"]


def test_forms_are_printed_from_the_file_that_is_saved(
    desk: Desk, letter: IncomingLetter, tmp_path: Path
) -> None:
    form = desk.forms.return_slip(letter.letter_id, ReturnReason.OTHER, "Gửi trùng")
    desk.forms.save(form, tmp_path / "phiếu.pdf")
    pages = desk.forms.pages(form)

    assert pages.content == (tmp_path / "phiếu.pdf").read_bytes()
    assert pages.sizes[0] == pytest.approx((210, 297), abs=0.1)
    assert pages.picture(1, 72).width == pytest.approx(595, abs=1)


def test_a_receipt_names_the_letter(desk: Desk, letter: IncomingLetter) -> None:
    form = desk.forms.receipt(letter.letter_id)

    assert form.document.recipients[0] == DRAFT.issuing_body


def test_labels_are_made_for_several_letters(
    desk: Desk, letter: IncomingLetter
) -> None:
    pages = desk.forms.labels([letter.letter_id] * 3, first_place=20)

    assert len(pages.sizes) == 2


def test_labels_are_asked_for_by_arrival_numbers(
    desk: Desk, letter: IncomingLetter
) -> None:
    year, number = letter.register_year, letter.arrival_number
    pages = desk.forms.numbered_labels(year, [number], 1)

    assert len(pages.sizes) == 1
    with pytest.raises(NoSuchLetter):
        desk.forms.numbered_labels(year, [number, number + 1], 1)


def test_the_copy_of_the_received_file_is_stamped_and_the_file_is_not(
    desk: Desk, letter_file: Path
) -> None:
    received = letter_file.read_bytes()
    (waiting,) = desk.intake.take(letter_file)
    draft = replace(DRAFT, source=replace(waiting.file, media_type="application/pdf"))
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)

    file = desk.forms.file_to_stamp(letter.letter_id)
    assert file is not None
    pages = desk.forms.stamped(letter.letter_id, file, (30.0, 48.0))
    stamp, name, place = pages.content.split(b"|")[-3:]

    assert pages.content.startswith(b"%PDF-")
    assert stamp.rstrip().endswith(b"%%EOF")
    assert name.decode() == desk.vault.path_of(file.sha256).name
    assert place == b"(30.0, 48.0)"
    assert pages.sizes[0] == pytest.approx((210, 297), abs=0.5)
    assert pages.picture(1, 72).png
    with pytest.raises(ValueError, match="2"):
        pages.picture(2, 72)
    assert desk.vault.path_of(file.sha256).read_bytes() == received


@pytest.mark.parametrize("media_type", ["text/plain", "application/msword", ""])
def test_a_file_without_pages_gets_a_label_instead(desk: Desk, media_type: str) -> None:
    source = replace(PDF, media_type=media_type)
    letter = desk.register.enter(replace(DRAFT, source=source))

    assert desk.forms.file_to_stamp(letter.letter_id) is None


def test_a_letter_without_a_file_gets_a_label_instead(
    desk: Desk, letter: IncomingLetter
) -> None:
    assert desk.forms.file_to_stamp(letter.letter_id) is None


def test_what_is_not_there_is_said(desk: Desk) -> None:
    for ask in (desk.forms.handling, desk.forms.receipt, desk.forms.file_to_stamp):
        with pytest.raises(NoSuchLetter):
            ask(99)
    with pytest.raises(NoSuchTask):
        desk.forms.reminder(99)


def test_reminders_are_counted_when_they_go_out(
    desk: Desk, letter: IncomingLetter
) -> None:
    (task,) = desk.tasks.assign([Order(letter.letter_id, "Rà soát", "VHXH")])

    def time_said() -> list[str]:
        return [
            line.value
            for line in desk.forms.reminder(task.task_id).lines
            if isinstance(line, FormField) and line.label == "Nhắc lần thứ"
        ]

    assert time_said() == time_said() == ["1"]  # looking is not reminding
    assert desk.forms.record_reminder(task.task_id) == 1
    assert time_said() == ["2"]
    with pytest.raises(NoSuchTask):
        desk.forms.record_reminder(99)
