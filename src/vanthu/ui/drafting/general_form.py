"""What stands around the sections: subject, addressees, blanks, signers, recipients."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from vanthu.domain.documents.drafts import Draft, Form
from vanthu.domain.documents.parts import Signature
from vanthu.domain.register import Urgency
from vanthu.ui.common.formatting import sentence_case
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.drafting.open_draft import OpenDraft

FIRST_BLANK = 2  # the row after subject and addressees
CIRCULATIONS = ("", "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")
# Only these are sent to somebody by name (NĐ 30, Phụ lục I, II.9).
ADDRESSED = frozenset({"công văn", "báo cáo", "tờ trình", "công điện"})
ENACTED = frozenset({Form.DECISION, Form.RESOLUTION})


class GeneralForm(QWidget):
    """Edits the parts of the form that are not sections.

    Signals:
        changed(Callable[[Draft], Draft]): what to do to the draft.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = _Lines(self.tr("Trích yếu"), 3)
        self.addressees = _Lines(self.tr("Kính gửi"), 3)
        self.promulgator = QLineEdit()
        self.bases = _Lines(self.tr("Căn cứ"), 5)
        self.signer = QComboBox()
        self.left_name = QLineEdit()
        self.symbol = QLineEdit()
        self.urgency = QComboBox()
        for urgency in Urgency:
            words = sentence_case(urgency.value.lower()) or self.tr("Thường")
            self.urgency.addItem(words, urgency)
        self.recipients = _Lines(self.tr("Nơi nhận"), 4)
        self.circulation = QComboBox()
        for mark in CIRCULATIONS:
            self.circulation.addItem(sentence_case(mark.lower()) or "—", mark)
        self.drafter_mark = QLineEdit()
        self._form = QFormLayout(self)
        self._rows: dict[QWidget, PlainLabel] = {}
        self._blanks: dict[str, QLineEdit] = {}
        self._open: OpenDraft | None = None
        self._build()
        self._listen()

    def show_draft(self, opened: OpenDraft, *, read_only: bool) -> None:
        """Fill the fields; the one being typed in keeps its text."""
        self._open = opened
        draft = opened.draft
        self.subject.show_text(draft.subject)
        self.addressees.show_text("\n".join(draft.addressees))
        self.recipients.show_text("\n".join(draft.recipients))
        self.bases.show_text("\n".join(draft.bases))
        self._show_blanks(draft)
        for field, words in (
            (self.promulgator, draft.promulgator),
            (self.symbol, draft.symbol),
            (self.drafter_mark, draft.drafter_mark),
            (self.left_name, draft.signatures[0].name if draft.signatures else ""),
        ):
            if not field.hasFocus() and field.text() != words:
                field.setText(words)
        self._show_signers(opened)
        self.urgency.setCurrentIndex(self.urgency.findData(draft.urgency))
        self.circulation.setCurrentIndex(self.circulation.findData(draft.circulation))
        has_two = len(draft.signatures) > 1
        self._show_row(self.promulgator, draft.form in ENACTED)
        is_addressed = draft.kind in ADDRESSED or bool(draft.addressees)
        self._show_row(self.addressees, is_addressed or self.addressees.hasFocus())
        self._show_row(self.left_name, has_two)
        if has_two:
            left = " ".join(draft.signatures[0].authority).capitalize()
            self._rows[self.left_name].setText(left)
        for line in self.findChildren(QLineEdit):
            line.setReadOnly(read_only)
        for text in self.findChildren(QPlainTextEdit):
            text.setReadOnly(read_only)
        for box in self.findChildren(QComboBox):
            box.setEnabled(not read_only)

    def blank_field(self, name: str) -> QLineEdit:
        """Return the field of a named blank."""
        return self._blanks[name]

    def _show_row(self, field: QWidget, is_shown: bool) -> None:
        self._form.setRowVisible(field, is_shown)

    def _show_blanks(self, draft: Draft) -> None:
        names = [blank.name for blank in draft.blanks]
        if names != list(self._blanks):
            for field in self._blanks.values():
                self._form.removeRow(field)
            self._blanks = {}
            for place, blank in enumerate(draft.blanks):
                field = QLineEdit()
                field.setAccessibleName(blank.label)
                field.textEdited.connect(self._blank_setter(blank.name))
                label = PlainLabel(blank.label)
                label.setBuddy(field)
                self._form.insertRow(FIRST_BLANK + place, label, field)
                self._blanks[blank.name] = field
        for blank in draft.blanks:
            field = self._blanks[blank.name]
            if not field.hasFocus() and field.text() != blank.value:
                field.setText(blank.value)

    def _show_signers(self, opened: OpenDraft) -> None:
        signer = opened.draft.signer
        names = [f"{s.name} – {s.title}" for s in opened.signers]
        known = [Signature(s.authority, s.name) for s in opened.signers]
        if signer not in known:
            names.insert(0, signer.name or self.tr("(chưa có người ký)"))
        with QSignalBlocker(self.signer):
            self.signer.clear()
            self.signer.addItems(names)
            self.signer.setCurrentIndex(known.index(signer) if signer in known else 0)

    def _build(self) -> None:
        form = self._form
        form.setContentsMargins(0, 0, 6, 6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Trích yếu"), self.subject),
            (self.tr("Kính gửi (mỗi nơi một dòng)"), self.addressees),
            (self.tr("Thẩm quyền ban hành"), self.promulgator),
            (self.tr("Căn cứ (mỗi căn cứ một dòng)"), self.bases),
            (self.tr("Người ký"), self.signer),
            (self.tr("Người ký bên trái"), self.left_name),
            (self.tr("Nơi nhận (mỗi nơi một dòng)"), self.recipients),
            (self.tr("Ký hiệu"), self.symbol),
            (self.tr("Độ khẩn"), self.urgency),
            (self.tr("Phạm vi lưu hành"), self.circulation),
            (self.tr("Ký hiệu người soạn và số bản"), self.drafter_mark),
        )
        for words, field in rows:
            label = PlainLabel(words)
            label.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(words)
            form.addRow(label, field)
            self._rows[field] = label

    def _listen(self) -> None:
        self.subject.typed.connect(self._set_subject)
        self.addressees.typed.connect(self._set_addressees)
        self.recipients.typed.connect(self._set_recipients)
        self.bases.typed.connect(self._set_bases)
        self.promulgator.textEdited.connect(self._set_promulgator)
        self.symbol.textEdited.connect(self._set_symbol)
        self.drafter_mark.textEdited.connect(self._set_drafter_mark)
        self.left_name.textEdited.connect(self._set_left_name)
        self.signer.activated.connect(self._set_signer)
        self.urgency.activated.connect(self._set_urgency)
        self.circulation.activated.connect(self._set_circulation)

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

    def _set_bases(self, text: str) -> None:
        lines = _lines(text)
        self._emit(lambda draft: replace(draft, bases=lines))

    def _set_promulgator(self, text: str) -> None:
        self._emit(lambda draft: replace(draft, promulgator=text.strip()))

    def _set_symbol(self, text: str) -> None:
        self._emit(lambda draft: replace(draft, symbol=text.strip()))

    def _set_drafter_mark(self, text: str) -> None:
        self._emit(lambda draft: replace(draft, drafter_mark=text.strip()))

    def _set_left_name(self, text: str) -> None:
        def edit(draft: Draft) -> Draft:
            left, *others = draft.signatures
            named = replace(left, name=" ".join(text.split()))
            return replace(draft, signatures=(named, *others))

        self._emit(edit)

    def _set_urgency(self) -> None:
        urgency = Urgency(self.urgency.currentData())
        self._emit(lambda draft: replace(draft, urgency=urgency))

    def _set_circulation(self) -> None:
        mark = str(self.circulation.currentData())
        self._emit(lambda draft: replace(draft, circulation=mark))

    def _set_signer(self, index: int) -> None:
        if self._open is None:
            return
        extra = self.signer.count() - len(self._open.signers)
        if index < extra:
            return
        signer = self._open.signers[index - extra]
        self._emit(lambda draft: draft.signed_by(signer.name, signer.authority))

    def _blank_setter(self, name: str) -> Callable[[str], None]:
        def set_blank(text: str) -> None:
            def edit(draft: Draft) -> Draft:
                blanks = tuple(
                    replace(blank, value=text) if blank.name == name else blank
                    for blank in draft.blanks
                )
                return replace(draft, blanks=blanks)

            self._emit(edit)

        return set_blank


class _Lines(QPlainTextEdit):
    """A small field of several lines.

    Signals:
        typed(str): the person changed the text.
    """

    typed = Signal(str)

    def __init__(self, name: str, rows: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + 14)
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
