"""Feeds: what they name, in whatever form, and what hostile ones cannot do."""

import gzip
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from wirefeed.reading.listings.feeds import MOST_ITEMS, read_feed

SUITES = Path(__file__).parents[2] / "../shared/bench/suites"
URL = "https://www.harbourpost.test/feeds/world.xml"
IST = timezone(timedelta(hours=5, minutes=30))

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Harbour Post</title><link>https://www.harbourpost.test/</link><language>en-in</language>
  <item>
    <media:title>A picture</media:title>
    <title><![CDATA[Ferry &amp; tug <b>collide</b> off the pier]]></title>
    <link>/world/ferry-and-tug/?utm_source=rss</link>
    <guid isPermaLink="false">4711</guid>
    <pubDate>Mon, 06 Jan 2025 07:50:00 +0530</pubDate>
    <category>World</category><category>Sea</category><category>World</category>
  </item>
  <item>
    <title>Dockers walk out</title>
    <guid>https://www.harbourpost.test/world/dockers/</guid>
    <pubDate>06 January 2025, 7.50 am IST</pubDate>
    <dc:subject>Work</dc:subject><dc:language>hi</dc:language>
  </item>
  <item><title>No address at all</title></item>
  <item><link>javascript:alert(1)</link><guid>4712</guid></item>
  <item><guid isPermaLink="false">https://www.harbourpost.test/?p=4713</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://harbourpost.test/de/">
  <link rel="self" href="https://harbourpost.test/feed"/>
  <entry>
    <title type="html">Fähre &amp;lt; Schlepper</title>
    <link rel="enclosure" href="/bild.jpg"/>
    <link rel="alternate" type="text/html" href="faehre"/>
    <id>tag:harbourpost.test,2025:1</id>
    <published>2025-01-06T02:20:00Z</published>
    <updated>2025-01-06T03:20:00Z</updated>
    <category term="sea" label="Meer"/>
  </entry>
  <entry xml:lang="fr"><id>https://harbourpost.test/fr/bac</id><title>Le bac</title></entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://harbourpost.test/"><dc:language>ja</dc:language></channel>
  <item rdf:about="https://harbourpost.test/1"><title>One</title>
    <dc:date>2025-01-06T07:50+05:30</dc:date></item>
