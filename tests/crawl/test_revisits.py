"""Young articles are asked again: changed ones are versions, those taken down are withdrawn."""

from datetime import UTC, datetime, timedelta

import pytest

from wirefeed.exporters import validate

from .site import MORE

ALL = ("-a", "outlets=quay.test")
KILL = (
    b"<article><h1>Crabs</h1><p>The agency has withdrawn this story about the crabs because its "
    b"source could not be confirmed. Editors are asked to take it off their pages.</p></article>"
)


@pytest.fixture
def quay(crawls, site):
    """A site of one young article that was read an hour ago."""
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", published=hours_ago(3))
    site.outlet(crawls.outlets, "/")
    assert crawls.run("ians", *ALL).returncode == 0
    let_an_hour_pass(crawls)
    site.asked.clear()
    site.headers.clear()
    return site


def hours_ago(hours):
    return (datetime.now(UTC) - timedelta(hours=hours)).isoformat()


def let_an_hour_pass(crawls):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = revisit - 3600, missing = missing - 3600")


def run_hourly(crawls, times):
    for _ in range(times):
        crawls.run("ians", *ALL)
        let_an_hour_pass(crawls)


def relations(crawls):
    return [line["relation"] for line in crawls.lines()]


def change(site, path, before, after):
    site.answers[path] = site.answers[path].replace(before, after)


def waits(crawls):
    """Return how long each article waits for its next visit since its last, in hours."""
    asked = crawls.ask("SELECT revisit FROM ledger WHERE uri <> ''")
    now = datetime.now(UTC).timestamp()
    return [None if at is None else round((at - now) / 3600) for (at,) in asked]


def test_an_unchanged_article_is_asked_conditionally_and_later_each_time(crawls, quay):
    seen = []
    for _ in range(5):
        quay.asked.clear()
        crawls.run("ians", *ALL)
        seen.append((quay.asked.count("/a/crabs"), *waits(crawls)))
        with crawls.open() as store:
            store.execute("UPDATE ledger SET revisit = 0 WHERE revisit IS NOT NULL")

    assert seen == [(1, 3), (1, 9), (1, 27), (1, None), (0, None)]
    assert all("If-None-Match" in asked for asked in quay.headers[1::3])
    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT count(*) FROM articles") == [(1,)]


def test_a_known_article_whose_part_is_refused_is_asked_again_in_an_hour(crawls, quay):
    pager = b'<div class=pages><a href="/a/crabs/2">2</a></div></body>'
    change(quay, "/a/crabs", b"</body>", pager)
    quay.status("/a/crabs/2", 429)

    crawls.run("ians", *ALL)

    assert "/a/crabs/2" in quay.asked
    assert waits(crawls) == [1]


def test_a_page_that_changed_around_its_text_is_asked_with_what_its_server_gave_last(crawls, quay):
    change(quay, "/a/crabs", b"</body>", b"<!-- 14:05 --></body>")
    crawls.run("ians", *ALL)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")

    crawls.run("ians", *ALL)

    assert quay.asked.count("/a/crabs") == 2
    assert quay.headers[-1]["If-None-Match"] == f'"{hash(quay.answers["/a/crabs"])}"'
    assert crawls.ask("SELECT count(*) FROM articles") == [(1,)]


def test_an_article_is_not_asked_before_its_time(crawls, quay):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = revisit + 600")

    crawls.run("ians", *ALL)

    assert "/a/crabs" not in quay.asked


def test_an_added_paragraph_is_a_version_at_the_same_uri(crawls, quay):
    change(quay, "/a/crabs", b"</article>", MORE + b"</article>")

    done = crawls.run("ians", *ALL)

    first, second = crawls.lines()
    assert done.returncode == 0, done.stderr
    assert second["relation"] == "updated"
    assert (second["uri"], second["story"]) == (first["uri"], first["story"])
    assert [(line["version"], line["revision"]) for line in (first, second)] == [(1, 1), (2, 2)]
    assert validate(second) == []
    assert crawls.report()["outlets"][0]["revisits"] == 1
    assert waits(crawls) == [3]


