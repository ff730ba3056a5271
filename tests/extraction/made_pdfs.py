"""PDF files written object by object, for what no library writes."""

import zlib
from dataclasses import dataclass, field

HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WIDTH, HEIGHT = 595, 842


@dataclass(slots=True)
class PdfObjects:
    """The objects of a file; numbers count from 1."""

    found: list[bytes] = field(default_factory=list)

    def add(self, content: str | bytes) -> int:
        """Add an object and return its number."""
        self.found.append(content.encode() if isinstance(content, str) else content)
        return len(self.found)

    def add_stream(self, content: bytes, entries: str = "") -> int:
        """Add a stream and return its number."""
        packed = zlib.compress(content)
        head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n"
        return self.add(head.encode() + packed + b"\nendstream")

    def file(self, catalog: int, version: str = "1.7") -> bytes:
        """Return the whole file."""
        data = f"%PDF-{version}\n%\xe2\xe3\n".encode("latin-1")
        places: list[int] = []
        for number, content in enumerate(self.found, 1):
            places.append(len(data))
            data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
        table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n"
        table += "".join(f"{place:010d} 00000 n \n" for place in places)
        end = f"trailer<</Size {len(places) + 1}/Root {catalog} 0 R>>\nstartxref\n"
        return data + f"{table}{end}{len(data)}\n%%EOF\n".encode()


def page_file(  # noqa: PLR0913 - each says one thing of the page
    content: str,
    annotations: tuple[str, ...] = (),
    *,
    fonts: str = "",
    turned: int = 0,
    catalog: str = "",
    objects: PdfObjects | None = None,
    version: str = "1.7",
) -> bytes:
    """Make a file of one page; `content` draws with the font F of Helvetica."""
    made = objects or PdfObjects()
    helvetica = made.add(HELVETICA)
    drawn = made.add_stream(content.encode("latin-1"))
    shown = " ".join(f"{made.add(each)} 0 R" for each in annotations)
    pages = len(made.found) + 2
    page = made.add(
        f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
        f"/Rotate {turned}/Contents {drawn} 0 R/Annots[{shown}]"
        f"/Resources<</Font<</F {helvetica} 0 R{fonts}>>>>>>"
    )
    made.add(f"<</Type/Pages/Kids[{page} 0 R]/Count 1>>")
    return made.file(made.add(f"<</Type/Catalog/Pages {pages} 0 R{catalog}>>"), version)


def words_at(*placed: tuple[float, float, str]) -> str:
    """Return what draws words at places from the bottom left."""
    return "".join(
        f"BT /F 13 Tf {left} {bottom} Td ({words}) Tj ET\n"
        for left, bottom, words in placed
    )
