"""What a text document of Qt is told of the blocks in it, to be read again."""

from PySide6.QtGui import QTextFormat, QTextListFormat

from vanthu.domain.documents.blocks import BlockKind

_FIRST = int(QTextFormat.Property.UserProperty)
CAPTION, TABLE, PICTURE = _FIRST + 1, _FIRST + 2, _FIRST + 3
LIST_STYLES = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.LETTERED: QTextListFormat.Style.ListLowerAlpha,
}
SECOND_BULLET = QTextListFormat.Style.ListCircle
