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
# What an agency prints below each day's news of one strike.
BACKGROUND = _paragraphs("""
The dockers walked out in January over a plan to close the inner basin to freight, which the board
of the port says would save four jobs in ten and the union calls the end of the quay.

Talks broke down twice in February, when the board brought in a mediator whom the union had not
agreed to, and again when a crane driver was sent home for wearing a badge.

The port handles half of the grain of the region, and mills inland have said that they can go on
for a fortnight with what lies in their own silos before they have to stop.
""")
DAYS = (
    _paragraphs("""
Pickets blocked the northern gate on Monday, and lorries with live fish waited on the ring road
until the police led them through the market hall to the old slip.

A spokesman for the hauliers asked for a corridor along the shore, and drivers who had slept in
their cabs were given soup by the women of the parish.
"""),
    _paragraphs("""
The mayor offered on Tuesday to sit between both sides, and the bishop lent the chapter house for
a first meeting that is to begin after the evening bell on Thursday.

Neither side would say who is going to speak for it, but a table for twelve was carried across the
square at noon by students of the seminary.
"""),
)
CONDOLENCE = _paragraphs("""
The president expressed grief on Monday at the death of the singer {name}, whose passing he called
a loss that the whole nation would feel for many years to come.

In a message to the family the president said that {surname} had enriched the life of the country
with rare devotion and would be remembered with love by old and young alike.

The government will be represented at the funeral by the minister of culture, and flags on public
buildings will fly at half mast until the day after, a notice said.

Colleagues of {surname} laid flowers before the national theatre, where a book of condolence has
been opened in the hall and will stay there until Sunday evening.
""")
# A toll that is corrected, to a number that stands farther down already.
WRONG = (
    *_paragraphs("""
Four people are dead and nine are missing after the ferry ran aground on the sandbank off Port
Alder on Monday, the harbour master said at a hastily called briefing.
"""),
    *FERRY[1:4],
    *_paragraphs("""
Of those who came ashore 40 were taken to the sports hall, and 4 of the crew to the chapel.
"""),
)


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
