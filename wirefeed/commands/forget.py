"""`scrapy forget`: one article's text out of every store, as a take-down asks for."""

import argparse
import sys
from collections.abc import Iterable
from contextlib import ExitStack

from scrapy.commands import ScrapyCommand

from wirefeed.commands.checked import Checked
from wirefeed.commands.stores import (
    check_words,
    find_outlet,
    find_registry,
    find_stores,
    hold,
    wrong,
)
from wirefeed.errors import WirefeedError
from wirefeed.extensions import project_folder
from wirefeed.report.forgetting import Forgotten, find_article, find_lines, forget
from wirefeed.report.words import count
from wirefeed.store import Store

REMEDY = """\
A line once written never changes, so these are yours to see to. To take one out of a file that is
read no more: move the file out of the feed's folder and edit it there. Whoever has read the feed
has the line too. `scrapy export` writes lines again, without those forgotten."""


class Command(Checked, ScrapyCommand):
    """Forget an article; fetches nothing."""

    def syntax(self) -> str:
        return "[options] <url>"

    def short_desc(self) -> str:
        return "Forget the text of one article for good, and never fetch it again"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}: its records, stored pages and what stories are compared by, in "
            "the stores of all spiders. Address, uri and story id stay, so that it is not met as "
            "new. Lines of the feed are named with file and number and left as they are. "
            "Exit codes: 0 forgotten, or told with --dry-run; 1 a disk error; 2 a wrong call, an "
            "article that no run has met, or not confirmed; 75 a run is under way, or another "
            "program reads a store, which keeps the text in its file."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--spider", metavar="NAME", help="whose store (default: all)")
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument("--dry-run", action="store_true", help="say what there is, and stop")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_words(args, 1, "give the address of one article, as https://outlet/article.")
        url, outlet = find_outlet(find_registry(self.settings), args[0])
        key = outlet.identify(url)
        paths = find_stores(self.settings, opts.spider)
        feeds = project_folder(self.settings, "WIREFEED_FEEDS")
        try:
            with ExitStack() as open_stores:
                stores = [open_stores.enter_context(hold(path, feeds)) for path in paths]
                met = {store: found for store in stores if (found := find_article(store, key, url))}
                if not met:
                    names = ", ".join(path.stem for path in paths)
                    raise wrong(
                        f"no run of {names} has met {url}: look for a slip in it, or give the "
                        "`url` of its line in the feed."
                    )
                for store, found in met.items():
                    print(_describe(store, found))
                if not opts.dry_run:
                    _confirm(url, yes=opts.yes)
                    for store, found in met.items():
                        forget(store, found)
                    _vacuum(met)
        except WirefeedError as error:
            print(f"wirefeed: {error}", file=sys.stderr)
            self.exitcode = error.exit_code
            return
        lines = [
            f"{path}, line {number}"
            for store, found in met.items()
            for path, number in find_lines(feeds / store.spider, found.uris)
        ]
        if not opts.dry_run:
            print(f"forgotten: {url}")
        if lines:
            print("\n".join(["still in the feed:", *(f"  {line}" for line in lines), REMEDY]))


def _vacuum(stores: Iterable[Store]) -> None:
    """Take the bytes of what was forgotten out of the files; one that is read keeps no other."""
    kept: list[WirefeedError] = []
    for store in stores:
        try:
            store.vacuum()
        except WirefeedError as error:
            kept.append(error)
    if kept:
        raise kept[0]


def _describe(store: Store, found: Forgotten) -> str:
    texts, pages = count(found.texts, "text"), count(found.pages, "stored page")
    return f"{store.spider}: {texts}, {pages}, {count(len(found.keys), 'address', 'addresses')}"


def _confirm(url: str, *, yes: bool) -> None:
    """Ask whoever sits there; without a terminal only --yes will do."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise wrong("nothing was forgotten: confirm it with --yes.")
    if _ask(f"Forget {url} for good? Type yes: ").strip().lower() != "yes":
        raise wrong("nothing was forgotten.")


def _ask(question: str) -> str:
    """Return the answer to a question, "" where its input ends, and end the line of it then."""
    try:
        return input(question)
    except EOFError:
        print()
        return ""
