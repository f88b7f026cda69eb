"""Answers that came packed: Scrapy unpacks as much as there is, and tells nobody of the rest."""

import io
import re
import sys
import zlib
from typing import Final

import brotli
from scrapy import Request, Spider
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import HtmlResponse, Response

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

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
    """Say whether a body that could be unpacked lacks the end of its packing.

    >>> is_cut(zlib.compress(b"ferry"), [b"deflate"]), is_cut(zlib.compress(b"ferry")[:-6], [b"deflate"])
    (False, True)
    """  # noqa: E501  a doctest cannot be broken
    match [encoding.strip().lower() for encoding in encodings]:
        case [b"gzip" | b"x-gzip"]:
            return not _inflates(packed, 31)
        case [b"deflate"]:
            return not (_inflates(packed, 15) or _inflates(packed, -15))
        case [b"br"]:
            return not _unbrotlis(packed)
        case [b"zstd"]:
            return not _unzstds(packed)
    return False


def _inflates(packed: bytes, wbits: int) -> bool:
    engine = zlib.decompressobj(wbits)
    try:
        while packed and not engine.eof:
            engine.decompress(packed, _CHUNK)
            packed = engine.unconsumed_tail
    except zlib.error:
        return False
    return engine.eof


def _unbrotlis(packed: bytes) -> bool:
    engine = brotli.Decompressor()
    while engine.process(packed, output_buffer_limit=_CHUNK) and not engine.is_finished():
        packed = b""
    return bool(engine.is_finished())


def _unzstds(packed: bytes) -> bool:
    with zstd.ZstdFile(io.BytesIO(packed)) as engine:
        try:
            while engine.read(_CHUNK):
                pass
        except EOFError:
            return False
    return True
