"""The decree's measures are data; what is printed lies inside what is allowed."""

from dataclasses import fields
from pathlib import Path

import pytest

from vanthu.domain.errors import SettingsInvalid
from vanthu.rendering.format_profile import FormatProfile, Sizes, read_format_profile


def test_the_profile_names_its_decree(profile: FormatProfile) -> None:
    assert profile.profile_id == "nd30-2020"
    assert profile.effective_from.isoformat() == "2020-03-05"


def test_every_size_and_margin_is_one_that_the_decree_allows(
    profile: FormatProfile,
) -> None:
    values = {field.name: getattr(profile.sizes, field.name) for field in fields(Sizes)}
    values |= {s: getattr(profile.paper, s) for s in ("top", "bottom", "left", "right")}
    values |= {
        "first_line": profile.body.first_line,
        "gap": profile.body.gap,
        "line_spacing": profile.body.line_spacing,
        "rule_share": profile.geometry.rule_share,
        "letter_subject_gap": profile.gaps.letter_subject,
    }
    for name, value in values.items():
        low, high = profile.ranges[name]
        assert low <= value <= high, name


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:40],
        lambda text: text.replace("[sizes]", "[sizes"),
        lambda text: text.replace("title = 14\n", "", 1),
        lambda text: text.replace("left = 30", 'left = "thirty"', 1),
        lambda text: text.replace("left = 30", "left = 30\nmiddle = 1", 1),
    ],
)
def test_a_damaged_profile_is_refused_by_name(
    profile_path: Path, tmp_path: Path, damage: object
) -> None:
    assert callable(damage)
    copy = tmp_path / "copy.toml"
    copy.write_text(damage(profile_path.read_text("utf-8")), encoding="utf-8")

    with pytest.raises(SettingsInvalid) as refusal:
        read_format_profile(copy)
    assert refusal.value.path == copy
