import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_dispatches import FERRY, LEAD, copy_of

from wirefeed.stories.comparing import compare, share_pairs
from wirefeed.stories.drawers import COMMON, HOUR, WINDOW, Cabinet, Card
from wirefeed.stories.fingerprint import Imprint, fingerprint, hash_shingles
from wirefeed.stories.furniture import find_dispatch, is_furniture
from wirefeed.stories.notices import find_correction, find_kill
from wirefeed.stories.postings import Cards, Postings
from wirefeed.stories.words import HOLDS_DIGIT, QUOTED, encode
from wirefeed.text.folding import fold

SAME_WORDS = [
    ("Organised labour moved to the centre.", "organized labor moved to the center"),
    ("Mr. Maro and Mrs Holt", "Maro and Holt"),
    ("Sri Rao, Herr Lind, Frau Moor and Mme Roy", "Rao, Lind, Moor and Roy"),
    ("five of twenty", "5 of 20"),
    ("third of thirty, fourth of ninety", "3rd of 30, 4th of 90"),
    ("whilst moving amongst boats towards shore", "while moving among boats toward shore"),
    ("the `new' theatres", "the new theaters"),
    ("ferry🚢late", "ferry late"),
    ("दाम ₹५०० + कर", "दाम 500 कर"),
    ("a rise of 12 per cent", "a rise of 12%"),
    ("12 pct", "12 percent"),
    ("Neighbours' defence programmes, cancelled", "neighbors' defense programs canceled"),
    ("The “harbour – open” sign…", 'The "harbor  open" sign'),
    ("1,000 tonnes in the U.S.", "1000 tonnes in the US"),
    ("the harbour’s “new” pier", "the harbour's new pier"),
    ("Sen. Weir on Sept. 3", "senator Weir on September 3"),
    ("tide\u200bs and re\u00adefs", "tides and reefs"),
    ("ﬁshing", "fishing"),
    ("naïve – cliché", "naïve cliché"),
    ("нов\u200bости дня", "новости дня"),
    ("आज का मौसम।", "आज का मौसम"),
    ("the\u00a0quay\u2009at\u3000dawn", "the quay at dawn"),
    ("the qu\x00ay", "the quay"),
    ("the qu\x7fay, the ti\x1bde", "the quay, the tide"),
    ("cafe\u0301 naïve", "café naïve"),
    ("favourable neighbours", "favorable neighbors"),
    ("two counsellors", "2 counselors"),
    ("३८ नावें, ٣٨ ও ৩৮", "38 नावें 38 ও 38"),
]


def words(text):
    return (fingerprint("", (text,)).words & ~QUOTED).tolist()


@pytest.mark.parametrize(("printed", "other"), SAME_WORDS)
def test_house_styles_have_the_same_words(printed, other):
    assert words(printed) == words(other)


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("Khan", "Kahn"), ("नदी", "नद")])
def test_other_words_differ(one, other):
    assert words(one) != words(other)


@pytest.mark.parametrize("printed", ["港口管理局", "みなと", "ทะเล"])
def test_unspaced_script_is_read_by_character(printed):
    assert len(words(printed)) == len(printed)


def test_paragraphs_end_where_they_do_whatever_they_quote():
    assert encode(('He said "no" twice.', "Then he left.")).ends.tolist() == [4, 7]


def test_a_line_break_ends_no_paragraph():
    assert fingerprint("", ("The tide\nturned.", "Boats left.")).ends.tolist() == [3, 5]


def test_a_text_of_few_words_is_one_shingle():
    one, other = (hash_shingles(fingerprint("", (text,)).words) for text in ("A tide", "A boat"))

    assert (len(one), len(other)) == (1, 1)
    assert one != other


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "«»"])
def test_shingles_know_quotations_and_words_numbers(marks):
    said = "We saw nine boats leave the bay".join(marks)
    text = fingerprint("", (f"He said: {said} at dawn on the quay", "Ends."))

    quoted = (hash_shingles(text.words) & QUOTED) > 0
    numeric = (text.words & HOLDS_DIGIT) > 0

    assert quoted.tolist() == [True] * 7 + [False] * 4
    assert numeric.nonzero()[0].tolist() == [4]


