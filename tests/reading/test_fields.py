"""The small fields: headline, authors, standfirst, language, times, outlet rules."""

from datetime import UTC, date, datetime

import pytest

from wirefeed.reading.authors.authors import read_authors
from wirefeed.reading.authors.naming_lines import is_byline
from wirefeed.reading.authors.own_names import is_own_name
from wirefeed.reading.claims.datalayer import find_stamps
from wirefeed.reading.headline import cut_outlet, read_headline
from wirefeed.reading.keywords import choose_keywords
from wirefeed.reading.layout import furniture
from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page
from wirefeed.registry import Outlet

TEXT = [
    "The harbour of Skarv froze over on Sunday for the first time in eleven years, the pilot said.",
    "Boats lay fast at the quay, and children skated between the hulls until the light went.",
    "An icebreaker is to come on Tuesday from the south, if the fog in the sound allows it.",
]


def article(before: str = "", head: str = "", after: str = "", url: str = "", **facts) -> Page:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    html = (
        f"<html><head><title>Ice at Skarv</title>{head}</head><body><h1>Ice at Skarv</h1>{before}"
        f"<div class='c'>{paragraphs}</div>{after}</body></html>"
    )
    return read_page(html.encode(), url, **facts)


@pytest.mark.parametrize(
    ("title", "names", "expected"),
    [
        ("Ice at Skarv | Coast Courier", ["Coast Courier"], "Ice at Skarv"),
        ("Ice at Skarv - World - Coast Courier", ["Coast Courier"], "Ice at Skarv - World"),
        ("Ice holds at Skarv » Coast Courier - Blogs", ["Coast Courier"], "Ice holds at Skarv"),
        ("Coast Courier: Ice at Skarv", ["Coast Courier"], "Coast Courier: Ice at Skarv"),
        ("Coast Courier » Ice at Skarv", ["Coast Courier"], "Ice at Skarv"),
        ("Coast Courier", ["Coast Courier"], "Coast Courier"),
        ("A – B – C", ["D"], "A – B – C"),
        ("Ice at Skarv | Daily Courier Online", ["dailycourier"], "Ice at Skarv"),
        (
            "Streit im Verlag – Courier-Chef geht",
            ["courier"],
            "Streit im Verlag – Courier-Chef geht",
        ),
        ("Tage am Meer – Ideen für Ostern", ["stern"], "Tage am Meer – Ideen für Ostern"),
        ("Courier wins - Ice at Skarv", ["courier"], "Courier wins - Ice at Skarv"),
        ("Ice - How the courier came to Skarv", ["courier"], "Ice - How the courier came to Skarv"),
    ],
)
def test_only_the_outlets_name_is_cut_from_a_headline(title, names, expected):
    assert cut_outlet(title, names) == expected


@pytest.mark.parametrize(
    ("claimed", "printed", "title", "expected"),
    [
        ("Ice stops every boat", "Harbour of Skarv frozen", "Harbour of Skarv frozen", 1),
        ("Skarv: Harbour is frozen", "Harbour is frozen", "Harbour is frozen", 1),
        ("Skarv: Harbour is frozen", "Harbour is frozen", "Skarv: Harbour is frozen", 0),
        ("Ice stops every boat", "Harbour of Skarv frozen", "What the ice means there", 0),
    ],
)
def test_of_three_headlines_the_one_two_sources_give_wins(claimed, printed, title, expected):
    headline, _ = read_headline(claimed, [printed], [title], [])

    assert headline == [claimed, printed][expected]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("法国全国大罢工再次严重影响交通-海港网", "法国全国大罢工再次严重影响交通"),
        ("法国全国大罢工再次严重影响交通_海港网新闻_海港网", "法国全国大罢工再次严重影响交通"),
        ("海冰封港-海港网", "海冰封港-海港网"),  # too short to be parted
        ("连环盗窃案告破-三名嫌犯落网", "连环盗窃案告破-三名嫌犯落网"),
        ("俄方称击落乌军无人机：乌方否认相关消息", "俄方称击落乌军无人机：乌方否认相关消息"),
        ("特斯拉召回汽车：涉及三家租车公司", "特斯拉召回汽车：涉及三家租车公司"),
        ("2026년 전망 - 되살아나는 세계경제", "2026년 전망 - 되살아나는 세계경제"),
    ],
)
def test_an_outlets_name_behind_a_title_without_spaces_is_told_by_its_end(title, headline):
    assert read_headline("", [], [title], [])[0] == headline
    assert read_headline(title, [], [], [])[0] == title


def test_many_signs_in_a_headline_take_no_time():
    title = "中国新闻海港" + "-" * 100_000 + "x"

    assert read_headline("", [], [title], [])[0] == title


@pytest.mark.parametrize(
    ("heading", "named", "headline"),
    [
        ("Hard winter Ice closes the harbour", "Ice closes the harbour", "Ice closes the harbour"),
        ("Minister denies the ferries must run", "the ferries must run", None),
        ("Storm over the whole Skarv Harbour Authority", "Skarv Harbour Authority", None),
    ],
)
def test_a_word_or_two_before_a_title_are_its_kicker(heading, named, headline):
    assert read_headline("", [heading], [named], [])[0] == (headline or heading)


def test_a_kicker_in_the_heading_that_no_title_has_is_left_out():
    named = "Ice closes the harbour of Skarv"

    assert read_headline("", [f"Hard winter {named}"], [named], [])[0] == named


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        (": Ice at Skarv", "Ice at Skarv"),
        ("| Ice at Skarv", "Ice at Skarv"),
        (":", ":"),
        ("- Ice", "- Ice"),
    ],
)
def test_the_colon_of_a_kicker_that_is_not_there_is_no_part_of_a_headline(printed, headline):
    assert read_headline("", [printed], [], []) == (headline, printed)


def test_a_first_heading_that_is_the_outlets_name_is_no_headline():
    head = (
        "<title>Ice at Skarv | The Coast</title><meta property='og:site_name' content='The Coast'>"
    )
    text = "".join(f"<p>{text}</p>" for text in TEXT)

    page = read_page(f"{head}<h1>The Coast</h1><div>{text}</div>".encode())

    assert page.headline == "Ice at Skarv"


def test_a_page_without_a_first_heading_has_the_lower_one_its_head_names():
    title = "<meta property='og:title' content='Harbour of Skarv frozen over'>"
    html = f"<html><head>{title}</head><body><h2>Harbour of Skarv frozen over</h2></body></html>"
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ice at Skarv"}'

    page = read_page(html.replace("</head>", f"{data}</script></head>").encode())

    assert page.headline == "Harbour of Skarv frozen over"


@pytest.mark.parametrize("opening", sorted(furniture._by_opening()))
def test_names_of_furniture_open_with_plain_letters(opening):
    assert 2 <= len(opening) <= 3
    assert opening.isalpha()


