from datetime import UTC, datetime, timedelta

import pytest

from wirefeed.report import OutletRun, health, list_gaps, newest_known

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def run(*, days_ago=0, **counts):
    finished = NOW - timedelta(days=days_ago)
    return OutletRun(outlet="harbourpost.test", finished=finished, **counts)


def runs(count, **counts):
    return [run(days_ago=day, **counts) for day in range(1, count + 1)]


def unlisted(**reasons):
    return {
        "failed_listings": sum(reasons.values()),
        "failures": reasons,
        "listing_failures": reasons,
    }


WELL = {"listings": 4, "found": 24, "articles": 12, "coverage": {"by": 0.9}}


@pytest.mark.parametrize("history", [[], runs(2, **WELL), runs(9, **WELL)])
def test_an_outlet_that_shows_what_it_always_shows_is_well(history):
    assert health(run(**WELL), history) == []


def test_a_quiet_run_is_well():
    quiet = run(listings=4, found=24, requests=4)

    assert health(quiet, runs(7, lines=30, **WELL)) == []


def test_a_run_that_never_came_to_an_outlet_does_not_judge_it():
    assert health(run(), runs(7, **WELL)) == []


@pytest.mark.parametrize(
    ("today", "history", "fails"),
    [
        ({"listings": 4}, runs(3, listings=4, found=24), True),
        ({"listings": 4}, runs(3, listings=4, found=5), True),
        ({"listings": 4}, runs(3, listings=4, found=4), False),
        ({"listings": 4}, runs(2, listings=4, found=24), False),
        ({"listings": 4, "found": 1}, runs(3, listings=4, found=24), False),
        ({"listings": 4, "unchanged": 4}, runs(3, listings=4, found=24), False),
        # Unchanged listings say nothing about what is usual.
        (
            {"listings": 4},
            [*runs(4, listings=4, unchanged=4), *runs(3, listings=4, found=24)],
            True,
        ),
        # Seven runs are looked at: what was usual before them is forgotten.
        ({"listings": 4}, [*runs(7, listings=4, found=2), *runs(9, listings=4, found=24)], False),
    ],
)
def test_no_article_link_where_links_are_usual_is_ill(today, history, fails):
    sentences = health(run(**today), history)

    assert bool(sentences) == fails
    assert all("no article link in 4 listings" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("today", "history", "said"),
    [
        ({}, runs(3), "or the article pattern matches none of their links; mend [discover]"),
        ({}, runs(2), ""),  # a well-formed listing may be empty for an hour
        ({}, runs(7, listings=4), "they name no article, or"),
        (
            {"warnings": ["repaired", "no-feed"]},
            [],
            "is no feed (no-feed); correct",
        ),
        ({"warnings": ["no-sitemap"]}, runs(1), "is no sitemap (no-sitemap); correct sitemaps"),
        ({"failed_listings": 1}, runs(3, listings=4, failed_listings=1), "mend [discover]"),
        # What it named before, in this run's sight or out of it, says that it is only quiet.
        ({}, runs(1, listings=4, found=1), ""),
        ({}, runs(1, listings=4, unchanged=1), ""),
        ({"newest": NOW}, [], ""),
        ({"due": 3}, [], ""),
        # What this run could not see may name something.
        ({"failed_listings": 1}, runs(2, listings=4), ""),
        ({"over": "time"}, [], ""),
    ],
)
def test_an_outlet_whose_listings_never_named_an_article_is_ill(today, history, said):
    sentences = health(run(**{"listings": 4, **today}), history)

    assert bool(sentences) == bool(said)
    assert all(
        sentence.startswith("no article link in 4 listings, and none in a run before: ")
        and said in sentence
        for sentence in sentences
    )


