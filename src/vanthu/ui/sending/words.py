"""Words of sending: what became of a mail, and why."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.sending import Fate, MailSecurity, OutboxMail, SendingReason
from vanthu.ui.common.formatting import moment_text


def fate_words(mail: OutboxMail) -> str:
    """Say what became of a mail, and when."""
    when = moment_text(mail.tried_at or mail.written_at)
    match mail.fate:
        case Fate.QUEUED if mail.reason:
            return QCoreApplication.translate("Sending", "Gửi không được, chờ gửi lại")
        case Fate.QUEUED:
            return QCoreApplication.translate("Sending", "Chờ gửi")
        case Fate.SENDING:
            return QCoreApplication.translate("Sending", "Đang gửi")
        case Fate.SENT:
            return QCoreApplication.translate("Sending", "Đã gửi {when}").format(
                when=when
            )
        case Fate.FAILED:
            return QCoreApplication.translate("Sending", "Gửi không được")
        case Fate.UNCERTAIN:
            return QCoreApplication.translate("Sending", "Không rõ đã đến hay chưa")


def reason_words(reason: SendingReason | None) -> str:
    """Say why a mail did not go out, and what to do; empty when nothing is wrong."""
    if reason is None:
        return ""
    return {
        SendingReason.OFFLINE: QCoreApplication.translate(
            "Sending",
            "Không liên lạc được với máy chủ thư. Thư vẫn chờ; gửi lại khi có mạng.",
        ),
        SendingReason.NOT_SECURE: QCoreApplication.translate(
            "Sending",
            "Đường tới máy chủ thư không bảo đảm an toàn nên thư chưa đi. "
            "Hãy kiểm tra cách bảo mật trong phần khai báo máy chủ thư.",
        ),
        SendingReason.LOGIN: QCoreApplication.translate(
            "Sending",
            "Máy chủ thư không nhận tài khoản hoặc mật khẩu. Thư vẫn chờ; "
            "hãy nhập lại mật khẩu.",
        ),
        SendingReason.SENDER: QCoreApplication.translate(
            "Sending", "Máy chủ thư không nhận địa chỉ người gửi. Thư chưa đi."
        ),
        SendingReason.RECIPIENT: QCoreApplication.translate(
            "Sending",
            "Máy chủ thư từ chối một người nhận nên thư chưa đi tới ai cả. "
            "Hãy sửa địa chỉ và gửi thư mới.",
        ),
        SendingReason.TOO_LARGE: QCoreApplication.translate(
            "Sending",
            "Thư lớn quá mức máy chủ nhận. Thư chưa đi; hãy bỏ bớt tệp gửi kèm.",
        ),
        SendingReason.REFUSED: QCoreApplication.translate(
            "Sending", "Máy chủ thư từ chối thư này. Thư chưa đi."
        ),
        SendingReason.CUT_OFF: QCoreApplication.translate(
            "Sending",
            "Đường truyền đứt trước khi máy chủ trả lời. Hãy hỏi nơi nhận; "
            "chỉ gửi lại khi nơi nhận chưa có thư.",
        ),
    }[reason]


def security_words(security: MailSecurity) -> str:
    """Return the name of a way of protecting the connection."""
    match security:
        case MailSecurity.STARTTLS:
            return QCoreApplication.translate(
                "Sending", "STARTTLS (thường là cổng 587)"
            )
        case MailSecurity.TLS:
            return QCoreApplication.translate("Sending", "TLS (thường là cổng 465)")
        case MailSecurity.NONE:
            return QCoreApplication.translate(
                "Sending", "Không mã hóa (chỉ trong mạng nội bộ)"
            )
