"""The sentence that says why a copy is what it is."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from invented_dispatches import FERRY, LEAD, MORNING, copy_of, write


@pytest.mark.parametrize(
    ("hours", "printed"), [(3, f"{MORNING:%H:%M}"), (30, f"{MORNING:%Y-%m-%d %H:%M}")]
)
def test_a_copy_is_named_by_its_time_in_utc_whatever_its_page_prints(add, hours, printed):
    india = MORNING.astimezone(timezone(timedelta(hours=5.5)))
    add(replace(copy_of(FERRY), at=india))

    later = add(copy_of((*FERRY, *LEAD), uri="https://bay.test/3", hours=hours))

    assert f"the copy at harbourpost.test of {printed} UTC; numbers agree" in later.why


TOLL = "At least {} people died and {} were hurt when the pier gave way, the harbour office said."
PROSE = write(3)
NOTICE = "The agency has withdrawn this story because its source could not be confirmed."


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ((12, 40), (12, 40), "UTC; numbers agree"),
        ((12, 40), (21, 40), "UTC; numbers differ: its 21 is not there"),
        ((12, 40), (21, 21), "UTC; numbers differ: its 21 is not there"),
        (("twelve", 40), ("thirteen", 40), "UTC; numbers differ"),
        ((12, 40), ("1" * 30, 40), f"UTC; numbers differ: its {'1' * 20} is not there"),
        (("twelve", "1,140"), (12, 1140), "UTC; numbers agree"),
        (("12", "40"), ("1,021", "3.5%"), "UTC; numbers differ: its 1,021 and 3.5 are not there"),
        (("no", "none"), ("no", "few"), "UTC"),
    ],
)
def test_numbers_are_told_as_they_were_compared(add, before, after, said):
    add(copy_of((TOLL.format(*before), *PROSE)))

    later = add(copy_of((TOLL.format(*after), *PROSE), uri="https://bay.test/3", hours=1))

    assert later.why.endswith(said)


def test_many_numbers_that_differ_are_told_by_the_first_of_them(add):
    add(copy_of((TOLL.format(12, 40), *PROSE)))
    other = TOLL.format("21 to 23", "41, 42 or 43")

    later = add(copy_of((other, *PROSE), uri="https://bay.test/3", hours=1))

    assert "; numbers differ: its 21, 23, 41 and 2 more are not there" in later.why


def test_a_text_that_shares_nothing_with_the_one_it_replaces_is_told_so(add):
    add(copy_of((TOLL.format(12, 40), *PROSE)))

    killed = add(copy_of((f"{NOTICE} Call 12 40.",), hours=1))

    assert killed.relation == "killed"
    assert killed.why == (
        "no five words in a row of it stand in the copy on the same page of 07:50 UTC; it "
        "withdraws the dispatch"
    )


def test_a_page_of_which_a_number_alone_is_new_is_told_to_be_revised(add):
    add(copy_of((TOLL.format(12, 40), *PROSE)))

    later = add(copy_of((TOLL.format(21, 40), *PROSE), hours=1))

    assert later.relation == "updated"
    assert later.why.endswith("; its page was revised")


def test_an_outlet_without_name_is_called_so(add):
    add(copy_of(PROSE, outlet=""))

    later = add(copy_of(PROSE, uri="https://bay.test/3", hours=1))

    assert "in the copy at an unnamed outlet of 07:50 UTC" in later.why


def test_a_few_words_of_a_long_text_are_told_as_less_than_one_percent(add):
    numbered = {"agency": "zephyr", "dispatch_key": "260302-99-1"}
    add(copy_of(PROSE, **numbered))
    few = " ".join(PROSE[0].split()[:5])

    other = add(copy_of((*write(4), few), uri="https://bay.test/3", **numbered))

    assert "less than 1 % of the words of the copy at harbourpost.test of" in other.why
