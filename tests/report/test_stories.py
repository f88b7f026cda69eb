"""Of a story no more is compared than is shown, and that within a bound which is said."""

from datetime import UTC, datetime, timedelta

import pytest

from wirefeed.exporters import line, record
from wirefeed.items import Article, Instant, Verdict
from wirefeed.report import stories
from wirefeed.report.stories import compare_copies, find_story
from wirefeed.report.story_screen import tell_story
from wirefeed.store import Store

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)
STORY = "0" * 15 + "1"
FERRY = "The ferry to Skarv was cancelled on Monday because of ice."


@pytest.fixture
def facts(tmp_path):
    """A story of ten versions and thirty copies."""
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=NOON.timestamp)
    with store.savepoint():
        for number in range(40):
            is_version = number < 10
            place(
                store, number, "updated" if is_version else "cut", number + 1 if is_version else 1
            )
    path = store.path
    store.close()
    return find_story(path, STORY)


def place(store, number, relation, version, story=STORY, **more):
    outlet = f"outlet{number}.test"
    body = [FERRY, f"{number + 2} crews waited for the tide at the old pier."]
    article = Article(
        uri=f"urn:wirefeed:{outlet}:1",
        url=f"https://{outlet}/a/1",
        outlet=outlet,
        first_seen=NOON,
        verdict=Verdict(story=story, relation=relation, version=version),
        **{"headline": "Ferries wait", "body": body, "published": at_minute(number), **more},
    )
    written, now = line(record(article)), NOON.timestamp() + number
    is_line = relation == "updated"
    store.articles.place(article.uri, outlet, article.verdict, written, now, line=is_line)


@pytest.fixture
def compared(monkeypatch):
    """The texts that were compared, by their order."""
    pairs, find_edits = [], stories.find_edits

    def note(before, after):
        pairs.append((before, after))
        return find_edits(before, after)

    monkeypatch.setattr(stories, "find_edits", note)
    return pairs


@pytest.mark.parametrize("edits", [False, True])
def test_what_is_not_shown_is_not_compared(facts, compared, edits):
    told = tell_story(facts, edits=edits)

    assert len(compared) == 23  # eight versions, of which the first follows none, sixteen copies
    assert "and 2 versions more" in told
    assert "and 14 copies more" in told
    assert "!" not in told


def test_the_article_that_was_asked_for_is_compared_though_its_row_is_not_shown(facts, compared):
    told = tell_story(facts, uri="urn:wirefeed:outlet39.test:1", edits=True)

    assert len(compared) == 24
    assert "+ 41 crews waited" in told


def test_a_bound_holds_for_all_and_is_said_where_it_cuts(facts, compared, monkeypatch):
    monkeypatch.setattr(stories, "MOST_COMPARED", 1_000)

    told = tell_story(facts)

    assert len(compared) == 4
    assert "! too much text to compare at once: --diff URL URL compares two articles" in " ".join(
        told.split()
    )
    assert "not compared" in told


def test_all_copies_can_be_compared(facts, compared):
    compare_copies(facts, facts["copies"])

    assert len(compared) == 39
    assert all(copy["isCompared"] and "texts" not in copy for copy in facts["copies"])


def at_minute(minutes):
    value = NOON + timedelta(minutes=minutes)
    return Instant(value=value, raw="", source="meta", offset_from="printed")


def tell(tmp_path, *placed):
    """Return the facts of a story of these copies, each a number, a relation, and more."""
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=NOON.timestamp)
    with store.savepoint():
        for number, relation, more in placed:
            place(store, number, relation, 1, **more)
    store.close()
    return find_story(store.path, STORY)


@pytest.mark.parametrize("relation", ["updated", "edited"])
def test_a_text_that_replaced_another_is_from_the_time_its_page_was_changed(tmp_path, relation):
    later = {"modified": at_minute(288), "body": [FERRY]}

    facts = tell(
        tmp_path,
        (0, "first", {"modified": at_minute(4)}),
        (0, relation, later),
        (0, "reread", later),
    )

    assert [copy["lag"] for copy in facts["copies"]] == [0, 288 * 60, 288 * 60]


