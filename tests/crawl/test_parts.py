"""Articles in parts and their other addresses: each is one article, whatever was found first."""

import json
import signal
import subprocess
import time
import zlib
from datetime import UTC, datetime

from .conftest import ROOT

ALL = ("-a", "outlets=quay.test")
STORY = "/a/crab-season-opens"
HEADLINE = "Crab season opens in the north"
PARAGRAPH = """<p>Boat number {count} came back to the quay on Monday evening with {count} baskets
of crabs, which the port office weighed, counted and sold before the ice had melted away.</p>"""


def text(first, last):
    return "".join(PARAGRAPH.format(count=count) for count in range(first, last))


def page(site, path, paragraphs, *, links=(), head="", headline=HEADLINE):
    """Answer a page of an article by IANS whose pager holds `links`: what they say and lead to."""
    pager = "".join(f'<a href="{link}">{says}</a>' for says, link in links)
    site.answers[path] = (
        f"<!doctype html><html lang=en><head><title>{headline}</title>{head}"
        '<meta property="og:type" content="article"></head><body><article>'
        f'<h1>{headline}</h1><p class="byline">By IANS</p>{paragraphs}</article>'
        f'<div class="pages">{pager}</div></body></html>'
    ).encode()


def canonical(site, path, rel="canonical"):
    return f'<link rel="{rel}" href="http://quay.test:{site.port}{path}">'


def records(crawls):
    rows = crawls.ask("SELECT record FROM articles ORDER BY uri, revision")
    return [json.loads(zlib.decompress(record)) for (record,) in rows]


def body(crawls):
    """Return the paragraphs of the one article there is."""
    (found,) = records(crawls)
    return found["body"].split("\n")


def test_an_article_in_three_parts_is_one_line_with_all_its_text(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 7), links=[("2", f"{STORY}/2"), ("3", f"{STORY}/3")])
    page(site, f"{STORY}/2", text(6, 11), links=[("1", STORY), ("3", f"{STORY}/3")])
    page(site, f"{STORY}/3", text(11, 14), links=[("1", STORY), ("2", f"{STORY}/2")])
    site.outlet(crawls.outlets, "/")

    assert crawls.run("ians", *ALL).returncode == 0

    (line,) = crawls.lines()
    paragraphs = line["body"].split("\n")
    assert [int(paragraph.split()[2]) for paragraph in paragraphs] == list(range(2, 14))
    assert line["url"].endswith(STORY)
    assert line["extraction"]["parts"] == 3
    assert line["extraction"]["warnings"] == []
    assert [path for path in site.asked if path.startswith(STORY)] == [
        STORY,
        f"{STORY}/2",
        f"{STORY}/3",
    ]


def test_a_part_on_another_host_of_the_outlet_is_asked_for(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 7), links=[("2", f"http://m.quay.test:{site.port}{STORY}/2")])
    page(site, f"{STORY}/2", text(7, 11))
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    assert len(body(crawls)) == 9


def test_a_view_with_all_parts_is_read_in_their_stead(crawls, site):
    site.section("/", STORY)
    links = [("Next page", f"{STORY}?page=2"), ("On one page", f"{STORY}?view=all")]
    page(site, STORY, text(2, 7), links=links)
    page(site, f"{STORY}?view=all", text(2, 12))
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    assert len(body(crawls)) == 10
    assert f"{STORY}?page=2" not in site.asked


def test_without_the_view_with_all_parts_they_are_read_one_by_one(crawls, site):
    site.section("/", STORY)
    links = [("Next page", f"{STORY}?page=2"), ("On one page", f"{STORY}?view=all")]
    page(site, STORY, text(2, 7), links=links)
    page(site, f"{STORY}?page=2", text(7, 12))
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    assert len(body(crawls)) == 10
    assert records(crawls)[0]["extraction"]["warnings"] == []


def test_a_part_that_fails_leaves_a_warning_and_what_was_read(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 7), links=[("2", f"{STORY}/2")])
    page(site, f"{STORY}/2", text(7, 9), links=[("3", f"{STORY}/3")])
    site.status(f"{STORY}/3", 404)
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    assert len(body(crawls)) == 7
    assert records(crawls)[0]["extraction"]["warnings"] == ["part-missing"]
    assert crawls.ask("SELECT count(*) FROM ledger WHERE due IS NOT NULL") == [(0,)]


