"""What an element's own tag and attributes say it is, before its text is read."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from wirefeed.reading.credit.bywords import AUTHOR, BY, WRITTEN
from wirefeed.reading.layout.furniture import OUT, Mark, judge_names, judge_properties
from wirefeed.reading.layout.prose import ends_sentence
from wirefeed.reading.markup.elements import HEADINGS, INLINE, NEVER_TEXT, SUBHEADINGS
from wirefeed.text.spaces import count_words, squeeze

_BY_TAG = {
    "nav": Mark.FURNITURE,
    "footer": Mark.FURNITURE | Mark.FOOTER,
    "aside": Mark.FURNITURE,
    "menu": Mark.FURNITURE,
    "dialog": Mark.FURNITURE,
    "search": Mark.FURNITURE,
    "figcaption": Mark.CAPTION,
    "figure": Mark.CAPTION,
    "address": Mark.BYLINE,
    "header": Mark.HEADER,
}
# What ARIA calls the same pieces, and others that have no tag.
_BY_ROLE = {
    "banner": Mark.HEADER,
    "contentinfo": Mark.FURNITURE | Mark.FOOTER,
} | dict.fromkeys(
    "navigation menu menubar toolbar search dialog alertdialog tooltip".split(),  # noqa: SIM905
    Mark.FURNITURE,
)
_MAX_NAMES = 300  # characters of class names
_FOLLOWED = re.compile(
    r"(?i)\s*https?://(?:news\.google\.com/(?:s|publications)/|(?:www\.)?whatsapp\.com/channel/"
    r"|chat\.whatsapp\.com/|(?:www\.)?google\.[a-z.]{2,6}/preferences/source\b)"
)
_FEW_PARAGRAPHS = 2
_FEW_HEADINGS, _FEW_LINKS, _FEW_PIECES, _TITLE = 3, 2, 10, 4
_MOST_PIECES, _LONG = 1_000, 80  # elements; characters
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WHO = re.compile(rf"(?i){WRITTEN}{BY}:?|{AUTHOR}")
_ANCHORS = frozenset({"id", "name"})
_OPENERS = _ANCHORS | {"class", "tabindex"}  # of a heading's
_MAX_ADDRESS, _FEW_AROUND, _MANY_WITHIN = 500, 3, 50  # characters; elements
_SIGNS = frozenset("#¶🔗")
_COUNTED = re.compile(r"[A-Za-z]{1,12}[-_]?\d{1,3}")
_WORDS = re.compile(r"[^\W\d_]+")


def is_left_out(
    element: etree._Element, own: int, *, bare: bool = False, titled: bool = False
) -> bool:
    """Say whether an element of these marks is not walked: hidden, or furniture without text.

    On a `bare` page long pieces of text stand for paragraphs. Where the page's only headline is in
    it (`titled`), a name alone makes it no furniture.
    """
    if own & Mark.HIDDEN:
        return True
    if not own & Mark.FURNITURE or own & (Mark.BODY | Mark.BYLINE | Mark.DISCLAIMER):
        return False
    if _is_head(element) or (titled and element.tag not in _BY_TAG):
        return False
    return _are_few(_list_long_texts(element) if bare else element.iter("p"))


def _is_head(element: etree._Element) -> bool:
    """Say whether an element holds the headline and its time or author, whatever it is called."""
    headings = islice(element.iter("h1"), _FEW_HEADINGS)
    if not any(next(heading.iter("a"), None) is None for heading in headings):
        return False
    told = (each for each in element.iter("time", "a") if each.tag == "time" or _is_authors(each))
    return next(told, None) is not None


def find_titled(page: etree._Element) -> frozenset[etree._Element]:
    """Return what holds the page's only first-level heading, if that is some words and no link.

    One that ends a path of links ("Home > Politics > ...") is not the one that is printed.
    """
    headings = [*islice(page.iter("h1"), 2)]
    if len(headings) != 1 or next(headings[0].iter("a"), None) is not None:
        return frozenset()
    if len(list(islice(_list_links_before(headings[0]), _FEW_LINKS))) == _FEW_LINKS:
        return frozenset()
    text = "".join(map(str, islice(headings[0].itertext(), _FEW_PIECES)))
    return frozenset(headings[0].iterancestors() if count_words(squeeze(text)) >= _TITLE else ())


def _list_links_before(heading: etree._Element) -> Iterator[etree._Element]:
    """Yield the links in what stands before a heading, or before the box it is in."""
    boxes = (heading, *islice(heading.iterancestors(), 1))
    beside = (each for box in boxes for each in box.itersiblings(preceding=True))
    return (link for each in beside for link in each.iter("a"))


def is_data(table: etree._Element) -> bool:
    """Say whether a table has data: rows of several cells, and no picture that it frames."""
    rows = islice(table.iter("tr"), 2)
    return next(table.iter("img"), None) is None and all(len(row) > 1 for row in rows)


def _is_authors(link: etree._Element) -> bool:
    return link.get("rel") == "author"


def is_bare(page: etree._Element) -> bool:
    """Say whether a page has next to no paragraphs: its template prints them otherwise."""
    return _are_few(page.iter("p"))


def _are_few(pieces: Iterator[object]) -> bool:
    return next(islice(pieces, _FEW_PARAGRAPHS, None), None) is None


def _list_long_texts(element: etree._Element) -> Iterator[str]:
    for piece in islice(element.iter(), _MOST_PIECES):
        own = "" if piece.tag in NEVER_TEXT else piece.text or ""
        behind = "" if piece is element else piece.tail or ""
        yield from (text for text in (own, behind) if _is_long(text))


def mark_element(element: etree._Element, name: str) -> int:
    """Return what an element's tag, which is `name`, and its attributes call it."""
    # Asked by name: a tag may have hundreds of attributes, and listing them takes its time.
    ask = element.get
    names = ask("class")
    mark = judge_names(names[:_MAX_NAMES]) if names else Mark.NONE
    style = ask("style")
    hidden = mark & Mark.HIDDEN or ask("hidden") is not None or (style and _hides(style))
    if hidden:
        stays = name not in INLINE or _stays_hidden(element, mark, names or "")
        mark = mark | Mark.HIDDEN if stays else mark & ~Mark.HIDDEN
    if name in INLINE:
        return mark | Mark.HIDDEN if name == "a" and _points_here(element) else mark
    mark |= _judge_custom(element, name) if "-" in name else _BY_TAG.get(name, Mark.NONE)
    if (names := ask("id")) and (judged := judge_names(names[:_MAX_NAMES])):
        mark |= Mark.NONE if name in HEADINGS and _is_anchor(element, names) else judged
    if properties := ask("itemprop"):
        mark |= judge_properties(properties)
    if role := ask("role"):
        mark |= _BY_ROLE.get(role, Mark.NONE)
    if ask("popover") is not None or ask("aria-modal") == "true":
        mark |= Mark.FURNITURE
    return mark


