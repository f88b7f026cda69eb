"""Which line of a page is its byline, and whom it names."""

import pytest

from wirefeed.items import Author
from wirefeed.loaders.normalise import author
from wirefeed.reading import read_page
from wirefeed.reading.authors.authors import read_authors
from wirefeed.reading.authors.naming_lines import is_byline
from wirefeed.reading.authors.printed_byline import choose_byline

HEADLINE = "Von Skarv bis Hale: Der lange Weg der Fähre"


@pytest.mark.parametrize(
    ("lines", "chosen"),
    [
        (["6 January 2025 | 07:50", "Ada Moor"], "Ada Moor"),
        (["By signing up you agree to hear from the harbour now and then", "Ada Moor"], "Ada Moor"),
        (["Von der neuen Mole in den alten Hafen zog gestern die Fähre", "Ada Moor"], "Ada Moor"),
        ([HEADLINE, "von Ada Moor"], "von Ada Moor"),
        (["By", "Ada Moor"], "Ada Moor"),
        (["Photo: Bo Lind", "By our staff"], "By our staff"),
        (["Ada Moor covers the harbour. She lives in Skarv.", "By A. Moor"], "By A. Moor"),
        (["作者：莫艾达"], "作者：莫艾达"),
        (["5:00", "Updated 10:01 pm, Sunday, 5 January 2025"], ""),
    ],
)
def test_the_line_that_names_somebody_is_the_byline(lines, chosen):
    assert choose_byline(lines, HEADLINE, [Author(name="Ada Moor")]) == chosen


def test_a_line_that_names_the_author_goes_before_one_that_says_by():
    lines = ["By Bo Lind", "Ada Moor, Trade Editor"]

    assert choose_byline(lines, "", [Author(name="Ada Moor")]) == "Ada Moor, Trade Editor"


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Ada Moor Published Jan 05, 2025 • 3 minute read Join the conversation", "Ada Moor"),
        ("By Ada Moor, Bo Lind | Updated: January 6, 2025 07:50 IST", "By Ada Moor, Bo Lind"),
        ("07:50 Uhr Lesezeit: 2 Min. Hafen Von Ada Moor", "Von Ada Moor"),
        ("5 January 2025 • Ada Moor • 3 Minuten", "Ada Moor"),
        ("Ada Moor @adamoor WATCH LIVE", "Ada Moor"),
        ("By Ada Moor Harbour Editor Follow Jan. 5, 2025 5 AM PT", "By Ada Moor Harbour Editor"),
        ("Par Ada Moor publié le 05/01/2025 à 21:00 , mis à jour à 21:00", "Par Ada Moor"),
        ("By Ada Moor -", "By Ada Moor"),
        ("By Ada Moor, Skarv, Jan 5 (AFP)", "By Ada Moor, Skarv, Jan 5 (AFP)"),
        ("By Ada Moor E.", "By Ada Moor E."),
        ("By Ada Moor, Print Editor", "By Ada Moor, Print Editor"),
        ("By Ada Moor and Edit Kovács", "By Ada Moor and Edit Kovács"),
        ("Von Ada Moor Stand: heute, mittags", "Von Ada Moor"),
        ("By Ada Moor | Jan 5, 2025 | Harbour Post", "By Ada Moor"),
        ("By Ada Moor, 5 January 2025, Reuters", "By Ada Moor, 5 January 2025, Reuters"),
        ("By Ada Moor on Jan 5, 2025 and Bo Lind", "By Ada Moor on Jan 5, 2025 and Bo Lind"),
        ("By Ada Moor | Updated by Bo Lind", "By Ada Moor | Updated by Bo Lind"),
        ("Jan 5, 2025 By Bo Lind and Ada Moor", "By Bo Lind and Ada Moor"),
        ("10:15, 5 Jan 2025 Bo Lind, Ada Moor", "Bo Lind, Ada Moor"),
        ("By Ada Moor (with agencies) 5 Jan 2025", "By Ada Moor (with agencies)"),
        ("5. Januar 2025 Große Straße Weißensee von Ada Moor", "von Ada Moor"),
        ("5 January 2025 İstanbul İİİİ by Ada Moor", "by Ada Moor"),
        ("By Bo Lind | Updated: January 6, 2025 07:50 IST", "By Bo Lind"),
    ],
)
def test_a_byline_is_printed_without_its_time_and_the_buttons_beside_it(line, by):
    agencies = {"AFP", "Reuters"}

    assert choose_byline([line], "", [Author(name="Ada Moor")], agencies.__contains__) == by


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        ("By Ada Moor Afp Agency", ["Ada Moor", "Afp Agency"]),
        ("By Ada Moor AFP", ["Ada Moor", "AFP"]),
        ("Ada Afp", ["Ada Afp"]),
        ("By Ada Moor Afp", ["Ada Moor Afp"]),
        ("By Ada Moor For The Harbour Post", ["Ada Moor"]),
        ("By Ada Moor And Bo Lind For Harbourpost.Test", ["Ada Moor", "Bo Lind"]),
        ("By Ada Moor for Reuters and Bo Lind in Skarv", ["Ada Moor", "Bo Lind"]),
        ("By Ada Moor for AP, Bo Lind for AFP", ["Ada Moor", "Bo Lind"]),
        ("ADA ZOE AFP", ["ADA ZOE AFP"]),
        ("Ada Moor of the AFP", ["Ada Moor of the AFP"]),
        ("Ada M. Afp Agency", ["Ada M. Afp Agency"]),
        ("By Harbour News Agency AFP", ["Harbour News Agency AFP"]),
        ("Harbour News Desk AFP", ["Harbour News Desk", "AFP"]),
        ("Harbour News Desk Afp", ["Harbour News Desk Afp"]),
        ("Harbour News Desk Afp Agency", ["Harbour News Desk Afp Agency"]),
        ("HARBOUR NEWS DESK AFP", ["HARBOUR NEWS DESK AFP"]),
    ],
)
def test_who_a_person_writes_for_is_no_part_of_the_name(claim, names):
    agencies = {"Afp Agency", "AFP", "Afp", "Harbour News Agency AFP"}

    assert [author.name for author in read_authors([claim], agencies.__contains__)] == names


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Fund for Peace", "Fund for Peace"),
        ("Center for Public Integrity", "Center for Public Integrity"),
        ("European Council for the North", "European Council for the North"),
        ("Verein für Fischerei", "Verein für Fischerei"),
        ("Ada Moor For Mailonline", "Ada Moor"),
        ("Ada Moor for Reuters", "Ada Moor for Reuters"),
    ],
)
def test_an_organisation_keeps_what_it_is_for(name, read):
    assert [author.name for author in read_authors([name], whole=True)] == [read]


