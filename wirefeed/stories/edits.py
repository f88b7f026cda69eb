"""What was edited between two texts of a dispatch: sentences, numbers, names, credits."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice, takewhile

import numpy as np

from wirefeed.stories.sentences import Sentence, Word, split
from wirefeed.text.spaces import squeeze

# The least share of two sentences' words, each once, that makes one the other one changed.
CHANGED = 0.5
_LONGEST_LINE = 1000  # characters of a headline or a credit
_MOST_NAMES = 1000
_MOST_TO_ALIGN = 3_600  # pairs of words: sixty that differ from sixty

Placed = tuple[int, Sentence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is compared of a copy: its words and who it says it has them from.

    `credits` are the texts that credit an agency, by their kind: "agency", "sign-off", "dateline".
    """

    headline: str = ""
    paragraphs: tuple[str, ...] = ()
    credits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Swap:
    """What stood before and what stands after; one of them may be ""."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A sentence, or a headline, that was changed."""

    before: str
    after: str
    words: tuple[Swap, ...]  # in the order of the sentence, as printed
    numbers: tuple[Swap, ...]  # of these the numbers
    names: tuple[Swap, ...]  # and the capitalised words, all that stand side by side as one


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What was edited; sentences as printed, in the order of the text they stand in."""

    headline: Change | None = None
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    moved: tuple[str, ...] = ()
    kept: int = 0  # sentences that stand in both, moved ones among them
    numbers: tuple[
        Swap, ...
    ] = ()  # of changed sentences, and swapped ones of the headline, each once
    names: tuple[Swap, ...] = ()  # of changed sentences, each once
    credits: Mapping[str, Swap] = field(default_factory=dict)  # by kind
    is_whole: bool = True  # no text was too long to be compared to its end

    @property
    def credits_lost(self) -> tuple[str, ...]:
        return tuple(kind for kind, swap in self.credits.items() if not swap.after)


def find_edits(before: Text, after: Text) -> Edits:
    """Return what turns one text into another; see docs/stories.md for the rules.

    Time and memory are bounded whatever the texts are: 600 sentences of each are compared.
    """
    old, old_whole = split(before.paragraphs)
    new, new_whole = split(after.paragraphs)
    same = _pair_same(old, new)
    dropped, added = _leave(old, {i for i, _ in same}), _leave(new, {j for _, j in same})
    pairs = _pair_changed(dropped, added)
    known_names = _find_names(old) | _find_names(new)
    changed = tuple(_describe(old[i], new[j], known_names) for i, j in pairs)
    headline = _compare_headlines(before.headline, after.headline)
    numbers = [swap for change in changed for swap in change.numbers]
    if headline:
        numbers += [swap for swap in headline.numbers if swap.before and swap.after]
    return Edits(
        headline=headline,
        added=_print(_leave(new, {j for _, j in (*same, *pairs)})),
        dropped=_print(_leave(old, {i for i, _ in (*same, *pairs)})),
        changed=changed,
        moved=tuple(new[j].printed for j in _find_moved(same)),
        kept=len(same),
        numbers=tuple(dict.fromkeys(numbers)),
        names=tuple(dict.fromkeys(swap for change in changed for swap in change.names)),
        credits=_compare_credits(before.credits, after.credits),
        is_whole=old_whole and new_whole,
    )


def _leave(sentences: Sequence[Sentence], gone: set[int]) -> list[Placed]:
    return [placed for placed in enumerate(sentences) if placed[0] not in gone]


def _print(placed: Iterable[Placed]) -> tuple[str, ...]:
    return tuple(sentence.printed for _, sentence in placed)


def _pair_same(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return the places of sentences of the same words, the n-th of one text with the other's."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        places[new[j].keys].append(j)
    return [(i, places[s.keys].pop()) for i, s in enumerate(old) if places.get(s.keys)]


def _find_moved(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Return the fewest new places that, left out, leave all others in the order of the old text.

    >>> _find_moved([(0, 3), (1, 0), (2, 1), (3, 2)])
    [3]
    """
    ends: list[int] = []  # of the ascending runs of each length, the smallest last place
    lengths = []
    for _, place in pairs:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        lengths.append(at)
    wanted, moved = len(ends) - 1, []
    for (_, place), length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            moved.append(place)
    return sorted(moved)


