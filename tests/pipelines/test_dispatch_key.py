"""Two copies that share nothing but the agency's number are one story."""

from datetime import UTC, datetime

from wirefeed.extensions.plan import Plan
from wirefeed.items import Article
from wirefeed.loaders.copies import copy_of
from wirefeed.pipelines import CreditPipeline, StoryPipeline
from wirefeed.registry import load_registry
from wirefeed.stories import MemoryIndex

PLAN = Plan(registry=load_registry(), agencies=frozenset({"dpa"}), outlets=(), keep_all=False)
NUMBER = "© dpa-infocom, dpa:250106-99-123456/{}"


def credited(outlet: str, text: str, version: int) -> Article:
    article = Article(
        outlet=outlet,
        uri=f"urn:wirefeed:{outlet}:1",
        url=f"https://{outlet}/1",
        headline="Ein Hafen",
        paragraphs=[text, NUMBER.format(version)],
        retrieved=datetime(2025, 1, 6, 12, tzinfo=UTC),
    )
    return CreditPipeline(PLAN).process_item(article)


def test_copies_that_share_only_the_number_share_a_story():
    index = MemoryIndex()
    first = credited("a.test", "Der Hafen von Skarv blieb am Montag wegen des Sturms zu.", 1)
    second = credited("b.test", "Nach dem Unwetter liegen alle Schiffe still, sagt die Stadt.", 2)

    StoryPipeline(index).process_item(first)
    index.place(copy_of(first), first.verdict, written=True)
    StoryPipeline(index).process_item(second)

    assert copy_of(second).dispatch_key == "250106-99-123456"
    assert second.verdict.story == first.verdict.story
