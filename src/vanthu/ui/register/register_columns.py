"""The ten columns of the register of incoming letters (NĐ 30/2020, Phụ lục IV)."""

from PySide6.QtCore import QCoreApplication, Qt

from vanthu.services.lines import RegisterLine
from vanthu.ui.common.formatting import date_text, one_line, sentence_case
from vanthu.ui.common.line_table_model import Column

SUBJECT_COLUMN = 5
# Pixels at the usual font; the subject takes what is left.
WIDTHS = (80, 50, 130, 120, 80, 300, 110, 80, 54, 62)


def kind_and_subject(line: RegisterLine) -> str:
    """Return the kind of a letter and what it is about."""
    kind = sentence_case(line.kind)
    return f"{kind}: {one_line(line.subject)}" if line.subject else kind


def register_columns() -> tuple[Column[RegisterLine], ...]:
    """Return the columns in the order of the official form."""
    not_stated = QCoreApplication.translate("Register", "(không ghi)")
    centre = Qt.AlignmentFlag.AlignHCenter
    return (
        Column(
            QCoreApplication.translate("Register", "Ngày đến"),
            lambda line: date_text(line.arrival_date),
        ),
        Column(
            QCoreApplication.translate("Register", "Số đến"),
            lambda line: f"{line.arrival_number:02d}",
            alignment=centre,
        ),
        Column(
            QCoreApplication.translate("Register", "Tác giả"),
            lambda line: line.issuing_body or not_stated,
            tip=lambda line: line.issuing_body,
        ),
        Column(
            QCoreApplication.translate("Register", "Số, ký hiệu văn bản"),
            lambda line: line.reference or not_stated,
            tip=lambda line: line.reference,
        ),
        Column(
            QCoreApplication.translate("Register", "Ngày tháng văn bản"),
            lambda line: date_text(line.issue_date) or not_stated,
        ),
        Column(
            QCoreApplication.translate(
                "Register", "Tên loại và trích yếu nội dung văn bản"
            ),
            kind_and_subject,
            tip=kind_and_subject,
        ),
        Column(
            QCoreApplication.translate("Register", "Đơn vị hoặc người nhận"),
            lambda line: line.receiver,
            tip=lambda line: line.receiver,
        ),
        Column(
            QCoreApplication.translate("Register", "Ngày chuyển"),
            lambda line: date_text(line.handed_over),
        ),
        Column(
            QCoreApplication.translate("Register", "Ký nhận"),
            lambda _: "",  # signed by hand on paper
        ),
        Column(
            QCoreApplication.translate("Register", "Ghi chú"),
            lambda line: line.note,
            tip=lambda line: line.note,
        ),
    )
