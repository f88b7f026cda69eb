"""The same words in other elements: what a template chooses changes nothing that is read."""

import re

import pytest

from wirefeed.reading.reader import read_page

TEXT = (
    "The harbour of Skarv froze over on Sunday for the first time in eleven years, the pilot said.",
    "Boats lay fast at the quay, and children skated between the hulls until the light went.",
    "An icebreaker is to come on Tuesday from the south, if the fog in the sound allows it.",
    "Fishermen who had waited for a week carried their nets home over the ice before the evening.",
    "Nobody on the quay could say when the ferry to Hale would run again, or with how many crews.",
)
TITLE = "Harbour of Skarv freezes over for the first time in eleven years"
LINK = "<a href='/a'>A storm tore the roof off the old customs house at Hale</a>"


def read(body: str, title: str = TITLE, heading: str = f"<h1>{TITLE}</h1>"):
    return read_page(f"<title>{title}</title><body>{heading}{body}</body>".encode())


def boxes(texts: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<div><{tag}>{text}</{tag}></div>" for text in texts)


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<p>{text}</p>" for text in TEXT),
        boxes(TEXT),
        "".join(f"<div>{text}</div>" for text in TEXT),
        "<div>" + "<br><br>".join(TEXT) + "</div>",
        f"<p>{TEXT[0]}</p><div>" + "<br><br>".join(TEXT[1:4]) + f"</div><p>{TEXT[4]}</p>",
        f"<div><div>{'<br><br>'.join(TEXT[:3])}</div>{boxes(TEXT[3:])}</div>",
        "<div class='sidebar-wrap'>" + "<br><br>".join(TEXT) + "</div>",
    ],
)
def test_the_text_is_the_same(body):
    page = read(f"<div class='story'>{body}</div>")

    assert tuple(page.paragraphs) == TEXT


LIST = "".join(f"<li>{name}</li>" for name in ("Skarv, 4 ferries", "Hale", "Rendal, on Sundays"))
TABLE = "".join(
    f"<tr><td>{name}</td><td>{ice} cm</td></tr>" for name, ice in (("Hale", 9), ("Ro", 7))
)


@pytest.mark.parametrize("frame", ["p", "div"])
@pytest.mark.parametrize("body", [f"<ul>{LIST}</ul>", f"<table>{TABLE}</table>", "<h2>Ice</h2>"])
def test_a_frame_within_an_item_a_cell_or_a_heading_changes_nothing(body, frame):
    def around(inner: str) -> str:
        return "".join(f"<p>{text}</p>" for text in (*TEXT[:3], "@", *TEXT[3:])).replace(
            "<p>@</p>", inner
        )

    framed = re.sub(r"<(li|td|h2)>(.*?)</", rf"<\1><{frame}>\2</{frame}></", body)

    assert read(around(framed)).paragraphs == read(around(body)).paragraphs
    assert len(read(around(body)).paragraphs) > len(TEXT)


def test_a_cell_of_many_words_in_a_frame_is_no_row():
    page = read(f"<table><tr><td><div>{TEXT[0]}</div></td><td><p>{TEXT[1]}</p></td></tr></table>")

    assert tuple(page.paragraphs) == TEXT[:2]


def test_a_template_that_is_never_closed_holds_the_rest_of_the_page():
    page = read("", heading=f"<template><div><i><section class=ad><h1>{TITLE}</h1>{boxes(TEXT)}")

    assert tuple(page.paragraphs) == TEXT


def test_a_template_beside_the_text_is_none_of_it():
    page = read(f"<p>{TEXT[0]}</p><template id=consent>{boxes(TEXT[1:])}</template>")

    assert tuple(page.paragraphs) == TEXT[:1]


