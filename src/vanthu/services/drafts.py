"""Drafts of documents of every kind: begun, edited, judged, printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vanthu.domain.documents.asked import refreshed
from vanthu.domain.documents.begin import begin_draft, copied
from vanthu.domain.documents.compose import TracedPart, compose_document, trace
from vanthu.domain.documents.drafts import Draft, DraftMove, DraftState
from vanthu.domain.documents.matter import LetterMatter, Matter
from vanthu.domain.documents.moves import after_editing, moved
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.documents.readiness import OpenPlace, open_places_of
from vanthu.domain.documents.templates import Filling, Template
from vanthu.domain.documents.units import is_of_units, with_newest_work
from vanthu.domain.errors import (
    ChangedByAnother,
    DocumentAlreadyNumbered,
    NothingToReport,
)
from vanthu.domain.intake import PagePicture
from vanthu.services.draft_lines import DraftLine, DraftQuery, DraftVersion
from vanthu.services.office import Office
from vanthu.services.pictures import PictureOf
from vanthu.services.ports.clock import Now
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork
from vanthu.services.ports.writers import DocumentWriter
from vanthu.services.templates import TemplateBook

REPORT = "bao-cao-ket-qua"  # the template that answers a letter with a report
REPLY = "cong-van-tra-loi"
UNITS = "cong-van-giao-viec"  # gives the work of a letter to units
ALL_DRAFTS = DraftQuery()


@dataclass(frozen=True, slots=True)
class Drafts:
    """Keeps what the office writes, from the first word to the signature."""

    open_unit: OpenUnit
    office: Office
    writer: DocumentWriter
    picture: PictureOf
    book: Callable[[], TemplateBook]
    now: Now

    # -------------------------------------------------------------- beginning

    def templates(self) -> tuple[Template, ...]:
        """Return the templates; `book().refused` tells which files are none."""
        return self.book().templates

    def begin(
        self, template_id: str, letters: Sequence[int] = (), subject: str = ""
    ) -> Draft:
        """Store and return a new draft about letters, or about nothing received.

        Raises:
            NoSuchTemplate: there is no such template.
            NoSuchLetter: there is no such letter.
            NothingToReport: the letters ask nothing of the office and have no task.
        """
        with self.open_unit() as unit:
            draft = self._begun(unit, self.book().get(template_id), letters, subject)
            saved = unit.drafts.save(draft, self.now())
            unit.commit()
        return saved

    def copy(self, draft_id: int) -> Draft:
        """Store and return a new draft with the content of another.

        Raises:
            NoSuchDraft: there is none.
        """
        with self.open_unit() as unit:
            saved = unit.drafts.save(copied(unit.drafts.get(draft_id)), self.now())
            unit.commit()
        return saved

    def prepare(self, letter_id: int, template_id: str) -> Draft:
        """Return the letter's draft, new or brought up to date with its tasks.

        Raises:
            NothingToReport: the letter asks nothing of the office and has no task.
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            earlier = unit.drafts.of_letter(letter_id, template_id)
            draft = self._current(unit, earlier, letter_id, template_id)
            if draft != earlier:
                draft = unit.drafts.save(draft, self.now())
                unit.commit()
        return draft

    def as_it_stands(self, letter_id: int, template_id: str) -> Draft:
        """Return the draft as `prepare` would, without storing anything.

        Raises:
            NothingToReport: the letter asks nothing of the office and has no task.
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            earlier = unit.drafts.of_letter(letter_id, template_id)
            return self._current(unit, earlier, letter_id, template_id)

    # -------------------------------------------------------------- reading

    def get(self, draft_id: int) -> Draft:
        """Return one draft as it is stored.

        Raises:
            NoSuchDraft: there is none.
        """
        with self.open_unit() as unit:
            return unit.drafts.get(draft_id)

    def open(self, draft_id: int) -> Draft:
        """Return a draft with the tasks' newest results, without storing them.

        Raises:
            NoSuchDraft: there is none.
        """
        with self.open_unit() as unit:
            return self._refreshed(unit, unit.drafts.get(draft_id))

    def lines(self, query: DraftQuery = ALL_DRAFTS) -> tuple[DraftLine, ...]:
        """Return drafts and issued documents, newest first."""
        with self.open_unit() as unit:
            return unit.drafts.lines(query)

    def versions(self, draft_id: int) -> tuple[DraftVersion, ...]:
        """Return every save of a draft, newest first.

        Raises:
            NoSuchDraft: there is none.
        """
        with self.open_unit() as unit:
            return unit.drafts.versions(draft_id)

    def at_version(self, draft_id: int, version: int) -> Draft:
        """Return what a draft was at one of its saves, to look at.

        Raises:
            NoSuchDraft: there is no such version.
        """
        with self.open_unit() as unit:
            return unit.drafts.at_version(draft_id, version)

    # -------------------------------------------------------------- editing

    def save(self, draft: Draft) -> Draft:
        """Store an edited draft; what was approved or submitted is a draft again.

        Raises:
            ChangedByAnother: it changed since it was read.
            DocumentAlreadyNumbered: a numbered document is final.
        """
        with self.open_unit() as unit:
            if draft.draft_id is not None:
                stored = unit.drafts.get(draft.draft_id)
                refuse_numbered(stored)
                draft = after_editing(draft, stored, self.now())
                if draft == stored:
                    return stored
            saved = unit.drafts.save(draft, self.now())
            unit.commit()
        return saved

    def restore(self, draft_id: int, version: int) -> Draft:
        """Bring an old version back, as the newest one; nothing is lost.

        Raises:
            NoSuchDraft: there is no such version.
            DocumentAlreadyNumbered: a numbered document is final.
        """
        with self.open_unit() as unit:
            stored = unit.drafts.get(draft_id)
            refuse_numbered(stored)
            old = unit.drafts.at_version(draft_id, version)
            old = replace(old, version=stored.version)
            saved = unit.drafts.save(after_editing(old, stored, self.now()), self.now())
            unit.commit()
        return saved

    # -------------------------------------------------------------- opinion

    def submit(self, draft: Draft, by: str = "") -> Draft:
        """Lay a draft before the leader (trình).

        Raises:
            DraftMoveRefused: it stands elsewhere on its way.
            ChangedByAnother: it changed since it was read.
        """
        return self._move(draft, DraftState.SUBMITTED, by, "")

    def approve(self, draft: Draft, by: str, opinion: str = "") -> Draft:
        """Record that a signer of the office approved it (duyệt).

        Raises:
            DraftMoveRefused: it was not submitted.
            NotASigner: this person does not sign for the office.
            ChangedByAnother: it changed since it was read.
        """
        return self._move(draft, DraftState.APPROVED, by, opinion)

    def send_back(self, draft: Draft, by: str, reason: str) -> Draft:
        """Record that a signer of the office returned it, and why (trả lại).

        Raises:
            DraftMoveRefused: it was not submitted.
            DraftReasonMissing: there is no reason.
            NotASigner: this person does not sign for the office.
            ChangedByAnother: it changed since it was read.
        """
        return self._move(draft, DraftState.RETURNED, by, reason)

    def take_back(self, draft: Draft, by: str = "") -> Draft:
        """Go on writing what was submitted or approved.

        Raises:
            DraftMoveRefused: it was not submitted.
            ChangedByAnother: it changed since it was read.
        """
        return self._move(draft, DraftState.DRAFTING, by, "")

    # -------------------------------------------------------------- paper

    def open_places(self, draft: Draft) -> tuple[OpenPlace, ...]:
        """Name the gaps and placeholders that keep a draft from being final."""
        return open_places_of(draft)

    def document(self, draft: Draft) -> OfficialDocument:
        """Return the official document that a draft makes."""
        profile = self.office.profile()
        return compose_document(draft, profile, self.now().year, self.picture)

    def trace(self, draft: Draft) -> tuple[TracedPart, ...]:
        """Return the blocks of the document's body, each with where it comes from."""
        return trace(draft, self.picture)

    def preview(self, draft: Draft, dpi: int) -> tuple[PagePicture, ...]:
        """Return the pages of the draft's document as pictures."""
        return self.writer.preview(self.document(draft), dpi)

    def export(self, draft: Draft, target: Path) -> None:
        """Write the draft's document as .docx or .pdf.

        Raises:
            ExportFailed: nothing was written.
        """
        self.writer.write_document(self.document(draft), target)

    # -------------------------------------------------------------- own

    def _move(self, draft: Draft, wanted: DraftState, by: str, reason: str) -> Draft:
        move = DraftMove(wanted, self.now(), by.strip(), reason.strip())
        profile = self.office.profile()
        with self.open_unit() as unit:
            if draft.draft_id is not None:
                stored = unit.drafts.get(draft.draft_id)
                if stored.version != draft.version:
                    raise ChangedByAnother("draft")
                draft = stored  # the opinion is on what is stored
            saved = unit.drafts.save(moved(draft, wanted, move, profile), self.now())
            unit.commit()
        return saved

    def _current(
        self, unit: UnitOfWork, earlier: Draft | None, letter_id: int, template_id: str
    ) -> Draft:
        if earlier is None:
            template = self.book().get(template_id)
            return self._begun(unit, template, [letter_id], "")
        return self._refreshed(unit, earlier)

    def _begun(
        self,
        unit: UnitOfWork,
        template: Template,
        letters: Sequence[int],
        subject: str,
    ) -> Draft:
        matter = self._matter(unit, letters)
        draft = begin_draft(template, matter, subject)
        wants_items = matter.letters and template.filling is Filling.ITEMS
        if wants_items and not any(section.asked for section in draft.sections):
            raise NothingToReport(matter.letters[0].letter.arrival_number)
        return draft

    def _refreshed(self, unit: UnitOfWork, draft: Draft) -> Draft:
        if draft.is_final or not draft.answers:
            return draft
        if is_of_units(draft):
            return with_newest_work(draft, self._matter(unit, draft.answers))
        if any(section.asked for section in draft.sections):
            return refreshed(draft, self._matter(unit, draft.answers))
        return draft

    def _matter(self, unit: UnitOfWork, letters: Sequence[int]) -> Matter:
        return Matter(
            office=self.office.profile_in(unit),
            departments=self.office.departments_in(unit),
            today=self.now().date(),
            letters=tuple(
                LetterMatter(
                    unit.register.get(letter_id),
                    unit.register.reading_of(letter_id),
                    unit.tasks.of_letter(letter_id),
                )
                for letter_id in letters
            ),
        )


def refuse_numbered(draft: Draft) -> None:
    """Refuse to change a document that has its number.

    Raises:
        DocumentAlreadyNumbered: it has.
    """
    if draft.is_final:
        raise DocumentAlreadyNumbered(draft.reference)
