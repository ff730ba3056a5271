"""A wrong call is answered in Vietnamese, with status 2, and changes nothing."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

WRONG = [
    ("khong-co-lenh-nay",),
    ("list", "--khong-co"),
    ("list", "--limit", "nhiều"),
    ("list", "--limit"),
    ("demo",),
    ("book", "secret", "--from", "2026-01-01", "--to", "2026-12-31", "--out", "x.pdf"),
    ("book", "incoming", "--from", "1/1/2026", "--to", "2026-12-31", "--out", "x.pdf"),
    ("book", "incoming", "--from", "2026-12-31", "--to", "2026-01-01", "--out", "x"),
    ("extract",),
    ("list", "thừa"),
    ("list", "--json=3"),
    ("screenshots", "--out", "x", "--size", "to"),
    ("screenshots", "--out", "x", "--scale", "9"),
    ("screenshots", "--out", "x", "--scale", "to"),
    ("generate", "--letters", "3", "--seed", "1"),
]
ENGLISH = (
    "Error",
    "Usage",
    "Missing",
    "Invalid",
    "No such",
    "Try",
    "requires",
    "Got",
    " not ",
)


@pytest.mark.parametrize("call", WRONG, ids=" ".join)
def test_a_wrong_call_is_explained_in_vietnamese(
    vanthu: Command,
    call: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    done = vanthu(*call)

    assert done.status == 2
    assert done.err.startswith("Lệnh gọi sai:")
    assert not any(word in done.err for word in ENGLISH)
    assert list(tmp_path.iterdir()) == []


def test_help_is_vietnamese(vanthu: Command) -> None:
    for call in ((), ("demo",), ("book",)):
        done = vanthu(*call, "--help")
        assert done.status == 0
        assert done.out.startswith("Cách dùng:")
        english = ("Options", "Commands", "Show", "required")
        assert not any(word in done.out for word in english)


def test_an_option_without_a_value_is_not_said_to_need_one(vanthu: Command) -> None:
    assert "“--json” không nhận giá trị" in vanthu("list", "--json=3").err
    assert "“--limit” cần một giá trị" in vanthu("list", "--limit").err
    assert "thừa a b. Chưa làm gì cả." in vanthu("list", "a", "b").err
