"""Credit: which agencies an article is owed to, from where, and its text without wire furniture."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from wirefeed.items import CreditLine, Dateline, Dispatch, Evidence, InfoSource, UpdateMarker
from wirefeed.reading.credit.bylines import read_byline
from wirefeed.reading.credit.credited import read_credited, tells_more
from wirefeed.reading.credit.damage import STRIPPABLE, is_stripped
from wirefeed.reading.credit.disclaimer import (
    find_fed,
    is_disclaimer,
    is_link,
    names_a_feed,
    split_disclaimer,
)
from wirefeed.reading.credit.dispatch_text import DASHES, DispatchText
from wirefeed.reading.credit.markers import join_markers, read_marker, split_advisories
from wirefeed.reading.credit.names import Names, name_agencies
from wirefeed.reading.credit.photos import is_photo_credit, is_size_switch, names_photo
from wirefeed.reading.credit.signoff import is_post, is_signed
from wirefeed.reading.credit.sources import UNNAMED, find_cited, settle_sources
from wirefeed.reading.credit.states import drop_states, find_home
from wirefeed.reading.dating.domains import country_of
from wirefeed.reading.dating.timed import split_time
from wirefeed.registry.facts import Agency, Outlet
from wirefeed.text.addresses import host_of

_WITH_PHOTOS: Final = frozenset({"credit-line", "copyright"})  # where photo credits stray
# An agency's own columnists write no dispatches.
_OPINION: Final = re.compile(r"/(?:opinions?|columns?|columnists?|blogs?|kommentar|sponsored)/")
_LONGEST_DISCLAIMER: Final = 700


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
    language: str = "",
) -> Credit:
    """Return the agencies an article is credited to, with role, evidence and confidence.

    Only credit positions count: `lines` of the page, the dateline's bracket, the sign-off, and, on
    an agency's own site, the address. An agency that the text merely quotes is `cited`. `at` is
    when the outlet printed the article, `disclaimer` and `standfirst` what the page's reader
    already took out: a dispatch's first sentence, dateline and all, may stand as its teaser.
    `language` is the page's, by which PA is Pará or Pennsylvania behind a town.
    """
    names = name_agencies(agencies)
    closing, body = split_disclaimer(paragraphs)
    notes, body = split_advisories([paragraph for paragraph in body if not is_link(paragraph)])
    disclaimer = _check_disclaimer(disclaimer, names) or closing
    at = at.astimezone(outlet.timezone) if at and outlet else at
    home = find_home(outlet.country if outlet else country_of(url), language)
    text = DispatchText(body, agencies, names, at, home)
    text.read_opening()
    text.read_dateline()
    text.read_closing()
    for line in lines:
        if _is_worth_reading(text, line) and not is_size_switch(line.text, lines):
            stated = line.position in {"byline", "structured-author", "credit-line"}
            kept = drop_states(line.text, home) if stated else line.text
            _read_line(text, replace(line, text=kept))
    _read_address(text, url, outlet)
    _read_disclaimer(text, disclaimer)
    text.find_dateline(standfirst)
    text.claims.drop(_own_codes(text.names, url, outlet))
    sources = settle_sources(text.claims, agencies)
    known = {source.code for source in sources}
    sources += tuple(find_cited(text.body, text.names, known, agencies))
    agency = _choose(sources)
    return Credit(
        agency=agency,
        sources=sources,
        dateline=text.dateline,
        sign_off=text.sign_off,
        dispatch=_find_dispatch(text, agency, lines),
        disclaimer=disclaimer,
        update_marker=join_markers([*filter(None, [read_marker(headline)]), *notes]),
        body=tuple(text.body),
        warnings=tuple(_warn(text)),
    )


def _is_worth_reading(text: DispatchText, line: CreditLine) -> bool:
    """Tell whether a line may name an agency, an agency's site or a place of its own."""
    return (
        line.position == "canonical"
        or line.text.endswith(DASHES)
        or text.names.may_name(line.text[:300])
        or (line.position == "credit-line" and bool(text.names.find_closing(line.text)))
    )


