"""What copies are found by, in memory: a drawer for every day, and one for undated copies.

The tables say all that a drawer holds. So a drawer may be closed at any time and is filled again
from them when a copy of about that day comes.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

HOUR: Final = 3600
PERIOD: Final = 24 * HOUR
WINDOW: Final = 96 * HOUR  # a copy joins a story that far from its own instant

# Text that three stories share over more than a day, or eight at once, is common text: a ticker, a
# weather report, an outlet's plea for subscribers.
_COMMON_COUNT: Final = 8
_FEWEST_COMMON: Final = 3
_COMMON_SPREAD: Final = 30 * HOUR
COMMON: Final = 0  # in place of a story: a paragraph that an outlet printed in two

_MOST_CARDS: Final = 50_000  # about 3 kB each; with more, only drawers within reach stay open


class Card(NamedTuple):
    """What a drawer is told about one copy."""

    story: int  # as it was when the copy was placed
    at: int  # seconds since 1970, 0 for unknown
    sketch: Sequence[int]  # empty of a copy that later ones are not compared with
    edges: Sequence[int]


def find_period(at: int) -> int | None:
    """Return the number of the drawer an instant belongs to, None for that of undated copies."""
    return at // PERIOD if at else None


class Drawer:
    """The sketches and edges of the copies of one day."""

    def __init__(self) -> None:
        self.cards = 0
        self.instants: dict[int, int] = {}  # when a story's first text of the day appeared
        self.postings: dict[int, int | tuple[int, ...]] = {}  # up to eight stories hold a hash
        self.edges: dict[int, int] = {}

    def file(self, card: Card) -> None:
        self.cards += 1
        story = card.story
        for edge in card.edges:
            if self.edges.setdefault(edge, story) != story:
                self.edges[edge] = COMMON
        if not card.sketch:
            return
        self.instants.setdefault(story, card.at)
        postings = self.postings
        for value in card.sketch:
            known = postings.setdefault(value, story)
            if known != story:
                stories = known if isinstance(known, tuple) else (known,)
                if story not in stories and len(stories) < _COMMON_COUNT:
                    postings[value] = (*stories, story)


class Cabinet:
    """Opens the drawers that a copy is looked for in."""

    def __init__(self, load: Callable[[int | None], Iterable[Card]]) -> None:
        self._load = load
        self._drawers: dict[int | None, Drawer] = {}
        self._cards = 0

    def file(self, card: Card) -> None:
        """File a copy that the tables hold by now."""
        if drawer := self._drawers.get(find_period(card.at)):
            drawer.file(card)
            self._cards += 1

    def clear(self) -> None:
        self._drawers.clear()
        self._cards = 0

    def find_stories(self, hashes: Iterable[int], about: int) -> dict[int, tuple[int, ...]]:
        """Return for each hash known about an instant its stories, none where it is common.

        A story that was merged since may stand under its own number.
        """
        found: dict[int, list[tuple[Drawer, int | tuple[int, ...]]]] = {}
        for drawer in self._open(about):
            for value in drawer.postings.keys() & hashes:
                found.setdefault(value, []).append((drawer, drawer.postings[value]))
        return {
            value: (holders[0][1],)
            if len(holders) == 1 and isinstance(holders[0][1], int)
            else _tell_apart(holders)
            for value, holders in found.items()
        }

    def find_edges(self, edges: Sequence[int], about: int) -> dict[int, int]:
        """Return for each known edge its story, COMMON where it was met in several."""
        found: dict[int, int] = {}
        for drawer in self._open(about) if edges else ():
            for edge in drawer.edges.keys() & edges:
                story = drawer.edges[edge]
                if found.setdefault(edge, story) != story:
                    found[edge] = COMMON
        return found

    def _open(self, about: int) -> list[Drawer]:
        periods = range((about - WINDOW) // PERIOD, (about + WINDOW) // PERIOD + 1)
        return [self._drawers.get(period) or self._fill(period) for period in (None, *periods)]

    def _fill(self, period: int | None) -> Drawer:
        drawer = Drawer()
        for card in self._load(period):
            drawer.file(card)
        self._drawers[period] = drawer
        self._cards += drawer.cards
        if self._cards > _MOST_CARDS and period is not None:
            self._close_others(period)
        return drawer

    def _close_others(self, period: int) -> None:
        """Close the drawers out of reach of a period."""
        reach = 2 * WINDOW // PERIOD
        self._drawers = {
            number: drawer
            for number, drawer in self._drawers.items()
            if number is None or abs(number - period) <= reach
        }
        self._cards = sum(drawer.cards for drawer in self._drawers.values())


def _tell_apart(holders: list[tuple[Drawer, int | tuple[int, ...]]]) -> tuple[int, ...]:
    """Return the stories that hold a hash, none where they are too many."""
    instants: dict[int, int] = {}
    for drawer, stories in holders:
        for story in stories if isinstance(stories, tuple) else (stories,):
            instants.setdefault(story, drawer.instants[story])
    if len(instants) >= _COMMON_COUNT:
        return ()
    times = [at for at in instants.values() if at]
    if len(instants) >= _FEWEST_COMMON and times and max(times) - min(times) >= _COMMON_SPREAD:
        return ()
    return tuple(instants)[:_FEWEST_COMMON]