def test_a_shadow_tree_is_shown_as_what_is_around_it():
    byline = (
        "<x-by><template shadowrootmode=open>By <a href='/author/a'>Ada Moor</a></template></x-by>"
    )
    tree = f"<x-text><template shadowroot=open>{boxes(TEXT)}</template></x-text>"

    page = read(f"{byline}{tree}")

    assert tuple(page.paragraphs) == TEXT
    assert [author.name for author in page.authors] == ["Ada Moor"]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        (
            "<p>The pilot said that <button class=btn>the sound</button> was free of ice.</p>",
            "The pilot said that the sound was free of ice.",
        ),
        (
            "<p>Losen sa att <button>isvak</button>, som är ett hål i isen, är farligt.</p>",
            "Losen sa att isvak, som är ett hål i isen, är farligt.",
        ),
        (
            "<p>Le pilote redoute <button>la glace</button> ; il attend encore.</p>",
            "Le pilote redoute la glace ; il attend encore.",
        ),
        ("<h3><button>What does the ice cost?</button></h3>", "What does the ice cost?"),
        ("<h3><button>¿Cuánto cuesta el hielo?</button></h3>", "¿Cuánto cuesta el hielo?"),
    ],
)
def test_a_buttons_words_amid_a_sentence_or_a_heading_are_the_texts(printed, text):
    page = read(f"<p>{TEXT[0]}</p>{printed}{''.join(f'<p>{each}</p>' for each in TEXT[1:])}")

    assert page.paragraphs == [TEXT[0], text, *TEXT[1:]]


@pytest.mark.parametrize(
    "printed",
    [
        "<h3><button>Share</button></h3>",
        "<p><button>Show more of this</button></p>",
        "<p>{} <button>Copy the link</button></p>",
        "<p><button>Copy the link</button> {}</p>",
        "<x-box><template shadowrootmode=open><p>Loading failed. Reload the page.</p></x-box>",
        "<x-v><template shadowrootmode=open><div>This film cannot be shown to you.</div></x-v>",
        "<p>{}<a class=anchor href='#p2'>#</a></p>",
        "<p>{} <a href='#p2'>¶</a></p>",
    ],
)
def test_buttons_beside_the_text_and_anchors_are_none_of_it(printed):
    line = printed.format(TEXT[1]) if "{}" in printed else f"{printed}<p>{TEXT[1]}</p>"

    page = read(f"<p>{TEXT[0]}</p>{line}{''.join(f'<p>{each}</p>' for each in TEXT[2:])}")

    assert tuple(page.paragraphs) == TEXT


@pytest.mark.parametrize("words", ["Copy quote", "Post this", "Play audio", "×", "12", "引用"])
def test_a_button_that_says_no_word_of_the_sentence_is_none_of_it(words):
    line = f"<p>The pilot said, <button>{words}</button> and nobody else, that it was free.</p>"

    page = read(f"<p>{TEXT[0]}</p>{line}{boxes(TEXT[1:])}")

    assert page.paragraphs[1] == "The pilot said, and nobody else, that it was free."


def test_what_a_tooltip_says_is_none_of_the_sentence_around_it():
    tip = "<span class=tooltip>the sound<span class=tooltiptext>A strait.</span></span>"

    page = read(f"<p>{TEXT[0]}</p><p>The pilot said {tip} was free of ice.</p>{boxes(TEXT[1:])}")

    assert page.paragraphs[1] == "The pilot said the sound was free of ice."


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<div class=n{chr(97 + place)}><div>{TEXT[place % 5]} {place}.</div></div>"
                for place in range(9)),
        "".join(f"<div class=n{chr(97 + place)}><p>{TEXT[place % 5]} {place}.</p></div>"
                for place in range(9)),
    ],
)  # fmt: skip
def test_paragraphs_that_share_no_shape_are_the_text(body):
    assert len(read(body).paragraphs) == 9


def test_of_boxes_without_names_those_beside_the_text_are_none_of_it():
    asked = ("Choose the letters that you want to be sent from the harbour in the morning.",)

    page = read(f"<main><div class='story'>{boxes(TEXT)}</div><div class='x'>{boxes(asked)}</div>")

    assert tuple(page.paragraphs) == TEXT


def test_a_list_in_a_frame_behind_the_last_sentence_is_the_texts():
    items = "<div><ul><li>Two icebreakers from the south</li><li>Nine boats of Hale</li></ul></div>"

    page = read(f"<div class='story'>{boxes(TEXT)}{items}<p>{LINK}</p></div>")

    assert page.paragraphs[len(TEXT) :] == ["Two icebreakers from the south", "Nine boats of Hale"]


@pytest.mark.parametrize("signed", ["ada", "AFP", "aja/PAP", "(dpa)"])
def test_a_sign_off_in_a_frame_like_the_last_sentences_is_the_texts(signed):
    page = read(f"<div class='story'>{boxes((*TEXT, signed, 'Ice skating'))}</div>")
    apart = read(f"<div class='story'>{boxes(TEXT)}<div class='x'><p>Tags</p></div></div>")

    assert page.paragraphs == [*TEXT, signed]
    assert tuple(apart.paragraphs) == TEXT


