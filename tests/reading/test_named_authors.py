"""Who wrote an article whose page says so to readers alone: by links, names and places."""

import pytest

from wirefeed.items import Author
from wirefeed.reading.authors.printed_byline import choose_byline
from wirefeed.reading.reader import read_page

TEXT = [
    "The ferry to Holm stays in port until the wind has turned, its captain said on Sunday night.",
    "Forty lorries with fresh fish were waiting on the quay, and the ice in them lasts a day.",
    "The harbour office will say at noon whether the evening boat can leave for the islands.",
]


def write(above: str = "", below: str = "", page: str = "") -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return (
        f"<html><head><title>Ferry waits</title></head><body>{page}<main><h1>Ferry waits</h1>"
        f"{above}<div class='c4'>{text}</div>{below}</main></body></html>"
    ).encode()


def names(html: bytes) -> list[str]:
    return [author.name for author in read_page(html, "https://quay.test/a/ferry-1").authors]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<div class=byline><a href=/people/ada-moor>Ada Moor</a><i>Staff Writer</i></div>", None),
        ("<div class=x9>By <a href=/people/ada-moor>Ada Moor</a> Quay News</div>", ["Ada Moor"]),
        ("<div class=x9><a href=/author/ada-moor><b>Ada Moor</b><b>Sea Editor</b></a></div>", None),
        ("<div class=x9><a href=/autor/ada-moor_77>Ada Moor</a></div>", ["Ada Moor"]),
        ("<div class=x9><a href=/autorzy/ada-moor>Ada Moor</a></div>", ["Ada Moor"]),
        ("<div class=x9><a href=/toimittajat/ada-moor>Ada Moor</a></div>", ["Ada Moor"]),
        ("<div class=x9><a href=/redaktor/12>Ada Moor</a></div>", ["Ada Moor"]),
        ("<div class=x9><a href=/stand-by/12>Ada Moor</a></div>", []),
        ("<div class=x9><a href=/staff/admoor>Ada Moor</a> and Bo Lind</div>", ["Ada Moor"]),
        ("<p class=byline><a href=/staff/1>Ada Moor</a> and Bo Lind, Reuters</p>",
         ["Ada Moor", "Bo Lind", "Reuters"]),
        ("<div class=byline><span class=byline__name>Ada Moor</span> WATCH LIVE</div>", None),
        ("<aside><span class=author-name>Ada Moor</span></aside>", ["Ada Moor"]),
        ("<div class=x9><a href=/@adamoor?s=1>Ada Moor</a> Follow</div>", ["Ada Moor"]),
        ("<div class=x9><a href=/author/sea-desk>Biography</a></div>", []),
        ("<div class=byline><a rel=author href=/x></a>By Ada Moor</div>", ["Ada Moor"]),
        ("<div class=x9><a href=/author/sea>Ada Moor</a>2 minutes ago</div>", ["Ada Moor"]),
        ("<div class=x9><a href=/people/king-olaf>King Olaf</a></div>", []),
        ("<div class=x9>By Bo Lind</div><p><a href=/author/ada-moor>Ada Moor</a></p>", ["Bo Lind"]),
        ("<div class=x9>By Bo Lind in <a href=/by/skarv>Skarv City</a></div>", ["Bo Lind"]),
        ("<div class=x9>By Bo Lind</div><p><a href=/by/ice>Ferry Traffic</a></p>", ["Bo Lind"]),
    ],
)  # fmt: skip
def test_links_and_names_of_the_markup_tell_the_authors(line, expected):
    assert names(write(above=line)) == (["Ada Moor"] if expected is None else expected)


