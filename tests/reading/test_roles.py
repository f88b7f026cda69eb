"""What ARIA and HTML5 call a box by attributes: no article, unless it holds the article."""

import pytest
from invented_ferry import TEXT, TITLE

from wirefeed.reading import read_page

ASKED = [
    ("en", "We and our partners keep the language you read in on this device, if you agree to it."),
    (
        "pl",
        "Razem z partnerami zapisujemy na tym urządzeniu język, w którym czytasz, za twoją zgodą.",
    ),
    ("fr", "Avec nos partenaires, nous gardons sur cet appareil la langue que vous avez choisie."),
]
ROLES = [
    *(f"role={role}" for role in ("dialog", "alertdialog", "tooltip", "search")),
    "role=navigation",
    "role=contentinfo",
    "aria-modal=true",
    "popover",
]
SET_APART = ["role=complementary", "role=alert", "role=status", "role=tablist"]  # as notes are


def read(amid: str = "", around: str = "main", behind: str = "", lang: str = "en") -> list[str]:
    first, *rest = (f"<p>{text}</p>" for text in TEXT)
    return read_page(
        f"<html lang={lang}><title>{TITLE}</title><body><{around}><h1>{TITLE}</h1>{first}{amid}"
        f"{''.join(rest)}</{around.split(maxsplit=1)[0]}>{behind}</body></html>".encode()
    ).paragraphs


@pytest.mark.parametrize("called", ROLES)
def test_a_box_amid_the_text_is_what_its_role_says(called):
    assert read(f"<div {called}><p>{ASKED[0][1]}</p></div>") == TEXT


@pytest.mark.parametrize(("lang", "asked"), ASKED)
def test_a_dialog_behind_the_text_is_none_of_it(lang, asked):
    asked = f"<h2>RODO</h2><p>{asked}</p><p>{asked[:-1]}!</p><p>{asked[:-1]}…</p>"

    assert read(behind=f"<div role=dialog>{asked}</div>", lang=lang) == TEXT


def test_a_search_is_none_of_the_text():
    assert read(f"<search><p>{ASKED[0][1]}</p></search>") == TEXT


@pytest.mark.parametrize("called", [*ROLES, *SET_APART, "role=banner", "aria-hidden=true", "inert"])
def test_what_holds_the_article_is_the_article_whatever_its_role(called):
    assert read(around=f"div {called}") == TEXT


@pytest.mark.parametrize(
    "called", [*SET_APART, "role=region", "role=article", "role=img", "aria-modal=false"]
)
def test_other_roles_say_nothing(called):
    assert ASKED[0][1] in read(f"<div {called}><p>{ASKED[0][1]}</p></div>")
