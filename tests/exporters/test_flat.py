import csv
import io
import json
from pathlib import Path

import pytest

from wirefeed.exporters import COLUMNS, flat, record
from wirefeed.items import Article

SUITES = Path(__file__).parents[2] / "../shared/bench/suites"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def hostile_texts():
    payloads = SUITES / "csv-injection/csv-payload.txt"
    naughty = SUITES / "blns/blns.json"
    if not (payloads.exists() and naughty.exists()):
        pytest.skip("the suites of hostile texts are not here")
    return [
        *payloads.read_text(encoding="utf-8").splitlines(),
        *json.loads(naughty.read_text(encoding="utf-8")),
    ]


def test_nested_values_become_cells_of_their_own(article):
    cells = flat(record(article))

    assert list(cells) == list(COLUMNS)
    assert cells["outletName"] == "Harbour Post"
    assert cells["authors"] == "Ana Lobo | IANS"
    assert cells["authorKinds"] == "person | agency"
    assert cells["infoSources"] == "ians originator 0.98 dateline+sign-off"
    assert cells["updateMarkerNumber"] == 2
    assert cells["datePublishedOffsetFrom"] == "zone-name"
    assert cells["confidence"] == "headline 0.97"
    assert cells["similarity"] == 0.812


def test_an_empty_article_has_the_same_columns():
    cells = flat(record(Article()))

    assert list(cells) == list(COLUMNS)
    assert {key: cell for key, cell in cells.items() if cell is not None} == {
        "wordCount": 0,
        "revision": 1,
        "parts": 1,
    }


def test_every_key_of_a_record_has_a_column(article):
    objects = {"type", "publisher", "dateEvidence", "extraction"}

    assert set(record(article)) - set(COLUMNS) == objects


@pytest.mark.parametrize(
    ("printed", "cell"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1", "'+1"),
        ("-IANS", "'-IANS"),
        ("@desk", "'@desk"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("  =1+1", "'  =1+1"),
        ("＝1+1", "'＝1+1"),
        ("Rain = flood", "Rain = flood"),
        ("'quoted'", "'quoted'"),
    ],
)
def test_what_could_be_a_formula_begins_with_an_apostrophe(article, printed, cell):
    article.headline = article.keywords[0] = printed

    cells = flat(record(article))

    assert cells["headline"] == cell
    assert cells["keywords"] == f"{cell} | storm"


def test_no_cell_of_a_hostile_text_is_a_formula(article):
    for text in hostile_texts():
        article.headline = article.by = article.section = text
        article.keywords, article.warnings, article.body = [text], [text], [text]
        article.confidence = {text: 1.0}
        table = io.StringIO(newline="")

        csv.writer(table).writerow(flat(record(article)).values())

        (row,) = csv.reader(io.StringIO(table.getvalue(), newline=""))
        assert len(row) == len(COLUMNS)
        assert [cell for cell in row if cell.startswith(FORMULA_SIGNS)] == []


def test_half_a_surrogate_pair_can_be_written_to_a_table(article):
    article.headline = "rain \ud83d"

    assert flat(record(article))["headline"] == "rain \ufffd"
