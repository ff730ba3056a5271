"""The findings of a check, those that break the decree first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vanthu.domain.form_check.findings import Finding, FormReport, Severity
from vanthu.ui.common.form_words import finding_words, part_words, severity_words
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.icons import icon
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.theme import quiet_colour, soften_selection

ICONS = {
    Severity.ERROR: "overdue",
    Severity.WARNING: "warning",
    Severity.ADVICE: "unsure",
}
ORDER = tuple(ICONS)
ROW_GAP = 2  # pixels between the rows


class FindingsList(QWidget):
    """Shows a report: one line says how it stands, the list says what is wrong.

    Signals:
        chosen(Finding): the person wants to see the place.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = PlainLabel(wraps=True)
        paint_words(self.note, quiet_colour())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lỗi thể thức"))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(ROW_GAP)
        soften_selection(self.list)
        self._findings: list[Finding] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self.list.itemActivated.connect(self._tell)
        self.list.itemClicked.connect(self._tell)

    def show_waiting(self) -> None:
        """Say that the check is on its way."""
        self.note.setText(self.tr("Đang kiểm tra thể thức…"))

    def show_report(self, report: FormReport) -> None:
        """Show what was found."""
        self._findings = sorted(
            report.findings, key=lambda finding: ORDER.index(finding.severity)
        )
        self.note.setText(self._summary(report))
        self.list.clear()
        for finding in self._findings:
            words = self._line(finding)
            item = QListWidgetItem(icon(ICONS[finding.severity]), words)
            item.setToolTip(plain_tip(words))
            self.list.addItem(item)

    def _summary(self, report: FormReport) -> str:
        parts: list[str] = []
        if report.scanned_pages:
            pages = ", ".join(map(str, report.scanned_pages))
            words = self.tr("Trang {pages} là ảnh quét nên chưa kiểm được.")
            parts.append(words.format(pages=pages))
        if not report.findings:
            parts.append(self.tr("Không thấy lỗi thể thức."))
        for severity in ORDER:
            count = sum(each.severity is severity for each in report.findings)
            if count:
                parts.append(f"{severity_words(severity)}: {count}.")
        return " ".join(parts)

    def _line(self, finding: Finding) -> str:
        place = finding.place
        where = [part_words(place.part)] if place.part else []
        if place.page:
            where.append(self.tr("trang {page}").format(page=place.page))
        if place.quote:
            where.append(f"“{one_line(place.quote)}”")
        words = finding_words(finding)
        source = f" ({finding.article})" if finding.article else ""
        shown = f"{words}{source} · {finding.rule}"
        return f"{' · '.join(where)}\n{shown}" if where else shown

    def _tell(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._findings[self.list.row(item)])
