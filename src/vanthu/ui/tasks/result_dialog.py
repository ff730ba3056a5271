"""What a department reports when its work is done (hoàn thành)."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import Task
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.tasks.figures_table import FiguresTable
from vanthu.ui.tasks.tasks_view_model import ResultEntry
from vanthu.ui.theme import quiet_colour

SIZE = QSize(640, 520)
FILES_HEIGHT = 64


class ResultDialog(EntryDialog):
    """Edits a result in words, figures and files.

    Signals:
        submitted(ResultEntry): the result, its new files not kept yet.
    """

    submitted = Signal(object)

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        words = self.tr("Báo hoàn thành")
        super().__init__(self.tr("Hoàn thành việc"), words, parent)
        self.resize(SIZE)
        self._files: list[StoredFile | Path] = list(task.result.files)
        self.text = QPlainTextEdit(task.result.text)
        self.figures = FiguresTable(task.result.figures)
        self.files = QListWidget()
        self.add_file = QPushButton(self.tr("Thêm tệp…"))
        self.remove_file = QPushButton(self.tr("Bỏ tệp"))
        self.remove_figure = QPushButton(self.tr("Xóa dòng"))
        for button in (self.add_file, self.remove_file, self.remove_figure):
            button.setAutoDefault(False)
        self._build(task)
        self._listen()
        self._show_files()

    def attach(self, names: list[str]) -> None:
        """Add files; they are kept when the result is recorded."""
        known = set(self._files)
        self._files += [path for path in map(Path, names) if path not in known]
        self._show_files()

    @override
    def submit(self) -> None:
        entry = ResultEntry(
            self.text.toPlainText().strip(),
            self.figures.figures(),
            tuple(file for file in self._files if isinstance(file, StoredFile)),
            tuple(file for file in self._files if isinstance(file, Path)),
        )
        row = self.figures.incomplete_row()
        if row is not None:
            self.figures.setCurrentCell(row, 0)
            self.say(self.tr("Mỗi số liệu cần có tên và giá trị. Chưa có gì được lưu."))
        elif not (entry.text or entry.figures or self._files):
            self.text.setFocus()
            self.say(
                self.tr("Nhập kết quả, số liệu hoặc kèm tệp. Chưa có gì được lưu.")
            )
        else:
            self.begin()
            self.submitted.emit(entry)

    def _build(self, task: Task) -> None:
        content = PlainLabel(one_line(task.order.content), wraps=True)
        paint_words(content, quiet_colour())
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Kết quả thực hiện"))
        self.text.setPlaceholderText(
            self.tr("Viết như sẽ ghi trong báo cáo: đã làm gì, kết quả ra sao.")
        )
        line = self.text.fontMetrics().lineSpacing()
        self.text.setMinimumHeight(4 * line + 12)
        self.text.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )
        self.files.setAccessibleName(self.tr("Tệp kèm theo"))
        self.files.setFixedHeight(FILES_HEIGHT)
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(0, 0, 6, 0)
        form.setSpacing(6)
        form.addWidget(content)
        form.addSpacing(4)
        form.addWidget(_label(self.tr("Kết quả thực hiện"), self.text))
        form.addWidget(self.text, 1)
        form.addLayout(
            _head(_label(self.tr("Số liệu"), self.figures), self.remove_figure)
        )
        form.addWidget(self.figures)
        form.addLayout(
            _head(
                _label(self.tr("Tệp kèm theo"), self.files),
                self.add_file,
                self.remove_file,
            )
        )
        form.addWidget(self.files)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.addWidget(area, 1)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        self.add_file.clicked.connect(self._choose_files)
        self.remove_file.clicked.connect(self._remove_file)
        self.remove_figure.clicked.connect(self.figures.remove_current)

    def _show_files(self) -> None:
        self.files.clear()
        self.files.addItems([file.name for file in self._files])
        self.remove_file.setEnabled(bool(self._files))

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn tệp kèm theo"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.attach)
        dialog.open()

    def _remove_file(self) -> None:
        if (row := self.files.currentRow()) >= 0:
            del self._files[row]
            self._show_files()


def _label(words: str, editor: QWidget) -> PlainLabel:
    label = PlainLabel(words)
    label.setBuddy(editor)
    return label


def _head(label: PlainLabel, *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label, 1)
    for button in buttons:
        row.addWidget(button)
    return row
