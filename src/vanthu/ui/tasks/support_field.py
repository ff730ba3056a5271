"""Choosing the departments that support another one (phối hợp)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.office import Department
from vanthu.ui.common.plain_label import plain_tip

ARROW = 28


class SupportField(QToolButton):
    """A button that opens the departments to tick; it shows how many are chosen.

    Signals:
        changed(): other departments are chosen.
    """

    changed = Signal()

    def __init__(
        self, departments: Sequence[Department], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        menu = QMenu(self)
        for department in departments:
            action = menu.addAction(department.name)
            action.setCheckable(True)
            action.toggled.connect(self._show)
            action.toggled.connect(lambda _: self.changed.emit())
            self._actions[department.code] = action
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show()

    def codes(self, lead: str | None = None) -> tuple[str, ...]:
        """Return the chosen departments, without the one that leads."""
        chosen = [code for code, action in self._actions.items() if action.isChecked()]
        return tuple(code for code in chosen if code != lead)

    def choose(self, codes: Sequence[str]) -> None:
        """Choose departments."""
        for code, action in self._actions.items():
            action.setChecked(code in codes)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # Drawn like the field for the leading department beside it.
        look = QStyleOptionComboBox()
        look.initFrom(self)
        look.currentText = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - ARROW
        )
        look.frame = True
        if self.isDown():
            look.state |= QStyle.StateFlag.State_Sunken
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, look)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, look)

    def _show(self) -> None:
        names = [a.text() for a in self._actions.values() if a.isChecked()]
        if not names:
            words = self.tr("Không có đơn vị phối hợp")
        elif len(names) == 1:
            words = names[0]
        else:
            words = self.tr("{count} đơn vị phối hợp").format(count=len(names))
        self.setText(words)
        self.setToolTip(plain_tip("\n".join(names)))
        spoken = self.tr("Phối hợp: {names}").format(names=", ".join(names) or words)
        self.setAccessibleName(spoken)
