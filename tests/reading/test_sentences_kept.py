"""Sentences that open like furniture, wherever they stand, are the text's, and so is the rest."""

import pytest

from wirefeed.reading.reader import read_page

SENTENCES = [
    f"Boat {number} lay fast at the quay of Skarv until the evening, as its crew told the pilot."
    for number in range(20)
]


def read(lines, *, place, tag="p"):
    """Return which of the lines are lost, and of the text around, where they stand in it."""
    rows = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    rows[place:place] = [f"<{tag}>{line}</{tag}>" for line in lines]
    html = f"<title>Ice</title><h1>Ice</h1><div class=article-body>{''.join(rows)}</div>"
    text = read_page(html.encode()).paragraphs
    return [line for line in [*SENTENCES, *lines] if line not in text]


@pytest.mark.parametrize("place", [4, 16])
@pytest.mark.parametrize(
    "sentence",
    [
        "Lee declined to comment.",
        "Also on board was a doctor.",
        "More videos surfaced on Sunday.",
        "Costs related to storms rose.",
        "Verwandte meldeten ihn als vermisst.",
        "İlgili bakanlık haberi yalanladı.",
        "Más información llegará el lunes.",
        "関連死は三人となった。",
    ],
)
def test_a_sentence_heads_no_box(sentence, place):
    assert read([sentence], place=place) == []


@pytest.mark.parametrize("place", [3, 11])
@pytest.mark.parametrize(
    "sentence",
    [
        "The report has not been reviewed by Reuters.",
        "The funds were received from the agency in May.",
        "Most readers saw only the headline.",
        "It was taken from an agency report, he said.",
    ],
)
def test_a_sentence_of_what_was_read_or_received_disclaims_nothing(sentence, place):
    assert read([sentence], place=place) == []


@pytest.mark.parametrize("heading", ["Deaths related to heat", "Leggi e decreti"])
def test_a_chapter_without_links_that_is_headed_like_a_box_keeps_its_text(heading):
    assert set(read([heading], place=16, tag="h2")) <= {heading}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    "sentence",
    [
        "Von den 40 Booten sind 30 zurück, sagte die Lotsin: „Wir sind erleichtert.“",
        "Por ahora no hay heridos, según la alcaldesa: “Todo está bajo control”",
        "By Friday the port had taken three steps:",
        "“Join us on the ice,” the pilot told them.",
    ],
)
def test_a_first_sentence_that_opens_like_a_byline_is_text(sentence, place):
    assert read([sentence], place=place) == []


@pytest.mark.parametrize("heading", ["Von der Idee zum Bau", "Por qué subió el precio"])
def test_a_first_chapters_heading_that_opens_like_a_byline_is_text(heading):
    assert read([heading], place=1, tag="h2") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivory Coast is the world's top cocoa producer.",
        "Susie Moor is the president's chief of staff.",
        "Evan Moor was a correspondent in Hale when he was arrested on a Monday in March.",
        (
            "Who saw the boat between noon and nightfall, or knows who sailed it, should write to "
            "the police at quay@skarv.example, the force said."
        ),
    ],
)
def test_a_last_sentence_like_a_life_or_a_contact_is_text(sentence):
    assert read([sentence], place=20) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In Skarv bot sich am Morgen das gleiche Bild: leere Kais, volle Hotels.",
        "The port gives itself a new image: open, modern and green.",
        "A judge threw out most of the case brought by Getty Images.",
        "More US allies are expected to sign up.",
        "Donations from US companies rose by a half.",
        "Telegram is expected to follow suit in the US.",
        "The minister's comments are not helpful, the union said.",
        "Public comments are open until Jan. 31, the agency said.",
        "Norway remains the preferred source in Germany for natural gas.",
        "O sindicato pede que o Congresso apoie a proposta dos pescadores.",
        "Les donations du groupe ont atteint trois millions d'euros l'an dernier.",
        "El alcalde deja sin respuesta los comentarios de la oposición.",
    ],
)
def test_a_sentence_with_a_captions_or_a_pleas_word_is_text(sentence):
    assert read([sentence], place=4) == []
    assert read([sentence], place=20) == []


@pytest.mark.parametrize("tag", ["li", "p"])
def test_a_row_of_a_year_and_fractions_is_no_time_stamp(tag):
    rows = ["berths-1931 3.3 m 0.091 m", "berths-2018 2.5 m 0.093 m"]

    assert read(rows, place=4, tag=tag) == []


@pytest.mark.parametrize(
    ("opening", "linked", "is_kept"),
    [
        ("Earlier this week the board announced", "a plan for the boats with timber.", True),
        ("Earlier this week the board announced", "a plan\n              for timber.", True),
        ("Earlier this week the board said:", "Who pays for the boats with the timber?", False),
        (
            "From our archive last week on this",
            "topic of who pays for the boats and their timber?",
            False,
        ),
        ("See also", "who is to pay for the boats that carry all the timber to Skarv.", False),
        ("Earlier this week the board announced", "Boats, timber, ice and who pays", False),
    ],
)
def test_a_last_sentence_may_end_in_a_link(opening, linked, is_kept):
    rows = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    last = f"{opening} <a href=/x>{linked * 2}</a>"
    html = f"<title>Ice</title><h1>Ice</h1><div class=article-body>{rows}<p>{last}</p></div>"

    assert (len(read_page(html.encode()).paragraphs) > len(SENTENCES)) is is_kept


@pytest.mark.parametrize(
    "sentence",
    [
        "The lock opens again in June, the keepers said. Follow Ada Moor on X.",
        "More than 200,000 people follow him on LinkedIn, where he shows the boats of Skarv.",
        "Segui tudo isso no Facebook durante meses, contou o mestre do porto na segunda-feira.",
        "Siga a regata no X Troféu do Porto, disse o mestre na segunda-feira aos marinheiros.",
        "You have two articles of impeachment before you, the chief justice told the senators.",
        "You’ve read the stories about the harbour and wondered who pays for all of it.",
        "Le juge a dit : « Il ne vous reste que deux articles à lire », et il est parti.",
    ],
)
def test_a_last_sentence_of_what_prompts_say_is_kept(sentence):
    assert read([sentence], place=len(SENTENCES)) == []
