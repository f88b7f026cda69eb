"""A text as plain bytes: letters and digits, spaces, quotation marks and ends of paragraphs."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from wirefeed.text.folding import beyond_ascii, fold
from wirefeed.text.spaces import UNSPACED

# Apostrophes, full stops and commas vanish: "U.S." is "us", "1,000" is "1000". What is neither a
# letter nor a digit parts words; every byte above '"' belongs to one. Control characters vanish. S
# and z are one letter, which makes "-ise" and "-ize" one; as all texts change alike, the others
# it changes cost nothing.
SPACE, END, QUOTE = b' !"'  # every byte above these belongs to a word
_VANISHING: Final = b"'`.," + bytes([*range(9), *range(14, 28), 127])
_LETTERS: Final = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _plain(byte: int) -> int:
    lower = ord(chr(byte).lower()) if byte < 128 else byte
    if lower == ord("s"):
        return ord("z")
    if lower == ord("\n"):
        return END
    return lower if lower in _LETTERS or lower in b'"%' or byte > 127 else SPACE


PLAIN: Final = bytes(_plain(byte) for byte in range(256))
# Nine texts of ten hold no more than the typographer's marks beyond ASCII. Then each byte of these
# marks can be read by itself: the last one says which mark it is.
_ASCII: Final = bytes(range(128))
_MARKS_ALONE: Final = re.compile(
    rb"(?: \xe2\x80 [\x93\x94\x98\x99\x9c\x9d\xa6] | \xc2\xa0 )*", re.VERBOSE
)
_MARKS_VANISHING: Final = _VANISHING + b"\xe2\x80\xc2\x98\x99\xa6"
_PLAIN_MARKS: Final = PLAIN.translate(bytes.maketrans(b"\x93\x94\xa0\x9c\x9d", b'   ""'))

# Latin letters, punctuation and symbols, emoji: each reads the same beside whatever it stands.
_READ_ALONE: Final = re.compile(
    "[\x80-\u024f\u1e00-\u1eff\u2000-\u20cf\u2100-\u2bff\ufb00-\ufb06\U0001f000-\U0001faff]*"
)
_MOST_READ_ALONE: Final = 40
_EMOJI: Final = range(0x1F000, 0x1FB00)
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")  # every such character is taken for a word
_MAX_LENGTH = 120_000  # characters
_MAX_BYTES: Final = 1 << 19


def make_plain(paragraphs: tuple[str, ...]) -> bytes:
    """Return a text of which every line is a paragraph, and letters and digits are words.

    Besides these only spaces, quotation marks and ends of lines are left; one of these stands
    before the first paragraph and after each.
    """
    text = "\n".join(("", *paragraphs))
    if text.count("\n") > len(paragraphs):
        text = "\n".join(("", *[paragraph.replace("\n", " ") for paragraph in paragraphs]))
    text = text[:_MAX_LENGTH]
    data = text.encode("utf-8", "replace")
    beyond = data.translate(None, _ASCII)
    if not beyond:
        data = data.translate(PLAIN, _VANISHING)
    elif _MARKS_ALONE.fullmatch(beyond):
        data = data.translate(_PLAIN_MARKS, _MARKS_VANISHING)
    else:
        data = _fold(text, data, beyond.decode()).translate(PLAIN, _VANISHING)
    data = data.replace(b"per cent", b"percent").replace(b"%", b" percent ")
    return b"%b%c" % (data[:_MAX_BYTES], END)


def _fold(text: str, data: bytes, beyond: str) -> bytes:
    """Return a folded text with spaces for punctuation, and around characters that are words.

    `data` is the text in UTF-8, `beyond` its characters beyond ASCII.
    """
    if _READ_ALONE.fullmatch(beyond):
        characters = set(beyond)
        if len(characters) <= _MOST_READ_ALONE:
            for character in characters:
                data = data.replace(character.encode(), _read_alone(character))
            return data
    return _part(fold(text)).encode("utf-8", "replace")


@lru_cache(maxsize=2048)
def _read_alone(character: str) -> bytes:
    return _part(fold(character)).encode()


def _part(folded: str) -> str:
    """Return a text with spaces for punctuation and around characters that are words.

    Every script's digits are read as ours.
    """
    beyond = beyond_ascii(folded)
    others = {sign: other for sign in set(beyond) if (other := _replace(sign)) is not None}
    if len(others) > _MOST_READ_ALONE:
        folded = folded.translate({ord(sign): other for sign, other in others.items()})
    else:
        for sign, other in others.items():
            folded = folded.replace(sign, other)
    return _UNSPACED.sub(r" \g<0> ", folded) if _UNSPACED.search(beyond) else folded


@lru_cache(maxsize=8192)
def _replace(character: str) -> str | None:
    """Return a space for what parts words and our digit for a digit, of characters beyond ASCII."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    code = ord(character)
    parts = code in _EMOJI or (code < 0x10000 and unicodedata.category(character)[0] in "PSZ")
    return " " if parts else None
