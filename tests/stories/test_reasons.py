"""The sentence that says why a copy is what it is."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from invented_dispatches import FERRY, LEAD, MORNING, copy_of


@pytest.mark.parametrize(
    ("hours", "printed"), [(3, f"{MORNING:%H:%M}"), (30, f"{MORNING:%Y-%m-%d %H:%M}")]
)
def test_a_copy_is_named_by_its_time_in_utc_whatever_its_page_prints(add, hours, printed):
    india = MORNING.astimezone(timezone(timedelta(hours=5.5)))
    add(replace(copy_of(FERRY), at=india))

    later = add(copy_of((*FERRY, *LEAD), uri="https://bay.test/3", hours=hours))

    assert f"the copy at harbourpost.test of {printed} UTC; numbers agree" in later.why
