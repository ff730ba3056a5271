"""What is drawn on a PDF page besides its text: pictures, forms, annotations."""

import ctypes
import math
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import compress, repeat

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

Bounds = tuple[float, float, float, float]  # left, bottom, right, top

_MOST_NESTED = 8  # forms within forms in an annotation

# Called with the addresses of objects, which saves most of the time of a call.
_object_on = ctypes.cast(
    pdfium_c.FPDFPage_GetObject, ctypes.PYFUNCTYPE(ctypes.c_ssize_t)
)
_object_shown = ctypes.cast(
    pdfium_c.FPDFAnnot_GetObject, ctypes.PYFUNCTYPE(ctypes.c_ssize_t)
)
_remove = ctypes.cast(
    pdfium_c.FPDFPage_RemoveObject,
    ctypes.PYFUNCTYPE(ctypes.c_int, *[ctypes.c_void_p] * 2),
)
_insert = ctypes.cast(
    pdfium_c.FPDFPage_InsertObject, ctypes.PYFUNCTYPE(None, *[ctypes.c_void_p] * 2)
)
_kind_of = ctypes.cast(
    pdfium_c.FPDFPageObj_GetType, ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
)
_count_in = ctypes.cast(
    pdfium_c.FPDFFormObj_CountObjects, ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
)
_object_in = ctypes.cast(
    pdfium_c.FPDFFormObj_GetObject,
    ctypes.PYFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_ulong),
)
_bounds_of = ctypes.cast(
    pdfium_c.FPDFPageObj_GetBounds,
    ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, *[ctypes.c_void_p] * 4),
)


def has_marks(page: pdfium.PdfPage) -> bool:
    """Tell whether anything is drawn on a page."""
    counts = pdfium_c.FPDFPage_GetAnnotCount(page), pdfium_c.FPDFPage_CountObjects(page)
    return any(count > 0 for count in counts)


def covered(page: pdfium.PdfPage) -> float:
    """Return the share of the page that its largest picture covers."""
    drawn = objects_on(page)
    kinds = kinds_of(drawn)
    pictures = [*_chosen(drawn, kinds, pdfium_c.FPDF_PAGEOBJ_IMAGE)]
    for form in _chosen(drawn, kinds, pdfium_c.FPDF_PAGEOBJ_FORM):
        inside = objects_of(form)
        kinds = kinds_of(inside)
        pictures += _chosen(inside, kinds, pdfium_c.FPDF_PAGEOBJ_IMAGE)
    whole = math.prod(page.get_size()) or 1.0
    return max(map(_area, pictures), default=0.0) / whole


def pictures_on(page: pdfium.PdfPage) -> list[Bounds]:
    """Return where pictures are drawn on a page, and drawings that hold no text.

    What annotations look like is among them.
    """
    drawn = objects_on(page)
    kinds = kinds_of(drawn)
    pictures = [*_chosen(drawn, kinds, pdfium_c.FPDF_PAGEOBJ_IMAGE)]
    forms = _chosen(drawn, kinds, pdfium_c.FPDF_PAGEOBJ_FORM)
    pictures += (form for form in forms if not _is_text(form))
    bounds = [each for picture in pictures if (each := _bounds(picture))]
    return [*bounds, *_laid_on(page)]


def _laid_on(page: pdfium.PdfPage) -> Iterator[Bounds]:
    """Yield the frames of annotations that draw something."""
    frame = pdfium_c.FS_RECTF()
    for annotation in _annotations(page):
        has_looks = pdfium_c.FPDFAnnot_HasKey(annotation, b"AP")
        if has_looks and pdfium_c.FPDFAnnot_GetRect(annotation, frame):
            yield frame.left, frame.bottom, frame.right, frame.top


def _annotations(page: pdfium.PdfPage) -> Iterator[pdfium_c.FPDF_ANNOTATION]:
    """Yield the annotations of a page, each open until the next one."""
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        try:
            yield annotation
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)


def shows_words(page: pdfium.PdfPage) -> bool:
    """Tell whether an annotation shows words; links and pictures have none."""
    return any(map(_has_words, _annotations(page)))


@contextmanager
def bare(page: pdfium.PdfPage) -> Iterator[None]:
    """Take what is drawn off a page, its file in memory included, for a while.

    Nothing but its annotations is there then. The page has all of it again afterwards,
    the file has not.
    """
    drawn = objects_on(page)
    handle = ctypes.cast(page.raw, ctypes.c_void_p)
    deque(map(_remove, repeat(handle), drawn), maxlen=0)
    try:
        pdfium_c.FPDFPage_GenerateContent(page)
        yield
    finally:
        deque(map(_insert, repeat(handle), drawn), maxlen=0)


def objects_on(page: pdfium.PdfPage) -> list[int]:
    """Return the addresses of what is drawn on a page."""
    handle = ctypes.cast(page.raw, ctypes.c_void_p)
    count = pdfium_c.FPDFPage_CountObjects(page)
    return [*map(_object_on, repeat(handle), range(count))]


def objects_of(form: int) -> list[int]:
    """Return the addresses of what a form draws."""
    return [*map(_object_in, repeat(form), range(_count_in(form)))]


def kinds_of(drawn: Iterable[int]) -> list[int]:
    """Return what kind of objects these are."""
    return [*map(_kind_of, drawn)]


def _has_words(annotation: pdfium_c.FPDF_ANNOTATION) -> bool:
    if not pdfium_c.FPDFAnnot_HasKey(annotation, b"AP"):
        return False
    count = pdfium_c.FPDFAnnot_GetObjectCount(annotation)
    handle = ctypes.cast(annotation, ctypes.c_void_p)
    return any(map(_is_text, map(_object_shown, repeat(handle), range(count))))


def _is_text(drawn: int, depth: int = 0) -> bool:
    kind = _kind_of(drawn)
    if kind != pdfium_c.FPDF_PAGEOBJ_FORM or depth == _MOST_NESTED:
        return bool(kind == pdfium_c.FPDF_PAGEOBJ_TEXT)
    return any(_is_text(inside, depth + 1) for inside in objects_of(drawn))


def _chosen(drawn: Iterable[int], kinds: Iterable[int], kind: int) -> Iterator[int]:
    return compress(drawn, map(kind.__eq__, kinds))


def _area(picture: int) -> float:
    left, bottom, right, top = _bounds(picture) or (0.0, 0.0, 0.0, 0.0)
    return (right - left) * (top - bottom)


def _bounds(drawn: int) -> Bounds | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not _bounds_of(drawn, *map(ctypes.byref, sides)):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top
