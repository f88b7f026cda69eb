"""Pages as they would be if nothing in them were written for machines.

Small outlets and old templates have neither JSON-LD nor meta tags that name headline, authors and
times. So each labelled page is read without them, and without `itemprop`: what is left is what
reading knows of what a reader sees.
"""

import re
from typing import Any, Final

from benchmarks import systems

_DATA: Final = re.compile(rb"<script\b[^>]*ld\+json.*?</script\s*>", re.IGNORECASE | re.DOTALL)
_META: Final = re.compile(rb"<meta\b(?![^>]*charset)[^>]*>", re.IGNORECASE)
_PROPERTY: Final = re.compile(rb"""\sitemprop\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


def strip_data(html: bytes) -> bytes:
    """Return a page without JSON-LD, microdata and meta tags but that of its charset.

    >>> strip_data(b'<meta name=author content=Moor><meta charset=utf-8><b itemprop=name>Moor</b>')
    b'<meta charset=utf-8><b>Moor</b>'
    """
    return _PROPERTY.sub(b"", _META.sub(b"", _DATA.sub(b"", html)))


def read(html: bytes, url: str) -> dict[str, Any]:
    return systems.read(strip_data(html), url)
