"""An article that was kept and is read again: what has changed, what is believed, what it is."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson

from wirefeed.exporters import record
from wirefeed.items import Article, Verdict
from wirefeed.loaders.copies import copy_of
from wirefeed.store import Store
from wirefeed.stories import StoryIndex
from wirefeed.stories.notices import is_kill

# Keys that do not say what a page says.
_OURS = {
    *("story", "version", "relation", "similarity", "why", "mergedFrom", "revision"),
    *("retrieved", "firstSeen", "extraction"),
}
LESS_HELD_BACK = 2  # pages in a row that tell less than is known; the next one is believed
_CUT = {"part-missing", "end-missing"}  # warnings of a text that is not whole
Known = dict[str, Any] | None  # a record that was kept, None where its text was pruned


def read_kept(text: bytes) -> Known:
    """Return a record that was kept, None where its text no longer is."""
    return orjson.loads(text) if text else None


def compare(known: Known, article: Article) -> list[str]:
    """Return which keys of a record that was kept are others now; of none nothing changes.

    An outlet changes headline, text and credit; by other rules all that a page says may be others.
    """
    if known is None:
        return []
    now = record(article)
    names = now.keys() - _OURS if article.reread else {"headline", "body", "agency"}
    return [name for name in now if name in names & known.keys() and known[name] != now[name]]


def _falls_behind(known: Known, article: Article) -> bool:
    """Say whether a page is older than the text that was read of it last, or lacks what that had.

    So answer a cache that is behind its outlet, and an article of whose pages one failed or broke
    off; the text that was read is the better one.
    """
    if known is None:
        return False
    last, now = known["dateModified"], article.modified
    if last and now and now.value < datetime.fromisoformat(last):
        return True
    return not _CUT.isdisjoint(article.warnings) and _CUT.isdisjoint(
        known["extraction"]["warnings"]
    )


def is_behind(store: Store, known: Known, article: Article) -> bool:
    """Say whether a page is not to be believed yet, for it tells less than is known."""
    if article.reread or not _falls_behind(known, article) or is_kill(copy_of(article)):
        return False
    return store.revisits.doubts(article.key) < LESS_HELD_BACK


def is_back(store: Store, article: Article) -> bool:
    """Say whether an article was withdrawn by its outlet and stands there again."""
    was_withdrawn = store.articles.last_relation(article.uri) == "withdrawn"
    return was_withdrawn and article.kind != "withdrawn" and not article.reread


def judge_back(store: Store, stories: StoryIndex, article: Article, verdict: Verdict) -> Verdict:
    """Return what an article that is back is to the lines that stand by now.

    The index gives a text that it holds the verdict it had before it was withdrawn.
    """
    if verdict.story in stories.stories_of(article.uri):
        verdict = stories.judge_revised(copy_of(article), verdict.story)
    newest = store.articles.newest_version(verdict.story)
    if verdict.relation == "first" and newest:  # of a story that the index may have forgotten
        verdict = replace(verdict, version=newest + 1)
    return verdict


def reconsider(verdict: Verdict, known: list[Known], article: Article) -> Verdict:
    """Return the verdict on an article, mindful of the texts it had.

    The index gives a text that it holds its first verdict again. That was told: what has changed
    since is the headline, the credit, or the text back to what it was.
    """
    now = record(article)
    told = [each for each in known if each and _say(each) == _say(now)]
    if not verdict.is_version or not told:
        return verdict
    why = "the text of this article that was placed before; what stands around it has changed"
    return replace(verdict, relation="verbatim", nearest=article.uri, why=why, merged_from=())


def correct(
    verdict: Verdict,
    last: Known,
    article: Article,
    changed: list[str],
    stories: StoryIndex,
    *,
    standing: Known,
    has_line: bool,
) -> Verdict:
    """Return the verdict on a page that is read otherwise than the `last` time.

    Neither agency nor outlet has changed a word, so it is no version: where the feed has a line of
    the article, or would have had one, it is a line that takes its place, and names what it changes
    of the `standing` one, if it does. A story that the index has forgotten by now stays as it was.
    """
    stood = stories.find(last["story"]) if last else ""
    if last and stood not in stories.stories_of(article.uri):
        verdict = replace(
            verdict,
            story=stood,
            relation=last["relation"],
            version=last["version"],
            merged_from=(),
        )
    if not has_line and not verdict.is_version:
        return verdict
    stays = has_line and stood == verdict.story
    told = compare(standing, article) if standing else changed
    if standing and not told:
        why = "what its line says; the copy kept since said something else"
        return replace(
            verdict,
            relation="verbatim",
            version=standing["version"],
            nearest=article.uri,
            why=why,
            merged_from=(),
        )
    return replace(
        verdict,
        relation="reread",
        version=last["version"] if last and stays else verdict.version,
        nearest=article.uri,
        why=f"its page is read anew by later rules: {', '.join(told)}",
    )


def _say(known: dict[str, Any]) -> tuple[str | None, str]:
    """Return what makes a text of an article another one: see `stories/reading.py`, `digest`."""
    return known["body"], (known["updateMarker"] or {}).get("kind", "")
