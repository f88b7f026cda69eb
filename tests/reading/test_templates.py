"""What the templates of content systems print around and within a text, each fault once met."""

from datetime import UTC, date, datetime

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading import Page, read_credit, read_page
from wirefeed.registry import Outlet

TEXT = [
    "The board of the harbour voted on Monday to close the inner basin to freight from October.",
    "Seven of its nine members backed the plan, which moves the timber berths to the outer mole.",
    "The dockers say that the longer walk will cost their members an hour a day without any pay.",
    "Two members wanted a study of what the closure would do to the last two pubs on the quay.",
]
TITLE = "Board closes basin"
HEADING = f"<h1>{TITLE}</h1>"


def read(
    above: str = "", *, last: str = "", below: str = "", head: str = "", heading: str = HEADING,
    box: str = "<div>{}</div>", url: str = "https://quay.test/a",
    retrieved: datetime | None = None,
) -> Page:  # fmt: skip
    """Read a page of four paragraphs with pieces above, at the end of, and below its text."""
    text = box.format("".join(f"<p>{each}</p>" for each in TEXT) + last)
    return read_page(
        f"<html><head><title>{TITLE}</title>{head}</head><body><main><article>{heading}{above}"
        f"{text}{below}</article></main></body></html>".encode(),
        url,
        retrieved=retrieved,
    )


def names(page: Page) -> list[str]:
    return [author.name for author in page.authors]


@pytest.mark.parametrize(
    ("line", "url", "day"),
    [
        ("Tue, 12/07/2021 - 09:15", "https://quay.org/a", date(2021, 12, 7)),
        ("Di., 12/07/2021 - 09:15", "https://quay.org/a", date(2021, 12, 7)),
        ("Tue, 12/07/2021 - 09:15", "https://quay.co.uk/a", date(2021, 12, 7)),
        ("Tue, 07/12/2021 - 09:15", "https://quay.co.uk/a", date(2021, 12, 7)),
        ("Wed, 12/07/2021 - 09:15", "https://quay.co.uk/a", date(2021, 7, 12)),  # no order fits
        ("Mo, 7.12.2021, 09:15", "https://quay.de/a", date(2021, 12, 7)),  # dots have one order
        ("12/07/2021 - 09:15", "https://quay.org/a", None),
    ],
)
def test_a_weekday_tells_in_which_order_a_day_is_written(line, url, day):
    page = read(f"<p>{line}</p>", url=url)

    assert (page.published.value.date() if page.published else page.published_day) == day


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("تاریخ انتشار: ۱۹ مرداد ۱۴۰۴ - ۱۶:۰۵", "2025-08-10T16:05:00+03:30"),
        ("1404/05/19", "2025-08-10"),
    ],
)
def test_a_persian_day_goes_before_the_mastheads_today_in_ours(line, at):
    masthead = "<p>دوشنبه ۲۰ مرداد ۱۴۰۴ - 2025 August 11</p>"

    page = read(f"<p>{line}</p>", heading=f"{masthead}{HEADING}", url="https://quay.ir/a")

    found = page.published.value if page.published else page.published_day
    assert found.isoformat() == at


@pytest.mark.parametrize(
    ("box", "line", "at"),
    [
        ("article", "5 May 2025, 16:05", "2025-05-05T16:05:00+01:00"),
        ("div", "Published: 5 May 2025, 16:05", "2025-05-05T16:05:00+01:00"),
        ("div", "5 May 2025, 16:05", None),  # as like as not the masthead's
    ],
)
def test_a_time_called_navigation_above_the_headline_is_read_in_the_box_of_both(box, line, at):
    line = f'<div class="item-nav"><p>Code: 12844</p><p>{line}</p></div>'

    page = read(heading=f"<{box}>{line}{HEADING}", below=f"</{box}>", url="https://quay.ie/a")

    assert (page.published and page.published.value.isoformat()) == at
    assert page.published_day is None
    outside = read(heading=f"{line}<div>{HEADING}", below="</div>", url="https://quay.ie/a")
    assert outside.published is None


