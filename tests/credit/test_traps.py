"""The traps that agency copy on outlets' pages sets, each as a page with invented prose."""

# ruff: noqa: E501  a paragraph is a line

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from wirefeed.reading import read_credit, read_page
from wirefeed.registry import Outlet, load_registry
from wirefeed.text.addresses import identity

AGENCIES = load_registry().agencies
FIRST = "the ferries to the northern islands stopped at noon, and nobody on the quay could say when they would sail again."
SECOND = "The port office said on Monday that the swell was too high for boats of that size to leave the harbour."
THIRD = "Forty passengers and a dozen sheep are waiting in the hall beside the quay, a spokeswoman for the port added."
FOURTH = "The last time that all boats lay still for a whole day was in the winter of the great storm, she recalled."
URL = "https://harbourpost.test/world/ferries-stop-41"


def page(
    *body: str, byline: str = "", head: str = "", title: str = "Ferries stop", top: str = ""
) -> str:
    """Return a page; a paragraph that begins with "<" is markup of its own."""
    paragraphs = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in body)
    return (
        f"<html lang=en><head><title>{title}</title>{head}</head><body><header><a href=/>Harbour"
        f" Post</a></header><main><article>{top}<h1>{title}</h1><div class=byline>{byline}</div>"
        f"<div class=article-body>{paragraphs}</div></article></main></body></html>"
    )


@dataclass(frozen=True)
class Case:
    """One page, and the outlet it is of."""

    html: str
    url: str = URL
    country: str = "IN"
    zone: str = "Asia/Kolkata"


def answer(case: Case) -> dict[str, Any]:
    """Return what wirefeed says of a page, in the words of the table below."""
    outlet = Outlet(
        domain="harbourpost.test",
        name="Harbour Post",
        country=case.country,
        timezone=ZoneInfo(case.zone),
    )
    found = read_page(case.html.encode(), case.url, outlet=outlet)
    at = found.published or found.modified
    credit = read_credit(
        found.paragraphs,
        found.credit_lines,
        agencies=AGENCIES,
        outlet=outlet,
        url=case.url,
        headline=found.headline_raw or found.headline,
        at=at.value if at else None,
        disclaimer=found.disclaimer,
        standfirst=found.description,
    )
    return {
        "agency": credit.agency,
        "roles": {source.code: source.role for source in credit.sources},
        "places": credit.dateline.places if credit.dateline else None,
        "day": credit.dateline.day if credit.dateline else None,
        "sign_off": credit.sign_off,
        "first": "".join(credit.body[:1])[:30],
        "last": "".join(credit.body[-1:])[-30:],
        "headline": found.headline,
        "kind": found.kind,
        "published": found.published.value.isoformat() if found.published else None,
        "modified": found.modified.value.isoformat() if found.modified else None,
        "marker": credit.update_marker.kind if credit.update_marker else None,
        "warnings": {*credit.warnings},
    }


def dated(stamp: str, key: str = "datePublished") -> str:
    return (
        f'<script type="application/ld+json">{{"@type":"NewsArticle","{key}":"{stamp}"}}</script>'
    )


MONDAY = dated("2025-01-06T12:00:00+05:30")
TEXT = (SECOND, THIRD, FOURTH)

