"""The office's own data and its documents come back as they were saved."""

from dataclasses import replace
from datetime import date

import pytest

from tests.storage.examples import DEPARTMENTS, OFFICE
from vanthu.domain.errors import ChangedByAnother
from vanthu.domain.outgoing import OutgoingDocument
from vanthu.services.ports.unit_of_work import OpenUnit

ISSUED = date(2025, 10, 16)
DOCUMENT = OutgoingDocument(
    document_id=0,
    number=5,
    symbol="BC-UBND",
    issued_on=ISSUED,
    kind="báo cáo",
    subject="Kết quả",
    signer_name="Trịnh Quang Khải",
    recipients="UBND tỉnh",
    archive="VT, VHXH",
    copies=None,
)


def test_there_is_no_profile_before_one_is_saved(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        assert unit.office.profile() is None
        assert unit.office.departments() == ()


def test_the_profile_is_replaced(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        unit.office.save_profile(replace(OFFICE, place="Nơi khác"))
        unit.office.save_profile(OFFICE)
        unit.commit()
    with open_unit() as unit:
        assert unit.office.profile() == OFFICE


def test_the_list_of_departments_is_replaced_in_order(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        unit.office.save_departments(DEPARTMENTS)
        unit.commit()
    with open_unit() as unit:
        kept = unit.office.departments()
        unit.office.save_departments(DEPARTMENTS[::-1][:2])
        unit.commit()
    with open_unit() as unit:
        assert kept == DEPARTMENTS
        assert unit.office.departments() == DEPARTMENTS[::-1][:2]


def test_issued_documents_are_listed_by_number(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        for number, day in ((6, 17), (5, 16), (7, 20)):
            issued_on = date(2025, 10, day)
            unit.outgoing.add(replace(DOCUMENT, number=number, issued_on=issued_on))
        lines = unit.outgoing.lines(ISSUED, date(2025, 10, 17))

    assert [line.reference for line in lines] == ["05/BC-UBND", "06/BC-UBND"]
    assert lines[0].recipients == "UBND tỉnh"


def test_a_number_is_given_to_one_document_only(open_unit: OpenUnit) -> None:
    def give_twice() -> None:
        with open_unit() as unit:
            unit.outgoing.add(DOCUMENT)
            unit.outgoing.add(DOCUMENT)

    with pytest.raises(ChangedByAnother):
        give_twice()
