"""Runs after runs against a site that changes, fails and comes back: nothing is lost."""

import gzip
import json
import zlib
from datetime import UTC, datetime

import pytest

from wirefeed.store.ledger import DOUBTS

ALL = ("-a", "outlets=quay.test")


def headlines(crawls, spider="ians"):
    """Return what was kept, lines and copies: the site's articles are much alike."""
    records = crawls.ask("SELECT record FROM articles", spider)
    return sorted(json.loads(zlib.decompress(record))["headline"] for (record,) in records)


def records(crawls):
    kept = crawls.ask("SELECT record FROM articles")
    return [json.loads(zlib.decompress(record)) for (record,) in kept]


def test_a_second_run_asks_its_listings_conditionally(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    met = len(site.asked)

    assert crawls.run("ians", *ALL).returncode == 0

    assert site.asked[met:] == ["/robots.txt", "/"]
    assert "If-None-Match" in site.headers[-1]


@pytest.mark.parametrize(
    ("link", "key", "mended"),
    [
        ("http://old.test:{port}/a/crabs", "[discover]", 'hosts = ["old.test"]\n[discover]'),
        ("/a/crabs?from=home", "[discover]", '[discover]\ndrop_query = ["from"]'),
        ("/a/crabs?ref=7", "[discover]", '[discover]\nkeep_query = ["ref"]'),
    ],
)
def test_a_mended_outlet_file_asks_unchanged_listings_for_all_they_show(
    crawls, site, link, key, mended
):
    site.section("/", "/a/boats", link.format(port=site.port))
    pattern = "^/a/(boats|crabs[?]ref=7$)" if "ref" in link else "^/a/[a-z]+$"
    site.outlet(crawls.outlets, "/", article=pattern)
    crawls.run("ians", *ALL)
    file = crawls.outlets / "quay.toml"
    file.write_text(file.read_text().replace(key, mended))
    met = len(site.asked)

    crawls.run("ians", *ALL)

    assert "If-None-Match" not in site.headers[met + 1]
    assert any(path.startswith("/a/crabs") for path in site.asked[met:])


def test_a_quiet_run_says_that_nothing_had_changed_and_names_no_feed(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    first = crawls.report()

    crawls.run("ians", *ALL)

    told = crawls.call("doctor", "quay.test").stdout
    assert "quay.test: links unchanged, 0 read" in told
    assert "quay.test: 1 link, 1 read" in told
    assert first["feed"].endswith(".jsonl")
    assert crawls.report()["feed"] == ""


def test_a_mended_outlet_file_finds_what_the_wrong_one_did_not(crawls, site):
    site.section("/", "/a/crabs", "/b/prawns")
    site.article("/a/crabs", "Crabs")
    site.article("/b/prawns", "Prawns")
    site.outlet(crawls.outlets, "/", article="^/a/")
    crawls.run("ians", *ALL)
    site.outlet(crawls.outlets, "/", article="^/[ab]/")

    crawls.run("ians", *ALL)

    assert headlines(crawls) == ["Crabs", "Prawns"]


def test_a_section_is_followed_whatever_listing_showed_its_first_page_before(crawls, site):
    for name in ("one", "two", "three"):
        site.article(f"/a/{name}", f"Boat {name}")
    site.section("/top", "/a/one")
    site.section("/", "/a/one", onward="/?page=2")
    site.section("/?page=2", "/a/two", onward="/?page=3")
    site.section("/?page=3", "/a/three")
    site.outlet(crawls.outlets, "/top", "/")

    crawls.run("ians", *ALL)
    assert headlines(crawls) == ["Boat one", "Boat three", "Boat two"]
    site.asked.clear()
    crawls.run("ians", *ALL)

    assert "/?page=2" not in site.asked


def test_pages_behind_one_that_failed_once_are_read_when_it_is_back(crawls, site):
    for name in ("one", "two", "three", "four"):
        site.article(f"/a/{name}", f"Boat {name}")
    site.section("/", "/a/one", onward="/?page=2")
    site.status("/?page=2", 503)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/", "/a/four", onward="/?page=2")
    site.section("/?page=2", "/a/one", onward="/?page=3")
    site.section("/?page=3", "/a/two", "/a/three")

    crawls.run("ians", *ALL)

    assert headlines(crawls) == ["Boat four", "Boat one", "Boat three", "Boat two"]


def test_a_listing_that_leads_to_another_site_is_a_failure(crawls, site):
    site.status("/", 301, "http://elsewhere.test/")
    site.outlet(crawls.outlets, "/")

    done = crawls.run("ians", *ALL)

    assert done.returncode == 3
    assert crawls.report()["outlets"][0]["failures"] == {"LedElsewhere": 1}


def test_an_article_that_leads_to_another_site_waits_as_after_any_failure(crawls, site):
    site.section("/", "/a/crabs")
    site.status("/a/crabs", 302, "http://elsewhere.test/crabs")
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    ((attempts, due),) = crawls.ask("SELECT attempts, due > found FROM ledger")
    assert (attempts, due) == (1, 1)


def test_what_robots_txt_forbids_is_not_asked_and_is_read_once_it_is_allowed(crawls, site):
    site.answers["/robots.txt"] = b"User-agent: *\nDisallow: /a/\n"
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    asked = list(site.asked)
    waiting = crawls.ask("SELECT due IS NOT NULL, reason FROM ledger")

    assert "/a/crabs" not in asked
    assert waiting == [(1, "RobotsForbid")]


def test_a_group_of_robots_txt_is_not_ours_for_a_word_of_our_contact(crawls, site):
    site.answers["/robots.txt"] = b"User-agent: *\nDisallow: /\n\nUser-agent: crawler\nAllow: /\n"
    site.section("/", "/a/boats")
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", WIREFEED_CONTACT="https://example.org/crawler")

    assert site.asked == ["/robots.txt"]


def test_a_robots_txt_that_fails_keeps_us_away_and_costs_no_article_an_attempt(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, "-a", "since=1m")
    site.status("/robots.txt", 503)
    met = len(site.asked)

    done = crawls.run("ians", *ALL)

    assert done.returncode == 3
    assert site.asked[met:] == ["/robots.txt"]


def test_wire_takes_up_what_narrower_runs_passed_over(crawls, site):
    site.section("/", "/a/crabs", "/a/prawns", "/a/squid")
    site.article("/a/crabs", "Crabs", by="IANS")
    site.article("/a/prawns", "Prawns", by="ANI")
    site.article("/a/squid", "Squid", by="Ana Lobo")
    site.answers["/a/squid"] = site.answers["/a/squid"].replace(b"(Ana Lobo) ", b"")
    site.outlet(crawls.outlets, "/")
    crawls.run("wire", *ALL, "-a", "agencies=ani")
    narrow = headlines(crawls, "wire")

    crawls.run("wire", *ALL)
    wide = headlines(crawls, "wire")
    crawls.run("wire", *ALL, "-a", "keep=all")

    assert narrow == ["Prawns"]
    assert wide == ["Crabs", "Prawns"]
    assert headlines(crawls, "wire") == ["Crabs", "Prawns", "Squid"]


def test_an_article_too_old_by_its_page_is_not_asked_again_by_such_a_run(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    for _ in range(2):
        crawls.run("ians", *ALL, "-a", "since=2d")

    assert site.asked.count("/a/crabs") == 1


def test_an_outlet_that_is_down_does_not_use_up_the_limit(crawls, site):
    site.section("/", "/a/crabs", "/a/prawns")
    site.article("/a/crabs", "Crabs")
    site.article("/a/prawns", "Prawns")
    site.outlet(crawls.outlets, "/")
    facts = (crawls.outlets / "quay.toml").read_text().replace("quay.test", "pier.test")
    (crawls.outlets / "pier.toml").write_text(facts)
    both = ("-a", "outlets=pier.test,quay.test")
    crawls.run("ians", *both, "-a", "since=1m")
    (crawls.outlets / "pier.toml").write_text(facts.replace(f":{site.port}", ":9"))
    with crawls.open() as store:
        down = f"replace(url, ':{site.port}', ':9')"
        store.execute(f"UPDATE ledger SET url = {down} WHERE outlet = 'pier.test'")

    for _ in range(2):
        (crawls.folder / "state/hosts.db").unlink()  # else runs wait for what is down
        crawls.run("ians", *both, "-a", "limit=2", RETRY_TIMES=0)

    assert crawls.ask("SELECT outlet, count(*) FROM articles GROUP BY outlet") == [("quay.test", 2)]


HERE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0.0.0.0",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
]


def test_no_spelling_of_this_machine_passes_the_guard(crawls, site):
    for number, host in enumerate(HERE):
        (crawls.outlets / f"quay{number}.toml").write_text(
            f'name = "Quay"\ndomain = "quay{number}.test"\nagencies = ["ians"]\ndelay = 0\n'
            f'hosts = ["{host}"]\n[discover]\nfeeds = ["http://{host}:{site.port}/"]\n'
        )

    done = crawls.run(
        "ians",
        "-a",
        f"outlets={','.join(f'quay{number}.test' for number in range(len(HERE)))}",
        WIREFEED_ALLOW_PRIVATE_NETWORKS="",
        TWISTED_DNS_RESOLVER="wirefeed.middlewares.GuardedResolver",
    )

    assert done.returncode == 3, done.stderr
    assert site.asked == []
    assert [outlet["failedListings"] for outlet in crawls.report()["outlets"]] == [1] * len(HERE)


def test_an_outlet_is_asked_one_request_at_a_time_whatever_the_delay(crawls, site):
    site.section("/", *(f"/a/{number}" for number in range(6)))
    for number in range(6):
        site.article(f"/a/{number}", f"Boat {number}")
    site.pause = 0.05
    site.outlet(crawls.outlets, "/", pace="delay = 5")

    crawls.run("ians", *ALL, DOWNLOAD_DELAY=0)

    assert len(site.asked) == 9
    assert site.most_at_once == 1


def test_an_outlets_own_concurrency_holds(crawls, site):
    site.section("/", *(f"/a/{number}" for number in range(12)))
    for number in range(12):
        site.article(f"/a/{number}", f"Boat {number}")
    site.pause = 0.1
    site.outlet(crawls.outlets, "/", pace="delay = 0\nconcurrency = 3")

    crawls.run("ians", *ALL)

    assert len(site.asked) == 15
    assert 1 < site.most_at_once <= 3


def test_a_page_that_was_empty_for_a_moment_is_read_later(crawls, site):
    names = ("crabs", "prawns", "eels")
    site.section("/", *(f"/a/{name}" for name in names))
    for name in names:
        site.article(f"/a/{name}", name.title())
    pages = {path: site.answers[path] for path in ("/a/crabs", "/a/prawns")}
    site.answers["/a/crabs"] = b""
    site.answers["/a/prawns"] = b"<title>Error</title>Error establishing a database connection"
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.answers.update(pages)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = due - 900 WHERE due")

    done = crawls.run("ians", *ALL)

    assert headlines(crawls) == ["Crabs", "Eels", "Prawns"]
    assert done.returncode == 0


def test_pages_that_stay_empty_make_no_run_ill_but_new_ones_do(crawls, site):
    names = ("crabs", "prawns", "eels")
    site.section("/", *(f"/a/{name}" for name in names))
    for name in names:
        site.answers[f"/a/{name}"] = b"<title>Error</title>Error establishing a connection"
    site.outlet(crawls.outlets, "/")
    codes = [crawls.run("ians", *ALL).returncode]
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = 0, doubts = ?", (DOUBTS - 1,))

    codes += [crawls.run("ians", *ALL).returncode for _ in range(2)]

    assert codes == [3, 0, 0]
    assert crawls.ask("SELECT DISTINCT state, due FROM ledger") == [("dropped", None)]
    assert site.asked.count("/a/eels") == 2


MENDING = (
    b"<title>Quay</title><h1>We are working on it</h1><p>The quay is shut for an hour or two.</p>"
)


@pytest.mark.parametrize("answer", ["page", "404"])
def test_what_an_outlet_could_not_show_for_an_hour_is_read_later(crawls, site, answer):
    names = ("crabs", "prawns", "eels")
    site.section("/", *(f"/a/{name}" for name in names))
    for name in names:
        if answer == "page":
            site.answers[f"/a/{name}"] = MENDING
        else:
            site.status(f"/a/{name}", 404)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    report = crawls.report()
    for name in names:
        site.article(f"/a/{name}", name.title())
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = due - 900 WHERE due")

    crawls.run("ians", *ALL)

    assert headlines(crawls) == ["Crabs", "Eels", "Prawns"]
    assert (report["waiting"], crawls.report()["waiting"]) == (3, 0)


def ail(site, path, fault):
    """Let a section show nothing."""
    site.section(path)
    if fault == "HTTP 404":
        site.status(path, 404)


@pytest.mark.parametrize("fault", ["HTTP 404", "no article link"])
def test_a_listing_that_shows_nothing_any_more_is_told_from_one_that_never_did(crawls, site, fault):
    for path in ("/", "/sport"):
        site.section(path, f"/a{path}crabs")
        site.article(f"/a{path}crabs", path)
    site.outlet(crawls.outlets, "/", "/sport", "/culture")
    ail(site, "/culture", fault)
    done = crawls.run("ians", *ALL)
    first = crawls.report()["outlets"][0]
    ail(site, "/sport", fault)
    for _ in range(6):
        last = crawls.run("ians", *ALL)

    sport, culture = (f"http://quay.test:{site.port}{path}" for path in ("/sport", "/culture"))
    assert (first["lostListings"], first["unreadListings"]) == ({}, {culture: fault})
    assert "1 listing of its file never showed an article" in done.stdout
    assert done.returncode == 0
    assert crawls.report()["outlets"][0]["lostListings"] == {sport: fault}
    assert last.returncode == 3
    assert f"{sport} showed articles once" in last.stdout


@pytest.mark.parametrize("new", [9, 10])
def test_a_section_with_more_that_is_new_than_is_read_is_told(crawls, site, new):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    for page in range(1, 14):
        path, onward = f"/page/{page}" if page > 1 else "/", f"/page/{page + 1}"
        link = f"/a/eels-{page}" if page <= new else "/a/crabs"
        site.section(path, link, onward=onward)
        site.article(f"/a/eels-{page}", f"Eels {page}")

    done = crawls.run("ians", *ALL)

    assert ("more that is new than the ten pages" in done.stdout) is (new == 10)
    assert "/page/11" not in site.asked


def breaks_off(page):
    """Return an answer that ends with the connection, and says nothing of its length."""

    def answer(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.wfile.write(page)
        handler.close_connection = True

    return answer


def packed(page, last=None):
    """Return an answer of a page packed with gzip, as far as a cache holds it."""

    def answer(handler):
        body = gzip.compress(page)[:last]
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def test_a_page_whose_packing_broke_off_is_asked_for_once_more(crawls, site):
    site.section("/", "/a/crabs", "/a/eels")
    for name in ("crabs", "eels"):
        site.article(f"/a/{name}", name.title())
    crabs = site.answers["/a/crabs"]
    eels = site.answers["/a/eels"].replace(b"</body></html>", b"")  # as minifiers leave it
    site.answers["/a/crabs"] = packed(crabs, -40)
    site.answers["/a/eels"] = packed(eels)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    first = headlines(crawls)
    site.answers["/a/crabs"] = packed(crabs)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = due - 900 WHERE due")

    crawls.run("ians", *ALL)

    assert first == ["Eels"]
    assert headlines(crawls) == ["Crabs", "Eels"]
    assert not any(line["extraction"]["warnings"] for line in records(crawls))


def test_a_page_that_broke_off_is_asked_for_once_more(crawls, site):
    site.section("/", "/a/crabs", "/a/eels")
    for name in ("crabs", "eels"):
        site.article(f"/a/{name}", name.title())
    whole = site.answers["/a/crabs"]
    half = whole[: whole.rindex(b"</p>") - 20]
    site.answers["/a/crabs"] = breaks_off(half)
    site.answers["/a/eels"] = breaks_off(site.answers["/a/eels"] + b"</body></html>")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    first, report = headlines(crawls), crawls.report()
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = due - 900 WHERE due")

    crawls.run("ians", *ALL)

    assert first == ["Eels"]
    assert report["outlets"][0]["dropped"] == {"HalfPage": 1}
    assert headlines(crawls) == ["Crabs", "Eels"]
    warnings = {line["headline"]: line["extraction"]["warnings"] for line in records(crawls)}
    assert "end-missing" in warnings["Crabs"]
    assert "end-missing" not in warnings["Eels"]


@pytest.mark.parametrize("was_whole", [True, False])
def test_a_known_article_is_read_again_though_its_server_never_says_an_end(crawls, site, was_whole):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", published=datetime.now(UTC).isoformat())
    page = site.answers["/a/crabs"]
    half = page[: page.rindex(b"</p>")]
    if not was_whole:
        site.answers["/a/crabs"] = breaks_off(half)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = due - 900 WHERE due")
    crawls.run("ians", *ALL)
    site.answers["/a/crabs"] = breaks_off(half.replace(b"Crabs", b"Crabs: corrected"))
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = revisit - 3600")

    crawls.run("ians", *ALL)

    assert headlines(crawls) == ["Crabs", *["Crabs: corrected"] * (not was_whole)]


def test_a_page_without_credit_or_time_is_passed_over_at_last(crawls, site):
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    text = "".join(
        f"<p>The {day} boats of the quay lie in the mud for an hour.</p>" for day in days
    )
    site.section("/", "/a/mud")
    site.answers["/a/mud"] = b"<title>Mud</title><h1>Boats in the mud</h1>" + text.encode()
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    first = crawls.ask("SELECT state, reason FROM ledger")
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = 0, doubts = ?", (DOUBTS - 1,))

    crawls.run("ians", *ALL)

    assert first == [("found", "NoTime")]
    assert crawls.ask("SELECT state, reason, due FROM ledger") == [("passed", "", None)]


def test_what_one_agency_was_not_credited_for_another_is_asked_of_the_same_store(crawls, site):
    site.section("/", "/a/crabs", "/a/prawns")
    site.article("/a/crabs", "Crabs", by="IANS")
    site.article("/a/prawns", "Prawns", by="ANI")
    site.outlet(crawls.outlets, "/")
    crawls.run("wire", *ALL, "-a", "agencies=ani")

    crawls.run("wire", *ALL, "-a", "agencies=ians")

    assert headlines(crawls, "wire") == ["Crabs", "Prawns"]


def test_an_unchanged_that_nobody_asked_for_is_no_answer(crawls, site):
    site.section("/", "/a/crabs", onward="/?page=2")
    site.article("/a/crabs", "Crabs")
    site.article("/a/prawns", "Prawns")
    site.status("/?page=2", 304)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/?page=2", "/a/prawns")

    crawls.run("ians", *ALL)

    assert headlines(crawls) == ["Crabs", "Prawns"]
