"""Words as numbers: one code a word, the same for spellings that house styles swap."""

import re
import unicodedata
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from wirefeed.stories.spellings import HONORIFICS, list_same_words
from wirefeed.text.folding import beyond_ascii, fold

Codes = npt.NDArray[np.uint32]  # 30 bits of hash above two flags
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

HOLDS_DIGIT = np.uint32(1)  # a word that begins with a digit
QUOTED = np.uint32(2)  # a word that stands in quotation marks
FLAG_BITS = np.uint32(2)

MAX_WORDS = 20_000
_MAX_LENGTH = 120_000  # characters

# Apostrophes, full stops and commas vanish: "U.S." is "us", "1,000" is "1000". What is neither a
# letter nor a digit parts words; every byte above '"' belongs to one. Control characters vanish. S
# and z are one letter, which makes "-ise" and "-ize" one; as all texts change alike, the others
# it changes cost nothing.
_QUOTE, _END, _SPACE = ord('"'), ord("\n"), ord(" ")
_VANISHING: Final = b"'`.," + bytes([*range(9), *range(14, 28), 127])
_LETTERS: Final = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _plain(byte: int) -> int:
    lower = ord(chr(byte).lower()) if byte < 128 else byte
    if lower == ord("s"):
        return ord("z")
    return lower if lower in _LETTERS or lower in b'"\n%' or byte > 127 else _SPACE


_PLAIN: Final = bytes(_plain(byte) for byte in range(256))
# Nine texts of ten hold no more than the typographer's marks beyond ASCII. Then each byte of these
# marks can be read by itself: the last one says which mark it is.
_ASCII: Final = bytes(range(128))
_MARKS_ALONE: Final = re.compile(
    rb"(?: \xe2\x80 [\x93\x94\x98\x99\x9c\x9d\xa6] | \xc2\xa0 )*", re.VERBOSE
)
_MARKS_VANISHING: Final = _VANISHING + b"\xe2\x80\xc2\x98\x99\xa6"
_PLAIN_MARKS: Final = _PLAIN.translate(bytes.maketrans(b"\x93\x94\xa0\x9c\x9d", b'   ""'))

_PUNCTUATION_BEYOND_ASCII: Final = re.compile(
    "["
    + "".join(
        re.escape(chr(c)) for c in range(128, 0x10000) if unicodedata.category(chr(c))[0] in "PSZ"
    )
    + "\U0001f000-\U0001faff]"
)
# Scripts that print no spaces between words: every character is taken for a word.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)

# A word is hashed by eight bytes at a time, of which those beyond its end are masked out.
_CHUNK: Final = 8
_LONGEST: Final = 48  # bytes of a word that tell it from others
_MASKS: Final = np.array([(1 << 8 * length) - 1 for length in range(_CHUNK + 1)], np.uint64)
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
_SECOND_FACTOR: Final = np.uint64(0xC2B2AE3D27D4EB4F)
_HALF: Final = np.uint64(32)
_UNFLAGGED: Final = ~(HOLDS_DIGIT | QUOTED)
_ABOVE_DIGITS: Final = np.uint8(ord("9") + 1)


class Words(NamedTuple):
    """The words of some paragraphs."""

    codes: Codes  # HOLDS_DIGIT and QUOTED are set where true
    ends: Places  # of each paragraph, the number of words up to its end


def encode(paragraphs: tuple[str, ...]) -> Words:
    """Return the words of the paragraphs, without honorifics; at most the first 20,000.

    >>> a = encode(("Mr. Khan won five of 1,000 seats in the U.S.",))
    >>> b = encode(("Dr Khan won 5 of 1000 seats in the US",))
    >>> a.codes.tolist() == b.codes.tolist()
    True
    """
    lines = ["", *[text.replace("\n", " ") for text in paragraphs]]
    text = _space("\n".join(lines)[:_MAX_LENGTH] + "\n")
    # What is found from here on stands one place before its own: the first byte is a line's end.
    letters = np.frombuffer(text, np.uint8)
    is_letter = letters > _QUOTE
    letters = letters[1:]
    bounds = (is_letter[1:] != is_letter[:-1]).nonzero()[0][: 2 * MAX_WORDS]
    starts = bounds[::2]
    codes, starts = _normalize(_hash_words(text, starts, bounds[1::2]), starts)
    line_ends = (letters == _END).nonzero()[0]
    ends = starts.searchsorted(line_ends)
    marks = (letters == _QUOTE).nonzero()[0]
    if len(marks):
        quoted = _find_quoted(starts.searchsorted(marks), line_ends.searchsorted(marks), ends)
        codes[quoted[: len(codes)]] |= QUOTED
    return Words(codes, ends)


