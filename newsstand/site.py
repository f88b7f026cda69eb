"""All that the newsstand answers on one day and one port: URLs with their pages, and the truth."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from newsstand import pages
from newsstand.copies import Expected, print_copy, print_elsewhere
from newsstand.outlets import Feed, Listing, Outlet, read_outlets
from newsstand.wire import Dispatch, Elsewhere, read_dispatches, read_elsewhere

_HTML = "text/html; charset=utf-8"
_STATUS = {"gone": 404, "broken": 500}
_MEDIA = {"rss": "application/rss+xml", "atom": "application/atom+xml"}
_MOBILE = 10  # AMP pages listed on a mobile front page

Target = tuple[str, str]  # host without port, path with query


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is sent for one URL."""

    body: bytes
    status: int = 200
    media: str = _HTML
    modified: datetime | None = None
    location: str = ""


@dataclass(slots=True, kw_only=True)
class Site:
    """Every answer and, in the order of outlets and clocks, what each article URL carries."""

    outlets: tuple[Outlet, ...]
    port: int
    answers: dict[Target, Answer] = field(default_factory=dict)
    expected: list[Expected] = field(default_factory=list)

    def origin(self, host: str) -> str:
        return f"http://{host}:{self.port}"


def build_site(day: date, port: int) -> Site:
    """Return the site of all outlets; the same day and port give the same bytes."""
    site = Site(outlets=read_outlets(), port=port)
    dispatches, elsewhere = read_dispatches(day), read_elsewhere(day)
    for outlet in site.outlets:
        _add_outlet(site, outlet, dispatches, elsewhere)
    return site


def listing_url(site: Site, outlet: Outlet, listing: Listing, number: int = 1) -> str:
    query = f"?page={number}" if number > 1 else ""
    return site.origin(listing.host or outlet.host) + listing.path + query


def _add_outlet(
    site: Site,
    outlet: Outlet,
    dispatches: tuple[Dispatch, ...],
    elsewhere: tuple[Elsewhere, ...],
) -> None:
    origin = site.origin(outlet.host)
    carried = {dispatch.id: dispatch for dispatch in dispatches}
    captions = {page.headline: page.captions for page in elsewhere}
    printed = sorted(
        [*_copies(outlet, dispatches, origin), *_elsewhere(outlet, elsewhere, origin)],
        key=lambda page: (page.printed_at, page.url),
        reverse=True,
    )
    for index, page in enumerate(printed):
        others = [other for other in printed[index + 1 :] + printed[:index] if other.is_article]
        if page.is_article:
            _add_article(site, outlet, page, carried[page.dispatch], others)
        else:
            _add_elsewhere(site, outlet, page, captions[page.headline], others)
    _add_doors(site, outlet, printed)


def _copies(outlet: Outlet, dispatches: tuple[Dispatch, ...], origin: str) -> Iterator[Expected]:
    for dispatch in dispatches:
        for version in dispatch.versions:
            if outlet.key in version.copies:
                yield print_copy(outlet, dispatch, version, origin)


def _elsewhere(outlet: Outlet, elsewhere: tuple[Elsewhere, ...], origin: str) -> Iterator[Expected]:
    return (
        print_elsewhere(outlet, page, origin) for page in elsewhere if page.outlet == outlet.key
    )


def _add_article(
    site: Site, outlet: Outlet, page: Expected, dispatch: Dispatch, others: list[Expected]
) -> None:
    forms = [page]
    if outlet.amp_host:
        amp_url = site.origin(outlet.amp_host) + "/amp" + _target(page.url)[1]
        forms.append(replace(page, url=amp_url, canonical=page.url, photo=()))
    for form in forms:
        body = pages.article_page(
            outlet,
            form,
            origin=site.origin(outlet.host),
            photo=dispatch.photo,
            others=others,
            amp_url=forms[-1].url,
        )
        _add(site, form.url, Answer(body=body, modified=page.modified or page.printed_at))
    site.expected += forms


def _add_elsewhere(
    site: Site,
    outlet: Outlet,
    page: Expected,
    captions: tuple[str, ...],
    others: list[Expected],
) -> None:
    body = pages.elsewhere_page(
        outlet, page, origin=site.origin(outlet.host), captions=captions, others=others
    )
    answer = Answer(
        body=body,
        status=_STATUS.get(page.kind, 200),
        media="application/pdf" if page.kind == "pdf" else _HTML,
        modified=None if page.kind in _STATUS else page.printed_at,
    )
    _add(site, page.url, answer)
    site.expected.append(page)


def _add_doors(site: Site, outlet: Outlet, printed: list[Expected]) -> None:
    """Add what leads to the articles: sections, feeds, robots.txt and the bare domain."""
    listings = outlet.listings
    if not any(listing.path == "/" and not listing.host for listing in listings):
        listings = (*listings, Listing(path="/", title=outlet.name))
    for listing in listings:
        _add_listing(site, outlet, listing, printed)
    for feed in outlet.feeds:
        _add_feed(site, outlet, feed, printed)
    for host in (outlet.host, outlet.amp_host):
        if host and outlet.robots:
            robots = outlet.robots.lstrip().format(origin=site.origin(host)).encode()
            _add(site, site.origin(host) + "/robots.txt", Answer(body=robots, media="text/plain"))
    home = site.origin(outlet.host) + "/"
    moved = Answer(body=b"", status=301, location=home)
    _add(site, site.origin(outlet.domain) + "/", moved)


def _add_listing(site: Site, outlet: Outlet, listing: Listing, printed: list[Expected]) -> None:
    listed = [page for page in printed if not listing.sections or page.section in listing.sections]
    if listing.host:
        listed = [page for page in site.expected if page.is_amp and page.outlet == outlet.domain]
        listed = listed[:_MOBILE]
    size = math.ceil(len(listed) / listing.pages)
    for number in range(1, listing.pages + 1):
        shown = listed[size * (number - 1) : size * number]
        here = listing_url(site, outlet, listing, number)
        body = pages.listing_page(
            outlet,
            listing,
            shown,
            origin=site.origin(listing.host or outlet.host),
            here=here,
            before=listing_url(site, outlet, listing, number - 1) if number > 1 else "",
            after=listing_url(site, outlet, listing, number + 1) if number < listing.pages else "",
        )
        _add(site, here, Answer(body=body, modified=shown[0].printed_at))


def _add_feed(site: Site, outlet: Outlet, feed: Feed, printed: list[Expected]) -> None:
    origin = site.origin(outlet.host)
    media = _MEDIA.get(feed.form, "application/xml") + "; charset=utf-8"
    body = pages.feed_page(outlet, feed, printed, origin=origin)
    answer = Answer(body=body, media=media, modified=printed[0].printed_at)
    _add(site, origin + feed.path, answer)


def _add(site: Site, url: str, answer: Answer) -> None:
    target = _target(url)
    if target in site.answers:
        raise ValueError(f"two pages of the newsstand have one URL: {url}")
    site.answers[target] = answer


def _target(url: str) -> Target:
    parts = urlsplit(url)
    return parts.hostname or "", parts.path + (f"?{parts.query}" if parts.query else "")
