"""Every expected error in words: what happened, what was not changed, what to do."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import Cancelled
from vanthu.ui.common.error_words.documents import document_words
from vanthu.ui.common.error_words.files import file_words
from vanthu.ui.common.error_words.mail import mail_words
from vanthu.ui.common.error_words.output import output_words
from vanthu.ui.common.error_words.register import register_words
from vanthu.ui.common.error_words.storage import storage_words
from vanthu.ui.common.error_words.tasks import task_words

SUBJECTS = (
    file_words,
    register_words,
    task_words,
    document_words,
    storage_words,
    output_words,
    mail_words,
)


def explain(error: Exception) -> str:
    """Return the sentences that the user reads when `error` happens."""
    if isinstance(error, Cancelled):
        return QCoreApplication.translate("Errors", "Đã dừng theo yêu cầu.")
    told = (words_of(error) for words_of in SUBJECTS)
    return next(filter(None, told), None) or _unexpected()


def _unexpected() -> str:
    return QCoreApplication.translate(
        "Errors",
        "Việc vừa rồi không làm được. Dữ liệu không thay đổi. Hãy thử lại.",
    )
