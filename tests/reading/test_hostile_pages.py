"""Whatever the bytes are, reading gives a page, bounded, with warnings."""

import json
from pathlib import Path

import pytest

from wirefeed.reading.markup.tree import parse
from wirefeed.reading.reader import read_page

SUITES = Path(__file__).parents[2] / "../shared/bench/suites"
SENTENCE = "The ferry to the northern islands left the harbour at noon, the port said on Monday."
PARAGRAPHS = "".join(f"<p>{SENTENCE} It carried {count} people.</p>" for count in range(9))


def article(extra: str = "", head: str = "") -> bytes:
    return (
        f"<!doctype html><html lang='en'><head><title>Ferry leaves</title>{head}</head>"
        f"<body><h1>Ferry leaves the harbour</h1><div>{PARAGRAPHS}{extra}</div></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("data", "warning"),
    [
        pytest.param(b"", "no-html", id="empty"),
        pytest.param(b"   \n\t ", "no-html", id="blank"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not-html", id="pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "not-html", id="png"),
        pytest.param(b"\x00\x00\x00", "no-html", id="zeros"),
        pytest.param(b"<html><body><p>Hi</p>", "no-text", id="nothing to read"),
        pytest.param(b"\xff\xfe\xfd\xfc" * 50, "no-text", id="noise"),
    ],
)
def test_what_holds_no_article_is_a_page_with_a_warning(data, warning):
    page = read_page(data, "https://harbourpost.test/a")

    assert warning in page.warnings
    assert page.paragraphs == []
    assert page.kind != "article"


def test_a_hundred_thousand_nested_elements_do_not_hide_the_article():
    page = read_page(article("<div>" * 100_000 + "x" + "</div>" * 100_000))

    assert len(page.paragraphs) == 9
    assert "page-too-deep" in page.warnings


def test_deep_nesting_around_the_article_is_said():
    page = read_page(b"<div>" * 100_000 + PARAGRAPHS.encode() + b"</div>" * 100_000)

    assert "page-too-deep" in page.warnings


def test_a_text_of_twenty_megabytes_is_cut():
    page = read_page(article("<p>" + "harbour " * 2_500_000 + "</p>"))

    assert "page-cut" in page.warnings
    assert max(map(len, page.paragraphs)) <= 40_000
    assert sum(map(len, page.paragraphs)) <= 200_000


def test_combining_marks_are_capped():
    marks = "\u0301" * 200_000

    page = read_page(article(f"<p>{SENTENCE} e{marks} and more words follow.</p>"))

    assert max(paragraph.count("\u0301") for paragraph in page.paragraphs) <= 64


def test_a_hundred_thousand_brackets_of_json_are_refused():
    script = f"<script type='application/ld+json'>{'[' * 100_000}</script>"

    page = read_page(article(head=script))

    assert page.headline == "Ferry leaves the harbour"
    assert len(page.paragraphs) == 9


def test_many_openings_of_scripts_cost_no_more_than_the_page():
    opening = "<script type='application/ld+json'>"

    page = read_page(article(head=opening * 20_000))

    assert isinstance(page.warnings, list)


def test_zeros_are_dropped_and_the_text_is_kept():
    page = read_page(article().replace(b"harbour", b"har\x00bour"))

    assert page.paragraphs[0].startswith(SENTENCE)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_half_a_page_is_read_as_far_as_it_goes(share):
    whole = article()

    page = read_page(whole[: int(len(whole) * share)])

    assert page.paragraphs
    assert page.paragraphs[0].startswith("The ferry")


@pytest.mark.parametrize("label", ["hex", "zlib_codec", "rot13", "idna", "undefined", "punycode"])
def test_a_label_no_browser_knows_never_loses_a_page(label):
    page = read_page(article(), charset=label)

    assert len(page.paragraphs) == 9
    assert "charset-unknown" in page.warnings


@pytest.mark.parametrize("label", ["utf-16", "utf-16le", "utf-16be"])
def test_a_page_without_a_zero_is_not_in_utf_16(label):
    page = read_page(article(), charset=label)

    assert len(page.paragraphs) == 9
    assert "charset-mislabelled" in page.warnings


