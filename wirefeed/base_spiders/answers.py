"""What the headers of an answer say, and those of the next request."""

import re

from scrapy.http import Response

from wirefeed.reading.claims.opt_outs import HEADERS
from wirefeed.store import Validators

FOUND, PARTIAL = 302, 206
_ENDS = re.compile(rb"</(?:html|body|rss|feed|urlset|sitemapindex|rdf:rdf)\s*>", re.IGNORECASE)
_LAST = 20_000  # bytes; scripts may follow the end of a page
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{1,40})", re.IGNORECASE)


def conditions_of(response: Response) -> Validators:
    """Return what a page can be asked with next time."""
    return Validators(etag=_header(response, "ETag"), modified=_header(response, "Last-Modified"))


def ask_with(known: Validators) -> dict[str, str]:
    """Return the headers that ask for a page only if it has changed."""
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in headers.items() if value}


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")[:500]


def wishes_of(response: Response) -> dict[str, list[str]]:
    """Return the headers that ask something of machines."""
    return {
        name.lower(): [value.decode("latin-1")[:5_000] for value in response.headers.getlist(name)]
        for name in HEADERS
    }


def is_moved_for_good(response: Response) -> bool:
    """Tell whether redirects led to an answer that all say so of themselves (RFC 9110, 15.4)."""
    reasons = response.request.meta.get("redirect_reasons", ()) if response.request else ()
    return bool(reasons) and all(reason in (301, 308) for reason in reasons)


def status_of(response: Response) -> int:
    """Return the status of the address that was asked; one that leads on for now has said 302."""
    was_led = response.request is not None and "redirect_reasons" in response.request.meta
    return FOUND if was_led and not is_moved_for_good(response) else response.status


def charset_of(response: Response) -> str:
    """Return the charset that the server says, "" where it does not."""
    found = _CHARSET.search(_header(response, "Content-Type"))
    return found[1] if found else ""


def may_be_half(response: Response) -> bool:
    """Tell whether a page may have broken off: neither it nor its server says where it ends.

    Scrapy marks as "partial" what ended with the connection, without a length announced, we do so
    of pages whose packing broke off, and a server says 206 of a part that nobody asked for.
    """
    cut = "partial" in response.flags or response.status == PARTIAL
    return cut and not _ENDS.search(response.body[-_LAST:])
