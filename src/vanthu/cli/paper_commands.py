"""`vanthu book` and `report`: what is printed."""

from datetime import date
from pathlib import Path

import click

from vanthu.cli.composition import Composition
from vanthu.cli.data_option import ANY_PATH, data_option, day_option
from vanthu.domain.documents.books import BookKind
from vanthu.services.drafts import REPORT


def book_command() -> click.Command:
    """Return the command that writes a statutory register."""

    @click.command("book", help="Xuất sổ: incoming (đến), outgoing (đi), followup.")
    @click.argument(
        "kind", type=click.Choice([kind.value for kind in BookKind]), metavar="LOẠI_SỔ"
    )
    @day_option("--from", "first_day", "Từ ngày.", required=True)
    @day_option("--to", "last_day", "Đến ngày.", required=True)
    @click.option(
        "--out",
        required=True,
        type=ANY_PATH,
        metavar="TỆP.docx|.pdf|.xlsx",
        help="Tệp sẽ ghi.",
    )
    @data_option
    @click.pass_obj
    def book(
        composition: Composition,
        kind: str,
        first_day: date,
        last_day: date,
        out: Path,
        data: Path | None,
    ) -> int:
        if last_day < first_day:
            raise click.UsageError("ngày --to đứng trước ngày --from.")
        with composition.open_desk(data or composition.default_data()) as desk:
            written = desk.books.write(BookKind(kind), first_day, last_day, out)
        click.echo(f"Đã ghi {len(written.rows)} dòng vào {out}.", err=True)
        return 0

    return book


def report_command() -> click.Command:
    """Return the command that writes the reply report of a letter."""

    @click.command("report", help="Xuất báo cáo trả lời một văn bản, theo hiện trạng.")
    @click.argument("letter", metavar="SỐ_ĐẾN[/NĂM]")
    @click.option(
        "--out",
        required=True,
        type=ANY_PATH,
        metavar="TỆP.docx|.pdf",
        help="Tệp sẽ ghi.",
    )
    @data_option
    @click.pass_obj
    def report(
        composition: Composition, letter: str, out: Path, data: Path | None
    ) -> int:
        with composition.open_desk(data or composition.default_data()) as desk:
            found = desk.register.find(letter, desk.today().year)
            draft = desk.drafts.as_it_stands(found.letter_id, REPORT)
            desk.drafts.export(draft, out)
        click.echo(f"Đã ghi báo cáo vào {out}.", err=True)
        if draft.gaps:
            headings = "; ".join(section.heading for section in draft.gaps)
            click.echo(f"Chưa có kết quả: {headings}.", err=True)
        return 0

    return report
