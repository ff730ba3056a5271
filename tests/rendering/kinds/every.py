"""Every kind by its name, and the same kinds made short, long and crowded."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from tests.rendering.kinds import letters, reports, rulings
from vanthu.domain.documents.parts import OfficialDocument, plain_paragraph
from vanthu.domain.office import SizeProfile

Builder = Callable[[], OfficialDocument]

KINDS: Mapping[str, Builder] = {
    "nghi-quyet": rulings.resolution,
    "quyet-dinh": rulings.direct_decision,
    "quyet-dinh-ban-hanh": rulings.indirect_decision,
    "chi-thi": rulings.directive,
    "quy-che": rulings.statute,
    "quy-dinh": rulings.rules,
    "thong-cao": partial(
        reports.plain_kind,
        "thông cáo",
        "TC",
        "Về phiên họp thường kỳ tháng 3 năm 2026 của Ủy ban nhân dân phường",
        "Ngày 05 tháng 3 năm 2026, Ủy ban nhân dân phường Sông Hà họp phiên thường kỳ, "
        "thảo luận và thống nhất các nội dung sau:",
        "1. Thông qua báo cáo kết quả thu ngân sách hai tháng đầu năm.",
        "2. Thống nhất phương án sửa chữa nhà văn hóa Khu phố 3./.",
    ),
    "thong-bao": reports.notice,
    "huong-dan": partial(
        reports.plain_kind,
        "hướng dẫn",
        "HD",
        "Lập hồ sơ đề nghị trợ cấp đột xuất",
        "Căn cứ các quy định hiện hành về trợ giúp xã hội, Ủy ban nhân dân phường "
        "hướng dẫn lập hồ sơ như sau:",
        "1. Thành phần hồ sơ: đơn đề nghị; bản sao giấy tờ liên quan.",
        "2. Nơi nhận hồ sơ: Trung tâm Phục vụ hành chính công phường./.",
    ),
    "chuong-trinh": partial(
        reports.plain_kind,
        "chương trình",
        "CTr",
        "Công tác trọng tâm quý II năm 2026",
        "1. Tháng 4: ra quân vệ sinh môi trường; Ngày hội đọc sách.",
        "2. Tháng 5: rà soát hộ nghèo; tiếp xúc cử tri.",
        "3. Tháng 6: sơ kết sáu tháng đầu năm./.",
    ),
    "ke-hoach": reports.plan,
    "phuong-an": partial(
        reports.plain_kind,
        "phương án",
        "PA",
        "Sắp xếp các điểm kinh doanh trước chợ Sông Hà",
        "1. Hiện trạng: 46 hộ kinh doanh trên lòng đường, vỉa hè.",
        "2. Phương án: bố trí vào khu B của chợ, miễn phí ba tháng đầu.",
        "3. Tiến độ: hoàn thành trước ngày 30 tháng 6 năm 2026./.",
    ),
    "de-an": partial(
        reports.plain_kind,
        "đề án",
        "ĐA",
        "Xây dựng khu phố thông minh giai đoạn 2026 - 2028",
        "1. Sự cần thiết: nhu cầu giải quyết thủ tục trực tuyến tăng nhanh.",
        "2. Mục tiêu: 80% hồ sơ được nộp trực tuyến vào năm 2028./.",
    ),
    "du-an": partial(
        reports.plain_kind,
        "dự án",
        "DA",
        "Chỉnh trang bờ kè sông Hà đoạn qua Khu phố 2",
        "1. Quy mô: dài 640 m, lát đá, lắp 32 trụ đèn.",
        "2. Tổng mức đầu tư dự kiến: 4.850.000.000 đồng./.",
    ),
    "bao-cao": reports.report,
    "bien-ban": letters.minutes,
    "to-trinh": reports.submission,
    "hop-dong": partial(
        reports.plain_kind,
        "hợp đồng",
        "HĐ",
        "Về việc thuê nhà bạt phục vụ Ngày hội đọc sách",
        "Bên A: Ủy ban nhân dân phường Sông Hà. Bên B: Hộ kinh doanh Nguyễn Văn Tâm.",
        "1. Bên B cho Bên A thuê 03 nhà bạt trong hai ngày.",
        "2. Giá thuê: 2.400.000 đồng, thanh toán sau khi nghiệm thu./.",
    ),
    "cong-van": letters.letter,
    "cong-van-khan": letters.urgent_letter,
    "cong-dien": letters.telegram,
    "ban-ghi-nho": partial(
        reports.plain_kind,
        "bản ghi nhớ",
        "BGN",
        "Hợp tác đọc sách giữa phường Sông Hà và phường Đồng Xanh",
        "1. Hai bên luân chuyển sách giữa các nhà văn hóa mỗi quý một lần.",
        "2. Bản ghi nhớ có giá trị đến hết năm 2027./.",
    ),
    "ban-thoa-thuan": partial(
        reports.plain_kind,
        "bản thỏa thuận",
        "BTT",
        "Về việc sử dụng chung sân bóng Khu phố 5",
        "1. Nhà trường sử dụng sân vào buổi sáng các ngày trong tuần.",
        "2. Khu phố sử dụng sân vào buổi chiều và ngày nghỉ./.",
    ),
    "giay-uy-quyen": partial(
        reports.plain_kind,
        "giấy ủy quyền",
        "GUQ",
        "Về việc ký nhận tài sản bàn giao",
        "Ủy ban nhân dân phường Sông Hà ủy quyền cho ông Lý Minh Đức, Chánh Văn phòng, "
        "ký biên bản nhận bàn giao máy tính từ Sở Khoa học và Công nghệ.",
        "Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2026./.",
    ),
    "giay-moi": letters.invitation,
    "giay-gioi-thieu": letters.introduction,
    "giay-nghi-phep": letters.leave,
    "phieu-gui": partial(
        letters.slip,
        "phiếu gửi",
        "PG",
        "Hồ sơ đề nghị hỗ trợ kinh phí sửa chữa nhà văn hóa",
        "Ủy ban nhân dân phường Sông Hà gửi kèm theo phiếu này: 01 tờ trình, 01 dự "
        "toán và 03 ảnh hiện trạng.",
        "Đề nghị Quý cơ quan xác nhận và gửi lại phiếu này sau khi nhận./.",
    ),
    "phieu-chuyen": partial(
        letters.slip,
        "phiếu chuyển",
        "PC",
        "Đơn phản ánh về thoát nước tại hẻm 14 đường Hoa Ban",
        "Ủy ban nhân dân phường Sông Hà chuyển đơn của ông Phạm Văn Lộc đến Phòng Kinh "
        "tế, Hạ tầng và Đô thị để xem xét, giải quyết theo thẩm quyền.",
        "Kết quả đề nghị báo cáo trước ngày 25 tháng 3 năm 2026./.",
    ),
    "phieu-bao": partial(
        letters.slip,
        "phiếu báo",
        "PB",
        "Kết quả xét duyệt hồ sơ trợ cấp đột xuất",
        "Hồ sơ của bà Trần Thị Sáu đã được duyệt, mức trợ cấp 1.500.000 đồng.",
        "Mời bà đến Trung tâm Phục vụ hành chính công phường để nhận./.",
    ),
    "thu-cong": letters.good_wishes,
    "ban-sao": letters.copy_mark,
}

LONG_TEXT = (
    "Trong kỳ, phường đã vận động các hộ gia đình, trường học và doanh nghiệp trên địa "
    "bàn tham gia; phân công cán bộ trực tại từng điểm theo Văn bản số 812/UBND-VX, "
    "hướng dẫn người dân và ghi nhận ý kiến đóng góp theo khoản 2 Điều 7 của Quy chế "
    "giai đoạn 2025-2030."
)
UNITS = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội",
    "Trung tâm Phục vụ hành chính công phường",
    "Ban Chỉ huy Quân sự phường",
    "Công an phường",
    "Trạm Y tế phường",
    "Trường Trung học cơ sở Sông Hà",
)


def shortened(document: OfficialDocument) -> OfficialDocument:
    """Give a document of one line, without what is attached to it."""
    last = plain_paragraph("Trân trọng./.")
    body = () if document.copy_form else (last,)
    return replace(document, body=body, appendices=(), attached=None)


def lengthened(document: OfficialDocument) -> OfficialDocument:
    """Give a document of several pages; its paragraphs have one to seven lines."""
    twice = f"{LONG_TEXT} {LONG_TEXT}"
    ends = [twice[: 60 + 97 * at % 500] for at in range(30)]
    more = tuple(plain_paragraph(f"{at}. {text}") for at, text in enumerate(ends, 1))
    return replace(document, body=(*document.body[:-1], *more, *document.body[-1:]))


def crowded(document: OfficialDocument) -> OfficialDocument:
    """Give a document to twenty recipients, and to six offices where it names any."""
    names = tuple(f"{UNITS[at % 6]} {at + 1}" for at in range(19))
    addressees = UNITS if document.addressees else ()
    last = document.recipients[-1:]
    return replace(document, addressees=addressees, recipients=(*names, *last))


def long_named(document: OfficialDocument) -> OfficialDocument:
    """Give a document of an office whose names fill several lines."""
    return replace(
        document,
        parent_line="Ủy ban nhân dân tỉnh Trung Lương",
        issuing_body=(
            "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG VÀ PHÁT TRIỂN QUỸ ĐẤT",
            "PHƯỜNG SÔNG HÀ",
        ),
        issuer_name="Ban Quản lý dự án đầu tư xây dựng và phát triển quỹ đất phường "
        "Sông Hà",
        place="Phường Điện Biên Phủ",
        subject=document.subject
        and f"{document.subject} và các nhiệm vụ trọng tâm khác theo Chương trình hành "
        "động của cấp trên",
        addressees=document.addressees
        and ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Trung Lương",),
    )


VARIANTS: Mapping[str, Callable[[OfficialDocument], OfficialDocument]] = {
    "usual": lambda document: document,
    "short": shortened,
    "long": lengthened,
    "crowded": crowded,
    "long-named": long_named,
}


def sized(document: OfficialDocument, size: SizeProfile) -> OfficialDocument:
    """Give a document in one of the two sets of sizes."""
    return replace(document, size_profile=size)
