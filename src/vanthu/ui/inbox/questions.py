"""What is asked before something of a waiting letter is lost."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from vanthu.ui.inbox.review import Review


def ask_to_dismiss(
    parent: QWidget, review: Review | None, dismiss: Callable[[], None]
) -> None:
    """Ask whether a letter leaves the inbox without being registered."""
    title = QCoreApplication.translate("Inbox", "Bỏ khỏi hộp thư")
    keep = QCoreApplication.translate("Inbox", "Giữ lại")
    _ask(parent, title, dismissal_words(review), (title, dismiss, keep))


def ask_before_losing(parent: QWidget, count: int, close: Callable[[], None]) -> None:
    """Ask whether the window closes although what was typed cannot be stored."""
    title = QCoreApplication.translate("Inbox", "Chưa lưu được phần đang nhập")
    words = QCoreApplication.translate(
        "Inbox",
        "Phần đang nhập dở của {count} văn bản chưa lưu được vào cơ sở dữ liệu. Nếu "
        "đóng, phần đó sẽ mất; các tệp vẫn còn trong hộp thư. Hãy kiểm tra ổ đĩa hoặc "
        "máy chủ rồi đóng lại.",
    ).format(count=count)
    lose = QCoreApplication.translate("Inbox", "Đóng, bỏ phần đó")
    back = QCoreApplication.translate("Inbox", "Quay lại")
    _ask(parent, title, words, (lose, close, back))


def dismissal_words(review: Review | None) -> str:
    """Return what becomes of a letter that is dismissed, and of what was typed."""
    if review is None or review.file is None:
        return QCoreApplication.translate(
            "Inbox", "Bỏ văn bản nhập tay này mà không đăng ký? Phần đã gõ sẽ mất."
        )
    words = QCoreApplication.translate(
        "Inbox",
        "Bỏ văn bản này khỏi hộp thư mà không đăng ký? Tệp gốc vẫn được giữ trong "
        "kho; muốn đăng ký sau thì nhập lại tệp.",
    )
    lost = QCoreApplication.translate("Inbox", "Phần đã gõ sẽ mất.")
    return f"{words} {lost}" if review.is_touched else words


def _ask(
    parent: QWidget,
    title: str,
    words: str,
    answers: tuple[str, Callable[[], None], str],
) -> None:
    """Ask beside the window; Enter and Escape choose the answer that loses nothing."""
    lose, act, stay = answers
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(words)
    destructive = box.addButton(lose, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(stay, QMessageBox.ButtonRole.RejectRole))
    destructive.clicked.connect(lambda _checked=False: act())
    box.open()
