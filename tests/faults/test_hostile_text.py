"""Text made to do harm is shown and printed as it stands (E18, F1, F3, F5, F8)."""

import re
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdfium2 as pdfium
import pytest
from lxml import etree
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.cli.conftest import LETTER, Command
from tests.faults.kept_data import assert_sentence
from tests.storage.examples import DRAFT, MOMENT
from vanthu.bootstrap import VanThu
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import LetterDraft
from vanthu.domain.tasks import Figure, Order, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.services.lines import RegisterQuery
from vanthu.storage.database import open_database
from vanthu.storage.unit_of_work import unit_opener
from vanthu.ui.application import WindowPlaces, build_window, prepare_application
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.main_window import MainWindow
from vanthu.ui.navigation import Destination

WAIT_MS = 60_000
DAYS = ("--from", "2020-01-01", "--to", "2099-12-31")
FORMULAS = (
    "=cmd|' /C calc'!A1",
    '+HYPERLINK("file:///canary")',
    "-2+3",
    "@SUM(A1:A9)",
    "{=1+1}",
    "\uff1d1+1",  # as wide as a Chinese sign
    "file:///canary",
    "0123456789",
)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """Give a file that nobody has a reason to open."""
    file = tmp_path / "canary.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    return file


@pytest.fixture
def hostile(canary: Path) -> str:
    """Give words that a careless label would take for a picture's address."""
    return f'<img src="file://{canary}"> <b>đậm</b> & &amp; %s {{0}}'


def was_opened(file: Path) -> bool:
    """Tell whether a file was read; only where the system keeps that time."""
    status = file.stat()
    return status.st_atime_ns > status.st_mtime_ns


def hostile_file(folder: Path, words: str) -> Path:
    file = folder / "<b>canary<img src=x>.txt"
    text = LETTER.format(number=15)
    for plain in ("số liệu dự toán", "Sở Tài chính", "Lê Thị Thanh Tâm", "bảng tổng"):
        text = text.replace(plain, f"{plain} {words}")
    file.write_text(text.replace("V/v", f"V/v {words}"), encoding="utf-8")
    return file


def work_through(desk: Desk, file: Path, words: str) -> None:
    """Register, assign and answer a letter with hostile words wherever one may type."""
    profile, departments = VanThu().sample_office()
    desk.office.save_profile(replace(profile, place=f"Sông Hà {words}"))
    desk.office.save_departments(
        [replace(each, name=f"{each.name} {words}") for each in departments]
    )
    (waiting,) = desk.intake.take(file)
    read = draft_of(waiting.reading, waiting.file, desk.today())
    draft = replace(
        read,
        kind=f"công văn {words}",
        issuing_body=words,
        subject=words,
        number="7",
        symbol=words,
        signer_name=words,
        signer_title=words,
        receiver=words,
        note=words,
    )
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)
    orders = desk.tasks.propose(letter.letter_id)
    first, *_ = desk.tasks.assign(
        [
            replace(order, lead=departments[0].code, content=f"{words} {order.content}")
            for order in orders
        ]
    )
    result = TaskResult(words, (Figure(words, words, words),))
    desk.tasks.report_done(first.task_id, result)
    desk.tasks.move(first.task_id, TaskState.IN_PROGRESS, words)
    desk.drafts.prepare(letter.letter_id, REPORT)
    file.write_text(file.read_text("utf-8").replace("15/", "16/"), encoding="utf-8")
    desk.intake.take(file)


# ------------------------------------------------------------------ the window


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, resources: Path, hostile: str
) -> Iterator[MainWindow]:
    """Open the window over a register full of hostile words."""
    places, notice = WindowPlaces(resources, tmp_path / "cua-so.ini"), ChangeNotice()
    prepare_application(places)
    with VanThu().open_desk(tmp_path / "data", on_commit=notice.tell) as desk:
        work_through(desk, hostile_file(tmp_path, hostile), hostile)
        window = build_window(desk, notice, places)
        qtbot.addWidget(window, before_close_func=settled(qtbot))
        window.resize(1366, 768)
        window.show()
        yield window
        settled(qtbot)(window)
        window.close()