@pytest.mark.parametrize("history", [[], runs(7, **WELL)])
@pytest.mark.parametrize(
    ("today", "said"),
    [
        (
            unlisted(timeout=2),
            "none of its 2 listings could be read (2 timeout): if it stays so, mend [discover]",
        ),
        (
            unlisted(**{"HTTP 502": 1}),
            "its only listing could not be read (HTTP 502): its server is in trouble; the next run",
        ),
        (
            {**unlisted(**{"HTTP 403": 1}), "blocked": 1},
            "its only listing could not be read (HTTP 403): it refuses us; set a longer delay",
        ),
        (
            unlisted(PrivateAddress=1),
            "its only listing could not be read (PrivateAddress): its address is not public",
        ),
        # What articles that were due met says nothing of the listing.
        (
            {**unlisted(**{"HTTP 403": 1}), "failures": {"HTTP 404": 4, "HTTP 403": 1}},
            "its only listing could not be read (HTTP 403): it refuses us",
        ),
    ],
)
def test_an_outlet_none_of_whose_listings_can_be_read_is_ill(today, said, history):
    (sentence,) = health(run(**today), history)

    assert sentence.startswith(said)


@pytest.mark.parametrize("history", [[], runs(7, **WELL)])
def test_an_outlet_one_of_whose_listings_can_be_read_is_well(history):
    today = run(listings=1, found=6, failed_listings=3, failures={"timeout": 3})

    assert health(today, history) == []


@pytest.mark.parametrize(
    ("dropped", "articles", "fails"),
    [
        ({"NoText": 2, "NoHeadline": 1}, 0, True),
        ({"NoText": 2}, 0, False),
        ({"NoText": 30}, 1, False),
        ({"OtherAgency": 30}, 30, False),
    ],
)
def test_pages_none_of_which_is_an_article_are_ill(dropped, articles, fails):
    sentences = health(run(found=9, dropped=dropped, articles=articles), [])

    assert bool(sentences) == fails
    assert all("(2 NoText, 1 NoHeadline)" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("today", "history", "fails"),
    [
        ({"dropped": {"NoText": 4}, "dropped_again": 4}, [], False),
        ({"dropped": {"NoText": 7}, "dropped_again": 4}, [], True),
        ({"failures": {"HTTP 500": 6}, "failed_again": 6}, runs(3, articles=9), False),
        ({"failures": {"HTTP 500": 6}, "failed_again": 1}, runs(3, articles=9), True),
        ({"failures": {"HTTP 500": 6}, "failed_again": 6}, runs(3, articles=0), True),
        (
            {"dropped": {"NoText": 4}, "failures": {"HTTP 500": 10}, "failed_again": 10},
            runs(3, articles=1),
            True,
        ),
    ],
)
def test_pages_that_never_could_be_read_make_no_quiet_hour_ill(today, history, fails):
    assert bool(health(run(listings=1, found=9, **today), history)) == fails


@pytest.mark.parametrize(
    ("failures", "remedy"),
    [
        ({"HTTP 404": 6, "RobotsForbid": 1, "HTTP 429": 1}, "if it stays so, mend [discover]"),
        ({"HTTP 404": 2, "RobotsForbid": 1, "HTTP 429": 5}, "it refuses us"),
        ({"HTTP 500": 1, "DownloadTimeoutError": 7}, "it does not answer"),
        (
            {"DownloadTimeoutError": 1, "HTTP 500": 7},
            "its server is in trouble; the next run tries",
        ),
        ({"HTTP 403": 2, "HostWaits": 6}, "it refuses us"),
    ],
)
def test_the_remedy_for_pages_that_cannot_be_read_is_that_of_the_commonest_cause(failures, remedy):
    blocked = failures.get("HTTP 429", 0) + failures.get("HTTP 403", 0)

    (sentence,) = health(run(listings=1, found=8, failures=failures, blocked=blocked), [])

    assert f"): {remedy}" in sentence


