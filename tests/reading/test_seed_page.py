"""A plain page of agency copy, read out of the markups outlets wrap such text in."""

import html
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page
from wirefeed.registry import Outlet

SEED = Path(__file__).parents[2] / "../shared/domain/seed-page.txt"
URL = "https://www.lokmattimes.com/international/top-diplomats-of-south-korea-us-to-discuss/"
OUTLET = Outlet(
    domain="lokmattimes.com",
    name="Lokmat Times",
    country="IN",
    timezone=ZoneInfo("Asia/Kolkata"),
    language="en",
)
MONDAY = datetime(2025, 1, 6, 7, 50, tzinfo=timezone(timedelta(hours=5, minutes=30)))

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed page is not at hand")


def _lines() -> list[str]:
    return [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]


def _p(line: str) -> str:
    return f"<p>{html.escape(line)}</p>"


def _page(body: str) -> bytes:
    title = html.escape(_lines()[2])
    head = f"<head><meta charset='utf-8'><title>{title} - Lokmat Times</title></head>"
    return f"<!doctype html><html lang='en'>{head}<body>{body}</body></html>".encode()


def _parts() -> tuple[list[str], str, str, str, list[str], list[str]]:
    """Return the sections, headline, byline, teaser, text and what stands behind it."""
    lines = _lines()
    text = next(place for place, line in enumerate(lines) if line.endswith("officials said."))
    last = next(place for place, line in enumerate(lines) if line.startswith("Disclaimer"))
    return lines[:2], lines[2], lines[3], lines[4], lines[text:last], lines[last:]


def flat_with_names() -> str:
    """Everything is a paragraph of one container; class names say a little."""
    menu, headline, by, teaser, text, rest = _parts()
    top = "".join(f"<li><a href='/{item}'>{item}</a></li>" for item in menu)
    links = "".join(
        f"<p><a href='/x{place}'>{html.escape(line)}</a></p>" for place, line in enumerate(rest[3:])
    )
    return (
        f"<ul class='menu'>{top}</ul><div class='article-content'><h1>{html.escape(headline)}</h1>"
        f"<p class='author'>{by}</p><p class='summary'>{html.escape(teaser)}</p>"
        f"<p class='open-app'>Open in App</p>{''.join(map(_p, text))}{_p(rest[0])}"
        f"<p>Open in App</p><h3>Related Stories</h3>{links}</div>"
    )


def flat_without_names() -> str:
    """One container without a name, every line a paragraph, nothing linked."""
    menu, headline, *_ = _parts()
    lines = "".join(map(_p, _lines()[3:]))
    top = "".join(map(_p, menu))
    return f"<div>{top}<h1>{html.escape(headline)}</h1>{lines}</div>"


def nested_without_names() -> str:
    """Containers without names; the byline in spans, the neighbours in lists of links."""
    _, headline, by, teaser, text, rest = _parts()
    agency, _, updated = by.partition(" | ")
    links = "".join(
        f"<li><a href='/n{place}'>{html.escape(line)}</a></li>"
        for place, line in enumerate(rest[3:])
        if "Stories" not in line
    )
    return (
        f"<div><div><h1>{html.escape(headline)}</h1><div><span>{agency}</span> | "
        f"<span>{updated}</span></div><h2>{html.escape(teaser)}</h2><a href='/app'>Open in App</a>"
        f"</div><div>{''.join(map(_p, text))}<div><i>{html.escape(rest[0])}</i></div></div>"
        f"<div><a href='/app'>Open in App</a></div><div><h4>Related Stories</h4><ul>{links}</ul>"
        f"<h4>International Realted Stories</h4><ul>{links}</ul></div></div>"
    )


def divs_of_a_framework() -> str:
    """Every line a container of its own, as frameworks write them."""
    _, headline, by, teaser, text, rest = _parts()
    body = "".join(f"<div><div>{html.escape(line)}</div></div>" for line in text)
    cards = "".join(
        f"<div class='card'><a href='/c{place}'><span>International</span>"
        f"<h3>{html.escape(line)}</h3></a></div>"
        for place, line in enumerate(rest[3:])
    )
    return (
        f"<main><article><header><h1>{html.escape(headline)}</h1></header>"
        f"<div class='byline'>{by}</div><div class='teaser'>{html.escape(teaser)}</div>"
        f"<button>Open in App</button><section>{body}"
        f"<div class='disclaimer'>{html.escape(rest[0])}</div></section></article>"
        f"<section><h2>Related Stories</h2>{cards}</section></main>"
    )


def broken_lines() -> str:
    """No paragraph at all: two line breaks apart."""
    _, headline, by, teaser, text, rest = _parts()
    lines = "<br><br>\n".join(map(html.escape, [*text, rest[0]]))
    links = "".join(
        f"<a href='/b{place}'>{html.escape(line)}</a><br>" for place, line in enumerate(rest[3:])
    )
    return (
        f"<div id='story'><h1>{html.escape(headline)}</h1><b>{by}</b><br><br>"
        f"{html.escape(teaser)}<br><br>Open in App<br><br>{lines}<br><br>Open in App</div>"
        f"<div><b>Related Stories</b><br>{links}</div>"
    )


MARKUPS = (
    flat_with_names,
    flat_without_names,
    nested_without_names,
    divs_of_a_framework,
    broken_lines,
)


@pytest.fixture(params=MARKUPS, ids=lambda markup: markup.__name__)
def page(request: pytest.FixtureRequest) -> Page:
    markup: Callable[[], str] = request.param
    return read_page(_page(markup()), URL, outlet=OUTLET)


def test_headline_and_byline_are_as_printed(page: Page) -> None:
    assert page.headline == _lines()[2]
    assert page.by == _lines()[3].partition(" | ")[0] == "By IANS"
    assert [author.name for author in page.authors] == ["IANS"]
    assert page.authors[0].kind == "agency"


def test_the_printed_zone_is_indias(page: Page) -> None:
    assert page.published is None
    assert page.modified is not None
    assert page.modified.value == MONDAY
    assert page.modified.value.utcoffset() == timedelta(hours=5, minutes=30)


def test_the_text_is_the_dispatch_and_nothing_else(page: Page) -> None:
    _, _, _, _, text, _ = _parts()

    assert page.paragraphs == text


def test_the_disclaimer_has_a_field_of_its_own(page: Page) -> None:
    _, _, _, _, _, rest = _parts()

    assert page.disclaimer == rest[0]
    assert any(line.position == "disclaimer" for line in page.credit_lines)
    assert any(line.position == "byline" and "IANS" in line.text for line in page.credit_lines)


def test_a_teaser_that_repeats_the_text_is_no_standfirst(page: Page) -> None:
    assert page.description == ""
