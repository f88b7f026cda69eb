import numpy as np
import pytest
from invented_dispatches import FERRY, copy_of

from wirefeed.stories.fingerprint import NUMERIC, QUOTED, fingerprint
from wirefeed.stories.furniture import is_furniture
from wirefeed.stories.notices import find_correction, find_kill
from wirefeed.stories.postings import HOUR, add_to_posting
from wirefeed.stories.words import encode
from wirefeed.text.folding import fold

SAME_WORDS = [
    ("Organised labour moved to the centre.", "organized labor moved to the center"),
    ("Mr. Maro and Mrs Holt", "Maro and Holt"),
    ("five of twenty", "5 of 20"),
    ("a rise of 12 per cent", "a rise of 12%"),
    ("12 pct", "12 percent"),
    ("1,000 tonnes in the U.S.", "1000 tonnes in the US"),
    ("the harbour’s “new” pier", "the harbour's new pier"),
    ("Sen. Weir on Sept. 3", "senator Weir on September 3"),
    ("tide\u200bs and re\u00adefs", "tides and reefs"),
    ("ﬁshing", "fishing"),
    ("naïve – cliché", "naïve cliché"),
    ("нов\u200bости дня", "новости дня"),
    ("आज का मौसम।", "आज का मौसम"),
]


def words(text):
    return fingerprint("", (text,)).words.tolist()


@pytest.mark.parametrize(("printed", "other"), SAME_WORDS)
def test_house_styles_have_the_same_words(printed, other):
    assert words(printed) == words(other)


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("Khan", "Kahn"), ("नदी", "नद")])
def test_other_words_differ(one, other):
    assert words(one) != words(other)


def test_unspaced_script_is_read_by_character():
    assert len(words("港口管理局")) == 5


def test_shingles_know_quotations_and_numbers():
    text = fingerprint(
        "", ('He said: "We saw nine boats leave the bay" at dawn on the quay', "Ends.")
    )

    quoted = (text.shingles & QUOTED) > 0
    numeric = (text.shingles & NUMERIC) > 0

    assert quoted.tolist() == [True] * 7 + [False] * 4
    assert numeric.tolist() == [True] * 5 + [False] * 6


def test_quotation_ends_with_its_paragraph():
    text = fingerprint("", ('"One two three four five', "six seven eight nine ten eleven twelve"))

    assert (text.shingles & QUOTED).astype(bool).tolist() == [True] * 3 + [False] * 5


def test_codes_are_the_same_in_every_process():
    assert encode(("ferry",)).tolist() == [7924694667129404364, 1]


def test_fingerprint_of_nothing_is_empty():
    empty = fingerprint("", ())

    assert [len(part) for part in (empty.shingles, empty.words, empty.ends)] == [0, 0, 0]
    assert np.array_equal(empty.headline, [])


def add_all(stories):
    posting = None
    for story, at in stories:
        posting = add_to_posting(posting, story, at)
    return posting.stories


POSTINGS = [
    ([(1, HOUR)], (1,)),
    ([(1, HOUR), (1, 99 * HOUR)], (1,)),
    ([(1, HOUR), (2, HOUR), (3, HOUR), (4, HOUR)], (1, 2, 3)),
    ([(1, HOUR), (2, 99 * HOUR)], (1, 2)),
    ([(1, HOUR), (2, HOUR), (3, 31 * HOUR)], ()),
    ([(1, HOUR), (2, 0), (3, 0)], (1, 2, 3)),
    ([(story, HOUR) for story in range(1, 8)], (1, 2, 3)),
    ([(story, HOUR) for story in range(1, 9)], ()),
]


@pytest.mark.parametrize(("stories", "held"), POSTINGS)
def test_posting_leads_to_three_stories_until_it_is_common(stories, held):
    assert add_all(stories) == held


FURNITURE = [
    ("Also read | Ferry strike enters its third day", True),
    ("READ MORE: Ferry strike enters its third day", True),
    ("Watch: Divers under the hull", True),
    ("Recommended: Five walks by the sea", True),
    ("© 2026 Harbour Post", True),
    ("--Zephyr sn/pgh", True),
    ("Follow us on all channels", True),
    ("This story has been published from an agency feed without changes.", True),
    ("Watch towers along the coast were manned again.", False),
    ("Read by a million people, the pamphlet changed the town.", False),
    ("This story has been corrected to give the right age.", False),
    ("Related to three of the victims, Holt spoke first.", False),
]


@pytest.mark.parametrize(("paragraph", "is_one"), FURNITURE)
def test_furniture_is_told_from_text(paragraph, is_one):
    assert is_furniture(paragraph) is is_one


NOTICES = [
    ("(Corrects spelling of Osei in second paragraph)", 0, None),
    ("CORRECTION: The ferry is called Aurora.", 0, None),
    ("This story has been corrected to show that the ferry is called Aurora.", 0, None),
    ("An earlier version of this story misstated the name of the ferry.", 0, None),
    ("Mandatory kill: please withdraw this item.", None, 0),
    ("The story headlined Ferry sinks has been withdrawn.", None, 0),
    ("Please disregard the story about the ferry.", None, 0),
    ("Corrections officers ended their strike.", None, None),
    ("Kill Devil Hills was without power.", None, None),
    ("The minister has withdrawn the bill.", None, None),
    ("He corrected his course and sailed on.", None, None),
]


@pytest.mark.parametrize(("paragraph", "correction", "kill"), NOTICES)
def test_notices_are_told_from_news(paragraph, correction, kill):
    copy = copy_of((paragraph, *FERRY))

    assert (find_correction(copy), find_kill(copy)) == (correction, kill)


FOLDED = [
    ("", ""),
    ("ＦＵＬＬ ｗｉｄｔｈ", "full width"),
    ("„Zitat“ und «citation»", '"zitat" und "citation"'),
    ("\u202eabc\u202c", "abc"),
    ("Ｐ\u0430ypal", "paypal"),
    ("москва", "москва"),
    ("É", "é"),
    ("e\u0301", "é"),
    ("a\x00b\tc\n", "ab\tc\n"),
]


@pytest.mark.parametrize(("printed", "folded"), FOLDED)
def test_text_is_folded(printed, folded):
    assert fold(printed) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize("text", ["x", "é", "\ufdfa", "e\u0301 ", "\u0300"])
def test_folding_is_bounded(text):
    assert len(fold(text * 300_000)) <= 200_000
