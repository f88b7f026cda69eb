"""Which texts of a page stand where credit stands, told by place, markup and words."""

import pytest
from lxml import etree

from wirefeed.items import CreditLine
from wirefeed.reading.body.body import find_body
from wirefeed.reading.body.positions import find_credit_lines
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.layout.walk import lay_out

PROSE = "".join(
    f"<p>The ferry to the northern islands left at noon, the port of Skarv said, for day {day}.</p>"
    for day in range(6)
)


def find_lines(html: str, **facts) -> list[CreditLine]:
    body = find_body(lay_out(etree.HTML(html)), Witness(""), "Ferries sail")
    return find_credit_lines(body, "Ferries sail", **facts)


def find(above: str = "", below: str = "", before: str = "", **facts) -> list[tuple[str, str]]:
    html = (
        f"<html><body>{before}<main><h1>Ferries sail</h1>{above}<div class='text'>{PROSE}</div>"
        f"{below}</main></body></html>"
    )
    lines = find_lines(html, **facts)
    return [(line.position, line.text) for line in lines]


def test_a_line_called_byline_is_one():
    found = find("<div class='article__byline'><span>AP</span> · <time>6 Jan</time></div>")

    assert ("byline", "AP · 6 Jan") in found


@pytest.mark.parametrize(
    ("line", "people", "position"),
    [
        ("Ada Moor/TT", ["Ada Moor"], "byline"),
        ("AFP / Ada Moor", ["Bo Lind", "Ada Moor"], "byline"),
        ("Ada Moor/TT", ["Bo Lind"], "photo"),
        ("Bo Lind/AFP", ["Bo Li"], "photo"),
        ("Ada Moor/AFP", [], "photo"),
        ("Ada Moor/Skarv Tribune", [], "photo"),
        ("Foto: Ada Moor/TT", ["Ada Moor"], "photo"),
    ],
)
@pytest.mark.parametrize("markup", ["<div class='byline'>{}</div>", "<p>{}</p>"])
def test_a_person_tight_at_an_agency_took_a_picture_but_who_wrote(line, people, position, markup):
    assert (position, line) in find(above=markup.format(line), people=people)


def test_a_short_line_that_opens_with_by_is_a_byline():
    assert ("byline", "Von dpa") in find("<p>Von dpa</p>")


def test_an_unmarked_short_line_above_the_text_is_a_credit_line():
    assert ("credit-line", "Xinhua") in find("<div><span>Xinhua</span></div>")


def test_source_lines_count_below_the_text_too():
    assert ("credit-line", "Fuente: EFE") in find(below="<p>Fuente: EFE</p>")


def test_a_copyright_line_counts_below_the_text_only():
    line = "<p>© dpa-infocom, dpa:250106-99-123456/3</p>"

    assert ("copyright", "© dpa-infocom, dpa:250106-99-123456/3") in find(below=line)
    assert [position for position, _ in find(above=line)] == ["photo"]


@pytest.mark.parametrize(
    "line",
    [
        "[저작권자(c) 연합뉴스, 무단 전재-재배포 금지]",
        "저작권자 © 연합뉴스 무단전재 및 재배포 금지",
        "저작권자ⓒ 공감언론 뉴시스통신사. 무단전재-재배포 금지.",
        "Copyright ⓒ 연합뉴스 무단전재 및 재배포 금지",
    ],
)
def test_who_may_not_print_a_text_is_told_of_the_text_and_no_picture(line):
    assert ("copyright", line) in find(below=f"<p>{line}</p>")
    assert ("copyright", line) in find(above=f"<p>{line}</p>")


def test_what_only_one_agency_prints_below_its_dispatches_credits_it():
    line = "◎공감언론 뉴시스 moor@newsis.com"

    assert ("credit-line", line) in find(below=f"<p>{line}</p>")


def test_a_sentence_of_the_text_that_tells_of_a_photo_credits_none():
    html = f"<main><h1>Ferries sail</h1>{PROSE}<p>The video showed an empty quay.</p>{PROSE}</main>"

    assert find_lines(html) == []


def test_captions_are_photos_whatever_stands_inside():
    above = "<figure><img><figcaption><span itemprop='author'>AFP</span></figcaption></figure>"

    assert find(above) == [("photo", "AFP")]


def test_a_teasers_title_among_the_pictures_of_a_gallery_credits_nobody():
    slides = (
        "<div><img><h3><a href='/1'>PTI says it at last</a></h3></div><p>Ferries. Foto: dpa</p>"
    )

    assert find(f"<div class='swiper'>{slides}</div>") == [("photo", "Ferries. Foto: dpa")]


