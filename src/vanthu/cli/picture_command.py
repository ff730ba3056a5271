"""`vanthu screenshots`: every screen as a picture, for the manual and for the eye."""

import tempfile
from pathlib import Path

import click

from vanthu.cli.composition import Composition, PictureOrder
from vanthu.cli.data_option import ANY_PATH, own_data_option
from vanthu.cli.folders import make_folder


def screenshots_command() -> click.Command:
    """Return the command."""

    @click.command("screenshots", help="Vẽ mọi màn hình ra tệp PNG.")
    @click.option(
        "--out",
        required=True,
        type=ANY_PATH,
        metavar="THƯ_MỤC",
        help="Nơi để ảnh.",
    )
    @click.option(
        "--size", default="1366x768", metavar="RỘNGxCAO", help="Cỡ cửa sổ, điểm ảnh."
    )
    @click.option(
        "--scale",
        type=click.FloatRange(min=0.5, max=4),
        default=1.0,
        metavar="TỶ_LỆ",
        help="Tỷ lệ phóng của màn hình, ví dụ 1.25.",
    )
    @click.option("--dark", is_flag=True, help="Giao diện tối.")
    @own_data_option("Thư mục dữ liệu để vẽ (mặc định: cơ quan mẫu).")
    @click.pass_obj
    def screenshots(
        composition: Composition,
        out: Path,
        size: str,
        scale: float,
        dark: bool,
        data: Path | None,
    ) -> int:
        width, _, height = size.partition("x")
        if not (width.isdecimal() and height.isdecimal()):
            raise click.UsageError("--size viết dạng RỘNGxCAO, ví dụ 1366x768.")
        make_folder(out)
        order = PictureOrder(out, int(width), int(height), scale, dark)
        if data is not None:
            pictures = composition.take_pictures(data, order)
        else:
            with tempfile.TemporaryDirectory() as folder:
                pictures = composition.take_pictures(Path(folder), order)
        for picture in pictures:
            click.echo(str(picture))
        return 0

    return screenshots