@pytest.mark.parametrize("relation", ["reread", "verbatim"])
def test_a_text_that_stayed_is_from_the_time_it_was_printed(tmp_path, relation):
    modified = {"modified": at_minute(4)}

    facts = tell(tmp_path, (0, "first", modified), (0, relation, {**modified, "headline": "Ice"}))

    assert [copy["lag"] for copy in facts["copies"]] == [0, 0]


OLD, NEW, NOTE = ({"headline": headline} for headline in ("Ferry sinks", "Ferry late", "Kill it"))
GONE = {"body": [], "retrieved": NOON + timedelta(hours=2), **NEW}


@pytest.mark.parametrize(
    ("placed", "headline"),
    [
        ([(0, "first", OLD), (1, "corrected", NEW)], "Ferry late"),
        ([(0, "first", NEW), (1, "earlier", OLD)], "Ferry late"),
        ([(0, "first", NEW), (1, "cut", OLD)], "Ferry late"),
        ([(0, "first", OLD), (0, "reread", NEW)], "Ferry late"),
        ([(0, "first", OLD), (1, "updated", NEW), (0, "reread", OLD)], "Ferry late"),
        ([(0, "first", NEW), (1, "killed", NOTE)], "Ferry late"),
        ([(0, "first", OLD), (1, "updated", NEW), (1, "withdrawn", GONE)], "Ferry sinks"),
        ([(0, "first", NEW), (0, "withdrawn", GONE)], "Ferry late"),
    ],
)
def test_a_story_is_headed_as_it_stands(tmp_path, placed, headline):
    facts = tell(tmp_path, *placed)

    assert facts["headline"] == headline
    assert f"headline     {headline}\n" in tell_story(facts)


@pytest.mark.parametrize(("minute", "headline"), [(10, "Ferry late"), (1, "Ferry sinks")])
def test_of_stories_that_proved_to_be_one_the_text_printed_last_stands(tmp_path, minute, headline):
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=NOON.timestamp)
    with store.savepoint():
        place(store, 0, "first", 1, **NEW, published=at_minute(minute))
        place(store, 5, "first", 1, story="b" * 16, **OLD)
        store.articles.merge(STORY, ["b" * 16], NOON.timestamp())
        place(store, 6, "earlier", 2, **OLD)
    store.close()

    facts = find_story(store.path, STORY)

    assert facts["headline"] == headline


@pytest.mark.parametrize(
    ("placed", "told"),
    [
        ([(0, "first", {}), (1, "killed", {})], "killed       ! its agency has withdrawn it"),
        ([(0, "first", {}), (1, "killed", {}), (2, "earlier", {})], "killed       ! its agency"),
        ([(0, "first", {}), (0, "withdrawn", GONE)], "withdrawn    ! every outlet that printed"),
        ([(0, "killed", {}), (1, "updated", {})], ""),
        ([(0, "first", {}), (1, "cut", {}), (0, "withdrawn", GONE)], ""),
    ],
)
def test_a_story_that_was_taken_back_says_so_at_its_top(tmp_path, placed, told):
    head, _, _ = tell_story(tell(tmp_path, *placed)).partition("\nheadline ")

    assert told in head
    assert ("!" in head) == bool(told)


def test_notices_are_no_texts_and_have_a_place_of_their_own(tmp_path):
    gone = {"body": [], "retrieved": NOON + timedelta(hours=2)}
    facts = tell(
        tmp_path,
        (0, "first", {}),
        (1, "cut", {}),
        (0, "withdrawn", gone),
        (1, "first", {}),
        (1, "reread", {"body": [FERRY]}),
    )

    told = tell_story(facts)

    copies, _, notices = told.partition("\n\nnotices\n")
    assert "printed      2 texts at 2 outlets\n" in copies
    assert "withdrawn" not in copies
    assert "reread" not in copies
    assert "  withdrawn  outlet0.test, 2026-01-06T14:00:00+00:00, +2 h, it was of ver" in notices
    assert "  reread     outlet1.test, in place of its line of version 1" in notices
    assert "1 sentence dropped" in notices
    assert "!" not in told