TRAPS = {
    "1 seed: agency in the byline, tag stripped, only Updated, related links below": (
        Case(
            page(
                f"Skarv, Jan 6 South Hale's port closed and {FIRST}",
                *TEXT,
                "Disclaimer: This post has been auto-published from an agency feed without any"
                " modifications to the text and has not been reviewed by an editor",
                "<h3>Realted Stories</h3><ul><li><a href=/a>Sheep swim</a></li>"
                "<li><a href=/b>Seals sing in the bay</a></li></ul>",
                byline="By IANS | Updated: January 6, 2025 07:50 IST",
            )
        ),
        {
            "agency": "ians",
            "published": None,
            "modified": "2025-01-06T07:50:00+05:30",
            "places": ("Skarv",),
            "day": date(2025, 1, 6),
            "first": f"South Hale's port closed and {FIRST}"[:30],
            "last": FOURTH[-30:],
        },
    ),
    "2 a photo agency above another's text": (
        Case(
            page(
                "<figure><img src=/f.jpg><figcaption>The ferry at its quay. (AP)</figcaption></figure>",
                FIRST.capitalize(),
                *TEXT,
                "Source: Xinhua",
            )
        ),
        {"agency": "xinhua", "roles": {"xinhua": "originator", "ap": "photo"}},
    ),
    "2 a photo's credit that the markup calls a byline": (
        Case(
            page(
                "<figure><img src=/f.jpg><figcaption><p>The ferry at its quay.</p>"
                "<span class=photo-byline>AP</span></figcaption></figure>",
                f"Skarv, Jan 6 (IANS) The port said that {FIRST}",
                *TEXT,
                byline="Harbour News Desk",
            )
        ),
        {"roles": {"ians": "originator", "ap": "photo"}},
    ),
    "2 a photo by an agency in a header that is called a byline whole": (
        Case(
            page(
                f"Skarv, Jan 6 (IANS) The port said that {FIRST}",
                *TEXT,
                byline="<span class=author>IANS</span><figure><img src=/f.jpg>"
                "<figcaption><span class=author>AP</span></figcaption></figure>",
            )
        ),
        {"roles": {"ians": "originator", "ap": "photo"}},
    ),
    "2 a byline that says what the photo's credit says": (
        Case(
            page(
                "<figure><img src=/f.jpg><figcaption><span class=photo-byline>AP</span></figcaption></figure>",
                FIRST.capitalize(),
                *TEXT,
                byline="AP",
            )
        ),
        {"agency": "ap"},
    ),
    "2 a byline in a header that is named after its caption": (
        Case(
            page(FIRST.capitalize(), *TEXT, byline="IANS")
            .replace("<h1>", "<div class='header hasCaption'><h1>")
            .replace("<div class=article-body>", "</div><div class=article-body>")
        ),
        {"agency": "ians"},
    ),
    "2 a portrait beside who wrote the text": (
        Case(
            page(
                FIRST.capitalize(),
                *TEXT,
                byline="</div><figure><img src=/p.jpg><address>By Ada Moor, IANS</address></figure><div>",
            )
        ),
        {"agency": "ians"},
    ),
    "3 letters that are parties and states too": (
        Case(page("The AAP and the PTI said that " + FIRST, SECOND + " AP has two ports.", *TEXT)),
        {"agency": "", "roles": {}},
    ),
    "4 bare letters on the last line before related links": (
        Case(
            page(
                "NEW HALE: The port said that " + FIRST,
                *TEXT,
                "PTI",
                "<ul class=related><li><a href=/a>Sheep swim</a></li><li><a href=/b>Seals</a></li></ul>",
            )
        ),
        {"agency": "pti", "places": ("NEW HALE",), "sign_off": "PTI", "last": FOURTH[-30:]},
    ),
    "5 a sign-off glued to the last sentence": (
        Case(page(FIRST.capitalize(), SECOND, THIRD, FOURTH + " PTI AYZ NPK NPK")),
        {"agency": "pti", "sign_off": "PTI AYZ NPK NPK", "last": FOURTH[-30:]},
    ),
    "6 a slug glued to the text": (
        Case(page("FERRIES-SKARV/:Ferries-Skarv port closes as " + FIRST, *TEXT)),
        {"agency": "", "places": None, "marker": None},
    ),
    "7 a dateline below key points": (
        Case(
            page(
                "<ul><li>Ferries to the north have stopped.</li><li>Forty people wait.</li></ul>",
                f"Skarv, Jan 6 (IANS) The port said that {FIRST}",
                *TEXT,
                head=MONDAY,
            )
        ),
        {"agency": "ians", "places": ("Skarv",), "day": date(2025, 1, 6)},
    ),
    "8 a dateline in the second paragraph, below the standfirst again": (
        Case(
            page(
                "All boats to the northern islands lie still today, and forty people are waiting.",
                f"SKARV: The port said that {FIRST} (IANS)",
                *TEXT,
                top="<h2>All boats to the northern islands lie still today, and forty people are"
                " waiting.</h2>",
                byline="By IANS",
            )
        ),
        {"agency": "ians", "places": ("SKARV",)},
    ),
    "9 two cities": (
        Case(page(f"NEW YORK/HOUSTON (Reuters) - The port said that {FIRST}", *TEXT)),
        {"agency": "reuters", "places": ("NEW YORK", "HOUSTON")},
    ),
    "9 one city of two names": (
        Case(page(f"Frankfurt/Main (dpa) - The port said that {FIRST}", *TEXT)),
        {"agency": "dpa", "places": ("Frankfurt/Main",)},
    ),
    "10 a dateline's day that lies after the page's": (
        Case(page(f"Hale, 13 Jan: The port said that {FIRST} (PTI)", *TEXT, head=MONDAY)),
        {"places": ("Hale",), "day": None, "warnings": {"dateline-day-unsure"}},
    ),
    "11 the last day of the year, printed on the first": (
        Case(
            page(f"Skarv, Dec 31 (PTI) The port said that {FIRST}", *TEXT,
                 head=dated("2024-12-31T22:08:00-05:00")),
        ),
        {"day": date(2024, 12, 31)},
    ),
    "11 the first day of the year, where it is still the last": (
        Case(
            page(f"SKARV, Jan 1 (Reuters) - The port said that {FIRST}", *TEXT,
                 head=dated("2024-12-31T20:00:00Z")),
            zone="UTC", country="GB",
        ),
        {"day": date(2025, 1, 1)},
    ),
    "12 IST in India": (
        Case(page(FIRST.capitalize(), *TEXT, byline="By PTI | Published: Jan 6, 2025 07:50 IST")),
        {"published": "2025-01-06T07:50:00+05:30"},
    ),
    "12 IST in Ireland": (
        Case(
            page(FIRST.capitalize(), *TEXT, byline="By PA | Published: Jul 6, 2025 07:50 IST"),
            country="IE", zone="Europe/Dublin",
        ),
        {"published": "2025-07-06T07:50:00+01:00"},
    ),
    "13 a time without a zone": (
        Case(page(FIRST.capitalize(), *TEXT, head=dated("2025-01-06T12:00:00"))),
        {"published": "2025-01-06T12:00:00+05:30"},
    ),
    "13 basic ISO": (
        Case(page(FIRST.capitalize(), *TEXT, head=dated("20250106T12:02:35Z"))),
        {"published": "2025-01-06T12:02:35+00:00"},
    ),
    "13 malformed seconds": (
        Case(page(FIRST.capitalize(), *TEXT, head=dated("2025-01-06T23:15:0Z"))),
        {"published": "2025-01-06T23:15:00+00:00"},
    ),
    "14 a dash lost to a wrong charset": (
        Case(page(f"SKARV\ufffd\ufffd\ufffdThe port said that {FIRST}", *TEXT)),
        {"places": ("SKARV",), "first": f"The port said that {FIRST}"[:30]},
    ),
    "14 a dash that became a quotation mark": (
        Case(page(f'SKARV, Faroe (AP) " The port said that {FIRST}', *TEXT)),
        {"agency": "ap", "places": ("SKARV, Faroe",)},
    ),
    "14 a sign of copyright lost": (
        Case(page(FIRST.capitalize(), *TEXT, "dpa-infocom, dpa:250106-99-123456/3")),
        {"agency": "dpa", "last": FOURTH[-30:]},
    ),
    "17 a headline with another site's name behind it": (
        Case(
            page(FIRST.capitalize(), *TEXT, title="Ferries stop",
                 head='<meta property="og:site_name" content="World Harbour Network">'
                      '<meta property="og:title" content="Ferries stop – World Harbour Network">'),
        ),
        {"headline": "Ferries stop"},
    ),
    "18 a listing": (
        Case(
            "<html><body><main><h1>World</h1>" + "".join(
                f"<div class=card><h2><a href=/world/{n}>Ferry {n} stops in the bay</a></h2>"
                f"<p>By IANS | Jan 6</p></div>" for n in range(24)
            ) + "</main></body></html>",
            url="https://harbourpost.test/world",
        ),
        {"kind": "listing"},
    ),
    "19 the page's heading is newer than its address and its shared title": (
        Case(
            page(f"SKARV — The port said that {FIRST}", *TEXT, title="All ferries stop for a week",
                 head='<meta property="og:title" content="Some ferries stop today">',
                 byline="The Associated Press"),
            url="https://harbourpost.test/world/one-ferry-late-41",
        ),
        {"headline": "All ferries stop for a week", "agency": "ap", "places": ("SKARV",)},
    ),
    "20 a sign-off of hard-wrapped lines": (
        Case(
            page(f"Jan 6 South Hale's port said that {FIRST}", *TEXT,
                 "(Reporting by Ada Quill in Skarv; Editing by Tom", "Reed)", head=MONDAY),
        ),
        {"agency": "reuters", "day": date(2025, 1, 6), "last": FOURTH[-30:]},
    ),
    "22 Hindi, a danda": (
        Case(
            page("नई दिल्ली, 6 जनवरी (आईएएनएस)। उत्तरी द्वीपों की नाव सेवा सोमवार दोपहर से बंद रही और यात्री घाट पर रुके रहे।",
                 "बंदरगाह कार्यालय ने कहा कि लहरें इतनी ऊंची थीं कि इस आकार की नावें बंदरगाह नहीं छोड़ सकती थीं।",
                 "घाट के पास के हॉल में चालीस यात्री और बारह भेड़ें प्रतीक्षा कर रही हैं, प्रवक्ता ने बताया।",
                 "–आईएएनएस", head=MONDAY),
        ),
        {"agency": "ians", "places": ("नई दिल्ली",), "day": date(2025, 1, 6)},
    ),
    "22 Urdu, right to left": (
        Case(
            page("پشاور، 6 جنوری (یو این آئی)شمالی جزیروں کی کشتیاں پیر کی دوپہر سے بند ہیں اور مسافر گھاٹ پر رکے ہوئے ہیں۔",
                 "بندرگاہ کے دفتر نے کہا کہ لہریں اتنی اونچی تھیں کہ اس حجم کی کشتیاں بندرگاہ نہیں چھوڑ سکتی تھیں۔",
                 "گھاٹ کے ساتھ والے ہال میں چالیس مسافر اور بارہ بھیڑیں انتظار کر رہی ہیں، ترجمان نے بتایا۔", head=MONDAY),
        ),
        {"agency": "uni", "places": ("پشاور",), "day": date(2025, 1, 6)},
    ),
    "22 Russian": (
        Case(
            page("МОСКВА, 6 января. /ТАСС/. Паромы на северные острова остановились в полдень, и никто на причале не знал, когда они снова выйдут.",
                 "В портовой конторе сообщили, что волнение слишком сильное, чтобы суда такого размера могли покинуть гавань.",
                 "Сорок пассажиров и дюжина овец ждут в зале у причала, добавила представительница порта.", head=MONDAY),
        ),
        {"agency": "tass", "places": ("МОСКВА",), "day": date(2025, 1, 6)},
    ),
    "22 German": (
        Case(
            page("Skarv, 6. Januar (dpa) - Die Fähren zu den nördlichen Inseln liegen seit dem Mittag still, und niemand am Kai weiß, wann sie wieder fahren.",
                 "Das Hafenamt teilte am Montag mit, der Seegang sei zu hoch, als dass Schiffe dieser Größe auslaufen könnten.",
                 "Vierzig Reisende und ein Dutzend Schafe warten in der Halle am Kai, sagte eine Sprecherin des Hafens.", head=MONDAY),
        ),
        {"agency": "dpa", "places": ("Skarv",), "day": date(2025, 1, 6)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("case", "wanted"), TRAPS.values(), ids=TRAPS)
def test_trap(case, wanted):
    said = answer(case)

    assert {key: said[key] for key in wanted} == wanted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://harbourpost.test/show?newsID=41", "https://harbourpost.test/show?newsID=42", False),
        ("https://harbourpost.test./world/ferries", "https://harbourpost.test/world/ferries", True),
        ("https://harbourpost.test/world/ferries/amp", "https://harbourpost.test/world/ferries", True),
        ("https://m.harbourpost.test/world/ferries", "https://harbourpost.test/world/ferries", True),
        ("https://amp.harbourpost.test/world/ferries", "https://harbourpost.test/world/ferries", True),
    ],
    ids=["15 ids in the query", "15 trailing dot", "16 AMP path", "16 m. host", "16 amp. host"],
)  # fmt: skip
def test_trap_of_addresses(one, other, same):
    keys = [identity(url, domain="harbourpost.test") for url in (one, other)]

    assert (keys[0] == keys[1]) == same


def test_trap_21_debris_of_entities_in_a_slug_names_no_other_article():
    clean = "https://harbourpost.test/News/41/PilotsFerry"
    debris = "https://harbourpost.test/News/41/Pilot&#8217;sFerry"

    assert identity(debris, domain="harbourpost.test").startswith("harbourpost.test/")
    assert identity(debris, domain="harbourpost.test") != identity(clean, domain="harbourpost.test")
