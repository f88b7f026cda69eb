"""Credit: which agencies an article is owed to, from where, and its text without wire furniture."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from wirefeed.items import CreditLine, Dateline, Dispatch, Evidence, InfoSource, UpdateMarker
from wirefeed.reading.bylines import Byline, is_byline, read_byline
from wirefeed.reading.credited import is_labelled, read_credited
from wirefeed.reading.damage import STRIPPABLE, is_stripped
from wirefeed.reading.dateline import read_dateline
from wirefeed.reading.dateline_days import prints_day
from wirefeed.reading.days import is_near, read_day
from wirefeed.reading.disclaimer import is_disclaimer, is_link, names_a_feed, split_disclaimer
from wirefeed.reading.markers import choose_marker, read_marker, split_advisories
from wirefeed.reading.names import Names, name_agencies
from wirefeed.reading.photos import is_photo_credit, is_size_switch
from wirefeed.reading.places import is_place, is_shouted
from wirefeed.reading.signoff import is_signed, read_sign_off
from wirefeed.reading.sources import UNNAMED, Claims, find_cited, settle_sources
from wirefeed.registry.facts import Agency, Outlet
from wirefeed.text.addresses import host_of

_WITH_PHOTOS: Final = frozenset({"byline", "credit-line", "copyright"})  # where photo credits stray
# An agency's own columnists write no dispatches.
_OPINION: Final = re.compile(r"/(?:opinions?|columns?|columnists?|blogs?|kommentar|sponsored)/")
_LONGEST_DISCLAIMER: Final = 700
_OPENINGS: Final = 4  # a dateline stands in one of the first paragraphs, behind a standfirst
_LONGEST_STANDFIRST: Final = 300
_LONGEST_DATELINE: Final = 160
_SENTENCE: Final = re.compile(r"[.!?…।»”\"]\s+(?=[^\W\d_])")
# Hale, The ferries: all that an outlet left of an agency's dateline
_BARE: Final = re.compile(
    r"(?P<place>[A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20}){0,2}), (?=(?:The|An?) [a-z])"
)
_SIGNED_DAY: Final = re.compile(r"\b\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What wirefeed concludes about the origin of one article."""

    agency: str  # the originator's code, else the first credited one's, "" where none is
    sources: tuple[InfoSource, ...]
    dateline: Dateline | None
    sign_off: str
    dispatch: Dispatch | None  # the originator's own number, where one is printed
    disclaimer: str
    update_marker: UpdateMarker | None
    body: tuple[str, ...]  # without dateline, sign-off, disclaimer and links to other articles
    warnings: tuple[str, ...]


def read_credit(
    paragraphs: Sequence[str],
    lines: Sequence[CreditLine],
    *,
    agencies: Mapping[str, Agency],
    outlet: Outlet | None = None,
    url: str = "",
    headline: str = "",
    at: datetime | None = None,
    disclaimer: str = "",
    standfirst: str = "",
) -> Credit:
    """Return the agencies an article is credited to, with role, evidence and confidence.

    Only credit positions count: `lines` of the page, the dateline's bracket, the sign-off, and, on
    an agency's own site, the address. An agency that the text merely quotes is `cited`. `at` is
    when the outlet printed the article, `disclaimer` and `standfirst` what the page's reader
    already took out: a dispatch's first sentence, dateline and all, may stand as its teaser.
    """
    reading = _Reading(list(paragraphs), agencies, name_agencies(agencies))
    reading.at = at.astimezone(outlet.timezone) if at and outlet else at
    closing, reading.body = split_disclaimer(reading.body)
    noted, reading.body = split_advisories([text for text in reading.body if not is_link(text)])
    disclaimer = reading.check_disclaimer(disclaimer) or closing
    reading.read_opening()
    reading.read_dateline()
    reading.read_closing()
    for line in lines:
        if reading.is_worth_reading(line) and not is_size_switch(line.text, lines):
            reading.read_line(line)
    reading.read_address(url, outlet)
    reading.read_disclaimer(disclaimer)
    reading.find_dateline(standfirst)
    sources = settle_sources(reading.claims, agencies)
    known = {source.code for source in sources}
    sources += tuple(find_cited(reading.body, reading.names, known, agencies))
    agency = _choose(sources)
    return Credit(
        agency=agency,
        sources=sources,
        dateline=reading.dateline,
        sign_off=reading.sign_off,
        dispatch=reading.find_dispatch(agency, lines),
        disclaimer=disclaimer,
        update_marker=choose_marker(read_marker(headline), noted),
        body=tuple(reading.body),
        warnings=tuple(reading.warn()),
    )


