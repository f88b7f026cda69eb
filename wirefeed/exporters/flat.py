"""A record as flat cells, for CSV and other tables: one cell a column, safe to open."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from wirefeed.exporters.lines import mend

Cell = str | int | float | None

_SEPARATOR = " | "  # no comma, semicolon or tab, which spreadsheets split cells at
# What spreadsheets take for the start of a formula (OWASP, CSV Injection), its wide forms among
# them; white space first, because some take it off.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


def flat(record: Mapping[str, Any]) -> dict[str, Cell]:
    """Return a record's cells under `COLUMNS`.

    Lists are joined by " | ", and a text that a spreadsheet would take for a formula begins with
    an apostrophe.
    """
    return {column: _cell(read(record)) for column, read in COLUMNS.items()}


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, int | float):
        return value
    text = mend(value if isinstance(value, str) else _SEPARATOR.join(value))
    return f"'{text}" if _FORMULA.match(text) else text or None


def _at(*path: str) -> Callable[[Mapping[str, Any]], Any]:
    """Return a function that reads what lies at a path of keys, None where the path ends early."""

    def read(record: Mapping[str, Any]) -> Any:
        value: Any = record
        for key in path:
            value = value and value.get(key)
        return value

    return read


def _each(key: str, template: str) -> Callable[[Mapping[str, Any]], list[str]]:
    """Return a function that writes each object of a list by a template."""

    def read(record: Mapping[str, Any]) -> list[str]:
        return [template.format_map(entry) for entry in record[key]]

    return read


def _sources(record: Mapping[str, Any]) -> list[str]:
    return [
        "{} {} {} {}".format(
            source["code"], source["role"], source["confidence"], "+".join(source["evidence"])
        )
        for source in record["infoSources"]
    ]


def _confidence(record: Mapping[str, Any]) -> list[str]:
    return [f"{field} {share}" for field, share in record["extraction"]["confidence"].items()]


COLUMNS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "uri": _at("uri"),
    "url": _at("url"),
    "canonicalUrl": _at("canonicalUrl"),
    "outlet": _at("outlet"),
    "outletName": _at("publisher", "name"),
    "agency": _at("agency"),
    "headline": _at("headline"),
    "headlineRaw": _at("headlineRaw"),
    "description": _at("description"),
    "body": _at("body"),
    "wordCount": _at("wordCount"),
    "language": _at("language"),
    "by": _at("by"),
    "authors": _each("authors", "{name}"),
    "authorKinds": _each("authors", "{kind}"),
    "infoSources": _sources,
    "dateline": _at("dateline"),
    "locationCreated": _at("locationCreated"),
    "datelineDate": _at("datelineDate"),
    "signOff": _at("signOff"),
    "dispatch": _at("dispatch", "key"),
    "dispatchVersion": _at("dispatch", "version"),
    "disclaimer": _at("disclaimer"),
    "updateMarker": _at("updateMarker", "raw"),
    "updateMarkerKind": _at("updateMarker", "kind"),
    "updateMarkerNumber": _at("updateMarker", "number"),
    "datePublished": _at("datePublished"),
    "datePublishedRaw": _at("dateEvidence", "datePublished", "raw"),
    "datePublishedFrom": _at("dateEvidence", "datePublished", "from"),
    "datePublishedOffsetFrom": _at("dateEvidence", "datePublished", "offsetFrom"),
    "dayPublished": _at("dayPublished"),
    "dateModified": _at("dateModified"),
    "dateModifiedRaw": _at("dateEvidence", "dateModified", "raw"),
    "dateModifiedFrom": _at("dateEvidence", "dateModified", "from"),
    "dateModifiedOffsetFrom": _at("dateEvidence", "dateModified", "offsetFrom"),
    "retrieved": _at("retrieved"),
    "firstSeen": _at("firstSeen"),
    "articleSection": _at("articleSection"),
    "keywords": _at("keywords"),
    "image": _at("image"),
    "optOuts": _at("optOuts"),
    "story": _at("story"),
    "version": _at("version"),
    "relation": _at("relation"),
    "similarity": _at("similarity"),
    "why": _at("why"),
    "mergedFrom": _at("mergedFrom"),
    "revision": _at("revision"),
    "reader": _at("extraction", "reader"),
    "parts": _at("extraction", "parts"),
    "confidence": _confidence,
    "warnings": _at("extraction", "warnings"),
}
