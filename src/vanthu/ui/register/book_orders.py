"""Ordering the books: printed through the dialog, or written as files."""

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from vanthu.domain.documents.books import BookPrint
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.register.book_dialog import BookDialog
from vanthu.ui.register.register_view_model import (
    BookOrder,
    FilledBook,
    RegisterViewModel,
)
from vanthu.ui.register.words import book_title, book_words
from vanthu.ui.theme import Tone


class BookOrders(QObject):
    """Asks which book is wanted, and tells what became of it.

    Signals:
        said(Message): what happened, and what can be done next.
    """

    said = Signal(object)

    def __init__(
        self,
        view_model: RegisterViewModel,
        desk: Desk,
        runner: BackgroundRunner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model = view_model
        self._today = desk.today
        self._calendar = desk.deadlines.calendar
        self._runner = runner
        self._window = parent
        view_model.book_written.connect(self._say_written)
        view_model.book_filled.connect(self._offer_book)
        view_model.book_marked.connect(self._say_marked)

    def dialog(self) -> BookDialog:
        """Return the dialog for a book of the shown year."""
        first, last = self._model.first_and_last_day()
        dialog = BookDialog(first, last, self._today, self._calendar, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.ordered.connect(self._take_order)
        self._model.prints_came.connect(dialog.show_prints)
        self._model.ask_prints()
        return dialog

    def ask(self) -> None:
        """Open the dialog."""
        self.dialog().open()

    def _take_order(self, order: BookOrder) -> None:
        if order.target is None:
            self._model.print_book(order, self.tr("Đang lập sổ để in"))
        else:
            self._model.write_book(order, order.target, self.tr("Đang xuất sổ"))

    def _offer_book(self, filled: FilledBook) -> None:
        # Imported late: printing is not needed to show the window.
        from vanthu.ui.common.print_dialog import offer_print

        title = book_title(filled.order.kind, filled.book.year)
        dialog = offer_print(filled.pages, title, self._runner, self._window)
        once = Qt.ConnectionType.SingleShotConnection
        dialog.given.connect(lambda: self._offer_mark(filled), once)

    def _offer_mark(self, filled: FilledBook) -> None:
        words = self.tr(
            "Sổ đã in hoặc lưu đến số {number}. Đánh dấu đã in thì lần in sau tiếp từ "
            "sau số này; chưa đánh dấu thì không có gì thay đổi."
        ).format(number=filled.book.last_number or self.tr("(không có dòng nào)"))
        mark = Choice(
            self.tr("Đánh dấu đã in"), lambda: self._model.mark_printed(filled)
        )
        choices = (mark,) if filled.book.rows else ()
        self.said.emit(Message(words, Tone.NOTICE, choices))

    def _say_marked(self, printed: BookPrint) -> None:
        words = self.tr("Đã đánh dấu: {book} đã in đến số {number}.")
        self.said.emit(
            Message(
                words.format(
                    book=book_words(printed.kind).lower(), number=printed.last_number
                ),
                Tone.DONE,
            )
        )

    def _say_written(self, order: BookOrder) -> None:
        if order.target is None:
            return
        words = self.tr("Đã xuất {book} vào “{name}”.").format(
            book=book_words(order.kind).lower(), name=order.target.name
        )
        file, place = str(order.target), str(order.target.parent)
        open_file = Choice(self.tr("Mở tệp"), lambda: _open(file))
        folder = Choice(self.tr("Mở thư mục chứa tệp"), lambda: _open(place))
        self.said.emit(Message(words, Tone.DONE, (open_file, folder)))


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