@dataclass(slots=True)
class _Reading:
    """One article while its credit is read: what is left of its text, and what was claimed."""

    body: list[str]
    agencies: Mapping[str, Agency]
    names: Names
    claims: Claims = field(default_factory=Claims)
    dateline: Dateline | None = None
    sign_off: str = ""
    at: datetime | None = None  # when it was printed, in the outlet's zone
    unsure: bool = False  # a day is printed that does not fit the time of publication

    def read_opening(self) -> None:
        """Take short credit lines out that stand before the text: "(Xinhua)", "By AFP | Hale |"."""
        place = 0
        for _ in range(_OPENINGS):
            if len(self.body) < place + 2:
                return
            text = self.body[place]
            if len(text) <= 120 and is_byline(text) and self.names.may_name(text):
                self._read_byline(CreditLine(text=text, position="byline"))
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
        first = True
        for place, paragraph in enumerate(self.body[:_OPENINGS]):
            found = read_dateline(paragraph, at=self.at, agencies=self.agencies, first=first)
            if found:
                self._take_dateline(found, place)
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
            found = read_dateline(text, at=self.at, agencies=self.agencies)
            if found and found.places and is_shouted(found.places[0]):
                self._take_dateline(found, place)
                return True
        return False

    def _read_firm(self, text: str) -> Dateline | None:
        """Read a dateline with an agency, or, of an agency's text, one with a dash or a day."""
        may_be = text and (self.claims.codes or self.names.may_name(text[:_LONGEST_DATELINE]))
        found = read_dateline(text, at=self.at, agencies=self.agencies) if may_be else None
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

    def is_worth_reading(self, line: CreditLine) -> bool:
        """Tell whether a line may name an agency, an agency's site or a place of its own."""
        return (
            line.position == "canonical"
            or line.text.endswith(("–", "—", "-"))
            or self.names.may_name(line.text[:300])
        )

    def read_line(self, line: CreditLine) -> None:
        if line.position in _WITH_PHOTOS and is_photo_credit(line.text):
            self.claims.photos.update(self.names.find_all(line.text[:300]))
        elif line.position in {"byline", "structured-author"}:
            self._read_byline(line)
        elif line.position == "credit-line":
            self._read_credit_line(line)
            if not is_signed(line.text):
                self._take_place(line, read_byline(line.text, self.names))
        elif line.position == "photo":
            self.claims.photos.update(self.names.find_all(line.text[:300]))
        elif line.position == "canonical":
            self.claims.add_all(_owners(line.text, self.names), "canonical")
        elif line.position == "disclaimer":
            self.claims.add_all(self.names.find_all(line.text[:700]), "disclaimer")
        else:
            self.claims.add_all(self.names.find_all(line.text[:300]), "copyright")

    def _read_credit_line(self, line: CreditLine) -> None:
        credited = read_credited(line.text, self.names)
        if len(credited.strangers) > 1:
            return
        signed = bool(credited.codes) and not self.sign_off and is_signed(line.text)
        evidence: Evidence = "sign-off" if signed else "credit-line"
        self.sign_off = line.text if signed else self.sign_off
        self.claims.add_all(credited.codes, evidence, shared=credited.shared)

    def _read_byline(self, line: CreditLine) -> None:
        byline: Byline = read_byline(line.text, self.names)
        evidence: Evidence = "byline" if line.position == "byline" else "structured-author"
        self.claims.add_all(
            byline.codes, evidence, shared=bool(byline.people) and _mixes(line.text)
        )
        self._take_place(line, byline)

    def _take_place(self, line: CreditLine, byline: Byline) -> None:
        """Take a dateline that has markup of its own, or the place a byline names."""
        if (self.dateline and self.dateline.places) or line.position == "structured-author":
            return
        if line.text.endswith(("–", "—", "-")):  # <span>PORT HALE — </span>
            found = read_dateline(f"{line.text} X", agencies=self.agencies, first=False)
            if found:
                self.dateline = replace(found, printed=line.text, day=found.day or self._day)
        elif byline.codes and byline.place:
            self.dateline = Dateline(printed="", places=(byline.place,), day=self._day)

    def check_disclaimer(self, text: str) -> str:
        """Return what a page calls a disclaimer where it speaks of the text's origin, else ""."""
        text = text[:_LONGEST_DISCLAIMER]
        origin = is_disclaimer(text) or names_a_feed(text) or self.names.find_all(text)
        return text if origin else ""

    def find_dispatch(self, code: str, lines: Sequence[CreditLine]) -> Dispatch | None:
        """Return the number an agency prints below its dispatch, from the sign-off or a line."""
        pattern = self.names.numbers.get(code)
        if not pattern:
            return None
        below = (line.text for line in lines if line.position in {"copyright", "credit-line"})
        for text in (self.sign_off, *below):
            if match := pattern.search(text[:_LONGEST_DISCLAIMER]):
                version = match.groupdict().get("version")
                number = int(version) if version else None
                return Dispatch(key=match["key"], version=number, raw=match[0])
        return None

    def read_disclaimer(self, disclaimer: str) -> None:
        codes = self.names.find_all(disclaimer[:_LONGEST_DISCLAIMER])
        if not codes and names_a_feed(disclaimer):
            known = self.claims.codes
            codes = known if len(known) == 1 else () if known else (UNNAMED,)
        self.claims.add_all(codes, "disclaimer")

    def read_address(self, url: str, outlet: Outlet | None) -> None:
        if _OPINION.search(url):
            return
        addresses = [url, f"https://{outlet.domain}/" if outlet else ""]
        self.claims.add_all(
            (code for address in addresses for code in _owners(address, self.names)), "url"
        )

    def warn(self) -> Iterable[str]:
        named = [code for code in self.claims.codes if code != UNNAMED]
        if self.claims.codes and is_stripped(self.body, named or STRIPPABLE):
            yield "agency-letters-stripped"
        if self.unsure:
            yield "dateline-day-unsure"


def _mixes(text: str) -> bool:
    return " with " in text.casefold() or " mit " in text.casefold()


def _owners(url: str, names: Names) -> Iterable[str]:
    """Yield the agency whose own site an address belongs to."""
    host = host_of(url) if url else ""
    while host:
        if host in names.domains:
            yield names.domains[host]
            return
        host = host.partition(".")[2]


def _choose(sources: Sequence[InfoSource]) -> str:
    for role in ("originator", "credited"):
        for source in sources:
            if source.role == role:
                return source.code
    return ""