def test_a_name_with_a_card_to_hover_over_stays_in_its_sentence():
    name = "<span class='rollover-people'><a class='rollover-people-link'>Ada Moor</a>"
    card = "<span class='rollover-people-block'>All articles about Ada Moor</span></span>"

    html = "".join(f"<p>{text}</p>" for text in [f"The pilot {name}{card} went on foot.", *TEXT])

    page = read_page(f"<html><body><h1>Ice</h1><div>{html}</div></body></html>".encode())

    assert page.paragraphs == ["The pilot Ada Moor went on foot.", *TEXT]


AMID = [
    ("The pilot <a class='topic-teaser'>Ada Moor</a> left.", "The pilot Ada Moor left."),
    ("<a class='topic-teaser'>Ada Moor</a> went on foot.", "Ada Moor went on foot."),
    ("L'<abbr class='has-tooltip'>OSK</abbr> attend le dégel.", "L'OSK attend le dégel."),
    ("Er kam mit <a class='tag'>Ada Moor</a>, der Lotsin.", "Er kam mit Ada Moor, der Lotsin."),
    ("彼は<a class='keywords'>スカルヴ港</a>へ行った。", "彼はスカルヴ港へ行った。"),
    ("The OSK<span class='tooltip'>Office of ice</span> waits for May.", "The OSK waits for May."),
    ("The pilot went on foot. <a class='share'>Share</a> ", "The pilot went on foot."),
    ("<a class='share-link'>Share</a> The pilot went on foot.", "The pilot went on foot."),
    ("Sea ice: <a class='related'>Why</a> The pilot went on.", "Sea ice: The pilot went on."),
    ("“I left.” <a class='related'>Why</a> The pilot went on.", "“I left.” The pilot went on."),
    ("(He left.) <a class='related'>Why</a> The pilot went on.", "(He left.) The pilot went on."),
    ("He said: “<a class='tag'>Ada</a> left.” He left.", "He said: “Ada left.” He left."),
    ("वह पैदल गया। <a class='related'>क्यों गया</a> वह आया।", "वह पैदल गया। वह आया।"),
    ("وہ پیدل گیا۔ <a class='related'>کیوں گیا</a> وہ آیا۔", "وہ پیدل گیا۔ وہ آیا۔"),
    ("船は出た！<a class='related'>なぜ</a>彼は去った。", "船は出た！彼は去った。"),
    ("Ice at Skarv<br><a class='related'>Why</a> The pilot left.", "Ice at Skarv The pilot left."),
    ("Ice at Skarv<br><a class='tag'>Ada Moor</a> left.", "Ice at Skarv Ada Moor left."),
    ("<a class='topic'>Skarv</a>'s ice has grown again.", "Skarv's ice has grown again."),
    ("<a class='topic'>Ada Moor</a>, who left, is home.", "Ada Moor, who left, is home."),
    ("Then Dr. <a class='tag'>Moor</a> left.", "Then Dr. Moor left."),
    ("Shares of <a class='tag'>Facebook</a> fell.", "Shares of Facebook fell."),
    ("The pilot <span class='ad'>Advertisement</span> went on foot.", "The pilot went on foot."),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), AMID)
def test_words_amid_a_sentence_are_text_whatever_they_are_called(markup, expected):
    html = "".join(f"<p>{text}</p>" for text in [markup, *TEXT])

    page = read_page(f"<html><body><h1>Ice</h1><div>{html}</div></body></html>".encode())

    assert page.paragraphs == [expected, *TEXT]


@pytest.mark.parametrize(
    "opening", ["div class='headline__footer'", "aside", "nav", "div class='share-bar'"]
)
@pytest.mark.parametrize("line", ["<i>By Ada Moor</i>", "<div class='byline'>Ada Moor</div>"])
def test_a_byline_and_a_time_may_stand_in_furniture_above_the_text(opening, line):
    clock = "<div class='timestamp'>Updated 10:03 AM EDT, Sun January 18, 2026</div>"

    page = article(f"<{opening}><b>Share</b><div>{line}</div>{clock}</{opening.split()[0]}>")

    assert page.by.removeprefix("By ") == "Ada Moor"
    assert [author.name for author in page.authors] == ["Ada Moor"]
    assert page.modified is not None
    assert page.modified.value == datetime(2026, 1, 18, 14, 3, tzinfo=UTC)


@pytest.mark.parametrize("line", ["<i>Ada Moor</i>", "<i class='byline'>Photo: Ada Moor</i>"])
def test_what_else_stands_in_furniture_above_the_text_is_no_byline(line):
    page = article(f"<div class='byline'><aside>{line}</aside></div>")

    assert (page.by, page.authors) == ("", [])


def test_a_button_beside_an_authors_name_is_no_part_of_it():
    by = "<p>By Ada Moor <a class='follow-button'>Follow</a> Published 5 May 2026</p>"
    html = by + "".join(f"<p>{text}</p>" for text in TEXT)

    page = read_page(f"<html><body><h1>Ice</h1><div>{html}</div></body></html>".encode())

    assert [author.name for author in page.authors] == ["Ada Moor"]


def test_the_printed_headline_wins_over_one_with_a_kicker():
    headline, raw = read_headline("Weather: Ice at Skarv harbour", ["Ice at Skarv harbour"], [], [])

    assert (headline, raw) == ("Ice at Skarv harbour", "Ice at Skarv harbour")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("By Ada Moor and Bo Lind", ["Ada Moor", "Bo Lind"]),
        ("Von Ines Holm, dpa", ["Ines Holm", "dpa"]),
        ("Ada Moor, Trade Editor", ["Ada Moor"]),
        ("Ada Moor (amo)", ["Ada Moor"]),
        ("Ada Moor @adamoor", ["Ada Moor"]),
        ("By Ada Moor ada@courier.test", ["Ada Moor"]),
        ("Par Ada Moor & Bo Lind", ["Ada Moor", "Bo Lind"]),
        ("By IANS | Updated: January 6, 2025 07:50 IST", ["IANS"]),
        ("By Ada Moor, in News, Skarv, Trade · 31 Jan 2025, 20:02", ["Ada Moor"]),
        ("Von Ada Moor publiziert am 25. September 2018", ["Ada Moor"]),
        ("By Ada Moor and Bo Lind Monday, November 18, 2019, 04:05 pm PT", ["Ada Moor", "Bo Lind"]),
        ("October 9, 2018 | by Bo Lind", ["Bo Lind"]),
        ("Updated October 9, 2018 at 4:02 pm Filed Under: Trade", []),
        ("Par AFP publié le 26/12/2020 à 21:00", ["AFP"]),
        ("Ada Moor Publié à 0 h 23", ["Ada Moor"]),
        ("Written by Ada Moor, MS, RD on November 14, 2019", ["Ada Moor"]),
        ("April May", ["April May"]),
        ("EFE EFE", ["EFE"]),
        ("<a href='/x'>Ada Moor", []),
        ("editor", []),
        ("Text: Jon Vik", ["Jon Vik"]),
        ("https://courier.test/authors/ada", []),
        ("admin", []),
        ("", []),
    ],
)
def test_names_are_what_a_byline_leaves(claim, expected):
    assert [author.name for author in read_authors([claim])] == expected


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("By ada moor", True),
        ("Ada van Moor, 6 January 2025", True),
        ("Coast Courier wire services Published 11:11 PM", True),
        ("6 January 2025 | by Ada Moor", True),
        ("Slow thaw 2025-01-06", False),
        ("Monday, 6 January 2025", False),
        ("Thứ tư, 22/10/2025, 19:25", False),
        ("Filed Under: Trade", False),
        ("Last updated 07:50", False),
    ],
)
def test_a_line_close_to_the_text_is_a_byline_where_it_names_someone(line, named):
    assert is_byline(line) is named


