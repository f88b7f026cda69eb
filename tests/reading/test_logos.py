"""Logos that say whose a text is: told by the box or the link they stand in."""

import pytest

from wirefeed.reading import read_credit, read_page
from wirefeed.registry import load_registry

AGENCIES = load_registry().agencies
TEXT = "".join(
    f"<p>The ferry to Holm left the quay at noon, its captain said on day {day}.</p>"
    for day in range(5)
)


def credit(above: str, top: str = "", below: str = "") -> str:
    html = (
        f"<html><head><title>Ferries sail again</title></head><body>{top}<main>"
        f"<h1>Ferries sail again</h1>{above}<div>{TEXT}</div>{below}</main></body></html>"
    )
    page = read_page(html.encode(), "https://quay.test/ferry")
    return read_credit(page.paragraphs, page.credit_lines, agencies=AGENCIES, url=page.url).agency


@pytest.mark.parametrize(
    "logo",
    [
        "<div class=byline><img alt=AFP></div>",
        "<div class=source-logo><img alt='AFP logo'></div>",
        "<div class=info><a href=/source/afp><svg><title>AFP</title></svg></a></div>",
        "<a class=provider href=/p/1 aria-label=AFP></a>",
        "<a href=/agency/afp title='Agence France-Presse'><i class=icon></i></a>",
    ],
)
def test_an_agencys_logo_where_the_author_stands_credits_it(logo):
    assert credit(logo) == "afp"


@pytest.mark.parametrize(
    "logo",
    [
        "<div class=author><img alt='Ada Moor'></div>",
        "<figure class=source><img alt=AFP></figure>",
        "<div class=image-source><img alt=AFP></div>",
        "<div class=partners><img alt=AFP></div>",
        "<img alt=AFP>",
        "<div class=author><img alt='Ada Moor of AFP at the quay'></div>",
    ],
)
def test_portraits_pictures_and_partners_do_not(logo):
    assert credit(logo) == ""


def test_nor_does_what_stands_above_the_headline_or_below_the_text():
    logo = "<div class=source><a href=/source/afp><img alt=AFP></a></div>"

    assert credit("", top=logo, below=logo) == ""