@pytest.mark.parametrize(
    ("line", "ending", "at"),
    [
        ("วันที่ 9 พฤษภาคม 2568 - 14:35 น.", "th", "2025-05-09T14:35:00+07:00"),
        ("วันศุกร์ที่ 9 พ.ค. พ.ศ. 2568, 14.35 น.", "th", "2025-05-09T14:35:00+07:00"),
        ("วันที่ 9 พ.ค. 2568 - 14:35 น. | เข้าชม 1,204 ครั้ง", "th", "2025-05-09T14:35:00+07:00"),
        ("Utorak, 2. septembar 2025.", "rs", "2025-09-02"),
    ],
)
def test_a_time_that_ends_in_a_full_stop_is_no_sentence(line, ending, at):
    page = read(box=f"<div><p>{line}</p>{{}}</div>", url=f"https://quay.{ending}/a")

    assert page.paragraphs == TEXT
    found = page.published.value if page.published else page.published_day
    assert found.isoformat() == at


@pytest.mark.parametrize(
    ("above", "at"),
    [
        ("<span>2 hours ago</span>", "2025-05-05T07:00:00+00:00"),
        ("<div>By Ada Moor | 2 hours ago</div>", "2025-05-05T07:00:00+00:00"),
        ("<p>2 May 2025</p><span>2 hours ago</span>", None),
        ("<span>3 min</span>", None),
    ],
)
def test_an_age_between_headline_and_text_counts_where_no_day_does(above, at):
    page = read(above, retrieved=datetime(2025, 5, 5, 9, tzinfo=UTC))

    assert (page.published and page.published.value.isoformat()) == at


def test_new_zealand_keeps_one_clock_but_for_an_island():
    page = read("<p>7:12 am on 9 June 2025</p>", url="https://quay.co.nz/a")

    assert page.published.value.isoformat() == "2025-06-09T07:12:00+12:00"


def test_what_was_published_first_goes_before_a_time_without_a_label():
    later, first = "12 May 2023 15:47 BST", "First published 12 May 2023 14:02 BST"

    for lines in ((later, first), (first, later)):
        page = read("".join(f"<p>{line}</p>" for line in lines), url="https://quay.co.uk/a")

        assert page.published.value.isoformat() == "2023-05-12T14:02:00+01:00"


@pytest.mark.parametrize(
    "sign_off", ["AP", "EFE", "dpa", "PTI KVR RT RT", "kas/cfm", "© 2025 AFP", "(©NTB)"]
)
def test_an_agency_behind_the_last_full_stop_loses_no_paragraph(sign_off):
    last = f"Classes stay suspended until Monday in the whole county and beyond it. {sign_off}"

    assert read(last=f"<p>{last}</p>").paragraphs == [*TEXT, last]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("<b>Ranchi: </b>", "Ranchi"), ("<strong>Muara Enim</strong> - ", "Muara Enim"),
        ("<b>Key Points:</b>", ""), ("<b>Share:</b>", ""), ("<b>Photo: Moor</b>", ""),
    ],
)  # fmt: skip
def test_a_place_that_stands_loose_before_the_first_paragraph_opens_the_text(opening, place):
    page = read(box=f"<div>{opening}{{}}</div>")

    credit = read_credit(page.paragraphs, page.credit_lines, agencies={})

    assert credit.body == tuple(TEXT)
    assert (credit.dateline.places if credit.dateline else ()) == ((place,) if place else ())
    assert len(page.paragraphs) == len(TEXT) + bool(place)


@pytest.mark.parametrize("name", ["lead", "teaser-text", "intro", "standfirst"])
def test_a_paragraph_with_an_agencys_dateline_is_no_standfirst(name):
    lead = (
        "TARROW, Jan 6 (AP) — The board has closed the inner basin to all freight from Monday on."
    )
    summary = (
        "The board has closed the inner basin to all freight from Monday on, after a long row."
    )

    dispatch, other = (read(f"<p class={name}>{text}</p>") for text in (lead, summary))

    assert (dispatch.paragraphs, dispatch.description) == ([lead, *TEXT], "")
    assert (other.paragraphs, other.description) == (TEXT, summary)


