"""When a page says it was published, in lines and elements that no data repeats."""

from datetime import UTC, datetime

import pytest

from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page

TEXT = [
    "The lock at Hale is to be closed from Monday, the keepers of the canal said on Thursday.",
    "Barges may wait in the upper basin, where there is room for some thirty of them at a time.",
    "The last gates were made in 1931, and no two of them have ever been of the same height.",
]
RETRIEVED = datetime(2025, 6, 1, tzinfo=UTC)


def read(above: str, text: list[str] = TEXT, lang: str = "en", url: str = "") -> Page:
    paragraphs = "".join(f"<p>{each}</p>" for each in text)
    html = (
        f"<html lang={lang}><title>Lock closed</title><body><main><article><h1>Lock closed</h1>"
        f"{above}<div class=c>{paragraphs}</div></article></main></body></html>"
    )
    return read_page(html.encode(), url or "https://quay.co.uk/a", retrieved=RETRIEVED)


def stamps(page: Page) -> tuple[str, str]:
    """Return when a page was published, to the minute or the day, and when modified."""
    published = page.published.value.isoformat()[:16] if page.published else page.published_day
    return str(published), page.modified.value.isoformat()[:16] if page.modified else ""


@pytest.mark.parametrize(
    ("line", "lang", "url"),
    [
        ("16 marzo 2024 (modifica il 17 marzo 2024 | 08:12)", "it", "https://molo.it/a"),
        ("16. marts 2024. Ændret 17. marts 2024, 08:12", "da", "https://kaj.dk/a"),
        ("16.03.2024, upraveno 17. března 2024 08:12", "cs", "https://molo.cz/a"),
    ],
)
def test_the_time_of_a_change_is_told_by_its_word(line, lang, url):
    assert stamps(read(f"<div>{line}</div>", lang=lang, url=url)) == (
        "2024-03-16",
        "2024-03-17T08:12",
    )


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ("<time datetime=2024-02-07>7 Feb</time>", "2024-02-07"),
        ("<time datetime=2024-05-16>3 days ago</time>", "2024-05-16"),
        ("<time datetime=2024-05-16>Today, 10:00</time>", "2024-05-16T10:00"),
        ("<time datetime=2024-05-16>15 May 2024, 22:00</time>", "2024-05-15T22:00"),
        ("<time title='16 May 2024, 10:00 BST'>3 days ago</time>", "2024-05-16T10:00"),
        ("<time aria-label='16 May 2024'>3 days ago</time>", "2024-05-16"),
        ("<time datetime=2024-05-16>16 May 2024, updated 18:00</time>", "2024-05-16"),
        ("<time datetime=2024-05-16 title='Updated 17 May 2024 10:00'>16 May</time>", "2024-05-16"),
        ("<time datetime=2024-05-16 title='Ends 19 May 2024 10:00'>16 May</time>", "2024-05-16"),
        ("<span title='16 May 2024, 10:00 BST'>3 days ago</span>", "2024-05-16T10:00"),
        ("<span title='Until 16 May 2024, 10:00'>Three left</span>", "None"),
        ("<quay-time datetime=2024-05-16T10:00+01:00>16 May</quay-time>", "2024-05-16T10:00"),
        ("<time-ago datetime=2024-05-16T10:00+01:00>3 days ago</time-ago>", "2024-05-16T10:00"),
        ("<del datetime=2024-05-16T10:00+01:00>sold</del>", "None"),
    ],
)
def test_an_element_states_its_time_better_than_its_text(element, told):
    assert stamps(read(f"<div>By Ada Moor</div><div>{element}</div>"))[0] == told


def test_the_day_of_an_event_in_the_text_is_not_that_of_publication():
    text = ["The market is on <time datetime=2025-07-09>9 July</time>, as it is every year."]

    assert stamps(read("", [*TEXT, *text]))[0] == "None"


