"""Who watches runs from outside: a watchdog that is pinged, and node_exporter."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wirefeed.store import Store

ONLY = ("-a", "outlets=quay.test")
SECRET = "5ecre7"


class Watchdog:
    def __init__(self):
        self.told, self.status = [], 200


@pytest.fixture
def watchdog():
    dog = Watchdog()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            dog.told.append((self.path, body))
            self.send_response(dog.status)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    dog.url = f"http://127.0.0.1:{server.server_port}/{SECRET}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield dog
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def quay(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    return site


def test_a_watchdog_is_told_of_start_and_end_with_the_last_screen(crawls, quay, watchdog):
    done = crawls.run("ians", *ONLY, WIREFEED_PING_URL=watchdog.url)

    assert done.returncode == 0, done.stderr
    assert watchdog.told == [(f"/{SECRET}/start", ""), (f"/{SECRET}/0", done.stdout.strip())]


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"WIREFEED_FEED_POLICY": "some"}, 2),
        ({"ITEM_PIPELINES": '{"tests.crawl.faults.BrokenOpening": 1}'}, 1),
    ],
)
def test_a_watchdog_is_told_of_a_run_that_could_not_begin(crawls, quay, watchdog, settings, code):
    done = crawls.run("ians", *ONLY, WIREFEED_PING_URL=watchdog.url, **settings)

    assert done.returncode == code
    ((path, body),) = watchdog.told
    assert path == f"/{SECRET}/{code}"
    assert body in done.stderr


def test_a_run_that_finds_another_one_tells_the_watchdog_nothing(crawls, quay, watchdog):
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")

    done = crawls.run("ians", *ONLY, WIREFEED_PING_URL=watchdog.url)

    store.close()
    assert done.returncode == 75
    assert watchdog.told == []


def test_a_watchdog_that_does_not_listen_is_a_warning_without_the_secret(crawls, quay, watchdog):
    watchdog.status = 503

    done = crawls.run("ians", *ONLY, WIREFEED_PING_URL=watchdog.url)

    assert done.returncode == 0
    assert done.stderr.count("the ping to 127.0.0.1 failed (HTTP 503)") == 1
    assert SECRET not in done.stderr + done.stdout


@pytest.mark.parametrize(
    "url", [f"file:///{SECRET}", SECRET, f"ftp://127.0.0.1/{SECRET}", f"http://[{SECRET}"]
)
def test_a_ping_that_is_no_address_is_said_without_repeating_it(crawls, quay, url):
    done = crawls.run("ians", *ONLY, WIREFEED_PING_URL=url)

    assert done.returncode == 2
    assert "WIREFEED_PING_URL is no http or https address" in done.stderr
    assert SECRET not in done.stderr
    assert quay.asked == []


def test_a_run_leaves_a_textfile_whole_and_its_spiders_own(crawls, quay):
    folder = crawls.folder / "textfiles"
    folder.mkdir()

    for spider in ("ians", "wire"):
        crawls.run(spider, *ONLY, WIREFEED_TEXTFILES=folder)

    assert sorted(path.name for path in folder.iterdir()) == [
        "wirefeed-ians.prom",
        "wirefeed-wire.prom",
    ]
    written = (folder / "wirefeed-ians.prom").read_text()
    assert 'wirefeed_run_exit_code{spider="ians"} 0\n' in written
    assert 'wirefeed_outlet_articles{spider="ians",outlet="quay.test"} 1\n' in written


def test_a_folder_of_textfiles_that_is_not_there_is_a_warning_and_is_not_made(crawls, quay):
    done = crawls.run("ians", *ONLY, WIREFEED_TEXTFILES=crawls.folder / "textfils")

    assert done.returncode == 0
    assert "see WIREFEED_TEXTFILES" in done.stderr
    assert not (crawls.folder / "textfils").exists()
