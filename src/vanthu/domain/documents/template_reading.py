"""Reading a template's plain data, and refusing what a template may not say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vanthu.domain.documents.drafts import Form
from vanthu.domain.documents.filling import HINTS, has_stray_brace, names_in
from vanthu.domain.documents.parts import OFFICIAL_LETTER, CopyForm
from vanthu.domain.documents.sections import DEEPEST, SectionNumbering
from vanthu.domain.documents.templates import (
    Addressing,
    Filling,
    Template,
    TemplateAttached,
    TemplateBlank,
    TemplateSection,
)

REQUIRED = ("id", "name", "kind", "form")
# An office that has its own words for a shipped template leaves these as they are.
FIXED = ("kind", "form", "abbreviation", "filling", "copy_form")
SECTION_KEYS = frozenset({"heading", "text", "level", "takes_items"})
BLANK_KEYS = frozenset({"name", "label", "line"})
ATTACHED_KEYS = frozenset({"kind", "subject", "section", "numbering"})
SIGNATURE_KEYS = frozenset({"left", "left_name", "right", "right_name", "by_head"})
KEYS = frozenset(
    {
        *REQUIRED,
        "base",
        "abbreviation",
        "symbol",
        "subject",
        "promulgator",
        "bases",
        "opening",
        "blank",
        "section",
        "numbering",
        "closing",
        "addressing",
        "recipients",
        "signature",
        "filling",
        "attached",
        "confirmation",
        "copy_form",
    }
)
# Paper, places and sizes are the decree's; words that somebody may try.
GEOMETRY = (
    "font",
    "size",
    "margin",
    "spacing",
    "indent",
    "align",
    "bold",
    "italic",
    "width",
    "height",
    "paper",
    "page",
    "color",
    "gap",
    "phong",
    "co_chu",
    "le_",
    "kho_giay",
    "gian_dong",
)


class FaultKind(StrEnum):
    """Why a template is refused."""

    MISSING = "missing"
    UNKNOWN_KEY = "unknown-key"
    GEOMETRY = "geometry"
    WRONG_VALUE = "wrong-value"
    UNKNOWN_PLACEHOLDER = "unknown-placeholder"
    STRAY_BRACE = "stray-brace"
    FIXED = "fixed"
    UNKNOWN_BASE = "unknown-base"


@dataclass(eq=False)
class TemplateFault(Exception):
    """A template says what it may not say; `where` names the key or placeholder."""

    kind: FaultKind
    where: str


def own_content(
    own: Mapping[str, Any], shipped: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Return an office's template laid over the shipped one that it changes.

    Raises:
        TemplateFault: it changes what is the decree's, or builds on nothing.
    """
    identity, base = own.get("id"), own.get("base")
    if base is not None and base not in shipped:
        raise TemplateFault(FaultKind.UNKNOWN_BASE, str(base))
    beneath = shipped.get(str(base if base is not None else identity), {})
    if identity in shipped:
        for key in FIXED:
            if key in own and own[key] != beneath.get(key):
                raise TemplateFault(FaultKind.FIXED, key)
    return {**beneath, **own}


def template_of(content: Mapping[str, Any], *, is_own: bool = False) -> Template:
    """Return the template that plain data describes.

    Raises:
        TemplateFault: a key is missing, not known or of a wrong type, or a text names
            an unknown placeholder.
    """
    _check_keys(content, KEYS, "")
    for key in REQUIRED:
        if not content.get(key):
            raise TemplateFault(FaultKind.MISSING, key)
    if (content["kind"] == OFFICIAL_LETTER) != (
        content["form"] == Form.OFFICIAL_LETTER.value
    ):
        raise TemplateFault(FaultKind.WRONG_VALUE, "form")
    blanks = tuple(_blanks(content))
    _check_placeholders(content, {blank.name for blank in blanks})
    signature = _table(content, "signature", SIGNATURE_KEYS)
    return Template(
        template_id=_text(content, "id"),
        name=_text(content, "name"),
        kind=_text(content, "kind"),
        form=_choice(content, "form", Form, Form.NAMED),
        abbreviation=_text(content, "abbreviation"),
        symbol=_text(content, "symbol", "{abbreviation}-{symbol_stem}"),
        subject=_text(content, "subject"),
        promulgator=_text(content, "promulgator"),
        bases=_texts(content, "bases"),
        opening=_text(content, "opening"),
        blanks=blanks,
        sections=tuple(_sections(content, "section")),
        numbering=_choice(
            content, "numbering", SectionNumbering, SectionNumbering.ARABIC
        ),
        closing=_text(content, "closing"),
        addressing=_choice(content, "addressing", Addressing, Addressing.NOBODY),
        recipients=_texts(content, "recipients") or ("Lưu: {archive}",),
        left_signature=_texts(signature, "left"),
        right_signature=_texts(signature, "right"),
        left_name=_text(signature, "left_name"),
        right_name=_text(signature, "right_name"),
        by_head=_flag(signature, "by_head", default=False),
        filling=_choice(content, "filling", Filling, Filling.NOTHING),
        attached=_attached(content),
        confirmation=_text(content, "confirmation"),
        copy_form=_copy_form(content),
        is_own=is_own,
    )


