"""What follows the last sentence in the text's own box: lists, chapters and lines of results."""

import pytest

from tests.reading.test_text_kept import TEXT
from wirefeed.reading.reader import read_page

LONG = [f"{text} It was day {day} of the frost." for day in range(3) for text in TEXT]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in LONG)
HEAD = "<thead><tr><th>Boat</th><th>Days</th></tr></thead>"
ROWS = "<tr><td>Ada of Hale</td><td>9</td></tr><tr><td>Zoe</td><td>7</td></tr>"


def read(text: str) -> list[str]:
    """Return what is read behind the first paragraphs of a text."""
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{text}</div></body>"
    paragraphs = read_page(html.encode()).paragraphs
    assert paragraphs[: len(LONG)] == LONG
    return paragraphs[len(LONG) :]


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        (
            f"<h2>Boats in the ice</h2><table>{HEAD}<tbody>{ROWS}</tbody></table>",
            ["Boats in the ice", "Boat Days", "Ada of Hale 9", "Zoe 7"],
        ),
        (
            f"<div><table>{HEAD}<tbody>{ROWS}</tbody></table></div>",
            ["Boat Days", "Ada of Hale 9", "Zoe 7"],
        ),
        (
            (
                "<h3>Perspectives</h3><dl><dt>Mardi</dt><dd>Pluie à l'ouest, neuf degrés.</dd>"
                "<dt>Mercredi</dt><dd>Temps sec.</dd></dl>"
            ),
            ["Perspectives", "Mardi", "Pluie à l'ouest, neuf degrés.", "Mercredi", "Temps sec."],
        ),
        (
            (
                "<ul><li><h4>Mayo de 1996</h4><p>El puerto se hiela.</p></li>"
                "<li><h4>Enero de 2007</h4><p>Se hunde el Ada.</p></li></ul>"
            ),
            ["Mayo de 1996", "El puerto se hiela.", "Enero de 2007", "Se hunde el Ada."],
        ),
    ],
)
def test_what_is_printed_in_a_list_behind_the_text_is_its_end(behind, kept):
    assert read(PARAGRAPHS + behind) == kept


@pytest.mark.parametrize(
    "behind",
    [
        "<div class='x'><h3>Ada Moor</h3><p>She writes on boats and ice.</p></div>",
        "<div class='x'><p><b>Ada Moor:</b> has written on boats for as long as she can.</p></div>",
        "<div class='x'><p>Boats of Skarv</p><ul><li>Ada</li><li>Zoe</li></ul></div>",
        "<h4>Ada Moor</h4><div class='x'><p>Ada has written on boats.</p><p>She is 40.</p></div>",
        "<h3>Tides</h3><div><h4><a href='/a'>Neap</a></h4><p>High at 9.</p><p>Low at 3.</p></div>",
    ],
)
def test_a_box_behind_the_text_that_is_no_list_is_none_of_it(behind):
    assert read(f"{PARAGRAPHS}<h3>The ice</h3>{PARAGRAPHS}{behind}")[len(LONG) + 1 :] == []


@pytest.mark.parametrize(
    "behind",
    [
        "<h3>Will it last?</h3><div><div>I want a bridge</div><div>I want a tug</div></div>",
        "<h3>Ada Moor</h3><div><p>Reporter in Skarv since 2011</p><p>Boats, ice and fish</p></div>",
        "<details><summary>How we work</summary><p>Readers pay for us.</p><p>You.</p></details>",
        "".join(f"<div><b>{each}:</b> 3 of 40</div>" for each in ("Read in", "Votes", "File")),
    ],
)
def test_polls_authors_folds_and_facts_under_headings_like_the_text_s_are_none_of_it(behind):
    chapter = f"<h3>The ice</h3><p>{TEXT[0][:-1]} at noon, to nobody on the quay.</p>"

    assert len(read(f"{PARAGRAPHS}{chapter}{behind}")) == 2


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("These won on the ice:", "Sledges: A Moor 9.1", "Skates: C Ro 8.8", "Ice: D Vik"), 4),
        (("Das sind die Sieger:", "Ada Moor, Lotsin", "Bo Lie, Reeder", "Cora Ro, Dichterin"), 4),
        (("1. Ada Moor, piloto", "2. Bo Lie, armador", "3. Cora Ro, poeta", "Voto público"), 3),
        (("• Skates on Friday", "• Sledges on Sunday", "• Boats in May"), 3),
        (("These won on the ice:", "Ada Moor, pilot", "Bo Lie, owner", "Cora Ro, poet"), 4),
        (("Ada Moor, pilot", "Bo Lie, owner", "Cora Ro, poet"), 2),
        (("Reporter: Ada Moor", "Camera: Bo Lie", "Editing: Cora Ro"), 2),
        (("Hale Post", "Telefon 0123 456", "Printed by Skarv Press", "Terms of use"), 2),
        (("So say the three of them:", "Skarv", "Hale", "Ro", "Vik"), 3),
    ],
)
def test_lines_that_a_colon_announces_or_marks_tell_are_a_list(lines, kept):
    behind = "".join(f"<p>{line}</p>" for line in lines)

    assert len(read(PARAGRAPHS + behind)) == kept


def test_an_announced_list_in_lines_ends_before_its_author():
    behind = "<p>These won on the ice:</p><p>Ada, pilot</p><p>Bo, owner</p><p>Zoe, cook</p>"

    assert read(f"{PARAGRAPHS}{behind}<p>Autor: Cora Ro</p><p>Hale Post</p>")[-1] == "Zoe, cook"


def test_a_list_that_a_text_ends_in_goes_on_under_its_headings():
    songs = "<p>Ada, “Ice”</p><p>Bo, “Boats”</p><p>Cora, “Tides”</p>"
    long = "<p>Zoe, “The Boats of Skarv (and of Hale)”</p>"
    chapters = f"<h3>Of May</h3>{songs * 2}<h3>Of June</h3>{songs}{long}{songs}<h3>Of July</h3>"

    assert len(read(f"{PARAGRAPHS}{chapters}{songs}<h3>Tides</h3>")) == 19
    assert len(read(f"{PARAGRAPHS}{songs}<h3>Of July</h3>{songs}")) == 2


def test_opening_hours_in_a_box_of_their_own_are_no_list_of_the_text_s():
    hours = "<dl><dt>Open</dt><dd>Monday to Friday, 9 to 5</dd><dt>Phone</dt><dd>0123 456</dd></dl>"

    assert read(f"{PARAGRAPHS}<div class='x'><div>{hours}</div></div>") == []


@pytest.mark.parametrize(
    "line",
    [
        "Quelle: Der Bürgermeister sagte, er wisse von nichts.",
        "SOURCE Skarv told the court that nobody had asked it for the boats.",
        "Fuente: El alcalde no lo sabe.",
    ],
)
def test_a_sentence_that_opens_like_a_source_ends_a_text(line):
    assert read(f"{PARAGRAPHS}<p>{line}</p>") == [line]


@pytest.mark.parametrize("source", ["Source: Harbour office", "Quelle: Hafenamt Hale"])
def test_the_source_of_a_text_s_table_is_its_end(source):
    assert read(f"{PARAGRAPHS}<table>{ROWS}</table><p>{source}</p>")[-1] == source
    assert read(f"{PARAGRAPHS}<p>{source}</p>") == []
