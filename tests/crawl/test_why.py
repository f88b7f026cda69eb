"""`scrapy why`: one page explained, on a screen and as JSON, and plain sentences where not."""

import json

import pytest

FERRIES = "/a/ferries-sail-again"
TDM_FILE = "/.well-known/tdmrep.json"


@pytest.fixture
def why(crawls, site):
    """Ask why of a path of the site, or of a whole address."""
    site.outlet(crawls.outlets, "/")

    def ask(address, *words, **settings):
        url = f"http://quay.test:{site.port}{address}" if address.startswith("/") else address
        return crawls.call("why", url, *words, **settings)

    return ask


def test_rules_of_the_outlet_that_find_nothing_are_said(why, site, crawls):
    site.article(FERRIES, "Ferries sail again")
    file = crawls.outlets / "quay.toml"
    rules = '[read]\nheadline = ["h1"]\nbody = [".story p"]\nby = [".author"]\n'
    file.write_text(f"{file.read_text()}{rules}")

    done, told = why(FERRIES), json.loads(why(FERRIES, "--json").stdout)

    assert "rules        ! [read] finds nothing for body, by: the general reader st" in done.stdout
    assert told["unmatchedRules"] == ["body", "by"]


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_terminal_that_lacks_a_letter_shows_its_escape(why, site, monkeypatch, words):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    site.article(FERRIES, "Ferries \u0928 sail")

    done = why(FERRIES, *words)

    assert done.returncode == 0, done.stderr
    assert "Ferries \\u0928 sail" in done.stdout
    assert not words or json.loads(done.stdout)["record"]["headline"] == "Ferries \u0928 sail"


def test_a_page_is_explained_on_one_screen(why, site, crawls):
    site.article(FERRIES, "Ferries sail again")

    done = why(FERRIES, "--spider", "ians")

    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) < 50
    assert max(map(len, lines)) <= 80
    for told in (
        "HTTP 200",
        "Quay Times",
        "an article's, by the outlet's pattern",
        "Ferries sail again; as in heading, meta",
        '2025-01-06T12:00:00+05:30 from meta "2025-01-06T12:00:00+05:30"; offset',
        'dateline "Panaji, Jan 6 (IANS)"; place Panaji; day 2025-01-06',
        "ians (Indo-Asian News Service): originator",
        'byline: "By IANS"',
        "ians keeps it",
        "no run has met it",
    ):
        assert told in " ".join(done.stdout.split())
    assert "[read]" not in done.stdout
    assert site.asked == ["/robots.txt", TDM_FILE, FERRIES]
    assert not (crawls.folder / "state").exists()


def test_a_redirect_to_another_site_is_not_followed_as_in_a_crawl(why, site):
    site.status(FERRIES, 302, f"http://mole.test:{site.port}/a/b")

    done = why(FERRIES)

    assert done.returncode == 3
    assert "it leads to another site, which a crawl does not follow" in done.stderr
    assert site.asked == ["/robots.txt", TDM_FILE, FERRIES]


def test_what_a_spider_drops_is_explained_with_its_reason(why, site):
    site.article(FERRIES, "Ferries sail again", by="PTI")

    done = why(FERRIES, "--spider", "ians")

    assert done.returncode == 0
    assert "ians drops it: OtherAgency (The text is credited to an agency" in done.stdout
    assert "pti (Press Trust of India): originator" in done.stdout


def test_json_holds_the_record_and_its_evidence(why, site):
    site.article(FERRIES, "Ferries sail again")

    found = json.loads(why(FERRIES, "--json").stdout)

    assert found["fetched"]["status"] == 200
    assert found["record"]["headline"] == "Ferries sail again"
    assert found["credits"][0]["evidence"][0] == {
        "from": "dateline",
        "text": "Panaji, Jan 6 (IANS) ",
    }
    assert found["decision"] == {"spider": "wire", "keeps": True, "reason": None, "because": ""}
    assert found["stored"] is None


def test_the_parts_of_an_article_are_joined(why, site):
    site.article(FERRIES, "Ferries sail again")
    first = site.answers[FERRIES].decode()
    more = first.replace("Traders", "Fishers").replace("port office", "harbour board")
    site.answers[FERRIES] = first.replace(
        "</body>", f'<div class="pages"><a href="{FERRIES}/2">2</a></div></body>'
    ).encode()
    site.answers[f"{FERRIES}/2"] = more.encode()

    done = why(FERRIES)

    assert "joined of 2 pages" in done.stdout
    assert site.asked == ["/robots.txt", TDM_FILE, FERRIES, f"{FERRIES}/2"]


def test_a_file_is_read_without_a_request(why, site, tmp_path):
    site.article(FERRIES, "Ferries sail again")
    (tmp_path / "page.html").write_bytes(site.answers[FERRIES])

    done = why("https://quay.test/a/elsewhere", "--file", str(tmp_path / "page.html"))

    assert done.returncode == 0, done.stderr
    assert "nothing, read from" in done.stdout
    assert "Ferries sail again" in done.stdout
    assert site.asked == []