def _pair_changed(old: Sequence[Placed], new: Sequence[Placed]) -> list[tuple[int, int]]:
    """Return the places of sentences that share half of their words, the likest pairs first found.

    Each sentence is in one pair at most; among pairs as like, those of near places come first.
    """
    if not old or not new:
        return []
    shares = _share_words([set(s.keys) for _, s in old], [set(s.keys) for _, s in new])
    rows, columns = np.nonzero(shares >= CHANGED)
    order = np.lexsort((columns, rows, abs(rows - columns), -shares[rows, columns]))
    pairs: list[tuple[int, int]] = []
    rows_left, columns_left = set(range(len(old))), set(range(len(new)))
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if row in rows_left and column in columns_left:
            rows_left.remove(row)
            columns_left.remove(column)
            pairs.append((old[row][0], new[column][0]))
            if not rows_left or not columns_left:
                break
    return sorted(pairs, key=lambda pair: pair[1])


def _share_words(
    old: Sequence[set[str]], new: Sequence[set[str]]
) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """Return for each old (row) and new sentence (column) the share of their words in both."""
    rows, columns = _find_holders(old), _find_holders(new)
    shared = np.zeros((len(old), len(new)))
    for word in rows.keys() & columns.keys():
        shared[np.ix_(rows[word], columns[word])] += 1
    sizes = np.add.outer([len(words) for words in old], [len(words) for words in new])
    return 2 * shared / np.maximum(sizes, 1)


def _find_holders(sentences: Sequence[set[str]]) -> dict[str, list[int]]:
    """Return for each word the places of the sentences that hold it."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(sentences):
        for word in words:
            holders[word].append(place)
    return holders


def _describe(before: Sentence, after: Sentence, known_names: set[str]) -> Change:
    """Return the change of a sentence; its first word is a name where it is one elsewhere."""
    words, numbers, names = [], [], []
    old_keys, new_keys = set(before.keys), set(after.keys)
    for a, b, c, d in _find_differences(before.keys, after.keys):
        old, new = before.words[a:b], after.words[c:d]
        words.append(Swap(_join(old), _join(new)))
        numbers.append(
            Swap(
                _join(w for w in old if w.is_number and w.key not in new_keys),
                _join(w for w in new if w.is_number and w.key not in old_keys),
            )
        )
        names.append(
            Swap(
                _join(_pick_names(old, a, new_keys, known_names)),
                _join(_pick_names(new, c, old_keys, known_names)),
            )
        )
    return Change(
        before=before.printed,
        after=after.printed,
        words=tuple(words),
        numbers=tuple(swap for swap in numbers if swap != _NOTHING),
        names=tuple(swap for swap in names if swap != _NOTHING),
    )


_NOTHING = Swap("", "")


def _count_same(old: Iterable[str], new: Iterable[str]) -> int:
    """Return how many words are the same from the first on."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _find_differences(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the bounds of what differs in each; what is too much to align is one difference."""
    start = _count_same(old, new)
    end = _count_same(old[start:][::-1], new[start:][::-1])
    a, b, c, d = start, len(old) - end, start, len(new) - end
    if (b - a) * (d - c) > _MOST_TO_ALIGN:
        yield a, b, c, d
        return
    for what, *bounds in SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_opcodes():
        if what != "equal":
            i, j, k, m = bounds
            yield a + i, a + j, c + k, c + m


def _pick_names(
    words: Sequence[Word], start: int, others: set[str], known_names: set[str]
) -> list[Word]:
    """Return the names among words that begin at a place of their sentence, but for `others`."""
    return [
        word
        for place, word in enumerate(words, start)
        if word.is_capitalised
        and not word.is_number
        and word.key not in others
        and (place or word.key in known_names)
    ]


def _find_names(sentences: Iterable[Sentence]) -> set[str]:
    """Return the keys of words that are capitalised within a sentence."""
    names = (w.key for s in sentences for w in s.words[1:] if w.is_capitalised)
    return set(islice(names, _MOST_NAMES))


def _compare_headlines(before: str, after: str) -> Change | None:
    old, new = (Sentence(squeeze(line, _LONGEST_LINE)) for line in (before, after))
    return None if old.keys == new.keys else _describe(old, new, set())


def _compare_credits(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, Swap]:
    swaps = {
        kind: Swap(
            squeeze(before.get(kind, ""), _LONGEST_LINE),
            squeeze(after.get(kind, ""), _LONGEST_LINE),
        )
        for kind in dict.fromkeys((*before, *after))
    }
    return {
        kind: swap
        for kind, swap in swaps.items()
        if Sentence(swap.before).keys != Sentence(swap.after).keys
    }


def _join(words: Iterable[Word]) -> str:
    printed = [word.printed for word in words]
    between = "" if printed and all(len(word) == 1 and word > "\u0dff" for word in printed) else " "
    return between.join(printed)
