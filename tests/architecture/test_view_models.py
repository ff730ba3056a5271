"""What a screen shows is decided without widgets, so it can be tested without them."""

import ast

from tests.architecture.source import modules_of, parsed, place_of


def speaks_of_widgets(node: ast.AST) -> bool:
    """Tell whether a piece of syntax imports Qt's widgets, or part of them."""
    if isinstance(node, ast.Import):
        return any(alias.name.startswith("PySide6.QtWidgets") for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        named = {alias.name for alias in node.names}
        return node.module == "PySide6.QtWidgets" or (
            node.module == "PySide6" and "QtWidgets" in named
        )
    return False


def test_no_view_model_knows_widgets() -> None:
    found = [
        place_of(module, node)
        for module in modules_of("ui")
        if module.stem.endswith("view_model")
        for node in ast.walk(parsed(module))
        if speaks_of_widgets(node)
    ]

    assert found == []
