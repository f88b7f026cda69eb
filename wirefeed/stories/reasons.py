"""The sentence that tells a person why a copy got its verdict."""

from wirefeed.stories.reading import Reading, to_instant
from wirefeed.stories.relations import Finding
from wirefeed.stories.shelf import PlacedCopy

FIRST_FOUND = "no earlier copy known"
FIRST_WRITTEN = "earlier copies are known, but no line carries them"
FIRST_STANDING = "earlier copies are known, but the lines that carried them no longer stand"

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
    place = _name_place(finding.line.copy, reading)
    if overlap.share >= overlap.share_back:
        said = f"{_percent(overlap.share)} of its words stand in the copy {place}"
    else:
        said = f"it holds {_percent(overlap.share_back)} of the words of the copy {place}"
    numbers = "numbers agree" if overlap.numbers_agree else "numbers differ"
    because = _BECAUSE.get(finding.relation, "").format(new=finding.new_words)
    if not finding.new_words and finding.relation in {"fuller", "updated", "earlier"}:
        because = "its page was revised"
    return "; ".join(part for part in (said, numbers, because) if part)


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
    return f"{int(share * 100)} %"
