"""A package says its duty in one sentence and runs nothing when it is imported."""

import ast

from tests.architecture.source import SOURCE, modules_of, parsed


def test_every_package_file_is_one_docstring() -> None:
    packages = [module for module in modules_of() if module.name == "__init__.py"]
    odd = [
        module.relative_to(SOURCE).as_posix()
        for module in packages
        if len(parsed(module).body) != 1 or ast.get_docstring(parsed(module)) is None
    ]

    assert odd == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {module.parent for module in modules_of()}

    assert [f.name for f in folders if not (f / "__init__.py").is_file()] == []
