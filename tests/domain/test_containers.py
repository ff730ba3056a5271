"""What makes a file in a container a letter."""

from dataclasses import replace

import pytest

from vanthu.domain.containers import (
    SHEETS,
    ContainedFile,
    ReadPart,
    looks_like_letter,
    sort_parts,
)
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    LetterFields,
    LetterProposal,
    LetterReading,
    PageText,
    Proposed,
    Quoted,
    TextSource,
)

NOTHING = LetterProposal()


def text(words: str, proposal: LetterProposal = NOTHING) -> LetterReading:
    pages = (PageText(words),)
    return LetterReading("a.pdf", "", "", TextSource.DOCUMENT, pages, proposal)


def found(words: str) -> Proposed[str]:
    return Proposed(FieldState.FOUND, words, evidence=(Evidence(1, 0, 1, words[:1]),))


WITHOUT_HEAD = LetterProposal(
    LetterFields(signing_authority=found("TM. ỦY BAN NHÂN DÂN")),
    recipients=(Quoted("UBND các phường", ()),),
)
WITH_BLANKS = LetterProposal(
    LetterFields(
        number=Proposed(FieldState.BLANK), issued_on=Proposed(FieldState.BLANK)
    )
)


@pytest.mark.parametrize("proposal", [WITHOUT_HEAD, WITH_BLANKS])
def test_two_parts_of_a_letter_make_a_letter(proposal: LetterProposal) -> None:
    assert looks_like_letter(text("Kính gửi", proposal))


def test_one_part_of_a_letter_makes_none() -> None:
    only_number = LetterProposal(LetterFields(number=found("12"), symbol=found("A")))

    assert not looks_like_letter(text("Số: 12/A", only_number))


def test_a_spreadsheet_is_no_letter_read_or_not() -> None:
    part = ContainedFile("số liệu.xlsx", b"PK")
    sheet = replace(text("Kính gửi", WITHOUT_HEAD), media_type=SHEETS[0])

    for read in (ReadPart(part, sheet), ReadPart(part, None, "no-text")):
        sorted_parts = sort_parts([read])
        assert (sorted_parts.letters, sorted_parts.attached) == ((), (read,))


def test_an_appendix_is_no_letter_whatever_it_repeats() -> None:
    assert not looks_like_letter(text("\n PHỤ LỤC I\nKèm theo", WITH_BLANKS))


def test_files_that_could_be_letters_are_when_there_is_nothing_else() -> None:
    minutes = ReadPart(ContainedFile("biên bản.txt", b"?"), text("Ghi chép"))
    table = ReadPart(ContainedFile("bảng.xlsx", b"?"))

    found = sort_parts([table, minutes])

    assert (found.letters, found.attached) == ((minutes,), (table,))
    assert sort_parts([table]).letters == ()
