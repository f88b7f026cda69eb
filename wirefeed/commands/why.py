"""`scrapy why`: what is read from one page and from which evidence, and whether it is kept."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.http import HtmlResponse, Response, TextResponse

from wirefeed.base_spiders.draft import Draft
from wirefeed.base_spiders.drafting import Drafting
from wirefeed.base_spiders.one_page import OnePage, enter, open_drafting, say_why
from wirefeed.commands.checked import Checked, as_json
from wirefeed.commands.crawl import run_crawl
from wirefeed.commands.stores import Unread, check_words, find_spider, not_kept, read_address, wrong
from wirefeed.errors import WirefeedError
from wirefeed.exporters import record
from wirefeed.extensions import Plan, project_folder, read_plan
from wirefeed.extensions.drops import Drop
from wirefeed.items import Article
from wirefeed.middlewares.resolver import is_public, read_networks
from wirefeed.pipelines import CheckPipeline, CreditPipeline
from wirefeed.reading.credit.names import name_agencies
from wirefeed.reading.dating.domains import zone_of
from wirefeed.registry import Outlet, Registry
from wirefeed.report.evidence import credits_of, tell
from wirefeed.report.kept import find_kept
from wirefeed.text.addresses import host_of
from wirefeed.text.spaces import squeeze

LARGEST = 5 * 2**20  # bytes read of a file, as many as of an answer

FORGOTTEN = {
    "keeps": False,
    "reason": "Forgotten",
    "because": "scrapy forget took it out, and no run reads it again",
}


class NotHadError(WirefeedError):
    """The page could not be had; the message says why and what to do."""

    exit_code = 3


class Command(Checked, ScrapyCommand):
    """Explain one article; writes nothing."""

    requires_crawler_process = True

    def syntax(self) -> str:
        return "[options] <url>"

    def short_desc(self) -> str:
        return "Explain what is read from one page, from which evidence, and whether it is kept"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}: headline, text, times, dateline, and every agency credited "
            "with the line it stands in. The page is fetched and read as a crawl does it, "
            "robots.txt obeyed; nothing is written. Exit codes: 0 explained, whether it is kept "
            "or not; 2 a wrong address, option, file or setting, or a store that cannot be read "
            "where no other has it; 3 the page could not be had."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--spider", metavar="NAME", help="whose choice to explain (default: wire, every agency)"
        )
        parser.add_argument(
            "--file", metavar="PAGE", help="read this file as the page at the address; no request"
        )
        parser.add_argument(
            "--stored", action="store_true", help="explain the record an earlier run has kept"
        )
        parser.add_argument("--json", action="store_true", help="print all of it as JSON")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_words(args, 1, "give the address of one article, as https://outlet/article.")
        url = read_address(args[0])
        if opts.stored and opts.file:
            raise wrong("--stored and --file exclude each other: leave one out.")
        plan, outlet, known = self._plan(opts.spider or "wire", url)
        facts: dict[str, Any] = {
            "url": url,
            "fetched": {"from": "its stored record"},
            "outlet": _describe(outlet, url, known=known),
            "kind": None,
            "headlineFrom": [],
            "unmatchedRules": [],
            "creditLines": [],
            "decision": None,
        }
        try:
            article = None if opts.stored else self._read(opts, plan, outlet, url, facts)
        except WirefeedError as error:
            print(f"wirefeed: {error}", file=sys.stderr)
            self.exitcode = error.exit_code
            return
        lines = article.credit_lines if article else []
        key = article.key if article else outlet.identify(url)
        unread = Unread()
        kept, stored = self._look_up(opts.spider, outlet.domain, key, url, unread)
        if not article and not kept:
            raise not_kept(url, stored, "leave --stored out to fetch it.", unread)
        facts["stored"], facts["unread"] = stored, list(map(str, unread))
        self.exitcode = 2 if unread and not stored else 0
        if article and stored and stored["state"] == "forgotten":
            facts["decision"] = {"spider": Path(stored["store"]).stem, **FORGOTTEN}
        facts["record"] = record(article) if article else kept
        facts["creditLines"] = [{"position": li.position, "text": li.text} for li in lines]
        facts["credits"] = credits_of(facts["record"], lines, name_agencies(plan.registry.agencies))
        print(as_json(facts) if opts.json else tell(facts))

    def _read(
        self,
        opts: argparse.Namespace,
        plan: Plan,
        outlet: Outlet,
        url: str,
        facts: dict[str, Any],
    ) -> Article:
        """Return the article of a page as a crawl reads it, and note in `facts` how it went."""
        drafting = open_drafting(plan)
        if opts.file:
            draft, facts["fetched"] = _read_file(opts.file, drafting, outlet, url)
        else:
            draft, facts["fetched"] = self._fetch(drafting, outlet, url)
        article = drafting.finish(draft)
        facts["decision"] = _decide(article, plan, opts.spider or "wire")
        facts["kind"] = article.kind
        facts["headlineFrom"] = draft.joining.page.headline_from
        facts["unmatchedRules"] = draft.joining.page.unmatched
        article.key = draft.key
        return article

    def _plan(self, spider: str, url: str) -> tuple[Plan, Outlet, bool]:
        """Return the spider's plan for one outlet, the outlet, and whether its facts are known."""
        kind = find_spider(self.crawler_process.spider_loader, spider)
        try:
            plan = read_plan(self.settings, kind.agency, {})
        except WirefeedError as error:
            raise wrong(str(error)) from error
        for fault in plan.faults:
            print(f"wirefeed: {fault}", file=sys.stderr)
        outlet = plan.registry.outlet_of(host_of(url))
        if outlet:
            return replace(plan, outlets=(outlet,)), outlet, True
        outlet = Outlet(domain=host_of(url), name=host_of(url))
        outlet = replace(outlet, timezone=zone_of(url) or outlet.timezone)
        registry = Registry(
            plan.registry.agencies, {**plan.registry.outlets, outlet.domain: outlet}
        )
        return replace(plan, outlets=(outlet,), registry=registry), outlet, False

    def _fetch(self, drafting: Drafting, outlet: Outlet, url: str) -> tuple[Draft, dict[str, Any]]:
        """Fetch a page as a crawl does; raise `NotHadError` where it could not be had."""
        allowed = read_networks(self.settings.getlist("WIREFEED_ALLOW_PRIVATE_NETWORKS"))
        if not _may_ask(host_of(url), allowed):
            raise NotHadError(
                f"{host_of(url)} is not a public address: none is asked unless "
                "WIREFEED_ALLOW_PRIVATE_NETWORKS names its network (docs/settings.md)."
            )
        crawler = self.crawler_process.create_crawler(OnePage)
        asked = {"drafting": drafting, "outlet": outlet, "url": url}
        failed = run_crawl(self.crawler_process, crawler, **asked)
        if failed is not None:
            raise failed
        spider = crawler.spider
        assert isinstance(spider, OnePage)
        if spider.answer is None or spider.draft is None:
            raise NotHadError(say_why(spider.failure, url))
        if not isinstance(spider.answer, TextResponse):
            kind = _type(spider.answer) or "something else"
            raise NotHadError(
                f"{url} is {kind}, no HTML page: a spider drops it as NotAPage. "
                "Look for the address of the article itself."
            )
        return spider.draft, {
            "from": "network",
            "status": spider.answer.status,
            "url": spider.answer.url,
            "bytes": len(spider.answer.body),
            "type": _type(spider.answer),
        }

    def _look_up(
        self, spider: str | None, domain: str, key: str, url: str, unread: Unread
    ) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
        state = project_folder(self.settings, "WIREFEED_STATE")
        return find_kept(state, spider, domain, key, url, lost=unread.note)


