"""Rulings: nghị quyết, quyết định, chỉ thị, quy chế and quy định."""

from tests.rendering.kinds.ward import (
    ARTICLE,
    BASIS,
    CHAIR,
    DIVISION,
    DIVISION_TITLE,
    HEAD,
    HEADING,
    LAW,
    PART,
    POINT,
    WIDER,
    styled,
    ward_document,
    words,
)
from vanthu.domain.documents.parts import (
    AttachedDocument,
    BodyBlock,
    BodyStyle,
    OfficialDocument,
    Signature,
)

PROMULGATOR = "Chủ tịch Ủy ban nhân dân phường Sông Hà"
ENACTING = BodyStyle.ENACTING


def resolution() -> OfficialDocument:
    """Give a nghị quyết of the ward's council (mẫu 1.1)."""
    return ward_document(
        "nghị quyết",
        "NQ-HĐND",
        "Về việc thành lập Đoàn giám sát việc thực hiện chính sách đối với người cao "
        "tuổi trên địa bàn phường năm 2026",
        *words(
            LAW[0],
            "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân;",
            "Xét đề nghị của Thường trực Hội đồng nhân dân phường.",
            style=BASIS,
        ),
        *styled(
            (ENACTING, "QUYẾT NGHỊ:"),
            (
                ARTICLE,
                "Điều 1. Thành lập Đoàn giám sát việc thực hiện chính sách đối với "
                "người cao tuổi trên địa bàn phường, gồm 07 thành viên, do đồng chí "
                "Phó Chủ tịch Hội đồng nhân dân phường làm Trưởng đoàn.",
            ),
            (
                ARTICLE,
                "Điều 2. Đoàn giám sát xây dựng kế hoạch, đề cương và báo cáo kết quả "
                "với Hội đồng nhân dân phường tại kỳ họp giữa năm 2026.",
            ),
            (
                ARTICLE,
                "Điều 3. Thường trực Hội đồng nhân dân, Ủy ban nhân dân phường và Đoàn "
                "giám sát chịu trách nhiệm thi hành Nghị quyết này./.",
            ),
        ),
        issuing_body=("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG SÔNG HÀ"),
        issuer_name="Hội đồng nhân dân phường Sông Hà",
        promulgator="Hội đồng nhân dân phường Sông Hà",
        recipients=("Như Điều 3", "Thường trực Đảng ủy phường", "Lưu: VT, HĐND"),
        signatures=(
            Signature(("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Thị Thu Hường"),
        ),
    )


def direct_decision() -> OfficialDocument:
    """Give a quyết định that rules something itself (mẫu 1.2)."""
    return ward_document(
        "quyết định",
        "QĐ-UBND",
        "Về việc thành lập Tổ công tác chuyển đổi số cộng đồng phường Sông Hà",
        *words(*LAW, "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.", style=BASIS),
        *styled(
            (ENACTING, "QUYẾT ĐỊNH:"),
            (
                ARTICLE,
                "Điều 1. Thành lập Tổ công tác chuyển đổi số cộng đồng phường Sông Hà "
                "gồm các ông, bà có tên trong danh sách kèm theo.",
            ),
            (
                ARTICLE,
                "Điều 2. Tổ công tác có nhiệm vụ hướng dẫn người dân nộp hồ sơ trực "
                "tuyến, thanh toán không dùng tiền mặt và bảo vệ thông tin cá nhân.",
            ),
            (
                ARTICLE,
                "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, "
                "Trưởng phòng Văn hóa - Xã hội, Trưởng các khu phố và các ông, bà có "
                "tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
            ),
        ),
        promulgator=PROMULGATOR,
        recipients=("Như Điều 3", *WIDER, "Lưu: VT, VHXH (2)"),
        signatures=(HEAD,),
    )


def indirect_decision() -> OfficialDocument:
    """Give a quyết định that issues a regulation on its own sheets (mẫu 1.3)."""
    return ward_document(
        "quyết định",
        "QĐ-UBND",
        "Ban hành Quy chế làm việc của Tổ công nghệ số cộng đồng",
        *words(*LAW, "Theo đề nghị của Chánh Văn phòng.", style=BASIS),
        *styled(
            (ENACTING, "QUYẾT ĐỊNH:"),
            (
                ARTICLE,
                "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công "
                "nghệ số cộng đồng.",
            ),
            (ARTICLE, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
            (
                ARTICLE,
                "Điều 3. Chánh Văn phòng, Trưởng các khu phố và Tổ công nghệ số cộng "
                "đồng chịu trách nhiệm thi hành Quyết định này./.",
            ),
        ),
        promulgator=PROMULGATOR,
        recipients=("Như Điều 3", *WIDER, "Lưu: VT, VP"),
        signatures=(HEAD,),
        attached=AttachedDocument(
            kind="quy chế",
            subject="Làm việc của Tổ công nghệ số cộng đồng",
            body=_chapters("Quy chế"),
        ),
    )


def _chapters(name: str) -> tuple[BodyBlock, ...]:
    return styled(
        (DIVISION, "Chương I"),
        (DIVISION_TITLE, "QUY ĐỊNH CHUNG"),
        (ARTICLE, "Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng"),
        f"1. {name} này quy định nguyên tắc, nhiệm vụ và chế độ làm việc của Tổ công "
        "nghệ số cộng đồng (sau đây gọi tắt là Tổ).",
        f"2. {name} này áp dụng đối với thành viên của Tổ và các khu phố.",
        (ARTICLE, "Điều 2. Nguyên tắc làm việc"),
        "Tổ làm việc theo nguyên tắc tự nguyện, công khai, gần dân:",
        (POINT, "a) Hướng dẫn tận nơi, đúng nội dung người dân cần;"),
        (POINT, "b) Không giữ giấy tờ, mật khẩu của người dân;"),
        (POINT, "c) Báo cáo kịp thời việc vượt quá khả năng."),
        (DIVISION, "Chương II"),
        (DIVISION_TITLE, "TỔ CHỨC THỰC HIỆN"),
        (ARTICLE, "Điều 3. Trách nhiệm thi hành"),
        "Tổ trưởng chịu trách nhiệm tổ chức thực hiện; vướng mắc phản ánh về Phòng Văn "
        "hóa - Xã hội để được hướng dẫn./.",
    )


def directive() -> OfficialDocument:
    """Give a chỉ thị."""
    return ward_document(
        "chỉ thị",
        "CT-UBND",
        "Về việc tăng cường công tác phòng cháy, chữa cháy trong mùa khô",
        *styled(
            "Để bảo đảm an toàn phòng cháy, chữa cháy trong các tháng cao điểm nắng "
            "nóng, Chủ tịch Ủy ban nhân dân phường yêu cầu:",
            "1. Các khu phố rà soát nhà ở kết hợp kinh doanh, vận động mỗi hộ trang bị "
            "ít nhất một bình chữa cháy, hoàn thành trước ngày 15 tháng 4 năm 2026.",
            "2. Ban Quản lý chợ Sông Hà kiểm tra hệ thống điện, lối thoát nạn của từng "
            "sạp hàng và lập biên bản lưu hồ sơ.",
            "3. Phòng Kinh tế, Hạ tầng và Đô thị theo dõi, đôn đốc, tổng hợp báo cáo "
            "Ủy ban nhân dân phường trước ngày 20 hằng tháng.",
            "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.",
        ),
        signatures=(HEAD,),
    )


def statute() -> OfficialDocument:
    """Give a quy chế in chapters."""
    return ward_document(
        "quy chế",
        "QC-UBND",
        "Làm việc của Tổ công nghệ số cộng đồng",
        *_chapters("Quy chế"),
        signatures=(CHAIR,),
    )


def rules() -> OfficialDocument:
    """Give a quy định with parts and sections."""
    return ward_document(
        "quy định",
        "QyĐ-UBND",
        "Về việc sử dụng hội trường và nhà văn hóa khu phố",
        *styled(
            (DIVISION, "Phần I"),
            (DIVISION_TITLE, "NHỮNG QUY ĐỊNH CHUNG"),
            (DIVISION, "Mục 1"),
            (DIVISION_TITLE, "ĐĂNG KÝ SỬ DỤNG"),
            (HEADING, "1. Đối tượng được đăng ký"),
            "Các tổ chức, đoàn thể và người dân cư trú trên địa bàn phường được đăng "
            "ký sử dụng hội trường vào mục đích sinh hoạt cộng đồng.",
            (HEADING, "2. Thời gian đăng ký"),
            "Việc đăng ký thực hiện trước ít nhất 03 ngày làm việc.",
            (DIVISION, "Phần II"),
            (DIVISION_TITLE, "TỔ CHỨC THỰC HIỆN"),
            (PART, "I. TRÁCH NHIỆM CỦA KHU PHỐ"),
            "Khu phố cử người mở cửa, bàn giao và nhận lại hội trường, ghi sổ theo dõi "
            "và báo ngay khi có hư hỏng./.",
        ),
    )
