"""The folders that commands write into, and what may be wrong with them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vanthu.domain.errors import ExportFailed, ExportReason

REASONS = {
    errno.EACCES: ExportReason.NO_PERMISSION,
    errno.EPERM: ExportReason.NO_PERMISSION,
    errno.EROFS: ExportReason.NO_PERMISSION,
    errno.ENOENT: ExportReason.NO_SUCH_FOLDER,
    errno.ENOTDIR: ExportReason.NO_SUCH_FOLDER,
    errno.EEXIST: ExportReason.NO_SUCH_FOLDER,
    errno.ENOSPC: ExportReason.DISK_FULL,
    errno.EDQUOT: ExportReason.DISK_FULL,
}


def make_folder(folder: Path) -> None:
    """Make a folder with those above it, unless it is there.

    Raises:
        ExportFailed: it cannot be made.
    """
    with writing(folder / "*"):
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Explain why a path cannot be written.

    Raises:
        ExportFailed: the system refused.
    """
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0, ExportReason.OTHER)
        raise ExportFailed(path, reason, str(error)) from error
