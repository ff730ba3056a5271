"""Phrases are found by whom they speak to, and the wrong verb is flagged."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import TODAY
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.filling import OPEN_PLACE
from vanthu.domain.documents.phrases import OWN_FIELD, RecipientKind
from vanthu.domain.documents.sections import Section
from vanthu.domain.documents.verbs import RULE, verb_findings
from vanthu.domain.errors import SettingsInvalid
from vanthu.domain.form_check.findings import Severity
from vanthu.domain.office import Department, DepartmentKind
from vanthu.machine.phrase_files import read_phrases
from vanthu.services.desk import Desk

PARTNER, OWN = RecipientKind.PARTNER, RecipientKind.OWN_UNIT
UNITS = (
    Department("VHXH", "Phòng Văn hóa - Xã hội"),
    Department(
        "TYT", "Trạm Y tế phường", DepartmentKind.PARTNER, aliases=("Trạm Y tế",)
    ),
)


def draft_saying(text: str) -> Draft:
    section = Section("1", "Tổ chức thực hiện").with_text(text)
    return Draft("ke-hoach", "kế hoạch", "Việc", "KH-UBND", sections=(section,))


def wrong(text: str) -> list[tuple[str, str]]:
    findings = verb_findings(draft_saying(text), UNITS)
    return [(finding.found, finding.expected) for finding in findings]


def test_every_shipped_phrase_has_its_own_identity_and_the_right_verb(
    resources: Path,
) -> None:
    phrases = read_phrases(resources / "phrases")

    assert len({phrase.phrase_id for phrase in phrases}) == len(phrases)
    assert {phrase.recipient for phrase in phrases} == set(RecipientKind)
    for phrase in phrases:
        bare = OPEN_PLACE.sub("nơi đó", phrase.text)
        bare = bare.replace("{office}", "Ủy ban nhân dân phường Sông Hà")
        assert wrong(bare.replace("{unit}", "phường Sông Hà")) == []
        if phrase.recipient is PARTNER:
            assert "phối hợp" in phrase.text
        if phrase.recipient is RecipientKind.SUPERIOR:
            assert "ính đề nghị" in phrase.text


def test_phrases_are_chosen_by_recipient_field_and_words(desk: Desk) -> None:
    asked = desk.phrases.find(recipient=PARTNER)
    police = desk.phrases.find("công an", field="An ninh, quốc phòng")

    assert {line.phrase.recipient for line in asked} == {
        PARTNER,
        RecipientKind.ANYBODY,
    }
    assert police
    assert all("Công an" in line.phrase.text for line in police)
    assert desk.phrases.fields()[0] == "An ninh, quốc phòng"


def test_what_was_used_last_comes_first_with_its_day(desk: Desk) -> None:
    first, second, *_ = desk.phrases.find(recipient=OWN)

    words = desk.phrases.use(second.phrase)
    desk.phrases.use(second.phrase)

    assert "{" not in words
    top = desk.phrases.find(recipient=OWN)[0]
    assert (top.phrase, top.times, top.last_used) == (second.phrase, 2, TODAY)
    assert first.last_used is None


def test_the_office_keeps_sentences_with_their_source(desk: Desk) -> None:
    kept = desk.phrases.keep(
        " Đề nghị   Hội Nông dân phối hợp. ", source="12/KH-UBND", recipient=PARTNER
    )

    (line,) = desk.phrases.find("hội nông dân")
    assert line.phrase == kept
    assert line.is_own
    assert (kept.text, kept.field, kept.source) == (
        "Đề nghị Hội Nông dân phối hợp.",
        OWN_FIELD,
        "12/KH-UBND",
    )
    assert desk.phrases.fields()[-1] == OWN_FIELD
    desk.phrases.forget(kept)
    assert desk.phrases.find("hội nông dân") == ()


def test_a_shipped_phrase_cannot_be_forgotten(desk: Desk) -> None:
    line, *_ = before = desk.phrases.find()

    desk.phrases.forget(line.phrase)

    assert desk.phrases.find() == before


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        (
            "Giao Công an phường chủ trì kiểm tra.",
            "Giao Công an",
            "Đề nghị Công an",
        ),
        (
            "Các đơn vị thực hiện; giao cho Ban CHQS phường trực.",
            "giao cho Ban CHQS",
            "đề nghị Ban CHQS",
        ),
        (
            "Yêu cầu Ủy ban Mặt trận Tổ quốc Việt Nam phường vận động.",
            "Yêu cầu Ủy ban Mặt trận Tổ quốc",
            "Đề nghị Ủy ban Mặt trận Tổ quốc",
        ),
        ("Phân công Trạm Y tế trực.", "Phân công Trạm Y tế", "Đề nghị Trạm Y tế"),
        ("Yêu cầu Sở Nội vụ hướng dẫn.", "Yêu cầu Sở", "Kính đề nghị Sở"),
        ("- Chỉ đạo Đảng ủy.", "Chỉ đạo Đảng ủy", "Kính đề nghị Đảng ủy"),
    ],
)
def test_who_is_to_be_asked_is_not_ordered(
    text: str, found: str, expected: str
) -> None:
    assert wrong(text) == [(found, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an phường.",
        "Đề nghị Công an phường phối hợp.",
        "Thực hiện nhiệm vụ được giao, Công an phường đã kiểm tra.",
        "Theo yêu cầu của Sở Nội vụ, phường báo cáo.",
        "Giao Văn phòng HĐND và UBND theo dõi.",
    ],
)
def test_the_right_verb_is_not_flagged(text: str) -> None:
    assert wrong(text) == []


def test_a_finding_says_where_it_stands(desk: Desk) -> None:
    draft = draft_saying("Mở đầu.\nGiao Công an phường kiểm tra.")

    (finding,) = desk.phrases.wrong_verbs(draft)

    assert (finding.rule, finding.severity) == (RULE, Severity.WARNING)
    body = desk.drafts.document(draft).body
    block = body[finding.place.paragraph or 0]
    place = finding.place
    assert getattr(block, "text", "")[place.start : place.end] == finding.found


def test_a_phrase_used_on_another_day_is_newer(desk: Desk) -> None:
    first, second, *_ = desk.phrases.find()
    desk.phrases.use(first.phrase)

    replace(desk.phrases, today=lambda: date(2025, 11, 1)).use(second.phrase)

    assert [line.phrase for line in desk.phrases.find()[:2]] == [
        second.phrase,
        first.phrase,
    ]


@pytest.mark.parametrize(
    "content",
    [
        'name = "A"\n[[phrase]]\ntext = "x"',
        'name = "A"\n[[phrase]]\nid = "a"\ntext = "{abc}"',
        'name = "A"\n[[phrase]]\nid = "a"\ntext = "x"\nrecipient = "ai"',
        'name = "A"\nphrase = "x"',
        'name = "A"\nphrase = ["x"]',
        'name = "A"\nmau = "x"',
        'field = "a"',
    ],
)
def test_a_damaged_file_of_phrases_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.toml").write_text(content, "utf-8")

    with pytest.raises(SettingsInvalid):
        read_phrases(tmp_path)
