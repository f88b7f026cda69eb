"""Every reader of foreign bytes, fed with what was a feed, a robots.txt or a page once."""

import random
import re
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache

from scrapy.http import Response

from benchmarks.hostile import ARTICLE_PAGE
from benchmarks.paper import ROOT
from benchmarks.torture.outcome import Outcome, progress
from wirefeed.middlewares.robots import read_robots
from wirefeed.reading import read_credit, read_feed, read_page, read_section, read_sitemap
from wirefeed.registry import Agency, load_registry

BOUND = 1.0  # seconds of CPU an input may take
LARGEST = 200_000  # bytes of an input
ADDRESS = "https://harbourpost.test/list"

_ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<entry><title type="html">Ferry &amp;amp; harbour</title><link rel="alternate" href="/a/1"/>
<id>tag:harbourpost.test,2025:1</id><published>2025-01-06T07:50:00+05:30</published>
<updated>2025-01-06T08:00:00Z</updated><category term="sea"/></entry></feed>"""
_RSS = b"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>en-IN</language><item>
<title><![CDATA[Ferry <b>fares</b>]]></title><link>/a/2</link><guid isPermaLink="false">2</guid>
<pubDate>Mon, 06 Jan 2025 07:50:00 +0530</pubDate><dc:creator>IANS</dc:creator></item>
</channel></rss>"""
_JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "/a/3",
"title": "Ferry", "date_published": "2025-01-06T07:50:00+05:30", "tags": ["sea", 1, null]}]}"""
_NEWS = b"""<?xml version="1.0" encoding="UTF-8"?><urlset
xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://harbourpost.test/a/4</loc>
<lastmod>2025-01-06</lastmod><news:news><news:publication><news:name>Post</news:name>
<news:language>en</news:language></news:publication><news:title>Ferry</news:title>
<news:publication_date>2025-01-06T07:50:00Z</news:publication_date></news:news></url></urlset>"""
_INDEX = b"""<sitemapindex><sitemap><loc>/s/1.xml.gz</loc><lastmod>2025-01-06</lastmod></sitemap>
</sitemapindex>"""
_LINES = b"https://harbourpost.test/a/1\r\nhttps://harbourpost.test/a/2\n"
_SECTION = b"""<html><head><base href="/"><link rel="next" href="?page=2"></head><body>
<a href="/a/1">Ferry</a><a href="a/2?utm_source=x">Fares</a>
<a rel=next href="/list?page=2">2</a>"""
_ROBOTS = b"""# robots\nUser-agent: *\nDisallow: /private/*?x=$\nAllow: /\nCrawl-delay: 5
Sitemap: https://harbourpost.test/s.xml\nUser-Agent: wirefeed\nDisallow:
\xef\xbb\xbfUser-agent: a\n"""
_PIECES = (
    b"< > </ /> <![CDATA[ ]]> <!-- --> &amp; &#0; &#x110000; <!DOCTYPE x [<!ENTITY lol 'h'>]> "
    b"{ } [ ] null 1e999 -0 \\ud800 \\u0000 // http:// https://[::1 %00 %zz ? # * $ : "
    b"\x00 \xff \xfe\xff \xef\xbb\xbf \x1f\x8b\x08 \xcc\x81 \xe2\x80\xa8 \xe2\x80\xae \r \n"
).split(b" ")


def read_article(data: bytes) -> None:
    """Do with a page what a crawl does with an article."""
    page = read_page(data, ADDRESS, retrieved=datetime.now(UTC))
    read_credit(page.paragraphs, page.credit_lines, agencies=agencies(), headline=page.headline)


@cache
def agencies() -> Mapping[str, Agency]:
    return load_registry().agencies


def obey(data: bytes) -> None:
    """Do with a robots.txt what a crawl does with it."""
    rules = read_robots(Response(ADDRESS, body=data), "wirefeed")
    assert rules is not None
    rules.allow("https://harbourpost.test/private/a?x=1")


def seeds(folder: str, kind: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((ROOT / folder).glob(f"*/*.{kind}"))]


READERS: dict[str, tuple[Callable[[bytes], object], list[bytes]]] = {
    "feed": (lambda data: read_feed(data, ADDRESS), [_ATOM, _RSS, _JSON]),
    "sitemap": (lambda data: read_sitemap(data, ADDRESS), [_NEWS, _INDEX, _LINES]),
    "section": (
        lambda data: read_section(data, ADDRESS, re.compile("/a/").search),
        [_SECTION, *seeds("tests/pages", "html")],
    ),
    "robots.txt": (obey, [_ROBOTS]),
    "page": (read_article, [ARTICLE_PAGE, *seeds("tests/pages", "html")]),
}


def fuzz(inputs: int, seed: int) -> Iterator[Outcome]:
    """Yield what each reader made of so many mutated inputs; a page costs a tenth of the number."""
    for name, (read, known) in READERS.items():
        outcome, dearest = Outcome(f"fuzz {name}"), 0.0
        read(known[0])  # what is loaded or compiled once
        count = max(1, inputs // 10) if name == "page" else inputs
        chance = random.Random(f"{seed} {name}")  # noqa: S311  no secret
        for done in range(1, count + 1):
            spent, fault = try_one(read, mutate(chance, known))
            dearest = max(dearest, spent)
            if fault:
                outcome.faults.append(f"input {done}: {fault}")
            progress(outcome.part, done, count)
        outcome.figures = {"inputs": count, "dearest CPU s": round(dearest, 3)}
        yield outcome


def try_one(read: Callable[[bytes], object], data: bytes) -> tuple[float, str]:
    """Return the CPU seconds an input takes, and what is wrong about it."""
    begun = time.process_time()
    try:
        read(data)
    except Exception:  # noqa: BLE001  whatever it was, it is a fault
        return 0.0, f"{data[:300]!r}: {traceback.format_exc(limit=-3)}"
    spent = time.process_time() - begun
    return spent, f"{data[:300]!r} took {spent:.1f} s" if spent > BOUND else ""


def mutate(chance: random.Random, known: list[bytes]) -> bytes:
    """Return a known input with stretches moved, doubled, cut, smeared and put in."""
    data = chance.choice(known)
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((0, 1, 4, 20, 100, 1_000)))
        new = chance.choice(
            (
                b"",
                chance.choice(_PIECES),
                chance.choice(_PIECES) * chance.choice((2, 50, 3_000)),
                chance.randbytes(chance.randint(1, 8)),
                data[start:end] * chance.choice((2, 30)),
                chance.choice(known)[:end],
            )
        )
        data = data[:start] + new + data[end:]
    return data[:LARGEST]
