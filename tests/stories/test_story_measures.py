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
    ("name", "precision", "recall"), [("real", 0.985, 0.965), ("perturb", 0.998, 0.955)]
)
def test_labelled_copies_are_found(name, precision, recall, tmp_path):
    with gzip.open(DATA / name / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = sorted(map(json.loads, lines), key=lambda each: (each["published"], each["id"]))
    clusters = {article["id"]: article["cluster"] for article in articles}
    index = open_index(str(tmp_path / "index"))
    for article in articles:
        index.add(article)
    stories = index.clusters()
    index.close()

    right = count_pairs((cluster, stories[name]) for name, cluster in clusters.items())
    doubtful = sum(
        clusters[one] != clusters[two] and stories[one] == stories[two]
        for one, two in read_doubtful(DATA / name)
    )

    # A pair that its labellers could not decide on is neither right nor wrong.
    assert right / (count_pairs(stories.values()) - doubtful) >= precision
    assert right / count_pairs(clusters.values()) >= recall


def read_doubtful(folder):
    path = folder / "ambiguous.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.split("\t")[:2] for line in lines if line]
