"""Fold text so that two prints of the same words compare equal; what is printed stays as it is."""

import re
import unicodedata

MAX_LENGTH = 200_000

# Most pages hold no other characters beyond ASCII, and ASCII folds for nothing.
_TYPOGRAPHY = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u201e", '"'),
    ("\u00ab", '"'),
    ("\u00bb", '"'),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u00a0", " "),
)
# Soft hyphens, joiners, bidi marks, fillers, variation selectors, tags, control characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
_ASCII = bytes(range(128))
_ASCII_CONTROLS = bytes([*range(9), *range(14, 28), 127])
_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u0556]")
_WORD_OF_THREE_SCRIPTS = re.compile("[a-z\u0370-\u0556]+")
_LATIN = re.compile("[a-z]")
_LOOKALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"
    "\u03bf\u03b1\u03bd\u03c1\u03b9\u03ba\u03c5\u03c7\u03f2\u03f3\u0578\u057d",
    "aeopcyxijshdqwoavpikuxcjnu",
)
_SLICE = 1024  # normalising sorts a pile of combining marks in quadratic time


def fold(text: str) -> str:
    """Return the text in lower case and NFKC, straight quotes, nothing invisible in it.

    Of a longer text the first 200,000 characters are taken. A letter of another script inside a
    Latin word becomes the Latin letter it looks like. Folding the result again changes nothing.

    >>> fold("The \u201cﬁrst\u201d re\u00adport\u200b of PARIS")
    'the "first" report of paris'
    >>> fold("p\u0430ypal")
    'paypal'
    """
    text = text[:MAX_LENGTH]
    if text.isascii():
        return _fold_ascii(text)
    for printed, plain in _TYPOGRAPHY:
        text = text.replace(printed, plain)
    if text.isascii():
        return _fold_ascii(text)
    beyond = beyond_ascii(text)
    if _INVISIBLE.search(beyond):
        text = _INVISIBLE.sub("", text)
    text = _normalize(_normalize(text).lower())[:MAX_LENGTH]
    if _GREEK_OR_CYRILLIC.search(_normalize(beyond)):
        text = _WORD_OF_THREE_SCRIPTS.sub(_replace_lookalikes, text)
    return text


def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII; to search these alone saves time.

    >>> beyond_ascii("crème brûlée")
    'èûé'
    """
    return text.encode("utf-8", "replace").translate(None, _ASCII).decode()


def _fold_ascii(text: str) -> str:
    return text.encode().translate(None, _ASCII_CONTROLS).lower().decode()


def _normalize(text: str) -> str:
    if unicodedata.is_normalized("NFKC", text):
        return text
    parts = []
    start = 0
    while start < len(text):
        end = start + _SLICE
        if end < len(text):
            end = max(text.rfind(" ", start + 1, end), 0) or end
        parts.append(unicodedata.normalize("NFKC", text[start:end]))
        start = end
    return "".join(parts)


def _replace_lookalikes(word: re.Match[str]) -> str:
    return word[0].translate(_LOOKALIKES) if _LATIN.search(word[0]) else word[0]
