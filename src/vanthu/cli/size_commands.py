"""`vanthu generate`: a data folder of any size."""

from itertools import islice
from pathlib import Path

import click

from vanthu.cli.composition import Composition
from vanthu.cli.data_option import data_option
from vanthu.services.synthetic import synthetic_letters

LETTERS_A_TRANSACTION = 500


def generate_command() -> click.Command:
    """Return the command."""

    @click.command(
        "generate", help="Đổ văn bản giả vào thư mục dữ liệu, để thử cỡ lớn."
    )
    @click.option(
        "--letters",
        "count",
        required=True,
        type=click.IntRange(min=1),
        metavar="SỐ",
        help="Bao nhiêu văn bản.",
    )
    @click.option(
        "--seed",
        required=True,
        type=int,
        metavar="SỐ",
        help="Cùng số thì cùng dữ liệu.",
    )
    @data_option
    @click.pass_obj
    def generate(
        composition: Composition, count: int, seed: int, data: Path | None
    ) -> int:
        if data is None:
            raise click.UsageError("nêu thư mục bằng --data, không dùng dữ liệu thật.")
        with composition.open_desk(data) as desk:
            drafts = synthetic_letters(count, seed, desk.today())
            while batch := tuple(islice(drafts, LETTERS_A_TRANSACTION)):
                desk.register.enter_all(batch)
        click.echo(f"Đã thêm {count} văn bản vào {data}.", err=True)
        return 0

    return generate
