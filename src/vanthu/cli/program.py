"""The command line as a whole: its group, its words in Vietnamese, its exit status."""

import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from typing_extensions import override

from vanthu.cli.check_command import check_command
from vanthu.cli.composition import Composition
from vanthu.cli.data_option import data_option
from vanthu.cli.demo_command import demo_command
from vanthu.cli.extract_command import extract_command
from vanthu.cli.letter_commands import import_command, list_command, tasks_command
from vanthu.cli.paper_commands import book_command, report_command
from vanthu.cli.picture_command import screenshots_command
from vanthu.cli.size_commands import generate_command
from vanthu.domain.errors import Cancelled, VanThuError

DONE, REFUSED, WRONG_CALL = 0, 1, 2
DEFECT_WORDS = (
    "VanThu gặp lỗi ngoài dự kiến nên dừng lệnh này. Những gì đã lưu trước đó vẫn còn. "
    "Xem tệp nhật ký trong thư mục dữ liệu rồi báo cho người hỗ trợ."
)
SYSTEM_WORDS = (
    "Máy không đọc hoặc ghi được một tệp nên lệnh này dừng giữa chừng. Những gì đã "
    "lưu trước đó còn nguyên. Kiểm tra ổ đĩa và nơi nhận kết quả rồi thử lại."
)
COMMANDS: tuple[Callable[[], click.Command], ...] = (
    demo_command,
    extract_command,
    import_command,
    list_command,
    tasks_command,
    book_command,
    report_command,
    check_command,
    generate_command,
    screenshots_command,
)


def run(arguments: Sequence[str], composition: Composition) -> int:
    """Run one command and return its exit status: 0 done, 1 refused, 2 wrong call."""
    # Outside of a data folder there is no log; a trace must not go to the screen.
    logging.getLogger("vanthu").addHandler(logging.NullHandler())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = _group().main(
            list(arguments), "vanthu", standalone_mode=False, obj=composition
        )
    except click.UsageError as error:
        click.echo(_usage_words(error), err=True)
        return WRONG_CALL
    except (click.Abort, KeyboardInterrupt, Cancelled):
        click.echo("Đã dừng. Những gì đã lưu trước đó vẫn còn.", err=True)
        return REFUSED
    except VanThuError as error:
        click.echo(composition.explain(error), err=True)
        return REFUSED
    except OSError:
        _give_up_full_output()
        click.echo(SYSTEM_WORDS, err=True)
        return REFUSED
    except Exception:  # noqa: BLE001 - no command may end in a trace
        # A defect: the data folder's log has its trace, a person gets a sentence.
        click.echo(DEFECT_WORDS, err=True)
        return REFUSED
    return status if isinstance(status, int) else DONE


def _give_up_full_output() -> None:
    """Send to nowhere what standard output did not take; Python would try it again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _group() -> click.Group:
    @click.group(
        "vanthu",
        cls=_VietnameseGroup,
        invoke_without_command=True,
        help="VanThu: sổ văn bản, công việc và báo cáo của văn thư phường, xã. "
        "Không nêu lệnh nào thì mở cửa sổ.",
    )
    @data_option
    @click.pass_context
    def vanthu(context: click.Context, data: Path | None) -> int:
        if context.invoked_subcommand is not None:
            return DONE
        composition: Composition = context.obj
        return composition.run_window(data or composition.default_data())

    for command in COMMANDS:
        vanthu.add_command(command())
    _speak_vietnamese(vanthu)
    return vanthu


class _VietnameseFormatter(click.HelpFormatter):
    @override
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    @override
    def write_heading(self, heading: str) -> None:
        words = {"Options": "Tùy chọn", "Commands": "Lệnh"}
        super().write_heading(words.get(heading, heading))

    @override
    def write_dl(
        self,
        rows: Iterable[tuple[str, str]],
        col_max: int = 30,
        col_spacing: int = 2,
    ) -> None:
        told = [
            (name, words.replace("[required]", "[bắt buộc]")) for name, words in rows
        ]
        super().write_dl(told, col_max, col_spacing)


class _VietnameseContext(click.Context):
    formatter_class = _VietnameseFormatter


class _VietnameseGroup(click.Group):
    context_class = _VietnameseContext

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None:
            raise click.UsageError(f"không có lệnh “{args[0]}”.", ctx)
        return super().resolve_command(ctx, args)


def _speak_vietnamese(group: click.Group) -> None:
    for command in (group, *group.commands.values()):
        command.context_class = _VietnameseContext
        command.options_metavar = "[TÙY CHỌN]"
        if help_option := command.get_help_option(click.Context(command)):
            help_option.help = "Hiện hướng dẫn này rồi thôi."
    group.subcommand_metavar = "[LỆNH …]"


def _usage_words(error: click.UsageError) -> str:
    """Say in Vietnamese what is wrong with a call."""
    name = _parameter_name(error)
    match error:
        case click.NoSuchOption():
            what = f"không có tùy chọn “{error.option_name}”."
        case click.MissingParameter():
            what = f"thiếu {name}."
        case click.BadOptionUsage():
            takes_none = "does not take" in error.message  # click gives no other sign
            needs = "không nhận giá trị" if takes_none else "cần một giá trị"
            what = f"tùy chọn “{error.option_name}” {needs}."
        case click.BadParameter():
            what = f"{name} không hợp lệ: {_value_words(error)}"
        case _ if error.message.startswith("Got unexpected extra"):
            what = f"thừa {error.message.partition('(')[2].rstrip(').')}."
        case _:
            what = error.message
    command = error.ctx.command_path if error.ctx else "vanthu"
    return f"Lệnh gọi sai: {what} Chưa làm gì cả. Xem: {command} --help"


def _parameter_name(error: click.UsageError) -> str:
    parameter: Any = getattr(error, "param", None)
    if isinstance(parameter, click.Option):
        return f"tùy chọn “{parameter.opts[-1]}”"
    if isinstance(parameter, click.Argument):
        return f"tham số {parameter.make_metavar(click.Context(click.Command('')))}"
    return "một tham số"


def _value_words(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    match kind:
        case click.Choice():
            return f"chỉ nhận {', '.join(str(c) for c in kind.choices)}."
        case click.DateTime():
            return "viết ngày dạng năm-tháng-ngày, ví dụ 2026-11-21."
        case click.types.IntParamType():
            return "cần một số nguyên trong giới hạn cho phép."
        case click.types.FloatParamType():
            return "cần một số trong giới hạn cho phép, ví dụ 1.25."
        case _:
            return error.message
