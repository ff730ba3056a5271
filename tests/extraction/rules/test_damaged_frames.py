"""Headers, lists and closings as scans, exports and pages of the web damage them."""

import pytest

from tests.extraction.body_reading import cited
from tests.extraction.header_reading import (
    BODY,
    CLOSING,
    HEADER,
    fields_above,
    fields_of,
    read,
)
from vanthu.domain.intake import LetterFields
from vanthu.extraction.rules.ending.distribution import find_distribution
from vanthu.extraction.rules.ending.recipients import find_recipients

NUMBER = "Số: 45/SNV-VP"
FLAT = (
    "UBND TỈNH TRUNG LƯƠNG SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do "
    "- Hạnh phúc Số: 45/{kind} {place}, ngày 06 tháng 10 năm 2025 {about} 1. Trẻ em "
    "dưới 5 tuổi trên địa bàn tỉnh, học sinh các trường mầm non được tiêm trước. 2. "
    "Các trạm y tế lập danh sách. Nơi nhận: - Như trên; - Lưu: VT. {end}"
)


def _copies(closing: str) -> list[str]:
    return [q.value for q in find_distribution(*read(HEADER + BODY + closing))]


def _recipients(dear: str) -> list[str]:
    below = BODY.partition("\n\n")[2]
    text = f"{HEADER}\n{dear}\n{below}{CLOSING}"
    return [q.value for q in find_recipients(*read(text))]


def _signed(fields: LetterFields) -> tuple[str | None, str | None, str | None]:
    return fields.sign_on_behalf.value, fields.signer_title.value, fields.signer.value


# ------------------------------------------------------------------- references


@pytest.mark.parametrize(
    ("printed", "ref"),
    [
        ("12/2024/TT-\n\nBYT", "12/2024/TT-BYT"),
        ("12/2024/TT-  -BYT", "12/2024/TT-BYT"),
        ("35/QĐ TTg", "35/QĐTTg"),
        ("35/KH UBND", "35/KHUBND"),
        ("35/2024/TT-BGD ĐT", "35/2024/TT-BGDĐT"),
        ("35/BKH-KTN &LT", "35/BKH-KTN&LT"),
        ("35/BKH-KTN &LTngày 02/01/2026", "35/BKH-KTN&LT"),
        ("35/QĐÐ-BYT", "35/QĐÐ-BYT"),
        ("35/QÐ-BYT", "35/QĐ-BYT"),
    ],
)
def test_a_symbol_is_read_whole_however_it_is_broken(printed: str, ref: str) -> None:
    assert set(cited(f"Thực hiện văn bản số {printed} của cấp trên, Sở báo cáo.")) == {
        ref
    }


def test_a_number_is_known_where_its_space_is_lost() -> None:
    assert set(cited("Thực hiện Quyết định số35/QĐ-BYT và Công văn số 36/BYT-VP.")) == {
        "35/QĐ-BYT",
        "36/BYT-VP",
    }


def test_the_number_of_a_form_is_no_document() -> None:
    assert cited("Các đơn vị báo cáo theo Mẫu số 01/BC-TH và biểu số 02/PL-HD.") == {}


def test_words_behind_a_symbol_are_none_of_it() -> None:
    assert set(cited("Thực hiện Quyết định số 35/QĐ BAN HÀNH quy chế của tỉnh.")) == {
        "35/QĐ"
    }


# ------------------------------------------------------------------- the header


def test_the_nations_name_in_a_sentence_is_no_header() -> None:
    text = (
        "Giấy mời dự Lễ trồng cây\n\nUBND tỉnh kính mời:\n\n1. Thành phần:\n\n"
        "- Văn phòng Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\n"
        "- Các sở, ban, ngành;\n\n2. Thời gian: ngày 06/02/2026.\n"
    )
    letter, parts = read(text)

    assert "Thành phần" in letter.text[slice(*parts.body)]


