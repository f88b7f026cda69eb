"""The headline, without the outlet's name behind it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from wirefeed.reading.authors.mastheads import cut_masthead
from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.phrases import is_topline
from wirefeed.text.spaces import count_words, letters

_SEPARATOR = re.compile(r"\s+[|–—·•»/\-:]{1,2}\s+|\s*[|｜]\s*|：(?=[^：]{1,20}$)")
_STRAY = re.compile(r"^\s*[:|]\s+(?=\w)")  # of a kicker that is not there: ": Ice at Skarv"
_SHORT, _PART, _LONG_NAME = 15, 11, 5  # characters
_SENTENCE, _FEW = 4, 4  # words
_MANY_SPACES = 5  # of a heading that is no other box's
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EDGES = " .,:;!?'\"‘’“”„«»()|–—-"
_LOWER = ("h2", "h3")
_MUCH_LONGER = 3  # times a name's characters: a title that ends with it
_LINKED, _HALF = 0.5, 0.5  # of a heading's characters, and of its words
_MOST_HEADINGS, _MOST_LINES = 5, 200
_NAMES = 200  # characters of classes
_PROSE, _FEW_LETTERS = 60, 3  # words; letters of one that tells nothing
_CALLED, _NO_TITLE = Mark.CAPTION | Mark.CREDIT | Mark.BYLINE, Mark.STANDFIRST | Mark.FURNITURE
# What old templates call a headline that is no heading: class="newsheading", "haber_baslik".
_HEADLINE = re.compile(
    r"(?i)(?:^|\s)(?:(?:news|story|article|post|detail|entry|main|page|haber|item)[_-]*)?"
    r"(?:head(?:ing|line)?|title|baslik|titulo|titre|titel|judul)(?:\s|$)"
)
_PATH = re.compile(r"\s[/>›»|]\s")  # Home / News / Ice at Skarv


def read_headline(
    claimed: str, headings: Sequence[str], titles: Sequence[str], outlets: Iterable[str]
) -> tuple[str, str]:
    """Return the headline and how it was printed, from the best source that has one.

    `claimed` is the structured one, `headings` the page's first-level headings, `titles` what the
    head says, in the order they are believed; `outlets` are the names the outlet goes by.
    """
    names, others, named = list(outlets), [*headings, *titles], next(iter(titles), "")
    first = _choose_heading(headings, titles)
    raw = next((text for text in (claimed, first, *titles) if text), "")
    told = cut_outlet(named, names, others)
    if not claimed and _follows_kicker(told, first):
        raw = told
    if claimed and first and not _agree(claimed, named):
        if _agree(first, told):  # two against one, as the one that keeps its kicker apart has them
            raw = max(first, told, key=len)
        elif _is_long(first) and claimed.endswith(first):
            raw = first  # the structured one has the kicker in front
    headline = cut_outlet(raw, names, others)
    if raw not in (claimed, first):
        headline = cut_masthead(headline)
    return _STRAY.sub("", headline), raw


def _follows_kicker(title: str, heading: str) -> bool:
    """Say whether a heading is a title with a word or two in front of it."""
    before = heading.removesuffix(title)
    told = title[:1].isupper() and count_words(title) >= _SENTENCE
    return told and before != heading and before[-1:].isspace() and 0 < len(before.split()) <= 2


def _choose_heading(headings: Sequence[str], titles: Sequence[str]) -> str:
    """Return the first heading that a title begins with, else the first: boxes have headings too.

    One that has no word of any title, where these are sentences, is another box's.

    >>> _choose_heading(["Be the first to know", "Ferry fares rise"], ["Ferry fares rise | Post"])
    'Ferry fares rise'
    >>> _choose_heading(["Latest articles"], ["Ferry fares rise again | Post"])
    ''
    """
    said = [letters(title) for title in titles]
    agreed = (text for text in headings if _is_long(text) and _opens(letters(text), said))
    first = next(agreed, "") or next(iter(headings), "")
    return first if _may_head(first, titles) else ""


def _may_head(heading: str, titles: Sequence[str]) -> bool:
    """Say whether a heading may be the page's: it is long, opens a title or shares a word."""
    words = list(_words(heading))
    if heading.count(" ") >= _MANY_SPACES or not words:
        return True
    cores = (title.strip(_EDGES) for title in _list_cores(titles))
    told = [title for title in cores if count_words(title) >= _SENTENCE]
    return not told or any(_share(heading, title) for title in told)


