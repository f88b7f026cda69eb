import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from invented_dispatches import edit

from wirefeed.items import VERSIONS
from wirefeed.stories import Copy, MemoryIndex

COPIES = Path(__file__).parents[1] / "copies"
SAME = sorted((COPIES / "same").glob("*.toml"))
DIFFERENT = sorted((COPIES / "different").glob("*.toml"))


def read_pair(path):
    pair = tomllib.loads(path.read_text(encoding="utf-8"))
    return pair, *(
        Copy(
            uri=f"https://{pair[which]['outlet']}/{which}",
            outlet=pair[which]["outlet"],
            headline=pair[which]["headline"],
            paragraphs=tuple(pair[which]["text"].strip().split("\n")),
            at=pair[which]["at"],
        )
        for which in ("first", "second")
    )


def judge_second(first, second):
    index = MemoryIndex()
    verdict = index.judge(first)
    index.place(first, verdict, written=True)
    return verdict, index.judge(second)


@pytest.mark.parametrize("path", SAME, ids=lambda path: path.stem)
def test_pair_is_one_story(path):
    pair, first, second = read_pair(path)

    begun, verdict = judge_second(first, second)

    assert verdict.story == begun.story
    assert verdict.relation == pair["relation"]
    assert "words" in verdict.why


@pytest.mark.parametrize("path", SAME, ids=lambda path: path.stem)
def test_pair_is_one_story_the_other_way_round(path):
    _, first, second = read_pair(path)

    begun, verdict = judge_second(second, first)

    assert verdict.story == begun.story
    assert verdict.relation in VERSIONS | {"verbatim", "cut", "edited", "rewritten"}


@pytest.mark.parametrize("path", DIFFERENT, ids=lambda path: path.stem)
@pytest.mark.parametrize("turned", [False, True])
def test_pair_is_two_stories(path, turned):
    _, *copies = read_pair(path)

    verdicts = judge_second(*(reversed(copies) if turned else copies))

    assert verdicts[0].story != verdicts[1].story


def test_a_copy_of_a_rewritten_text_is_of_its_story(add):
    _, first, rewritten = read_pair(COPIES / "same" / "one-headline.toml")
    later = replace(
        rewritten,
        uri="https://bay.test/3",
        outlet="bay.test",
        headline="",
        paragraphs=edit(rewritten.paragraphs, 1),
    )
    assert judge_second(first, later)[1].relation == "first"

    begun = add(first)
    assert add(rewritten).relation == "rewritten"

    assert add(later).story == begun.story
