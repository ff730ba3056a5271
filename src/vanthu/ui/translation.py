"""The language of the window: our words are Vietnamese, Qt's own are made so."""

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

CATALOGUE = "qtbase_vi"


def speak_vietnamese(app: QApplication, folder: Path) -> bool:
    """Load the catalogue of Qt's own words; tell whether it was there."""
    QLocale.setDefault(QLocale("vi_VN"))
    if app.findChild(QTranslator, CATALOGUE):
        return True
    translator = QTranslator(app)
    translator.setObjectName(CATALOGUE)
    loaded = translator.load(CATALOGUE, str(folder))
    return loaded and app.installTranslator(translator)
