"""A text as sentences, and a sentence as printed words that compare equal across house styles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from wirefeed.stories.spellings import HONORIFICS, list_same_words
from wirefeed.text.folding import fold
from wirefeed.text.spaces import UNSPACED

MAX_CHARACTERS = 100_000  # of one text
MAX_SENTENCES = 600
LONGEST = 600  # characters of a sentence; a longer one is taken in pieces

_END: Final = re.compile(
    r"""
      (?<![.!?…؟۔]) [.!?…؟۔]++ ["'”’»)\]]*+ (?=\s)  # noon. She   ("Stay!") he
    | [。！？｡।॥։።။។]++ ["'”’»」』）)\]]*+                # these end a sentence without a space
    """,
    re.VERBOSE,
)
_NO_END: Final = re.compile(
    r"""
    (?: ^ | [\s("'“‘] )
    (?: [^\W\d_] | (?:[^\W\d_]\.)+[^\W\d_]  # J. Moor, U.S. officials, e.g. this
      | mr | mrs | ms | dr | prof | st | shri | smt | rev | hon | sr | jr
      | gen | sen | rep | gov | pres | lt | col | maj | capt | sgt | supt
      | no | nos | rs | vs | vol | art | ca | approx | ltd | inc | corp | bros
      | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec
    )\.$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_BEFORE_POINT = 12  # characters looked at before a point that may end no sentence

_WORD: Final = re.compile(
    rf"""
      \d+ (?:[.,:/]\d+)* (?:st|nd|rd|th)?                 # 1,000  3.5  10:30  2nd
    | [{UNSPACED}]                                         # each alone, as the story index has it
    | (?:[^\W\d_]\.){{2,}}                                 # U.S.
    | (?:(?![{UNSPACED}])[^\W\d_] (?:[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0d7f])*
        (?:['’](?=[^\W\d_]))?)+ \d*                           # don't  d'Arc  A320
    """,
    re.VERBOSE,
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}")  # 1,000 and 1,00,000
_ISE: Final = re.compile(r"(?<=..i)s(?=(?:e|es|ed|er|ers|ing|ation|ations)$)")
_SAME: Final = {spelled.decode(): same.decode() for spelled, same in list_same_words()}
_HONORIFICS: Final = frozenset(word.decode() for word in HONORIFICS)
# "one" and "second" are hardly ever numbers that a desk corrects.
_SPELLED_NUMBERS: Final = frozenset(
    word for word, same in _SAME.items() if same.isdigit() and same not in ("0", "1")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, and what it is compared by."""

    printed: str
    key: str
    is_number: bool
    is_capitalised: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence as printed."""

    printed: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Return its words without honorifics."""
        words = (_read_word(word) for word in _WORD.findall(self.printed))
        return tuple(word for word in words if word.key not in _HONORIFICS)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words)


def split(paragraphs: Iterable[str]) -> tuple[list[Sentence], bool]:
    """Return the sentences of a text that hold a word, and whether these are all of them.

    At most 600 sentences of the first 100,000 characters; of more than 600 characters are pieces.

    >>> [s.printed for s in split(["Dr. Moor left. “When?” Nobody knew.", "वह गया। वह आया।"])[0]]
    ['Dr. Moor left.', '“When?”', 'Nobody knew.', 'वह गया।', 'वह आया।']
    """
    sentences: list[Sentence] = []
    room = MAX_CHARACTERS
    for paragraph in paragraphs:
        for printed in _split_paragraph(paragraph[:room]):
            if not _WORD.search(printed):
                continue
            if len(sentences) == MAX_SENTENCES:
                return sentences, False
            sentences.append(Sentence(printed))
        if len(paragraph) > room:
            return sentences, False
        room -= len(paragraph)
    return sentences, True


def _split_paragraph(paragraph: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(paragraph):
        before = paragraph[max(end.start() + 1 - _LONGEST_BEFORE_POINT, start) : end.start() + 1]
        rest = paragraph[end.end() : end.end() + 2].lstrip()
        if rest[:1].islower() or (end[0] == "." and _NO_END.search(before)):
            continue
        yield from _cut(paragraph[start : end.end()])
        start = end.end()
    yield from _cut(paragraph[start:])


def _cut(sentence: str) -> Iterator[str]:
    """Yield a sentence, a long one in pieces that end with a word where it has spaces."""
    rest = " ".join(sentence.split())
    start = 0
    while len(rest) - start > LONGEST:
        end = rest.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield rest[start:end].strip()
        start = end
    yield rest[start:]


@lru_cache(maxsize=20_000)
def _read_word(printed: str) -> Word:
    if printed[0].isdigit():
        key = printed.replace(",", "") if _GROUPED.fullmatch(printed) else printed
        return Word(printed, key, is_number=True, is_capitalised=False)
    folded = fold(printed).replace("'", "").replace(".", "")
    key = _SAME.get(folded) or _ISE.sub("z", folded)
    return Word(
        printed,
        key,
        is_number=folded in _SPELLED_NUMBERS,
        is_capitalised=printed[0].isupper() and len(printed) > 1,
    )
