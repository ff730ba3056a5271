"""The decree's types, in one table for all of the program."""

from vanthu.domain.document_types import ADMINISTRATIVE, RECEIVED_ONLY, TYPE_OF


def test_the_decree_names_twenty_nine_types() -> None:
    abbreviations = [short for short in ADMINISTRATIVE.values() if short]

    assert len(ADMINISTRATIVE) == 29
    assert len(set(abbreviations)) == 27
    assert ADMINISTRATIVE["quy định"] == "QyĐ"
    assert ADMINISTRATIVE["chương trình"] == "CTr"
    assert ADMINISTRATIVE["tờ trình"] == "TTr"
    assert ADMINISTRATIVE["công văn"] == ADMINISTRATIVE["thư công"] == ""


def test_an_abbreviation_means_one_type() -> None:
    assert TYPE_OF["TTr"] == "tờ trình"
    assert TYPE_OF["CV"] == "công văn"
    assert len(TYPE_OF) == 27 + len(RECEIVED_ONLY) + 1
