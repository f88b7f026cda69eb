"""An invented press: three outlets that print the same dispatches, more of them as time goes by."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

OUTLETS = ("quay.test", "pier.test", "mole.test")
A_LISTING = 400  # articles that one page of a listing shows

_SYLLABLES = (
    "ba",
    "ke",
    "li",
    "mo",
    "nu",
    "ra",
    "se",
    "ti",
    "vo",
    "zu",
    "dra",
    "fel",
    "gim",
    "hos",
)
_PAGE = """<!doctype html><html lang="en"><head><title>{headline}</title>
<meta property="og:type" content="article"><meta property="og:title" content="{headline}">
<meta property="article:published_time" content="{published}"></head><body><article>
<h1>{headline}</h1><p class="byline">By IANS</p>{body}</article></body></html>"""
_FACTS = """name = "{name}"
domain = "{domain}"
country = "IN"
timezone = "Asia/Kolkata"
agencies = ["ians"]
delay = 0
[discover]
{kind} = ["http://{domain}:{port}/list"]
article = '^/a/'
"""
_KINDS = dict(zip(OUTLETS, ("feeds", "sections", "sitemaps"), strict=True))


@dataclass(frozen=True, slots=True)
class Printed:
    """One outlet's copy of a dispatch."""

    outlet: str
    dispatch: int
    published: datetime

    @property
    def path(self) -> str:
        return f"/a/{self.dispatch}"


@lru_cache(maxsize=4096)
def write_dispatch(number: int) -> tuple[str, tuple[str, ...]]:
    """Return a headline and paragraphs of made-up words, shared with no other dispatch."""
    chance = random.Random(number)  # noqa: S311  no secret
    words = ["".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3)))) for _ in range(300)]
    headline = " ".join(chance.sample(words, 6)).capitalize()
    body = [" ".join(chance.choices(words, k=40)).capitalize() + "." for _ in range(4)]
    return headline, (f"Panaji, Jan 6 (IANS) {body[0]}", *body[1:])


class Press:
    """What the outlets have printed so far; the same seed prints the same."""

    def __init__(self, seed: int = 0) -> None:
        self.chance = random.Random(seed)  # noqa: S311  no secret
        self.first = seed * 1_000_000  # so that two presses share no dispatch
        self.printed: dict[str, dict[int, Printed]] = {outlet: {} for outlet in OUTLETS}
        self.changed = {outlet: datetime.now(UTC) for outlet in OUTLETS}
        self.dispatches = 0

    def publish(self, count: int, at: datetime | None = None) -> None:
        """Print new dispatches, each in one to three outlets."""
        for _ in range(count):
            number = self.first + self.dispatches
            now = at or datetime.now(UTC)
            for outlet in self.chance.sample(OUTLETS, self.chance.choice((1, 1, 2, 3))):
                self.printed[outlet][number] = Printed(outlet, number, now)
                self.changed[outlet] = now
            self.dispatches += 1

    @property
    def copies(self) -> list[Printed]:
        return [copy for printed in self.printed.values() for copy in printed.values()]

    def page(self, outlet: str, path: str) -> bytes | None:
        """Return what an outlet answers at a path, None where there is nothing."""
        path, _, number = path.partition("?page=")
        if path == "/list":
            return self._listing(outlet, int(number or 1))
        dispatch = path.removeprefix("/a/")
        found = self.printed[outlet].get(int(dispatch)) if dispatch.isdigit() else None
        return article(found) if found else None

    def _listing(self, outlet: str, number: int) -> bytes:
        newest = list(self.printed[outlet].values())[::-1]
        shown = newest[A_LISTING * (number - 1) : A_LISTING * number]
        kind = _KINDS[outlet]
        if kind == "feeds":
            items = (f"<item><link>{c.path}</link></item>" for c in shown)
            return f"<rss><channel>{''.join(items)}</channel></rss>".encode()
        if kind == "sitemaps":
            entries = (f"<url><loc>{c.path}</loc></url>" for c in shown)
            return f"<urlset>{''.join(entries)}</urlset>".encode()
        links = "".join(f'<li><a href="{c.path}">{c.dispatch}</a></li>' for c in shown)
        more = f'<a rel="next" href="/list?page={number + 1}">next</a>'
        return f"<html><body><ul>{links}</ul>{more}</body></html>".encode()

    def write_facts(self, folder: Path, port: int) -> None:
        """Write the outlets' files for a server on a port."""
        for domain in OUTLETS:
            name = domain.removesuffix(".test").title() + " Times"
            facts = _FACTS.format(name=name, domain=domain, kind=_KINDS[domain], port=port)
            (folder / f"{name.split()[0].lower()}.toml").write_text(facts)


def article(copy: Printed) -> bytes:
    """Return the page of one copy."""
    return page(*write_dispatch(copy.dispatch), copy.published)


def page(headline: str, paragraphs: Sequence[str], published: datetime) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return _PAGE.format(headline=headline, published=published.isoformat(), body=body).encode()


def expected_text(dispatch: int) -> tuple[str, str]:
    """Return what a line must say of a dispatch: its headline and the end of its text."""
    headline, paragraphs = write_dispatch(dispatch)
    return headline, paragraphs[-1]


def etag(body: bytes) -> str:
    return f'"{sha256(body).hexdigest()[:20]}"'
