"""All services of one office together, as the window and the command line use them."""

from dataclasses import dataclass

from vanthu.services.books import Books
from vanthu.services.chain import Chain
from vanthu.services.checking import Checking
from vanthu.services.deadlines import Deadlines
from vanthu.services.drafts import Drafts
from vanthu.services.forms import Forms
from vanthu.services.habits import Habits
from vanthu.services.intake import Intake
from vanthu.services.issuing import Issuing
from vanthu.services.layouts import Layouts
from vanthu.services.office import Office
from vanthu.services.opening import Opening
from vanthu.services.phrases import Phrases
from vanthu.services.ports.clock import Today
from vanthu.services.ports.files import FileVault
from vanthu.services.register import Register
from vanthu.services.sending import Sending
from vanthu.services.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that can be done at a desk of the office."""

    intake: Intake
    register: Register
    tasks: Tasks
    habits: Habits
    layouts: Layouts
    deadlines: Deadlines
    drafts: Drafts
    issuing: Issuing
    chain: Chain
    phrases: Phrases
    books: Books
    forms: Forms
    sending: Sending
    checking: Checking
    opening: Opening
    office: Office
    vault: FileVault
    today: Today
