import json
import sys
from pathlib import Path

import pytest
from lxml import etree

from wirefeed.exporters import flat, legal_xml, line, record

NAUGHTY = Path(__file__).parents[2] / "../shared/bench/suites/blns/blns.json"
# Every character, so that no line end of any script is forgotten.
EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))
HALVES = ["\ud800", "rain \udfff", "\udc00\ud83d", "\ud83d\ude00"]


def naughty_strings():
    if not NAUGHTY.exists():
        pytest.skip("the list of naughty strings is not here")
    return [*json.loads(NAUGHTY.read_text(encoding="utf-8")), *HALVES, EVERY_CHARACTER]


def test_a_record_is_one_line_for_every_reader():
    written = line({"headline": EVERY_CHARACTER, "keywords": [EVERY_CHARACTER]})

    assert written.endswith(b"\n")
    assert len(written.splitlines()) == 1
    assert len(written.decode().splitlines()) == 1


def test_no_control_character_stands_in_a_line_as_it_is():
    written = line({"headline": EVERY_CHARACTER}).removesuffix(b"\n")

    assert min(written) >= 0x20


def test_a_line_gives_back_what_was_written():
    text = "".join(c for c in EVERY_CHARACTER if not 0xD800 <= ord(c) <= 0xDFFF)

    assert json.loads(line({"headline": text})) == {"headline": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("\ud800", "\ufffd"),
        ("rain \udfff.", "rain \ufffd."),
        ("\udc00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ude00", "\U0001f600"),
    ],
)
def test_half_a_surrogate_pair_is_replaced_wherever_it_stands(text, written):
    written_line = line(
        {"body": text, "extraction": {"confidence": {text: 1.0}}, "keywords": [text]}
    )

    assert json.loads(written_line) == {
        "body": written,
        "extraction": {"confidence": {written: 1.0}},
        "keywords": [written],
    }


def test_naughty_strings_survive_as_text_of_a_record(article):
    for text in naughty_strings():
        article.headline, article.body, article.by = text, [text], text

        written = line(record(article))

        assert len(written.decode().splitlines()) == 1
        read = json.loads(written)
        expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") or None
        assert (read["headline"], read["body"], read["by"]) == (expected,) * 3


def test_naughty_strings_are_well_formed_xml(article):
    for text in naughty_strings():
        article.headline = text
        cell = flat(record(article))["headline"]

        element = etree.Element("headline")
        element.text = legal_xml(str(cell))

        assert etree.fromstring(etree.tostring(element)).tag == "headline"


def test_legal_xml_keeps_every_character_that_xml_has():
    kept = legal_xml(EVERY_CHARACTER)

    assert {"\t", "\n", "\r", " ", "\ud7ff", "\ue000", "\ufffd", "\U0010ffff"} <= set(kept)
    assert not set(kept) & {"\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"}
