"""Commands of pages and panes: words, icon, keys, and what they do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from vanthu.ui.common.icons import icon


def make_action(
    owner: QObject,
    words: str,
    icon_name: str = "",
    keys: str | Sequence[str] = "",
    act: Callable[..., object] | None = None,
) -> QAction:
    """Return a command; its tip names the first of its keys."""
    action = QAction(words, owner)
    action.setIconText(words)  # the toolbar would drop the ellipsis
    if icon_name:
        action.setIcon(icon(icon_name))
    given = [keys] if isinstance(keys, str) else list(keys)
    shortcuts = [key for key in given if key]
    action.setShortcuts([QKeySequence(key) for key in shortcuts])
    if shortcuts:
        shown = shortcuts[0].replace("Return", "Enter")
        action.setToolTip(f"{words} ({shown})")
    if act is not None:
        action.triggered.connect(act)
    return action
