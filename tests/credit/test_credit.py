"""Whom an article is credited to: positions count, mentions do not."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading.credit.credit import Credit, read_credit
from wirefeed.registry import Outlet, load_registry

AGENCIES = load_registry().agencies
TEXT = [
    "The ferry to the northern islands left at noon, the port said on Monday in a short note.",
    "It carried forty people and a dozen sheep, and the sea was calm all the way to Skarv.",
]
MONDAY = datetime(2025, 1, 6, 12, tzinfo=UTC)


def byline(text: str) -> CreditLine:
    return CreditLine(text=text, position="byline")


def read(paragraphs=TEXT, lines=(), **facts) -> Credit:
    return read_credit(paragraphs, lines, agencies=AGENCIES, **{"at": MONDAY, **facts})


def roles(credit: Credit) -> dict[str, str]:
    return {source.code: source.role for source in credit.sources}


def test_byline_dateline_and_disclaimer_of_one_copy_agree():
    text = [
        f"Skarv, Jan 6 {TEXT[0]}",
        "The port is busy, Yonhap news agency reported.",
        "Disclaimer: This post has been auto-published from an agency feed and not been edited",
    ]

    credit = read(text, [byline("By IANS | Updated: January 6, 2025 07:50 IST")])

    assert credit.agency == "ians"
    assert credit.sources[0].role == "originator"
    assert credit.sources[0].evidence == ("byline", "disclaimer")
    assert credit.dateline.places == ("Skarv",)
    assert credit.dateline.day == date(2025, 1, 6)
    assert credit.body == (TEXT[0], text[1])
    assert credit.disclaimer.startswith("Disclaimer: This post")
    assert roles(credit) == {"ians": "originator", "yonhap": "cited"}


def test_sign_off_alone_credits():
    credit = read([*TEXT, "PTI AYZ NPK NPK"])

    assert (credit.agency, credit.sign_off, credit.body) == ("pti", "PTI AYZ NPK NPK", tuple(TEXT))
    assert credit.sources[0].evidence == ("sign-off",)


def test_dateline_of_its_own_line_leaves_no_paragraph():
    credit = read(["NEW HALE, Jan. 6 (PTI)", *TEXT])

    assert (credit.agency, credit.body) == ("pti", tuple(TEXT))


@pytest.mark.parametrize(
    "before",
    [
        ["Ferries sail again, the port says in a note on the first calm day of the year."],
        ["Ferries sail again.", "The sea is calm.", "Sheep travel too."],
        ["The ferry at its quay. Photo: Ada Moor/Reuters"],
    ],
    ids=["standfirst", "key points", "caption"],
)
def test_dateline_is_found_behind_what_stands_above_the_text(before):
    credit = read([*before, f"SKARV (AP) — {TEXT[0]}", TEXT[1]])

    assert credit.agency == "ap"
    assert credit.dateline.places == ("SKARV",)
    assert credit.body == (*before, *TEXT)


def test_names_that_take_turns_are_no_places():
    turns = ["ADA MOOR: Where does the ice end?", "BO LIND: At Hale.", "ADA MOOR: And the boats?"]

    assert read_credit(turns, [], agencies=AGENCIES).dateline is None
    assert read_credit(turns[:1], [], agencies=AGENCIES).dateline.places == ("ADA MOOR",)
    apart = [line for turn in turns for line in turn.replace(": ", ":\n").splitlines()]
    assert read_credit(apart, [], agencies=AGENCIES).dateline is None


def test_a_place_on_a_line_of_its_own_is_a_dateline():
    credit = read(["Skarv:", *TEXT])

    assert (credit.dateline.printed, credit.dateline.places) == ("Skarv:", ("Skarv",))
    assert credit.body == tuple(TEXT)


@pytest.mark.parametrize(
    ("paragraphs", "code"),
    [
        (["WASHINGTON (AP) — The ice holds.", "WHO: Boats.", "WHERE: Skarv.", "WHO: Nets."], "ap"),
        (["МОСКВА, 6 января. /ТАСС/. Лёд держит.", "Он сказал: лёд.", "Он сказал: вода."], "tass"),
        (["القاهرة (رويترز) - الجليد باق.", "وقال: الجليد.", "وقال: الماء."], "reuters"),
    ],
)
def test_what_is_said_in_turn_takes_no_dateline_away(paragraphs, code):
    assert code in roles(read(paragraphs))


def test_dateline_in_markup_of_its_own_is_read_from_the_page():
    credit = read(lines=[byline("SKARV —")])

    assert credit.dateline.places == ("SKARV",)
    assert credit.agency == ""


@pytest.mark.parametrize(
    "text",
    [
        "The PTI demands the release of its founder, and the AAP agrees, the party said.",
        "He told Reuters and the AP that he had flown with AA to the MENA region.",
        "The party, UNI students and the RSS met the PAP, CNA and TASS reported.",
    ],
)
def test_letters_in_the_text_credit_nobody(text):
    credit = read([text, *TEXT])

    assert credit.agency == ""
    assert {"originator", "credited"}.isdisjoint(roles(credit).values())


@pytest.mark.parametrize(
    "line",
    [
        CreditLine(text="The ferry. Photo: AFP", position="photo"),
        byline("Photograph: AFP/Getty Images"),
        CreditLine(text="© AFP / ADA MOOR", position="copyright"),
    ],
)
def test_photo_credits_credit_no_text(line):
    credit = read(lines=[line])

    assert credit.agency == ""
    assert roles(credit) == {"afp": "photo"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ada Moor, Reuters January 6, 2025", "reuters"),
        ("SDA 6. Januar 2025, 10:30 Uhr", "sda"),
        ("06.01.2025, 10:30 Uhr | dpa", "dpa"),
        ("Ada Moor January 6, 2025", ""),
        ("Ada Moor 6 de Enero de 2025 - 00:00 HS", ""),
    ],
)
def test_a_line_that_tells_the_time_credits_whom_it_names(text, code):
    assert read(lines=[CreditLine(text=text, position="credit-line")]).agency == code


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Le Courrier avec AFP", "credited"),
        ("With inputs from AFP", "credited"),
        ("Con información de AFP", "credited"),
        ("Von Ada Moor mit Material von AFP", "credited"),
        ("By Con Moor, AFP", "originator"),
        ("By Med Lind, AFP", "originator"),
    ],
)
def test_a_byline_says_whether_an_agency_gave_a_part(text, role):
    assert roles(read(lines=[byline(text)])) == {"afp": role}


def test_a_desk_and_an_agency_in_a_byline_are_no_photographer():
    assert read(lines=[byline("Ada Moor / EFE")]).agency == "efe"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour board tells Associated Press it did not know",
        "Ferry sinks at landing | Reuters",
        "Board blamed the tide, Xinhua says",
        "Le port confirme à Reuters la fermeture",
        "La capitana dice a Europa Press que no sabía nada",
        "Havnefogeden til Ritzau: Vi vidste intet",
        "港务局告诉新华社：将继续停航",
        "港長、共同通信の取材に応じる",
        "연합뉴스 인터뷰서 밝혀",
        "新华社/港务局周一宣布渡轮停航至周三",
        "AFP - Ferry sinks at landing",
        "AAP, Congress trade barbs over ferry",
        "dpa und Land streiten um Geld",
        "Board and staff of the port / Reuters says",
        "AFP, which heard it first.",
        "— ANI (@ANI) November 28, 2024",
        "— Press Trust of India (@PTI_News)",
    ],
)
def test_a_line_that_mentions_an_agency_is_no_credit(text):
    credit = read(lines=[CreditLine(text=text, position="credit-line")])

    assert (credit.agency, credit.dateline) == ("", None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Reuters Staff", "reuters"),
        ("Redaktion mit Reuters", "reuters"),
        ("Ada Moor Reuters", "reuters"),
        ("नई दिल्ली, एएनआई", "ani"),
        ("바동수 기자 연합뉴스", "yonhap"),
        ("新华社记者张小船 林大港", "xinhua"),
        ("共同通信 湊川太郎記者", "kyodo"),
        ("時事通信社 記者 湊川太郎", "jiji"),
        ("来源：新华社 作者：张小船 林大港", "xinhua"),
        ("来源：新华网 编辑：张小船 审核：林大港", "xinhua"),
        ("출처 : 연합뉴스 (서울=바동수 특파원)", "yonhap"),
        ("المصدر: وكالة رويترز للأنباء العالمية", "reuters"),
        ("Quelle: dpa/Redaktion der Zeitung in Hale", "dpa"),
        ("Source: AFP, writing by Ada Moor", "afp"),
        ("dpa und eigene Recherche", "dpa"),
        ("TT och egna uppgifter", "tt"),
        ("Hina i vlastiti izvori", "hina"),
        ("AA / yerel kaynaklar", "aa"),
        ("Van onze redactie / ANP", "anp"),
        ("PAP, oprac. ml", "pap"),
        ("ANSA, redazione di Porto", "ansa"),
        ("AFP et notre correspondant au port", "afp"),
        ("Reuters, translated by Ada Moor", "reuters"),
        ("PTI | edited by Ada Moor", "pti"),
        ("РИА Новости, корреспондент в порту", "ria"),
        ("ΑΠΕ-ΜΠΕ, επιμέλεια της σύνταξης", "ana-mpa"),
    ],
)
def test_a_line_that_names_little_else_than_an_agency_is_its_credit(text, code):
    assert read(lines=[CreditLine(text=text, position="credit-line")]).agency == code


def test_an_outlet_is_not_the_agency_that_bears_its_name():
    tribune = Outlet(
        domain="skarvtribune.test", name="The Tribune", country="IN", timezone=ZoneInfo("UTC")
    )
    line = byline("Tribune News Service")

    assert read(lines=[line]).agency == "tns"
    assert read(lines=[line], outlet=tribune).agency == ""
    assert read([*TEXT, "(APA, TT)"], url="https://www.tt.test/a").agency == "apa"


def test_a_photo_agency_stands_below_the_one_that_wrote():
    lines = [
        CreditLine(text="The ferry. Photo: Reuters", position="photo"),
        CreditLine(text="Source: Xinhua", position="credit-line"),
    ]

    credit = read(lines=lines)

    assert credit.agency == "xinhua"
    assert roles(credit) == {"xinhua": "originator", "reuters": "photo"}


def test_inputs_are_credited_not_the_origin():
    credit = read([*TEXT, "(With inputs from PTI)"], [byline("By Ada Moor")])

    assert credit.agency == "pti"
    assert roles(credit) == {"pti": "credited"}


def test_agencies_without_a_name_are_credited_as_such():
    credit = read([*TEXT, "(With inputs from agencies.)"])

    assert (credit.agency, credit.sources[0].code) == ("agencies", "agencies")


def test_the_dateline_names_the_origin_among_several():
    credit = read([f"Skarv, Jan 6 (ANI): {TEXT[0]}"], [byline("By PTI and ANI")])

    assert credit.agency == "ani"
    assert roles(credit) == {"ani": "originator", "pti": "credited"}


def test_several_positions_are_surer_than_one():
    alone = read(lines=[byline("By IANS")]).sources[0]
    both = read([*TEXT, "--IANS"], [byline("By IANS")]).sources[0]

    assert both.evidence == ("sign-off", "byline")
    assert alone.confidence < both.confidence <= 0.99


def test_an_agencys_own_site_credits_it():
    by_address = read(url="https://www.aninews.in/news/ferries")
    by_outlet = read(outlet=Outlet(domain="ianslive.in", name="IANS Live"))

    assert (by_address.agency, by_address.sources[0].evidence) == ("ani", ("url",))
    assert by_outlet.agency == "ians"


def test_columns_on_an_agencys_site_are_not_its_dispatches():
    assert read(url="https://www.bloomberg.com/opinion/articles/ferries").agency == ""


def test_a_canonical_address_on_an_agencys_site_credits_it():
    line = CreditLine(text="https://apnews.com/article/ferries", position="canonical")

    assert read(lines=[line]).sources[0].evidence == ("canonical",)


def test_a_disclaimer_of_a_feed_credits_unnamed_agencies():
    credit = read(disclaimer="(This story is auto-generated from a syndicated feed.)")

    assert credit.agency == "agencies"
    assert credit.sources[0].evidence == ("disclaimer",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("डिस्क्लेमर: यह खबर सीधे सिंडिकेट फीड से पब्लिश हुई है, हमने इसे नहीं बदला।", "agencies"),
        ("(यह खबर सिंडिकेट फीड से ऑटो जनरेट है और टीम ने इसे नहीं बदला।)", "agencies"),
        ("(हेडलाइन के अलावा इसे संपादित नहीं किया गया, यह सिंडीकेट फीड से है।)", "agencies"),
        ("(यह आईएएनएस न्यूज फीड से सीधे पब्लिश हुई खबर है. इसमें कोई एडिटिंग नहीं की गई.)", "ians"),
        ("(ही बातमी सिंडिकेटेड फीडमधून प्रकाशित झाली आहे, आम्ही बदल केला नाही.)", "agencies"),
        ("(এই খবরটি সিন্ডিকেট ফিড থেকে সরাসরি প্রকাশিত হয়েছে।)", "agencies"),
        ("(இந்தச் செய்தி சிண்டிகேட் ஃபீட் மூலம் வெளியிடப்பட்டது.)", "agencies"),
        ("(ఈ వార్త సిండికేట్ ఫీడ్ నుండి నేరుగా ప్రచురించబడింది.)", "agencies"),
        ("(یہ خبر سنڈیکیٹ فیڈ سے براہ راست شائع کی گئی ہے۔)", "agencies"),
    ],
)
def test_a_disclaimer_in_another_language_names_the_feed(text, code):
    credit = read([*TEXT, text])

    assert (credit.agency, credit.body) == (code, tuple(TEXT))
    assert credit.disclaimer == text
    assert "disclaimer" in credit.sources[0].evidence


@pytest.mark.parametrize(
    "text",
    [
        "(The note has come from a syndicated feed and our desk changed nothing but the headline.)",
        "This report is auto-generated from PTI news service; we hold no duty for what it says.",
        "(The above is verified and authored by ANI staff; our own people changed nothing.)",
        "Our newsroom was not involved in the creation of the content above, which AFP produced.",
        "Dieser Text wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.",
        "डिस्क्लेमर: यह खबर सीधे सिंडिकेट फीड से पब्लिश हुई है, हमने कुछ नहीं बदला।",
        "(हेडलाइन के अलावा, इस खबर को हमारी टीम ने संपादित नहीं किया है, यह सिंडीकेट फीड से है।)",
    ],
)
def test_disclaimers_of_syndicated_texts_leave_the_body(text):
    assert read([*TEXT, text]).body == tuple(TEXT)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("(यह आईएएनएस न्यूज फीड से सीधे पब्लिश हुई खबर है, हमारी टीम ने एडिटिंग नहीं की है.)", "ians"),
        ("(यह खबर सिंडिकेट फीड से ऑटो जनरेट है, हमारे यहाँ किसी ने इसे नहीं बदला है।)", "agencies"),
    ],
)
def test_disclaimers_of_feeds_in_hindi_credit_whom_they_name(text, code):
    assert read([*TEXT, text]).agency == code


@pytest.mark.parametrize(
    "text",
    [
        "Most of the leaks come from the agency, the minister said on Monday.",
        "She was not involved in the creation of the fund, the minister told parliament.",
        "Die Bilder werden automatisch von der Kamera am alten Hafen erstellt.",
        "उसने कहा कि फेसबुक की न्यूज फीड से यह वीडियो हटा दिया गया है और जांच जारी है।",
        "किसानों को मुर्गी फीड से सीधे नुकसान हुआ है, मंत्री ने सोमवार को कहा।",
        "न्यूज चैनल ने फीड से यह वीडियो हटाया और माफी प्रकाशित की है, पुलिस ने कहा।",
    ],
)
def test_a_sentence_of_the_text_is_no_disclaimer(text):
    assert read([*TEXT, text]).body == (*TEXT, text)


def test_a_dateline_outweighs_an_outlets_name():
    text = ["SKARV, Jan 6 (TT) - The ferry left at noon.", TEXT[1]]

    assert read(text, url="https://www.tt.test/a").agency == "tt"


def test_links_to_other_articles_leave_the_body():
    credit = read([TEXT[0], "Also Read | Sheep in the harbour", TEXT[1]])

    assert credit.body == tuple(TEXT)


def test_a_switch_for_larger_letters_is_no_agency():
    lines = [byline("AA"), byline("Ada Moor / Jan 6, 2025, 17:07 IST AA Text Size Small")]

    assert read(lines=lines).agency == ""
    assert read(lines=[CreditLine(text="AA", position="credit-line")]).agency == "aa"


def test_words_that_lost_the_agencys_letters_are_flagged():
    credit = read(["The politic. met at the harbour.", *TEXT], [byline("By IANS")])

    assert credit.warnings == ("agency-letters-stripped",)
    assert read(lines=[byline("By IANS")]).warnings == ()


def test_a_day_that_does_not_fit_is_left_out_and_flagged():
    credit = read([f"Hale, 13 Jul (PTI) {TEXT[0]}"])

    assert credit.dateline.day is None
    assert credit.warnings == ("dateline-day-unsure",)


def test_the_headline_gives_the_update_marker():
    credit = read(headline="UPDATE 2-Ferries sail")

    assert (credit.update_marker.kind, credit.update_marker.number) == ("update", 2)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5_000,
        "A, " * 5_000,
        "--" * 5_000,
        "©" * 3_000,
        "\u0301" * 5_000,
        "Jan 6 " * 2_000,
        "(Reporting by " + "a; " * 3_000,
        "Quelle: " + "dpa/" * 3_000,
        "\ud800 \x00 \u202e",
        "",
    ],
)
def test_whatever_stands_on_the_page_a_credit_is_read(text):
    lines = [
        CreditLine(text=text, position=position)
        for position in ("byline", "credit-line", "photo", "copyright", "disclaimer", "canonical")
    ]

    credit = read([text, *TEXT, text], lines, headline=text, disclaimer=text, url=text)

    assert isinstance(credit, Credit)


def test_a_dateline_in_the_teaser_is_the_dispatchs():
    credit = read(standfirst="Skarv (dpa) - Die Fähren liegen still.")

    assert (credit.agency, credit.dateline.places) == ("dpa", ("Skarv",))
    assert credit.body == tuple(TEXT)


def test_a_place_alone_in_the_teaser_is_no_dateline():
    assert read(standfirst="Skarv: Die Fähren liegen still.").dateline is None


def test_a_standfirst_run_together_with_the_text_stands_before_its_dateline():
    text = ["Two ships lie still. Skarv/Hale – The ferries stopped on Monday. (APA, 6.1.2025)"]

    credit = read(text)

    assert credit.dateline.places == ("Skarv", "Hale")
    assert credit.dateline.day == date(2025, 1, 6)
    assert credit.body == ("Two ships lie still.", "The ferries stopped on Monday.")


def test_a_day_signed_long_ago_is_not_the_dispatchs():
    assert read([*TEXT, "(APA, 6.1.2015)"]).dateline is None


def test_a_byline_left_in_the_text_is_read_and_leaves_it():
    standfirst = "The ferries to the north lie still, and nobody knows when they will sail again."

    credit = read([standfirst, "By: Reuters | Skarv | Published: January 6, 2025 3:48 pm", *TEXT])

    assert (credit.agency, credit.dateline.places) == ("reuters", ("Skarv",))
    assert credit.body == (standfirst, *TEXT)


def test_a_distributor_in_a_bracket_hides_no_agency():
    line = CreditLine(text="(HUB - The Harbour Post) AFP", position="credit-line")

    assert read(lines=[line]).agency == "afp"


def test_letters_of_the_outlet_beside_an_agency_are_no_place():
    credit = read([*TEXT, "(KNA, HP)"], [CreditLine(text="(KNA, HP)", position="credit-line")])

    assert (credit.agency, credit.dateline) == ("kna", None)


def test_what_a_page_calls_a_disclaimer_must_speak_of_the_text():
    assert read(disclaimer="By signing up you accept our terms.").disclaimer == ""
    assert read(disclaimer="This copy is of a syndicated feed.").disclaimer


def test_a_place_and_a_comma_are_left_of_an_agencys_dateline():
    text = ["Hale, The ferries stopped on Monday.", *TEXT]

    assert read(text, [byline("By PTI")]).dateline.places == ("Hale",)
    assert read(text, [byline("By Ada Moor")]).dateline is None
    assert read(["Hale, The Post reported.", *TEXT], [byline("By PTI")]).dateline is None


def test_no_words_of_a_marker_or_a_note_are_lost_where_there_are_several():
    note = "(This story corrects the number of ferries to four from 14)"

    credit = read([*TEXT, note, "(Refiles to add a byline)"], headline="CORRECTED-Ferries wait")

    assert credit.body == tuple(TEXT)
    assert credit.update_marker.kind == "correction"
    assert credit.update_marker.raw == f"CORRECTED- {note} (Refiles to add a byline)"


def test_a_note_to_editors_gives_the_update_marker_and_leaves_the_body():
    credit = read(["(Adds detail in paragraph 2)", *TEXT])

    assert (credit.update_marker.kind, credit.body) == ("update", tuple(TEXT))


def test_a_correction_below_the_text_outweighs_an_update_in_the_headline():
    credit = read([*TEXT, "(Corrects day in paragraph 1)"], headline="UPDATE 2-Ferries sail")

    assert credit.update_marker.kind == "correction"


def test_words_that_lost_letters_are_flagged_where_a_feed_is_not_named():
    feed = "This story is auto-generated from a syndicated feed."

    assert read(["Two librar. met.", *TEXT, feed]).warnings == ("agency-letters-stripped",)
    assert read(["Two librar. met.", *TEXT]).warnings == ()


def test_one_word_with_the_letters_shows_that_they_were_not_stripped():
    text = ["The body politic met at the harbour.", "Musicians played.", *TEXT]

    assert read(text, [byline("By IANS")]).warnings == ()


def test_a_source_line_below_the_first_paragraph_leaves_the_body():
    credit = read([TEXT[0], "Bron: ANP", TEXT[1]])

    assert (credit.agency, credit.body) == ("anp", tuple(TEXT))


@pytest.mark.parametrize("name", ["Petra", "AFP", "Hina", "Bloomberg", "Reuters"])
def test_a_name_before_an_inserted_clause_opens_no_dispatch(name):
    text = f"{name} — a word with several meanings, as many here know — has been in use for years."

    credit = read([text, *TEXT])

    assert (credit.agency, credit.body[0]) == ("", text)


def test_who_reported_and_edited_credits_where_the_page_parts_the_line_from_the_text():
    line = "Reporting by Ada Moor and Bo Lind; Editing by Tom Hale and Max Quill"

    credit = read(lines=[CreditLine(text=line, position="credit-line")])

    assert (credit.agency, credit.sign_off) == ("reuters", line)
    assert credit.sources[0].evidence == ("sign-off",)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("MTI/Skarvi Hírlap", "mti"),
        ("AP/Harbour Staff", "ap"),
        ("Agerpres/Ziarul Skarv", "agerpres"),
    ],
)
def test_a_desk_or_a_paper_tight_at_an_agency_took_no_picture(line, code):
    assert read(lines=[byline(line)]).agency == code


@pytest.mark.parametrize("text", ["Skarv Daily Times / AP", "Quay Novosti/AFP", "The Gazette/AP"])
def test_a_paper_beside_an_agency_outside_bylines_took_a_picture(text):
    line = CreditLine(text=text, position="credit-line")

    assert read(lines=[byline("By Ada Moor"), line]).agency == ""


@pytest.mark.parametrize(
    "last", ["TCP/UDP/IP", "USD-EUR/GBP", "and/or", "(By Monday the ice had gone)"]
)
def test_a_last_line_with_slashes_or_in_a_bracket_is_of_an_agencys_text(last):
    credit = read(["HALE, Jan 6 (AFP) - The ferries stopped.", TEXT[1], last])

    assert (credit.sign_off, credit.body[-1]) == ("", last)
