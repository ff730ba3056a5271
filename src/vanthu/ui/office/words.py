"""The words of the settings."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.office import DepartmentKind


def kind_words(kind: DepartmentKind) -> str:
    """Return the kind of a department."""
    return {
        DepartmentKind.OWN: QCoreApplication.translate("Settings", "Trực thuộc"),
        DepartmentKind.PARTNER: QCoreApplication.translate("Settings", "Phối hợp"),
    }[kind]
