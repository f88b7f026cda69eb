"""Where an outlet's budget meets its requests; the handler ends those under way."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

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
