"""The parts of a draft and the editor of the chosen one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.drafts import Draft, DraftAppendix, DraftAttached
from vanthu.domain.documents.sections import Section
from vanthu.ui.drafting.appendix_editor import AppendixEditor
from vanthu.ui.drafting.general_form import GeneralForm
from vanthu.ui.drafting.open_draft import OpenDraft
from vanthu.ui.drafting.outline import Outline, Part, Place
from vanthu.ui.drafting.paragraph_editor import ParagraphEditor
from vanthu.ui.drafting.rich_editor import RichEditor
from vanthu.ui.drafting.rich_text import Photo, no_photo
from vanthu.ui.drafting.section_editor import SectionEditor
from vanthu.ui.drafting.section_moves import (
    Edit,
    with_new_section,
    with_section_deeper,
    with_section_moved,
    without_section,
)

OUTLINE_HEIGHT = 200


class Composer(QWidget):
    """Lists the parts, edits the chosen one.

    Signals:
        changed(Callable[[Draft], Draft]): what to do to the draft.
        removed(Draft): what the draft was before a section was removed.
        photo_wanted(RichEditor): a photo is to be inserted there.
    """

    changed = Signal(object)
    removed = Signal(object)
    photo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = Outline()
        self.general = GeneralForm()
        self.opening = ParagraphEditor(self.tr("Đoạn mở đầu"))
        self.section = SectionEditor()
        self.closing = ParagraphEditor(self.tr("Đoạn kết"))
        self.appendix = AppendixEditor()
        self.add_appendix = QPushButton(self.tr("Thêm phụ lục"))
        self._stack = QStackedWidget()
        self._general_page = QScrollArea()
        self._closing_page = QWidget()
        self._open: OpenDraft | None = None
        self._photo: Photo = no_photo
        self._read_only = False
        self._build()
        self._listen()

    def show_photos(self, photo: Callable[[str], QImage | None]) -> None:
        """Say where photos come from."""
        self._photo = photo

    def open_draft(self, opened: OpenDraft, *, read_only: bool) -> None:
        """Show another draft, at the first part that needs a person."""
        self.show_draft(opened, read_only=read_only)
        draft = opened.draft
        gaps = [n for n in range(len(draft.sections)) if draft.is_gap(n)]
        first = Place(Part.SECTION, gaps[0] if gaps else 0)
        start = first if draft.sections else Place(Part.GENERAL)
        self.outline.choose(start if gaps or draft.subject else Place(Part.GENERAL))
        self._show_place(self.outline.place)

    def show_draft(self, opened: OpenDraft, *, read_only: bool) -> None:
        """Bring list and editor up to date; what is being typed stays."""
        self._open, self._read_only = opened, read_only
        self.outline.show_draft(opened.draft, read_only=read_only)
        self._show_place(self.outline.place)

    def go_to(self, section: int | None) -> None:
        """Show the editor of a section, or what stands around the sections."""
        place = Place(Part.GENERAL) if section is None else Place(Part.SECTION, section)
        self.outline.choose(place)
        if section is not None:
            self.section.words.text.setFocus()

    @property
    def editor(self) -> RichEditor | None:
        """Return the editor of sections or appendices if it is shown."""
        match self.outline.place.part:
            case Part.SECTION | Part.ATTACHED:
                return self.section.words
            case Part.APPENDIX:
                return self.appendix.words
            case _:
                return None

    def _show_place(self, place: Place) -> None:
        if self._open is None:
            return
        draft, read_only = self._open.draft, self._read_only
        match place.part:
            case Part.GENERAL:
                self.general.show_draft(self._open, read_only=read_only)
                self._stack.setCurrentWidget(self._general_page)
            case Part.OPENING:
                self.opening.show_text(draft.opening, read_only=read_only)
                self._stack.setCurrentWidget(self.opening)
            case Part.SECTION:
                self._show_section(draft.sections[place.index])
            case Part.ATTACHED:
                sections = draft.attached.sections if draft.attached else ()
                self._show_section(sections[place.index])
            case Part.CLOSING:
                self.closing.show_text(draft.closing, read_only=read_only)
                self.add_appendix.setEnabled(not read_only)
                self._stack.setCurrentWidget(self._closing_page)
            case Part.APPENDIX:
                self.appendix.show_appendix(
                    draft.appendices[place.index],
                    read_only=read_only,
                    photo=self._photo,
                )
                self._stack.setCurrentWidget(self.appendix)

    def _show_section(self, section: Section) -> None:
        departments = self._open.departments if self._open else ()
        recent = self._open.recent_figures if self._open else ()
        self.section.show_section(
            section, departments, recent, read_only=self._read_only, photo=self._photo
        )
        self._stack.setCurrentWidget(self.section)

    # -------------------------------------------------------------- building

    def _build(self) -> None:
        self._general_page.setWidget(self.general)
        self._general_page.setWidgetResizable(True)
        self._general_page.setFrameShape(QScrollArea.Shape.NoFrame)
        self._general_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        end = QVBoxLayout(self._closing_page)
        end.setContentsMargins(0, 0, 0, 0)
        end.addWidget(self.closing, 1)
        end.addWidget(self.add_appendix, 0, Qt.AlignmentFlag.AlignLeft)
        for editor in (
            self._general_page,
            self.opening,
            self.section,
            self._closing_page,
            self.appendix,
        ):
            self._stack.addWidget(editor)
        lower = QWidget()
        inner = QVBoxLayout(lower)
        inner.setContentsMargins(0, 6, 0, 0)
        inner.addWidget(self._stack)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.outline)
        split.addWidget(lower)
        split.setSizes([OUTLINE_HEIGHT, 2 * OUTLINE_HEIGHT])
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(split)

    def _listen(self) -> None:
        outline = self.outline
        outline.chosen.connect(self._show_place)
        outline.add_wanted.connect(self._add_section)
        outline.removal_wanted.connect(self._remove_section)
        outline.move_wanted.connect(self._move_section)
        outline.depth_wanted.connect(self._shift_section)
        self.general.changed.connect(self.changed)
        self.section.changed.connect(self._change_section)
        self.opening.typed.connect(self._set_opening)
        self.closing.typed.connect(self._set_closing)
        self.appendix.changed.connect(self._change_appendix)
        self.appendix.removal_wanted.connect(self._remove_appendix)
        self.add_appendix.clicked.connect(self._add_appendix)
        for editor in (self.section.words, self.appendix.words):
            editor.photo_wanted.connect(self._photo_asker(editor))

    def _photo_asker(self, editor: RichEditor) -> Callable[[], None]:
        return lambda: self.photo_wanted.emit(editor)

    # -------------------------------------------------------------- changing

    def _emit(self, edit: Edit) -> None:
        self.changed.emit(edit)

    def _change_section(self, edit: Callable[[Section], Section]) -> None:
        place = self.outline.place

        def edit_one(sections: Sequence[Section]) -> tuple[Section, ...]:
            changed = list(sections)
            changed[place.index] = edit(changed[place.index])
            return tuple(changed)

        def edit_draft(draft: Draft) -> Draft:
            if place.part is Part.ATTACHED and draft.attached is not None:
                sections = edit_one(draft.attached.sections)
                attached: DraftAttached = replace(draft.attached, sections=sections)
                return replace(draft, attached=attached)
            return replace(draft, sections=edit_one(draft.sections))

        self._emit(edit_draft)

    def _set_opening(self, text: str) -> None:
        self._emit(lambda draft: replace(draft, opening=text))

    def _set_closing(self, text: str) -> None:
        self._emit(lambda draft: replace(draft, closing=text))

    def _add_section(self) -> None:
        place = self.outline.place
        if self._open is None:
            return
        after = place.index if place.part is Part.SECTION else -1
        if place.part in {Part.CLOSING, Part.APPENDIX}:
            after = len(self._open.draft.sections) - 1
        before = {section.key for section in self._open.draft.sections}
        self._emit(lambda draft: with_new_section(draft, after))
        for index, section in enumerate(self._open.draft.sections):
            if section.key not in before:
                self.outline.choose(Place(Part.SECTION, index))
                self.section.heading.setFocus()

    def _remove_section(self) -> None:
        place = self.outline.place
        if self._open is None or place.part is not Part.SECTION:
            return
        before = self._open.draft
        self._emit(lambda draft: without_section(draft, place.index))
        self.removed.emit(before)

    def _move_section(self, step: int) -> None:
        place = self.outline.place
        if self._open is None or place.part is not Part.SECTION:
            return
        _, index = with_section_moved(self._open.draft, place.index, step)
        self._emit(lambda draft: with_section_moved(draft, place.index, step)[0])
        self.outline.choose(Place(Part.SECTION, index))

    def _shift_section(self, step: int) -> None:
        place = self.outline.place
        if place.part is Part.SECTION:
            self._emit(lambda draft: with_section_deeper(draft, place.index, step))

    def _add_appendix(self) -> None:
        def add(draft: Draft) -> Draft:
            return replace(draft, appendices=(*draft.appendices, DraftAppendix("")))

        self._emit(add)
        if self._open is not None:
            last = len(self._open.draft.appendices) - 1
            self.outline.choose(Place(Part.APPENDIX, last))
            self.appendix.title.setFocus()

    def _change_appendix(self, edit: Callable[[DraftAppendix], DraftAppendix]) -> None:
        index = self.outline.place.index

        def edit_draft(draft: Draft) -> Draft:
            appendices = list(draft.appendices)
            appendices[index] = edit(appendices[index])
            return replace(draft, appendices=tuple(appendices))

        self._emit(edit_draft)

    def _remove_appendix(self) -> None:
        if self._open is None:
            return
        before, index = self._open.draft, self.outline.place.index

        def edit_draft(draft: Draft) -> Draft:
            rest = (*draft.appendices[:index], *draft.appendices[index + 1 :])
            return replace(draft, appendices=rest)

        self._emit(edit_draft)
        self.removed.emit(before)
