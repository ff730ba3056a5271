"""Habits are counted, and what is not clear is no habit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.habits import (
    PastLetter,
    Usual,
    UsualWays,
    symbol_stem,
    usual_issuer,
    usual_lead,
    usual_ways,
)

SHORT, LONG = "UBND xã Bến Hòa", "Ủy ban nhân dân xã Bến Hoà"
LETTERS = st.lists(
    st.builds(
        PastLetter,
        st.sampled_from([SHORT, LONG, "Sở Tư pháp", "Sở Nội vụ"]),
        st.lists(st.sampled_from(["VP", "VHXH", "KT"])).map(tuple),
    )
)


def given_to(*leads: str) -> PastLetter:
    return PastLetter("Sở Tư pháp", leads)


def issued_by(*names: str) -> list[PastLetter]:
    return [PastLetter(name, ()) for name in names]


@pytest.mark.parametrize(
    ("symbol", "stem"),
    [
        ("STTTT-TTBCXB", "STTTT"),
        ("VHTT", "VHTT"),
        ("QĐ-TTg", "TTG"),
        ("BC-STC", "STC"),
        ("2020/NĐ-CP", "CP"),
        ("SGDĐT-GDPT", "SGDĐT"),
        ("SGDÐT - GDPT", "SGDĐT"),
        ("UBND-VHXH", ""),
        ("KH-UBND", ""),
        ("KH", ""),
        ("", ""),
    ],
)
def test_the_stem_of_a_symbol_names_who_issued_it(symbol: str, stem: str) -> None:
    assert symbol_stem(symbol) == stem


def test_the_usual_department_is_told_with_its_counts() -> None:
    past = [given_to("VP")] * 4 + [given_to("KT")] + [given_to("VP", "KT")] * 3

    assert usual_lead(past) == Usual("VP", 7, 8)


@pytest.mark.parametrize(
    "past",
    [
        [],
        [given_to("VP")],
        [given_to("VP")] * 2 + [given_to("KT")] * 2,
        [given_to("VP")] * 2 + [given_to("KT"), given_to("CA")],
        [given_to("VP", "KT")] * 8,
        [given_to("VP", "VP"), given_to()],
    ],
)
def test_what_is_not_clear_is_no_habit(past: list[PastLetter]) -> None:
    assert usual_lead(past) is None


def test_spellings_of_one_name_are_counted_together() -> None:
    past = issued_by(LONG, SHORT, "Sở Nội vụ", SHORT)

    assert usual_issuer(past) == Usual(LONG, 3, 4)


def test_the_usual_kind_and_symbol_are_counted_where_they_are_known() -> None:
    past = [PastLetter("A", (), "công văn", "STP-HC")] * 3
    past += [PastLetter("A", (), "", ""), PastLetter("A", (), "kế hoạch", "KH-STP")]

    assert usual_ways(past) == UsualWays(Usual("công văn", 3, 4), Usual("STP-HC", 3, 4))
    assert usual_ways([]) == UsualWays()


@given(LETTERS)
def test_a_habit_is_never_more_than_what_was_seen(past: list[PastLetter]) -> None:
    lead = usual_lead(past)

    if lead:
        seen = sum(lead.value in letter.leads for letter in past)
        assert (lead.times, lead.of) == (seen, len(past))
        assert 2 <= lead.times <= lead.of < 2 * lead.times


@given(LETTERS)
def test_the_usual_issuer_is_a_name_that_somebody_wrote(
    past: list[PastLetter],
) -> None:
    issuer = usual_issuer(past)

    assert issuer is None or issuer.value in {p.issuing_body for p in past}
