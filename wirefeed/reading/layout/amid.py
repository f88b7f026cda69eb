"""Words in an element of their own amid a sentence, or all of a heading: which are the text's."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.credit.bywords import BY, WRITTEN
from wirefeed.reading.layout.breaks import BREAK
from wirefeed.reading.layout.phrases import is_button

NEAR: Final = 40  # characters of and before a word amid a sentence that are looked at
_FEW_PIECES: Final = 5  # of its text
_OPENING: Final = "¿¡\"'“„«‹「『("
_ENDED = re.compile(r"[.!?…।۔؟։።፧།။។。！？:：|][\"'”’“»」』)）\]]*\s*$")
_BY = re.compile(rf"(?i){WRITTEN}{BY}:?")
_RUNNING_ON: Final = (",", ";", "'", "’")
_UNSPACED: Final = "\u0e00"  # scripts from here on print no spaces between words, or few


def is_amid(element: etree._Element, before: str, *, worded: bool) -> bool:
    """Say whether an inline element stands amid a sentence, which would break without it.

    What explains a word in a box follows it without a space; what asks for a click stands
    between sentences or on a line of its own, or says what it is. `before` is what stands before
    it, if that is `worded`.
    """
    if is_button("".join(open_texts(element))[:NEAR].strip()):
        return False
    after = (element.tail or "").lstrip()
    if not worded or before.rstrip(" \n").endswith(BREAK):
        return _runs_on(after)
    if _is_cut(before):
        return False
    return after[:1].islower() or (bool(after) and not ends_line(before))


def explains(button: etree._Element, before: str) -> bool:
    """Say whether a button amid a sentence is a word of it, explained on a click.

    Such a word is in small letters; in capitals are what the button does, and signs.
    """
    said = (button.text or "")[:NEAR].strip()
    if not said[:1].islower() or is_button(said):
        return False
    runs_on = _runs_on((button.tail or "").lstrip())
    return runs_on and " " in before.strip() and not _is_cut(before)


def heads(button: etree._Element) -> bool:
    """Say whether a button that is all of a heading says words, and more than buttons do."""
    said = "".join(open_texts(button)).strip()
    return said.lstrip(_OPENING)[:1].isalpha() and not is_button(said[:NEAR])


def ends_line(before: str) -> bool:
    """Say whether what stands before an element ends a sentence or a label."""
    return bool(_ENDED.search(before))


def _runs_on(after: str) -> bool:
    return after[:1].islower() or after.startswith(_RUNNING_ON)


def _is_cut(before: str) -> bool:
    """Say whether a word ends without a space, in a script that has them."""
    return before[-1:].isalnum() and before[-1:] < _UNSPACED


def open_texts(element: etree._Element) -> Iterator[str]:
    """Yield the beginning of the first few pieces of an element's text, one longer than asked."""
    return (str(piece)[: NEAR + 1] for piece in islice(element.itertext(), _FEW_PIECES))


def says_by(element: etree._Element) -> bool:
    """Say whether an element says "by" alone, and a space: whom it names comes next."""
    said = f"{element.text or ''}{element.tail or ''}"[:NEAR]
    return len(element) == 0 and said[-1:].isspace() and bool(_BY.fullmatch(said.strip()))
