"""What came with a letter, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from vanthu.domain.register import Attachment


def attached_words(attachments: Sequence[Attachment]) -> str:
    """Return the names of the files that came along, empty if there are none."""
    names = [each.file.name for each in attachments if not each.is_container]
    if not names:
        return ""
    return QCoreApplication.translate("Attachments", "Tệp kèm theo: {names}").format(
        names="; ".join(names)
    )


def container_words(attachments: Sequence[Attachment]) -> str:
    """Return the name of the mail or archive that a letter came in, if it did."""
    name = next((each.file.name for each in attachments if each.is_container), "")
    if not name:
        return ""
    return QCoreApplication.translate("Attachments", "Lấy từ tệp: {name}").format(
        name=name
    )
