"""Checking the form of a file from anywhere, and writing a repaired copy of it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.errors import VanThuError
from vanthu.domain.form_check.findings import FormReport
from vanthu.services.checking import Checking
from vanthu.ui.checking.findings_list import FindingsList
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel

SIZE = QSize(760, 520)
WORD = ".docx"


class CheckDialog(QDialog):
    """Names a file, what breaks its form, and offers a repaired copy of a Word file."""

    def __init__(
        self,
        path: Path,
        checking: Checking,
        long: BackgroundRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kiểm tra thể thức: {name}").format(name=path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._path = path
        self._checking = checking
        self._long = long
        self._report: FormReport | None = None
        self.findings = FindingsList()
        self.said = PlainLabel(wraps=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.repair = self.buttons.addButton(
            self.tr("Sửa vào bản mới…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        show_words_only(self.buttons)
        self.repair.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.findings, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)
        self.repair.clicked.connect(self._ask_target)
        self._check()

    @property
    def report(self) -> FormReport | None:
        """Return what was found, None while it is looked for."""
        return self._report

    def _check(self) -> None:
        self.findings.show_waiting()
        self._long.run(
            lambda _: self._checking.check(self._path),
            on_done=self._show,
            on_failed=self._fail,
            title=self.tr("Đang kiểm tra thể thức"),
        )

    def _show(self, report: FormReport) -> None:
        self._report = report
        self.findings.show_report(report)
        is_word = self._path.suffix.casefold() == WORD
        can_repair = any(finding.repairs for finding in report.findings)
        self.repair.setEnabled(is_word and can_repair)
        if can_repair and is_word:
            count = sum(bool(finding.repairs) for finding in report.findings)
            words = self.tr("{count} lỗi có thể sửa tự động vào một bản mới.")
            self.said.setText(words.format(count=count))

    def _fail(self, error: VanThuError) -> None:
        self.findings.note.setText("")
        self.said.setText(explain(error))

    def _ask_target(self) -> None:
        dialog = QFileDialog(self, self.tr("Ghi bản đã sửa"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(WORD.removeprefix("."))
        dialog.setNameFilter(self.tr("Văn bản Word") + f" (*{WORD})")
        dialog.selectFile(f"{self._path.stem}-da-sua{WORD}")
        dialog.fileSelected.connect(self.repair_into)
        dialog.open()

    def repair_into(self, target: str) -> None:
        """Write the repaired copy and show how it stands; the file stays as it is."""
        report = self._report
        if report is None:
            return

        def done(after: FormReport) -> None:
            self.findings.show_report(after)
            self.repair.setEnabled(False)
            words = self.tr(
                "Đã ghi bản sửa vào {file}; danh sách trên là những gì còn lại. "
                "Tệp cũ không thay đổi."
            )
            self.said.setText(words.format(file=target))

        self._long.run(
            lambda _: self._checking.repair(self._path, Path(target), report.findings),
            on_done=done,
            on_failed=self._fail,
            title=self.tr("Đang sửa thể thức"),
        )
