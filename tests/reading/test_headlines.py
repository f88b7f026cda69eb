"""Headlines of older pages: below the outlet's name, linked, named, with more in their element."""

from datetime import date

import pytest

from wirefeed.reading import Page, read_page

TITLE = "Keepers of the Skarv light row home at last"
TEXT = [
    "The keepers of the light at Skarv rowed home on Monday after the ice broke in the sound.",
    "Three weeks had passed since the last boat, and the last tins were opened on Friday night.",
    "The harbour office will leave a second boat at the light, its master told the council.",
    "Nobody was hurt, though the lamp went out twice in the gale that broke the ice at last.",
]
LONG = (
    "Why nobody in the harbour office had thought of the keepers while the ice lay in the sound, "
    "what the council will ask its master, and who is to pay for the second boat at the light"
)
GERMAN = "Winzer am Oberrhein fürchten den späten Frost"
GERMAN_TEXT = [
    "Die Winzer am Oberrhein fürchten nach den warmen Wochen einen späten Frost in den Reben.",
    "Der Verband rät, die Triebe mit Vlies zu decken und in der Nacht Feuer bereitzuhalten.",
    "Vor drei Jahren ging so die halbe Ernte verloren, sagte der Vorsitzende am Montag im Radio.",
]
JAPANESE = "湖の水位が上昇し三つの村が移転"
JAPANESE_TEXT = [
    "湖の水位が上昇し、岸にある三つの村が来年までに高台へ移転することが決まりました。",
    "県は移転にかかる費用の半分を出し、残りは国に求める方針を月曜日に示しました。",
    "住民の代表は、湖を離れても漁を続けられるように道を整えてほしいと話しています。",
]


def read(
    head: str, title: str = "", text: list[str] = TEXT, url: str = "https://quay.test/7"
) -> Page:
    body = "".join(f"<p>{each}</p>" for each in text)
    return read_page(f"<title>{title}</title><body>{head}<div>{body}</div>".encode(), url)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<h1><a href='/'>The Quay</a></h1><h3>{TITLE}</h3>", f"The Quay: {TITLE}"),
        (f"<h1><a href='/'>The Quay of Hale</a></h1><h2>{TITLE}</h2>", "News and views of Hale"),
        (
            f"<h1><a href='https://quay.test/index.php'>The Quay</a></h1><h2>{TITLE}</h2>",
            f"The Quay | {TITLE}",
        ),
    ],
)
def test_a_first_heading_that_names_the_outlet_is_no_headline(head, title):
    page = read(head, title)

    assert (page.headline, page.description) == (TITLE, "")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<h1>{TITLE}</h1><h2>The lamp went out</h2>", f"{TITLE}: The lamp went out"),
        (f"<h1><a href='/7'>{TITLE}</a></h1><h2>The lamp went out twice</h2>", TITLE),
        (f"<h1><a href='/skarv'>{TITLE}</a></h1><h2>The lamp went out twice</h2>", TITLE),
        (f"<h1><a href='/'>{TITLE}</a></h1><h2>The lamp went out</h2>", f"{TITLE} | Quay Herald"),
        (f"<h1>{TITLE}</h1><h2>{LONG}</h2>", f"{TITLE}: {LONG}"),
    ],
)
def test_a_headline_stays_one_whatever_follows_it_in_the_title_or_it_links_to(head, title):
    assert read(head, title).headline == TITLE


@pytest.mark.parametrize("link", ["href='/7'", "href='/7#top'"])
@pytest.mark.parametrize("title", [f"Quay Notes » {TITLE}", "Quay Notes » Archive » " + TITLE])
def test_a_headline_may_link_to_its_own_page(link, title):
    assert read(f"<h2><a {link}>{TITLE}</a></h2>", title).headline == TITLE


@pytest.mark.parametrize("rel", ["", "rel=bookmark"])
def test_a_linked_heading_of_another_page_is_no_headline(rel):
    title = f"Quay Notes » {TITLE}"

    assert read(f"<h2><a {rel} href='/8'>{TITLE}</a></h2>", title).headline == title


