"""Why an article is read as it is, told on a screen."""

from wirefeed.exporters import record
from wirefeed.items import Article, CreditLine, Dateline, InfoSource
from wirefeed.reading.credit.names import name_agencies
from wirefeed.registry import load_registry
from wirefeed.report.evidence import credits_of, tell

NAMES = name_agencies(load_registry().agencies)


def source(code, *evidence, role="originator"):
    return InfoSource(code=code, name=code.upper(), role=role, evidence=evidence, confidence=0.9)


def facts(article, lines=()):
    written = record(article)
    return {
        "url": "https://harbourpost.test/a",
        "fetched": {"from": "page.html"},
        "outlet": {
            "domain": "harbourpost.test",
            "known": False,
            "timezone": "UTC",
            "article": True,
        },
        "kind": "article",
        "headlineFrom": ["heading"],
        "record": written,
        "credits": credits_of(written, lines, NAMES),
        "decision": {"spider": "ians", "keeps": False, "reason": "NoText", "because": "no text"},
        "stored": None,
        "unread": [],
    }


def test_each_credit_is_shown_with_the_line_that_names_it():
    article = Article(
        dateline=Dateline(printed="Skarv, Jan 6 (IANS) ", places=("Skarv",)),
        sources=[
            source("ians", "dateline"),
            source("pti", "byline"),
            source("afp", "text", role="cited"),
        ],
        body=["Nothing was said.", "Nobody knew, Agence France-Presse reported."],
    )
    lines = [
        CreditLine(text="By Ada Moor", position="byline"),
        CreditLine(text="With inputs from PTI", position="byline"),
    ]

    found = facts(article, lines)["credits"]

    assert [piece["evidence"][0]["text"] for piece in found] == [
        "Skarv, Jan 6 (IANS) ",
        "With inputs from PTI",
        "Nobody knew, Agence France-Presse reported.",
    ]


def test_an_empty_article_is_told_on_a_screen_too():
    told = tell(facts(Article()))

    assert "headline     none" in told
    assert "published    not said" in told
    assert "credit       no agency" in told
    assert "ians drops it: NoText (no text)" in told


def test_a_record_that_was_kept_before_parts_were_counted_is_told():
    kept = facts(Article(body=["Nothing was said."]))
    del kept["record"]["extraction"]["parts"], kept["record"]["dayPublished"]

    told = tell(kept)

    assert "in 1 paragraph" in told
    assert "joined of" not in told


def test_a_page_cannot_write_lines_or_colours_of_its_own():
    article = Article(
        headline="\x1b[31mRed\u202e\nspider       ians keeps it",
        body=["word " * 10_000, "x" * 5_000],
    )

    lines = tell(facts(article)).splitlines()

    assert not any(line.startswith("spider       ians keeps") for line in lines)
    assert all(line.isprintable() and len(line) <= 80 for line in lines)
    assert len(lines) < 40


def test_a_place_of_which_no_text_is_kept_is_not_shown():
    article = Article(
        dateline=Dateline(printed="Skarv, Jan 6 (IANS) ", places=("Skarv",)),
        sources=[source("ians", "byline", "dateline")],
    )

    told = tell(facts(article))

    assert "dateline: " in told
    assert "byline:" not in told