def test_words_that_stand_quoted_and_unquoted_are_one_shingle():
    said = "We saw nine boats leave"

    text = fingerprint("", (f'"{said}", they said.', f"{said}, they said."))

    identities = Imprint(text.words, text.headline).identities
    assert len(identities) == len(set(identities.tolist()))


def test_quotation_ends_with_its_paragraph():
    text = fingerprint("", ('"One two three four five', "six seven eight nine ten eleven twelve"))

    shingles = hash_shingles(text.words)
    assert (shingles & QUOTED).astype(bool).tolist() == [True] * 3 + [False] * 5


def test_codes_are_the_same_in_every_process():
    assert encode(("ferry",)).codes.tolist() == [2348431068]


def test_fingerprint_of_nothing_is_empty():
    empty = fingerprint("", ())

    assert [len(part) for part in (empty.words, empty.ends)] == [0, 0]
    assert len(Imprint(empty.words, empty.headline).sketch) == 0
    assert np.array_equal(empty.headline, [])


@pytest.mark.parametrize("length", [8, 9, 16, 17, 31, 33, 47])
def test_words_of_any_length_differ_by_their_last_letter(length):
    assert words("a" * length + "b") != words("a" * length + "c")


def test_words_of_a_text_that_is_cut_belong_to_paragraphs():
    text = fingerprint("", ("tide " * 20_000, "quay " * 20_000))

    assert len(text.words) == 20_000
    assert text.ends.tolist() == [20_000, 20_000]


def test_honorifics_count_in_no_paragraph():
    assert encode(("Mr. Khan won.", "Then Dr. Holt and Mrs. Moor lost.")).ends.tolist() == [2, 7]


def imprint(*paragraphs):
    return Imprint(fingerprint("", paragraphs).words, np.zeros(0, np.uint32))


# Of a hundred words so many are numbers, of which so many stand in the other text.
NUMBERS = [
    (10, 9, True),
    (10, 8, False),
    (5, 4, True),
    (5, 3, False),
    (3, 2, True),
    (3, 1, False),
    (2, 0, True),
]


@pytest.mark.parametrize(("count", "held", "agree"), NUMBERS)
def test_the_denser_numbers_are_the_more_of_them_must_agree(count, held, agree):
    prose = [f"word{place}" for place in range(200)]
    numbers = [f"{1000 + place}" for place in range(count)]
    short = imprint(" ".join([*prose[: 100 - count], *numbers]))
    long = imprint(" ".join([*prose, *numbers[:held]]))

    assert compare(short, long).numbers_agree is agree
    assert compare(long, short).numbers_agree is agree


def test_pairs_of_words_are_counted_of_the_shorter_text():
    cut, whole = imprint(*FERRY[:2]), imprint(*FERRY)

    assert share_pairs(cut, whole) == share_pairs(whole, cut) == 1


def test_pairs_of_words_in_quotation_marks_do_not_count():
    said = [f'"{text}"' for text in FERRY]

    assert share_pairs(imprint(*said, *LEAD), imprint(*said, *FERRY[:1])) < 0.2


def test_a_paragraph_that_was_cut_off_has_no_words():
    text = fingerprint("", ("The tide turned.", "Boats left."))

    assert [text.find_bounds(place) for place in range(3)] == [(0, 3), (3, 5), (0, 0)]


NOTHING = np.zeros(0, np.int64)


def file_all(stories):
    cabinet = Cabinet(lambda _: ())
    seven = np.array([7], np.uint32)
    cabinet.find_stories(seven, WINDOW)
    for number, (story, at) in enumerate(stories):
        cabinet.file(Card(number, story, at, seven, NOTHING))
    return cabinet.find_stories(seven, WINDOW)[7]


HELD = [
    ([(1, HOUR)], (1,)),
    ([(1, HOUR), (1, 99 * HOUR)], (1,)),
    ([(1, HOUR), (2, HOUR), (3, HOUR), (4, HOUR)], (1, 2, 3)),
    ([(1, HOUR), (2, 99 * HOUR)], (1, 2)),
    ([(1, HOUR), (2, HOUR), (3, 31 * HOUR)], ()),
    ([(1, HOUR), (2, HOUR), (3, 99 * HOUR)], ()),
    ([(1, HOUR), (2, 0), (3, 0)], (1, 2, 3)),
    ([(1, 40 * HOUR), (2, 0), (3, 0)], (1, 2, 3)),
    ([(story, HOUR) for story in range(1, 8)], (1, 2, 3)),
    ([(story, HOUR) for story in range(1, 9)], ()),
]


