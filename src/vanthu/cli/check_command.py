"""`vanthu check`: what breaks the form of a document, and a repaired copy of it."""

import json
from pathlib import Path
from typing import Any

import click

from vanthu.cli.composition import Composition
from vanthu.cli.data_option import ANY_PATH, data_option, json_option
from vanthu.domain.form_check.findings import Finding, FormReport, Place
from vanthu.domain.plain_values import to_plain

SCHEMA = 1
IN_FORM, NOT_IN_FORM = 0, 1
NOTHING_FOUND = "Không thấy lỗi thể thức."
SCANNED = "Trang {pages} là ảnh quét nên chưa kiểm."


def check_command() -> click.Command:
    """Return the command."""

    @click.command(
        "check",
        help="Kiểm thể thức một văn bản theo Nghị định 30/2020/NĐ-CP. Mã thoát 0 khi "
        "không có lỗi, 1 khi có lỗi hoặc không kiểm được.",
    )
    @click.argument("file", type=ANY_PATH, metavar="TỆP.docx|.pdf")
    @json_option
    @click.option(
        "--repair",
        "target",
        type=ANY_PATH,
        metavar="TỆP_MỚI.docx",
        help="Ghi bản sao đã sửa những lỗi sửa được; tệp gốc giữ nguyên.",
    )
    @click.option(
        "--final", "is_final", is_flag=True, help="Bản chính thức: phải đủ số, ngày."
    )
    @data_option
    @click.pass_obj
    def check(
        composition: Composition,
        file: Path,
        as_json: bool,
        target: Path | None,
        is_final: bool,
        data: Path | None,
    ) -> int:
        with composition.open_checking(data) as checking:
            context = checking.context(is_final=is_final)
            report = checking.check(file, context)
            if target is not None:
                report = checking.repair(file, target, report.findings, context)
        if as_json:
            shown = _answer(report, target or file, composition)
            click.echo(json.dumps(shown, ensure_ascii=False))
        else:
            _print_report(report, composition)
        if target is not None:
            click.echo(f"Đã ghi bản sửa vào {target}. Tệp gốc không đổi.", err=True)
        return IN_FORM if report.is_in_form else NOT_IN_FORM

    return check


def _print_report(report: FormReport, composition: Composition) -> None:
    if report.scanned_pages:
        pages = ", ".join(map(str, report.scanned_pages))
        click.echo(SCANNED.format(pages=pages), err=True)
    for finding in report.findings:
        words = composition.describe(finding)
        click.echo(
            f"{finding.rule}  {finding.severity.value}  {_place(finding)}{words}"
            f"{f' [{finding.article}]' if finding.article else ''}"
        )
    if not report.findings:
        click.echo(NOTHING_FOUND)


def _place(finding: Finding) -> str:
    place = finding.place
    page = f"trang {place.page}, " if place.page else ""
    quote = f" “{place.quote}”" if place.quote else ""
    return f"{page}{_paragraph(place)}{quote}: "


def _paragraph(place: Place) -> str:
    return "văn bản" if place.paragraph is None else f"đoạn {place.paragraph + 1}"


def _answer(report: FormReport, file: Path, composition: Composition) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "file": file.name,
        "format": report.format.value,
        "kind": report.kind,
        "reference": report.reference,
        "pages": report.pages,
        "scanned_pages": list(report.scanned_pages),
        "fonts": list(report.fonts),
        "in_form": report.is_in_form,
        "findings": [_finding(each, composition) for each in report.findings],
    }


def _finding(finding: Finding, composition: Composition) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(finding)
    del plain["repairs"]
    message = composition.describe(finding)
    return plain | {"repairable": bool(finding.repairs), "message": message}
