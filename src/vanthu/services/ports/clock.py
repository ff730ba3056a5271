"""The day, the moment and the calendar that services ask for."""

from collections.abc import Callable
from datetime import date, datetime

from vanthu.domain.deadlines import WorkingCalendar

Today = Callable[[], date]
Now = Callable[[], datetime]
Calendar = Callable[[], WorkingCalendar]
