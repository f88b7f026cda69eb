"""Whom pages name as writers in the words of their systems: desks, towns, labels and buttons."""

import pytest

from wirefeed.reading import Page, read_credit, read_page
from wirefeed.reading.credit.credit import Credit
from wirefeed.registry import load_registry

AGENCIES = load_registry().agencies
URL = "https://quay.test/a/ferry-1"
TEXT = [
    "The ferry to Holm stays in port until the wind has turned, its captain said on Sunday night.",
    "Forty lorries with fresh fish were waiting on the quay, and the ice in them lasts a day.",
    "The harbour office will say at noon whether the evening boat can leave for the islands.",
]


def read(above: str = "", below: str = "", head: str = "") -> Page:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return read_page(
        f"<html><head><title>Ferry waits</title>{head}</head><body><main><h1>Ferry waits</h1>"
        f"{above}<div class='c4'>{text}</div>{below}</main></body></html>".encode(),
        URL,
    )


def credit(page: Page) -> Credit:
    return read_credit(page.paragraphs, page.credit_lines, agencies=AGENCIES, url=URL)


def names(page: Page) -> list[str]:
    return [author.name for author in page.authors]


def claim(*authors: str) -> str:
    """Return the structured data of an article by some authors."""
    people = ",".join(f'{{"@type":"Person","name":"{author}"}}' for author in authors)
    data = f'{{"@type":"NewsArticle","headline":"Ferry waits","author":[{people}]}}'
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("<div class=byline>ANP Producties</div>", "anp"),
        ("<div class=x9>ANP Producties | 21 maart 2024</div>", "anp"),
        ("<div class=byline>EFE Economía</div>", "efe"),
        ("<div class=byline>ANSA Redazione</div>", "ansa"),
        ("<div class=byline>AFP Deutschland</div>", "afp"),
    ],
)
def test_one_word_behind_an_agencys_letters_is_its_desk_and_no_place(line, code):
    page = read(line)

    assert [author.kind for author in page.authors] == ["agency"]
    assert (credit(page).agency, credit(page).dateline) == (code, None)


def test_a_button_beside_an_agency_is_neither_an_author_nor_a_place():
    page = read("<div class=byline>TASR | Zdieľať</div>")

    assert (names(page), page.by, credit(page).dateline) == (["TASR"], "TASR", None)


@pytest.mark.parametrize("line", ["EFE / Madrid", "Agencias / Madrid"])
def test_a_town_behind_an_agency_and_a_slash_is_no_author(line):
    page = read(f"<div class=byline>{line}</div>")

    assert [author.is_place for author in page.authors] == [False, True]


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (["Moor, Ada"], ["Ada Moor"]),
        (["Ada Moor, Bo Lind"], ["Ada Moor", "Bo Lind"]),
        (["Ada Moor, Skarv"], ["Ada Moor", "Skarv"]),
        (["Reuters, Skarv"], ["Reuters", "Skarv"]),
    ],
)
def test_one_person_written_last_name_first_is_one_author(authors, expected):
    assert names(read(head=claim(*authors))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Oprac. Ada Moor", ["Ada Moor"]),
        ("PAP, oprac. Ada Moor", ["PAP", "Ada Moor"]),
        ("Opracowanie: Ada Moor", ["Ada Moor"]),
        ("Redakcja: Ada Moor", ["Ada Moor"]),
        ("Mit Informationen von Ada Moor", ["Ada Moor"]),
        ("Text: Ada Moor", ["Ada Moor"]),
        ("Text: Larger", []),
        ("Testo: Ada Moor", ["Ada Moor"]),
        ("Připravila: Ada Moorová", ["Ada Moorová"]),
        ("Spracoval: Jan Moor", ["Jan Moor"]),
        ("Pripremila: Ada Mor", ["Ada Mor"]),
        ("Подготовила: Ада Мур", ["Ада Мур"]),
        ("Γράφει η Άντα Μουρ", ["Άντα Μουρ"]),
        ("ავტორი: ადა მური", ["ადა მური"]),
        ("Հեղինակ՝ Ադա Մուր", ["Ադա Մուր"]),
        ("Müəllif: Ada Mur", ["Ada Mur"]),
        ("লেখক: আদা মুর", ["আদা মুর"]),
        ("Ада Мур Автор", ["Ада Мур"]),
    ],
)
def test_what_leads_over_to_a_name_is_no_part_of_it(line, expected):
    assert names(read(f"<div class=author>{line}</div>")) == expected


@pytest.mark.parametrize(
    "line", ["Lesezeit 1 Minute", "Lesedauer 3 Min.", "2 Minute Read", "Temps de lecture 2 min"]
)
def test_how_long_a_text_takes_to_read_is_no_author(line):
    box = f"<div class=meta><div class=author>{line}</div><div class=author>Ada Moor</div></div>"

    assert names(read(f"<div class=author>{line}</div>")) == []
    assert names(read(box)) == ["Ada Moor"]


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ("<div class=author-box><span class=author>Ada Moor</span> <b>Share</b></div>", "Ada Moor"),
        ("<div class=byline><span class=byline__author>Ada Moor</span><div>Port Hale</div></div>",
         "Ada Moor"),
        ("<div class=byline><i>Littoral Ouest</i> <span class=auteur>Ada MOOR</span></div>",
         "Ada MOOR"),
        ("<div class=byline><span class=author>By Ada Moor</span> <b>Share</b></div>", "Ada Moor"),
        ("<div class=byline><span class=author>Ada Moor</span> <b>Associated Press</b></div>",
         "Ada Moor, Associated Press"),
        ("<div class=byline><span class=author>Moor</span> <b>Skarv</b></div>", "Moor Skarv"),
    ],
)  # fmt: skip
def test_an_inline_piece_called_author_holds_the_name_and_nothing_beside_it(box, expected):
    assert ", ".join(names(read(box))) == expected
