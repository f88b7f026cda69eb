"""`scrapy verify`: whether every feed is what its log says."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import asdict

from scrapy.commands import ScrapyCommand

from wirefeed.commands.checked import Checked, as_json
from wirefeed.commands.stores import check_words, find_stores, wrong
from wirefeed.errors import WirefeedError
from wirefeed.extensions import project_folder
from wirefeed.report.verifying import Findings, verify
from wirefeed.report.words import count


class Command(Checked, ScrapyCommand):
    """Verify feeds and stores; writes nothing."""

    def syntax(self) -> str:
        return "[options]"

    def short_desc(self) -> str:
        return "Verify that every feed is what its log says, line by line"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}: sizes and leftovers, every line against the schema and the "
            "store, no line twice, every story known, and the store's own integrity. Files that "
            "their reader took away are no fault. Reads only, beside a run too. "
            "Exit codes: 0 all is well; 1 a fault was found; 2 a wrong option, no store yet."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--spider", metavar="NAME", help="whose feed (default: all)")
        parser.add_argument("--json", action="store_true", help="print what was found as JSON")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_words(args, 0, f"it takes no {' '.join(args)[:100]}: --spider names whose feed.")
        stores = find_stores(self.settings, opts.spider)
        feeds = project_folder(self.settings, "WIREFEED_FEEDS")
        try:
            found = [verify(store, feeds, _show_progress(store.stem)) for store in stores]
        except WirefeedError as error:
            raise wrong(str(error)) from error
        finally:
            _show_progress("")("")
        if opts.json:
            print(as_json([asdict(each) for each in found]))
        else:
            print("\n".join(map(_describe, found)))
        self.exitcode = 1 if any(each.faults for each in found) else 0


def _describe(found: Findings) -> str:
    verdict = f"{count(len(found.faults), 'fault')}" if found.faults else "as the log has them"
    files, lines = count(found.files, "file"), count(found.lines, "line")
    return "\n".join(
        [
            f"{found.spider}: {files}, {lines}: {verdict}",
            *(f"  taken away by its reader: {name}" for name in found.taken),
            *(f"  {note}" for note in found.notes),
            *(f"! {fault}" for fault in found.faults),
        ]
    )


def _show_progress(spider: str) -> Callable[[str], None]:
    """Return what shows on a terminal how far the work is."""

    def tell(what: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{spider} {what}\r")
            sys.stderr.flush()

    return tell
