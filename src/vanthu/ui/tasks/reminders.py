"""Phiếu nhắc việc: the printed reminder of a task, counted once it goes out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vanthu.domain.errors import VanThuError
from vanthu.services.forms import Forms
from vanthu.services.lines import TaskLine
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.form_printing import PrintPlace, print_form
from vanthu.ui.common.message import Message
from vanthu.ui.theme import Tone


class Reminders(QObject):
    """Prints reminders and has them recorded.

    Signals:
        said(Message): which reminder of the task it was.
    """

    said = Signal(object)

    def __init__(
        self,
        forms: Forms,
        runner: BackgroundRunner,
        say_failure: Callable[[VanThuError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._forms = forms
        self._runner = runner
        self._say_failure = say_failure
        self._window = window

    def print_for(self, task: TaskLine) -> None:
        """Offer the reminder of a task for printing."""
        title = self.tr("Phiếu nhắc việc văn bản đến số {number:02d}")
        print_form(
            self._forms,
            partial(self._forms.reminder, task.task_id),
            title.format(number=task.arrival_number),
            PrintPlace(self._runner, self._window, self._say_failure),
            partial(self._record, task.task_id),
        )

    def _record(self, task_id: int) -> None:
        def tell(time: int) -> None:
            words = self.tr("Đã ghi nhận nhắc việc lần {time}.").format(time=time)
            self.said.emit(Message(words, Tone.DONE))

        self._runner.run(
            lambda _: self._forms.record_reminder(task_id),
            on_done=tell,
            on_failed=self._say_failure,
        )
