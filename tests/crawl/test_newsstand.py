"""The newsstand, crawled: the feed says what it printed, in whatever order outlets are met."""

import json
import random
import zlib
from collections import defaultdict
from datetime import datetime

import pytest

from newsstand import Newsstand
from wirefeed.exporters import validate

from .conftest import Crawls

SEEDS = [None, 1, 2]


@pytest.fixture(scope="module", params=SEEDS, ids=["as-listed", "shuffled-1", "shuffled-2"])
def crawl(request, tmp_path_factory):
    """A first and a second crawl of the newsstand, the outlets met one at a time."""
    crawls = Crawls(tmp_path_factory.mktemp("crawl"))
    crawls.outlets.mkdir()
    with Newsstand() as stand:
        stand.outlet_files(crawls.outlets)
        outlets = list(stand.outlets)
        if request.param is not None:
            random.Random(request.param).shuffle(outlets)
        words = ("-a", f"outlets={','.join(outlets)}")
        first = crawls.run("ians", *words, CONCURRENT_REQUESTS=1)
        met = len(stand.requests)
        second = crawls.run("ians", *words)
        yield Crawled(crawls, stand, first, second, stand.requests[met:])


class Crawled:
    def __init__(self, crawls, stand, first, second, asked_again):
        self.first, self.second, self.asked_again = first, second, asked_again
        self.lines = crawls.lines()
        stored = crawls.ask("SELECT record FROM articles")
        self.records = [json.loads(zlib.decompress(record)) for (record,) in stored]
        self.expected = {page.url: page for page in stand.expected()}
        self.merges = dict(crawls.ask("SELECT gone, story FROM merges"))
        self.fates = crawls.ask("SELECT url, state, reason FROM ledger")

    def surviving(self, story):
        while story in self.merges:
            story = self.merges[story]
        return story


def instant(text):
    return datetime.fromisoformat(text) if text else None


def wrong(crawl, found, wanted):
    """Return the URLs on which a record does not say what the newsstand printed."""
    return {
        record["url"]: (found(record), wanted(crawl.expected[record["url"]]))
        for record in crawl.records
        if found(record) != wanted(crawl.expected[record["url"]])
    }


def test_the_run_is_fine_and_says_so(crawl):
    assert crawl.first.returncode == 0, crawl.first.stdout + crawl.first.stderr
    assert crawl.first.stderr == ""
    assert "new stories" in crawl.first.stdout


def test_a_second_run_fetches_no_article_and_writes_nothing(crawl):
    articles = {url.partition("/")[2] for url in crawl.expected}

    assert crawl.second.returncode == 0
    assert "nothing new" in crawl.second.stdout
    assert not [path for _, path in crawl.asked_again if path.lstrip("/") in articles]


def test_every_page_of_the_agency_is_kept_and_no_other(crawl):
    pages = {url: page.canonical or url for url, page in crawl.expected.items()}
    wanted = {
        pages[url]
        for url, page in crawl.expected.items()
        if page.is_article and "ians" in page.agencies
    }

    assert sorted(pages[record["url"]] for record in crawl.records) == sorted(wanted)


def test_an_amp_page_and_its_main_page_are_one_article(crawl):
    known = {url for url, _, _ in crawl.fates}
    twins = {url: page.canonical for url, page in crawl.expected.items() if page.is_amp}

    assert twins
    assert [url for url, main in twins.items() if url in known and main in known] == []


def test_pages_that_are_no_article_are_dropped_with_a_reason(crawl):
    fates = {url: (state, reason) for url, state, reason in crawl.fates}
    others = {url for url, page in crawl.expected.items() if not page.is_article}

    assert {fates[url][0] for url in others if url in fates} <= {"dropped", "gone", "found"}
    assert all(fates[url][1] for url in others if url in fates)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        pytest.param(lambda r: r["headline"], lambda page: page.headline, id="headline"),
        pytest.param(lambda r: r["agency"], lambda page: page.agencies[0], id="agency"),
        pytest.param(
            lambda r: "/".join(r["locationCreated"]), lambda page: page.place, id="dateline-place"
        ),
        pytest.param(
            lambda r: r["datelineDate"],
            lambda page: page.day.isoformat() if page.day else None,
            id="dateline-day",
        ),
        pytest.param(lambda r: instant(r["datePublished"]), lambda p: p.published, id="published"),
        pytest.param(lambda r: instant(r["dateModified"]), lambda p: p.modified, id="modified"),
        pytest.param(
            lambda r: r["signOff"] or "", lambda p: " ".join(p.sign_off.split()), id="sign-off"
        ),
        pytest.param(lambda r: r["disclaimer"] or "", lambda p: p.disclaimer, id="disclaimer"),
        pytest.param(
            lambda r: tuple(r["body"].split("\n")), lambda page: page.paragraphs, id="body"
        ),
    ],
)
def test_every_article_says_what_was_printed(crawl, found, wanted):
    assert wrong(crawl, found, wanted) == {}


def test_every_instant_carries_an_offset(crawl):
    for record in crawl.records:
        for found in (record["datePublished"], record["dateModified"], record["firstSeen"]):
            assert found is None or instant(found).utcoffset() is not None


def test_a_dispatch_is_one_story_and_a_story_one_dispatch(crawl):
    stories, dispatches = defaultdict(set), defaultdict(set)
    for record in crawl.records:
        dispatch = crawl.expected[record["url"]].dispatch
        stories[dispatch].add(crawl.surviving(record["story"]))
        dispatches[crawl.surviving(record["story"])].add(dispatch)

    assert {name: found for name, found in stories.items() if len(found) > 1} == {}
    assert {name: found for name, found in dispatches.items() if len(found) > 1} == {}


def test_a_merge_is_told_by_the_next_line_of_the_survivor(crawl):
    told = {gone for line in crawl.lines for gone in line["mergedFrom"]}
    last = {crawl.surviving(line["story"]): line["story"] for line in crawl.lines}

    assert told <= set(crawl.merges)
    assert {gone for gone, story in crawl.merges.items() if last[story] == gone} == set()


def test_the_feed_holds_each_version_once_and_all_of_its_text(crawl):
    printed, written = defaultdict(set), defaultdict(list)
    for page in crawl.expected.values():
        if page.is_article and "ians" in page.agencies:
            printed[page.dispatch].update(page.paragraphs)
    for line in crawl.lines:
        written[crawl.expected[line["url"]].dispatch].append(line)

    assert set(written) == set(printed)
    for dispatch, lines in written.items():
        for story in {line["story"] for line in lines}:
            versions = [line["version"] for line in lines if line["story"] == story]
            assert versions == sorted(set(versions)), dispatch
        texts = [line["body"].split("\n") for line in lines]
        known = [paragraph for text in texts for paragraph in text]
        assert [text for text in printed[dispatch] if not holds(known, text)] == [], dispatch
        for number, text in enumerate(texts):
            earlier = [paragraph for text in texts[:number] for paragraph in text]
            assert not all(holds(earlier, paragraph) for paragraph in text), dispatch


def holds(known, paragraph):
    """Tell whether a paragraph stands among the known ones, a word here and there edited."""
    words = set(paragraph.split())
    return any(len(words & set(text.split())) >= 0.75 * len(words) for text in known)


def test_every_line_validates(crawl):
    assert [sentence for line in crawl.lines for sentence in validate(line)] == []


def test_a_line_in_the_feed_is_unique(crawl):
    assert len({line["uri"] for line in crawl.lines}) == len(crawl.lines)