@pytest.mark.parametrize("base", ["", "<base href='/'>"])
def test_a_headline_that_links_to_nothing_does_not_name_the_outlet(base):
    assert read(f"{base}<h1><a href='#'>{TITLE}</a></h1>", "The Quay").headline == TITLE


def test_a_kicker_that_opens_the_title_is_no_headline():
    head = f"<h3>LETTERS FROM THE NORTHERN LIGHTS</h3><h1>{TITLE}</h1>"

    assert read(head, f"LETTERS FROM THE NORTHERN LIGHTS - {TITLE} | Quay").headline == TITLE


@pytest.mark.parametrize("name", ["related widget", "most-read"])
def test_the_only_first_heading_of_a_box_below_is_not_the_pages(name):
    box = f"<div class='{name}'><h1>Most read of the light at Skarv</h1><p>Ice in May.</p></div>"
    text = [f"{TEXT[0]}</p>{box}<p>{TEXT[1]}", *TEXT[2:]]

    assert read(f"<h2>{TITLE}</h2>", f"{TITLE} | The Quay", text).headline == TITLE


@pytest.mark.parametrize(
    ("head", "title", "text", "headline"),
    [
        (f"<h2>{TITLE}</h2>", "", TEXT, TITLE),
        (f"<h3 class=entry-title>{TITLE}</h3>", "The Quay, first in the north", TEXT, TITLE),
        (f"<div class=headline>{TITLE}</div>", "The Quay: Page of news", TEXT, TITLE),
        (f"<h2>{TITLE}</h2><h3>The lamp went out twice in the gale</h3>", "Quay", TEXT, TITLE),
        (f"<table><td><b>{TITLE}</b></table>", "Quay", TEXT, TITLE),
        (f"<div class=titulo_noticia>{GERMAN}</div>", "Bote: Meldung", GERMAN_TEXT, GERMAN),
        (f"<h2>{GERMAN}</h2>", "Bote - Die Zeitung für Land und Leute", GERMAN_TEXT, GERMAN),
        (f"<div class=tytul>{JAPANESE}</div>", "南新報", JAPANESE_TEXT, JAPANESE),
        (f"<h3>{JAPANESE}</h3>", "南新報　暮らしに役立つ情報サイト", JAPANESE_TEXT, JAPANESE),
    ],
)
def test_a_headline_is_found_where_the_title_tells_nothing_of_the_text(head, title, text, headline):
    assert read(head, title, text).headline == headline


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h2>More news from the north this week</h2>", TITLE),
        ("<h2>Subscribe to our weekly letter</h2>", "Quay"),
        ("<div class=page-header><p>News and ice from Skarv</p></div>", "Light left dark"),
        ("<div class=cim>4025 Skarv, Harbour Street 12</div>", "Light left dark"),
        ("<h2><a href='/8'>Ice in the sound at Skarv on Monday</a></h2>", "Quay"),
        ("<div class=headline>Ice broke in the sound on Monday</div>", TITLE),
        ("<div><b>Write to us about our pages</b></div>", "Quay"),
        (
            "<h3>Gale from the ice sound on Monday</h3>",
            "Lighthousemen celebrated: villages rejoice",
        ),
    ],
)
def test_a_heading_is_no_headline_where_the_title_tells_more_or_it_tells_nothing(head, title):
    assert read(head, title).headline == title


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        (f"{TITLE}<br><span>2012-04-08 16:42 Source: Herald</span>", TITLE),
        (f"{TITLE}<span><sup>Featured</sup></span>", f"{TITLE} - Quay"),
        (f"<span>{TITLE}</span> <small>Premium</small>", f"{TITLE} | Quay"),
    ],
)
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_what_stands_behind_the_titles_words_in_a_heading_is_none_of_it(inside, title, tag):
    page = read(f"<{tag}>{inside}</{tag}>", title)

    assert (page.headline, page.paragraphs) == (TITLE, TEXT)
    assert page.published_day == (date(2012, 4, 8) if "2012" in inside else None)


