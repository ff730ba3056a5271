"""The log file: what happened, by numbers and names of errors, never by content."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

from vanthu.domain.errors import VanThuError

LARGEST = 1_000_000  # bytes of one file
KEPT = 5


@contextmanager
def log_to(path: Path) -> Iterator[None]:
    """Write the program's messages to a rotating file while the block runs.

    An error that nobody expected is written before the file closes behind it.
    """
    handler = _QuietHandler(
        path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    )
    logger = logging.getLogger("vanthu")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    except VanThuError:
        raise
    except Exception:
        logger.exception("unexpected")
        raise
    finally:
        logger.removeHandler(handler)
        with suppress(OSError):  # a full disk
            handler.close()


class _QuietHandler(RotatingFileHandler):
    """A log that cannot be written, as on a full disk, must not stop any work."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        pass

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)
