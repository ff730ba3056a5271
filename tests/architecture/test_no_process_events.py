"""Long work runs beside the window; the window never pumps its own events."""

import ast

from tests.architecture.source import modules_of, parsed, place_of


def test_nobody_calls_process_events() -> None:
    found = [
        place_of(module, node)
        for module in modules_of()
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]

    assert found == []