def test_a_heading_of_which_a_title_has_more_is_whole():
    head = f"<h1>{TITLE}<br><span>as the ice breaks</span></h1>"

    assert read(head, f"{TITLE} as the ice breaks | Quay").headline.endswith("the ice breaks")
    assert read(head, "Keepers row home | Quay").headline == f"{TITLE} as the ice breaks"


@pytest.mark.parametrize(
    "inside",
    [
        f"{TITLE} <span>as the harbour master looks on</span>",
        f"{TITLE} <em>and away</em>",
        f"{TITLE} <em>Bo Lind</em>",
        f"{TITLE}<br>Lamp still out",
        f"{TITLE}:<br>Second boat to stay at light",
        f"<span>{TITLE}</span> <span>Second boat to stay at the light</span>",
    ],
)
def test_a_heading_is_whole_where_a_card_has_less_of_it(inside):
    card = f"<meta property=og:title content='{TITLE}'>"
    told = read(f"{card}<h1>{inside}</h1>", f"{TITLE} | Quay").headline

    assert told.startswith(TITLE)
    assert len(told) > len(TITLE) + 5


@pytest.mark.parametrize("told", [TITLE, LONG])
@pytest.mark.parametrize("tag", ["div", "p", "h5"])
def test_a_line_above_the_text_that_is_most_of_a_title_is_the_headline(tag, told):
    page = read(f"<{tag}>{told}</{tag}>", f"{told} Hale and Skarv")

    assert (page.headline, page.paragraphs) == (told, TEXT)


def test_a_lesser_part_of_a_title_above_the_text_may_be_a_kicker():
    head = f"<div>The keepers of the light</div><h2>{TITLE}</h2>"

    assert read(head, f"The keepers of the light - {TITLE}").headline.endswith(TITLE)


@pytest.mark.parametrize("name", ["|南新報", "_南新報", "｜海港新闻"])
def test_a_title_without_spaces_loses_a_papers_name_behind_its_bar(name):
    page = read("", f"{JAPANESE}{name}", JAPANESE_TEXT)

    assert page.headline == JAPANESE


@pytest.mark.parametrize("tail", ["｜後編", "：坚决反对", "_驳船等待", " - 사퇴"])
def test_a_title_without_spaces_keeps_what_may_be_a_part_of_it(tail):
    assert read("", f"{JAPANESE}{tail}", JAPANESE_TEXT).headline == f"{JAPANESE}{tail}"


def test_a_publishers_name_without_its_last_sign_is_cut_off_too():
    data = (
        f'{{"@type":"NewsArticle","headline":"{JAPANESE} ：南日本海新報",'
        '"publisher":{"@type":"Organization","name":"南日本海新報社"}}'
    )
    head = f"<script type='application/ld+json'>{data}</script>"

    assert read(head, "", JAPANESE_TEXT).headline == JAPANESE


def test_a_kicker_glued_to_the_headline_has_the_colon_of_the_title():
    page = read(f"<h1><b>The light</b> {TITLE}</h1>", f"The light: {TITLE} | Quay")

    assert page.headline == f"The light: {TITLE}"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (f"<div>{TITLE[:30]}…</div><div>{TITLE}</div>", f"{TITLE} Quay"),
        (f"<div>{TITLE[:34]}</div><h4>{TITLE}</h4>", f"{TITLE} Quay"),
    ],
)
def test_of_several_lines_that_open_a_title_the_longest_is_the_headline(lines, title):
    assert read(lines, title).headline == TITLE


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Coast Courier", "Quiz – Coast Courier – How well do you know the ferries?"),
        ("Coast Courier", "News - Coast Courier - Ferry fares rise again"),
    ],
)
def test_a_title_is_not_cut_to_what_stands_before_the_outlets_name(name, title):
    page = read(f"<meta property=og:site_name content='{name}'><h1>{title}</h1>", title)

    assert page.headline.endswith(title.rpartition(name)[2].strip(" –-"))


def test_underscores_in_a_heading_cost_no_more_than_their_number():
    title = f"a {'_' * 100_000}x"

    assert read(f"<h1>{title}</h1>", title).headline
