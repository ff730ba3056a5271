"""The layers, and the one place of each library, are kept."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import modules_of, parsed


def imported_packages(module: Path) -> set[str]:
    """Name the top-level packages that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_every_import_contract_is_kept(project_root: Path) -> None:
    # In a process of its own: it silences the loggers of the process it runs in.
    code = "from importlinter import cli; raise SystemExit(cli.lint_imports())"

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=project_root,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("layer", ["domain", "services"])
def test_the_inner_layers_need_only_the_standard_library(layer: str) -> None:
    known = sys.stdlib_module_names | {"vanthu", "typing_extensions"}
    strangers = {
        f"{module.name}: {package}"
        for module in modules_of(layer)
        for package in imported_packages(module) - known
    }

    assert strangers == set()


def test_no_import_is_made_for_the_type_checker_alone() -> None:
    found = [m.name for m in modules_of() if "TYPE_CHECKING" in m.read_text("utf-8")]

    assert found == []
