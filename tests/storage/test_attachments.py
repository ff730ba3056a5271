"""What came with a letter goes with it from the inbox to the register."""

from tests.storage.examples import DRAFT, MOMENT, reading, stored
from vanthu.domain.register import Attachment
from vanthu.services.lines import RegisterQuery
from vanthu.services.ports.unit_of_work import OpenUnit

MAIL = Attachment(stored("thư.eml", "01" * 32), is_container=True, text="Xin gửi")
TABLE = Attachment(stored("bảng.xlsx", "02" * 32))


def test_attachments_wait_with_their_letter_in_their_order(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        waiting = unit.inbox.add(stored(), MOMENT, reading(), "", (MAIL, TABLE))
        unit.commit()

    with open_unit() as unit:
        assert unit.inbox.get(waiting.inbox_id).attachments == (MAIL, TABLE)
        assert unit.inbox.find_bytes(stored().sha256) == waiting


def test_attachments_leave_the_inbox_with_their_letter(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        first = unit.inbox.add(stored(), MOMENT, None, "no-text", (MAIL, TABLE))
        unit.inbox.remove(first.inbox_id)
        second = unit.inbox.add(stored(), MOMENT, None, "no-text", (TABLE,))
        unit.commit()

    with open_unit() as unit:
        assert unit.inbox.get(second.inbox_id).attachments == (TABLE,)


def test_a_registered_letter_has_its_attachments_and_their_words(
    open_unit: OpenUnit,
) -> None:
    with open_unit() as unit:
        letter = unit.register.add(1, DRAFT, None, (MAIL, TABLE))
        other = unit.register.add(2, DRAFT, None)
        unit.commit()

    with open_unit() as unit:
        of_letter = unit.register.attachments_of(letter.letter_id)
        assert [each.file for each in of_letter] == [MAIL.file, TABLE.file]
        assert [each.is_container for each in of_letter] == [True, False]
        assert unit.register.attachments_of(other.letter_id) == ()
        assert unit.register.count(RegisterQuery(search="xin gui")) == 1
        assert unit.register.count(RegisterQuery(search="bảng.xlsx")) == 1
