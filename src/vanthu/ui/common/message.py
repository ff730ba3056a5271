"""What the window says without a dialog."""

from collections.abc import Callable
from dataclasses import dataclass

from vanthu.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Choice:
    """A button in a message: its words and what it does."""

    label: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what was not changed, what to do; with buttons that do it."""

    text: str
    tone: Tone = Tone.NOTICE
    choices: tuple[Choice, ...] = ()
