"""Words for the user can be extracted by Qt's tools."""

import ast

from tests.architecture.source import modules_of, parsed, place_of

TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def name_of(function: ast.expr) -> str:
    """Give the last name of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def takes_a_made_up_text(call: ast.Call) -> bool:
    """Tell whether a text is put together before it is translated, not after."""
    return any(isinstance(argument, ast.JoinedStr) for argument in call.args)


def test_no_text_is_put_together_before_it_is_translated() -> None:
    found = [
        place_of(module, node)
        for module in modules_of("ui")
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.Call)
        and name_of(node.func) in TRANSLATORS
        and takes_a_made_up_text(node)
    ]

    assert found == []


def test_nobody_gives_translate_another_name() -> None:
    found = [
        place_of(module, node)
        for module in modules_of("ui")
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "translate"
    ]

    assert found == []
