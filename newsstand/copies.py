"""An outlet's copy of a dispatch: what its page prints, and so what a reader has to find there."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zlib import crc32

from newsstand.outlets import Outlet
from newsstand.wire import Dispatch, Elsewhere, Version

_SLUG = 80  # characters of a headline that get into a path
_TEASER = 120
_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """The truth about one URL of the newsstand, to hold a reader's findings against."""

    outlet: str  # domain
    url: str
    kind: str = "article"  # else what stands there: "gallery", "pdf", "gone" (404), "broken" (500)
    headline: str  # as printed, which the outlet may have written itself
    section: str
    dispatch: str = ""  # "" for a page that carries none
    version: int = 0  # 1 is the first
    version_kind: str = ""  # "first", "updated" or "corrected"
    template: str = ""  # dispatches of one template share their wording and are still different
    agencies: tuple[str, ...] = ()  # whose copy it is; empty for the outlet's own stories
    cited: tuple[str, ...] = ()  # agencies that the text quotes without being their copy
    photo: tuple[str, ...] = ()  # agencies credited under a picture
    by: str = ""  # a reporter of the outlet
    place: str = ""  # of the dateline, as printed
    day: date | None = None  # of the dateline, None where it prints none
    dateline: str = ""  # as printed before the first paragraph, the blank behind it included
    paragraphs: tuple[str, ...] = ()  # the dispatch's own text, without dateline and sign-off
    treatment: str = ""  # "verbatim", "cut" or "edited"
    sign_off: str = ""  # as printed; two lines where the initials stand below
    disclaimer: str = ""
    printed_at: datetime  # when the outlet put it up, whether the page says so or not
    published: datetime | None = None  # None where the page does not print it
    modified: datetime | None = None
    canonical: str = ""  # for an AMP page, the URL of the main one
    number: int = 0  # of the article in the outlet's database

    @property
    def is_article(self) -> bool:
        return self.kind == "article"

    @property
    def is_amp(self) -> bool:
        return bool(self.canonical) and self.canonical != self.url

    @property
    def teaser(self) -> str:
        """Dateline and text up to a hundred and some characters, cut between words."""
        return cut_short(self.dateline + self.paragraphs[0]) if self.paragraphs else self.headline


def print_copy(outlet: Outlet, dispatch: Dispatch, version: Version, origin: str) -> Expected:
    """Return the copy that `outlet` makes of a version; `origin` is "http://host:port"."""
    house = outlet.house
    headline = version.alt if house.headline == "own" else version.headline
    printed_at = (version.filed + timedelta(minutes=version.copies[outlet.key])).astimezone(
        outlet.timezone
    )
    modified = printed_at + timedelta(minutes=house.revised)
    paragraphs, treatment = _print_text(outlet, dispatch, version)
    dateline = _print_dateline(outlet, dispatch, version.filed.date())
    number = database_number(outlet.domain, dispatch.id, version.number)
    return Expected(
        outlet=outlet.domain,
        url=origin + article_path(outlet, dispatch.section, headline, printed_at, number),
        number=number,
        headline=headline,
        section=dispatch.section,
        dispatch=dispatch.id,
        version=version.number,
        version_kind=version.kind,
        template=dispatch.template,
        agencies=(dispatch.agency,) if dispatch.agency else (),
        cited=dispatch.cited,
        photo=(dispatch.photo.credit.lower(),) if dispatch.photo and house.photo_credit else (),
        by=dispatch.by,
        place=_printed_place(dateline, dispatch.place),
        day=version.filed.date() if any(letter.isdigit() for letter in dateline) else None,
        dateline=dateline,
        paragraphs=paragraphs,
        treatment=treatment,
        sign_off=""
        if treatment == "cut"
        else house.sign_offs.get(dispatch.agency, "").format(initials=dispatch.initials).strip(),
        disclaimer=house.disclaimer if dispatch.agency else "",
        printed_at=printed_at,
        published=printed_at if "published" in house.clocks else None,
        modified=modified if "modified" in house.clocks else None,
    )