def test_a_part_that_robots_txt_forbids_is_not_asked_for(crawls, site):
    site.answers["/robots.txt"] = f"User-agent: *\nDisallow: {STORY}/2\n".encode()
    site.section("/", STORY)
    page(site, STORY, text(2, 7), links=[("2", f"{STORY}/2")])
    page(site, f"{STORY}/2", text(7, 9))
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    assert f"{STORY}/2" not in site.asked
    assert records(crawls)[0]["extraction"]["warnings"] == ["part-missing"]


def test_parts_that_lead_in_a_circle_end(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 7), links=[("2", f"{STORY}/2")])
    site.status(f"{STORY}/2", 302, STORY)
    site.outlet(crawls.outlets, "/")

    assert crawls.run("ians", *ALL).returncode == 0

    assert len(body(crawls)) == 5
    assert site.asked.count(f"{STORY}/2") == 1
    assert records(crawls)[0]["extraction"]["parts"] == 1


def test_parts_without_an_end_are_read_up_to_a_bound(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 4), links=[("2", f"{STORY}/2")])
    for number in range(2, 30):
        here, onward = f"{STORY}/{number}", f"{STORY}/{number + 1}"
        page(site, here, text(10 * number, 10 * number + 2), links=[(number + 1, onward)])
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    (found,) = records(crawls)
    assert found["extraction"]["parts"] == 20
    assert found["extraction"]["warnings"] == ["part-missing"]
    assert sum(path.startswith(STORY) for path in site.asked) == 20


def test_the_next_article_is_not_a_part_of_this_one(crawls, site):
    site.section("/", "/a/1", "/a/2")
    other = "Prawn season opens in the south"
    page(site, "/a/1", text(2, 7), links=[("Next", "/a/2")])
    page(site, "/a/2", text(20, 27), links=[("Previous", "/a/1")], headline=other)
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    found = {record["headline"]: record for record in records(crawls)}
    assert set(found) == {HEADLINE, other}
    assert found[HEADLINE]["extraction"]["parts"] == 1


def test_parts_in_listings_belong_to_their_article(crawls, site):
    site.section("/", f"{STORY}?page=2", f"{STORY}/3")
    page(site, STORY, text(2, 7), links=[("2", f"{STORY}/2")])
    page(site, f"{STORY}/2", text(7, 9), links=[("1", STORY), ("3", f"{STORY}/3")])
    page(site, f"{STORY}/3", text(9, 12), head=canonical(site, STORY))
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)
    crawls.run("ians", *ALL)

    assert len(body(crawls)) == 10
    assert len(crawls.lines()) == 1
    assert site.asked.count(STORY) == 1
    assert f"{STORY}?page=2" not in site.asked


def test_an_amp_form_found_after_the_article_is_not_fetched(crawls, site):
    amp = "/a/light/crab-season-opens"
    site.section("/", STORY)
    page(site, STORY, text(2, 7), head=canonical(site, amp, "amphtml"))
    page(site, amp, text(2, 7), head=canonical(site, STORY))
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/", amp, STORY)

    crawls.run("ians", *ALL)

    assert len(records(crawls)) == 1
    assert amp not in site.asked


def test_an_article_whose_amp_form_was_found_first_is_not_read_again(crawls, site):
    amp = "/a/light/crab-season-opens"
    site.section("/", amp)
    page(site, amp, text(2, 7), head=canonical(site, STORY))
    page(site, STORY, text(2, 8), head=canonical(site, STORY))
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/", STORY, amp)

    crawls.run("ians", *ALL)

    assert len(records(crawls)) == 1
    assert STORY not in site.asked


def test_either_address_makes_the_same_uri(crawls, site, tmp_path):
    amp = "/a/light/crab-season-opens"
    page(site, amp, text(2, 7), head=canonical(site, STORY))
    page(site, STORY, text(2, 7), head=canonical(site, STORY))
    uris = set()
    for name, found in (("amp", amp), ("plain", STORY)):
        site.section("/", found)
        site.outlet(crawls.outlets, "/")
        crawls.run("ians", *ALL, WIREFEED_STATE=tmp_path / name, WIREFEED_FEEDS=tmp_path / name)
        (file,) = (tmp_path / name / "ians").glob("*.jsonl")
        uris |= {json.loads(line)["uri"] for line in file.read_bytes().splitlines()}

    assert len(uris) == 1