def test_an_outlet_without_a_file_is_read_without_facts(why, site, tmp_path):
    site.article(FERRIES, "Ferries sail again")
    (tmp_path / "page.html").write_bytes(site.answers[FERRIES])

    done = why("https://strange.test/x", "--file", str(tmp_path / "page.html"))

    assert done.returncode == 0, done.stderr
    assert "no outlet file for strange.test" in done.stdout
    assert "wire keeps it" in done.stdout


def test_what_a_run_has_kept_is_known_and_can_be_explained_again(why, site, crawls):
    site.article(FERRIES, "Ferries sail again")
    site.section("/", FERRIES)
    crawls.run("ians")
    (line,) = crawls.lines()
    site.answers[FERRIES] = None

    done = why(FERRIES, "--stored")

    assert done.returncode == 0, done.stderr
    assert f"{line['story']}, version 1: first" in done.stdout
    assert "store        kept; in /" in done.stdout
    assert 'dateline: "Panaji, Jan 6 (IANS)"' in done.stdout
    assert site.asked.count(FERRIES) == 1


def test_an_article_is_known_by_each_of_its_addresses(why, site, crawls):
    site.article(FERRIES, "Ferries sail again")
    link = (
        f'<link rel="canonical" href="http://quay.test:{site.port}/a/12/ferries-sail-again"></head>'
    )
    site.answers[FERRIES] = site.answers[FERRIES].replace(b"</head>", link.encode())
    site.section("/", FERRIES)
    crawls.run("ians")
    (line,) = crawls.lines()

    for address in (FERRIES, "/a/12/ferries-sail-again"):
        found = json.loads(why(address, "--stored", "--json").stdout)
        assert found["record"]["uri"] == line["uri"]
        assert found["stored"]["state"] == "done"


def test_what_a_run_has_dropped_is_known(why, site, crawls):
    site.article(FERRIES, "Ferries sail again", by="PTI")
    site.section("/", FERRIES)
    crawls.run("ians")

    assert "store        passed over: credited to pti; in" in why(FERRIES).stdout
    told = "/a/ferries-sail-again (passed over: credited to pti): leave --stored out"
    assert told in why(FERRIES, "--stored").stderr


def test_a_kept_text_that_was_pruned_is_not_said_to_be_kept_by_no_run(why, site, crawls):
    site.article(FERRIES, "Ferries sail again")
    site.section("/", FERRIES)
    crawls.run("ians")
    with crawls.open() as store:
        store.execute("UPDATE articles SET record = x''")

    done = why(FERRIES, "--stored")

    assert done.returncode == 2
    assert "/a/ferries-sail-again is no longer kept: leave --stored out" in done.stderr


def test_a_store_that_cannot_be_read_is_said_and_not_taken_for_one_that_has_nothing(
    why, site, crawls
):
    site.article(FERRIES, "Ferries sail again")
    (crawls.folder / "state").mkdir()
    (crawls.folder / "state" / "ians.db").write_bytes(b"no store at all " * 64)

    done = why(FERRIES)

    assert done.returncode == 2
    told = "! that of ians cannot be read: whether a run has met it is not known"
    assert told in " ".join(done.stdout.split())
    assert "no run has met it" not in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["quay"], 2, "quay is no address: give it whole"),
        (["/a/x", "--spider", "iams"], 2, "there are afp"),
        (["/a/x", "--file", "nowhere.html"], 2, "nowhere.html cannot be read"),
        (["/a/x", "--stored"], 2, "leave --stored out"),
        (["/a/x", "--stored", "--file", "x"], 2, "exclude each other"),
        (["/a/gone"], 3, "with HTTP 404"),
        (["/a/secret"], 3, "robots.txt of quay.test forbids it"),
        (["/a/paper.pdf"], 3, "is application/pdf, no HTML page"),
        (["http://strange.example/x"], 3, "look for a slip in the name"),
        (["http://10.0.0.1/x"], 3, "10.0.0.1 is not a public address: none is asked unless"),
    ],
)
def test_what_goes_wrong_is_a_sentence_with_a_remedy(why, site, words, code, sentence):
    site.answers["/robots.txt"] = b"User-agent: *\nDisallow: /a/secret\n"
    site.answers["/a/paper.pdf"] = send_pdf

    done = why(*words, RETRY_ENABLED="False")

    assert done.returncode == code, done.stderr
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_an_address_that_is_not_public_is_not_asked(why, site):
    site.article(FERRIES, "Ferries sail again")

    done = why(FERRIES, WIREFEED_ALLOW_PRIVATE_NETWORKS="")

    assert done.returncode == 3
    assert "quay.test is not a public address: none is asked unless" in done.stderr
    assert site.asked == []


def send_pdf(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "application/pdf")
    body = b"%PDF-1.7\n\x00\x01\xff\xfe"
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
