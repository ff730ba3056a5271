"""The commands of the inbox, and which of them the open letter allows."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vanthu.ui.common.actions import make_action
from vanthu.ui.inbox.letter_steps import LetterSteps
from vanthu.ui.inbox.place_line import TAKE_KEY
from vanthu.ui.inbox.review import Review
from vanthu.ui.navigation import Command, Menu


class InboxCommands(QObject):
    """Words, icons and keys of what can be done; the steps do it."""

    def __init__(self, steps: LetterSteps, page: QWidget) -> None:
        super().__init__(page)
        make = partial(make_action, page)
        self.take_in = make(
            self.tr("Nhập văn bản…"), "import", ["Ctrl+O"], steps.choose_files
        )
        self.by_hand = make(
            self.tr("Nhập tay"), "edited", ["Ctrl+N"], steps.type_by_hand
        )
        self.register = make(
            self.tr("Đăng ký và xem tiếp"),
            "register-next",
            ["Ctrl+Return", "Ctrl+Enter"],
            steps.register,
        )
        self.next_field = make(
            self.tr("Mục cần kiểm tra"), "unsure", ["F8", "Ctrl+J"], steps.next_field
        )
        self.usual_place = make(
            self.tr("Dùng chữ ở chỗ quen"), "", [TAKE_KEY], steps.use_usual_place
        )
        self.later = make(
            self.tr("Để sau, xem văn bản kế tiếp"), "", ["Alt+Down"], steps.go_later
        )
        self.earlier = make(self.tr("Văn bản trước"), "", ["Alt+Up"], steps.go_earlier)
        self.files = make(
            self.tr("Tệp của văn bản…"), "attach", "Ctrl+H", steps.show_files
        )
        self.dismiss = make(self.tr("Bỏ khỏi hộp thư…"), "", [], steps.ask_to_dismiss)
        for action in (self.files, self.dismiss):
            action.setEnabled(False)  # until a letter is open
        self.list = make(self.tr("Danh sách"), "inbox", ["F11", "Ctrl+R"], None)
        self.list.setToolTip(self.tr("Hiện hoặc ẩn danh sách (F11)"))
        self.list.setCheckable(True)
        self.list.setChecked(True)

    def in_order(self) -> tuple[Command, ...]:
        """Return the commands in the order of toolbar and menus."""
        return (
            Command(self.take_in, Menu.FILE, everywhere=True),
            Command(self.by_hand, Menu.FILE, everywhere=True),
            Command(self.register, Menu.LETTER),
            Command(self.next_field, Menu.LETTER),
            Command(self.usual_place, Menu.LETTER, in_toolbar=False),
            Command(self.later, Menu.LETTER, in_toolbar=False),
            Command(self.earlier, Menu.LETTER, in_toolbar=False),
            Command(self.files, Menu.LETTER, in_toolbar=False),
            Command(self.dismiss, Menu.LETTER, in_toolbar=False),
            Command(self.list, Menu.VIEW),
        )

    def allow(self, review: Review | None, *, can_register: bool) -> None:
        """Enable what can be done with the open letter, or without one."""
        self.register.setEnabled(can_register)
        self.dismiss.setEnabled(review is not None)
        self.files.setEnabled(bool(review and review.file))