@pytest.mark.parametrize(
    "line",
    [
        "<p class=info><time>18.07.2023</time> by Ada Moor</p>",
        "<p>Posted on December 7, 2021 by Ada Moor</p>",
        "<p>Submitted by Ada Moor on 20 April 2021</p>",
        "<p class=byline>Posted by Ada Moor</p>",
        "<p class=byline>Publicado por Ada Moor</p>",
        "<p>Author: Ada Moor</p>",
        "<p>Yazar: Ada Moor</p>",
        "<div class=entry-meta><i>7 December 2021</i> <i>Politics</i> <i>by Ada Moor</i></div>",
    ],
)
def test_who_wrote_is_read_behind_a_time_a_label_and_a_section(line):
    assert names(read(line)) == ["Ada Moor"]


@pytest.mark.parametrize(
    ("line", "name"), [("VonAda Moor", "Ada Moor"), ("राम कुमार द्वारा", "राम कुमार")]
)
def test_a_by_that_is_glued_to_a_name_or_behind_it_is_no_part_of_it(line, name):
    assert names(read(f"<p class=byline>{line}</p>")) == [name]


def test_where_an_author_worked_before_is_no_credit():
    bio = "<h4>About Ada Moor</h4><p>Ada Moor worked for Reuters for ten years.</p>"

    page = read("<p class=byline>By Ada Moor</p>", below=f"<div class=author-bio>{bio}</div>")

    assert not any("Reuters" in line.text for line in page.credit_lines)


def test_a_text_in_a_box_with_a_bylines_name_is_none():
    said = "<p>Two of the berths have to be pulled down, two officials told Reuters there.</p>"

    page = read(last=said, box="<div class=byline-box><div>{}</div></div>")

    assert (names(page), page.credit_lines) == ([], [])


@pytest.mark.parametrize("name", ["single-entry-banner", "elementor-widget", "hero-slider"])
def test_the_headline_with_its_byline_is_no_furniture_whatever_it_is_called(name):
    byline = "<p>By <a rel=author href=/a>Ada Moor</a> / <i>January 12, 2025</i></p>"

    page = read(heading=f"<section class={name}>{HEADING}{byline}</section>")

    assert (page.by, page.published_day) == ("By Ada Moor", date(2025, 1, 12))
    assert page.headline_from == ["heading", "title"]


@pytest.mark.parametrize("name", ["b-right-rail__top", "hero-slider", "widget"])
def test_so_is_the_page_s_only_headline_and_the_standfirst_beside_it(name):
    standfirst = "<h2 class=subheadline>Timber moves to the outer mole from May on.</h2>"
    headline = "<h1>Board closes the inner basin</h1>"

    page = read(heading=f"<section class={name}>{headline}{standfirst}</section>")

    assert page.headline_from == ["heading"]
    assert page.description == "Timber moves to the outer mole from May on."
    assert page.paragraphs == TEXT


def test_the_end_of_a_path_of_links_is_no_headline():
    path = "<li><a href=/>Home</a></li><li><a href=/n>News</a></li><li><h1>Basin closed</h1></li>"
    headline = "<h2>Board closes the inner basin of the harbour</h2>"

    page = read(
        heading=f"<ol class=breadcrumb>{path.replace('closed', 'to be closed')}</ol>{headline}"
    )

    assert page.headline != "Basin to be closed"


@pytest.mark.parametrize("tag", ["aside", "nav", "footer"])
def test_what_its_tag_sets_beside_the_text_has_no_headline(tag):
    page = read(heading=f"<{tag} class=widget><h1>Sign up for the Tide Letter</h1></{tag}>")

    assert page.headline == TITLE


def test_pieces_of_a_page_builder_are_what_the_rest_of_their_name_says():
    piece = "<div class='elementor-widget elementor-widget-{}'>{}</div>".format
    told = "The mayor of Skarv said on Monday that she had never seen such ice on the sound."
    chapter = piece("heading", "<h2>Ice on the sound</h2>")
    chapter += piece("text-editor", f"<p>{told}</p>")

    assert read(last=f"{chapter}<p>{TEXT[0]} So it was.</p>").paragraphs[4:6] == [
        "Ice on the sound",
        told,
    ]
    for other in ("posts", "share-buttons", "form", "author-box"):
        assert read(last=piece(other, f"<p>{told}</p>")).paragraphs == TEXT


