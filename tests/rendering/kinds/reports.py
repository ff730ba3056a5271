"""Named kinds by mẫu 1.4: báo cáo, kế hoạch, thông báo, tờ trình and their like."""

from tests.rendering.kinds.pictures import bars
from tests.rendering.kinds.ward import (
    ARCHIVE,
    CHAIR,
    HEADING,
    NAME,
    PART,
    POINT,
    styled,
    ward_document,
)
from vanthu.domain.documents.parts import (
    Appendix,
    BodyParagraph,
    BodyPicture,
    BodyTable,
    CellAlign,
    OfficialDocument,
    Run,
    TableColumn,
)

TASKS = BodyTable(
    caption="Bảng 1. Kết quả trưng bày sách tại các khu phố",
    columns=(
        TableColumn("TT", 0.5, CellAlign.CENTER),
        TableColumn("Khu phố", 2),
        TableColumn("Đầu sách", 1.2),
        TableColumn("Lượt bạn đọc", 1.3),
        TableColumn("Ghi chú", 2.5),
    ),
    rows=(
        ("1", "Khu phố 1", "1.250", "840", ""),
        (
            "2",
            "Khu phố 2",
            "980",
            "1.015",
            "Mượn thêm sách của Trường Tiểu học Sông Hà",
        ),
        ("3", "Khu phố 3", "450", "372", ""),
        ("", "Tổng cộng", "2.680", "2.227", ""),
    ),
    has_total=True,
)
STATISTICS = BodyTable(
    columns=(
        TableColumn("TT", 0.6, CellAlign.CENTER),
        TableColumn("Đơn vị", 2.6),
        TableColumn("Tổng số nhận", 1),
        TableColumn("Trước hạn", 1, group="Đã hoàn thành"),
        TableColumn("Đúng hạn", 1, group="Đã hoàn thành"),
        TableColumn("Quá hạn", 1, group="Đã hoàn thành"),
        TableColumn("Trong hạn", 1, group="Chưa hoàn thành"),
        TableColumn("Quá hạn", 1, group="Chưa hoàn thành"),
        TableColumn("Lý do quá hạn", 3),
    ),
    rows=(
        ("1", "Văn phòng", "212", "120", "75", "2", "14", "1", "Chờ ý kiến Sở Nội vụ"),
        (
            "2",
            "Phòng Văn hóa - Xã hội",
            "318",
            "201",
            "88",
            "6",
            "21",
            "2",
            "Thiếu số liệu của ba khu phố, đã đôn đốc bằng văn bản",
        ),
        (
            "3",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "267",
            "140",
            "97",
            "9",
            "19",
            "2",
            "",
        ),
        ("", "Tổng cộng", "797", "461", "260", "17", "54", "5", ""),
    ),
    has_total=True,
)


def report() -> OfficialDocument:
    """Give a báo cáo with parts, a table, a picture and two appendices."""
    return ward_document(
        "báo cáo",
        "BC-UBND",
        "Kết quả tổ chức Ngày hội đọc sách trên địa bàn phường Sông Hà năm 2026",
        *styled(
            "Thực hiện Công văn số 812/UBND-VX ngày 06 tháng 02 năm 2026 của Ủy ban "
            "nhân dân tỉnh Trung Lương về việc tổ chức Ngày hội đọc sách năm 2026, "
            f"{NAME} báo cáo kết quả thực hiện như sau:",
            (PART, "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN"),
            "Phường đã ban hành kế hoạch, phân công từng đơn vị và thông tin trên hệ "
            "thống truyền thanh từ ngày 12 tháng 02 năm 2026.",
            (PART, "II. KẾT QUẢ THỰC HIỆN"),
            (HEADING, "1. Trưng bày và giới thiệu sách"),
        ),
        BodyParagraph(
            (
                Run("Đã trưng bày "),
                Run("2.680 đầu sách", bold=True),
                Run(" tại ba khu phố; trong đó có "),
                Run("Tủ sách Sông Hà", italic=True),
                Run(" do người dân góp (chi tiết tại Phụ lục I và Phụ lục II)."),
            )
        ),
        TASKS,
        *styled(
            (HEADING, "2. Hình ảnh hoạt động"),
            "Hoạt động thu hút đông đảo thiếu nhi tham gia:",
        ),
        BodyPicture(
            bars(600, 320), 600, 320, "Ảnh 1. Không gian đọc sách tại Khu phố 2"
        ),
        *styled(
            (PART, "III. KIẾN NGHỊ, ĐỀ XUẤT"),
            (POINT, "- Đề nghị Sở Văn hóa và Thể thao hỗ trợ xe thư viện lưu động;"),
            (POINT, "- Đề nghị cấp bổ sung kinh phí mua sách thiếu nhi năm 2027."),
            f"Trên đây là Báo cáo kết quả tổ chức Ngày hội đọc sách năm 2026, {NAME} "
            "kính báo cáo./.",
        ),
        addressees=("Ủy ban nhân dân tỉnh Trung Lương",),
        recipients=("Như trên", "TT. Đảng ủy, TT. HĐND phường (để b/c)", ARCHIVE),
        appendices=(
            Appendix(
                "Tình hình giải quyết văn bản đến phục vụ Ngày hội", (STATISTICS,), True
            ),
            Appendix(
                "Danh mục sách được mượn nhiều nhất",
                (
                    *styled(
                        "1. Thơ và truyện thiếu nhi: 412 lượt.",
                        "2. Lịch sử, địa lý địa phương: 265 lượt.",
                        "3. Khoa học thường thức: 198 lượt./.",
                    ),
                ),
            ),
        ),
    )


