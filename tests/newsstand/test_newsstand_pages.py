"""What expected() promises stands on the pages."""

import re
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import lxml.etree
import lxml.html
import pytest

from newsstand import Newsstand
from newsstand.wire import read_dispatches

NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def printed(stand, client):
    """Return every article's truth with its page."""
    pages = [each for each in stand.expected() if each.is_article]
    return [(each, client.get(each.url)[1].decode()) for each in pages]


def _text(html):
    return " ".join(lxml.html.fromstring(html.encode()).text_content().split())


def _doors(stand, client, tmp_path, key):
    facts = "\n".join(file.read_text() for file in stand.outlet_files(tmp_path))
    lists = re.findall(rf"^{key} = \[(.*)\]$", facts, re.MULTILINE)
    urls = [url for each in lists for url in re.findall(r'"([^"]+)"', each)]
    return {url: client.get(url)[1] for url in urls}


def test_every_expected_text_stands_on_its_page(printed):
    for expected, html in printed:
        text = _text(html)
        assert " ".join(expected.headline.split()) in text, expected.url
        assert " ".join((expected.dateline + expected.paragraphs[0]).split()) in text, expected.url
        for paragraph in expected.paragraphs:
            assert " ".join(paragraph.split()) in text, expected.url
        assert expected.disclaimer in text or expected.is_amp, expected.url


def test_the_sign_off_follows_the_last_paragraph(printed):
    for expected, html in printed:
        if expected.sign_off:
            end = " ".join(f"{expected.paragraphs[-1]} {expected.sign_off}".split())
            blocks = html.replace("<br>", " ").replace("</p>", " </p>")
            assert end in _text(blocks), expected.url


def test_expected_instants_stand_on_the_page_and_others_do_not(printed):
    for expected, html in printed:
        for instant in filter(None, (expected.published, expected.modified)):
            assert any(form in html for form in _forms(instant)), expected.url
        if expected.published is None:
            assert "datePublished" not in html
            assert "published_time" not in html


def _forms(instant):
    moment = instant.astimezone(UTC)
    return (
        instant.isoformat(),
        moment.isoformat(),
        f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        f"{instant:%Y-%m-%dT%H:%M:%S%z}",
        f'{instant:%Y-%m-%dT%H:%M:%S}"',
        f"{instant:%B %-d, %Y %H:%M IST}",
    )


def test_clocks_are_those_of_the_outlets_and_none_is_in_the_future(stand, day):
    end = datetime.combine(day + timedelta(days=1), time(), tzinfo=UTC)

    for expected in stand.expected():
        offset = (
            timedelta(hours=-5) if "yonge" in expected.outlet else timedelta(hours=5, minutes=30)
        )
        assert expected.printed_at.utcoffset() == offset
        assert expected.printed_at < end
        assert (expected.modified or expected.printed_at) < end


def test_a_cut_copy_is_the_beginning_of_its_dispatch(stand, day):
    texts = {
        (dispatch.id, version.number): version.paragraphs
        for dispatch in read_dispatches(day)
        for version in dispatch.versions
    }

    cut = [each for each in stand.expected() if each.treatment == "cut"]

    assert len(cut) > 30
    for each in cut:
        text = texts[each.dispatch, each.version]
        assert each.paragraphs == text[: len(each.paragraphs)]
        assert len(each.paragraphs) < len(text)
        assert not each.sign_off


def test_treatments_say_what_was_done_to_the_text(stand, day):
    texts = {
        (dispatch.id, version.number): version.paragraphs
        for dispatch in read_dispatches(day)
        for version in dispatch.versions
    }

    for each in stand.expected():
        if each.is_article and each.treatment != "cut":
            same = each.paragraphs == texts[each.dispatch, each.version]
            assert same == (each.treatment == "verbatim"), each.url


def test_every_house_style_of_dateline_is_printed(stand):
    datelines = {
        each.outlet: each.dateline
        for each in stand.expected()
        if (each.dispatch, each.version) == ("rail-budget-footbridges", 1) and not each.is_amp
    }

    assert datelines == {
        "harbourpost.test": "New Delhi, Jan 6 ",
        "deccanledger.test": "New Delhi, Jan 6 (IANS): ",
        "malabarmail.test": "NEW DELHI: ",
        "sahyadrisun.test": "New Delhi, Jan 6 (IANS) ",
        "briefbharat.test": "New Delhi, Jan 6 (IANS) ",
    }


