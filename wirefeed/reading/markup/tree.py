"""From bytes to one tree, whatever the bytes are."""

import re

from lxml import etree

from wirefeed.reading.markup.encoding import recode

MAX_BYTES = 8_000_000  # the crawl asks for at most 5 MB; more is a trap or an archive
_PARSER = etree.HTMLParser(
    encoding="utf-8",
    remove_comments=True,
    remove_pis=True,
    no_network=True,
    huge_tree=False,
    collect_ids=False,  # nothing asks for an element by its id, but outlets' rules: by attribute
)
_MAX_TAGS = 24_000  # real pages have up to 15,000
# libxml2 takes time in the square of one tag's attributes, which pass half a second from here on.
_SMALL = 64_000
_LADEN = re.compile(
    rb"""<[a-zA-Z](?:[^>=]{1,20}+(?:=\s*+(?:"[^"]*+"|'[^']*+')?+)?+){40,}+"""  # quotes hide ">"
)
_VALUE = re.compile(rb"""=\s*+(?:"[^"]*+"|'[^']*+')?+""")
_MANY_ATTRIBUTES = 200
_SECTIONS = frozenset({"main", "article", "section", "header", "nav", "aside", "footer"})
_NOT_HTML = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")


def parse(data: bytes, charset: str = "") -> tuple[etree._Element | None, bytes, list[str]]:
    """Return the tree of a page (None where there is none), its bytes in UTF-8, and warnings."""
    if data.lstrip()[:8].startswith(_NOT_HTML):
        return None, b"", ["not-html"]
    clean, warnings = recode(data[:MAX_BYTES], charset)
    clean = clean.replace(b"\x00", b"")
    markup = _bound(clean)
    if len(data) > MAX_BYTES or len(markup) < len(clean):
        warnings.insert(0, "page-cut")
    if len(markup) > _SMALL:
        markup = _LADEN.sub(_bare, markup)
    try:
        root = None if markup.isspace() else etree.fromstring(markup, _PARSER)
    except (etree.XMLSyntaxError, etree.ParserError, ValueError):
        root = None
    if root is not None:
        _close_head(root)
    return root, clean, [*warnings, *(["no-html"] if root is None else [])]


def _close_head(root: etree._Element) -> None:
    """Give a page that never closes its head a body: the parser keeps `main` and such in it."""
    head = root.find("head")
    astray = (
        next((each for each in head if each.tag in _SECTIONS), None) if head is not None else None
    )
    if head is None or astray is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    body[0:0] = [astray, *astray.itersiblings()]


def _bound(page: bytes) -> bytes:
    """Return a page up to as many tags as a page may have."""
    if len(page) < 3 * _MAX_TAGS or page.count(b"<") <= _MAX_TAGS:  # <p>
        return page
    end = -1
    for _ in range(_MAX_TAGS):
        end = page.index(b"<", end + 1)
    return page[:end]


def _bare(tag: re.Match[bytes]) -> bytes:
    """Return the beginning of a tag without its attributes where they are too many."""
    name, *attributes = _VALUE.sub(b" ", tag[0]).replace(b"/", b" ").split()
    return tag[0] if len(attributes) <= _MANY_ATTRIBUTES else name[:40]