def test_what_structured_data_calls_an_organisation_is_not_cut():
    (found,) = read_authors(["Skarv Boats For All"], whole=True, desks={"Skarv Boats For All"})

    assert (found.name, found.kind) == ("Skarv Boats For All", "desk")


@pytest.mark.parametrize(
    "line", ["By our staff reporter in Skarv", "By Ada van Moor of the Hale Post, Skarv, today"]
)
def test_a_byline_may_run_on_or_begin_small_but_not_both(line):
    assert is_byline(line)


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        ("作者：莫艾达", ["莫艾达"]),
        ("Автор: Ада Мур", ["Ада Мур"]),
        ("Nga Ada Moor", ["Ada Moor"]),
        ("كتب ضحى عرفة", ["ضحى عرفة"]),
        ("מאת: דנה כהן", ["דנה כהן"]),
        ("โดย สมชาย ใจดี", ["สมชาย ใจดี"]),
        ("Piše: Ada Mor", ["Ada Mor"]),
        ("Írta: Mór Ada", ["Mór Ada"]),
        ("Szerző: Mór Ada", ["Mór Ada"]),
        ("Tác giả: Mai Văn Đa", ["Mai Văn Đa"]),
        ("نویسنده: آدا مور", ["آدا مور"]),
        ("Συντάκτης: Άντα Μουρ", ["Άντα Μουρ"]),
    ],
)
def test_the_opening_word_of_a_byline_is_no_name(claim, names):
    assert [found.name for found in read_authors([claim])] == names


@pytest.mark.parametrize("count", ["0 Kommentare", "5 COMMENTS", "No comments", "Sin comentarios"])
def test_a_count_beside_a_name_is_none(count):
    assert [found.name for found in read_authors([f"Ada Moor | {count}"])] == ["Ada Moor"]


@pytest.mark.parametrize(
    ("claim", "places"),
    [
        ("Von Ada Moor und Bo Lind, Skarv", ["Skarv"]),
        ("Ada Moor, Skarv, Bo Lind", ["Skarv"]),
        ("Ada Moor and Zoe", []),
        ("Zoe, Skarv", []),
        ("Ada Moor, Afp", []),
        ("By Ada Moor, Staff Reporter, New Hale", ["New Hale"]),
        ("By Ada Moor, PORT HALE", ["PORT HALE"]),
        ("By Ada Moor, JOHN LIND", []),
        ("By Ada Moor, Santa Montefiore", []),
        ("By Ada Moor, Bo Lind", []),
        ("By ADA MOOR, BO LIND", []),
        ("By Ada Moor, Editor, Bo Lind", []),
        ("By Ada Moor, New Hale, Bo Lind", []),
        ("Zoe, New Hale", []),
    ],
)
def test_words_behind_a_comma_and_a_full_name_may_be_a_place(claim, places):
    found = read_authors([claim], {"Afp"}.__contains__)

    assert [author.name for author in found if author.is_place] == places


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        ("Par Ada Moor avec AFP", ["Ada Moor", "AFP"]),
        ("Par Ada Moor, avec AFP", ["Ada Moor", "AFP"]),
        ("Von Ada Moor, mit Material von dpa", ["Ada Moor", "dpa"]),
        ("Le Havre Matin avec AFP", ["Le Havre Matin", "AFP"]),
        ("avec AFP", ["AFP"]),
        ("Ada Moor with Bo Lind", ["Ada Moor with Bo Lind"]),
        ("Med Moor", ["Med Moor"]),
        ("By Mit Shah AFP", ["Mit Shah", "AFP"]),
        ("By Con Moor AFP", ["Con Moor", "AFP"]),
        ("Ada Moor with Bo Lind AFP", ["Ada Moor with Bo Lind", "AFP"]),
    ],
)
def test_an_agency_whose_text_went_in_is_no_part_of_the_name(claim, names):
    assert [found.name for found in read_authors([claim], {"AFP", "dpa"}.__contains__)] == names


def test_a_place_is_no_author_of_the_article():
    assert author(Author(name="Skarv", is_place=True)) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Photo by AFP", []),
        ("Photos by Ada Moor", []),
        ("Bild von Ada Moor", []),
        ("写真 山田太郎", []),
        ("ภาพโดย AFP", []),
        ("By Ada Moor | Photos by Bo Lind", ["Ada Moor", "Bo Lind"]),
    ],
)
@pytest.mark.parametrize("name", ["byline", "c"])
def test_who_took_the_picture_wrote_nothing(line, names, name):
    told = "".join(
        f"<p>The board voted on day {day} to close the inner basin to freight.</p>"
        for day in "1234"
    )
    html = f"<h1>Basin closes</h1><div class='{name}'>{line}</div><div>{told}</div>"

    page = read_page(html.encode(), "https://quay.test/a")

    assert [author.name for author in page.authors] == names
