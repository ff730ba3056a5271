"""Words for drafts and numbered documents that cannot go on their way."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    DocumentAlreadyNumbered,
    DraftMoveRefused,
    DraftReasonMissing,
    DraftUnready,
    NoSuchDocument,
    NoSuchDraft,
    NoSuchTemplate,
    NotASigner,
    NothingToReport,
    NumberAlreadyCancelled,
)


@singledispatch
def document_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@document_words.register
def _(error: NothingToReport) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Văn bản Số đến {number:02d} không giao việc nào cho cơ quan nên không có gì "
        "để báo cáo. Chưa tạo báo cáo. Kiểm tra lại văn bản, hoặc giao việc trước.",
    ).format(number=error.arrival_number)


@document_words.register
def _(error: NoSuchDraft) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Bản thảo hoặc phiên bản này không còn nữa. Không có gì thay đổi. "
        "Hãy làm mới danh sách (F5).",
    )


@document_words.register
def _(error: NoSuchTemplate) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không có mẫu văn bản “{name}”. Chưa soạn gì. Hãy chọn mẫu khác, hoặc kiểm tra "
        "các tệp mẫu trong thư mục dữ liệu.",
    ).format(name=error.template_id)


@document_words.register
def _(error: NoSuchDocument) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Văn bản đi này không có trong sổ. Không có gì thay đổi. "
        "Hãy làm mới danh sách (F5).",
    )


@document_words.register
def _(error: DocumentAlreadyNumbered) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Văn bản đã có số {reference} nên không sửa hay cấp số lại được. Nội dung giữ "
        "nguyên. Nếu cần sửa, hãy soạn văn bản mới.",
    ).format(reference=error.full_ref)


@document_words.register
def _(error: NumberAlreadyCancelled) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Số {reference} đã hủy hoặc chưa được cấp nên không hủy được nữa. Sổ văn bản "
        "đi giữ nguyên. Hãy làm mới danh sách (F5).",
    ).format(reference=error.full_ref)


@document_words.register
def _(error: DraftUnready) -> str:
    places = "; ".join(each for each in error.places if each)
    return QCoreApplication.translate(
        "Errors",
        "Văn bản còn chỗ chưa hoàn chỉnh: {places}. Chưa cấp số, chưa xuất bản chính "
        "thức. Hãy điền các chỗ này, hoặc xác nhận vẫn làm tiếp.",
    ).format(places=places or "…")


@document_words.register
def _(error: DraftMoveRefused) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Bản thảo không chuyển được sang bước này từ bước hiện tại, hoặc cơ quan chỉ "
        "cấp số cho bản thảo đã duyệt. Bản thảo giữ nguyên. "
        "Hãy trình hoặc duyệt trước.",
    )


@document_words.register
def _(error: DraftReasonMissing) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Việc trả lại bản thảo hoặc hủy số cần có lý do. Không có gì thay đổi. "
        "Hãy ghi lý do rồi làm lại.",
    )


@document_words.register
def _(error: NotASigner) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{name}” không có trong danh sách người ký của cơ quan nên chưa ghi ý kiến. "
        "Bản thảo giữ nguyên. Hãy chọn người ký, hoặc bổ sung trong phần Cơ quan.",
    ).format(name=error.name)
