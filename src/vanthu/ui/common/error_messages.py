"""Every expected error in words: what happened, what was not changed, what to do."""

from functools import singledispatch
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    AddressInvalid,
    Cancelled,
    ChangedByAnother,
    DiskFull,
    DocumentAlreadyNumbered,
    DraftGap,
    DraftIncomplete,
    DraftMoveRefused,
    DraftReasonMissing,
    DraftUnready,
    ExportFailed,
    ExportReason,
    FileAlreadyRegistered,
    FileChanged,
    FileMissing,
    FileRefused,
    FileTooLarge,
    IllegalTaskMove,
    KeyringUnavailable,
    LetterAlreadyRegistered,
    MailAlreadySent,
    MailMayBeSent,
    MailNotSetUp,
    NoRecipients,
    NoSuchDocument,
    NoSuchDraft,
    NoSuchLetter,
    NoSuchMail,
    NoSuchTask,
    NoSuchTemplate,
    NotASigner,
    NothingToReport,
    NotOpenable,
    NumberAlreadyCancelled,
    PasswordMissing,
    PrintingFailed,
    ReaderFailed,
    ReasonMissing,
    RepairReason,
    RepairRefused,
    SecretLetter,
    SettingsInvalid,
    StorageLocked,
    StorageUnavailable,
    UncheckableFormat,
    UnknownFormat,
    UnopenedArchive,
    UnreadableFile,
    UnreadableReason,
    UnsafePlace,
    VanThuError,
    WrongDatabase,
)
from vanthu.ui.common.formatting import date_text, size_text


@singledispatch
def explain(error: Exception) -> str:
    """Return the sentences that the user reads when `error` happens."""
    return QCoreApplication.translate(
        "Errors",
        "Việc vừa rồi không làm được. Dữ liệu không thay đổi. Hãy thử lại.",
    ).format(error)


@explain.register
def _(error: VanThuError) -> str:
    return explain.dispatch(Exception)(error)


@explain.register
def _(error: Cancelled) -> str:
    del error
    return QCoreApplication.translate("Errors", "Đã dừng theo yêu cầu.")


# ------------------------------------------------------------------ files from outside


@explain.register
def _(error: FileRefused) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không nhận được tệp “{name}”. Chưa có gì được lưu. Hãy chọn tệp khác.",
    ).format(name=error.path.name)


@explain.register
def _(error: FileMissing) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không thấy tệp “{name}”. Chưa có gì được lưu. "
        "Kiểm tra xem tệp còn ở chỗ cũ không rồi chọn lại.",
    ).format(name=error.path.name)


@explain.register
def _(error: FileChanged) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Tệp “{name}” bị chương trình khác ghi lại trong lúc đọc. Chưa có gì được lưu. "
        "Chờ tệp chép hoặc quét xong rồi nhập lại.",
    ).format(name=error.path.name)


@explain.register
def _(error: FileTooLarge) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Tệp “{name}” quá lớn ({size}, nhiều nhất {limit}) nên không được nhận. "
        "Hãy tách tệp hoặc quét lại ở độ phân giải thấp hơn.",
    ).format(
        name=error.path.name, size=size_text(error.size), limit=size_text(error.limit)
    )


@explain.register
def _(error: UnreadableFile) -> str:
    return unreadable_text(error.reason).format(name=error.path.name)


