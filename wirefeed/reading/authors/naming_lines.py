"""Which lines name people: by a "by", by their capitals, by what a word alone can be."""

import re
from collections.abc import Sequence

from wirefeed.reading.authors.authors import (
    OPENING,
    AgencyTest,
    drop_length,
    drop_time,
    from_by,
    no_agency,
    tells_length,
)
from wirefeed.reading.authors.desks import DESK
from wirefeed.reading.authors.jobs import PARTICLES, is_full_name
from wirefeed.reading.dating.timed import split_time

_LONGEST_UNCASED = 60  # characters of a byline whose script has no capitals, which tell it
_MOST_BLOCKS = 20  # lines beside one, and pieces of it
_MOST_WORDS = 6  # of names that begin with a small letter: "by our staff in Skarv"
_HAN_NAME = re.compile(
    "[\u4e00-\u9fff]{3,5}(?<!曜日)|[\u4e00-\u9fff]{2,5}記者"
)  # sections have two signs


def is_byline(line: str) -> bool:
    """Tell whether a line close to the text names people: it says "by", or is in capitals.

    >>> is_byline("By ada moor"), is_byline("Ada van Moor, 6 January 2025"), is_byline("Slow thaw")
    (True, True, False)
    >>> is_byline("Monday, 6 January 2025"), is_byline("By signing up you agree to hear from us")
    (False, False)
    """
    before, behind = split_time(line)
    behind = from_by(behind)
    if opening := OPENING.match(line) or (not before and OPENING.match(behind)):
        return not _runs_on(opening.string[opening.end() :])
    if tells_length(before):
        return False
    before = drop_length(before)
    if ":" in before or (line[len(before) :].lstrip().startswith(",") and " " not in before):
        return False  # a label, or a weekday or a place in front of the time
    words = [word for word in before.split() if word.casefold() not in PARTICLES and word != "/"]
    if words and words[0].isalpha() and words[0][0].islower():  # e. moor, al-Moor, d'Or are names
        return False
    if len(before) > _LONGEST_UNCASED and before.upper() == before.lower():
        return False
    capitals = sum(map(_is_capital, words))
    return capitals >= max(1, min(2, len(words)), len(words) / 2)


def says_by(line: str) -> bool:
    """Say whether a line, or what stands behind its time, opens with "by" or a label: "Author:".

    >>> says_by("Von Ada Moor"), says_by("来源：海港网"), says_by("Ada Moor")
    (True, True, False)
    """
    opens = OPENING.match(line) or OPENING.match(drop_time(line))
    return bool(opens) and not DESK.match(line)


def _is_capital(word: str) -> bool:
    """Say whether a word begins with a capital, a letter without one, or is an initial."""
    return word[0].isalpha() and (not word[0].islower() or word[1:] == ".")


def names_someone(line: str, is_agency: AgencyTest = no_agency) -> bool:
    """Tell whether a line that no markup calls a byline is one; a word alone may be anything's.

    So may words with commas between them: "Managua, Nicaragua".

    >>> names_someone("Ada Moor"), names_someone("Politics"), names_someone("作者：温素霞")
    (True, False, True)
    >>> names_someone("山田太郎"), names_someone("社会"), names_someone("月曜日")
    (True, False, False)
    """
    pieces = [piece.split() for piece in split_time(line)[0].split(",")]
    words = [piece[0] for piece in pieces if len(piece) == 1]
    alone = len(words) == len(pieces) and not OPENING.match(line) and "／" not in line
    told = not alone or any(
        is_agency(word) or DESK.search(word) or _HAN_NAME.fullmatch(word) for word in words
    )
    return told and is_byline(line)


def _runs_on(names: str) -> bool:
    """Tell whether a sentence follows "by": "By signing up you agree to receive our letter"."""
    words = names.split()
    return (
        len(words) > _MOST_WORDS and words[0][0].islower() and words[0].casefold() not in PARTICLES
    )


def part_roles(line: str, others: Sequence[str]) -> str:
    """Return a line with commas behind those of its blocks that may name someone in full.

    `others` are lines beside it: its blocks are among them where it was put together of several.

    >>> blocks = ["By Ada Moor", "Sea correspondent and", "Bo Lind", "Harbour Post"]
    >>> part_roles(" ".join(blocks), blocks)
    'By Ada Moor, Sea correspondent and Bo Lind, Harbour Post'
    """
    blocks = [f"{each} " for each in others[:_MOST_BLOCKS] if each != line]
    pieces: list[str] = []
    rest = f"{line} "
    while rest:
        block = max((each for each in blocks if rest.startswith(each)), key=len, default="")
        if not block or len(pieces) == _MOST_BLOCKS:
            return line
        pieces.append(block.strip())
        rest = rest[len(block) :].lstrip()
    parted = "".join(
        f"{piece}, " if is_full_name(OPENING.sub("", piece)) else f"{piece} " for piece in pieces
    )
    return parted.rstrip(" ,")
