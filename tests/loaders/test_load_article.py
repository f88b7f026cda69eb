import json
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from wirefeed.exporters import line, record, validate
from wirefeed.items import Article, Author, CreditLine, Instant
from wirefeed.loaders import ArticleLoader, load_article
from wirefeed.reading.page import Page
from wirefeed.registry.facts import Outlet

NAUGHTY = Path(__file__).parents[2] / "../shared/bench/suites/blns/blns.json"
HARBOUR_POST = Outlet(domain="harbourpost.test", name="Harbour Post", language="en-in")
SEEN = datetime(2026, 11, 23, 2, 40, tzinfo=UTC)
READ = datetime(2026, 11, 23, 2, 41, tzinfo=UTC)
URL = "https://m.harbourpost.test/world/ferries"
PRINTED = Instant(
    value=datetime(2026, 11, 23, 7, 40, tzinfo=UTC), raw="7.40", source="time", offset_from="outlet"
)


def load(page, outlet=HARBOUR_POST, key="harbourpost.test/world/ferries"):
    return load_article(page, outlet=outlet, key=key, url=URL, retrieved=READ, first_seen=SEEN)


def full_page():
    return Page(
        url=URL,
        canonical_url="https://www.harbourpost.test/world/ferries",
        kind="article",
        headline="Ferries sail again",
        headline_raw="Ferries sail again | Harbour Post",
        description="The storm is over.",
        paragraphs=["The first ferry left.", "Freight follows.", "The first ferry left."],
        by="By Ana Lobo",
        authors=[Author(name="Ana Lobo"), Author(name="IANS", kind="agency")],
        published=PRINTED,
        modified=PRINTED,
        language="en_gb",
        section="World",
        keywords=["ferries", "storm"],
        image="https://www.harbourpost.test/ferry.jpg",
        credit_lines=[CreditLine(text="IANS", position="byline")],
        reader="general",
        confidence={"headline": 0.97},
        warnings=["charset-unknown"],
    )


def test_an_article_says_what_its_page_says():
    assert load(full_page()) == Article(
        outlet="harbourpost.test",
        outlet_name="Harbour Post",
        key="harbourpost.test/world/ferries",
        url=URL,
        retrieved=READ,
        first_seen=SEEN,
        uri="urn:wirefeed:harbourpost.test:f1c6894631525e3b",
        canonical_url="https://www.harbourpost.test/world/ferries",
        kind="article",
        headline="Ferries sail again",
        headline_raw="Ferries sail again | Harbour Post",
        description="The storm is over.",
        paragraphs=["The first ferry left.", "Freight follows.", "The first ferry left."],
        language="en-GB",
        by="By Ana Lobo",
        authors=[Author(name="Ana Lobo"), Author(name="IANS", kind="agency")],
        credit_lines=[CreditLine(text="IANS", position="byline")],
        published=PRINTED,
        modified=PRINTED,
        section="World",
        keywords=["ferries", "storm"],
        image="https://www.harbourpost.test/ferry.jpg",
        reader="general",
        confidence={"headline": 0.97},
        warnings=["charset-unknown"],
    )


def test_an_empty_page_is_an_empty_article():
    article = load(Page())

    assert article == Article(
        outlet="harbourpost.test",
        outlet_name="Harbour Post",
        key="harbourpost.test/world/ferries",
        url=URL,
        retrieved=READ,
        first_seen=SEEN,
        uri="urn:wirefeed:harbourpost.test:f1c6894631525e3b",
        language="en-IN",
    )


def test_instants_pass_untouched():
    article = load(full_page())

    assert article.published is PRINTED
    assert article.modified is PRINTED


def test_a_day_counts_only_without_a_clock():
    day = date(2025, 1, 6)

    assert load(Page(published_day=day)).published_day == day
    assert load(Page(published_day=day, published=PRINTED)).published_day is None