def test_teasers_are_alike_though_each_has_a_number_of_its_own():
    teaser = (
        "<div class='related post-{0}'><h3><a href=/{0}>Harbour master resigns after inquiry</a>"
        "</h3><time datetime='2024-12-0{0}T10:15:00Z'>then</time></div>"
    )
    below = "".join(map(teaser.format, (1, 2)))

    page = read("<p>January 12, 2025</p>", below=below)

    assert (page.published, page.published_day) == (None, date(2025, 1, 12))


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Moor for Reuters in Skarv; editing by Jon Rask of the desk.",
        "This story was first published by the Associated Press in Skarv on Monday.",
    ],
)
def test_a_sentence_below_a_text_that_credits_it_is_a_credit(line):
    page = read(below=f"<div class=byline><p>{line}</p></div>")

    assert any(line in each.text for each in page.credit_lines)


def test_what_may_be_shown_on_demand_is_text():
    more = "It was sold then to a company of the next town, which has not used it ever since."
    last = f"<p>It closed twice.<i style='display:none'> {more}</i> The end came late.</p>"

    assert more in read(last=last).paragraphs[-1]


def test_who_comments_is_no_author():
    comment = (
        "<ol class=comment-list><li class=comment><b class=fn>Walter Hale</b>"
        "<p>I have sailed from that quay for years.</p></li></ol>"
    )

    assert names(read(below=comment)) == []


def test_a_table_in_a_figure_is_text_and_one_that_frames_a_picture_is_none():
    data = "<figure><table><tr><td>North<td>38</tr><tr><td>South<td>41</tr></table></figure>"
    frame = "<figure><table><tr><td><img src=a></tr><tr><td>Reuters</tr></table></figure>"

    page = read(frame, last=f"{data}<p>{TEXT[1]} It did.</p>")

    assert page.paragraphs == [*TEXT, "North 38", "South 41", f"{TEXT[1]} It did."]
    assert page.credit_lines == [CreditLine(text="Reuters", position="photo")]


def test_what_is_hidden_amid_a_sentence_is_not_read():
    last = "<p>Six of nine <i style='display:none'>and a dog</i> backed it, as they had said.</p>"

    page = read(last=f"{last}<h2>Berths <a hidden href=#x>#</a></h2><p>{TEXT[0]} So.</p>")

    assert page.paragraphs[4:6] == ["Six of nine backed it, as they had said.", "Berths"]


@pytest.mark.parametrize("system", ["WordPress 6.5", "Drupal 10", "Joomla! - Content Management"])
def test_a_name_that_shares_letters_with_the_system_is_an_authors(system):
    for name in ("Press Trust of India", "Al Jazeera", "Ana Moor"):
        head = f"<meta name=generator content='{system}'><meta name=author content='{name}'>"

        assert names(read(head=head)) == [name]


def test_what_the_system_calls_itself_is_no_author():
    head = "<meta name=generator content='Discuz! X3'><meta name=author content='Discuz! Team'>"

    assert names(read("<p class=author>Marc Delorme</p>", head=head)) == ["Marc Delorme"]


def test_the_standfirst_below_the_headline_goes_before_a_motto_above_it():
    motto = f"<p class=subtitle>News of the valley for everyone</p>{HEADING}"

    page = read("<p class=entry-summary>The oldest basin is to close.</p>", heading=motto)

    assert page.description == "The oldest basin is to close."


FILED = "<p>In <a rel='category tag' href=/t>Trade</a>, <a rel='category tag' href=/s>Sea</a></p>"
TAGS = "<ul><li><a rel=tag href=/i>#ice</a></li><li><a rel=tag href=/f>Ferries</a></li></ul>"
TEASER = (
    "<div><h3><a href=/2>Fog lies over the sound</a></h3><a rel='category tag'>Weather</a></div>"
)


def test_links_say_what_an_article_is_filed_under_where_nothing_else_does():
    head = "<meta property='article:section' content=News><meta name=keywords content='a b, c d'>"

    printed = read(FILED, below=TAGS + TEASER * 2)
    claimed = read(FILED, below=TAGS, head=head)

    assert (printed.section, printed.keywords) == ("Trade", ["ice", "Ferries"])
    assert (claimed.section, claimed.keywords) == ("News", ["a b", "c d"])
    assert (read().section, read().keywords) == ("", [])


