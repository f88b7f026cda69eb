"""Character references and tags that stand in a text as letters."""

import re
from html import unescape as resolve

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_WHOLE = re.compile(r"&#?\w{1,31};")
_LONG = re.compile(r"&#([xX]?[0-9A-Fa-f]{8})[0-9A-Fa-f]+")


def unescape(text: str) -> str:
    """Return a text with its character references resolved, as browsers do.

    A number of thousands of digits names no character; the standard library refuses to read it.

    >>> unescape("Rain &amp; wind&#33;"), unescape("&#" + "1" * 5_000 + ";")
    ('Rain & wind!', '\ufffd')
    """
    if "&" not in text:
        return text
    return resolve(_LONG.sub(r"&#\1", text) if "&#" in text else text)


def unescape_whole(text: str) -> str:
    """Return a text with the references resolved that end in a semicolon, as in an address.

    >>> unescape_whole("Ada&#8217;s ferry"), unescape_whole("?w=1&region=2&amp=1")
    ('Ada’s ferry', '?w=1&region=2&amp=1')
    """
    return _WHOLE.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def plain(text: str) -> str:
    """Return a text without markup that was written out in it, as some page heads have it.

    >>> plain("<p>Here&#x27;s a look at 3 < 4</p>"), plain("Rain & wind")
    ("Here's a look at 3 < 4", 'Rain & wind')
    """
    return unescape(_TAG.sub(" ", text) if "<" in text else text).strip()
