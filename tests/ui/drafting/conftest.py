"""The page of documents over a real desk, and a letter whose work is done."""

from collections.abc import Callable

import pytest

from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Figure, Order, TaskResult
from vanthu.services.desk import Desk
from vanthu.ui.common.message import Message
from vanthu.ui.drafting.documents_page import DocumentsPage, build_documents_page
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder

WORK = "Rà soát danh sách hộ kinh doanh trên địa bàn"


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> DocumentsPage:
    """Give the page of documents."""
    page = build(build_documents_page)
    assert isinstance(page, DocumentsPage)
    return page


@pytest.fixture
def letter(enter: Callable[[str, str], IncomingLetter]) -> IncomingLetter:
    """Give a letter in the register."""
    return enter("341", "rà soát hộ kinh doanh")


@pytest.fixture
def said(page: DocumentsPage) -> list[Message]:
    """Collect what the page says."""
    told: list[Message] = []
    page.said.connect(told.append)
    return told


@pytest.fixture
def answered(desk: Desk, letter: IncomingLetter) -> IncomingLetter:
    """Give a letter whose only task is done, with words and a figure."""
    order = Order(letter.letter_id, content=WORK, lead="VP")
    (task,) = desk.tasks.assign([order])
    result = TaskResult("Đã rà soát xong.", (Figure("số hộ", "128", "hộ"),))
    desk.tasks.report_done(task.task_id, result)
    return letter