def test_one_outlet_silences_the_agency_inside_the_text(stand):
    [copy] = [
        each
        for each in stand.expected()
        if each.outlet == "harbourpost.test" and each.dispatch == "womens-league-auction"
    ]

    assert "she told, and they learnt" in copy.paragraphs[-1]
    assert copy.treatment == "edited"


def test_amp_pages_name_the_main_page_as_canonical(stand, client):
    amp = [each for each in stand.expected() if each.is_amp]

    assert amp
    for each in amp:
        link = f'<link rel="canonical" href="{each.canonical}">'
        assert each.url.startswith("http://m.")
        assert link in client.get(each.url)[1].decode()
        assert client.get(each.canonical)[0].status == 200


def test_pages_that_are_no_article_answer_as_what_they_are(stand, client):
    answers = {each.kind: client.get(each.url) for each in stand.expected() if not each.is_article}

    assert answers["gone"][0].status == 404
    assert answers["broken"][0].status == 500
    assert answers["pdf"][1].startswith(b"%PDF-")
    assert answers["pdf"][0].headers["Content-Type"] == "application/pdf"
    for kind in ("gallery", "video", "empty", "listing"):
        assert answers[kind][0].status == 200


def test_every_article_can_be_found_from_the_doors(stand, client, tmp_path):
    doors = {
        **_doors(stand, client, tmp_path, "feeds"),
        **_doors(stand, client, tmp_path, "sitemaps"),
        **_doors(stand, client, tmp_path, "sections"),
    }
    found = b"".join(doors.values())
    inner = re.findall(rb'http://[^<"]+(?:\?page=\d|sitemap-news\.xml)', found)
    found += b"".join(client.get(url.decode())[1] for url in inner)
    found += client.get(stand.url("harbourpost.test") + "latest/?page=3")[1]

    missing = [
        each.url for each in stand.expected() if not each.is_amp and each.url.encode() not in found
    ]

    assert missing == []


def test_sections_lead_from_page_to_page(stand, client):
    url = stand.url("harbourpost.test") + "latest/"
    pages = []

    while url:
        pages.append(url)
        following = re.search(rb'<link rel="next" href="([^"]+)"', client.get(url)[1])
        url = following and following[1].decode()

    assert [page[-8:] for page in pages] == ["/latest/", "/?page=2", "/?page=3"]


def test_a_news_sitemap_is_newest_first_with_date_and_title(stand, client):
    url = stand.url("deccanledger.test") + "news-sitemap.xml"

    root = lxml.etree.fromstring(client.get(url)[1])

    dates = [datetime.fromisoformat(each.text) for each in root.iter(NEWS + "publication_date")]
    truth = {each.url: each for each in stand.expected()}
    assert all(newer >= older for newer, older in pairwise(dates))
    for entry in root.iter(MAP + "url"):
        expected = truth[entry.findtext(MAP + "loc")]
        assert entry.findtext(f"{NEWS}news/{NEWS}title") == expected.headline


@pytest.mark.parametrize(
    "door",
    [
        ("malabarmail.test", "feed/"),
        ("gangatimes.test", "atom.xml"),
        ("easternbeacon.test", "feeds/all.xml"),
        ("yongecourier.test", "search/?f=rss"),
        ("sahyadrisun.test", "sitemap-today.xml"),
        ("briefbharat.test", "sitemap-index.xml"),
        ("briefbharat.test", "sitemap-news.xml"),
    ],
)
def test_feeds_and_sitemaps_are_well_formed(stand, client, door):
    outlet, path = door

    answer, body = client.get(stand.url(outlet) + path)

    assert answer.status == 200
    assert len(lxml.etree.fromstring(body)) > 0


def test_the_same_day_and_port_give_the_same_urls_and_bytes(day):
    with Newsstand(day=day) as first:
        pass

    with Newsstand(port=first.port, day=day) as second:
        pass

    assert [each.url for each in second.expected()] == [each.url for each in first.expected()]
    assert second.site.answers == first.site.answers


def test_another_day_moves_every_clock(stand, day):
    with Newsstand(day=day + timedelta(days=10)) as later:
        pass

    shifts = {
        new.printed_at - old.printed_at
        for new, old in zip(
            sorted(later.expected(), key=_key), sorted(stand.expected(), key=_key), strict=True
        )
    }

    assert shifts == {timedelta(days=10)}


def _key(expected):
    return expected.outlet, expected.dispatch, expected.version, expected.kind, expected.is_amp
