"""Where a page credits its sources: the short texts in byline, source, caption and closing places.

The page's reader calls `find_credit_lines(root, structured=names, canonical=url)` with the tree it
has parsed, the author names of JSON-LD and meta tags, and the canonical address where that is on
another site; what it returns is `Page.credit_lines`, in the order the page prints them. Nothing
here decides what is an agency: `credit.read_credit` does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from lxml import etree

from wirefeed.items import CreditLine, CreditPosition
from wirefeed.reading.disclaimer import is_disclaimer
from wirefeed.reading.photos import is_photo_credit
from wirefeed.text.spaces import squeeze

_MAX_ELEMENTS: Final = 12_000
_MAX_DEPTH: Final = 120
_MAX_LINES: Final = 60
_LONGEST: Final = 220  # a byline; a caption or disclaimer may be longer
_LONGEST_CLOSING: Final = 700
_PROSE: Final = 80  # characters of a paragraph of running text
_BEFORE_HEADING: Final = 12  # blocks above the headline that may hold its byline
_AFTER_TEXT: Final = 14  # blocks below the text that may hold its source line

_SKIPPED_TAGS: Final = frozenset(
    "script style noscript template svg nav form iframe button select textarea video audio".split()
)  # noqa: SIM905  a list of words reads as one
_BLOCKS: Final = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li td section article header footer figure figcaption ul dd dt address"
    " blockquote".split()
)
_SKIPPED: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|related|recommend\w*|comments?|sidebar|widget|newsletter|promo\w*|most-?"
    r"(?:read|viewed|popular)|trending|teasers?|breadcrumbs?|cookie\w*|social\w*|share\w*|taboola"
    r"|outbrain|advert\w*|subscri\w*|carousel|read-?(?:more|next|also)|more-?(?:stories|news)|tags"
    r"|latest|listing|ticker|site-?footer|page-?footer|footer-?menu|about-?us)(?:$|[\s_-])",
    re.IGNORECASE,
)
_KINDS: Final[tuple[tuple[CreditPosition, re.Pattern[str]], ...]] = tuple(
    (position, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]  # the literals are few
    for position, pattern in (
        ("disclaimer", r"disclaimer|syndicat"),
        (
            "photo",
            r"(?:image|photo|img|bild|foto|picture|media|video|thumb|gallery|figure)[\w-]*"
            r"(?:credit|caption|source|author|copyright|by|desc)|caption|cutline|bildunterschrift|legenda?\b",
        ),
        ("copyright", r"copyright"),
        (
            "credit-line",
            r"(?:^|[\s_-])(?:article|story|news|post|content|text)?[_-]?(?:sources?|credits?|agency|agencies"
            r"|agence|agencia|quelle|fuente|fonte|kaynak|bron|kilde|provider|distributor|partner|wire)"
            r"(?:$|[\s_-]|name|line|text)",
        ),
        (
            "byline",
            r"by-?line|dateline|location-?mark|author|autor|auteur|redact|reporter|writer|contributor|creator|verfasser"
            r"|journalist|posted-?by|published-?by|signature|firma|(?:article|post|entry|story)"
            r"-?_?(?:meta|info|details?|header)|muhabir|yazar",
        ),
    )
)
_OPENING: Final = re.compile(
    r"^(?:(?:written|reported|posted)\s+by|by|von|par|por|di|da|af|av|door|przez|от|द्वारा)\b[\s:]",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^[\s(\[]*(?:news\s+)?(?:source|quellen?|fuentes?|fontes?|bron|k[aä]lla|kilde|kaynak|źródło|zdroj|"
    r"forrás|lähde|sursa|πηγή|источник|джерело|स्रोत|المصدر|来源|來源|출처)\s?[:：]",
    re.IGNORECASE,
)
_COPYRIGHT: Final = re.compile(r"©|\(c\)\s|\bcopyright\b", re.IGNORECASE)
@dataclass(slots=True)
class _Line:
    text: str
    position: CreditPosition | None
    place: int


@dataclass(slots=True)
class _Walk:
    """What a walk met: lines with their place among the page's blocks, headline and prose."""

    lines: list[_Line] = field(default_factory=list)
    place: int = 0
    count: int = 0
    heading: int = -1
    prose: dict[etree._Element, list[int]] = field(default_factory=dict)


def find_credit_lines(
    root: etree._Element, *, structured: Sequence[str] = (), canonical: str = ""
) -> list[CreditLine]:
    """Return the texts that stand in credit positions around and below the article's text.

    `structured` are author names of JSON-LD and meta tags, `canonical` the canonical address where
    it is on another site. Navigation, teasers and comments are passed over; at most sixty lines.
    """
    walk = _Walk()
    body = root.find("body")
    _visit(root if body is None else body, walk, None, 0)
    first, last = _find_text(walk)
    lines = [CreditLine(text=name[:_LONGEST], position="structured-author") for name in structured]
    lines += [CreditLine(text=canonical, position="canonical")] if canonical else []
    for line in walk.lines:
        position = _place(line, walk.heading, first, last)
        if position:
            lines.append(CreditLine(text=line.text, position=position))
    return list(dict.fromkeys(lines))[:_MAX_LINES]


