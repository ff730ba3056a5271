"""One page of every printed form, filled from a desk, to be looked at."""

from collections.abc import Iterator
from datetime import date

from vanthu.domain.documents.books import BookKind
from vanthu.domain.documents.forms import ReturnReason
from vanthu.domain.intake import PagePicture
from vanthu.services.desk import Desk
from vanthu.services.lines import TaskLine, TaskQuery
from vanthu.services.ports.writers import PrintedPages

DPI = 90
FREE = (32.0, 225.0)  # millimetres: below the words of the sample letters


def form_pictures(desk: Desk) -> Iterator[tuple[str, PagePicture]]:
    """Give a name and a picture for each form; a desk without tasks has none."""
    late_first = desk.tasks.lines(TaskQuery())
    if not late_first:
        return
    task = late_first[0]
    forms, letter_id = desk.forms, task.letter_id
    made = {
        "phieu-giai-quyet": forms.handling(letter_id),
        "phieu-nhac-viec": forms.reminder(task.task_id),
        "thong-bao-nhan": forms.receipt(letter_id),
        "phieu-tra-lai": forms.return_slip(letter_id, ReturnReason.MISSING_PARTS, ""),
    }
    for name, form in made.items():
        yield name, forms.pages(form).picture(1, DPI)
    labels = forms.labels([letter_id] * 4, first_place=3)
    yield "nhan-dau-den", labels.picture(1, DPI)
    yield from _stamped(desk, task)
    for kind in BookKind:
        yield from _book(desk, kind, desk.today())


def _stamped(desk: Desk, task: TaskLine) -> Iterator[tuple[str, PagePicture]]:
    file = desk.forms.file_to_stamp(task.letter_id)
    if file is not None:
        page = desk.forms.stamped(task.letter_id, file, FREE)
        yield "dau-den-tren-ban-sao", page.picture(1, DPI)


def _book(desk: Desk, kind: BookKind, today: date) -> Iterator[tuple[str, PagePicture]]:
    book = desk.books.fill(kind, date(today.year, 1, 1), today)
    pages: PrintedPages = desk.forms.open_pages(desk.books.pdf(book))
    yield f"so-{kind.value}-bia", pages.picture(1, DPI)
    yield f"so-{kind.value}", pages.picture(2, DPI)