def unreadable_text(reason: UnreadableReason) -> str:
    """Return the sentence for a file that gave no text, with a place for its name."""
    return {
        UnreadableReason.EMPTY: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” trống, không có nội dung để đọc. Chưa có gì được lưu. "
            "Hãy xin lại tệp từ nơi gửi.",
        ),
        UnreadableReason.ENCRYPTED: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” có mật khẩu nên chưa đọc được. Tệp gốc không thay đổi. "
            "Vẫn có thể nhập tay, hoặc bỏ mật khẩu rồi nhập lại.",
        ),
        UnreadableReason.DAMAGED: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” bị hỏng nên không đọc được. Chưa có gì được lưu. "
            "Hãy xin lại tệp từ nơi gửi, hoặc dùng Nhập tay.",
        ),
        UnreadableReason.NO_TEXT: QCoreApplication.translate(
            "Errors",
            "Không có chữ để đọc trong “{name}” (có thể là ảnh quét). "
            "Tệp gốc không thay đổi. Vẫn có thể đăng ký: hãy nhập tay các mục.",
        ),
        UnreadableReason.NO_PERMISSION: QCoreApplication.translate(
            "Errors",
            "Không có quyền mở tệp “{name}”. Chưa có gì được lưu. "
            "Hãy chép tệp ra thư mục khác rồi nhập lại.",
        ),
        UnreadableReason.TOO_COMPLEX: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” quá phức tạp nên việc đọc đã dừng. "
            "Tệp gốc không thay đổi. Vẫn có thể đăng ký: hãy nhập tay các mục.",
        ),
        UnreadableReason.PART_MISSING: QCoreApplication.translate(
            "Errors",
            "Tệp nén “{name}” chỉ là một phần: bộ tệp nén được chia thành nhiều tệp, "
            "hoặc tệp chép chưa hết. Chưa có gì được lưu. Hãy để đủ các phần vào một "
            "thư mục, giải nén rồi nhập các tệp bên trong.",
        ),
    }[reason]


@explain.register
def _(error: UnknownFormat) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không nhập được “{name}”: VanThu nhận tệp PDF, Word (.docx, .doc), RTF, "
        "OpenDocument (.odt), HTML, văn bản thuần (.txt), ảnh chụp hoặc quét (.jpg, "
        ".png, .tif, .heic), thư điện tử (.eml, .msg), tệp ký số (.p7m), gói .edxml và "
        "tệp nén (.zip, .rar, .7z) có văn bản. Chưa có gì được lưu. "
        "Hãy lưu tệp sang một trong các dạng này.",
    ).format(name=error.path.name)


@explain.register
def _(error: UnopenedArchive) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{name}” là tệp nén RAR hoặc 7z; máy này không có chương trình để VanThu mở. "
        "Chưa có gì được lưu. Hãy giải nén bằng chương trình khác rồi nhập các tệp "
        "bên trong.",
    ).format(name=error.path.name)


@explain.register
def _(error: NotOpenable) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Tệp “{name}” thuộc loại có thể chạy lệnh trên máy nên VanThu không mở. "
        "Tệp vẫn được giữ nguyên; nếu biết rõ người gửi thì dùng “Lưu ra…”.",
    ).format(name=error.name)


@explain.register
def _(error: SecretLetter) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{name}” mang dấu {mark}. Văn bản mật đăng ký theo quy định riêng; VanThu "
        "không lưu gì của văn bản này. Hãy đăng ký vào sổ văn bản mật.",
    ).format(name=error.path.name, mark=error.mark)


@explain.register
def _(error: ReaderFailed) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Bộ đọc đã dừng khi mở “{name}”. Tệp gốc không thay đổi. "
        "Hãy thử lại, hoặc nhập tay các mục.",
    ).format(name=error.path.name)


# ------------------------------------------------------------------ the register


@explain.register
def _(error: LetterAlreadyRegistered) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Có thể trùng với Số đến {number:02d} (đến ngày {day}): cùng số, ký hiệu và "
        "cơ quan ban hành. Chưa đăng ký. Hãy xem văn bản cũ, hoặc chọn “Vẫn đăng ký”.",
    ).format(number=error.arrival_number, day=date_text(error.arrival_date))


@explain.register
def _(error: FileAlreadyRegistered) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Cùng tệp với Số đến {number:02d} (đến ngày {day}). Chưa đăng ký. "
        "Hãy xem văn bản cũ, hoặc chọn “Vẫn đăng ký”.",
    ).format(number=error.arrival_number, day=date_text(error.arrival_date))


@explain.register
def _(error: DraftIncomplete) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Chưa đăng ký được vì còn thiếu: {gaps}. Hãy nhập, hoặc đánh dấu "
        "“Văn bản không ghi”.",
    ).format(gaps=", ".join(gap_text(gap) for gap in error.gaps))


