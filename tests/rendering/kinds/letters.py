"""Letters and slips: công văn, công điện, giấy mời, biên bản, phiếu and bản sao."""

from tests.rendering.kinds.ward import (
    ARCHIVE,
    BY_ORDER,
    CHAIR,
    DEPUTY,
    HEAD,
    NAME,
    WIDER,
    styled,
    ward_document,
)
from vanthu.domain.documents.parts import (
    CopyForm,
    HeaderForm,
    OfficialDocument,
    Signature,
)
from vanthu.domain.register import Urgency

ADDRESS = (
    "Số: 18 đường Hoa Ban, phường Sông Hà, tỉnh Trung Lương",
    "ĐT: (0260) 3 812 345, Fax: (0260) 3 812 346",
    "E-Mail: vanthu@songha.example, Website: www.songha.example",
)


def letter() -> OfficialDocument:
    """Give a công văn to one office, with the address strip and the drafter's mark."""
    return ward_document(
        "công văn",
        "UBND-VHXH",
        "phối hợp tổ chức Ngày hội đọc sách năm 2026",
        *styled(
            "Thực hiện Kế hoạch số 21/KH-UBND ngày 12 tháng 02 năm 2026 về tổ chức "
            f"Ngày hội đọc sách, {NAME} kính đề nghị Sở Văn hóa và Thể thao:",
            "1. Hỗ trợ xe thư viện lưu động phục vụ trong hai ngày 18 và 19 tháng 4 "
            "năm 2026 tại bờ kè sông Hà.",
            "2. Cử cán bộ hướng dẫn các em thiếu nhi cách tra cứu sách.",
            f"{NAME} rất mong nhận được sự phối hợp của Quý Sở./.",
        ),
        addressees=("Sở Văn hóa và Thể thao tỉnh Trung Lương",),
        recipients=("Như trên", *WIDER, ARCHIVE),
        drafter_mark="NVĐ.(05)",
        address_lines=ADDRESS,
    )


def urgent_letter() -> OfficialDocument:
    """Give an urgent công văn to several units, each with its work and term."""
    return ward_document(
        "công văn",
        "UBND-KTHTĐT",
        "triển khai ứng phó mưa lớn, ngập úng cục bộ trên địa bàn phường",
        *styled(
            "Theo dự báo, từ ngày 10 đến ngày 12 tháng 3 năm 2026 có mưa to đến rất "
            f"to; {NAME} yêu cầu, đề nghị:",
            "1. Phòng Kinh tế, Hạ tầng và Đô thị khơi thông cống rãnh tại 06 điểm "
            "thường ngập, hoàn thành trước 17 giờ 00 phút ngày 09 tháng 3 năm 2026.",
            "2. Đề nghị Công an phường phân luồng giao thông khi ngập sâu.",
            "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường vận động người dân kê "
            "cao tài sản, giúp đỡ các hộ neo đơn.",
            "Trân trọng./.",
        ),
        addressees=(
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Công an phường",
            "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
        ),
        recipients=("Như trên", *WIDER, "Lưu: VT, KTHTĐT"),
        urgency=Urgency.VERY_URGENT,
    )


def telegram() -> OfficialDocument:
    """Give a công điện (mẫu 1.6)."""
    return ward_document(
        "công điện",
        "CĐ-UBND",
        "Về việc tập trung ứng phó bão số 2",
        *styled(
            "Để chủ động ứng phó bão số 2, Chủ tịch Ủy ban nhân dân phường yêu cầu:",
            "1. Tổ chức trực ban 24/24 giờ, kiểm đếm tàu thuyền trên sông Hà.",
            "2. Sơ tán các hộ trong vùng nguy hiểm trước 15 giờ 00 phút hôm nay.",
            "Yêu cầu các đơn vị nghiêm túc thực hiện, báo cáo kết quả về Văn phòng./.",
        ),
        addressee_label="Chủ tịch Ủy ban nhân dân phường Sông Hà điện",
        addressees=(
            "Trưởng các khu phố",
            "Ban Chỉ huy Quân sự phường",
            "Trạm Y tế phường Sông Hà",
        ),
        recipients=("Như trên", *WIDER, "Lưu: VT, KTHTĐT"),
        signatures=(HEAD,),
        urgency=Urgency.EXPRESS,
    )


def invitation() -> OfficialDocument:
    """Give a giấy mời (mẫu 1.7)."""
    return ward_document(
        "giấy mời",
        "GM-UBND",
        "Dự họp rà soát công tác chuẩn bị Ngày hội đọc sách năm 2026",
        *styled(
            f"{NAME} trân trọng kính mời: Đại diện lãnh đạo các đơn vị có tên tại phần "
            "Nơi nhận.",
            "Tới dự cuộc họp rà soát công tác chuẩn bị Ngày hội đọc sách năm 2026.",
            "Chủ trì: Đồng chí Phó Chủ tịch Ủy ban nhân dân phường.",
            "Thời gian: 08 giờ 00 phút, ngày 16 tháng 3 năm 2026.",
            "Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân phường Sông Hà.",
            "Đề nghị các đại biểu chuẩn bị ý kiến và có mặt đúng giờ./.",
        ),
        recipients=("Trưởng các khu phố", "Trường Tiểu học Sông Hà", ARCHIVE),
        signatures=(BY_ORDER,),
    )


