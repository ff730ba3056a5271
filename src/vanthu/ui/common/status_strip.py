"""The running jobs at the right of the status bar: what, how far, and a stop button."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from vanthu.ui.common.background import BackgroundRunner, Job, Step
from vanthu.ui.common.plain_label import PlainLabel

BAR_WIDTH = 140


class StatusStrip(QWidget):
    """Shows the newest job that has a title; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._words = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Tiến độ"))
        self._stop = QPushButton(self.tr("Dừng"))
        self._stop.clicked.connect(self._stop_shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self.hide()

    def watch(self, runner: BackgroundRunner) -> None:
        """Show the jobs of a runner."""
        runner.started.connect(self._add)
        runner.stepped.connect(self._step)
        runner.ended.connect(self._remove)

    @property
    def words(self) -> str:
        """Return what the strip says."""
        return self._words.text()

    def _add(self, job: Job) -> None:
        if job.title:
            self._jobs.append(job)
            self._show_newest()

    def _remove(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            self._show_newest()

    def _show_newest(self) -> None:
        self.setVisible(bool(self._jobs))
        if self._jobs:
            self._words.setText(f"{self._jobs[-1].title}…")
            self._bar.setRange(0, 0)
            self._stop.setEnabled(not self._jobs[-1].is_stopping)

    def _step(self, job: Job, step: Step) -> None:
        if not self._jobs or job is not self._jobs[-1] or job.is_stopping:
            return
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        if step.what:
            words = self.tr("{title} {number}/{total}: {what}")
            self._words.setText(
                words.format(
                    title=job.title,
                    number=step.done + 1,
                    total=step.total,
                    what=step.what,
                )
            )

    def _stop_shown(self) -> None:
        if self._jobs:
            self._jobs[-1].stop()
            self._stop.setEnabled(False)
            self._words.setText(self.tr("Đang dừng…"))
