"""A text while its wire furniture is taken off, and what that says of where it came from."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from wirefeed.items import CreditLine, Dateline, Evidence
from wirefeed.reading.credit.bylines import Byline, is_byline, read_byline
from wirefeed.reading.credit.credited import is_labelled, read_credited
from wirefeed.reading.credit.dateline import names_place, read_dateline
from wirefeed.reading.credit.dateline_days import prints_day
from wirefeed.reading.credit.names import Names
from wirefeed.reading.credit.photos import is_photo_credit
from wirefeed.reading.credit.places import is_place, is_shouted
from wirefeed.reading.credit.signoff import read_sign_off
from wirefeed.reading.credit.sources import Claims
from wirefeed.reading.dating.days import is_near, read_day
from wirefeed.registry.facts import Agency

DASHES: Final = ("–", "—", "-")  # what ends a dateline that has markup of its own
_OPENINGS: Final = 4  # a dateline stands in one of the first paragraphs, behind a standfirst
_LONGEST_STANDFIRST: Final = 300
_LONGEST_DATELINE: Final = 160
_SENTENCE: Final = re.compile(r"[.!?…।»”\"]\s+(?=[^\W\d_])")
# Hale, The ferries: all that an outlet left of an agency's dateline
_BARE: Final = re.compile(
    r"(?P<place>[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,2}), (?=(?:The|An?) [a-z])"
)
_SPEAKER: Final = re.compile(r"[^\W\d_][\w .'’-]{2,40}:\s")  # ADA MOOR: Where does the ice end?
_MOST_TURNS = 60
_SIGNED_DAY: Final = re.compile(r"\b\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d\d\b")


@dataclass(slots=True)
class DispatchText:
    """What is left of an article's text while it is read, and what was claimed so far.

    The readers are called in their order: opening, dateline, closing; `find_dateline` comes when
    all else that credits has been read.
    """

    body: list[str]
    agencies: Mapping[str, Agency]
    names: Names
    at: datetime | None = None  # when it was printed, in the outlet's zone
    home: str = ""  # the country whose states it names
    claims: Claims = field(default_factory=Claims)
    dateline: Dateline | None = None
    sign_off: str = ""
    unsure: bool = False  # a day is printed that does not fit the time of publication

    def read_opening(self) -> None:
        """Take short credit lines out that stand before the text: "(Xinhua)", "By AFP | Hale |"."""
        place = 0
        for _ in range(_OPENINGS):
            if len(self.body) < place + 2:
                return
            text = self.body[place]
            if len(text) <= 120 and is_byline(text) and self.names.may_name(text):
                self.read_byline(CreditLine(text=text, position="byline"))
                del self.body[place]
            elif (
                len(text) <= 60
                and text[-1:] not in ".!?"
                and (not place or is_labelled(text))
                and self._credit(text)
            ):
                del self.body[place]
            else:
                place += 1

    def _credit(self, text: str) -> bool:
        """Take what a line credits, and tell whether it says nothing else."""
        credited = read_credited(text, self.names)
        if not credited.codes or credited.strangers:
            return False
        self.claims.add_all(credited.codes, "credit-line", shared=credited.shared)
        return True

    def read_dateline(self) -> None:
        """Take the dateline out of one of the first paragraphs; a transcript opens with names."""
        first = True
        for place, paragraph in enumerate(self.body[:_OPENINGS]):
            alone = first and names_place(paragraph) and self.body.count(paragraph) == 1
            line = f"{paragraph} X" if alone else paragraph
            found = read_dateline(
                line, at=self.at, agencies=self.agencies, first=first, home=self.home
            )
            if found and not (_SPEAKER.fullmatch(found.printed) and _is_transcript(self.body)):
                self._take_dateline(replace(found, printed=paragraph) if alone else found, place)
                return
            first = first and len(paragraph) < 160 and is_photo_credit(paragraph)

    def find_dateline(self, standfirst: str) -> None:
        """Look where a dateline stands seldom, once it is known whose text it is.

        That is in the standfirst, behind one that was run together with the text, or, with
        nothing but a place in capitals, below it.
        """
        if self.dateline and self.dateline.places:
            return
        found = self._read_firm(standfirst)
        if found:
            self.dateline = replace(found, day=found.day or self._day)
            self.claims.add_all(read_credited(found.credit, self.names).codes, "dateline")
        elif self.body:
            _ = self._split_first() or self._find_below()

    def _split_first(self) -> bool:
        """Take a dateline from within the first paragraph, or what little is left of one."""
        opening = self.body[0][:_LONGEST_STANDFIRST]
        if self.claims.codes and (match := _BARE.match(opening)) and is_place(match["place"]):
            self._take_dateline(Dateline(printed=match[0], places=(match["place"],)), 0)
            return True
        if not self.claims.codes and not self.names.may_name(opening):
            return False
        for match in _SENTENCE.finditer(opening):
            found = self._read_firm(self.body[0][match.end() : match.end() + _LONGEST_DATELINE])
            if found:
                standfirst = self.body[0][: match.start() + 1]
                self.body[0] = self.body[0][match.end() :]
                self._take_dateline(found, 0)
                self.body.insert(0, standfirst)
                return True
        return False

    def _find_below(self) -> bool:
        """Take a place in capitals from below a standfirst that an agency's text repeats."""
        for place, text in enumerate(self.body[1:_OPENINGS] if self.claims.codes else (), 1):
            found = read_dateline(text, at=self.at, agencies=self.agencies, home=self.home)
            if found and found.places and is_shouted(found.places[0]):
                self._take_dateline(found, place)
                return True
        return False

    def _read_firm(self, text: str) -> Dateline | None:
        """Read a dateline with an agency, or, of an agency's text, one with a dash or a day."""
        may_be = text and (self.claims.codes or self.names.may_name(text[:_LONGEST_DATELINE]))
        found = (
            read_dateline(text, at=self.at, agencies=self.agencies, home=self.home)
            if may_be
            else None
        )
        if not found:
            return None
        set_off = found.printed.rstrip().endswith(("–", "—", "--")) or prints_day(found.printed)
        is_theirs = self.claims.codes and set_off
        return found if is_theirs or read_credited(found.credit, self.names).codes else None

    @property
    def _day(self) -> date | None:
        return self.dateline.day if self.dateline else None

    def _take_dateline(self, found: Dateline, place: int) -> None:
        self.dateline = replace(found, day=found.day or self._day)
        rest = self.body[place][len(found.printed) :].lstrip()
        self.body[place : place + 1] = [rest] if rest else []
        self.unsure = self.at is not None and found.day is None and prints_day(found.printed)
        credited = read_credited(found.credit, self.names)
        self.claims.add_all(credited.codes, "dateline")

    def read_closing(self) -> None:
        """Take the sign-off out of the last paragraphs, and its day."""
        found = read_sign_off(self.body, self.agencies)
        self.sign_off, self.body = found.printed, found.paragraphs
        for credited, evidence in found.credits:
            self.claims.add_all(credited.codes, evidence, shared=credited.shared)
        if found.credits and not self._day and (match := _SIGNED_DAY.search(found.printed)):
            self._date(match[0])

    def _date(self, printed: str) -> None:
        """Take the day of a sign-off, "(APA, 12.9.2015)", for the dateline's."""
        day = read_day(printed)
        if day and (self.at is None or is_near(day, self.at.date())):
            self.dateline = replace(self.dateline or Dateline(printed=""), day=day)

    def read_byline(self, line: CreditLine) -> None:
        """Take the agencies and the place of a byline."""
        byline: Byline = read_byline(line.text, self.names)
        evidence: Evidence = "byline" if line.position == "byline" else "structured-author"
        mixed = bool(byline.people) and " with " in line.text.casefold()
        self.claims.add_all(byline.codes, evidence, shared=byline.shared or mixed)
        self.take_place(line, byline)

    def take_place(self, line: CreditLine, byline: Byline) -> None:
        """Take a dateline that has markup of its own, or the place a byline names."""
        if (self.dateline and self.dateline.places) or line.position == "structured-author":
            return
        if line.text.endswith(DASHES):  # <span>PORT HALE — </span>
            found = read_dateline(f"{line.text} X", agencies=self.agencies, first=False)
            if found:
                self.dateline = replace(found, printed=line.text, day=found.day or self._day)
        elif byline.codes and byline.place:
            self.dateline = Dateline(printed="", places=(byline.place,), day=self._day)


def _is_transcript(paragraphs: list[str]) -> bool:
    """Say whether paragraphs open with names in capitals, one of them again and again."""
    opened = (_SPEAKER.match(text) for text in paragraphs[:_MOST_TURNS])
    turns = Counter(match[0] for match in opened if match and match[0].isupper())
    return len(turns) > 1 and max(turns.values()) > 1
