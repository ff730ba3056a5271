"""The words in which the form checker speaks: parts, weights, findings."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.form_check.findings import Finding, Part, Severity
from vanthu.ui.common.form_fault_words import (
    capital_sentence,
    own_sentence,
    shared_sentence,
)
from vanthu.ui.common.formatting import decimal_text, one_line


def severity_words(severity: Severity) -> str:
    """Return Lỗi, Nên xem or Gợi ý."""
    return {
        Severity.ERROR: QCoreApplication.translate("Form", "Lỗi"),
        Severity.WARNING: QCoreApplication.translate("Form", "Nên xem"),
        Severity.ADVICE: QCoreApplication.translate("Form", "Gợi ý"),
    }[severity]


def part_words(part: Part) -> str:
    """Return the name of a part of the form, as the decree has it."""
    return {
        Part.SHEET: QCoreApplication.translate("Form", "Trang giấy"),
        Part.PAGE_NUMBER: QCoreApplication.translate("Form", "Số trang"),
        Part.NATIONAL_NAME: QCoreApplication.translate("Form", "Quốc hiệu"),
        Part.NATIONAL_MOTTO: QCoreApplication.translate("Form", "Tiêu ngữ"),
        Part.PARENT_BODY: QCoreApplication.translate("Form", "Cơ quan chủ quản"),
        Part.ISSUING_BODY: QCoreApplication.translate("Form", "Cơ quan ban hành"),
        Part.REFERENCE: QCoreApplication.translate("Form", "Số, ký hiệu"),
        Part.PLACE_AND_DATE: QCoreApplication.translate("Form", "Địa danh, thời gian"),
        Part.TITLE: QCoreApplication.translate("Form", "Tên loại"),
        Part.SUBJECT: QCoreApplication.translate("Form", "Trích yếu"),
        Part.LETTER_SUBJECT: QCoreApplication.translate("Form", "Trích yếu công văn"),
        Part.AUTHORITY: QCoreApplication.translate("Form", "Thẩm quyền ban hành"),
        Part.LEGAL_BASIS: QCoreApplication.translate("Form", "Căn cứ"),
        Part.BODY: QCoreApplication.translate("Form", "Nội dung"),
        Part.HEADING: QCoreApplication.translate("Form", "Đề mục"),
        Part.SIGNING: QCoreApplication.translate("Form", "Quyền hạn, chức vụ"),
        Part.SIGNER: QCoreApplication.translate("Form", "Họ tên người ký"),
        Part.ADDRESSEES: QCoreApplication.translate("Form", "Kính gửi"),
        Part.CALLED: QCoreApplication.translate("Form", "Nơi nhận điện"),
        Part.RECIPIENTS_LABEL: QCoreApplication.translate("Form", "Nơi nhận"),
        Part.RECIPIENTS: QCoreApplication.translate("Form", "Nơi nhận"),
        Part.SECRECY: QCoreApplication.translate("Form", "Dấu chỉ độ mật"),
        Part.URGENCY: QCoreApplication.translate("Form", "Dấu chỉ mức độ khẩn"),
        Part.APPENDIX_HEAD: QCoreApplication.translate("Form", "Phụ lục"),
        Part.APPENDIX_TITLE: QCoreApplication.translate("Form", "Tên phụ lục"),
        Part.APPENDIX_REFERENCE: QCoreApplication.translate(
            "Form", "Dòng dẫn của phụ lục"
        ),
        Part.APPENDIX: QCoreApplication.translate("Form", "Phụ lục"),
    }[part]


def finding_words(finding: Finding) -> str:
    """Return what is wrong and what the decree wants, in one sentence."""
    sentence = (
        own_sentence(finding.rule, finding.fault)
        or capital_sentence(finding.rule)
        or shared_sentence(finding.fault)
    )
    return sentence.format(
        found=_quoted(finding.found),
        expected=_quoted(finding.expected),
        number=_number(finding.number),
        range=_range(finding),
    )


def _quoted(text: str) -> str:
    return one_line(text.replace("\u00a0", " ")) or "…"


def _range(finding: Finding) -> str:
    low, high = _number(finding.low), _number(finding.high)
    if low == high:
        return low
    words = QCoreApplication.translate("Form", "{low} đến {high}")
    return words.format(low=low, high=high)


def _number(number: float | None) -> str:
    if number is None:
        return ""
    return decimal_text(number, 2).rstrip("0").rstrip(",")
