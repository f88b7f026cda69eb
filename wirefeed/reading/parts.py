"""Articles cut into numbered parts: where one begins, goes on, and stands whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.text.addresses import LONGEST, identity, resolve
from wirefeed.text.spaces import squeeze

MOST_PARTS: Final = 20

_MOST_LINKS: Final = 5_000
_MOST_NEAR: Final = (
    200  # links looked at closely: real pages have up to twenty, and each may be long
)
_MOST_TEXTS: Final = 20  # pieces of a link's text that are looked at
_WORDS: Final = "page|pageno|page_no|paged|pg|seite|pagina|sivu|sida|side|strona|sayfa"
# Numbers that are called pages: ?page=2 /page/2 /page-2 /story-page-2.html
_CALLED: Final = re.compile(
    rf"""[?&](?:{_WORDS})=(?P<query>\d{{1,2}})(?=$|&)
       | /(?:{_WORDS})[/-]?(?P<step>\d{{1,2}})(?=/?(?:$|\?))
       | [-_,.](?:{_WORDS})[-_]?(?P<tail>\d{{1,2}})(?=(?:\.[a-z]{{3,5}})?/?(?:$|\?))""",
    re.VERBOSE,
)
# Numbers that may be anything, and are a part's where more than their look says so.
_BARE: Final = re.compile(
    r"""[?&](?:p|part|teil|start)=(?P<query>\d{1,2})(?=$|&)
      | /(?P<step>\d{1,2})(?=$|\?)                       # /story/2
      | [-_,.](?P<tail>\d{1,2})(?=\.[a-z]{3,5}(?:$|\?))  # /story-2.html""",
    re.VERBOSE,
)
_WHOLE: Final = re.compile(
    r"""[?&](?:(?:view|page|paged|pagewanted|p|pg|seite)=(?:all|single|full|alle|komplett)
          |(?:single_?-?page|one_?-?page|all_?-?pages|show_?-?all|full_?-?page)(?:=(?:1|true|yes|on))?)(?=$|&)
      | /(?:all|full|single-?_?page|one-?page|all-pages|komplettansicht)(?=$|\?)""",
    re.VERBOSE | re.IGNORECASE,
)
# What a link's address must hold to be looked at closely: most of a page's hold none of it.
_WORTH: Final = re.compile(
    r"(?<!\d)\d{1,2}(?:/|\.[a-z]{3,5})?(?:[?&#].*)?$|[?&=](?:all|full|single|one|show|alle|kompl)|/(?:all|full|single|one|kompl)",
    re.IGNORECASE | re.DOTALL,  # with line breaks in it an address would cost its length squared
)
_NEXT: Final = re.compile(
    r"""(?ix) ^ [\W_]* (?:
      next (?:\ page)? | continue (?:\ reading)? | (?:read\ )?more
      | (?:nächste|folgende)\ seite | weiter (?:lesen)? | (?:page\ )?suivante?
      | (?:página\ )?siguiente | próxima (?:\ página)? | (?:pagina\ )?successiva | avanti
      | volgende (?:\ pagina)? | nästa (?:\ sida)? | neste (?:\ side)? | næste (?:\ side)?
      | seuraava | następna (?:\ strona)? | další | sonraki (?:\ sayfa)?
      | далее | следующая (?:\ страница)? | अगला (?:\ पेज)? | التالي
      | 次(?:へ|のページ(?:へ)?) | 下一[页頁] | 다음 (?:\ 페이지)?
    ) [\W_]* $"""
)
_NUMBERED: Final = re.compile(r"^\D{0,12}(\d{1,2})(?:\s?(?:/|of|von|de)\s?\d{1,2})?\W*$")
_ELSEWHERE: Final = re.compile(
    r"comment|disqus|calend|archive|related|gallery|slide", re.IGNORECASE
)
_SHORT: Final = 12
_SWITCH: Final = 60  # characters that a switch to the whole view may add to an address
_GENERATIONS: Final = 4  # elements around a link whose names are asked


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the article of a page stands: absolute addresses on the page's site, "" for none."""

    first: str = ""  # where it begins, if not on this page
    next: str = ""  # where it goes on
    whole: str = ""  # where it stands on one page; only where it goes on


def find_parts(root: etree._Element, url: str, *, base: str = "", canonical: str = "") -> Parts:
    """Return the further parts of the article at `url` that its page links to.

    A part has its article's address and a number more: the next part's number is one higher, and
    a pager (`rel=next`, a link that says "next" or the number) leads there. So neither the next
    article nor the pages of its comments are taken for a part.
    """
    stem, number = read_number(url)
    if not stem or number > MOST_PARTS:
        return Parts()
    first = following = whole = ""
    if number > 1 and canonical and read_number(canonical) in {(stem, 0), (stem, 1)}:
        first = canonical
    for address, element in _links(root, base or url, _slug(stem), back=number > 1):
        other, place = read_number(address)
        if other == stem and place != number:
            if not following and place in _successors(number) and _leads_on(element, place):
                following = address
            elif not first and number > 1 and place == 0 and _leads_back(element):
                first = address
        elif not whole and len(other) < len(stem) + _SWITCH and _cut_whole(address) == stem:
            whole = address
    return Parts(first, following, whole if following else "")