@pytest.mark.parametrize("label", ["utf-16", "utf-16be"])
def test_a_page_in_utf_16_is_read_by_its_label(label):
    codec = "utf-16-be" if label == "utf-16be" else "utf-16-le"

    page = read_page(article().decode().encode(codec), charset=label)

    assert len(page.paragraphs) == 9
    assert page.warnings == []


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252", "latin-1"])
def test_a_wrong_label_is_seen_through(codec):
    data = article("<p>Die Fähre nach Ålesund fährt über Sjælland, sagte der Hafen.</p>")

    page = read_page(data, charset=codec if codec != "utf-16" else "utf-8")

    assert page.paragraphs[-1].startswith("Die Fähre nach Ålesund")


@pytest.mark.parametrize(
    ("codec", "label"),
    [("cp1251", "windows-1251"), ("shift_jis", "sjis"), ("euc-kr", "ks_c_5601-1987")],
)
def test_legacy_encodings_are_read_by_their_label(codec, label):
    words = {"cp1251": "Паром ушёл в полдень.", "shift_jis": "船は正午に港を出た。",
             "euc-kr": "여객선은 정오에 떠났다."}  # fmt: skip
    data = f"<meta charset={label}><h1>{words[codec]}</h1><p>{words[codec] * 9}</p>".encode(codec)

    page = read_page(data)

    assert page.headline == words[codec]
    assert page.paragraphs == [words[codec] * 9]


def test_thousands_of_metas_and_times_are_bounded():
    metas = "<meta name='date' content='never'>" * 20_000
    times = "<time datetime='whenever'>x</time>" * 30_000

    page = read_page(article(times, metas))

    assert page.published is None
    assert page.paragraphs[0].startswith(SENTENCE)


def naughty() -> list[str]:
    path = SUITES / "blns/blns.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


@pytest.mark.skipif(not SUITES.exists(), reason="the suites are not at hand")
def test_naughty_strings_are_printed_or_dropped_but_never_raise():
    for text in naughty():
        page = read_page(article(f"<p>{text}</p>", f"<meta name=author content='{text}'>"), text)

        assert all(paragraph == paragraph.strip() != "" for paragraph in page.paragraphs)


@pytest.mark.skipif(not SUITES.exists(), reason="the suites are not at hand")
def test_broken_json_never_raises():
    for path in sorted((SUITES / "json-nst/test_parsing").glob("*.json")):
        script = b"<script type='application/ld+json'>" + path.read_bytes() + b"</script>"

        page = read_page(article().replace(b"<h1>", script + b"<h1>"))

        assert page.headline


def test_a_page_of_more_tags_than_any_page_is_cut_with_a_warning():
    page = read_page(article("<i></i>" * 60_000))

    assert "page-cut" in page.warnings
    assert page.paragraphs[0].startswith(SENTENCE)


@pytest.mark.parametrize("between", [" ", "\r", "\f", "/", '="1" ', '=">" ', "='<'", "=  '>' "])
def test_a_tag_of_thousands_of_attributes_keeps_its_name_only(between):
    names = "".join(f"a{number}{between}" for number in range(20_000))

    tree, _, _ = parse(f"<body><p {names}>{SENTENCE}</p></body>".encode())

    assert tree is not None
    assert [(len(p.attrib), p.text) for p in tree.iter("p")] == [(0, SENTENCE)]


def test_a_tag_that_holds_data_keeps_its_attributes():
    data = " ".join(f"point {number}" for number in range(20_000))

    tree, _, _ = parse(f"<body><p data-points='{data}' class='text'>{SENTENCE}</p></body>".encode())

    assert tree is not None
    assert [p.get("class") for p in tree.iter("p")] == ["text"]


@pytest.mark.parametrize(("number", "is_cut"), [(1_900, False), (2_600, True)])
def test_a_text_of_too_many_paragraphs_is_cut_and_says_so(number, is_cut):
    text = "".join(
        f"<p>Ferry {place} left the harbour at noon, he said.</p>" for place in range(number)
    )

    page = read_page(f"<article><h1>Ferries sail</h1>{text}</article>".encode())

    assert len(page.paragraphs) == min(number, 2_000)
    assert ("body-cut" in page.warnings) == is_cut
