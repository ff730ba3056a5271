"""The set-up program and its locks."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import dev

PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
LOCKS = pytest.mark.parametrize(
    "lock", [dev.RUN_LOCK, dev.DEV_LOCK], ids=["run", "dev"]
)


def pins(lock: Path) -> dict[str, str]:
    """Give the version of every locked package."""
    return dict(PIN.findall(lock.read_text(encoding="utf-8")))


def plain(requirement: str) -> str:
    """Give the name in a requirement as locks spell it."""
    name = re.split(r"[\[<>=~! ;]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


@LOCKS
def test_every_locked_package_has_its_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.read_text(encoding="utf-8").strip())

    assert len(entries) == len(pins(lock))
    assert [e for e in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", e)] == []


@LOCKS
def test_a_lock_holds_pins_and_hashes_and_no_address(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").splitlines()
    strange = [
        line
        for line in lines
        if not PIN.match(line) and not re.match(r" +--hash=sha256:[0-9a-f]{64}", line)
    ]

    assert strange == []
    assert "://" not in "".join(lines)


def test_everything_the_project_asks_for_is_locked(project_root: Path) -> None:
    project = tomllib.loads((project_root / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    to_run = [*project["project"]["dependencies"], *groups["setup"]]
    to_develop = [entry for entry in groups["dev"] if isinstance(entry, str)]

    assert {plain(r) for r in to_run} <= pins(dev.RUN_LOCK).keys()
    assert {plain(r) for r in to_develop} <= pins(dev.DEV_LOCK).keys()


def test_the_program_is_tested_with_the_versions_it_runs_with() -> None:
    assert pins(dev.RUN_LOCK).items() <= pins(dev.DEV_LOCK).items()


def test_this_environment_holds_the_locked_versions() -> None:
    held = {plain(d.name): d.version for d in metadata.distributions()}
    locked = pins(dev.DEV_LOCK)

    assert {k: v for k, v in held.items() if locked.get(k, v) != v} == {}


def test_setting_up_needs_only_the_standard_library(project_root: Path) -> None:
    tree = ast.parse((project_root / "dev.py").read_text(encoding="utf-8"))
    imported = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }

    assert imported <= sys.stdlib_module_names


def test_a_renamed_package_counts_through_the_name_it_provides() -> None:
    listing = (
        "installed\tlibglib2.0-0t64, libglib2.0-0 (= 2.80.0-6), libglib2.0-udeb\n"
        "config-files\tlibgl1, \n"
        "installed\tfonts-croscore, \n"
    )

    assert dev.names_in(listing) == {
        "libglib2.0-0t64",
        "libglib2.0-0",
        "libglib2.0-udeb",
        "fonts-croscore",
    }


def test_another_lock_is_another_environment(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1", encoding="utf-8")
    before = dev.stamp_of(lock)
    lock.write_text("a==2", encoding="utf-8")

    assert dev.stamp_of(lock) != before


def test_a_python_without_locked_packages_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev, "NEWEST_PYTHON", (3, 10))

    with pytest.raises(dev.CannotGoOn, match=r"3\.11, 3\.12 or 3\.13"):
        dev.check_python()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--help"], 0),
        ([], 2),
        (["run", "faster"], 2),
        (["bench"], 1),
        (["sweep", "nothing"], 1),
    ],
)
def test_a_wrong_call_is_refused_before_anything_is_set_up(
    project_root: Path, arguments: list[str], status: int
) -> None:
    called = subprocess.run(
        [sys.executable, "dev.py", *arguments],
        cwd=project_root,
        capture_output=True,
        check=False,
    )

    assert called.returncode == status


def test_ci_runs_what_the_readme_tells_a_person_to_run(project_root: Path) -> None:
    script = (project_root / ".ci" / "run").read_text(encoding="utf-8")

    assert script.splitlines()[-1] == "exec python3 dev.py test"
