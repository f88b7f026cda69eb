"""Answers that came packed: Scrapy unpacks as much as there is, and tells nobody of the rest."""

import re
import zlib
from typing import Final

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import HtmlResponse, Response

BROKEN_OFF: Final = "partial"  # Scrapy's flag of what ended before it said that it would
_END: Final = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_LAST: Final = 20_000  # bytes; scripts may follow the end of a page
_CHUNK: Final = 65_536


class Unpacking(HttpCompressionMiddleware):
    """Unpack an answer as Scrapy does, and flag a page whose packing broke off, as in a cache.

    Of a feed or a sitemap its reader tells.
    """

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        encodings, packed = response.headers.getlist("Content-Encoding"), response.body
        result = super().process_response(request, response)
        has_end = isinstance(result, HtmlResponse) and _END.search(result.body[-_LAST:])
        if isinstance(result, HtmlResponse) and not has_end and is_cut(packed, encodings):
            result.flags.append(BROKEN_OFF)
        return result


def is_cut(packed: bytes, encodings: list[bytes]) -> bool:
    """Say whether a body that could be unpacked lacks the end of its packing (gzip, deflate).

    >>> is_cut(zlib.compress(b"ferry"), [b"deflate"]), is_cut(zlib.compress(b"ferry")[:-6], [b"deflate"])
    (False, True)
    """  # noqa: E501  a doctest cannot be broken
    match [encoding.strip().lower() for encoding in encodings]:
        case [b"gzip" | b"x-gzip"]:
            return not _ends(packed, 31)
        case [b"deflate"]:
            return not (_ends(packed, 15) or _ends(packed, -15))
    return False


def _ends(packed: bytes, wbits: int) -> bool:
    engine = zlib.decompressobj(wbits)
    try:
        while packed and not engine.eof:
            engine.decompress(packed, _CHUNK)
            packed = engine.unconsumed_tail
    except zlib.error:
        return False
    return engine.eof