def plan() -> OfficialDocument:
    """Give a kế hoạch with one appendix."""
    return ward_document(
        "kế hoạch",
        "KH-UBND",
        "Tổ chức ra quân vệ sinh môi trường hưởng ứng Ngày Trái đất năm 2026",
        *styled(
            "Thực hiện Kế hoạch số 35/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban "
            f"nhân dân tỉnh Trung Lương, {NAME} ban hành Kế hoạch như sau:",
            (PART, "I. MỤC ĐÍCH, YÊU CẦU"),
            "1. Nâng cao ý thức giữ gìn vệ sinh môi trường của người dân.",
            "2. Việc tổ chức thiết thực, an toàn, tiết kiệm.",
            (PART, "II. NỘI DUNG, NHIỆM VỤ"),
            (HEADING, "1. Thời gian, địa điểm"),
            "Từ 06 giờ 30 phút đến 09 giờ 00 phút, ngày 18 tháng 4 năm 2026 tại bờ kè "
            "sông Hà và các tuyến đường chính.",
            (HEADING, "2. Nội dung"),
            (POINT, "a) Thu gom rác thải ven sông, phân loại tại nguồn;"),
            (POINT, "b) Trồng 200 cây xanh tại tuyến kè (theo Phụ lục kèm theo)."),
            (PART, "III. TỔ CHỨC THỰC HIỆN"),
            "Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, theo dõi, tổng hợp kết quả báo "
            "cáo Ủy ban nhân dân phường trước ngày 25 tháng 4 năm 2026./.",
        ),
        appendices=(
            Appendix(
                "Phân công trồng cây xanh",
                (
                    BodyTable(
                        (
                            TableColumn("TT", 0.5, CellAlign.CENTER),
                            TableColumn("Tuyến", 3),
                            TableColumn("Số cây", 1),
                        ),
                        (("1", "Kè sông Hà", "120"), ("2", "Đường Hoa Ban", "80")),
                    ),
                ),
            ),
        ),
    )


def notice() -> OfficialDocument:
    """Give a thông báo signed by order, which must be given back when read."""
    return ward_document(
        "thông báo",
        "TB-UBND",
        "Lịch tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường quý II năm "
        "2026",
        *styled(
            f"{NAME} thông báo lịch tiếp công dân định kỳ quý II năm 2026 như sau:",
            "1. Thời gian: từ 08 giờ 00 phút ngày 10 và ngày 25 hằng tháng; nếu trùng "
            "ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.",
            "2. Địa điểm: Phòng Tiếp công dân, trụ sở Ủy ban nhân dân phường.",
            "Trên đây là lịch tiếp công dân, thông báo để các đơn vị và Nhân dân biết, "
            "thực hiện./.",
        ),
        circulation="Lưu hành nội bộ",
        drafter_mark="NVĐ.(25)",
    )


def submission() -> OfficialDocument:
    """Give a tờ trình to a superior."""
    return ward_document(
        "tờ trình",
        "TTr-UBND",
        "Về việc đề nghị hỗ trợ kinh phí sửa chữa nhà văn hóa Khu phố 3",
        *styled(
            "Nhà văn hóa Khu phố 3 được xây dựng năm 2009, hiện mái tôn dột nhiều chỗ, "
            "không bảo đảm sinh hoạt của 412 hộ dân.",
            f"{NAME} kính trình Ủy ban nhân dân tỉnh xem xét hỗ trợ kinh phí sửa chữa "
            "với các nội dung sau:",
            "1. Quy mô: thay mái, chống thấm, sửa hệ thống điện.",
            "2. Kinh phí đề nghị hỗ trợ: 350.000.000 đồng (Ba trăm năm mươi triệu "
            "đồng).",
            "Kính trình Ủy ban nhân dân tỉnh Trung Lương xem xét, quyết định./.",
        ),
        addressees=("Ủy ban nhân dân tỉnh Trung Lương", "Sở Tài chính"),
        recipients=("Như trên", "Lưu: VT, KTHTĐT"),
        signatures=(CHAIR,),
    )


def plain_kind(kind: str, symbol: str, subject: str, *body: str) -> OfficialDocument:
    """Give a short document of another named kind of mẫu 1.4."""
    return ward_document(kind, f"{symbol}-UBND", subject, *styled(*body))
