"""Every template makes a document that shows what nobody has said yet."""

import re
from dataclasses import replace

import pytest

from tests.domain.documents.matters import (
    DONE,
    OFFICE,
    POLICE,
    TEMPLATES,
    matter,
    task,
)
from vanthu.domain.document_types import TYPE_OF
from vanthu.domain.documents.begin import begin_draft
from vanthu.domain.documents.blocks import words
from vanthu.domain.documents.compose import compose_document
from vanthu.domain.documents.drafts import Draft, Form
from vanthu.domain.documents.filling import OPEN_PLACE, open_places
from vanthu.domain.documents.parts import (
    OFFICIAL_LETTER,
    BodyParagraph,
    BodyStyle,
    BodyTable,
    HeaderForm,
    OfficialDocument,
    Signature,
)
from vanthu.domain.documents.readiness import OpenKind, open_places_of
from vanthu.domain.documents.reported import printed_text
from vanthu.domain.documents.sections import Section
from vanthu.domain.documents.templates import Filling, Template
from vanthu.domain.documents.units import with_newest_work
from vanthu.domain.outgoing import COPY_KINDS

ADMINISTRATIVE = 29  # types, NĐ 30/2020/NĐ-CP, Điều 7
PRAISE = re.compile(r"(?i)xuất sắc|thành công tốt đẹp|vượt bậc|đáng khích lệ|rất tốt")
FORBIDDEN = re.compile(r"uỷ|huỷ|hoà\b|thuỷ|\s[,;:.]|  |\{|\}|/CV-")
every_template = pytest.mark.parametrize(
    "template", TEMPLATES.templates, ids=lambda template: template.template_id
)


def begun(template: Template) -> Draft:
    return begin_draft(template, matter(task(1, "1", DONE), task(2, "2a", lead="CAP")))


def texts_of(document: OfficialDocument) -> list[str]:
    blocks = [*document.body, *(document.attached.body if document.attached else ())]
    paragraphs = [b.text for b in blocks if isinstance(b, BodyParagraph)]
    cells = [
        cell
        for block in blocks
        if isinstance(block, BodyTable)
        for row in block.rows
        for cell in row
    ]
    return [
        *paragraphs,
        *cells,
        document.subject,
        document.promulgator,
        *document.addressees,
        *document.recipients,
    ]


def filled(draft: Draft) -> Draft:
    """Fill everything that is open, as a clerk would."""

    def words_of(text: str) -> str:
        for place in open_places([text]):
            text = text.replace(place, "đã ghi")
        return text

    sections = tuple(
        replace(
            section,
            heading=words_of(section.heading),
            typed=(words("Đã ghi."),),
        )
        for section in draft.sections
    )
    attached = draft.attached and replace(
        draft.attached,
        subject=words_of(draft.attached.subject),
        sections=tuple(
            replace(s, heading=words_of(s.heading), typed=(words("Đã ghi."),))
            for s in draft.attached.sections
        ),
    )
    return replace(
        draft,
        subject=words_of(draft.subject),
        promulgator=words_of(draft.promulgator),
        bases=tuple(words_of(basis) for basis in draft.bases),
        opening=words_of(draft.opening),
        closing=words_of(draft.closing),
        blanks=tuple(replace(blank, value="đã ghi") for blank in draft.blanks),
        addressees=tuple(words_of(each) for each in draft.addressees),
        recipients=tuple(words_of(each) for each in draft.recipients),
        signatures=tuple(
            Signature(each.authority, words_of(each.name)) for each in draft.signatures
        ),
        sections=sections,
        attached=attached,
    )


def test_there_is_a_template_for_each_type_of_the_decree() -> None:
    kinds = {template.kind for template in TEMPLATES.templates}
    abbreviations = {
        template.abbreviation: template.kind for template in TEMPLATES.templates
    }

    assert len(kinds - set(COPY_KINDS)) == ADMINISTRATIVE
    assert set(COPY_KINDS) <= kinds
    for abbreviation, kind in abbreviations.items():
        if abbreviation and kind not in COPY_KINDS:
            assert TYPE_OF[abbreviation] == kind


@every_template
def test_it_composes_with_a_letter_and_without(template: Template) -> None:
    alone = begin_draft(template, replace(matter(), letters=()))

    for draft in (begun(template), alone):
        document = compose_document(draft, OFFICE, 2026)
        texts = [OPEN_PLACE.sub("…", text) for text in texts_of(document)]
        assert not [text for text in texts if FORBIDDEN.search(text)]
        assert not [text for text in texts if PRAISE.search(text)]
        assert document.is_official_letter == (document.kind == OFFICIAL_LETTER)
        assert document.recipients[-1].startswith("Lưu: VT")
        if draft.form is not Form.COPY:
            *_, last = document.body
            assert isinstance(last, BodyParagraph)
            assert last.text.endswith("./.")


@every_template
def test_nothing_open_is_left_when_a_clerk_has_filled_it(template: Template) -> None:
    draft = begun(template)

    assert open_places_of(filled(draft)) == ()


@every_template
def test_what_it_leaves_open_is_named(template: Template) -> None:
    draft = begun(template)
    document = compose_document(draft, OFFICE, 2026)

    visible = set(open_places(texts_of(document)))
    named = {place.text for place in open_places_of(draft)}
    gaps = {place for place in visible if place.startswith("[chưa có")}

    assert visible - gaps <= named
    assert bool(gaps) == any(
        place.kind is OpenKind.GAP for place in open_places_of(draft)
    )