@pytest.mark.parametrize("label", ["5ố", "8ố", "Số"])
@pytest.mark.parametrize("stamp", ["", "CÔNG VĂN ĐẾN\nSố 512 ngày 08/10/2025\n"])
def test_the_letters_own_number_is_known_from_the_stamps(
    label: str, stamp: str
) -> None:
    header = HEADER.replace("Số: 45", f"{stamp}{label}: 45")
    fields = fields_of(header + BODY + CLOSING)

    assert fields.full_ref.value == "45/SNV-VP"
    assert fields.place.value == "Trung Lương"


@pytest.mark.parametrize("stroke", [" I", " l", "|", " !", " "])
def test_a_stroke_for_the_slash_leaves_the_number(stroke: str) -> None:
    header = HEADER.replace("45/SNV-VP", f"45{stroke}SNV-VP")
    fields = fields_of(header + BODY + CLOSING)

    assert (fields.number.value, fields.symbol.value) == ("45", "SNV-VP")
    assert fields.full_ref.value is None


@pytest.mark.parametrize("speck", ["(", "¿", "'"])
def test_a_speck_before_the_day_is_none_of_the_date(speck: str) -> None:
    header = HEADER.replace("ngày 06", f"ngày {speck}06")
    issued = fields_of(header + BODY + CLOSING).issued_on.value

    assert issued is not None
    assert issued.isoformat() == "2025-10-06"


@pytest.mark.parametrize(
    "about",
    [
        '"V/v rà soát hồ sơ"',
        "“V/v rà soát\nhồ sơ”",
        "Vv rà soát hồ sơ",
        "Vw rà soát hồ sơ",
        "Y/v rà soát hồ sơ",
        "V//v rà soát hồ sơ",
        "V# rà soát hồ sơ",
        "W/v rà soát hồ sơ",
    ],
)
def test_the_label_of_the_subject_is_known_in_every_reading(about: str) -> None:
    header = HEADER.replace("V/v rà soát hồ sơ", about)

    assert fields_of(header + BODY + CLOSING).subject.value == "rà soát hồ sơ"


@pytest.mark.parametrize(
    "under",
    [
        "Số 73\nĐẾN Về việc nhận đơn hợp lệ\nNgày 06.02.2026\n",
        "Về việc nhận đơn hợp lệ\nĐẾN\nSố 73\nNgày 06.02.2026\n",
    ],
)
def test_a_stamp_on_the_title_is_none_of_the_subject(under: str) -> None:
    header = HEADER.replace("V/v rà soát hồ sơ\n", f"\nQUYẾT ĐỊNH\n{under}")
    text = f"{header}CỤC TRƯỞNG CỤC A\nCăn cứ Luật Khiếu nại;\n{CLOSING}"

    assert fields_of(text).subject.value == "nhận đơn hợp lệ"


def test_the_subject_of_a_decision_goes_down_to_who_decides() -> None:
    header = HEADER.replace(
        "V/v rà soát hồ sơ\n",
        "\nQUYẾT ĐỊNH\nPhê duyệt 08 quy trình giải quyết công việc\n"
        "theo Kế hoạch số 12/KH-SNV ngày 01/9/2025\nGIÁM ĐỐC SỞ NỘI VỤ\n",
    )
    for printed in (header, header.replace("theo Kế", "Theo Kế")):
        subject = fields_of(f"{printed}Căn cứ Luật Cán bộ;\n{CLOSING}").subject.value

        assert subject is not None
        assert subject.endswith("ngày 01/9/2025")


def test_an_invitation_with_blanks_opens_the_body() -> None:
    header = HEADER.replace("V/v rà soát hồ sơ\n", "\nGIẤY MỜI\nDự hội nghị sơ kết\n")
    for blank in ("..............", " ……………… s5", " Ông Lê Văn An"):
        text = f"{header}Sở Nội vụ trân trọng kính mời:{blank}\n{CLOSING}"
        assert fields_of(text).subject.value == "Dự hội nghị sơ kết"


