"""Qt's own dialogs speak Vietnamese once our catalogue is loaded."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QScrollBar,
    QTreeView,
    QWidget,
    QWizard,
    QWizardPage,
)
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "translations" / "qtbase_vi.ts"
WORD = re.compile(r"[^\W\d_]+")
PLACEHOLDER = re.compile(r"%\d")


def messages() -> list[tuple[str, str, str]]:
    """Return context, source and translation of every message."""
    found = []
    for context in ET.parse(CATALOGUE).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            found.append((name, source, message.findtext("translation", "")))
    return found


def words_of(text: str) -> set[str]:
    """Return the words of a text, without the marks of access keys."""
    return {word.lower() for word in WORD.findall(text.replace("&", ""))}


@pytest.fixture(scope="module")
def english_words() -> set[str]:
    """Words that Qt says in English and that are no Vietnamese words as well."""
    english: set[str] = set()
    vietnamese: set[str] = set()
    for _, source, translation in messages():
        english |= words_of(source)
        vietnamese |= words_of(translation)
    return english - vietnamese


@pytest.fixture
def in_vietnamese(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Load the catalogue, compiled as the program compiles it."""
    lrelease = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if lrelease is None:
        pytest.skip("pyside6-lrelease is not installed beside Python")
    compiled = tmp_path / "qtbase_vi.qm"
    command = [lrelease, str(CATALOGUE), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def shown_texts(window: QWidget) -> Iterator[str]:
    """Give every text that a window shows or says, except names of files."""
    yield window.windowTitle()
    for widget in [window, *window.findChildren(QWidget)]:
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for action in window.findChildren(QAction):
        yield action.text()
        yield action.toolTip()


def english_in(texts: Iterator[str], english_words: set[str]) -> set[str]:
    return {text for text in texts if words_of(text) & english_words}


def test_every_message_is_translated_and_keeps_its_placeholders() -> None:
    for context, source, translation in messages():
        assert translation, f"{context}: {source}"
        assert sorted(PLACEHOLDER.findall(source)) == sorted(
            PLACEHOLDER.findall(translation)
        ), f"{context}: {source}"


def test_a_button_keeps_at_most_one_access_key() -> None:
    doubled = [
        translation
        for _, _, translation in messages()
        if translation.replace("&&", "").count("&") > 1
    ]

    assert doubled == []


@pytest.mark.usefixtures("in_vietnamese")
def test_a_button_box_shows_no_english_word(
    qtbot: QtBot, english_words: set[str]
) -> None:
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button.name not in ("NoButton", "FirstButton", "LastButton"):
            box.addButton(button)
    qtbot.addWidget(box)

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Hủy"
    assert box.button(QDialogButtonBox.StandardButton.Yes).text() == "&Có"
    assert english_in(shown_texts(box), english_words) == set()


@pytest.mark.usefixtures("in_vietnamese")
def test_a_message_box_shows_no_english_word(
    qtbot: QtBot, english_words: set[str]
) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText("Đã có văn bản này trong sổ.")
    box.setDetailedText("Số đến 12.")
    box.setStandardButtons(
        QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel
    )

    texts = [button.text() for button in box.buttons()]

    assert "Xem chi tiết..." in texts
    assert english_in(shown_texts(box), english_words) == set()


@pytest.mark.usefixtures("in_vietnamese")
def test_the_menus_of_text_fields_show_no_english_word(
    qtbot: QtBot, english_words: set[str]
) -> None:
    line, text = QLineEdit(), QPlainTextEdit()
    qtbot.addWidget(line)
    qtbot.addWidget(text)
    for menu in (line.createStandardContextMenu(), text.createStandardContextMenu()):
        qtbot.addWidget(menu)
        shown = [action.text().split("\t")[0] for action in menu.actions()]

        assert "&Dán" in shown
        assert english_in(iter(shown), english_words) == set()


@pytest.mark.usefixtures("in_vietnamese")
@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_file_dialog_shows_no_english_word(
    qtbot: QtBot,
    tmp_path: Path,
    english_words: set[str],
    mode: QFileDialog.AcceptMode,
) -> None:
    (tmp_path / "Hồ sơ").mkdir()
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setDirectory(str(tmp_path))
    dialog.ensurePolished()

    tree = dialog.findChild(QTreeView)
    types = dialog.findChild(QComboBox, "fileTypeCombo")
    assert tree is not None
    assert types is not None
    model = tree.model()
    headings = [
        str(model.headerData(section, Qt.Orientation.Horizontal))
        for section in range(model.columnCount())
    ]

    assert headings == ["Tên", "Cỡ", "Loại", "Ngày sửa"]
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) > 0)
    assert model.index(0, 2, tree.rootIndex()).data() == "Thư mục"
    assert types.currentText() == "Mọi tệp (*)"
    assert english_in(shown_texts(dialog), english_words) == set()


@pytest.mark.usefixtures("in_vietnamese")
def test_other_standard_dialogs_show_no_english_word(
    qtbot: QtBot, english_words: set[str]
) -> None:
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    wizard.addPage(QWizardPage())
    for dialog in (QInputDialog(), QErrorMessage(), QProgressDialog(), wizard):
        qtbot.addWidget(dialog)
        dialog.ensurePolished()

        assert english_in(shown_texts(dialog), english_words) == set(), dialog


@pytest.mark.usefixtures("in_vietnamese")
def test_a_scroll_bar_speaks_vietnamese(qapp: QApplication, qtbot: QtBot) -> None:
    qtbot.addWidget(QScrollBar())

    assert qapp.translate("QScrollBar", "Scroll here") == "Cuộn tới đây"


@pytest.fixture
def untranslated(qapp: QApplication) -> Iterator[None]:
    """Take away the catalogues that earlier tests gave the application."""
    installed = [t for t in qapp.findChildren(QTranslator) if qapp.removeTranslator(t)]
    yield
    for translator in installed:
        qapp.installTranslator(translator)


@pytest.mark.usefixtures("untranslated")
def test_without_the_catalogue_the_same_search_finds_english(
    qtbot: QtBot, english_words: set[str]
) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.ensurePolished()

    found = english_in(shown_texts(dialog), english_words)

    assert {"&Look in:", "File &name:", "Cancel", "Detail View"} <= found
