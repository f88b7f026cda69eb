"""The shelf of a story index in memory, for tests and small runs."""

from collections.abc import Iterable, Sequence

import numpy as np

from wirefeed.stories.drawers import Cabinet, Card, find_period
from wirefeed.stories.fingerprint import Hashes, Imprint
from wirefeed.stories.shelf import MOST_WITNESSES, PlacedCopy, StoryRow, Witness
from wirefeed.stories.words import Codes


class MemoryShelf:
    """Keeps everything in dictionaries; see Shelf."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._stories: dict[int, StoryRow] = {}
        self._parents: dict[int, int] = {}
        self._untold: dict[str, int] = {}
        self._copies: dict[int, PlacedCopy] = {}
        self._cards: dict[int | None, dict[int, Card]] = {}
        self._retracted: set[int] = set()
        self._pages: dict[int, list[int]] = {}
        self._texts: dict[int, dict[int, Imprint]] = {}
        self._keys: dict[str, int] = {}
        self._cabinet = Cabinet(lambda period: self._cards.get(period, {}).values())
        self._last_story = 0
        self._last_copy = 0
        self._last_about = 0

    def begin(self, page: int) -> bool:
        return page in self._pages

    def find_number(self, story: str) -> int:
        return self._survivor(self._numbers.get(story, 0))

    def read_story(self, number: int) -> StoryRow | None:
        return self._stories.get(self._survivor(number))

    def read_revisions(self, page: int) -> list[PlacedCopy]:
        return [self._read_copy(number) for number in self._pages.get(page, [])]

    def read_copies(self, story: int) -> list[PlacedCopy]:
        copies = (self._read_copy(number) for number in self._copies)
        return [copy for copy in copies if copy.story == story]

    def read_newest(self, story: int) -> int:
        lines = (
            copy.version
            for number, copy in self._copies.items()
            if (copy.written or number in self._retracted)
            and self._survivor(copy.story) == self._survivor(story)
        )
        return max(lines, default=0)

    def read_witnesses(self, story: int) -> list[Witness]:
        texts = sorted(self._texts.get(story, {}).items())
        return [Witness(self._read_copy(number), imprint) for number, imprint in texts]

    def find_stories(self, sketch: Hashes, at: int) -> dict[int, tuple[int, ...]]:
        return self._cabinet.find_stories(sketch, at or self._last_about)

    def find_edges(self, edges: Sequence[int], at: int) -> dict[int, int]:
        return self._cabinet.find_edges(edges, at or self._last_about)

    def read_key(self, key: str) -> int:
        return self._survivor(self._keys.get(key, 0))

    def read_untold(self, story: int) -> tuple[str, ...]:
        untold = sorted((number, merged) for merged, number in self._untold.items())
        return tuple(merged for number, merged in untold if self._survivor(number) == story)

    def add_story(self, story: str, at: int, size: int, seen: int) -> int:
        if story in self._numbers:
            return 0
        self._last_story += 1
        self._numbers[story] = self._last_story
        self._stories[self._last_story] = StoryRow(self._last_story, story, at, at, size, seen)
        return self._last_story

    def widen(self, story: int, at: int, size: int, seen: int) -> None:
        self._widen(story, at, at, size, seen)

    def add_copy(self, copy: PlacedCopy, sketch: Hashes, edges: Sequence[int]) -> int:
        self._last_copy += 1
        self._last_about = copy.at or self._last_about
        self._copies[self._last_copy] = copy
        self._pages.setdefault(copy.page, []).append(self._last_copy)
        card = Card(self._last_copy, copy.story, copy.at, sketch, np.array(edges, np.int64))
        self._cards.setdefault(find_period(copy.at), {})[self._last_copy] = card
        self._cabinet.file(card)
        return self._last_copy

    def add_witness(self, copy: int, words: Codes, headline: Codes) -> None:
        texts = self._texts.setdefault(self._survivor(self._copies[copy].story), {})
        texts[copy] = Imprint(words, headline)

    def thin_out(self, story: int) -> None:
        texts = self._texts.get(story, {})
        surplus = max(len(texts) - MOST_WITNESSES, 0)
        for copy in sorted(texts)[1 : 1 + surplus]:
            del texts[copy]

    def retract(self, page: int, story: int, standing: int | None) -> None:
        for number in self._pages.get(page, []):
            copy = self._copies[number]
            if self._survivor(copy.story) != story:
                continue
            if copy.written:
                self._retracted.add(number)
            self._copies[number] = copy._replace(written=copy.digest == standing)

    def add_key(self, key: str, story: int) -> None:
        self._keys.setdefault(key, story)

    def merge(self, young: int, old: int) -> None:
        row = self._stories.pop(young)
        self._parents[young] = old
        self._parents |= {child: old for child, parent in self._parents.items() if parent == young}
        self._untold[row.id] = young
        self._widen(old, row.since, row.last, row.shortest, row.seen)
        self._texts.setdefault(old, {}).update(self._texts.pop(young, {}))
        self.thin_out(old)

    def tell(self, merged: Iterable[str]) -> None:
        for story in merged:
            self._untold.pop(story, None)

    def read_clusters(self) -> dict[str, str]:
        return {
            copy.uri: self._stories[self._survivor(copy.story)].id for copy in self._copies.values()
        }

    def evict(self, before: int) -> int:
        gone = {row.number for row in self._stories.values() if row.seen < before}
        copies = {n for n, copy in self._copies.items() if self._survivor(copy.story) in gone}
        for number in copies:
            page = self._copies.pop(number).page
            self._pages[page].remove(number)
            if not self._pages[page]:
                del self._pages[page]
        self._retracted -= copies
        for cards in self._cards.values():
            for number in copies & cards.keys():
                del cards[number]
        self._cabinet.clear()
        self._keys = {k: n for k, n in self._keys.items() if self._survivor(n) not in gone}
        for number in gone:
            self._texts.pop(number, None)
            if number not in self._parents.values():
                del self._numbers[self._stories.pop(number).id]
        return len(copies)

    def _survivor(self, number: int) -> int:
        return self._parents.get(number, number)

    def _read_copy(self, number: int) -> PlacedCopy:
        copy = self._copies[number]
        return copy._replace(story=self._survivor(copy.story))

    def _widen(self, story: int, since: int, last: int, size: int, seen: int) -> None:
        row = self._stories[story]
        instants = [instant for instant in (row.since, row.last, since, last) if instant] or [0]
        self._stories[story] = row._replace(
            since=min(instants),
            last=max(instants),
            shortest=min(row.shortest, size),
            seen=max(row.seen, seen),
        )