def _stays_hidden(element: etree._Element, mark: int, names: str) -> bool:
    """Say whether an inline element that is hidden says nothing to those who read the page.

    A "by" is heard by some. What no name hides is shown on demand if it is long, or is called
    something that is shown, but for a time of change.
    """
    if _tells_who(element):
        return False
    if mark & Mark.HIDDEN:
        return True
    return _is_short(element) and (not mark or _is_of_change(element, names))


def _is_of_change(element: etree._Element, names: str) -> bool:
    """Say whether an element is a time of change, right before one that shows another day.

    hAtom asks for one called "updated"; themes that show the first day alone hide it there.
    """
    after = element.getnext()
    shown = after is not None and bool(_YEAR.search((after.text or "")[:_MAX_NAMES]))
    return shown and "updated" in names[:_MAX_NAMES].split()


def _tells_who(element: etree._Element) -> bool:
    """Say whether an element says but "by" or "author:"."""
    return len(element) == 0 and bool(_WHO.fullmatch((element.text or "")[:_MAX_NAMES].strip()))


def _judge_custom(element: etree._Element, name: str) -> int:
    """Return what a custom element's name calls it; one around a picture's caption shows that.

    A time's says what it prints, not what that is of; one around several paragraphs what it does
    with them, as `read-more`.
    """
    if name.endswith(("-date", "-time")):
        return Mark.NONE
    mark = judge_names(name)
    if mark & OUT and _holds_text(element):
        return mark & Mark.BODY
    if mark & Mark.FURNITURE and any(each.tag == "figcaption" for each in _list_first(element)):
        return mark & ~Mark.FURNITURE
    return mark


