"""The commands of the page of documents, and which of them the open draft allows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.ui.common.actions import make_action
from vanthu.ui.drafting.draft_steps import DraftSteps
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel
from vanthu.ui.drafting.way_out import WayOut
from vanthu.ui.navigation import Command, Menu

CAN_BE_SUBMITTED = frozenset({DraftState.DRAFTING, DraftState.RETURNED})
CAN_BE_TAKEN_BACK = frozenset({DraftState.SUBMITTED, DraftState.APPROVED})


class DraftCommands(QObject):
    """Words, icons and keys of what can be done; who does it is given."""

    def __init__(
        self,
        model: DraftsViewModel,
        steps: DraftSteps,
        way_out: WayOut,
        show_chain: Callable[[], None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        make = partial(make_action, page)
        outward = way_out.outward
        self.new = make(self.tr("Soạn văn bản…"), "report", "Ctrl+D", steps.begin)
        self.word = make(self.tr("Xuất Word"), "export-word", "", way_out.export_word)
        self.pdf = make(self.tr("Xuất PDF"), "export-pdf", "", way_out.export_pdf)
        self.submit = make(self.tr("Trình duyệt"), "assign", "", steps.submit)
        self.approve = make(self.tr("Ghi ý kiến duyệt…"), "", "", steps.approve)
        self.give_back = make(self.tr("Trả lại…"), "", "", steps.send_back)
        self.take_back = make(self.tr("Rút lại để sửa"), "", "", model.take_back)
        self.number = make(
            self.tr("Cấp số và ngày…"), "register-next", "", steps.number
        )
        self.cancel = make(self.tr("Hủy số…"), "", "", steps.cancel_number)
        self.chain = make(self.tr("Văn bản liên quan…"), "", "", show_chain)
        self.copy = make(self.tr("Soạn mới từ văn bản này"), "", "", model.copy)
        self.versions = make(self.tr("Các bản đã lưu…"), "", "", steps.show_versions)
        self.save = make(self.tr("Lưu"), "", "Ctrl+S", model.save_now)
        self.print_out = make(self.tr("In…"), "print", "Ctrl+P", way_out.print_out)
        self.send = make(self.tr("Gửi…"), "send", "", way_out.send)
        self.outbox = make(self.tr("Hộp thư đi…"), "", "", outward.show_outbox)
        self.check = make(
            self.tr("Kiểm tra thể thức một tệp…"), "", "", outward.choose_check
        )

    def in_order(self) -> tuple[Command, ...]:
        """Return the commands in the order of toolbar and menu."""
        menu = Menu.OUTGOING
        return (
            Command(self.new, menu),
            Command(self.word, menu),
            Command(self.pdf, menu),
            Command(self.submit, menu),
            Command(self.approve, menu, in_toolbar=False),
            Command(self.give_back, menu, in_toolbar=False),
            Command(self.take_back, menu, in_toolbar=False),
            Command(self.number, menu),
            Command(self.print_out, menu),
            Command(self.send, menu),
            Command(self.cancel, menu, in_toolbar=False),
            Command(self.chain, menu, in_toolbar=False),
            Command(self.copy, menu, in_toolbar=False),
            Command(self.versions, menu, in_toolbar=False),
            Command(self.save, menu, in_toolbar=False),
            Command(self.outbox, menu, in_toolbar=False, everywhere=True),
            Command(self.check, menu, in_toolbar=False, everywhere=True),
        )

    def allow(self, draft: Draft | None) -> None:
        """Enable what can be done with the open draft, or without one."""
        state = draft.state if draft else None
        is_open = draft is not None and not draft.is_final
        for action in (
            self.word,
            self.pdf,
            self.copy,
            self.print_out,
            self.send,
            self.versions,
        ):
            action.setEnabled(draft is not None)
        for action in (self.number, self.save):
            action.setEnabled(is_open)
        self.chain.setEnabled(draft is not None and bool(draft.answers))
        self.submit.setEnabled(state in CAN_BE_SUBMITTED)
        self.approve.setEnabled(state is DraftState.SUBMITTED)
        for action in (self.give_back, self.take_back):
            action.setEnabled(state in CAN_BE_TAKEN_BACK)
        self.cancel.setEnabled(state is DraftState.ISSUED)
