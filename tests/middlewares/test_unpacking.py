"""Pages whose packing broke off are flagged; what is whole is not, whatever its markup lacks."""

import gzip
import tracemalloc
import zlib

import brotli
import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, XmlResponse
from scrapy.utils.test import get_crawler

from wirefeed.middlewares.unpacking import BROKEN_OFF, Unpacking, is_cut, zstd

PAGE = b"<html><body><p>" + b"The ferry left at seven. " * 400
RAW = zlib.compress(PAGE)[2:-4]  # as some servers send deflate


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (gzip.compress(PAGE), b"gzip"),
        (zlib.compress(PAGE), b"deflate"),
        (RAW, b" Deflate "),
        (brotli.compress(PAGE), b"br"),
        (zstd.compress(PAGE), b"zstd"),
    ],
)
@pytest.mark.parametrize("lost", [1, 20])
def test_a_packing_without_its_end_is_cut(packed, encoding, lost):
    assert not is_cut(packed, [encoding])
    assert is_cut(packed[:-lost], [encoding])


@pytest.mark.parametrize("pack", [brotli.compress, zstd.compress])
def test_a_bomb_is_unpacked_piece_by_piece(pack):
    packed = pack(bytes(50_000_000))
    encoding = b"br" if pack is brotli.compress else b"zstd"
    tracemalloc.start()

    assert not is_cut(packed, [encoding])

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize("encodings", [[], [b"gzip", b"gzip"], [b"compress"]])
def test_of_other_packings_nothing_is_said(encodings):
    assert not is_cut(b"ferry", encodings)


@pytest.mark.parametrize(
    ("kind", "page", "last", "flagged"),
    [
        (HtmlResponse, PAGE, None, False),
        (HtmlResponse, PAGE, -20, True),
        (HtmlResponse, PAGE + b"</p></body></html>", -8, False),  # nothing of it is lost
        (XmlResponse, b"<rss>" + PAGE, -20, False),
    ],
)
def test_a_page_is_flagged_where_its_packing_and_its_end_are_missing(kind, page, last, flagged):
    headers = {
        "Content-Encoding": "gzip",
        "Content-Type": "text/html" if kind is HtmlResponse else "text/xml",
    }
    request = Request("http://quay.test/a")
    answer = kind(request.url, body=gzip.compress(page)[:last], headers=headers)

    result = Unpacking.from_crawler(get_crawler()).process_response(request, answer)

    assert page.startswith(result.body[:100])
    assert (BROKEN_OFF in result.flags) is flagged
