"""Whatever is typed comes out in both formats, or is refused by its sign."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.rendering.random_documents import (
    RandomDocument,
    broken_promise,
    random_documents,
)
from vanthu.rendering.writer import FileDocumentWriter


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all examples write in."""
    return tmp_path_factory.mktemp("random")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(document=random_documents())
def test_text_out_is_text_in(
    writer: FileDocumentWriter, folder: Path, document: RandomDocument
) -> None:
    assert broken_promise(writer, folder, document).problem == ""