@pytest.mark.parametrize(("stories", "held"), HELD)
def test_hash_leads_to_three_stories_until_it_is_common(stories, held):
    assert set(file_all(stories)) == set(held)


def test_hash_is_common_on_the_days_about_its_stories_alone():
    cabinet = Cabinet(lambda _: ())
    seven = np.array([7], np.uint32)
    days = [WINDOW, 2 * WINDOW, 3 * WINDOW]
    for day in days:
        cabinet.find_stories(seven, day)
    for number in range(8):
        cabinet.file(Card(number, number, WINDOW, seven, NOTHING))
    cabinet.file(Card(8, 99, 3 * WINDOW, seven, NOTHING))

    assert [cabinet.find_stories(seven, day)[7] for day in (*days, *days)] == [(), (), (99,)] * 2


def test_of_each_day_the_first_few_stories_of_a_hash_are_kept():
    cards = Cards()
    postings = Postings(cards, np.uint32, 3)
    seven = np.array([7], np.uint32)
    days = [0, 0, 1, 1, 0, 1, 0, 1, 0, 1]
    stories = [1, 1, 2, 3, 4, 2, 5, 3, 6, 7]
    for number, (day, story) in enumerate(zip(days, stories, strict=True)):
        postings.add(seven, cards.add(number, story, day * 24 * HOUR + 1))
        postings.settle()  # each is sorted in by itself

    assert postings.find(seven) == {7: [0, 2, 3, 4, 6, 9]}


def test_slots_of_a_hash_ascend_whether_they_are_sorted_in_or_wait():
    cards = Cards()
    postings = Postings(cards, np.uint32, 3)
    seven = np.array([7], np.uint32)
    for story in (1, 2):
        postings.add(seven, cards.add(story, story, 1))
    postings.settle()
    for story in (3, 4):
        postings.add(seven, cards.add(story, story, 1))

    assert postings.find(seven) == {7: [0, 1, 2, 3]}


def test_what_waits_holds_few_slots_of_a_story_that_is_printed_all_day():
    cards = Cards()
    postings = Postings(cards, np.uint32, 3)
    seven = np.array([7], np.uint32)
    for number in range(100):
        postings.add(seven, cards.add(number, 1, 1))

    assert postings.find(seven) == {7: [0, 1, 2]}


CARDS = st.lists(
    st.tuples(st.integers(1, 2), st.integers(0, 1), st.integers(1, 6)), min_size=20, max_size=60
)


@settings(deadline=None)
@given(CARDS)
def test_what_is_sorted_in_holds_of_each_day_the_first_stories_of_a_hash(cards):
    most, known = 3, Cards()
    postings = Postings(known, np.uint32, most)
    held = {}  # of each hash and day, the first slot of each story
    for slot, (value, day, story) in enumerate(cards):
        postings.add(np.array([value], np.uint32), known.add(slot, story, day * 24 * HOUR + 1))
        postings.settle()
        stories = held.setdefault(value, {}).setdefault(day, {})
        if len(stories) < most:
            stories.setdefault(story, slot)
    found = postings.find(np.array([1, 2], np.uint32))

    assert set(found) == set(held)
    for value, days in held.items():
        first = {slot for stories in days.values() for slot in stories.values()}
        slots = found[value] if isinstance(found[value], list) else [found[value]]
        assert first <= set(slots)
        assert set(slots) == first or len(slots) <= most  # few are left as they are


def test_drawers_out_of_reach_are_not_opened():
    opened = []
    cabinet = Cabinet(lambda period: opened.append(period) or ())

    cabinet.find_edges([1], 100 * WINDOW)

    assert opened == [None, *range(396, 405)]


def test_edge_of_two_stories_is_common():
    cabinet = Cabinet(lambda _: ())
    cabinet.find_edges([1], WINDOW)
    cards = [(1, HOUR, 5), (1, 90 * HOUR, 5), (1, HOUR, 6), (2, 90 * HOUR, 6)]
    for number, (story, at, edge) in enumerate(cards):
        cabinet.file(Card(number, story, at, NOTHING, np.array([edge])))

    assert cabinet.find_edges([5, 6, 7], WINDOW) == {5: 1, 6: COMMON}