LIST = (
    "<dl class=article-info><dt>Dettagli</dt><dd>{0} <b>Ada Moor</b></dd><dd>Porto: Skarv</dd></dl>"
)


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("<p><i class=byline-prefix>By </i><i class=byline>Ada Moor</i></p>", "By Ada Moor"),
        ("<p><i class=byline-prefix>Von:</i> <i class=byline>Ada Moor</i></p>", "Von: Ada Moor"),
        ("<p><i class=byline-prefix>By</i><i class=byline>Ada Moor</i></p>", "Ada Moor"),
        (LIST.format("Scritto da"), "Scritto da Ada Moor"),
        ("<p><i class=source>Quay News</i> <i class=byline>Ada Moor</i></p>", "Ada Moor"),
    ],
)
def test_a_word_that_leads_over_to_a_name_is_printed_with_it(line, by):
    assert read_page(write(above=line)).by == by


@pytest.mark.parametrize(
    ("line", "link", "expected"),
    [
        ("By Jo Liang", "<a href=/author/jo-li>Jo Li</a>", ["Jo Liang"]),
        ("By Will Reeve", "<a href=/writers/will>Will</a>", ["Will Reeve"]),
        ("By Ada Moor", "<a href=/people/ada>Ada</a>", ["Ada Moor"]),
        ("By Ada Moor, Europe editor", "<a href=/writers/europe>Europe</a>", ["Ada Moor"]),
        (
            "By <a href=/author/al>Ana Lopez Garcia</a>",
            "<a href=/author/lo>Ana Lopez</a>",
            ["Ana Lopez Garcia"],
        ),
    ],
)
def test_a_name_that_is_but_a_piece_of_the_bylines_is_another_persons(line, link, expected):
    html = write(above=f"<p class=byline>{line}</p>", page=f"<footer>{link}</footer>")

    assert names(html) == expected


def test_a_teasers_author_beside_the_article_wrote_none_of_it():
    teaser = "<ul><li><a href=/b>Ice in the sound</a> <a href=/author/bo-lind>Bo Lind</a></li></ul>"

    assert names(write(page=teaser)) == []


@pytest.mark.parametrize("below", ["", "<p>It can.</p>"])
def test_a_teasers_author_amid_or_below_the_text_wrote_none_of_it(below):
    title = "<h4><a href=/b>Ice in the sound</a></h4>"
    teaser = f"<section><h3>More stories</h3><article>{title}<i>By Bo Lind</i></article></section>"

    page = read_page(write(below=f"{teaser}{below}"))

    assert (page.by, page.authors) == ("", [])


def test_the_author_may_be_named_below_the_text():
    below = "<div class=x9><a href=/journalisten/ada-moor>Ada Moor</a></div>"

    assert names(write(below=below)) == ["Ada Moor"]


def test_links_that_say_author_name_one_alone_wherever_they_stand():
    far = "<footer><p>Zu<br><a rel=author href=/x>{}</a></footer>".format
    one, two = far("Ada Moor"), far("Ada Moor") + far("Bo Lind")

    assert names(write(page=one)) == ["Ada Moor"]
    assert names(write(page=two)) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [("<p class=byline>vor 2 Stunden</p>", []), ("<p class=byline>배윤경 기자</p>", ["배윤경"])],
)
def test_ages_are_no_names_and_roles_no_part_of_one(line, expected):
    assert names(write(above=line)) == expected


def test_a_byline_that_only_its_markup_parts_is_printed_with_a_space():
    line = "<div class=byline>By <a href=/people/ada-moor>Ada Moor</a><i>Staff Writer</i></div>"
    page = read_page(write(above=line), "https://quay.test/a/ferry-1")

    assert page.by == "By Ada Moor Staff Writer"


def test_a_clocks_word_taken_for_a_name_loses_no_page():
    author = Author(name="Uhr", kind="person", is_place=False)

    assert choose_byline(["13:37 Uhr"], "", [author]) == ""


