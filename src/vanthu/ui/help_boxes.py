"""The two boxes of the help menu: the keys, and what this program is."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel


def program_version() -> str:
    """Return the version of the installed program, empty if it is not installed."""
    try:
        return version("vanthu")
    except PackageNotFoundError:
        return ""


def about_box(parent: QWidget) -> QMessageBox:
    """Return the box that says what the program is."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.translate("Help", "Giới thiệu VanThu"))
    box.setText(f"VanThu {program_version()}".strip())
    words = QCoreApplication.translate(
        "Help",
        "Chương trình văn thư cho Ủy ban nhân dân cấp xã, làm việc hoàn toàn trên máy "
        "này, không cần mạng.\n\nVăn bản theo Nghị định 30/2020/NĐ-CP. Giấy phép MIT; "
        "giao diện dùng Qt {qt} (LGPL 3).",
    )
    box.setInformativeText(words.format(qt=qVersion()))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    show_words_only(box)
    return box


def keys_box(parent: QWidget) -> QDialog:
    """Return the sheet of keys."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("Help", "Bảng phím tắt"))
    form = QFormLayout()
    form.setHorizontalSpacing(28)
    for keys, meaning in _keys():
        form.addRow(PlainLabel(keys), PlainLabel(meaning))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    show_words_only(buttons)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 14)
    column.setSpacing(14)
    column.addLayout(form)
    column.addWidget(buttons)
    return dialog


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+1 … Ctrl+6", QCoreApplication.translate("Help", "Chuyển trang")),
        ("Ctrl+O", QCoreApplication.translate("Help", "Nhập văn bản từ tệp")),
        ("Ctrl+N", QCoreApplication.translate("Help", "Nhập tay một văn bản")),
        ("Ctrl+Enter", QCoreApplication.translate("Help", "Đăng ký và xem tiếp")),
        ("Alt+↓  Alt+↑", QCoreApplication.translate("Help", "Văn bản sau, trước")),
        (
            "F8, Ctrl+J",
            QCoreApplication.translate("Help", "Mục cần kiểm tra kế tiếp"),
        ),
        ("F9", QCoreApplication.translate("Help", "Dùng chữ ở chỗ quen của văn bản")),
        (
            "F11, Ctrl+R",
            QCoreApplication.translate("Help", "Hiện hoặc ẩn danh sách"),
        ),
        ("Ctrl+G", QCoreApplication.translate("Help", "Phân công, giao việc")),
        ("Ctrl+M", QCoreApplication.translate("Help", "Hoàn thành công việc")),
        ("Ctrl+D", QCoreApplication.translate("Help", "Soạn văn bản đi")),
        ("Ctrl+B  Ctrl+I", QCoreApplication.translate("Help", "Chữ đậm, chữ nghiêng")),
        (
            "Alt+↑ ↓ ← →",
            QCoreApplication.translate("Help", "Đổi chỗ, đổi cấp một mục của dự thảo"),
        ),
        ("Ctrl+S", QCoreApplication.translate("Help", "Lưu dự thảo")),
        ("Ctrl+P", QCoreApplication.translate("Help", "In")),
        (
            "Ctrl+L",
            QCoreApplication.translate("Help", "In phiếu giải quyết, phiếu nhắc việc"),
        ),
        ("Ctrl+E", QCoreApplication.translate("Help", "Đóng dấu đến")),
        (
            "Ctrl+H",
            QCoreApplication.translate("Help", "Mở hoặc lưu ra tệp của văn bản"),
        ),
        ("Ctrl+F", QCoreApplication.translate("Help", "Tìm trong trang")),
        ("F5", QCoreApplication.translate("Help", "Làm mới")),
        (
            "Ctrl+=  Ctrl+-  Ctrl+0",
            QCoreApplication.translate("Help", "Phóng to, thu nhỏ, vừa bề rộng"),
        ),
        ("Ctrl+Q", QCoreApplication.translate("Help", "Thoát")),
    )
