"""The log file: what happened, by numbers and names of errors, never by content."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 1_000_000  # bytes of one file
KEPT = 5


def start_log(path: Path) -> None:
    """Write messages to a rotating file; a full disk only stops the log."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    )
    logging.getLogger("vanthu").addHandler(handler)
    logging.getLogger("vanthu").setLevel(logging.INFO)
    logging.raiseExceptions = False