def _may_ask(host: str, allowed: Sequence[Any]) -> bool:
    """Tell whether a host may be asked: False only of an address that is written in it."""
    try:
        address = ip_address(host)
    except ValueError:
        return True
    return is_public(address) or any(address in network for network in allowed)


def _read_file(
    file: str, drafting: Drafting, outlet: Outlet, url: str
) -> tuple[Draft, dict[str, Any]]:
    try:
        with Path(file).open("rb") as page:
            body = page.read(LARGEST)
    except OSError as error:
        raise wrong(f"{file} cannot be read ({error.strerror}): give a saved page.") from error
    draft = drafting.begin(outlet, enter(outlet, url), HtmlResponse(url, body=body))
    while drafting.onward(draft):
        draft.joining.missed()  # its further parts are no files
    return draft, {"from": file, "bytes": len(body)}


def _decide(article: Article, plan: Plan, spider: str) -> dict[str, Any]:
    """Pass an article through the pipelines that choose; the first to drop it has its reason."""
    dropped: Drop | None = None
    for pipeline in (CheckPipeline(plan.since), CreditPipeline(plan)):
        try:
            pipeline.process_item(article)
        except Drop as drop:
            dropped = dropped or drop
    reason = type(dropped).__name__ if dropped else None
    because = squeeze(type(dropped).__doc__ or "").rstrip(".") if dropped else ""
    return {"spider": spider, "keeps": dropped is None, "reason": reason, "because": because}


def _describe(outlet: Outlet, url: str, *, known: bool) -> dict[str, Any]:
    return {
        "domain": outlet.domain,
        "name": outlet.name,
        "known": known,
        "country": outlet.country,
        "timezone": outlet.timezone.key,
        "language": outlet.language,
        "agencies": list(outlet.agencies),
        "file": outlet.path,
        "article": outlet.discover.is_article(url),
    }


def _type(response: Response) -> str:
    header = response.headers.get("Content-Type") or b""
    return squeeze(header.decode("latin-1"), 100)
