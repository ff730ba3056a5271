"""The language of the window: our words are Vietnamese, Qt's own are made so."""

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def speak_vietnamese(app: QApplication, folder: Path) -> bool:
    """Load the catalogue of Qt's own words; tell whether it was there."""
    QLocale.setDefault(QLocale("vi_VN"))
    translator = QTranslator(app)
    loaded = translator.load("qtbase_vi", str(folder))
    return loaded and app.installTranslator(translator)
