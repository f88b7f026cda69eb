"""Articles in parts: which links lead to a further part, and how the parts become one page."""

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading.joining import Joining, is_part, join
from wirefeed.reading.page import Page
from wirefeed.reading.parts import find_beginning
from wirefeed.reading.reader import read_page

SITE = "https://www.harbourpost.test"
HERE = "/world/ferry-strike"
HEADLINE = "Ferry strike ends after nine days"
SENTENCE = "Ferry number %d left the harbour at noon, and the port office counted who was on board."


def page(links, *, url=HERE, head=""):
    paragraphs = "".join(f"<p>{SENTENCE % count}</p>" for count in range(5))
    html = (
        f"<html><head><title>{HEADLINE}</title>{head}</head><body><article><h1>{HEADLINE}</h1>"
        f"{paragraphs}</article>{links}</body></html>"
    )
    return read_page(html.encode(), SITE + url)


@pytest.mark.parametrize(
    ("here", "link", "there"),
    [
        (HERE, f'<a href="{HERE}/2/">2</a>', f"{HERE}/2/"),
        (f"{HERE}/", '<a href="2/">2</a>', f"{HERE}/2/"),
        (HERE, '<a href="?page=2">Next page</a>', f"{HERE}?page=2"),
        (HERE, f'<a rel="next" href="{HERE}?page=1">&raquo;</a>', f"{HERE}?page=1"),
        (f"{HERE}?page=1", '<a href="?page=2">3</a>', f"{HERE}?page=2"),
        (f"{HERE}/2", f'<a href="{HERE}/3">3</a>', f"{HERE}/3"),
        (f"{HERE}.html", f'<a href="{HERE}-2.html">weiter</a>', f"{HERE}-2.html"),
        (f"{HERE}.html", f'<a href="{HERE}-seite-2.html">Seite 2</a>', f"{HERE}-seite-2.html"),
        (f"{HERE}.html", f'<a title="2 of 4" href="{HERE}.2.html">&gt;</a>', f"{HERE}.2.html"),
        (f"{HERE}.html", f'<a href="{HERE}-page2.html">2/4</a>', f"{HERE}-page2.html"),
        ("/show?id=7", '<a href="/show?id=7&page=2">次へ</a>', "/show?id=7&page=2"),
        (HERE, f'<div class="pager"><a href="{HERE}/page/2">Siguiente</a></div>', f"{HERE}/page/2"),
    ],
)  # fmt: skip
def test_a_numbered_successor_in_a_pager_is_the_next_part(here, link, there):
    assert page(link, url=here).next_part == SITE + there


@pytest.mark.parametrize(
    ("here", "link"),
    [
        pytest.param(HERE, '<a rel="next" href="/world/port-opens">Next</a>', id="next article"),
        pytest.param(HERE, f'<a href="{HERE}/3/">3</a>', id="the part after the next"),
        pytest.param(HERE, f'<a href="{HERE}/2/">Ferry prices</a>', id="no pager"),
        pytest.param(HERE, '<a href="?page=1">1</a>', id="this very page"),
        pytest.param("/a/731", '<a rel="next" href="/a/732">Next</a>', id="articles by number"),
        pytest.param("/2025/01/06", '<a href="/2025/01/08">8</a>', id="calendar"),
        pytest.param(HERE, '<a href="?page=2#comments">2</a>', id="comments by fragment"),
        pytest.param(HERE, f'<a href="{HERE}/comment-page-2/">2</a>', id="comments by path"),
        pytest.param(
            HERE, '<ol class="comments"><li><a href="?page=2">2</a></li></ol>', id="comments"
        ),
        pytest.param(
            HERE, '<div id="related-list"><a rel=next href="?page=2">Next</a></div>', id="teasers"
        ),
        pytest.param(HERE, f'<a rel="next" href="//other.test{HERE}/2">2</a>', id="other site"),
        pytest.param(HERE, '<a rel="next" href="https://[bad/2">2</a>', id="no address"),
    ],
)  # fmt: skip
def test_what_is_no_successor_of_the_address_is_no_part(here, link):
    assert page(link, url=here).next_part == ""


def test_a_view_with_all_parts_counts_only_where_there_are_parts():
    whole, onward = '<a href="?view=all">All on one page</a>', '<a href="?page=2">2</a>'

    assert page(whole + onward).single_page == f"{SITE}{HERE}?view=all"
    assert page(whole).single_page == ""
    assert page(f'<a href="/world/other?view=all">All</a>{onward}').single_page == ""


@pytest.mark.parametrize(
    ("links", "head"),
    [
        pytest.param(f'<a href="{HERE}">1</a>', "", id="pager"),
        pytest.param("", f'<link rel="prev" href="{HERE}">', id="relation"),
        pytest.param("", f'<link rel="canonical" href="{SITE}{HERE}">', id="canonical"),
    ],
)
def test_a_later_part_knows_where_its_article_begins(links, head):
    assert page(links, url=f"{HERE}/2", head=head).first_part == SITE + HERE


