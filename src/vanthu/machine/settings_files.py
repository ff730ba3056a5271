"""Settings and profiles in TOML files: the office, its departments, the calendar."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import SettingsInvalid
from vanthu.domain.office import (
    Department,
    DepartmentKind,
    OfficeLevel,
    OfficeProfile,
    Signer,
    SizeProfile,
)
from vanthu.domain.outgoing import NumberSeries, SeriesGroup, SeriesScheme

PLACE = re.compile(r"line (\d+), column (\d+)")
COLLECTIVE = "TM. ỦY BAN NHÂN DÂN"
HEAD = "CHỦ TỊCH"


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file.

    Raises:
        SettingsInvalid: the file is missing or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise SettingsInvalid(path, _mistake(error)) from error


def read_office(path: Path) -> tuple[OfficeProfile, tuple[Department, ...]]:
    """Return the office profile of a file, with its departments.

    Raises:
        SettingsInvalid: the file is missing, not TOML, or lacks what a profile needs.
    """
    content = read_toml(path)
    try:
        return _profile(content), _departments(content)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SettingsInvalid(path, _mistake(error)) from error


def read_departments(path: Path) -> tuple[Department, ...]:
    """Return the departments of a file.

    Raises:
        SettingsInvalid: the file is missing, is not TOML, or lacks a code or a name.
    """
    content = read_toml(path)
    try:
        return _departments(content)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SettingsInvalid(path, _mistake(error)) from error


def read_calendar(path: Path) -> WorkingCalendar:
    """Return the working calendar of a file; proposed days count for nothing.

    Raises:
        SettingsInvalid: the file is missing or is not a calendar.
    """
    content = read_toml(path)
    return WorkingCalendar(
        holidays=_days(path, content.get("holiday", [])),
        makeup_days=_days(path, content.get("makeup_day", [])),
    )


def read_database_url(path: Path) -> str | None:
    """Return the database address that a settings file names, None for the local file.

    Raises:
        SettingsInvalid: the file is there but is not TOML, or names no address.
    """
    try:
        is_there = path.exists()
    except OSError as error:
        raise SettingsInvalid(path, _mistake(error)) from error
    if not is_there:
        return None
    database = read_toml(path).get("database", {})
    if not isinstance(database, dict):
        raise SettingsInvalid(path, "mục [database]")
    url = database.get("url")
    return str(url) if url else None


def _mistake(error: Exception) -> str:
    """Return where a file is wrong, in the words of the person who wrote it."""
    if isinstance(error, KeyError):
        return f"thiếu “{error.args[0]}”"
    if isinstance(error, UnicodeDecodeError):
        return "tệp không theo mã UTF-8"
    if isinstance(error, OSError):
        return "tệp không mở được"
    if not isinstance(error, tomllib.TOMLDecodeError):
        return "có giá trị không dùng được"
    place = PLACE.search(str(error))
    return f"dòng {place[1]}, cột {place[2]}" if place else "cuối tệp"


def _profile(content: dict[str, Any]) -> OfficeProfile:
    level = OfficeLevel(content["level"])
    unit_name = str(content["unit_name"]).removeprefix(f"{level.value} ")
    return OfficeProfile(
        name=content.get("name", f"Ủy ban nhân dân {level.value} {unit_name}"),
        unit_name=unit_name,
        level=level,
        place=content.get("place", unit_name),
        symbol=content.get("symbol_stem", "UBND"),
        province=content.get("province", ""),
        district=content.get("district", ""),
        parent_line=content.get("parent_line", ""),
        aliases=tuple(content.get("aliases", ())),
        former_names=tuple(content.get("former_names", ())),
        signers=tuple(_signer(leader) for leader in content.get("leader", ())),
        size_profile=SizeProfile(content.get("size_profile", SizeProfile.LARGER)),
        number_series=_number_series(content),
        approval_required=bool(content.get("approval_required", False)),
    )


def _number_series(content: dict[str, Any]) -> NumberSeries:
    """Return how documents are numbered: chung, theo_loai or nhom."""
    return NumberSeries(
        SeriesScheme(content.get("number_series", SeriesScheme.BY_KIND)),
        tuple(
            SeriesGroup(str(group["name"]), tuple(group["kinds"]))
            for group in content.get("number_group", ())
        ),
    )


def _signer(leader: dict[str, Any]) -> Signer:
    """Return a leader with the lines above the name (NĐ 30, PL I, II.7)."""
    title = str(leader["title"]).upper()
    if title == HEAD:
        lines: tuple[str, ...] = (COLLECTIVE, HEAD)
    elif title.startswith("PHÓ CHỦ TỊCH"):
        lines = (COLLECTIVE, f"KT. {HEAD}", title)
    else:
        lines = (f"TL. {HEAD}", title)
    return Signer(str(leader["name"]), tuple(leader.get("authority", lines)))


def _departments(content: dict[str, Any]) -> tuple[Department, ...]:
    return tuple(
        Department(
            code=entry["code"],
            name=entry["name"],
            kind=DepartmentKind(entry.get("kind", DepartmentKind.OWN)),
            aliases=tuple(entry.get("aliases", ())),
            symbol=entry.get("symbol", ""),
            fields=tuple(entry.get("fields", ())),
        )
        for entry in content.get("department", ())
    )


def _days(path: Path, entries: list[dict[str, Any]]) -> frozenset[date]:
    days = [entry.get("date") for entry in entries]
    if not all(isinstance(day, date) for day in days):
        raise SettingsInvalid(path, "date")
    return frozenset(day for day in days if isinstance(day, date))