def introduction() -> OfficialDocument:
    """Give a giấy giới thiệu, which has no subject (mẫu 1.8)."""
    return ward_document(
        "giấy giới thiệu",
        "GGT-UBND",
        "",
        *styled(
            f"{NAME} trân trọng giới thiệu:",
            "Ông (bà): Lê Thị Bích Ngọc",
            "Chức vụ: Công chức Văn hóa - Xã hội",
            "Được cử đến: Sở Văn hóa và Thể thao tỉnh Trung Lương",
            "Về việc: Liên hệ nhận sách tài trợ cho thư viện phường.",
            "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành "
            "nhiệm vụ.",
            "Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2026./.",
        ),
        recipients=("Như trên", "Lưu: VT"),
        signatures=(DEPUTY,),
    )


def leave() -> OfficialDocument:
    """Give a giấy nghỉ phép with room for the place's confirmation (mẫu 1.10)."""
    return ward_document(
        "giấy nghỉ phép",
        "GNP-UBND",
        "",
        *styled(
            "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của bà Lê Thị Bích "
            f"Ngọc, {NAME} cấp cho:",
            "Bà: Lê Thị Bích Ngọc",
            "Chức vụ: Công chức Văn hóa - Xã hội",
            "Được nghỉ phép trong thời gian 05 ngày, kể từ ngày 16 tháng 3 năm 2026 "
            "đến hết ngày 20 tháng 3 năm 2026 tại xã Đồng Mây, tỉnh Trung Lương.",
            "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./.",
        ),
        recipients=("Bà Lê Thị Bích Ngọc", "Lưu: VT"),
        signatures=(BY_ORDER,),
        confirmation="Xác nhận của cơ quan, tổ chức hoặc chính quyền địa phương nơi "
        "nghỉ phép (nếu cần)",
    )


def minutes() -> OfficialDocument:
    """Give a biên bản that the secretary and the chair sign (mẫu 1.9)."""
    return ward_document(
        "biên bản",
        "BB-UBND",
        "Họp rà soát công tác chuẩn bị Ngày hội đọc sách năm 2026",
        *styled(
            "Thời gian bắt đầu: 08 giờ 00 phút, ngày 16 tháng 3 năm 2026.",
            "Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân phường Sông Hà.",
            "Thành phần tham dự: Đại diện Văn phòng, Phòng Văn hóa - Xã hội, 05 khu "
            "phố.",
            "Chủ trì (chủ tọa): Bà Đoàn Thị Mai Hạnh, Phó Chủ tịch Ủy ban nhân dân "
            "phường.",
            "Thư ký (người ghi biên bản): Bà Lê Thị Bích Ngọc.",
            "Nội dung (theo diễn biến cuộc họp):",
            "1. Phòng Văn hóa - Xã hội báo cáo tiến độ chuẩn bị.",
            "2. Các khu phố nêu khó khăn về mặt bằng, đề nghị bố trí thêm nhà bạt.",
            "3. Chủ tọa kết luận: thống nhất bố trí 03 nhà bạt tại bờ kè sông Hà.",
            "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 16 tháng 3 năm 2026./.",
        ),
        header=HeaderForm.WITHOUT_DATE,
        recipients=("Các thành viên dự họp", "Lưu: VT, Hồ sơ"),
        signatures=(
            Signature(("THƯ KÝ",), "Lê Thị Bích Ngọc"),
            Signature(("CHỦ TỌA",), "Đoàn Thị Mai Hạnh"),
        ),
    )


def slip(kind: str, symbol: str, subject: str, *body: str) -> OfficialDocument:
    """Give a phiếu gửi, phiếu chuyển or phiếu báo."""
    return ward_document(
        kind,
        f"{symbol}-UBND",
        subject,
        *styled(*body),
        recipients=("Như trên", "Lưu: VT"),
        signatures=(BY_ORDER,),
    )


def copy_mark() -> OfficialDocument:
    """Give the mark of a copy (mẫu 3.1)."""
    return ward_document(
        "bản sao",
        "SY-UBND",
        "",
        number=5,
        copy_form=CopyForm.FULL,
        recipients=("Các khu phố", "Lưu: VT"),
        signatures=(BY_ORDER,),
    )


def good_wishes() -> OfficialDocument:
    """Give a thư công, which has neither number nor template."""
    return ward_document(
        "thư công",
        "",
        "Gửi các em học sinh nhân dịp khai giảng năm học mới",
        *styled(
            "Các em học sinh thân mến!",
            f"Nhân dịp khai giảng năm học mới, {NAME} gửi tới các em lời chúc mạnh "
            "khỏe, chăm ngoan và học giỏi./.",
        ),
        header=HeaderForm.WITHOUT_NUMBER,
        recipients=(),
        signatures=(CHAIR,),
    )
