"""The few that stand for all kinds, sizes and variants in the daily tests."""

from tests.rendering.kinds.every import KINDS, VARIANTS, sized
from tests.rendering.kinds.tabled import TABLED
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.office import SizeProfile

CHOSEN = (
    "quyet-dinh-ban-hanh-B-usual",
    "bao-cao-B-usual",
    "bao-cao-A-long",
    "cong-van-B-crowded",
    "cong-van-A-long",
    "cong-van-B-long",  # its first page is full down to the rule of the address
    "cong-dien-A-usual",
    "bien-ban-B-usual",
    "giay-nghi-phep-A-usual",
    "to-trinh-A-crowded",
    "ke-hoach-A-long-named",
    "thong-bao-B-long",
    "ban-sao-A-short",
    "captioned-tables-A",
    "cell-over-pages-B",
)


def chosen_document(name: str) -> OfficialDocument:
    """Give a document by kind, set of sizes and variant: bao-cao-A-long."""
    kind, _, size = name.rpartition("-")
    if kind in TABLED:
        return sized(TABLED[kind](), SizeProfile(size))
    for variant, change in VARIANTS.items():
        rest = name.removesuffix(f"-{variant}")
        kind, _, size = rest.rpartition("-")
        if rest != name and kind in KINDS:
            return sized(change(KINDS[kind]()), SizeProfile(size))
    raise KeyError(name)
