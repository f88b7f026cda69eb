"""Run every scorer against wirefeed: python -m benchmarks PAGES (make bench).

PAGES is the folder with extraction/, agency/ and stories/ and their scorers. Figures are printed
and written between the marks of docs/benchmarks.md, with the machine they were measured on.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAPER = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- figures -->\n", "<!-- /figures -->\n"


def run(*words: str | Path) -> str:
    """Run one scorer from the project's root and return what it printed."""
    command = [sys.executable, *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603  our own command
    return done.stdout


def score_reading(data: Path, folder: Path) -> Iterator[str]:
    scorer, report = data / "extraction" / "score_extraction.py", folder / "reading.json"
    run(
        scorer, "--data", data / "extraction" / "dev", "--system", "benchmarks.systems:read",
        "--repeat", "3", "--json", report,
    )  # fmt: skip
    found = next(iter(json.loads(report.read_bytes())["summary"].values()))
    pages, spent, memory = found["fundus_parser"], found["time_ms"], found["rss_mb"]
    yield "| reading | figure |"
    yield "| --- | --- |"
    yield f"| AEB F1 | {found['aeb']['f1']:.4f} |"
    yield f"| fundus_eval ROUGE-LSum | {100 * found['fundus_eval']['f1']:.2f} |"
    yield f"| fundus_parser body F1, summary optional | {pages['body_f1_best']:.4f} |"
    yield f"| headline | {pages['headline']:.3f} |"
    yield f"| authors F1 | {pages['authors_f1']:.3f} |"
    yield f"| exact instant | {pages['pub_exact']:.3f} |"
    yield f"| CPU a page, median / p95 | {spent['median']:.1f} ms / {spent['p95']:.1f} ms |"
    yield f"| peak memory, errors | {memory['peak']:.0f} MB, {memory['errors']} |"


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


def describe_machine() -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end"
    )


def measure(data: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in (
            score_reading(data, folder),
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
    before, _, rest = PAPER.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    block = "\n".join(figures)
    PAPER.write_text(f"{before}{BEGIN}{block}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
