"""Teasers beside an article: none of their words are its text, none of their times its own."""

from itertools import product

import pytest

from wirefeed.reading import Page, read_page

TEXT = [
    "The board of the harbour voted on Monday to close the inner basin to freight from October.",
    "Seven of its nine members backed the plan, which moves the timber berths to the outer mole.",
    "The dockers say that the longer walk will cost their members an hour a day without any pay.",
    "Two members wanted a study of what the closure would do to the last two pubs on the quay.",
]
OTHERS = [
    "The ferry to Hale sails again from Monday after the repair of its ramp, the line said.",
    "A storm warning holds for the outer isles until the night of Tuesday, the service said.",
    "The fish market opens on Sundays from May on, as its tenants had asked for years.",
]
HEADING = "<h1>Board closes basin</h1>"
TIME = '<time datetime="2024-01-02T11:00:00+01:00">2. Januar</time>'
LINK = '<a href="/x">Hafenfest soll kleiner werden</a>'


def read(inner: str) -> Page:
    html = (
        f"<html lang=de><title>Board closes basin</title><body><main>{inner}</main></body></html>"
    )
    return read_page(html.encode(), "https://quay.de/a")


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


OVER = {
    "nothing": "",
    "a section": "<span>Hafen</span>",
    "a section in a box": "<div>Hafen</div>",
    "a linked section": '<a href="/h">Hafen</a>',
    "a time": "<time>02.01.2024, 11:00</time>",
    "a day in a box": "<div>02.01.2024</div>",
}


@pytest.mark.parametrize("over", OVER)
@pytest.mark.parametrize(("tag", "several"), [*product(["div", "li"], [1, 2, 3])])
def test_teasers_below_a_text_are_none_of_it_whatever_stands_over_their_titles(over, tag, several):
    boxes = "".join(
        f'<{tag}>{OVER[over]}<h3><a href="/{n}">Ferry number {n} sails once more</a></h3>'
        f"<p>{OTHERS[n]}</p></{tag}>"
        for n in range(several)
    )
    boxes = f"<ul>{boxes}</ul>" if tag == "li" else boxes
    text = paragraphs(TEXT)

    for head in ("", "<h2>Mehr aus dem Ressort</h2>"):
        below = read(
            f"<article>{HEADING}<div>{text}</div><section>{head}{boxes}</section></article>"
        )
        within = read(f"<article>{HEADING}<div>{text}{head}{boxes}</div></article>")
        assert below.paragraphs == within.paragraphs == TEXT


def test_two_items_that_are_chapters_of_a_text_stay():
    lead = paragraphs(TEXT)
    items = "".join(
        f'<h2><a href="#{n}">Ferry number {n} sails once more</a></h2><p>{OTHERS[n]}</p>'
        for n in (0, 1)
    )

    page = read(f"<article>{HEADING}<div>{lead}{items}</div></article>")

    assert [text for text in page.paragraphs if text in OTHERS] == OTHERS[:2]


