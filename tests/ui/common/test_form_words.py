"""Every fault of form is told in a sentence of its own."""

import pytest

from tests.domain.form_check.drafts_in_form import Draft, checked
from tests.domain.form_check.planted_faults import PLANTS
from vanthu.domain.form_check.findings import Finding, Part, Severity
from vanthu.domain.form_check.rules.rule_table import RULES
from vanthu.ui.common.form_words import finding_words, part_words, severity_words

NO_WORDS = "Chưa đúng thể thức."


@pytest.mark.parametrize(("draft", "rule", "fault"), PLANTS)
def test_a_fault_is_told_in_a_whole_sentence(
    draft: Draft, rule: str, fault: str
) -> None:
    found = checked(draft).findings
    finding = next(f for f in found if (f.rule, f.fault) == (rule, fault))
    words = finding_words(finding)
    assert words != NO_WORDS
    assert words.endswith(".")
    assert "{" not in words
    assert "“”" not in words


@pytest.mark.parametrize("rule", [f"C{at:02d}" for at in range(1, 21)])
def test_every_rule_of_capitals_has_words(rule: str) -> None:
    finding = Finding(rule, "any", Severity.WARNING, "PL II", found="sở", expected="Sở")
    assert "“Sở”" in finding_words(finding)


def test_numbers_are_written_as_the_office_writes_them() -> None:
    severity, article = RULES["F02"]
    finding = Finding(
        "F02", "left", severity, article, number=17.5, low=30.0, high=35.0
    )
    assert finding_words(finding) == "Lề trái 17,5 mm; quy định: 30 đến 35 mm."


def test_parts_and_weights_have_names() -> None:
    assert all(part_words(part) for part in Part)
    assert all(severity_words(severity) for severity in Severity)