def test_a_canonical_address_that_names_another_article_is_not_believed(crawls, site):
    site.section("/", STORY, "/a/ice-runs-out-again")
    page(site, STORY, text(2, 7))
    page(
        site, "/a/ice-runs-out-again", text(30, 37), headline="Ice runs out in the port again",
        head=canonical(site, STORY),
    )  # fmt: skip
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *ALL)

    assert len({record["uri"] for record in records(crawls)}) == 2


def test_an_article_in_whose_place_a_cache_gives_another_is_read_when_it_is_there(crawls, site):
    ice, headline = "/a/ice-runs-out-again", "Ice runs out in the port again"
    site.section("/", STORY, ice)
    page(site, STORY, text(2, 7), head=canonical(site, STORY))
    site.answers[ice] = site.answers[STORY]
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    told = [record["headline"] for record in records(crawls)]
    dropped = crawls.report()["outlets"][0]["dropped"]
    page(site, ice, text(30, 37), headline=headline, head=canonical(site, ice))
    with crawls.open() as store:
        store.execute("UPDATE ledger SET due = 0 WHERE due IS NOT NULL")

    crawls.run("ians", *ALL)

    assert told == [HEADLINE]
    assert dropped == {"LedToAnother": 1}
    assert {record["headline"] for record in records(crawls)} == {HEADLINE, headline}


def test_a_known_article_in_whose_place_a_cache_gives_another_stays_what_it_was(crawls, site):
    site.section("/", STORY)
    now = datetime.now(UTC).isoformat()
    stamp = f'<meta property="article:published_time" content="{now}">'
    page(site, STORY, text(2, 7), head=canonical(site, STORY) + stamp)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    crews = "/a/ferry-crews-walk-out"
    page(
        site, STORY, text(30, 37), headline="Ferry crews walk out in the north",
        head=canonical(site, crews) + stamp,
    )  # fmt: skip
    site.answers[crews] = site.answers[STORY]
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0")

    crawls.run("ians", *ALL)

    first, second = records(crawls)
    assert [first["revision"], second["revision"]] == [1, 1]
    assert first["uri"] != second["uri"]
    assert crawls.report()["outlets"][0]["dropped"] == {"Moved": 1}


def test_a_folder_that_two_articles_stand_in_makes_them_no_single_one(crawls, site):
    fish, ice = "/north-coast-news/fish-is-dear", "/north-coast-news/ice-is-out"
    site.section("/", fish, ice)
    page(site, fish, text(2, 7))
    page(
        site, ice, text(30, 37), headline="Ice runs out in the port again",
        head=canonical(site, fish),
    )  # fmt: skip
    site.outlet(crawls.outlets, "/", article="^/north")

    crawls.run("ians", *ALL)

    assert len({record["uri"] for record in records(crawls)}) == 2


def test_an_amp_form_that_is_another_article_does_not_keep_that_one_from_being_read(crawls, site):
    ice = "/a/ice-runs-out-again"
    site.section("/", STORY)
    page(site, STORY, text(2, 7), head=canonical(site, ice, "amphtml"))
    page(site, ice, text(30, 37), headline="Ice runs out in the port again")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    site.section("/", STORY, ice)

    crawls.run("ians", *ALL)

    assert len({record["uri"] for record in records(crawls)}) == 2


def test_a_run_that_dies_between_two_parts_has_lost_nothing(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 7), links=[("2", f"{STORY}/2")])
    page(site, f"{STORY}/2", text(7, 12))
    second, waiting = site.answers[f"{STORY}/2"], []
    site.answers[f"{STORY}/2"] = waiting.append  # never answered
    site.outlet(crawls.outlets, "/")
    crawl = subprocess.Popen(
        crawls.line("crawl", "ians", *ALL),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not waiting and crawl.poll() is None:
        time.sleep(0.02)
    time.sleep(1.5)  # past the next commit
    crawl.send_signal(signal.SIGKILL)
    crawl.wait()
    after_death = crawls.ask("SELECT due IS NOT NULL FROM ledger"), records(crawls)
    site.answers[f"{STORY}/2"] = second

    crawls.run("ians", *ALL)

    assert after_death == ([(1,)], [])
    assert len(body(crawls)) == 10
    assert len(crawls.lines()) == 1
