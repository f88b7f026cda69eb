"""From bytes to one tree, whatever the bytes are."""

import re

from lxml import etree

from wirefeed.reading.encoding import recode

MAX_BYTES = 8_000_000  # the crawl asks for at most 5 MB; more is a trap or an archive
_PARSER = etree.HTMLParser(
    encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
)
# libxml2 takes time in the square of a tag's attributes. A tag this long is looked at; one that
# holds a picture's data has few attributes and stays.
_LONG = 4_000
_MANY_ATTRIBUTES = 200
_NOT_HTML = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")


def parse(data: bytes, charset: str = "") -> tuple[etree._Element | None, bytes, list[str]]:
    """Return the tree of a page (None where there is none), its bytes in UTF-8, and warnings."""
    if data.lstrip()[:8].startswith(_NOT_HTML):
        return None, b"", ["not-html"]
    warnings = ["page-cut"] if len(data) > MAX_BYTES else []
    clean, heard = recode(data[:MAX_BYTES], charset)
    clean = _bare(clean.replace(b"\x00", b""))
    try:
        root = etree.fromstring(clean, _PARSER) if clean.strip() else None
    except (etree.XMLSyntaxError, etree.ParserError, ValueError):
        root = None
    return root, clean, [*warnings, *heard, *(["no-html"] if root is None else [])]


def _bare(page: bytes) -> bytes:
    """Return a page whose tags have lost their attributes where they are too many to be parsed."""
    kept, begin, at = [], 0, page.find(b"<")
    while at >= 0:
        following = page.rfind(b"<", at + 1, at + _LONG)
        if following < 0:
            following = page.find(b"<", at + _LONG)
            end = following if following >= 0 else len(page)
            kept += [page[begin : at + 1], _bare_tag(page[at + 1 : end])]
            begin = end
        at = following
    return b"".join([*kept, page[begin:]]) if kept else page


def _bare_tag(piece: bytes) -> bytes:
    """Return what stands between two "<" without the attributes of the tag it begins with."""
    tag, end, rest = piece.partition(b">")
    if len(tag) < _LONG or not tag[:1].isalpha():
        return piece
    spaces = sum(map(tag.count, (b" ", b"\n", b"\t", b"/")))
    name = re.match(rb"[a-zA-Z0-9:-]*", tag)
    return name[0][:40] + end + rest if name and spaces > _MANY_ATTRIBUTES else piece
