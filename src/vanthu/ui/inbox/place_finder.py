"""What is asked beside the window of what is usual in the letters of a body."""

from collections.abc import Callable
from dataclasses import replace

from vanthu.domain.errors import VanThuError
from vanthu.domain.habits import Usual, UsualWays
from vanthu.domain.layouts import PlacedField, UsualPlace
from vanthu.domain.page_words import Offer
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.inbox.review import Review
from vanthu.ui.inbox.usual_places import body_of, place_hint


class PlaceFinder:
    """Keeps the open review told of what is usual; `show` takes each new review.

    A page that cannot be read once more offers nothing: the clerk has seen the page.
    """

    def __init__(
        self,
        desk: Desk,
        short: BackgroundRunner,
        long: BackgroundRunner,
        opened: Callable[[], Review | None],
        show: Callable[[Review], None],
    ) -> None:
        self._layouts = desk.layouts
        self._habits = desk.habits
        self._office = desk.office
        self._short = short
        self._long = long
        self._opened = opened
        self._show = show
        self._counting: Job | None = None
        self._looking: Job | None = None
        self._remembering: Job | None = None
        self._learning: Job | None = None
        self._body = ""  # whose places are known or asked for
        self._looked: set[PlacedField] = set()  # once is enough: the page stays so

    def forget(self) -> None:
        """Take it that another letter is open."""
        for job in (self._counting, self._looking):
            if job:
                job.cancel()
        self._counting = self._looking = None
        self._body = ""
        self._looked.clear()
        self.remember_issuer()
        self.remember_ways()
        self.count()

    def remember_issuer(self) -> None:
        """Ask who usually issues letters with such a symbol."""
        if self._remembering:
            self._remembering.cancel()
        if review := self._opened():
            symbol = review.draft.symbol
            self._remembering = self._short.run(
                lambda _: self._habits.issuer_of(symbol), on_done=self._take_issuer
            )

    def remember_ways(self) -> None:
        """Ask how the issuing body usually writes."""
        if self._learning:
            self._learning.cancel()
        if review := self._opened():
            body = review.draft.issuing_body
            self._learning = self._short.run(
                lambda _: self._habits.ways_of(body), on_done=self._take_ways
            )

    def count(self) -> None:
        """Count the usual places if the letter is from another body than before."""
        review = self._opened()
        body = body_of(review) if review and review.reading else ""
        if body == self._body:
            return
        self._body = body
        if self._counting:
            self._counting.cancel()
        self._counting = self._short.run(
            lambda _: (self._layouts.usual_places(body), self._usual_lead(body)),
            on_done=lambda known: self._take_known(*known),
        )

    def look(self, key: FieldKey) -> None:
        """Read what stands at the usual place of a field, unless that is known."""
        review = self._opened()
        hint = place_hint(review, key) if review else None
        if review is None or hint is None or hint.seen:
            return
        usual, file, reading = hint.usual, review.file, review.reading
        if usual.field in self._looked or file is None or reading is None:
            return
        if self._looking:
            self._looking.cancel()
        self._looking = self._long.run(
            lambda _: self._layouts.offer_at(usual, file, reading),
            on_done=lambda offer: self._take_offer(usual.field, offer),
            on_failed=lambda _: self._take_offer(usual.field, None),
        )

    def learn(self, letter_id: int) -> None:
        """Learn where a registered letter has the values that the clerk typed."""
        self._long.run(
            lambda _: self._layouts.learn_typed(letter_id),
            on_done=lambda _: None,
            on_failed=_learn_nothing,
        )

    def _usual_lead(self, body: str) -> Usual | None:
        """Return the name of the department that usually gets the body's letters."""
        usual = self._habits.lead_for(body)
        names = {each.code: each.name for each in self._office.departments()}
        return replace(usual, value=names.get(usual.value, "")) if usual else None

    def _take_issuer(self, usual: Usual | None) -> None:
        review = self._opened()
        if review and usual != review.usual_issuer:
            self._show(replace(review, usual_issuer=usual))
            self.count()

    def _take_ways(self, ways: UsualWays) -> None:
        review = self._opened()
        if review and ways != review.usual_ways:
            self._show(replace(review, usual_ways=ways))

    def _take_known(self, places: tuple[UsualPlace, ...], lead: Usual | None) -> None:
        review = self._opened()
        if review and (places, lead) != (review.usual_places, review.usual_lead):
            self._looked.clear()
            self._show(replace(review, usual_places=places, usual_lead=lead, offers={}))

    def _take_offer(self, field: PlacedField, offer: Offer | None) -> None:
        self._looked.add(field)
        review = self._opened()
        if review and offer:
            self._show(replace(review, offers={**review.offers, field: offer}))


def _learn_nothing(error: VanThuError) -> None:
    """Say nothing: the letter is registered, and nobody asked for this."""
    del error
