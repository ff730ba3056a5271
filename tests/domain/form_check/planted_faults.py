"""Documents with one planted fault each: the rule and the kind of fault to be found."""

from dataclasses import replace

from tests.domain.form_check.drafts_in_form import (
    A4,
    MARK_LEFT,
    NUMBER,
    Draft,
    beside,
    decision,
    letter,
    report,
    words,
)
from vanthu.domain.form_check.measured import Alignment, RuleKind, Zone

PLANTS: tuple[tuple[Draft, str, str], ...] = (
    # the sheet
    (
        replace(letter(), sheets=(replace(A4, width=216, height=279),)),
        "F01",
        "paper",
    ),
    (
        replace(letter(), sheets=(replace(A4, width=297, height=210),)),
        "F01",
        "landscape",
    ),
    (replace(letter(), sheets=(replace(A4, left=20),)), "F02", "left"),
    (replace(letter(), sheets=(replace(A4, right=10),)), "F02", "right"),
    (replace(letter(), sheets=(replace(A4, top=17.6),)), "F02", "top"),
    (replace(letter(), sheets=(replace(A4, bottom=15),)), "F02", "bottom"),
    (letter().with_look("point", font="Arial"), "F03", "font"),
    (letter().with_look("point", color="0000FF"), "F03", "color"),
    (
        replace(letter(), numbers=(replace(NUMBER, zone=Zone.FOOTER),)),
        "F04",
        "footer",
    ),
    (replace(letter(), numbers=(replace(NUMBER, size=12),)), "F04", "size"),
    (
        replace(letter(), numbers=(replace(NUMBER, alignment=Alignment.RIGHT),)),
        "F04",
        "not-centred",
    ),
    (
        replace(letter(), numbers=(replace(NUMBER, italic=True),)),
        "F04",
        "not-upright",
    ),
    (
        replace(letter(), numbers=(replace(NUMBER, on_first_page=True),)),
        "F04",
        "first-page",
    ),
    (replace(letter(), numbers=(replace(NUMBER, text="Trang 2"),)), "F04", "words"),
    # Quốc hiệu and Tiêu ngữ
    (letter().with_words(nation=None), "F05", "missing"),
    (
        letter().with_text("nation", "CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM"),
        "F05",
        "words",
    ),
    (letter().with_look("nation", bold=False), "F05", "not-bold"),
    (letter().with_look("nation", size=14), "F05", "size"),
    (letter().with_text("motto", "Độc lập - Tự do – Hạnh phúc"), "F06", "words"),
    (letter().with_text("motto", "Độc lập-Tự do-Hạnh phúc"), "F06", "words"),
    (letter().with_look("motto", bold=False), "F06", "not-bold"),
    (letter().with_look("motto", size=12), "F06", "size"),
    (letter().with_line("motto", length=16), "F06", "length"),
    (letter().with_line("motto", kind=RuleKind.UNDERLINE), "F06", "underline"),
    (letter().without_line("motto"), "F06", "no-line"),
    # the offices
    (letter().with_look("parent", bold=True), "F07", "bold"),
    (
        letter().with_look("issuer", bold=False).with_look("issuer_place", bold=False),
        "F07",
        "not-bold",
    ),
    (letter().with_look("issuer", size=14), "F07", "size"),
    (
        letter().with_text("parent", "Ủy ban nhân dân tỉnh Trung Lương"),
        "F07",
        "not-capitals",
    ),
    (letter().with_line("issuer_place", length=30), "F08", "length"),
    (
        letter().with_line("issuer_place", kind=RuleKind.CHARACTERS),
        "F08",
        "characters",
    ),
    (letter().without_line("issuer_place"), "F08", "no-line"),
    # number and symbol
    (letter().with_text("reference", "Số 05/UBND-VHXH"), "F09", "colon"),
    (letter().with_text("reference", "Số: 5/UBND-VHXH"), "F09", "zero"),
    (letter().with_text("reference", "Số: 05/UBND - VHXH"), "F09", "blank"),
    (letter().with_look("reference", size=14), "F09", "size"),
    (letter().with_look("reference", italic=True), "F09", "italic"),
    (
        letter().with_stand("reference", alignment=Alignment.LEFT),
        "F09",
        "not-centred",
    ),
    (letter().with_text("reference", "Số: 05/CV-UBND"), "F10", "cv"),
    (letter().with_text("reference", "Số: 05/BC-UBND"), "F10", "letter-with-kind"),
    (report().with_text("reference", "Số: 05/TB-UBND"), "F10", "other-kind"),
    (
        report()
        .with_text("title", "TỜ TRÌNH")
        .with_text("reference", "Số: 05/TTR-UBND"),
        "F11",
        "abbreviation",
    ),
    (
        report()
        .with_text("title", "QUY CHẾ")
        .with_text("reference", "Số: 05/QCh-UBND")
        .with_words(dear=None, copy=None),
        "F11",
        "abbreviation",
    ),
    # place and date
    (
        letter().with_text("date", "Sông Hà, ngày 9 tháng 3 năm 2026"),
        "F12",
        "day-zero",
    ),
    (
        letter().with_text("date", "Sông Hà, ngày 09 tháng 03 năm 2026"),
        "F12",
        "month-zero",
    ),
    (
        letter().with_text("date", "Sông Hà, ngày 09 tháng 1 năm 2026"),
        "F12",
        "month-zero",
    ),
    (
        letter().with_text("date", "Sông Hà ngày 09 tháng 3 năm 2026"),
        "F12",
        "comma",
    ),
    (letter().with_text("date", "Sông Hà, 09/3/2026"), "F12", "pattern"),
    (
        letter().with_text("date", "Sông Hà, ngày 31 tháng 4 năm 2026"),
        "F12",
        "no-such-day",
    ),
    (letter().with_text("date", "ngày 09 tháng 3 năm 2026"), "F12", "place"),
    (letter().with_look("date", italic=False), "F12", "not-italic"),
    (letter().with_look("date", size=12), "F12", "size"),
    (letter().with_stand("date", offset=40.0), "F13", "other-line"),
    # title and subject
    (report().with_look("title", bold=False), "F14", "not-bold"),
    (report().with_look("title", size=16), "F14", "size"),
    (report().with_text("title", "Báo cáo"), "F14", "not-capitals"),
    (report().with_stand("title", alignment=Alignment.LEFT), "F14", "not-centred"),
    (report().with_look("subject", bold=False), "F14", "not-bold"),
    (report().with_look("subject", italic=True), "F14", "italic"),
    (report().with_line("subject", length=40), "F14", "length"),
    (report().with_line("subject", kind=RuleKind.UNDERLINE), "F14", "underline"),
    (report().with_line("subject", kind=RuleKind.CHARACTERS), "F14", "characters"),
    (report().without_line("subject"), "F14", "no-line"),
    (letter().with_look("subject", bold=True), "F15", "bold"),
    (letter().with_look("subject", italic=True), "F15", "italic"),
    (letter().with_look("subject", size=14), "F15", "size"),
    (
        letter().with_text("subject", "Về việc phúc đáp Công văn số 812/UBND-VX"),
        "F15",
        "words",
    ),
    (
        letter().with_text("subject", "V/v Phúc đáp công văn của tỉnh"),
        "F15",
        "capital",
    ),
    (letter().with_stand("subject", before=0.0), "F15", "gap"),
    (letter().with_words(subject=None), "F15", "missing"),
    # căn cứ
    (decision().with_look("law", italic=False), "F16", "not-italic"),
    (
        decision().with_text(
            "law",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.",
        ),
        "F16",
        "end",
    ),
    (
        decision().with_text("proposal", "Theo đề nghị của Chánh Văn phòng,"),
        "F16",
        "last-end",
    ),
    (
        decision().with_text(
            "decree",
            "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;",
        ),
        "F17",
        "no-day",
    ),
    (
        decision().with_text(
            "law",
            "Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;",
        ),
        "F18",
        "law",
    ),
    # the body
    (
        letter().with_stand("opening", alignment=Alignment.LEFT),
        "F19",
        "not-justified",
    ),
    (letter().with_look("point", size=12), "F19", "size"),
    (letter().with_stand("point", first_line=0.0), "F19", "first-line"),
    (letter().with_stand("point", before=0.0), "F19", "gap"),
    (letter().with_stand("point", line_spacing=2.0), "F19", "line-spacing"),
    (
        letter().with_text("point", "Điều II. Tổ chức thực hiện nội dung này."),
        "F20",
        "not-arabic",
    ),
    (
        letter().with_text("point", "Chương 2 của Kế hoạch này gồm ba phần."),
        "F20",
        "not-roman",
    ),
    (report().with_text("next", "f) Đã tặng 300 cuốn sách."), "F20", "letter"),
    (
        report()
        .with_text("point", "d) Đã trưng bày sách.")
        .with_text("next", "e) Đã tặng sách."),
        "F20",
        "order",
    ),
    (letter().with_text("closing", "Trân trọng."), "F27", "missing"),
    (letter().with_text("closing", "Trân trọng ./."), "F27", "blank"),
    (letter().with_text("closing", "./."), "F27", "alone"),
    # Kính gửi, Nơi nhận
    (letter().with_text("dear", "Kính gửi"), "F22", "colon"),
    (
        letter().with_text("first", "- Ủy ban nhân dân tỉnh Trung Lương,"),
        "F22",
        "end",
    ),
    (letter().with_text("second", "- Sở Văn hóa và Thể thao;"), "F22", "last-end"),
    (letter().with_text("second", "+ Sở Văn hóa và Thể thao."), "F22", "dash"),
    (
        report().with_text("dear", "Kính gửi: Ủy ban nhân dân tỉnh; Sở Nội vụ"),
        "F22",
        "one-line",
    ),
    (letter().with_words(label=None), "F23", "missing"),
    (letter().with_text("label", "Nơi nhận"), "F23", "label"),
    (letter().with_look("label", bold=False), "F23", "not-bold"),
    (letter().with_look("label", italic=False), "F23", "not-italic"),
    (letter().with_look("label", size=14), "F23", "size"),
    (letter().with_look("archive", size=12), "F23", "size"),
    (letter().with_text("copy", "- Như trên,"), "F23", "end"),
    (letter().with_text("archive", "- Lưu: VT, VHXH"), "F23", "last-end"),
    (letter().with_text("archive", "- Lưu VT."), "F23", "archive"),
    (letter().with_text("archive", "- Phòng Văn hóa."), "F23", "no-archive"),
    (letter().with_text("copy", "- Sở Nội vụ;"), "F24", "not-above"),
    (decision().with_text("copy", "- Như trên;"), "F24", "no-article"),
    # who signs
    (letter().with_text("power", "KT.CHỦ TỊCH"), "F25", "prefix"),
    (letter().with_text("power", "KT CHỦ TỊCH"), "F25", "prefix"),
    (letter().with_words(position=None), "F25", "no-deputy"),
    (letter().with_words(power=None), "F25", "deputy-without-kt"),
    (letter().with_look("behalf", bold=False), "F25", "not-bold"),
    (letter().with_text("position", "Phó Chủ tịch"), "F25", "not-capitals"),
    (letter().with_look("signer", bold=False), "F25", "not-bold"),
    (letter().with_text("signer", "ThS. Đoàn Thị Mai Hạnh"), "F26", "degree"),
    # marks and words
    (
        letter().after("subject", urgent=beside(words("KHẨN", bold=True), MARK_LEFT)),
        "F29",
        "no-frame",
    ),
    (
        letter().after("subject", secret=beside(words("MẬT", bold=True), MARK_LEFT)),
        "F31",
        "secret",
    ),
    (
        letter().with_text("point", "1. Đã trưng bày [...] đầu sách."),
        "F32",
        "placeholder",
    ),
    (
        letter().with_text("point", "1. Đã trưng ba\u0300y 1.250 đầu sách."),
        "F33",
        "not-composed",
    ),
    (
        letter().with_text("point", "1. Đã trưng  bày 1.250 đầu sách."),
        "F34",
        "double-blank",
    ),
    (
        letter().with_text("point", "1. Đã trưng bày , tặng 1.250 đầu sách."),
        "F34",
        "blank-before-sign",
    ),
    (
        letter().with_text("point", "1. Thực hiện kế hoạch số 12/KH-UBND."),
        "C13",
        "document-type",
    ),
)
