"""What is known about the value of a field, in one word."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class FieldMark(StrEnum):
    """What is known about the value of a field; always shown as picture and word."""

    NONE = ""
    SURE = "sure"
    UNSURE = "unsure"
    BLANK = "blank"
    ABSENT = "absent"
    EDITED = "edited"
    CONFIRMED = "confirmed"
    TAKEN = "taken"  # by the clerk, from where such letters usually have it


def mark_words(mark: FieldMark) -> str:
    """Return the word of a state."""
    return {
        FieldMark.NONE: "",
        FieldMark.SURE: QCoreApplication.translate("FieldMark", "Chắc chắn"),
        FieldMark.UNSURE: QCoreApplication.translate("FieldMark", "Nên kiểm tra"),
        FieldMark.BLANK: QCoreApplication.translate(
            "FieldMark", "Để trống trong văn bản"
        ),
        FieldMark.ABSENT: QCoreApplication.translate("FieldMark", "Không thấy"),
        FieldMark.EDITED: QCoreApplication.translate("FieldMark", "Đã sửa tay"),
        FieldMark.CONFIRMED: QCoreApplication.translate("FieldMark", "Đã xác nhận"),
        FieldMark.TAKEN: QCoreApplication.translate("FieldMark", "Lấy ở chỗ quen"),
    }[mark]
