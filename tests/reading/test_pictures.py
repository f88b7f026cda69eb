"""What stands beside a picture: captions and credits, and what only looks like them."""

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading import Page, read_page

TEXT = [
    "The board of the harbour voted on Monday to close the inner basin to freight from October.",
    "Seven of its nine members backed the plan, which moves the timber berths to the outer mole.",
    "The dockers say that the longer walk will cost their members an hour a day without any pay.",
    "Two members wanted a study of what the closure would do to the last two pubs on the quay.",
]
PROSE = "".join(f"<p>{text}</p>" for text in TEXT)
HALVES = ["".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:2], TEXT[2:])]
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
