"""What a story index keeps, and the protocol that memory and SQLite keep it by."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from wirefeed.items import VERSIONS, Relation
from wirefeed.stories.fingerprint import Hashes, Imprint
from wirefeed.stories.words import Codes

# Copies whose texts later ones are compared with; one much like a line adds nothing.
WITNESSES: Final[frozenset[Relation]] = VERSIONS | {"rewritten", "reread"}
MOST_WITNESSES: Final = 24  # texts kept of one story


class PlacedCopy(NamedTuple):
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
    written: bool  # a line that readers of the feed hold carries it


class Witness(NamedTuple):
    """A text of a story that later copies are compared with."""

    copy: PlacedCopy
    imprint: Imprint


class StoryRow(NamedTuple):
    """A story that was not merged into another."""

    number: int
    id: str
    since: int  # seconds since 1970 of its earliest copy, 0 for unknown
    last: int
    shortest: int  # the size of its shortest text, see Imprint.size
    seen: int  # when its latest copy was read, 0 for unknown


class Shelf(Protocol):
    """Keeps stories by number. Numbers ascend in the order stories were found and are never 0.

    Where a story was merged, every method that is given or returns its number means the survivor.
    """

    def begin(self, page: int) -> bool:
        """Return whether an article has a text here; called first of all for every verdict.

        A shelf that remembers things forgets here what is no longer so.
        """

    def find_number(self, story: str) -> int:
        """Return the number of the story that has, or had, this id; 0 for none."""

    def read_story(self, number: int) -> StoryRow | None: ...

    def read_revisions(self, page: int) -> list[PlacedCopy]:
        """Return the texts an article had, in the order they were placed."""

    def read_copies(self, story: int) -> list[PlacedCopy]: ...

    def read_newest(self, story: int) -> int:
        """Return the highest version that a line of a story ever bore, 0 where it never had one."""

    def read_witnesses(self, story: int) -> list[Witness]: ...

    def find_stories(self, sketch: Hashes, at: int) -> dict[int, tuple[int, ...]]:
        """Return for each hash known about an instant its stories, none where it is common.

        Here a merged story may stand under its own number. An instant of 0 means that of the copy
        placed last.
        """

    def find_edges(self, edges: Sequence[int], at: int) -> dict[int, int]:
        """Return for each known edge the story it was met in, COMMON where it was met in several.

        Here a merged story may stand under its own number, as in find_stories.
        """

    def read_key(self, key: str) -> int:
        """Return the story of a dispatch key, 0 for none."""

    def read_untold(self, story: int) -> tuple[str, ...]:
        """Return ids of stories merged into this one that no written line has named yet."""

    def add_story(self, story: str, at: int, size: int, seen: int) -> int:
        """Return the number of a new story, 0 where one has, or had, this id.

        `size` is that of its first text, see Imprint.size; `seen` is when that was read.
        """

    def widen(self, story: int, at: int, size: int, seen: int) -> None:
        """Let the span of a story reach to an instant, and its shortest text be of a size."""

    def add_copy(self, copy: PlacedCopy, sketch: Hashes, edges: Sequence[int]) -> int:
        """Return the number of the copy.

        It is found by its sketch and edges from now on; one without a sketch is not found.
        """

    def add_witness(self, copy: int, words: Codes, headline: Codes) -> None:
        """Keep the text of a copy."""

    def thin_out(self, story: int) -> None:
        """Of the many texts of one story, keep the first and the latest."""

    def retract(self, page: int, story: int, standing: int | None) -> None:
        """Of an article's texts in a story, take from here on only that of a digest for written."""

    def add_key(self, key: str, story: int) -> None:
        """Remember the story of a dispatch key; the first one stays."""

    def merge(self, young: int, old: int) -> None: ...

    def tell(self, merged: Iterable[str]) -> None:
        """Remember that a written line names these merged stories."""

    def read_clusters(self) -> dict[str, str]:
        """Return the story id of every article by its uri."""

    def evict(self, before: int) -> int:
        """Forget every story of which no copy was read since, and return how many copies it had.

        Ids of merged stories are never forgotten.
        """
