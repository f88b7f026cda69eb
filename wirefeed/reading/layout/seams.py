"""Where inline elements that stand side by side part words: the gap is left to a style sheet."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from wirefeed.reading.credit.bywords import AND, BY
from wirefeed.reading.layout.prose import is_prose
from wirefeed.text.spaces import count_words

_NEAR: Final = 40  # characters on each side of a seam that are looked at
_LONGEST: Final = 2_000  # characters of a block that tell whether it is prose
_ENDED: Final = re.compile(r"(?:[^\s!-/:-@\[-`{-~]{2}|[\"')\]])[.!?…:।؟۔][\"'”’»)\]]*$")
_LONG: Final = re.compile(r"[^\s\d!-/:-@\[-`{-~]{2,}")  # a word, with its vowel signs
_LAST: Final = re.compile(rf"{_LONG.pattern}$")
_UNIT: Final = 3  # letters of a word behind a figure: 5th, 9 km and 4G are printed without a space
# The first part of a name with a capital amid it: the first few letters of a line, Ada Mc|Gregor.
_HALF: Final = re.compile(r"^\s*[^\W\d_a-zà-ÿ][^\W\d_]{0,2}$|\bMa?c$")
_BY: Final = re.compile(rf"(?i){BY}$")
_UNSPACED: Final = "\u0e00"  # scripts from here on print no spaces between words, or few


def part_words(run: list[str], seams: Sequence[int], *, heading: bool, linked: int) -> None:
    """Put a space before the pieces at `seams` of a block's text where a word begins there.

    Amid prose, where pasted words are in pieces, only a sentence or several words begin so.
    `linked` is how many of the block's characters are links'.
    """
    prose = not heading and _is_prose(run, linked)
    for place in seams:
        left, right = run[place - 1][-_NEAR:], run[place][:_NEAR]
        if not _divides_name(left, right) and (
            _begins_sentence(left, right)
            or _begins_phrase(left, right, heading=heading)
            or (not prose and _begins_word(left, right))
        ):
            run[place] = f" {run[place]}"


def _is_prose(run: list[str], linked: int) -> bool:
    text = "".join(run)[:_LONGEST].strip()
    return is_prose(text, count_words(text), min(linked / max(len(text), 1), 1.0))


def _divides_name(left: str, right: str) -> bool:
    """Say whether a seam is before a capital amid a name.

    >>> [_divides_name(*pair) for pair in (("Ada Mc", "Gregor"), ("You", "Tube"), ("By", "Ada"))]
    [True, True, False]
    """
    amid = left[-1:].islower() and right[:1].isupper() and _HALF.search(left)
    return bool(amid) and not _BY.match(left.strip())


def _begins_sentence(left: str, right: str) -> bool:
    """Say whether a sentence or a label ends left of a seam, and words begin right of it.

    >>> _begins_sentence("It froze.", "Boats lay fast"), _begins_sentence("the U.S.", "Senate")
    (True, False)
    """
    first = right[:1]
    uncased = first.isalpha() and not first.islower() and first < _UNSPACED and left[-1:] != ":"
    begins = first.isupper() or uncased
    return begins and bool(_ENDED.search(left))


def _begins_phrase(left: str, right: str, *, heading: bool = False) -> bool:
    """Say whether several words stand on both sides, and those right of a seam have a capital.

    >>> _begins_phrase("Ice at Hale", "The ferry"), _begins_phrase("the Iron", "Man")
    (True, False)
    """
    if not (" " in left.strip() and " " in right.strip() and right[0].isupper()):
        return False
    if heading:
        opened = left[-2:-1].isspace() and not left[-1].isalnum()  # a quotation
        return not (opened or left[-1].isspace())
    return left[-1].islower() and bool(_LAST.search(left))


def _begins_word(left: str, right: str) -> bool:
    """Say whether a word begins at a seam of a line or a heading.

    >>> _begins_word("Ada Moor", "Published"), _begins_word("Ma", "rta"), _begins_word("i", "OS 9")
    (True, False, False)
    >>> _begins_word("10:00", "3 min read"), _begins_word("12", "4"), _begins_word("Ada Moor", "y")
    (True, False, True)
    >>> _begins_word("سلمى الحداد", "نُشر"), _begins_word("记者 陈", "来源 网")
    (True, False)
    """
    last, first = left[-1:], right[:1]
    if not (_is_word(last) and first.isalnum() and last < _UNSPACED and first < _UNSPACED):
        return False
    said, name = left.strip(), right.strip()
    if (said in AND and left[0].isspace()) or (name in AND and " " in said):
        return True
    if not (" " in said or " " in name or _BY.match(said)):
        return False
    if first.isdigit():
        return last.isdigit() or bool(_LAST.search(left))
    word = _LONG.match(right)
    length = len(word[0]) if word else 1
    if last.isdigit():
        return length >= _UNIT
    return not first.islower() and bool(_LAST.search(left)) and (length > 1 or name[1:2] == ".")


def _is_word(sign: str) -> bool:
    return sign.isalnum() or (not sign.isascii() and unicodedata.category(sign)[0] == "M")
