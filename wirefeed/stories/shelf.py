"""What a story index keeps, and the protocol that memory and SQLite keep it by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from wirefeed.items import Relation
from wirefeed.stories.fingerprint import Imprint

MOST_WITNESSES = 24  # texts kept of one story


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCopy:
    """One text of one article in its story, and the verdict it was given."""

    page: int  # hash of uri
    digest: int  # hash of the text
    story: int
    uri: str
    outlet: str
    agency: str
    at: int  # seconds since 1970, 0 for unknown
    relation: Relation
    version: int
    similarity: float
    nearest: str
    why: str
    marker: str
    merged_from: tuple[str, ...]
    written: bool  # a line of the feed carries it


@dataclass(frozen=True, slots=True)
class Witness:
    """A text of a story that later copies are compared with."""

    copy: PlacedCopy
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story that was not merged into another."""

    number: int
    id: str
    since: int  # seconds since 1970 of its earliest copy, 0 for unknown
    last: int


YEAR = 366 * 24 * 3600


class Shelf(Protocol):
    """Keeps stories by number. Numbers ascend in the order stories were found and are never 0.

    Where a story was merged, every method that is given or returns its number means the survivor.
    """

    def find_number(self, story: str) -> int:
        """Return the number of the story that has, or had, this id; 0 for none."""

    def read_stories(self, numbers: Iterable[int]) -> list[StoryRow]: ...

    def read_revisions(self, page: int) -> list[PlacedCopy]:
        """Return the texts an article had, in the order they were placed."""

    def read_copies(self, story: int) -> list[PlacedCopy]: ...

    def read_witnesses(self, story: int) -> list[Witness]: ...

    def read_postings(self, hashes: Sequence[int]) -> list[tuple[int, ...]]:
        """Return for each hash that is known the stories that hold it, none where it is common.

        Here a merged story may stand under its own number.
        """

    def read_edges(self, edges: Sequence[int]) -> Mapping[int, tuple[int, bool]]:
        """Return for each known edge the story that it was met in first, and if it met another."""

    def read_key(self, key: str) -> int:
        """Return the story of a dispatch key, 0 for none."""

    def read_untold(self, story: int) -> tuple[str, ...]:
        """Return ids of stories merged into this one that no written line has named yet."""

    def add_story(self, story: str) -> int: ...

    def add_copy(self, copy: PlacedCopy) -> int:
        """Return the number of the copy; its story's span grows by its instant."""

    def add_witness(self, copy: int, story: int, imprint: Imprint) -> None:
        """Keep the text of a copy; of the many of one story the first and the latest stay."""

    def add_postings(self, hashes: Sequence[int], story: int, at: int) -> None: ...

    def add_edges(self, edges: Sequence[int], story: int) -> None: ...

    def add_key(self, key: str, story: int) -> None:
        """Remember the story of a dispatch key; the first one stays."""

    def merge(self, young: int, old: int) -> None: ...

    def tell(self, merged: Iterable[str]) -> None:
        """Remember that a written line names these merged stories."""

    def read_clusters(self) -> dict[str, str]:
        """Return the story id of every article by its uri."""

    def evict(self, before: int) -> int:
        """Forget every story whose last copy is older, and return how many copies that were.

        Stories that are as old by their number, but have no instant or one that lies more than a
        year ahead, go with them. Ids of merged stories are never forgotten.
        """