def gap_text(gap: DraftGap) -> str:
    """Return the name of a field that the register needs."""
    return {
        DraftGap.REFERENCE: QCoreApplication.translate("Errors", "số, ký hiệu"),
        DraftGap.ISSUE_DATE: QCoreApplication.translate("Errors", "ngày văn bản"),
        DraftGap.ISSUING_BODY: QCoreApplication.translate("Errors", "cơ quan ban hành"),
        DraftGap.SUBJECT: QCoreApplication.translate("Errors", "trích yếu"),
    }[gap]


@explain.register
def _(error: NoSuchLetter) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không thấy văn bản “{wanted}”. Không có gì thay đổi. "
        "Hãy kiểm tra lại số đến và năm, hoặc làm mới danh sách.",
    ).format(wanted=error.wanted)


# ------------------------------------------------------------------ tasks


@explain.register
def _(error: NoSuchTask) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Công việc này không còn nữa. Không có gì thay đổi. "
        "Hãy làm mới danh sách (F5).",
    )


@explain.register
def _(error: IllegalTaskMove) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Công việc không chuyển được sang trạng thái này từ trạng thái hiện tại. "
        "Công việc giữ nguyên. Hãy làm mới danh sách (F5) rồi chọn bước khác.",
    )


@explain.register
def _(error: ReasonMissing) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Việc trả lại cần có lý do. Công việc giữ nguyên. Hãy ghi lý do rồi làm lại.",
    )


# ------------------------------------------------------------------ reports


@explain.register
def _(error: NothingToReport) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Văn bản Số đến {number:02d} không giao việc nào cho cơ quan nên không có gì "
        "để báo cáo. Chưa tạo báo cáo. Kiểm tra lại văn bản, hoặc giao việc trước.",
    ).format(number=error.arrival_number)


@explain.register
def _(error: NoSuchDraft) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Bản thảo hoặc phiên bản này không còn nữa. Không có gì thay đổi. "
        "Hãy làm mới danh sách (F5).",
    )


@explain.register
def _(error: NoSuchTemplate) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không có mẫu văn bản “{name}”. Chưa soạn gì. Hãy chọn mẫu khác, hoặc kiểm tra "
        "các tệp mẫu trong thư mục dữ liệu.",
    ).format(name=error.template_id)


@explain.register
def _(error: NoSuchDocument) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Văn bản đi này không có trong sổ. Không có gì thay đổi. "
        "Hãy làm mới danh sách (F5).",
    )


@explain.register
def _(error: DocumentAlreadyNumbered) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Văn bản đã có số {reference} nên không sửa hay cấp số lại được. Nội dung giữ "
        "nguyên. Nếu cần sửa, hãy soạn văn bản mới.",
    ).format(reference=error.full_ref)


@explain.register
def _(error: NumberAlreadyCancelled) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Số {reference} đã hủy hoặc chưa được cấp nên không hủy được nữa. Sổ văn bản "
        "đi giữ nguyên. Hãy làm mới danh sách (F5).",
    ).format(reference=error.full_ref)


@explain.register
def _(error: DraftUnready) -> str:
    places = "; ".join(each for each in error.places if each)
    return QCoreApplication.translate(
        "Errors",
        "Văn bản còn chỗ chưa hoàn chỉnh: {places}. Chưa cấp số, chưa xuất bản chính "
        "thức. Hãy điền các chỗ này, hoặc xác nhận vẫn làm tiếp.",
    ).format(places=places or "…")


@explain.register
def _(error: DraftMoveRefused) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Bản thảo không chuyển được sang bước này từ bước hiện tại, hoặc cơ quan chỉ "
        "cấp số cho bản thảo đã duyệt. Bản thảo giữ nguyên. "
        "Hãy trình hoặc duyệt trước.",
    )


@explain.register
def _(error: DraftReasonMissing) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Việc trả lại bản thảo hoặc hủy số cần có lý do. Không có gì thay đổi. "
        "Hãy ghi lý do rồi làm lại.",
    )


