"""What was read of an opening, and whether its pieces make a dateline."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from wirefeed.reading.credit.known import is_agency
from wirefeed.reading.credit.places import is_cased, is_shouted

STRONG: Final = re.compile(r"--|[–—·_]|\.\s?[-–—]|\s-\s|\ufffd")
# A title or an initial before its name, whose full stop ends nothing.
_ABBREVIATION: Final = re.compile(
    r"\b(?:[A-ZÀ-Þ]|Gov|Govs|Sens?|Reps?|Rev|Revd|Mr|Mrs|Ms|Dr|Drs|Prof|Hon|Pres|Inc|Corp|Co|Ltd|Jr|Sr|Lt"
    r"|Col|Gen|Maj|Sgt|Capt|Cmdr|Adm|Supt|Det|Atty|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|Nr|Hr|Fr)$"
)
# Several of them in scripts in which a space parts phrases: Thai, Lao, Burmese, Khmer.
_PHRASES: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]\s")
_QUOTES: Final = "\"'“”„«»‘"
_IDEOGRAPHS: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af]")


# A place, a day perhaps, an agency's letters or one word in brackets, and a dash.
_DISPATCH: Final = re.compile(r"[^\W\d_a-zà-ÿ][^()]{1,60}\(([A-Z]{2,6}|[A-Z][a-z]+|dpa)\)\s?[-–—]")


@dataclass(slots=True)
class Head:
    """What was read of an opening so far."""

    end: int
    place: str = ""
    day: date | None = None
    dated: bool = False
    credit: str = ""
    known: bool = False
    separator: str = ""

    @property
    def is_firm(self) -> bool:
        shouted = is_shouted(self.place) and bool(STRONG.search(self.separator))
        return self.dated or self.known or shouted


def is_dateline(head: Head, text: str) -> bool:
    """Tell whether the pieces make a dateline or only look a little like one."""
    if head.known:
        return True
    rest = text[head.end : head.end + 1]
    if head.dated:
        runs_on = not head.separator.strip() and _PHRASES.search(head.place)
        return not rest or (bool(head.separator) and not runs_on and not rest.islower())
    if not head.separator or rest.islower():
        return False
    if head.credit:
        return bool(STRONG.search(head.separator)) or not is_cased(head.place)
    if head.separator.strip() == "." and _ABBREVIATION.search(head.place):
        return False
    speaks = rest in _QUOTES and not head.place.isupper()  # Quill: "We sail."
    return bool(rest) and not speaks and _is_bare_dateline(head, rest)


def _is_bare_dateline(head: Head, rest: str) -> bool:
    """Tell whether a place and a separator alone are a dateline."""
    words = len(head.place.partition(" (")[0].split())
    shouted = is_shouted(head.place)
    if STRONG.search(head.separator):
        return shouted or words <= 3 or "," in head.place
    if head.place.endswith("]"):  # Port Hale [Faroe]:
        return True
    if head.separator.strip() not in {":", ".", "।"}:
        return False
    if rest.isdigit() and words > 1:  # Day Ticket: 26 euros
        return False
    if is_cased(head.place):
        return (shouted and words <= 4) or (words <= 2 and len(head.place) >= 4)
    return words <= 3 and not _IDEOGRAPHS.search(head.place)


def opens_dispatch(text: str) -> bool:
    """Say whether a paragraph opens as agency copy does: no standfirst has its dateline.

    >>> opens_dispatch("TARROW, Jan 6 (AP) - The board closed."), opens_dispatch("Skarv (north)")
    (True, False)
    """
    match = _DISPATCH.match(text)
    return match is not None and is_agency(match[1])