FURNITURE = [
    ("Also read | Ferry strike enters its third day", True),
    ("READ MORE: Ferry strike enters its third day", True),
    ("Watch: Divers under the hull", True),
    ("Recommended: Five walks by the sea", True),
    ("© 2026 Harbour Post", True),
    ("--Zephyr sn/pgh", True),
    ("Follow us on all channels", True),
    ("This story was taken up by the council on Monday.", False),
    ("Join us on the quay channel", True),
    ("Tap here for the tide tables", True),
    ("Further reading: Five walks by the sea", True),
    ("Agency inputs from Zephyr", True),
    ("Inputs from Zephyr", True),
    ("-Zephyr sn/pgh", True),
    ("\u2003Watch: Divers under the hull", True),
    ("Also see what the crew saw when the tide turned.", False),
    ("Copyright is to end with the author's life, the ministry said.", False),
    ("Disclaimer: Nobody on the quay has read this", True),
    ("With inputs from the bureau in Port Alder", True),
    ("The headline is auto-generated from an agency feed.", True),
    ("Watch: the tide comes in" + " and goes out" * 40, False),
    ("This story has been published from an agency feed without changes.", True),
    ("Watch towers along the coast were manned again.", False),
    ("Read by a million people, the pamphlet changed the town.", False),
    ("This story has been corrected to give the right age.", False),
    ("Related to three of the victims, Holt spoke first.", False),
]


@pytest.mark.parametrize(("paragraph", "is_one"), FURNITURE)
def test_furniture_is_told_from_text(paragraph, is_one):
    assert is_furniture(paragraph) is is_one
    assert find_dispatch(["", paragraph]) == ([] if is_one else [1])


