"""Section pages: the articles they link to, and the next page."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeAlias

from lxml import etree

from wirefeed.reading.listings.listing import Found, Listing
from wirefeed.reading.markup.tree import parse
from wirefeed.text.addresses import identity, resolve, same_site
from wirefeed.text.spaces import squeeze

MOST_LINKS = 2_000

_MOST_HEAD_LINKS = 200
_MOST_TEXTS = 50
_LONGEST_TITLE = 300
# ?page=2, /page/2 and /page-2; not "p", by which WordPress numbers its articles.
_NUMBER = re.compile(r"[?&/](?:page|paged|pageno|pg)[=/-](\d{1,5})(?=/?(?:$|[&?]))")

_Link: TypeAlias = "tuple[str, etree._Element]"  # noqa: SLF001  lxml has no other name


def read_section(
    html: bytes, url: str, is_article: Callable[[str], object], *, charset: str = ""
) -> Listing:
    """Return the links of the page at `url` that `is_article` takes for an article's.

    They come in the page's order, each with the first text that links to it; at most 2,000 links
    are looked at. `listings` holds the next page where there is one. `charset` is what the
    transport said. Whether a link's host is the outlet's is for the caller to say.
    """
    root, _, warnings = parse(html, charset)
    if root is None:
        return Listing(warnings=("no-page", *warnings))
    base = next(_list_links(root, "base", url, 1), ("", root))[0] or url
    links = list(_list_links(root, "a", base, MOST_LINKS + 1))
    if len(links) > MOST_LINKS:
        warnings.append("cut")
    titles: dict[str, str] = {}
    others = list(_list_links(root, "link", base, _MOST_HEAD_LINKS))
    for address, anchor in links[:MOST_LINKS]:
        if address and is_article(address):
            titles[address] = titles.get(address) or _read_title(anchor)
        elif address:
            others.append((address, anchor))
    found = tuple(Found(address, title) for address, title in titles.items())
    return Listing(found, _find_next(url, others), tuple(warnings))


def _list_links(root: etree._Element, tag: str, base: str, limit: int) -> Iterator[_Link]:
    for element in islice(root.iter(tag), limit):
        yield resolve(element.get("href", ""), base), element


def _read_title(anchor: etree._Element) -> str:
    text = squeeze(" ".join(map(str, islice(anchor.itertext(), _MOST_TEXTS))), _LONGEST_TITLE)
    return text or squeeze(anchor.get("title", ""), _LONGEST_TITLE)


def _find_next(url: str, links: Iterable[_Link]) -> tuple[str, ...]:
    """Return the one page that follows the one at `url`: marked as next, else numbered so."""
    here, numbered = _read_number(url), ""
    for address, element in links:
        says_so = "next" in element.get("rel", "").lower().split()
        if not (says_so or _NUMBER.search(address)) or not same_site(address, url):
            continue
        stem, number = _read_number(address)
        if says_so and (stem, number) != here:
            return (address,)
        if not numbered and (stem, number - 1) == here:
            numbered = address
    return (numbered,) if numbered else ()


def _read_number(url: str) -> tuple[str, int]:
    """Return what the pages of one section have in common, and the number of this one.

    >>> _read_number("https://www.harbourpost.test/world/page/2/")
    ('harbourpost.test/world', 2)
    >>> _read_number("https://harbourpost.test/world/?page=3&sort=new")
    ('harbourpost.test/world?sort=new', 3)
    >>> _read_number("https://harbourpost.test/world/")
    ('harbourpost.test/world', 1)
    """
    key = identity(url)
    match = _NUMBER.search(key)
    if not match:
        return key, 1
    stem = key[: match.start()] + key[match.end() :].replace("&", "?", match[0][0] == "?")
    return stem.rstrip("/"), int(match[1])
