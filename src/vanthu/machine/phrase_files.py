"""The shipped phrases, a TOML file for each field."""

from pathlib import Path

from vanthu.domain.documents.phrases import Phrase, phrases_of
from vanthu.domain.documents.template_reading import TemplateFault
from vanthu.domain.errors import SettingsInvalid
from vanthu.machine.settings_files import read_toml
from vanthu.machine.template_files import fault_words


def read_phrases(folder: Path) -> tuple[Phrase, ...]:
    """Return the phrases of a folder, field by field.

    Raises:
        SettingsInvalid: a file is damaged.
    """
    found: list[Phrase] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found += phrases_of(read_toml(path))
        except TemplateFault as fault:
            raise SettingsInvalid(path, fault_words(fault)) from fault
    return tuple(found)
