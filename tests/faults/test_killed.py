"""A program killed at any moment has kept all that it acknowledged."""

import random
import subprocess
import sys
import time
from pathlib import Path

from vanthu.domain.documents.reported import printed_text
from vanthu.services.lines import RegisterQuery
from vanthu.services.register import Register
from vanthu.storage.database import open_database
from vanthu.storage.file_vault import FileVault
from vanthu.storage.unit_of_work import unit_opener

CYCLES = 6
CLERK = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.storage.examples import DRAFT
from vanthu.services.register import Register
from vanthu.storage.database import open_database
from vanthu.storage.file_vault import FileVault
from vanthu.storage.unit_of_work import unit_opener

folder, cycle = Path(sys.argv[1]), sys.argv[2]
register = Register(unit_opener(open_database(folder / "vanthu.db")))
vault = FileVault(folder / "kho")
paper = folder / "paper.txt"
for count in range(100_000):
    paper.write_text(f"{cycle} {count}\\n" * 5000)
    draft = replace(
        DRAFT, number=str(count), symbol=f"UBND-{cycle}", source=vault.keep(paper)
    )
    print(register.enter(draft).arrival_number, flush=True)
"""


def killed_clerk(folder: Path, cycle: int) -> list[int]:
    """Let a clerk work for a moment, kill it, and return what it acknowledged."""
    clerk = subprocess.Popen(
        [sys.executable, "-c", CLERK, str(folder), str(cycle)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert clerk.stdout is not None
    first = clerk.stdout.readline()
    time.sleep(random.uniform(0, 0.15))
    clerk.kill()
    rest, _ = clerk.communicate()
    whole = (first + rest).rpartition("\n")[0]  # the last line may be cut
    return [int(line) for line in whole.splitlines()]


def test_no_acknowledged_letter_or_file_is_lost_and_no_number_is_skipped(
    tmp_path: Path,
) -> None:
    acknowledged = [n for cycle in range(CYCLES) for n in killed_clerk(tmp_path, cycle)]

    database = open_database(tmp_path / "vanthu.db")
    register = Register(unit_opener(database))
    vault = FileVault(tmp_path / "kho")
    lines = register.lines(RegisterQuery(limit=100_000))
    sources = [register.get(line.letter_id).draft.source for line in lines]
    numbers = sorted(line.arrival_number for line in lines)

    assert len(acknowledged) >= CYCLES
    assert set(acknowledged) <= set(numbers)
    assert numbers == list(range(1, len(numbers) + 1))
    for source in sources:
        assert source is not None
        assert vault.keep(vault.path_of(source.sha256)).sha256 == source.sha256
    database.close()


WRITER = """
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.sections import Section
from vanthu.storage.database import open_database
from vanthu.storage.unit_of_work import unit_opener

open_unit = unit_opener(open_database(Path(sys.argv[1]) / "vanthu.db"))
now = datetime(2026, 11, 20, 8, 0)
section = Section("1", "Rà soát", asked="1. Rà soát")
draft = Draft("ke-hoach", "kế hoạch", "Việc", "KH-UBND", sections=(section,))
for count in range(100_000):
    typed = section.with_text(f"Lần {count}. " + "chữ " * 2000)
    with open_unit() as unit:
        draft = unit.drafts.save(replace(draft, sections=(typed,)), now)
        unit.commit()
    print(draft.draft_id, draft.version, count, flush=True)
"""


def killed_writer(folder: Path) -> list[tuple[int, int, int]]:
    """Let somebody type for a moment, kill the program, return what was saved."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    first = writer.stdout.readline()
    time.sleep(random.uniform(0, 0.15))
    writer.kill()
    rest, _ = writer.communicate()
    whole = (first + rest).rpartition("\n")[0]
    lines = [tuple(map(int, line.split())) for line in whole.splitlines()]
    return [(draft_id, version, count) for draft_id, version, count in lines]


def test_what_was_saved_while_typing_survives_with_every_version(
    tmp_path: Path,
) -> None:
    saved = [line for _ in range(CYCLES) for line in killed_writer(tmp_path)]

    database = open_database(tmp_path / "vanthu.db")
    with unit_opener(database)() as unit:
        for draft_id, version, count in saved:
            kept = unit.drafts.at_version(draft_id, version)
            assert printed_text(kept.sections[0]).startswith(f"Lần {count}. ")
        newest = {draft_id: version for draft_id, version, _ in saved}
        for draft_id, version in newest.items():
            assert unit.drafts.get(draft_id).version >= version
    assert len(newest) == CYCLES
    database.close()


TYPIST = """
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tests.storage.examples import DRAFT
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter
from vanthu.storage.database import open_database
from vanthu.storage.unit_of_work import unit_opener

open_unit = unit_opener(open_database(Path(sys.argv[1]) / "vanthu.db"))
now = datetime(2026, 11, 20, 8, 0)
with open_unit() as unit:
    inbox_id = unit.inbox.add_by_hand(now)
    unit.commit()
for count in range(100_000):
    draft = replace(DRAFT, note=f"Lần {count}. " + "chữ " * 500)
    typed = TypedLetter(draft, (TypedField(FieldKey.NOTE, Handling.EDITED),))
    with open_unit() as unit:
        unit.inbox.keep_typed(inbox_id, typed, now)
        unit.commit()
    print(inbox_id, count, flush=True)
"""


def killed_typist(folder: Path) -> tuple[int, int]:
    """Let a clerk type for a moment, kill the program, return what was stored last."""
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert typist.stdout is not None
    first = typist.stdout.readline()
    time.sleep(random.uniform(0, 0.15))
    typist.kill()
    rest, _ = typist.communicate()
    inbox_id, count = (first + rest).rpartition("\n")[0].splitlines()[-1].split()
    return int(inbox_id), int(count)


def test_what_was_typed_for_a_waiting_letter_survives(tmp_path: Path) -> None:
    stored = [killed_typist(tmp_path) for _ in range(CYCLES)]

    database = open_database(tmp_path / "vanthu.db")
    with unit_opener(database)() as unit:
        for inbox_id, count in stored:
            typed = unit.inbox.get(inbox_id).typed
            assert typed is not None
            assert int(typed.draft.note.split()[1].rstrip(".")) >= count
        assert len(unit.inbox.lines()) == CYCLES
    database.close()
