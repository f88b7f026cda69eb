"""What custom elements are called by their own names."""

import pytest
from invented_ferry import TEXT, TITLE

from wirefeed.reading import read_page

OTHER = "The companies blamed theft at the old quay, and the price of ice, for what they did."
LEAD = "The move has been under discussion for eleven years."


def read(above: str = "", amid: str = "", around: str = "main"):
    first, *rest = (f"<p>{text}</p>" for text in TEXT)
    return read_page(
        f"<title>{TITLE}</title><body><{around}><h1>{TITLE}</h1>{above}{first}{amid}"
        f"{''.join(rest)}</{around}></body>".encode()
    )


@pytest.mark.parametrize(
    "box",
    [
        "<news-related><p>{}</p></news-related>",
        "<x-newsletter><p>{}</p></x-newsletter>",
        "<amp-ad><p>{}</p></amp-ad>",
        "<x-newsletter><p>Tides by mail</p><p>{}</p></x-newsletter>",
    ],
)
def test_furniture_is_told_by_the_name_of_its_element(box):
    assert read(amid=box.format(OTHER)).paragraphs == TEXT


@pytest.mark.parametrize(
    "name", ["read-more", "article-share", "amp-lightbox", "toc-content", "article-summary"]
)
@pytest.mark.parametrize("text", ["<p>{}</p><p>{}</p>", "<div>{}<br><br>{}</div><p>Ice.</p>"])
def test_an_element_around_several_paragraphs_is_text_whatever_its_name(name, text):
    behind = f"<{name}>{text.format(OTHER, f'{OTHER} So it was.')}</{name}>"

    assert OTHER in read(amid=behind).paragraphs


@pytest.mark.parametrize("key", ["data-block-type", "data-widget", "data-framer-name"])
@pytest.mark.parametrize("name", ["media-text", "banner", "text-widget", "widget", "Sidebar"])
def test_what_a_builder_calls_its_blocks_says_nothing(key, name):
    page = read(amid=f"<div {key}='{name}'><p>{OTHER}</p></div>")

    assert page.paragraphs[1] == OTHER


@pytest.mark.parametrize("name", ["news-dek", "x-preamble", "article-standfirst"])
def test_a_standfirst_is_told_by_the_name_of_its_element(name):
    page = read(f"<{name}>{LEAD}</{name}>")

    assert (page.description, page.paragraphs) == (LEAD, TEXT)


def test_a_byline_is_told_by_the_name_of_its_element():
    page = read("<news-byline><span>Ada Moor</span></news-byline>")

    assert [author.name for author in page.authors] == ["Ada Moor"]


@pytest.mark.parametrize("name", ["podcast-app", "related-layout", "ad-free-page"])
def test_an_element_around_the_article_is_no_furniture_whatever_its_name(name):
    assert read(around=name).paragraphs == TEXT


def test_a_term_amid_a_sentence_stays_whatever_its_element_is_called():
    sentence = "The board of the harbour said that {} would go ahead in the winter."

    page = read(amid=f"<p>{sentence.format('<x-tooltip>the plan</x-tooltip>')}</p>")

    assert page.paragraphs[1] == sentence.format("the plan")


def test_the_caption_in_a_custom_lightbox_is_a_pictures():
    caption = "<figcaption>The basin in May. Photo: Bo Lind/AFP</figcaption>"

    page = read(amid=f"<a-lightbox><figure><img src=/a.jpg>{caption}</figure></a-lightbox>")

    assert page.paragraphs == TEXT
    assert any("Bo Lind/AFP" in line.text for line in page.credit_lines)