PORTRAIT = "<img alt='Ada Moor' src=a>"


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (f"{PORTRAIT}<p>Ada Moor</p><p>6 January 2025, 09:07</p>", ["Ada Moor"]),
        (f"{PORTRAIT}<p><i>Ada Moor |</i> <i>06.01.2025 - Updated 7.1.</i></p>", ["Ada Moor"]),
        (f"{PORTRAIT}<p>Ada Moor Zuletzt geändert am 06.01.2025</p>", ["Ada Moor"]),
        (f"{PORTRAIT}<p>ByAda Moor</p><p>6 January 2025</p>", []),
        ("<p><a title='All texts by Ada Moor'>Ada Moor</a></p><p>6 January 2025</p>", ["Ada Moor"]),
        ("<p>Anadolu Ajansı</p><p>06.01.2025 09:07</p>", ["Anadolu Ajansı"]),
        ("<p>Premier League</p><p>6 January 2025</p>", []),  # nothing says it twice
        ("<img alt='Holm Sound'><p>Holm Sound</p><p>6 January 2025</p>", []),  # the text has it
        ("<p>PRINT SHARE</p><p>6 January 2025</p>", []),
        (f"{PORTRAIT}<p>Ada Moor</p><p>Slow thaw on the northern coast</p>", []),
    ],
)  # fmt: skip
def test_a_full_name_beside_the_time_that_the_page_says_twice_is_the_writers(above, expected):
    html = write(above=above).replace(b"to Holm stays", b"to Holm Sound stays")

    assert names(html) == expected


def test_a_name_beside_the_time_may_be_said_again_below_the_text():
    above = "<p>Ada Moor</p><p>6 January 2025</p>"

    assert names(write(above=above, below="<p>Ada Moor has sailed for years.</p>")) == ["Ada Moor"]


VIETNAMESE = "Người dân cho biết bệnh viện sẽ mở cửa trở lại vào tuần tới, theo lời của giám đốc."


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        (VIETNAMESE, "<p style='text-align:right'><strong>Lê Phương</strong></p>", ["Lê Phương"]),
        (VIETNAMESE, "<p>Lê Phương</p>", []),
        (VIETNAMESE, "<p><b>(Quay News)</b></p>", []),
        (TEXT[0], "<p><strong>Associated Press</strong></p>", []),
        (TEXT[0], "<p><b>Rest In Peace</b></p>", []),
    ],
)
def test_a_name_in_bold_letters_signs_a_vietnamese_text(text, last, expected):
    html = write().replace(b"</div></main>", f"<p>{text}</p>{last}</div></main>".encode())

    page = read_page(html)

    assert [author.name for author in page.authors] == expected
    assert (page.paragraphs[-1] == text) == bool(expected)


def test_a_vietnamese_text_is_told_by_more_than_its_last_paragraph():
    text = f"<p>{VIETNAMESE}</p><p>Cầu khai trương sáng 5/9.</p><p><b>Lê Phương</b></p>"
    html = write().replace(b"</div></main>", f"{text}</div></main>".encode())

    assert names(html) == ["Lê Phương"]


def test_who_edited_a_text_is_not_who_wrote_it():
    above = "<p class=byline>Ada Moor</p>"
    below = "<p class=byline>Editor : <a href=/author/bo-lind>Bo Lind</a></p>"

    assert names(write(above=above, below=below)) == ["Ada Moor"]


def test_who_translated_a_text_is_not_who_wrote_it():
    above = "<p class=byline>Von: Ada Moor Übersetzt von: <a href=/author/bo-lind>Bo Lind</a></p>"

    assert names(write(above=above)) == ["Ada Moor"]


def test_a_topic_above_the_headline_that_has_it_is_no_author():
    above = "<p class=byline>Ferry Waits</p><p>Reuters</p><p>6 January 2025, 09:07</p>"

    assert names(write(above=above)) == ["Reuters"]


def test_several_bylines_below_a_text_are_other_articles_where_one_above_is_called_so():
    teasers = "".join(
        f"<div><p>{TEXT[place]}</p><p class=byline>By {name}</p></div>"
        for place, name in enumerate(("Bo Lind", "Cy Holm", "Di Voss"))
    )

    assert names(write(above="<p class=byline>Ada Moor</p>", below=teasers)) == ["Ada Moor"]
