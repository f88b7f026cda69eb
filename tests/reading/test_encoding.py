"""Pages whose label is missing, wrong, or true of most of their bytes alone."""

from pathlib import Path

import pytest

from wirefeed.reading.markup.encoding import decode

PAGES = Path(__file__).parents[1] / "pages"
LEGACY = [
    ("zarechny-vestnik", "cp1251"),
    ("zarechny-vestnik", "koi8_r"),
    ("sahifat-alwaha", "cp1256"),
    ("haean-ilbo", "cp949"),
    ("minato-shimbun", "cp932"),
    ("minato-shimbun", "euc_jp"),
    ("kiyikent-postasi", "cp1254"),
    ("kuestenblatt", "cp1252"),
    ("gazette-du-cap", "cp1252"),
    ("costa-diario", "cp1252"),
]
POLISH = (
    "<html lang=pl><title>Most znów otwarty</title><p>Zarząd portu ogłosił w środę, że żółty most"
    " nad ujściem rzeki będzie przejezdny od świąt. „Cieszymy się” – powiedziała kapitan Łucja"
    " Wąsik, która czekała na tę wiadomość od września.</p>"
)


def read_page(outlet: str) -> str:
    """Return the first page of an outlet, without a label of its own."""
    page = min((PAGES / outlet).glob("*.html")).read_text("utf-8")
    return page.replace("charset", "class")


@pytest.mark.parametrize("label", ["", "iso-8859-1", "utf-8", "x-no-such-label"])
@pytest.mark.parametrize(("outlet", "codec"), LEGACY)
def test_a_page_without_a_true_label_is_read_by_its_look(outlet, codec, label):
    data = read_page(outlet).encode(codec, "xmlcharrefreplace")

    text, _ = decode(data, label)

    assert text == data.decode(codec)


@pytest.mark.parametrize(("codec", "label"), [("euc_jp", "shift_jis"), ("cp932", "euc-jp")])
def test_a_label_that_breaks_letters_gives_way_to_one_that_breaks_fewer(codec, label):
    data = read_page("minato-shimbun").encode(codec, "xmlcharrefreplace")

    text, warnings = decode(data, label)

    assert text == data.decode(codec)
    assert "charset-mislabelled" in warnings


@pytest.mark.parametrize("codec", ["cp1250", "iso8859_2"])
def test_letters_of_another_latin_alphabet_are_told_by_the_language(codec):
    data = POLISH.encode(codec, "xmlcharrefreplace")

    assert decode(data, "iso-8859-1") == (data.decode(codec), ["charset-mislabelled"])
    assert decode(data) == (data.decode(codec), ["charset-guessed"])


def test_a_western_label_holds_where_nothing_says_another_language():
    data = POLISH.replace(" lang=pl", "").encode("cp1250")

    assert decode(data, "iso-8859-1") == (data.decode("cp1252"), [])


@pytest.mark.parametrize("label", ["", "utf-8", "iso-8859-1"])
def test_a_foot_in_another_encoding_does_not_spoil_its_page(label):
    page = "<p>La criée s'est animée dès l'été, a indiqué la gérante à Évian.</p>"

    text, warnings = decode(page.encode() + "<p>Propriété</p>".encode("cp1252"), label)

    assert text.startswith(page)
    assert "charset-errors" in warnings


def test_signs_of_typewriters_in_a_page_called_utf_8_are_those_of_windows():
    page = "<p>The keeper\u2019s boat \u2013 \u201cgreen as weed\u201d \u2013 left at noon.</p>"

    assert decode(page.encode("cp1252"), "utf-8") == (page, ["charset-mislabelled"])


def test_blanks_in_a_row_are_no_other_script():
    page = "<td>\xa0\xa0\xa0\xa0\xa0\xa0</td>" * 40 + "<p>Café à Évian</p>"

    assert decode(page.encode("cp1252"), "iso-8859-1") == (page, [])
