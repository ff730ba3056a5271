"""The letter that carries a document upward: to whom, what it says, by which way."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.domain.sending import (
    IssuedPaper,
    Parcel,
    ParcelFile,
    addresses_in,
    ascii_name,
    check_parcel,
    covering_subject,
    covering_text,
)
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.field_row import FieldRow
from vanthu.ui.common.formatting import size_text
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import Tone

SIZE = QSize(720, 560)


class Way(StrEnum):
    """How a document leaves the office."""

    DRAFT = "draft"  # an .eml file for the person's mail program
    FOLDER = "folder"  # the files in a folder, the words on the clipboard
    SERVER = "server"  # through the office's mail server


@dataclass(frozen=True, slots=True)
class SendSheet:
    """What the dialog starts from."""

    paper: IssuedPaper
    files: tuple[ParcelFile, ...]
    addresses: tuple[str, ...] = ()  # where the addressee's last mail went
    has_server: bool = False


class SendDialog(EntryDialog):
    """Shows the whole mail before it leaves; nothing goes out by itself.

    Signals:
        submitted(Way, Parcel): a parcel that can go.
    """

    submitted = Signal(object, object)

    def __init__(self, sheet: SendSheet, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Gửi văn bản"), self.tr("Gửi"), parent)
        self.resize(SIZE)
        self._sheet = sheet
        self.to = QLineEdit("; ".join(sheet.addresses))
        self.copy_to = QLineEdit()
        self.subject = QLineEdit(covering_subject(sheet.paper))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.files = [QCheckBox(self._file_words(file)) for file in sheet.files]
        self.plain_names = QCheckBox(self.tr("Tên tệp không dấu"))
        self.ways = {
            Way.DRAFT: QRadioButton(
                self.tr("Tạo tệp thư .eml để mở bằng Outlook, Thunderbird")
            ),
            Way.FOLDER: QRadioButton(
                self.tr("Chép tệp vào thư mục, sao chép lời thư để dán")
            ),
            Way.SERVER: QRadioButton(self.tr("Gửi qua máy chủ thư đã khai báo")),
        }
        self._rows = {
            "to": FieldRow(self.tr("Gửi đến"), (self.to,), required=True),
            "copy_to": FieldRow(self.tr("Đồng gửi"), (self.copy_to,)),
        }
        self._large = PlainLabel(wraps=True)
        self._build()
        for box in (*self.files, self.plain_names):
            box.toggled.connect(self._show_files)
        for way in self.ways.values():
            way.toggled.connect(self._show_way)
        self._show_files()
        self._show_way()

    @property
    def way(self) -> Way:
        """Return the chosen way."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    def parcel(self) -> Parcel:
        """Return the mail as it stands.

        Raises:
            AddressInvalid: an address is none.
        """
        return Parcel(
            to=addresses_in(self.to.text()),
            copy_to=addresses_in(self.copy_to.text()),
            subject=self.subject.text(),
            text=self.text.toPlainText(),
            files=self._chosen_files(),
        )

    @override
    def submit(self) -> None:
        try:
            parcel = self.parcel()
            if self.way is not Way.FOLDER:
                check_parcel(parcel)
        except VanThuError as error:
            self.show_failure(error)
            self.to.setFocus()
            return
        if not parcel.files:
            self.say(self.tr("Chưa chọn tệp nào để gửi. Chưa gửi gì."))
            return
        self.begin()
        self.submitted.emit(self.way, parcel)

    # -------------------------------------------------------------- building

    def _build(self) -> None:
        subject = FieldRow(self.tr("Tiêu đề"), (self.subject,))
        text = FieldRow(self.tr("Lời thư"), (self.text,))
        text.layout().setStretch(1, 1)  # type: ignore[union-attr]  # a row has one
        places = QGridLayout()
        places.setHorizontalSpacing(16)
        places.addWidget(self._rows["to"], 0, 0)
        places.addWidget(self._rows["copy_to"], 0, 1)
        self.to.setPlaceholderText(
            self.tr("Nhiều địa chỉ cách nhau bằng dấu chấm phẩy")
        )
        below = QGridLayout()
        below.setHorizontalSpacing(24)
        below.addLayout(self._titled(self.tr("Tệp gửi kèm"), *self.files), 0, 0)
        below.addLayout(self._titled(self.tr("Gửi bằng"), *self.ways.values()), 0, 1)
        below.setColumnStretch(1, 1)
        self.form.addLayout(places)
        self.form.addWidget(subject)
        self.form.addWidget(text, 1)
        self.form.addLayout(below)
        self.form.addWidget(self._large)
        for box in self.files:
            box.setChecked(True)
        server = self.ways[Way.SERVER]
        server.setEnabled(self._sheet.has_server)
        if not self._sheet.has_server:
            server.setToolTip(self.tr("Khai báo máy chủ thư trong Cài đặt."))
        chosen = Way.SERVER if self._sheet.has_server else Way.DRAFT
        self.ways[chosen].setChecked(True)

    def _titled(self, words: str, *fields: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(PlainLabel(words))
        for field in fields:
            column.addWidget(field)
        if self.files and fields[0] is self.files[0]:
            column.addWidget(self.plain_names)
        column.addStretch(1)
        return column

    def _file_words(self, file: ParcelFile) -> str:
        return f"{file.name} ({size_text(len(file.content))})"

    # -------------------------------------------------------------- showing

    def _chosen_files(self) -> tuple[ParcelFile, ...]:
        chosen = zip(self._sheet.files, self.files, strict=True)
        is_plain = self.plain_names.isChecked()
        return tuple(
            ParcelFile(
                ascii_name(file.name) if is_plain else file.name,
                file.content,
                file.media_type,
            )
            for file, box in chosen
            if box.isChecked()
        )

    def _show_files(self) -> None:
        files = self._chosen_files()
        if not self.text.document().isModified():
            names = [file.name for file in files]
            self.text.setPlainText(covering_text(self._sheet.paper, names))
            self.text.document().setModified(False)
        is_large = Parcel((), "", "", files).is_large
        self._large.setVisible(is_large)
        if is_large:
            self._large.setText(
                self.tr(
                    "Thư lớn hơn 18 MB; nhiều máy chủ không nhận. "
                    "Có thể chỉ gửi tệp PDF."
                )
            )

    def _show_way(self) -> None:
        words = {
            Way.DRAFT: self.tr("Tạo tệp thư…"),
            Way.FOLDER: self.tr("Chọn thư mục…"),
            Way.SERVER: self.tr("Gửi"),
        }
        self.send.setText(words[self.way])
        needs_address = self.way is not Way.FOLDER
        hint = "" if needs_address else self.tr("Không cần điền")
        self._rows["to"].show_hint(hint, Tone.NOTICE)