def print_elsewhere(outlet: Outlet, page: Elsewhere, origin: str) -> Expected:
    """Return what stands at the article-like path of a page that is none."""
    printed_at = page.filed.astimezone(outlet.timezone)
    number = database_number(outlet.domain, page.id, 0)
    return Expected(
        outlet=outlet.domain,
        url=origin + article_path(outlet, page.section, page.headline, printed_at, number),
        number=number,
        kind=page.kind,
        headline=page.headline,
        section=page.section,
        printed_at=printed_at,
    )


def _print_text(
    outlet: Outlet, dispatch: Dispatch, version: Version
) -> tuple[tuple[str, ...], str]:
    if not dispatch.agency:
        return version.paragraphs, "verbatim"
    house = outlet.house
    kept = version.paragraphs[: house.keep or None]
    printed = tuple(edit(silence(text, house.silenced), house.edits) for text in kept)
    if len(kept) < len(version.paragraphs):
        return printed, "cut"
    return printed, "verbatim" if printed == kept else "edited"


def _print_dateline(outlet: Outlet, dispatch: Dispatch, day: date) -> str:
    form = outlet.house.datelines.get(dispatch.agency, "")
    region = f" ({dispatch.region})" if dispatch.region else ""
    return form.format(
        place=dispatch.place,
        capitals=dispatch.place.upper(),
        region=region,
        country=dispatch.country,
        day=f"{_MONTHS[day.month - 1]} {day.day}",
        long_day=f"{day:%B} {day.day}",
    )


def _printed_place(dateline: str, place: str) -> str:
    return place if place in dateline else place.upper() if place.upper() in dateline else ""


def edit(text: str, edits: Mapping[str, str]) -> str:
    """Return `text` with whole words replaced, as a sub-editor's house style does.

    >>> edit("Six organisers waited for six hours.", {"six": "6", "organisers": "organizers"})
    'Six organizers waited for 6 hours.'
    """
    if not edits:
        return text
    words = "|".join(map(re.escape, sorted(edits, key=len, reverse=True)))
    return re.sub(rf"(?<![\w-])(?:{words})(?![\w-])", lambda found: edits[found[0]], text)


def silence(text: str, letters: str) -> str:
    """Return `text` without an agency's letters, and with the wound that leaves.

    >>> silence("We will go on, she told IANS on Monday.", "IANS")
    'We will go on, she told on Monday.'
    """
    return re.sub(rf" ?\b{letters}\b", "", text) if letters else text


def cut_short(text: str) -> str:
    """Return the words that fit into a teaser, with the ellipsis that outlets put behind them.

    >>> cut_short("word " * 40)[-8:]
    'word ...'
    """
    if len(text) <= _TEASER:
        return text
    return text[: text.rindex(" ", 0, _TEASER)] + " ..."


def article_path(outlet: Outlet, section: str, headline: str, day: datetime, number: int) -> str:
    """Return path and query of an article, the same for the same day at every start."""
    return outlet.url.format(
        section=outlet.sections.get(section, section),
        slug=slug(headline),
        number=number,
        uuid=uuid5(NAMESPACE_URL, f"{outlet.domain}/{number}"),
        day=day,
    )


def database_number(outlet: str, name: str, version: int) -> int:
    """Return a number of seven digits that stays the same at every start."""
    return crc32(f"{outlet}/{name}/{version}".encode()) % 9_000_000 + 1_000_000


def slug(headline: str) -> str:
    """Return a headline as it stands in a path.

    >>> slug("CORRECTED: 37 workers hurt; 'no gate' on river side")
    'corrected-37-workers-hurt-no-gate-on-river-side'
    """
    plain = unicodedata.normalize("NFKD", headline).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return words if len(words) <= _SLUG else words[: words.rindex("-", 0, _SLUG)]
