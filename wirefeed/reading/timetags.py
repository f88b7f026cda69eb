"""The time elements of a page: those that may be its article's, and what they say."""

import re
from collections.abc import Collection, Iterable
from itertools import chain, islice
from typing import NamedTuple

from lxml import etree

from wirefeed.reading.claims import meta
from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.dating.months import fold_word
from wirefeed.reading.dating.words import MODIFIED
from wirefeed.reading.layout.comments import Others
from wirefeed.reading.material import Material
from wirefeed.reading.time_elements import find_times, say, state_time
from wirefeed.text.addresses import identity, resolve
from wirefeed.text.spaces import count_words, letters

_LONGEST, _MOST = 100, 40
_CHANGED = ("modif", "updat", "changed", "aktualis", "actualiz")
_PUBLISHED = re.compile(r"publ|entry-date")  # themes call a day of publication updated as well
# Elements around a time; words of a title at least; elements and characters of a teaser at most.
_CLOSE, _FEW_WORDS, _MOST_ELEMENTS, _TEASER = 4, 3, 40, 500
_TITLE_WORDS, _HALF, _WHOLE = 4, 0.5, 0.9  # words; shares of what an element says
# Someone of four words and more: Ada Maria von der Moor.
_NAME = re.compile(
    r"(?:[^\W\d_a-zà-ÿ]\w{1,20}\s){1,4}(?:(?:von|van|de|da|di|do|dos|del|der|den|du|la|le|bin|al)\s)"
    r"{1,2}(?:[^\W\d_a-zà-ÿ]\w{1,20}\s?){1,3}"
)
_FEW = 6  # items of a list, and links of one, that are looked at
_TIMES = frozenset({"time", "abbr"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


class TimeTag(NamedTuple):
    """What a time element says, whether that is the time of a change, and where it stands."""

    raw: str
    changed: bool
    near: bool  # in one of the lines that are the article's own


class _Own(NamedTuple):
    """What a page is known by."""

    addresses: Collection[str]  # their identities
    titles: Collection[str]  # their letters
    base: str  # what its links count from


def list_time_tags(
    material: Material,
    around: etree._Element | None = None,
    lines: Collection[str] = (),
    above: Collection[str] = (),
) -> list[TimeTag]:
    """Return what the time elements within an element say, or all of the page's.

    `lines` stand between headline and text, or name authors; those `above` the headline may be
    another article's too.

    The moment that a page would be printed on paper is none of the article's. "Updated" before a
    time says that it is of a change where another is not.
    """
    place = material.root if around is None else around
    head = material.head
    own = _Own(
        {identity(url) for url in (material.url, head.canonical) if url},
        [*filter(None, map(letters, (head.title, head.first(meta.HEADLINE))))],
        head.base,
    )
    told, over = [*map(letters, lines)], [*map(letters, above)]
    others = Others()
    found: list[tuple[TimeTag, bool]] = []
    for element in islice(find_times(place), _MOST):
        named = f"{element.get('class')} {element.get('itemprop')} {element.get('id')}".lower()
        text = say(element)
        parent = element.getparent()
        said = letters(text or (say(parent) if parent is not None else ""))
        own_line = bool(said) and any(said in line for line in told)
        if "print-" in named or others.holds(element, place):
            continue
        if _is_teasers(element, own, near=own_line):
            continue
        changed = any(word in named for word in _CHANGED) and not _PUBLISHED.search(named)
        near = own_line or (bool(said) and any(said in line for line in over))
        if element.tag not in _TIMES and not (near or changed):
            continue
        raw = state_time(element, text, own=near)
        found.append((TimeTag(raw, changed, near), changed or _says_changed(element)))
    other = any(not says for _, says in found)
    return [tag._replace(changed=says) if other else tag for tag, says in found]


def _says_changed(element: etree._Element) -> bool:
    """Say whether a time begins with a word such as "updated", or stands behind one."""
    before, parent = element.getprevious(), element.getparent()
    said = before.tail if before is not None else parent.text if parent is not None else ""
    if before is not None and before.tag not in _TIMES and not (said or "").strip():
        label = say(before)  # hidden from those who see the page, perhaps
        said = label if len(label.split()) <= _FEW_WORDS else ""
    words = [*(said or "")[-_LONGEST:].split()[-2:], *(element.text or "")[:_LONGEST].split()[:1]]
    return any(fold_word(word.strip(":.,")) in MODIFIED for word in words)


def _is_teasers(element: etree._Element, own: _Own, *, near: bool) -> bool:
    """Say whether a time stands in a link to another article, or beside its linked title.

    Authors, sections and series are linked in the headings of an article's own lines as well:
    teasers are several there, and alike. What holds a first-level heading is the page's own head.
    """
    for outer in islice(element.iterancestors(), _CLOSE):
        if (around := _list_small(outer)) is None or any(each.tag == "h1" for each in around):
            return False
        if outer.tag == "a":
            return _leads_away(outer, _say(around), own) and (not near or _is_listed(outer))
        if outer.tag == "li" and _is_listed(outer) and _lists_away(outer, own):
            return True
        if not near and _is_linked(outer, own, alone=True):
            return True
        if (heading := _find_heading(around, element)) is None:
            continue
        if inner := _list_small(heading):
            links = [each for each in inner if each.tag == "a" and each.get("href")]
            links += heading.iterancestors("a")
            away = bool(links) and _leads_away(links[0], _say(inner), own)
            return away and (not near or _is_listed(outer))
    return False


def _find_heading(around: list[etree._Element], time: etree._Element) -> etree._Element | None:
    """Return the last heading before a time, else the first behind it."""
    place = around.index(time)
    before = (each for each in reversed(around[:place]) if each.tag in _HEADINGS)
    return next(before, next((each for each in around[place:] if each.tag in _HEADINGS), None))


def _lists_away(item: etree._Element, own: _Own) -> bool:
    """Say whether half of a list's items are but another article's title as a link, and a time."""
    beside = chain([item], item.itersiblings(preceding=True), item.itersiblings())
    items = [each for each in islice(beside, _FEW) if each.tag == item.tag]
    return 2 * sum(_is_linked(each, own) for each in items) >= len(items)


def _is_linked(item: etree._Element, own: _Own, *, alone: bool = False) -> bool:
    """Say whether most of what a small element says is another article's title as a link.

    What stands `alone` is one where the element says next to nothing else, and no name.
    """
    held = _list_small(item) or []
    share, least = (_WHOLE, _TITLE_WORDS) if alone else (_HALF, 0)
    for link in islice((each for each in held if each.tag == "a"), _FEW):
        address = link.get("href") or ""
        if address and not address.startswith("#") and "author" not in address:
            said = _say(list(link.iter()))
            most = len(said) >= share * len(_say(held)) and count_words(said) >= least
            if most and not (alone and _NAME.fullmatch(said)) and _leads_away(link, said, own):
                return True
    return False


def _is_listed(element: etree._Element) -> bool:
    """Say whether an element, or one close around it, has a neighbour like it that is dated too."""
    for each in islice(chain([element], element.iterancestors()), _CLOSE):
        names = _list_names(each)
        beside = chain(each.itersiblings(preceding=True), each.itersiblings())
        for other in islice(beside, _MOST_ELEMENTS):
            if other.tag == each.tag and (
                names & (others := _list_names(other)) or names == others
            ):
                held = islice(other.iter(etree.Element), _MOST_ELEMENTS)
                if any(one.tag in _TIMES for one in held):
                    return True
    return False


def _list_names(element: etree._Element) -> set[str]:
    """Return the names of an element that may be others' too: those without a figure."""
    names = element.get("class", "")[:_TEASER].split()
    return {name for name in names if not any(map(str.isdigit, name))}


def _list_small(element: etree._Element) -> list[etree._Element] | None:
    """Return an element and all that it holds, None where that is more than a teaser."""
    around = list(islice(element.iter(etree.Element), _MOST_ELEMENTS + 1))
    return around if len(around) <= _MOST_ELEMENTS and len(_say(around)) <= _TEASER else None


def _say(elements: Iterable[etree._Element]) -> str:
    """Return what elements say but for times, the beginning of each."""
    first, *others = elements
    pieces = [first.text]
    for each in others:
        pieces += [each.text if each.tag not in _TIMES else "", each.tail]
    return " ".join(" ".join((piece or "")[:_TEASER].split()) for piece in pieces if piece)


def _leads_away(link: etree._Element, text: str, own: _Own) -> bool:
    """Say whether a link bears another article's title: more than a name, and not the page's."""
    if count_words(text) < _FEW_WORDS or opens_byline(text):
        return False
    told = letters(text)
    if any(told in title for title in own.titles):
        return False
    address = resolve(link.get("href") or "", own.base)
    return not address or identity(address) not in own.addresses