def test_a_paragraph_under_an_empty_line_is_no_subject() -> None:
    title = "\n\nKẾ HOẠCH\n\nTổ chức Ngày hội Đại đoàn kết năm 2026\n\n"
    header = HEADER.replace("V/v rà soát hồ sơ\n", title).replace("\nSố", "\n\nSố")
    body = (
        "Kỷ niệm ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam, Sở Nội vụ mời\n\n"
        "các đơn vị dự Ngày hội tại các khu dân cư trên địa bàn tỉnh.\n\n"
    )
    text = f"{header}{body}{CLOSING}"

    assert fields_of(text).subject.value == "Tổ chức Ngày hội Đại đoàn kết năm 2026"


def test_a_subject_broken_in_its_words_goes_on_under_an_empty_line() -> None:
    header = HEADER.replace(
        "V/v rà soát hồ sơ\n",
        "\nTHÔNG BÁO\nVề việc tham dự Hội nghị đánh giá Chương trình mục tiêu\n"
        "\nphát triển kinh tế - xã hội vùng cao\n",
    )
    text = f"{header}\nThực hiện chỉ đạo của cấp trên.\n{CLOSING}"

    assert (fields_of(text).subject.value or "").endswith("xã hội vùng cao")


def test_a_number_in_the_first_sentence_heads_no_letter() -> None:
    header = HEADER.replace(
        "V/v rà soát hồ sơ\n", "\nHƯỚNG DẪN\nChấm điểm tiếp cận pháp luật\n"
    )
    body = "Thực hiện Quyết định số 27/2025/QĐ-TTg ngày 04/8/2025 và Thông tư\n"
    rest = "số 15/2025/TT-BTP ngày 12/9/2025, Sở Nội vụ hướng dẫn như sau:\n"
    text = f"{header}\n{body}{rest}1. Các xã chấm điểm.\n{CLOSING}"

    assert fields_of(text).subject.value == "Chấm điểm tiếp cận pháp luật"


def test_when_and_where_is_no_subject() -> None:
    header = HEADER.replace("V/v rà soát hồ sơ\n", "\nBIÊN BẢN\nHọp giao ban tháng 4\n")
    text = f"{header}Thời gian bắt đầu: 14 giờ 00 ngày 24/4/2026\n{CLOSING}"

    assert fields_of(text).subject.value == "Họp giao ban tháng 4"


def test_no_article_is_a_subject() -> None:
    header = HEADER.replace(
        "V/v rà soát hồ sơ\n", "BAN HÀNH QUY ĐỊNH\n\nUỶ BAN NHÂN DÂN TỈNH\n"
    )
    text = (
        f"{header}Căn cứ Luật Cán bộ;\nQUYẾT ĐỊNH:\n\n"
        f"Điều 1. Ban hành quy định.\nĐiều 2. Có hiệu lực từ ngày ký.\n{CLOSING}"
    )

    assert not (fields_of(text).subject.value or "").startswith("Điều")


# -------------------------------------------------------- pages without a header


@pytest.mark.parametrize(
    ("first", "doc_type", "full_ref", "subject"),
    [
        (
            "Công văn số 45/PGDĐT-MN V/v tuyên dương nhà giáo",
            "công văn",
            "45/PGDĐT-MN",
            "tuyên dương nhà giáo",
        ),
        (
            "Công văn số 45/SYT-NV ngày 06/10/2025 của Sở Y tế về việc tiêm chủng",
            "công văn",
            "45/SYT-NV",
            "tiêm chủng",
        ),
        ("Giấy mời dự Lễ trồng cây", "giấy mời", None, "dự Lễ trồng cây"),
        (
            "Kế hoạch tổ chức Hội thi năm 2026",
            "kế hoạch",
            None,
            "tổ chức Hội thi năm 2026",
        ),
    ],
)
def test_the_first_line_of_a_page_tells_type_number_and_subject(
    first: str, doc_type: str, full_ref: str | None, subject: str
) -> None:
    text = (
        f"{first}\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 01/9/2025, nhà trường đề "
        "nghị các tổ rà soát như sau:\n\n1. Các tổ lập danh sách.\n"
    )
    fields = fields_of(text)

    assert fields.doc_type.value == doc_type
    assert fields.full_ref.value == full_ref
    assert fields.subject.value == subject


