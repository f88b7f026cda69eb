"""Measure what each idea of reading earns: python -m benchmarks.ablation PAGES [WORD ...].

PAGES is the folder with extraction/ and agency/. Each idea of benchmarks/ideas.py is switched off
alone, and every measure is drawn anew as benchmarks/compare.py does. With words only the ideas that
hold one of them are measured, and printed; without, the tables of docs/ablation.md are written.
"""

import argparse
import gzip
import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks import systems
from benchmarks.compare import MEASURES, UNTOLD, Difference, Scores, differ, draw, load_scorer
from benchmarks.ideas import GROUPS, IDEAS
from benchmarks.paper import ROOT, describe_machine, write_figures
from benchmarks.switches import switched_off
from wirefeed.reading import Page, read_page

PAPER = ROOT / "docs" / "ablation.md"

Answers = dict[str, dict[str, Any]]  # what was read, by the page's id
Credits = list[tuple[str, list[str], str | None]]  # text, agencies and dateline's place by page


@dataclass(frozen=True, slots=True)
class Loss:
    """What changes when an idea is switched off."""

    idea: str
    differences: dict[str, Difference]  # by measure, those whose pages changed
    agency: tuple[int, int, float] | None  # pages with another text, another credit; change of F1

    @property
    def better(self) -> int:
        return sum(one.better for one in self.differences.values())

    @property
    def worse(self) -> int:
        return sum(one.worse for one in self.differences.values())

    @property
    def verdict(self) -> str:
        """Say whether the idea earns something: a loss without it is what it earns."""
        said = {one.verdict for one in self.differences.values()}
        if {"a loss", "a gain"} <= said:
            return "earns and costs"
        if "a loss" in said:
            return "earns"
        if "a gain" in said:
            return "costs"
        if self.better or self.worse:
            return UNTOLD
        return "no labelled page" if self.agency and any(self.agency) else "nothing"


class Bench:
    """The labelled pages and what is read from them with every idea switched on."""

    def __init__(self, data: Path) -> None:
        self.extraction, self.agency = data / "extraction", data / "agency"
        self.scorer = load_scorer(self.extraction / "score_extraction.py")
        self.credit_scorer = load_scorer(self.agency / "score_agency.py")
        self.pages = self.scorer.load(self.extraction / "dev")
        rows = (self.agency / "dev" / "labels.jsonl").read_text(encoding="utf-8").splitlines()
        self.labels = [json.loads(row) for row in rows]
        self.answers: Answers = {}
        self.scores: Scores = {}
        self.answers = self.read()
        self.scores = self.score(self.answers)
        self.draws = draw(self.scorer, self.pages, self.scores)
        self.credits = self.credit()

    def read(self) -> Answers:
        dev = self.extraction / "dev"
        return {
            page["id"]: systems.read(
                gzip.decompress((dev / page["html"]).read_bytes()), page["url"]
            )
            for page in self.pages
        }

    def score(self, answers: Answers) -> Scores:
        """Return the pages' scores; a page that is read as before keeps the one it has."""
        return {
            page["id"]: self.scores[page["id"]]
            if answers[page["id"]] == self.answers.get(page["id"]) and self.scores
            else self.scorer.score_page(page, answers[page["id"]])
            for page in self.pages
        }

    def credit(self) -> Credits:
        found = []
        with mock.patch.object(systems, "read_page", _reads_once(read_page)):
            for label in self.labels:
                html = gzip.decompress((self.agency / "dev" / "html" / label["file"]).read_bytes())
                said = systems.credit(html, label["url"])
                text = systems.read(html, label["url"])["body"]
                found.append((text, said["agencies"], said["dateline_place"]))
        return found

    def score_credit(self, credited: Credits) -> float:
        """Return the F1 of the agencies named."""
        canonical, ignored = self.credit_scorer.nc, self.credit_scorer.IGN
        rows = [
            (label, sorted({canonical(code) for code in codes} - ignored), place)
            for label, (_, codes, place) in zip(self.labels, credited, strict=True)
        ]
        found: float = self.credit_scorer.block(rows)[0]["agencies"]["F1"]
        return found

    def lose(self, idea: str, *, quick: bool) -> Loss:
        """Return what changes without an idea, `quick` as the option of the command."""
        with switched_off(idea, IDEAS[idea]):
            differences = self.differ()
            told = any(one.verdict != UNTOLD for one in differences.values())
            agency = None if quick and told else self.differ_in_credit()
        return Loss(idea, differences, agency)

    def differ(self) -> dict[str, Difference]:
        """Return the measures that differ from those with every idea on."""
        scores = self.score(self.read())
        touched = {
            page["dataset"] for page in self.pages if scores[page["id"]] != self.scores[page["id"]]
        }
        pages = [page for page in self.pages if page["dataset"] in touched]
        found = differ(self.scorer, pages, self.scores, scores, self.draws)
        return {one.measure: one for one in found if one.better or one.worse}

    def differ_in_credit(self) -> tuple[int, int, float]:
        credited = self.credit()
        pairs = list(zip(self.credits, credited, strict=True))
        return (
            sum(one[0] != other[0] for one, other in pairs),
            sum(one[1:] != other[1:] for one, other in pairs),
            self.score_credit(credited) - self.score_credit(self.credits),
        )


