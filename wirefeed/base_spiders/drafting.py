"""The answers to requests for one article, made into an article."""

from collections.abc import Iterator
from datetime import UTC, datetime

from scrapy.http import Response, TextResponse

from wirefeed import reading
from wirefeed.base_spiders.answers import (
    FOUND,
    charset_of,
    conditions_of,
    is_moved_for_good,
    may_be_half,
    status_of,
    wishes_of,
)
from wirefeed.base_spiders.draft import Draft
from wirefeed.extensions.drops import LedToAnother
from wirefeed.extensions.plan import Plan
from wirefeed.items import Article
from wirefeed.loaders import article_uri, load_article
from wirefeed.reading import Joining, Page, read_opt_outs
from wirefeed.registry import Outlet
from wirefeed.store import Entry, Ledger, Sighting
from wirefeed.text.addresses import is_front
from wirefeed.text.slugs import share_name, spells_another

MOST_WISHES = 50  # that are recorded of a page
LASTS = 3 * 3600  # seconds; what an outlet answers for so long is no passing fault


class Drafting:
    """Reads an article from its first page to its last; asks nobody, and writes nothing down."""

    def __init__(self, plan: Plan, ledger: Ledger) -> None:
        self.plan, self.registry, self.ledger = plan, plan.registry, ledger

    def begin(
        self, outlet: Outlet, entry: Entry, response: Response, fetched: float | None = None
    ) -> Draft:
        """Read an article's first page; where it is no article of its own, the draft says so.

        `fetched` says when that was answered, None where it was just now.
        """
        retrieved = datetime.fromtimestamp(fetched, UTC) if fetched else datetime.now(UTC)
        page = self._read_page(outlet, response, retrieved)
        key = self._identify(outlet, entry, page)
        draft = Draft(
            outlet=outlet,
            entry=entry,
            key=key,
            joining=Joining(page),
            retrieved=retrieved,
            validators=conditions_of(response),
            is_same=_is_same(page, entry, response, retrieved),
        )
        self._look_at_address(draft, response, is_kept=fetched is not None)
        if not isinstance(response, TextResponse):
            draft.faults.append("not-a-page")
        elif may_be_half(response):
            # Some servers never say where a page ends: at the second try it is believed.
            is_second = entry.is_tried or entry.is_revisit
            draft.faults += [] if is_second else ["half-page"]
            page.warnings += ["end-missing"] if is_second else []
        draft.faults += self._where_led(outlet, entry, response, page)
        filed = response.request.meta.get("filed", ("", "")) if response.request else ("", "")
        wishes = read_opt_outs(wishes_of(response), page.wishes, retrieved, filed=filed)
        draft.opt_outs = [str(wish) for wish in wishes[:MOST_WISHES]]
        if self.plan.obeys_opt_outs and any(wish.binds for wish in wishes):
            draft.faults.append("opted-out")  # so its further parts are not asked for either
        return draft

    def _look_at_address(self, draft: Draft, response: Response, *, is_kept: bool) -> None:
        """Note why a page is no article of its own, and the one to read in its place."""
        outlet, entry, page = draft.outlet, draft.entry, draft.joining.page
        first, instead = page.first_part, self._find_instead(outlet, entry, page)
        draft.beginning = self._sight(outlet, instead)
        if self.registry.is_article(outlet, first) and outlet.identify(first) != entry.key:
            draft.beginning = self._sight(outlet, first)
            draft.faults.append("later-part")
        elif entry.is_revisit:
            if not self._is_still(outlet, entry, response.url) or instead:
                draft.faults.append("moved")
                draft.beginning = draft.beginning or self._sight(outlet, response.url)
        elif self._is_known(draft.key, entry) or self.ledger.is_done(entry.key):
            draft.faults.append("known-address")
        elif instead and not (is_kept or _lasts(entry, draft.retrieved)):
            draft.faults.append("led-to-another")
        elif answered := self._answered(outlet, response.url):
            is_known = self._is_known(answered, entry)
            if answered != entry.key and not (is_kept or draft.is_same):
                # Outlets lead everything to one page for a while: it is an article of its own.
                draft.faults.append("led-to-another")
                draft.beginning = self._sight(outlet, response.url)
            elif is_known:
                draft.faults.append("known-address")

    def _sight(self, outlet: Outlet, url: str) -> Sighting | None:
        """Return the article of an address, to be read for itself unless it is known by then."""
        key = self._answered(outlet, url)
        return Sighting(key=key, url=url) if key else None

    def _is_known(self, key: str, entry: Entry) -> bool:
        """Tell whether an address is done, and not of this very article: that may be back."""
        return self.ledger.is_done(key) and key not in self.ledger.names(entry.key)

    def _is_still(self, outlet: Outlet, entry: Entry, url: str) -> bool:
        """Tell whether the address of a known article still leads to it."""
        key = outlet.identify(url)
        return key == entry.key or share_name(url, entry.url) or key in self.ledger.names(entry.key)

    def _where_led(
        self, outlet: Outlet, entry: Entry, response: Response, page: Page
    ) -> Iterator[str]:
        """Yield where an address led, if that is no place of an article: a login, a listing."""
        if not self.registry.owns(outlet, response.url):
            yield "other-site"
        elif _is_listing_instead(page, entry, outlet):
            yield "led-to-listing"
        elif status_of(response) == FOUND and not (
            self._answered(outlet, response.url) or share_name(response.url, entry.url)
        ):
            yield "led-astray"

    def _answered(self, outlet: Outlet, url: str) -> str:
        """Return the key of the address that answered, "" where it is no article's here."""
        return outlet.identify(url) if self.registry.is_article(outlet, url) else ""

    def _read_page(self, outlet: Outlet, response: Response, retrieved: datetime) -> Page:
        return reading.read_page(
            response.body,
            response.url,
            outlet=outlet,
            charset=charset_of(response),
            retrieved=retrieved,
        )

    def _identify(self, outlet: Outlet, entry: Entry, page: Page) -> str:
        """Return the article's key: its canonical address's, where that is an article's here.

        Both addresses must share a name: templates have been seen that call one article the
        canonical of all.
        """
        canonical = page.canonical_url
        if self.registry.is_article(outlet, canonical) and share_name(canonical, page.url):
            return outlet.identify(canonical)
        return entry.key

    def _find_instead(self, outlet: Outlet, entry: Entry, page: Page) -> str:
        """Return the address of the article that a broken cache gave in place of the one asked for.

        The page calls that its own, and its headline is spelled there and not where it was had.
        """
        canonical = page.canonical_url
        is_other = (
            self.registry.is_article(outlet, canonical)
            and not share_name(canonical, page.url)
            and spells_another(page.headline, entry.url, canonical)
        )
        return canonical if is_other else ""

    def onward(self, draft: Draft) -> str:
        """Return the address of the part to ask for now, "" where the article is whole."""
        url = "" if draft.faults else draft.joining.onward()
        while url and not self.registry.owns(draft.outlet, url):
            draft.joining.missed()
            url = draft.joining.onward()
        return url

    def take_part(self, draft: Draft, response: Response) -> None:
        """Add a further part to its article, if it is a page of the outlet."""
        if isinstance(response, TextResponse) and self.registry.owns(draft.outlet, response.url):
            draft.joining.take(self._read_page(draft.outlet, response, draft.retrieved))
            if may_be_half(response):
                draft.joining.page.warnings.append("end-missing")
        else:
            draft.joining.missed()

    def finish(self, draft: Draft) -> Article:
        """Return the article as far as it was read."""
        outlet, page = draft.outlet, draft.joining.page
        article = load_article(
            page,
            outlet=outlet,
            key=draft.entry.key,
            url=page.url,
            retrieved=draft.retrieved,
            first_seen=datetime.fromtimestamp(draft.entry.found, UTC),
        )
        article.uri = draft.entry.uri or article_uri(outlet.domain, draft.key)
        article.parts = draft.joining.parts
        if article.parts == 1 and "part-missing" not in article.warnings:
            article.etag = draft.validators.etag
            article.last_modified = draft.validators.modified
        article.opt_outs, article.pages = draft.opt_outs, draft.pages
        article.warnings += draft.faults
        others = [page.canonical_url] if draft.key != draft.entry.key else []
        if draft.is_same and self._answered(outlet, page.url):
            others.append(page.url)
        if self.registry.owns(outlet, page.amp_url) and share_name(page.amp_url, page.url):
            others.append(page.amp_url)
        known = {outlet.identify(url): url for url in (*others, *draft.joining.taken)}
        article.aliases = {key: url for key, url in known.items() if key != draft.entry.key}
        return article


def _is_same(page: Page, entry: Entry, response: Response, now: datetime) -> bool:
    """Say whether the address that was asked and the one that answered are one article's.

    A server that says so for good is believed at once, unless the headline is spelled by the
    address it leads to and not in one word by the other: then it has to say so for hours.
    """
    if share_name(response.url, entry.url):
        return True
    return is_moved_for_good(response) and (
        _lasts(entry, now) or not spells_another(page.headline, entry.url, response.url)
    )


def _lasts(entry: Entry, now: datetime) -> bool:
    """Say whether an address led to another article the last time too, hours after it was found."""
    return entry.failed == LedToAnother.__name__ and now.timestamp() - entry.found >= LASTS


def _is_listing_instead(page: Page, entry: Entry, outlet: Outlet) -> bool:
    """Say whether a front page or a section answered for an article, by its address or its own."""
    if is_front(page.url):
        return not is_front(entry.url)
    named = {outlet.identify(url) for url in (page.url, page.canonical_url) if url}
    return page.kind == "listing" and named != {entry.key}
