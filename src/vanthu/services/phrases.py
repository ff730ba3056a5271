"""The phrase library: found by field and recipient, remembered by its use."""

from collections.abc import Callable
from dataclasses import dataclass

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.filling import fill
from vanthu.domain.documents.phrases import OWN_FIELD, Phrase, RecipientKind
from vanthu.domain.documents.verbs import verb_findings
from vanthu.domain.form_check.findings import Finding
from vanthu.domain.office import OfficeProfile
from vanthu.domain.register import same_words
from vanthu.services.office import Office
from vanthu.services.phrase_lines import PhraseLine, PhraseUse
from vanthu.services.ports.clock import Today
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork

UNSTATED = "VanThu"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Offers sentences and flags the wrong verb; it writes nothing by itself."""

    open_unit: OpenUnit
    office: Office
    shipped: Callable[[], tuple[Phrase, ...]]
    today: Today

    def find(
        self,
        words: str = "",
        *,
        field: str = "",
        recipient: RecipientKind | None = None,
    ) -> tuple[PhraseLine, ...]:
        """Return phrases, those used last first; those for anybody fit everybody."""
        with self.open_unit() as unit:
            own, uses = unit.phrases.own(), unit.phrases.uses()
            names = self._names_in(unit)
        wanted = same_words(words)
        fitting = {recipient, RecipientKind.ANYBODY}
        lines = [
            _line(phrase, fill(phrase.text, names), uses.get(phrase.phrase_id))
            for phrase in (*own, *self.shipped())
            if field in {"", phrase.field}
            and (recipient is None or phrase.recipient in fitting)
            and wanted in same_words(phrase.text)
        ]
        used = [line for line in lines if line.last_used]
        used.sort(key=lambda line: (line.last_used, line.times), reverse=True)
        return (*used, *(line for line in lines if not line.last_used))

    def fields(self) -> tuple[str, ...]:
        """Return the fields (lĩnh vực) in the order of the library."""
        with self.open_unit() as unit:
            own = unit.phrases.own()
        fields = [phrase.field for phrase in (*self.shipped(), *own)]
        return tuple(dict.fromkeys(fields))

    def use(self, phrase: Phrase) -> str:
        """Count a use of a phrase and return its words with the office's names."""
        with self.open_unit() as unit:
            names = self._names_in(unit)
            unit.phrases.note_use(phrase.phrase_id, self.today())
            unit.commit()
        return fill(phrase.text, names)

    def keep(
        self,
        text: str,
        *,
        source: str,
        recipient: RecipientKind = RecipientKind.ANYBODY,
        field: str = OWN_FIELD,
    ) -> Phrase:
        """Keep a sentence of a draft for later; `source` says where it comes from."""
        words = " ".join(text.split())
        phrase = Phrase("", words, field, recipient, source.strip() or UNSTATED)
        with self.open_unit() as unit:
            kept = unit.phrases.add(phrase)
            unit.commit()
        return kept

    def forget(self, phrase: Phrase) -> None:
        """Drop a sentence of the office's own; the shipped ones stay."""
        with self.open_unit() as unit:
            unit.phrases.forget(phrase.phrase_id)
            unit.commit()

    def wrong_verbs(self, draft: Draft) -> tuple[Finding, ...]:
        """Return where MTTQ, police, army or a superior is ordered, not asked."""
        return verb_findings(draft, self.office.departments())

    def _names_in(self, unit: UnitOfWork) -> dict[str, str]:
        return _names(self.office.profile_in(unit), self.today().year)


def _line(phrase: Phrase, words: str, use: PhraseUse | None) -> PhraseLine:
    if use is None:
        return PhraseLine(phrase, words)
    return PhraseLine(phrase, words, use.times, use.last_used)


def _names(profile: OfficeProfile, year: int) -> dict[str, str]:
    unit = f"{profile.level.value} {profile.unit_name}" if profile.unit_name else ""
    return {
        "office": profile.name,
        "office_capitals": profile.name.upper(),
        "short_office": profile.short_name if profile.unit_name else "",
        "unit": unit,
        "place": profile.place,
        "province": profile.province,
        "year": str(year),
    }
