"""Pages that were set by hand: a head of lines, a text in cells, tables around all of it."""

from datetime import date

import pytest

from wirefeed.reading import Page, read_page

TITLE = "Keepers of the Skarv light row home at last"
DEK = "The ice broke on Monday after three weeks without a boat."
TEXT = [
    "The keepers of the light at Skarv rowed home on Monday after the ice broke in the sound.",
    "Three weeks had passed since the last boat, and the last tins were opened on Friday night.",
    "The harbour office will leave a second boat at the light, its master told the council.",
    "Nobody was hurt, though the lamp went out twice in the gale that broke the ice at last.",
]
GERMAN = "Das Eis brach am Montag nach drei Wochen ohne ein Boot."
SPANISH = "El hielo se rompió el lunes tras tres semanas sin barco."
WITH_P = "".join(f"<p>{each}</p>" for each in TEXT)
WITH_BREAKS = "<br><br>".join(TEXT)


def read(body: str, title: str = TITLE, url: str = "https://quay.co.uk/7") -> Page:
    return read_page(f"<title>{title}</title><body>{body}".encode(), url)


@pytest.mark.parametrize("text", [WITH_P, f"<br>{WITH_BREAKS}"])
@pytest.mark.parametrize(
    ("tags", "dek", "stamp"),
    [
        (("font", "i", "font"), DEK, "14 July 2010 9:02"),
        (("b", "em", "small"), GERMAN, "14.07.2010 09:02"),
        (("span", "b", "span"), SPANISH, "14/07/2010 09:02"),
        (("span", "", "span"), "", "14/07/2010 09:02"),
    ],
)
@pytest.mark.parametrize("around", ["<table><tr><td>{}</td></tr></table>", "<div>{}</div>"])
def test_the_lines_of_a_head_that_are_an_element_each_are_read_one_by_one(
    tags, dek, stamp, text, around
):
    title, below, small = tags
    said = [(title, TITLE), (below, dek), (small, "By Ada Moor"), (small, stamp)]
    lines = "".join(f"<{tag}>{line}</{tag}><br />\n" for tag, line in said if tag)

    page = read(around.format(lines + text))

    assert (page.headline, page.description, page.paragraphs) == (TITLE, dek, TEXT)
    assert [author.name for author in page.authors] == ["Ada Moor"]
    assert str(page.published.value) == "2010-07-14 09:02:00+01:00"


@pytest.mark.parametrize(
    "lines",
    [
        "The <i>Elsie</i> of Hale<br>lay fast <b>in the ice</b><br>",  # no elements of their own
        "<b>Seen from the pier</b><br>of Hale the light went out twice.<br>",
        "<i>The keepers of the light<br>waited for three weeks.</i><br>",
    ],
)
def test_other_lines_that_one_break_divides_stay_together(lines):
    page = read(
        f"<h1>{TITLE}</h1><div>{TEXT[0]}<br><br>{lines}<br>{'<br><br>'.join(TEXT[1:])}</div>"
    )

    assert len(page.paragraphs) == len(TEXT) + 1


@pytest.mark.parametrize(
    "first",
    [
        ["The keepers of the light at Skarv rowed home", "on Monday after the ice broke at last."],
        ["Three weeks had passed since the last boat to", "Hale, and the tins were opened."],
        ["27 August 2008", "The keepers of the light at Skarv rowed home", "on Monday at last."],
        ["שומרי המגדלור חתרו הביתה ביום שני", "אחרי שהקרח נשבר סוף סוף."],
    ],
)
def test_a_pasted_sentence_that_breaks_wrap_is_whole(first):
    lines = "<br>".join(f"<span>{line}</span>" for line in first)
    page = read(f"<h1>{TITLE}</h1><div>{lines}<br><br>{WITH_BREAKS}</div>")

    assert page.paragraphs == [" ".join(first), *TEXT]


@pytest.mark.parametrize(
    "stamp", ["27 August 2008 08:14", "By Ada Moor, 27 August 2008 08:14", "27.08.2008 08:14:00"]
)
@pytest.mark.parametrize(
    "dek",
    [f"<p><b>{DEK}</b></p>", f"<div>{GERMAN}</div>", f"<table><tr><td>{SPANISH}</table>"],
)
def test_a_sentence_over_the_time_of_a_text_is_the_standfirst(dek, stamp):
    page = read(f"<div>28 August 2008</div><h1>{TITLE}</h1>{dek}<div>{stamp}</div>{WITH_P}")

    assert page.description in {DEK, GERMAN, SPANISH}
    assert page.paragraphs == TEXT
    assert str(page.published.value) == "2008-08-27 08:14:00+01:00"


def test_a_dateline_or_a_long_paragraph_over_a_time_is_text():
    long = f"{TEXT[0]} {TEXT[1]} {TEXT[2]}"
    wired = "SKARV (AP) - The ice broke on Monday after three weeks without a boat."

    for first in (long, wired):
        page = read(f"<h1>{TITLE}</h1><p>{first}</p><div>27 August 2008 08:14</div>{WITH_P}")
        assert page.paragraphs == [first, *TEXT]


@pytest.mark.parametrize("place", ["Skarv. ", "SKARV — ", "Skarv.- "])
def test_a_bold_first_sentence_with_its_place_is_text_wherever_the_author_stands(place):
    first = f"{place}{DEK}"
    page = read(f"<h1>{TITLE}</h1><p><b>{first}</b></p><p>By Ada Moor</p>{WITH_P}")

    assert page.paragraphs == [first, *TEXT]