def test_single_words_in_a_frame_behind_the_last_sentence_are_tags():
    tags = "<div><ul><li>Ice</li><li>Skarv</li><li>Ferries</li></ul></div>"

    assert tuple(read(f"<div class='story'>{boxes(TEXT)}{tags}</div>").paragraphs) == TEXT


def test_one_item_behind_the_last_sentence_is_a_label():
    page = read(f"<div class='story'>{boxes(TEXT)}<div><ul><li>Topics</li></ul></div></div>")

    assert tuple(page.paragraphs) == TEXT


def test_without_paragraphs_long_texts_tell_that_what_is_called_furniture_is_walked():
    teasers = "".join(f"<div>{LINK}<div>{text}</div></div>" for text in TEXT)
    beside = teasers.replace("ice", "snow").replace("boats", "sledges").replace("Boats", "Sledges")

    page = read(f"<div class='widget blog'>{'<br><br>'.join(TEXT)}</div><div>{beside}</div>")

    assert tuple(page.paragraphs) == TEXT


def test_blank_space_is_no_long_text():
    blank = "".join(f"<i>a</i>{' ' * 90}" for _ in range(4))
    tool = f"<div class='toolbar'>{blank}<div>{ABOVE}</div></div>{TEXT[0]}"

    page = read(f"<div>{'<br><br>'.join(TEXT)}</div>", heading=tool)

    assert page.headline == TITLE


def test_a_short_last_paragraph_beside_what_breaks_divide_is_the_texts():
    long = [f"{text} {text}" for text in TEXT]
    last = "Nobody was hurt on the ice."

    page = read(f"<div class='story'><div>{'<br><br>'.join(long)}</div><p>{last}</p></div>")

    assert page.paragraphs == [*long, last]


def test_a_bold_line_among_those_that_breaks_divide_heads_a_box():
    heading = "<b>More from the harbour of Skarv this week</b>"
    lines = "<br><br>".join((*TEXT[:2], heading, LINK, LINK.replace("storm", "gale"), *TEXT[2:]))

    page = read(f"<div class='story'>{lines}</div>")

    assert tuple(page.paragraphs) == TEXT


def test_a_link_among_lines_that_breaks_divide_is_left_out_alone():
    lines = "<br><br>".join(
        (*TEXT[:2], LINK, TEXT[2], f"See <a href='/b'>the chart</a>: {TEXT[3]}")
    )

    page = read(f"<div class='story'>{lines}</div>")

    assert page.paragraphs == [*TEXT[:3], f"See the chart: {TEXT[3]}"]


def test_a_control_character_divides_no_lines():
    page = read(f"<div>{TEXT[0]}\x1e<br><br>{TEXT[1]}<br><br>{TEXT[2]}<br><br>{TEXT[3]}</div>")

    assert tuple(page.paragraphs) == TEXT[:4]


def test_a_custom_element_amid_the_words_of_a_box_runs_on():
    cited = TEXT[0].removesuffix(".") + " (<x-source><a href='/s'>1</a></x-source>)."

    page = read(f"<div class='story'><div>{cited}</div>{boxes(TEXT[1:])}</div>")

    assert page.paragraphs[0] == TEXT[0].removesuffix(".") + " (1)."


def test_a_custom_element_that_is_a_paragraph_is_one():
    body = "".join(f"<x-par>{text}</x-par> " for text in TEXT[1:])

    assert tuple(read(f"<div>{TEXT[0]} {body}</div>").paragraphs) == TEXT
    amid = f"<div>{TEXT[0]} <x-par>{TEXT[1]}</x-par> {TEXT[2]}</div>"
    assert tuple(read(f"{amid}<p>{TEXT[3]}</p>").paragraphs) == TEXT[:4]


def test_a_caption_set_as_a_first_level_heading_divides_no_text():
    caption = (
        "The pilot of Skarv, in the red coat, shows the harbour board how far the ice has " * 3
    )

    long = [f"{text} {text}" for text in TEXT]
    halves = [f"<div>{'<br><br>'.join(half)}</div>" for half in (long[:2], long[2:])]
    page = read(
        f"<div class='s'>{halves[0]}<div class='b'><h1>{caption}</h1></div>{halves[1]}</div>"
    )

    assert [text for text in page.paragraphs if text != caption.strip()] == long


