"""Character references, resolved whatever stands in them."""

import re
from html import unescape as resolve

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
