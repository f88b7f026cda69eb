"""An article that was kept and is read again: whether its page is believed, and if it is back."""

from dataclasses import replace

from wirefeed.exporters.revisions import Known, falls_behind
from wirefeed.items import Article, Verdict
from wirefeed.loaders.copies import copy_of
from wirefeed.store import Store
from wirefeed.stories import StoryIndex
from wirefeed.stories.notices import is_kill

LESS_HELD_BACK = 2  # pages in a row that tell less than is known; the next one is believed


def is_behind(store: Store, known: Known, article: Article) -> bool:
    """Say whether a page is not to be believed yet, for it tells less than is known."""
    if article.reread or not falls_behind(known, article) or is_kill(copy_of(article)):
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
