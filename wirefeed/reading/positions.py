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
from typing import Final, cast

from lxml import etree

from wirefeed.items import CreditLine, CreditPosition
from wirefeed.reading.disclaimer import is_disclaimer
from wirefeed.reading.photos import is_photo_credit
from wirefeed.reading.signoff import is_signed
from wirefeed.text.spaces import squeeze

_MAX_ELEMENTS: Final = 12_000
_MAX_DEPTH: Final = 120
_MAX_LINES: Final = 60
_LONGEST: Final = 220  # a byline; a caption or disclaimer may be longer
_LONGEST_CLOSING: Final = 700
_PROSE: Final = 80  # characters of a paragraph of running text
_BEFORE_HEADING: Final = 12  # blocks above the headline that may hold its byline
_SIGNED_WITHIN: Final = 4  # blocks below the text in which a sign-off may stand apart
_AFTER_TEXT: Final = 14  # blocks below the text that may hold its source line

_SKIPPED_TAGS: Final = frozenset(
    """script style noscript template svg nav form iframe button select textarea video
    audio""".split()  # noqa: SIM905  a list of words reads as one
)
_BLOCKS: Final = frozenset(
    """p div h1 h2 h3 h4 h5 h6 li td section article header footer figure figcaption ul dd dt
    address blockquote""".split()  # noqa: SIM905
)
_INLINE: Final = frozenset({"span", "a", "b", "strong", "em", "i", "small", "cite", "time"})
_SKIPPED: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|related|recommend\w*|comments?|sidebar|widgets?(?=$|\s)|newsletter|promo\w*|most-?"
    r"(?:read|viewed|popular)|trending|teasers?|breadcrumbs?|cookie\w*|social\w*|share\w*|taboola"
    r"|outbrain|advert\w*|subscribe|subscriptions?|carousel|read-?(?:more|next|also)|more-?(?:stories|news)|tags"
    r"|latest|listing|ticker|site-?footer|page-?footer|footer-?menu|about-?us)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PHOTO: Final = r"""
    (?:image|photo|img|bild|foto|picture|media|video|thumb|gallery|figure)[\w-]*
      (?:credit|caption|source|author|copyright|by|desc)
    |caption|cutline|bildunterschrift|legenda?\b"""
_SOURCE: Final = r"""
    (?:^|[\s_-])(?:article|story|news|post|content|text)?[_-]?
      (?:sources?|credits?|agency|agencies|agence|agencia|quelle|fuente|fonte|kaynak|bron|kilde
        |provider|distributor|partner|wire)
      (?:$|[\s_-]|name|line|text)"""
_AUTHOR: Final = r"""
    by-?line|dateline|location-?mark|author|autor|auteur|redact|reporter|writer|contributor|creator
    |verfasser|journalist|posted-?by|published-?by|signature|firma|muhabir|yazar
    |(?:article|post|entry|story)-?_?(?:meta|info|details?|header)"""
# What class, id, itemprop, rel and test names call an element; tried in order.
_KINDS: Final[tuple[tuple[CreditPosition, re.Pattern[str]], ...]] = (
    ("disclaimer", re.compile("disclaimer|syndicat", re.IGNORECASE)),
    ("photo", re.compile(_PHOTO, re.IGNORECASE | re.VERBOSE)),
    ("copyright", re.compile("copyright", re.IGNORECASE)),
    ("credit-line", re.compile(_SOURCE, re.IGNORECASE | re.VERBOSE)),
    ("byline", re.compile(_AUTHOR, re.IGNORECASE | re.VERBOSE)),
)
_NAMING: Final = frozenset({"class", "id", "itemprop", "rel"})
# Without one of these a name need not be tried: most names of a page have none.
_STEMS: Final = (
    "disclaimer", "syndicat", "caption", "cutline", "bildunter", "legend", "credit", "source",
    "author", "copyright", "by", "desc", "agenc", "quelle", "fuente", "fonte", "kaynak", "bron",
    "kilde", "provider", "distributor", "partner", "wire", "dateline", "mark", "autor", "auteur",
    "redact", "report", "writer", "contributor", "creator", "verfasser", "journalist",
    "signature", "firma", "muhabir", "yazar", "meta", "info", "detail", "header",
)  # fmt: skip
_SKIPPED_STEMS: Final = (
    "nav", "menu", "related", "recommend", "comment", "sidebar", "widget", "newsletter", "promo",
    "most", "popular", "trending", "teaser", "breadcrumb", "cookie", "social", "share", "taboola",
    "outbrain", "advert", "subscri", "carousel", "read", "more", "tags", "latest", "listing",
    "ticker", "footer", "about",
)  # fmt: skip
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
    element: etree._Element
    position: CreditPosition | None
    place: int
    text: str = ""


@dataclass(slots=True)
class _Walk:
    """What a walk met: lines with their place among the page's blocks, headline and prose."""

    lines: list[_Line] = field(default_factory=list)
    place: int = 0
    count: int = 0
    heading: int = -1
    prose: list[tuple[int, etree._Element]] = field(default_factory=list)


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
    lines = [CreditLine(text=name[:_LONGEST], position="structured-author") for name in structured]
    lines += [CreditLine(text=canonical, position="canonical")] if canonical else []
    first, last = _find_text(walk)
    top = walk.heading - _BEFORE_HEADING
    if not 0 <= walk.heading <= first:
        top = first - 3 * _BEFORE_HEADING
    for line in walk.lines:
        if top <= line.place <= last + _AFTER_TEXT:
            line.text = squeeze(line.text or _read_text(line.element), _LONGEST_CLOSING + 1)
            if position := _place(line, first, last):
                lines.append(CreditLine(text=line.text, position=position))
    taken = {line.text for line in lines if line.position == "photo"}
    kept = (x for x in lines if x.position != "credit-line" or x.text not in taken)
    return list(dict.fromkeys(kept))[:_MAX_LINES]