@pytest.mark.parametrize(
    ("share", "pages", "history", "fails"),
    [
        (0.70, 10, runs(3, articles=10, coverage={"by": 0.9}), True),
        (0.71, 10, runs(3, articles=10, coverage={"by": 0.9}), False),
        (0.0, 9, runs(3, articles=10, coverage={"by": 0.9}), False),
        (0.0, 10, runs(3, articles=9, coverage={"by": 0.9}), False),
        (0.0, 10, runs(2, articles=10, coverage={"by": 0.9}), False),
        (0.0, 10, runs(3, articles=10, coverage={"section": 0.9}), False),
    ],
)
def test_a_field_that_fewer_pages_have_is_ill(share, pages, history, fails):
    sentences = health(run(found=9, articles=pages, coverage={"by": share}), history)

    assert bool(sentences) == fails
    assert all(s.startswith("by on 70% of its pages, where 90% is usual") for s in sentences)


@pytest.mark.parametrize(
    ("hours_old", "gaps", "fails"),
    [
        (100, [2.0, 1.0, 30.0], True),
        (49, [2.0, 2.0, 2.0], True),
        (48, [2.0, 2.0, 2.0], False),
        (100, [40.0, 40.0, 2.0], False),
        (100, [2.0, 2.0], False),
    ],
)
def test_an_outlet_whose_newest_article_is_older_than_usual_is_ill(hours_old, gaps, fails):
    sentences = health(run(newest=NOW - timedelta(hours=hours_old), gaps=gaps), [])

    assert bool(sentences) == fails
    assert all("its newest article is" in sentence for sentence in sentences)


