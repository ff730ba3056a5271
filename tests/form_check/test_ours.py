"""The checker finds nothing on what the program writes: every kind, both files."""

from itertools import product
from pathlib import Path

import pytest

from tests.rendering.kinds.every import KINDS, VARIANTS, sized
from vanthu.domain.form_check.findings import CheckContext
from vanthu.domain.form_check.form_measures import FormMeasures, form_measures
from vanthu.domain.form_check.judging import judge
from vanthu.domain.office import SizeProfile
from vanthu.extraction.form_measuring.measuring import measure
from vanthu.rendering.format_profile import read_format_profile
from vanthu.rendering.writer import FileDocumentWriter

FORMAT = Path("format") / "nd30-2020.toml"
SHAPES = ("usual", "short", "long-named")


@pytest.fixture(scope="module")
def measures(resources: Path) -> FormMeasures:
    profile = read_format_profile(resources / FORMAT)
    return form_measures(profile.ranges, profile.urgency)


@pytest.mark.parametrize(("kind", "size"), list(product(KINDS, SizeProfile)))
def test_every_kind_is_in_form(
    kind: str,
    size: SizeProfile,
    measures: FormMeasures,
    resources: Path,
    tmp_path: Path,
) -> None:
    writer = FileDocumentWriter(resources / FORMAT)
    for shape, ending in product(SHAPES, (".docx", ".pdf")):
        document = sized(VARIANTS[shape](KINDS[kind]()), size)
        path = tmp_path / f"{kind}-{shape}{ending}"
        writer.write_document(document, path)
        found = judge(measure(path.read_bytes(), path), measures, CheckContext())
        assert found.findings == (), path.name
        if kind != "ban-sao":  # its sheet names no kind
            assert found.kind == document.kind
