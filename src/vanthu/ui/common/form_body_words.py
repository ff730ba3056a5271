"""The sentences for faults of the body, the signature and what follows it."""

from PySide6.QtCore import QCoreApplication


def body_faults() -> dict[tuple[str, str], str]:
    """Return the sentences for F16 to F20, F27 and F32 to F34."""
    return {
        ("F16", "one-line"): QCoreApplication.translate(
            "Form", "Mỗi căn cứ phải ghi thành một dòng riêng."
        ),
        ("F17", "no-day"): QCoreApplication.translate(
            "Form", "Viện dẫn lần đầu phải ghi cả ngày, tháng, năm ban hành."
        ),
        ("F17", "no-issuer"): QCoreApplication.translate(
            "Form", "Viện dẫn lần đầu phải ghi cả cơ quan ban hành."
        ),
        ("F18", "law"): QCoreApplication.translate(
            "Form",
            "Luật, pháp lệnh chỉ ghi tên và ngày; không cần số, cơ quan ban hành.",
        ),
        ("F19", "not-justified"): QCoreApplication.translate(
            "Form", "Đoạn văn phải canh đều cả hai lề."
        ),
        ("F19", "first-line"): QCoreApplication.translate(
            "Form", "Dòng đầu lùi {number} mm; quy định: {range} mm."
        ),
        ("F19", "gap"): QCoreApplication.translate(
            "Form", "Các đoạn cách nhau {number} pt; quy định: ít nhất 6 pt."
        ),
        ("F19", "line-spacing"): QCoreApplication.translate(
            "Form", "Giãn dòng {number}; quy định: {range} dòng."
        ),
        ("F20", "not-roman"): QCoreApplication.translate(
            "Form", "“{found}”: phần, chương đánh số La Mã."
        ),
        ("F20", "not-arabic"): QCoreApplication.translate(
            "Form", "“{found}”: mục, tiểu mục, điều đánh số Ả Rập."
        ),
        ("F20", "letter"): QCoreApplication.translate(
            "Form", "Điểm “{found})” không có trong bảng chữ cái tiếng Việt."
        ),
        ("F20", "order"): QCoreApplication.translate(
            "Form", "Sau điểm d là điểm {expected}, không phải {found}."
        ),
        ("F27", "missing"): QCoreApplication.translate(
            "Form", "Hết nội dung phải có dấu “./.” ngay sau chữ cuối."
        ),
        ("F27", "blank"): QCoreApplication.translate(
            "Form", "Dấu “./.” phải liền ngay sau chữ cuối, không cách."
        ),
        ("F27", "alone"): QCoreApplication.translate(
            "Form", "Dấu “./.” đứng một mình một dòng."
        ),
        ("F32", "open"): QCoreApplication.translate(
            "Form", "Còn để trống số hoặc ngày."
        ),
        ("F32", "placeholder"): QCoreApplication.translate(
            "Form", "Còn chỗ chưa điền: “{found}”."
        ),
        ("F33", "not-composed"): QCoreApplication.translate(
            "Form", "Chữ có dấu rời (tổ hợp); phải là Unicode dựng sẵn."
        ),
        ("F33", "old-encoding"): QCoreApplication.translate(
            "Form", "Chữ còn mã cũ (TCVN3, VNI); phải là Unicode."
        ),
        ("F34", "double-blank"): QCoreApplication.translate("Form", "Thừa dấu cách."),
        ("F34", "blank-before-sign"): QCoreApplication.translate(
            "Form", "Thừa dấu cách trước dấu câu."
        ),
        ("F34", "no-blank-after-sign"): QCoreApplication.translate(
            "Form", "Thiếu dấu cách sau dấu câu."
        ),
    }


