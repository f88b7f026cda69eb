"""Score the stories with each idea taken away: python -m benchmarks.story_ablation [DATA].

DATA is the folder with real/ and perturb/, each with articles.jsonl.gz and perhaps ambiguous.tsv.
The table is printed and written between its marks of docs/benchmarks.md.
"""

import gzip
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from math import comb
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from benchmarks.paper import ROOT, write_figures
from benchmarks.systems import open_index
from wirefeed.stories import comparing, fingerprint, matching, reading, words

PAPER = ROOT / "docs" / "benchmarks.md"

Change = tuple[Any, str, Any]  # what is replaced: where, under which name, by what
_NEVER = 2.0  # a share that no text reaches


def _keep_all(paragraphs: Iterable[str]) -> list[int]:
    return [place for place, text in enumerate(paragraphs) if text]


def _drop_none(text: reading.Reading, _: set[int]) -> reading.Reading:
    return text


IDEAS: tuple[tuple[str, tuple[Change, ...]], ...] = (
    ("everything", ()),
    ("no second look at text made of common text", ((matching, "COMMON_PART", _NEVER),)),
    ("no second look at pairs of words", ((matching, "OF_ONE_TEXT", _NEVER),)),
    ("headlines prove nothing", ((comparing, "HEADLINES_AGREE", _NEVER),)),
    ("numbers need not agree", ((comparing, "NUMBERS_MUST_AGREE", ()),)),
    ("numbers alone prove nothing", ((comparing, "NUMBERS_THAT_TELL", 1_000_000),)),
    ("quotations count in full", ((comparing, "UNQUOTED_MORE", 0.0),)),
    ("one threshold within and across outlets", ((matching, "WITHIN_OUTLET", 0.5),)),
    ("an agency's background is like other text", ((matching, "MORE_THAN_BACKGROUND", 0.0),)),
    ("names in headlines are like other words", ((comparing, "OWN_WORDS", 1_000),)),
    ("long texts like others", ((matching, "IN_MUCH_LONGER", 0.5),)),
    ("stories are never merged", ((matching, "LEAST_PART_TO_MERGE", _NEVER),)),
    ("a merge asks for .70 and .30, as at first", (
        (matching, "TO_MERGE", 0.7),
        (matching, "LEAST_PART_TO_MERGE", 0.3),
    )),
    ("sketches of 32 hashes, whatever the length", (
        (fingerprint.Imprint, "sketch", property(lambda text: text.identities[:32])),
    )),
    ("outlets' furniture left in", ((reading, "find_dispatch", _keep_all),)),
    ("outlets' own paragraphs left in", ((matching, "drop_paragraphs", _drop_none),)),
    ("one spelling a word", ((words, "_MAY_CHANGE", words._MAY_CHANGE & False),)),  # noqa: SLF001
)  # fmt: skip


class Score(NamedTuple):
    """Precision and recall of pairs, and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def read_articles(folder: Path) -> list[dict[str, Any]]:
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return sorted(articles, key=lambda article: (article["published"] or "", article["id"]))


def score(articles: list[dict[str, Any]], doubtful: list[list[str]]) -> Score:
    with tempfile.TemporaryDirectory() as folder:
        index = open_index(str(Path(folder) / "index"))
        for article in articles:
            index.add(article)
        stories = index.clusters()
        index.close()
    gold = {article["id"]: article["cluster"] for article in articles}
    right = _count_pairs((gold[name], story) for name, story in stories.items())
    undecided = sum(gold[a] != gold[b] and stories[a] == stories[b] for a, b in doubtful)
    precision = right / max(_count_pairs(stories.values()) - undecided, 1)
    recall = right / max(_count_pairs(gold.values()), 1)
    return Score(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))


def measure(data: Path) -> Iterator[str]:
    names = ("real", "perturb")
    sets = [(read_articles(data / name), _read_doubtful(data / name)) for name in names]
    yield "| taken away | real P / R / F1 | perturb P / R / F1 |"
    yield "| --- | --- | --- |"
    for idea, changes in IDEAS:
        with ExitStack() as stack:
            for module, name, value in changes:
                stack.enter_context(patch.object(module, name, value))
            scores = chain.from_iterable(score(*each) for each in sets)
            figures = [f"{figure:.4f}" for figure in scores]
        yield f"| {idea} | {' / '.join(figures[:3])} | {' / '.join(figures[3:])} |"


def _count_pairs(labels: Iterable[object]) -> int:
    return sum(comb(count, 2) for count in Counter(labels).values())


def _read_doubtful(folder: Path) -> list[list[str]]:
    path = folder / "ambiguous.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.split("\t")[:2] for line in lines if line]


def main() -> None:
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/bench/stories/dev").resolve()
    if not (data / "real").is_dir():
        sys.exit(f"{data} holds no real/ and perturb/: name the folder that does.")
    rows = []
    for row in measure(data):
        print(row, flush=True)
        rows.append(row)
    write_figures(PAPER, rows, "ablation")


if __name__ == "__main__":
    main()
