"""The words of a draft in the first tab, what helps to write them in the others."""

from PySide6.QtWidgets import QTabWidget, QWidget

from vanthu.domain.form_check.findings import FormReport
from vanthu.ui.checking.findings_list import FindingsList
from vanthu.ui.drafting.composer import Composer
from vanthu.ui.drafting.draft_paper import Insight
from vanthu.ui.drafting.insight_panels import PlacesPanel, SourcesPanel
from vanthu.ui.drafting.phrases_panel import PhrasesPanel


class WritingTabs(QTabWidget):
    """Counts in their titles what is open and what breaks the form."""

    def __init__(
        self,
        composer: Composer,
        phrases: PhrasesPanel,
        sources: SourcesPanel,
        places: PlacesPanel,
        findings: FindingsList,
    ) -> None:
        super().__init__()
        self._composer = composer
        self._sources = sources
        self._places = places
        self._findings = findings
        self.setDocumentMode(True)
        self.addTab(composer, self.tr("Nội dung"))
        self.addTab(phrases, self.tr("Mẫu câu"))
        self.addTab(sources, self.tr("Nguồn"))
        self.addTab(places, self.tr("Còn thiếu"))
        self.addTab(findings, self.tr("Thể thức"))

    def show_composer(self) -> None:
        """Go to the words."""
        self.setCurrentWidget(self._composer)

    def show_insight(self, insight: Insight) -> None:
        """Show what is open, and where each block comes from."""
        self._places.show_places(insight.places)
        self._sources.show_trace(insight.trace)
        self._count(self._places, self.tr("Còn thiếu"), len(insight.places))

    def show_report(self, report: FormReport) -> None:
        """Show what breaks the form."""
        self._findings.show_report(report)
        self._count(self._findings, self.tr("Thể thức"), len(report.findings))

    def _count(self, tab: QWidget, words: str, count: int) -> None:
        shown = f"{words} ({count})" if count else words
        self.setTabText(self.indexOf(tab), shown)
