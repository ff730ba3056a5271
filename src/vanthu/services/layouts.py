"""Where a body's letters usually have their fields, and what stands there in one."""

from dataclasses import dataclass

from vanthu.domain.intake import LetterReading
from vanthu.domain.layouts import UsualPlace, place_of, usual_places
from vanthu.domain.page_words import Offer, PageWords, offer_at, typed_spans
from vanthu.domain.register import StoredFile, issuer_key
from vanthu.services.habits import LOOKED_BACK
from vanthu.services.ports.files import FileVault, LetterReader
from vanthu.services.ports.unit_of_work import OpenUnit


@dataclass(frozen=True, slots=True)
class Layouts:
    """Counts the places of what was registered, and looks at them in new letters."""

    open_unit: OpenUnit
    vault: FileVault
    reader: LetterReader

    def usual_places(self, issuing_body: str) -> tuple[UsualPlace, ...]:
        """Return where most of the body's last letters have their fields."""
        key = issuer_key(issuing_body)
        if not key:
            return ()
        with self.open_unit() as unit:
            return usual_places(unit.register.past_layouts(key, LOOKED_BACK))

    def offer_at(
        self, usual: UsualPlace, file: StoredFile, reading: LetterReading
    ) -> Offer | None:
        """Return what a letter has at a usual place, None if it has no such page.

        Raises:
            FileRefused: the page cannot be read once more.
            ReaderFailed: the reading process broke.
        """
        page = usual.page_in(len(reading.pages))
        if page is None or not reading.pages[page - 1].has_picture:
            return None
        words = self._words(file, reading, page)
        return offer_at(usual, page, reading, words) if words else None

    def learn_typed(self, letter_id: int) -> None:
        """Learn where the clerk found the values that he typed from the letter.

        Raises:
            FileRefused: a page cannot be read once more.
            ReaderFailed: the reading process broke.
        """
        with self.open_unit() as unit:
            letter = unit.register.get(letter_id)
            reading = unit.register.reading_of(letter_id)
        file = letter.draft.source
        if reading is None or file is None:
            return
        typed = typed_spans(letter.draft, reading)
        pages = {page for page, _ in typed.values()}
        read = {page: self._words(file, reading, page) for page in pages}
        found = (
            place_of(field, words.at(span, page), reading.pages)
            for field, (page, span) in typed.items()
            if (words := read[page])
        )
        if places := [place for place in found if place]:
            with self.open_unit() as unit:
                unit.register.add_places(letter_id, places)
                unit.commit()

    def _words(
        self, file: StoredFile, reading: LetterReading, page: int
    ) -> PageWords | None:
        """Return the words of a page, None if it does not read as it did before."""
        words = self.reader.page_words(self.vault.path_of(file.sha256), page)
        return words if words.text == reading.pages[page - 1].text else None
