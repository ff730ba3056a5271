"""`vanthu import`, `list` and `tasks`: letters in, letters and tasks out."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from vanthu.cli.composition import Composition
from vanthu.cli.data_option import ANY_PATH, data_option, json_option
from vanthu.cli.words import (
    KEPT_UNREAD,
    NO_DUE_DATE,
    NO_REFERENCE,
    NO_SUBJECT,
    STATUS_WORDS,
    TASK_WORDS,
    day_words,
    similar_words,
)
from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import (
    LetterAlreadyRegistered,
    StorageUnavailable,
    VanThuError,
)
from vanthu.services.desk import Desk
from vanthu.services.intake import why_unread
from vanthu.services.lines import RegisterLine, RegisterQuery, TaskLine, TaskQuery
from vanthu.services.ports.letters import InboxLetter

DEFAULT_LIMIT = 50


def import_command() -> click.Command:
    """Return the command that takes files into the inbox."""

    @click.command("import", help="Nhập tệp vào hộp thư đến.")
    @click.option(
        "--register",
        "enter",
        is_flag=True,
        help="Đăng ký luôn những văn bản đã đủ thông tin bắt buộc.",
    )
    @data_option
    @click.argument(
        "files",
        nargs=-1,
        required=True,
        type=ANY_PATH,
        metavar="TỆP…",
    )
    @click.pass_obj
    def take(
        composition: Composition,
        enter: bool,
        data: Path | None,
        files: tuple[Path, ...],
    ) -> int:
        failed = False
        with (
            composition.open_desk(data or composition.default_data()) as desk,
            closing(desk.intake.take_each(files)) as outcomes,
        ):
            for outcome in outcomes:
                try:
                    if outcome.error is not None:
                        raise outcome.error
                    for waiting in outcome.letters:
                        file = outcome.path
                        line = _taken(desk, waiting, file, composition, enter=enter)
                        failed = _tell_unread(waiting, file, composition) or failed
                        click.echo(line)
                except StorageUnavailable:
                    raise  # the next file would fare no better
                except VanThuError as error:
                    click.echo(composition.explain(error), err=True)
                    failed = True
        return 1 if failed else 0

    return take


def _tell_unread(waiting: InboxLetter, file: Path, composition: Composition) -> bool:
    """Say why a letter is to be typed by hand, and tell whether it is."""
    if waiting.reading is not None:
        return False
    words = composition.explain(why_unread(waiting, file))
    click.echo(f"{words} {KEPT_UNREAD}", err=True)
    return True


def _taken(
    desk: Desk,
    waiting: InboxLetter,
    file: Path,
    composition: Composition,
    *,
    enter: bool,
) -> str:
    """Return what became of a file; when this returns, the letter is durable."""
    draft = draft_of(waiting.reading, waiting.file, desk.today())
    if waiting.typed is not None:
        draft = waiting.typed.over(draft)
    if not enter or waiting.reading is None or draft.gaps():
        return f"inbox\t{file}"
    similar = desk.register.find_similar(waiting.reading)
    try:
        letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)
    except LetterAlreadyRegistered as error:
        click.echo(composition.explain(error), err=True)
        return f"inbox\t{file}"
    if similar:
        click.echo(similar_words(similar[0], letter), err=True)
    return f"{letter.arrival_number}\t{file}"


def list_command() -> click.Command:
    """Return the command that lists letters."""

    @click.command("list", help="Liệt kê văn bản đến, mới nhất trước.")
    @click.option(
        "--search", default="", metavar="CHỮ", help="Tìm như ô tìm của cửa sổ."
    )
    @click.option(
        "--limit",
        type=click.IntRange(min=1),
        default=DEFAULT_LIMIT,
        metavar="SỐ",
        help=f"Nhiều nhất bao nhiêu dòng (mặc định {DEFAULT_LIMIT}).",
    )
    @json_option
    @data_option
    @click.pass_obj
    def letters(
        composition: Composition,
        search: str,
        limit: int,
        as_json: bool,
        data: Path | None,
    ) -> int:
        with composition.open_desk(data or composition.default_data()) as desk:
            lines = desk.register.lines(RegisterQuery(search=search, limit=limit))
        for line in lines:
            click.echo(_json(_letter_record(line)) if as_json else _letter_words(line))
        return 0

    return letters


def _letter_record(line: RegisterLine) -> dict[str, Any]:
    return {
        "arrival_number": line.arrival_number,
        "arrival_date": line.arrival_date.isoformat(),
        "full_ref": line.reference or None,
        "issuer": line.issuing_body or None,
        "subject": line.subject or None,
        "status": line.status.value,
        "due": line.due.isoformat() if line.due else None,
    }


def _letter_words(line: RegisterLine) -> str:
    return "\t".join(
        (
            f"{line.arrival_number:02d}",
            day_words(line.arrival_date),
            line.reference or NO_REFERENCE,
            line.issuing_body,
            line.subject or NO_SUBJECT,
            STATUS_WORDS[line.status],
            day_words(line.due) or NO_DUE_DATE,
        )
    )


def tasks_command() -> click.Command:
    """Return the command that lists tasks."""

    @click.command("tasks", help="Liệt kê công việc và thời hạn.")
    @click.option("--department", metavar="MÃ", help="Chỉ việc của phòng có mã này.")
    @click.option("--overdue", is_flag=True, help="Chỉ việc quá hạn.")
    @json_option
    @data_option
    @click.pass_obj
    def tasks(
        composition: Composition,
        department: str | None,
        overdue: bool,
        as_json: bool,
        data: Path | None,
    ) -> int:
        with composition.open_desk(data or composition.default_data()) as desk:
            late_on = desk.today() if overdue else None
            query = TaskQuery(department=department, overdue_on=late_on)
            lines = desk.tasks.lines(query)
        for line in lines:
            click.echo(_json(_task_record(line)) if as_json else _task_words(line))
        return 0

    return tasks


def _task_record(line: TaskLine) -> dict[str, Any]:
    return {
        "task": line.task_id,
        "arrival_number": line.arrival_number,
        "full_ref": line.reference or None,
        "item": line.item_label or None,
        "kind": line.kind.value,
        "content": line.content,
        "lead": line.lead,
        "support": list(line.support),
        "due": line.due.isoformat() if line.due else None,
        "state": line.state.value,
    }


def _task_words(line: TaskLine) -> str:
    return "\t".join(
        (
            f"#{line.task_id}",
            f"Số đến {line.arrival_number:02d}",
            line.lead,
            day_words(line.due) or NO_DUE_DATE,
            TASK_WORDS[line.state],
            line.content,
        )
    )


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)
