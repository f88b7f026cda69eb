"""The Referer header: none, whatever policy a server asks for."""

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.referer import RefererMiddleware


class NoReferer(RefererMiddleware):
    """Stands where Scrapy looks for its own, and tells nobody where we come from."""

    def get_processed_request(self, request: Request, response: Response | None) -> Request:
        return request
