"""When a page was published, where that stands right below its text alone."""

from datetime import UTC, datetime

import pytest

from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page

TEXT = [
    "The lock at Hale is to be closed from Monday, the keepers of the canal said on Thursday.",
    "Barges may wait in the upper basin, where there is room for some thirty of them at a time.",
    "The last gates were made in 1931, and no two of them have ever been of the same height.",
]
TOLD = "Published 3 May 2025 at 11:51"
BY_ADA = (
    "Dieser Artikel wurde am 3. Mai 2025 um 11:51 von <a href=/ada>ada</a> in <a href=/c>Kanal</a> "
    "veröffentlicht."
)
FILED = (
    "This entry was posted on Saturday, May 3rd, 2025 at 11:51 and is filed under Locks. You can "
    "follow any responses to this entry through the feed. Both comments and pings are closed."
)


def read(below: str, above: str = "", url: str = "https://quay.co.uk/a") -> Page:
    paragraphs = "".join(f"<p>{each}</p>" for each in TEXT)
    html = (
        f"<title>Lock closed</title><body><main><article><h1>Lock closed</h1>{above}"
        f"<div class=c>{paragraphs}</div>{below}</article></main></body>"
    )
    return read_page(html.encode(), url, retrieved=datetime(2025, 6, 1, tzinfo=UTC))


def told(page: Page) -> str:
    """Return when a page was published, to the minute or the day."""
    return page.published.value.isoformat()[:16] if page.published else str(page.published_day)


@pytest.mark.parametrize(
    ("below", "url"),
    [
        (f"<div class=x>{TOLD}</div>", ""),
        ("<p>By Ada Moor on 3 May 2025, 11:51 | 0 comments | Locks</p>", ""),
        ("<div>Gespeichert von ada am 3. Mai 2025 - 11:51</div>", "https://quay.de/a"),
        ("<div>Soumis par ada le 3 mai 2025 - 11:51</div>", "https://quay.fr/a"),
        (f"<div class=post-footer>{BY_ADA}</div>", "https://quay.de/a"),
        (f"<p class=postmetadata>{FILED}</p>", ""),
        (f"<p>Tags: locks, canals</p><p>{TOLD}</p>", ""),
    ],
)
def test_a_line_right_below_a_text_that_says_so_dates_it(below, url):
    page = read(below, url=url or "https://quay.co.uk/a")

    assert (told(page), page.paragraphs) == ("2025-05-03T11:51", TEXT)


def test_a_day_alone_is_the_day_of_publication():
    page = read("<table><tr><td>发布日期：2025-05-03 责任编辑：马晓云</td></tr></table>")

    assert told(page) == "2025-05-03"


@pytest.mark.parametrize(
    "below",
    [
        "<p>3 May 2025</p>",
        "<p>The lock was opened on 3 May 2025</p>",
        "<p><small>Source: Canal Trust report, published 3 May 2025</small></p>",
        "<p>Photo by Bo Lind, 3 May 2025</p>",
        "<footer>Privacy policy updated 3 May 2025</footer>",
        "<p>This article is free to read until 3 May 2025</p>",
        "<p>Tickets released 3 May 2025 at 10:00</p>",
        f"<p><b>Next:</b> <a href=/b>Ferry fares rise again</a></p><p>{TOLD}</p>",
        "<div id=comments><p>By Bo Lind on 3 May 2025, 11:51</p><p>Close it!</p></div>",
        f"<div><a href=/b>Ferry fares rise again</a><p>{TOLD}</p></div>",
        f"<p>Locks</p><p>Canals</p><p>Hale</p><p>Barges</p><p>{TOLD}</p>",
        f"<p>{'The keepers of the lock said so. ' * 8}{TOLD}</p>",
    ],
)
def test_other_days_below_a_text_do_not_date_it(below):
    assert told(read(below)) == "None"


def test_a_day_above_the_text_goes_first():
    assert told(read(f"<p>{TOLD}</p>", "<p class=date>1 May 2025</p>")) == "2025-05-01"


@pytest.mark.parametrize("address", ["/2025/01/06/lock-closed", "/lock-closed-20250106"])
def test_an_address_that_names_a_day_goes_first(address):
    page = read(f"<p>{TOLD}</p>", url=f"https://quay.co.uk{address}")

    assert told(page) != "2025-05-03T11:51"
