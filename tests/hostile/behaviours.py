"""What hostile outlets do, one behaviour each, and what a run must say of it."""

import gzip
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from itertools import count

import brotli

from benchmarks.torture.press import page, write_dispatch

from .server import leads_to, not_found, reply

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TIMEOUT = "DownloadTimeoutError"
TOO_LARGE = "DownloadCancelledError"
BURST = "IgnoreRequest"  # too large when unpacked, or a redirect without an end
LOST = "ResponseDataLossError"
AWAY = "LedElsewhere"

BOMB = 200 * 2**20  # bytes, unpacked
SECRET_FILE = "/etc/passwd"
# Row 7 of the threats: this machine, as it may be spelt.
SPELLINGS = (
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f000001",
    "127.1",
    "0177.0.0.1",
    "0.0.0.0",
    "[::ffff:127.0.0.1]",
    "[::1]",
    "127\u30020\u30020\u30021",
)
CHARSETS = (
    "hex",
    "zlib_codec",
    "rot13",
    "idna",
    "undefined",
    "punycode",
    "unicode_escape",
    "utf-16",
)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))


@dataclass(frozen=True)
class Hostile:
    """One outlet: how it answers, and what its row of the run's report must hold."""

    answer: Callable
    kind: str = "sections"
    lines: int = 0
    failure: str = ""  # among the failures
    warning: str = ""  # among the warnings


def article(number, **changes):
    """Return the page of an invented dispatch."""
    html = page(*write_dispatch(number), datetime.now(UTC))
    for old, new in changes.items():
        html = html.replace(old.encode(), new)
    return html


def section(*links):
    anchors = "".join(f'<li><a href="{link}">{link}</a></li>' for link in links)
    return f"<html><body><ul>{anchors}</ul></body></html>".encode()


def outlet(answers):
    """Return a behaviour that answers by path, and knows no other."""

    def answer(path, server):
        found = answers.get(path)
        return not_found() if found is None else found(server) if callable(found) else reply(found)

    return answer


def listing(answer):
    """Return the behaviour of an outlet whose listing is what is hostile."""
    return outlet({"/list": answer})


def printing(*pages, **fields):
    """Return the behaviour of an outlet that prints these pages."""
    answers = {
        f"/a/{n}": lambda _, body=body: reply(body, **fields) for n, body in enumerate(pages)
    }
    return outlet({"/list": section(*answers), **answers})


def linking(*links):
    return listing(section(*links))


# Row 1.


