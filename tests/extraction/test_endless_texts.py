"""Texts without end: whatever is repeated in a letter, its time grows with its length.

A pattern that tries again at every place of a long run takes a hundred times as long
for ten times the text, and the reading process would be ended for it.
"""

from pathlib import Path
from time import process_time

import pytest

from tests.benchmarks.letters import CALENDAR, WARD
from vanthu.domain.reading_record import reading_to_record
from vanthu.extraction.file_reading import read_letter
from vanthu.extraction.frames import LONGEST_JSON, write_frame
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose
from vanthu.extraction.sandbox import LEAST_SECONDS

LONG = 30_000  # characters
MOST_SECONDS = 6.0  # of the processor; a tenth of it is usual
HEAD = """ỦY BAN NHÂN DÂN TỈNH A
Số: 12/UBND-VX
V/v báo cáo
A, ngày 05 tháng 10 năm 2025
Kính gửi: UBND các phường
"""
CLOSE = """
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn A
"""
SIGNS = (" ", ".", "1", "a", "A", "Ạ", "(", "“", "|", "_", "-", "…", "\n", "e\u0301")
WORDS = (
    "ngày ", "Kính gửi ", "15/10/2025 ", "gửi về ", "VT; ", "Số: ", "số 1, ", "các ",
    "Nguyễn Văn A ", "12/QĐ-UBND, ", "\n- a", "\n1. A", "\nI. A\n", "- Như trên;\n",
    "đề nghị ", "UBND ", "từ ngày 1/1 đến ", "kèm theo ", "M A T ", "thời gian ",
)  # fmt: skip
SENTENCE = (
    "Trong năm qua, các phường đã tổ chức tuyên truyền, vận động Nhân dân giữ gìn vệ "
    "sinh môi trường; đường phố sạch hơn, việc thu gom rác thải đi vào nền nếp.\n"
)


@pytest.mark.parametrize("repeated", [*SIGNS, *WORDS])
@pytest.mark.parametrize(("before", "after"), [("", ""), (HEAD, CLOSE)])
def test_whatever_is_repeated_the_time_grows_with_the_length(
    repeated: str, before: str, after: str
) -> None:
    text = before + (repeated * LONG)[:LONG] + after

    start = process_time()
    propose([Page(text)], WARD, CALENDAR)

    assert process_time() - start < MOST_SECONDS


def test_a_letter_of_450_000_characters_is_read_in_its_time_and_fits_the_pipe(
    tmp_path: Path,
) -> None:
    data = (HEAD + SENTENCE * (450_000 // len(SENTENCE)) + CLOSE).encode()

    start = process_time()
    reading = read_letter(data, Path("letter.txt"), WARD, CALENDAR)
    taken = process_time() - start
    with (tmp_path / "frame").open("wb") as stream:
        write_frame(stream, {"reading": reading_to_record(reading)})
        size = stream.tell()

    assert reading.proposal.fields.full_ref.value == "12/UBND-VX"
    assert taken < LEAST_SECONDS
    assert size < LONGEST_JSON
