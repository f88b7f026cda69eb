"""Sitemaps: plain, news and index, and what hostile ones cannot do."""

import gzip
from datetime import UTC, datetime

import pytest

from wirefeed.reading.listings import sitemaps
from wirefeed.reading.listings.sitemaps import read_sitemap

URL = "https://harbourpost.test/sitemap.xml"

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <!-- today -->
  <url>
    <image:image><image:loc>https://harbourpost.test/a.jpg</image:loc></image:image>
    <loc> https://harbourpost.test/world/ferry/ </loc>
    <lastmod>2025-01-06T03:20:00Z</lastmod>
    <news:news>
      <news:publication><news:name>Harbour Post</news:name><news:language>en</news:language>
      </news:publication>
      <news:publication_date>2025-01-06T02:20:00+00:00</news:publication_date>
      <news:title>Ferry &amp;amp; tug collide</news:title>
      <news:keywords>sea, ferry, , sea</news:keywords>
    </news:news>
  </url>
  <url><loc><![CDATA[/world/dockers/?a=1&b=2]]></loc><lastmod>2025-01-06</lastmod></url>
  <url><loc>https://harbourpost.test/world/ferry/</loc></url>
  <url><image:loc>https://harbourpost.test/b.jpg</image:loc></url>
  <url><loc>file:///etc/hostname</loc></url>
  <url><lastmod>2025-01-06T03:20:00Z</lastmod></url>
</urlset>"""

INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <sitemap><loc>https://harbourpost.test/pages.xml</loc></sitemap>
  <sitemap><loc>https://harbourpost.test/2024-12.xml.gz</loc><lastmod>2024-12-31</lastmod></sitemap>
  <sitemap><loc>https://harbourpost.test/2025-01.xml.gz</loc><lastmod>2025-01-06</lastmod></sitemap>
  <sitemap><loc>data:text/xml,</loc></sitemap>
</sitemapindex>"""


def test_a_news_sitemap_names_its_articles():
    listing = read_sitemap(NEWS.encode(), URL)

    ferry, dockers = listing.articles
    assert ferry.url == "https://harbourpost.test/world/ferry/"
    assert ferry.at == datetime(2025, 1, 6, 2, 20, tzinfo=UTC)
    assert ferry.changed == datetime(2025, 1, 6, 3, 20, tzinfo=UTC)
    assert ferry.title == "Ferry & tug collide"
    assert (ferry.language, ferry.keywords) == ("en", ("sea", "ferry"))
    assert ferry.printed == "2025-01-06T02:20:00+00:00"
    assert dockers.url == "https://harbourpost.test/world/dockers/?a=1&b=2"
    assert (dockers.at, dockers.changed, dockers.title) == (None, None, "")
    assert listing.listings == listing.warnings == ()


def test_an_index_leads_to_its_sitemaps_the_newest_first():
    listing = read_sitemap(INDEX.encode(), URL)

    assert listing.articles == ()
    assert listing.listings == (
        "https://harbourpost.test/2025-01.xml.gz",
        "https://harbourpost.test/2024-12.xml.gz",
        "https://harbourpost.test/pages.xml",
    )


def test_a_text_sitemap_names_its_articles():
    data = "\ufeffhttps://harbourpost.test/1\r\n\r\nnot an address\r\nhttps://harbourpost.test/2"

    found = read_sitemap(data.encode(), URL).articles

    assert [article.url for article in found] == [
        "https://harbourpost.test/1",
        "https://harbourpost.test/2",
    ]


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(NEWS.encode()),
        gzip.compress(NEWS.encode())[:-9],
        NEWS.replace("http://www.sitemaps.org/schemas/sitemap/0.9", "").encode(),
        NEWS.replace("&amp;", "&").encode(),
        NEWS.replace('"UTF-8"', '"utf-16"').encode(),
        NEWS.encode("utf-16"),
        ("\n\n<!-- cached -->" + NEWS).encode(),
        NEWS.removesuffix("</urlset>").encode(),
        (NEWS + "<script>").encode(),
        NEWS.replace("<![CDATA[", "").replace("]]>", "").encode(),
        NEWS.encode().replace(b"today", b"\xff\x0b\x00"),
    ],
)
def test_an_ill_formed_sitemap_is_read_as_far_as_it_goes(data):
    found = read_sitemap(data, URL).articles

    assert [article.url for article in found] == [
        "https://harbourpost.test/world/ferry/",
        "https://harbourpost.test/world/dockers/?a=1&b=2",
    ]


def test_a_broken_gzip_coat_gives_what_it_held():
    links = "".join(f"<url><loc>https://harbourpost.test/{n}</loc></url>" for n in range(5_000))
    packed = gzip.compress(f"<urlset>{links}</urlset>".encode())

    listing = read_sitemap(packed[: len(packed) // 2], URL)

    assert 1_000 < len(listing.articles) < 5_000
    assert "gzip-broken" in listing.warnings


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"not found",
        b"<",
        b"<html><body><p>404</p></body></html>",
        b"\x1f\x8b\x08\x00",
        b"<url>" * 10_000,
        b"<?xml",
        b"http\n" * 100_000,
    ],
)
def test_what_is_no_sitemap_is_said_to_be_none(data):
    listing = read_sitemap(data, URL)

    assert listing.articles == listing.listings == ()
    assert "no-sitemap" in listing.warnings


def test_an_empty_sitemap_is_a_quiet_day():
    assert read_sitemap(b"<urlset></urlset>", URL).warnings == ()


def test_entities_are_not_resolved():
    data = b"""<!DOCTYPE urlset [<!ENTITY f SYSTEM "file:///etc/hostname">]>
      <urlset><url><loc>https://harbourpost.test/&f;</loc></url></urlset>"""

    found = read_sitemap(data, URL).articles

    assert [article.url for article in found] == ["https://harbourpost.test/"]


def test_a_long_sitemap_is_cut(monkeypatch):
    monkeypatch.setattr(sitemaps, "MOST_URLS", 10)
    links = "".join(f"<url><loc>https://harbourpost.test/{n}</loc></url>" for n in range(12))

    listing = read_sitemap(f"<urlset>{links}</urlset>".encode(), URL)

    assert len(listing.articles) == 10
    assert listing.warnings == ("cut",)


def test_a_bomb_is_not_unpacked_past_the_bound(monkeypatch):
    monkeypatch.setattr(sitemaps, "LARGEST", 100_000)
    bomb = gzip.compress(NEWS.encode() + b" " * 50_000_000)

    listing = read_sitemap(bomb, URL)

    assert len(listing.articles) == 2
    assert "cut" in listing.warnings
