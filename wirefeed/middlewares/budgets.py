"""Where an outlet's budget meets its requests: before they wait, and while they are under way."""

from typing import Self

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from wirefeed.extensions import BudgetExtension


class BudgetMiddleware:
    """Lets no request through to an outlet whose budget is over."""

    def __init__(self, budgets: BudgetExtension) -> None:
        self.budgets = budgets

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        budgets = crawler.get_extension(BudgetExtension)
        if budgets is None:
            raise NotConfigured
        return cls(budgets)

    def process_request(self, request: Request) -> None:
        self.budgets.admit(request.meta.get("download_slot", ""))


class BudgetedDownloads(HTTP11DownloadHandler):
    """Scrapy's handler, whose transfers end with the budget of their outlet."""

    async def download_request(self, request: Request) -> Response:
        budgets = self.crawler.get_extension(BudgetExtension)
        transfer = super().download_request(request)
        if budgets is None:
            return await transfer
        response: Response = await budgets.carry(request.meta.get("download_slot", ""), transfer)
        return response
