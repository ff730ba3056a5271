"""What stands around the report's sections: subject, addressees, signer, recipients."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from vanthu.domain.documents.drafts import Draft
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.documents.reports_view_model import OpenReport

ROWS = 4


class GeneralForm(QWidget):
    """Edits the parts of the form that are not sections.

    Signals:
        changed(Callable[[Draft], Draft]): what to do to the draft.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = _Lines(self.tr("Trích yếu"))
        self.addressees = _Lines(self.tr("Kính gửi"))
        self.signer = QComboBox()
        self.signer.setAccessibleName(self.tr("Người ký"))
        self.symbol = QLineEdit()
        self.symbol.setAccessibleName(self.tr("Ký hiệu"))
        self.recipients = _Lines(self.tr("Nơi nhận"))
        self._report: OpenReport | None = None
        self._build()
        self._listen()

    def show_report(self, report: OpenReport, *, read_only: bool) -> None:
        """Fill the fields; the one being typed in keeps its text."""
        self._report = report
        draft = report.draft
        self.subject.show_text(draft.subject)
        self.addressees.show_text("\n".join(draft.addressees))
        self.recipients.show_text("\n".join(draft.recipients))
        if not self.symbol.hasFocus():
            self.symbol.setText(draft.symbol)
        self._show_signers(report)
        for field in (self.subject, self.addressees, self.recipients, self.symbol):
            field.setReadOnly(read_only)
        self.signer.setEnabled(not read_only)

    def _show_signers(self, report: OpenReport) -> None:
        names = [f"{s.name} – {s.title}" for s in report.signers]
        known = [(s.name, s.authority) for s in report.signers]
        signer = report.draft.signer
        wanted = (signer.name, signer.authority)
        if wanted not in known:
            names.insert(0, signer.name or self.tr("(chưa có người ký)"))
        self.signer.blockSignals(True)
        self.signer.clear()
        self.signer.addItems(names)
        self.signer.setCurrentIndex(known.index(wanted) if wanted in known else 0)
        self.signer.blockSignals(False)

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        for words, field in (
            (self.tr("Trích yếu"), self.subject),
            (self.tr("Kính gửi (mỗi nơi một dòng)"), self.addressees),
            (self.tr("Người ký"), self.signer),
            (self.tr("Ký hiệu"), self.symbol),
            (self.tr("Nơi nhận (mỗi nơi một dòng)"), self.recipients),
        ):
            label = PlainLabel(words)
            label.setBuddy(field)
            form.addRow(label, field)

    def _listen(self) -> None:
        self.subject.typed.connect(self._set_subject)
        self.addressees.typed.connect(self._set_addressees)
        self.recipients.typed.connect(self._set_recipients)
        self.symbol.textEdited.connect(self._set_symbol)
        self.signer.activated.connect(self._set_signer)

    def _emit(self, edit: Callable[[Draft], Draft]) -> None:
        self.changed.emit(edit)

    def _set_subject(self, text: str) -> None:
        subject = " ".join(text.split())
        self._emit(lambda draft: replace(draft, subject=subject))

    def _set_addressees(self, text: str) -> None:
        lines = _lines(text)
        self._emit(lambda draft: replace(draft, addressees=lines))

    def _set_recipients(self, text: str) -> None:
        lines = _lines(text)
        self._emit(lambda draft: replace(draft, recipients=lines))

    def _set_symbol(self, text: str) -> None:
        self._emit(lambda draft: replace(draft, symbol=text.strip()))

    def _set_signer(self, index: int) -> None:
        if self._report is None:
            return
        extra = self.signer.count() - len(self._report.signers)
        if index < extra:
            return
        signer = self._report.signers[index - extra]
        self._emit(lambda draft: draft.signed_by(signer.name, signer.authority))


class _Lines(QPlainTextEdit):
    """A small field of several lines.

    Signals:
        typed(str): the person changed the text.
    """

    typed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        height = self.fontMetrics().lineSpacing() * (ROWS - 1) + 14
        self.setFixedHeight(height)
        self._is_showing = False
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a text unless the person is typing here."""
        if self.hasFocus() or self.toPlainText() == text:
            return
        self._is_showing = True
        self.setPlainText(text)
        self._is_showing = False

    def _tell(self) -> None:
        if not self._is_showing:
            self.typed.emit(self.toPlainText())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
