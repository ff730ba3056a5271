"""The sentence for each fault of form; {found}, {expected}, {number}, {range}."""

from functools import cache

from PySide6.QtCore import QCoreApplication


def own_sentence(rule: str, fault: str) -> str:
    """Return the sentence that a rule has for a fault, empty if it has none."""
    return _own().get((rule, fault), "")


def shared_sentence(fault: str) -> str:
    """Return the sentence for a fault that several rules find."""
    other = QCoreApplication.translate("Form", "Chưa đúng thể thức.")
    return _shared().get(fault, other)


def capital_sentence(rule: str) -> str:
    """Return the sentence of a rule of capitals, empty for the other rules."""
    return _capitals().get(rule, "")


@cache
def _shared() -> dict[str, str]:
    return {
        "size": QCoreApplication.translate(
            "Form", "Cỡ chữ {number}; quy định: {range}."
        ),
        "bold": QCoreApplication.translate(
            "Form", "Đang in đậm; quy định: không in đậm."
        ),
        "not-bold": QCoreApplication.translate("Form", "Phải in đậm."),
        "italic": QCoreApplication.translate(
            "Form", "Đang in nghiêng; quy định: kiểu chữ đứng."
        ),
        "not-italic": QCoreApplication.translate("Form", "Phải in nghiêng."),
        "not-capitals": QCoreApplication.translate("Form", "Phải viết in hoa."),
        "not-centred": QCoreApplication.translate("Form", "Phải đặt canh giữa."),
        "missing": QCoreApplication.translate("Form", "Không thấy thành phần này."),
        "words": QCoreApplication.translate(
            "Form", "Ghi “{found}”; đúng: “{expected}”."
        ),
        "label": QCoreApplication.translate(
            "Form", "Ghi “{found}”; đúng: “{expected}”."
        ),
        "no-line": QCoreApplication.translate(
            "Form", "Phía dưới phải có đường kẻ ngang, nét liền."
        ),
        "characters": QCoreApplication.translate(
            "Form", "Đường kẻ được gõ bằng dấu; phải vẽ nét liền."
        ),
        "underline": QCoreApplication.translate(
            "Form",
            "Chữ bị gạch chân; phải vẽ đường kẻ nét liền ở dưới, không gạch chân.",
        ),
        "length": QCoreApplication.translate(
            "Form", "Đường kẻ dài bằng {number} lần dòng chữ; quy định: {range} lần."
        ),
        "end": QCoreApplication.translate(
            "Form", "Cuối dòng phải có dấu “{expected}”, đang là “{found}”."
        ),
        "last-end": QCoreApplication.translate(
            "Form", "Dòng cuối phải kết thúc bằng dấu “{expected}”, đang là “{found}”."
        ),
        "dash": QCoreApplication.translate(
            "Form", "Đầu mỗi dòng phải có gạch đầu dòng (-)."
        ),
    }


@cache
def _own() -> dict[tuple[str, str], str]:
    return {**_sheet_faults(), **_head_faults(), **_body_faults(), **_end_faults()}


def _sheet_faults() -> dict[tuple[str, str], str]:
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


def _head_faults() -> dict[tuple[str, str], str]:
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


def _body_faults() -> dict[tuple[str, str], str]:
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


def _end_faults() -> dict[tuple[str, str], str]:
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


@cache
def _capitals() -> dict[str, str]:
    rather = QCoreApplication.translate(
        "Form", "Viết hoa chưa đúng: “{found}”; đúng: “{expected}”."
    )
    sentence = QCoreApplication.translate(
        "Form", "Đầu câu phải viết hoa: “{found}” → “{expected}”."
    )
    number = QCoreApplication.translate(
        "Form", "Thiếu chữ “số” trước số, ký hiệu: “{found}” → “{expected}”."
    )
    rules = (f"C{at:02d}" for at in range(1, 21))
    return dict.fromkeys(rules, rather) | {"C01": sentence, "C19": number}
