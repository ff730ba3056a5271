"""`dev.py pictures`: page 1 of every kind of document as a small picture for docs/."""

import io
import sys
from pathlib import Path

from PIL import Image

from tests.rendering.kinds.every import KINDS
from vanthu.rendering.writer import FileDocumentWriter

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "resources" / "format" / "nd30-2020.toml"
DPI = 84
COLOURS = 24


def main() -> None:
    """Draw into the folder that is named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    writer = FileDocumentWriter(PROFILE)
    for name, build in KINDS.items():
        first, *_ = writer.preview(build(), DPI)
        image = Image.open(io.BytesIO(first.png)).convert("RGB")
        small = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
        small.save(folder / f"{name}.png", optimize=True)
    print(f"{len(KINDS)} kinds drawn")


if __name__ == "__main__":
    main()
