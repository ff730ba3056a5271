"""How long recognising scanned pages may take, for the worker and for its parent."""

MOST_SCANNED_PAGES = 30  # of one file; the letter itself is never so long
RECOGNISING_SECONDS = 22.0  # a page takes 1-3, more on a busy machine
PAGE_SECONDS = 30.0  # from the question for a page to the next word of the worker
PAGE_COMES = {"page": "comes"}  # the worker's word instead of an answer
PAGE_ASKED = {"ask": "page", "seconds": PAGE_SECONDS}