def _successors(number: int) -> tuple[int, ...]:
    """Return the numbers the next part may have: some outlets count from nought."""
    return (number + 1,) if number else (2, 1)


def read_number(url: str) -> tuple[str, int]:
    """Return what the parts of one article's address have in common, and this one's number.

    0 where it has none, as the first part mostly has not.

    >>> read_number("https://www.harbourpost.test/world/ferry-strike/2/")
    ('harbourpost.test/world/ferry-strike', 2)
    >>> read_number("https://harbourpost.test/world/ferry-strike-3.html")
    ('harbourpost.test/world/ferry-strike.html', 3)
    >>> read_number("https://harbourpost.test/show?id=7&page=2")
    ('harbourpost.test/show?id=7', 2)
    """
    key = identity(url)
    match = _CALLED.search(key) or _BARE.search(key)
    return _cut(key, match) if match else (key, 0)


def find_beginning(url: str) -> str:
    """Return the first part's address where an address says that it is a later one's, else "".

    >>> find_beginning("https://harbourpost.test/world/ferry-strike/page/3/")
    'https://harbourpost.test/world/ferry-strike/'
    >>> find_beginning("https://harbourpost.test/world/ferry-strike-2.html")
    ''
    """
    match = _CALLED.search(url)
    if not match or not 1 < int(match[match.lastgroup or 0]) <= MOST_PARTS:
        return ""
    return _cut(url, match)[0]


def _cut(address: str, match: re.Match[str]) -> tuple[str, int]:
    rest = address[match.end() :]
    if match[0][0] == "?" and rest:
        rest = f"?{rest[1:]}"
    return address[: match.start()] + rest, int(match[match.lastgroup or 0])


def _cut_whole(url: str) -> str:
    """Return the address without its switch to the view that has all parts, "" without a switch."""
    key = identity(url)
    match = _WHOLE.search(key)
    if not match:
        return ""
    rest = key[match.end() :]
    stem = key[: match.start()] + (f"?{rest[1:]}" if match[0][0] == "?" and rest else rest)
    return read_number(f"https://{stem}")[0]


def _slug(stem: str) -> str:
    """Return what every part's link holds, "" where it may be spelled in several ways."""
    slug = stem.partition("?")[0].rsplit("/", 1)[-1].partition(".")[0]
    return "" if "%" in slug else slug


def _links(
    root: etree._Element, base: str, slug: str, *, back: bool
) -> Iterator[tuple[str, etree._Element]]:
    """Yield the links that may be a part's: with a number or a switch, or `back` without one."""
    for element, link in islice(_near(root, slug, back=back), _MOST_NEAR):
        address = "" if "comment" in link.partition("#")[2].lower() else resolve(link, base)
        if address and not _is_elsewhere(element):
            yield address, element


def _near(root: etree._Element, slug: str, *, back: bool) -> Iterator[tuple[etree._Element, str]]:
    """Yield links and what they say, those by whose look a part may stand there."""
    for element in islice(root.iter("a", "link"), _MOST_LINKS):
        link = element.get("href")
        # Most links of a page lead to other articles, and are passed by without a closer look.
        if not link or not (slug in link or len(link) <= _SHORT or link[0] == "?"):
            continue
        if _is_worth(link[:LONGEST], slug) or (back and slug in link):
            yield element, link


def _is_worth(link: str, slug: str) -> bool:
    if link[0] == "#" or link.startswith("mailto:"):
        return False
    near = link[0] == "?" or len(link) <= _SHORT or slug in link.partition("?")[0]  # ../2/
    return near and bool(_WORTH.search(link))


def _is_elsewhere(element: etree._Element) -> bool:
    """Say whether a link stands among what has pages of its own: comments, a calendar."""
    for around in islice(element.iterancestors(), _GENERATIONS):
        if around.tag in {"body", "html", "head"}:
            return False
        if _ELSEWHERE.search(f"{around.get('class') or ''} {around.get('id') or ''}"[:300]):
            return True
    return False


def _leads_on(element: etree._Element, number: int) -> bool:
    """Say whether a link says that it leads to the next part, whose address has this `number`."""
    shown = {number, number + 1} - {1}  # counted from nought, part 2 is called 1
    if "next" in _relations(element):
        return True
    for text in _texts(element):
        match = _NUMBERED.match(text)
        if (match and int(match[1]) in shown) or _NEXT.match(text):
            return True
    return False


def _leads_back(element: etree._Element) -> bool:
    if _relations(element) & {"prev", "previous", "first", "start"}:
        return True
    matches = (_NUMBERED.match(text) for text in _texts(element))
    return any(match and match[1] == "1" for match in matches)


def _relations(element: etree._Element) -> set[str]:
    return set((element.get("rel") or "")[:200].lower().split())


def _texts(element: etree._Element) -> Iterator[str]:
    yield squeeze("".join(map(str, islice(element.itertext(), _MOST_TEXTS))), 60)
    for name in ("aria-label", "title"):
        yield squeeze(element.get(name) or "", 60)
