"""How the window looks: Fusion in our colours, a readable font, state colours."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from vanthu.ui.common.message import Tone


class Chip(StrEnum):
    """The states that lists mark with a coloured chip (word and icon stand on it)."""

    TO_REGISTER = "to-register"  # chờ đăng ký
    TO_ASSIGN = "to-assign"  # chờ phân công
    IN_PROGRESS = "in-progress"  # đang xử lý
    DUE_SOON = "due-soon"  # sắp đến hạn
    OVERDUE = "overdue"  # quá hạn
    COMPLETED = "completed"  # đã hoàn thành
    COMPLETED_LATE = "completed-late"  # hoàn thành trễ
    FOR_INFORMATION = "for-information"  # lưu để biết


# Text colour and background; the contrast of each pair is above 6.8 to 1.
CHIP_COLOURS: dict[Chip, tuple[str, str]] = {
    Chip.TO_REGISTER: ("#1B3A57", "#DCE9F7"),
    Chip.TO_ASSIGN: ("#4A3A00", "#FFF0B8"),
    Chip.IN_PROGRESS: ("#0B4F6C", "#D5EEF7"),
    Chip.DUE_SOON: ("#7A3E00", "#FFE3C2"),
    Chip.OVERDUE: ("#8B0F1A", "#FBDDE0"),
    Chip.COMPLETED: ("#1E5128", "#DBF0DE"),
    Chip.COMPLETED_LATE: ("#4F4300", "#F0EFC4"),
    Chip.FOR_INFORMATION: ("#444444", "#E8E8E8"),
}

MESSAGE_COLOURS: dict[Tone, tuple[str, str]] = {
    Tone.NOTICE: ("#1B3A57", "#DCE9F7"),
    Tone.DONE: ("#1E5128", "#DBF0DE"),
    Tone.WARNING: ("#7A3E00", "#FFE9CF"),
    Tone.FAILURE: ("#8B0F1A", "#FBDDE0"),
}

ACCENT = "#1F5FA8"
INK = "#1D2733"
LIST_CHOSEN = "#DCE9F7"
RAIL = "#1F3347"
RAIL_TEXT = "#D7E1EC"
RAIL_CHOSEN = "#34526F"
RAIL_HOVERED = "#2A4259"
RAIL_MARK = "#8CC4F5"
PAGE_GROUND = "#DFE4EA"
PAGE_LINE = "#B4BDC8"
EVIDENCE_SURE = "#BFDFFF"
EVIDENCE_UNSURE = "#FFE08A"
EVIDENCE_LINE = "#1F5FA8"
EVIDENCE_UNSURE_LINE = "#9A6A00"

FAMILIES = ("Segoe UI", "Noto Sans", "Arimo", "Liberation Sans")
POINT_SIZE = 10
SMALLER = 0.9


@dataclass(frozen=True, slots=True)
class _Colours:
    window: str
    base: str
    alternate: str
    text: str
    quiet: str
    button: str
    line: str
    accent: str
    accent_text: str


_LIGHT = _Colours(
    window="#F3F5F8",
    base="#FFFFFF",
    alternate="#F7F9FB",
    text=INK,
    quiet="#66717E",
    button="#FBFCFD",
    line="#C3CAD3",
    accent=ACCENT,
    accent_text="#FFFFFF",
)


def dress(app: QApplication) -> None:
    """Give the application our style, palette and font."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(light_palette())
    app.setFont(_font())


def light_palette() -> QPalette:
    """Return our light colours."""
    role = QPalette.ColorRole
    colours = _LIGHT
    palette = QPalette(QColor(colours.button), QColor(colours.window))
    for where, colour in {
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.alternate,
        role.Button: colours.button,
        role.Mid: colours.line,
        role.Dark: colours.line,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.accent_text,
        role.PlaceholderText: colours.quiet,
        role.Link: colours.accent,
        role.Accent: colours.accent,
        role.ToolTipBase: "#FFFDF3",
        role.ToolTipText: colours.text,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor("#8A939E"))
    return palette


def quiet_colour() -> QColor:
    """Return the colour of secondary text, still readable (4.5 to 1)."""
    return QColor(_LIGHT.quiet)


def line_colour() -> QColor:
    """Return the colour of thin lines between areas."""
    return QColor(_LIGHT.line)


def smaller(font: QFont) -> QFont:
    """Return a font a little smaller, for labels and notes."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * SMALLER)
    return copy


def _font() -> QFont:
    """Return the system's font, or a narrower one where the system has no wish."""
    present = set(QFontDatabase.families())
    family = next((name for name in FAMILIES if name in present), None)
    font = QFont(family) if family else QApplication.font()
    font.setPointSize(POINT_SIZE)
    return font
