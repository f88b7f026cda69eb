"""Other readers, asked as the benchmarks ask wirefeed: make peers installs them."""

from typing import Any

from trafilatura import bare_extraction

from benchmarks.nameless import strip_names
from benchmarks.unstructured import strip_data

_DATES = {"original_date": True, "outputformat": "%Y-%m-%dT%H:%M:%S%z"}


def trafilatura(html: bytes, url: str) -> dict[str, Any]:
    """Return what trafilatura reads, text and metadata, without comments as nobody wants them."""
    found: Any = bare_extraction(
        html,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=_DATES,
    )
    said = found.as_dict() if found else {}
    return {
        "headline": said.get("title"),
        "body": said.get("text"),
        "authors": [name.strip() for name in (said.get("author") or "").split(";") if name.strip()],
        "published": said.get("date"),
        "language": said.get("language"),
        "canonical_url": said.get("url"),
        "tags": said.get("tags"),
        "image": said.get("image"),
    }


def nameless(html: bytes, url: str) -> dict[str, Any]:
    return trafilatura(strip_names(html), url)


def unstructured(html: bytes, url: str) -> dict[str, Any]:
    return trafilatura(strip_data(html), url)
