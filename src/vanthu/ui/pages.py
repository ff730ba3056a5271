"""The pages of the window, in the order of the rail."""

from collections.abc import Callable

from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.change_notice import ChangeNotice
from vanthu.ui.deadlines.deadlines_page import build_deadlines_page
from vanthu.ui.drafting.documents_page import build_documents_page
from vanthu.ui.inbox.inbox_page import build_inbox_page
from vanthu.ui.navigation import Page
from vanthu.ui.office.settings_page import build_settings_page
from vanthu.ui.register.register_page import build_register_page
from vanthu.ui.tasks.tasks_page import build_tasks_page

Builder = Callable[[Desk, BackgroundRunner, BackgroundRunner, ChangeNotice], Page]


def build_pages(
    desk: Desk, short: BackgroundRunner, long: BackgroundRunner, notice: ChangeNotice
) -> tuple[Page, ...]:
    """Build every page with what it needs from the desk."""
    builders: tuple[Builder, ...] = (
        build_inbox_page,
        build_register_page,
        build_tasks_page,
        build_deadlines_page,
        build_documents_page,
        build_settings_page,
    )
    return tuple(build(desk, short, long, notice) for build in builders)
