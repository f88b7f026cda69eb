"""What an idea earns is told by what is lost without it."""

import pytest

from benchmarks.ablation import Loss, _reads_once, _row
from benchmarks.compare import Difference

GAIN = Difference("AEB F1", 0.9, 0.92, 0.01, 0.03, better=8, worse=0)
LOSS = Difference("headline", 0.9, 0.85, -0.08, -0.02, better=0, worse=6)
UNTOLD = Difference("authors F1", 0.9, 0.91, 0.0, 0.03, better=1, worse=0)
SAME = (0, 0, 0.0)


@pytest.mark.parametrize(
    ("differences", "agency", "verdict"),
    [
        ([LOSS], None, "earns"),
        ([LOSS, UNTOLD], None, "earns"),
        ([GAIN], None, "costs"),
        ([GAIN, LOSS], None, "earns and costs"),
        ([UNTOLD], SAME, "can't be told apart"),
        ([], (3, 0, 0.0), "no labelled page"),
        ([], SAME, "nothing"),
    ],
)
def test_an_idea_earns_what_is_lost_without_it(differences, agency, verdict):
    loss = Loss("teasers", {one.measure: one for one in differences}, agency)

    assert loss.verdict == verdict


def test_what_can_be_told_apart_is_bold():
    loss = Loss("teasers", {one.measure: one for one in (LOSS, UNTOLD)}, (3, 2, -0.004))

    assert _row(loss) == (
        "| teasers |  |  |  | **-5.00** | +1.00 |  | 1 / 6 | 3 | 2, -0.4 | earns |"
    )


def test_a_page_is_read_once_for_two_questions():
    read = []
    once = _reads_once(lambda html, url: read.append(url))
    one, other = b"one page", b"another page"

    for html in (one, one, other):
        once(html, html.decode())

    assert read == ["one page", "another page"]
