"""The files of a document and the note that carries them, before a mail is shown."""

import tempfile
from pathlib import Path

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.sending import IssuedPaper, ParcelFile, file_stem
from vanthu.services.desk import Desk
from vanthu.ui.sending.send_dialog import SendSheet

TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}


def send_sheet(desk: Desk, draft: Draft) -> SendSheet:
    """Write the document in both formats and return what its mail starts from.

    Raises:
        ExportFailed: a file cannot be written.
    """
    paper = IssuedPaper(
        kind=draft.kind,
        number=draft.number,
        symbol=draft.symbol,
        issued_on=draft.issued_on,
        subject=draft.subject,
        office_name=desk.office.profile().name,
        addressees=draft.addressees,
    )
    known = [desk.sending.addresses_of(name) for name in draft.addressees]
    return SendSheet(
        paper,
        _files(desk, draft, file_stem(paper)),
        tuple(dict.fromkeys(address for each in known for address in each)),
        has_server=desk.sending.account() is not None,
    )


def _files(desk: Desk, draft: Draft, stem: str) -> tuple[ParcelFile, ...]:
    files = []
    with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
        for ending, media_type in TYPES.items():
            path = Path(folder) / f"{stem}{ending}"
            desk.drafts.export(draft, path)
            files.append(ParcelFile(path.name, path.read_bytes(), media_type))
    return tuple(files)
