"""What stands beside a picture: captions and credits, and what only looks like them."""

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading import Page, read_credit, read_page
from wirefeed.registry import load_registry

TEXT = [
    "The board of the harbour voted on Monday to close the inner basin to freight from October.",
    "Seven of its nine members backed the plan, which moves the timber berths to the outer mole.",
    "The dockers say that the longer walk will cost their members an hour a day without any pay.",
    "Two members wanted a study of what the closure would do to the last two pubs on the quay.",
]
PROSE = "".join(f"<p>{text}</p>" for text in TEXT)
HALVES = ["".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:2], TEXT[2:])]
AGENCIES = load_registry().agencies
IMAGE = "<img src='/a.jpg'>"


def read(body: str) -> Page:
    html = f"<title>Basin closes</title><body><h1>Basin closes</h1>{body}</body>"
    return read_page(html.encode(), "https://quay.test/a")


@pytest.mark.parametrize(
    "place", ["【パリ＝佐伯亮】", "［ソウル＝共同］", "【ワシントン＝山田太郎、ソウル＝林春】"]
)
def test_a_place_and_its_reporter_make_no_caption_of_a_short_first_paragraph(place):
    first = f"{place}港町で沈んだ漁船の鐘が引き揚げられ、寺に納められた。"

    page = read(f"<div><p>{first}</p>{PROSE}</div>")

    assert page.paragraphs == [first, *TEXT]


@pytest.mark.parametrize(
    "name", ["video-card-headline", "videoItemHeadline", "video-teaser__headline"]
)
def test_the_headline_of_a_video_is_none_of_the_text(name):
    line = "Watch how the board voted when the dockers came to the door of the harbour office"

    page = read(f"<div>{HALVES[0]}<div><div class={name}>{line}</div></div>{HALVES[1]}</div>")

    assert page.paragraphs == TEXT


def test_a_pages_own_headline_may_be_called_a_videos():
    html = f"<title>Quay TV</title><h1 class=video-headline>Basin closes to freight</h1>{PROSE}"

    assert read_page(html.encode()).headline == "Basin closes to freight"


@pytest.mark.parametrize(
    "credit", ["MTI Fotó: Nagy Ilona", "Фото: Анна Мур / ТАСС", "Kuva: Aada Moor"]
)
def test_a_line_that_ends_in_whose_picture_it_is_is_a_caption(credit):
    caption = f"<p><img src=/a.jpg></p><p><em>The inner basin on Monday night {credit}</em></p>"

    assert read(f"<div>{HALVES[0]}{caption}{HALVES[1]}</div>").paragraphs == TEXT


def test_a_line_that_ends_in_when_it_was_taken_is_a_caption():
    assert (
        read(f"<div>{PROSE}<p>引き揚げられた漁船の鐘＝21日、青森県むつ市</p></div>").paragraphs
        == TEXT
    )


GALLERIES = [
    "swiper", "splide", "glide", "fotorama", "bildergalerie", "fotostrecke", "galeria", "diaporama",
]  # fmt: skip


@pytest.mark.parametrize("name", GALLERIES)
def test_what_stands_below_the_pictures_of_a_gallery_is_none_of_the_text(name):
    slide = f"<div class='slide'>{IMAGE}<p>Berths at mole %d.</p><span>%d/3 Photo: A</span></div>"
    slides = "".join(slide % (place, place) for place in (1, 2, 3))

    page = read(f"<div class='{name}'>{slides}</div>".join(HALVES))

    assert page.paragraphs == TEXT


@pytest.mark.parametrize(
    "name", ["hasCaption", "has-caption", "with-image-caption", "header--no-caption"]
)
def test_a_name_that_says_what_is_in_a_box_or_not_is_none_of_the_boxs(name):
    heading = f"<div class='articleHeader {name}'><h1>Basin closes</h1><p>NTB</p></div>"

    page = read_page(f"<body>{heading}<div>{PROSE}</div></body>".encode(), "https://quay.test/a")

    assert CreditLine(text="NTB", position="credit-line") in page.credit_lines