</rdf:RDF>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "items": [
  {"id": "1", "url": "/world/ferry", "title": "Ferry", "date_published": "2025-01-06T02:20:00Z",
   "language": "en", "tags": ["sea", 7, "sea"]},
  {"id": "https://harbourpost.test/2"}, {"id": "3"}, {"url": 4, "external_url": "/5"}, 6]}"""


def urls(listing):
    return [found.url for found in listing.articles]


def test_an_rss_feed_names_its_articles():
    listing = read_feed(RSS.encode(), URL)

    first, second = listing.articles
    assert first.url == "https://www.harbourpost.test/world/ferry-and-tug/?utm_source=rss"
    assert first.title == "Ferry & tug collide off the pier"
    assert first.at == datetime(2025, 1, 6, 7, 50, tzinfo=IST)
    assert (first.language, first.keywords) == ("en-IN", ("World", "Sea"))
    assert second.url == "https://www.harbourpost.test/world/dockers/"
    assert (second.at, second.printed) == (None, "06 January 2025, 7.50 am IST")
    assert (second.language, second.keywords) == ("hi", ("Work",))
    assert listing.warnings == listing.listings == ()


def test_an_atom_feed_names_its_articles():
    first, second = read_feed(ATOM.encode(), URL).articles

    assert first.url == "https://harbourpost.test/de/faehre"
    assert first.title == "Fähre < Schlepper"
    assert first.at == datetime(2025, 1, 6, 2, 20, tzinfo=UTC)
    assert first.changed == datetime(2025, 1, 6, 3, 20, tzinfo=UTC)
    assert (first.language, first.keywords) == ("de", ("Meer",))
    assert (second.url, second.language) == ("https://harbourpost.test/fr/bac", "fr")


def test_an_rdf_feed_names_its_articles():
    (found,) = read_feed(RDF.encode(), URL).articles

    assert (found.url, found.title, found.language) == ("https://harbourpost.test/1", "One", "ja")
    assert found.at == datetime(2025, 1, 6, 7, 50, tzinfo=IST)


def test_a_json_feed_names_its_articles():
    listing = read_feed(JSON.encode("utf-8-sig"), URL)

    assert urls(listing) == [
        "https://www.harbourpost.test/world/ferry",
        "https://harbourpost.test/2",
        "https://www.harbourpost.test/5",
    ]
    first = listing.articles[0]
    assert first.at == datetime(2025, 1, 6, 2, 20, tzinfo=UTC)
    assert (first.title, first.language, first.keywords) == ("Ferry", "en", ("sea",))


def test_a_feed_services_own_link_gives_way_to_the_outlets():
    data = b"""<rss xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"><item>
      <link>https://feeds.test/~r/x</link><fb:origLink>https://harbourpost.test/1</fb:origLink>
      </item></rss>"""

    assert urls(read_feed(data, URL)) == ["https://harbourpost.test/1"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (RSS.replace("&amp;", "&").encode(), ["ferry-and-tug/?utm_source=rss", "dockers/"]),
        (("\n \ufeff junk " + RSS).encode(), ["ferry-and-tug/?utm_source=rss", "dockers/"]),
        (RSS.encode("utf-16"), ["ferry-and-tug/?utm_source=rss", "dockers/"]),
        (RSS.encode("utf-16-be"), ["ferry-and-tug/?utm_source=rss", "dockers/"]),
        (gzip.compress(RSS.encode()), ["ferry-and-tug/?utm_source=rss", "dockers/"]),
        (RSS[: RSS.index("<dc:subject>")].encode(), ["ferry-and-tug/?utm_source=rss", "dockers/"]),
        (b"<rss><item><link>/world/a?x=1&y=2</link></item>", ["a?x=1&y=2"]),
        (b"<rss><item><title>&nbsp;\x00</title><link>/world/a</link></item></rss>", ["a"]),
        (b"<rss><item><link>\n /world/a \n</link></item></rss>", ["a"]),
        (b"<rss><item><link>/world/a</link></item><item><link>/world/a</link></item></rss>", ["a"]),
    ],
)
def test_an_ill_formed_feed_is_read_as_far_as_it_goes(data, expected):
    listing = read_feed(data, URL)

    assert urls(listing) == [f"https://www.harbourpost.test/world/{path}" for path in expected]


def test_letters_survive_a_wrong_or_missing_label():
    item = "<item><title>Größe</title><link>/a</link></item>"
    text = f"<?xml version='1.0' encoding='{{}}'?><rss>{item}</rss>"
    cases = [
        text.format("utf-8").encode("cp1252"),
        text.format("iso-8859-1").encode("cp1252"),
        text.format("iso-8859-1").encode("utf-8"),
        text.format("utf-16").encode("utf-8"),
        text.format("zlib_codec").encode("utf-8"),
    ]

    titles = [read_feed(data, URL).articles[0].title for data in cases]

    assert titles == ["Größe"] * 5


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"{",
        b"[1]",
        b'{"items": 5}',
        b'{"items": [1, null, "x"]}',
        b'{"items":' + b"[" * 100_000,
        b"http://127.0.0.1/feed.xml",
        b"/etc/hostname",
        b"<html><body>No such page</body></html>",
        b"\x1f\x8b\x08\x00broken",
        b"\xff\xfe",
        b"<" * 1_000,
        b"&" * 1_000,
        b"<fee:d><title>Ferry</title>",
        b'<?xml version="1.0"?><rsshttps://[::1',
    ],
)
def test_what_is_no_feed_is_said_to_be_none(data):
    listing = read_feed(data, URL)

    assert listing.articles == ()
    assert "no-feed" in listing.warnings


@pytest.mark.parametrize(
    "data",
    [
        b"<rss><channel><title>Breaking</title></channel></rss>",
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Breaking</title></feed>',
        b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
    ],
)
def test_a_feed_of_a_quiet_day_is_one(data):
    listing = read_feed(data, URL)

    assert (listing.articles, listing.warnings, listing.fault) == ((), (), "")


def test_entities_are_not_resolved():
    data = b"""<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY a "lol">
      <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <rss><item><title>&f;|&c;</title><link>/a</link></item></rss>"""

    (found,) = read_feed(data, URL).articles

    assert found.title == "&f;|&c;"


def test_a_long_feed_is_cut():
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(MOST_ITEMS + 5))

    listing = read_feed(f"<rss>{items}</rss>".encode(), URL)

    assert len(listing.articles) == MOST_ITEMS
    assert listing.warnings == ("cut",)


@pytest.mark.parametrize(
    ("data", "warning"),
    [
        (b"<rss>" + b"<a/>" * 1_500_000, "cut"),
        (b"<rss " + b'a=""' * 500_000, "cut"),
        (b"<rss><item><link>" + b"&" * 2_000_000, "cut"),
        (b'{"items": [{"url": "/a"},' + b"{}," * 500_000 + b"{}]}", "no-feed"),
    ],
    ids=["elements", "attributes", "ampersands", "json"],
)
def test_a_feed_of_nothing_but_markup_is_cut_before_it_costs_memory(data, warning):
    listing = read_feed(data, URL)

    assert listing.articles == ()
    assert warning in listing.warnings


def test_odd_fields_cost_no_more_than_their_bounds():
    item = f"<title>{'x' * 100_000}</title><link>/a</link>" + "<category>y</category>" * 10_000

    (found,) = read_feed(f"<rss><item>{item}</item></rss>".encode(), URL).articles

    assert len(found.title) <= 1_000
    assert len(found.keywords) == 1


@pytest.mark.parametrize(
    ("folder", "least"),
    [("wellformed", 92), ("illformed", 2), ("encoding", 2), ("entities", 1), ("json", 2)],
)
def test_the_suite_of_feeds_is_read(folder, least):
    files = sorted((SUITES / "feedparser/tests" / folder).rglob("*.*"))
    if not files:
        pytest.skip("the suite of feeds is not beside the project")

    listings = [read_feed(file.read_bytes(), URL) for file in files]

    found = [url for listing in listings for url in urls(listing)]
    assert len(found) >= least
    assert all(url.startswith(("http://", "https://")) for url in found)


def test_broken_json_is_read_without_error():
    files = sorted((SUITES / "json-nst").rglob("*.json"))
    if not files:
        pytest.skip("the suite of broken JSON is not beside the project")

    for file in files:
        read_feed(b'{"items": ' + file.read_bytes() + b"}", URL)
        read_feed(b'{"items": [{"url": ' + file.read_bytes() + b"}]}", URL)