def test_a_page_with_a_number_is_no_later_part_unless_it_says_so():
    links = '<a rel="prev" href="/a/6">Previous</a><a href="/a">All articles</a>'

    assert page(links, url="/a/7").first_part == ""


@pytest.mark.parametrize(
    ("url", "first"),
    [
        (f"{SITE}{HERE}?page=2", f"{SITE}{HERE}"),
        (f"{SITE}/show?page=2&id=7", f"{SITE}/show?id=7"),
        (f"{SITE}{HERE}/page/12/", f"{SITE}{HERE}/"),
        (f"{SITE}{HERE}-page-2.html", f"{SITE}{HERE}.html"),
        (f"{SITE}{HERE}/2", ""),
        (f"{SITE}{HERE}?page=77", ""),
        (f"{SITE}{HERE}", ""),
    ],
)
def test_only_a_number_that_is_called_a_page_says_by_itself_where_the_article_begins(url, first):
    assert find_beginning(url) == first


def made(number, *counts, **fields):
    """Return the page of part `number` with the sentences of those counts."""
    onward = fields.pop("next_part", f"{SITE}{HERE}/{number + 1}")
    return Page(
        url=f"{SITE}{HERE}/{number}" if number > 1 else SITE + HERE,
        headline=HEADLINE,
        paragraphs=[SENTENCE % count for count in counts],
        next_part=onward,
        **fields,
    )


def test_parts_are_joined_in_order_without_what_they_repeat():
    first = made(1, 1, 2, description="The port has counted all boats that left it again.")
    second = made(2, 2, 3, 1)
    second.paragraphs[:0] = [HEADLINE, first.description]
    second.disclaimer = "This report has not been edited."
    second.credit_lines = [CreditLine(text="IANS", position="byline")]

    added = join(first, second)

    assert added == 1
    assert first.paragraphs == [SENTENCE % count for count in (1, 2, 3)]
    assert first.disclaimer == second.disclaimer
    assert first.credit_lines == second.credit_lines


def test_short_answers_may_be_given_twice():
    first, second = made(1, 1), made(2, 2)
    first.paragraphs.append("Yes.")
    second.paragraphs.append("Yes.")

    join(first, second)

    assert first.paragraphs.count("Yes.") == 2


def test_a_page_with_another_headline_is_no_part_unless_its_canonical_address_says_so():
    first, other = made(1, 1), made(2, 2)
    other.headline = "Port office moves to the old customs house"

    assert not is_part(first, other)
    other.canonical_url = first.url
    assert is_part(first, other)


def test_a_page_without_headline_is_a_part_only_at_the_articles_own_address():
    first, second = made(1, 1), made(2, 2)
    second.headline = ""

    assert is_part(first, second)
    second.url = f"{SITE}/"
    assert not is_part(first, second)


def test_a_headline_with_a_page_number_is_the_same_headline():
    first, second = made(1, 1), made(2, 2)
    second.headline = f"{HEADLINE} - page 2"

    assert is_part(first, second)


def follow(pages):
    """Join the parts among `pages`, by address; return what came of it."""
    joining = Joining(pages[SITE + HERE])
    while url := joining.onward():
        if url in pages:
            joining.take(pages[url])
        else:
            joining.missed()
    return joining


def by_url(*pages):
    return {page.url: page for page in pages}


def test_a_missing_part_is_said_and_the_rest_is_kept():
    joining = follow(by_url(made(1, 1), made(2, 2)))

    assert joining.parts == 2
    assert joining.page.warnings == ["part-missing"]


def test_a_part_in_whose_place_a_login_answers_is_missing():
    login = Page(url=f"{SITE}/login", headline="Sign in", paragraphs=["Give us your name."])
    joining = Joining(made(1, 1))
    joining.onward()

    joining.take(login)

    assert (joining.parts, joining.page.warnings) == (1, ["part-missing"])


def test_an_article_that_ends_has_no_warning():
    joining = follow(by_url(made(1, 1), made(2, 2, next_part="")))

    assert (joining.parts, joining.page.warnings) == (2, [])


def test_a_part_that_says_nothing_new_ends_the_article():
    joining = follow(by_url(made(1, 1, 2), made(2, 2), made(3, 3)))

    assert (joining.parts, joining.page.warnings) == (1, [])


def test_parts_in_a_circle_are_asked_for_once():
    joining = follow(by_url(made(1, 1), made(2, 2, next_part=SITE + HERE)))

    assert (joining.parts, joining.page.warnings) == (2, [])


def test_an_article_begins_with_its_first_part_or_is_not_followed():
    page = made(2, 2)

    assert Joining(page).onward() == ""