def test_a_label_that_only_screen_readers_tell_says_what_a_time_is_of_and_who_wrote():
    times = (
        "<b class=sr-only>Updated</b><time datetime=2024-05-17T10:00Z>17 May</time>"
        "<b class=sr-only>Published</b><time datetime=2024-05-16T10:00Z>16 May</time>"
    )

    page = read(f"<div><b class=sr-only>By </b><b>Ada Moor</b></div><div>{times}</div>")

    assert stamps(page) == ("2024-05-16T10:00", "2024-05-17T10:00")
    assert [author.name for author in page.authors] == ["Ada Moor"]
    assert page.paragraphs == TEXT


BY = "<div>By <a href=/author/ada-moor>Ada Moor</a></div>"
LEAD = "<p>Eleven years went by before anybody said so. It costs the town nine million.</p>"


@pytest.mark.parametrize(
    "line",
    ["18 June 2024, 19:42 · 3 min read", "18 June 2024, 19:42 3 min read",
     "18 June 2024 19:42 | Comments: 12", "18 June 2024 19:42 - read 1,243 times"],
)  # fmt: skip
def test_the_time_below_a_standfirst_is_the_articles_whatever_is_counted_beside_it(line):
    page = read(f"{LEAD}{BY}<div>{line}</div>")
    html = f"<title>Lock closed</title><h1>Lock closed</h1>{LEAD}<div>{line}</div>"
    flat = read_page(f"{html}<p>{'<p>'.join(TEXT)}".encode(), "https://quay.co.uk/a")

    assert stamps(page)[0] == stamps(flat)[0] == "2024-06-18T19:42"


@pytest.mark.parametrize("event", ["12 May 2025, 19:00", "12 March 1998"])
@pytest.mark.parametrize("line", ["Published 7 April 2025 10:20", "7 April 2025 10:20"])
@pytest.mark.parametrize("box", ["article", "div", "header"])
def test_a_time_below_a_first_paragraph_dates_nothing_that_a_line_above_dates(event, line, box):
    text = f"<p>{TEXT[0]}</p><div>{event}</div><p>{'<p>'.join(TEXT[1:])}"
    head = f"<{box}><div>{line}</div><h1>Lock closed</h1>"
    html = f"<html lang=en><title>Lock closed</title><body>{head}{text}"

    page = read_page(html.encode(), "https://quay.co.uk/a")

    assert stamps(page)[0] == "2025-04-07T10:20"


MORE = [
    "A diver who looked at the sill in the autumn found that two of its planks were loose by then.",
    "The town would sooner have had a bridge there, and has said so in each of the last six years.",
]


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize("line", ["7.4.2025, 10:20 Uhr", "7 April 2025 10:20"])
def test_a_line_called_a_time_amid_a_text_is_its_own_where_it_is_the_only_one(place, line):
    stamp = f"<div class=post-date>{line}</div>"
    text = [*TEXT, *MORE]
    text[place - 1] += f"</p>{stamp}<p>"

    assert stamps(read("", text, url="https://kai.de/a"))[0] == "2025-04-07T10:20"
    assert stamps(read("<div>3 May 2025</div>", text, url="https://kai.de/a"))[0] == "2025-05-03"

    text[3] += "</p><div class=post-date>9 April 2025 11:20</div><p>"
    assert stamps(read("", text, url="https://kai.de/a"))[0] == "None"


@pytest.mark.parametrize(
    "amid",
    [
        "<p>20:45</p>",
        "<p>08:10</p><p>12:40</p>",
        "<h3>12 January 2025</h3><p>Ice.</p><h3>20 January 2025</h3>",
        "<div class=time>10:05</div><p>Ice.</p><div class=time>10:11</div>",
        "<p><b>12 January 2025</b></p><p>Ice.</p><p><b>20 January 2025</b></p>",
        "<p>7 April 2025</p>",
    ],
)
@pytest.mark.parametrize("line", ["<div class=date>{}</div>", "<p>{}</p>", "<h5>{}</h5>"])
def test_what_a_text_dates_and_clocks_leaves_it_the_time_below_its_standfirst(line, amid):
    stamp = line.format("7 April 2025 10:20")
    text = [f"{TEXT[0]}</p>{stamp}<p>{TEXT[1]}", f"{TEXT[2]}</p>{amid}<p>{MORE[0]}", *MORE[1:]]

    assert stamps(read("", text))[0] == "2025-04-07T10:20"


