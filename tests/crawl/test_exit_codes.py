"""What Scrapy itself answers with 0, and what we answer: a code and a sentence with a remedy."""

import json

import pytest

from .site import open_site

ARTICLES = ("crabs", "prawns", "squid", "cod", "eel")
FAULTS = "tests.crawl.faults"
ONLY = ("-a", "outlets=quay.test")


@pytest.fixture(scope="module")
def harbour():
    """One site for all: a section with articles, and others that fail."""
    with open_site() as site:
        site.section("/", *(f"/a/{name}" for name in ARTICLES))
        for name in ARTICLES:
            site.article(f"/a/{name}", name)
            site.status(f"/gone/{name}", 500)
            site.answers[f"/empty/{name}"] = b"<title>Empty</title><h1>Empty</h1>"
        site.section("/broken", *(f"/gone/{name}" for name in ARTICLES))
        site.section("/hollow", *(f"/empty/{name}" for name in ARTICLES))
        site.status("/error", 500)
        yield site


def pipeline(name):
    return {"ITEM_PIPELINES": json.dumps({f"{FAULTS}.{name}": 350})}


BY_SPIDER = {"SPIDER_MODULES": FAULTS}
SCRAPYS = "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware"
RULES = {"DOWNLOADER_MIDDLEWARES": json.dumps({SCRAPYS: None, f"{FAULTS}.BrokenRules": 100})}


@pytest.mark.parametrize(
    ("spider", "words", "settings", "code", "sentence"),
    [
        ("ians", (), {}, 0, "new story"),
        # The spider and its parts.
        ("nobody", (), {}, 2, "no spider nobody: there are afp"),
        ("init", (), BY_SPIDER, 1, "the run broke off (RuntimeError: cannot be made)"),
        ("start", (), BY_SPIDER, 1, "see the log for the error in the spider's start"),
        ("callback", (), BY_SPIDER, 1, "errors of our own: see the log; the pages stay due"),
        ("closing", (), BY_SPIDER, 1, "ended early (enough): see the log for the reason, and run"),
        ("ians", (), pipeline("BrokenItems"), 1, "errors of our own: see the log"),
        ("ians", (), pipeline("BrokenOpening"), 1, "the run broke off (RuntimeError: cannot open"),
        ("ians", (), pipeline("BrokenClosing"), 1, "1 error of our own: see the log"),
        ("ians", (), pipeline("Nowhere"), 1, "if a setting of yours names what is missing there"),
        (
            "ians",
            (),
            {"TWISTED_DNS_RESOLVER": "no.such.Name"},
            1,
            "if a setting of yours names what",
        ),
        ("ians", (), RULES, 1, "1 error of our own: see the log; the pages stay due"),
        # How it is called.
        ("ians", ("ani",), {}, 2, "name one spider; for several agencies"),
        ("ians", ("--limit", "5"), {}, 2, "there is no option --limit: -h shows all"),
        ("ians", ("-s", "WIREFEED_STAET=x"), {}, 2, "did you mean WIREFEED_STATE?"),
        ("ians", ("-s", "DOWNLOAD_DELAY=abc"), {}, 2, "DOWNLOAD_DELAY is 'abc': set a number"),
        ("ians", ("-s", "ROBOTSTXT_OBEY=maybe"), {}, 2, "is 'maybe': set True or False"),
        ("ians", ("-L", "LOUD"), {}, 2, "LOG_LEVEL is 'LOUD': set one of CRITICAL,"),
        # Limits.
        ("ians", (), {"MEMUSAGE_LIMIT_MB": 1}, 1, "raise MEMUSAGE_LIMIT_MB"),
        ("ians", (), {"CLOSESPIDER_PAGECOUNT": 2}, 4, "the next run goes on from here"),
        ("callback", (), {**BY_SPIDER, "CLOSESPIDER_ERRORCOUNT": 1}, 1, "CLOSESPIDER_ERRORCOUNT"),
        ("ians", (), {"WIREFEED_MIN_FREE_MB": 10**9}, 1, "make room, or set WIREFEED_MIN_FREE_MB"),
        ("full", (), BY_SPIDER, 1, "make room, or set WIREFEED_MIN_FREE_MB"),
        # Where it writes to.
        ("ians", (), {"WIREFEED_FEEDS": "/dev/null/feeds"}, 2, "set WIREFEED_STATE and WIREFEED_F"),
        ("ians", (), {"WIREFEED_STATE": "/dev/null/state"}, 2, "set WIREFEED_STATE and WIREFEED_F"),
        ("ians", ("-O", "/dev/full:jsonl"), {}, 1, "An export (-o, -O or FEEDS) is not whole"),
        ("ians", ("-O", "/dev/full:json"), {}, 1, "An export (-o, -O or FEEDS) is not whole"),
        ("ians", ("-O", "/dev/full:csv"), {}, 1, "An export (-o, -O or FEEDS) is not whole"),
        ("ians", ("-O", "/dev/full:xml"), {}, 1, "An export (-o, -O or FEEDS) is not whole"),
        ("ians", ("-O", "/dev/null/out.csv"), {}, 2, "for /dev/null is no folder: name another"),
        ("ians", ("-O", "/dev:csv"), {}, 2, "for /dev is a folder: name another file"),
        ("ians", ("-O", "ftp://me:pass@127.0.0.1:9/a.csv"), {}, 1, "An export (-o, -O or FEEDS)"),
        ("ians", ("-O", "ftp://me:hush@/a.csv"), {}, 1, "without a hostname: ftp://***@/a.csv"),
        ("ians", ("-O", "gopher://127.0.0.1/a.csv"), {}, 1, "An export (-o, -O or FEEDS)"),
    ],
)
def test_a_run_that_fails_says_so(crawls, harbour, *, spider, words, settings, code, sentence):
    harbour.outlet(crawls.outlets, "/")

    done = crawls.run(spider, *ONLY, *words, **settings)

    assert done.returncode == code, done.stdout + done.stderr
    assert sentence in " ".join(f"{done.stdout} {done.stderr}".split())