def _list_cores(titles: Iterable[str]) -> Iterator[str]:
    """Yield each title without its last part, if that may be a name: capitals, and far shorter.

    >>> [*_list_cores(["Ferry fares rise | Post", "Harbour Post | Fares Rise"])]
    ['Ferry fares rise', 'Harbour Post | Fares Rise']
    """
    for title in titles:
        *parts, last = _SEPARATOR.split(title)
        words = last.split()
        before = " ".join(parts)
        told = len(words) >= _SENTENCE or any(word[0].islower() for word in words)
        yield title if told or 2 * len(last) > len(before) else before


def _share(one: str, other: str) -> bool:
    """Say whether two texts share a word, or one holds a word of the other: Hitze, Hitzewelle."""
    one, other = one.casefold(), other.casefold()
    if _UNSPACED.search(one):
        return any(one[at : at + 2] in other for at in range(min(len(one) - 1, 200)))
    return any(word in other for word in _words(one)) or any(word in one for word in _words(other))


def _words(text: str) -> Iterator[str]:
    """Yield words that tell something, by their length."""
    for word in text.split():
        if len(word := word.strip(_EDGES)) > (3 if word.isascii() else 1):
            yield word


def _opens(letters: str, titles: Iterable[str]) -> bool:
    return any(title.startswith(letters) for title in titles)


def _is_long(text: str, least: int = _SHORT) -> bool:
    """Say whether a text has more characters than a label; a sign without spaces counts as two.

    >>> _is_long("Ferry fares rise"), _is_long("Ferries"), _is_long("三つの村が移転した")
    (True, False, True)
    """
    return len(text) > least or len(text) + len(_UNSPACED.findall(text[:least])) > least


def _agree(one: str, other: str) -> bool:
    return _is_long(one) and letters(one) == letters(other)


def cut_outlet(title: str, outlets: Sequence[str], others: Sequence[str] = ()) -> str:
    """Drop the outlet's name and section from a title's end or beginning.

    >>> cut_outlet("Ferry fares rise | Harbour Post", ["Harbour Post"])
    'Ferry fares rise'
    >>> cut_outlet("Ferry fares rise - Trade - Harbour Post", [], ["Ferry fares rise"])
    'Ferry fares rise'
    """
    for other in others:
        if _is_long(other, _PART) and len(other) < len(title) and title.startswith(other):
            rest = title[len(other) :].lstrip()
            if rest[:1] in {"|", "-", "–", "—", "·", "•", "»", "｜", "_"}:
                return other
    parts = _SEPARATOR.split(title)
    names = {letters(name) for name in outlets if name}
    long = [name for name in names if len(name) >= _LONG_NAME]
    kept = [
        part
        for place, part in enumerate(parts)
        if letters(part) not in names and not (place and _holds_name(part, long))
    ]
    if len(kept) == len(parts) or not kept:
        return title
    first, last = title.find(kept[0]), title.rfind(kept[-1])
    return title[first : last + len(kept[-1])].strip()


