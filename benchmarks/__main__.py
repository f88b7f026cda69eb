"""Run every scorer against wirefeed: python -m benchmarks PAGES (make bench).

PAGES is the folder with extraction/, agency/ and stories/ and their scorers. Figures are printed
and written between the marks of docs/benchmarks.md, with the machine they were measured on.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.compare import MEASURES, Measure, compare
from benchmarks.paper import ROOT, describe_machine, write_figures
from benchmarks.reshaped import READERS

PAPER = ROOT / "docs" / "benchmarks.md"
PEER = "trafilatura"
SYSTEMS = ("benchmarks.systems:read", "benchmarks.peers:trafilatura")
NAMELESS = ("benchmarks.nameless:read", "benchmarks.peers:nameless")
UNSTRUCTURED = ("benchmarks.unstructured:read", "benchmarks.peers:unstructured")
COSTS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "CPU a page, median / p95": lambda of: (
        f"{of['time_ms']['median']:.1f} / {of['time_ms']['p95']:.1f} ms"
    ),
    "peak memory, errors": lambda of: f"{of['rss_mb']['peak']:.0f} MB, {of['rss_mb']['errors']}",
}


def run(*words: str | Path) -> str:
    """Run one scorer from the project's root and return what it printed."""
    command = [sys.executable, *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603  our own command
    return done.stdout


def read_all(data: Path, folder: Path, systems: Sequence[str], repeat: str) -> dict[str, Path]:
    """Return the reports of wirefeed and of the peer, where that is installed, by their names.

    `systems` names the reader of each; the peer reads where it names two.
    """
    extraction = data / "extraction"
    reports = {"wirefeed": folder / "wirefeed.json"}
    if len(systems) > 1 and find_spec(PEER):
        reports[f"{PEER} {version(PEER)}"] = folder / "peer.json"
    for (name, report), system in zip(reports.items(), systems, strict=False):
        run(
            extraction / "score_extraction.py", "--data", extraction / "dev", "--name", name,
            "--system", system, "--repeat", repeat, "--json", report,
        )  # fmt: skip
    return reports


def score_nameless(data: Path, folder: Path) -> Iterator[str]:
    """Yield what is read right where no name in the markup says what is what."""
    return score_stripped(data, folder, NAMELESS, "pages without names", MEASURES[:3])


def score_unstructured(data: Path, folder: Path) -> Iterator[str]:
    """Yield what is read right where nothing on a page is written for machines."""
    return score_stripped(data, folder, UNSTRUCTURED, "pages without structured data", MEASURES)


def score_stripped(
    data: Path, folder: Path, systems: tuple[str, str], title: str, measures: Sequence[Measure]
) -> Iterator[str]:
    reports = read_all(data, folder, systems, repeat="1")
    found = [next(iter(json.loads(at.read_bytes())["summary"].values())) for at in reports.values()]
    yield f"| {title} | {' | '.join(reports)} |"
    yield f"| --- {'| --- ' * len(reports)}|"
    for measure in measures:
        figures = (f"{summary[measure.dataset][measure.key]:.4f}" for summary in found)
        yield f"| {measure.name} | {' | '.join(figures)} |"


def score_reshaped(data: Path, folder: Path) -> Iterator[str]:
    """Yield what is read right where the same words stand in other elements."""
    measures = MEASURES[:4]
    yield f"| in other elements, no structured data | {' | '.join(one.name for one in measures)} |"
    yield f"| --- {'| --- ' * len(measures)}|"
    for change, name in READERS.items():
        report = read_all(data, folder, [f"benchmarks.reshaped:{name}"], repeat="1")["wirefeed"]
        summary = next(iter(json.loads(report.read_bytes())["summary"].values()))
        figures = (f"{summary[one.dataset][one.key]:.4f}" for one in measures)
        yield f"| {change} | {' | '.join(figures)} |"


def score_reading(data: Path, folder: Path) -> Iterator[str]:
    """Yield the table of reading, wirefeed beside the peer where that is installed."""
    extraction, reports = data / "extraction", read_all(data, folder, SYSTEMS, repeat="3")
    if len(reports) > 1:
        yield from tell_apart(extraction, reports)
    else:
        yield from tell(reports["wirefeed"])
        yield f"\n{PEER} is not installed: make peers, and it is measured beside wirefeed."


def tell(report: Path) -> Iterator[str]:
    found = json.loads(report.read_bytes())
    summary = next(iter(found["summary"].values()))
    yield "| reading | wirefeed |"
    yield "| --- | --- |"
    for measure in MEASURES:
        yield f"| {measure.name} | {summary[measure.dataset][measure.key]:.4f} |"
    for name, cost in COSTS.items():
        yield f"| {name} | {cost(summary)} |"


def tell_apart(extraction: Path, reports: Mapping[str, Path]) -> Iterator[str]:
    names, (ours, theirs) = list(reports), reports.values()
    found = [json.loads(report.read_bytes()) for report in (ours, theirs)]
    summaries = [next(iter(one["summary"].values())) for one in found]
    yield f"| reading | {names[0]} | {names[1]} | difference, 95 % of draws | verdict |"
    yield "| --- | --- | --- | --- | --- |"
    for one in compare(extraction, theirs, ours):
        yield (
            f"| {one.measure} | {one.after:.4f} | {one.before:.4f} "
            f"| {one.change:+.4f} ({one.low:+.4f} to {one.high:+.4f}) | {one.verdict} |"
        )
    for name, cost in COSTS.items():
        yield f"| {name} | {cost(summaries[0])} | {cost(summaries[1])} | | |"
    yield ""
    yield tell_speed(*(one["times"] for one in found))


def tell_speed(ours: Mapping[str, float], theirs: Mapping[str, float]) -> str:
    """Return how many times as fast the first is, `ours` and `theirs` in CPU seconds by page."""
    ratios = sorted(theirs[page] / spent for page, spent in ours.items() if spent)
    by_medians = median(theirs.values()) / median(ours.values())
    return (
        f"On the same pages in the same run wirefeed is {by_medians:.1f} times as fast "
        f"by the medians; page by page {median(ratios):.1f} times (the median page), at least "
        f"{ratios[len(ratios) // 20]:.1f} times on 95 % of the pages."
    )


def score_credit(data: Path) -> Iterator[str]:
    scorer, dev = data / "agency" / "score_agency.py", data / "agency" / "dev"
    printed = run(
        scorer, "--data", dev / "labels.jsonl", "--html", dev / "html",
        "--system", "benchmarks.systems:credit",
    )  # fmt: skip
    found = json.loads(printed)["all"]
    agencies, dateline = found["agencies"], found["dateline"]
    yield "| credit | figure |"
    yield "| --- | --- |"
    yield f"| precision / recall / F1 | {agencies['P']} / {agencies['R']} / {agencies['F1']} |"
    yield f"| pages without agency wrongly credited | {found['none_fp_rate']:.2%} |"
    for place, share in found["recall_by_place_of_evidence"].items():
        yield f"| recall, {place} | {share} |"
    yield f"| dateline place exact | {dateline['exact']} |"
    yield f"| false places | {dateline['false_place_rate']:.2%} |"


def score_samples(data: Path) -> Iterator[str]:
    yield "```"
    yield from run("-m", "benchmarks.samples", data.parent / "domain" / "samples").splitlines()
    yield "```"


def score_stories(data: Path, folder: Path) -> Iterator[str]:
    yield "| stories | P / R / F1 | F1 at once | articles/s CPU | bytes/article |"
    yield "| --- | --- | --- | --- | --- |"
    for name in ("real", "perturb"):
        report = folder / f"{name}.json"
        run(
            data / "stories" / "score_stories.py", "--data", data / "stories" / "dev" / name,
            "--system", "benchmarks.systems:open_index", "--json", report, "--quiet",
        )  # fmt: skip
        found: dict[str, Any] = json.loads(report.read_bytes())
        scores = " / ".join(f"{found[key]:.4f}" for key in ("pair_p", "pair_r", "pair_f1"))
        yield (
            f"| {name} | {scores} | {found['pair_f1_online']:.4f} "
            f"| {found['cpu_articles_per_s']:.0f} | {found['index_bytes_per_article']:.0f} |"
        )


def measure(data: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in (
            score_reading(data, folder),
            score_nameless(data, folder),
            score_unstructured(data, folder),
            score_reshaped(data, folder),
            score_credit(data),
            score_samples(data),
            score_stories(data, folder),
        ):
            yield from part
            yield ""
    yield f"Measured {describe_machine()}."


def main() -> None:
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/bench").resolve()
    if not (data / "extraction").is_dir():
        sys.exit(f"{data} holds no extraction/, agency/, stories/: run make bench PAGES=<folder>.")
    figures = []
    for line in measure(data):
        print(line, flush=True)
        figures.append(line)
    write_figures(PAPER, figures)


if __name__ == "__main__":
    main()