def test_no_list_is_shared_with_the_page_or_with_another_article():
    page = full_page()
    one, other = load(page), load(page)

    for name in ("paragraphs", "authors", "credit_lines", "keywords", "confidence", "warnings"):
        assert getattr(one, name) is not getattr(page, name)
        assert getattr(one, name) is not getattr(other, name)


def test_the_uri_is_made_of_outlet_and_key_alone():
    page = full_page()
    again = Page(headline="Another headline")
    elsewhere = Outlet(domain="cove-gazette.test", name="Cove Gazette")

    assert load(page).uri == load(again).uri
    assert load(page).uri != load(page, key="harbourpost.test/world/freight").uri
    assert load(page).uri != load(page, outlet=elsewhere).uri


@pytest.mark.parametrize(
    ("page_says", "outlet_says", "language"),
    [
        ("en_gb", "hi", "en-GB"),
        ("zh-hans-cn", "", "zh-Hans-CN"),
        ("es-419", "", "es-419"),
        ("de-DE-x-ab-CD", "", "de-DE-x-ab-cd"),
        ("", "hi", "hi"),
        ("English", "en-in", "en-IN"),
        ("x-default", "pt", "pt"),
        ("en" * 40_000, "en", "en"),
        ("क", "", ""),
        ("", "", ""),
    ],
)
def test_the_language_is_the_pages_else_the_outlets(page_says, outlet_says, language):
    outlet = Outlet(domain="harbourpost.test", name="Harbour Post", language=outlet_says)

    assert load(Page(language=page_says), outlet=outlet).language == language


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("https://harbourpost.test/a", "https://harbourpost.test/a"),
        (" http://harbourpost.test/a ", "http://harbourpost.test/a"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/hostname", ""),
        ("//harbourpost.test/a", ""),
        ("/a", ""),
        ("https://harbourpost.test/" + "a" * 2_048, ""),
    ],
)
def test_only_web_addresses_are_kept(printed, url):
    article = load(Page(canonical_url=printed, image=printed))

    assert (article.canonical_url, article.image) == (url, url)


@pytest.mark.parametrize(
    ("field", "limit"),
    [
        ("headline", 1_000),
        ("headline_raw", 1_000),
        ("description", 5_000),
        ("by", 500),
        ("section", 200),
        ("reader", 200),
    ],
)
def test_a_text_is_cut_to_its_bound_on_one_line(field, limit):
    article = load(Page(**{field: "  rain\n\n" + "x" * 1_000_000}))

    assert getattr(article, field) == ("rain " + "x" * limit)[:limit]


def test_lists_are_cut_to_their_bounds():
    many = [f"name {number}" for number in range(10_000)]
    page = Page(
        authors=[Author(name=name) for name in many],
        credit_lines=[CreditLine(text=name, position="byline") for name in many],
        keywords=many,
        warnings=many,
        confidence=dict.fromkeys(many, 1.0),
    )

    article = load(page)

    assert len(article.authors) == len(article.credit_lines) == len(article.warnings) == 50
    assert len(article.keywords) == 100
    assert len(article.confidence) == 50


def test_names_and_credit_lines_are_cut_to_their_bounds():
    page = Page(
        authors=[Author(name="x" * 5_000, kind="desk")],
        credit_lines=[CreditLine(text="x" * 5_000, position="photo")],
        keywords=["x" * 5_000],
    )

    article = load(page)

    assert article.authors == [Author(name="x" * 200, kind="desk")]
    assert article.credit_lines == [CreditLine(text="x" * 1_000, position="photo")]
    assert article.keywords == ["x" * 200]


