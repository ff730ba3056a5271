"""The options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
# Whoever opens the place says in Vietnamese what is wrong with it; click would not.
ANY_PATH = click.Path(path_type=Path, readable=False)


def data_option(command: Command) -> Command:
    """Add `--data DIR`, also taken from VANTHU_DATA."""
    return click.option(
        "--data",
        type=ANY_PATH,
        metavar="THƯ_MỤC",
        envvar="VANTHU_DATA",
        help="Thư mục dữ liệu (mặc định: thư mục của người dùng; hoặc VANTHU_DATA).",
    )(command)


def own_data_option(words: str) -> Callable[[Command], Command]:
    """Return `--data DIR` for a command that fills a folder of its own.

    It does not listen to VANTHU_DATA, so that it never meets the office's real data.
    """
    return click.option("--data", type=ANY_PATH, metavar="THƯ_MỤC", help=words)


def json_option(command: Command) -> Command:
    """Add `--json`."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Ghi mỗi mục một dòng JSON."
    )(command)


def day_option(
    name: str, parameter: str, words: str, *, required: bool = False
) -> Callable[[Command], Command]:
    """Return an option that takes a day as YYYY-MM-DD under a parameter name."""
    return click.option(
        name,
        parameter,
        type=click.DateTime(formats=["%Y-%m-%d"]),
        metavar="NĂM-THÁNG-NGÀY",
        required=required,
        callback=_as_day,
        help=words,
    )


def _as_day(
    context: click.Context, parameter: click.Parameter, value: datetime | None
) -> date | None:
    del context, parameter
    return value.date() if value else None
