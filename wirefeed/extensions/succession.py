"""What becomes of a story when an outlet withdraws its line of it: another copy takes its place."""

from typing import Any

from wirefeed.exporters import line
from wirefeed.exporters.revisions import Known, read_kept
from wirefeed.items import Verdict
from wirefeed.loaders.copies import copy_of_record
from wirefeed.store import Placed, Store
from wirefeed.stories import PlacedCopy, StoryIndex

WHY = "the lines that carried it were withdrawn; of the copies left it is the fullest"


def withdraw(store: Store, stories: StoryIndex, uri: str) -> None:
    """Let the stories of an article go on without its lines, which readers drop.

    To be called where the notice is written, in its transaction. A dispatch that its agency has
    killed does not go on.
    """
    for story in stories.stories_of(uri):
        family = stories.copies(story)
        if any(copy.relation == "killed" for copy in family):
            continue
        stories.retract(uri, story)
        left = [copy for copy in family if copy.uri != uri]
        if _had_line(family) and not _had_line(left):
            fullest = _find_fullest(store, stories, story, {copy.uri for copy in left})
            if fullest:
                _carry(store, stories, fullest, 1 + max(copy.version for copy in family))


def _had_line(copies: list[PlacedCopy]) -> bool:
    return any(copy.written for copy in copies)


def _find_fullest(store: Store, stories: StoryIndex, story: str, uris: set[str]) -> Known:
    """Return the longest text of a story that these articles print, as it was kept."""
    newest = [read_kept(store.articles.latest(uri)) for uri in sorted(uris)]
    told = [
        kept
        for kept in newest
        if kept and kept["body"] and stories.find(kept["story"]) == story  # else it was withdrawn
    ]
    return max(told, key=lambda kept: len(kept["body"]), default=None)


def _carry(store: Store, stories: StoryIndex, kept: dict[str, Any], version: int) -> None:
    """Make a line of a copy that was kept as none."""
    verdict = Verdict(story=stories.find(kept["story"]), relation="first", version=version, why=WHY)
    placed = Placed(
        uri=kept["uri"],
        outlet=kept["outlet"],
        story=verdict.story,
        version=version,
        relation=verdict.relation,
        line=True,
    )
    told = {
        "story": verdict.story,
        "version": version,
        "relation": verdict.relation,
        "similarity": verdict.similarity,
        "why": verdict.why,
        "mergedFrom": [],
        "revision": store.articles.count(kept["uri"]) + 1,
    }
    printed = line({**kept, **told})
    stories.carry(copy_of_record(kept), verdict)
    store.articles.place(placed, printed, store.clock())
    store.feed.add(printed)
    store.carried += 1
