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
_LONG_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9:-]{0,40})[^<>]{4000,}>?")
_MANY_ATTRIBUTES = 200
_NOT_HTML = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")


def parse(data: bytes, charset: str = "") -> tuple[etree._Element | None, bytes, list[str]]:
    """Return the tree of a page (None where there is none), its bytes in UTF-8, and warnings."""
    if data.lstrip()[:8].startswith(_NOT_HTML):
        return None, b"", ["not-html"]
    warnings = ["page-cut"] if len(data) > MAX_BYTES else []
    clean, heard = recode(data[:MAX_BYTES], charset)
    clean = _LONG_TAG.sub(_bare, clean.replace(b"\x00", b""))
    try:
        root = etree.fromstring(clean, _PARSER) if clean.strip() else None
    except (etree.XMLSyntaxError, etree.ParserError, ValueError):
        root = None
    return root, clean, [*warnings, *heard, *(["no-html"] if root is None else [])]


def _bare(tag: re.Match[bytes]) -> bytes:
    """Return a tag without its attributes where they are too many to be parsed in time."""
    spaces = tag[0].count(b" ") + tag[0].count(b"\n") + tag[0].count(b"\t") + tag[0].count(b"/")
    return b"<" + tag[1] + b">" if spaces > _MANY_ATTRIBUTES else tag[0]
