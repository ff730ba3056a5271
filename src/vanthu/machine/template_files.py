"""Templates in TOML files: those shipped, and the office's own words beside them."""

import unicodedata
from pathlib import Path
from typing import Any

from vanthu.domain.documents.template_reading import (
    FaultKind,
    TemplateFault,
    own_content,
    template_of,
)
from vanthu.domain.documents.templates import Template
from vanthu.domain.errors import SettingsInvalid
from vanthu.machine.settings_files import read_toml
from vanthu.services.templates import TemplateBook

FAULTS = {
    FaultKind.MISSING: "thiếu “{where}”",
    FaultKind.UNKNOWN_KEY: "không có mục “{where}”",
    FaultKind.GEOMETRY: (
        "mục “{where}” thuộc kỹ thuật trình bày, theo Nghị định số 30/2020/NĐ-CP; "
        "mẫu chỉ đổi được lời văn"
    ),
    FaultKind.WRONG_VALUE: "mục “{where}” có giá trị không dùng được",
    FaultKind.UNKNOWN_PLACEHOLDER: "không có chỗ điền tên là “{{{where}}}”",
    FaultKind.STRAY_BRACE: "dấu ngoặc nhọn thừa trong “{where}”",
    FaultKind.FIXED: "mục “{where}” của mẫu có sẵn giữ nguyên, chỉ đổi được lời văn",
    FaultKind.UNKNOWN_BASE: "không có mẫu “{where}” để dựa vào",
}


def read_templates(shipped: Path, own: Path) -> TemplateBook:
    """Return the templates of two folders; the office's own may be refused singly.

    A file of the office with the identity of a shipped one changes its words; another
    identity is another template, which may name a shipped one as its base.

    Raises:
        SettingsInvalid: a shipped template is damaged.
    """
    contents = {
        str(content.get("id")): content
        for content in map(read_toml, sorted(shipped.glob("*.toml")))
    }
    templates = {
        identity: _template(shipped / f"{identity}.toml", content)
        for identity, content in contents.items()
    }
    refused: list[SettingsInvalid] = []
    for path in sorted(own.glob("*.toml")) if own.is_dir() else ():
        try:
            template = _own_template(path, contents)
        except SettingsInvalid as error:
            refused.append(error)
        else:
            templates[template.template_id] = template
    ordered = sorted(templates.values(), key=_place)
    return TemplateBook(tuple(ordered), tuple(refused))


def _place(template: Template) -> str:
    """Return what names are ordered by: without accents, đ after d."""
    return unicodedata.normalize("NFD", template.name.lower().replace("đ", "dz"))


def _own_template(path: Path, shipped: dict[str, dict[str, Any]]) -> Template:
    own = read_toml(path)
    try:
        return template_of(own_content(own, shipped), is_own=True)
    except TemplateFault as fault:
        raise SettingsInvalid(path, fault_words(fault)) from fault


def _template(path: Path, content: dict[str, Any]) -> Template:
    try:
        return template_of(content)
    except TemplateFault as fault:
        raise SettingsInvalid(path, fault_words(fault)) from fault


def fault_words(fault: TemplateFault) -> str:
    """Return why a template or a phrase is refused, for who wrote it."""
    return FAULTS[fault.kind].format(where=fault.where)
