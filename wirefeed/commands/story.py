"""`scrapy story`: one story, its versions, its copies by outlet with their lag, and their edits."""

import argparse
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand

from wirefeed.commands.checked import Checked, as_json
from wirefeed.commands.stores import (
    Unread,
    check_words,
    find_outlet,
    find_registry,
    find_stores,
    not_kept,
    not_known,
    wrong,
)
from wirefeed.extensions import project_folder
from wirefeed.report.kept import find_kept
from wirefeed.report.stories import compare_copies, compare_records, edits_as_json, find_story
from wirefeed.report.story_screen import sum_up, tell_edits, tell_story
from wirefeed.text.addresses import normalise

_ID = re.compile(r"[0-9a-f]{16}")


class Command(Checked, ScrapyCommand):
    """Show a story; reads the stores, fetches and writes nothing."""

    def syntax(self) -> str:
        return "[options] <story id or article url>"

    def short_desc(self) -> str:
        return "Show a story: its versions, copies by outlet with lag, and what was edited"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}. An id of a story that was merged shows the survivor; the URL of "
            "an article shows its story. Reads the stores beside a run, fetches nothing. "
            "Exit codes: 0 shown; 2 no such story or article, a wrong option, no store yet."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--edits", action="store_true", help="show edits in full; of a URL, that article's"
        )
        parser.add_argument(
            "--diff",
            nargs=2,
            metavar="URL",
            help="show what turns the first article into the other",
        )
        parser.add_argument(
            "--spider", metavar="NAME", help="whose store (default: the only one that has it)"
        )
        parser.add_argument("--json", action="store_true", help="print all of it as JSON")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if opts.diff:
            check_words(args, 0, "--diff takes two addresses: leave the other words out.")
        else:
            check_words(args, 1, "give one story id or the address of one article.")
        state = project_folder(self.settings, "WIREFEED_STATE")
        stores = find_stores(self.settings, opts.spider)
        print(self._diff(opts, state) if opts.diff else self._show(args[0], opts, stores))

    def _show(self, word: str, opts: argparse.Namespace, stores: list[Path]) -> str:
        story, uri = word.strip().lower(), ""
        if not _ID.fullmatch(story):
            record, stored = self._find_article(word, opts, stores[0].parent)
            story, uri = str(record["story"]), str(record["uri"])
            stores = [Path(stored["store"])]
        unread = Unread()
        found = list(_find(stores, story, unread))
        if not found and unread:
            raise not_known(f"whether a run has met story {story}", unread)
        if not found:
            where = ", ".join(store.stem for store in stores)
            raise wrong(
                f"no story {story} in the store of {where}: see `story` in a line of the feed, "
                "or give the URL of an article."
            )
        if len(found) > 1:
            names = ", ".join(Path(facts["store"]).stem for facts in found)
            raise wrong(f"story {story} is in the stores of {names}: name one with --spider.")
        facts = found[0]
        if not opts.json:
            return tell_story(facts, uri=uri, edits=opts.edits)
        compare_copies(facts, facts["copies"])
        for copy in facts["copies"]:
            edits = copy["edits"]
            copy["summary"] = edits and sum_up(edits)
            copy["edits"] = edits and edits_as_json(edits)
        return as_json(facts)

    def _diff(self, opts: argparse.Namespace, state: Path) -> str:
        before, after = (self._find_article(url, opts, state)[0] for url in opts.diff)
        for record in (before, after):
            if not record.get("body"):
                raise wrong(
                    f"the text of {record['url']} is no longer kept: `scrapy why` fetches it anew."
                )
        edits = compare_records(before, after)
        if opts.json:
            facts = {"before": before["uri"], "after": after["uri"], "summary": sum_up(edits)}
            return as_json({**facts, **edits_as_json(edits)})
        return "\n".join([sum_up(edits), *tell_edits(edits)])

    def _find_article(
        self, word: str, opts: argparse.Namespace, state: Path
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the newest record kept of an article, and which store has it."""
        if not normalise(word):
            raise wrong(
                f"{word[:200]} is no story and no address: give the 16 hex digits of `story` in a "
                "line of the feed, or an address as https://outlet/article."
            )
        url, outlet = find_outlet(find_registry(self.settings), word)
        key = outlet.identify(url)
        unread = Unread()
        record, stored = find_kept(state, opts.spider, outlet.domain, key, url, lost=unread.note)
        if not record or not stored:
            raise not_kept(url, stored, f"`scrapy why {url}` says why.", unread)
        return record, stored


def _find(stores: list[Path], story: str, unread: Unread) -> Iterator[dict[str, Any]]:
    """Yield what each store has of a story; one that cannot be read is said on stderr."""
    for store in stores:
        try:
            facts = find_story(store, story)
        except sqlite3.Error as error:
            unread.note(store, error)
            continue
        if facts:
            yield facts
