"""The feed tells of an article of its own whose credit changes, and of one that is killed."""

from datetime import UTC, datetime

import pytest

from wirefeed.exporters import line, record
from wirefeed.extensions.drops import NoCredit, OtherAgency
from wirefeed.extensions.plan import Plan
from wirefeed.items import Article, CreditLine, Verdict
from wirefeed.pipelines import CreditPipeline
from wirefeed.registry import load_registry
from wirefeed.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PLAN = Plan(registry=load_registry(), agencies=frozenset({"ians"}), outlets=())
TEXT = [
    "Ferry services resumed on Sunday after the swell eased, the port office said.",
    "Two boats will run every hour until the backlog of passengers is cleared, it added.",
]
KILL = [
    (
        "The agency has withdrawn this story about the ferries because its source could not be "
        "confirmed. Editors are asked to take it off their pages."
    )
]
OTHER = ["This page is being worked on, and will be back within the hour, the outlet says here."]


def read(paragraphs, byline=""):
    lines = [CreditLine(text=f"By {byline}", position="byline")] if byline else []
    return Article(
        uri="urn:wirefeed:hp.test:1",
        url="http://hp.test/ferries",
        outlet="hp.test",
        kind="article",
        headline="Ferries sail",
        paragraphs=list(paragraphs),
        credit_lines=lines,
        published_day=NOON.date(),
        retrieved=NOON,
        first_seen=NOON,
    )


@pytest.fixture(params=[True, False])
def has_line(request):
    return request.param


@pytest.fixture
def pipeline(tmp_path, has_line):
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=NOON.timestamp)
    pipeline = CreditPipeline(PLAN, store.articles)
    kept = pipeline.process_item(read(TEXT, "IANS"))
    with store.savepoint():
        store.articles.place(
            kept.uri,
            kept.outlet,
            Verdict(story="0" * 16, version=1, relation="first" if has_line else "verbatim"),
            line(record(kept)),
            NOON.timestamp(),
            line=has_line,
        )
    yield pipeline
    store.abandon()


def test_a_notice_of_withdrawal_has_the_credit_of_what_it_withdraws(pipeline):
    article = pipeline.process_item(read(KILL))

    assert article.agency == "ians"
    assert [(source.code, source.role) for source in article.sources] == [("ians", "originator")]
    assert "credit-inherited" in article.warnings


def test_another_agency_is_told_of_where_the_feed_has_a_line(pipeline, has_line):
    if not has_line:
        with pytest.raises(OtherAgency):
            pipeline.process_item(read([*TEXT, OTHER[0]], "PTI"))
        return
    assert pipeline.process_item(read([*TEXT, OTHER[0]], "PTI")).agency == "pti"


def test_a_credit_that_was_taken_off_is_told_of_where_the_feed_has_a_line(pipeline, has_line):
    if not has_line:
        with pytest.raises(NoCredit):
            pipeline.process_item(read([*TEXT, OTHER[0]]))
        return
    assert pipeline.process_item(read([*TEXT, OTHER[0]])).agency == ""


@pytest.mark.parametrize("text", [OTHER, KILL])
def test_what_stands_in_place_of_an_article_or_is_new_is_dropped_without_credit(pipeline, text):
    article = read(text)
    if text == KILL:
        article.uri = "urn:wirefeed:hp.test:2"

    with pytest.raises(NoCredit):
        pipeline.process_item(article)
