"""Files signed as a whole (.p7m): what was signed lies in them as it was."""

import re
from collections.abc import Iterator

from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.budget import NAMELESS, Budget
from vanthu.extraction.containers.cms import is_locked, signed_content
from vanthu.extraction.containers.mail import files_of_signed_mail

_OF_MAIL = re.compile(rb"\s*(?:content-|mime-version)[\w-]*:", re.IGNORECASE)


def files_of_signed(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give what was signed: a file, or the words and attachments of a mail.

    A signature alone gives none.

    Raises:
        UnreadableFile: it is locked for somebody else, or broken.
    """
    if is_locked(data):
        raise UnreadableFile(budget.path, UnreadableReason.ENCRYPTED)
    content = signed_content(data)
    if content and _OF_MAIL.match(content):
        yield from files_of_signed_mail(content, budget)
    elif content:
        yield ContainedFile(NAMELESS, content)
