"""Redirects: within the outlet only, and never silently."""

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from wirefeed.text.addresses import host_of


class LedElsewhere(IgnoreRequest):
    """A redirect leads away from the outlet that was asked."""


class OutletRedirects(RedirectMiddleware):
    """Follow redirects as Scrapy does, and fail those that leave the outlet.

    Scrapy's offsite filter drops such a request without telling anybody who waits for it.
    """

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        result = super().process_response(request, response)
        if isinstance(result, Request) and self._leaves(result):
            raise LedElsewhere(f"{request.url} leads to {host_of(result.url) or 'nowhere'}")
        return result

    def _leaves(self, request: Request) -> bool:
        drafting = getattr(self.crawler.spider, "drafting", None)
        if drafting is None:  # no spider of ours
            return False
        outlet = drafting.registry.outlet_of(host_of(request.url))
        return outlet is None or outlet.domain != request.meta.get("download_slot")