def test_a_box_that_is_called_a_picture_with_its_caption_holds_no_text():
    box = f"<div class='image-with-caption'>{IMAGE}<p>The basin on Monday.</p></div>"

    assert read(box.join(HALVES)).paragraphs == TEXT


SENTENCE = "Ferries at the quay on Monday."


@pytest.mark.parametrize(
    "picture",
    [
        f"<div>{IMAGE}<div>{SENTENCE}</div></div>",
        f"<div>{IMAGE}<span>{SENTENCE}</span></div>",
        f"<div>{IMAGE}<p>{SENTENCE}</p></div>",
        f"<table><tr><td>{IMAGE}</td></tr><tr><td class='cap'>{SENTENCE}</td></tr></table>",
        "<div><img src='/a.jpg' alt='Ferries at the quay.'></div><div>Ferries at the quay.</div>",
        f"<p>{IMAGE}</p><p>▲ 比賽改在體育館進行。</p>",
        f"<p>▼ 比賽改在體育館進行。</p><p>{IMAGE}</p>",
        f"<p>{IMAGE}</p><p>渡輪停在港口。（圖／路透）</p>",
        f"<p>{IMAGE}</p><p>8月14日，渡轮停在港口。（新华社发）</p>",
        f"<p>{IMAGE}</p><p>כלי שיט בנמל (צילום: רויטרס)</p>",
        f"<p>{IMAGE}</p><p>항구에 멈춘 여객선. /연합뉴스</p>",
        f"<p>{IMAGE}</p><p>العبارات في الميناء (رويترز)</p>",
        f"<p>{IMAGE}</p><p>港に並ぶ船 （AP）</p>",
        f"<p>{IMAGE}</p><p>Ferries at the quay. — Reuters/File</p>",
        f"<p>{IMAGE}</p><p>Ferries at the quay (ANI)</p>",
        f"<p>{IMAGE}</p><p>Kapal di pelabuhan. (ANTARA/Ada Moor)</p>",
    ],
)
@pytest.mark.parametrize("box", ["<div>{}{}</div>", "{}<div>{}</div>"])
def test_a_caption_that_ends_a_sentence_is_no_first_paragraph(picture, box):
    page = read(box.format(picture, PROSE))

    assert page.paragraphs == TEXT
    assert read_credit(page.paragraphs, page.credit_lines, agencies=AGENCIES).agency == ""


@pytest.mark.parametrize(
    "body",
    [
        f"<div><p>{IMAGE}</p><p>{SENTENCE}</p>{PROSE}</div>",
        f"<div><div><p>{IMAGE}{SENTENCE}</p></div>{PROSE}</div>",
        f"<div>{HALVES[0]}<div>{IMAGE}<p>{SENTENCE}</p></div>{HALVES[1]}</div>",
        f"<div>{PROSE}<p>{IMAGE}</p><p>{SENTENCE} (PTI)</p></div>",
        f"<div>{IMAGE}<div>{SENTENCE}</div></div>",
        f"<div>{IMAGE}<p>{SENTENCE} (PTI)</p></div>",
        "".join(f"<div class='w'>{IMAGE}<p>{text}</p></div>" for text in (SENTENCE, *TEXT)),
        f"<div class='w'>{IMAGE}<div>{SENTENCE}</div></div>"
        + "".join(f"<div class='w'><div>{text}</div></div>" for text in TEXT),
        PROSE + "".join(
            f"<h3>Mole {place}</h3><div>{IMAGE}<div>Mole {place} is at the quay.</div></div>"
            for place in range(9)
        ),
    ],
)  # fmt: skip
def test_a_short_paragraph_beside_a_picture_is_text(body):
    page = read(body)

    assert any("at the quay" in paragraph for paragraph in page.paragraphs)
