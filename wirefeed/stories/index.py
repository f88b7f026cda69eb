"""The story index: what it promises, and the two that keep the promise."""

import sqlite3
from datetime import datetime
from typing import Protocol

from wirefeed.items import Verdict
from wirefeed.stories import judging, placing
from wirefeed.stories.copy import Copy
from wirefeed.stories.memory import MemoryShelf
from wirefeed.stories.reading import Reading, name_page, read, to_seconds
from wirefeed.stories.shelf import PlacedCopy, Shelf
from wirefeed.stories.sqlite import SqliteShelf


class StoryIndex(Protocol):
    """Knows the stories of the last days and says of every copy which one it belongs to."""

    def judge(self, copy: Copy) -> Verdict:
        """Return which story a copy belongs to, what it is there, and why; change nothing.

        A text of an article that was placed before gets the verdict it was placed with, under the
        story's surviving id.
        """

    def judge_revised(self, copy: Copy, story: str) -> Verdict:
        """Return what a copy that is known is to the lines of its story that stand now.

        Its text is taken for a later one of a page that has a line: another number is news.
        """

    def place(self, copy: Copy, verdict: Verdict, *, written: bool) -> None:
        """Record a copy under its story, as judged; again with the same uri and text does nothing.

        `written` says that a line of the feed carries it: its paragraphs are known text from here
        on, and a later copy must hold more to be a version.
        """

    def carry(self, copy: Copy, verdict: Verdict) -> None:
        """Record that a line carries a text, as judged; it may have been placed before as none."""

    def retract(self, uri: str, story: str, standing: Copy | None = None) -> None:
        """Note that a story has no line of an article any more, but for one that says `standing`.

        Its other texts are no known text there from here on: the next copy that holds them is a
        version.
        """

    def find(self, story: str) -> str:
        """Return the id under which the story of any id ever given lives on."""

    def stories_of(self, uri: str) -> list[str]:
        """Return the ids of the stories that the texts of an article stand in."""

    def copies(self, story: str) -> list[PlacedCopy]:
        """Return the copies of a story, by any id it ever had, in the order they were placed."""

    def clusters(self) -> dict[str, str]:
        """Return the surviving story id of every article by its uri."""

    def evict(self, before: datetime) -> int:
        """Forget the stories of which no copy was read since; return how many copies they had.

        Ids of merged stories still resolve afterwards.
        """


class _Index:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        # A copy is judged and then placed: its reading is worth keeping in between. It depends on
        # the copy alone, so no rollback makes it wrong.
        self._last: Reading | None = None

    def judge(self, copy: Copy) -> Verdict:
        return judging.judge(self._read(copy), self._shelf)

    def judge_revised(self, copy: Copy, story: str) -> Verdict:
        return judging.judge_revised(self._read(copy), self._shelf, self._shelf.find_number(story))

    def place(self, copy: Copy, verdict: Verdict, *, written: bool) -> None:
        placing.place(self._read(copy), verdict, self._shelf, written=written)

    def carry(self, copy: Copy, verdict: Verdict) -> None:
        placing.carry(self._read(copy), verdict, self._shelf)

    def retract(self, uri: str, story: str, standing: Copy | None = None) -> None:
        digest = self._read(standing).digest if standing else None
        self._shelf.retract(name_page(uri), self._shelf.find_number(story), digest)

    def find(self, story: str) -> str:
        row = self._shelf.read_story(self._shelf.find_number(story))
        return row.id if row else story

    def stories_of(self, uri: str) -> list[str]:
        texts = self._shelf.read_revisions(name_page(uri))
        rows = map(self._shelf.read_story, dict.fromkeys(text.story for text in texts))
        return [row.id for row in rows if row]

    def copies(self, story: str) -> list[PlacedCopy]:
        return self._shelf.read_copies(self._shelf.find_number(story))

    def clusters(self) -> dict[str, str]:
        return self._shelf.read_clusters()

    def evict(self, before: datetime) -> int:
        return self._shelf.evict(to_seconds(before))

    def _read(self, copy: Copy) -> Reading:
        if self._last is None or self._last.copy != copy:
            self._last = read(copy)
        return self._last


class MemoryIndex(_Index):
    """A story index that ends with the process."""

    def __init__(self) -> None:
        super().__init__(MemoryShelf())


class SqliteIndex(_Index):
    """A story index in tables of its own (``story_...``) on a connection that its caller owns.

    It works inside the caller's transaction: it never begins, commits or rolls back, and remembers
    nothing of the tables between two calls, so a rollback takes back exactly what it undid. One
    connection, one thread, `isolation_level=None`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(SqliteShelf(connection))
