"""What was edited between two texts, told as people would."""

import pytest

from wirefeed.stories.edits import Swap, Text, find_edits
from wirefeed.stories.sentences import MAX_SENTENCES, split

FERRY = "The ferry to Skarv was cancelled on Monday because of ice."
CREWS = "Ada Moor said that 14 crews waited for the tide at the old pier."
PRICE = "Fish sold at 1,250 crowns a crate in the morning."
RAIN = "It rained over the harbour all day."


def edits(before, after):
    return find_edits(Text(paragraphs=tuple(before)), Text(paragraphs=tuple(after)))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param([FERRY, RAIN], [FERRY, RAIN], {"kept": 2}, id="same"),
        pytest.param([FERRY, RAIN], [f"{FERRY} {RAIN}"], {"kept": 2}, id="joined paragraphs"),
        pytest.param([FERRY, RAIN], [FERRY], {"dropped": (RAIN,)}, id="dropped"),
        pytest.param([FERRY], [FERRY, RAIN], {"added": (RAIN,)}, id="added"),
        pytest.param([], [RAIN], {"added": (RAIN,)}, id="from nothing"),
        pytest.param([RAIN], [], {"dropped": (RAIN,)}, id="to nothing"),
        pytest.param([RAIN], ["Rain"], {"added": ("Rain",), "dropped": (RAIN,)}, id="one word"),
        pytest.param([FERRY, CREWS, RAIN], [RAIN, FERRY, CREWS], {"moved": (RAIN,)}, id="moved"),
        pytest.param(
            [RAIN, RAIN, RAIN], [RAIN], {"dropped": (RAIN, RAIN), "kept": 1}, id="said three times"
        ),
        pytest.param(
            [CREWS],
            [CREWS.replace("14", "17")],
            {"numbers": (Swap("14", "17"),), "names": (), "dropped": (), "added": ()},
            id="number",
        ),
        pytest.param(
            [PRICE], [PRICE.replace("1,250", "12.50")], {"numbers": (Swap("1,250", "12.50"),)},
            id="decimal point",
        ),
        pytest.param(
            [CREWS],
            [CREWS.replace("Moor", "More")],
            {"names": (Swap("Moor", "More"),), "numbers": ()},
            id="name",
        ),
        pytest.param(
            [f"Moor left the ship. {CREWS}"],
            [f"Lind saw a gull. {CREWS}"],
            {"dropped": ("Moor left the ship.",), "added": ("Lind saw a gull.",)},
            id="too little in common",
        ),
        pytest.param(
            ["Moor left at once, unseen.", CREWS],
            ["Ada left at once, unseen.", CREWS],
            {"names": (Swap("Moor", ""),)},
            id="first word is a name where it is one elsewhere",
        ),
        pytest.param(
            ["Five crews of the U.S. honoured Dr. Moor with 1,250 lamps."],
            ["5 crews of the US honored Moor with 1250 lamps."],
            {"kept": 1, "changed": ()},
            id="house style",
        ),
        pytest.param(
            ["नाव सोमवार को नहीं चली। बारिश हुई।"], ["नाव सोमवार को नहीं चली।"],
            {"dropped": ("बारिश हुई।",)}, id="danda",
        ),
        pytest.param(
            ["船は来なかった。雨が降った。"], ["船は来なかった。"], {"dropped": ("雨が降った。",)},
            id="full-width stop",
        ),
        pytest.param(
            ["هل وصلت السفينة؟ لا."], ["هل وصلت السفينة؟"], {"dropped": ("لا.",)}, id="arabic mark"
        ),
    ],
)  # fmt: skip
def test_sentences_numbers_and_names(before, after, found):
    told = edits(before, after)

    assert {name: getattr(told, name) for name in found} == found
    assert told.is_whole


def test_a_changed_sentence_says_which_words_changed():
    (change,) = edits([FERRY], [FERRY.replace("cancelled on Monday", "put off on Tuesday")]).changed

    assert change.words == (Swap("cancelled", "put off"), Swap("Monday", "Tuesday"))
    assert change.before == FERRY


def test_of_like_sentences_the_nearest_are_one():
    before = [f"Boat {name} left the pier late." for name in ("north", "south", "west")]
    after = [text.replace("late", "early") for text in before]

    assert [(c.before, c.after) for c in edits(before, after).changed] == list(
        zip(before, after, strict=True)
    )


def test_the_likest_sentences_are_one():
    before, likest = "The boat left the old pier late.", "The boat left the old pier early."

    told = edits([before], ["The boat left the quay at noon.", likest])

    assert [change.after for change in told.changed] == [likest]


@pytest.mark.parametrize(
    ("before", "after", "found", "lost"),
    [
        ({"sign-off": "ians/pk"}, {}, {"sign-off": Swap("ians/pk", "")}, ("sign-off",)),
        ({"agency": "ians"}, {"agency": "pti"}, {"agency": Swap("ians", "pti")}, ()),
        ({}, {"agency": "pti"}, {"agency": Swap("", "pti")}, ()),
        ({"dateline": "Skarv, Jan 6 (IANS) "}, {"dateline": "SKARV, Jan 6 (IANS):"}, {}, ()),
    ],
)
def test_credits(before, after, found, lost):
    told = find_edits(Text(credits=before), Text(credits=after))

    assert dict(told.credits) == found
    assert told.credits_lost == lost


def test_a_headline_is_changed_when_its_words_are():
    first, same = Text(headline="Ferry “late” again"), Text(headline='Ferry "Late" again')
    other = Text(headline="7 ferries late again")

    assert find_edits(first, same).headline is None
    assert find_edits(first, other).headline.words == (Swap("Ferry", "7 ferries"),)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("word " * 1_000_000, "work " * 1_000_000, id="one sentence of a million"),
        pytest.param("a b " * 500_000, "b a a " * 300_000, id="two words"),
        pytest.param("He said so. " * 90_000, "He says so. " * 90_000, id="one sentence again"),
        pytest.param("港を出た" * 100_000, "港に出た" * 100_000, id="without spaces"),
        pytest.param("." * 1_000_000, "?! " * 300_000, id="stops alone"),
        pytest.param('."' * 500_000, "a." * 500_000, id="stops and quotes"),
        pytest.param("a" + "\u0301" * 500_000, "1," * 500_000, id="marks"),
    ],
)
def test_a_text_without_end_is_compared_in_part(before, after):
    told = edits([before], [after])

    assert not told.is_whole
    assert len(told.added) + len(told.changed) + told.kept <= MAX_SENTENCES


def test_abbreviations_end_no_sentence():
    text = "Mr. Lind of the U.S. team met A. Moor on Jan. 5. Nobody else came."

    assert [s.printed for s in split([text])[0]] == [
        "Mr. Lind of the U.S. team met A. Moor on Jan. 5.",
        "Nobody else came.",
    ]