def _space(text: str) -> bytes:
    """Return a text of which every line is a paragraph, and letters and digits are words.

    Besides these only spaces and quotation marks are left; a line's end stands before the first.
    """
    data = text.encode("utf-8", "replace")
    beyond = data.translate(None, _ASCII)
    if not beyond:
        data = data.translate(_PLAIN, _VANISHING)
    elif _MARKS_ALONE.fullmatch(beyond):
        data = data.translate(_PLAIN_MARKS, _MARKS_VANISHING)
    else:
        data = _fold(text).encode("utf-8", "replace").translate(_PLAIN, _VANISHING)
    return data.replace(b"per cent", b"percent").replace(b"%", b" percent ")


def _fold(text: str) -> str:
    """Return a folded text with spaces for punctuation, and around characters that are words."""
    folded = fold(text)
    beyond = beyond_ascii(folded)
    if _PUNCTUATION_BEYOND_ASCII.search(beyond):
        folded = _PUNCTUATION_BEYOND_ASCII.sub(" ", folded)
    if _UNSPACED.search(beyond):
        folded = _UNSPACED.sub(r" \g<0> ", folded)
    return folded


def _hash_words(text: bytes, starts: Places, stops: Places) -> Codes:
    """Hash each word of a text by its places, which are counted from the second byte on."""
    # At every byte, the eight bytes from there on as one number.
    padded = text + bytes(_CHUNK)
    chunks: npt.NDArray[np.uint64] = np.ndarray(len(text), "<u8", padded, 1, (1,))
    lengths = stops - starts
    hashes = chunks[starts]
    hashes &= _MASKS.take(lengths, mode="clip")
    begins_with_digit = hashes.view(np.uint8)[::_CHUNK] < _ABOVE_DIGITS
    hashes *= _FACTOR
    for offset in range(_CHUNK, _LONGEST, _CHUNK):
        longer = (lengths > offset).nonzero()[0]
        if not len(longer):
            break
        more = chunks[starts[longer] + offset]
        more &= _MASKS.take(lengths[longer] - offset, mode="clip")
        more ^= hashes[longer]
        more *= _SECOND_FACTOR
        hashes[longer] = more
    hashes ^= hashes >> _HALF
    hashes *= _FACTOR
    codes: Codes = hashes.view(np.uint32)[1::2] & _UNFLAGGED
    codes |= begins_with_digit
    return codes


def _normalize(codes: Codes, starts: Places) -> tuple[Codes, Places]:
    """Return codes without honorifics, one for what is one word, and where their words start."""
    places = _MAY_CHANGE.take(codes.view(np.uint16)[1::2]).nonzero()[0]
    if not len(places):
        return codes, starts
    rows = np.minimum(_SPELLED.searchsorted(codes[places]), len(_SPELLED) - 1)
    changes = _SPELLED[rows] == codes[places]
    codes[places[changes]] = _MEANT[rows[changes]]
    kept = codes != _DROPPED
    return (codes, starts) if kept.all() else (codes[kept], starts[kept])


def _find_quoted(marks: Places, paragraphs: Places, ends: Places) -> Flags:
    """Return which words stand inside quotation marks; a paragraph's end closes every quotation.

    `marks` gives the number of words before each mark, `paragraphs` the paragraph it stands in.
    """
    left_open = ends[np.bincount(paragraphs, minlength=len(ends)) % 2 == 1]
    turns = np.bincount(np.concatenate((marks, left_open)), minlength=int(ends[-1]) + 1)
    quoted: Flags = np.cumsum(turns) % 2 == 1
    return quoted


def _code(word: bytes) -> np.uint32:
    data = b"\n" + word.translate(_PLAIN)
    code: np.uint32 = _hash_words(data, np.array([0]), np.array([len(data) - 1]))[0]
    return code


# What a word is written as, ascending, and what it means.
_DROPPED: Final = np.uint32(0)
_SPELLED, _MEANT = (
    np.array(column, np.uint32)
    for column in zip(
        *sorted(
            [
                *((_code(word), _DROPPED) for word in HONORIFICS),
                *((_code(word), _code(same)) for word, same in list_same_words()),
            ]
        ),
        strict=True,
    )
)
_MAY_CHANGE: Final = np.zeros(1 << 16, np.bool_)
_MAY_CHANGE[_SPELLED.view(np.uint16)[1::2]] = True