def test_a_changed_headline_is_kept_and_no_line(crawls, quay):
    change(quay, "/a/crabs", b"<h1>Crabs", b"<h1>Crabs wait")
    change(quay, "/a/crabs", b'content="Crabs"', b'content="Crabs wait"')

    crawls.run("ians", *ALL)

    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT revision, relation, line FROM articles ORDER BY seq") == [
        (1, "first", 1),
        (2, "verbatim", 0),
    ]


def test_a_changed_headline_is_a_line_where_all_is_wanted(crawls, quay):
    change(quay, "/a/crabs", b"Crabs</h1>", b"Crabs wait</h1>")
    change(quay, "/a/crabs", b'content="Crabs"', b'content="Crabs wait"')

    crawls.run("ians", *ALL, WIREFEED_FEED_POLICY="all")

    assert relations(crawls) == ["first", "verbatim"]


def test_a_text_that_is_back_to_what_it_was_is_told_once(crawls, quay):
    was = quay.answers["/a/crabs"]
    change(quay, "/a/crabs", b"</article>", MORE + b"</article>")
    crawls.run("ians", *ALL)
    quay.answers["/a/crabs"] = was
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")

    crawls.run("ians", *ALL)

    assert [line["revision"] for line in crawls.lines()] == [1, 2]
    assert crawls.ask("SELECT relation FROM articles WHERE revision = 3") == [("verbatim",)]


def test_an_article_that_is_gone_is_withdrawn_at_once(crawls, quay):
    quay.status("/a/crabs", 410)

    done = crawls.run("ians", *ALL)
    crawls.run("ians", *ALL)

    first, notice = crawls.lines()
    assert done.returncode == 0, done.stderr
    assert notice["relation"] == "withdrawn"
    assert [notice[name] == first[name] for name in ("uri", "story", "version", "headline")] == (
        [True] * 4
    )
    assert (notice["body"], notice["revision"]) == (None, 2)
    assert "HTTP 410" in notice["why"]
    assert validate(notice) == []
    assert crawls.ask("SELECT state, due, revisit FROM ledger") == [("withdrawn", None, None)]
    assert crawls.report()["outlets"][0]["failures"] == {}


def test_a_run_counts_the_line_that_takes_a_withdrawn_ones_place(crawls, quay):
    quay.section("/", "/a/crabs", "/a/crabs-again")
    quay.answers["/a/crabs-again"] = quay.answers["/a/crabs"]
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = revisit + 3600")
    crawls.run("ians", *ALL)
    quay.status("/a/crabs", 410)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0 WHERE key LIKE '%crabs'")

    done = crawls.run("ians", *ALL)

    assert relations(crawls) == ["first", "withdrawn", "first"]
    assert "1 article withdrawn by its outlet; 1 copy took the place of a line\n" in done.stdout
    assert "2 lines in " in done.stdout
    assert [crawls.report()[name] for name in ("lines", "carried")] == [2, 1]


def test_an_article_that_is_not_there_is_withdrawn_when_it_is_still_missing_an_hour_later(
    crawls, quay
):
    quay.answers.pop("/a/crabs")
    crawls.run("ians", *ALL)
    crawls.run("ians", *ALL)
    before = len(crawls.lines())
    let_an_hour_pass(crawls)

    crawls.run("ians", *ALL)

    assert before == 1
    assert relations(crawls) == ["first", "withdrawn"]


def test_an_article_that_its_outlet_still_lists_is_not_withdrawn_for_a_404(crawls, quay):
    quay.answers.pop("/a/crabs")
    for name in ("eels", "prawns", "shrimps"):
        quay.section("/", "/a/crabs", f"/a/{name}")
        run_hourly(crawls, 1)
    listed = relations(crawls)
    quay.section("/", "/a/eels")
    run_hourly(crawls, 2)

    assert (listed, relations(crawls)) == (["first"], ["first", "withdrawn"])


@pytest.mark.parametrize("code", [404, 500])
def test_no_article_is_withdrawn_while_its_whole_outlet_answers_nothing(crawls, quay, code):
    quay.status("/", code)
    quay.answers.pop("/a/crabs")
    run_hourly(crawls, 3)
    silent = relations(crawls)
    quay.section("/", "/a/eels")
    run_hourly(crawls, 2)

    assert (silent, relations(crawls)) == (["first"], ["first", "withdrawn"])


