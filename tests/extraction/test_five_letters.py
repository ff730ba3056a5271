"""The five real letters give what a careful reader takes from them."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from vanthu.domain.deadlines import PartialDate, WorkingCalendar
from vanthu.domain.intake import FieldState, LetterProposal, LetterWarning, Proposed
from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose

WARD = OfficeProfile("Ủy ban nhân dân phường Sông Hà", "Sông Hà", OfficeLevel.WARD, "")
COMMUNE = OfficeProfile(
    "Ủy ban nhân dân xã An Bình", "An Bình", OfficeLevel.COMMUNE, ""
)
CAMPAIGN = "Ngày Chuyển đổi số"


def _read(shared_samples: Path, number: int) -> LetterProposal:
    text = (shared_samples / "letters" / f"seed{number}.txt").read_text("utf-8")
    office = COMMUNE if number == 4 else WARD
    page = Page(unicodedata.normalize("NFC", text))
    return propose([page], office, WorkingCalendar())


def _values(proposal: LetterProposal, *names: str) -> list[object]:
    return [getattr(proposal.fields, name).value for name in names]


def _states(proposal: LetterProposal, *names: str) -> set[FieldState]:
    return {getattr(proposal.fields, name).state for name in names}


@pytest.mark.parametrize(
    ("letter", "number", "symbol", "full_ref"),
    [
        (0, None, "VHTT", "/VHTT"),
        (1, None, None, None),
        (2, None, "STTTT-TTBCXB", "/STTTT-TTBCXB"),
        (3, "798", "UBND-VHXH", "798/UBND-VHXH"),
        (4, None, None, None),
    ],
)
def test_the_reference_is_the_letters_own(
    shared_samples: Path,
    letter: int,
    number: str | None,
    symbol: str | None,
    full_ref: str | None,
) -> None:
    found = _read(shared_samples, letter)

    assert _values(found, "number", "symbol", "full_ref") == [number, symbol, full_ref]


@pytest.mark.parametrize("letter", [0, 2])
def test_an_unfilled_number_and_day_are_blank(
    shared_samples: Path, letter: int
) -> None:
    found = _read(shared_samples, letter)

    assert _states(found, "number", "issued_on") == {FieldState.BLANK}
    assert found.fields.number.evidence
    assert found.fields.issued_on.evidence


@pytest.mark.parametrize(
    ("letter", "issued_on", "partial"),
    [
        (0, None, "2022-??-??"),
        (1, None, None),
        (2, None, "2024-??-??"),
        (3, date(2025, 10, 6), None),
        (4, None, None),
    ],
)
def test_the_date_is_the_letters_own(
    shared_samples: Path, letter: int, issued_on: date | None, partial: str | None
) -> None:
    found = _read(shared_samples, letter)

    assert _values(found, "issued_on", "issued_partial") == [issued_on, partial]


@pytest.mark.parametrize("letter", [1, 4])
def test_a_letter_without_header_gives_nothing_of_a_header(
    shared_samples: Path, letter: int
) -> None:
    found = _read(shared_samples, letter)

    names = ("number", "symbol", "full_ref", "issuer", "parent_issuer", "place")
    assert _states(found, *names) == {FieldState.ABSENT}
    assert _states(found, "issued_on", "issued_partial", "subject") == {
        FieldState.ABSENT
    }


def test_the_issuer_stands_in_the_first_header_only(shared_samples: Path) -> None:
    issuers = [
        _values(_read(shared_samples, letter), "issuer", "parent_issuer")
        for letter in range(5)
    ]

    assert issuers == [
        ["PHÒNG VĂN HÓA VÀ THÔNG TIN", "UBND QUẬN NGÔ QUYỀN"],
        *[[None, None]] * 4,
    ]


@pytest.mark.parametrize(
    ("letter", "subject"),
    [
        (0, f"tuyên truyền {CAMPAIGN} thành phố Hải Phòng"),
        (2, f"triển khai {CAMPAIGN} quốc gia, {CAMPAIGN} thành phố năm 2024"),
        (
            3,
            f"Hưởng ứng “{CAMPAIGN} quốc gia” (ngày 10/10) trên địa bàn"
            " tỉnh Quảng Ninh năm 2025",
        ),
    ],
)
def test_the_subject_is_as_printed(
    shared_samples: Path, letter: int, subject: str
) -> None:
    assert _read(shared_samples, letter).fields.subject.value == subject


@pytest.mark.parametrize(
    ("letter", "suggestion"),
    [
        (1, f"triển khai {CAMPAIGN} thành phố Hải Phòng năm 2022"),
        (
            4,
            "tuyên truyền hưởng ứng ngày Chuyển đổi số Quốc gia năm 2023"
            " trên địa bàn tỉnh",
        ),
    ],
)
def test_a_missing_subject_is_suggested_in_the_letters_words(
    shared_samples: Path, letter: int, suggestion: str
) -> None:
    offered = _read(shared_samples, letter).fields.subject_suggestion

    assert offered.value == suggestion
    assert _quoted(offered) == suggestion


@pytest.mark.parametrize(
    ("letter", "lines"),
    [
        (
            0,
            [None, "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Nguyễn Hồng Đại"],
        ),
        (
            1,
            [
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Trần Thị Kim Oanh",
            ],
        ),
        (2, [None, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Quang Huy"]),
        (
            3,
            [
                "TM. ỦY BAN NHÂN DÂN",
                "KT.CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Vũ Thị Hồng Nhung",
            ],
        ),
        (4, [None, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", None]),
    ],
)
def test_the_signature_is_read_line_by_line(
    shared_samples: Path, letter: int, lines: list[str | None]
) -> None:
    found = _read(shared_samples, letter)

    names = ("signing_authority", "sign_on_behalf", "signer_title", "signer")
    assert _values(found, *names) == lines


@pytest.mark.parametrize(
    ("letter", "references"),
    [
        (
            0,
            {
                "1973/STTTT-TTBCXB": date(2022, 10, 3),
                "234/KH-UBND": date(2022, 10, 3),
            },
        ),
        (1, {"234/KH-UBND": date(2022, 10, 3)}),
        (
            2,
            {
                "191/KH-UBND": date(2024, 8, 19),
                "6837/VP-KSTTHC": date(2024, 9, 24),
                "825/TTCS-TTTH": date(2024, 9, 26),
                "505/QĐ-TTg": date(2022, 4, 22),
            },
        ),
        (
            3,
            {
                "244/KH-UBND": date(2025, 9, 29),
                "3674/UBND-VHXH": date(2025, 10, 6),
                "57-NQ/TW": date(2024, 12, 22),
                "71/NQ-CP": date(2025, 4, 1),
            },
        ),
        (4, {"2276/STTTT-TTBCXB": date(2023, 9, 20)}),
    ],
)
def test_the_cited_documents_are_named_with_their_dates(
    shared_samples: Path, letter: int, references: dict[str, date]
) -> None:
    found = _read(shared_samples, letter).references

    assert {cited.ref: cited.issued_on for cited in found} == references


@pytest.mark.parametrize(
    ("letter", "items"),
    [
        (0, ["1", "2"]),
        (1, ["4a", "4b"]),
        (2, ["1", "2", "3", "báo cáo"]),
        (3, ["1", "2", "3", "4", "báo cáo"]),
        (4, ["3.1", "3.2", "báo cáo"]),
    ],
)
def test_only_what_concerns_the_office_is_ours(
    shared_samples: Path, letter: int, items: list[str]
) -> None:
    assert [item.label for item in _read(shared_samples, letter).our_items] == items


@pytest.mark.parametrize(
    ("letter", "terms"),
    [
        (
            0,
            {
                ("event", "2022-10-10", None, None, True),
                ("period", None, "2022-09", "2022-10", True),
                ("period", None, "2022-10-10", "2022-10-31", True),
            },
        ),
        (
            1,
            {
                ("period", None, "2022-10-10", "2022-10-31", False),
                ("report_by", "2022-10-15", None, None, False),
            },
        ),
        (2, {("report_no_date", None, None, None, True)}),
        (
            3,
            {
                ("period", "2025-10", None, None, True),
                ("conditional", None, None, None, True),
            },
        ),
        (
            4,
            {
                ("period", None, "2023-10-01", "2023-10-10", True),
                ("report_by", "2023-10-15", None, None, True),
            },
        ),
    ],
)
def test_every_term_binds_whom_the_letter_says(
    shared_samples: Path,
    letter: int,
    terms: set[tuple[str, str | None, str | None, str | None, bool]],
) -> None:
    found = {
        (term.kind.value, *map(_iso, (term.on, term.start, term.end)), term.for_us)
        for term in _read(shared_samples, letter).terms
    }

    assert found == terms


def test_a_report_before_a_sunday_is_due_on_the_friday(shared_samples: Path) -> None:
    report = _read(shared_samples, 4).report_term

    assert report is not None
    assert report.act_by == date(2023, 10, 13)
    assert report.report_to == "UBND huyện (qua phòng Văn hóa và Thông tin)"


def test_a_letter_of_a_ward_is_flagged(shared_samples: Path) -> None:
    flagged = [
        LetterWarning.ISSUER_IS_WARD in _read(shared_samples, letter).warnings
        for letter in range(5)
    ]

    assert flagged == [False, False, False, True, False]


@pytest.mark.parametrize("letter", range(5))
def test_every_value_quotes_the_letter(shared_samples: Path, letter: int) -> None:
    text = (shared_samples / "letters" / f"seed{letter}.txt").read_text("utf-8")
    page = unicodedata.normalize("NFC", text)
    found = _read(shared_samples, letter)

    for name in found.fields.names():
        proposed = getattr(found.fields, name)
        assert (proposed.value is None) or proposed.evidence
        for place in proposed.evidence:
            assert page[place.start : place.end] == place.quote


def _iso(day: PartialDate | None) -> str | None:
    return None if day is None else str(day)


def _quoted(proposed: Proposed[str]) -> str:
    return " ".join(" ".join(e.quote for e in proposed.evidence).split())