@pytest.mark.parametrize(
    "line",
    [
        "图：新华社", "图源：新华社", "新华社发", "港口的渡轮。新华社记者 马晓云 摄",
        "渡轮停在港口。图/新华社", "圖／中央社", "▲（圖／中央社）", "中央社檔案照片",
        "연합뉴스 제공",
        "ⓒ 연합뉴스", "여객선. ⓒ연합뉴스",
        "Ảnh: Reuters", "Tàu neo ở cảng. Ảnh: Reuters", "ภาพ: Reuters", "ภาพจาก AFP",
        "צילום: רויטרס", "تصوير: وفا", "عکس: ایرنا", "ছবি: বাসস",
    ],
)  # fmt: skip
def test_a_line_that_says_whose_picture_it_is_credits_no_text_in_any_language(line):
    assert ("photo", line) in find(above=f"<div>{line}</div>")


PICTURE = "<div><img src='/a.jpg'></div>"


@pytest.mark.parametrize(
    "line",
    [
        "Reuters", "(رويترز)", "/연합뉴스", "ANTARA/HO-Polri", "Ferries at the quay | ANI",
        "Ferries at the quay. PTI", "Ferries at the quay. — Reuters/File",
        "渡輪停在港口。中央社", "العبارات في الميناء - رويترز",
    ],
)  # fmt: skip
def test_an_agency_right_behind_a_picture_and_above_the_text_took_it(line):
    assert find(f"{PICTURE}<div>{line}</div>") == [("photo", line)]
    assert ("photo", line) not in find(f"<div>{line}</div>")


@pytest.mark.parametrize(
    "lines",
    [
        "<div>IANS</div><div>6 January 2025, 10:00</div>",
        "<div>IANS | 6 January 2025, 10:00</div>",
        "<div>IANS</div><div>Share</div><div>2 hours ago</div>",
        "<div>By IANS</div>",
        "<div>Source: IANS</div>",
        "<div class='author'>IANS</div>",
        "<div><a href='/agency/ians'>IANS</a></div>",
        "<div>PORT HALE (IANS)</div>",
        "<div>APA/dpa</div>",
        "<div>Agencies</div>",
        "<div><img width='40' src='/ians.png'><span>IANS</span></div>",
    ],
)
def test_an_agency_behind_a_picture_is_a_byline_where_more_says_so(lines):
    picture = "" if "<img" in lines else PICTURE

    assert "photo" not in [position for position, _ in find(picture + lines)]


def test_disclaimers_are_found_by_what_they_say():
    text = (
        "(This story has not been edited by the Courier and is generated from a syndicated feed.)"
    )

    assert ("disclaimer", text) in find(below=f"<div>{text}</div>")


def test_a_dateline_in_markup_of_its_own_stays_with_its_paragraph():
    html = f"<h1>Ferries sail</h1><p><span class='dateline'>SKARV — </span>Ice came.</p>{PROSE}"
    body = find_body(lay_out(etree.HTML(html)), Witness(""), "Ferries sail")

    assert body.blocks[0].text == "SKARV — Ice came."


def test_a_byline_in_a_widget_right_above_the_text_is_read_but_its_links_are_not():
    feed = "<ul><li><a href='/rss'>RSS</a></li></ul>"
    above = f"<div class='widget-info'><span>Anadolu</span>{feed}</div>"

    assert find(above) == [("credit-line", "Anadolu")]


def test_navigation_teasers_and_comments_credit_nobody():
    other = "<div class='byline'>By Reuters</div>"

    assert find(before=f"<nav>{other}</nav>") == []
    assert find(below=f"<div class='related-stories'>{other}</div>") == []
    assert find(below=f"<div id='comments'>{other}</div>") == []


def test_what_stands_far_below_the_text_credits_nobody():
    below = "".join(f"<p>Port {number}</p>" for number in range(40)) + "<p>Source: PTI</p>"

    assert find(below=below) == []


def test_structured_authors_and_a_foreign_canonical_come_first():
    found = find(structured=["Associated Press"], canonical=["https://apnews.com/article/x"])

    assert found == [
        ("structured-author", "Associated Press"),
        ("canonical", "https://apnews.com/article/x"),
    ]


def test_a_page_deeper_than_any_reader_looks_is_read_to_its_bound():
    html = "<div>" * 900 + "By IANS" + "</div>" * 900

    assert find_lines(f"<body>{html}</body>") == []


def test_a_page_of_many_bylines_gives_a_bounded_list():
    above = "".join(f"<div class='byline'>By Ada Moor {number}</div>" for number in range(500))

    found = find_lines(f"<body>{above}{PROSE}</body>")

    assert len(found) <= 60
    assert all(isinstance(line, CreditLine) for line in found)


def test_what_stands_in_a_post_from_elsewhere_credits_nobody():
    post = (
        "<blockquote class='twitter-tweet'><p>Boats stop</p>— ANI <a href=/1>6 Jan</a></blockquote>"
    )

    assert find(above=post) == find(below=post) == []


