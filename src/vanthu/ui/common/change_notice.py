"""The one message between screens: something in the database has changed."""

from PySide6.QtCore import QObject, Signal


class ChangeNotice(QObject):
    """Says, from any thread, that a transaction was committed.

    Signals:
        changed(): arrives on the window's thread; what is visible is read again.
    """

    changed = Signal()

    def tell(self) -> None:
        """Say that something changed; safe on every thread."""
        self.changed.emit()
