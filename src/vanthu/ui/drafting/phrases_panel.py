"""The phrase library beside the words: found by field and recipient, put in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.phrases import Phrase, RecipientKind
from vanthu.services.phrase_lines import PhraseLine
from vanthu.ui.common.formatting import date_text
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.theme import quiet_colour, soften_selection

ROW_GAP = 2  # pixels between the rows


def recipient_words(recipient: RecipientKind) -> str:
    """Return to whom a phrase speaks, with the verb that fits."""
    return {
        RecipientKind.ANYBODY: QCoreApplication.translate("Drafting", "Mọi nơi nhận"),
        RecipientKind.OWN_UNIT: QCoreApplication.translate(
            "Drafting", "Phòng, đơn vị thuộc cơ quan (giao)"
        ),
        RecipientKind.PARTNER: QCoreApplication.translate(
            "Drafting", "Mặt trận, công an, quân sự, đoàn thể (đề nghị phối hợp)"
        ),
        RecipientKind.SUPERIOR: QCoreApplication.translate(
            "Drafting", "Cấp trên (kính đề nghị)"
        ),
        RecipientKind.PEER: QCoreApplication.translate(
            "Drafting", "Cơ quan ngang cấp (đề nghị)"
        ),
        RecipientKind.PEOPLE: QCoreApplication.translate(
            "Drafting", "Khu phố, tổ dân phố, người dân"
        ),
    }[recipient]


class PhrasesPanel(QWidget):
    """Offers sentences; one is put into the section only when a person says so.

    Signals:
        looked_for(str, str, RecipientKind | None): words, field, recipient.
        wanted(Phrase): this sentence is to be put into the section.
        keeping_wanted(): the words chosen in the section are to be kept.
    """

    looked_for = Signal(str, str, object)
    wanted = Signal(object)
    keeping_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Tìm câu"))
        self.words.setAccessibleName(self.tr("Tìm câu"))
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Lĩnh vực"))
        self.recipient = QComboBox()
        self.recipient.setAccessibleName(self.tr("Nói với ai"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Mẫu câu"))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(ROW_GAP)
        soften_selection(self.list)
        self.put_in = QPushButton(self.tr("Chèn vào mục đang soạn"))
        self.keep = QPushButton(self.tr("Lưu câu đang chọn"))
        self._phrases: tuple[PhraseLine, ...] = ()
        self._build()
        self.words.textChanged.connect(self._look)
        self.field.activated.connect(self._look)
        self.recipient.activated.connect(self._look)
        self.list.itemActivated.connect(self._want)
        self.put_in.clicked.connect(self._want)
        self.keep.clicked.connect(self.keeping_wanted)

    def show_fields(self, fields: Sequence[str]) -> None:
        """Offer the fields of the library, keeping the chosen one."""
        chosen = self.field.currentData()
        self.field.clear()
        self.field.addItem(self.tr("Mọi lĩnh vực"), "")
        for field in fields:
            self.field.addItem(field, field)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))

    def show_phrases(self, phrases: Sequence[PhraseLine]) -> None:
        """Show the sentences that were found."""
        self._phrases = tuple(phrases)
        self.list.clear()
        for line in phrases:
            item = QListWidgetItem(line.words)
            item.setToolTip(plain_tip(self._about(line)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.put_in.setEnabled(bool(phrases))

    @property
    def chosen(self) -> Phrase | None:
        """Return the sentence that is chosen."""
        row = self.list.currentRow()
        return self._phrases[row].phrase if 0 <= row < len(self._phrases) else None

    def _about(self, line: PhraseLine) -> str:
        parts = [line.phrase.field, recipient_words(line.phrase.recipient)]
        if line.last_used:
            used = self.tr("dùng {times} lần, lần cuối {day}")
            parts.append(used.format(times=line.times, day=date_text(line.last_used)))
        if line.is_own:
            source = self.tr("nguồn: {source}").format(source=line.phrase.source)
            parts.append(source)
        return " · ".join(parts)

    def _look(self) -> None:
        self.looked_for.emit(
            self.words.text(),
            str(self.field.currentData() or ""),
            self.recipient.currentData(),
        )

    def _want(self) -> None:
        if phrase := self.chosen:
            self.wanted.emit(phrase)

    def _build(self) -> None:
        self.recipient.addItem(self.tr("Nói với ai cũng được"), None)
        for recipient in RecipientKind:
            if recipient is not RecipientKind.ANYBODY:
                self.recipient.addItem(recipient_words(recipient), recipient)
        for box in (self.field, self.recipient):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
        note = PlainLabel(
            self.tr("Chỗ trong ngoặc vuông phải điền trước khi ban hành."), wraps=True
        )
        paint_words(note, quiet_colour())
        filters = QHBoxLayout()
        filters.addWidget(self.field, 1)
        filters.addWidget(self.recipient, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.put_in)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        column.addWidget(note)
        column.addLayout(buttons)
