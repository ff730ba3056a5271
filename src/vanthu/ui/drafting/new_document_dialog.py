"""Choosing what to write: its kind, the letters it is about, its subject."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.templates import Addressing, Filling, Template
from vanthu.services.draft_lines import DraftLine
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.folding import folded
from vanthu.ui.common.formatting import sentence_case
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.drafting.related_letters import Related
from vanthu.ui.drafting.words import offered_letter_words
from vanthu.ui.theme import soften_selection

SIZE = QSize(900, 520)
KEY = Qt.ItemDataRole.UserRole


class NewDocumentDialog(QDialog):
    """Offers the kinds at the left and the letters at the right, both with a filter.

    Signals:
        letter_ticked(int): a letter is to be answered; others may belong to it.
    """

    letter_ticked = Signal(int)

    def __init__(
        self,
        templates: Sequence[Template],
        letters: Sequence[RegisterLine],
        earlier: Sequence[DraftLine] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Soạn văn bản"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._templates = {template.template_id: template for template in templates}
        self.kind_filter = QLineEdit()
        self.kinds = _list(self.tr("Loại văn bản"))
        self.letter_filter = QLineEdit()
        self.letters = _list(self.tr("Văn bản đến liên quan"))
        self.subject = QLineEdit()
        self._note = PlainLabel(wraps=True)
        self.together = QPushButton()
        self.together.hide()
        self.together.setAutoDefault(False)
        self._together_ids: tuple[int, ...] = ()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.begin = self.buttons.addButton(
            self.tr("Soạn"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._fill(_usual_first(templates, earlier), letters)
        self._build()
        self._listen()
        self.kinds.setCurrentRow(0)
        self._allow()

    @property
    def template_id(self) -> str:
        """Return the identity of the chosen template, empty if none is."""
        row = self.kinds.currentRow()
        if row < 0 or self.kinds.item(row).isHidden():
            return ""
        return str(self.kinds.item(row).data(KEY))

    @property
    def letter_ids(self) -> tuple[int, ...]:
        """Return the letters that are ticked, in the order of the list."""
        items = [self.letters.item(row) for row in range(self.letters.count())]
        ticked = [i for i in items if i.checkState() is Qt.CheckState.Checked]
        return tuple(int(item.data(KEY)) for item in ticked)

    def _fill(
        self, templates: Sequence[Template], letters: Sequence[RegisterLine]
    ) -> None:
        for template in templates:
            item = QListWidgetItem(template.name)
            item.setToolTip(plain_tip(sentence_case(template.kind)))
            item.setData(KEY, template.template_id)
            self.kinds.addItem(item)
        for line in letters:
            item = QListWidgetItem(offered_letter_words(line))
            item.setToolTip(plain_tip(offered_letter_words(line)))
            item.setData(KEY, line.letter_id)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.letters.addItem(item)

    def _build(self) -> None:
        self.kind_filter.setPlaceholderText(self.tr("Lọc loại văn bản"))
        self.letter_filter.setPlaceholderText(
            self.tr("Lọc theo số đến, số ký hiệu, cơ quan, trích yếu")
        )
        self.subject.setPlaceholderText(
            self.tr("Để trống thì lấy theo mẫu và văn bản đến")
        )
        for field, name in (
            (self.kind_filter, self.tr("Lọc loại văn bản")),
            (self.letter_filter, self.tr("Lọc văn bản đến")),
            (self.subject, self.tr("Trích yếu")),
        ):
            field.setAccessibleName(name)
        show_words_only(self.buttons)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(PlainLabel(self.tr("Loại văn bản")), 0, 0)
        grid.addWidget(self.kind_filter, 1, 0)
        grid.addWidget(self.kinds, 2, 0)
        grid.addWidget(PlainLabel(self.tr("Văn bản đến liên quan")), 0, 1)
        grid.addWidget(self.letter_filter, 1, 1)
        grid.addWidget(self.letters, 2, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addLayout(grid, 1)
        column.addWidget(self._note)
        column.addWidget(self.together, 0, Qt.AlignmentFlag.AlignRight)
        label = PlainLabel(self.tr("Trích yếu"))
        label.setBuddy(self.subject)
        column.addWidget(label)
        column.addWidget(self.subject)
        column.addWidget(self.buttons)
        self.begin.setDefault(
            True
        )  # only now, for a button finds its dialog by its place

    def _listen(self) -> None:
        self.kind_filter.textChanged.connect(lambda text: _filter(self.kinds, text))
        self.kind_filter.textChanged.connect(self._choose_first)
        self.letter_filter.textChanged.connect(lambda text: _filter(self.letters, text))
        self.kinds.currentRowChanged.connect(self._allow)
        self.letters.itemChanged.connect(self._note_tick)
        self.kinds.itemActivated.connect(self._accept_if_allowed)
        self.together.clicked.connect(self._tick_together)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def offer_related(self, related: Sequence[Related]) -> None:
        """Offer to answer letters of one campaign, or with one request, together."""
        ticked = set(self.letter_ids)
        rest = [each for each in related if not set(each.letter_ids) <= ticked]
        self.together.setVisible(bool(rest))
        if not rest:
            return
        first = rest[0]
        self._together_ids = first.letter_ids
        words = (
            self.tr("Đánh dấu cả {count} văn bản cùng viện dẫn {ref}")
            if first.why
            else self.tr("Đánh dấu cả {count} văn bản hỏi cùng nội dung")
        )
        shown = words.format(count=len(first.letter_ids), ref=first.why)
        self.together.setText(shown)

    def _tick_together(self) -> None:
        self.together.hide()
        for row in range(self.letters.count()):
            item = self.letters.item(row)
            if int(item.data(KEY)) in self._together_ids:
                item.setCheckState(Qt.CheckState.Checked)

    def _note_tick(self, item: QListWidgetItem) -> None:
        self._allow()
        if item.checkState() is Qt.CheckState.Checked:
            self.letter_ticked.emit(int(item.data(KEY)))

    def _choose_first(self) -> None:
        for row in range(self.kinds.count()):
            if not self.kinds.item(row).isHidden():
                self.kinds.setCurrentRow(row)
                break
        self._allow()

    def _accept_if_allowed(self) -> None:
        if self.begin.isEnabled():
            self.accept()

    def _allow(self) -> None:
        template = self._templates.get(self.template_id)
        needs_letter = template is not None and (
            template.filling is not Filling.NOTHING
            or template.addressing in {Addressing.REQUESTER, Addressing.ISSUER}
        )
        count = len(self.letter_ids)
        self.begin.setEnabled(template is not None and (count > 0 or not needs_letter))
        if needs_letter and count == 0:
            words = self.tr("Đánh dấu văn bản đến mà văn bản này trả lời.")
        elif count > 1:
            words = self.tr("Một văn bản trả lời chung {count} văn bản đến.").format(
                count=count
            )
        else:
            words = ""
        self._note.setText(words)


def _usual_first(
    templates: Sequence[Template], earlier: Sequence[DraftLine]
) -> list[Template]:
    """Put what the office has written most often first, the rest by name."""
    times = Counter(line.template for line in earlier)
    return sorted(
        templates, key=lambda each: (-times[each.template_id], folded(each.name))
    )


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    soften_selection(made)
    return made


def _filter(items: QListWidget, text: str) -> None:
    wanted = folded(text).split()
    for row in range(items.count()):
        item = items.item(row)
        words = folded(item.text())
        item.setHidden(not all(word in words for word in wanted))
