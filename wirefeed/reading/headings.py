"""The headings of a page, and what stands for one, that may be its headline."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Final

from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.stamps import is_topline
from wirefeed.text.spaces import count_words, letters

# What parts a title from its section and its outlet's name.
SEPARATOR: Final = re.compile(
    r"\s+[|–—·•»/\-:]{1,2}\s+|\s*[|｜]\s*|\s?：(?=[^：]{1,20}$)"
    r"|(?<=[\u3000-\u9fff\uff00-\uffef])_++|(?<!_)_++(?=[\u3400-\u9fff])"
)
_SHORT: Final = 15  # characters
SENTENCE: Final = 4  # words
_MANY_SPACES: Final = 5  # of a heading that is no other box's
UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
EDGES: Final = " .,:;!?'\"‘’“”„«»()[]|–—-"
LOWER: Final = ("h2", "h3")
_MUCH_LONGER: Final = 3  # times a name's characters: a title that ends with it
_LINKED, _HALF = 0.5, 0.5  # of a heading's characters, and of its words
_MOST_HEADINGS, _MOST_LINES = 5, 200
_PROSE, _FEW_LETTERS = 60, 3  # words; letters of one that tells nothing
_CALLED, _NO_TITLE = Mark.CAPTION | Mark.CREDIT | Mark.BYLINE, Mark.STANDFIRST | Mark.FURNITURE
_PATH: Final = re.compile(r"\s[/>›»|]\s")  # Home / News / Ice at Skarv

Leads = Callable[[str], bool]  # whether the heading of a text is a link to some place


def _leads_nowhere(_: str) -> bool:
    return False


def find_mastheads(
    blocks: Sequence[Block], titles: Sequence[str], leads_home: Leads = _leads_nowhere
) -> list[str]:
    """Return the first-level headings that are the outlet's name.

    Such a heading is a link to the outlet's first page, but where a title has but a name behind it,
    or a longer title ends with it and what that says before stands above the text as well.
    """
    headings = (block for block in blocks if block.tag == "h1")
    cores = {letters(core) for core in list_cores(titles)} - {letters(title) for title in titles}
    return [
        heading.text
        for heading in islice(headings, _MOST_HEADINGS)
        if (heading.link_share >= _LINKED and leads_home(heading.text)
            and letters(heading.text) not in cores)
        or any(_is_named(heading.text, title, blocks) for title in titles)
    ]  # fmt: skip


def _is_named(heading: str, title: str, blocks: Sequence[Block]) -> bool:
    """Say whether a long title ends with a heading, and stands above the text but for that."""
    if len(title) <= _MUCH_LONGER * len(heading):
        return False
    *parts, last = SEPARATOR.split(title)
    return letters(last) == letters(heading) and bool(_find_above(blocks, [" ".join(parts)]))


def first_headings(
    blocks: Sequence[Block],
    claims: Sequence[str],
    own: Collection[str] = (),
    leads_here: Leads = _leads_nowhere,
) -> list[str]:
    """Return the page's first-level headings in the order they stand, but the outlet's names.

    `own` are these names' letters. One other text is returned where none of the headings may be the
    page's, or a lower one is above: a lower heading that one of the `claims` begins with, else what
    stands above the text and says much of what a claim says. A link is none where it `leads_here`.
    """
    said = [letters(claim) for claim in claims if is_long(claim)]
    found = (block for block in blocks if block.tag == "h1" and block.words >= 2
             and letters(block.text) not in own)  # fmt: skip
    first = list(islice(found, _MOST_LINES))
    told = [block.text for block in first if _opens(block, said)][:1]
    texts = [*told, *(block.text for block in first[:_MOST_HEADINGS])]  # teasers may have many
    cores = [*list_cores(claims)]
    lower = (block for block in blocks if block.tag in LOWER and block.text[-1] != "…")
    agreed = next((block for block in lower if _opens(block, said)), None)
    may_be = (text for text in texts if may_head(text, claims) and _tells(text, cores))
    if any(may_be) and (told or not _is_above(agreed, first, blocks, cores)):
        return texts
    if agreed:
        return [agreed.text]
    return _find_opening(blocks, said) or _find_above(blocks, cores, leads_here) or texts


def _is_above(
    heading: Block | None, others: Sequence[Block], blocks: Sequence[Block], cores: Sequence[str]
) -> bool:
    """Say whether a heading is all of a claim and stands before others: theirs is a box below."""
    if heading is None or letters(heading.text) not in map(letters, cores):
        return False
    ends = {id(heading), *map(id, others[:1])}
    return next(block for block in blocks if id(block) in ends) is heading


def _opens(block: Block, said: Sequence[str]) -> bool:
    """Say whether a title, of which `said` has the letters, begins with a heading's words."""
    return is_long(block.text) and opens(letters(block.text), said)


def _find_opening(blocks: Sequence[Block], said: Sequence[str]) -> list[str]:
    """Return the longest line above the prose that is the better half of a title, or nothing.

    A link is none, nor is what breaks off in dots or the markup calls otherwise. Less of a title
    may be a kicker.
    """
    best = ""
    for block in islice(list_above(blocks), _MOST_LINES):
        other = (block.mark | block.region.mark) & (_CALLED | _NO_TITLE)
        broken = block.text.endswith(("…", "..."))
        mine = "" if other or broken or block.link_share >= _LINKED else letters(block.text)
        if is_long(mine) and any(
            title.startswith(mine) and 2 * len(mine) > len(title) for title in said
        ):
            best = max(best, block.text, key=len)
    return [best] if best else []


