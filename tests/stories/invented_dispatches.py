"""Invented dispatches and the copies that outlets make of them."""

import random
from datetime import UTC, datetime, timedelta

from wirefeed.stories import Copy

MORNING = datetime(2026, 3, 2, 7, 50, tzinfo=UTC)


def _paragraphs(text):
    return tuple(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


FERRY = _paragraphs("""
The last ferry of the evening ran aground on the sandbank off Port Alder on Monday with eighty-one
people on board, the harbour master said, and all of them were brought ashore.

Divers looked at the hull by torchlight and found a dent the length of a bus, but no water was
coming in and the crew could walk below deck without getting their feet wet.

The captain told the harbour master that the buoy which marks the channel had drifted in the storm
at the weekend, and that he had reported it missing on Sunday morning.

Two tugs from the naval yard were waiting for the tide, which turns shortly before four in the
morning, and a crane barge was on its way from the southern islands.

The operator cancelled every crossing until Wednesday and offered passengers a coach around the
bay, a drive of three hours on a road with one lane for most of its length.
""")
LEAD = _paragraphs("""
Investigators boarded the stranded ferry on Tuesday and took the ship's log and the recordings
from the bridge to a laboratory in the capital, the transport ministry said.

A second buoy was found adrift by a fishing boat during the night, which points to worn chains
rather than to a careless crew, a spokeswoman for the lighthouse service added.
""")


def copy_of(paragraphs, *, uri="https://harbourpost.test/1", outlet=None, hours=0.0, **fields):
    return Copy(
        uri=uri,
        outlet=outlet if outlet is not None else uri.split("/")[2],
        headline=fields.pop("headline", ""),
        paragraphs=tuple(paragraphs),
        at=MORNING + timedelta(hours=hours),
        **fields,
    )


def write(seed, paragraphs=6, words=40):
    """Return a dispatch of made-up words that shares no five words in a row with another."""
    chance = random.Random(seed)
    syllables = [
        "ba",
        "ke",
        "li",
        "mo",
        "nu",
        "ra",
        "se",
        "ti",
        "vo",
        "zu",
        "dra",
        "fel",
        "gim",
        "hos",
        "jun",
    ]
    lexicon = ["".join(chance.choices(syllables, k=chance.choice((2, 3)))) for _ in range(400)]
    return tuple(" ".join(chance.choices(lexicon, k=words)) + "." for _ in range(paragraphs))


def edit(paragraphs, seed):
    """Return the text with one word in thirty replaced."""
    chance = random.Random(seed)
    return tuple(
        " ".join("changed" if chance.random() < 1 / 30 else word for word in text.split())
        for text in paragraphs
    )
