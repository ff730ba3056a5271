"""The words in which the register speaks of letters."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.documents.books import BookKind, BookPrint
from vanthu.domain.register import LetterStatus
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.formatting import date_text
from vanthu.ui.theme import Chip


def status_words(status: LetterStatus) -> str:
    """Return where a letter stands."""
    return {
        LetterStatus.TO_ASSIGN: QCoreApplication.translate("Register", "Chờ phân công"),
        LetterStatus.IN_PROGRESS: QCoreApplication.translate("Register", "Đang xử lý"),
        LetterStatus.COMPLETED: QCoreApplication.translate("Register", "Đã hoàn thành"),
        LetterStatus.FOR_INFORMATION: QCoreApplication.translate(
            "Register", "Lưu để biết"
        ),
    }[status]


STATUS_CHIPS = {
    LetterStatus.TO_ASSIGN: Chip.TO_ASSIGN,
    LetterStatus.IN_PROGRESS: Chip.IN_PROGRESS,
    LetterStatus.COMPLETED: Chip.COMPLETED,
    LetterStatus.FOR_INFORMATION: Chip.FOR_INFORMATION,
}


def book_words(kind: BookKind) -> str:
    """Return the name of a book."""
    return {
        BookKind.INCOMING: QCoreApplication.translate(
            "Register", "Sổ đăng ký văn bản đến"
        ),
        BookKind.OUTGOING: QCoreApplication.translate(
            "Register", "Sổ đăng ký văn bản đi"
        ),
        BookKind.FOLLOWUP: QCoreApplication.translate(
            "Register", "Sổ theo dõi giải quyết văn bản đến"
        ),
    }[kind]


def book_title(kind: BookKind, year: int) -> str:
    """Return the name of a book with its year, for the printer's list."""
    words = QCoreApplication.translate("Register", "{book} năm {year}")
    return words.format(book=book_words(kind), year=year)


def printed_words(printed: BookPrint | None) -> str:
    """Return up to where a book was printed."""
    if printed is None:
        return QCoreApplication.translate("Register", "Chưa đánh dấu in lần nào.")
    words = QCoreApplication.translate("Register", "Đã in đến số {number} ({day}).")
    return words.format(number=printed.last_number, day=date_text(printed.printed_on))


def book_file_name(kind: BookKind, year: int) -> str:
    """Return a name for the file of a book, without its ending."""
    return {
        BookKind.INCOMING: f"So-dang-ky-van-ban-den-{year}",
        BookKind.OUTGOING: f"So-dang-ky-van-ban-di-{year}",
        BookKind.FOLLOWUP: f"So-theo-doi-giai-quyet-van-ban-den-{year}",
    }[kind]


def summary(line: RegisterLine) -> str:
    """Return what the ten columns do not say of a letter: term and reply."""
    parts = [
        QCoreApplication.translate("Register", "Số đến {number:02d}").format(
            number=line.arrival_number
        )
    ]
    if line.due:
        due = QCoreApplication.translate("Register", "hạn xử lý {day}")
        parts.append(due.format(day=date_text(line.due)))
    if line.reply_ref:
        reply = QCoreApplication.translate("Register", "đã trả lời bằng {reference}")
        parts.append(reply.format(reference=line.reply_ref))
    return " · ".join(parts)