def _holds_name(part: str, names: Iterable[str]) -> bool:
    """Say whether a few words in capitals are an outlet's name and more: Daily Harbour Online."""
    words = part.split()
    if len(words) > _FEW or any(word[0].islower() for word in words):
        return False
    runs = {
        letters("".join(words[start:end]))
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
    return not runs.isdisjoint(names)


def name_sources(printed: Iterable[str], sources: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the names of the sources that say one of the printed forms of a headline.

    >>> name_sources(["Ferry fares rise"], {"heading": ["Ferry fares rise!"], "meta": ["Fares"]})
    ['heading']
    """
    said = {letters(text) for text in printed if text}
    return [name for name, texts in sources.items() if said & {letters(text) for text in texts}]


def find_mastheads(blocks: Sequence[Block], titles: Sequence[str]) -> list[str]:
    """Return the first-level headings that are the outlet's name: a longer title ends with it,
    and what that says before stands above the text as well.
    """
    parted = [(title, _SEPARATOR.split(title)) for title in titles]
    headings = (block for block in blocks if block.tag == "h1")
    return [
        heading.text
        for heading in islice(headings, _MOST_HEADINGS)
        if any(
            len(title) > _MUCH_LONGER * len(heading.text)
            and letters(parts[-1]) == letters(heading.text)
            and _find_above(blocks, [" ".join(parts[:-1])])
            for title, parts in parted
        )
    ]


def first_headings(
    blocks: Sequence[Block], claims: Sequence[str], own: Collection[str] = ()
) -> list[str]:
    """Return the page's first-level headings in the order they stand, but the outlet's names.

    `own` are these names' letters. Where none of the headings may be the page's, one other text
    is returned: a lower heading that one of the `claims` begins with, else what stands above the
    text and says much of what a claim says, else what is called a headline there.
    """
    said = [letters(claim) for claim in claims if _is_long(claim)]
    found = (block.text for block in blocks if block.tag == "h1" and block.words >= 2
             and letters(block.text) not in own)  # fmt: skip
    first = list(islice(found, _MOST_LINES))
    told = (text for text in first if _is_long(text) and _opens(letters(text), said))
    first = [*islice(told, 1), *first[:_MOST_HEADINGS]]  # lists of teasers may have many
    cores = [*_list_cores(claims)]
    if any(_may_head(text, claims) and _tells(text, cores) for text in first):
        return first
    lower = (block.text for block in blocks if block.tag in _LOWER and _is_long(block.text))
    agreed = (text for text in lower if text[-1] != "…" and _opens(letters(text), said))
    return (
        list(islice(agreed, 1))
        or _find_above(blocks, cores)
        or first
        or _find_called(blocks, cores)
    )


def _find_called(blocks: Sequence[Block], claims: Sequence[str]) -> list[str]:
    """Return what stands last above the page's prose of what its markup calls a headline.

    A claim that may be a headline itself goes before it.
    """
    if any(count_words(claim.strip(_EDGES)) >= _SENTENCE for claim in claims):
        return []
    above = islice(filter(_may_title, _list_above(blocks)), _MOST_LINES)
    called = [
        block.text
        for block in above
        if _HEADLINE.search((block.region.element.get("class") or "")[:_NAMES])
    ]
    return called[-1:]


def _find_above(blocks: Sequence[Block], claims: Sequence[str]) -> list[str]:
    """Return what stands above the page's prose and shares most words with a claim, or nothing.

    Half of a lower heading's words must stand in a claim; of what is no heading, half of the
    claim's in it as well.
    """
    best = (0.0, "")
    for block in islice(filter(_may_title, _list_above(blocks)), _MOST_LINES):
        shared = max((_share_words(block.text, claim) for claim in claims), default=0.0)
        if shared >= _HALF or (block.tag in _LOWER and shared and _half(block.text, claims)):
            best = max(best, (shared, block.text), key=itemgetter(0))
    return [best[1]] if best[1] else []


def _list_above(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks down to the page's prose."""
    read = 0
    for block in blocks:
        read += block.words * block.prose
        if read > _PROSE:
            return
        yield block


def _may_title(block: Block) -> bool:
    """Say whether a block may be a headline without its tag: no link, sentence, banner or path.

    What the markup calls otherwise is none, nor is a byline or a time.
    """
    text = block.text
    if block.words < _SENTENCE or not _is_long(text) or block.link_share >= _LINKED:
        return False
    called = block.mark | block.region.mark
    if called & _CALLED or is_topline(text):
        return False
    if block.tag in _LOWER:
        return True
    other = called & _NO_TITLE or block.prose or text.isupper() or _PATH.search(text)
    return block.tag in {"div", "p", "td"} and not other


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
    if _UNSPACED.search(text):
        return {text[at : at + 2] for at in range(len(text) - 1)}
    return {word for each in text.split() if len(word := each.strip(_EDGES)) > _FEW_LETTERS}


def _tells(heading: str, claims: Sequence[str]) -> bool:
    """Say whether a heading is long, or half of its words or pairs of signs stand in one claim."""
    if heading.count(" ") >= _MANY_SPACES and any(_share(heading, claim) for claim in claims):
        return True
    return _half(heading, claims)


def _half(heading: str, claims: Sequence[str]) -> bool:
    heading = heading.casefold()[:200]
    words = [*_words(heading)]
    if _UNSPACED.search(heading):
        words = [heading[at : at + 2] for at in range(len(heading) - 1)]
    said = map(str.casefold, claims)
    return any(2 * sum(map(claim.__contains__, words)) >= len(words) for claim in said)
