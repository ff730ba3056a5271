"""Người ký: who signs for the office, and the lines printed above each name."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.office import Signer
from vanthu.ui.common.entry_delegate import EntryDelegate
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.lines_field import LinesField
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.office.checks import required
from vanthu.ui.office.office_form import SettingRow
from vanthu.ui.office.order_buttons import OrderButtons
from vanthu.ui.theme import quiet_colour

LIST_WIDTH = 346
AUTHORITY_LINES = 4
WIDEST = 820


class SignersForm(QWidget):
    """Edits the list of signers.

    Signals:
        edited(tuple[Signer]): another list, complete and good.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(WIDEST)
        self._signers: tuple[Signer, ...] = ()
        self.list = QListWidget()
        self.name = QLineEdit()
        self.authority = LinesField(AUTHORITY_LINES)
        self.buttons = OrderButtons(with_dialogs=False)
        self.name_row = SettingRow(
            self.tr("Họ và tên"),
            self.name,
            self.tr("Như in dưới chữ ký"),
            required=True,
        )
        self.authority_row = SettingRow(
            self.tr("Quyền hạn và chức vụ"),
            self.authority,
            self.tr(
                "Mỗi dòng như in trên tên: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, "
                "PHÓ CHỦ TỊCH"
            ),
            required=True,
        )
        self._build()
        self._listen()

    def show_signers(self, signers: Sequence[Signer]) -> None:
        """Show what is stored; what is being typed or is wrong stays."""
        is_new = self._is_new
        self._signers = tuple(signers)
        if is_new:
            return
        row = min(max(self.list.currentRow(), 0), len(self._signers) - 1)
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([_line(signer) for signer in self._signers])
            self.list.setCurrentRow(row)
        self._show_signer(row)

    @property
    def _is_new(self) -> bool:
        """Tell whether the last entry was added and has no name yet."""
        return self.list.count() > len(self._signers)

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Người ký"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setItemDelegate(EntryDelegate(self.list))
        fields = QWidget()
        form = QVBoxLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(14)
        form.addWidget(self.name_row)
        form.addWidget(self.authority_row)
        form.addStretch(1)
        words = self.tr("Chưa có người ký nào. Bấm “Thêm” để nhập.")
        nothing = PlainLabel(words, wraps=True)
        paint_words(nothing, quiet_colour())
        self._stack = QStackedLayout()
        self._stack.addWidget(nothing)
        self._stack.addWidget(fields)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 12)
        row.setSpacing(20)
        row.addLayout(left)
        row.addLayout(self._stack, 1)

    def _listen(self) -> None:
        self.list.currentRowChanged.connect(self._show_signer)
        self.name.editingFinished.connect(self._take)
        self.authority.left.connect(self._take)
        self.buttons.add_wanted.connect(self._add)
        self.buttons.remove_wanted.connect(self._remove)
        self.buttons.move_wanted.connect(self._move)

    def _show_signer(self, row: int) -> None:
        is_chosen = row >= 0
        self._stack.setCurrentIndex(1 if is_chosen else 0)
        self.buttons.show_place(row, len(self._signers))
        if not is_chosen:
            return
        is_stored = row < len(self._signers)
        signer = self._signers[row] if is_stored else Signer("", ())
        if not self.name.hasFocus():
            self.name.setText(signer.name)
            self.name.setCursorPosition(0)
        if not self.authority.hasFocus():
            self.authority.show_texts(signer.authority)
        self.name_row.show_problem("")
        self.authority_row.show_problem("")
        self.buttons.remove.setEnabled(True)

    def _take(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        name, lines = one_line(self.name.text()), self.authority.texts()
        is_new = row >= len(self._signers)
        wrong_name, wrong_lines = required(name), required(" ".join(lines))
        # A new entry is not scolded for what has not been typed yet.
        is_begun = not is_new or bool(name and lines)
        self.name_row.show_problem(wrong_name if is_begun else "")
        self.authority_row.show_problem(wrong_lines if is_begun else "")
        if wrong_name or wrong_lines:
            return
        signers = list(self._signers)
        if is_new:
            signers.append(Signer(name, lines))
        else:
            signers[row] = replace(signers[row], name=name, authority=lines)
        self._tell(signers, row)

    def _add(self) -> None:
        if not self._is_new:
            self.list.addItem(self.tr("(người ký mới)"))
        self.list.setCurrentRow(self.list.count() - 1)
        self.name.setFocus()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= len(self._signers):
            self.list.takeItem(row)
            return
        signers = [s for place, s in enumerate(self._signers) if place != row]
        self._tell(signers, min(row, len(signers) - 1))

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        signers = list(self._signers)
        signers.insert(row + step, signers.pop(row))
        self._tell(signers, row + step)

    def _tell(self, signers: Sequence[Signer], row: int) -> None:
        self._signers = tuple(signers)
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([_line(signer) for signer in signers])
            self.list.setCurrentRow(row)
        self._show_signer(row)
        self.edited.emit(self._signers)


def _line(signer: Signer) -> str:
    parts = (signer.name, signer.title)
    return " – ".join(part for part in parts if part)
