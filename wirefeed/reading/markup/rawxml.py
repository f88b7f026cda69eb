"""The bytes of a feed or sitemap, made fit and small enough for an XML parser."""

import re
import zlib
from codecs import BOM_UTF8, getincrementaldecoder

from lxml import etree

from wirefeed.reading.markup.encoding import decode

# What one parse may cost: libxml2 takes some 120 bytes for an element or attribute, and time that
# grows with the attributes of one element.
_MOST_MARKS = {b"<": 1_000_000, b"&": 500_000, b"=": 250_000}

_CHUNK = 65_536
_DECLARED = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.:-]{0,40})["']""")
_STRAY = re.compile(rb"&(?!#?[0-9A-Za-z]{1,10};)")


def inflate(data: bytes, limit: int) -> tuple[bytes, list[str]]:
    """Return a body with its gzip coat off where it wears one, at most `limit` bytes, and warnings.

    What a broken coat still held is kept.
    """
    if not data.startswith(b"\x1f\x8b"):
        return data[:limit], ["cut"] if len(data) > limit else []
    engine, body = zlib.decompressobj(wbits=31), bytearray()
    try:
        for start in range(0, len(data), _CHUNK):
            body += engine.decompress(data[start : start + _CHUNK], limit + 1 - len(body))
            if len(body) > limit:
                return bytes(body[:limit]), ["cut"]
            if engine.eof:  # what follows would be copied again with every piece
                break
    except zlib.error:
        return bytes(body), ["gzip-broken"]
    return bytes(body), [] if engine.eof else ["gzip-broken"]


def clean(data: bytes, limit: int) -> tuple[bytes, list[str]]:
    r"""Return an XML document in UTF-8 from its first "<" on, within the bounds, and warnings.

    >>> clean("  <?xml version='1.0' encoding='latin1'?><a>K\u00f6ln</a>".encode("cp1252"), 99)
    (b"<?xml version='1.0' encoding='latin1'?><a>K\xc3\xb6ln</a>", [])
    """
    text = _to_utf8(data[:limit].lstrip()).removeprefix(BOM_UTF8)
    text = text[max(text.find(b"<"), 0) :]
    warnings = ["cut"] if len(data) > limit else []
    while any(text.count(mark) > most for mark, most in _MOST_MARKS.items()):
        text, warnings = text[: len(text) // 2], ["cut"]
    return text, warnings


def parse_xml(data: bytes, url: str, limit: int) -> tuple[etree._Element | None, list[str]]:
    """Return the root of a document that stands at `url`, None where there is none, and warnings.

    No entity is resolved and nothing is fetched; an ill-formed document is read as far as it goes.
    """
    text, warnings = clean(data, limit)
    try:
        return etree.fromstring(text, _make_parser(recover=False), base_url=url), warnings
    except (etree.XMLSyntaxError, ValueError):
        text = escape_stray(text)
    try:
        root = etree.fromstring(text, _make_parser(recover=True), base_url=url)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    return root, [*warnings, "repaired"]


def escape_stray(text: bytes) -> bytes:
    """Return a document with its bare ampersands escaped, as links with a query often have them.

    >>> escape_stray(b"<loc>/show?id=7&page=2&amp;x=1</loc>")
    b'<loc>/show?id=7&amp;page=2&amp;x=1</loc>'
    """
    return _STRAY.sub(b"&amp;", text)


def _make_parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _to_utf8(data: bytes) -> bytes:
    if data.startswith((b"<\x00", b"\x00<")):  # UTF-16 without a byte order mark
        return data.decode("utf-16-le" if data[0] else "utf-16-be", "replace").encode()
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and _is_utf8(data):
        return data
    declared = _DECLARED.match(data)
    text, _ = decode(data, declared[1].decode("ascii") if declared else "")
    return text.encode("utf-8", "replace")


def _is_utf8(data: bytes) -> bool:
    r"""Tell whether bytes are UTF-8; a text of them all would be up to four times as long.

    >>> _is_utf8("größer".encode()), _is_utf8("größer".encode("latin-1")), _is_utf8(b"gr\xc3")
    (True, False, False)
    """
    decoder = getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
