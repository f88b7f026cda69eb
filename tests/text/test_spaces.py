"""White space and controls: what a text may hold when it is shown on a terminal."""

import pytest

from wirefeed.text.spaces import squeeze

UNUSED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # of C1, in Windows-1252
CONTROLS = [chr(code) for code in (*range(32), 0x7F, 0x85, *UNUSED, 0x202D, 0x202E)]


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_a_control_is_white_space_or_nothing(control):
    assert squeeze(f"Rain{control}31m {control}") in ("Rain31m", "Rain 31m")


def test_what_was_converted_twice_reads_as_it_was_meant_and_controls_nothing():
    assert squeeze("“It was Sam\x92s,” he said\x97the third\x9b31m") == (
        "“It was Sam’s,” he said—the third›31m"
    )
    assert squeeze("".join(map(chr, range(0x80, 0xA0)))).isprintable()


@pytest.mark.parametrize(
    "mark", list("\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)
def test_marks_that_place_what_has_no_direction_are_kept(mark):
    text = f"قال {mark}(AFP){mark} إن"

    assert squeeze(text) == text


def test_a_line_s_end_parts_words_in_every_script():
    assert squeeze("Rain\x85again\u2028and\x1cagain") == "Rain again and again"
