"""Say whether one reading is better than another: python -m benchmarks.compare BEFORE AFTER.

BEFORE and AFTER are what the reading scorer wrote with --json for the same pages. Each measure's
difference is drawn anew 1,000 times, from pages drawn with replacement, the same for both: where
95 % of the draws lie on one side of zero, the difference is a gain or a loss.
"""

import argparse
import importlib.util
import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

DRAWS = 1_000
UNTOLD = "can't be told apart"
DATA = Path("../shared/bench/extraction")

Page = Mapping[str, Any]
Score = Mapping[str, Any]
Scores = Mapping[str, Score]  # by the page's id


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the scorer's summary, and what a single page has of it."""

    name: str
    dataset: str
    key: str
    of_page: Callable[[ModuleType, Score], float | None]


MEASURES = (
    Measure("AEB F1", "aeb", "f1", lambda scorer, page: scorer.f1(*page["tff"])),
    Measure("fundus_eval ROUGE-LSum", "fundus_eval", "f1", lambda _, page: page["rouge"][2]),
    Measure(
        "fundus_parser body F1, summary optional",
        "fundus_parser",
        "body_f1_best",
        lambda scorer, page: scorer.f1(*page["tff_best"]),
    ),
    Measure("headline", "fundus_parser", "headline", lambda _, page: page["head"]),
    Measure("authors F1", "fundus_parser", "authors_f1", lambda _, page: page.get("auth")),
    Measure("exact instant", "fundus_parser", "pub_exact", lambda _, page: page["date"]["exact"]),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a measure differs, 95 % of the draws from `low` to `high`, and on how many pages."""

    measure: str
    before: float
    after: float
    low: float
    high: float
    better: int
    worse: int

    @property
    def change(self) -> float:
        return self.after - self.before

    @property
    def verdict(self) -> str:
        if self.low > 0:
            return "a gain"
        return "a loss" if self.high < 0 else UNTOLD


def load_scorer(path: Path) -> ModuleType:
    """Return a scorer of the labelled data as a module; nothing of it is kept here."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Draws = dict[str, list[float]]  # by measure: the figure, then that of each draw of the pages


def draw(scorer: ModuleType, pages: Sequence[Page], scores: Scores) -> Draws:
    """Return each measure over the pages and over draws of them; the same pages every time."""
    found: Draws = {}
    for dataset in dict.fromkeys(measure.dataset for measure in MEASURES):
        some = [page for page in pages if page["dataset"] == dataset]
        dice = random.Random(1)  # noqa: S311  the same draws for every reading
        drawn = (some, *(dice.choices(some, k=len(some)) for _ in range(DRAWS)))
        sums = [scorer.summarise(sample, scores)[dataset] for sample in drawn] if some else []
        for measure in MEASURES:
            if measure.dataset == dataset and sums:
                found[measure.name] = [one[measure.key] for one in sums]
    return found


def differ(
    scorer: ModuleType, pages: Sequence[Page], before: Scores, after: Scores, known: Draws
) -> Iterator[Difference]:
    """Yield each measure's difference; `known` are the draws of `before`."""
    drawn = draw(scorer, pages, after)
    for measure in MEASURES:
        if measure.name not in drawn:
            continue
        one, other = known[measure.name], drawn[measure.name]
        changes = sorted(b - a for a, b in zip(one[1:], other[1:], strict=True))
        better = worse = 0
        for page in pages:
            if page["dataset"] == measure.dataset:
                was, now = (measure.of_page(scorer, of[page["id"]]) for of in (before, after))
                better += was is not None and now is not None and now > was
                worse += was is not None and now is not None and now < was
        low, high = changes[len(changes) // 40], changes[-1 - len(changes) // 40]
        yield Difference(measure.name, one[0], other[0], low, high, better, worse)


def compare(data: Path, before: Path, after: Path) -> list[Difference]:
    """Return the differences of two stored runs over the data's pages that both have."""
    scorer = load_scorer(data / "score_extraction.py")
    one, other = (json.loads(path.read_bytes())["pages"] for path in (before, after))
    pages = [page for page in scorer.load(data / "dev") if page["id"] in one.keys() & other.keys()]
    return list(differ(scorer, pages, one, other, draw(scorer, pages, one)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with the scorer")
    options = parser.parse_args()
    for found in compare(options.data, options.before, options.after):
        print(
            f"{found.measure:40} {found.before:.4f} -> {found.after:.4f} "
            f"{found.change:+.4f} ({found.low:+.4f} to {found.high:+.4f}) "
            f"{found.better} pages better, {found.worse} worse: {found.verdict}"
        )


if __name__ == "__main__":
    main()
