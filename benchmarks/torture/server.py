"""The press on loopback: conditional answers, and articles that take a moment."""

import threading
import time
from collections import Counter
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from subprocess import Popen
from typing import Any, Self

from benchmarks.torture.press import Press, etag

PAUSE = 0.02  # seconds an article takes
A_DISPATCH = 6  # articles read for each dispatch that is filed meanwhile


class PressServer:
    """Answers for every outlet by the Host header, from `with` to its end.

    Where the press `grows`, it files a dispatch for every few articles that are read.
    """

    def __init__(self, press: Press, *, grows: bool = True) -> None:
        self.press, self.grows = press, grows
        self.articles = 0  # asked for
        self.open = 0  # asked for and not answered
        self.statuses: Counter[int] = Counter()
        self.moved = threading.Condition()
        handler = type("Handler", (_Handler,), {"site": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def await_articles(self, goal: int, run: "Popen[Any]") -> None:
        """Return when that many articles were asked for in all, or when the run has ended."""
        with self.moved:
            while self.articles < goal and run.poll() is None:
                self.moved.wait(0.05)

    def begin_article(self) -> None:
        with self.moved:
            self.articles += 1
            self.open += 1
            if self.grows and self.articles % A_DISPATCH == 0:
                self.press.publish(1)
            self.moved.notify_all()

    def end_article(self) -> None:
        with self.moved:
            self.open -= 1


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: readers are killed here in the middle of a request."""


class _Handler(BaseHTTPRequestHandler):
    site: PressServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        is_article = self.path.startswith("/a/")
        if is_article:
            self.site.begin_article()
            time.sleep(PAUSE)
        try:
            self._answer()
        finally:
            if is_article:
                self.site.end_article()

    def _answer(self) -> None:
        outlet = self.headers.get("Host", "").partition(":")[0]
        with self.site.moved:
            known = outlet in self.site.press.printed
            body = self.site.press.page(outlet, self.path) if known else None
            modified = self.site.press.changed.get(outlet)
        fresh = body is not None and self.headers.get("If-None-Match") == etag(body)
        status = 404 if body is None else 304 if fresh else 200
        self.site.statuses[status] += 1
        self.send_response(status)
        if body is not None and modified:
            self.send_header("ETag", etag(body))
            self.send_header("Last-Modified", format_datetime(modified, usegmt=True))
        sent = b"" if fresh or body is None else body
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class's name
        """Say nothing."""
