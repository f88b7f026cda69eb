"""States whose two letters are an agency's too: Pará, Amapá, Pennsylvania."""

import pytest

from wirefeed.reading import read_credit, read_page
from wirefeed.registry import load_registry

AGENCIES = load_registry().agencies
URL = "https://quay.test/a/ferry-1"
ENGLISH = [
    "The ferry to Holm stays in port until the wind has turned, its captain said on Sunday night.",
    "Forty lorries with fresh fish were waiting on the quay, and the ice in them lasts a day.",
    "The harbour office will say at noon whether the evening boat can leave for the islands.",
]
PORTUGUESE = [
    "O ferry para Holm fica no porto até que o vento mude, disse o capitão na noite de domingo.",
    "Quarenta caminhões com peixe esperavam no cais, e o gelo que há neles não dura um dia.",
    "A capitania do porto dirá ao meio-dia se o barco da noite pode sair para as ilhas do norte.",
]


ITALIAN = [
    "Il traghetto per Holm resta in porto finché il vento non gira, ha detto il capitano domenica.",
    "Quaranta camion di pesce fresco aspettavano sul molo, e il ghiaccio non dura un giorno.",
    "La capitaneria dirà a mezzogiorno se il battello della sera potrà partire per le isole.",
]


def read(byline: str, text: list[str], language: str) -> tuple[list[str], str]:
    written = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    html = (
        f"<html lang={language}><title>Ferry waits</title><body><h1>Ferry waits</h1>{byline}"
        f"<div>{written}</div></body></html>"
    )
    page = read_page(html.encode(), URL)
    credit = read_credit(
        page.paragraphs, page.credit_lines, agencies=AGENCIES, url=URL, language=page.language
    )
    return [author.name for author in page.authors], credit.agency


@pytest.mark.parametrize(
    ("byline", "authors", "agency"),
    [
        ("Por Ada Moor, g1 Skarv e Região — PA", ["Ada Moor"], ""),
        ("Por Ada Moor, g1 Skarv e Região — PA 17/07/2024 11h52", ["Ada Moor"], ""),
        ("Por g1 AP — Skarv", ["g1 AP"], ""),
        ("Macapá/AP", [], ""),
        ("Por Ada Moor, de Skarv (PA)", ["Ada Moor"], ""),
        ("Por AP", ["AP"], "ap"),
        ("Por Ada Moor, AP", ["Ada Moor", "AP"], "ap"),
        ("Da Redação, AP", ["Redação", "AP"], "ap"),
    ],
)
def test_letters_behind_a_town_are_a_state_in_portuguese(byline, authors, agency):
    line = f"<div class=byline>{byline}</div>"

    assert read(line, PORTUGUESE, "pt-BR") == (authors, agency)


@pytest.mark.parametrize(
    ("byline", "authors", "agency"),
    [
        ("By Ada Moor, Skarv, PA", ["Ada Moor"], ""),
        ("Ada Moor | Skarv, PA", ["Ada Moor"], ""),
        ("By Ada Moor, PA", ["Ada Moor", "PA"], "pa"),
        ("By Ada Moor, Bo Lind, PA", ["Ada Moor", "Bo Lind", "PA"], "pa"),
        ("LONDON (AP)", [], "ap"),
    ],
)
def test_pa_is_pennsylvania_behind_someone_and_their_town(byline, authors, agency):
    line = f"<div class=byline>{byline}</div>"

    assert read(line, ENGLISH, "en") == (authors, agency)


def test_structured_data_names_a_state_too():
    data = (
        '{"@type":"NewsArticle","headline":"Ferry waits","author":{"name":"Ada Moor, Skarv, PA"}}'
    )
    script = f'<script type="application/ld+json">{data}</script>'

    assert read(script, ENGLISH, "en") == (["Ada Moor"], "")


@pytest.mark.parametrize(
    ("dateline", "text", "language", "place"),
    [
        ("Bagheria (PA) – ", ITALIAN, "it", "Bagheria (PA)"),
        ("San Benedetto del Tronto (AP) - ", ITALIAN, "it", "San Benedetto del Tronto (AP)"),
        ("Marabá (PA) – ", PORTUGUESE, "pt", "Marabá (PA)"),
        ("Vijayawada (AP), Nov 28: ", ENGLISH, "en-IN", "Vijayawada (AP)"),
    ],
)
def test_letters_behind_the_town_of_a_dateline_are_its_state_at_home(
    dateline, text, language, place
):
    credit = read_credit([dateline + text[0]], [], agencies=AGENCIES, language=language)

    assert (credit.agency, credit.dateline.places, credit.body) == ("", (place,), (text[0],))


@pytest.mark.parametrize(
    ("dateline", "language", "agency"),
    [
        ("Buenos Aires (AP) - ", "pt", "ap"),
        ("Macapá (AP) — ", "es-AR", "ap"),
        ("LONDON (PA) — ", "en", "pa"),
        ("LONDRA (PA) - ", "it", "pa"),
        ("Edimburgo (PA) - ", "pt", "pa"),
    ],
)
def test_letters_behind_the_town_of_a_dateline_are_an_agencys_abroad(dateline, language, agency):
    credit = read_credit([dateline + ENGLISH[0]], [], agencies=AGENCIES, language=language)

    assert credit.agency == agency


@pytest.mark.parametrize(
    ("byline", "text", "language"),
    [
        ("Por Ada Moura, g1 PA — Belém", PORTUGUESE, "pt-BR"),
        ("Por Ada Moura, g1 AP — Macapá", PORTUGUESE, "pt-BR"),
        ("<i>By Ada Moor, Erie, PA</i> <i>November 28, 2024</i>", ENGLISH, "en"),
        ("By Ada Moor, Erie, Pa.", ENGLISH, "en-US"),
        ("Ada Moor, Vizianagaram (AP)", ENGLISH, "en-IN"),
    ],
)
def test_a_state_stands_behind_an_outlets_branch_and_before_the_time_too(byline, text, language):
    authors, agency = read(f"<div class=byline>{byline}</div>", text, language)

    assert (authors[0].removeprefix("By "), agency) in {("Ada Moor", ""), ("Ada Moura", "")}
