"""How many characters a reading has wrong, against the words printed on the page."""


def error_rate(got: str, wanted: str) -> float:
    """Return the edits per wanted character (Myers' bit vectors: one step a letter)."""
    places: dict[str, int] = {}
    for index, character in enumerate(wanted):
        places[character] = places.get(character, 0) | 1 << index
    full, last = (1 << len(wanted)) - 1, 1 << max(len(wanted) - 1, 0)
    up, down, edits = full, 0, len(wanted)
    for character in got:
        equal = places.get(character, 0)
        across = (((equal & up) + up) ^ up) | equal | down
        more, less = down | (full & ~(across | up)), up & across
        edits += bool(more & last) - bool(less & last)
        more, less = more << 1 | 1, less << 1
        up, down = (
            full & (less | (full & ~(equal | down | more))),
            full & more & (equal | down),
        )
    return edits / max(len(wanted), 1)
