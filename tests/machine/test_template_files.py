"""An office changes the words of templates, never paper, places or sizes."""

from pathlib import Path

import pytest

from vanthu.domain.errors import NoSuchTemplate, SettingsInvalid
from vanthu.machine.template_files import read_templates
from vanthu.services.templates import TemplateBook

NEW = """
id = "ke-hoach-he"
base = "ke-hoach"
name = "Kế hoạch hè"
subject = "Tổ chức sinh hoạt hè năm {year}"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def read(resources: Path, own: Path) -> TemplateBook:
    return read_templates(resources / "templates", own)


def test_there_may_be_no_own_templates(resources: Path, tmp_path: Path) -> None:
    book = read(resources, tmp_path / "none")

    assert not any(template.is_own for template in book.templates)
    with pytest.raises(NoSuchTemplate):
        book.get("khong-co")


def test_the_same_identity_changes_the_words_of_a_shipped_one(
    resources: Path, own: Path
) -> None:
    words = 'id = "thong-bao"\nclosing = "Ủy ban thông báo để các đơn vị biết./."\n'
    (own / "a.toml").write_text(words, "utf-8")

    template = read(resources, own).get("thong-bao")

    assert template.is_own
    assert template.closing == "Ủy ban thông báo để các đơn vị biết./."
    assert (template.kind, template.abbreviation) == ("thông báo", "TB")
    assert template.opening.startswith("{office} thông báo")


def test_another_identity_is_another_template(resources: Path, own: Path) -> None:
    (own / "a.toml").write_text(NEW, "utf-8")
    book = read(resources, own)

    template, shipped = book.get("ke-hoach-he"), book.get("ke-hoach")

    assert template.sections == shipped.sections
    assert template.subject == "Tổ chức sinh hoạt hè năm {year}"
    assert not shipped.is_own


def test_a_whole_copy_of_a_shipped_file_may_be_edited(
    resources: Path, own: Path
) -> None:
    shipped = (resources / "templates" / "giay-moi.toml").read_text("utf-8")
    (own / "giay-moi.toml").write_text(shipped.replace("đầy đủ", "đúng"), "utf-8")
    book = read(resources, own)

    assert book.refused == ()
    assert "tham dự đúng" in book.get("giay-moi").closing


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('id = "thong-bao"\nfont_size = 16', "kỹ thuật trình bày"),
        ('id = "thong-bao"\nmargin_left = 20', "kỹ thuật trình bày"),
        ('id = "thong-bao"\nle_trai = 20', "kỹ thuật trình bày"),
        (
            'id = "thong-bao"\n[[section]]\nheading = "A"\nbold = true',
            "“section.bold” thuộc kỹ thuật trình bày",
        ),
        ('id = "thong-bao"\nloi_mo_dau = "x"', "không có mục “loi_mo_dau”"),
        ('id = "thong-bao"\nopening = "{ten_co_quan} báo"', "“{ten_co_quan}”"),
        ('id = "thong-bao"\nopening = "{Office báo"', "ngoặc nhọn thừa"),
        ('id = "thong-bao"\nopening = 3', "“opening” có giá trị"),
        ('id = "thong-bao"\nrecipients = "VT"', "“recipients” có giá trị"),
        ('id = "thong-bao"\n[[section]]\nlevel = 4', "“level” có giá trị"),
        ('id = "thong-bao"\nsection = "x"', "“section” có giá trị"),
        ('id = "thong-bao"\nsection = ["x"]', "“section” có giá trị"),
        ('id = "thong-bao"\nsignature = "x"', "“signature” có giá trị"),
        ('id = "thong-bao"\nnumbering = "abc"', "“numbering” có giá trị"),
        ('id = "thong-bao"\n[[section]]\ntakes_items = 1', "“takes_items” có"),
        ('id = "thong-bao"\n[[blank]]\nname = "x"', "thiếu “blank”"),
        ('id = "thong-bao"\nkind = "công văn"', "“kind” của mẫu có sẵn"),
        ('id = "moi"\nname = "Mới"\nkind = "thông báo"', "thiếu “form”"),
        ('id = "moi"\nbase = "khong-co"', "“khong-co”"),
        (
            'id = "m"\nname = "M"\nkind = "công văn"\nform = "named"',
            "“form” có giá trị",
        ),
        ("id = @", "dòng 1"),
    ],
)
def test_what_a_template_may_not_say_is_refused_with_a_reason(
    resources: Path, own: Path, words: str, told: str
) -> None:
    (own / "sai.toml").write_text(words, "utf-8")
    (own / "tot.toml").write_text(NEW, "utf-8")

    book = read(resources, own)

    (refused,) = book.refused
    assert refused.path == own / "sai.toml"
    assert told in refused.detail
    assert book.get("ke-hoach-he").is_own
    assert not book.get("thong-bao").is_own


def test_a_damaged_shipped_template_is_told(tmp_path: Path) -> None:
    shipped = tmp_path / "mau"
    shipped.mkdir()
    (shipped / "a.toml").write_text('id = "a"', "utf-8")

    with pytest.raises(SettingsInvalid):
        read_templates(shipped, tmp_path / "none")
