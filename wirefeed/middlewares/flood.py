"""A cap on what a server may send before its page: DOWNLOAD_MAXSIZE counts the page alone.

Scrapy and Twisted keep headers in memory as long as they come, and interim answers (1xx) without
end. Their parser is the only place where that can be seen, so this module reaches into both.
"""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from scrapy.exceptions import DownloadFailedError, IgnoreRequest
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.web._newclient import HTTP11ClientProtocol, ResponseFailed
from twisted.web._newclient import Request as TwistedRequest
from twisted.web.iweb import IResponse

MOST_LINES = 500  # of status and headers, interim answers among them
MOST_BYTES = 256 * 1024


class HeaderFlood(IgnoreRequest):
    """A server sent more headers than any page needs."""


class _CappedParser(_LenientHTTPClientParser):
    """Stands in for Scrapy's parser, whose attributes it has; so it can have no __init__."""

    lines = 0
    weight = 0  # bytes

    def lineReceived(self, line: bytes) -> None:  # noqa: N802  Twisted's name
        """Take a line of the head; a page's body comes another way."""
        self.lines += 1
        self.weight += len(line) + 1
        if self.lines > MOST_LINES or self.weight > MOST_BYTES:
            self._cut_off()
        super().lineReceived(line)

    def lineLengthExceeded(self, line: bytes) -> None:  # noqa: N802  Twisted's name
        self._cut_off()

    def _cut_off(self) -> None:
        # At once: a closing handshake would read on for as long as the server sends.
        transport: Any = self.transport
        transport._producer.abortConnection()  # noqa: SLF001  nothing public cuts off
        raise HeaderFlood(f"more than {MOST_LINES} lines or {MOST_BYTES} bytes of headers")


class _CappedProtocol(_LenientHTTP11ClientProtocol):
    def request(self, request: TwistedRequest) -> "Deferred[IResponse]":
        answer = super().request(request)
        assert self._parser is not None
        self._parser.__class__ = _CappedParser
        return answer


class CappedFactory(_LenientHTTP11ClientFactory):
    """Makes the connections of Scrapy's pool, capped."""

    def buildProtocol(self, addr: IAddress | None) -> HTTP11ClientProtocol:  # noqa: N802  Twisted's name
        return _CappedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]  # Twisted


def flood_of(error: DownloadFailedError) -> HeaderFlood | None:
    """Return the flood that a failed download was cut off for, None where it was none."""
    cause: Any = error.__cause__
    reasons = cause.reasons if isinstance(cause, ResponseFailed) else []
    return next((r.value for r in reasons if isinstance(r.value, HeaderFlood)), None)