@explain.register
def _(error: NotASigner) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{name}” không có trong danh sách người ký của cơ quan nên chưa ghi ý kiến. "
        "Bản thảo giữ nguyên. Hãy chọn người ký, hoặc bổ sung trong phần Cơ quan.",
    ).format(name=error.name)


# ------------------------------------------------------------------ storage


@explain.register
def _(error: StorageUnavailable) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Không mở được cơ sở dữ liệu. Việc vừa rồi chưa được lưu, dữ liệu cũ còn "
        "nguyên. Kiểm tra ổ đĩa hoặc máy chủ rồi thử lại.",
    )


@explain.register
def _(error: StorageLocked) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Cơ sở dữ liệu đang được chương trình khác sử dụng. Việc vừa rồi chưa được "
        "lưu, dữ liệu cũ còn nguyên. Đóng chương trình kia, hoặc chờ một lát rồi "
        "thử lại.",
    )


@explain.register
def _(error: DiskFull) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Ổ đĩa đã đầy. Việc vừa rồi chưa được lưu, dữ liệu cũ còn nguyên. "
        "Hãy giải phóng chỗ trống rồi thử lại.",
    )


@explain.register
def _(error: WrongDatabase) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Cơ sở dữ liệu không phải của VanThu, bị hỏng, hoặc do phiên bản mới hơn tạo "
        "ra. Không có gì bị sửa. Hãy mở đúng tệp dữ liệu, hoặc cài phiên bản mới.",
    )


@explain.register
def _(error: UnsafePlace) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư mục dữ liệu nằm trên ổ mạng hoặc trong thư mục đồng bộ, dữ liệu có thể "
        "hỏng. Chưa có gì được ghi. Hãy chuyển dữ liệu sang ổ đĩa của máy này.",
    )


@explain.register
def _(error: ChangedByAnother) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Nội dung này vừa được thay đổi ở nơi khác. Thay đổi của lần này chưa được "
        "lưu. Hãy xem lại nội dung mới rồi sửa lại.",
    )


# ------------------------------------------------------------------ export and settings


@explain.register
def _(error: ExportFailed) -> str:
    return export_text(error.reason).format(
        name=error.path.name, folder=_folder_of(error.path), detail=error.detail
    )


def export_text(reason: ExportReason) -> str:
    """Return the sentence for a document that could not be written."""
    return {
        ExportReason.IN_USE: QCoreApplication.translate(
            "Errors",
            "Không ghi được “{name}” vì tệp đang mở trong chương trình khác. Tệp cũ "
            "còn nguyên. Đóng tệp rồi thử lại, hoặc lưu tên khác.",
        ),
        ExportReason.NO_PERMISSION: QCoreApplication.translate(
            "Errors",
            "Không có quyền ghi “{name}” vào thư mục “{folder}”. Chưa có tệp nào được "
            "ghi. Hãy chọn thư mục khác.",
        ),
        ExportReason.NO_SUCH_FOLDER: QCoreApplication.translate(
            "Errors",
            "Không có thư mục “{folder}”. Chưa có tệp nào được ghi. "
            "Hãy chọn thư mục khác.",
        ),
        ExportReason.DISK_FULL: QCoreApplication.translate(
            "Errors",
            "Ổ đĩa đã đầy nên không ghi được “{name}”. Tệp cũ còn nguyên. "
            "Hãy giải phóng chỗ trống hoặc chọn ổ khác.",
        ),
        ExportReason.MISSING_GLYPH: QCoreApplication.translate(
            "Errors",
            "Phông chữ thiếu ký tự {detail} nên chưa xuất “{name}”. Chưa có tệp nào "
            "được ghi. Hãy cài phông Times New Roman hoặc Tinos rồi thử lại.",
        ),
        ExportReason.MISSING_FONT: QCoreApplication.translate(
            "Errors",
            "Máy này chưa có phông Times New Roman hoặc Tinos nên chưa xuất “{name}”. "
            "Chưa có tệp nào được ghi. Hãy cài phông rồi thử lại.",
        ),
        ExportReason.UNKNOWN_FORMAT: QCoreApplication.translate(
            "Errors",
            "Không xuất được dạng tệp của “{name}”. Chưa có tệp nào được ghi. "
            "Hãy chọn .docx hoặc .pdf (sổ: thêm .xlsx).",
        ),
        ExportReason.OTHER: QCoreApplication.translate(
            "Errors",
            "Không ghi được “{name}”. Tệp cũ còn nguyên. "
            "Hãy thử lại, hoặc chọn thư mục khác.",
        ),
    }[reason]