def test_an_outlets_name_is_known_by_title_host_and_a_word_of_its_host():
    own = ["Coast Courier", "www.cc.test", "cc"]

    assert is_own_name("CC Skarv", own)
    assert is_own_name("coastcourier", own)
    assert not is_own_name("Cecil Cord", own)


def test_the_names_of_organisations_are_desks():
    head = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ice",
    "author": [{"@type": "Organization", "name": "Lantern"}, {"@type": "Person", "name": "Bo Lind"}]
    }</script>"""

    kinds = [(author.name, author.kind) for author in article(head=head).authors]

    assert kinds == [("Lantern", "desk"), ("Bo Lind", "person")]


@pytest.mark.parametrize(
    ("claim", "byline", "names"),
    [
        ("Courier staff reporter", "By Ada Moor", ["Ada Moor"]),
        ("Courier staff reporter", "By PTI", ["PTI"]),
        ("Courier staff reporter", "Photo by Cy Vik", ["Courier staff reporter"]),
        ("Courier staff reporter", "By our staff", ["Courier staff reporter"]),
        ("Courier staff reporter", "Ice Over Skarv", ["Courier staff reporter"]),
        ("Bo Lind", "By Ada Moor", ["Bo Lind"]),
        ("Courier staff reporter", "Associated Press", ["Associated Press"]),
        ("moor77", "By Ada Moor", ["Ada Moor"]),
        ("Super User", "By Ada Moor", ["Ada Moor"]),
        ("Madonna", "By Ada Moor", ["Madonna"]),
    ],
)
def test_a_printed_byline_names_whom_a_desk_stands_for(claim, byline, names):
    head = f"""<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ice",
    "author": {{"@type": "Person", "name": "{claim}"}}}}</script>"""

    page = article(f"<p class='byline'>{byline}</p>", head)

    assert [author.name for author in page.authors] == names


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        ("COAST COURIER ONLINE, Skarv, Norway", ["Ada Moor"]),
        ("Éditions Coast Courier", ["Ada Moor"]),
        ("How the harbour of Skarv froze", ["Ada Moor"]),
        ('{ "@type":"Person", "name":"Cy Vik" }', ["Ada Moor"]),
        ("Cy Vik, Bo Lind", ["Cy Vik", "Bo Lind"]),
        ("Skarv Times", ["Ada Moor"]),  # what stands last in the title
        ("Maria José dos Santos", ["Maria José dos Santos"]),
        ("Coast Courier, AFP", ["AFP"]),
        ("Coast Courier, 王小明", ["王小明"]),
        ("Cy Vik - NNA Harbour Writers", ["Cy Vik"]),
    ],
)
def test_the_outlet_its_town_and_a_title_are_no_authors(claim, names):
    title = "How the harbour of Skarv froze"
    html = f"""<title>{title} | Skarv Times</title><meta name=author content='{claim}'>
    <h1>{title}</h1>
    <p class=byline>By Ada Moor</p><div>{"".join(f"<p>{text}</p>" for text in TEXT)}</div>"""

    page = read_page(html.encode(), "https://coastcourier.test/1")

    assert [author.name for author in page.authors] == names


def test_a_button_to_like_the_outlet_names_no_author_beside_the_time():
    like = "<div class=like-us><span>Polub Port.pl</span></div>"

    page = article(f"<div class=article__author><p>15.08.2015, 13:37</p>{like}</div>")

    assert (page.authors, page.by) == ([], "")


@pytest.mark.parametrize(
    ("line", "by", "authors"),
    [
        ("作者：温素霞 责任编辑：李小明", "作者：温素霞", [("温素霞", "person")]),
        ("作者：未知 责任编辑：李小明", "", []),
        ("海港日报 发布时间：10-08", "海港日报", [("海港日报", "desk")]),
        ("来源：海港网 举报", "来源：海港网", [("海港网", "desk")]),
        ("更新时间 2025年1月6日, 07:50", "", []),
        ("View all posts by Ada Moor", "View all posts by Ada Moor", [("Ada Moor", "person")]),
        ("Name *", "", []),
        ("in › Gebäck, › Geschenk", "", []),
        ("gebührenfrei aus D, A, CH", "", []),
    ],
)
def test_labels_and_buttons_of_a_byline_name_nobody(line, by, authors):
    page = article(f"<p class=byline>{line}</p>")

    assert (page.by, [(each.name, each.kind) for each in page.authors]) == (by, authors)


@pytest.mark.parametrize(
    "word", ["Politics", "KIRCHE", "Երեքշաբթի", "6 January 2025, Skarv", "Skarv, Hale"]
)
def test_a_word_alone_names_nobody(word):
    page = article(f"<p class='byline'>{word}</p>")

    assert (page.by, page.authors) == ("", [])


def test_a_heading_that_opens_the_title_is_the_headline_before_the_outlets_own():
    title = "The harbour of Skarv freezes over -- Courier / World"
    html = f"<title>{title}</title><h1>Courier Media Group</h1><h2>{title[:33]}</h2><p>{TEXT[0]}"

    assert read_page(html.encode()).headline == "The harbour of Skarv freezes over"


def test_a_byline_that_only_tells_the_time_names_nobody():
    assert article("<p class='byline'>October 9, 2018 at 4:02 pm</p>").authors == []


def test_tags_come_from_the_first_source_that_has_several():
    sources = [["one long phrase"], [], ["Ice, ice,sections/Skarv, 100312362, coast.test"]]

    assert choose_keywords(sources, ["coast.test"]) == ["ice", "Skarv"]
    assert choose_keywords([["one long phrase"], []]) == ["one long phrase"]


def test_a_day_without_a_clock_is_kept_as_a_day():
    page = article(head='<meta property="article:published_time" content="2026-01-18">')

    assert page.published is None
    assert page.published_day == date(2026, 1, 18)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2026/04/05", date(2026, 4, 5)),
        (" / jueves 2 de abril de 2026", date(2026, 4, 2)),
        ("4/5/2026", None),
        ("4/ 5/ 2026", None),
        ("14/5/2026", date(2026, 5, 14)),
    ],
)
def test_a_day_in_figures_is_one_where_day_and_month_cannot_be_taken_for_each_other(line, day):
    assert article(before=f"<p class='date'>{line}</p>").published_day == day


@pytest.mark.parametrize(
    ("language", "day"), [("es", date(2026, 5, 4)), ("fi", date(2026, 5, 4)), ("fil", None)]
)
def test_a_day_in_figures_is_told_by_a_language_that_writes_the_day_first(language, day):
    spanish = "El puerto de Skarv quedó cerrado el lunes, y los barcos esperan en el muelle norte."
    head = "<meta name=date content='04/05/2026'>"
    html = (
        f"<html lang={language}><head>{head}</head><h1>Puerto cerrado</h1><p>{spanish}</p></html>"
    )

    assert read_page(html.encode(), "https://quay.com/1").published_day == day
    assert article(head=head, url="https://quay.com/1").published_day is None


def test_a_time_in_a_script_counts_where_the_page_names_its_day():
    script = '<script>x={"publishedAt":"2026-01-%02dT07:00:00Z"}</script>'
    head = '<meta name="date" content="2026-01-18">'

    near, far = article(head=head + script % 18), article(head=head + script % 25)

    assert near.published is not None
    assert near.published.source == "script"
    assert far.published is None
    assert article(head=script % 18).published is None


def test_a_time_behind_the_retrieval_is_believed_only_alone():
    late = '<meta property="article:published_time" content="2026-01-18T14:00:00Z">'
    other = '<meta name="date" content="2026-01-18T14:00:00+02:00">'
    at = datetime(2026, 1, 18, 12, 30, tzinfo=UTC)

    both, alone = article(head=late + other, retrieved=at), article(head=late, retrieved=at)

    assert both.published is not None
    assert both.published.value == datetime(2026, 1, 18, 12, tzinfo=UTC)
    assert alone.published is not None


def test_a_teasers_time_is_not_the_articles():
    teasers = "<li><a href='/x'>Sun in Hale</a> <time datetime='2026-01-20T09:00:00Z'>x</time></li>"
    own = "<time class='entry-date published updated' datetime='2026-01-18T14:00:00Z'>Sunday</time>"
    text = "".join(f"<p>{text}</p>" for text in TEXT * 3)
    html = f"""<html><body><div><ul>{teasers * 60}</ul></div>
    <main><div><h1>Ice at Skarv</h1>{own}<div>{text}</div></div></main></body></html>"""

    page = read_page(html.encode())

    assert page.published is not None
    assert page.published.value == datetime(2026, 1, 18, 14, tzinfo=UTC)
    assert page.modified is None


@pytest.mark.parametrize(
    ("before", "after", "at"),
    [
        ("<i><time datetime=2026-01-18T07:18Z>7.18</time></i>", "", "07:18"),
        ("<time class=print-a>2026-01-20 9:00Z</time><time>2026-01-18 7:18Z</time>", "", "07:18"),
        ("<time class='entry-date updated' datetime=2026-01-18T07:18Z>Jan 18</time>", "", "07:18"),
        ("<time>January 18, 2026</time>", "", None),
        ("<time>January 18, 2026</time>", "<time datetime=2026-01-18T07:18Z>now</time>", "07:18"),
        ("<p class=byline>Ada Moor 18 Jan 2026<b>7:18 UTC</b></p>", "", "07:18"),
        ("<p class=byline>07:18 UTC, 18 Jan 2026<b>Updated 08:41 UTC, 18 Jan 2026</b></p>", "",
         "07:18"),
    ],
)  # fmt: skip
def test_the_times_of_an_article_are_told_from_those_around_it(before, after, at):
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    page = read_page(
        f"<html><body><div><p>Skarv</p><h1>Ice at Skarv</h1>{before}</div>"
        f"<div class='c'>{text}</div><ul><li>{after}</li></ul></body></html>".encode()
    )

    assert page.published_day == (None if at else date(2026, 1, 18))
    assert at is None or page.published.value.strftime("%d %H:%M") == f"18 {at}"


def test_the_text_of_a_time_is_read_where_its_attribute_has_no_clock():
    page = article("<time datetime='2026-01-18'>18.01.2026 - 07:18</time>", url="https://a.no/x")

    assert page.published is not None
    assert page.published.value == datetime(2026, 1, 18, 6, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "told"), [("class=published", True), ("class=has-tooltip", False), ("", True)]
)
def test_the_title_of_an_abbreviation_is_a_time_where_it_is_called_one(name, told):
    stamp = f"<abbr {name} title='2026-01-18T07:18:00+01:00'>7:18 AM</abbr>"

    page = article(after=f"<div class='post-footer'>Posted at {stamp}</div>")

    assert (page.published is not None) == told


@pytest.mark.parametrize(
    "names",
    [
        "article kommentar",
        "post comments-open",
        "has-comments",
        "opinion comment",
        "article-comment",
    ],
)
def test_the_time_of_an_article_that_is_called_a_comment_is_its_own(names):
    stamp = "<time datetime='2014-11-05T14:25:40+00:00'>05.11.2014</time>"
    html = f"<article class='{names}'><h1>Ice at Skarv</h1>{stamp}<div><p>{'<p>'.join(TEXT)}"

    assert read_page(html.encode(), "https://a.no/x").published is not None


@pytest.mark.parametrize(
    "label", ["Updated <time {}>13.12.2023</time>", "<time {}>Aktualisiert 13.12.2023</time>"]
)
def test_a_word_before_a_time_says_that_it_is_of_a_change(label):
    changed = label.format("datetime='2023-12-13T18:24:48Z'")
    published = "Published <time datetime='2023-12-13T02:12:54Z'>12.12.2023</time>"

    page = article(f"<div>{changed}</div><div>{published}</div>")

    assert page.published.value.hour == 2
    assert page.modified.value.hour == 18
    assert article(f"<div>{changed}</div>").published.value.hour == 18  # the only one there is


def test_the_time_beside_a_count_of_comments_is_the_articles():
    stamp = "<time datetime='2014-11-05T14:25:40+00:00'>05.11.2014</time>"

    page = article(f"<div class='meta comments'><a>3 comments</a>{stamp}</div>")

    assert page.published is not None


@pytest.mark.parametrize("box", ["<blockquote>", "<div class='comment x'>", "<ol id='comments'>"])
def test_the_time_of_a_comment_or_a_quoted_post_is_not_the_articles(box):
    stamp = "<p>Cy <time datetime='2014-11-05T14:25:40+00:00'>05.11.2014, 14:25</time></p>"
    said = f"{box}{stamp}<p>{TEXT[0]} So it did in the year before, if I remember it well.</p>"

    page = article("<p class=date>19.11.2012</p>", after=said, url="https://a.no/x")

    assert (page.published, page.published_day) == (None, date(2012, 11, 19))


def test_a_time_behind_anothers_linked_title_is_not_the_articles():
    posts = (
        "<li><a href='/2'>Fog over the sound of Hale</a>"
        "<div class='publish-time'>2018-03-02 08:58:39</div></li>"
    )

    page = article("<div class=h>2019-12-10 07:57:40</div>", after=posts * 2, url="https://a.no/x")

    assert page.published.value.isoformat() == "2019-12-10T07:57:40+01:00"


@pytest.mark.parametrize(
    "teaser",
    [
        "<div><h3><a href='/2'>Fog over Hale</a></h3><p>By Bo Lind</p>{}</div>",
        "<div><a href='/2'><h4>Fog over Hale</h4></a>{}</div>",
        "<a href='/2'>Fog lies over the whole sound of Hale {}</a>",
        "<div><h3><a name=x></a><a href='/2'>Fog over Hale</a></h3>{}</div>",
        "<ul><li><h3><a href='/2'>大雾笼罩整个黑尔海峡</a></h3>{}</li></ul>",
        "<li><h3><a href='/2'>Ice at Skarv: mayor asks the county</a></h3>{}</li>",
        "<li><a href='/2'>Fog over Hale</a> {}</li>",
        "<div>{}<h3><a href='/2'>Fog over Hale</a></h3></div>",
    ],
)
def test_a_time_beside_the_linked_title_of_another_article_is_not_the_articles(teaser):
    stamp = "<time datetime='2026-01-20T09:00:00Z'>Jan 20</time>"

    page = article("<p>18 January 2026</p>", after=teaser.format(stamp) * 2, url="https://a.no/x")

    assert (page.published, page.published_day) == (None, date(2026, 1, 18))


@pytest.mark.parametrize(
    "line",
    [
        "<div><h2><a href='/x'>Ice at Skarv</a></h2>{}</div>",
        "<div><h2>Ice at Skarv</h2>{}</div>",
        "<div><h2><a href='/?p=123'>Ice at Skarv</a></h2>{}</div>",
        "<div><h4><a href='/author/moor'>Ada Maria van Moor</a></h4>{}</div>",
        "<div><h3><a href='/series/winter'>The long winter at sea</a></h3>{}</div>",
        "<h4><a href='/author/moor'>Ada Moor</a></h4>{}",
        "<div><h2><a href='/'>Skarv Press</a></h2></div><div>{}</div>",
        "<div>{}<div><h3><a href='/2'>Fog over Hale</a></h3></div></div>",
        "<div><h2>The harbour closed, <a href='/old'>as then</a>, on Sunday</h2></div>{}",
        "<a href='/author/moor'>By Ada Moor, Harbour Correspondent in Skarv {}</a>",
        "<a href='/p/9'>{} <abbr>18 January 2026 at nine o'clock</abbr></a>",
        "<a href='/2'>{}</a>",
        "<a href='/x'>Ice lay on the whole harbour of Skarv {}</a>",
    ],
)
def test_a_time_beside_the_articles_own_title_is_its_own(line):
    stamp = "<time datetime='2026-01-18T09:00:00Z'>Jan 18</time>"

    page = article(line.format(stamp), url="https://a.no/x")

    assert page.published.value == datetime(2026, 1, 18, 9, tzinfo=UTC)


def test_a_teaser_without_a_title_is_one_by_those_beside_it():
    stamp = "<time datetime='2026-01-20T09:00:00Z'>Jan 20</time>"
    list_ = f"<ul><li><a href='/2'>(none)</a>{stamp}</li><li><a href='/3'>Fog over Hale</a>{stamp}"

    page = article("<p>18 January 2026</p>", after=list_, url="https://a.no/x")

    assert (page.published, page.published_day) == (None, date(2026, 1, 18))


@pytest.mark.parametrize(
    ("other", "told"), [("2026-01-18T09:00:00Z", True), ("2025-05-01T10:47:10Z", False)]
)
def test_a_day_in_the_first_time_element_decides_which_of_the_others_is_the_articles(other, told):
    day = "<time>January 18, 2026</time>"

    page = article(day, after=f"<p><time datetime='{other}'>then</time></p>", url="https://a.no/x")

    assert (page.published is not None) == told
    assert told or page.published_day == date(2026, 1, 18)


def test_the_day_of_a_picture_is_not_the_articles():
    picture = "<figure><img src=a><figcaption>The quay (Hale, 6.12.2010)</figcaption></figure>"

    assert article(picture, url="https://a.no/x").published_day is None
    assert article(after=picture, url="https://a.no/x").published_day is None


def test_a_day_in_furniture_that_leads_to_another_article_is_not_the_articles():
    box = "<aside class='{}'>Read also <p>14.08.2021</p>{}</aside>"
    title = "<a href='/2'>Fog lies over the whole sound of Hale</a>"

    related, own = box.format("readmore", title), box.format("meta-box", "")

    assert article(related, url="https://a.no/x").published_day is None
    assert article(own, url="https://a.no/x").published_day == date(2021, 8, 14)


def test_a_day_over_a_teasers_title_is_not_the_articles():
    teaser = "<div><p class=date>06.12.2010</p><h4><a href='/2'>Fog over all Hale</a></h4></div>"

    assert article(after=teaser, url="https://a.no/x").published_day is None


def test_a_time_in_the_head_of_the_page_is_its_own_whatever_is_linked_there():
    stamp = "<time datetime='2026-01-18T09:00:00Z'>Jan 18</time>"
    head = "<h4><a href='/n'>The weather in the north</a></h4><h1>Ice at Skarv</h1>"
    html = (
        f"<title>Ice at Skarv</title><header>{head}<div>{stamp}</div></header><p>{'<p>'.join(TEXT)}"
    )

    page = read_page(html.encode(), "https://a.no/x")

    assert page.published.value == datetime(2026, 1, 18, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("above", "amid", "day"),
    [
        ("<p class=byline>By Ada Moor, 17 January 2026</p>", "12 January 2026, 08:00", "17"),
        ("<p class=byline>By Ada Moor</p>", "Skarv harbour, 5 March 2003, 10:15", None),
        ("<p class=byline>By Ada Moor</p>", "Camp: 12.01.2026, 19:00", None),
        ("<p class=byline>By Ada Moor</p>", "12 January 2026, 08:00", "12"),
    ],
)
def test_a_time_below_the_first_paragraph_counts_where_it_says_nothing_else_and_is_alone(
    above, amid, day
):
    paragraphs = [f"<p>{text}</p>" for text in TEXT]
    paragraphs.insert(1, f"<p>{amid}</p>")
    html = f"<title>Ice at Skarv</title><h1>Ice at Skarv</h1>{above}{''.join(paragraphs)}"

    page = read_page(html.encode(), "https://a.no/x")

    told = page.published.value.date() if page.published else page.published_day
    assert (told and f"{told:%d}") == day


def test_a_time_may_stand_below_the_first_paragraph():
    paragraphs = [f"<p>{text}</p>" for text in TEXT]
    paragraphs.insert(1, "<div>18.01.2026 , 20:24 Uhr</div>")
    html = f"<h1>Ice at Skarv</h1>{''.join(paragraphs)}"

    page = read_page(html.encode(), "https://a.de/x")

    assert page.published.value.isoformat() == "2026-01-18T20:24:00+01:00"
    assert page.paragraphs == TEXT


def test_a_day_with_a_clock_wins_over_a_day_in_a_sentence():
    lines = "<p>Letters that came before 17 May 2022</p><p>PUBLISHED: May 16, 2023 at 4:30 p.m.</p>"

    assert article(lines, url="https://a.com/x").published_day == date(2023, 5, 16)


def test_a_day_behind_the_retrieval_is_none():
    at = datetime(2026, 1, 18, 12, 30, tzinfo=UTC)

    assert article("<p>3 May 2065</p>", retrieved=at).published_day is None
    assert article("<p>19 January 2026</p>", retrieved=at).published_day == date(2026, 1, 19)


def test_the_day_behind_the_headline_wins_over_the_day_of_the_masthead():
    html = (
        "<title>Ice at Skarv</title><div class=date>lun. 5 août 2019 Édition</div>"
        f"<h1>Ice at Skarv</h1><ul><li>27 juin 2019</li><li>7 avis</li></ul><p>{'<p>'.join(TEXT)}"
    )

    assert read_page(html.encode(), "https://a.fr/x").published_day == date(2019, 6, 27)


def test_a_clock_below_the_first_paragraph_wins_over_the_day_of_the_masthead():
    lead = f"<p>{TEXT[0]}</p><div>2015.08.15 10:28</div>"
    html = f"<div>2016. április 4.</div><h1>Ice at Skarv</h1>{lead}<p>{'<p>'.join(TEXT[1:])}"

    published = read_page(html.encode(), "https://a.hu/x").published

    assert published.value.isoformat() == "2015-08-15T10:28:00+02:00"


@pytest.mark.parametrize("line", ["Updated: 7 May 2025", "Ferry day: 12 June 2026"])
def test_a_day_that_is_not_of_publication_does_not_win_over_the_bylines(line):
    page = article(f"<p>{line}</p><p class=byline>By Ada Moor, 5 May 2025</p>")

    assert page.published_day == date(2025, 5, 5)


def test_a_reader_who_comments_is_no_author():
    comment = "<div class=date>Posted by: Cy Vik, 28 Sep 2011 | 08:54</div>"

    page = article(
        "<p class=by>by Ada Moor</p><p class=date>26 Sep 2011</p>", after=f"<div>{comment * 2}"
    )

    assert ([each.name for each in page.authors], page.published_day) == (
        ["Ada Moor"],
        date(2011, 9, 26),
    )


@pytest.mark.parametrize(
    ("url", "stamp", "month"),
    [
        ("https://a.com/x", "10/5/11 09:19 PM ET", 10),
        ("https://a.us/x", "10/5/11 09:19 PM ET", 10),
        ("https://a.co.uk/x", "10/5/11 09:19 PM ET", 5),
        ("https://a.com/x", "10.5.2011 21:19 EDT", 5),
        ("https://a.com/x", "10/5/2011 21:19 CST", 5),  # China's as well
    ],
)
def test_a_zone_of_north_america_says_which_figure_is_the_month(url, stamp, month):
    page = article(f"<p class=date>{stamp}</p>", url=url)

    assert page.published.value.month == month


def test_the_heading_that_the_title_names_wins_over_one_of_a_box():
    headline, _ = read_headline(
        "", ["Be the first to know", "Ferry fares rise again"], ["Ferry fares rise again | X"], []
    )

    assert headline == "Ferry fares rise again"


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("<h1>Latest articles</h1>", "Ice closes the harbour of Skarv"),
        ("<h1>Skarv: no boats</h1>", "Skarv: no boats"),
        ("<h1>Be the first to know</h1><h2>Ice closes the harbour</h2>", "Ice closes the harbour"),
        ("<h2>Ice closes the harbour</h2>", "Ice closes the harbour"),
        ("<h1>매일 신문</h1>", "Ice closes the harbour of Skarv"),
        ("<h1>The day that the sea came in</h1>", "The day that the sea came in"),
    ],
)
def test_a_heading_without_a_word_of_the_title_is_another_boxs(headings, expected):
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    title = "<title>Ice closes the harbour of Skarv</title>"

    page = read_page(f"<html><head>{title}</head><body>{headings}<div>{text}</div>".encode())

    assert page.headline == expected


def test_stamps_in_scripts_are_found_escaped_or_not():
    plain = b'{"pub_date":"2026-01-18 07:00:00"} date="2026"'
    escaped = rb'push("{\"publishedAt\":\"2026-01-18T07:00Z\"}")'

    assert list(find_stamps(plain + escaped)) == ["2026-01-18 07:00:00", "2026-01-18T07:00Z"]


@pytest.mark.parametrize(
    ("name", "content", "paid"),
    [
        ("article:content_tier", "locked", True),
        ("article:premium", "false", False),
        ("article.access", "paid", True),
    ],
)
def test_a_page_says_in_its_head_that_it_costs(name, content, paid):
    assert article(head=f'<meta name="{name}" content="{content}">').paywalled is paid


def test_a_section_is_no_longer_than_a_name():
    head = '<meta property="article:section" content="{}">'

    assert article(head=head.format("Trade")).section == "Trade"
    assert article(head=head.format("Trade and more " * 20)).section == ""


def test_the_outlets_own_name_is_asked_last():
    name = "content='Coast Courier'"
    head = f"<meta property='og:site_name' {name}><meta name='author' {name}>"

    assert [author.name for author in article(head=head).authors] == ["Coast Courier"]
    assert [
        author.name for author in article("<p class='byline'>By Ada Moor</p>", head).authors
    ] == ["Ada Moor"]


@pytest.mark.parametrize(
    "name",
    [
        "standfirst",
        "detail-sapo",
        "perex",
        "field-chapo",
        "copete",
        "subtitulo",
        "sottotitolo",
        "catenaccio",
        "linha-fina",
        "underrubrik",
        "resumen",
        "haber-spot",
        "lead-in",
    ],
)
def test_a_standfirst_of_its_own_is_the_description(name):
    page = article(f"<p class='{name}'>Skates instead of sails.</p>")

    assert page.description == "Skates instead of sails."
    assert page.paragraphs == TEXT


@pytest.mark.parametrize("name", ["ad-spot", "volanta"])
def test_what_is_called_otherwise_is_no_standfirst(name):
    page = article(f"<p class='{name}'>Skates instead of sails.</p>")

    assert page.description == ""


def test_a_description_cut_from_the_text_is_none():
    page = article(head=f'<meta name="description" content="{TEXT[0][:60]}...">')

    assert page.description == ""
    assert page.paragraphs == TEXT


@pytest.mark.parametrize("dateline", ["", "Skarv, Nov 30 (IANS) ", "SKARV (AP) — "])
def test_a_lead_that_is_printed_above_its_text_too_is_text(dateline):
    text = f"<p>{dateline}{TEXT[0]}</p>" + "".join(f"<p>{each}</p>" for each in TEXT[1:])
    html = f"<h1>Ice at Skarv</h1><h2 class=standfirst>{TEXT[0]}</h2><div class=c>{text}</div>"

    page = read_page(html.encode(), "https://quay.test/a")

    assert (page.description, page.paragraphs) == ("", [dateline + TEXT[0], *TEXT[1:]])


def test_a_poll_on_one_versus_another_is_no_standfirst():
    page = article("<div><h3>Will it be Moor vs. Lind in the end?</h3></div>")

    assert page.description == ""


def test_a_description_that_is_the_first_paragraph_is_doubtful():
    page = article(head=f'<meta name="description" content="{TEXT[0]}">')

    assert (page.description, page.paragraphs) == ("", TEXT)
    assert "standfirst-unclear" in page.warnings


def test_a_bold_first_paragraph_that_the_head_repeats_is_the_standfirst():
    lead = "Skates instead of sails on the coast this week."
    page = article(
        f"<div><b>{lead}</b></div>", head=f'<meta property="og:description" content="{lead}">'
    )

    assert page.description == lead
    assert page.paragraphs == TEXT


@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ("lang='en_gb'", "en-GB"),
        ("lang='x'", "en"),
        ("lang='utf-8'", "en"),
        ("lang='pt_br'", "en"),  # what the template says, and not the text
        ("lang='zh'", "en"),
        ("lang='nn-NO'", "nn-NO"),  # none that is told here by its words
    ],
)
def test_the_language_is_claimed_or_guessed(attribute, expected):
    body = "".join(f"<p>{text}</p>" for text in TEXT)

    page = read_page(f"<html {attribute}><body><h1>Ice at Skarv</h1><div>{body}</div>".encode())

    assert page.language == expected


def test_structured_time_wins_over_print_and_agreement_raises_confidence():
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ice at Skarv",'
        '"datePublished":"2026-01-18T15:00:00+01:00"}</script>'
        '<meta property="article:published_time" content="2026-01-18T14:00:00Z">'
    )

    page = article("<p class='date'>18 January 2026 20:00 GMT</p>", head)

    assert page.published is not None
    assert page.published.value == datetime(2026, 1, 18, 14, tzinfo=UTC)
    assert page.published.source == "json-ld"
    assert page.confidence["published"] > 0.9


def test_a_day_in_figures_is_read_as_the_domains_country_writes_it():
    head = '<meta property="article:published_time" content="04/05/2026">'

    days = [
        article(head=head, url=f"https://courier.{ending}/ice").published_day
        for ending in ("com.br", "ph", "com")
    ]

    assert days == [date(2026, 5, 4), date(2026, 4, 5), None]


@pytest.mark.parametrize("ending", ["ag", "co", "gd", "io", "tc", "tv"])
def test_an_ending_that_is_sold_to_everyone_says_nothing_of_a_zone(ending):
    page = article("<p class='date'>18.01.2026 15:00</p>", url=f"https://courier.{ending}/ice")

    assert page.published is None


def test_a_rule_that_is_broken_or_finds_nothing_leaves_the_general_reader_to_it():
    outlet = Outlet(
        domain="courier.test", name="Courier", read={"body": ("p[", "//nothing"), "headline": ("",)}
    )

    page = article(outlet=outlet)

    assert (page.reader, page.paragraphs) == ("general", TEXT)


def test_a_body_rule_may_name_the_paragraphs():
    outlet = Outlet(domain="harbourpost.test", name="Harbour Post", read={"body": (".c > p",)})

    page = article(after="<p>The port office is closed.</p>", outlet=outlet)

    assert (page.paragraphs, page.reader) == (TEXT, "rules")


def test_a_body_rule_may_name_the_container():
    outlet = Outlet(domain="courier.test", name="Courier", read={"body": (".c",)})

    page = article(
        after="<div><p>" + "Another long text stands here. " * 60 + "</p></div>", outlet=outlet
    )

    assert (page.reader, page.paragraphs) == ("rules", TEXT)


def test_a_page_that_holds_less_than_its_json_ld_is_read_from_there():
    body = "\\n".join(TEXT * 9)
    node = f'{{"@type":"NewsArticle","articleBody":"{body}"}}'
    head = f"<script type='application/ld+json'>{node}</script>"

    page = article(head=head)

    assert page.reader == "json-ld"
    assert page.paragraphs == TEXT * 9


@pytest.mark.parametrize("escape", [str, lambda markup: markup.replace("<", "&lt;")])
def test_a_text_in_json_ld_that_holds_markup_is_read_as_a_page_is(escape):
    related = "<ul><li><a onclick='{}' href='/a'>A storm</a></li></ul>".format("x" * 400)
    markup = escape("".join(f"<p>{text}</p>" for text in TEXT) + related)
    node = f'{{"@type":"NewsArticle","articleBody":"{markup}"}}'
    head = f"<script type='application/ld+json'>{node}</script>"

    page = read_page(f"<title>Ice</title>{head}<h1>Ice at Skarv</h1>".encode())

    assert (page.reader, page.paragraphs) == ("json-ld", TEXT)


def test_spaces_in_json_ld_make_its_text_no_longer():
    body = (" " * 900).join(TEXT)
    head = f"<script type='application/ld+json'>{{'@type':'NewsArticle','articleBody':'{body}'}}"

    page = article(head=head.replace("'", '"') + "</script>")

    assert (page.reader, page.paragraphs) == ("general", TEXT)


def test_a_page_that_hides_its_text_for_a_script_is_read():
    body = "".join(f"<p>{text}</p>" for text in TEXT)

    page = read_page(f"<h1>Ice at Skarv</h1><div hidden id='S:1'><div>{body}</div></div>".encode())

    assert page.paragraphs == TEXT


def test_a_canonical_address_elsewhere_is_a_credit_line():
    page = article(
        head='<link rel="canonical" href="https://agency.test/ice">', url="https://courier.test/ice"
    )

    assert [
        (line.position, line.text) for line in page.credit_lines if line.position == "canonical"
    ] == [("canonical", "https://agency.test/ice")]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("来源：新华社", ["新华社"]),
        ("Quelle: Ada Moor", ["Courier staff reporter"]),
        ("Redaktion: Ada Moor", ["Courier staff reporter"]),
        ("Autor: Ada Moor", ["Ada Moor"]),
    ],
)
def test_a_source_that_a_desk_stands_for_is_an_agency(line, names):
    head = "<meta name=author content='Courier staff reporter'>"

    assert [each.name for each in article(f"<p class=byline>{line}</p>", head).authors] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("20.06.2019 07:30 Uhr Harbour Review Von Ada Moor", ["Ada Moor"]),
        ("Ada Moor do Coast Courier, em Skarv", ["Ada Moor"]),
        ("Par Ada Moor à Lyon et Bo Lind à Nice", ["Ada Moor", "Bo Lind"]),
        ("6 January 2025 | Lars Von Trier", []),
        ("By Ada Moor*", ["Ada Moor"]),
        ("文：王小明 图：李小雷", ["王小明"]),
        ("1 Min.", []),
    ],
)
def test_names_are_told_from_the_outlet_and_figures_beside_them(line, names):
    page = article(f"<p class=byline>{line}</p>", url="https://coastcourier.test/1")

    assert [each.name for each in page.authors] == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("M.Ali", "person"),
        ("will.i.am", "person"),
        ("이경제", "person"),
        ("沈百台", "person"),
        ("海港日报", "desk"),
        ("海港日報社", "desk"),
        ("한국일보", "desk"),
        ("harbour.es", "desk"),
        ("Skarv Boats Ltd", "desk"),
    ],
)
def test_papers_and_people_are_told_apart_by_their_names(name, kind):
    assert read_authors([name], whole=True)[0].kind == kind


@pytest.mark.parametrize(
    ("claim", "line"),
    [("dpa", "Von Ada Moor"), ("AFP", "Par Ada Moor"), ("Ada Moor", "By Bo Lind")],
)
def test_an_agency_stands_for_nobody_else(claim, line):
    head = f"<meta name=author content='{claim}'>"

    assert [each.name for each in article(f"<p class=byline>{line}</p>", head).authors] == [claim]


@pytest.mark.parametrize(
    ("language", "quoted"),
    [("en", "船は正午に港を出た。氷が港を閉ざした。"), ("de", "Лёд закрыл гавань, сказал лоцман.")],
)
def test_a_quotation_in_another_script_is_not_the_languages(language, quoted):
    said = f"<p>The pilot wrote: “{quoted}”</p><p>{'<p>'.join(TEXT)}"
    page = read_page(f"<html lang={language}><h1>Ice at Skarv</h1><div>{said}</div>".encode())

    assert page.language == "en"


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Written by", ["Ada Moor"]),
        ("Scris de", ["Ada Moor"]),
        ("Автор", ["Ada Moor"]),
        ("Est. reading time", []),
        ("Tiempo de lectura", []),
    ],
)
def test_a_card_names_an_author_where_its_label_says_so(label, names):
    card = (
        f"<meta name=twitter:label1 content='{label}'><meta name=twitter:data1 content='Ada Moor'>"
    )

    assert [each.name for each in article(head=card).authors] == names


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("404", "error"),
        ("404 | Quay Times", "error"),
        ("Something went wrong", "error"),
        ("Page not found - The Quay", "error"),
        ("The Quay | Error 503", "error"),
        ("503 Service Unavailable", "error"),
        ("500: Internal Server Error", "error"),
        ("Access denied", "error"),
        ("Site under maintenance", "error"),
        ("We'll be right back", "error"),
        ("Skarv reports 404 new cases of mud fever", "unknown"),
        ("505 boats sail from Skarv", "unknown"),
        ("404 boats lie in the mud", "unknown"),
        ("A maintenance plan for the quay", "unknown"),
        ("Metro lift at Skarv under way again", "unknown"),
        ("What went wrong at the quay?", "unknown"),
        ("Crab boats back soon", "unknown"),
    ],
)
def test_a_page_without_a_text_says_in_its_title_that_something_is_wrong(title, kind):
    html = f"<title>{title}</title><h1>{title}</h1><p>We are looking into it.</p>"

    assert read_page(html.encode()).kind == kind


@pytest.mark.parametrize("title", ["Metro lift under maintenance", "Ferry temporarily unavailable"])
def test_a_page_that_calls_itself_an_article_may_be_headed_as_repairs_are(title):
    head = f"<title>{title}</title><meta property='og:type' content='article'>"

    assert read_page(f"{head}<h1>{title}</h1><p>{TEXT[0]}</p>".encode()).kind == "article"


@pytest.mark.parametrize("title", ["Skarv reports 404 boats not found", "Error 404, a play"])
def test_a_brief_may_have_the_words_of_an_error_in_its_headline(title):
    data = f'{{"@type":"NewsArticle","headline":"{title}"}}'
    html = (
        f'<title>{title}</title><script type="application/ld+json">{data}</script><h1>{title}</h1>'
    )

    assert read_page(f"{html}<p>{TEXT[0]}</p>".encode()).kind == "article"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("<link rel=canonical href=https://quay.test/>", "listing"),
        (
            "<link rel=canonical href=https://quay.test><meta property=og:type content=website>",
            "listing",
        ),
        ("<link rel=canonical href=https://quay.test/><meta property=og:type content=article>", ""),
        ("<link rel=canonical href='https://quay.test/?p=12'>", ""),
        ("<link rel=canonical href=https://quay.test/a>", ""),
        ("<meta property=og:type content=website>", ""),
    ],
)
def test_a_page_whose_own_address_is_its_sites_is_the_front_page(head, kind):
    text = [*TEXT, "The shops sell skates, and the pilots say that the ice will hold for a week."]
    html = f"<title>Basin closes</title>{head}<h1>Basin closes</h1><p>{'<p>'.join(text)}"

    assert read_page(html.encode(), "https://quay.test/a").kind == (kind or "article")


@pytest.mark.parametrize(
    ("headline", "stamp", "kind"),
    [
        ("Ice closes the harbour of Skarv", "<p class=date>6 January 2025, 07:50</p>", "article"),
        ("Ice closes the harbour of Skarv", "", "listing"),
        ("Trade and harbours", "<p class=date>6 January 2025, 07:50</p>", "listing"),
    ],
)
def test_a_dated_brief_amid_links_is_an_article(headline, stamp, kind):
    links = "".join(f"<li><a href='/{place}'>Boat {place} sails</a></li>" for place in range(30))
    html = (
        f"<title>{headline}</title><ul>{links}</ul><h1>{headline}</h1>{stamp}<p>{'<p>'.join(TEXT)}"
    )

    assert read_page(html.encode()).kind == kind


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ('{"author":["Ada Moor"],"article_author":"Ada Moor"}', ["Ada Moor"]),
        ('[{"author":"Ada Moor"},{"author":"Bo Lind"}]', []),
        ('{"author":"harbour-desk"}', []),
    ],
)
def test_a_script_names_the_author_where_nothing_else_does(state, names):
    page = article(after=f"<script>window.state = {state}</script>")

    assert [each.name for each in page.authors] == names
    printed = article("<p class=byline>By Cy Vik</p>", after=f"<script>s = {state}</script>")
    assert [each.name for each in printed.authors] == ["Cy Vik"]


def test_a_description_that_repeats_the_title_with_the_outlets_name_is_none():
    head = "".join(
        f"<meta property='og:{name}' content='Ice at Skarv | Skarv Post'>"
        for name in ("title", "description")
    )

    page = article(head=head)

    assert (page.headline, page.description) == ("Ice at Skarv", "")


def test_a_standfirst_that_a_title_repeats_is_one():
    said = "The pilot of Skarv saw the ice first and told nobody"
    head = f"<meta property='og:title' content='{said}'>"

    page = article(f"<p class='standfirst'>{said}</p>", head=head)

    assert (page.headline, page.description) == ("Ice at Skarv", said)