@pytest.mark.parametrize(
    "line",
    [
        "Haberleri <a href='https://news.google.com/publications/CAA'>Google News</a>'ten izleyin.",
        "Wählen Sie uns zur <a href='https://google.com/preferences/source?q=x'>Quelle</a> aus.",
        "Choisissez-nous dans vos <a href='https://www.google.fr/preferences/source'>sources</a>.",
        "Únete a nuestro <a href='https://whatsapp.com/channel/1'>canal</a> y recibe lo último.",
        "ताजा खबरों के लिए <a href='https://chat.whatsapp.com/1'>हमारे ग्रुप</a> से जुड़ें।",
    ],
)
def test_a_line_that_leads_to_the_outlets_own_channel_is_none_of_the_text(line):
    amid = f"<p>{line}</p><p>{TEXT[0]} So it did.</p>"
    told = "<p>He said so on <a href='https://t.me/board'>Telegram</a> on Sunday night.</p>"

    page = read(last=amid + told)

    assert page.paragraphs == [
        *TEXT,
        f"{TEXT[0]} So it did.",
        "He said so on Telegram on Sunday night.",
    ]


@pytest.mark.parametrize("key", ["data-testid", "data-qa", "data-component", "data-cy"])
def test_names_for_tests_and_components_tell_what_hashed_classes_do_not(key):
    page = read(
        f'<div class="css-1x2y3" {key}="Standfirst"><p>Dockers fear for their pay.</p></div>'
        f'<div class="css-9k8j" {key}="image-caption"><p>The basin at low tide.</p></div>'
        f'<div class="sc-aQ1 bZx" {key}="bylineName"><span>Ada Moor</span></div>',
        below=f'<div class="css-7f" {key}="article.related-stories"><p>Two pubs on the quay have '
        "found a buyer.</p><p>The outer mole gets a new lamp.</p></div>",
    )

    assert page.description == "Dockers fear for their pay."
    assert names(page) == ["Ada Moor"]
    assert page.paragraphs == TEXT


def test_a_rule_still_finds_an_element_by_its_class_that_has_a_name_for_tests_too():
    outlet = Outlet(domain="quay.test", name="Quay", read={"body": ("div.css-5t p",)})
    html = f'<h1>{TITLE}</h1><div class="css-5t" data-testid="x"><p>{TEXT[0]}</p></div>'

    assert read_page(html.encode(), "https://quay.test/a", outlet=outlet).paragraphs == TEXT[:1]


@pytest.mark.parametrize(
    "line",
    [
        "Web Title: Board closes basin",
        "Get Latest Marathi News, Hale News and Live News Headlines from Politics and Sports.",
        "Read all the Latest News here. Follow us on every channel.",
        "For all the latest Sports News, download the Quay app.",
        "Show Full Article",
        "देश-दुनिया की ताजा खबरें पढ़ने के लिए ऐप डाउनलोड करें",
        "This story was originally published March 16, 2023, 9:21 PM.",
    ],
)
@pytest.mark.parametrize("place", [2, 4])
def test_what_templates_say_beside_a_text_is_left_out(line, place):
    text = [*TEXT[:place], line, *TEXT[place:]]
    html = f"<main><article>{HEADING}{''.join(f'<p>{each}</p>' for each in text)}</article></main>"

    assert read_page(html.encode(), "https://quay.test/a").paragraphs == TEXT


def test_which_programme_told_of_it_ends_a_text():
    told = "Über dieses Thema berichtete {} am {}."
    below = read(last=f"<p>{told.format('die Hafenschau', '20. März 2024 um 17:00 Uhr')}</p>")
    minister = told.format("der Minister dem Rat", "Montag")

    assert below.paragraphs == TEXT
    assert read(last=f"<p>{minister}</p>").paragraphs == [*TEXT, minister]


def test_the_day_a_text_was_first_published_goes_before_that_of_its_change():
    page = read(
        "<div class='pubdate'>Updated March 17, 2023, 8:02 AM</div>",
        last="<p>This story was originally published March 16, 2023, 9:21 PM.</p>",
    )

    assert page.published_day == date(2023, 3, 16)


