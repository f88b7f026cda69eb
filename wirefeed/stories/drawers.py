"""What copies are found by, in memory: drawers for the days about a copy, and one for undated ones.

The tables say all that a drawer holds. So a drawer may be closed at any time and is filled again
from them when a copy of about that day comes.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np

from wirefeed.stories.fingerprint import Hashes
from wirefeed.stories.postings import PERIOD, Cards, Keys, Postings

HOUR: Final = 3600
WINDOW: Final = 96 * HOUR  # a copy joins a story that far from its own instant

# Text that three stories share over more than a day, or eight at once, is common text: a ticker, a
# weather report, an outlet's plea for subscribers.
_COMMON_COUNT: Final = 8
_FEWEST_COMMON: Final = 3
_COMMON_SPREAD: Final = 30 * HOUR
COMMON: Final = 0  # in place of a story: a paragraph that an outlet printed in two

_MOST_CARDS: Final = 50_000  # that are filed before drawers out of reach are closed
_REACH: Final = WINDOW // PERIOD


class Card(NamedTuple):
    """What a drawer is told about one copy."""

    number: int  # of the copy
    story: int  # as it was when the copy was placed
    at: int  # seconds since 1970, 0 for unknown
    sketch: Hashes  # empty of a copy that later ones are not compared with
    edges: Keys


def find_period(at: int) -> int | None:
    """Return the number of the drawer an instant belongs to, None for that of undated copies."""
    return at // PERIOD if at else None


class Cabinet:
    """Opens the drawers that a copy is looked for in."""

    def __init__(self, load: Callable[[int | None], Iterable[Card]]) -> None:
        self._load = load
        self.clear()

    def clear(self) -> None:
        self._open: set[int | None] = set()
        self._about: int | None = None  # the day whose drawers were opened last
        self._near = range(0)  # the instants within reach of it
        self._common: set[int] = set()  # hashes found common on it, and so for the rest of it
        self._cards = Cards()
        self._filed = 0  # cards since drawers were closed last
        self._sketches = Postings(self._cards, np.uint32, _COMMON_COUNT)
        self._edges = Postings(self._cards, np.int64, 2)

    def file(self, card: Card) -> None:
        """File a copy that the tables hold by now."""
        if find_period(card.at) in self._open:
            self._file(card)

    def find_stories(self, sketch: Hashes, about: int) -> dict[int, tuple[int, ...]]:
        """Return for each hash known about an instant its stories, none where it is common.

        A story that was merged since may stand under its own number.
        """
        self._reach(about)
        common = self._common
        found: dict[int, tuple[int, ...]] = dict.fromkeys(common.intersection(sketch.tolist()), ())
        if found:
            sketch = np.array([value for value in sketch.tolist() if value not in found], np.uint32)
        stories, instants, near = self._cards.stories, self._cards.instants, self._near
        for value, held in self._sketches.find(sketch).items():
            if isinstance(held, list):
                if first := self._find_near(held, _COMMON_COUNT):
                    found[value] = _tell_apart(first)
                    if not found[value]:
                        common.add(value)
            elif not (at := instants[held]) or at in near:
                found[value] = (stories[held],)
        return found

    def find_edges(self, edges: Sequence[int], about: int) -> dict[int, int]:
        """Return for each known edge its story, COMMON where it was met in several."""
        if not edges:
            return {}
        self._reach(about)
        found: dict[int, int] = {}
        for edge, held in self._edges.find(np.array(edges, np.int64)).items():
            if stories := self._find_near(held if isinstance(held, list) else [held], 2):
                found[edge] = COMMON if len(stories) > 1 else next(iter(stories))
        return found

    def _find_near(self, held: list[int], most: int) -> dict[int, int]:
        """Return the stories of cards within reach, and when the first of their cards appeared.

        They are the first ones placed, and `most` of them at most.
        """
        cards, near = self._cards, self._near
        stories, instants = cards.stories, cards.instants
        found: dict[int, int] = {}
        for slot in held if cards.in_order else sorted(held, key=cards.numbers.__getitem__):
            if (story := stories[slot]) not in found and (not (at := instants[slot]) or at in near):
                found[story] = at
                if len(found) == most:
                    break
        return found

    def _reach(self, about: int) -> None:
        """Open the drawers of the days about an instant, and that of undated copies."""
        day = about // PERIOD
        if day == self._about:
            return
        for period in (None, *_find_near_days(day)):
            if period not in self._open:
                self._open.add(period)
                for card in self._load(period):
                    self._file(card)
        if self._filed > _MOST_CARDS:
            self._close_others(day)
        self._about = day
        self._near = range((day - _REACH) * PERIOD, (day + _REACH + 1) * PERIOD)
        self._common.clear()

    def _file(self, card: Card) -> None:
        slot = self._cards.add(card.number, card.story, card.at)
        self._edges.add(card.edges, slot)
        self._sketches.add(card.sketch, slot)
        self._filed += 1

    def _close_others(self, day: int) -> None:
        """Close the drawers out of reach of a day, and of the one before.

        Days that come in turn would have them opened again each time.
        """
        self._filed = 0
        near = set(_find_near_days(day))
        if self._about is not None:
            near.update(_find_near_days(self._about))
        if self._open <= {None, *near}:
            return
        self._open &= {None, *near}
        instants = np.frombuffer(self._cards.instants, np.int64)
        kept = (instants == 0) | np.isin(instants // PERIOD, list(near))
        del instants
        self._sketches.keep(kept)
        self._edges.keep(kept)
        self._cards.keep(kept)


def _find_near_days(day: int) -> range:
    return range(day - _REACH, day + _REACH + 1)


def _tell_apart(instants: dict[int, int]) -> tuple[int, ...]:
    """Return the stories that hold a hash, none where they are too many."""
    if len(instants) < _FEWEST_COMMON:
        return tuple(instants)
    if len(instants) >= _COMMON_COUNT:
        return ()
    times = [at for at in instants.values() if at]
    if times and max(times) - min(times) >= _COMMON_SPREAD:
        return ()
    return tuple(instants)[:_FEWEST_COMMON]