@pytest.mark.parametrize("place", ["-:jsonl", "-"])
def test_an_export_to_the_standard_output_is_nothing_but_records(crawls, harbour, place):
    harbour.outlet(crawls.outlets, "/")

    done = crawls.run("ians", *ONLY, "-o", place)

    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["agency"] for line in done.stdout.splitlines()]
    assert "ians: fine (exit 0" in done.stderr


@pytest.mark.parametrize(
    ("section", "pattern", "told"),
    [
        (
            "/error",
            "^/a/",
            "only listing could not be read (HTTP 500): its server is in trouble",
        ),
        (
            "/broken",
            "^/gone/",
            "5 pages could be read (5 HTTP 500): its server is in trouble; the next",
        ),
        ("/hollow", "^/empty/", "mend [read] of its outlet file, see scrapy doctor quay.test"),
        ("/hollow", "^/empty/", "none of 5 pages read as an article (5 No"),
    ],
)
def test_an_outlet_that_gives_nothing_is_unhealthy(crawls, harbour, section, pattern, told):
    harbour.outlet(crawls.outlets, section, article=pattern)

    done = crawls.run("ians", *ONLY)

    assert done.returncode == 3, done.stdout + done.stderr
    assert told in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("host", "reason"), [("nowhere.invalid", "CannotResolveHostError"), ("127.0.0.1:9", "")]
)
def test_an_outlet_that_cannot_be_reached_is_unhealthy(crawls, host, reason):
    domain = host.partition(":")[0]
    (crawls.outlets / "nowhere.toml").write_text(
        f'name = "Nowhere"\ndomain = "{domain}"\nagencies = ["ians"]\n'
        f'[discover]\nfeeds = ["http://{host}/feed"]\n'
    )

    done = crawls.run("ians", "-a", f"outlets={domain}")

    assert done.returncode == 3, done.stdout + done.stderr
    assert "it does not answer" in " ".join(done.stdout.split())


def test_an_export_that_failed_costs_the_feed_nothing(crawls, harbour):
    harbour.outlet(crawls.outlets, "/")

    crawls.run("ians", *ONLY, "-O", "/dev/full:jsonl")

    assert len(crawls.lines()) == crawls.report()["lines"] > 0
    assert crawls.ask("SELECT count(*) FROM ledger WHERE state = 'done'") == [(len(ARTICLES),)]


def test_a_disk_that_fills_up_loses_nothing(crawls, harbour):
    harbour.outlet(crawls.outlets, "/")

    first = crawls.run("full", *ONLY, **BY_SPIDER, DOWNLOAD_DELAY="1.5")
    done = crawls.ask("SELECT count(*) FROM ledger WHERE state = 'done'", "full")
    kept = len(crawls.lines("full"))
    told = crawls.report("full")
    second = crawls.run("full", *ONLY, **BY_SPIDER, FAULTLESS="1")

    assert (first.returncode, second.returncode) == (1, 0)
    assert 0 < done[0][0] < len(ARTICLES)
    assert told["newStories"] + told["versions"] + told["copies"] == done[0][0]
    done = crawls.ask("SELECT count(*) FROM ledger WHERE state = 'done'", "full")
    assert done == [(len(ARTICLES),)]
    assert 0 < kept <= len(crawls.lines("full"))


def test_what_a_locked_feed_did_not_take_is_not_counted(crawls, harbour):
    harbour.outlet(crawls.outlets, "/")

    done = crawls.run("locked", *ONLY, **BY_SPIDER)

    shown = " ".join(done.stdout.split())
    assert done.returncode == 1, done.stdout + done.stderr
    assert "0 new stories, 0 new versions of known stories, 0 copies recorded no line was" in shown
    assert "(Permission denied): make it and its folder writable for the user that runs" in shown
    assert crawls.ask("SELECT count(*) FROM ledger WHERE state = 'done'", "locked") == [(0,)]