def test_a_brief_of_three_paragraphs_keeps_its_first():
    page = read(
        f"<h1>{TITLE}</h1><p><b>{DEK}</b></p><p>By Ada Moor</p><p>{TEXT[0]}</p><p>{TEXT[1]}"
    )

    assert page.paragraphs == [DEK, *TEXT[:2]]


@pytest.mark.parametrize(
    ("first", "line"),
    [
        (f"<blockquote>“{DEK}”</blockquote>", "<p>By Ada Moor</p>"),
        (f"<div>{DEK}</div>", "<div>Source: Harbour office</div>"),
        (f"<div>{GERMAN}</div>", "<div>Quelle: Hafenamt</div>"),
    ],
)
def test_a_quotation_or_a_sentence_over_its_source_is_text(first, line):
    page = read(f"<article><h1>{TITLE}</h1><div>{first}{line}{WITH_P}</div></article>")

    assert page.description == ""
    assert [text.strip("“”") in (DEK, GERMAN) for text in page.paragraphs] == [True] + [False] * 4


@pytest.mark.parametrize("tag", ["div", "h3"])
def test_a_players_title_begins_no_text(tag):
    data = f'{{"@type": "NewsArticle", "headline": "{TITLE}"}}'
    first, *rest = (f"<p>{each}</p>" for each in TEXT)
    page = read(
        f"<script type=application/ld+json>{data}</script><div><h1>Keepers home from the ice</h1>"
        f"{first}<div><{tag}>{TITLE}</{tag}></div>{''.join(rest)}</div>"
    )

    assert page.paragraphs[0] == TEXT[0]


@pytest.mark.parametrize("above", ["“Where are we to go for our soup?”", "„Wohin mit der Suppe?“"])
def test_a_text_begins_below_its_headline(above):
    html = f"<div>28 August 2008</div><div>{above}</div><h2>{TITLE}</h2><div>27 August 2008</div>"

    page = read(f"<div>{html}{WITH_P}</div>")

    assert (page.paragraphs, page.published_day) == (TEXT, date(2008, 8, 27))


@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_a_lead_above_the_headline_is_text(tag):
    lead = "The last boat to Skarv had left in the first week of the year, when nobody yet knew it."

    page = read(f"<article><p class=l>{lead}</p><{tag}>{TITLE}</{tag}>{WITH_P}</article>")

    assert page.paragraphs == [lead, *TEXT]


@pytest.mark.parametrize("amid", [1, 4])
def test_a_headline_repeated_in_a_text_does_not_begin_it(amid):
    text = [f"<p>{each}</p>" for each in TEXT]
    text.insert(amid, f"<h2>{TITLE}</h2>")

    assert read(f"<h1>{TITLE}</h1><div>{''.join(text)}</div>").paragraphs == TEXT


def test_a_sentence_like_the_others_over_a_time_is_text():
    stamp = "<p>27 August 2008 08:14</p>"

    assert read(f"<h1>{TITLE}</h1><p>{DEK}</p>{stamp}{WITH_P}").paragraphs == [DEK, *TEXT]


def test_a_text_in_several_tables_is_whole_however_each_is_divided():
    tables = "".join(f"<table><tr><td>{each}</td></tr></table>" for each in TEXT[3:])
    text = f"<table><tr><td>{'<br><br>'.join(TEXT[:3])}</td></tr></table>"

    assert read(f"<h1>{TITLE}</h1>{text}{tables}").paragraphs == TEXT


@pytest.mark.parametrize(
    "cells",
    [
        "".join(f"<tr><td>{each}</td></tr>" for each in TEXT),
        f"<tr><td>{'<br><br>'.join(TEXT[:3])}<tr><td><img src=a.jpg><tr><td>{TEXT[3]}",
        f"<tr><td>{'<br><br>'.join(TEXT[:2])}</td><td>{'<br><br>'.join(TEXT[2:])}</td></tr>",
    ],
)
def test_a_text_in_several_cells_of_one_table_is_whole(cells):
    assert read(f"<h1>{TITLE}</h1><table>{cells}</table>").paragraphs == TEXT


def test_a_line_called_metadata_below_a_text_is_none_of_it():
    line = (
        "This entry was posted on Thursday, October 18th, 2007 at 8:15 am and is filed under Hale."
    )
    page = read(
        f"<h2>{TITLE}</h2><div class=entry>{WITH_P}<p class='postmetadata alt'>{line}</p></div>"
    )

    assert page.paragraphs == TEXT


@pytest.mark.parametrize("tag", ["h3", "h4", "h6"])
def test_a_text_set_in_headings_alone_is_one(tag):
    text = "".join(f"<{tag}>{each}</{tag}>" for each in TEXT)

    assert read(f"<h1>{TITLE}</h1>{text}").paragraphs == TEXT
    assert read(f"<h1>{TITLE}</h1>{text.replace('.<', '<')[:-10]}{WITH_P}").paragraphs[-4:] == TEXT


def test_teasers_in_headings_in_a_box_each_are_no_text():
    titles = "".join(f"<div onclick='go()'><h3>{each}</h3></div>" for each in TEXT)

    assert read(f"<h1>{TITLE}</h1><div>{titles}</div>").paragraphs == []


def test_titles_in_headings_are_no_text():
    titles = "".join(f"<h3>{each[:40]}</h3>" for each in TEXT)

    assert read(f"<h1>{TITLE}</h1>{titles}").paragraphs == []
