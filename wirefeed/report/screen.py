"""A run on one screen: plain text, 80 columns, what is wrong first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import wrap

from wirefeed.report.exits import EXIT_CODES
from wirefeed.report.notes import notes
from wirefeed.report.runs import OutletRun, RunReport
from wirefeed.report.words import WIDTH, count, plain, reasons, span

_ROWS = 6  # outlets that get a row of their own
_FEW = 2  # that get one too, rather than share what takes as much room
_SENTENCES = 3  # and sentences on what is wrong
_COLUMNS = ("links", "read", "lines", "copies", "failed", "newest")


def screen(report: RunReport) -> str:
    """Return a run's summary: how it ended, what came of it, each outlet, and what to mend.

    Many outlets stay within a screen: the worst have rows of their own, the rest share one.
    """
    parts = (_ending(report), _table(report), _trouble(report))
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part)))


def _ending(report: RunReport) -> Iterator[str]:
    lasted = ""
    if report.started and report.finished:
        lasted = f" after {span(report.finished - report.started)}"
        lasted += f", begun {report.started.isoformat(sep=' ', timespec='seconds')}"
    yield from _wrapped(f"{report.spider}: {_meaning(report)} (exit {report.exit_code}{lasted})")
    yield (
        f"{count(report.new_stories, 'new story', 'new stories')}, "
        f"{count(report.versions, 'new version')} of known stories, "
        f"{count(report.copies, 'copy', 'copies')} recorded"
    )
    if report.withdrawn:
        yield from _wrapped(_withdrawn(report))
    if report.lines:
        yield f"{count(report.lines, 'line')} in {plain(report.feed)}"
    else:
        yield "no line was written" if report.exit_code == 1 else "nothing new to write"
    if dropped := _dropped(report):
        yield from _wrapped(f"{count(dropped.total(), 'article')} dropped: {reasons(dropped)}")
    yield from _due(report)


def _withdrawn(report: RunReport) -> str:
    whose = "its outlet" if report.withdrawn == 1 else "their outlets"
    told = f"{count(report.withdrawn, 'article')} withdrawn by {whose}"
    carried = count(report.carried, "copy", "copies")
    return f"{told}; {carried} took the place of a line" if report.carried else told


def _dropped(report: RunReport) -> Counter[str]:
    dropped: Counter[str] = Counter()
    for run in report.outlets:
        dropped.update(run.dropped)
    return dropped


def _due(report: RunReport) -> Iterator[str]:
    """Yield what later runs go on with, and what no run with this -a since will fetch."""
    if now := report.due - report.due_older:
        yield f"{count(now, 'article')} due, with which the next run goes on"
    if report.waiting:
        yield f"{count(report.waiting, 'article')} asked for in vain, to be tried again later"
    if report.due_older:
        yield from _wrapped(
            f"{count(report.due_older, 'article')} older than -a since, due for a run with an "
            "earlier one or without"
        )


def _meaning(report: RunReport) -> str:
    if report.exit_code == 3:
        unwell = f"{len(report.unhealthy):,} of {count(len(report.outlets), 'outlet')}"
        return f"finished, but {unwell} failed a health rule"
    if report.exit_code == 1 and report.finish_reason == "finished":
        return "finished, but with an error; what was committed is safe"
    return EXIT_CODES.get(report.exit_code, "stopped by a signal")


def _table(report: RunReport) -> Iterator[str]:
    if not report.outlets:
        return
    worst_first = sorted(report.outlets, key=_rank)
    shown = worst_first[:_ROWS] if len(worst_first) > _ROWS + _FEW else worst_first
    rest = worst_first[len(shown) :]
    yield _row("  outlet", _COLUMNS)
    for run in shown:
        yield _row(f"{'!' if run.health else ' '} {run.outlet}", _cells([run]))
    if rest:
        mark = "!" if any(run.health for run in rest) else " "
        yield _row(f"{mark} and {len(rest):,} more", _cells(rest))


def _rank(run: OutletRun) -> tuple[int, int, int, str]:
    """Order outlets: the unwell, the failing, then the fruitful."""
    return -len(run.health), -sum(run.failures.values()), -run.lines, run.outlet


def _cells(runs: Iterable[OutletRun]) -> tuple[str, ...]:
    runs = list(runs)
    ages = [run.finished - run.newest for run in runs if run.finished and run.newest]
    return (
        _links(runs),
        f"{sum(run.articles for run in runs):,}",
        f"{sum(run.lines for run in runs):,}",
        f"{sum(run.copies for run in runs):,}",
        f"{sum(sum(run.failures.values()) for run in runs):,}",
        span(min(ages)) if ages else "-",
    )


def _links(runs: list[OutletRun]) -> str:
    """Return the article links that were shown, or that the listings are the same as last time."""
    found = sum(run.found for run in runs)
    return "same" if not found and any(run.unchanged for run in runs) else f"{found:,}"


def _row(head: str, cells: Iterable[str]) -> str:
    return _cut(plain(head), 30).ljust(30) + "".join(cell.rjust(8) for cell in cells)


def _trouble(report: RunReport) -> Iterator[str]:
    sentences = [*report.errors, *report.warnings]
    sentences += [
        f"{run.outlet}: {why}" for run in sorted(report.unhealthy, key=_rank) for why in run.health
    ]
    for sentence in sentences[:_SENTENCES]:
        yield from _wrapped(f"! {_cut(plain(sentence), 3 * WIDTH)}")
    if len(sentences) > _SENTENCES:
        yield f"! and {len(sentences) - _SENTENCES:,} more, all in {report.spider}-run.json"
    most_due_first = sorted(report.outlets, key=lambda run: -run.due)
    told = [f"  {run.outlet}: {note}" for run in most_due_first for note in notes(run)]
    for sentence in told[:_SENTENCES]:
        yield from _wrapped(_cut(plain(sentence), 3 * WIDTH))
    if len(told) > _SENTENCES:
        yield f"  and {len(told) - _SENTENCES:,} more such, all in {report.spider}-run.json"
    if report.unverified:
        yield (
            f"  {count(report.unverified, 'outlet')} with facts never seen to hold: "
            "see scrapy outlets"
        )


def _wrapped(sentence: str) -> list[str]:
    return wrap(
        sentence,
        WIDTH,
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 3]}..."
