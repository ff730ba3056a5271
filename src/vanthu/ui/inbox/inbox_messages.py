"""What the inbox says without a dialog: what came in, what went out, what was lost."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import NoSuchLetter, VanThuError
from vanthu.domain.register import IncomingLetter
from vanthu.services.intake import Taken
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.theme import Tone

MOST_REFUSALS = 4


def registered_message(letter: IncomingLetter, assign: Callable[[], None]) -> Message:
    """Say which number a letter got, and offer to give its work to somebody."""
    reference = letter.draft.reference or QCoreApplication.translate(
        "Inbox", "(không ghi số)"
    )
    words = QCoreApplication.translate(
        "Inbox", "Đã đăng ký Số đến {number:02d} · {reference}."
    ).format(number=letter.arrival_number, reference=reference)
    choice = Choice(QCoreApplication.translate("Inbox", "Phân công…"), assign)
    return Message(words, Tone.DONE, (choice,))


def taken_message(taken: Taken) -> Message:
    """Say how many files were taken, and why the first of the others were not."""
    words = QCoreApplication.translate("Inbox", "Đã nhận {count}/{total} tệp.").format(
        count=len(taken.letters), total=len(taken.letters) + len(taken.refusals)
    )
    sentences = [explain(refusal.error) for refusal in taken.refusals]
    lines = [words, *(f"• {text}" for text in sentences[:MOST_REFUSALS])]
    left_out = len(sentences) - MOST_REFUSALS
    if left_out > 0:
        more = QCoreApplication.translate(
            "Inbox", "• và {count} tệp khác không nhận được."
        )
        lines.append(more.format(count=left_out))
    return Message("\n".join(lines), Tone.WARNING if sentences else Tone.DONE)


def stopped_message() -> Message:
    """Say what became of the files when the clerk stopped the reading."""
    return Message(
        QCoreApplication.translate(
            "Inbox", "Đã dừng đọc. Những tệp đã đọc xong vẫn ở trong hộp thư."
        )
    )


def not_kept_message(error: VanThuError) -> Message:
    """Say where the words are that are being typed and could not be stored."""
    if isinstance(error, NoSuchLetter):
        words = QCoreApplication.translate(
            "Inbox",
            "Văn bản đang nhập dở vừa được đăng ký hoặc bỏ khỏi hộp thư ở máy "
            "khác. Phần đã gõ ở máy này không được lưu; hãy xem lại trong sổ "
            "đăng ký.",
        )
    else:
        words = QCoreApplication.translate(
            "Inbox",
            "{cause} Phần đang nhập dở vẫn còn trong cửa sổ này và VanThu sẽ tự "
            "lưu lại; hãy đừng tắt máy.",
        ).format(cause=explain(error))
    return Message(words, Tone.WARNING)
