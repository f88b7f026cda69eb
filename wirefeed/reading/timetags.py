"""The time elements of a page: those that may be its article's, and what they say."""

import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from wirefeed.reading.clocks import MODIFIED
from wirefeed.reading.material import Material
from wirefeed.reading.months import fold_word
from wirefeed.text.addresses import identity, resolve
from wirefeed.text.spaces import squeeze

_LONGEST, _MOST = 100, 40
_CHANGED = ("modif", "updat", "changed", "aktualis", "actualiz")
_PUBLISHED = re.compile(r"publ|entry-date")  # themes call a day of publication updated as well
_STAMPED = re.compile(r"(?:^|\s)(?:published|updated)(?:\s|$)")
_FOR_MACHINES = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
# What holds readers' comments; `comments-open` and `has-comments` name an article's state.
_COMMENTS = re.compile(
    r"(?i)(?:^|\s)(?:comment(?!\w*[-_]?(?:open|closed|status|count|off|on\b|enabled|disabled))"
    r"|kommentare|repl(?:y|ies)\b|disqus)"
)
_DEEP, _PIECES = 12, 50  # elements around a time, and pieces of their text
_CLOSE, _FEW_WORDS, _TEASER = 4, 3, 500  # elements around a time, words, characters of a teaser
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


class TimeTag(NamedTuple):
    """What a time element says, and whether that is the time of a change."""

    raw: str
    changed: bool


def list_time_tags(material: Material, around: etree._Element | None = None) -> list[TimeTag]:
    """Return what the time elements within an element say, or all of the page's.

    Before there was `time`, hAtom had times in the title of an `abbr`. The moment that a page would
    be printed on paper is none of the article's. "Updated" before a time says that it is of a
    change where another is not.
    """
    place = material.root if around is None else around
    base = material.head.base
    own = {identity(url) for url in (material.url, material.head.canonical) if url}
    elements = (element for element in place.iter("time", "abbr") if _may_tell(element))
    found: list[tuple[str, bool, bool]] = []
    for element in islice(elements, _MOST):
        named = f"{element.get('class')} {element.get('itemprop')} {element.get('id')}".lower()
        if "print-" in named or _is_anothers(element, place) or _is_teasers(element, own, base):
            continue
        changed = any(word in named for word in _CHANGED) and not _PUBLISHED.search(named)
        raw = element.get("datetime") or element.get("content") or ""
        raw = element.get("title", "") if element.tag == "abbr" else raw
        # Some write the day for machines where the text has its clock as well.
        raw = (raw if len(raw) > len("2025-01-06") else _text(element)) or raw
        found.append((raw, changed, changed or _says_changed(element)))
    told = any(not says for _, _, says in found)
    return [TimeTag(raw, says if told else changed) for raw, changed, says in found]


def _says_changed(element: etree._Element) -> bool:
    """Say whether a time begins with a word such as "updated", or stands behind one."""
    before, parent = element.getprevious(), element.getparent()
    said = before.tail if before is not None else parent.text if parent is not None else ""
    words = [*(said or "")[-_LONGEST:].split()[-2:], *(element.text or "")[:_LONGEST].split()[:1]]
    return any(fold_word(word.strip(":.,")) in MODIFIED for word in words)


def _may_tell(element: etree._Element) -> bool:
    if element.tag == "time" or _STAMPED.search(element.get("class", "")[:_LONGEST]):
        return True
    bare = element.get("class") is None
    return bare and bool(_FOR_MACHINES.match(element.get("title", "")[:_LONGEST]))


def _is_anothers(element: etree._Element, place: etree._Element) -> bool:
    """Say whether a time is a reader's comment's, or a post's that the text quotes.

    What holds the headline is the article, whatever it is called: comments are a genre as well; and
    a line that counts the comments says when the article was published.
    """
    for outer in islice(element.iterancestors(), _DEEP):
        if outer is place:
            return False
        named = f"{outer.get('class', '')[:_LONGEST]} {outer.get('id', '')[:_LONGEST]}"
        if outer.tag == "blockquote" or _COMMENTS.search(named):
            if next(outer.iter("h1"), None) is not None:
                return False
            if sum(map(len, islice(outer.itertext(), _PIECES))) > _LONGEST:
                return True
    return False


def _is_teasers(element: etree._Element, own: Collection[str], base: str) -> bool:
    """Say whether a time stands in a link to another article, or close to its linked title.

    `own` are the identities of the page's own addresses, `base` what its links count from.
    """
    for outer in islice(element.iterancestors(), _CLOSE):
        if outer.tag == "a" and _text(outer).count(" ") > _text(element).count(" ") + _FEW_WORDS:
            return _leads_away(outer, own, base)
        heading = next(outer.iter("h1", *_HEADINGS), None)
        if heading is not None:
            links = _links(heading) if heading.tag != "h1" and not _is_long(outer) else ()
            return any(_leads_away(link, own, base) for link in links)
    return False


def _is_long(element: etree._Element) -> bool:
    """Say whether an element holds more than a teaser does."""
    pieces = islice(element.itertext(), _PIECES + 1)
    sizes = [len(str(piece).strip()) for piece in pieces]
    return len(sizes) > _PIECES or sum(sizes) > _TEASER


def _links(heading: etree._Element) -> Iterator[etree._Element]:
    """Yield the links in a heading, and the one around it."""
    yield from islice(heading.iter("a"), 1)
    yield from islice(heading.iterancestors("a"), 1)


def _leads_away(link: etree._Element, own: Collection[str], base: str) -> bool:
    """Say whether a link leads to another page than its own."""
    address = resolve(link.get("href") or "", base)
    return bool(own and address) and identity(address) not in own


def _text(element: etree._Element) -> str:
    return squeeze(" ".join(map(str, islice(element.itertext(), 10)))[: 4 * _LONGEST], _LONGEST)