@pytest.mark.parametrize(
    "box",
    [
        "<div class='image'><img src=/1.jpg><span class='credit'>AP</span></div>",
        "<div class='featured-image'><img src=/1.jpg><span class='source'>Source: AFP</span></div>",
        "<div class='hero'><img src=/1.jpg><span>Reuters</span></div>",
        "<div class='bild'><img src=/1.jpg><span class='author'>dpa</span></div>",
        "<div class='photo-slide'><img src=/1.jpg><div class='slide-credit'>Reuters</div></div>",
        "<div class='video'><h3>Ver: se hunde el muelle</h3><p>EFE</p></div>",
        "<figure><img src=/1.jpg></figure><div class='credit'>AP</div>",
    ],
)
def test_a_line_in_the_box_of_a_picture_is_the_pictures_whatever_it_is_called(box):
    assert [position for position, text in find(box) if text[-2:].isalpha()][-1] == "photo"


@pytest.mark.parametrize(
    ("box", "line"),
    [
        ("<div class='author'><img src=/logo.png><span>AFP</span></div>", "AFP"),
        ("<div class='hero'><img src=/1.jpg></div><p class='byline'>AFP</p>", "AFP"),
        ("<div class='media'><img src=/1.jpg><p>By AP</p></div>", "By AP"),
        ("<div class='media'><img class='avatar' src=/1.jpg><i class='author'>AP</i></div>", "AP"),
        (
            "<div class='hero'><img src=/1.jpg><i class='author'>AP</i><time>6 Jan</time></div>",
            "AP",
        ),
    ],
)
def test_a_byline_beside_a_portrait_or_a_time_is_the_texts(box, line):
    assert ("byline", line) in find(box)


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ("<div class='image-top'><img src=1><p class='author-name'>dpa</p></div>", "byline"),
        ("<div class='foto'><img src=1><p class=autor><a href=/autor/efe>EFE</a></div>", "byline"),
        ("<div class='photo'><img src=1><i class=author><a rel=author>AP</a></i></div>", "byline"),
        ("<div class='slide'><img src=1><div class='source'>AFP</div></div>", "credit-line"),
    ],
)
def test_an_authors_name_or_what_no_pictures_box_holds_is_the_texts(box, found):
    positions = [position for position, text in find(box) if text in {"dpa", "EFE", "AP", "AFP"}]

    assert positions == [found]


@pytest.mark.parametrize("tag", ["h2", "h4", "p"])
def test_a_byline_in_the_pictures_box_that_holds_the_headline_is_the_texts(tag):
    top = f"<{tag}>Ferries sail</{tag}><span class='author'>dpa</span>"
    html = f"<body><div class='image-hero'><img src=/1.jpg>{top}</div><div>{PROSE}</div></body>"

    assert ("byline", "dpa") in [(line.position, line.text) for line in find_lines(html)]


@pytest.mark.parametrize(
    ("box", "found"),
    [
        (
            "<div class='hero'><img src=/1.jpg><div class='source'>Reuters</div></div>",
            ("credit-line", "Reuters"),
        ),
        (
            "<div class='featured'><img src=/1.jpg><div class='author'>AFP</div></div>",
            ("byline", "AFP"),
        ),
        (
            "<div class='post-thumb'><img src=/1.jpg><span class='author'>EFE</span></div>",
            ("byline", "EFE"),
        ),
        (
            "<div class='media'><h3>Boote</h3><span class='agency'>dpa</span></div>",
            ("credit-line", "dpa"),
        ),
    ],
)
def test_a_source_in_a_box_called_by_where_it_stands_is_the_texts(box, found):
    assert found in find(box)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='chart'><h4>Passengers a day</h4><p>Source: Reuters</p></div>",
        "<div class='grafik'><img src=/1.png><p>Quelle: dpa</p></div>",
        "<div class='graphic'><p><b>Pasajeros</b></p><p>Fuente: EFE</p></div>",
    ],
)
def test_the_source_of_a_chart_below_the_text_is_the_charts(box):
    assert "credit-line" not in dict(find(below=box))


def test_a_source_in_a_box_of_its_own_below_the_text_is_the_texts():
    assert ("credit-line", "Source: AP") in find(below="<div class='box'><p>Source: AP</p></div>")


def test_a_source_beside_a_picture_amid_the_text_is_the_pictures():
    box = (
        "<div class=image-container><div class='image on'><img src=/a.jpg>"
        "<p class=source><span>Reuters</span></p></div></div>"
    )
    half = PROSE[: PROSE.index("day 3") - 80].rpartition("<p>")[0]
    html = f"<main><h1>Ferries sail</h1><div>{half}{box}{PROSE[len(half) :]}</div></main>"

    assert [line.position for line in find_lines(html) if line.text == "Reuters"] == ["photo"]