ABOVE = "Harbour freezes over at Skarv for the first time since the great winter"
BANNER = "FREEZES OVER FOR THE FIRST TIME"


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        (f"<h2>{ABOVE}</h2>", ABOVE),
        (f"<div class='t'>{ABOVE}</div>", ABOVE),
        (f"<h1>Skarv Post</h1><h3>{ABOVE}</h3>", ABOVE),
        (f"<h2><a href='/a'>{ABOVE}</a></h2>", TITLE),  # a teaser's
        (f"<div>{BANNER}</div>", TITLE),
        ("<h2>Letters to the editor of this paper</h2>", TITLE),
        ("<h2>All of us at the top</h2>", TITLE),  # no word of it tells
        (f"<div>Home / News / {ABOVE}</div>", TITLE),
        ("<div>By Ada Moor, harbour of Skarv freezes over first eleven</div>", TITLE),
        ("<div class='caption'>Harbour of Skarv freezes over for eleven years</div>", TITLE),
        ("<div>News of the harbour of Skarv since eleven</div>", TITLE),
        (f"<p>{TEXT[0]} {TEXT[1]}</p><p>{TEXT[2]} {TEXT[3]}</p><h2>{ABOVE}</h2>", TITLE),
    ],
)
def test_where_no_first_level_heading_is_the_headline_what_has_half_of_the_title_is(
    heading, headline
):
    page = read(boxes(TEXT), title=f"{TITLE} - Skarv Post", heading=heading)

    assert page.headline.removesuffix(" - Skarv Post") == headline


def test_a_heading_that_the_title_ends_with_is_the_outlets_name():
    heading = f"<h1>Skarv Post</h1><h2>{TITLE}</h2>"

    page = read(boxes(TEXT), title=f"{TITLE} - Skarv Post", heading=heading)

    assert (page.headline, page.headline_from) == (TITLE, ["heading"])


def test_the_page_s_own_heading_is_found_behind_many_of_teasers():
    teasers = "".join(f"<h1><a href='/{n}'>Fog lies over Hale, day {n}</a></h1>" for n in range(9))

    page = read(boxes(TEXT), title=f"{TITLE} - Skarv Post", heading=f"{teasers}<h1>{TITLE}</h1>")

    assert page.headline == TITLE


def test_a_heading_that_shares_but_the_outlet_s_words_of_a_title_is_no_headline():
    title = f"{TITLE} | Sea Views Opinion"

    page = read(boxes(TEXT), title=title, heading="<h1>Sea Opinion</h1>")

    assert page.headline.removesuffix(" | Sea Views Opinion") == TITLE


def test_a_heading_that_a_turned_title_ends_with_is_the_headline():
    title = "The Daily Courier of Skarv and Hale | News from the region | Snow falls on Hale"

    page = read(boxes(TEXT), title=title, heading="<h1>Snow falls on Hale</h1>")

    assert page.headline == "Snow falls on Hale"


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        ("<span>Hard winter</span><span>Harbour of Skarv frozen</span>",
         "Hard winter Harbour of Skarv frozen"),
        ("<span>“It holds!”</span>Harbour of Skarv frozen", "“It holds!” Harbour of Skarv frozen"),
        ("“<span>Ice holds us</span>”, pilot of Skarv says", "“Ice holds us”, pilot of Skarv says"),
        ('What "<span>Ice holds us</span>" has cost', 'What "Ice holds us" has cost'),
        ("Leser<span>Innen</span> of Skarv at sea", "LeserInnen of Skarv at sea"),
        ("<span>H</span><span>arbour of Skarv frozen</span>", "Harbour of Skarv frozen"),
    ],
)  # fmt: skip
def test_spans_of_a_heading_that_begin_anew_are_apart(heading, headline):
    page = read(boxes(TEXT), title="", heading=f"<h1>{heading}</h1>")

    assert page.headline == headline


@pytest.mark.parametrize(
    "caption",
    [
        "<div>도선사가 항만 위원회에 얼음을 보여주고 있다. [사진 출처 = 스카르브 항만청]</div>",
        f"<p>{'Boats lie at the quay of Skarv, fast in ice, ' * 2}now. AP Photo/Ada Moor, File</p>",
    ],
)
def test_a_sentence_that_ends_in_its_pictures_credit_is_a_caption(caption):
    picture = f"<div><img src='/i.jpg'>{caption}</div>"

    page = read(f"<div class='story'>{boxes(TEXT[:2])}{picture}{boxes(TEXT[2:])}</div>")

    assert tuple(page.paragraphs) == TEXT