def _folder_of(path: Path) -> str:
    return str(path.parent)


@explain.register
def _(error: UncheckableFormat) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không kiểm được thể thức của “{name}”: chỉ kiểm tệp Word (.docx) và PDF có "
        "chữ, không kiểm ảnh quét. Tệp giữ nguyên. Hãy lưu văn bản sang một trong hai "
        "dạng này rồi kiểm lại.",
    ).format(name=error.path.name)


@explain.register
def _(error: RepairRefused) -> str:
    sentences = {
        RepairReason.NOTHING: QCoreApplication.translate(
            "Errors",
            "Không có lỗi nào của “{name}” máy sửa được. Chưa ghi tệp nào. "
            "Hãy mở tệp và sửa theo danh sách lỗi.",
        ),
        RepairReason.SAME_FILE: QCoreApplication.translate(
            "Errors",
            "Bản sửa không được ghi đè lên “{name}”. Tệp giữ nguyên. "
            "Hãy chọn tên khác cho bản sửa.",
        ),
    }
    return sentences[error.reason].format(name=error.path.name)


@explain.register
def _(error: SettingsInvalid) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không hiểu tệp thiết lập “{name}”: {detail}. Thiết lập cũ còn nguyên. "
        "Hãy sửa tệp, hoặc khôi phục bản mặc định.",
    ).format(name=error.path.name, detail=error.detail)


@explain.register
def _(error: NoRecipients) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư chưa có người nhận nên chưa gửi. Hãy điền ít nhất một địa chỉ.",
    )


@explain.register
def _(error: AddressInvalid) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{address}” không phải là địa chỉ thư điện tử nên chưa gửi gì. "
        "Hãy sửa địa chỉ, ví dụ: vanthu@example.gov.vn.",
    ).format(address=error.address)


@explain.register
def _(error: MailNotSetUp) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Cơ quan chưa khai báo máy chủ thư nên chưa gửi gì. Hãy khai báo máy chủ "
        "thư, hoặc lưu thư thành tệp .eml để gửi bằng chương trình khác.",
    )


@explain.register
def _(error: PrintingFailed) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Máy in “{printer}” không nhận lệnh in. Văn bản không bị thay đổi. Hãy kiểm "
        "tra máy in đã bật và còn giấy rồi in lại, hoặc bấm “Lưu PDF…” để in ở máy "
        "khác.",
    ).format(printer=error.printer)


@explain.register
def _(error: PasswordMissing) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Chưa có mật khẩu của tài khoản thư “{user}” trên máy này. Thư vẫn chờ "
        "trong hộp thư đi. Hãy nhập mật khẩu rồi gửi lại.",
    ).format(user=error.user)


@explain.register
def _(error: KeyringUnavailable) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Máy này không có kho mật khẩu, hoặc kho đang khóa, nên mật khẩu thư không "
        "được lưu ở đâu cả. Hãy mở khóa kho mật khẩu của hệ điều hành rồi thử lại, "
        "hoặc lưu thư thành tệp .eml.",
    )


@explain.register
def _(error: NoSuchMail) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư này không còn trong hộp thư đi. Chưa gửi gì. Hãy mở lại hộp thư đi.",
    )


@explain.register
def _(error: MailAlreadySent) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư này đã gửi hoặc đang gửi nên không gửi thêm lần nữa. "
        "Hãy xem trạng thái trong hộp thư đi.",
    )


@explain.register
def _(error: MailMayBeSent) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Đường truyền đứt trước khi máy chủ trả lời, nên thư này có thể đã đến nơi. "
        "Chưa gửi lại. Hãy hỏi nơi nhận; chỉ gửi lại khi nơi nhận chưa có thư.",
    )
