"""Which dispatch an article is a copy of, and which version of it: matching, verdicts, an index."""

from wirefeed.stories.copy import Copy
from wirefeed.stories.index import MemoryIndex, SqliteIndex, StoryIndex
from wirefeed.stories.shelf import PlacedCopy

__all__ = ["Copy", "MemoryIndex", "PlacedCopy", "SqliteIndex", "StoryIndex"]