def test_empty_and_repeated_entries_of_lists_are_dropped():
    page = Page(
        authors=[Author(name=" "), Author(name="Ana"), Author(name=" Ana ")],
        credit_lines=[CreditLine(text="\x00", position="byline")],
        keywords=["", "rain", "rain", "\n"],
        paragraphs=["", " ", "Rain fell.", "\u200b\n"],
    )

    article = load(page)

    assert article.authors == [Author(name="Ana")]
    assert article.credit_lines == []
    assert article.keywords == ["rain"]
    assert article.paragraphs[0] == "Rain fell."


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["x" * 300_000],
        ["x" * 150_000] * 2,
        ["rain"] * 6_000,
        [" x" * 60_000] * 2,
        ["x" * 41] * 4_800,
    ],
)
def test_a_body_is_cut_to_its_bounds_and_says_so(paragraphs):
    article = load(Page(paragraphs=paragraphs))

    assert len(article.paragraphs) <= 5_000
    assert len("\n".join(article.paragraphs)) <= 200_000
    assert article.warnings == ["body-cut"]


@pytest.mark.parametrize(("kind", "warnings"), [("live", ["live-blog"]), ("article", [])])
def test_a_live_blog_says_that_it_is_one(kind, warnings):
    assert load(Page(kind=kind, paragraphs=["The first ferry left."])).warnings == warnings


def test_the_largest_body_is_whole():
    article = load(Page(paragraphs=["x" * 39] * 5_000))

    assert article.paragraphs == ["x" * 39] * 5_000
    assert article.warnings == []


def test_a_paywall_becomes_a_warning():
    assert load(Page(paywalled=True, warnings=["page-cut"])).warnings == ["page-cut", "paywalled"]


@pytest.mark.parametrize(
    "credit_lines",
    [[], [CreditLine(text="From an agency.", position="disclaimer")]],
)
def test_a_disclaimer_is_a_credit_line_once(credit_lines):
    article = load(Page(disclaimer="From an agency.", credit_lines=credit_lines))

    assert article.credit_lines == [CreditLine(text="From an agency.", position="disclaimer")]
    assert article.disclaimer == ""


def test_confidence_is_a_share():
    page = Page(confidence={"headline": 1.7, "by": -1.0, "image": float("nan"), "body": 0.12345})

    assert load(page).confidence == {"headline": 1.0, "by": 0.0, "body": 0.123}


def test_every_printed_field_has_both_its_processors():
    spiders = {"outlet", "outlet_name", "key", "url", "retrieved", "first_seen", "uri"}
    values = {"kind", "published", "published_day", "modified"}
    pages = {each.name for each in fields(Page)} & {each.name for each in fields(Article)}

    for name in pages - spiders - values - {"disclaimer"}:
        assert hasattr(ArticleLoader, f"{name}_in"), name
        assert hasattr(ArticleLoader, f"{name}_out"), name


def test_a_loader_takes_the_first_good_text_and_all_of_a_list():
    loader = ArticleLoader()
    loader.add_value("headline", ["", "Ferries sail again", "Another"])
    loader.add_value("headline", "A third")
    loader.add_value("keywords", ["rain"])
    loader.add_value("keywords", "flood")

    article = loader.load_item()

    assert article.headline == "Ferries sail again"
    assert article.keywords == ["rain", "flood"]


def test_naughty_strings_become_articles_and_valid_records():
    if not NAUGHTY.exists():
        pytest.skip("the list of naughty strings is not here")
    halves = ["\ud800", "rain \udfff", "\x00\x1b[31m", "\u0300" * 1_000]
    for text in [*json.loads(NAUGHTY.read_text(encoding="utf-8")), *halves]:
        page = Page(
            canonical_url=text,
            headline=f"x{text}",
            headline_raw=text,
            description=text,
            paragraphs=[text, text],
            by=text,
            authors=[Author(name=text)],
            language=text,
            section=text,
            keywords=[text],
            image=text,
            credit_lines=[CreditLine(text=text, position="byline")],
            disclaimer=text,
            reader=text,
            confidence={text: 1.0},
            warnings=[text],
        )

        article = load(page)
        article.body = article.paragraphs

        written = record(article)
        assert validate(written) == []
        assert len(line(written).decode().splitlines()) == 1
