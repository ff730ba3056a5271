"""Files for measuring the checker: planted faults, as Word wrote them and converted."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

AT_ONCE = 50  # files in one call of LibreOffice


def convert(files: Sequence[Path], kind: str, target: Path, user: Path) -> None:
    """Let LibreOffice write files again as `docx` or `pdf`."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return
    target.mkdir(parents=True, exist_ok=True)
    for first in range(0, len(files), AT_ONCE):
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={user.as_uri()}",
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML" if kind == "docx" else kind,
                "--outdir",
                str(target),
                *map(str, files[first : first + AT_ONCE]),
            ],
            check=True,
            capture_output=True,
            timeout=900,
        )


def converted(files: Mapping[str, Path], folder: Path) -> Mapping[str, dict[str, Path]]:
    """Give the files in all forms that can be made on this machine."""
    forms = {"Word": dict(files)}
    user = folder / "office"
    for kind, name in (("docx", "LibreOffice"), ("pdf", "PDF")):
        target = folder / kind
        convert(list(files.values()), kind, target, user)
        made = {key: target / f"{path.stem}.{kind}" for key, path in files.items()}
        found = {key: path for key, path in made.items() if path.is_file()}
        if found:
            forms[name] = found
    return forms
