"""The last step before the network: whose turn it is, how long it may take, how much may come."""

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadFailedError
from scrapy.http import Response

from wirefeed.extensions import BudgetExtension, HostsExtension
from wirefeed.middlewares.flood import CappedFactory, flood_of
from wirefeed.middlewares.hosts import SILENCE, note_answer, note_silence, wait_turn
from wirefeed.middlewares.resolver import refuse_private


class GuardedHandler(HTTP11DownloadHandler):
    """Asks servers as Scrapy does, each when it is its turn and within its outlet's budget.

    The turn is looked at here and not in a middleware: what the downloader has queued for an outlet
    has passed those already when an answer asks us to wait.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = CappedFactory  # noqa: SLF001  as Scrapy sets its own

    async def download_request(self, request: Request) -> Response:
        hosts = self.crawler.get_extension(HostsExtension)
        budgets = self.crawler.get_extension(BudgetExtension)
        if hosts is None or budgets is None:  # no agency's crawl, as scrapy why and shell are none
            return await self._ask(request)
        outlet = request.meta.get("download_slot", "")
        asking = self._ask_in_turn(request, outlet, hosts, budgets)
        response: Response = await budgets.carry(outlet, asking)
        return response

    async def _ask_in_turn(
        self, request: Request, outlet: str, hosts: HostsExtension, budgets: BudgetExtension
    ) -> Response:
        await wait_turn(hosts, request.url)
        budgets.spend(outlet)
        try:
            response = await self._ask(request)
        except SILENCE as error:
            note_silence(hosts, request, error)
            raise
        note_answer(hosts, request, response)
        return response

    async def _ask(self, request: Request) -> Response:
        try:
            return await super().download_request(request)
        except CannotResolveHostError:
            refuse_private(request)
            raise
        except DownloadFailedError as error:
            if flood := flood_of(error):
                raise flood from error
            raise
