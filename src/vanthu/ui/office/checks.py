"""What is wrong with a setting, in words; nothing wrong is stored."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from vanthu.domain.office import Department

# Letters, digits and what offices put between them: UBND, VHXH, HĐND&UBND, UBND-VX.
_SYMBOL = re.compile(r"[^\W_]+(?:[&.-][^\W_]+)*")


def required(value: str) -> str:
    """Return what is wrong with a text that must not be empty."""
    if value:
        return ""
    return QCoreApplication.translate(
        "Settings", "Không để trống. Giá trị đã lưu vẫn giữ nguyên."
    )


def symbol_problem(value: str) -> str:
    """Return what is wrong with a part of a symbol (ký hiệu)."""
    if not value:
        return required(value)
    if _SYMBOL.fullmatch(value):
        return ""
    return QCoreApplication.translate(
        "Settings",
        "Ký hiệu chỉ gồm chữ, số và dấu & . - ở giữa, không có dấu cách hay dấu gạch "
        "chéo, ví dụ UBND. Giá trị đã lưu vẫn giữ nguyên.",
    )


def code_problem(code: str, others: Sequence[Department]) -> str:
    """Return what is wrong with the code of a department that is new."""
    if problem := symbol_problem(code):
        return problem
    same = next((d for d in others if d.code.casefold() == code.casefold()), None)
    if same is None:
        return ""
    return QCoreApplication.translate(
        "Settings", "Mã “{code}” đã dùng cho {name}. Chọn mã khác."
    ).format(code=code, name=same.name)


def name_problem(name: str, others: Sequence[Department]) -> str:
    """Return what is wrong with the name of a department."""
    if not name:
        return QCoreApplication.translate("Settings", "Nhập tên phòng ban.")
    if all(other.name.casefold() != name.casefold() for other in others):
        return ""
    return QCoreApplication.translate(
        "Settings", "Đã có phòng ban tên “{name}”. Chọn tên khác."
    ).format(name=name)
