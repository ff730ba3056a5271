"""Rich text: characters, groups that are not shown, tables, refusals."""

from pathlib import Path

import pytest

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import TextSource
from vanthu.extraction.readers import rtf
from vanthu.extraction.readers.rtf import RtfReader

PATH = Path("letter.rtf")
FONTS = (
    r"{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset163 Arial;}"
    r"{\f2\fnil{\*\panose 020b}.VnTime;}{\f3 .VnTimeH;}{\f4\fcharset2 Symbol;}"
    r"{\f5\fcharset163 .VnArial;}}"
)


def rtf_of(body: str) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + body + "}").encode("latin-1")


def lines_of(body: str) -> list[str]:
    (page,) = RtfReader().read(rtf_of(body), PATH).pages
    return page.text.split("\n")


def reason_for(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        RtfReader().read(data, PATH)
    return refused.value.reason


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n "])
def test_rich_text_is_recognised_by_its_beginning(before: bytes) -> None:
    assert RtfReader().recognises(before + rtf_of("a"))
    assert not RtfReader().recognises(b"about {\\rtf")


def test_what_is_read_is_a_document() -> None:
    read = RtfReader().read(rtf_of("a"), PATH)

    assert read.media_type == "application/rtf"
    assert read.text_source is TextSource.DOCUMENT


@pytest.mark.parametrize(
    "written",
    [
        r"ph\u432?\u7901?ng",
        r"ph\u432\'fd\u7901\'eang",
        r"{\uc0 ph\u432\u7901 ng}",
        r"{\uc2 ph\u432 ab\u7901\'ea\'ebng}",
        r"{\f1 ph\'fd\'f5\'ccng}",
        r"{\f2 ph\'ad\'eang}",
        r"{\ansicpg1258\f5 ph\'ad\'eang}",
        r"{\upr{ph\u432?\u7901?ng}{\*\ud{twice}}}",
    ],
)
def test_letters_are_written_in_many_ways(written: str) -> None:
    assert lines_of(written) == ["phường"]


def test_a_font_of_capitals_and_a_return_to_the_usual_one() -> None:
    assert lines_of(r"\f3 ph\'ad\'eang\plain , \'e9t\'e9") == ["PHƯỜNG, été"]


def test_signs_of_a_symbol_font_are_plain() -> None:
    assert lines_of(r"{\f4 \'b7\'2d}a") == ["•-a"]


def test_a_letter_beyond_the_first_plane_comes_in_two_halves() -> None:
    assert lines_of(r"a\u-10179?\u-8704?b") == ["a😀b"]


def test_signs_breaks_and_escapes() -> None:
    body = r"a\tab b\line c\~d\_e\{f\}\\ \endash\rquote\par" "\r\n" r"g\-h"

    assert lines_of(body) == ["a\tb", "c\u00a0d-e{f}\\ –’", "gh"]


def test_groups_without_words_of_the_letter_are_not_read() -> None:
    body = (
        r"{\info{\title secret}}{\header top}{\*\unknown x}{\pict 0102}{\*\bkmkstart b}"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\v hidden}{\deleted old}"
        r"{\listtext 1.\tab}word{\stylesheet{\s1 Normal;}}"
    )

    assert lines_of(body) == ["link1.\tword"]


def test_bytes_of_a_picture_are_jumped_over() -> None:
    assert lines_of(r"a{\pict\bin4 }}{{}b") == ["ab"]


def test_a_text_box_follows_its_paragraph() -> None:
    box = (
        r"{\shp{\*\shpinst{\sp{\sn name}{\sv value}}{\shptxt\pard HO\'c3A\par}}"
        r"{\shprslt twice}}"
    )

    assert lines_of(rf"first{box} line\par second") == ["first line", "HOÃA", "second"]


@pytest.mark.parametrize("start", [r"\footnote", r"\*\footnote"])
def test_a_note_stands_below_its_paragraph(start: str) -> None:
    def note(words: str) -> str:
        return rf"{{\super\chftn}}{{{start} \pard{{\chftn}} {words}\par x\par}}"

    end = rf"{{{start}\ftnalt end\par}}"

    lines = lines_of(rf"a{note('one')} b{end}\par c{note('two')}\par d")

    assert lines == ["a b", "1 one x", "1 end", "c", "2 two x", "d"]


def test_only_a_page_header_with_a_stamp_or_title_is_read() -> None:
    mark = r"{\headerf \pard M\u7852?T\par}"

    assert lines_of(rf"{{\header 2\par}}{mark}{mark}{{\footer KH\u7848?N}}So 12") == [
        "MẬT", "So 12",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["cp1258", "utf-8"])
def test_letters_that_are_not_escaped_are_read(encoding: str) -> None:
    body = r"{\rtf1\ansi\ansicpg1258\deff0{\fonttbl{\f0 Arial;}}\f0 S\uc0 Bá b\'e1o}"
    data = body.encode(encoding)

    (page,) = RtfReader().read(b"\xef\xbb\xbf\r\n" + data, PATH).pages

    assert page.text == "SBá báo"


def row(*cells: str, lines: str = "") -> str:
    frames = "".join(rf"{lines}\cellx{place}" for place in range(len(cells)))
    words = "".join(rf"\pard\intbl {cell}\cell" for cell in cells)
    return rf"\trowd{frames}{words}\row"


def test_the_columns_of_a_header_table_are_read_one_after_the_other() -> None:
    header = row("UBND", r"NATION\par motto") + row("12/UBND", "day")

    assert lines_of(header + r"\pard Dear\par") == [
        "UBND", "12/UBND", "", "NATION", "motto", "day", "", "Dear",
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [r"\clbrdrl\brdrw10\brdrs", ""])
def test_a_table_of_the_body_is_read_row_by_row(lines: str) -> None:
    rows = row("7h", "guests", lines=lines) + row("8h", "opening", lines=lines)

    assert lines_of(r"Plan\par" + rows) == ["Plan", "7h\tguests", "8h\topening"]


def test_a_first_table_with_lines_is_no_header() -> None:
    assert lines_of(row("a", "b", lines=r"\clbrdrl\brdrs")) == ["a\tb"]
    assert lines_of(row("a", "b", lines=r"\clbrdrl\brdrnone")) == ["a", "", "b"]


def test_a_table_in_a_cell_is_read_inside_it() -> None:
    inner = (
        r"\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\nestrow}"
        r"{\nonesttables\par}"
    )
    body = rf"Plan\par\trowd\pard{inner}\pard\intbl\itap1\cell last\cell\row"

    assert lines_of(body) == ["Plan", "x\ty\tlast"]


def test_the_authors_page_breaks_divide_pages() -> None:
    pages = RtfReader().read(rtf_of(r"one\par\page two"), PATH).pages

    assert [page.text for page in pages] == ["one", "two"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rtf_of(""), UnreadableReason.NO_TEXT),
        (rtf_of("{" * 2000 + "a"), UnreadableReason.DAMAGED),
        (rtf_of(r"\intbl\itap99 a\par"), UnreadableReason.DAMAGED),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: UnreadableReason) -> None:
    assert reason_for(data) is reason


def test_more_words_than_any_letter_has_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rtf, "MOST_CHARACTERS", 10)

    assert reason_for(rtf_of("eleven words")) is UnreadableReason.TOO_COMPLEX