def _holds_text(element: etree._Element) -> bool:
    """Say whether several of an element's first pieces hold long text."""
    holders = set()
    for piece in _list_first(element):
        if _is_long(piece.text) and piece.tag not in NEVER_TEXT:
            inner = piece.tag in INLINE and piece is not element
            holders.add(piece.getparent() if inner else piece)
        if _is_long(piece.tail) and piece is not element:
            holders.add(piece if piece.tag == "br" else piece.getparent())
    return len(holders) > 1


def _list_first(element: etree._Element) -> Iterator[etree._Element]:
    return islice(element.iter("*"), _MANY_WITHIN)


def _is_long(text: str | None) -> bool:
    return text is not None and len(text) > _LONG and len(text.strip()) > _LONG


def _points_here(link: etree._Element) -> bool:
    """Say whether a link is but the sign that gives the address of what it stands in: "#"."""
    return (link.get("href") or "").startswith("#") and (link.text or "").strip() in _SIGNS


def _is_short(element: etree._Element) -> bool:
    """Say whether an element holds few words."""
    return sum(map(len, islice(element.itertext(), 10))) <= _LONG // 2


def _is_anchor(heading: etree._Element, name: str) -> bool:
    """Say whether a heading's id is made of its own words, half at least, or counts: `toc_1`."""
    if _COUNTED.fullmatch(name):
        return True
    text = "".join(map(str, islice(heading.itertext(), 10)))[:_MAX_NAMES].lower()
    words = _WORDS.findall(name[:_MAX_NAMES].lower())
    return 2 * sum(word in text for word in words) >= max(len(words), 1)


def leads(element: etree._Element, tag: str) -> bool:
    """Say whether an `a` is a link, if only a script's, and no anchor within the page.

    Of a heading, one to a piece of the page opens what stands below it, or leads to itself.
    """
    href = element.get("href")
    if href is not None:
        return tag not in HEADINGS or not _stays(element, href[:_MAX_ADDRESS])
    names = set(element.keys())
    return not names or not names <= (_OPENERS if tag in SUBHEADINGS else _ANCHORS)


def _stays(link: etree._Element, href: str) -> bool:
    """Say whether a link leads to a piece of the text: `#a`, or the address of what it is in."""
    page, _, piece = href.partition("#")
    if not piece or judge_names(piece) & Mark.FURNITURE:
        return False
    if not page.strip():
        return True
    around = islice(link.iterancestors(), _FEW_AROUND)
    return any(piece == each.get("id") for each in (link, *around))


def is_shown(template: etree._Element, *, loose: bool) -> bool:
    """Say whether a template's words are shown: a shadow tree's, or one's that was never closed.

    In a shadow tree one sentence alone is what a player says that does not load. The other, which
    a `loose` walk asks for, holds the page's headline.
    """
    if template.get("shadowrootmode") is not None or template.get("shadowroot") is not None:
        said = "".join(map(str, islice(template.itertext(), _FEW_PIECES)))
        return _holds_text(template) or not ends_sentence(said.rstrip())
    return loose and next(template.iter("h1"), None) is not None


def asks(link: etree._Element) -> bool:
    """Say whether a link leads where only a page's own readers are asked to follow it."""
    return bool(_FOLLOWED.match((link.get("href") or "")[:200]))


def is_hidden(element: etree._Element) -> bool:
    """Say whether an element's own attributes hide it."""
    return element.get("hidden") is not None or _hides(element.get("style") or "")


def _hides(style: str) -> bool:
    style = style[:500].replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style