def _reads_once(read_page: Callable[..., Page]) -> Callable[..., Page]:
    """Return a reader that answers a second question about the last page from memory."""
    last: list[tuple[bytes, Page]] = []

    def read(html: bytes, url: str, **more: Any) -> Page:
        if not last or last[0][0] is not html:
            last[:] = [(html, read_page(html, url, **more))]
        return last[0][1]

    return read


_benches: list[Bench] = []  # one, made before the processes fork


def _lose(idea: str, *, quick: bool) -> Loss:
    return _benches[0].lose(idea, quick=quick)


def tell(losses: Iterable[Loss]) -> Iterator[str]:
    """Yield a table, a row for each idea; what can be told apart is bold."""
    names = [measure.name.removeprefix("fundus_").partition(",")[0] for measure in MEASURES]
    heads = ["without", *names, "pages better / worse", "agency texts", "credits, F1", "the idea"]
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    yield from map(_row, losses)


def _row(loss: Loss) -> str:
    cells = [_cell(loss.differences.get(measure.name)) for measure in MEASURES]
    pages = f"{loss.better} / {loss.worse}" if loss.better or loss.worse else ""
    texts, credits_, change = loss.agency or (0, 0, 0.0)
    credited = f"{credits_}, {100 * change:+.1f}" if credits_ else ""
    row = [
        loss.idea,
        *cells,
        pages,
        str(texts or "") if loss.agency else "-",
        credited,
        loss.verdict,
    ]
    return f"| {' | '.join(row)} |"


def _cell(found: Difference | None) -> str:
    if found is None:
        return ""
    change = f"{100 * found.change:+.2f}"
    return change if found.verdict == UNTOLD else f"**{change}**"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("words", nargs="*", help="only ideas that hold one of them; prints only")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--quick", action="store_true", help="agency pages only where the labelled do not tell"
    )
    options = parser.parse_args()
    for idea, patches in IDEAS.items():  # a place that has gone is told before the long run
        with switched_off(idea, patches):
            pass
    wanted = [
        idea for idea in IDEAS if not options.words or any(word in idea for word in options.words)
    ]
    _benches.append(Bench(options.pages))
    losses = {}
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("fork")) as pool:
        for loss in pool.map(partial(_lose, quick=options.quick), wanted):
            losses[loss.idea] = loss
            print(_row(loss), flush=True)
    lines: list[str] = []
    for group, ideas in GROUPS.items():
        rows = [losses[idea] for idea in ideas if idea in losses]
        lines += [f"### Ideas of {group}", "", *tell(rows), ""] if rows else []
    lines.append(f"Measured {describe_machine()}.")
    if not options.words:
        write_figures(PAPER, lines)


if __name__ == "__main__":
    main()
