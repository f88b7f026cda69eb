"""What was edited between two texts, told as people would."""

import pytest

from wirefeed.stories.edits import Swap, Text, find_edits
from wirefeed.stories.sentences import MAX_SENTENCES, split

FERRY = "The ferry to Skarv was cancelled on Monday because of ice."
CREWS = "Ada Moor said that 14 crews waited for the tide at the old pier."
PRICE = "Fish sold at 1,250 crowns a crate in the morning."
RAIN = "It rained over the harbour all day."
HOME = "Then the 14 crews of Moor left the old pier for home."
NOBODY = "Nobody else came."


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
            [RAIN, FERRY, CREWS, PRICE, NOBODY], [CREWS, PRICE, NOBODY, RAIN, FERRY],
            {"moved": (RAIN, FERRY)}, id="two moved",
        ),
        pytest.param(
            [RAIN, RAIN, RAIN], [RAIN], {"dropped": (RAIN, RAIN), "kept": 1}, id="said three times"
        ),
        pytest.param(
            [RAIN, FERRY, RAIN], [RAIN, FERRY, RAIN], {"kept": 3, "moved": ()}, id="said again"
        ),
        pytest.param(
            ["Boats left the pier at noon."], ["Boats left the quay by train."],
            {"dropped": (), "added": ()}, id="half of its words",
        ),
        pytest.param(
            ["Boats left the old pier at noon."], ["Boats left the quay by night train."],
            {"changed": ()}, id="less than half of its words",
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
            [CREWS, HOME],
            [CREWS.replace("14", "17").replace("Moor", "More"),
             HOME.replace("14", "17").replace("Moor", "More")],
            {"numbers": (Swap("14", "17"),), "names": (Swap("Moor", "More"),)},
            id="the same twice",
        ),
        pytest.param(
            ["Of 14 boats 12 were of Moor and Lind."], ["Of 12 boats 14 were of Lind and Moor."],
            {"numbers": (), "names": ()}, id="numbers and names that change places",
        ),
        pytest.param(
            ["The pilot of Twelve Isles left."], ["The pilot of Eleven Isles left."],
            {"numbers": (Swap("Twelve", "Eleven"),), "names": ()}, id="number word with a capital",
        ),
        pytest.param(
            ["On the quay one boat was left."], ["On the quay no boat was left."],
            {"numbers": ()}, id="one is no number",
        ),
        pytest.param(
            ["The town chose plan A at last."], ["The town chose plan B at last."],
            {"names": ()}, id="a letter is no name",
        ),
        pytest.param(
            ["Lind came 2nd in the race."], ["Lind came 3rd in the race."],
            {"numbers": (Swap("2nd", "3rd"),)}, id="ordinal",
        ),
        pytest.param(
            ["Ice cost 1,25 crowns a crate."], ["Ice cost 125 crowns a crate."],
            {"numbers": (Swap("1,25", "125"),)}, id="decimal comma",
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
            ["Moor left at once, unseen."], ["Ada left at once, unseen.", CREWS],
            {"names": (Swap("Moor", ""),)}, id="or elsewhere in the other text",
        ),
        pytest.param(
            ["Five crews of the U.S. honoured Dr. Moor's organisation with 1,250 lamps."],
            ["5 crews of the US honored Moors' organization with 1250 lamps."],
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


@pytest.mark.parametrize(
    ("before", "after", "swap"),
    [
        ("It was very cold.", "It was very very cold.", Swap("", "very")),
        ("The boats didn't sail.", "The boats did sail.", Swap("didn't", "did")),
        ("Ships of class A B sail at noon.", "Ships of class C sail at noon.", Swap("A B", "C")),
        ("배는 서울 부두를 월요일에 떠났다.", "배는 부산 항구를 월요일에 떠났다.",
         Swap("서울 부두를", "부산 항구를")),
        ("船は今日港を出た。", "船は明朝港を出た。", Swap("今日", "明朝")),
    ],
)  # fmt: skip
def test_words_that_changed_are_told_as_they_are_printed(before, after, swap):
    (change,) = edits([before], [after]).changed

    assert change.words == (swap,)


def test_changes_are_told_in_the_order_of_the_later_text():
    later = [CREWS.replace("14", "17"), FERRY.replace("Monday", "Tuesday")]

    assert [change.after for change in edits([FERRY, CREWS], later).changed] == later


def test_of_like_sentences_the_nearest_are_one():
    before = [f"Boat {name} left the pier late." for name in ("north", "south", "west")]
    after = [text.replace("late", "early") for text in before]

    assert [(c.before, c.after) for c in edits(before, after).changed] == list(
        zip(before, after, strict=True)
    )


def test_of_sentences_as_like_the_one_in_the_same_place_is_meant():
    north, south, west = (
        f"Boats from the {name} left late." for name in ("north", "south", "west")
    )

    assert [change.before for change in edits([north, south], [NOBODY, west]).changed] == [south]


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
    ("before", "after", "numbers"),
    [
        ("7 ferries late", "9 ferries late", (Swap("7", "9"),)),
        ("Ferries late", "9 ferries late", ()),
        (f"{RAIN} {FERRY} Late: 7", f"{RAIN} {FERRY} Late: 9", (Swap("7", "9"),)),
    ],
)
def test_numbers_exchanged_in_the_headline_are_told(before, after, numbers):
    assert find_edits(Text(headline=before), Text(headline=after)).numbers == numbers


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


def test_one_text_without_end_is_enough_to_be_compared_in_part():
    endless = ["word " * 1_000] * 40

    assert not edits(endless, [FERRY]).is_whole
    assert not edits([FERRY], endless).is_whole


def test_hundreds_of_long_sentences_are_compared_whole():
    told = edits([f"{CREWS[:-1]}, and {FERRY} " * 500], [f"{CREWS[:-1]}, and {FERRY} " * 500])

    assert (told.kept, told.is_whole) == (500, True)


@pytest.mark.parametrize(
    ("printed", "lengths"),
    [("a" * 1300, [600, 600, 100]), ("Yes " + "a" * 700, [600, 104]), ("aaa " * 200, [599, 199])],
)
def test_a_sentence_without_end_is_taken_in_pieces_that_end_with_a_word(printed, lengths):
    assert [len(sentence.printed) for sentence in split([printed])[0]] == lengths


def test_a_question_within_a_sentence_does_not_end_it():
    assert [s.printed for s in split(["“Why now?” he asked. “Why?” She left."])[0]] == [
        "“Why now?” he asked.",
        "“Why?”",
        "She left.",
    ]


def test_abbreviations_end_no_sentence():
    text = "Mr. Lind of the U.S. team met A. Moor on Jan. 5. Nobody else came."

    assert [s.printed for s in split([text])[0]] == [
        "Mr. Lind of the U.S. team met A. Moor on Jan. 5.",
        "Nobody else came.",
    ]
