"""Tests of names that hold words which elsewhere begin work."""

import pytest

from tests.extraction.body_reading import read


@pytest.mark.parametrize(
    "name",
    [
        "Cục Hàng không Việt Nam",
        "Cục Người có công",
        "Cục Nhà giáo và Cán bộ quản lý giáo dục",
        "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
        "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý",
        "Cục Đăng ký giao dịch bảo đảm và Bồi thường nhà nước",
        "Cục Giám định nhà nước về chất lượng công trình xây dựng",
        "Cục Quản lý và Phát triển thị trường trong nước",
        "Trung tâm Trợ giúp pháp lý nhà nước",
        "Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh",
        "Phòng Kiểm tra, giám sát",
        "Hội đồng bồi thường, hỗ trợ, tái định cư",
        "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh",
        "Hội Bảo trợ người khuyết tật",
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
        "Thuế cơ sở 5 tỉnh Trung Lương",
        "Thông tấn xã Việt Nam",
        "Hải đội Biên phòng 2",
        "Nhà hát Chèo tỉnh",
        "Quỹ Phòng, chống thiên tai tỉnh",
        "Đ/c Trưởng Công an xã",
        "Trường Tiểu học và Trung học cơ sở Hoa Sen",
    ],
)
@pytest.mark.parametrize("work", ["chủ trì kiểm tra", "rà soát số liệu"])
def test_a_name_is_read_to_its_end(name: str, work: str) -> None:
    found = read(f"1. {name} {work}.\n2. Giao {name} {work}.\n", dear="").assignments

    assert [each.unit for each in found] == [name, name]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Giao Sở Xây dựng, chủ trì rà soát.", "Sở Xây dựng"),
        ("Giao Sở Y tế kiểm tra, giám sát.", "Sở Y tế"),
        ("Giao Sở Xây dựng, hỗ trợ các xã.", "Sở Xây dựng"),
        ("Giao Hội Nông dân hỗ trợ người có đất.", "Hội Nông dân"),
        ("Giao Công an tỉnh quản lý hành chính.", "Công an tỉnh"),
        ("1. UBND xã Bình An số hóa hồ sơ.", "UBND xã Bình An"),
        ("2. Phòng Kinh tế sơ tán dân.", "Phòng Kinh tế"),
        ("3. Sở Y tế khôi phục dữ liệu.", "Sở Y tế"),
        ("4. Các đơn vị trực thuộc bảo vệ kho.", "Các đơn vị trực thuộc"),
        ("5. Đơn vị có thay đổi lao động lập hồ sơ.", "Đơn vị có thay đổi lao động"),
    ],
)
def test_a_name_ends_where_work_begins(sentence: str, unit: str) -> None:
    assert read(sentence, dear="").assignments[0].unit == unit
