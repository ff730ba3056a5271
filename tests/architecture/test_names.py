"""A module is named for what it is about."""

from tests.architecture.source import SOURCE, modules_of

EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "misc", "common_utils"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    found = [
        module.relative_to(SOURCE).as_posix()
        for module in modules_of()
        if EMPTY_WORDS & set(module.relative_to(SOURCE).with_suffix("").parts)
        or EMPTY_WORDS & set(module.stem.split("_"))
    ]

    assert found == []
