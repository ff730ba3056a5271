"""Where things lie on this computer."""

import sys
from pathlib import Path

from platformdirs import user_data_path

PROGRAM = "VanThu"


def resources_folder() -> Path:
    """Return the folder of the data files that the program ships."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).parents[3]
    return root / "resources"


def default_data_folder() -> Path:
    """Return the folder of this user's data, never one that roams or synchronises."""
    return user_data_path(PROGRAM, appauthor=False, roaming=False)


def database_file(data: Path) -> Path:
    """Return the SQLite file of a data folder."""
    return data / "vanthu.db"


def vault_folder(data: Path) -> Path:
    """Return the folder of the received files of a data folder."""
    return data / "kho"


def opened_folder(data: Path) -> Path:
    """Return the folder of the copies that other programs are given."""
    return data / "dang-mo"


def settings_file(data: Path) -> Path:
    """Return the settings file of a data folder; it need not exist."""
    return data / "vanthu.toml"


def templates_folder(data: Path) -> Path:
    """Return the folder of the office's own templates; it need not exist."""
    return data / "templates"


def log_file(data: Path) -> Path:
    """Return the log file of a data folder."""
    return data / "nhat-ky" / "vanthu.log"


def window_file(data: Path) -> Path:
    """Return the file that keeps the window's geometry."""
    return data / "cua-so.ini"