def end_faults() -> dict[tuple[str, str], str]:
    """Return the sentences for F21 to F31, F35 and F36."""
    return {
        ("F21", "missing"): QCoreApplication.translate(
            "Form", "Văn bản loại này phải có “Kính gửi”."
        ),
        ("F21", "superfluous"): QCoreApplication.translate(
            "Form", "Loại “{found}” này không ghi “Kính gửi”."
        ),
        ("F22", "colon"): QCoreApplication.translate(
            "Form", "Sau “Kính gửi” phải có dấu hai chấm."
        ),
        ("F22", "one-line"): QCoreApplication.translate(
            "Form", "Từ hai nơi trở lên thì mỗi nơi một dòng, có gạch đầu dòng."
        ),
        ("F23", "empty"): QCoreApplication.translate(
            "Form", "Dưới “Nơi nhận:” chưa có nơi nào."
        ),
        ("F23", "no-archive"): QCoreApplication.translate(
            "Form", "Dòng cuối phải là “- Lưu: VT, ….”."
        ),
        ("F23", "archive"): QCoreApplication.translate(
            "Form", "Dòng lưu ghi “{found}”; đúng: “{expected}, ….”."
        ),
        ("F24", "not-above"): QCoreApplication.translate(
            "Form", "Có “Kính gửi” thì dòng đầu ghi “- Như trên;”."
        ),
        ("F24", "nobody-above"): QCoreApplication.translate(
            "Form", "Không có “Kính gửi” thì không ghi “Như trên”."
        ),
        ("F24", "no-article"): QCoreApplication.translate(
            "Form", "Quyết định, nghị quyết: dòng đầu ghi “- Như Điều …;”."
        ),
        ("F25", "prefix"): QCoreApplication.translate(
            "Form", "Ghi “{found}”; đúng: “{expected}” rồi một dấu cách."
        ),
        ("F25", "no-deputy"): QCoreApplication.translate(
            "Form", "Dưới “{found}” phải có chức vụ của cấp phó."
        ),
        ("F25", "no-position"): QCoreApplication.translate(
            "Form", "Dưới “{found}” phải có chức vụ người ký."
        ),
        ("F25", "deputy-without-kt"): QCoreApplication.translate(
            "Form", "Cấp phó ký thay phải có dòng “KT.” ở trên."
        ),
        ("F25", "name-capitals"): QCoreApplication.translate(
            "Form", "Họ tên viết chữ thường, hoa chữ cái đầu."
        ),
        ("F26", "degree"): QCoreApplication.translate(
            "Form", "Trước họ tên không ghi học hàm, học vị “{found}”."
        ),
        ("F28", "capitals"): QCoreApplication.translate(
            "Form", "Chữ “Phụ lục” viết chữ thường, đậm."
        ),
        ("F28", "not-roman"): QCoreApplication.translate(
            "Form", "Nhiều phụ lục thì đánh số La Mã (Phụ lục I, II…)."
        ),
        ("F28", "not-mentioned"): QCoreApplication.translate(
            "Form", "Trong văn bản chưa có chỗ nào dẫn tới phụ lục."
        ),
        ("F28", "no-reference"): QCoreApplication.translate(
            "Form", "Thiếu dòng “(Kèm theo …)” dưới tên phụ lục."
        ),
        ("F28", "pages"): QCoreApplication.translate(
            "Form", "Phụ lục phải đánh số trang riêng, từ 1."
        ),
        ("F29", "no-frame"): QCoreApplication.translate(
            "Form", "Dấu chỉ mức độ khẩn phải có khung viền đơn."
        ),
        ("F29", "not-red"): QCoreApplication.translate(
            "Form", "Dấu chỉ mức độ khẩn phải màu đỏ tươi."
        ),
        ("F29", "width"): QCoreApplication.translate(
            "Form", "Khung rộng {number} mm; quy định: {range} mm."
        ),
        ("F29", "height"): QCoreApplication.translate(
            "Form", "Khung cao {number} mm; quy định: {range} mm."
        ),
        ("F30", "alone"): QCoreApplication.translate(
            "Form", "Khối chữ ký đứng riêng một trang, tách khỏi nội dung."
        ),
        ("F31", "secret"): QCoreApplication.translate(
            "Form", "Có dấu “{found}”: văn bản mật không được soạn, lưu trên máy này."
        ),
        ("F35", "taken"): QCoreApplication.translate(
            "Form", "Số, ký hiệu {found} đã có trong năm."
        ),
        ("F36", "future"): QCoreApplication.translate(
            "Form", "Ngày văn bản {found} ở tương lai."
        ),
        ("F36", "before-letter"): QCoreApplication.translate(
            "Form", "Ngày văn bản {found} trước ngày văn bản được trả lời ({expected})."
        ),
    }
