"""The icons are one family: one size, one weight, one colour, no fonts."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[2] / "resources" / "icons"
ICONS = sorted(FOLDER.glob("*.svg"))
NAMES = {
    "absent", "app", "assign", "attach", "blank", "calendar", "chevron-left",
    "chevron-right", "done", "edited", "export-excel", "export-pdf", "export-word",
    "found", "import", "inbox", "print", "register", "register-next", "report",
    "return", "search", "settings", "tasks", "unsure", "warning",
}  # fmt: skip
COLOUR = re.compile(r"#[0-9a-f]{6}")


def test_every_icon_that_the_screens_use_is_there() -> None:
    assert {path.stem for path in ICONS} >= NAMES


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_qt_can_draw_the_icon(qapp: QGuiApplication, path: Path) -> None:
    assert QSvgRenderer(str(path)).isValid()


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_the_icon_belongs_to_the_family(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    root = ET.fromstring(source)

    assert "<text" not in source
    if path.stem == "app":
        return
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert set(COLOUR.findall(source)) == {"#33475b"}
