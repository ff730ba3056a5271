"""Mails of Outlook: words and attachments come out, mails inside them too."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.containers.ole_files import Tree, ole_of
from vanthu.domain.containers import PartKind
from vanthu.domain.errors import UnreadableFile
from vanthu.extraction.containers.unpack import unpack
from vanthu.extraction.readers.rtf import RtfReader

PATH = Path("thư.msg")
# The example of [MS-OXRTFCP]: {\\rtf1\\ansi\\ansicpg1252\\pard hello world}
PACKED_RTF = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
    "0af32068656c090020627705b06c647d0a800fa0"
)
PDF = b"%PDF" + b"x" * 5_000


def text(prop: str, words: str) -> dict[str, bytes]:
    return {f"__substg1.0_{prop}001F": words.encode("utf-16-le")}


def attachment(name: str, content: bytes) -> Tree:
    return {**text("3707", name), "__substg1.0_37010102": content}


def mail(words: str, *attachments: Tree, **more: bytes) -> Tree:
    return {
        "__properties_version1.0": b"?",
        **text("0037", "V/v một việc"),
        **text("0C1A", "Văn thư"),
        **text("1000", words),
        **more,
        **{
            f"__attach_version1.0_#{number:08X}": each
            for number, each in enumerate(attachments)
        },
    }


def found(tree: Tree) -> list[tuple[PartKind, str]]:
    return [(file.kind, file.name) for file in unpack(ole_of(tree), PATH)]


def test_words_and_attachments_come_out_with_their_names() -> None:
    tree = mail("Kính chuyển.", attachment("công văn.pdf", PDF))

    envelope, letter, words = unpack(ole_of(tree), PATH)

    assert envelope.content.decode() == "Từ: Văn thư\nChủ đề: V/v một việc"
    assert (letter.name, letter.content) == ("công văn.pdf", PDF)
    assert (words.kind, words.content.decode()) == (PartKind.WORDS, "Kính chuyển.")


def test_a_mail_with_words_in_rtf_only_gives_them() -> None:
    tree = {**mail("", **{"__substg1.0_10090102": PACKED_RTF})}
    del tree["__substg1.0_1000001F"]

    _, words = unpack(ole_of(tree), PATH)

    assert (words.kind, words.name) == (PartKind.WORDS, "Nội dung thư.rtf")
    pages = RtfReader().read(words.content, PATH).pages
    assert pages[0].text.strip() == "hello world"


def test_a_mail_in_a_mail_gives_what_is_in_it() -> None:
    inner = {"__substg1.0_3701000D": mail("Gửi.", attachment("a.pdf", PDF))}

    assert found(mail("Xem thư.", inner)) == [
        (PartKind.ENVELOPE, "Thông tin thư.txt"),
        (PartKind.ENVELOPE, "Thông tin thư.txt"),
        (PartKind.FILE, "a.pdf"),
        (PartKind.WORDS, "Nội dung thư.txt"),
        (PartKind.WORDS, "Nội dung thư.txt"),
    ]


def test_words_that_are_html_only_are_kept_as_html() -> None:
    page = {"__substg1.0_10130102": "<p>Kính gửi</p>".encode()}

    assert found(mail("", **page))[-1] == (PartKind.WORDS, "Nội dung thư.html")


def test_another_compound_file_is_no_mail() -> None:
    assert unpack(ole_of({"WordDocument": b"?"}), PATH) == ()


@given(st.data())
def test_a_changed_mail_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(ole_of(mail("Kính chuyển.", attachment("a.pdf", PDF))))
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(
            st.sampled_from([0, 1, 0x7F, 0xFE, 0xFF])
        )

    try:
        files = unpack(bytes(whole), PATH)
    except UnreadableFile:
        return
    assert all(isinstance(file.content, bytes) for file in files)
