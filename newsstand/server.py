"""One loopback server that answers for every outlet of the newsstand by the Host header."""

import hashlib
import socket
import sys
import threading
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from newsstand.copies import Expected
from newsstand.facts import write_outlet_files
from newsstand.site import Answer, Site, build_site

LOOPBACK = "127.0.0.1"
_NOT_FOUND = Answer(body=b"<h1>Not found</h1>", status=404)


def last_full_day() -> date:
    """Return yesterday in UTC: the newest day on which nothing printed lies in the future."""
    return datetime.now(UTC).date() - timedelta(days=1)


class Newsstand:
    """The outlets of one day on one port, from `with` to its end.

    `day` is the day the newest dispatches were filed on, by default `last_full_day()`. `port` 0
    takes a free one. The same day and port give the same URLs and bytes. A port in use raises
    `OSError`.
    """

    def __init__(self, port: int = 0, day: date | None = None) -> None:
        self.day = day or last_full_day()
        self.requests: list[tuple[str, str]] = []  # host without port, path with query
        self.statuses: Counter[int] = Counter()  # of the answers to them
        self._server = _Server((LOOPBACK, port), self.requests, self.statuses)
        self.port: int = self._server.server_port
        self.site: Site = build_site(self.day, self.port)
        self._server.answers = self.site.answers
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="newsstand"
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.close_connections()
        self._server.server_close()

    @property
    def outlets(self) -> list[str]:
        """The outlets' domains."""
        return [outlet.domain for outlet in self.site.outlets]

    @property
    def hosts(self) -> list[str]:
        """Every host name that is answered for; all end in `.test`."""
        return [host for outlet in self.site.outlets for host in outlet.hosts]

    def url(self, outlet: str) -> str:
        """Return the address of an outlet's front page, by its domain."""
        host = {known.domain: known.host for known in self.site.outlets}[outlet]
        return self.site.origin(host) + "/"

    def outlet_files(self, folder: Path | str) -> list[Path]:
        """Write the outlets' facts for this port into `folder`, one TOML file each."""
        return write_outlet_files(self.site, self.day, Path(folder))

    def expected(self) -> list[Expected]:
        """Return the truth about every article URL, and about the pages that only look like one."""
        return list(self.site.expected)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing waits for them, and a test leaves no socket behind
    block_on_close = True
    request_queue_size = 128

    def __init__(
        self,
        address: tuple[str, int],
        requests: list[tuple[str, str]],
        statuses: Counter[int],
    ) -> None:
        super().__init__(address, _Handler)
        self.answers: dict[tuple[str, str], Answer] = {}
        self.requests, self.statuses = requests, statuses
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()

    def count(self, host: str, path: str, status: int) -> None:
        with self._lock:
            self.requests.append((host, path))
            self.statuses[status] += 1

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that went away, as a crawl does that is stopped."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def close_connections(self) -> None:
        """End the connections that clients keep alive, which their threads would wait on."""
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:  # the client was quicker
                    continue


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    disable_nagle_algorithm = True
    wbufsize = -1  # one segment an answer: unbuffered, each header line would wait for an ACK

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").rsplit(":", 1)[0].rstrip(".").lower()
        answer = self.server.answers.get((host, self.path), _NOT_FOUND)
        etag = f'"{hashlib.sha256(answer.body).hexdigest()[:20]}"'
        found = answer.status == HTTPStatus.OK
        fresh = found and self._is_fresh(etag, answer.modified)
        status = HTTPStatus.NOT_MODIFIED if fresh else HTTPStatus(answer.status)
        self.server.count(host, self.path, status)
        self.send_response(status)
        if found:
            self.send_header("ETag", etag)
            if answer.modified:
                modified = answer.modified.astimezone(UTC)
                self.send_header("Last-Modified", format_datetime(modified, usegmt=True))
        if answer.location:
            self.send_header("Location", answer.location)
        self._finish(b"" if fresh else answer.body, "" if fresh else answer.media)

    do_HEAD = do_GET  # noqa: N815  http.server finds its methods by these names

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class's name
        """Say nothing: the demo shows the crawl's own words."""

    def _finish(self, body: bytes, media: str) -> None:
        if media:
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _is_fresh(self, etag: str, modified: datetime | None) -> bool:
        """Tell whether the client has it already; its ETag counts before its date (RFC 9110)."""
        known = self.headers.get("If-None-Match")
        if known is not None:
            return known.strip() == "*" or etag in known
        since = self.headers.get("If-Modified-Since")
        if since is None or modified is None:
            return False
        try:
            return modified <= parsedate_to_datetime(since).replace(tzinfo=UTC)
        except ValueError:
            return False
