"""What looks like furniture at a glance and is text: sub-headings, chapters, lists, stamps."""

import pytest

from wirefeed.reading.reader import read_page

TEXT = (
    "The harbour of Skarv froze over on Sunday for the first time in eleven years, the pilot said.",
    "Boats lay fast at the quay, and children skated between the hulls until the light went.",
    "An icebreaker is to come on Tuesday from the south, if the fog in the sound allows it.",
    "Fishermen who had waited for a week carried their nets home over the ice before the evening.",
)
BEFORE = "".join(f"<p>{text}</p>" for text in TEXT[:2])
BEHIND = "".join(f"<p>{text}</p>" for text in TEXT[2:])


def read(amid: str, before: str = BEFORE, behind: str = BEHIND) -> list[str]:
    """Return the paragraphs of a page that has something amid its text, but the text itself."""
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{before}{amid}{behind}</div></body>"
    return [text for text in read_page(html.encode()).paragraphs if text not in TEXT]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("<h2 id='related-storms'>Storms before the frost</h2>", "Storms before the frost"),
        ("<h2 id='toc_1'>Nets on the ice</h2>", "Nets on the ice"),
        ("<h3><a class='jumpLabel' id='s1'>Nets on the ice</a></h3>", "Nets on the ice"),
        ("<h2><span class='subtitle__main'>Nets on the ice</span></h2>", "Nets on the ice"),
        ("<h3>Mehrere Boote liegen fest</h3>", "Mehrere Boote liegen fest"),
        ("<h3>Other boats, other nets</h3>", "Other boats, other nets"),
        ("<h3>More than ice</h3>", "More than ice"),
    ],
)
def test_a_heading_of_running_text_is_text(heading, text):
    assert read(heading) == [text]


@pytest.mark.parametrize(
    "heading",
    [
        "<h3><a href='/storms'>Storms before the frost</a></h3>",
        "<h3>Read more</h3><p><a href='/storms'>Storms before the frost</a></p>",
        "<h3>Other stories</h3><ul><li><a href='/a'>A storm</a></li></ul>",
        "<p><b>Trending:</b></p>",
        "<h3>Related</h3><div class='related'><a href='/a'>A storm</a></div>",
    ],
)
def test_a_heading_of_links_or_of_furniture_is_none(heading):
    assert read(heading) == []


def test_a_chapter_whose_heading_might_open_a_box_is_kept_whole():
    chapter = (
        "<section><h3>Further boats</h3><p>Three cutters from Hale lie in the ice.</p></section>"
    )

    assert read(chapter) == ["Further boats", "Three cutters from Hale lie in the ice."]


def test_a_list_without_links_behind_an_announcement_is_no_box():
    listed = (
        "<p><b>See which boats are fast in the ice below:</b></p><h3>From Skarv</h3>"
        "<p>The Ada, of 1961</p><p>The Zoe</p>"
    )

    assert read(listed) == ["From Skarv", "The Ada, of 1961", "The Zoe"]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<p>7:43 - The ferry line's plans for 2027 were laid before the council</p>", True),
        ("<p>18.07.2026 - 15:48 Uhr</p>", False),
        ("<p>Posted Monday, 6 January 2025 at 7:50 am IST</p>", False),
    ],
)
def test_a_line_that_only_holds_a_time_and_a_year_is_no_stamp(line, kept):
    assert bool(read(line)) == kept


def test_a_credit_behind_a_caption_goes_with_it():
    picture = "<div><img src='a.jpg'></div><div>Nets on the ice of Skarv</div><div>A. MOOR</div>"

    assert read(picture) == []


def test_words_behind_a_caption_that_are_a_sentence_are_text():
    picture = "<div><img src='a.jpg'></div><div>Nets on the ice of Skarv</div><div>It held.</div>"

    assert read(picture) == ["It held."]


PARAGRAPH = (
    "The council of Hale had asked the state for a second icebreaker in the spring, but the money "
    "was spent on the new breakwater, which the frost has since cracked in two places."
)


@pytest.mark.parametrize(
    ("paragraph", "kept"), [(PARAGRAPH, True), ("Ice holds every boat in the harbour fast.", False)]
)
def test_a_whole_paragraph_amid_the_text_is_no_standfirst(paragraph, kept):
    boxed = f"<div class='text-subheadline'><p>{paragraph}</p></div>"

    assert read(boxed) == ([paragraph] if kept else [])


FILLER = (
    "Quod repellat ipsa iure et laborum exercitationem. Eos quod nulla voluptatem ut id. "
    "Voluptatem consequuntur id illum dolores, pariatur magnam rerum at."
)


def test_filler_is_no_text_and_says_that_the_page_costs():
    blurred = f"<p>{FILLER}</p>" * 9
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{BEFORE}{blurred}</div></body>"

    page = read_page(html.encode())

    assert page.paragraphs == list(TEXT[:2])
    assert page.paywalled


def test_a_page_of_filler_alone_has_no_text():
    html = (
        f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{f'<p>{FILLER}</p>' * 9}</div></body>"
    )

    page = read_page(html.encode())

    assert page.paragraphs == []
    assert "no-text" in page.warnings


@pytest.mark.parametrize("claim", ["Ada Moor / AFP", "Foto: dpa", "By Ada Moor", "Also read: Fog"])
def test_what_stands_beside_a_text_is_no_standfirst(claim):
    head = f"<title>Ice</title><meta name='description' content='{claim}'>"
    html = f"<head>{head}</head><body><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}</div></body>"

    assert read_page(html.encode()).description == ""


@pytest.mark.parametrize(
    ("heading", "kept"),
    [("Ice, the harbour master of Skarv says, has a memory longer than that of men.", True),
     ("Ice, and what the harbour master of Skarv has to say about its long memory", False)],
)  # fmt: skip
def test_a_first_sentence_that_is_set_as_a_heading_is_text(heading, kept):
    assert read("", before=f"<h4>{heading}</h4>{BEFORE}") == [heading] * kept
