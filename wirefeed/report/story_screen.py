"""A story on one screen: its versions, its copies by outlet with their lag, and what was edited."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from wirefeed.report.stories import Facts, compare_copies
from wirefeed.report.words import LABEL, count, plain, row, span
from wirefeed.stories.edits import Change, Edits, Swap

_LONGEST = 300  # characters shown of a text
_MOST_VERSIONS = 8
_MOST_COPIES = 16
_MOST_NOTICES = 8
_MOST_SWAPS = 3
_MOST_SENTENCES = 40  # of one kind


def tell_story(facts: Facts, *, uri: str = "", edits: bool = False) -> str:
    """Return a story (see `find_story`) as plain text.

    With `edits`, those of every copy that is shown, or of the one article `uri`, stand below.
    """
    versions = [copy for copy in facts["copies"] if copy["isVersion"]]
    copies = sorted(
        (copy for copy in facts["copies"] if not copy["isVersion"] and not copy["isNotice"]),
        key=lambda copy: (copy["lag"] is None, copy["lag"] or 0, copy["outlet"]),
    )
    notices = [copy for copy in facts["copies"] if copy["isNotice"]]
    shown = [*_pick_versions(versions), *copies[:_MOST_COPIES], *notices[:_MOST_NOTICES]]
    asked = [copy for copy in facts["copies"] if copy["uri"] == uri] if uri else shown
    compare_copies(facts, [*asked, *shown] if edits else shown)
    parts = [_head(facts), _versions(versions), _copies(copies), _notices(notices)]
    if edits:
        parts += [_edits_of(copy) for copy in asked if copy["follows"]]
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part)))


def tell_edits(edits: Edits) -> Iterator[str]:
    """Yield the lines that show edits in full: "-" before what is gone, "+" before what is new."""
    if edits.headline:
        yield from _change("headline", edits.headline)
    for label, sentences, sign in (("dropped", edits.dropped, "-"), ("added", edits.added, "+")):
        for sentence in sentences[:_MOST_SENTENCES]:
            yield from row(f"  {label}", f"{sign} {_shorten(sentence)}")
        yield from _more(len(sentences) - _MOST_SENTENCES, "sentence")
    for change in edits.changed[:_MOST_SENTENCES]:
        yield from _change("changed", change)
    yield from _more(len(edits.changed) - _MOST_SENTENCES, "sentence")
    for sentence in edits.moved[:_MOST_SENTENCES]:
        yield from row("  moved", f"  {_shorten(sentence)}")
    yield from _more(len(edits.moved) - _MOST_SENTENCES, "sentence")
    for label, swaps in (("numbers", edits.numbers), ("names", edits.names)):
        yield from row(f"  {label}", ", ".join(_swap(swap) for swap in swaps[:_MOST_SENTENCES]))
    for kind, swap in edits.credits.items():
        told = _swap(swap, mark='"')
        yield from row("  credit", f"{kind}: {told}")
    if not edits.is_whole:
        yield from row("", "a text is too long to be compared to its end")


def sum_up(edits: Edits) -> str:
    """Return edits in one line.

    >>> sum_up(Edits(dropped=("It rained.",), numbers=(Swap("5", "7"),), credits={"sign-off": Swap("ians/pk", "")}))
    '1 sentence dropped; number 5 -> 7; sign-off lost'
    """  # noqa: E501  the example is one line
    told = ["headline changed"] if edits.headline else []
    for sentences, what in (
        (edits.dropped, "dropped"),
        (edits.added, "added"),
        (edits.changed, "changed"),
        (edits.moved, "moved"),
    ):
        if sentences:
            told.append(f"{count(len(sentences), 'sentence')} {what}")
    for swaps, noun in ((edits.numbers, "number"), (edits.names, "name")):
        if swaps:
            shown = ", ".join(_swap(swap, 24) for swap in swaps[:_MOST_SWAPS])
            more = f" and {len(swaps) - _MOST_SWAPS} more" if len(swaps) > _MOST_SWAPS else ""
            told.append(f"{noun if len(swaps) == 1 else noun + 's'} {shown}{more}")
    for kind, swap in edits.credits.items():
        fate = "changed" if swap.before and swap.after else "lost" if swap.before else "added"
        told.append(f"{kind} {fate}")
    if not edits.is_whole:
        told.append("compared in part")
    return "; ".join(told) or "the same words"


def _head(facts: Facts) -> Iterator[str]:
    yield from row("story", facts["story"])
    yield from row("store", facts["store"])
    if facts["isKilled"]:
        yield from row("killed", "! its agency has withdrawn it: it is not to be used")
    if facts["isWithdrawn"]:
        yield from row("withdrawn", "! every outlet that printed it has taken it down")
    if facts["askedFor"] != facts["story"]:
        yield from row("merged", f"{facts['askedFor']} proved to be this story, and lives on in it")
    elif facts["mergedFrom"]:
        yield from row("merged", f"from {', '.join(facts['mergedFrom'][:8])}")
    yield from row("headline", _shorten(facts["headline"] or "no text kept"))
    yield from row("agency", facts["agency"] or "none credited")
    yield from row("dateline", _shorten((facts["dateline"] or "none").strip()))
    yield from row("first seen", facts["firstSeen"] or "unknown")
    outlets = {copy["outlet"] for copy in facts["copies"]}
    texts = sum(not (copy["isNotice"] or copy["isCarried"]) for copy in facts["copies"])
    number = count(texts, "text") + ("" if facts["isWhole"] else " and more")
    yield from row("printed", f"{number} at {count(len(outlets), 'outlet')}")
    if forgotten := sum(copy["isForgotten"] for copy in facts["copies"]):
        told = f"! {count(forgotten, 'text')} forgotten (scrapy forget), for good"
        yield from row("", told)
    if any(_is_pruned(copy) for copy in facts["copies"]):
        yield from row("", "! some texts are no longer kept: their edits cannot be shown")
    if not all(copy["isCompared"] for copy in facts["copies"]):
        yield from row(
            "", "! too much text to compare at once: --diff URL URL compares two articles"
        )


def _is_pruned(copy: Facts) -> bool:
    return not (copy["hasText"] or copy["isForgotten"] or copy["relation"] == "withdrawn")


def _versions(versions: list[Facts]) -> Iterator[str]:
    yield "versions"
    for copy in _pick_versions(versions):
        yield from row(f"  {copy['version']}", _tell_version(copy))
        yield from _address(copy)
        yield from row("", _shorten(copy["why"] or ""), deep=2)
        yield from row("", _summary(copy), deep=2)
    yield from _more(len(versions) - _MOST_VERSIONS, "version")


def _pick_versions(versions: list[Facts]) -> list[Facts]:
    """Return the versions that are shown: of many the first and the last."""
    if len(versions) <= _MOST_VERSIONS:
        return versions
    return [versions[0], *versions[-_MOST_VERSIONS + 1 :]]


def _tell_version(copy: Facts) -> str:
    if copy["isForgotten"]:
        return f"{copy['relation']}, {copy['outlet']}, forgotten"
    words = "no text kept" if not copy["hasText"] else count(copy["words"] or 0, "word")
    told = (copy["relation"], copy["outlet"], copy["at"] or "undated", _lag(copy), words)
    return ", ".join(filter(None, told))


def _copies(copies: list[Facts]) -> Iterator[str]:
    if not copies:
        return
    yield "copies, by their lag behind the earliest"
    for copy in copies[:_MOST_COPIES]:
        alike = "" if copy["similarity"] is None else f" {copy['similarity']:.2f}"
        told = f"{copy['outlet']}: {copy['relation']} of version {copy['version']},{alike}"
        yield from row(f"  {_lag(copy) or '?'}", f"{told.rstrip(',')}; {_summary(copy)}")
        yield from row("", copy["at"] or "")
        yield from _address(copy)
    yield from _more(len(copies) - _MOST_COPIES, "copy", "copies")


def _notices(notices: list[Facts]) -> Iterator[str]:
    if not notices:
        return
    yield "notices"
    for copy in notices[:_MOST_NOTICES]:
        is_gone = copy["relation"] == "withdrawn"
        fate = "it was" if is_gone else "in place of its line"
        told = (copy["outlet"], *((copy["at"], _lag(copy)) if is_gone else ()))
        place = f"{fate} of version {copy['version']}"
        yield from row(f"  {copy['relation']}", ", ".join(filter(None, (*told, place))))
        yield from _address(copy)
        if not is_gone:
            yield from row("", _shorten(copy["why"] or ""), deep=2)
            yield from row("", _summary(copy), deep=2)
    yield from _more(len(notices) - _MOST_NOTICES, "notice")


def _edits_of(copy: Facts) -> Iterator[str]:
    follows = copy["follows"]
    yield f"{copy['outlet']}, {copy['relation']}, after version {follows['version']}"
    yield from _address(copy)
    if copy["edits"] is None:
        yield from row("", _summary(copy))
        return
    lines = list(tell_edits(copy["edits"]))
    yield from lines or row("", "the same words")


def _summary(copy: Facts) -> str:
    if not copy["follows"]:
        return ""
    if copy["isForgotten"]:
        return "forgotten"
    if not copy["isCompared"]:
        return "not compared"
    return sum_up(copy["edits"]) if copy["edits"] else "text no longer kept"


def _address(copy: Facts) -> Iterator[str]:
    """Yield where a copy stands on a line of its own, whole: --diff and browsers want it so."""
    if copy["url"]:
        yield f"{'':{LABEL}}{plain(copy['url'])}"


def _lag(copy: Facts) -> str:
    return "" if copy["lag"] is None else f"+{span(timedelta(seconds=copy['lag']))}"


def _change(label: str, change: Change) -> Iterator[str]:
    yield from row(f"  {label}", f"- {_shorten(change.before)}")
    yield from row("", f"+ {_shorten(change.after)}")
    swaps = ", ".join(_swap(swap) for swap in change.words[:_MOST_SENTENCES])
    yield from row("", swaps, deep=4)


def _swap(swap: Swap, longest: int = _LONGEST, mark: str = "") -> str:
    """Return what stood and what stands; a dateline's colons and commas ask for quotation marks."""
    before, after = (
        f"{mark}{_shorten(text, longest)}{mark}" if text else "(nothing)"
        for text in (swap.before, swap.after)
    )
    return f"{before} -> {after}"


def _more(number: int, noun: str, plural: str = "") -> Iterable[str]:
    if number <= 0:
        return ()
    return row("", f"and {count(number, noun, plural)} more: --json shows all")


def _shorten(text: str, longest: int = _LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[:longest]}..."