def _visit(
    element: etree._Element, walk: _Walk, inherited: CreditPosition | None, depth: int
) -> None:
    """Walk one element: note its line, then its children, unless the line said it all."""
    walk.count += 1
    if walk.count > _MAX_ELEMENTS or depth > _MAX_DEPTH:
        return
    walk.place += element.tag in _BLOCKS
    if element.tag == "h1" and walk.heading < 0:
        walk.heading = walk.place
    position = inherited if inherited == "photo" else _judge(element) or inherited
    if _is_line(element):
        _note_inline(element, walk)
        text = squeeze("".join(element.itertext()), 2 * _LONGEST_CLOSING)
        if _note(element, text, walk, position):
            return
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED_TAGS and not _is_skipped(child):
            _visit(child, walk, position, depth + 1)


def _is_line(element: etree._Element) -> bool:
    """Tell whether an element is one line: it has words, and no blocks inside."""
    if element.tag not in _BLOCKS and element.tag not in {"span", "a", "em", "i", "small", "cite"}:
        return False
    return next(element.iterchildren(*_BLOCKS), None) is None and (
        next(element.iterdescendants("p", "div", "li", "h2", "h3"), None) is None
    )


def _note(
    element: etree._Element, text: str, walk: _Walk, position: CreditPosition | None
) -> bool:
    """Record a line; return whether its children need no visit."""
    if len(text) < 2:
        return True
    if element.tag == "p" and len(text) >= _PROSE and position not in {"photo", "copyright"}:
        walk.prose.setdefault(element.getparent(), []).append(walk.place)
    if len(text) <= _LONGEST or (len(text) <= _LONGEST_CLOSING and is_disclaimer(text)):
        walk.lines.append(_Line(text, position, walk.place))
    return True


def _note_inline(element: etree._Element, walk: _Walk) -> None:
    """Record a dateline or byline that opens a paragraph in an element of its own."""
    first = next(element.iterchildren("span", "strong", "b", "em"), None)
    if first is not None and not (element.text or "").strip() and _judge(first) == "byline":
        text = squeeze("".join(first.itertext()), _LONGEST)
        walk.lines.append(_Line(text, "byline", walk.place))


def _find_text(walk: _Walk) -> tuple[int, int]:
    """Return the places of the first and last paragraph of the element with most of them."""
    if not walk.prose:
        return walk.place, walk.place
    below = [places for places in walk.prose.values() if places[-1] > walk.heading]
    places = max(below or list(walk.prose.values()), key=len)
    return places[0], places[-1]


def _place(line: _Line, heading: int, first: int, last: int) -> CreditPosition | None:
    """Return the position a line credits from, by what it is called, says and follows."""
    top = heading - _BEFORE_HEADING if 0 <= heading <= first else first - 3 * _BEFORE_HEADING
    if not top <= line.place <= last + _AFTER_TEXT:
        return None
    if is_disclaimer(line.text):
        return "disclaimer"
    if line.position == "photo" or is_photo_credit(line.text):
        return "photo"
    if len(line.text) > _LONGEST:
        return None
    if _LABEL.match(line.text):
        return "credit-line"
    if _COPYRIGHT.search(line.text):
        return "copyright" if line.place >= last and _COPYRIGHT.match(line.text) else "photo"
    if line.place > last:
        return line.position if line.position == "credit-line" else None
    if line.position:
        return line.position
    return _place_unnamed(line, first)


def _place_unnamed(line: _Line, first: int) -> CreditPosition | None:
    """Return the position of a line that no name of its markup places: only short ones, above."""
    if line.place > first or len(line.text) > 120:
        return None
    return "byline" if _OPENING.match(line.text) else "credit-line"


def _is_skipped(element: etree._Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return names != " " and _skips(names[:200])


@lru_cache(maxsize=8192)
def _skips(names: str) -> bool:
    return bool(_SKIPPED.search(names))


def _judge(element: etree._Element) -> CreditPosition | None:
    """Return the position an element's tag, names and roles give it."""
    if element.tag in {"figcaption", "figure"}:
        return "photo"
    if element.tag == "address":
        return "byline"
    names = " ".join(
        value[:120]
        for key, value in element.items()
        if key in {"class", "id", "itemprop", "rel"} or key.startswith("data-test")
    )
    return _judge_names(names) if names else None


@lru_cache(maxsize=8192)
def _judge_names(names: str) -> CreditPosition | None:
    return next((position for position, pattern in _KINDS if pattern.search(names)), None)
