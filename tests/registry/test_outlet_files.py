"""The package's own outlet files: each pattern knows an article from what stands around it.

`articles.txt` holds addresses as they have been printed in public places, at least one an outlet;
`listings.txt` holds paths that no outlet prints an article under.
"""

import re
from pathlib import Path

import pytest

import wirefeed.registry
from wirefeed.registry import load_registry
from wirefeed.text.addresses import host_of

HERE = Path(__file__).parent
FILES = sorted((Path(wirefeed.registry.__file__).parent / "outlets").glob("*.toml"))
REGISTRY = load_registry()
ARTICLES = (HERE / "articles.txt").read_text(encoding="utf-8").split()
LISTINGS = (HERE / "listings.txt").read_text(encoding="utf-8").split()


def test_every_outlet_has_an_example():
    outlets = {REGISTRY.outlet_of(host_of(url)).domain for url in ARTICLES}

    assert outlets == set(REGISTRY.outlets)


@pytest.mark.parametrize("url", ARTICLES)
def test_an_article_is_known_by_its_address(url):
    assert REGISTRY.outlet_of(host_of(url)).discover.is_article(url)


@pytest.mark.parametrize("domain", sorted(REGISTRY.outlets))
def test_a_listing_is_not_taken_for_an_article(domain):
    discover = REGISTRY.outlet(domain).discover
    own = [*discover.sections, *discover.feeds, *discover.sitemaps]

    taken = [path for path in LISTINGS if discover.is_article(f"https://{domain}{path}")]

    assert taken == []
    assert [url for url in own if discover.is_article(url)] == []


@pytest.mark.parametrize("domain", sorted(REGISTRY.outlets))
def test_a_hostile_address_does_not_hold_a_pattern_up(domain):
    pattern = REGISTRY.outlet(domain).discover.article
    seeds = ("/a", "a-", "-1", "/2024/01/01", "/news/a-12345", "a-b-c-d-e-", "20200101")

    found = [pattern.search("/" + seed * (2_000 // len(seed)) + "!") for seed in seeds]

    assert found == [None] * len(seeds)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_named_after_its_domain_and_says_when_it_was_verified(file):
    text = file.read_text(encoding="utf-8")

    outlet = REGISTRY.outlet(file.stem)
    never_seen = re.search(r"^# verified = YYYY-MM-DD {2}\(.{10,}\)$", text, re.MULTILINE)

    assert outlet.verified or never_seen


@pytest.mark.parametrize("domain", sorted(REGISTRY.outlets))
def test_an_outlet_has_a_place_to_look_and_an_agency(domain):
    outlet = REGISTRY.outlet(domain)
    discover = outlet.discover

    assert discover.feeds or discover.sitemaps or discover.sections
    assert outlet.agencies
    assert outlet.country
    assert outlet.language
    assert discover.article.pattern


@pytest.mark.parametrize(
    ("agency", "least"),
    [("ians", 20), ("ani", 10), ("pti", 10), ("uni", 1), ("reuters", 5), ("ap", 4), ("afp", 4)],
)
def test_the_great_agencies_have_outlets(agency, least):
    assert len(REGISTRY.outlets_of([agency])) >= least