@cache
def bomb(codec):
    piece = b"<p>" + b"a" * 1021
    if codec == "gzip":
        return gzip.compress(piece * (BOMB // 1024), 1)
    if codec == "br":
        return brotli.compress(piece * (BOMB // 1024), quality=1)
    return zstd.compress(piece * (BOMB // 1024), 1)


def packed(codec, server):
    return reply(bomb(codec), Content_Encoding=codec)


def packed_sitemap(server):
    return reply(bomb("gzip"), media="application/x-gzip")


# Rows 2 to 4.


def many_headers(server):
    yield b"HTTP/1.1 200 OK\r\n"
    for number in count():
        yield b"".join(b"X-%d-%d: %s\r\n" % (number, n, b"a" * 1_000) for n in range(100))


def never_final(server):
    while True:
        yield b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
        time.sleep(0.005)


def drip(server):
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n"
    for _ in range(900):
        yield b"<"
        time.sleep(0.1)


def slow_head(server):
    for letter in b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 150:
        yield bytes([letter])
        time.sleep(0.1)


def chunks(server):
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        yield b"10000\r\n" + b"a" * 65_536 + b"\r\n"


def chunk_extension(server):
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5;"
    while True:
        yield b"a" * 65_536


def false_length(server):
    return reply(b"<html>", Content_Length=10**12)


def cut_short(server):
    return reply(b"<html>", Content_Length=1_000)


# Rows 5 to 8.


def circle(path, server):
    return leads_to(f"/list?{len(path)}{path[-3:]}") if path.startswith("/list") else not_found()


def spelt(server):
    return [f"http://{host}:{server.port}/a/trap-{n}" for n, host in enumerate(SPELLINGS)]


def spelt_links(server):
    return reply(section(*spelt(server)))


def spelt_feed(server):
    items = "".join(f"<item><link>{url}</link></item>" for url in spelt(server))
    return reply(f"<rss><channel>{items}</channel></rss>".encode())


def spelt_sitemap(server):
    entries = "".join(f"<url><loc>{url}</loc></url>" for url in spelt(server))
    index = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in spelt(server))
    return reply(f"<urlset>{entries}{index}</urlset>".encode())


def spelt_redirects(path, server):
    if path == "/list":
        return reply(section(*(f"/a/{n}" for n in range(len(SPELLINGS)))))
    if path.startswith("/a/"):
        return leads_to(spelt(server)[int(path[3:])].replace("trap", "led"))
    return not_found()


FILES = (f"file://{SECRET_FILE}", "data:text/html,a", "ftp://127.0.0.1/a/1", "javascript:alert(1)")
FILE_FEED = "".join(f"<item><link>{url}</link></item>" for url in FILES)
FILE_SITEMAP = "".join(f"<url><loc>{url}</loc></url>" for url in FILES)

# Rows 11 to 13.

XXE = f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{SECRET_FILE}">]>'
LAUGHING = f"<!DOCTYPE x [{LAUGHS}]>"


def feed(doctype, entity):
    item = f"<item><title>&{entity};</title><link>/a/0</link></item>"
    return f"<?xml version='1.0'?>{doctype}<rss><channel>{item}</channel></rss>".encode()


def sitemap(doctype, entity):
    entry = f"<url><loc>/a/&{entity};</loc></url>"
    return f"<?xml version='1.0'?>{doctype}<urlset>{entry}</urlset>".encode()


def deep(number):
    return article(number, **{"</article>": b"<div>" * 100_000 + b"x" + b"</article>"})


def giant(number):
    return article(number, **{"</article>": b"<p>" + b"harbour " * 400_000 + b"</p></article>"})


# Rows 19, 20 and 32.


def robots(answer):
    return outlet({"/robots.txt": answer, "/list": section("/a/0"), "/a/0": article(90)})


def endless_robots(server):
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /a/\n"
    while True:
        yield b"# nothing\n" * 1_000


def circling_robots(path, server):
    return leads_to(f"/robots.txt?{len(path)}" if "?" not in path else f"{path}1")


def calendar(path, server):
    month = int(path.partition("?page=")[2] or 1)
    if not path.startswith("/list"):
        return not_found()
    onward = f'<a rel="next" href="/list?page={month + 1}">next</a></body>'.encode()
    return reply(section(f"/a/{month}").replace(b"</body>", onward))


def indices(path, server):
    further = "".join(f"<sitemap><loc>{path}/{n}</loc></sitemap>" for n in range(1_000))
    return reply(f"<sitemapindex>{further}</sitemapindex>".encode())


CASES = {
    "gzip": Hostile(listing(partial(packed, "gzip")), failure=BURST),
    "brotli": Hostile(listing(partial(packed, "br")), failure=BURST),
    "zstd": Hostile(listing(partial(packed, "zstd")), failure=BURST),
    "packed-sitemap": Hostile(listing(packed_sitemap), "sitemaps", warning="cut"),
    "many-headers": Hostile(listing(many_headers), failure="HeaderFlood"),
    "never-final": Hostile(listing(never_final), failure="HeaderFlood"),
    "drip": Hostile(listing(drip), failure=TIMEOUT),
    "slow-head": Hostile(listing(slow_head), failure=TIMEOUT),
    "chunks": Hostile(listing(chunks), failure=TOO_LARGE),
    "chunk-extension": Hostile(listing(chunk_extension), failure=LOST),
    "false-length": Hostile(listing(false_length), failure=TOO_LARGE),
    "cut-short": Hostile(listing(cut_short), failure=LOST),
    "to-file": Hostile(listing(lambda _: leads_to(f"file://{SECRET_FILE}")), failure="HTTP 302"),
    "to-data": Hostile(listing(lambda _: leads_to("data:text/html,a")), failure="HTTP 302"),
    "to-ftp": Hostile(listing(lambda _: leads_to("ftp://127.0.0.1/a")), failure="HTTP 302"),
    "circle": Hostile(circle, failure=BURST),
    "file-links": Hostile(linking(*FILES)),
    "file-feed": Hostile(listing(f"<rss><channel>{FILE_FEED}</channel></rss>".encode()), "feeds"),
    "file-sitemap": Hostile(listing(f"<urlset>{FILE_SITEMAP}</urlset>".encode()), "sitemaps"),
    "spelt-links": Hostile(listing(spelt_links)),
    "spelt-feed": Hostile(listing(spelt_feed), "feeds"),
    "spelt-sitemap": Hostile(listing(spelt_sitemap), "sitemaps"),
    "spelt-redirects": Hostile(spelt_redirects, failure=AWAY),
    "xxe-feed": Hostile(listing(feed(XXE, "x")), "feeds", failure="HTTP 404"),
    "xxe-sitemap": Hostile(listing(sitemap(XXE, "x")), "sitemaps", failure="HTTP 404"),
    "laughs-feed": Hostile(listing(feed(LAUGHING, "l11")), "feeds"),
    "laughs-sitemap": Hostile(listing(sitemap(LAUGHING, "l11")), "sitemaps"),
    "deep": Hostile(printing(deep(60)), lines=1),
    "giant": Hostile(printing(giant(61)), lines=1),
    "nul": Hostile(printing(article(62, Panaji=b"Pan\0aji")), lines=1),
    "png": Hostile(printing(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\xff" * 9_000)),
    "page-called-png": Hostile(printing(article(63), media="image/png"), lines=1),
    "robots-endless": Hostile(robots(endless_robots), failure="RobotsForbid"),
    "robots-circle": Hostile(circling_robots, failure="RobotsUnreachable"),
    "robots-slow": Hostile(robots(drip), failure="RobotsUnreachable"),
    "robots-5xx": Hostile(
        robots(lambda _: reply(b"", status="503 Slow Down")), failure="RobotsUnreachable"
    ),
    "calendar": Hostile(calendar, failure="HTTP 404"),
    "indices": Hostile(indices, "sitemaps"),
    "links": Hostile(listing(section(*(f"/b/{n}" for n in range(100_000)))), warning="cut"),
}
CASES |= {
    f"charset-{label.replace('_', '-')}": Hostile(
        printing(article(70 + n), media=f"text/html; charset={label}"), lines=1
    )
    for n, label in enumerate(CHARSETS)
}