@pytest.mark.parametrize(
    "first",
    [
        "Công văn số 45/SYT-NV ngày 06/10/2025 của Sở Y tế đã nêu rõ các việc.",
        "Báo cáo của các đơn vị gửi về Sở trước ngày 06/10/2025;",
        "Thông báo cho các đơn vị biết và thực hiện như sau:",
    ],
)
def test_a_sentence_at_the_top_is_no_title(first: str) -> None:
    fields = fields_of(f"{first}\n\n1. Các tổ lập danh sách.\n")

    assert (fields.subject.value, fields.full_ref.value) == (None, None)


# ------------------------------------------------------------- one long line


@pytest.mark.parametrize("place", ["Hà An-Tháp Bạc", "Bà Hà - Vũng Bạc", "Hà An"])
def test_a_place_of_two_names_is_read_whole_in_a_flat_letter(place: str) -> None:
    text = FLAT.format(
        kind="SYT-NV", place=place, about="V/v tiêm chủng Kính gửi: Các trạm.", end=""
    )

    assert fields_of(text).place.value == place


@pytest.mark.parametrize("label", ["V/v", "VIv", "Vlv", "V1v"])
def test_a_misread_label_begins_a_line_of_a_flat_letter(label: str) -> None:
    about = f"{label} tăng cường tiêm chủng Kính gửi: Các trạm y tế."
    text = FLAT.format(kind="SYT-NV", place="Hà An", about=about, end="")

    assert fields_of(text).subject.value == "tăng cường tiêm chủng"


def test_a_subject_ends_before_the_office_speaks_in_a_flat_letter() -> None:
    about = "THÔNG BÁO Về tổ chức tiêm chủng Sở Y tế thông báo kế hoạch như sau:"
    text = FLAT.format(
        kind="TB-SYT", place="Hà An", about=about, end="GIÁM ĐỐC Lê Văn An"
    )
    fields = fields_of(text)

    assert fields.subject.value == "tổ chức tiêm chủng"
    assert _signed(fields) == (None, "GIÁM ĐỐC", "Lê Văn An")


def test_a_flat_letter_may_be_addressed_and_open_without_a_mark() -> None:
    about = (
        "V/v mưa lũ Kính gửi: - UBND tỉnh; - Bộ Y tế. Vừa qua, tỉnh bị ảnh hưởng của "
        "mưa lũ nên nhiều trạm bị ngập."
    )
    text = FLAT.format(kind="SYT-NV", place="Hà An", about=about, end="")

    assert [q.value for q in find_recipients(*read(text))] == ["UBND tỉnh", "Bộ Y tế"]


# --------------------------------------------------------------- the addressees


@pytest.mark.parametrize(
    "dear",
    [
        "Kính gửi:\nPhòng Y tế các huyện;\nCác trạm y tế;\nCác trường ngoài công lập.",
        "Kính gửi: Phòng Y tế các huyện;\nCác trạm y tế;\nCác trường ngoài công lập.",
        "Kính gửi:\n- Phòng Y tế các huyện;\n- Các trạm y tế;\n"
        "- Các trường ngoài công lập.",
    ],
)
def test_addressees_may_stand_one_a_line_without_dashes(dear: str) -> None:
    assert _recipients(dear) == [
        "Phòng Y tế các huyện",
        "Các trạm y tế",
        "Các trường ngoài công lập",
    ]


