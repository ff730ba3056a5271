"""`vanthu demo`: the main job end to end, without a window."""

import shutil
from datetime import date
from pathlib import Path

import click

from vanthu.cli.composition import Composition
from vanthu.cli.data_option import ANY_PATH, day_option, own_data_option
from vanthu.cli.folders import make_folder, writing
from vanthu.cli.words import KEPT_UNREAD, NO_REFERENCE, NO_SUBJECT, term_words
from vanthu.services.demo import DemoLetter, DemoOutcome, run_demo

MARKER = "DU-LIEU-MINH-HOA.txt"  # only a folder with this mark is ever emptied
MARKER_WORDS = "Dữ liệu minh họa của VanThu; lần chạy minh họa sau sẽ thay thế.\n"


def demo_command() -> click.Command:
    """Return the command."""

    @click.command(
        "demo", help="Chạy trọn công việc trên văn bản mẫu, không mở cửa sổ."
    )
    @click.option(
        "--out",
        required=True,
        type=ANY_PATH,
        metavar="THƯ_MỤC",
        help="Nơi để báo cáo (reports), sổ (books) và dữ liệu (data).",
    )
    @click.option(
        "--letters",
        is_flag=True,
        help="Dùng các tệp nêu sau đây thay cho văn bản mẫu đi kèm.",
    )
    @click.argument("files", nargs=-1, type=ANY_PATH, metavar="[TỆP]…")
    @day_option("--today", "today", "Coi ngày này là hôm nay.")
    @own_data_option("Thư mục dữ liệu (mặc định: data trong thư mục --out).")
    @click.pass_obj
    def demo(
        composition: Composition,
        out: Path,
        letters: bool,
        files: tuple[Path, ...],
        today: date | None,
        data: Path | None,
    ) -> int:
        if letters != bool(files):
            raise click.UsageError("nêu các tệp văn bản ngay sau --letters.")
        folder = _fresh_folder(data or out / "data")
        for name in ("reports", "books"):
            make_folder(out / name)
        chosen = files or composition.sample_letters()
        with composition.open_desk(folder, today) as desk:
            profile, departments = composition.sample_office()
            desk.office.save_profile(profile)
            desk.office.save_departments(departments)
            outcome = run_demo(desk, chosen, out)
        _print_outcome(outcome, composition, out)
        return 1 if outcome.refusals or outcome.unread else 0

    return demo


def _fresh_folder(folder: Path) -> Path:
    marker = folder / MARKER
    with writing(marker):
        if folder.exists() and any(folder.iterdir()):
            if not marker.exists():
                raise click.UsageError(
                    f"thư mục dữ liệu “{folder}” đã có dữ liệu khác; chọn thư mục khác."
                )
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
        marker.write_text(MARKER_WORDS, encoding="utf-8")
    return folder


def _print_outcome(outcome: DemoOutcome, composition: Composition, out: Path) -> None:
    for letter in outcome.letters:
        click.echo(_letter_line(letter, out))
    for refusal in outcome.refusals:
        click.echo(composition.explain(refusal.error), err=True)
    for error in outcome.unread:
        click.echo(f"{composition.explain(error)} {KEPT_UNREAD}", err=True)


def _letter_line(done: DemoLetter, out: Path) -> str:
    draft = done.letter.draft
    files = ", ".join(str(file.relative_to(out)) for file in done.files)
    return " | ".join(
        (
            f"Số đến {done.letter.arrival_number:02d}",
            draft.reference or NO_REFERENCE,
            draft.subject or NO_SUBJECT,
            f"{len(done.tasks)} việc",
            term_words(done.report_term),
            files or "không có báo cáo",
        )
    )