@pytest.mark.parametrize("minutes", [20, 180, 1_440])
def test_an_outlet_that_stands_still_is_ill_however_often_it_is_looked_at(minutes):
    history, told = [], []
    for count in range(20 * 1_440 // minutes):
        at = NOW + timedelta(minutes=count * minutes)
        today = OutletRun(outlet="x.test", finished=at, listings=1, found=9)
        published = at - timedelta(hours=at.hour % 6)
        today.newest = min(published, NOW + timedelta(days=9))
        today.newest = newest_known(today, history)
        today.gaps = list_gaps(today, history)
        today.health = health(today, history)
        told.append(bool(today.health))
        history = [today, *history[:400]]

    assert not any(told[: 9 * 1_440 // minutes])
    assert all(told[13 * 1_440 // minutes :])


@pytest.mark.parametrize(
    "fault", [{"listings": 4}, {"found": 9, "articles": 12, "coverage": {"by": 0.2}}]
)
def test_a_fault_does_not_become_usual_by_lasting(fault):
    history = runs(7, **WELL)
    for _ in range(20):
        today = run(**fault)
        today.health = health(today, history)
        history = [today, *history]

    assert all(each.health for each in history[:20])


def test_a_run_that_read_an_old_article_knows_of_newer_ones():
    newest = NOW - timedelta(hours=30)
    history = [run(days_ago=1, newest=newest), *runs(5, newest=NOW - timedelta(days=30))]
    today = run(newest=NOW - timedelta(days=20))

    assert newest_known(today, history) == newest
    assert health(today, history) == []


def test_an_article_from_the_future_is_as_new_as_its_run():
    yesterday = run(days_ago=1, newest=NOW + timedelta(days=900))

    assert newest_known(yesterday, []) == yesterday.finished
    assert newest_known(run(), [yesterday]) == yesterday.finished


def test_what_is_newest_may_be_unknown():
    assert newest_known(run(), runs(3)) is None
    assert health(run(), runs(3)) == []


def test_every_rule_that_fails_has_its_sentence():
    history = runs(3, listings=4, found=24, articles=12, coverage={"by": 0.9})

    sentences = health(run(listings=4, dropped={"NoText": 3}), history)

    assert len(sentences) == 2
    assert all("scrapy doctor harbourpost.test" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("counts", "fails"),
    [
        ({"due": 4, "listings": 1, "found": 4}, True),
        ({"due": 0, "listings": 0}, True),
        ({"due": 4, "listings": 1, "found": 9, "articles": 1}, False),
        ({"due": 4, "listings": 1, "found": 9, "dropped": {"NoCredit": 1}}, False),
        ({"due": 0, "listings": 1, "found": 4}, False),
        ({"due": 4, "due_older": 4, "listings": 1, "found": 4}, False),
    ],
)
def test_a_budget_that_is_over_is_ill_only_where_nothing_was_read(counts, fails):
    sentences = health(run(over="out of time after 900 s", **counts), runs(7, **WELL))

    assert bool(sentences) == fails
    assert all("raise budget_seconds" in sentence for sentence in sentences)


def test_unchanged_listings_and_nothing_else_are_well():
    assert health(run(listings=4, unchanged=4), runs(7, **WELL)) == []


WAITS = {**unlisted(HostWaits=1), "failures": {"HostWaits": 3}, "wait_asked": True}
REFUSED = {**unlisted(**{"HTTP 429": 1}), "wait_asked": True, "blocked": 1}


@pytest.mark.parametrize(
    ("today", "history", "sentence"),
    [
        (WAITS, [], ""),
        (REFUSED, [], ""),
        ({"listings": 1, "found": 9, "failures": {"HostWaits": 9}, "wait_asked": True}, [], ""),
        (WAITS, runs(4, **WAITS), ""),
        (WAITS, [*runs(4, **WAITS), run(**WELL)], ""),
        # Articles that were gone say nothing of the listing, which asked us to wait.
        ({**WAITS, "failures": {"HostWaits": 1, "HTTP 404": 2}}, [], ""),
        (WAITS, runs(5, **WAITS), "asked us to wait in each of 6 runs"),
        (REFUSED, [*runs(4, **WAITS), run(**REFUSED)], "it refuses us"),
        ({**WAITS, "wait_asked": False}, [], "it does not answer"),
        ({**WAITS, **unlisted(**{"HTTP 403": 1}), "blocked": 1}, [], "it refuses us"),
        ({"visited_by_another": True}, runs(7, **WELL), ""),
        ({"visited_by_another": True}, runs(4, visited_by_another=True), ""),
        (
            {"visited_by_another": True},
            runs(7, visited_by_another=True),
            "another run was visiting it in each of 6 runs",
        ),
    ],
)
def test_an_outlet_that_waits_as_it_asked_is_well_until_it_asks_for_that_every_time(
    today, history, sentence
):
    told = " ".join(health(run(**today), history))

    assert sentence in told
    assert bool(told) == bool(sentence)


def test_an_outlet_whose_requests_were_spent_is_not_called_slow():
    (sentence,) = health(run(over="out of requests after 1", due=1), [])

    assert "out of requests after 1; 1 article stays due): raise budget_pages" in sentence
    assert "slowly" not in sentence


LOST = {**WELL, "lost_listings": {"https://harbourpost.test/feed": "HTTP 404"}}
WAITED = {**WELL, "lost_listings": {"https://harbourpost.test/feed": "HTTP 429"}}


@pytest.mark.parametrize(
    ("today", "history", "fails"),
    [
        (LOST, runs(5, **LOST), True),
        (LOST, [*runs(2, **LOST), *runs(1, visited_by_another=True), *runs(3, **LOST)], True),
        (LOST, runs(4, **LOST), False),
        (LOST, [*runs(4, **LOST), *runs(1, **WELL)], False),
        (WELL, runs(6, **LOST), False),
        (WAITED, runs(6, **WAITED), False),
    ],
)
def test_a_listing_that_shows_nothing_any_more_is_told_though_others_do(today, history, fails):
    told = health(run(**today), history)

    assert any("/feed showed articles once" in each for each in told) is fails


def test_where_no_listing_could_be_read_none_is_named():
    silent = {**unlisted(timeout=2), "lost_listings": LOST["lost_listings"]}

    assert not any("once" in each for each in health(run(**silent), runs(6, **silent)))
