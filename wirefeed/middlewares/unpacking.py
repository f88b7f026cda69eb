"""Answers that came packed: Scrapy unpacks as much as there is, and tells nobody of the rest."""

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import HtmlResponse, Response

PARTIAL = "partial"  # Scrapy's flag of what ended with its connection, its length not announced


class Unpacking(HttpCompressionMiddleware):
    """Unpack an answer as Scrapy does; a page's own end must then say that it is whole.

    The length of such an answer is that of its packing, in which a broken cache may lack the end.
    Of a feed or a sitemap its reader tells.
    """

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        result = super().process_response(request, response)
        if isinstance(result, HtmlResponse) and result is not response:
            result.flags.append(PARTIAL)
        return result
