"""The headline a page prints where none of its claims tells what the page is about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from wirefeed.reading.headings import (
    EDGES,
    LOWER,
    SENTENCE,
    UNSPACED,
    Leads,
    list_above,
    list_pairs,
    may_title,
)
from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.text.spaces import count_words

_NAMES: Final = 200  # characters of classes
_MOST_LINES, _LONGEST_LINE = 20, 200  # blocks; characters
_MOST_PARAGRAPHS, _LONGEST = 30, 600  # blocks; characters
_STEM, _FEW_LETTERS = 5, 3  # letters of a word that stay where it is inflected; that tell nothing
_TELLS: Final = 0.5  # of a headline's words in the text
_BOLD: Final = 0.8  # of a line's characters
# What old templates call a headline that is no heading: class="newsheading", "haber_baslik".
_OF: Final = (
    r"news|story|article|post|detail|entry|main|page|haber|item|noticias?|nota|materia|artikel|"
    r"artykul|beitrag|nachricht|meldung|berita|actu|articulo|articolo|notizia|nyhet|hir|cikk|text"
)
_HEAD: Final = (
    r"head(?:ing|line)?|title|baslik|titulo|titre|titel|titolo|titlu|judul|manchete|titular|"
    r"schlagzeile|ueberschrift|uberschrift|overskrift|rubrik|otsikko|tytul|nadpis|titulek|naslov|"
    r"zagolovok|zaglavie|biaoti|midashi|jemok|tieude"
)
_HEADLINE: Final = re.compile(
    rf"(?i)(?:^|\s)(?:(?:(?:{_OF})[_-]*)?(?:{_HEAD})(?:[_-]*(?:{_OF}))?"
    rf"|(?:{_OF})[_-]*(?:cim|kop))(?:\s|$)"  # the Hungarian word means an address, too
)


def find_printed_headline(
    blocks: Sequence[Block], claims: Sequence[str], leads_here: Leads
) -> list[str]:
    """Return what stands above the page's prose as a headline does, where no claim may be one.

    What is called a headline goes first, the last of several, then a lower heading, the first of
    the highest level, then a bold line. A claim of a few words may be no headline, nor may one
    with none of its words in the text; what stands for such a claim, or has no name, has half of
    its own there. A heading in a box that holds a sentence already is a chapter's.
    """
    long = [claim for claim in claims if count_words(claim.strip(EDGES)) >= SENTENCE]
    text = _read_text(blocks)
    if any(_share_told(claim, text) for claim in long):
        return []
    lines = (block for block in list_above(blocks) if may_title(block, leads_here))
    above = [*islice(lines, _MOST_LINES)]
    called = [block for block in above if _is_called(block)]
    if called and not long:
        return [called[-1].text]
    others = [*_drop_chapters(above, blocks)]
    for some in (reversed(called), _by_level(others), filter(_is_bold_line, others)):
        for block in some:
            if _share_told(block.text, text) >= _TELLS:
                return [block.text]
    return []


def _drop_chapters(lines: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines that no sentence in their box, nor two in one around it, stand before."""
    begun: Counter[Region] = Counter()
    few = {*lines}
    for block in list_above(blocks):
        if block.prose:
            begun[block.region] += 1
        elif block in few and not (
            begun[block.region] or any(begun[each] > 1 for each in block.region.around())
        ):
            yield block


def _is_called(block: Block) -> bool:
    return bool(_HEADLINE.search((block.region.element.get("class") or "")[:_NAMES]))


def _is_bold_line(block: Block) -> bool:
    return block.tag not in LOWER and block.bold >= _BOLD * len(block.text)


def _by_level(blocks: Iterable[Block]) -> list[Block]:
    return sorted((block for block in blocks if block.tag in LOWER), key=lambda block: block.tag)


def _read_text(blocks: Sequence[Block]) -> str:
    prose = islice((block.text for block in blocks if block.prose), _MOST_PARAGRAPHS)
    return "\n".join(each[:_LONGEST] for each in prose).casefold()


def _share_told(line: str, text: str) -> float:
    """Return the share of a line's words, or pairs of signs, that a text has: their stems do."""
    stems = {*_list_stems(line.casefold()[:_LONGEST_LINE])}
    return sum(stem in text for stem in stems) / len(stems) if stems else 0.0


def _list_stems(line: str) -> Iterator[str]:
    for word in (each.strip(EDGES) for each in line.split()):
        if UNSPACED.search(word):
            yield from list_pairs(word)
        elif len(word) > _FEW_LETTERS:
            yield word[:_STEM]