def _read_line(text: DispatchText, line: CreditLine) -> None:
    if _is_photos(line):
        text.claims.photos.update(text.names.find_all(line.text[:300]))
    elif line.position in {"byline", "structured-author"}:
        text.read_byline(line)
    elif line.position == "credit-line" and (code := text.names.find_closing(line.text)):
        text.claims.add(code, "sign-off")
        text.sign_off = text.sign_off or line.text
    elif line.position == "credit-line":
        if not is_post(line.text):
            _read_credit_line(text, line)
    elif line.position == "photo":
        text.claims.photos.update(text.names.find_all(line.text[:300]))
    elif line.position == "canonical":
        text.claims.add_all(_owners(line.text, text.names), "canonical")
    elif line.position == "disclaimer":
        text.claims.add_all(text.names.find_all(line.text[:700]), "disclaimer")
    else:
        text.claims.add_all(text.names.find_all(line.text[:300]), "copyright")


def _is_photos(line: CreditLine) -> bool:
    if line.position == "byline":
        return names_photo(line.text)
    return line.position in _WITH_PHOTOS and is_photo_credit(line.text)


def _read_credit_line(text: DispatchText, line: CreditLine) -> None:
    credited = read_credited(line.text, text.names)
    signed = is_signed(line.text)
    more = tells_more(line.text, credited) or len(credited.strangers) > 1
    if credited.codes and not more:
        evidence: Evidence = "sign-off" if signed and not text.sign_off else "credit-line"
        text.sign_off = text.sign_off or (line.text if signed else "")
        text.claims.add_all(credited.codes, evidence, shared=credited.shared)
    else:
        _read_dated_line(text, line)
    if not signed and (not more or line.text.endswith(DASHES)):
        text.take_place(line, read_byline(line.text, text.names))


def _read_dated_line(text: DispatchText, line: CreditLine) -> None:
    """Take whom a line credits that tells the time as well: "Ada Moor, AFP Nov 28, 2025"."""
    before, behind = split_time(line.text)
    if before != line.text:
        text.read_byline(replace(line, text=before or behind, position="byline"))


def _check_disclaimer(disclaimer: str, names: Names) -> str:
    """Return what a page calls a disclaimer where it speaks of the text's origin, else ""."""
    cut = disclaimer[:_LONGEST_DISCLAIMER]
    origin = is_disclaimer(cut) or names_a_feed(cut) or names.find_all(cut)
    return cut if origin else ""


def _find_dispatch(text: DispatchText, code: str, lines: Sequence[CreditLine]) -> Dispatch | None:
    """Return the number an agency prints below its dispatch, from the sign-off or a line."""
    pattern = text.names.numbers.get(code)
    if not pattern:
        return None
    below = (line.text for line in lines if line.position in {"copyright", "credit-line"})
    for printed in (text.sign_off, *below):
        if match := pattern.search(printed[:_LONGEST_DISCLAIMER]):
            version = match.groupdict().get("version")
            number = int(version) if version else None
            return Dispatch(key=match["key"], version=number)
    return None


def _read_disclaimer(text: DispatchText, disclaimer: str) -> None:
    codes = text.names.find_all(disclaimer[:_LONGEST_DISCLAIMER])
    codes = codes or tuple(filter(None, map(text.names.find_whole, find_fed(disclaimer))))
    if not codes and names_a_feed(disclaimer):
        known = text.claims.codes
        codes = known if len(known) == 1 else () if known else (UNNAMED,)
    text.claims.add_all(codes, "disclaimer")


def _read_address(text: DispatchText, url: str, outlet: Outlet | None) -> None:
    if _OPINION.search(url):
        return
    addresses = [url, f"https://{outlet.domain}/" if outlet else ""]
    text.claims.add_all(
        (code for address in addresses for code in _owners(address, text.names)), "url"
    )


def _own_codes(names: Names, url: str, outlet: Outlet | None) -> set[str]:
    """Return the agencies that an outlet shares a name with: its staff is no other's service."""
    host = outlet.domain if outlet else host_of(url) if url else ""
    labels = host.removeprefix("www.").split(".")
    own = labels[:1] if len(labels) == 2 or (len(labels) == 3 and len(labels[1]) <= 3) else []
    own += [outlet.name, f"{outlet.name} News Service"] if outlet else []
    return {names.find_whole(name) for name in own} - {"", *_owners(f"https://{host}/", names)}


def _warn(text: DispatchText) -> Iterable[str]:
    named = [code for code in text.claims.codes if code != UNNAMED]
    if text.claims.codes and is_stripped(text.body, named or STRIPPABLE):
        yield "agency-letters-stripped"
    if text.unsure:
        yield "dateline-day-unsure"


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
