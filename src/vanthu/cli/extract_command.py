"""`vanthu extract`: what the reading engine answers, without any database."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from vanthu.cli.composition import Composition
from vanthu.cli.data_option import ANY_PATH, data_option, json_option
from vanthu.domain.errors import VanThuError
from vanthu.domain.reading_record import reading_to_answer
from vanthu.services.containers import read_first_letter
from vanthu.services.ports.files import LetterReader

SCHEMA = 1
FIELD_WORDS = {
    "doc_type": "Loại văn bản",
    "number": "Số",
    "symbol": "Ký hiệu",
    "full_ref": "Số, ký hiệu",
    "issuer": "Cơ quan ban hành",
    "parent_issuer": "Cơ quan chủ quản",
    "place": "Địa danh",
    "issued_on": "Ngày văn bản",
    "issued_partial": "Ngày ghi dở",
    "subject": "Trích yếu",
    "subject_suggestion": "Trích yếu gợi ý",
    "signing_authority": "Thay mặt",
    "sign_on_behalf": "Ký thay",
    "signer_title": "Chức vụ",
    "signer": "Người ký",
    "urgency": "Độ khẩn",
    "secrecy": "Độ mật",
}
STATE_WORDS = {"blank": "(để trống trong văn bản)", "absent": "(không thấy)"}


def extract_command() -> click.Command:
    """Return the command."""

    @click.command("extract", help="Đọc các tệp và in những gì tìm thấy; không lưu gì.")
    @click.option(
        "--office",
        "profile",
        type=ANY_PATH,
        metavar="HỒ_SƠ.toml",
        help="Hồ sơ cơ quan (mặc định: một phường).",
    )
    @json_option
    @click.option("--text", "with_text", is_flag=True, help="Kèm chữ của từng trang.")
    @data_option
    @click.argument(
        "files",
        nargs=-1,
        required=True,
        type=ANY_PATH,
        metavar="TỆP…",
    )
    @click.pass_obj
    def extract(
        composition: Composition,
        profile: Path | None,
        as_json: bool,
        with_text: bool,
        data: Path | None,
        files: tuple[Path, ...],
    ) -> int:
        del data  # taken as every command takes it; nothing is stored
        office, _ = composition.office_from(profile)
        failed = False
        with composition.open_reader(office) as reader:
            for file in files:
                answer = _answer(reader, file, composition, with_text=with_text)
                failed = failed or "error" in answer
                _print_answer(answer, as_json=as_json)
                sys.stdout.flush()
        return 1 if failed else 0

    return extract


def _answer(
    reader: LetterReader, file: Path, composition: Composition, *, with_text: bool
) -> dict[str, Any]:
    try:
        reading = read_first_letter(reader, file)
    except VanThuError as error:
        return {
            "schema": SCHEMA,
            "file": file.name,
            "error": composition.explain(error),
        }
    return reading_to_answer(reading, with_text=with_text)


def _print_answer(answer: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
        return
    click.echo(f"== {answer['file']}")
    if "error" in answer:
        click.echo(answer["error"], err=True)
        return
    for name, read in answer["fields"].items():
        words = read["value"] or STATE_WORDS[read["state"]]
        click.echo(f"{FIELD_WORDS[name]:<18} {words}")
    for cited in answer["references"]:
        click.echo(f"{'Văn bản được dẫn':<18} {cited['ref']} ({cited['date'] or '?'})")
    for term in answer["deadlines"]:
        ours = "của cơ quan" if term["for_us"] else "của đơn vị khác"
        quote = term["evidence"][0]["quote"] if term["evidence"] else ""
        click.echo(f"{'Mốc thời gian':<18} {' '.join(quote.split())} ({ours})")
