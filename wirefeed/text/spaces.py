"""White space, invisible characters and length: what every text passes before anything slow."""

import re

# U+202D and U+202E turn letters round whose own direction is another; the other marks of direction
# only place what has none of its own, as Arabic and Hebrew texts need.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]")
# What Windows calls so and others control a terminal by, as where "’" was converted twice.
_WESTERN = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
# What stands between brackets for a character of a script that prints no spaces between words.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")
_MOST_MARKS = 32
_STACKED_MARKS = re.compile(f"({_MARK}{{{_MOST_MARKS}}}){_MARK}+")
_ANY_MARK = re.compile(_MARK)
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())


def squeeze(text: str, limit: int = 20_000) -> str:
    r"""Return a text on one line: white space collapsed, control characters out, cut to a limit.

    At most 32 combining marks follow each other, as normalising is quadratic in them.

    >>> squeeze(" The\u00a0ferry\n  left\x00 at\tnoon. ")
    'The ferry left at noon.'
    >>> squeeze("\x9b31mRain \u202eagain, the port\x92s master said")
    '›31mRain again, the port’s master said'
    >>> squeeze("abcdef", limit=3), squeeze("one \ufeff two")
    ('abc', 'one two')
    """
    # Markup is indented: four raw characters a printed one is generous.
    text = " ".join(text[: limit * 4].split())
    if not text.isprintable():
        text = " ".join(_CONTROL.sub("", text).translate(_WESTERN).split())
    if not text.isascii() and _ANY_MARK.search(text[::_MOST_MARKS]):  # no pile passes between
        text = _STACKED_MARKS.sub(r"\1", text)
    return text if len(text) <= limit else text[:limit].rstrip()


def count_unspaced(text: str) -> int:
    """Count the characters of scripts that write without spaces."""
    return 0 if text.isascii() else len(_UNSPACED.findall(text))


def count_words(text: str) -> int:
    """Count words; scripts that write without spaces count two characters as one.

    >>> count_words("The ferry left at noon.")
    5
    >>> count_words("フェリーは正午に港を出た")
    7
    """
    return text.count(" ") + 1 + count_unspaced(text) // 2


def letters(text: str) -> str:
    """Return a text's letters and figures in lower case: what two spellings of it share.

    >>> letters("“Ferries” sail — again!")
    'ferriessailagain'
    """
    if text.isascii():
        return text.lower().encode().translate(None, _NO_LETTERS).decode()
    return "".join(filter(str.isalnum, text.casefold()))
