"""What formats cannot hold: line ends in a line, halves of characters, controls in XML."""

import re
from collections.abc import Mapping
from typing import Any

import orjson

# Line ends to str.splitlines() that JSON may carry bare; orjson escapes the others, which are C0.
_LINE_ENDS = (
    ("\x85".encode(), rb"\u0085"),
    ("\u2028".encode(), rb"\u2028"),
    ("\u2029".encode(), rb"\u2029"),
)
# All but the characters of XML 1.0, production 2.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def line(record: Mapping[str, Any]) -> bytes:
    r"""Return a record as one line of UTF-8 JSON with its line feed.

    No reader sees more than one line: whatever str.splitlines() would split at is escaped. Halves
    of a surrogate pair, which UTF-8 cannot hold, become U+FFFD.

    >>> line({"headline": "Rain\u2028again"})
    b'{"headline":"Rain\\u2028again"}\n'
    """
    try:
        written = orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)
    except orjson.JSONEncodeError:
        written = orjson.dumps(_mended(record), option=orjson.OPT_APPEND_NEWLINE)
    for bare, escaped in _LINE_ENDS:
        written = written.replace(bare, escaped)
    return written


def mend(text: str) -> str:
    r"""Return a text that UTF-8 can hold: pairs of surrogates joined, lone ones U+FFFD.

    >>> mend("\ud83d\ude00 \ud83d") == "\U0001f600 \ufffd"
    True
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def legal_xml(text: str) -> str:
    r"""Return a text without the characters that XML 1.0 has no place for.

    >>> legal_xml("Rain\x00 \x1b[31mred\ufffe")
    'Rain [31mred'
    """
    return _NO_XML.sub("", text)


def _mended(value: Any) -> Any:
    match value:
        case str():
            return mend(value)
        case Mapping():
            return {mend(key): _mended(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_mended(inner) for inner in value]
    return value
