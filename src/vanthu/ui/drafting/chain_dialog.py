"""What hangs on a letter: what it cites, its tasks and answers, letters of its kind."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.intake import CitedRole
from vanthu.services.chain_lines import (
    CitedLine,
    HeldDocument,
)
from vanthu.ui.common.formatting import date_text, one_line
from vanthu.ui.common.plain_label import PlainLabel, plain_tip
from vanthu.ui.drafting.chain_sheet import ChainSheet
from vanthu.ui.drafting.words import letters_words, state_words
from vanthu.ui.inbox.words import role_words
from vanthu.ui.theme import soften_selection

SIZE = QSize(760, 520)


class ChainDialog(QDialog):
    """Shows the chain as a tree; what the office does not hold is said so."""

    def __init__(self, sheet: ChainSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Văn bản liên quan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self.titles: list[str] = []
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Văn bản liên quan"))
        self.tree.setWordWrap(True)
        soften_selection(self.tree)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        head = PlainLabel(letters_words((sheet.chain.letter,)), wraps=True)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(PlainLabel(sheet.chain.letter.draft.subject, wraps=True))
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self._fill(sheet)
        self.tree.expandAll()

    def _fill(self, sheet: ChainSheet) -> None:
        chain = sheet.chain
        self._group(self.tr("Văn bản được viện dẫn"), list(self._cited(chain.cited)))
        self._group(
            self.tr("Công việc"),
            [f"#{task.task_id} {one_line(task.order.content)}" for task in chain.tasks],
        )
        drafts = [
            f"{draft.kind.capitalize()} · {draft.reference or state_words(draft.state)}"
            f" · {one_line(draft.subject)}"
            for draft in chain.drafts
        ]
        self._group(self.tr("Văn bản trả lời"), drafts)
        cited_by = [letters_words((letter,)) for letter in chain.cited_by]
        self._group(self.tr("Văn bản đến nhắc tới văn bản này"), cited_by)
        for campaign in sheet.campaigns:
            title = self.tr("Cùng viện dẫn {kind} số {ref}").format(
                kind=(campaign.doc_type or self.tr("văn bản")).capitalize(),
                ref=campaign.ref,
            )
            others = [letters_words((letter,)) for letter in campaign.letters]
            self._group(title, others)
        overlaps = [
            self.tr("{letter} (trùng {count} nội dung)").format(
                letter=letters_words((overlap.letter,)), count=len(overlap.shared)
            )
            for overlap in sheet.overlaps
        ]
        self._group(self.tr("Yêu cầu báo cáo cùng nội dung"), overlaps)

    def _cited(self, cited: Sequence[CitedLine]) -> Iterator[str]:
        for line in cited:
            is_plain = line.cited.role is CitedRole.MENTIONS
            parts = [
                "" if is_plain else role_words(line.cited.role),
                f"{(line.cited.doc_type or '').capitalize()} {line.cited.ref}".strip(),
                date_text(line.cited.issued_on),
                self._held(line.held),
            ]
            yield " · ".join(part for part in parts if part)

    def _held(self, held: Sequence[HeldDocument]) -> str:
        if not held:
            return self.tr("chưa có trong kho")
        first = held[0]
        if first.arrival_number is not None:
            return self.tr("số đến {number:02d}").format(number=first.arrival_number)
        return self.tr("văn bản đi ngày {day}").format(day=date_text(first.issued_on))

    def _group(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        shown = f"{title} ({len(lines)})"
        self.titles.append(shown)
        group = QTreeWidgetItem([shown])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for line in lines:
            item = QTreeWidgetItem([line])
            item.setToolTip(0, plain_tip(line))
            group.addChild(item)
        self.tree.addTopLevelItem(group)
