"""Answers kept in the store, and read from there as if they had just come."""

import json
from collections.abc import Iterable

from scrapy.http import Headers, Request, Response, TextResponse
from scrapy.responsetypes import responsetypes

from wirefeed.base_spiders.draft import Draft
from wirefeed.base_spiders.drafting import Drafting
from wirefeed.items import Article, StoredPage
from wirefeed.reading.claims.opt_outs import HEADERS
from wirefeed.registry import Outlet
from wirefeed.store import Entry

# What reading looks at; in its request's meta what a host's tdmrep.json says of a page.
KEPT_HEADERS = ("Content-Type", *HEADERS)
FILED = "filed"
_LEFT_OUT = {"opted-out", "known-address", "led-to-another"}  # the known one may be forgotten


def note_page(draft: Draft, response: Response) -> None:
    """Note a page of an article to be kept, if it is one, is new to us and may be kept."""
    if not isinstance(response, TextResponse) or _LEFT_OUT & set(draft.faults):
        return
    found = ((name, response.headers.getlist(name)) for name in KEPT_HEADERS)
    headers = {name: b", ".join(values).decode("latin-1") for name, values in found if values}
    if response.request and (filed := response.request.meta.get(FILED)):
        headers[FILED] = json.dumps(filed)
    page = StoredPage(
        url=response.url,
        headers=headers,
        body=response.body,
        fetched=draft.retrieved.timestamp(),
    )
    draft.pages.append(page)


def read_again(
    drafting: Drafting, outlet: Outlet, entry: Entry, pages: Iterable[StoredPage]
) -> Article:
    """Return the article that the pages kept of it hold, by the rules of today."""
    first, *parts = pages
    draft = drafting.begin(outlet, entry, _answer(first), first.fetched)
    left = {outlet.identify(part.url): part for part in parts}
    while url := drafting.onward(draft):
        if part := left.pop(outlet.identify(url), None):
            drafting.take_part(draft, _answer(part))
        else:
            draft.joining.missed()
    article = drafting.finish(draft)
    article.reread = True
    return article


def _answer(page: StoredPage) -> Response:
    found = dict(page.headers)
    meta = {FILED: tuple(json.loads(found.pop(FILED)))} if FILED in found else {}
    headers = Headers(found)
    kind = responsetypes.from_args(headers=headers, url=page.url, body=page.body)
    request = Request(page.url, meta=meta)
    return kind(page.url, headers=headers, body=page.body, request=request)
