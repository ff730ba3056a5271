"""The sentences for faults of the sheet, the header and the title."""

from PySide6.QtCore import QCoreApplication


def sheet_faults() -> dict[tuple[str, str], str]:
    """Return the sentences for F01 to F04."""
    return {
        ("F01", "paper"): QCoreApplication.translate(
            "Form", "Khổ giấy {found} mm; quy định: A4 (210 × 297 mm)."
        ),
        ("F01", "landscape"): QCoreApplication.translate(
            "Form", "Trang nằm ngang mà không có bảng biểu rộng."
        ),
        ("F02", "top"): QCoreApplication.translate(
            "Form", "Lề trên {number} mm; quy định: {range} mm."
        ),
        ("F02", "bottom"): QCoreApplication.translate(
            "Form", "Lề dưới {number} mm; quy định: {range} mm."
        ),
        ("F02", "left"): QCoreApplication.translate(
            "Form", "Lề trái {number} mm; quy định: {range} mm."
        ),
        ("F02", "right"): QCoreApplication.translate(
            "Form", "Lề phải {number} mm; quy định: {range} mm."
        ),
        ("F03", "font"): QCoreApplication.translate(
            "Form", "Phông chữ “{found}”; quy định: Times New Roman."
        ),
        ("F03", "color"): QCoreApplication.translate(
            "Form", "Chữ có màu (mã {found}); quy định: màu đen."
        ),
        ("F04", "missing"): QCoreApplication.translate(
            "Form", "Văn bản nhiều trang phải đánh số trang từ trang thứ hai."
        ),
        ("F04", "footer"): QCoreApplication.translate(
            "Form", "Số trang ở cuối trang; quy định: giữa lề trên."
        ),
        ("F04", "not-centred"): QCoreApplication.translate(
            "Form", "Số trang phải đặt canh giữa trong lề trên."
        ),
        ("F04", "size"): QCoreApplication.translate(
            "Form", "Số trang cỡ chữ {found}; quy định: 13 đến 14."
        ),
        ("F04", "not-upright"): QCoreApplication.translate(
            "Form", "Số trang phải là chữ đứng, không đậm."
        ),
        ("F04", "words"): QCoreApplication.translate(
            "Form", "Số trang ghi “{found}”; quy định: chỉ ghi chữ số Ả Rập."
        ),
        ("F04", "first-page"): QCoreApplication.translate(
            "Form", "Trang thứ nhất không hiển thị số trang."
        ),
    }


def head_faults() -> dict[tuple[str, str], str]:
    """Return the sentences for F09 to F15."""
    return {
        ("F09", "colon"): QCoreApplication.translate(
            "Form", "Sau chữ “Số” phải có dấu hai chấm."
        ),
        ("F09", "zero"): QCoreApplication.translate(
            "Form", "Số {found} nhỏ hơn 10 phải thêm số 0: {expected}."
        ),
        ("F09", "blank"): QCoreApplication.translate(
            "Form", "Trong số, ký hiệu có dấu cách; đúng: “{expected}”."
        ),
        ("F10", "cv"): QCoreApplication.translate(
            "Form", "Ký hiệu công văn không có chữ “CV”; đúng: “{expected}”."
        ),
        ("F10", "pattern"): QCoreApplication.translate(
            "Form",
            "Ký hiệu “{found}” không đúng mẫu: chữ in hoa, nối bằng dấu gạch nối.",
        ),
        ("F10", "letter-with-kind"): QCoreApplication.translate(
            "Form", "Ký hiệu có tên loại “{found}” nhưng văn bản là công văn."
        ),
        ("F10", "other-kind"): QCoreApplication.translate(
            "Form", "Ký hiệu ghi “{found}”, tên loại văn bản đòi hỏi “{expected}”."
        ),
        ("F11", "abbreviation"): QCoreApplication.translate(
            "Form", "Viết tắt tên loại “{found}”; đúng: “{expected}”."
        ),
        ("F12", "pattern"): QCoreApplication.translate(
            "Form", "Ghi “{found}”; đúng mẫu: “Địa danh, ngày … tháng … năm …”."
        ),
        ("F12", "place"): QCoreApplication.translate(
            "Form", "Trước ngày tháng phải có địa danh."
        ),
        ("F12", "place-letter"): QCoreApplication.translate(
            "Form", "Địa danh phải viết hoa chữ cái đầu."
        ),
        ("F12", "comma"): QCoreApplication.translate(
            "Form", "Sau địa danh phải có dấu phẩy."
        ),
        ("F12", "day-zero"): QCoreApplication.translate(
            "Form", "Ngày {found} nhỏ hơn 10 phải thêm số 0: {expected}."
        ),
        ("F12", "month-zero"): QCoreApplication.translate(
            "Form", "Tháng ghi “{found}”; đúng: “{expected}” (chỉ tháng 1, 2 có số 0)."
        ),
        ("F12", "year"): QCoreApplication.translate(
            "Form", "Năm “{found}” phải ghi đủ bốn chữ số."
        ),
        ("F12", "no-such-day"): QCoreApplication.translate(
            "Form", "Không có ngày này: “{found}”."
        ),
        ("F13", "other-line"): QCoreApplication.translate(
            "Form", "Địa danh, thời gian phải cùng một dòng với số, ký hiệu."
        ),
        ("F14", "subject-capitals"): QCoreApplication.translate(
            "Form", "Trích yếu phải viết chữ thường."
        ),
        ("F15", "title"): QCoreApplication.translate(
            "Form", "Công văn không ghi tên loại “{found}”."
        ),
        ("F15", "missing"): QCoreApplication.translate(
            "Form", "Công văn phải có trích yếu “V/v …” dưới số, ký hiệu."
        ),
        ("F15", "words"): QCoreApplication.translate(
            "Form", "Trích yếu mở đầu “{found}”; đúng: “V/v …”."
        ),
        ("F15", "capital"): QCoreApplication.translate(
            "Form", "Chữ “{found}” sau V/v viết thường, trừ tên riêng."
        ),
        ("F15", "line"): QCoreApplication.translate(
            "Form", "Dưới trích yếu công văn không có đường kẻ."
        ),
        ("F15", "gap"): QCoreApplication.translate(
            "Form", "Cách số, ký hiệu {number} pt; quy định: {range} pt."
        ),
    }