@pytest.mark.parametrize(
    "below",
    [
        "\nSở Nội vụ nhận được Công văn số 99/BYT-VP ngày 01/9/2025 của Bộ Y tế về "
        "việc trả lời kiến nghị của cử tri trước kỳ họp, Sở xin báo cáo như sau:",
        "\nThực hiện Công văn số 99/BYT-VP, Sở đề nghị báo cáo.",
        ". Thực hiện Công văn số 99/BYT-VP, Sở đề nghị báo cáo.",
        ";\nSở Nội vụ xin báo cáo kết quả rà soát.",
        ". Vừa qua, mưa lũ đã gây ra nhiều thiệt hại.",
    ],
)
def test_the_first_sentence_is_no_addressee(below: str) -> None:
    assert _recipients(f"Kính gửi: Đoàn Đại biểu Quốc hội{below}") == [
        "Đoàn Đại biểu Quốc hội"
    ]


# ------------------------------------------------------------------- the copies


def test_a_body_that_hands_in_papers_ends_no_list() -> None:
    assert _copies(
        "Nơi nhận:\n- Như trên;\n- Các cơ quan thuộc nguồn nộp lưu;\n- Cổng TTĐT;\n"
        "- Lưu: VT.\nGIÁM ĐỐC\n\nLê Văn An\n"
    ) == ["Như trên", "Các cơ quan thuộc nguồn nộp lưu", "Cổng TTĐT", "Lưu: VT"]


def test_a_heading_among_the_copies_ends_no_list() -> None:
    assert _copies(
        "Nơi nhận:\n- Lưu VT;\nBản điện tử:\n- Như kính gửi;\n- Lãnh đạo Sở.\n"
        "GIÁM ĐỐC\n\nLê Văn An\n"
    ) == ["Lưu VT", "Như kính gửi", "Lãnh đạo Sở"]


def test_a_dash_may_end_the_line_above_its_item() -> None:
    assert _copies(
        "| Nơi nhận: - Như trên; - Cục Kiểm soát thủ tục -\nVPCP; -\nLưu: VT, K1. | "
        "GIÁM ĐỐC Lê Văn An |\n"
    ) == ["Như trên", "Cục Kiểm soát thủ tục - VPCP", "Lưu: VT, K1"]


def test_a_line_in_small_letters_goes_on_with_its_item() -> None:
    assert _copies(
        "Nơi nhận:\n- Như trên;\n- Văn phòng Sở: CVP, các PVP;\n"
        "các phòng: Tổng hợp, Hành chính;\n- Lưu: VT.\nGIÁM ĐỐC\n\nLê Văn An\n"
    ) == [
        "Như trên",
        "Văn phòng Sở: CVP, các PVP; các phòng: Tổng hợp, Hành chính",
        "Lưu: VT",
    ]


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận: GIÁM ĐỐC\n- Như trên; (đã ký) Lê Văn An\n- Bộ Y tế;\n"
        "- Thành ủy, HĐND, UBND thành phố;\n- Các Sở: Y tế, Nội vụ;\n- Lưu: VT, TH.\n",
        "Nơi nhận: GIÁM ĐỐC\nNhư trên; (Đã ký và đóng dấu)\nBộ Y tế;\n"
        "Thành ủy, HĐND, UBND thành phố; Lê Văn An\nCác Sở: Y tế, Nội vụ;\n"
        "Lưu: VT, TH.\n",
        "Nơi nhận: GIÁM ĐỐC\nNhư trên;\nBộ Y tế:\nThành ủy, HĐND, UBND thành phố;\n"
        "Các Sở: Y tế, Nội vụ:\nLưu: VT, TH. Lê Văn An\n",
    ],
)
def test_copies_without_dashes_are_parted_from_the_signature(closing: str) -> None:
    assert _copies(closing) == [
        "Như trên",
        "Bộ Y tế",
        "Thành ủy, HĐND, UBND thành phố",
        "Các Sở: Y tế, Nội vụ",
        "Lưu: VT, TH",
    ]
    assert _signed(fields_above(closing)) == (None, "GIÁM ĐỐC", "Lê Văn An")


