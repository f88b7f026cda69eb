"""Pull quotes: what a text says anyway, printed large amid it."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.markup.elements import HEADINGS
from wirefeed.text.spaces import letters

_CALLED: Final = re.compile(r"pull[-_]?quote", re.IGNORECASE)
_LEVELS: Final = 3  # of regions around a quotation
_MOST: Final = 40  # quotations, and words of one that is called a pull quote
_FEW_WORDS, _FEW_LETTERS, _NAME = 4, 12, 6
_OPENING: Final = "\"“„«»‚‘'「『"
_CLOSING: Final = "\"”“»«’‘'」』"
_QUOTED: Final = 8  # words: fewer are a refrain or a title
_SAME: Final = 0.8  # of the words of what is called a pull quote


def drop_pull_quotes(blocks: list[Block]) -> list[Block]:
    """Drop the quotations that other blocks hold whole, with the name below or beside them.

    They are told by their element, their name or their marks. What is called a pull quote may
    shorten what it repeats. One that says something else stays.
    """
    quotes: dict[int, tuple[Region, list[Block]]] = {}
    homes: dict[int, Region | None] = {}
    for block in blocks:
        if id(block.region) not in homes:
            homes[id(block.region)] = _find_quote(block.region)
        if home := homes[id(block.region)]:
            quotes.setdefault(id(home), (home, []))[1].append(block)
    quoted = {id(block) for _, own in quotes.values() for block in own}
    others = [block.text for block in blocks if id(block) not in quoted]
    said = " ".join(map(letters, others)) if quotes else ""
    called = any(_is_called(home) for home, _ in quotes.values())
    wordings = [_words(text) for text in others] if called else []
    dropped: set[int] = set()
    for home, own in islice(quotes.values(), _MOST):
        told = own[:-1] if len(own) > 1 and _is_name(own[-1]) else own
        short = wordings if _is_called(home) else []
        if all(_is_said(block, said) or _is_short_for(block, short) for block in told[:_MOST]):
            dropped.update(map(id, own))
            if name := _find_name_beside(home, own, blocks):
                dropped.add(id(name))
    kept = [block for block in blocks if id(block) not in dropped]
    again = _find_repeated(kept)
    return [block for block in kept if id(block) not in again]


def _find_repeated(blocks: list[Block]) -> set[int]:
    """Return the first quotations by their marks alone that a longer block holds whole."""
    quotations = list(islice(filter(_is_quotation, blocks), _MOST))
    told = [(block.words, letters(block.text)) for block in blocks] if quotations else []
    return {
        id(block)
        for block in quotations
        if len(own := letters(block.text)) >= _FEW_LETTERS
        and any(words > block.words and own in text for words, text in told)
    }


def _is_quotation(block: Block) -> bool:
    """Say whether a block is a quotation of a few words, and nothing else."""
    quoted = block.text[0] in _OPENING and block.text.rstrip(".!?")[-1:] in _CLOSING
    return quoted and block.tag not in HEADINGS and _QUOTED <= block.words <= _MOST


def _is_name(block: Block) -> bool:
    return not block.prose and block.words <= _NAME


def _find_name_beside(home: Region, own: list[Block], blocks: list[Block]) -> Block | None:
    """Return who is named behind a quotation in a box of the two, None where nobody is."""
    box = home.parent
    if box is None or box.last - box.first != len(own) + 1:
        return None
    after = next(islice(blocks, blocks.index(own[-1]) + 1, None), None)
    if after is None or after.prose:
        return None
    return after if box in (after.region, after.region.parent) else None


def _find_quote(region: Region | None) -> Region | None:
    """Return the innermost region of three that quotes, None where none does."""
    levels = islice(region.around() if region else (), _LEVELS)
    return next((e for e in levels if e.element.tag == "blockquote" or _is_called(e)), None)


def _is_called(region: Region) -> bool:
    around = (region, region.parent) if region.parent else (region,)
    return any(_CALLED.search((each.element.get("class") or "")[:200]) for each in around)


def _is_said(block: Block, said: str) -> bool:
    own = letters(block.text)
    return block.words >= _FEW_WORDS and len(own) >= _FEW_LETTERS and own in said


def _is_short_for(block: Block, wordings: Iterable[set[str]]) -> bool:
    """Say whether one of the others' wordings has nearly all of a block's words."""
    words = _words(block.text)
    if not _FEW_WORDS <= len(words) <= _MOST:
        return False
    return any(len(words & wording) >= _SAME * len(words) for wording in wordings)


def _words(text: str) -> set[str]:
    return set(map(letters, text.split())) - {""}