@pytest.mark.parametrize("stands", [True, False])
def test_an_article_is_withdrawn_where_its_canonical_address_is_not_there_either(
    crawls, site, stands
):
    own, listed = "/a/crab-season-opens", "/a/home/crab-season-opens"
    site.section("/", listed)
    site.article(own, "Crab season opens", published=hours_ago(3))
    tag = f'<link rel="canonical" href="http://quay.test:{site.port}{own}"></head>'
    change(site, own, b"</head>", tag.encode())
    site.answers[listed] = site.answers[own]
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/", "/a/eels")
    for path in (listed,) if stands else (listed, own):
        site.answers.pop(path)
    for _ in range(3):
        let_an_hour_pass(crawls)
        crawls.run("ians", *ALL)

    told = relations(crawls)
    assert told == ["first", *["withdrawn"] * (not stands)]
    assert own in site.asked


def test_an_article_that_is_back_after_a_404_is_not_withdrawn(crawls, quay):
    was = quay.answers.pop("/a/crabs")
    crawls.run("ians", *ALL)
    quay.answers["/a/crabs"] = was
    let_an_hour_pass(crawls)
    crawls.run("ians", *ALL)
    quay.answers.pop("/a/crabs")
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")

    crawls.run("ians", *ALL)

    assert len(crawls.lines()) == 1


@pytest.mark.parametrize(("code", "told"), [(302, ["first"]), (301, ["first", "withdrawn"])])
def test_an_address_that_leads_to_what_is_gone_is_gone_where_it_leads_there_for_good(
    crawls, quay, code, told
):
    quay.status("/a/crabs", code, "/a/region-notice")
    quay.status("/a/region-notice", 410)

    crawls.run("ians", *ALL)

    assert relations(crawls) == told


def be_back(crawls, site, path, was):
    """Let an article stand again two hours after it was withdrawn, and be listed again."""
    site.answers[path] = was
    site.answers["/"] += b"<!-- later -->"
    with crawls.open() as store:
        store.execute("UPDATE ledger SET fetched = fetched - 7200")


def test_a_withdrawn_article_that_is_back_is_told_again(crawls, quay):
    was = quay.answers["/a/crabs"]
    quay.status("/a/crabs", 410)
    crawls.run("ians", *ALL)
    be_back(crawls, quay, "/a/crabs", was)

    crawls.run("ians", *ALL)
    crawls.run("ians", *ALL)

    first, notice, again = crawls.lines()
    assert [first["relation"], notice["relation"], again["relation"]] == [
        "first",
        "withdrawn",
        "first",
    ]
    assert (again["uri"], again["story"], again["body"]) == (
        first["uri"],
        first["story"],
        first["body"],
    )
    assert (again["version"], again["revision"]) == (2, 3)
    assert crawls.ask("SELECT state, reason FROM ledger") == [("done", "")]
    assert waits(crawls) == [3]
    assert validate(again) == []


def test_a_withdrawn_article_that_is_back_is_no_line_where_a_copy_took_its_place(crawls, quay):
    quay.section("/", "/a/crabs", "/a/crabs-again")
    was = quay.answers["/a/crabs-again"] = quay.answers["/a/crabs"]
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = revisit + 3600")
    crawls.run("ians", *ALL)
    quay.status("/a/crabs", 410)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0 WHERE key LIKE '%crabs'")
    crawls.run("ians", *ALL)
    be_back(crawls, quay, "/a/crabs", was)

    crawls.run("ians", *ALL)

    assert relations(crawls) == ["first", "withdrawn", "first"]
    assert crawls.ask("SELECT relation, line FROM articles ORDER BY seq DESC LIMIT 1") == [
        ("verbatim", 0)
    ]


