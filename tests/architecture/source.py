"""The program's own source, as text and as syntax trees, for rules about it."""

import ast
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "vanthu"


def modules_of(package: str = "") -> list[Path]:
    """List every module of the program, or of one of its packages."""
    return sorted((SOURCE / package).rglob("*.py"))


@cache
def parsed(module: Path) -> ast.Module:
    """Give the syntax tree of a module."""
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def place_of(module: Path, node: ast.AST) -> str:
    """Say where in the program a piece of syntax stands."""
    line = getattr(node, "lineno", 1)
    return f"{module.relative_to(SOURCE).as_posix()}:{line}"
