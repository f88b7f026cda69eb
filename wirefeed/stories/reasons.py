"""The sentence that tells a person why a copy got its verdict."""

import re

from wirefeed.stories.comparing import Overlap
from wirefeed.stories.reading import Reading, to_instant
from wirefeed.stories.relations import Finding
from wirefeed.stories.shelf import PlacedCopy
from wirefeed.stories.words import encode

FIRST_FOUND = "no earlier copy known"
FIRST_WRITTEN = "earlier copies are known, but no line carries them"
FIRST_STANDING = "earlier copies are known, but the lines that carried them no longer stand"

_MOST_NUMBERS = 3  # named beside the last
_NUMBER = re.compile(r"(?<!\w)[0-9](?:[\w.,]*\w)?")  # 12, 1,140, 3.5, 21st
_BECAUSE = {
    "fuller": "it adds {new} words to what was cut there",
    "updated": "it adds {new} words that no line holds",
    "earlier": "it was printed before the newest line, and holds {new} words that no line holds",
    "corrected": "it says that it is corrected",
    "killed": "it withdraws the dispatch",
}


def explain(reading: Reading, finding: Finding) -> str:
    """Return why a copy is what it is, in plain English.

    Such as "71 % of its words stand in the copy at harbourpost.test of 07:50 UTC; numbers agree".
    """
    overlap = finding.overlap
    said = _tell_share(overlap, _name_place(finding.line.copy, reading))
    numbers = _tell_numbers(reading, overlap)
    because = _BECAUSE.get(finding.relation, "").format(new=finding.new_words)
    if not finding.new_words and finding.relation in {"fuller", "updated", "earlier"}:
        because = "its page was revised"
    return "; ".join(part for part in (said, numbers, because) if part)


def _tell_share(overlap: Overlap, place: str) -> str:
    if not overlap.shared:
        return f"no five words in a row of it stand in the copy {place}"
    if overlap.share >= overlap.share_back:
        return f"{_percent(overlap.share)} of its words stand in the copy {place}"
    return f"it holds {_percent(overlap.share_back)} of the words of the copy {place}"


def _tell_numbers(reading: Reading, overlap: Overlap) -> str:
    """Return what the numbers of two texts show, "" of texts that none can be compared of."""
    held = overlap.numbers_held
    if held is None or not overlap.shared:
        return ""
    if held == 1:
        return "numbers agree"
    *first, last = [number[:20] for number in _find_printed(reading, overlap)] or [""]
    if not last:
        return "numbers differ"
    if len(first) > _MOST_NUMBERS:
        last, first = f"{len(first) + 1 - _MOST_NUMBERS:,} more", first[:_MOST_NUMBERS]
    its = f"{', '.join(first)} and {last} are" if first else f"{last} is"
    return f"numbers differ: its {its} not there"


def _find_printed(reading: Reading, overlap: Overlap) -> list[str]:
    """Return the numbers that the other text lacks as they are printed, in their order."""
    printed = list(dict.fromkeys(_NUMBER.findall("\n".join(reading.copy.paragraphs))))
    codes, ends = encode(tuple(printed))
    new = set(overlap.new_numbers.tolist())
    starts = [0, *ends.tolist()]
    return [
        number
        for number, start, end in zip(printed, starts, ends, strict=False)
        if end - start == 1 and int(codes[start]) in new
    ]


def _name_place(copy: PlacedCopy, reading: Reading) -> str:
    outlet = (
        "on the same page"
        if copy.page == reading.page
        else f"at {copy.outlet[:100] or 'an unnamed outlet'}"
    )
    instant = to_instant(copy.at)
    if instant is None:
        return outlet
    near = abs(reading.at - copy.at) < 20 * 3600
    printed = f"{instant:%H:%M}" if near else f"{instant:%Y-%m-%d %H:%M}"
    return f"{outlet} of {printed} UTC"


def _percent(share: float) -> str:
    whole = int(share * 100)
    return f"{whole} %" if whole else "less than 1 %"