@pytest.mark.parametrize("back", ["/a/home/crab-season-opens", "/a/crab-season-opens"])
def test_an_article_that_is_back_at_either_address_is_the_one_it_was(crawls, site, back):
    own, listed = "/a/crab-season-opens", "/a/home/crab-season-opens"
    site.section("/", listed)
    site.article(listed, "Crab season opens", published=hours_ago(3))
    tag = f'<link rel="canonical" href="http://quay.test:{site.port}{own}"></head>'
    change(site, listed, b"</head>", tag.encode())
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    was = site.answers[listed]
    site.status(listed, 410)
    for _ in range(3):
        let_an_hour_pass(crawls)
        crawls.run("ians", *ALL)
    site.section("/", back)
    be_back(crawls, site, back, was)

    crawls.run("ians", *ALL)
    crawls.run("ians", *ALL)

    assert relations(crawls) == ["first", "withdrawn", "first"]
    assert len({line["uri"] for line in crawls.lines()}) == 1


def test_an_error_says_nothing_of_an_article(crawls, quay):
    quay.status("/a/crabs", 503)

    crawls.run("ians", *ALL)

    assert len(crawls.lines()) == 1
    assert waits(crawls) == [1]
    assert crawls.ask("SELECT state, due FROM ledger") == [("done", None)]


def test_a_notice_of_withdrawal_without_a_byline_kills_the_dispatch(crawls, quay):
    page = quay.answers["/a/crabs"]
    quay.answers["/a/crabs"] = page[: page.index(b"<article>")] + KILL

    crawls.run("ians", *ALL)

    first, second = crawls.lines()
    assert (second["relation"], second["version"], second["agency"]) == ("killed", 2, "ians")
    assert second["infoSources"] == first["infoSources"]
    assert validate(second) == []


def test_a_credit_that_is_corrected_with_the_text_is_told(crawls, quay):
    change(quay, "/a/crabs", b"IANS", b"PTI")
    change(quay, "/a/crabs", b"</article>", MORE + b"</article>")

    crawls.run("ians", *ALL)

    assert [(line["agency"], line["relation"]) for line in crawls.lines()] == [
        ("ians", "first"),
        ("pti", "updated"),
    ]


def test_an_address_that_leads_to_another_article_tells_nothing_but_that_one(crawls, quay):
    quay.article("/a/prawns", "Prawns", published=hours_ago(3))
    change(quay, "/a/prawns", b"harbour", b"lagoon")
    quay.status("/a/crabs", 301, "/a/prawns")

    crawls.run("ians", *ALL)

    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT key FROM ledger WHERE uri <> '' AND key LIKE '%prawns'")
    assert crawls.ask("SELECT max(revision) FROM articles") == [(1,)]
    assert crawls.report()["outlets"][0]["dropped"] == {"Moved": 1}
    assert waits(crawls) == [3, 1]


def test_a_page_that_is_no_article_for_a_while_changes_nothing(crawls, quay):
    quay.answers["/a/crabs"] = b"<html><body><h1>Back soon</h1></body></html>"

    crawls.run("ians", *ALL)

    assert crawls.ask("SELECT state, due FROM ledger") == [("done", None)]
    assert waits(crawls) == [3]


def test_old_articles_and_those_not_kept_are_not_asked_again(crawls, site):
    site.section("/", "/a/old", "/a/pti")
    site.article("/a/old", "Crabs", published=hours_ago(50))
    site.article("/a/pti", "Prawns", by="PTI", published=hours_ago(1))
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)

    assert crawls.ask("SELECT state, revisit FROM ledger ORDER BY key") == [
        ("done", None),
        ("passed", None),
    ]


def test_revisits_can_be_switched_off(crawls, quay):
    crawls.run("ians", *ALL, WIREFEED_REVISIT="off")
    done = crawls.run("ians", *ALL, WIREFEED_REVISIT="never")

    assert "/a/crabs" not in quay.asked
    assert done.returncode == 2
    assert "WIREFEED_REVISIT is 'never': set on or off." in done.stderr


def test_new_articles_come_first_and_a_tenth_of_the_requests_is_for_known_ones(crawls, site):
    known = [f"/a/{number}" for number in range(12)]
    new = [f"/a/{number}" for number in range(12, 38)]
    site.section("/", *known)
    site.outlet(crawls.outlets, "/")
    for path in (*known, *new):
        site.article(path, f"Boat {path}", published=hours_ago(3))
    crawls.run("ians", *ALL)
    let_an_hour_pass(crawls)
    site.section("/", *new, *known)
    site.asked.clear()

    crawls.run("ians", *ALL)

    asked = [path for path in site.asked if path.startswith("/a/")]
    assert set(asked[: len(new)]) == set(new)
    assert set(asked[len(new) :]) <= set(known)
    assert len(asked) - len(new) == (len(new) + 1) // 9


