"""What is known of offices is read from the files that are shipped."""

from pathlib import Path

import pytest

from vanthu.domain.errors import SettingsInvalid
from vanthu.machine.organisation_files import read_bodies

FOLDER = Path(__file__).parents[2] / "resources" / "organisation"


def test_the_shipped_files_name_agencies_and_successors() -> None:
    bodies = read_bodies(FOLDER)

    assert any("SNV" in agency.abbreviations for agency in bodies.agencies)
    found = bodies.successor_of("SỞ THÔNG TIN VÀ TRUYỀN THÔNG")
    assert found is not None
    assert found.successors


def test_a_folder_without_the_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid):
        read_bodies(tmp_path)


def test_an_entry_that_lacks_a_value_is_told(tmp_path: Path) -> None:
    (tmp_path / "agencies.toml").write_text("[[agency]]\nname = 'A'\n")
    (tmp_path / "successors.toml").write_text("")

    with pytest.raises(SettingsInvalid):
        read_bodies(tmp_path)
