"""OpenDocument texts: order of words, lists, fonts, and files that are refused."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.readers import archive
from vanthu.extraction.readers.odt import MEDIA_TYPE, OdtReader

PATH = Path("letter.odt")
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("style", "style"),
        ("table", "table"),
        ("text", "text"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def odt_of(body: str, styles: str = "", head: str = "", **parts: str) -> bytes:
    content = (
        f"{head}<office:document-content {NAMES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("mimetype", MEDIA_TYPE)
        file.writestr("content.xml", content)
        for name, part in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", part)
    return stream.getvalue()


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def table(*rows: list[list[str]], style: str = "") -> str:
    cells = (
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{style}">{"".join(map(p, cell))}'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return f"<table:table>{''.join(cells)}</table:table>"


def lines_of(body: str, styles: str = "") -> list[str]:
    data = odt_of(body, styles)
    assert OdtReader().recognises(data)
    (page,) = OdtReader().read(data, PATH).pages
    return page.text.split("\n")


def reason_for(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        OdtReader().read(data, PATH)
    return refused.value.reason


def test_spaces_tabs_breaks_and_links_are_words_too() -> None:
    words = (
        'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>\n   d <text:span>'
        "<text:a>link</text:a></text:span><!-- no -->"
        "<office:annotation><text:p>no</text:p></office:annotation>"
    )

    assert lines_of(p(words)) == ["a  b\tc", " d link"]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_stands_below_its_paragraph(kind: str) -> None:
    note = (
        f'<text:note text:note-class="{kind}">'
        "<text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Công văn</text:p><text:p>số 12.</text:p>"
        "</text:note-body></text:note>"
    )

    assert lines_of(p(f"Thực hiện{note} ngay") + p("Kính")) == [
        "Thực hiện ngay", "1 Công văn số 12.", "Kính",
    ]  # fmt: skip


def test_only_a_page_header_with_a_stamp_or_title_is_read() -> None:
    def page(kind: str, text: str) -> str:
        header = f"<style:{kind}>{p(text)}</style:{kind}>"
        return f'<style:master-page style:name="{kind}">{header}</style:master-page>'

    pages = page("header", "2") + page("header-first", "MẬT") + page("footer", "KHẨN")

    styles = f"<office:master-styles>{pages}</office:master-styles>"

    assert lines_of(p("Số: 12"), styles) == ["MẬT", "Số: 12"]


def test_signs_in_a_private_page_are_plain() -> None:
    assert lines_of(p("\uf0b7 một \uf0fc")) == ["• một •"]


def test_the_columns_of_a_header_table_are_read_one_after_the_other() -> None:
    header = table([["UBND"], ["NATION", "motto"]], [["12/UBND"], ["day"]])

    assert lines_of(header + p("Dear")) == [
        "UBND", "12/UBND", "", "NATION", "motto", "day", "", "Dear",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("border", "lines"),
    [("none", ["a", "", "b"]), ("0.5pt solid #000", ["a\tb"])],
)
def test_a_first_table_with_lines_is_no_header(border: str, lines: list[str]) -> None:
    style = (
        '<style:style style:name="C" style:family="table-cell">'
        f'<style:table-cell-properties fo:border-left="{border}"/></style:style>'
    )

    assert lines_of(table([["a"], ["b"]], style="C"), style) == lines


def test_the_lines_of_a_table_within_a_cell_are_not_those_of_the_cell() -> None:
    style = (
        '<style:style style:name="C" style:family="table-cell">'
        '<style:table-cell-properties fo:border="1pt solid #000"/></style:style>'
    )
    framed = table([["URGENT"]], style="C")
    header = table([["a"], ["b"]]).replace(p("a"), p("a") + framed)

    assert lines_of(header, style) == ["a", "URGENT", "", "b"]


def test_a_text_box_follows_its_paragraph_and_deleted_words_are_not_read() -> None:
    box = f"<draw:frame><draw:text-box>{p('URGENT')}</draw:text-box></draw:frame>"
    gone = f"<text:tracked-changes><text:deletion>{p('old')}</text:deletion>"

    body = f"{gone}</text:tracked-changes>{p('one' + box)}{p('two')}"

    assert lines_of(body) == ["one", "URGENT", "two"]


def test_numbers_and_dashes_of_lists_are_written_out() -> None:
    style = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
        ' style:num-format="1" style:num-suffix="." text:start-value="2"/>'
        '<text:list-level-style-number text:level="2" style:num-format="a"'
        ' style:num-suffix=")"/><text:list-level-style-bullet text:level="3"'
        ' text:bullet-char="-"/></text:list-style>'
    )

    def items(*words: str, more: str = "") -> str:
        listed = "".join(f"<text:list-item>{w}</text:list-item>" for w in words)
        return f'<text:list text:style-name="L" {more}>{listed}</text:list>'

    inner = items(p("x"), p("x") + items(p("x")))
    body = (
        items(p("x") + inner, p("x"))
        + p("plain")
        + items(p("x"), more='text:continue-numbering="true"')
        + items(p("x"))
    )

    assert lines_of(body, style) == [
        "2. x", "a) x", "b) x", "- x", "3. x", "plain", "4. x", "2. x",
    ]  # fmt: skip


def test_words_in_an_old_font_are_converted_by_run_and_by_paragraph() -> None:
    styles = (
        '<style:font-face style:name="F1" svg:font-family="&apos;.VnTimeH&apos;"/>'
        '<style:style style:name="S" style:family="text"><style:text-properties'
        ' style:font-name="F1"/></style:style><style:style style:name="P"'
        ' style:family="paragraph"><style:text-properties style:font-name=".VnTime"/>'
        "</style:style>"
    )
    body = p('<text:span text:style-name="S">ph\u00adêng</text:span> été')

    assert lines_of(body + p("ph\u00adêng", "P"), styles) == ["PHƯỜNG été", "phường"]


def test_the_authors_page_breaks_divide_pages() -> None:
    style = (
        '<style:style style:name="B" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )

    pages = OdtReader().read(odt_of(p("one") + p("two", "B"), style), PATH).pages

    assert [page.text for page in pages] == ["one", "two"]


def test_a_packed_name_of_the_type_is_recognised_another_type_not() -> None:
    stream, other = BytesIO(), BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("content.xml", "<a/>")
        file.writestr("mimetype", MEDIA_TYPE)
    with zipfile.ZipFile(other, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")

    assert OdtReader().recognises(stream.getvalue())
    assert not OdtReader().recognises(other.getvalue())
    assert not OdtReader().recognises(b"PK\x03\x04 mimetype")


def test_what_cannot_be_read_is_refused() -> None:
    whole = odt_of(p("one"))
    locked = odt_of(p("one"), **{"META-INF__manifest": "<m:encryption-data/>"})
    nested = "<text:section>" * 80 + p("x") + "</text:section>" * 80
    spaces = p('<text:s text:c="1900000"/>' * 2)

    assert reason_for(whole[: len(whole) // 2]) is UnreadableReason.DAMAGED
    assert reason_for(odt_of("<text:p>")) is UnreadableReason.DAMAGED
    assert reason_for(odt_of(p(" "))) is UnreadableReason.NO_TEXT
    assert reason_for(locked) is UnreadableReason.ENCRYPTED
    assert reason_for(odt_of(nested)) is UnreadableReason.DAMAGED
    assert reason_for(odt_of(spaces)) is UnreadableReason.DAMAGED


def test_a_large_archive_is_too_complex(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 100)

    assert reason_for(odt_of(p("one"))) is UnreadableReason.TOO_COMPLEX


def test_an_outside_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    head = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'

    (page,) = OdtReader().read(odt_of(p("a&e;b"), head=head), PATH).pages

    assert page.text == "ab"