def test_a_limit_holds_for_known_articles_too(crawls, quay):
    quay.section("/", "/a/prawns", "/a/crabs")
    quay.article("/a/prawns", "Prawns", published=hours_ago(3))

    crawls.run("ians", *ALL, "-a", "limit=1")

    assert "/a/prawns" in quay.asked
    assert "/a/crabs" not in quay.asked


def stamp(site, path, modified):
    """Let an article say when it was changed."""
    tag = f'<meta property="article:modified_time" content="{modified}"></head>'.encode()
    change(site, path, b"</head>", tag)


def test_a_cache_that_is_behind_its_outlet_tells_nothing(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", published=hours_ago(3))
    stale = (
        site.answers["/a/crabs"]
        .replace(b"the ice", b"the crushed ice")
        .replace(
            b"</article>",
            b"<p>%b</p></article>" % (b"A sentence of the first hour that went. " * 4),
        )
    )
    change(site, "/a/crabs", b"</article>", MORE + b"</article>")
    stamp(site, "/a/crabs", hours_ago(1))
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    let_an_hour_pass(crawls)
    new = site.answers["/a/crabs"]
    site.answers["/a/crabs"] = stale
    stamp(site, "/a/crabs", hours_ago(2))

    crawls.run("ians", *ALL)
    dropped = crawls.report()["outlets"][0]["dropped"]
    site.answers["/a/crabs"] = new
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")
    crawls.run("ians", *ALL)

    assert dropped == {"Behind": 1}
    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT count(*) FROM articles") == [(1,)]


def test_a_known_article_of_whose_pages_one_fails_stays_what_it_was(crawls, quay):
    pager = b'<div class=pages><a href="/a/crabs/2">2</a></div></body>'
    change(quay, "/a/crabs", b"</body>", pager)
    quay.article("/a/crabs/2", "Crabs", published=hours_ago(3))
    change(quay, "/a/crabs/2", b"Traders said", b"Buyers said")
    crawls.run("ians", *ALL)
    let_time_pass = "UPDATE ledger SET revisit = 0 WHERE revisit IS NOT NULL"
    with crawls.open() as store:
        store.execute(let_time_pass)
    change(quay, "/a/crabs", b"of the harbour", b"of the lower harbour")
    quay.status("/a/crabs/2", 500)

    crawls.run("ians", *ALL)

    assert crawls.report()["outlets"][0]["dropped"] == {"Behind": 1}
    assert crawls.ask("SELECT count(*) FROM articles") == [(2,)]


@pytest.mark.parametrize("then", ["credited", "same", "gone", "longer"])
def test_a_brief_text_without_credit_is_asked_once_more(crawls, site, then):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", by="Web Desk", published=hours_ago(1))
    if then == "longer":
        change(
            site,
            "/a/crabs",
            b"</article>",
            MORE + MORE.replace(b"Monday", b"Tuesday") + b"</article>",
        )
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    state = crawls.ask("SELECT state FROM ledger")
    if then == "credited":
        change(site, "/a/crabs", b"Web Desk", b"IANS")
    if then == "gone":
        site.answers.pop("/a/crabs")
    site.asked.clear()
    for _ in range(4):
        crawls.run("ians", *ALL)
        with crawls.open() as store:
            store.execute("UPDATE ledger SET revisit = revisit - 10800, due = due - 10800")

    assert state == [("passed",)]
    assert site.asked.count("/a/crabs") == {"credited": 3, "same": 1, "gone": 3, "longer": 0}[then]
    assert [line["agency"] for line in crawls.lines()] == ["ians"] * (then == "credited")


@pytest.mark.parametrize("answers", [(410, 404, 410), (404, 404, 404)])
@pytest.mark.parametrize("back", [1, 2, 3])
def test_an_article_with_two_addresses_is_withdrawn_where_neither_stands(
    crawls, site, answers, back
):
    own, listed = "/a/crab-season-opens", "/a/home/crab-season-opens"
    site.section("/", listed)
    site.article(listed, "Crab season opens", published=hours_ago(3))
    tag = f'<link rel="canonical" href="http://quay.test:{site.port}{own}"></head>'
    change(site, listed, b"</head>", tag.encode())
    was = site.answers[listed]
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/", "/a/eels")
    for look, code in enumerate(answers, 1):
        let_an_hour_pass(crawls)
        site.status(listed, code)
        site.status(own, code)
        if look == back:
            site.answers[listed] = was
        crawls.run("ians", *ALL)

    gone = back == 2  # it was back while its canonical address was asked for, and gone again
    assert relations(crawls) == ["first", *["withdrawn"] * gone]


def test_an_address_that_retires_is_no_withdrawal_of_what_stands_at_another(crawls, site):
    amp, own = "/a/crabs-on-sale/amp", "/a/crabs-on-sale"
    site.section("/", amp)
    site.article(amp, "Crabs on sale", published=hours_ago(3))
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.answers[own] = site.answers[amp]
    site.status(amp, 410)
    for hour in range(4):
        site.section("/", own, f"/a/eels-{hour}")
        with crawls.open() as store:
            store.execute("UPDATE ledger SET revisit = 0, fetched = fetched - 7200 WHERE uri <> ''")
        crawls.run("ians", *ALL)

    assert relations(crawls) == ["first", "withdrawn", "first"]


@pytest.mark.parametrize("fault", ["kill", "lasts"])
def test_what_tells_less_is_believed_where_it_kills_or_lasts(crawls, quay, fault):
    pager = b'<div class=pages><a href="/a/crabs/2">2</a></div></body>'
    change(quay, "/a/crabs", b"</body>", pager)
    quay.article("/a/crabs/2", "Crabs", published=hours_ago(3))
    change(quay, "/a/crabs/2", b"Traders said", b"Buyers said")
    crawls.run("ians", *ALL)
    quay.answers.pop("/a/crabs/2")
    page = quay.answers["/a/crabs"]
    if fault == "kill":
        quay.answers["/a/crabs"] = page[: page.index(b"<article>")] + KILL + pager
    else:
        change(quay, "/a/crabs", b"</article>", MORE + b"</article>")
    dropped = []
    for _ in range(3):
        with crawls.open() as store:
            store.execute("UPDATE ledger SET revisit = 0 WHERE revisit IS NOT NULL")
        crawls.run("ians", *ALL)
        dropped.append(crawls.report()["outlets"][0]["dropped"])

    told = relations(crawls)
    if fault == "kill":
        assert told == ["first", "killed"]
    else:
        assert told == ["first", "updated"]
        assert dropped == [{"Behind": 1}, {"Behind": 1}, {}]


@pytest.mark.parametrize("how", ["behind", "pruned", "forgotten story", "other agency"])
def test_a_withdrawn_article_is_back_whatever_became_of_it_meanwhile(crawls, quay, how):
    stamp(quay, "/a/crabs", hours_ago(1))
    was = quay.answers["/a/crabs"]
    crawls.run("ians", *ALL)
    quay.status("/a/crabs", 410)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")
    crawls.run("ians", *ALL)
    if how == "behind":
        was = was.replace(hours_ago(1)[:13].encode(), hours_ago(2)[:13].encode())
    if how == "other agency":
        was = was.replace(b"IANS", b"ANI")
    with crawls.open() as store:
        if how == "pruned":
            store.execute("UPDATE articles SET record = x''")
        if how == "forgotten story":
            store.execute("UPDATE story_story SET seen = 0")
    be_back(crawls, quay, "/a/crabs", was)

    crawls.run("ians", *ALL)

    told = [(line["relation"], line["version"]) for line in crawls.lines()]
    again = [] if how == "other agency" else [("first", 2)]
    assert told == [("first", 1), ("withdrawn", 1), *again]


def test_what_is_gone_at_the_second_look_is_not_asked_for_again(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", by="Web Desk", published=hours_ago(1))
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.status("/a/crabs", 410)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")
    site.asked.clear()
    for _ in range(3):
        crawls.run("ians", *ALL)

    assert site.asked.count("/a/crabs") == 1
