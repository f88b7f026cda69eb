"""Why one article is read as it is: every piece of evidence, for machines and on one screen."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wirefeed.items import CreditLine
from wirefeed.reading.credit.names import Names
from wirefeed.report.fates import tell_fate
from wirefeed.report.words import count, plain, row

_LONGEST = 230  # characters shown of a text

Facts = Mapping[str, Any]


def credits_of(record: Facts, lines: Iterable[CreditLine], names: Names) -> list[dict[str, Any]]:
    """Return each credit of a record with the texts its evidence stood in.

    `lines` are those the page credits its sources in.
    """
    places = [*_printed(record), *((line.position, line.text) for line in lines)]
    return [
        {
            **source,
            "evidence": [
                {"from": kind, "text": _find(kind, source["code"], places, names)}
                for kind in source["evidence"]
            ],
        }
        for source in record["infoSources"]
    ]


def _printed(record: Facts) -> Iterator[tuple[str, str]]:
    """Yield what a record itself holds of the places credit is read from."""
    yield "dateline", record["dateline"] or ""
    yield "sign-off", record["signOff"] or ""
    yield "byline", record["by"] or ""
    yield "disclaimer", record["disclaimer"] or ""
    yield "url", record["url"] or ""
    yield "canonical", record["canonicalUrl"] or ""
    yield from (("text", paragraph) for paragraph in (record["body"] or "").split("\n"))


def _find(kind: str, code: str, places: list[tuple[str, str]], names: Names) -> str:
    """Return the text of a kind that names an agency, else the first of that kind, else ""."""
    texts = [text for place, text in places if text and place == kind]
    if kind == "text":
        texts += [text for place, text in places if text and place == "photo"]
        return next((text for text in texts if code in names.find_all(text)), "")
    named = (text for text in texts if code in names.find_all(text))
    return next(named, "") or next(iter(texts), "")


def tell(facts: Facts) -> str:
    """Return on one screen what `facts` hold (see the `why` command), plain text."""
    record = facts["record"]
    parts = (
        _origin(facts),
        _text(facts, record),
        _times(record),
        _credit(facts, record),
        _outcome(facts),
    )
    return "\n\n".join("\n".join(part) for part in parts)


def _origin(facts: Facts) -> Iterator[str]:
    yield plain(facts["url"])
    yield from row("fetched", _fetched(facts["fetched"], facts["url"]))
    outlet = facts["outlet"]
    if outlet["known"]:
        told = [outlet["country"], outlet["timezone"], outlet["language"]]
        carries = ", ".join(outlet["agencies"]) or "no agency"
        yield from row(
            "outlet",
            f"{outlet['name']} ({', '.join(filter(None, told))}), carries {carries}",
            f"facts of {outlet['file']}" if outlet["file"] else "",
        )
    else:
        yield from row(
            "outlet",
            f"no outlet file for {outlet['domain']}: read without facts, times without an offset "
            f"as {outlet['timezone']}",
        )
    fits = "an article's, by the outlet's pattern" if outlet["article"] else (
        "no article's by the outlet's pattern: a spider does not fetch it"
    )  # fmt: skip
    yield from row("address", fits if outlet["known"] else "")


def _fetched(fetched: Facts, url: str) -> str:
    if fetched["from"] != "network":
        return f"nothing, read from {fetched['from']}"
    told = f"HTTP {fetched['status']}, {fetched['bytes']:,} bytes, {fetched['type'] or 'no type'}"
    return told if fetched["url"] == url else f"{told}, after a redirect to {fetched['url']}"


def _text(facts: Facts, record: Facts) -> Iterator[str]:
    sure = record["extraction"]["confidence"]
    yield from row("page", facts["kind"] or "", record["language"] or "language unknown")
    if fields := ", ".join(facts.get("unmatchedRules", ())):
        yield from row(
            "rules", f"! [read] finds nothing for {fields}: the general reader stands in for it"
        )
    said = ", ".join(facts["headlineFrom"])
    yield from row(
        "headline",
        record["headline"] or "none",
        f"as in {said}" if said else "",
        _sure(sure.get("headline")),
    )
    if record["headlineRaw"] not in (None, record["headline"]):
        yield from row("", f"printed as {_quote(record['headlineRaw'])}")
    yield from row("standfirst", record["description"] or "")
    yield from row("byline", record["by"] or "")
    yield from row("authors", ", ".join(f"{a['name']} ({a['kind']})" for a in record["authors"]))
    paragraphs = (record["body"] or "").split("\n")
    size = f"{count(record['wordCount'], 'word')} in {count(len(paragraphs), 'paragraph')}"
    how = f"found by {record['extraction']['reader']}" if record["extraction"]["reader"] else ""
    if not record["body"]:
        yield from row("text", "none")
        return
    pages = record["extraction"].get("parts", 1)  # which records kept earlier do not say
    joined = f"joined of {pages} pages" if pages > 1 else ""
    yield from row("text", size, how, joined, _sure(sure.get("body")))
    yield from row("begins", _quote(paragraphs[0]))
    yield from row("ends", _quote(paragraphs[-1], end=True))


def _times(record: Facts) -> Iterator[str]:
    evidence, sure = record["dateEvidence"], record["extraction"]["confidence"]
    for label, key in (("published", "datePublished"), ("modified", "dateModified")):
        found, known = record[key], evidence[key]
        day = record.get("dayPublished") if key == "datePublished" else None
        if not found:
            yield from row(label, f"{day}, no clock" if day else "not said")
            continue
        offset = {"printed": "printed", "zone-name": "by the zone's name"}
        yield from row(
            label,
            f"{found} from {known['from']} {_quote(known['raw'] or '')}",
            f"offset {offset.get(known['offsetFrom'], 'by the facts of the outlet')}",
            _sure(sure.get(label)),
        )
    warnings = ", ".join(record["extraction"]["warnings"])
    yield from row(
        "warnings",
        f"{warnings} (docs/record.md, docs/reading.md, docs/credit.md)" if warnings else "none",
    )


def _credit(facts: Facts, record: Facts) -> Iterator[str]:
    places = " / ".join(record["locationCreated"])
    yield from row(
        "dateline",
        _quote(record["dateline"]) if record["dateline"] else "" if places else "none",
        f"place {places}" if places else "",
        f"day {record['datelineDate']}" if record["datelineDate"] else "",
    )
    for place, source in enumerate(facts["credits"]):
        yield from row(
            "" if place else "credit",
            f"{source['code']} ({source['name']}): {source['role']}",
            _sure(source["confidence"]),
        )
        for piece in source["evidence"]:
            told = f": {_quote(piece['text'])}" if piece["text"] else ""
            yield from row("", f"{piece['from']}{told}", deep=2)
    if not facts["credits"]:
        yield from row("credit", "no agency")
    yield from row("sign-off", _quote(record["signOff"]) if record["signOff"] else "")
    yield from row("disclaimer", _quote(record["disclaimer"]) if record["disclaimer"] else "")
    if marker := record["updateMarker"]:
        number = f" {marker['number']}" if marker["number"] else ""
        yield from row("marker", f"{marker['kind']}{number}, {_quote(marker['raw'] or '')}")


def _outcome(facts: Facts) -> Iterator[str]:
    decision, stored = facts["decision"], facts["stored"]
    if decision:
        verdict = "keeps it" if decision["keeps"] else f"drops it: {decision['reason']}"
        why = f" ({decision['because']})" if decision["because"] else ""
        yield from row("spider", f"{decision['spider']} {verdict}{why}")
    if not stored:
        unread = ", ".join(Path(store).stem for store in facts["unread"])
        told = f"! that of {unread} cannot be read: whether a run has met it is not known"
        yield from row("store", told if unread else "no run has met it")
        return
    fate = tell_fate(stored["state"], stored["reason"])
    yield from row("store", fate, f"in {stored['store']}")
    if stored["story"]:
        yield from row(
            "story",
            f"{stored['story']}, version {stored['version']}: {stored['relation']}",
            stored["why"] or "",
        )


def _quote(text: str, *, end: bool = False) -> str:
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        text = f"...{text[-_LONGEST:]}" if end else f"{text[:_LONGEST]}..."
    return f'"{text}"' if text else ""


def _sure(confidence: float | None) -> str:
    return "" if confidence is None else f"confidence {confidence:.2f}"