def settled(qtbot: QtBot) -> Callable[[QWidget], None]:
    def wait(widget: QWidget) -> None:
        assert isinstance(widget, MainWindow)
        qtbot.waitUntil(lambda: not widget.is_busy(), timeout=WAIT_MS)
        qtbot.wait(100)
        qtbot.waitUntil(lambda: not widget.is_busy(), timeout=WAIT_MS)

    return wait


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    is_list = isinstance(model, QAbstractListModel)  # its columns are private
    for row in range(model.rowCount(parent)):
        for column in range(1 if is_list else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield index
            yield from cells(model, index)


def taken_for_markup(root: QWidget) -> list[str]:
    """Return the texts that Qt would read as HTML, with who shows them."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        name, plain = type(widget).__name__, Qt.TextFormat.PlainText
        words = [widget.toolTip()]
        if isinstance(widget, QLabel) and widget.textFormat() != plain:
            words.append(widget.text())
        if isinstance(widget, QTextEdit) and "&lt;img" not in widget.toHtml():
            words.append(widget.toHtml())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            tip = Qt.ItemDataRole.ToolTipRole
            indexes = cells(widget.model(), QModelIndex())
            words += [str(index.data(tip) or "") for index in indexes]
        found += [
            f"{name}: {text}"
            for text in words
            if "<img" in text and QtGui.Qt.mightBeRichText(text)
        ]
    return found


def shown_words(root: QWidget) -> str:
    """Return the words of the labels and cells below a widget."""
    labels = [label.text() for label in root.findChildren(QLabel)]
    views = root.findChildren(QAbstractItemView)
    models = [view.model() for view in views if view.model() is not None]
    return "\n".join(
        [
            *labels,
            *(str(i.data() or "") for m in models for i in cells(m, QModelIndex())),
        ]
    )


def test_no_screen_takes_a_letters_words_for_markup(
    window: MainWindow, canary: Path, qtbot: QtBot
) -> None:
    wait, told, pages = settled(qtbot), list[str](), dict[Destination, str]()
    for destination in Destination:
        window.show_page(destination)
        wait(window)
        told += taken_for_markup(window)
        pages[destination] = shown_words(window)
        for _, dialog in window.page.dialogs():
            dialog.show()
            wait(window)
            told += taken_for_markup(dialog)
            dialog.close()

    assert told == []
    assert f'<img src="file://{canary}">' in pages[Destination.REGISTER]
    assert not was_opened(canary)


def test_the_canary_sings_for_a_careless_label(
    qtbot: QtBot, canary: Path, hostile: str
) -> None:
    label = QLabel(hostile)
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)

    assert taken_for_markup(label)
    if not was_opened(canary):
        pytest.skip("this disk keeps no time of reading, so the canary is mute")


# ------------------------------------------------------------------ documents


def words_of(file: Path) -> str:
    """Return the words of a document without its blanks."""
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as archive:
            names = [n for n in archive.namelist() if n.startswith("word/document")]
            root = etree.fromstring(archive.read(names[0]))
        text = "".join(str(part) for part in root.itertext())
    elif file.suffix == ".xlsx":
        book = openpyxl.load_workbook(file)
        rows = (row for sheet in book for row in sheet.iter_rows())
        text = "".join(str(cell.value or "") for row in rows for cell in row)
    else:
        pdf = pdfium.PdfDocument(file)
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
        pdf.close()
        # so pdfium writes a hyphen that stands at the end of a line
        text = text.replace("\ufffe", "-")
    return re.sub(r"\s", "", text)


def test_books_and_reports_print_hostile_words_as_they_stand(
    vanthu: Command, tmp_path: Path, canary: Path, hostile: str
) -> None:
    data, wanted = tmp_path / "data", re.sub(r"\s", "", hostile)
    with VanThu().open_desk(data) as desk:
        work_through(desk, hostile_file(tmp_path, hostile), hostile)
    calls = [
        *(("book", "incoming", *DAYS, f"so.{end}") for end in ("docx", "pdf", "xlsx")),
        *(("book", "followup", *DAYS, f"theo-doi.{end}") for end in ("pdf", "xlsx")),
        *(("report", "1", f"bao-cao.{end}") for end in ("docx", "pdf")),
    ]

    for *command, name in calls:
        out = tmp_path / name
        done = vanthu(*command, "--out", out, "--data", data)
        assert done.status == 0, done.err
        assert wanted in words_of(out), name
    assert not was_opened(canary)


def test_what_looks_like_a_formula_or_an_address_stays_text(
    vanthu: Command, tmp_path: Path
) -> None:
    data, out = tmp_path / "data", tmp_path / "so.xlsx"
    with VanThu().open_desk(data) as desk:
        desk.register.enter_all(
            [
                LetterDraft(desk.today(), "công văn", words, words, words, words)
                for words in FORMULAS
            ]
        )

    done = vanthu("book", "incoming", *DAYS, "--out", out, "--data", data)

    assert done.status == 0, done.err
    book = openpyxl.load_workbook(out)
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    kinds = {cell.data_type for cell in found if cell.value is not None}
    assert kinds == {"s", "d"}  # days of the register are days, and nothing computes
    days = {cell.value for cell in found if cell.data_type == "d"}
    assert len(days) == 1
    assert [cell for cell in found if cell.hyperlink is not None] == []
    assert set(FORMULAS) <= {cell.value for cell in found}


def test_hostile_words_stay_out_of_the_log(
    vanthu: Command, tmp_path: Path, hostile: str
) -> None:
    data = tmp_path / "data"
    vanthu("import", "--register", hostile_file(tmp_path, hostile), "--data", data)

    log = data / "nhat-ky" / "vanthu.log"
    assert not log.exists() or "canary" not in log.read_text("utf-8")


# ------------------------------------------------------------------ odd text in files

LONG = "Sở Tài chính đề nghị báo cáo trước ngày 25/11/2026 và "
ODD = {
    "một dòng dài.txt": LETTER.format(number=15) + LONG * 12_000,
    "một từ dài.txt": LETTER.format(number=15) + "a" * 1_000_000,
    "dấu chồng.txt": LETTER.format(number=15).replace("V/v", "V/v e" + "́" * 100_000),
    "toàn chữ hoa.txt": LETTER.format(number=15) + "KÍNH GỬI: SỐ: 1/A-B\n" * 30_000,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_text_is_read_or_told_in_time(
    vanthu: Command, tmp_path: Path, name: str
) -> None:
    file, data = tmp_path / name, tmp_path / "data"
    file.write_text(ODD[name], encoding="utf-8")
    began = time.monotonic()

    done = vanthu("import", "--register", file, "--data", data)

    assert time.monotonic() - began < 30
    assert done.lines in ([f"1\t{file}"], [f"inbox\t{file}"])
    if done.status:
        assert_sentence(done.err)
    else:
        assert done.err == ""


def test_words_longer_than_any_subject_wait_for_a_person(
    vanthu: Command, tmp_path: Path
) -> None:
    file, data = tmp_path / "trích yếu dài.txt", tmp_path / "data"
    text = LETTER.format(number=15)
    file.write_text(text.replace("V/v", "V/v " + "tổng hợp " * 20_000), "utf-8")

    done = vanthu("import", "--register", file, "--data", data)

    assert (done.status, done.out) == (0, f"inbox\t{file}\n")
    with VanThu().open_desk(data) as desk:
        (line,) = desk.intake.waiting()
    assert line.subject == ""


# A PDF may say that its letters stand for anything: here for nothing, for half a
# character, and for the turn of the writing direction.
CMAP = """begincmap
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfchar
<41> <0000>
<42> <D800>
<43> <202E>
endbfchar
endcmap"""


def pdf_of_no_characters() -> bytes:
    """Make a PDF whose letters stand for what no text can hold."""
    line = "BT /F1 12 Tf 72 700 Td (So: 12/ABC Kinh gui cac don vi ABC bao cao) Tj ET"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(line)} >> stream\n{line}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length {len(CMAP)} >> stream\n{CMAP}\nendstream",
    ]
    objects = "".join(
        f"{n} 0 obj\n{body}\nendobj\n" for n, body in enumerate(bodies, 1)
    )
    return f"%PDF-1.4\n{objects}trailer << /Root 1 0 R >>\n%%EOF".encode("ascii")


def test_letters_that_stand_for_no_character_are_read_without_them(
    vanthu: Command, tmp_path: Path
) -> None:
    file, data = tmp_path / "la.pdf", tmp_path / "data"
    file.write_bytes(pdf_of_no_characters())

    done = vanthu("import", file, "--data", data)

    assert (done.status, done.lines) == (0, [f"inbox\t{file}"]), done.err
    with VanThu().open_desk(data) as desk:
        (line,) = desk.intake.waiting()
        reading = desk.intake.open(line.inbox_id).reading
        assert reading is not None
        assert "Kinh gui" in reading.pages[0].text
        assert not re.search("[\0\ud800-\udfff]", reading.pages[0].text)
        assert desk.register.lines(RegisterQuery()) == ()


def test_what_no_database_takes_is_left_out_of_what_is_typed(database_url: str) -> None:
    database = open_database(database_url)
    open_unit = unit_opener(database)
    typed = replace(DRAFT, subject="báo\0 cáo\ud800", note="\udfff\0", number="\0")
    with open_unit() as unit:
        letter = unit.register.add(1, typed, None)
        task = unit.tasks.add(Order(letter.letter_id, "rà\ud800 soát\0", "VP"), MOMENT)
        figure = Figure("số\ud800", "1\0", "")
        unit.tasks.save(replace(task, result=TaskResult("xong\ud800", (figure,))))
        unit.commit()

    with open_unit() as unit:
        draft = unit.register.get(letter.letter_id).draft
        (kept_task,) = unit.tasks.of_letter(letter.letter_id)
        found = unit.register.lines(RegisterQuery(search="báo\ud800 cáo\0"))
    assert (draft.subject, draft.note, draft.number) == ("báo cáo", "", "")
    assert kept_task.order.content == "rà soát"
    assert kept_task.result.text == "xong"
    assert kept_task.result.figures[0].name == "số"
    assert len(found) == 1
    database.close()
