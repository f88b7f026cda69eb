"""Which cards hold a hash: sorted arrays for nearly all of them, a dictionary for the latest."""

from array import array
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from wirefeed.stories.comparing import find_in

Keys = npt.NDArray[Any]
Slots = npt.NDArray[np.uint32]
Held = int | list[int]  # the slots of one hash, ascending

PERIOD: Final = 24 * 3600

# So many wait in the dictionary before they are sorted in, or that part of all, if it is more.
_FEWEST_WAITING: Final = 1 << 16
_WAITING_PART: Final = 32


class Cards:
    """What is known of each card, by its slot."""

    def __init__(self) -> None:
        self.numbers = array("q")
        self.stories = array("q")
        self.instants = array("q")
        self.in_order = True  # whether the numbers ascend

    def add(self, number: int, story: int, at: int) -> int:
        """Return the slot of a new card."""
        self.in_order = self.in_order and number > (self.numbers or (0,))[-1]
        self.numbers.append(number)
        self.stories.append(story)
        self.instants.append(at)
        return len(self.numbers) - 1

    def keep(self, kept: npt.NDArray[np.bool_]) -> None:
        for column in (self.numbers, self.stories, self.instants):
            left = np.frombuffer(column, np.int64)[kept].tobytes()
            del column[:]
            column.frombytes(left)


class Postings:
    """The slots of the cards that hold a hash, of each day those of the first few stories."""

    def __init__(self, cards: Cards, kind: npt.DTypeLike, most: int) -> None:
        self._cards = cards
        self._most = most  # stories of one day that a hash leads to
        self._keys: Keys = np.empty(0, kind)
        self._slots: Slots = np.empty(0, np.uint32)
        self._clear_waiting()

    def add(self, keys: Keys, slot: int) -> None:
        if not len(keys):
            return
        waiting, most = self._waiting, self._most
        for key in keys.tolist():
            held = waiting.setdefault(key, slot)
            if held == slot:
                continue
            if not isinstance(held, list):
                waiting[key] = [held, slot]
            elif len(held) < most or self._is_new(held, slot):
                held.append(slot)
        self._late.append(keys)
        self._late_slots.append(slot)
        self._count += len(keys)
        if self._count > max(_FEWEST_WAITING, len(self._keys) // _WAITING_PART):
            self.settle()

    def find(self, keys: Keys) -> dict[int, Held]:
        """Return the slots of each key that any card holds."""
        found: dict[int, Held] = {}
        if len(self._keys):
            lows = self._keys.searchsorted(keys)
            places = (self._keys.take(lows, mode="clip") == keys).nonzero()[0]
            if len(places):
                found = self._read(keys.take(places), lows.take(places))
        waiting = self._waiting
        for key in waiting.keys() & keys.tolist():
            held, late = found.get(key), waiting[key]
            found[key] = late if held is None else [*_as_list(held), *_as_list(late)]
        return found

    def settle(self) -> None:
        """Sort in what waits."""
        if not self._late:
            return
        keys = np.concatenate(self._late)
        slots = np.repeat(self._late_slots, [len(each) for each in self._late])
        order = keys.argsort(kind="stable")
        keys = keys[order]
        places = self._keys.searchsorted(keys, side="right")
        self._keys = np.insert(self._keys, places, keys)
        self._slots = np.insert(self._slots, places, slots[order])
        self._clear_waiting()
        self._thin_out(keys)

    def keep(self, kept: npt.NDArray[np.bool_]) -> None:
        """Forget the slots that are not kept; the others move up."""
        self.settle()
        left = kept[self._slots]
        moved = np.cumsum(kept, dtype=np.uint32) - np.uint32(1)
        self._keys = self._keys[left]
        self._slots = moved[self._slots[left]]

    def _read(self, keys: Keys, lows: npt.NDArray[np.intp]) -> dict[int, Held]:
        slots: list[Held] = [*self._slots.take(lows).tolist()]
        counts = self._keys.searchsorted(keys, side="right") - lows
        for place in (counts > 1).nonzero()[0].tolist():
            low = int(lows[place])
            slots[place] = self._slots[low : low + int(counts[place])].tolist()
        return dict(zip(keys.tolist(), slots, strict=True))

    def _clear_waiting(self) -> None:
        self._waiting: dict[int, Held] = {}
        # The same in the order it came.
        self._late: list[Keys] = []
        self._late_slots: list[int] = []
        self._count = 0

    def _is_new(self, held: list[int], slot: int) -> bool:
        """Say whether a slot leads to a story that its day lacks, and the day has room for."""
        stories, instants = self._cards.stories, self._cards.instants
        period = instants[slot] // PERIOD
        same_day = {stories[each] for each in held if instants[each] // PERIOD == period}
        return len(same_day) < self._most and stories[slot] not in same_day

    def _thin_out(self, changed: Keys) -> None:
        """Take away what is not new, of changed keys with many slots."""
        many = self._keys[self._most :] == self._keys[: -self._most]
        crowded = np.unique(self._keys[self._most :][many])
        crowded = crowded[find_in(crowded, changed)]
        lows = self._keys.searchsorted(crowded)
        counts = self._keys.searchsorted(crowded, side="right") - lows
        runs = np.repeat(np.arange(len(crowded)), counts)
        places = np.arange(len(runs)) + np.repeat(lows - np.cumsum(counts) + counts, counts)
        slots = self._slots[places]
        days = np.array(self._cards.instants, np.int64)[slots] // PERIOD
        stories = np.array(self._cards.stories, np.int64)[slots]
        order = np.lexsort((stories, days, runs))  # stable: a story's slots stay in their order
        is_first = _differs(runs[order], days[order], stories[order])
        first = np.sort(order[is_first])
        by_day = np.lexsort((days[first], runs[first]))
        first = first[by_day]
        begins = _differs(runs[first], days[first]).nonzero()[0]
        rank = np.arange(len(first)) - np.repeat(begins, np.diff(np.append(begins, len(first))))
        kept = np.ones(len(self._keys), np.bool_)
        kept[places] = False
        kept[places[first[rank < self._most]]] = True
        self._keys = self._keys[kept]
        self._slots = self._slots[kept]


def _differs(*columns: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Return which rows are not like the row before."""
    differs = np.zeros(len(columns[0]), np.bool_)
    differs[:1] = True
    for column in columns:
        differs[1:] |= column[1:] != column[:-1]
    return differs


def _as_list(held: Held) -> list[int]:
    return held if isinstance(held, list) else [held]
