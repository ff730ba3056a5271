"""How the window looks: Fusion in our colours, a readable font, state colours."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from vanthu.ui.dark_style import DarkStyle


class Tone(StrEnum):
    """What a message or a mark is about; always shown with a word or a picture too."""

    NOTICE = "notice"
    DONE = "done"
    WARNING = "warning"
    FAILURE = "failure"


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


Pair = tuple[str, str]  # text colour and background, at least 6.8 to 1

_CHIPS_LIGHT: dict[Chip, Pair] = {
    Chip.TO_REGISTER: ("#1B3A57", "#DCE9F7"),
    Chip.TO_ASSIGN: ("#4A3A00", "#FFF0B8"),
    Chip.IN_PROGRESS: ("#0B4F6C", "#D5EEF7"),
    Chip.DUE_SOON: ("#7A3E00", "#FFE3C2"),
    Chip.OVERDUE: ("#8B0F1A", "#FBDDE0"),
    Chip.COMPLETED: ("#1E5128", "#DBF0DE"),
    Chip.COMPLETED_LATE: ("#4F4300", "#F0EFC4"),
    Chip.FOR_INFORMATION: ("#444444", "#E8E8E8"),
}
_CHIPS_DARK: dict[Chip, Pair] = {
    Chip.TO_REGISTER: ("#CFE2F7", "#1E3A57"),
    Chip.TO_ASSIGN: ("#FFE79A", "#4A3D0A"),
    Chip.IN_PROGRESS: ("#BFE6F5", "#10465C"),
    Chip.DUE_SOON: ("#FFD3A3", "#5C3308"),
    Chip.OVERDUE: ("#FFC4C9", "#6B1720"),
    Chip.COMPLETED: ("#C4EBCB", "#1F4A2A"),
    Chip.COMPLETED_LATE: ("#EDEBA8", "#4A4510"),
    Chip.FOR_INFORMATION: ("#DDDDDD", "#444444"),
}
_MESSAGES_LIGHT: dict[Tone, Pair] = {
    Tone.NOTICE: ("#1B3A57", "#DCE9F7"),
    Tone.DONE: ("#1E5128", "#DBF0DE"),
    Tone.WARNING: ("#7A3E00", "#FFE9CF"),
    Tone.FAILURE: ("#8B0F1A", "#FBDDE0"),
}
_MESSAGES_DARK: dict[Tone, Pair] = {
    Tone.NOTICE: ("#CFE2F7", "#1E3A57"),
    Tone.DONE: ("#C4EBCB", "#1F4A2A"),
    Tone.WARNING: ("#FFD3A3", "#5C3308"),
    Tone.FAILURE: ("#FFC4C9", "#6B1720"),
}

RAIL = "#1F3347"
RAIL_TEXT = "#D7E1EC"
RAIL_CHOSEN = "#34526F"
RAIL_HOVERED = "#2A4259"
RAIL_MARK = "#8CC4F5"
PAGE_LINE = "#B4BDC8"
EVIDENCE_SURE = "#BFDFFF"
EVIDENCE_UNSURE = "#FFE08A"
EVIDENCE_LINE = "#1F5FA8"
EVIDENCE_UNSURE_LINE = "#9A6A00"
USUAL_LINE = "#7A3FA0"  # where words usually stand, 6.9 to 1 on white

FAMILIES = ("Segoe UI", "Noto Sans", "Arimo", "Liberation Sans")
POINT_SIZE = 10
SMALLER = 0.9
HALF_LIGHT = 128


@dataclass(frozen=True, slots=True)
class _Colours:
    window: str
    base: str
    alternate: str
    text: str
    quiet: str
    disabled: str
    button: str
    line: str
    accent: str
    accent_text: str
    chosen: str
    tip: str
    page_ground: str


_LIGHT = _Colours(
    window="#F3F5F8",
    base="#FFFFFF",
    alternate="#F7F9FB",
    text="#1D2733",
    quiet="#5F6B78",
    disabled="#8A939E",
    button="#FBFCFD",
    line="#C3CAD3",
    accent="#1F5FA8",
    accent_text="#FFFFFF",
    chosen="#E9F2FC",
    tip="#FFFDF3",
    page_ground="#DFE4EA",
)
_DARK = _Colours(
    window="#2A3038",
    base="#1A1E24",
    alternate="#1F242B",
    text="#E4E9EF",
    quiet="#A3AEBB",
    disabled="#6F7985",
    button="#3A424D",
    line="#535D69",
    accent="#5BA3E6",
    accent_text="#0E1A26",
    chosen="#2B4159",
    tip="#3A424D",
    page_ground="#14171B",
)


def dress(app: QApplication, *, dark: bool = False) -> None:
    """Give the application our style, palette and font."""
    app.setStyle(DarkStyle() if dark else QStyleFactory.create("Fusion"))
    app.setPalette(_palette(_DARK if dark else _LIGHT))
    app.setFont(_font())


def is_dark() -> bool:
    """Tell whether the window is drawn light on dark."""
    return QApplication.palette().window().color().lightness() < HALF_LIGHT


def chip_colours(chip: Chip) -> Pair:
    """Return text colour and background of a chip."""
    return (_CHIPS_DARK if is_dark() else _CHIPS_LIGHT)[chip]


def message_colours(tone: Tone) -> Pair:
    """Return text colour and background of a message."""
    return (_MESSAGES_DARK if is_dark() else _MESSAGES_LIGHT)[tone]


def quiet_colour() -> QColor:
    """Return the colour of secondary text, still readable (above 4.5 to 1)."""
    return QColor(_now().quiet)


def line_colour() -> QColor:
    """Return the colour of thin lines between areas."""
    return QColor(_now().line)


def page_ground() -> QColor:
    """Return the colour around the pages of a letter, which stay white."""
    return QColor(_now().page_ground)


def chosen_colour() -> QColor:
    """Return the background of a chosen entry of a list; its text stays as it is."""
    return QColor(_now().chosen)


def _now() -> _Colours:
    return _DARK if is_dark() else _LIGHT


def _palette(colours: _Colours) -> QPalette:
    role = QPalette.ColorRole
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
        role.ToolTipBase: colours.tip,
        role.ToolTipText: colours.text,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.disabled))
    return palette


def soften_selection(view: QWidget) -> None:
    """Mark the chosen row of a list by a quiet ground instead of the accent."""
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, chosen_colour())
    text = palette.color(QPalette.ColorRole.Text)
    palette.setColor(QPalette.ColorRole.HighlightedText, text)
    view.setPalette(palette)


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
