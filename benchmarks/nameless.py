"""Pages as they would be if no name in their markup said what is what.

Many sites count or hash the names of their classes. So each labelled page is read without the
attributes `class`, `id`, `itemprop`, `role`, `data-*` and `aria-*`: what is left is what reading
knows by form. That stands in for publishers nobody looked at.
"""

import re
from typing import Any, Final

from benchmarks import systems

_SCRIPT: Final = re.compile(rb"(<script\b.*?</script\s*>)", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(rb"<[a-zA-Z][^<>]*>")
_NAME: Final = re.compile(
    rb"""\s(?:class|id|itemprop|role|data-[\w-]+|aria-[\w-]+)
         \s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""",
    re.IGNORECASE | re.VERBOSE,
)


def strip_names(html: bytes) -> bytes:
    """Return a page without the attributes that name its pieces; its scripts stay as they are.

    >>> strip_names(b'<p class="lead" id=a lang="en">Boats.</p>')
    b'<p lang="en">Boats.</p>'
    """
    pieces = _SCRIPT.split(html)
    pieces[::2] = [_TAG.sub(lambda tag: _NAME.sub(b"", tag[0]), piece) for piece in pieces[::2]]
    return b"".join(pieces)


def read(html: bytes, url: str) -> dict[str, Any]:
    return systems.read(strip_names(html), url)
