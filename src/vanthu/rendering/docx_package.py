"""An empty Word file: A4 habits of Vietnam, our font, and nothing left over."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import cache

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from vanthu.rendering.blocks import Style
from vanthu.rendering.docx_xml import FONT, LANGUAGE, style_element, style_id
from vanthu.rendering.metadata import Metadata

UNWANTED = {
    "customXml",
    "extended-properties",
    "numbering",
    "stylesWithEffects",
    "theme",
    "thumbnail",
    "webSettings",
}
EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a ZIP file; the same bytes at every export
STYLES = f"""
<w:styles {nsdecls("w")}>
  <w:docDefaults>
    <w:rPrDefault><w:rPr>
      <w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>
      <w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>
      <w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>
    </w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr>
      <w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240"
        w:lineRule="auto"/>
    </w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
    <w:name w:val="Normal"/><w:qFormat/>
  </w:style>
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
    <w:name w:val="Default Paragraph Font"/>
  </w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/>
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
      <w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
      <w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>
    </w:tblCellMar></w:tblPr>
  </w:style>
</w:styles>
"""
SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="720"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode"
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
  <w:themeFontLang w:val="{LANGUAGE}"/>
  <w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>
"""


def empty_document(styles: Iterable[Style], about: Metadata) -> WordDocument:
    """Return a Word document with nothing in it but these styles."""
    word = Document(io.BytesIO(_empty_file()))
    elements = [style_element(style, style_id(style)) for style in styles]
    word.styles.element.extend(elements)
    _describe(word, about)
    return word


@cache
def _empty_file() -> bytes:
    """Return a Word file without the leftovers of the library's own template."""
    word = Document()
    for rels in (word.part.rels, word.part.package.rels):
        for rel_id, relation in list(rels.items()):
            kind = relation.reltype.rpartition("/")[2]
            if kind in UNWANTED:
                rels.pop(rel_id)
    for part, content in (
        (word.styles.element, STYLES),
        (word.settings.element, SETTINGS),
    ):
        for child in list(part):
            part.remove(child)
        part.extend(list(parse_xml(content)))
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


def _describe(word: WordDocument, about: Metadata) -> None:
    moment = datetime.combine(about.day, time(), tzinfo=UTC)
    core = word.core_properties
    core.title, core.author, core.language = (
        about.title[:255],
        about.author[:255],
        LANGUAGE,
    )
    core.comments, core.keywords, core.last_modified_by = "", "", ""
    core.created, core.modified, core.revision = moment, moment, 1


def packed(word: WordDocument) -> bytes:
    """Return the file's bytes, the same for the same document."""
    raw, clean = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename, EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(entry))
    return clean.getvalue()
