"""What the user sees when the program itself is at fault."""

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from vanthu.ui.common.plain_buttons import show_words_only

log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Shows a defect once, and offers a report without any content of letters."""

    _met = Signal(str)

    def __init__(self, version: str, window: QWidget) -> None:
        super().__init__(window)
        self._version = version
        self._window = window
        self._is_shown = False
        self._met.connect(self._show)

    def watch(self) -> None:
        """Take over what nobody catches, on the window's thread and on others."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def rest(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        log.error("a defect", exc_info=(kind, error, trace))
        self._met.emit(self._report(kind, trace))

    def _take_from_thread(self, met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None:
            self._take(met.exc_type, met.exc_value, met.exc_traceback)

    def _report(self, kind: type[BaseException], trace: TracebackType | None) -> str:
        """Return where it happened; the error's own words may quote a letter."""
        places = traceback.format_list(
            [
                traceback.FrameSummary(frame.filename, frame.lineno, frame.name)
                for frame in traceback.extract_tb(trace)
            ]
        )
        head = (
            f"VanThu {self._version}, Python {platform.python_version()}, "
            f"Qt {qVersion()}, {platform.platform()}\n{kind.__name__}\n"
        )
        return head + "".join(places)

    def _show(self, report: str) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("VanThu gặp lỗi"))
        box.setText(
            self.tr(
                "Chương trình gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn còn nguyên; "
                "việc vừa làm có thể chưa được lưu."
            )
        )
        box.setInformativeText(
            self.tr(
                "Có thể làm việc tiếp. Nếu lỗi lặp lại, hãy chép báo lỗi (không chứa "
                "nội dung văn bản) và gửi cho người phụ trách."
            )
        )
        box.setDetailedText(report)
        copy = box.addButton(self.tr("Chép báo lỗi"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.addButton(QMessageBox.StandardButton.Close)
        show_words_only(box)
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        self._is_shown = False