def _find_above(
    blocks: Sequence[Block], claims: Sequence[str], leads_here: Leads = _leads_nowhere
) -> list[str]:
    """Return what stands above the page's prose and shares most words with a claim, or nothing.

    Half of a lower heading's words must stand in a claim; of what is no heading, half of the
    claim's in it as well.
    """
    best = (0.0, "")
    above = (block for block in list_above(blocks) if may_title(block, leads_here))
    for block in islice(above, _MOST_LINES):
        shared = max((_share_words(block.text, claim) for claim in claims), default=0.0)
        if shared >= _HALF or (block.tag in LOWER and shared and _half(block.text, claims)):
            best = max(best, (shared, block.text), key=itemgetter(0))
    return [best[1]] if best[1] else []


def list_above(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks down to the page's prose."""
    read = 0
    for block in blocks:
        read += block.words * block.prose
        if read > _PROSE:
            return
        yield block


def may_title(block: Block, leads_here: Leads = _leads_nowhere) -> bool:
    """Say whether a block may be a headline without its tag: no link, sentence, banner or path.

    A lower heading may be a link that `leads_here`. What the markup calls otherwise is none, nor
    is a byline or a time.
    """
    text = block.text
    if block.words < SENTENCE or not is_long(text):
        return False
    if block.link_share >= _LINKED and not (block.tag in LOWER and leads_here(text)):
        return False
    called = block.mark | block.region.mark
    if called & _CALLED or is_topline(text):
        return False
    if block.tag in LOWER:
        return True
    other = called & _NO_TITLE or block.prose or text.isupper() or _PATH.search(text)
    return block.tag in {"div", "p", "td", "center"} and not other


def _share_words(one: str, other: str) -> float:
    """Return the share of their words, or pairs of signs, that two texts have in common.

    It is the lesser of the two shares: what only one of them says counts against it.
    """
    first, second = _list_words(one), _list_words(other)
    if not first or not second:
        return 0.0
    return len(first & second) / max(len(first), len(second))


def _list_words(text: str) -> set[str]:
    text = text.casefold()[:200]
    if UNSPACED.search(text):
        return {*list_pairs(text)}
    return {word for each in text.split() if len(word := each.strip(EDGES)) > _FEW_LETTERS}


def list_pairs(text: str) -> Iterator[str]:
    """Yield the pairs of neighbouring signs, which stand for words where none are parted."""
    return (text[at : at + 2] for at in range(len(text) - 1))


def _tells(heading: str, claims: Sequence[str]) -> bool:
    """Say whether a heading is long, or half of its words or pairs of signs stand in one claim."""
    if heading.count(" ") >= _MANY_SPACES and any(_share(heading, claim) for claim in claims):
        return True
    return _half(heading, claims)


def _half(heading: str, claims: Sequence[str]) -> bool:
    heading = heading.casefold()[:200]
    words = [*_words(heading)]
    if UNSPACED.search(heading):
        words = [*list_pairs(heading)]
    said = map(str.casefold, claims)
    return any(2 * sum(map(claim.__contains__, words)) >= len(words) for claim in said)


def may_head(heading: str, titles: Sequence[str]) -> bool:
    """Say whether a heading may be the page's: it is long, opens a title or shares a word."""
    words = list(_words(heading))
    if heading.count(" ") >= _MANY_SPACES or not words:
        return True
    cores = (title.strip(EDGES) for title in list_cores(titles))
    told = [title for title in cores if count_words(title) >= SENTENCE]
    return not told or any(_share(heading, title) for title in told)


def list_cores(titles: Iterable[str]) -> Iterator[str]:
    """Yield each title without its last part, if that may be a name: capitals, and far shorter.

    >>> [*list_cores(["Ferry fares rise | Post", "Harbour Post | Fares Rise"])]
    ['Ferry fares rise', 'Harbour Post | Fares Rise']
    """
    for title in titles:
        *parts, last = SEPARATOR.split(title)
        words = last.split()
        before = " ".join(parts)
        told = len(words) >= SENTENCE or any(word[0].islower() for word in words)
        yield title if told or 2 * len(last) > len(before) else before


def opens(letters: str, titles: Iterable[str]) -> bool:
    return any(title.startswith(letters) for title in titles)


def is_long(text: str, least: int = _SHORT) -> bool:
    """Say whether a text has more characters than a label; a sign without spaces counts as two.

    >>> is_long("Ferry fares rise"), is_long("Ferries"), is_long("三つの村が移転した")
    (True, False, True)
    """
    return len(text) > least or len(text) + len(UNSPACED.findall(text[:least])) > least


def _share(one: str, other: str) -> bool:
    """Say whether two texts share a word, or one holds a word of the other: Hitze, Hitzewelle."""
    one, other = one.casefold(), other.casefold()
    if UNSPACED.search(one):
        return any(pair in other for pair in list_pairs(one[:200]))
    return any(word in other for word in _words(one)) or any(word in one for word in _words(other))


def _words(text: str) -> Iterator[str]:
    """Yield words that tell something, by their length."""
    for word in text.split():
        if len(word := word.strip(EDGES)) > (3 if word.isascii() else 1):
            yield word