LINES = {
    "<span>10.05.2024, 09:00 Uhr</span>": "2024-05-10T09:00",
    '<div class="date">10.05.2024, 09:00 Uhr</div>': "2024-05-10T09:00",
    '<time datetime="2024-05-10T09:00:00+02:00">10.05.2024</time>': "2024-05-10T09:00",
    '<div class="byline">Von Ada Moor, 10.05.2024, 09:00 Uhr</div>': "2024-05-10T09:00",
    "<div>10.05.2024</div>": "2024-05-10",
    "": "",
}
SHAPES = [
    f"<div>{TIME} {LINK}</div>",
    f"<div>{TIME}<div>{LINK}</div></div>",
    f"<div>{TIME}<h3>{LINK}</h3></div>",
    f'<a href="/x">{TIME}<h3>Hafenfest soll kleiner werden</h3></a>',
    f"<div><h3>{LINK}</h3><p>Die Stadt will im Sommer nur noch zwei Bühnen.</p>{TIME}</div>",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(("shape", "several"), [*product(range(len(SHAPES)), [1, 3])])
def test_a_time_beside_another_articles_title_is_never_the_articles(line, shape, several):
    box = f'<div class="q1">{SHAPES[shape] * several}</div>'
    text = f"<div>{paragraphs(TEXT)}</div>"
    amid = f"<div>{paragraphs(TEXT[:2])}{box}{paragraphs(TEXT[2:])}</div>"

    for inner in (
        f"<article>{HEADING}{line}{text}{box}</article>",
        f"<article>{HEADING}{line}{text}</article>{box}",
        f"<article>{HEADING}{line}{text}<aside>{SHAPES[shape] * several}</aside></article>",
        f"<article>{HEADING}{line}{amid}</article>",
        f"<article>{box}{HEADING}{line}{text}</article>" if several == 1 else "",
    ):
        page = read(inner)
        said = page.published.value.isoformat()[:16] if page.published else page.published_day
        assert str(said or "") == (LINES[line] if inner else "")


def test_an_articles_own_time_may_stand_below_its_text_beside_its_authors_link():
    own = '<time datetime="2024-05-10T09:00:00+02:00">10. Mai</time>'
    author = '<a href="/people/ada-van-moor">Ada van Moor</a>'

    page = read(
        f"<article>{HEADING}<div>{paragraphs(TEXT)}</div><div>{own} {author}</div></article>"
    )

    assert page.published.value.isoformat() == "2024-05-10T09:00:00+02:00"


OTHER = paragraphs(OTHERS)
LATER = "<h2>Bakery closes after ninety years</h2><div>21 May 2025 6:10 PM</div>"
UNDER = "Bakery closes after ninety years"


@pytest.mark.parametrize(
    "inner",
    [
        f"<article>{HEADING}%s</article><article><h2>{UNDER}</h2>{OTHER}</article>",
        f"<div class=a>{HEADING}<div>%s</div></div><div class=a>{LATER}<div>{OTHER}</div></div>",
        f"{HEADING}<p>By Ada Moor</p>%s<h1>{UNDER}</h1><p>By Jo Li, 21 May 2025</p>{OTHER}",
    ],
)
def test_a_next_article_is_known_by_its_element_or_its_time(inner):
    assert read(inner % paragraphs(TEXT)).paragraphs == TEXT


def test_first_level_headings_over_no_time_are_chapters():
    for byline in ("", "<p class=byline>By Bo Lind</p>"):
        page = read(f"{HEADING}{paragraphs(TEXT)}<h1>{UNDER}</h1>{byline}{OTHER}")
        assert page.paragraphs == [*TEXT, UNDER, *OTHERS]


@pytest.mark.parametrize("over", ["", '<span class="kicker">Hafen</span>'])
def test_a_box_of_a_link_its_author_and_day_amid_a_text_is_none_of_it(over):
    box = (
        f"<div class=in>{over}{LINK}<span class=author>von Ada Moor</span><time>2. Mai</time></div>"
    )
    text = f"{paragraphs(TEXT[:2])}{box}{paragraphs(TEXT[2:])}"

    assert read(f"<article>{HEADING}<div>{text}</div></article>").paragraphs == TEXT


@pytest.mark.parametrize("tag", ["div", "div class=date"])
@pytest.mark.parametrize(
    ("above", "behind", "published", "modified"),
    [
        ("Fri, 4 April 2025 09:12:33 AM", "3 April 2025", "2025-04-03", ""),
        ("Fri, Jan 23, 2026 | 2:35 PM", "Updated: Jan 23, 2026 14:30", "2026-01-23", "14:30"),
        ("4 April 2025 09:12", "Ada Moor", "2025-04-04T09:12", ""),
        (
            "Published: 4 April 2025 09:12",
            "Updated: 5 April 2025 10:12",
            "2025-04-04T09:12",
            "10:12",
        ),
    ],
)
def test_a_mastheads_clock_is_none_of_an_article_that_names_its_day(
    tag, above, behind, published, modified
):
    top = f"<div><{tag}>{above}</div></div>"
    html = (
        f"<body>{top}<article>{HEADING}<div>{behind}</div><div>{paragraphs(TEXT)}</div></article>"
    )
    page = read_page(html.encode(), "https://quay.in/a")

    said = page.published.value.isoformat()[:16] if page.published else str(page.published_day)
    changed = page.modified.value.isoformat()[11:16] if page.modified else ""
    assert (said, changed) == (published, modified)


@pytest.mark.parametrize("several", [1, 2])
@pytest.mark.parametrize("name", ["Transport Minister Ada Moor said", "The Old Harbour Tavern"])
def test_what_stands_under_a_link_in_no_heading_is_text(name, several):
    said = ["“We will not leave the quay without a boat,” she said.", "“Nor the pubs,” she said."]
    boxes = [
        f"<div class=v><div><a href='/people/moor'>{name}</a></div><p>{each}</p></div>"
        for each in said[:several]
    ]
    amid = f"{paragraphs(TEXT[:2])}{''.join(boxes)}{paragraphs(TEXT[2:])}"

    page = read(f"{HEADING}{TIME}<div>{amid}</div>")

    assert [text for text in page.paragraphs if text in said] == said[:several]


@pytest.mark.parametrize(
    "heading", ["<h1>Mast falls at Hale</h1>", "<h1>Mast falls</h1><p>A dek.</p>"]
)
@pytest.mark.parametrize("tag", ["div", "section"])
def test_a_next_article_in_a_box_like_the_firsts_is_none_of_the_text(heading, tag):
    first = f"<{tag} class=n>{HEADING}{TIME}<div>{paragraphs([*TEXT, *TEXT[:1]])}</div></{tag}>"
    following = f"<{tag} class=n>{heading}<div>{paragraphs(OTHERS)}</div></{tag}>"

    assert read(first + following).paragraphs == TEXT


def test_chapters_under_first_level_headings_are_the_text_where_its_headline_stands_alone():
    head = f"<section class=n>{HEADING}{TIME}<p>{TEXT[0]}</p></section>"
    chapters = "".join(
        f"<section class=n><h1>{name}</h1>{paragraphs(texts)}</section>"
        for name, texts in (("The plan", TEXT[1:]), ("The ferry", OTHERS))
    )

    assert read(head + chapters).paragraphs[-len(OTHERS) :] == OTHERS


def test_chapters_with_addresses_of_their_own_are_the_text():
    first = f"<section data-url='/a/1'>{HEADING}{TIME}{paragraphs(TEXT)}</section>"
    chapter = f"<section data-url='/a/2'><h2>The ferry</h2>{paragraphs(OTHERS)}</section>"

    assert read(first + chapter).paragraphs[-len(OTHERS) :] == OTHERS


FEED = "".join(
    f"<li><b>{hour}:10</b> <p>The pilots of the {hour}th station said that the ice was as thick as "
    f"ever, and that no boat had passed the sound since {hour} in the morning.</p></li>"
    for hour in range(10, 22)
)


@pytest.mark.parametrize("box", ["<aside id=sidebar>", "<div class=sidebar>"])
def test_a_feed_beside_the_text_is_none_of_it_however_long(box):
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    page = read_page(
        f"<title>Ice at Skarv</title><div class=main><div><h1>Ice at Skarv</h1><div "
        f"class=article-body>{text}</div></div>{box}<ul>{FEED}</ul>".encode()
    )

    assert page.paragraphs == TEXT


@pytest.mark.parametrize("box", ["paywall-container", "live-ticker", "gallery", "tools"])
def test_a_text_that_goes_on_in_a_box_of_another_name_is_whole(box):
    more = [f"{text} So it was said on day {day}." for day in (1, 2, 3) for text in TEXT]
    page = read(
        f"{HEADING}<div class=article-body>{paragraphs(TEXT)}</div>"
        f"<div class={box}>{paragraphs(more)}</div>"
    )

    assert page.paragraphs == [*TEXT, *more]
