"""When a page says it was published, in lines and elements that no data repeats."""

from datetime import UTC, datetime

import pytest

from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page

TEXT = [
    "The lock at Hale is to be closed from Monday, the keepers of the canal said on Thursday.",
    "Barges may wait in the upper basin, where there is room for some thirty of them at a time.",
    "The last gates were made in 1931, and no two of them have ever been of the same height.",
]
RETRIEVED = datetime(2025, 6, 1, tzinfo=UTC)


def read(above: str, text: list[str] = TEXT, lang: str = "en", url: str = "") -> Page:
    paragraphs = "".join(f"<p>{each}</p>" for each in text)
    html = (
        f"<html lang={lang}><title>Lock closed</title><body><main><article><h1>Lock closed</h1>"
        f"{above}<div class=c>{paragraphs}</div></article></main></body></html>"
    )
    return read_page(html.encode(), url or "https://quay.co.uk/a", retrieved=RETRIEVED)


def stamps(page: Page) -> tuple[str, str]:
    """Return when a page was published, to the minute or the day, and when modified."""
    published = page.published.value.isoformat()[:16] if page.published else page.published_day
    return str(published), page.modified.value.isoformat()[:16] if page.modified else ""


@pytest.mark.parametrize(
    ("line", "lang", "url"),
    [
        ("16 marzo 2024 (modifica il 17 marzo 2024 | 08:12)", "it", "https://molo.it/a"),
        ("16. marts 2024. Ændret 17. marts 2024, 08:12", "da", "https://kaj.dk/a"),
        ("16.03.2024, upraveno 17. března 2024 08:12", "cs", "https://molo.cz/a"),
    ],
)
def test_the_time_of_a_change_is_told_by_its_word(line, lang, url):
    assert stamps(read(f"<div>{line}</div>", lang=lang, url=url)) == (
        "2024-03-16",
        "2024-03-17T08:12",
    )
