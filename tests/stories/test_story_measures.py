import gzip
import json
from collections import Counter
from math import comb
from pathlib import Path

import pytest

from benchmarks.systems import open_index

DATA = Path(__file__).parents[2] / "../shared/bench/stories/dev"


def count_pairs(labels):
    return sum(comb(count, 2) for count in Counter(labels).values())


@pytest.mark.slow
@pytest.mark.skipif(not DATA.exists(), reason="the labelled articles are not part of the project")
@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("real", 0.87, 0.94), ("perturb", 0.985, 0.91)]
)
def test_labelled_copies_are_found(name, precision, recall, tmp_path):
    with gzip.open(DATA / name / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = sorted(map(json.loads, lines), key=lambda each: (each["published"], each["id"]))
    index = open_index(str(tmp_path / "index"))
    for article in articles:
        index.add(article)
    stories = index.clusters()
    index.close()

    found = [(article["cluster"], stories[article["id"]]) for article in articles]
    right = count_pairs(found)

    # Doubtful pairs count as wrong here, so the bounds lie below what docs/benchmarks.md says.
    assert right / count_pairs(story for _, story in found) >= precision
    assert right / count_pairs(cluster for cluster, _ in found) >= recall
