"""What belongs together is found: cited papers, campaigns, requests for the same."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tests.storage.examples import DRAFT, evidence, numbered, reading
from vanthu.domain.intake import CitedDocument, CitedRole, LetterReading
from vanthu.domain.register import IncomingLetter, LetterDraft
from vanthu.domain.tasks import Figure, Order, TaskResult
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT

PLAN = CitedDocument(
    "234/KH-UBND",
    "kế hoạch",
    date(2025, 9, 29),
    evidence("Số: 341"),
    CitedRole.CARRIES_OUT,
)
LAW = CitedDocument(
    "30/2020/NĐ-CP", "nghị định", None, evidence("Số: 341"), CitedRole.BASIS
)


def citing(*cited: CitedDocument) -> LetterReading:
    whole = reading()
    return replace(whole, proposal=replace(whole.proposal, references=cited))


def enter(
    desk: Desk, draft: LetterDraft, cited: Sequence[CitedDocument] = ()
) -> IncomingLetter:
    with desk.register.open_unit() as unit:
        number = unit.register.next_arrival_number(draft.arrival_date.year)
        letter = unit.register.add(number, draft, citing(*cited))
        unit.commit()
    return letter


def test_a_cited_document_is_held_or_not(desk: Desk) -> None:
    plan = replace(
        numbered(234), kind="kế hoạch", symbol="KH-UBND", issue_date=date(2025, 9, 29)
    )
    held = enter(desk, plan)
    letter = enter(desk, DRAFT, (PLAN, LAW))

    cited, law = desk.chain.cited_documents(letter.letter_id)

    assert [document.letter_id for document in cited.held] == [held.letter_id]
    assert cited.held[0].arrival_number == 1
    assert law.held == ()


def test_a_document_of_another_day_with_the_same_number_is_another(desk: Desk) -> None:
    plan = replace(numbered(234), symbol="KH-UBND", issue_date=date(2024, 9, 29))
    enter(desk, plan)
    letter = enter(desk, DRAFT, (PLAN,))

    (cited,) = desk.chain.cited_documents(letter.letter_id)

    assert cited.held == ()


def test_our_own_issued_document_is_held_too(desk: Desk) -> None:
    first = enter(desk, DRAFT)
    draft = desk.drafts.prepare(first.letter_id, REPORT)
    issued = desk.issuing.issue(draft, date(2025, 10, 8), although_open=True)
    ours = replace(PLAN, ref="1/BC-UBND", issued_on=None, doc_type="báo cáo")
    letter = enter(desk, numbered(350), (ours,))

    (cited,) = desk.chain.cited_documents(letter.letter_id)

    assert issued.reference == "01/BC-UBND"
    assert [document.issuing_body for document in cited.held] == [""]
    assert cited.held[0].document_id is not None


def test_letters_that_cite_one_plan_are_a_campaign(desk: Desk) -> None:
    spelled = replace(PLAN, ref="0234/kh-ubnd", issued_on=None)
    first = enter(desk, numbered(1), (PLAN, LAW))
    second = enter(desk, numbered(2), (LAW, spelled))
    enter(desk, numbered(3), (LAW,))

    (campaign,) = desk.chain.campaign_of(second.letter_id)

    assert [letter.letter_id for letter in campaign.letters] == [
        first.letter_id,
        second.letter_id,
    ]
    assert campaign.ref == "0234/kh-ubnd"
    assert campaign.held == ()


def test_a_letter_alone_is_no_campaign(desk: Desk) -> None:
    letter = enter(desk, DRAFT, (PLAN, LAW))

    assert desk.chain.campaign_of(letter.letter_id) == ()


def test_requests_of_one_fortnight_for_the_same_items_are_paired(desk: Desk) -> None:
    late = replace(numbered(9), arrival_date=date(2025, 12, 1))
    first, second, third = (enter(desk, each) for each in (DRAFT, numbered(8), late))

    (overlap,) = desk.chain.overlapping(first.letter_id)

    assert overlap.letter == second
    assert [(each.label, each.other_label) for each in overlap.shared] == [
        ("1", "1"),
        ("2", "2"),
    ]
    assert desk.chain.overlapping(third.letter_id) == ()


def test_all_that_hangs_on_a_letter_is_seen_at_once(desk: Desk) -> None:
    letter = enter(desk, DRAFT)
    (task,) = desk.tasks.assign([Order(letter.letter_id, "Rà soát", "VHXH")])
    draft = desk.drafts.prepare(letter.letter_id, REPORT)
    desk.issuing.issue(draft, date(2025, 10, 8), although_open=True)
    follows = replace(PLAN, ref="341/UBND-NV", issued_on=None)
    answered = enter(desk, numbered(400), (follows,))

    chain = desk.chain.of_letter(letter.letter_id)

    assert chain.tasks == (task,)
    assert [each.reference for each in chain.drafts] == ["01/BC-UBND"]
    assert [each.reference for each in chain.answers] == ["01/BC-UBND"]
    assert chain.cited == ()
    assert chain.cited_by == (answered,)


def test_a_figure_that_is_used_again_keeps_its_day(desk: Desk) -> None:
    letter = enter(desk, DRAFT)
    (task,) = desk.tasks.assign([Order(letter.letter_id, "Rà soát", "VHXH")])
    figures = (Figure("Số thủ tục", "12", "thủ tục"), Figure("Số cuộc họp", "3"))
    desk.tasks.report_done(task.task_id, TaskResult("Xong.", figures))

    (found,) = desk.chain.recent_figures("số thủ tục")

    assert (found.task_id, found.department) == (task.task_id, "VHXH")
    assert found.reused == replace(figures[0], as_of=date(2025, 10, 7))
    assert len(desk.chain.recent_figures("cải cách hành chính")) == 2
    assert desk.chain.recent_figures("số thủ tục", since=date(2025, 10, 8)) == ()
