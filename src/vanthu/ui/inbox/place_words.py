"""The words in which the inbox speaks of the usual places of fields."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from vanthu.domain.layouts import Frame, PlacedField, UsualPlace
from vanthu.domain.page_words import Offer
from vanthu.domain.register import Urgency
from vanthu.ui.common.formatting import date_text, one_line
from vanthu.ui.inbox.usual_places import PlaceHint
from vanthu.ui.inbox.words import urgency_words

LONGEST_SHOWN = 60  # characters of what stands somewhere
THIRDS = 3


def hint_words(hint: PlaceHint, body: str) -> str:
    """Return where a field usually stands, with the counts, and where it is now."""
    words = usual_words(hint.usual, body)
    if hint.seen is None:
        return f"{words}."
    seen = QCoreApplication.translate("Inbox", "{usual}; ở văn bản này thấy {where}.")
    page = QCoreApplication.translate("Inbox", "trang {page}").format(
        page=hint.seen.page
    )
    return seen.format(usual=words, where=_where(hint.seen.frame, page))


def usual_words(usual: UsualPlace, body: str) -> str:
    """Return how many of the body's last letters have a field in which place."""
    words = QCoreApplication.translate(
        "Inbox",
        "Ở {times} trong {of} văn bản gần nhất của {body}, {field} nằm {where}",
    )
    if usual.of < usual.letters:
        words = QCoreApplication.translate(
            "Inbox",
            "Ở {times} trong {of} văn bản gần nhất của {body} có ghi {field}, "
            "mục này nằm {where}",
        )
    said = words.format(
        times=usual.times,
        of=usual.of,
        body=one_line(body),
        field=field_words(usual.field),
        where=_where(usual.frame, _page_words(usual)),
    )
    if not usual.label:
        return said
    after = QCoreApplication.translate("Inbox", "{place}, ngay sau “{label}”")
    return after.format(place=said, label=usual.label)


def short_usual_words(usual: UsualPlace) -> str:
    """Return a usual place for a list: the field, the place and the counts."""
    words = QCoreApplication.translate("Inbox", "{field}: {where} ({times} trong {of})")
    field = field_words(usual.field)
    return words.format(
        field=field[0].upper() + field[1:],
        where=_where(usual.frame, _page_words(usual)),
        times=usual.times,
        of=usual.of,
    )


def offer_words(offer: Offer) -> str:
    """Return what stands at the usual place of this letter."""
    if not offer.words:
        return QCoreApplication.translate(
            "Inbox", "Ở văn bản này, chỗ đó không có chữ nào đọc được."
        )
    words = QCoreApplication.translate("Inbox", "Ở văn bản này, chỗ đó ghi “{words}”.")
    if offer.value is None:
        words = QCoreApplication.translate(
            "Inbox", "Ở văn bản này, chỗ đó ghi “{words}”, không phải {field}."
        )
    return words.format(words=_shortened(offer.words), field=field_words(offer.field))


def value_words(offer: Offer) -> str:
    """Return an offered value as it will stand in the form."""
    value = offer.value
    if isinstance(value, Urgency):
        return urgency_words(value)
    if isinstance(value, date):
        return date_text(value)
    return _shortened(value or "")


def field_words(field: PlacedField) -> str:
    """Return the name of a field within a sentence."""
    return {
        PlacedField.NUMBER: QCoreApplication.translate("Inbox", "số văn bản"),
        PlacedField.SYMBOL: QCoreApplication.translate("Inbox", "ký hiệu"),
        PlacedField.ISSUE_DATE: QCoreApplication.translate("Inbox", "ngày văn bản"),
        PlacedField.ISSUING_BODY: QCoreApplication.translate(
            "Inbox", "tên cơ quan ban hành"
        ),
        PlacedField.SUBJECT: QCoreApplication.translate("Inbox", "trích yếu"),
        PlacedField.SIGNER: QCoreApplication.translate("Inbox", "tên người ký"),
        PlacedField.URGENCY: QCoreApplication.translate("Inbox", "độ khẩn"),
        PlacedField.DUE_DATE: QCoreApplication.translate("Inbox", "thời hạn"),
    }[field]


def _page_words(usual: UsualPlace) -> str:
    if usual.page == 1:
        if usual.is_from_end:
            return QCoreApplication.translate("Inbox", "trang cuối")
        return QCoreApplication.translate("Inbox", "trang đầu")
    words = QCoreApplication.translate("Inbox", "trang {page}")
    if usual.is_from_end:
        words = QCoreApplication.translate("Inbox", "trang thứ {page} từ cuối lên")
    return words.format(page=usual.page)


def _where(frame: Frame, page: str) -> str:
    """Return in which ninth of a page the middle of a frame is."""
    across = min(int((frame.left + frame.right) / 2 * THIRDS), THIRDS - 1)
    down = min(int((frame.top + frame.bottom) / 2 * THIRDS), THIRDS - 1)
    rows = (
        (
            QCoreApplication.translate("Inbox", "ở góc trên bên trái {page}"),
            QCoreApplication.translate("Inbox", "ở giữa phía trên {page}"),
            QCoreApplication.translate("Inbox", "ở góc trên bên phải {page}"),
        ),
        (
            QCoreApplication.translate("Inbox", "ở giữa bên trái {page}"),
            QCoreApplication.translate("Inbox", "ở chính giữa {page}"),
            QCoreApplication.translate("Inbox", "ở giữa bên phải {page}"),
        ),
        (
            QCoreApplication.translate("Inbox", "ở góc dưới bên trái {page}"),
            QCoreApplication.translate("Inbox", "ở giữa phía dưới {page}"),
            QCoreApplication.translate("Inbox", "ở góc dưới bên phải {page}"),
        ),
    )
    return rows[max(down, 0)][max(across, 0)].format(page=page)


def _shortened(words: str) -> str:
    whole = one_line(words)
    return whole if len(whole) <= LONGEST_SHOWN else f"{whole[: LONGEST_SHOWN - 1]}…"
