"""The headline, without the outlet's name behind it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from wirefeed.reading.authors.mastheads import cut_masthead
from wirefeed.reading.headings import SEPARATOR, UNSPACED, is_long, may_head, opens
from wirefeed.text.spaces import count_words, letters

# Behind a bar: the name of a paper, a site or a channel in a script without capitals.
_UNSPACED_OUTLET: Final = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])[|｜_]{1,2}[^|｜_\s]{2,10}(?:[网網報报社]|新闻|新聞|频道)$"
)
_STRAY: Final = re.compile(r"^\s*[:|]\s+(?=\w)")  # of a kicker that is not there: ": Ice at Skarv"
_PART, _LONG_NAME, _UNSPACED_NAME = 11, 5, 6  # characters
_SENTENCE, _FEW = 4, 4  # words


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
    if not claimed and (_follows_kicker(told, first) or _parts_kicker(told, first)):
        raw = told
    if claimed and first and not _agree(claimed, named):
        if _agree(first, told):  # two against one, as the one that keeps its kicker apart has them
            raw = max(first, told, key=len)
        elif is_long(first) and claimed.endswith(first):
            raw = first  # the structured one has the kicker in front
    headline = cut_outlet(raw, names, others)
    if raw not in (claimed, first):
        headline = cut_masthead(headline)
        headline = _UNSPACED_OUTLET.sub("", headline)
    return _STRAY.sub("", headline), raw


def _follows_kicker(title: str, heading: str) -> bool:
    """Say whether a heading is a title with a word or two in front of it."""
    before = heading.removesuffix(title)
    told = title[:1].isupper() and count_words(title) >= _SENTENCE
    return told and before != heading and before[-1:].isspace() and 0 < len(before.split()) <= 2


def _parts_kicker(title: str, heading: str) -> bool:
    """Say whether a title is a heading with a colon behind its first words: "Trade: Ferries"."""
    kicker, colon, rest = title.partition(": ")
    return bool(colon) and heading == f"{kicker} {rest}"


def _choose_heading(headings: Sequence[str], titles: Sequence[str]) -> str:
    """Return the first heading that a title begins with, else the first: boxes have headings too.

    One that has no word of any title, where these are sentences, is another box's.

    >>> _choose_heading(["Be the first to know", "Ferry fares rise"], ["Ferry fares rise | Post"])
    'Ferry fares rise'
    >>> _choose_heading(["Latest articles"], ["Ferry fares rise again | Post"])
    ''
    """
    said = [letters(title) for title in titles]
    agreed = (text for text in headings if is_long(text) and opens(letters(text), said))
    first = next(agreed, "") or next(iter(headings), "")
    return first if may_head(first, titles) else ""


def _agree(one: str, other: str) -> bool:
    return is_long(one) and letters(one) == letters(other)


def cut_outlet(title: str, outlets: Sequence[str], others: Sequence[str] = ()) -> str:
    """Drop the outlet's name and section from a title's end or beginning.

    >>> cut_outlet("Ferry fares rise | Harbour Post", ["Harbour Post"])
    'Ferry fares rise'
    >>> cut_outlet("Ferry fares rise - Trade - Harbour Post", [], ["Ferry fares rise"])
    'Ferry fares rise'
    """
    for other in others:
        if is_long(other, _PART) and len(other) < len(title) and title.startswith(other):
            rest = title[len(other) :].lstrip()
            if rest[:1] in {"|", "-", "–", "—", "·", "•", "»", "｜", "_"}:
                return other
    parts = SEPARATOR.split(title)
    names = {letters(name) for name in outlets if name}
    long = [name for name in names if len(name) >= _LONG_NAME]
    kept: list[str] = []
    for place, part in enumerate(parts):
        if letters(part) not in names and not (place and _is_named(part, long)):
            kept.append(part)
        elif place and _is_headline(kept, parts[place + 1 :]):
            break  # what stands behind both is what the outlet says of itself
    if len(kept) == len(parts) or not kept:
        return title
    first, last = title.find(kept[0]), title.rfind(kept[-1])
    return title[first : last + len(kept[-1])].strip()


def _is_headline(parts: Sequence[str], behind: Sequence[str]) -> bool:
    """Say whether a title's first parts are a sentence, and the last no more than half of it."""
    words = count_words(" ".join(parts))
    return bool(parts) and words >= _SENTENCE and words > 2 * count_words(" ".join(behind))


def _is_named(part: str, names: Sequence[str]) -> bool:
    """Say whether a few words in capitals are an outlet's name and more: Daily Harbour Online.

    What is written without spaces may be less of it: 海港経済新聞 of 海港経済新聞社.
    """
    words = part.split()
    if len(words) == 1 and UNSPACED.match(part) and len(part) >= _UNSPACED_NAME:
        return any(name[:-1] == part for name in names)
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
