"""What a server sends before its page is bounded, and costs nobody else anything."""

import socket
import threading
import time
from contextlib import contextmanager

import pytest

BOTH = ("-a", "outlets=quay.test,flood.test")
MOST_SENT = 64 * 2**20
FLOODS = {
    "headers": (b"HTTP/1.1 200 OK\r\n", b"".join(b"X-%d: %d\r\n" % (n, n) for n in range(5_000))),
    "long headers": (b"HTTP/1.1 200 OK\r\n", b"X-Long: " + b"a" * 15_000 + b"\r\n"),
    "one endless header": (b"HTTP/1.1 200 OK\r\nX-Endless: ", b"a" * 65_536),
    "a header of endless lines": (b"HTTP/1.1 200 OK\r\nX-Folded: a\r\n", b" aaaaaaaa\r\n" * 5_000),
    "interim answers": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 2_000),
    "bare interim answers": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2_000),
}


class Flood:
    """Answers every request with the same bytes over and over, and counts what was taken."""

    def __init__(self, start, piece):
        self.start, self.piece = start, piece
        self.sent, self.visits = 0, 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.visits += 1
            with connection:
                self.flood(connection)

    def flood(self, connection):
        try:
            connection.recv(65_536)
            self.sent += connection.send(self.start or self.piece)
            while self.sent < MOST_SENT:
                self.sent += connection.send(self.piece)
        except OSError:
            pass


@contextmanager
def open_flood(kind):
    flood = Flood(*FLOODS[kind])
    thread = threading.Thread(target=flood.serve)
    thread.start()
    try:
        yield flood
    finally:
        flood.socket.shutdown(socket.SHUT_RDWR)
        flood.socket.close()
        thread.join()


@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_of_headers_is_cut_off_and_the_other_outlet_is_complete(crawls, site, kind):
    site.article("/a/one", "Boat one")
    site.section("/", "/a/one")
    site.outlet(crawls.outlets, "/")
    with open_flood(kind) as flood:
        facts = (crawls.outlets / "quay.toml").read_text()
        facts = facts.replace("quay.test", "flood.test").replace(str(site.port), str(flood.port))
        (crawls.outlets / "flood.toml").write_text(facts)
        started = time.monotonic()

        done = crawls.run("ians", *BOTH, ROBOTSTXT_OBEY=0)

        took = time.monotonic() - started
    by_outlet = {outlet["outlet"]: outlet for outlet in crawls.report()["outlets"]}
    assert by_outlet["flood.test"]["failures"] == {"HeaderFlood": 1}
    assert flood.visits == 1  # it is not asked once more
    assert flood.sent < MOST_SENT / 4, took
    assert by_outlet["quay.test"]["lines"] == 1
    assert done.returncode == 3


def test_as_many_headers_as_a_page_may_have_are_read(crawls, site):
    site.article("/a/one", "Boat one")
    body = site.answers["/a/one"]

    def answer(handler):
        handler.send_response(200)
        for number in range(400):
            handler.send_header(f"X-{number}", "a" * 500)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.answers["/a/one"] = answer
    site.section("/", "/a/one")
    site.outlet(crawls.outlets, "/")

    assert crawls.run("ians", "-a", "outlets=quay.test").returncode == 0
    assert len(crawls.lines()) == 1
