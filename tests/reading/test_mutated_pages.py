"""Frozen pages cut, doubled, shuffled and smeared with bytes are still pages."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page

PAGES = [
    path.read_bytes() for path in sorted((Path(__file__).parents[1] / "pages").glob("*/*.html"))
]
TAGS = b"< > </div> <div> <p> &#0; &#x110000; <!-- <script> </script> <svg> <table> { ] <article>"
BYTES = b"<br><br> ... <plaintext> <template> \x00 \xff \xef\xbb\xbf \xe0\xa5 \xe2\x80\xae\xcc\x81"
PIECES = st.sampled_from([*TAGS.split(b" "), *BYTES.split(b" ")])


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Return a frozen page with pieces cut out, moved, doubled or put in."""
    page = draw(st.sampled_from(PAGES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(page)))
        end = draw(st.integers(start, min(len(page), start + 400)))
        new = draw(st.one_of(PIECES, st.binary(max_size=8), st.just(page[start:end] * 2)))
        page = page[:start] + new + page[end:]
    return page


def check(page: Page) -> None:
    texts = [page.headline, page.description, page.by, page.disclaimer, *page.paragraphs]
    assert all(text == " ".join(text.split()) for text in texts)
    assert all("\x00" not in text for text in texts)
    assert all(0 <= trust <= 1 for trust in page.confidence.values())
    assert all(line.text for line in page.credit_lines)
    for instant in (page.published, page.modified):
        assert instant is None or instant.value.tzinfo is not None
    json.dumps(texts).encode("ascii")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated())
def test_a_mutated_page_is_still_a_page(data):
    check(read_page(data, "https://harbourpost.test/a"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_a_page(data):
    check(read_page(data, "https://harbourpost.test/a"))
