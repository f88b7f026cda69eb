"""The turn of each request: no host is asked before the time it has set."""

import asyncio
from datetime import UTC, datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.http import Response

from wirefeed.extensions import BudgetExtension, HostsExtension
from wirefeed.extensions.budgets import is_ending
from wirefeed.reading import read_challenge, read_retry_after
from wirefeed.store import Host
from wirefeed.text.addresses import authority_of

LONGEST_PAUSE = 30.0  # seconds that a run waits for a host; what must wait longer stays due
SILENCE = (DownloadConnectionRefusedError, DownloadFailedError, DownloadTimeoutError)

_BEAT = 0.5  # seconds after which a pause looks whether the run is ending


class HostWaits(IgnoreRequest):
    """A host is not asked now: it has asked us to wait, or refused us too often in a row."""

    def __init__(self, host: Host) -> None:
        until = datetime.fromtimestamp(host.not_before, UTC)
        super().__init__(f"{host.name} waits until {until:%H:%M:%S} UTC ({host.reason})")
        self.host = host


class ChallengePage(IgnoreRequest):
    """A page that asks for proof of a human came in place of what was asked for."""


class HostsMiddleware:
    """Turns away at once what has no budget or too long to wait, and answers that are no pages.

    It stands before robots.txt is asked for, and where answers are decompressed and redirected.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "HostsMiddleware":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        outlet = request.meta.get("download_slot", "")
        if budgets := self.crawler.get_extension(BudgetExtension):
            budgets.admit(outlet)
        if hosts := self.crawler.get_extension(HostsExtension):
            host = hosts.known(authority_of(request.url))
            hosts.pace(outlet, host.crawl_delay)
            if hosts.left(host) > LONGEST_PAUSE:
                raise HostWaits(host)

    def process_response(self, request: Request, response: Response) -> Response:
        """Note a good answer, which ends a row of refusals, or a challenge in its place."""
        hosts = self.crawler.get_extension(HostsExtension)
        who = "" if _is_ours(request) else _challenger(response)
        if hosts and who:
            hosts.refused(authority_of(response.url), f"challenge of {who}", asked=False, free=1)
        elif hosts and response.status < 500 and response.status not in (401, 403, 429):
            hosts.answered(authority_of(response.url))
        if who:
            raise ChallengePage(f"{response.url} shows a challenge ({who})")
        return response


async def wait_turn(hosts: HostsExtension, url: str) -> None:
    """Return once the host of an address may be asked; raise `HostWaits` where that is not soon.

    Meanwhile the outlet's other requests wait behind this one, and other outlets go on.
    """
    while True:
        host = hosts.known(authority_of(url))
        left = hosts.left(host)
        if hosts.failed or (left and (left > LONGEST_PAUSE or is_ending(hosts.crawler))):
            raise HostWaits(host)
        if not left:
            return
        await asyncio.sleep(min(left, _BEAT))


def note_answer(hosts: HostsExtension, request: Request, response: Response) -> None:
    """Record what an answer asks of us, before the outlet's next request can start.

    Only 429 and 503 speak of the whole host, with Retry-After or without (RFC 9110, 10.2.3; RFC
    6585, 4). One 401 or 403 may be the page's own.
    """
    host, reason = authority_of(response.url), f"HTTP {response.status}"
    if response.status in (429, 503):
        value, date = (
            (response.headers.get(name) or b"").decode("latin-1")
            for name in ("Retry-After", "Date")
        )
        seconds = read_retry_after(value, date, datetime.now(UTC))
        asked = response.status == 429 or seconds is not None
        hosts.refused(host, reason, seconds=seconds, asked=asked, free=0)
    elif response.status in (401, 403) and not _is_ours(request):
        hosts.refused(host, reason, asked=False, free=1)
    elif 300 <= response.status < 400:
        hosts.answered(host)


def note_silence(hosts: HostsExtension, request: Request, error: Exception) -> None:
    """Record that a host did not answer; a name that is not found says nothing about its host."""
    hosts.refused(authority_of(request.url), type(error).__name__, asked=False, free=1)


def _is_ours(request: Request) -> bool:
    """Tell whether a file was asked for that a host need not have: a refusal says it has none."""
    return bool(request.meta.get("robots") or request.meta.get("well_known"))


def _challenger(response: Response) -> str:
    """Return who challenges us with an answer that says it is what was asked for, else ""."""
    if not 200 <= response.status < 300:
        return ""
    headers = {
        name.decode("latin-1").lower(): b" ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
    return read_challenge(headers, response.body)