NOTICES = [
    ("(Corrects spelling of Osei in second paragraph)", 0, None),
    ("CORRECTION: The ferry is called Aurora.", 0, None),
    ("This story has been corrected to show that the ferry is called Aurora.", 0, None),
    ("An earlier version of this story misstated the name of the ferry.", 0, None),
    ("This corrected story clarifies who owned the ferry.", 0, None),
    (f"{FERRY[1]} An earlier version of this story named another bus.", 0, None),
    (f"{FERRY[1]} This story has been withdrawn.", None, 0),
    ("In paragraph 2, corrects the name of the ferry.", 0, None),
    ("This story has been updated to correct the name of the ferry.", 0, None),
    ("This story has been retracted.", None, 0),
    ("Zephyr has withdrawn a story about the ferry.", None, 0),
    ("Editors, note the kill bulletin on the ferry.", None, 0),
    ("Mandatory kill: please withdraw this item.", None, 0),
    ("The story headlined Ferry sinks has been withdrawn.", None, 0),
    ("Please disregard the story about the ferry.", None, 0),
    ("The story that said the ferry sank has been withdrawn.", None, 0),
    ("This item has been killed.", None, 0),
    ("This item was withdrawn by the agency on Monday.", None, 0),
    ("Our report on the ferry has been withdrawn.", None, 0),
    ("The above article is withdrawn: its source proved to be wrong.", None, 0),
    ("Editors are asked to withdraw this report.", None, 0),
    ("To all clients: do not use the article about the ferry.", None, 0),
    ("Zephyr has withdrawn its story about the ferry.", None, 0),
    ("WITHDRAWAL: Ferry sinks off Port Alder", None, 0),
    ("The police report said that a docker was killed in the blast.", None, None),
    ("An item in the daily named the docker who was killed.", None, None),
    ("The report says the bill was withdrawn.", None, None),
    ("The report on quotas was withdrawn.", None, None),
    ("The report published on Monday has been withdrawn by the ministry.", None, None),
    ("The minister was asked to withdraw the report on quotas.", None, None),
    ("The ministry has withdrawn its report on quotas.", None, None),
    ("The journal said the article was retracted in May.", None, None),
    ("The island handed over its withdrawal notice in Port Alder.", None, None),
    ("This report tells of a bill that was withdrawn.", None, None),
    ("Withdrawal of the ferry is due on Monday.", None, None),
    ("Corrections officers ended their strike.", None, None),
    ("Kill Devil Hills was without power.", None, None),
    ("The minister has withdrawn the bill.", None, None),
    ("This item was withdrawn from the agenda on Monday.", None, None),
    ("The magazine has retracted the story and paid the captain.", None, None),
    ("The paper said the story was withdrawn after a call.", None, None),
    ("Kill the story, the publisher had told the editor.", None, None),
    ("The engine self-corrects when the ferry rolls.", None, None),
    ("The new chart - corrects both errors - costs ten crowns.", None, None),
    ("The headline was corrected within an hour, the editor said.", None, None),
    ("An earlier version of this report had been sent to the mayor.", None, None),
    ("Die Meldung, dass der Reeder die Klage zurückgezogen habe, war falsch.", None, None),
    ("Après cette information, la traversée a été annulée.", None, None),
    ("इस खबर के बाद परीक्षा रद्द कर दी गई।", None, None),
    ("इस खबर के बाद फैसला वापस लिया गया।", None, None),
    ("この記事によると、社長は発言を撤回しました。", None, None),
    ("이 기사에 따르면 여객선 운항이 취소됐습니다.", None, None),
    ("أعلنت الصحيفة سحب الخبر من موقعها.", None, None),
    ("सुधार-गृह से दो कैदी भाग गए।", None, None),
    ("STORY REMOVED: BC-Ferry. The agency has removed its story.", None, 0),
    ("BC-Port-Ferry,KILL. Editors, do not publish the story.", None, 0),
    ("Achtung Redaktionen: Bitte verwenden Sie die Meldung nicht.", None, 0),
    ("Die Meldung zur Fähre wird zurückgezogen.", None, 0),
    ("ANULACIÓN: Rogamos no utilicen la noticia sobre el barco.", None, 0),
    ("Prière d'annuler la dépêche sur le bac.", None, 0),
    ("यह खबर वापस ली जाती है।", None, 0),
    ("この記事は取り消します。", None, 0),
    ("Korrektur: Die Fähre heißt Aurora.", 0, None),
    ("(Berichtigung: Es waren zwölf Verletzte)", 0, None),
    ("(RECTIFICATIF - Corrige le nom du bac)", 0, None),
    ("(Corrige el nombre del barco en el primer párrafo)", 0, None),
    ("सुधार: नाव का नाम औरोरा है।", 0, None),
    ("تصحيح: اسم العبارة أورورا", 0, None),
    ("（訂正：船の名前はオーロラです）", 0, None),
    ("This story has been updated to make clear who owned the ferry.", 0, None),
    ("In einer früheren Version dieses Artikels hieß die Fähre anders.", 0, None),
    ("Une version antérieure de cet article donnait un faux nom au bac.", 0, None),
    ("Les sénateurs ont adopté une première version de cet article.", None, None),
    ("Una versión anterior de esta nota decía otro puerto.", 0, None),
    ("Uma versão anterior deste texto trazia outro nome.", 0, None),
    ("Erramos: o barco chama-se Aurora.", 0, None),
    ("In een eerdere versie van dit artikel stond een andere naam.", 0, None),
    ("I en tidligere versjon av saken sto det feil navn.", 0, None),
    ("I en tidligere version af artiklen stod der et forkert navn.", 0, None),
    ("Jutun aiemmassa versiossa laivan nimi oli väärin.", 0, None),
    ("We wcześniejszej wersji artykułu podaliśmy złą nazwę.", 0, None),
    ("В предыдущей версии материала было указано другое имя.", 0, None),
    ("في نسخة سابقة من هذا المقال كان اسم العبارة خاطئا.", 0, None),
    ("社長は「お詫びして訂正いたします」と頭を下げた。", None, None),
    ("In einer früheren Version des Gesetzes war die Fähre frei.", None, None),
    ("Une version antérieure du projet de loi a été rejetée.", None, None),
    ("В предыдущей версии закона паромы были бесплатными.", None, None),
    ("He corrected his course and sailed on.", None, None),
]


@pytest.mark.parametrize(("paragraph", "correction", "kill"), NOTICES)
def test_notices_are_told_from_news(paragraph, correction, kill):
    copy = copy_of((paragraph, *FERRY))

    assert (find_correction(copy), find_kill(copy)) == (correction, kill)


@pytest.mark.parametrize("place", range(5))
def test_notices_stand_at_the_head_or_the_tail(place):
    paragraphs = [*FERRY[:place], "This story has been withdrawn.", *FERRY[place + 1 :]]

    assert find_kill(copy_of(paragraphs)) == (None if place == 2 else place)


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
