"""From a form to the printing dialog: filled beside the window, shown when ready."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vanthu.domain.documents.forms import OfficeForm
from vanthu.domain.errors import VanThuError
from vanthu.services.forms import Forms
from vanthu.services.ports.writers import PrintedPages
from vanthu.ui.common.background import BackgroundRunner


@dataclass(frozen=True, slots=True)
class PrintPlace:
    """Where work is done, over what the dialog opens, and who hears of failures."""

    runner: BackgroundRunner
    parent: QWidget
    on_failed: Callable[[VanThuError], None]


def print_form(
    forms: Forms,
    fill: Callable[[], OfficeForm],
    title: str,
    place: PrintPlace,
    on_given: Callable[[], None] | None = None,
) -> None:
    """Fill a form and offer it; `on_given` hears when it is first printed or saved."""

    def work() -> tuple[OfficeForm, PrintedPages]:
        form = fill()
        return form, forms.pages(form)

    def show(made: tuple[OfficeForm, PrintedPages]) -> None:
        # Imported late: printing is not needed to show the window.
        from vanthu.ui.common.print_dialog import offer_print

        form, pages = made
        save_word = partial(forms.save, form)
        dialog = offer_print(pages, title, place.runner, place.parent, save_word)
        if on_given:
            once = Qt.ConnectionType.SingleShotConnection
            dialog.given.connect(on_given, once)

    place.runner.run(lambda _: work(), on_done=show, on_failed=place.on_failed)


def print_made(make: Callable[[], PrintedPages], title: str, place: PrintPlace) -> None:
    """Make pages and offer them for printing."""

    def show(pages: PrintedPages) -> None:
        from vanthu.ui.common.print_dialog import offer_print

        offer_print(pages, title, place.runner, place.parent)

    place.runner.run(lambda _: make(), on_done=show, on_failed=place.on_failed)
