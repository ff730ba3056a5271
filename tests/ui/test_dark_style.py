"""Tick boxes and round buttons can be seen on a dark ground."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from vanthu.ui.theme import dress

LEAST_CONTRAST = 3.0  # of parts of a control against what is around them (WCAG 1.4.11)


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    """Dress the application dark for one test."""
    dress(qapp, dark=True)
    yield
    dress(qapp)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour (WCAG 2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.usefixtures("dark")
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_box_stands_out_from_a_dark_window(
    kind: type[QCheckBox | QRadioButton], qtbot: QtBot
) -> None:
    box = kind("")
    qtbot.addWidget(box)
    box.resize(40, 24)

    picture = box.grab().toImage()

    lights = [
        luminance(picture.pixelColor(x, picture.height() // 2))
        for x in range(picture.width())
    ]
    assert (max(lights) + 0.05) / (lights[-1] + 0.05) >= LEAST_CONTRAST
