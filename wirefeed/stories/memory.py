"""The shelf of a story index in memory, for tests and small runs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from wirefeed.stories.fingerprint import Imprint
from wirefeed.stories.postings import Posting, add_to_posting
from wirefeed.stories.shelf import MOST_WITNESSES, YEAR, PlacedCopy, StoryRow, Witness


class MemoryShelf:
    """Keeps everything in dictionaries; see Shelf."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._stories: dict[int, StoryRow] = {}
        self._parents: dict[int, int] = {}
        self._untold: dict[str, int] = {}
        self._copies: dict[int, PlacedCopy] = {}
        self._pages: dict[int, list[int]] = {}
        self._texts: dict[int, dict[int, Imprint]] = {}
        self._postings: dict[int, Posting] = {}
        self._edges: dict[int, tuple[int, bool, int]] = {}
        self._keys: dict[str, int] = {}
        self._last_story = 0
        self._last_copy = 0

    def find_number(self, story: str) -> int:
        return self._survivor(self._numbers.get(story, 0))

    def read_stories(self, numbers: Iterable[int]) -> list[StoryRow]:
        survivors = sorted({self._survivor(number) for number in numbers})
        return [self._stories[number] for number in survivors if number in self._stories]

    def read_revisions(self, page: int) -> list[PlacedCopy]:
        return [self._read_copy(number) for number in self._pages.get(page, [])]

    def read_copies(self, story: int) -> list[PlacedCopy]:
        copies = (self._read_copy(number) for number in self._copies)
        return [copy for copy in copies if copy.story == story]

    def read_witnesses(self, story: int) -> list[Witness]:
        texts = sorted(self._texts.get(story, {}).items())
        return [Witness(self._read_copy(number), imprint) for number, imprint in texts]

    def read_postings(self, hashes: Sequence[int]) -> list[tuple[int, ...]]:
        known = (self._postings.get(value) for value in hashes)
        return [posting.stories for posting in known if posting]

    def read_edges(self, edges: Sequence[int]) -> Mapping[int, tuple[int, bool]]:
        known = {edge: self._edges[edge] for edge in edges if edge in self._edges}
        return {edge: (self._survivor(row[0]), row[1]) for edge, row in known.items()}

    def read_key(self, key: str) -> int:
        return self._survivor(self._keys.get(key, 0))

    def read_untold(self, story: int) -> tuple[str, ...]:
        return tuple(
            merged for merged, number in self._untold.items() if self._survivor(number) == story
        )

    def add_story(self, story: str) -> int:
        self._last_story += 1
        self._numbers[story] = self._last_story
        self._stories[self._last_story] = StoryRow(self._last_story, story, 0, 0)
        return self._last_story

    def add_copy(self, copy: PlacedCopy) -> int:
        self._last_copy += 1
        self._copies[self._last_copy] = copy
        self._pages.setdefault(copy.page, []).append(self._last_copy)
        self._widen(copy.story, copy.at, copy.at)
        return self._last_copy

    def add_witness(self, copy: int, story: int, imprint: Imprint) -> None:
        texts = self._texts.setdefault(story, {})
        texts[copy] = imprint
        while len(texts) > MOST_WITNESSES:
            del texts[sorted(texts)[1]]

    def add_postings(self, hashes: Sequence[int], story: int, at: int) -> None:
        for value in hashes:
            self._postings[value] = add_to_posting(self._postings.get(value), story, at)

    def add_edges(self, edges: Sequence[int], story: int) -> None:
        for edge in edges:
            first, is_common, _ = self._edges.get(edge, (story, False, story))
            self._edges[edge] = first, is_common or first != story, story

    def add_key(self, key: str, story: int) -> None:
        self._keys.setdefault(key, story)

    def merge(self, young: int, old: int) -> None:
        row = self._stories.pop(young)
        self._parents[young] = old
        self._parents |= {child: old for child, parent in self._parents.items() if parent == young}
        self._untold[row.id] = young
        self._widen(old, row.since, row.last)
        for copy, imprint in sorted(self._texts.pop(young, {}).items()):
            self.add_witness(copy, old, imprint)

    def tell(self, merged: Iterable[str]) -> None:
        for story in merged:
            self._untold.pop(story, None)

    def read_clusters(self) -> dict[str, str]:
        return {
            copy.uri: self._stories[self._survivor(copy.story)].id for copy in self._copies.values()
        }

    def evict(self, before: int) -> int:
        rows = self._stories.values()
        newest = max((row.number for row in rows if 0 < row.last < before), default=0)
        gone = {
            row.number for row in rows if row.number <= newest and not _is_young(row.last, before)
        }
        copies = [n for n, copy in self._copies.items() if self._survivor(copy.story) in gone]
        for number in copies:
            self._pages.pop(self._copies.pop(number).page, None)
        self._postings = {
            value: posting
            for value, posting in self._postings.items()
            if max(posting[:3]) > newest or _is_young(posting.last, before)
        }
        self._edges = {edge: row for edge, row in self._edges.items() if row[2] > newest}
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
        return replace(copy, story=self._survivor(copy.story))

    def _widen(self, story: int, since: int, last: int) -> None:
        row = self._stories[story]
        instants = [instant for instant in (row.since, row.last, since, last) if instant] or [0]
        self._stories[story] = replace(row, since=min(instants), last=max(instants))


def _is_young(last: int, before: int) -> bool:
    return before <= last <= before + YEAR
