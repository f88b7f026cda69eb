"""An article goes no further for a reason, and the reason says what becomes of its URL."""

from datetime import UTC, date, datetime

import pytest

from wirefeed.extensions import drops
from wirefeed.extensions.plan import Plan
from wirefeed.items import Article, Author, CreditLine, Instant
from wirefeed.pipelines import CheckPipeline, CreditPipeline
from wirefeed.registry import load_registry

MONDAY = datetime(2025, 1, 6, tzinfo=UTC)
REGISTRY = load_registry()
ADA = Author(name="Ada Moor", kind="person")
TEXT = [
    "Ferry services resumed on Sunday after the swell eased, the port office said.",
    "Two boats will run every hour until the backlog of passengers is cleared, it added.",
]


def article(**fields):
    article = Article(
        url="http://hp.test/ferries",
        kind="article",
        headline="Ferries sail",
        paragraphs=TEXT[:],
        published_day=MONDAY.date(),
    )
    for name, value in fields.items():
        setattr(article, name, value)
    return article


def at(day):
    return Instant(value=day, raw="", source="printed", offset_from="printed")


def credited(name, keep_all=False, agencies=("ians",)):
    plan = Plan(registry=REGISTRY, agencies=frozenset(agencies), outlets=(), keep_all=keep_all)
    lines = [CreditLine(text=f"By {name}", position="byline")] if name else []
    return CreditPipeline(plan).process_item(article(credit_lines=lines))


def test_every_reason_is_plain_english():
    reasons = {kind.__name__: kind.__doc__ for kind in drops.Drop.__subclasses__()}

    assert [name for name, text in reasons.items() if not text or "`" in text] == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"warnings": ["not-a-page"]}, "NotAPage"),
        ({"warnings": ["other-site"]}, "OtherSite"),
        ({"warnings": ["later-part"]}, "LaterPart"),
        ({"warnings": ["known-address"]}, "KnownAddress"),
        ({"warnings": ["led-to-another"]}, "LedToAnother"),
        ({"warnings": ["led-to-listing"]}, "LedToListing"),
        ({"warnings": ["opted-out"], "opt_outs": ["noindex (meta robots)"]}, "OptedOut"),
        ({"kind": "gallery"}, "NotAnArticle"),
        ({"kind": "listing"}, "NotAnArticle"),
        ({"kind": "video"}, "NotAnArticle"),
        ({"kind": "error"}, "ErrorPage"),
        ({"headline": ""}, "NoHeadline"),
        ({"paragraphs": []}, "NoText"),
        ({"published": at(datetime(2025, 1, 5, tzinfo=UTC))}, "TooOld"),
        ({"modified": at(datetime(2025, 1, 5, tzinfo=UTC))}, "TooOld"),
        ({"published_day": date(2025, 1, 4)}, "TooOld"),
    ],
)
def test_what_is_no_article_is_dropped(fields, reason):
    with pytest.raises(getattr(drops, reason)):
        CheckPipeline(since=MONDAY).process_item(article(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "live"},
        {"kind": "unknown"},
        {"published": at(MONDAY)},
        {"published_day": date(2025, 1, 5)},  # it may end on Monday noon
    ],
)
def test_an_article_passes(fields):
    assert CheckPipeline(since=MONDAY).process_item(article(**fields)).headline


def test_an_old_article_stays_due_and_a_copy_is_kept():
    assert drops.TooOld.outcome == "later"
    assert drops.KnownCopy.outcome == "kept"


def test_the_agency_that_is_asked_for_passes():
    assert credited("IANS").agency == "ians"


def test_an_agency_that_gave_only_a_part_passes_too():
    plan = Plan(registry=REGISTRY, agencies=frozenset({"ians"}), outlets=())
    lines = [
        CreditLine(text="By PTI", position="byline"),
        CreditLine(text="With inputs from IANS", position="credit-line"),
    ]

    found = CreditPipeline(plan).process_item(article(credit_lines=lines))

    assert {source.code: source.role for source in found.sources}["ians"] == "credited"


@pytest.mark.parametrize(
    ("line", "position"),
    [("Photo: IANS", "photo"), ("Photo by IANS", "byline")],
)
def test_an_agency_that_took_the_picture_is_no_reason_to_keep_a_text(line, position):
    plan = Plan(registry=REGISTRY, agencies=frozenset({"ians"}), outlets=())

    with pytest.raises(drops.NoCredit):
        CreditPipeline(plan).process_item(
            article(credit_lines=[CreditLine(text=line, position=position)])
        )


def test_an_agency_that_the_text_quotes_is_no_reason_to_keep_it():
    plan = Plan(registry=REGISTRY, agencies=frozenset({"ians"}), outlets=())
    text = [*TEXT, "More boats are to follow, the Indo-Asian News Service reported on Monday."]

    with pytest.raises(drops.NoCredit):
        CreditPipeline(plan).process_item(article(paragraphs=text))


def test_another_agency_is_dropped_even_where_all_is_kept():
    for keep_all in (False, True):
        with pytest.raises(drops.OtherAgency, match="pti"):
            credited("PTI", keep_all=keep_all)


def test_an_article_without_credit_is_dropped_unless_all_is_kept():
    with pytest.raises(drops.NoCredit):
        credited("")

    assert credited("", keep_all=True).agency == ""


@pytest.mark.parametrize(
    ("fields", "keep_all", "reason"),
    [
        ({"published_day": None}, False, drops.NoTime),
        ({"published_day": None}, True, None),
        ({"published_day": None, "modified": at(MONDAY)}, False, drops.NoCredit),
        ({"published_day": None, "kind": "unknown"}, False, drops.NoSign),
        ({"published_day": None, "kind": "unknown"}, True, drops.NoSign),
        ({"published_day": None, "authors": [ADA]}, False, drops.NoCredit),
        ({"published_day": None, "authors": [ADA], "kind": "unknown"}, True, None),
        ({"kind": "unknown"}, False, drops.NoCredit),
        ({"kind": "unknown"}, True, None),
    ],
)
def test_a_page_that_nothing_shows_to_be_an_article_is_not_believed_at_once(
    fields, keep_all, reason
):
    assert drops.refuse_uncredited(article(**fields), keep_all=keep_all) is reason


def test_several_agencies_are_each_welcome():
    assert credited("PTI", agencies=("ians", "pti")).agency == "pti"


def test_words_are_counted_in_the_text_alone():
    found = credited("IANS")

    assert found.body == TEXT
    assert found.word_count == 28


def test_a_dateline_takes_its_year_from_the_day_where_no_clock_is_printed():
    plan = Plan(registry=REGISTRY, agencies=frozenset({"ians"}), outlets=())
    text = ["Port Hale, Jan 6 (IANS) The first ferry left at seven.", *TEXT]

    found = CreditPipeline(plan).process_item(
        article(paragraphs=text, published_day=date(2019, 1, 7), retrieved=MONDAY)
    )

    assert found.dateline.day == date(2019, 1, 6)