# ---------------------------------------------------------------- the signature


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận: TL. GIÁM ĐỐC\nNhư trên; KT. CHÁNH VĂN PHÒNG\n"
        "Các phòng: PHÓ CHÁNH VĂN PHÒNG\nVăn phòng: CVP:\nLưu: VT, TH. Lê Văn An\n",
        "Nơi nhận: TL. GIÁM ĐỐC\n- Như trên; KT. CHÁNH VĂN PHÒNG\n"
        "- Các phòng; PHÓ CHÁNH VĂN PHÒNG\n- Lưu: VT, TH Lê Văn An\n",
    ],
)
def test_powers_title_and_name_are_read_beside_the_copies(closing: str) -> None:
    assert _signed(fields_above(closing)) == (
        "TL. GIÁM ĐỐC KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        "Lê Văn An",
    )


def test_who_drafted_the_letter_has_not_signed_it() -> None:
    closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT, Lê An.\nGIÁM ĐỐC\n\nTrần Văn Bình\n"

    assert fields_above(closing).signer.value == "Trần Văn Bình"
    assert _copies(closing)[-1] == "Lưu: VT, Lê An"


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận: - Như trên;- Lưu: VT.\nKT. BỘ TRƯỞNGTHỨ TRƯỞNGLê Văn An\n",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. BỘ TRƯỞNG THỨ TRƯỞNGLê Văn An\n",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n_ Lê Văn An\n",
    ],
)
def test_a_signature_is_read_that_has_lost_its_gaps(closing: str) -> None:
    power, title, name = _signed(fields_above(closing))

    assert (title, name) == ("THỨ TRƯỞNG", "Lê Văn An")
    assert power in {"KT. BỘ TRƯỞNG", "KT BỘ TRƯỞNG"}


def test_authority_power_title_and_name_may_be_glued() -> None:
    fields = fields_above(
        "Nơi nhận: - Như trên;- Lưu: VT.\n"
        "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHLê Văn An\n"
    )

    assert fields.signing_authority.value == "TM. ỦY BAN NHÂN DÂN"
    assert _signed(fields) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An")


def test_the_place_of_an_authority_may_stand_under_an_empty_line() -> None:
    fields = fields_above(
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\n"
        "PHƯỜNG BẾN LAU\n\nCHỦ TỊCH\n\nLê Văn An\n"
    )

    assert fields.signing_authority.value == "TM. ỦY BAN NHÂN DÂN PHƯỜNG BẾN LAU"
    assert _signed(fields) == (None, "CHỦ TỊCH", "Lê Văn An")


@pytest.mark.parametrize("label", ["Nei nhận:", "N ơi nhận:", "Nơi nhận:"])
def test_a_power_is_read_beside_a_misread_label(label: str) -> None:
    closing = f"{label} KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT.\nLê Văn An\n"

    assert _signed(fields_above(closing)) == (
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Lê Văn An",
    )


def test_a_page_may_end_with_the_name_alone() -> None:
    body = "Sở đề nghị các đơn vị thực hiện./.\n\n"
    assert fields_of(f"{HEADER}\n{body}Lê Văn An\n").signer.value == "Lê Văn An"
    fields = fields_of(f"{HEADER}\n{body}Bí thư Đảng ủy - Hiệu trưởng\nLê Văn An\n")
    assert _signed(fields) == (None, "Bí thư Đảng ủy - Hiệu trưởng", "Lê Văn An")


def test_an_empty_label_beside_a_power_closes_the_letter() -> None:
    debris = "Nhấp vào nút để xem các văn bản liên quan đến nội dung này.\n" * 20
    fields = fields_above(f"Nơi nhận: | KT. BỘ TRƯỞNG |\n\nÝ kiến bạn đọc\n{debris}")

    assert fields.sign_on_behalf.value == "KT. BỘ TRƯỞNG"
