"""`scrapy outlets`: what is known of the outlets, and whether outlet files are right."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from scrapy.commands import ScrapyCommand

from wirefeed.commands.checked import Checked
from wirefeed.commands.stores import check_options, find_registry, wrong
from wirefeed.errors import WirefeedError
from wirefeed.registry import Outlet
from wirefeed.report.words import count


class Command(Checked, ScrapyCommand):
    """List the outlets; reading them checks every outlet file."""

    def syntax(self) -> str:
        return "[options] [agency or domain ...]"

    def short_desc(self) -> str:
        return "List the outlets, or those of an agency, and check their files"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}: domain, listings (feeds+sitemaps+sections), the day its facts "
            "were last seen to hold, agencies. With domains, print everything known of them. "
            "Exit codes: 0 listed; 2 an outlet file is wrong, which is said and left out, or was "
            "verified on a day to come; a wrong word or option; an agency that no outlet carries."
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_options(args)
        registry = find_registry(self.settings)
        self.exitcode = 2 if registry.faulty else 0
        try:
            chosen: list[Outlet] = []
            for word in args:
                chosen += registry.outlets_named(word)
        except WirefeedError as error:
            said = str(error) in registry.faulty.values()  # with the other faulty files
            raise wrong("" if said else str(error)) from error
        for sentence in find_early(chosen or registry.outlets.values()):
            print(f"wirefeed: {sentence}", file=sys.stderr)
            self.exitcode = 2
        if args and not any(word in registry.agencies for word in args):
            print("\n\n".join(describe(outlet) for outlet in chosen))
            return
        listed = {o.domain: o for o in chosen} if args else registry.outlets
        if listed or not args:
            print(table(list(listed.values())))
        agencies = [word for word in args if word in registry.agencies]
        if nobodys := [word for word in agencies if not registry.outlets_of([word])]:
            raise wrong(
                f"no outlet carries {', '.join(nobodys)}: add outlet files and set "
                "WIREFEED_OUTLETS (docs/outlets.md)."
            )


def find_early(outlets: Iterable[Outlet]) -> Iterator[str]:
    """Yield a sentence for each outlet whose facts were seen to hold on a day that is to come.

    A run reads its file all the same, since a machine's clock may be behind by some days.
    """
    for outlet in outlets:
        if outlet.verified and not is_verified(outlet):
            yield (
                f"{outlet.path}: verified: {outlet.verified} has not come yet by this machine's "
                "clock: write the day its facts were last seen to hold."
            )


def is_verified(outlet: Outlet) -> bool:
    """Tell whether an outlet's facts were seen to hold, on a day that has begun somewhere."""
    somewhere = datetime.now(UTC) + timedelta(hours=14)
    return outlet.verified is not None and outlet.verified <= somewhere.date()


def table(outlets: list[Outlet]) -> str:
    """Return a heading, one line an outlet, and a last one that counts them."""
    width = max((len(outlet.domain) for outlet in outlets), default=6)
    lines = [f"{'outlet':{width}}  {'listings':>8}  {'verified':10}  agencies"] if outlets else []
    lines += [
        f"{outlet.domain:{width}}  {places(outlet):>8}  {verified(outlet):10}  "
        f"{', '.join(outlet.agencies)}"
        for outlet in outlets
    ]
    seen = sum(map(is_verified, outlets))
    total = count(len(outlets), "outlet")
    return "\n".join([*lines, f"{total}, {len(outlets) - seen} unverified"])


def places(outlet: Outlet) -> str:
    facts = outlet.discover
    return f"{len(facts.feeds)}+{len(facts.sitemaps)}+{len(facts.sections)}"


def verified(outlet: Outlet) -> str:
    return str(outlet.verified) if is_verified(outlet) else "unverified"


def describe(outlet: Outlet) -> str:
    """Return everything known of an outlet, a fact a line."""
    facts = outlet.discover
    rows = {
        "domain": outlet.domain,
        "name": outlet.name,
        "country": outlet.country,
        "timezone": outlet.timezone.key,
        "language": outlet.language,
        "agencies": ", ".join(outlet.agencies),
        "verified": verified(outlet),
        "delay": outlet.delay,
        "concurrency": outlet.concurrency,
        "budget_seconds": outlet.budget_seconds,
        "budget_pages": outlet.budget_pages,
        "hosts": ", ".join(outlet.hosts),
        "feeds": ", ".join(facts.feeds),
        "sitemaps": ", ".join(facts.sitemaps),
        "sections": ", ".join(facts.sections),
        "article": facts.article.pattern,
        "keep_query": ", ".join(facts.keep_query),
        "drop_query": ", ".join(facts.drop_query),
        **{f"read {field}": " | ".join(rules) for field, rules in outlet.read.items()},
        "file": outlet.path,
    }
    return "\n".join(
        f"{name:12} {value}" for name, value in rows.items() if value not in (None, "")
    )
