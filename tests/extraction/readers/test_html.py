"""HTML under the name of a Word file: order of words, encodings, refusals."""

from pathlib import Path

import pytest

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.readers import html
from vanthu.extraction.readers.html import HtmlReader

PATH = Path("letter.doc")
WORDS = "Ủy ban nhân dân phường đề nghị các đơn vị báo cáo kết quả"
TCVN3 = "Uû ban nh©n d©n ph\u00adêng ®Ò nghÞ c\u00b8c ®¬n vÞ b\u00b8o c\u00b8o kÕt qu¶"


def lines_of(body: str, head: str = "") -> list[str]:
    data = f"<html><head>{head}</head><body>{body}</body></html>".encode()
    assert HtmlReader().recognises(data)
    (page,) = HtmlReader().read(data, PATH).pages
    return page.text.split("\n")


def reason_for(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        HtmlReader().read(data, PATH)
    return refused.value.reason


@pytest.mark.parametrize(
    ("data", "is_page"),
    [
        (b"\r\n <!DOCTYPE HTML PUBLIC>", True),
        (b"<?xml version='1.0'?>\n<!-- x --><html xmlns:o='x'>", True),
        (b"\xef\xbb\xbf<HTML>", True),
        ("\ufeff<html>".encode("utf-16-le"), True),
        (b"<p class=MsoNormal>", True),
        (b"<?xml version='1.0'?><edXML/>", False),
        (b"Letter about <html>", False),
        (b"<12 days", False),
    ],
)
def test_a_page_is_recognised_by_its_first_tag(data: bytes, is_page: bool) -> None:
    assert HtmlReader().recognises(data) is is_page


def test_white_space_is_folded_and_breaks_are_lines() -> None:
    body = "<p>a\n\t  <b>b</b> <i> c</i><br> d&nbsp;e<br/></p><div>f<p>g</p>h</div>"

    assert lines_of(body) == ["a b c", "d\u00a0e", "f", "g", "h"]


def test_scripts_styles_comments_and_hidden_words_are_not_read() -> None:
    body = (
        "<script>no()</script><style>p {}</style><!-- no --><p>yes"
        "<span style='display: none'>no</span><span style='mso-hide:all'>no</span>"
        "<![if !x]><o:p>too</o:p><![endif]></p>"
    )

    assert lines_of(body, head="<title>no</title>") == ["yestoo"]


def test_deleted_words_and_the_marks_of_notes_are_not_read() -> None:
    body = (
        "<p>số 12/UBND<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a>"
        "<ins>mới</ins><del>cũ</del> <a href='#sdfootnote1sym'>1</a>và "
        "<a href='#_ftnref1'>[1]</a></p>"
    )

    assert lines_of(body) == ["số 12/UBNDmới và [1]"]


def test_the_columns_of_a_header_table_are_read_one_after_the_other() -> None:
    body = (
        "<table><tr><td>UBND</td><td>NATION<br>motto</td></tr>"
        "<tbody><tr><td>12/UBND</td><td>day</td></tr></tbody></table><p>Dear</p>"
    )

    assert lines_of(body) == [
        "UBND", "12/UBND", "", "NATION", "motto", "day", "", "Dear",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("of_table", "of_cell", "lines"),
    [
        ("", "", ["a", "", "b"]),
        ("border=0", "border: none", ["a", "", "b"]),
        ("border=1", "", ["a\tb"]),
        ("", "border:solid windowtext 1.0pt", ["a\tb"]),
        ("", "border-left: 1px solid #000", ["a\tb"]),
    ],
)
def test_a_first_table_with_lines_is_no_header(
    of_table: str, of_cell: str, lines: list[str]
) -> None:
    cells = f"<td style='{of_cell}'>a</td><td>b</td>"

    assert lines_of(f"<table {of_table}><tr>{cells}</tr></table>") == lines


def test_tabs_and_numbers_of_lists_are_written_out() -> None:
    body = (
        "<ol start=2><li>x<ol type=a><li>x<li>x</ol><li value=7>x<li>x</ol>"
        "<ul><li>x</ul><ol style='list-style-type: none'><li>x</ol>"
        "<p>a<span style='mso-tab-count:1'>&nbsp; </span>b \t  c</p>"
    )

    assert lines_of(body) == [
        "2. x", "a) x", "b) x", "7. x", "8. x", "• x", "x", "a\tb\tc",
    ]  # fmt: skip


def test_lines_and_spaces_of_preformatted_words_stay() -> None:
    assert lines_of("<pre>a   b\r\nc</pre>") == ["a\u00a0\u00a0\u00a0b", "c"]


@pytest.mark.parametrize(
    "body",
    [
        "<p><font face='.VnTime'>ph&shy;êng</font> été</p>",
        "<p><span style='font-family:\".VnTime\"'>ph\u00adêng</span> été</p>",
        "<p class=Old>ph\u00adêng<span class=New> été</span></p>",
    ],
)
def test_words_in_an_old_font_are_converted(body: str) -> None:
    rules = "p.Old, li {color:red; font-family:'.VnTime';} .New {font-family:Arial}"

    assert lines_of(body, head=f"<style>{rules}</style>") == ["phường été"]


def test_the_authors_page_breaks_divide_pages() -> None:
    page_break = "<br clear=all style='page-break-before:always'>"
    body = f"<p>one</p>{page_break}<p>two<p style='page-break-before: always'>three"

    pages = HtmlReader().read(f"<html>{body}".encode(), PATH).pages

    assert [page.text.strip() for page in pages] == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("declared", "data"),
    [
        ("", WORDS.encode()),
        ("windows-1252", WORDS.encode()),
        ("windows-1252", TCVN3.encode("cp1252")),
        ("x-user-defined", TCVN3.encode("cp1252")),
        ("utf-8", TCVN3.encode()),
    ],
)
def test_the_words_tell_the_encoding_before_the_declaration(
    declared: str, data: bytes
) -> None:
    head = f"<html><meta http-equiv=x content='text/html; charset={declared}'><p>"

    (page,) = HtmlReader().read(head.encode() + data, PATH).pages

    assert page.text.replace("Uỷ", "Ủy") == WORDS


@pytest.mark.parametrize(("name", "codec"), [("windows-1251", "cp1251")])
def test_another_declared_encoding_is_taken(name: str, codec: str) -> None:
    data = f"<html><meta charset={name}><p>Привет".encode(codec)

    assert HtmlReader().read(data, PATH).pages[0].text == "Привет"


def test_utf_16_with_a_mark_is_read() -> None:
    data = f"\ufeff<html><p>{WORDS}".encode("utf-16-le")

    assert HtmlReader().read(data, PATH).pages[0].text == WORDS


def test_what_cannot_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = b"<html>" + b"<div>" * 150 + b"x"

    assert reason_for(b"<html><script>x</script>") is UnreadableReason.NO_TEXT
    assert reason_for(deep) is UnreadableReason.DAMAGED
    monkeypatch.setattr(html, "MOST_BYTES", 10)
    assert reason_for(b"<html>many words") is UnreadableReason.TOO_COMPLEX


def test_nothing_outside_the_file_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("words of another file", "utf-8")
    place = secret.as_uri()
    data = (
        f'<!DOCTYPE html SYSTEM "{place}" [<!ENTITY e SYSTEM "{place}">]>'
        f"<html><p>a<iframe src='{place}'></iframe>b"
    ).encode()

    text = HtmlReader().read(data, PATH).pages[0].text

    assert text.endswith("ab")
    assert "words of another file" not in text