def test_days_that_are_set_as_headings_are_chapters_from_the_first_on():
    first = f"{TEXT[0]}</p><h3>12 January 2025</h3><p>{TEXT[1]}"

    page = read("", [first, f"{TEXT[2]}</p><h3>20 January 2025</h3><p>{MORE[0]}", *MORE[1:]])

    assert stamps(page)[0] == "None"
    assert page.paragraphs[1] == "12 January 2025"


def test_the_time_of_a_teaser_amid_a_text_is_not_that_of_publication():
    teaser = "<a href=/b>Bridge at Hale to be painted</a><div class=date>7 April 2025 10:20</div>"
    text = [TEXT[0], f"{TEXT[1]}</p><div>{teaser}</div><p>{TEXT[2]}", *MORE]

    assert stamps(read("", text))[0] == "None"


@pytest.mark.parametrize(
    ("line", "lang", "url"),
    [
        ("Publié le 30 mai 2024 à 06h30 • Lecture 4 min.", "fr", "https://quai.fr/a"),
        ("Pubblicato il 30 maggio 2024 alle 06:30 · Lettura 4 min.", "it", "https://molo.it/a"),
        ("Ada Moor Skarv 30/05/2024 06:30 h.", "es", ""),
        ("Published 30 May 2024 at 6:30 a. m.", "en", ""),
    ],
)
def test_a_line_that_ends_in_the_stop_of_a_unit_is_no_sentence(line, lang, url):
    page = read(f"<div>{line}</div>", lang=lang, url=url)

    assert (page.paragraphs, stamps(page)[0]) == (TEXT, "2024-05-30T06:30")


def test_a_sentence_may_end_in_the_stop_of_a_unit():
    text = ["The last barge is to pass on 30 May 2024 at 6 a.m.", *TEXT]

    assert read("<p>By Ada Moor</p>", text).paragraphs == text


@pytest.mark.parametrize("named", ["", "class=meta", "class=x3"])
@pytest.mark.parametrize("top", ["3 May 2025", "Published 3 May 2025"])
@pytest.mark.parametrize(
    "event",
    ["<h3 class=timeline__date>4 June 2014, 06:40</h3>", "<p class=date>4 June 2014, 06:40</p>"],
)
def test_the_time_of_an_event_amid_the_text_is_not_that_of_publication(named, top, event):
    text = [f"{TEXT[0]}</p>{event}<p>The second gate gave way in the night.", *TEXT[1:]]

    assert stamps(read(f"<div {named}>{top}</div>", text))[0] == "2025-05-03"


MASTHEAD = "<div>Thursday, 3 June 2010, 19:52</div>"


@pytest.mark.parametrize(
    ("line", "address", "told"),
    [
        ("", "/news/2010/05/17/x", "2010-05-17"),
        ("", "/news/2010/5/17/x-20110203.html", "2010-05-17"),
        ("<p>16 May 2010, 23:10</p>", "/2010/05/17/x", "2010-05-16T23:10"),
        ("<p>Published 2 June 2010, 08:00</p>", "/2010/05/17/x", "2010-06-02T08:00"),
        ("<p class=date>2 May 2010, 08:00</p>", "/events/2010/05/17/x", "2010-05-02T08:00"),
        ("", "/2010/05/31/x", "2010-06-03T19:52"),
        ("", "/events/2010/07/05/x", "2010-06-03T19:52"),
        ("", "/2010-05-17-x", "2010-06-03T19:52"),
        ("", "/ferry-20090517", "2010-06-03T19:52"),
        ("", "/x", "2010-06-03T19:52"),
    ],
)
def test_a_masthead_does_not_date_what_the_address_files_long_before(line, address, told):
    html = f"<title>Lock closed</title>{MASTHEAD}<h1>Lock closed</h1>{line}<p>{'<p>'.join(TEXT)}"

    assert stamps(read_page(html.encode(), f"https://quay.co.uk{address}"))[0] == told