def test_a_time_without_a_label_that_is_the_change_is_not_the_publication():
    page = read(
        "<span>May 17, 2025 08:12 am IST</span><ul><li>Published On <span>May 17, 2025 08:02 am IST"
        "</span></li><li>Last Updated On <span>May 17, 2025 08:12 am IST</span></li></ul>"
    )

    assert str(page.published.value) == "2025-05-17 08:02:00+05:30"
    assert str(page.modified.value) == "2025-05-17 08:12:00+05:30"


def test_an_agency_alone_in_a_list_of_links_between_headline_and_text_is_its_source():
    items = ("Press Trust of India", "Harbour news", "Press Trust of India")
    links = [f"<li><a href='/{place}'>{item}</a></li>" for place, item in enumerate(items)]
    page = read(f"<ul>{''.join(links[:2])}</ul>")
    menu = f"<div><ul>{''.join(links)}</ul></div>"
    other = read(heading=menu + HEADING)

    assert CreditLine(text="Press Trust of India", position="credit-line") in page.credit_lines
    assert not other.credit_lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Moor | Edited By: Bo Lind", ["Ada Moor"]),
        ("By Ada Moor Edited By: Bo Lind Updated: Fri, 16 May 2025 10:00 AM", ["Ada Moor"]),
        ("Edited by Bo Lind | By Ada Moor", ["Ada Moor"]),
        ("Von unserem Redaktionsmitglied Ada Moor - 13.02.2018 - 09:47 Uhr", ["Ada Moor"]),
        ("By our correspondent Ada Moor", ["Ada Moor"]),
    ],
)
def test_who_edits_is_no_author_and_our_reporter_is_one(line, expected):
    assert names(read(f"<div>{line}</div>")) == expected


def test_where_structured_data_names_an_editor_the_printed_line_names_the_author():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Board closes '
        'basin", "author": {"@type": "Person", "name": "Edited by Bo Lind"}}</script>'
    )

    assert names(read("<div>By Press Trust of India</div>", head=head)) == ["Press Trust of India"]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="lead-img"><img src="/a.jpg"><div class="cap">The bridge at dusk</div></div>',
        '<figure class="lead-item"><img src="/a.jpg"><figcaption>At dusk</figcaption></figure>',
    ],
)
def test_a_picture_that_leads_a_text_is_no_standfirst(box):
    assert read(box).description == ""


def test_what_old_templates_call_a_headline_is_one_where_the_title_is_the_outlets_name():
    cells = "".join(f"<p>{each}</p>" for each in TEXT)
    page = read_page(
        f"<title>:: The Quay Sentinel ::</title><table><tr><td class=newsheading>{TITLE} to freight"
        f"</td></tr><tr><td class=date>Sunday, August 10, 2025</td></tr><tr><td>{cells}</td></tr>"
        "</table>".encode(),
        "https://quay.test/a",
    )

    assert page.headline == f"{TITLE} to freight"


@pytest.mark.parametrize(
    "line", ["Australian Associated Press", "Reuters", "With AP", "PTI SG DAN", "(PTI)"]
)
def test_a_sign_off_in_a_frame_like_those_of_the_paragraphs_stays(line):
    framed = [f"<div class=card><p>{each}</p></div>" for each in [*TEXT, line]]
    page = read_page(f"<article>{HEADING}<div>{''.join(framed)}</div></article>".encode(), "")

    assert page.paragraphs == [*TEXT, line]


def test_a_name_or_a_label_in_such_a_frame_is_no_sign_off():
    for line in ("Ada Moor", "More on ports"):
        framed = [f"<div class=card><p>{each}</p></div>" for each in [*TEXT, line]]
        html = f"<article>{HEADING}<div>{''.join(framed)}</div></article>"
        assert read_page(html.encode(), "").paragraphs == TEXT