def document_of(template_id: str) -> OfficialDocument:
    return compose_document(begun(TEMPLATES.get(template_id)), OFFICE, 2026)


def styles_of(document: OfficialDocument) -> list[BodyStyle]:
    return [b.style for b in document.body if isinstance(b, BodyParagraph)]


def test_a_decision_names_who_decides_and_why() -> None:
    document = document_of("quyet-dinh")

    assert document.promulgator == "Chủ tịch Ủy ban nhân dân phường Sông Hà"
    assert document.signatures == (Signature(("CHỦ TỊCH",), "Đoàn Thị Mai Hạnh"),)
    assert styles_of(document) == [
        *[BodyStyle.LEGAL_BASIS] * 3,
        BodyStyle.ENACTING,
        *[BodyStyle.ARTICLE] * 3,
    ]
    bases = [b.text for b in document.body if isinstance(b, BodyParagraph)][:3]
    assert [basis[-1] for basis in bases] == [";", ";", "."]
    assert document.addressees == ()


def test_an_indirect_decision_brings_its_document() -> None:
    document = document_of("quyet-dinh-ban-hanh")

    assert document.attached is not None
    assert document.attached.kind == "quy chế"
    first, *_ = document.attached.body
    assert isinstance(first, BodyParagraph)
    assert (first.text, first.style) == (
        "Điều 1. Phạm vi điều chỉnh",
        BodyStyle.ARTICLE,
    )
    assert first.section is None


def test_minutes_have_two_signatures_and_no_place() -> None:
    draft = begun(TEMPLATES.get("bien-ban"))
    blanks = tuple(
        replace(b, value="Lê Đức Nhân") if b.name == "secretary" else b
        for b in draft.blanks
    )
    document = compose_document(replace(draft, blanks=blanks), OFFICE, 2026)

    assert document.header is HeaderForm.WITHOUT_DATE
    assert [each.authority for each in document.signatures] == [
        ("THƯ KÝ",),
        ("CHỦ TỌA",),
    ]
    assert document.signatures[0].name == "Lê Đức Nhân"
    assert document.signatures[1].name == "[chủ trì (chủ tọa) ...]"


def test_a_telegram_says_who_wires() -> None:
    document = document_of("cong-dien")

    assert document.addressee_label == "Ủy ban nhân dân phường Sông Hà điện"


def test_a_subject_is_followed_wherever_the_words_name_it() -> None:
    draft = begun(TEMPLATES.get("ke-hoach"))
    named = replace(draft, subject="Tổ chức Ngày hội đọc sách năm 2026")

    *_, last = compose_document(named, OFFICE, 2026).body

    assert isinstance(last, BodyParagraph)
    assert "Trên đây là Kế hoạch tổ chức Ngày hội đọc sách năm 2026," in last.text


def test_only_kinds_that_go_upward_or_out_have_addressees() -> None:
    addressed = {
        template.kind for template in TEMPLATES.templates if begun(template).addressees
    }

    assert addressed == {"báo cáo", "công văn", "tờ trình", "công điện"}


def test_partners_are_asked_and_own_units_are_given_work() -> None:
    partner = replace(POLICE, kind=POLICE.kind.PARTNER)
    about = matter(task(1, "1"), task(2, "2a", lead="CAP"))
    about = replace(about, departments=(about.departments[0], partner))
    draft = begin_draft(TEMPLATES.get("cong-van-giao-viec"), about)

    first, second = (section.suggested[0].text for section in draft.sections)

    assert draft.addressees == ("Phòng Văn hóa - Xã hội", "Công an phường")
    assert first.startswith("Giao Phòng Văn hóa - Xã hội chủ trì thực hiện: làm vệ ")
    assert second.startswith("Đề nghị Công an phường phối hợp thực hiện: làm vệ sinh")
    assert first.endswith("; hoàn thành chậm nhất [thời hạn ...].")


def test_new_work_comes_into_a_letter_to_the_units_and_typed_words_stay() -> None:
    template = TEMPLATES.get("cong-van-giao-viec")
    draft = begin_draft(template, matter(task(1, "1")))
    (first,) = draft.sections
    own = Section("riêng", "").with_text("Các khu phố thông báo.")
    typed = replace(draft, sections=(first.with_text("Tự viết."), own))

    more = matter(task(1, "1"), task(2, "2a", lead="CAP"))
    fresh = with_newest_work(typed, more)
    gone = with_newest_work(fresh, matter(task(1, "1")))

    assert [section.key for section in fresh.sections] == [
        "đơn vị VHXH",
        "đơn vị CAP",
        "riêng",
    ]
    assert printed_text(fresh.sections[0]) == "Tự viết."
    assert [section.key for section in gone.sections] == ["đơn vị VHXH", "riêng"]
    assert with_newest_work(typed, matter()).sections == typed.sections


def test_templates_that_answer_say_so() -> None:
    answering = {t.template_id for t in TEMPLATES.templates if t.answers_letters}

    assert answering == {
        "bao-cao-ket-qua",
        "bao-cao-chuyen-de",
        "cong-van-tra-loi",
        "cong-van-giao-viec",
    }
    assert TEMPLATES.get("cong-van-giao-viec").filling is Filling.UNITS
