"""Where the headings of a page lead: to the page itself, to its outlet's first page, elsewhere."""

import re
from functools import cached_property
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from wirefeed.text.addresses import resolve
from wirefeed.text.spaces import letters

_MOST_HEADINGS, _MOST_PIECES, _LONGEST = 50, 20, 300
_HOME: Final = re.compile(r"(?i)/?(?:(?:index|default|home)\.\w{2,5})?")


class HeadingLinks:
    """The links of a page's first headings, read once one of them is asked for."""

    def __init__(self, root: etree._Element, url: str, base: str) -> None:
        self._root, self._url, self._base = root, url, base

    def lead_here(self, heading: str) -> bool:
        """Say whether the heading of this text is a link to the page."""
        link = self._links.get(_key(heading))
        if link is None:
            return False
        here = urlsplit(self._url)
        there = urlsplit(resolve(link.get("href") or "", self._base))
        return len(here.path) > 1 and here[2:4] == there[2:4]

    def lead_home(self, heading: str) -> bool:
        """Say whether the heading of this text is a link to the first page of the page's site.

        A mere "#", which a `base` may make one, leads nowhere.
        """
        link = self._links.get(_key(heading))
        if link is None or not (link.get("href") or "").partition("#")[0].strip():
            return False
        here, there = (
            urlsplit(address)
            for address in (self._url, resolve(link.get("href") or "", self._base))
        )
        homes = [bool(_HOME.fullmatch(each.path)) and not each.query for each in (here, there)]
        return here.netloc == there.netloc and homes == [False, True]

    @cached_property
    def _links(self) -> dict[str, etree._Element]:
        headings = islice(self._root.iter("h1", "h2", "h3"), _MOST_HEADINGS)
        found = ((heading, next(heading.iter("a"), None)) for heading in headings)
        return {
            _key("".join(map(str, islice(heading.itertext(), _MOST_PIECES)))): link
            for heading, link in found
            if link is not None
        }


def _key(text: str) -> str:
    return letters(text[:_LONGEST])
