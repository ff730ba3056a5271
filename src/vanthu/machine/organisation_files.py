"""What is known of other offices, in the TOML files that come with the program."""

from pathlib import Path

from vanthu.domain.bodies import Agency, KnownBodies, Successor
from vanthu.domain.errors import SettingsInvalid
from vanthu.machine.settings_files import read_toml

AGENCIES, SUCCESSORS = "agencies.toml", "successors.toml"


def read_bodies(folder: Path) -> KnownBodies:
    """Return the agencies and successors of a folder.

    Raises:
        SettingsInvalid: a file is missing, is not TOML, or an entry lacks a value.
    """
    agencies, successors = read_toml(folder / AGENCIES), read_toml(folder / SUCCESSORS)
    try:
        return KnownBodies(
            tuple(
                Agency(entry["name"], tuple(entry["abbreviations"]))
                for entry in agencies["agency"]
            ),
            tuple(
                Successor(
                    entry["former"],
                    tuple(entry["successors"]),
                    entry["since"],
                    entry["sure"],
                )
                for entry in successors["successor"]
            ),
        )
    except (KeyError, TypeError) as error:
        raise SettingsInvalid(folder, str(error)) from error
