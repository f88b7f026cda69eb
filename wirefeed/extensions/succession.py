"""What becomes of a story when readers drop a line of it: another copy takes its place."""

from dataclasses import replace
from typing import Any

from wirefeed.exporters import line, record_story
from wirefeed.extensions.revisions import read_kept
from wirefeed.items import Article, Relation, Verdict
from wirefeed.loaders.copies import copy_of, copy_of_record
from wirefeed.store import Store
from wirefeed.stories import PlacedCopy, StoryIndex

WHY = "the lines that carried it no longer stand; of the copies left it is the fullest"
WHY_NEWER = "the line that said so no longer stands; of the copies left that do it is the fullest"
_PASSED_ON = ("fuller", "updated", "corrected")  # relations of a line to those that stand


def is_last_word(store: Store, stories: StoryIndex, uri: str) -> bool:
    """Tell whether a line of an article says that a dispatch is killed of which others stand.

    Were it withdrawn, they would be the dispatch again.
    """
    for story in stories.stories_of(uri):
        lines = [copy for copy in stories.copies(story) if copy.written]
        others = {copy.uri for copy in lines} - {uri}
        is_kill = any(copy.uri == uri and copy.relation == "killed" for copy in lines)
        if is_kill and any(map(store.articles.stands, others)):
            return True
    return False


def go_on(store: Store, stories: StoryIndex, article: Article) -> None:
    """Let the stories of an article go on without the lines that its notice takes away.

    To be called where the notice is written, in its transaction. A dispatch that its agency has
    killed does not go on.
    """
    standing = None if article.kind == "withdrawn" else copy_of(article)
    for story in stories.stories_of(article.uri):
        before = stories.copies(story)
        if any(copy.relation == "killed" for copy in before):
            continue
        stories.retract(article.uri, story, standing)
        lines = [copy for copy in stories.copies(story) if copy.written]
        newest = max((copy.version for copy in lines if copy.relation != "earlier"), default=0)
        lost = _find_lost(before, lines, newest)
        if lost:
            # Where a page was misread, the others of its outlet may have been so too.
            uris = {copy.uri for copy in before if not standing or copy.outlet != article.outlet}
            told = _find_texts(store, stories, story, uris)
            newer = [kept for kept in told if kept["version"] > newest]
            _carry_fullest(store, stories, story, newer, lost[-1].relation)


def _find_lost(before: list[PlacedCopy], lines: list[PlacedCopy], newest: int) -> list[PlacedCopy]:
    """Return what a story is no longer told without: lines newer than its newest, or its last."""
    lost = [copy for copy in before if copy.written and copy not in lines]
    if not lines:
        return lost
    return [copy for copy in lost if copy.version > newest and copy.relation != "earlier"]


def _find_texts(
    store: Store, stories: StoryIndex, story: str, uris: set[str]
) -> list[dict[str, Any]]:
    """Return the records of those articles that print a story now, as far as that is known."""
    newest = [read_kept(store.articles.latest(uri)) for uri in sorted(uris)]
    return [
        kept
        for kept in newest
        if kept and kept["body"] and stories.find(kept["story"]) == story  # else it was withdrawn
    ]


def _carry_fullest(
    store: Store, stories: StoryIndex, story: str, told: list[dict[str, Any]], lost: Relation
) -> None:
    """Make a line of the longest text that says what no line does, in place of a `lost` one."""
    for kept in sorted(told, key=lambda kept: len(kept["body"]), reverse=True):
        verdict = stories.judge_revised(copy_of_record(kept), story)
        if verdict.is_version:
            is_first = verdict.relation == "first"
            relation = lost if lost in _PASSED_ON and not is_first else verdict.relation
            why = WHY if is_first else WHY_NEWER
            _carry(store, stories, kept, replace(verdict, relation=relation, why=why))
            return


def _carry(store: Store, stories: StoryIndex, kept: dict[str, Any], verdict: Verdict) -> None:
    """Make a line of a copy that was kept as none."""
    uri, outlet = kept["uri"], kept["outlet"]
    printed = line({**kept, **record_story(verdict, store.articles.count(uri) + 1)})
    stories.carry(copy_of_record(kept), verdict)
    store.articles.place(uri, outlet, verdict, printed, store.clock(), line=True)
    store.feed.add(printed)
    store.carried += 1
