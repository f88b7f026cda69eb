"""Every idea of the ablation can still be switched off, and is on again afterwards."""

import pkgutil
from collections import Counter

import pytest

from benchmarks.ideas import IDEAS
from benchmarks.switches import PlaceGoneError, Rewrite, switched_off
from wirefeed import reading
from wirefeed.reading import read_page
from wirefeed.reading.body import sifting
from wirefeed.reading.layout import furniture, phrases

PAGE = b"""<!doctype html><title>Ferry fares rise</title><h1>Ferry fares rise</h1><article>
<p>The harbour board raised its fares on Monday, and nobody on the quay had been told of it.</p>
<p>Also read: Two cranes for the northern pier</p>
<p>Tickets bought before the weekend stay valid until the end of the month, the board said.</p>
</article>"""


@pytest.mark.parametrize("idea", IDEAS)
def test_an_idea_can_be_switched_off(idea):
    with switched_off(idea, IDEAS[idea]):
        without = read_page(PAGE)

    assert without.headline
    assert len(read_page(PAGE).paragraphs) == 2


def test_a_page_is_read_otherwise_without_an_idea():
    with switched_off("prompts", IDEAS["prompts"]):
        without = read_page(PAGE)

    assert len(without.paragraphs) == 3


def test_an_idea_is_off_wherever_it_was_imported_to():
    before = phrases.is_prompt

    with switched_off("prompts", {"phrases.is_prompt": "off"}):
        assert (phrases.is_prompt, sifting.is_prompt) == ("off", "off")

    assert (phrases.is_prompt, sifting.is_prompt) == (before, before)


def test_a_list_of_names_is_empty_and_full_again():
    assert furniture.judge_names("related-stories") == furniture.Mark.FURNITURE

    with switched_off("names", IDEAS["names of furniture"]):
        assert furniture.judge_names("related-stories") == furniture.Mark.NONE

    assert furniture.judge_names("related-stories") == furniture.Mark.FURNITURE


@pytest.mark.parametrize(
    "patches",
    [
        {"phrases.is_gone": bool},
        {"gone.is_prompt": bool},
        {"witness.Witness.gone": bool},
        {"phrases.is_prompt": Rewrite("what never stood there", "")},
    ],
)
def test_a_place_that_has_gone_is_named_with_its_idea(patches):
    (place,) = patches

    with (
        pytest.raises(PlaceGoneError, match=f'"teasers".*{place}.*benchmarks/ideas.py'),
        switched_off("teasers", patches),
    ):
        pass


def test_a_module_of_reading_is_named_once():
    found = pkgutil.walk_packages(reading.__path__, f"{reading.__name__}.")
    names = Counter(each.name.rpartition(".")[2] for each in found if not each.ispkg)

    assert [name for name, times in names.items() if times > 1] == []
