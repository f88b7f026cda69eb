"""Sitemaps may be longer than pages; what is too long for us is said."""

import gzip

import pytest

from .test_hosts import reply

ALL = ("-a", "outlets=quay.test")
LONG = 26_000_000  # bytes


@pytest.fixture
def sitemap(crawls, site):
    """An outlet with a sitemap and an article; returns the sitemap with blanks in front."""
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/sitemap.xml")
    file = crawls.outlets / "quay.toml"
    file.write_text(file.read_text().replace("sections =", "sitemaps ="))

    def fill(blanks):
        found = f"<url><loc>http://quay.test:{site.port}/a/crabs</loc></url>"
        return f"<urlset>{' ' * blanks}{found}</urlset>".encode()

    return fill


def test_a_sitemap_longer_than_a_page_may_be_is_read(crawls, site, sitemap):
    site.answers["/sitemap.xml"] = sitemap(blanks=6_500_000)

    done = crawls.run("ians", *ALL)

    assert done.returncode == 0
    assert [line["headline"] for line in crawls.lines()] == ["Crabs"]
    assert crawls.report()["outlets"][0]["warnings"] == []


def test_a_bound_that_is_stated_holds_for_sitemaps_too(crawls, site, sitemap):
    site.answers["/sitemap.xml"] = sitemap(blanks=6_500_000)

    done = crawls.run("ians", *ALL, DOWNLOAD_MAXSIZE=6_000_000)

    assert done.returncode == 3
    assert crawls.report()["outlets"][0]["warnings"] == ["too-long"]


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"Content-Length": LONG}, "DownloadCancelledError"),
        ({"Content-Encoding": "gzip"}, "IgnoreRequest"),
    ],
)
def test_a_sitemap_that_is_too_long_for_us_is_said(crawls, site, sitemap, headers, reason):
    packed = gzip.compress(sitemap(blanks=LONG))
    site.answers["/sitemap.xml"] = lambda handler: reply(handler, 200, headers, packed)
    site.section("/", "/a/crabs")
    file = crawls.outlets / "quay.toml"
    section = f'sections = ["http://quay.test:{site.port}/"]'
    file.write_text(file.read_text().replace("[discover]", f"[discover]\n{section}"))

    done = crawls.run("ians", *ALL)

    outlet = crawls.report()["outlets"][0]
    assert done.returncode == 0
    assert outlet["listingFailures"] == {reason: 1}
    assert outlet["warnings"] == ["too-long"]


def test_redirects_without_an_end_are_not_called_too_long(crawls, site, sitemap):
    site.status("/sitemap.xml", 302, "/sitemap.xml")

    crawls.run("ians", *ALL)

    outlet = crawls.report()["outlets"][0]
    assert outlet["listingFailures"] == {"IgnoreRequest": 1}
    assert outlet["warnings"] == []