@pytest.mark.parametrize(
    "text",
    [
        [
            "Նախարարությունը հայտնեց, որ նոր կամուրջը կբացվի հունիսին և կծառայի երկու գյուղի։",
            "Շինարարները աշխատում են գիշերը, քանի որ ցերեկը շոգ է և ճանապարհը բանուկ է։",
            "Գյուղացիները սպասում են կամուրջին տասը տարի, ասաց համայնքի ղեկավարը։",
        ],
        [
            "ሚኒስቴሩ አዲሱ ድልድይ በሰኔ ወር እንደሚከፈት አስታወቀ።",
            "ሠራተኞቹ ሌሊት ይሠራሉ ምክንያቱም ቀኑ ሞቃት ነው።",
            "የመንደሩ ነዋሪዎች ድልድዩን አሥር ዓመት ጠብቀዋል።",
        ],
    ],
)
def test_sentences_end_by_the_signs_of_armenia_and_ethiopia(text):
    html = f"{HEADING}<div>{''.join(f'<p>{each}</p>' for each in text)}</div>"

    assert read_page(html.encode(), "").paragraphs == text


@pytest.mark.parametrize("tag", ["main", "article", "section"])
def test_a_page_that_never_closes_its_head_is_read(tag):
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    html = f"<!doctype html><html><meta charset=utf-8><title>{TITLE}</title><header>Menu</header>"

    page = read_page(f"{html}<{tag}>{HEADING}<div>{text}</div></{tag}>".encode(), "")

    assert (page.headline, page.paragraphs) == (TITLE, TEXT)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (
            "<div>By Ada Moor</div><h2>Dockers fear for pay in May</h2>",
            "Dockers fear for pay in May",
        ),
        ("<h4>· Dockers fear for their pay.</h4><p>17 May 2025</p>", "Dockers fear for their pay."),
        ("<h3>The dockers fear for their pay</h3><h3>The board moves the berths out</h3>", ""),
        ("<h3>Do you think that the board is right?</h3>", ""),
    ],
)
def test_one_sentence_between_headline_and_text_is_the_standfirst_without_a_name(above, expected):
    below = "".join(f"<p>{each} It meets again in May, and decides then.</p>" for each in TEXT)
    html = f"<article>{HEADING}<div>{above}</div><div class=b>{below}</div></article>"
    page = read_page(html.encode(), "https://quay.test/a")

    assert page.description == expected
    assert len(page.paragraphs) == len(TEXT)


def test_a_day_between_an_opening_sentence_and_the_text_is_none_of_it():
    page = read("<p>The dockers fear for their pay.</p><p>Saturday, 17 May 2025</p>")

    assert page.description == "The dockers fear for their pay."
    assert page.paragraphs == TEXT
    assert page.published_day == date(2025, 5, 17)


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("湖の水位上昇、移転 | 全国 | 南新報", "<h2>湖の水位上昇、移転</h2>", "湖の水位上昇、移転"),
        ("治沙造林面积超八成--社会--海港网", "<div>治沙造林面积超八成</div>", "治沙造林面积超八成"),
        ("口岸恢复对俄客运|抚远|口岸_海港网", "<h2>口岸恢复对俄客运</h2>", "口岸恢复对俄客运"),
        (
            "Ice cuts off two villages - Skarv - QUAY.TEST",
            '<h2><a class="story__link" href="/a">Ice cuts off two villages</a></h2>',
            "Ice cuts off two villages",
        ),
    ],
)  # fmt: skip
def test_a_lower_heading_that_opens_the_title_is_the_headline(title, heading, expected):
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    html = f"<title>{title}</title><body>{heading}<div>{text}</div>"

    assert read_page(html.encode(), "https://quay.test/a").headline == expected


@pytest.mark.parametrize("name", ["summary", "article__summary", "resumen", "synopsis"])
@pytest.mark.parametrize("title", ["", " class=summary-title"])
def test_points_under_a_heading_are_no_standfirst_whatever_their_box_is_called(name, title):
    points = "<ul><li>The basin closes in May.</li><li>Timber moves to the mole.</li></ul>"

    headed = read(f"<div class={name}><h2{title}>The news in brief</h2>{points}</div>")
    alone = read(f"<div class={name}>{points}</div>")

    assert headed.description == ""
    assert alone.description == "The basin closes in May. Timber moves to the mole."


