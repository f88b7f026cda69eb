"""Inline elements with nothing between them: a style sheet parts their words, and so do we."""

import pytest
from invented_ferry import TEXT, TITLE

from wirefeed.reading import read_page

URL = "https://quay.test/a/ferry-1"


def read(above: str = "", amid: str = "", heading: str = TITLE, lang: str = "en", url: str = URL):
    first, *rest = (f"<p>{text}</p>" for text in TEXT)
    return read_page(
        f"<html lang={lang}><body><main><h1>{heading}</h1>{above}"
        f"<div>{first}{amid}{''.join(rest)}</div></main></body></html>".encode(),
        url,
    )


LINKS = (
    "<span>{}</span><a href='/autor/a'>Ada Moor</a><span>{}</span><a href='/autor/b'>Bo Lind</a>"
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<span>By Ada Moor</span><span>Published 16 May 2024, 10:00</span>", ["Ada Moor"]),
        ("<b>By Ada Mc</b><b>Gregor of Hale</b>", ["Ada McGregor of Hale"]),
        (LINKS.format("By", "and"), ["Ada Moor", "Bo Lind"]),
        (LINKS.format("Von", "und"), ["Ada Moor", "Bo Lind"]),
        (LINKS.format("Por", "y"), ["Ada Moor", "Bo Lind"]),
        (
            "<span>كتب:</span><a href='/author/s'>سلمى الحداد</a><span>نُشر: 14 مايو 2024</span>",
            ["سلمى الحداد"],
        ),
    ],
)
def test_names_end_where_their_element_does(line, names):
    page = read(f"<div>{line}</div>")

    assert [author.name for author in page.authors] == names


@pytest.mark.parametrize(
    ("line", "lang", "url", "clock"),
    [
        (
            "<span>16 May 2024, 10:00</span><span>3 min read</span>",
            "en",
            "https://quay.co.uk/a",
            "2024-05-16T10:00",
        ),
        (
            "<span>12 грудня 2024, 16:40</span><span>1 204 перегляди</span>",
            "uk",
            "https://quay.ua/a",
            "2024-12-12T16:40",
        ),
        (
            "<span>کد خبر: 884213</span><span>۲۵ اردیبهشت ۱۴۰۳ - ۱۰:۴۲</span>",
            "fa",
            "https://quay.ir/a",
            "2024-05-14T10:42",
        ),
    ],
)
def test_times_end_where_their_element_does(line, lang, url, clock):
    page = read(f"<div>{line}</div>", lang=lang, url=url)

    assert page.published is not None
    assert page.published.value.isoformat().startswith(clock)


@pytest.mark.parametrize(
    ("heading", "printed"),
    [
        (f"<span>Exclusive</span>{TITLE}", f"Exclusive {TITLE}"),
        (f"{TITLE}<span class=badge>Premium</span>", f"{TITLE} Premium"),
        ("<span>Ba</span><span>sin</span> closes to freight", TITLE),
        ("<span>B</span>asin closes to freight", TITLE),
        ("<b>The CO</b><sub>2</sub> <b>tax</b>", "The CO2 tax"),
        ("<span>Mc</span><span>Donald closes the basin</span>", "McDonald closes the basin"),
        ("<b>You</b><b>Tube star buys the basin</b>", "YouTube star buys the basin"),
        ("<b>盆地</b><b>关闭 了</b>", "盆地关闭 了"),
    ],
)
def test_a_heading_is_parted_where_a_word_begins(heading, printed):
    assert read(heading=heading).headline_raw == printed


@pytest.mark.parametrize(
    ("amid", "printed"),
    [
        (
            "<ul><li><span>Where</span><span>Hale town hall</span></li></ul>",
            "Where Hale town hall",
        ),
        (
            "<p><span>Nobody came to the quay.</span><span>They had read the forecast.</span></p>",
            "Nobody came to the quay. They had read the forecast.",
        ),
        (
            "<p><span>नाव घाट पर नहीं आई है।</span><span>यात्री लौट गए और घर चले गए।</span></p>",
            "नाव घाट पर नहीं आई है। यात्री लौट गए और घर चले गए।",
        ),
        ("<ul><li><b>Mac</b><i>Book Air sold out</i></li></ul>", "MacBook Air sold out"),
        (
            "<p><b>What the harbour says</b><span>The boats may leave at noon.</span></p>",
            "What the harbour says The boats may leave at noon.",
        ),
    ],
)
def test_sentences_are_parted_in_the_text_and_words_in_lists(amid, printed):
    assert read(amid=amid).paragraphs[1] == printed


@pytest.mark.parametrize(
    "amid",
    [
        "<p><b>W</b><b>ork</b> on the <span>Iron</span><span>Man</span> began on Monday.</p>",
        "<p>They <i>fer</i><i>ri</i><i>ed</i> it by <b>i</b><i>Phone</i> to the U.<b>S.</b></p>",
        "<p>The <a href=/a>U.S.</a><a href=/b>Senate</a> met <i>Mc</i><b>Donald</b> again.</p>",
        "<p><span>风停之后，渡轮将离开港口。</span><span>船长说，风很大，浪也很高。</span></p>",
        "<p>In 202<b>4</b><b>5</b> boats came to Hale, and <b>11</b><i>th</i> they were not.</p>",
    ],
)
def test_no_word_of_the_text_is_parted(amid):
    bare = amid
    for tag in "abip":
        bare = bare.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    bare = bare.replace("<span>", "").replace("</span>", "")
    bare = bare.replace("<a href=/a>", "").replace("<a href=/b>", "")

    assert read(amid=amid).paragraphs[1] == bare
