"""Section pages: the articles they link to, in order, and the one page that follows."""

import re

import pytest

from wirefeed.reading.listings.sections import MOST_LINKS, read_section

URL = "https://www.harbourpost.test/world/"
IS_ARTICLE = re.compile(r"/world/[a-z0-9-]{8,}/$|/show\?id=\d+$").search

PAGE = """<html><head><title>World</title><link rel="next" href="/world/page/2/"></head><body>
<nav><a href="/">Home</a> <a href="/world/">World</a> <a href="/topics/">Topics</a></nav>
<a href="/world/ferry-and-tug/"><img src="a.jpg"></a>
<h2><a href="https://www.harbourpost.test/world/ferry-and-tug/#top">Ferry and
  <em>tug</em> collide</a></h2>
<a href="/world/ferry-and-tug/">Read more</a>
<a href="dockers-walk-out/" title="Dockers walk out"></a>
<a href="/show?id=7">Seven</a> <a href="/show?id=8">Eight</a>
<a href="javascript:open('/world/dockers-walk-out/')">x</a> <a>no link</a> <a href="">empty</a>
<a href="http://[">broken</a>
</body></html>"""


def read(html, url=URL):
    return read_section(html.encode(), url, IS_ARTICLE)


def test_articles_come_in_order_each_once_with_the_text_that_links_to_them():
    listing = read(PAGE)

    assert [(found.url, found.title) for found in listing.articles] == [
        ("https://www.harbourpost.test/world/ferry-and-tug/", "Ferry and tug collide"),
        ("https://www.harbourpost.test/world/dockers-walk-out/", "Dockers walk out"),
        ("https://www.harbourpost.test/show?id=7", "Seven"),
        ("https://www.harbourpost.test/show?id=8", "Eight"),
    ]
    assert listing.warnings == ()


def test_links_start_from_the_pages_base():
    html = '<base href="/sub/"><base href="/no/"><a href="../world/ferry-and-tug/">Ferry</a>'

    (found,) = read(html).articles

    assert found.url == "https://www.harbourpost.test/world/ferry-and-tug/"


@pytest.mark.parametrize(
    ("url", "html", "expected"),
    [
        (URL, '<link rel="next" href="page/2/">', "https://www.harbourpost.test/world/page/2/"),
        (URL, '<a rel="nofollow Next" href="?offset=20">', URL + "?offset=20"),
        (URL, '<a href="/world/page/2">2</a><a href="/world/page/3">3</a>', URL + "page/2"),
        (URL, '<a href="?page=2">2</a>', URL + "?page=2"),
        (URL, '<a href="/world?paged=2">2</a>', "https://www.harbourpost.test/world?paged=2"),
        (URL, '<a href="/world/page-2">2</a>', URL + "page-2"),
        (URL + "page/2/", '<a href="/world/">1</a><a href="/world/page/3/">3</a>', URL + "page/3/"),
        (URL + "?page=2", '<a href="?page=1">1</a><a href="?page=3&amp;">3</a>', URL + "?page=3&"),
        (URL + "?page=9", '<a href="?page=1">1</a><a href="?page=10">10</a>', URL + "?page=10"),
    ],
)
def test_the_next_page_is_found(url, html, expected):
    assert read(html, url).listings == (expected,)


@pytest.mark.parametrize(
    ("url", "html"),
    [
        (URL, '<a href="/world/page/3/">3</a>'),
        (URL, '<a href="/sport/page/2/">2</a>'),
        (URL, '<a href="/world/?p=2">an article of WordPress</a>'),
        (URL, '<a rel="next" href="https://elsewhere.test/world/page/2/">2</a>'),
        (URL, '<a rel="next" href="/world/">2</a>'),
        (URL, '<a rel="next" href="/world/ferry-and-tug/">the next article</a>'),
        (URL, '<a rel="next">2</a>'),
        (URL + "page/2/", '<a href="/world/page/2/">2</a><a href="/world/page/1/">1</a>'),
    ],
)
def test_what_is_not_the_next_page_is_not_followed(url, html):
    assert read(html, url).listings == ()


def test_at_most_a_bounded_number_of_links_is_looked_at():
    links = "".join(f'<a href="/show?id={n}">x</a>' for n in range(MOST_LINKS + 50))

    listing = read(links)

    assert len(listing.articles) == MOST_LINKS
    assert listing.warnings == ("cut",)


@pytest.mark.parametrize("data", [b"", b"\x00", b"%PDF-1.7", b"\x89PNG", b"   "])
def test_what_is_no_page_is_said_to_be_none(data):
    listing = read_section(data, URL, IS_ARTICLE)

    assert listing.articles == listing.listings == ()
    assert "no-page" in listing.warnings


@pytest.mark.parametrize(
    "data",
    [b"<a href=", b"<a href='\xff\xfe'>", b"<a href='/world/&#0;&#xd800;/'>", b"<a>" * 50_000],
)
def test_garbage_is_read_without_error(data):
    assert read_section(data, URL, IS_ARTICLE).articles == ()


def test_a_label_of_the_transport_is_heard():
    html = '<a href="/world/ferry-and-tug/">Größe</a>'.encode("cp1252")

    (found,) = read_section(html, URL, IS_ARTICLE, charset="iso-8859-1").articles

    assert found.title == "Größe"
