"""No error that a person can act on is without words."""

from itertools import permutations

from vanthu.domain import errors
from vanthu.ui.common.error_messages import SUBJECTS


def every_kind(error: type[errors.VanThuError]) -> set[type[errors.VanThuError]]:
    """Collect all descendants of an error."""
    kinds: set[type[errors.VanThuError]] = set()
    for kind in error.__subclasses__():
        kinds |= {kind} | every_kind(kind)
    return kinds


def test_every_error_is_defined_in_one_place() -> None:
    strays = {
        kind.__qualname__
        for kind in every_kind(errors.VanThuError)
        if kind.__module__ != errors.__name__ and kind.__module__.startswith("vanthu.")
    }

    assert strays == set()


def test_every_error_says_in_one_sentence_what_it_means() -> None:
    silent = {
        kind.__name__ for kind in every_kind(errors.VanThuError) if not kind.__doc__
    }

    assert silent == set()


def test_every_error_is_hashable_so_that_it_can_be_raised_and_compared() -> None:
    assert all(kind.__hash__ for kind in every_kind(errors.VanThuError))


def test_every_error_is_explained_to_the_user() -> None:
    in_words = {kind for words_of in SUBJECTS for kind in words_of.registry}
    # Whoever stopped the work knows it, so nothing is said.
    needed = every_kind(errors.VanThuError) - {errors.Cancelled}

    assert {kind.__name__ for kind in needed - in_words} == set()


def test_no_subject_takes_the_errors_of_another() -> None:
    kinds = [set(words_of.registry) - {object} for words_of in SUBJECTS]

    taken = {
        (general.__name__, special.__name__)
        for here, there in permutations(kinds, 2)
        for general in here
        for special in there
        if issubclass(special, general)
    }

    assert taken == set()