def _visit(
    element: etree._Element, walk: _Walk, inherited: CreditPosition | None, depth: int
) -> None:
    """Walk one element: note its line, or visit its children."""
    walk.count += 1
    if walk.count > _MAX_ELEMENTS or depth > _MAX_DEPTH:
        return
    tag = element.tag
    walk.place += tag in _BLOCKS
    if tag == "h1" and walk.heading < 0:
        walk.heading = walk.place
    if inherited != "photo":
        inherited = _judge(element) or inherited
    children = [child for child in element if child.tag not in _SKIPPED_TAGS]
    if (tag in _BLOCKS or tag in _INLINE) and not _holds_block(children):
        _note(element, children, walk, inherited)
        return
    for child in children:
        if isinstance(child.tag, str) and not _is_skipped(child):
            _visit(child, walk, inherited, depth + 1)


def _holds_block(children: list[etree._Element]) -> bool:
    """Tell whether blocks stand inside an element, so that it is more than a line."""
    for child in children:
        if child.tag in _BLOCKS or (
            len(child) and next(child.iterdescendants(*_BLOCKS), None) is not None
        ):
            return True
    return False


def _note(
    element: etree._Element,
    children: list[etree._Element],
    walk: _Walk,
    position: CreditPosition | None,
) -> None:
    """Record a line, and a dateline or byline that opens it in an element of its own."""
    if not children and not (element.text or "").strip():
        return
    line = _Line(element, position, walk.place)
    walk.lines.append(line)
    if children and children[0].tag in _INLINE and not (element.text or "").strip():
        first = _judge(children[0])
        if first == "byline" and position != "photo":
            walk.lines.append(_Line(children[0], first, walk.place))
    if element.tag == "p" and position != "photo":
        line.text = _read_text(element)
        if len(line.text) >= _PROSE:
            walk.prose.append((walk.place, element))


def _read_text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _find_text(walk: _Walk) -> tuple[int, int]:
    """Return the places of the first and last paragraph of the element with most of them."""
    for generation in (1, 2):  # some outlets wrap each paragraph
        groups: dict[etree._Element | None, list[int]] = {}
        for place, element in walk.prose:
            groups.setdefault(_climb(element, generation), []).append(place)
        below = [places for places in groups.values() if places[-1] > walk.heading]
        places = max(below or groups.values(), key=len, default=[])
        if len(places) > 1 or generation > 1:
            return (places[0], places[-1]) if places else (walk.place, walk.place)
    return walk.place, walk.place


def _climb(element: etree._Element, generations: int) -> etree._Element | None:
    found: etree._Element | None = element
    for _ in range(generations):
        found = found.getparent() if found is not None else None
    return found


def _place(line: _Line, first: int, last: int) -> CreditPosition | None:
    """Return the position a line credits from, by what it is called, says and follows."""
    if not 2 <= len(line.text) <= _LONGEST_CLOSING:
        return None
    if is_disclaimer(line.text):
        return "disclaimer"
    photo = line.position == "photo"
    if len(line.text) > _LONGEST:
        return "photo" if photo else None
    if photo or is_photo_credit(line.text):
        return "photo"
    if _may_claim(line.text) and _COPYRIGHT.search(line.text):
        return "copyright" if line.place >= last and _COPYRIGHT.match(line.text) else "photo"
    return _place_short(line, first, last)


def _may_claim(text: str) -> bool:
    """Say cheaply whether a line may claim a copyright."""
    return "©" in text or "(c)" in (folded := text.casefold()) or "copyright" in folded


def _place_short(line: _Line, first: int, last: int) -> CreditPosition | None:
    if _LABEL.match(line.text):
        return "credit-line"
    if line.place > last:
        signed = line.place <= last + _SIGNED_WITHIN and is_signed(line.text)
        return "credit-line" if signed or line.position == "credit-line" else None
    return line.position or _place_unnamed(line, first)


def _place_unnamed(line: _Line, first: int) -> CreditPosition | None:
    """Return the position of a line that no name of its markup places: only short ones, above."""
    if line.place >= first or len(line.text) > 120 or line.element.tag == "h1":
        return None
    return "byline" if _OPENING.match(line.text) else "credit-line"


def _is_skipped(element: etree._Element) -> bool:
    names, own = element.get("class"), element.get("id")
    return bool(names or own) and _skips(f"{names or ''} {own or ''}"[:200])


@lru_cache(maxsize=8192)
def _skips(names: str) -> bool:
    return any(map(names.lower().__contains__, _SKIPPED_STEMS)) and bool(_SKIPPED.search(names))


def _judge(element: etree._Element) -> CreditPosition | None:
    """Return the position an element's tag, names and roles give it."""
    if element.tag in {"figcaption", "figure"}:
        return "photo"
    if element.tag == "address":
        return "byline"
    names = ""
    for key, value in cast("list[tuple[str, str]]", element.items()):
        if key in _NAMING or key.startswith("data-test"):
            names += value[:120] + " "
    return _judge_names(names[:-1]) if names else None


@lru_cache(maxsize=8192)
def _judge_names(names: str) -> CreditPosition | None:
    if not any(map(names.lower().__contains__, _STEMS)):
        return None
    return next((position for position, pattern in _KINDS if pattern.search(names)), None)
