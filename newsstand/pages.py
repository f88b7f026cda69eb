"""Turn what an outlet prints into bytes, by templates of its own and a few that all share."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from newsstand.copies import Expected
from newsstand.outlets import Feed, Listing, Outlet
from newsstand.wire import Photo

_HERE = Path(__file__).parent
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def local(instant: datetime, outlet: Outlet, pattern: str) -> str:
    """Return an instant on the outlet's own clock."""
    return instant.astimezone(outlet.timezone).strftime(pattern)


def utc(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat()


def zulu(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


def lines(text: str) -> Markup:
    """Return text with its line ends as `<br>`."""
    return Markup("<br>\n").join(escape(line) for line in text.splitlines())


@cache
def _templates() -> Environment:
    folders = [_HERE / "outlets", _HERE / "feeds", _HERE]
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"local": local, "utc": utc, "zulu": zulu, "lines": lines}
    environment.policies["json.dumps_kwargs"] = {"sort_keys": False, "ensure_ascii": False}
    return environment


def _fill(template: str, context: Mapping[str, Any]) -> bytes:
    return _templates().get_template(template).render(context).encode()


def article_page(
    outlet: Outlet,
    page: Expected,
    *,
    origin: str,
    photo: Photo | None,
    others: list[Expected],
    amp_url: str = "",
) -> bytes:
    """Return an article's HTML, in its AMP form where `page` is that."""
    form = outlet.house.photo_credit
    return _fill(
        f"{outlet.key}/{'amp' if page.is_amp else 'article'}.html",
        _page_context(outlet, page, origin, others)
        | {
            "photo": photo,
            "credit": form.format(credit=photo.credit) if photo and form else "",
            "canonical": page.canonical or page.url,
            "amp_url": amp_url,
        },
    )


def elsewhere_page(
    outlet: Outlet,
    page: Expected,
    *,
    origin: str,
    captions: tuple[str, ...],
    others: list[Expected],
) -> bytes:
    """Return what stands at an article's path and is none."""
    if page.kind == "pdf":
        return _PDF
    context = _page_context(outlet, page, origin, others)
    return _fill(f"elsewhere/{page.kind}.html", context | {"captions": captions})


def listing_page(
    outlet: Outlet,
    listing: Listing,
    pages: list[Expected],
    *,
    origin: str,
    here: str,
    before: str = "",
    after: str = "",
) -> bytes:
    """Return one page of a section; `before` and `after` are its neighbours' URLs."""
    return _fill(
        f"{outlet.key}/listing.html",
        {
            "outlet": outlet,
            "origin": origin,
            "here": here,
            "canonical": here,
            "kind": "listing",
            "title": listing.title,
            "description": f"{listing.title}: all that {outlet.name} prints",
            "pages": pages,
            "more": pages[:5],
            "previous": before,
            "next": after,
        },
    )


def feed_page(outlet: Outlet, feed: Feed, pages: list[Expected], *, origin: str) -> bytes:
    """Return a feed or sitemap of `pages`, newest first."""
    context = {"outlet": outlet, "feed": feed, "pages": pages, "origin": origin}
    return _fill(f"{feed.form}.xml", context)


def _page_context(
    outlet: Outlet, page: Expected, origin: str, others: list[Expected]
) -> dict[str, Any]:
    return {
        "outlet": outlet,
        "origin": origin,
        "page": page,
        "here": page.url,
        "canonical": page.url,
        "kind": page.kind,
        "title": page.headline,
        "description": page.teaser,
        "related": others[:5],
        "more": others[5:10],
    }
