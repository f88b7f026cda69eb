"""White space and controls: what a text may hold when it is shown on a terminal."""

import pytest

from wirefeed.text.spaces import squeeze

CONTROLS = [chr(code) for code in (*range(32), *range(0x7F, 0xA0), 0x202D, 0x202E)]


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_a_control_is_white_space_or_nothing(control):
    assert squeeze(f"Rain{control}31m {control}") in ("Rain31m", "Rain 31m")


@pytest.mark.parametrize(
    "mark", list("\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)
def test_marks_that_place_what_has_no_direction_are_kept(mark):
    text = f"قال {mark}(AFP){mark} إن"

    assert squeeze(text) == text


def test_a_line_s_end_parts_words_in_every_script():
    assert squeeze("Rain\x85again\u2028and\x1cagain") == "Rain again and again"