def test_a_standfirst_of_several_sentences_in_a_box_of_its_own_is_whole():
    several = ["The dockers fear for their pay.", "The board moves the berths out in October."]
    box = f'<div class="preamble">{"".join(f"<p>{each}</p>" for each in several)}</div>'

    page = read(box)

    assert page.description == " ".join(several)
    assert page.paragraphs == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "The court told Facebook and Instagram to stay with our rules and follow the law of Hale.",
        "Meta, the owner of Facebook and WhatsApp, told us it would follow the order of the court.",
        "Facebook will stay open to us all, the minister said.",
        "El alcalde dijo en Facebook que nuestra ciudad entra en una nueva etapa.",
        "Log on to the website of the council and the plans appear at once, residents found.",
        "Stay tuned to the wind and you learn a lot about it, the captain said.",
        "For the latest news, villagers walk to Hale and back once a week.",
        "Über dieses Thema berichtete der Minister am Montag im Rat der Stadt.",
        "The story was first published in 1923 and has sold a million copies.",
        "Risk warning: the cliffs at Hale may fall at any time, the council wrote in March.",
        "La alcaldesa nos dijo que los comentarios de los vecinos ayudan al puerto.",
    ],
)
@pytest.mark.parametrize("place", [2, 4])
def test_news_that_sounds_like_a_template_stays(line, place):
    text = [*TEXT[:place], line, *TEXT[place:]]
    html = f"<main><article>{HEADING}{''.join(f'<p>{each}</p>' for each in text)}</article></main>"

    assert read_page(html.encode(), "https://quay.test/a").paragraphs == text


def test_slides_with_texts_of_their_own_are_a_text():
    slides = "".join(
        f'<div class="swiper-slide"><img src=a.jpg><h3>Chapter {place}</h3><p>{each}</p></div>'
        for place, each in enumerate(TEXT)
    )
    html = f"<article>{HEADING}<div>{slides}</div></article>"

    assert [each for each in read_page(html.encode(), "").paragraphs if each in TEXT] == TEXT


def test_a_lead_beside_a_picture_and_an_agency_below_one_stay():
    lead = f"<div><img src=a.jpg><p>{TEXT[0]}</p></div>"
    rest = "".join(f"<p>{each}</p>" for each in TEXT[1:])
    amid = (
        f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p><div class=row><img src=a.jpg><div>{TEXT[2]}</div></div>"
    )

    assert read_page(f"{HEADING}<div>{lead}{rest}</div>".encode(), "").paragraphs == TEXT
    assert read_page(f"{HEADING}<div>{amid}<p>{TEXT[3]}</p></div>".encode(), "").paragraphs == TEXT
    page = read(box="<div><img src=a.jpg><p>Reuters</p>{}</div>")
    assert CreditLine(text="Reuters", position="credit-line") in page.credit_lines


@pytest.mark.parametrize(
    ("above", "last", "day"),
    [
        ("<p>3 May 2024</p>", "<p>Originally published 3 May 2014.</p>", date(2024, 5, 3)),
        ("<p>Updated 3 May 2024</p>", "<p>First published 3 May 2014.</p>", date(2014, 5, 3)),
        ("<h3>1 May 2024</h3>", "", date(2024, 5, 1)),
    ],
)
def test_a_text_that_is_printed_again_far_later_has_the_later_day(above, last, day):
    assert read(above, last=last).published_day == day


def test_a_clock_of_an_event_gives_way_to_a_time_element_below():
    below = '<p>Published: <time datetime="2024-05-03T10:00:00Z">3 May 2024</time></p>'
    page = read(
        "<p>Concert starts 12 June 2024, 19:00</p>", below=below, url="https://quay.co.uk/a"
    )

    assert page.published.value.date() == date(2024, 5, 3)


def test_a_posts_time_may_stand_in_a_line_with_its_category():
    time = '<time datetime="2024-05-03T10:00:00Z">3 May 2024</time>'
    below = f'<div>Posted on {time} in <a href="/c">News of the harbour town</a></div>'

    assert read(below=below).published.value.date() == date(2024, 5, 3)


def test_a_name_of_the_page_is_no_headline_where_the_title_is_one():
    page = read_page(
        f"<title>Board closes inner basin - Post</title><div class=page-title>News and views from "
        f"the far north</div><div>{''.join(f'<p>{each}</p>' for each in TEXT)}</div>".encode(),
        "https://quay.test/a",
    )

    assert page.headline.startswith("Board closes inner basin")