def _blanks(content: Mapping[str, Any]) -> Iterator[TemplateBlank]:
    for entry in _tables(content, "blank", BLANK_KEYS):
        name, label = _text(entry, "name"), _text(entry, "label")
        if not name or not label:
            raise TemplateFault(FaultKind.MISSING, "blank")
        yield TemplateBlank(name, label, _flag(entry, "line", default=True))


def _sections(content: Mapping[str, Any], key: str) -> Iterator[TemplateSection]:
    for entry in _tables(content, key, SECTION_KEYS):
        level = entry.get("level", 1)
        if type(level) is not int or not 1 <= level <= DEEPEST:
            raise TemplateFault(FaultKind.WRONG_VALUE, "level")
        yield TemplateSection(
            heading=_text(entry, "heading"),
            text=_text(entry, "text"),
            level=level,
            takes_items=_flag(entry, "takes_items", default=False),
        )


def _attached(content: Mapping[str, Any]) -> TemplateAttached | None:
    if "attached" not in content:
        return None
    entry = _table(content, "attached", ATTACHED_KEYS)
    return TemplateAttached(
        kind=_text(entry, "kind"),
        subject=_text(entry, "subject"),
        sections=tuple(_sections(entry, "section")),
        numbering=_choice(
            entry, "numbering", SectionNumbering, SectionNumbering.ARTICLES
        ),
    )


def _copy_form(content: Mapping[str, Any]) -> CopyForm | None:
    chosen: CopyForm | None = _choice(content, "copy_form", CopyForm, None)
    return chosen


def _check_keys(content: Mapping[str, Any], known: frozenset[str], at: str) -> None:
    for key in content:
        if key in known:
            continue
        where = f"{at}.{key}" if at else key
        is_geometry = any(word in key.casefold() for word in GEOMETRY)
        kind = FaultKind.GEOMETRY if is_geometry else FaultKind.UNKNOWN_KEY
        raise TemplateFault(kind, where)


def _check_placeholders(content: Mapping[str, Any], blanks: set[str]) -> None:
    for text in _all_texts(content):
        for name in names_in(text):
            if name not in HINTS and name not in blanks:
                raise TemplateFault(FaultKind.UNKNOWN_PLACEHOLDER, name)
        if has_stray_brace(text):
            raise TemplateFault(FaultKind.STRAY_BRACE, text)


def _all_texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _all_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _all_texts(each)


def _text(content: Mapping[str, Any], key: str, default: str = "") -> str:
    value = content.get(key, default)
    if not isinstance(value, str):
        raise TemplateFault(FaultKind.WRONG_VALUE, key)
    return value.strip(" \n")


def _texts(content: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = content.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise TemplateFault(FaultKind.WRONG_VALUE, key)
    return tuple(each.strip() for each in value)


def _flag(content: Mapping[str, Any], key: str, *, default: bool) -> bool:
    value = content.get(key, default)
    if not isinstance(value, bool):
        raise TemplateFault(FaultKind.WRONG_VALUE, key)
    return value


def _table(
    content: Mapping[str, Any], key: str, known: frozenset[str]
) -> Mapping[str, Any]:
    value = content.get(key, {})
    if not isinstance(value, Mapping):
        raise TemplateFault(FaultKind.WRONG_VALUE, key)
    _check_keys(value, known, key)
    return value


def _tables(
    content: Mapping[str, Any], key: str, known: frozenset[str]
) -> Iterator[Mapping[str, Any]]:
    value = content.get(key, [])
    if not isinstance(value, list):
        raise TemplateFault(FaultKind.WRONG_VALUE, key)
    for entry in value:
        if not isinstance(entry, Mapping):
            raise TemplateFault(FaultKind.WRONG_VALUE, key)
        _check_keys(entry, known, key)
        yield entry


def _choice(content: Mapping[str, Any], key: str, kind: Any, default: Any) -> Any:
    if key not in content:
        return default
    try:
        return kind(content[key])
    except ValueError as error:
        raise TemplateFault(FaultKind.WRONG_VALUE, key) from error