@pytest.mark.parametrize(
    "line",
    ["<div class=byline>Ada Moor, 1 November 2024, 10:00</div>",
     "<div>Ada Moor <time datetime=2024-11-01T10:00:00+00:00>1 November</time></div>"],
)  # fmt: skip
@pytest.mark.parametrize("day", ["2024/11/05", "2024-11-05", "2022/11/05"])
def test_an_address_does_not_doubt_a_time_below_the_text(line, day):
    text = [*TEXT[:-1], f"{TEXT[-1]}</p>{line}<p>"]

    assert stamps(read("", text, url=f"https://quay.co.uk/{day}/vote"))[0] == "2024-11-01T10:00"


@pytest.mark.parametrize(
    ("address", "script", "told"),
    [
        ("2025/01/06/vote", "", "2025-01-06"),
        ("2025-01-06-vote", "", "None"),
        ("2025-01-06-vote", "2025-01-06T11:00:52Z", "2025-01-06T11:00"),
        ("2025-01-06-vote", "2024-12-28T11:00:52Z", "None"),
    ],
)
def test_an_address_dates_by_its_folder_or_with_a_script(address, script, told):
    state = f"<script>state={{'publishedAt':'{script}'}}</script>"

    assert stamps(read(state, url=f"https://quay.co.uk/{address}"))[0] == told


@pytest.mark.parametrize("element", ["local-time", "countdown-date"])
def test_an_element_of_a_sites_own_dates_an_article_only_in_its_own_lines(element):
    time = f"<{element} datetime=2019-06-11T18:00Z>11 June, 18:00</{element}>"
    amid = f"{TEXT[0]}</p>{time}<p>The gates are to be shut then."

    assert stamps(read("", [*TEXT, amid]))[0] == "None"
    assert stamps(read(f"<div>By Ada Moor, {time}</div>"))[0] == "2019-06-11T18:00"


def test_a_clock_may_stand_behind_an_at_sign():
    assert stamps(read("<p>Tuesday, 13 May 2025 @ 21:14:35 CEST</p>"))[0] == "2025-05-13T21:14"


HIDDEN = "<span class=updated style='display:none'>2024-07-16T08:00:12+01:00</span>"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"{HIDDEN}<span>July 13th, 2024</span>", ("2024-07-13", "2024-07-16T08:00")),
        (f"{HIDDEN}<span>News</span>", ("2024-07-16T08:00", "2024-07-16T08:00")),
    ],
)
def test_a_hidden_time_of_change_is_not_that_of_publication_beside_it(line, told):
    assert stamps(read(f"<div>By Ada Moor | {line}</div>")) == told


@pytest.mark.parametrize(
    ("line", "lang", "told"),
    [
        ("更新：2025/05/10 09:20", "zh-TW", ("2025-05-10", "2025-05-10T09:20")),
        (
            "更新時間：2025/05/10 09:20 發佈時間：2025/05/10 08:15",
            "zh-TW",
            ("2025-05-10T08:15", "2025-05-10T09:20"),
        ),
        ("公開日時：2025/05/10 08:15", "ja", ("2025-05-10T08:15", "")),
        ("최종수정：2025.05.10 09:20", "ko", ("2025-05-10", "2025-05-10T09:20")),
        ("Última actualización: 10/05/2025 09:20", "es", ("2025-05-10", "2025-05-10T09:20")),
        ("Letzte Änderung: 10.05.2025, 09:20 Uhr", "de", ("2025-05-10", "2025-05-10T09:20")),
        ("By Ada Moor | Edited by Bo Lind | May 10, 2025 08:15", "en", ("2025-05-10T08:15", "")),
        ("Editado por Ada Moor, 10/05/2025 08:15", "es", ("2025-05-10T08:15", "")),
    ],
)
def test_what_stands_before_a_time_says_what_it_is_of(line, lang, told):
    assert stamps(read(f"<p>{line}</p>", lang=lang)) == told


def test_a_time_that_is_called_the_articles_goes_before_any_other_above_it():
    event, time = "5 May 2025, 19:30 GMT", "Published: 10 May 2025, 08:15 GMT"

    page = read(f"<div>{event}</div><div>{time}</div>")

    assert stamps(page) == ("2025-05-10T08:15", "")
