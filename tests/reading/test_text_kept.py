"""What looks like furniture at a glance and is text: sub-headings, chapters, lists, stamps."""

import re

import pytest

from wirefeed.reading.reader import read_page

TEXT = (
    "The harbour of Skarv froze over on Sunday for the first time in eleven years, the pilot said.",
    "Boats lay fast at the quay, and children skated between the hulls until the light went.",
    "An icebreaker is to come on Tuesday from the south, if the fog in the sound allows it.",
    "Fishermen who had waited for a week carried their nets home over the ice before the evening.",
)
BEFORE = "".join(f"<p>{text}</p>" for text in TEXT[:2])
BEHIND = "".join(f"<p>{text}</p>" for text in TEXT[2:])


def read(amid: str, before: str = BEFORE, behind: str = BEHIND) -> list[str]:
    """Return the paragraphs of a page that has something amid its text, but the text itself."""
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{before}{amid}{behind}</div></body>"
    return [text for text in read_page(html.encode()).paragraphs if text not in TEXT]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("<h2 id='related-storms'>Storms before the frost</h2>", "Storms before the frost"),
        ("<h2 id='toc_1'>Nets on the ice</h2>", "Nets on the ice"),
        ("<h3><a class='jumpLabel' id='s1'>Nets on the ice</a></h3>", "Nets on the ice"),
        ("<h3><a href='#s1'>Nets on the ice</a></h3>", "Nets on the ice"),
        ("<h2 id='s1'><a href='https://skarv.example/ice#s1'>Netze</a></h2>", "Netze"),
        (
            "<h5><a class='title' tabindex='0'>¿Quién paga el hielo?</a></h5>",
            "¿Quién paga el hielo?",
        ),
        ("<h2><span class='subtitle__main'>Nets on the ice</span></h2>", "Nets on the ice"),
        ("<h3>Mehrere Boote liegen fest</h3>", "Mehrere Boote liegen fest"),
        ("<h3>Other boats, other nets</h3>", "Other boats, other nets"),
        ("<h3>More than ice</h3>", "More than ice"),
        ("<h3>Top officials resign</h3>", "Top officials resign"),
        ("<h2>3 thoughts on Sunday's win</h2>", "3 thoughts on Sunday's win"),
        ("<h3>10 Antworten auf wichtige Fragen</h3>", "10 Antworten auf wichtige Fragen"),
        ("<h3>Podobně to vidí i opozice</h3>", "Podobně to vidí i opozice"),
        ("<h3>Похожие случаи в других странах</h3>", "Похожие случаи в других странах"),
        ("<h3>Σχετικά με τη συμφωνία</h3>", "Σχετικά με τη συμφωνία"),
        ("<h3>Más de 200 barcos</h3>", "Más de 200 barcos"),
        ("<h3>Auch in Hale?</h3>", "Auch in Hale?"),
        ("<h3>Read between the ice floes</h3>", "Read between the ice floes"),
        ("<h3>On the ice</h3><p><a href='/a'>A storm over Hale</a></p>", "On the ice"),
        ("<p><b>On the ice</b></p><p><a href='/a'>A storm over Hale</a></p>", "On the ice"),
        ("<p>Ada Moor of <a href='/a'>Skarv Boats</a></p>", "Ada Moor of Skarv Boats"),
        (
            "<p>The pilot <a href='/a'>left the frozen harbour</a></p>",
            "The pilot left the frozen harbour",
        ),
        ("<div><h3>On the ice</h3><a href='#top'>Back</a></div>", "On the ice"),
        ("<div><h3>On the ice</h3><p>Advertisement</p></div>", "On the ice"),
        ("<p>👉 The ice held.</p>", "👉 The ice held."),
        (
            "<p>Ask the pilot of Skarv for a berth in the ice: <a href='/a'>a.example</a></p>",
            "Ask the pilot of Skarv for a berth in the ice: a.example",
        ),
        (
            "<p>She said: <a href='/a'>the ice will hold us all.</a></p>",
            "She said: the ice will hold us all.",
        ),
    ],
)
def test_a_heading_of_running_text_is_text(heading, text):
    assert read(heading) == [text]


@pytest.mark.parametrize(
    "heading",
    [
        "<h3><a href='/storms'>Storms before the frost</a></h3>",
        "<h3 id='s1'><a href='/storms#s2'>Storms before the frost</a></h3>",
        "<h3><a href='#'>Storms before the frost</a></h3>",
        "<h4><a href='#comments'>Go to what readers say</a></h4>",
        "<h3>Read more</h3><p><a href='/storms'>Storms before the frost</a></p>",
        "<h3>Other stories</h3><ul><li><a href='/a'>A storm</a></li></ul>",
        "<p><b>Trending:</b></p>",
        "<h3>Related</h3><div class='related'><a href='/a'>A storm</a></div>",
        "<h3>Other boats</h3><div class='related'><a href='/a'>A storm</a></div>",
        "<h3>Recommended Stories</h3><div id='by-script'></div>",
        "<h3>Related articles</h3>",
        "<h3>Most read</h3>",
        "<h3>Top stories</h3>",
        "<h3>More from Skarv</h3>",
        "<h3>Más noticias</h3>",
        "<h3>Mehr zum Thema</h3>",
        "<h3>Weitere Nachrichten</h3>",
        "<h3>Mehr</h3>",
        "<p>Recommended: <a href='/a'>A storm</a></p>",
        "<p><b>Latest – a storm</b></p>",
        "<h3 id='newsletter'>Get our letter every morning</h3>",
        "<h3>関連記事</h3>",
        "<h4>You may also like</h4>",
        "<p><b>Related News</b></p>",
        "<section><h3>Mehr zum Thema</h3><h4><a href='/a'>A storm</a></h4><b>Von Bo</b></section>",
        "<p><b>Ice watch: <a href='/a'>A storm over Hale breaks the ice</a></b></p>",
        "<p>Δείτε ακόμη: <a href='/a'>A storm over Hale breaks the ice</a></p>",
        "<p>👉 All that is known of the storm is <a href='/a'>here</a>, and it is free.</p>",
        "<p><b>延伸閱讀</b></p><ul><li><a href='/a'>Ice</a></li><li><a>Ice</a></li></ul>",
        "<p>On the ice:</p><ul><li><a href='/a'>A storm over Hale</a></li></ul>",
        "<h3>On the ice</h3><ul><li><a href='/a'>Ice</a></li><li><a href='/b'>Ice</a></li></ul>",
        "<div><h3>On the ice</h3><a href='/a'>A storm over Hale</a></div>",
        "<div><h3>On the ice</h3><p>To see this film please enable JavaScript now</p></div>",
        "<div><a href='/a'>A storm over Hale</a><span>Weather</span></div>",
    ],
)
def test_a_heading_of_links_or_of_furniture_is_none(heading):
    assert read(heading) == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("subscriber-preview", TEXT),
        ("teaser-content", TEXT),
        ("subscriber-login", TEXT[2:]),
        ("article-teaser", TEXT[2:]),
        ("teaser-list", TEXT[2:]),
    ],
)
def test_what_readers_are_shown_before_they_pay_is_text(name, kept):
    shown = f"<div class='{name}'><div>{BEFORE}</div></div>"
    html = f"<title>Ice</title><body><h1>Ice</h1><div>{shown}<div>{BEHIND}</div></div></body>"

    assert read_page(html.encode()).paragraphs == list(kept)


def test_a_chapter_whose_heading_might_open_a_box_is_kept_whole():
    chapter = (
        "<section><h3>Further boats</h3><p>Three cutters from Hale lie in the ice.</p></section>"
    )

    assert read(chapter) == ["Further boats", "Three cutters from Hale lie in the ice."]


def test_a_list_without_links_behind_an_announcement_is_no_box():
    listed = (
        "<p><b>See which boats are fast in the ice below:</b></p><h3>From Skarv</h3>"
        "<p>The Ada, of 1961</p><p>The Zoe</p>"
    )

    assert read(listed) == ["From Skarv", "The Ada, of 1961", "The Zoe"]


def test_what_stands_between_the_links_of_a_box_is_none_of_the_text():
    box = (
        "<h3>Related stories</h3><p><a href='/a'>Storm over Hale</a></p><p>3 days ago</p>"
        "<p><a href='/b'>Fog over Skarv</a></p><p>Politics</p><p><a href='/c'>Ice</a></p>"
    )

    assert read(box) == []


def test_what_trails_the_last_link_of_a_box_is_none_of_the_text():
    box = (
        "<h3>Related stories</h3><div><a href='/a'>Storm over Hale</a></div><div>2 hours ago</div>"
        "<div><a href='/b'>Fog over Skarv</a></div><div>3 hours ago</div>"
    )

    assert read(box) == []


def test_a_card_amid_the_text_is_a_teaser_whatever_its_length():
    card = f"<div><h4><a href='/a'>Money</a></h4><p class='excerpt'>{PARAGRAPH}</p></div>"

    assert read(card) == []


@pytest.mark.parametrize(
    "link",
    ["<a data-href='/a'>", "<a id='l1' onclick='go(1)'>", "<a id='l1' class='b'>"],
)
def test_links_made_by_a_script_are_links(link):
    assert read(f"<ul><li>{link}Storm over Hale</a></li></ul>") == []


@pytest.mark.parametrize("name", ["author", "byline", "post-author"])
def test_a_heading_that_its_id_calls_a_byline_is_one(name):
    html = f"<title>Ice</title><body><h1>Ice</h1><h4 id='{name}'>Ada Moor</h4>{BEFORE}{BEHIND}"

    page = read_page(html.encode())

    assert (page.by, page.paragraphs) == ("Ada Moor", list(TEXT))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<p>7:43 - The ferry line's plans for 2027 were laid before the council</p>", True),
        ("<p>18.07.2026 - 15:48 Uhr</p>", False),
        ("<p>रविवार 7:30 बजे 2026 में बंदरगाह की बर्फ पहली बार पूरी तरह पिघली थी</p>", True),
        ("<p>Posted Monday, 6 January 2025 at 7:50 am IST</p>", False),
        ("<p>Last updated on Monday, 6 January 2025 at 7:50 am Eastern Standard Time</p>", False),
        ("<p>Stand: 05.01.2025 10:15 Uhr | Lesedauer: ca. 3 Minuten | Von Ada Moor</p>", False),
        ("<p>آخر تحديث: 5 يناير 2025 الساعة 10:15 صباحا بتوقيت مكة المكرمة</p>", False),
        ("<p>Publié le lundi 6 janvier 2025 à 07:50, mis à jour le 6 janvier à 09:00</p>", False),
        ("<p>Actualizado el lunes, 6 de enero de 2025 a las 07:50 hora peninsular</p>", False),
    ],
)
def test_a_line_that_only_holds_a_time_and_a_year_is_no_stamp(line, kept):
    assert bool(read(line)) == kept


def test_a_credit_behind_a_caption_goes_with_it():
    picture = "<div><img src='a.jpg'></div><div>Nets on the ice of Skarv</div><div>A. MOOR</div>"

    assert read(picture) == []


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        ("<div>It held.</div>", ["It held."]),
        ("<div>The photo shocked all.</div>", ["The photo shocked all."]),
        ("<div>أزمة في الميناء</div>", ["أزمة في الميناء"]),
        ("<div><b>Nets and ice</b></div>", ["Nets and ice"]),
        ("<div>Skarv 3</div><div>Hale 2</div>", ["Skarv 3", "Hale 2"]),
        ("<table><tr><td>Skarv</td><td>3</td></tr></table>", ["Skarv 3"]),
    ],
)
def test_what_names_nobody_behind_a_caption_is_text(behind, kept):
    picture = "<div><img src='a.jpg'></div><div>Nets on the ice of Skarv</div>"

    assert read(picture + behind) == kept


@pytest.mark.parametrize(
    ("box", "parted"),
    [
        ("<div class='ad-slot'></div>", True),
        ("<div class='readmore'><a href='/a'>A storm</a></div>", True),
        ("<div style='display:none'>A storm</div>", True),
        ("<span class='readmore'>A storm</span>", False),
    ],
)
def test_a_box_of_furniture_amid_text_without_paragraphs_parts_it(box, parted):
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{box.join(TEXT)}</div></body>"

    assert read_page(html.encode()).paragraphs == (list(TEXT) if parted else ["".join(TEXT)])


def test_a_box_of_furniture_amid_a_sentence_leaves_it_whole():
    box = "<div class='ad-slot'></div>"
    html = f"<title>Ice</title><body><h1>Ice</h1><div>{' '.join(TEXT)} It {box}held.</div></body>"

    assert read_page(html.encode()).paragraphs == [" ".join(TEXT) + " It held."]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (TEXT, list(TEXT)),
        (("Ice in Skarv", *TEXT), [f"Ice in Skarv {TEXT[0]}", *TEXT[1:]]),
        (" ".join(TEXT).split(" in "), [" ".join(TEXT).replace(" in ", " ")]),
        (
            ("He left.", "She stayed.", *TEXT[:2]),
            [" ".join(("He left.", "She stayed.", *TEXT[:2]))],
        ),
    ],
)
def test_lines_that_end_a_sentence_are_paragraphs_where_most_do(lines, kept):
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{'<br> '.join(lines)}</div></body>"

    assert read_page(html.encode()).paragraphs == kept


PARAGRAPH = (
    "The council of Hale had asked the state for a second icebreaker in the spring, but the money "
    "was spent on the new breakwater, which the frost has since cracked in two places."
)


@pytest.mark.parametrize(
    ("paragraph", "kept"), [(PARAGRAPH, True), ("Ice holds every boat in the harbour fast.", False)]
)
def test_a_whole_paragraph_amid_the_text_is_no_standfirst(paragraph, kept):
    boxed = f"<div class='text-subheadline'><p>{paragraph}</p></div>"

    assert read(boxed) == ([paragraph] if kept else [])


FILLER = (
    "Quod repellat ipsa iure et laborum exercitationem. Eos quod nulla voluptatem ut id. "
    "Voluptatem consequuntur id illum dolores, pariatur magnam rerum at."
)


def test_filler_is_no_text_and_says_that_the_page_costs():
    blurred = f"<p>{FILLER}</p>" * 9
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{BEFORE}{blurred}</div></body>"

    page = read_page(html.encode())

    assert page.paragraphs == list(TEXT[:2])
    assert page.paywalled


@pytest.mark.parametrize(
    "words",
    [
        f"<blockquote><p>{FILLER}</p></blockquote>",
        "<p>Quod non est in actis non est in mundo, quia nihil est.</p>" * 3,
    ],
)
def test_a_quotation_in_latin_is_text(words):
    html = (
        f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{BEFORE}{words}{BEHIND}</div></body>"
    )

    page = read_page(html.encode())

    assert len(page.paragraphs) > len(TEXT)
    assert not page.paywalled


def test_filler_that_a_theme_left_beside_the_text_says_nothing_of_its_price():
    widget = f"<div class='w'>{f'<p>{FILLER}</p>' * 3}</div>"
    ads = "<div class='x'><p><a href='/a'>An ad</a></p></div>" * 5
    html = f"<body><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}</div>{ads}{widget}</body>"

    page = read_page(html.encode())

    assert page.paragraphs == list(TEXT)
    assert not page.paywalled


SCRAMBLED = (
    "Tdq Iqgfsjrm tgs Rlbqu bg fqz Kdgmrtsb qx Rjmtsb, wqb jzm Tqnxfm rbtf vqs Hgwdm czqs, gms "
    "Pbqtrx, zlk ftd Nmwqs qhb tdq Rbhmf gqsz. Wdm tgk Bmqshd vnqd Ckbmszrt, ljq tsm Hqmtrd."
)


def test_scrambled_text_is_none_and_says_that_the_page_costs():
    scrambled = f"<h3>Kgm shk Jjda</h3><p>{SCRAMBLED}</p><p>{SCRAMBLED[:150]}</p>"
    html = f"<title>Ice</title><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}{scrambled}</div>"

    page = read_page(html.encode())

    assert (page.paragraphs, page.paywalled) == (list(TEXT), True)


def test_one_scrambled_paragraph_is_quoted():
    assert read(f"<p>{SCRAMBLED}</p>") == [SCRAMBLED]


def test_where_a_page_shows_a_teaser_alone_that_is_its_text():
    filler = "<p>Dolor ipsam et est cumque. Laboriosam sed delectus rerum sint qui natus.</p>" * 2
    html = (
        f"<title>Ice</title><body><h1>Ice holds Skarv</h1><p class='teaser'>{TEXT[0]} {TEXT[1]}</p>"
        f"<div class='article-body'>{filler}</div></body>"
    )

    page = read_page(html.encode())

    assert (page.paragraphs, page.paywalled) == ([f"{TEXT[0]} {TEXT[1]}"], True)


def test_a_page_of_filler_alone_has_no_text():
    html = (
        f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{f'<p>{FILLER}</p>' * 9}</div></body>"
    )

    page = read_page(html.encode())

    assert page.paragraphs == []
    assert "no-text" in page.warnings


@pytest.mark.parametrize(
    "claim",
    [
        "Por primera vez en once años, el puerto de Skarv quedó cerrado por el hielo",
        "Von der Leyen reist am Montag nach Skarv",
        "By noon the ice had closed the harbour of Skarv to all boats",
        "Catches fall to 2.45 tons in January 2026, the lowest since 2021",
        "Swimming pool closes after the frost",
        "New video shows how the ice came",
        "Watch: Skarv before the frost, and a week later",
        "By The Numbers",
        "The harbour is closed for a week and no boat leaves, said Mayor Ada Moor | Skarv Post",
    ],
)
def test_a_sentence_without_a_full_stop_is_a_standfirst(claim):
    head = f"<title>Ice</title><meta name='description' content='{claim}'>"
    html = f"<head>{head}</head><body><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}</div></body>"

    assert read_page(html.encode()).description == claim


STANDFIRST = "Nothing moves in the sound, and nobody complains."


def test_a_headline_in_what_is_called_a_teaser_is_no_standfirst():
    teaser = f"<div class='article-teaser'><h1>Ice</h1><p>{STANDFIRST}</p></div>"
    html = f"<title>Ice</title><body>{teaser}<div class='c'>{BEFORE}{BEHIND}</div></body>"

    assert read_page(html.encode()).description == STANDFIRST


@pytest.mark.parametrize(
    "claim",
    [
        f"{TEXT[0]} {TEXT[1][:40]}...",
        f"[Skarv Post] {TEXT[0]} {TEXT[1]}",
        f"{TEXT[0]} Boats lay fast at the long quay",
    ],
)
def test_a_claim_that_repeats_the_text_leaves_the_other_claims_standing(claim):
    head = (
        f"<title>Ice</title><meta name=description content='{STANDFIRST}'>"
        "<script type='application/ld+json'>"
        f'{{"@type":"NewsArticle","headline":"Ice","description":"{claim}"}}</script>'
    )
    html = f"<head>{head}</head><body><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}</div></body>"

    assert read_page(html.encode()).description == STANDFIRST


def test_a_claim_that_begins_like_the_text_and_goes_on_otherwise_is_a_standfirst():
    claim = f"{TEXT[0][:60]}, and everybody who had a boat there went home on foot that evening."
    head = f"<title>Ice</title><meta name='description' content='{claim}'>"
    html = f"<head>{head}</head><body><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}</div></body>"

    assert read_page(html.encode()).description == claim


@pytest.mark.parametrize("claim", ["Ada Moor / AFP", "Foto: dpa", "Artikel vom 11.01.26", "Ice"])
def test_what_stands_beside_a_text_is_no_standfirst(claim):
    head = f"<title>Ice</title><meta name='description' content='{claim}'>"
    html = f"<head>{head}</head><body><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}</div></body>"

    assert read_page(html.encode()).description == ""


PICTURE = '<img src="/a.jpg" alt="Children skate between the hulls of two boats in the harbour.">'


@pytest.mark.parametrize(
    "caption",
    [
        f"<div><div>{PICTURE}</div><div><p>Skaters in the harbour of Skarv</p></div></div>",
        f"<div>{PICTURE}<p>Children skate between the hulls of two boats in the harbour.</p></div>",
        f"<div>{PICTURE}<p>Skaters met in the harbour. (Ada Moor/Tidings via Prism)</p></div>",
        f"<div>{PICTURE}<p>Skaters met in the harbour on Sunday. (Photo: Ada Moor)</p></div>",
        f"<div>{PICTURE}<p>孩子們在港口的冰上滑行。（記者莫艾攝）</p></div>",
        f"<div>{PICTURE}<p>孩子們在港口的冰上滑行。（圖／莫艾提供）</p></div>",
        f"<div>{PICTURE}<p>아이들이 항구의 얼음 위에서 논다. (사진=모애)</p></div>",
    ],
)
def test_a_caption_that_no_name_calls_so_is_told_by_its_picture(caption):
    assert read(caption) == []


@pytest.mark.parametrize(
    "text",
    [
        "The pilot had measured eleven centimetres of ice (four inches) at the quay.",
        (
            "Children skate between the hulls of two boats in the harbour. The pilot forbade it on "
            "Monday, and the council of Skarv is to speak of it when it meets on Thursday."
        ),
        "The pilot had measured eleven centimetres of ice at the quay. (Tidings)",
        "The pilot had measured eleven centimetres of ice at the quay. (PTI / ANI)",
        "The pilot had measured ice at the quay. (With Agency Inputs/ANI)",
        "引航員星期一在碼頭測量了十一公分厚的冰（攝氏零下五度）。",
        (
            "Eleven centimetres of ice lay at the quay of Skarv on Monday as the pilot measured it "
            "for the third time in a week and called the council"
        ),
    ],
)
def test_a_paragraph_beside_a_picture_that_is_no_caption_is_text(text):
    assert read(f"<div>{PICTURE}<p>{text}</p></div>") == [text]


@pytest.mark.parametrize("heading", ["<h2>Comments</h2>", ("<p>Each bottle bore the words “all "
    "rights reserved” in gold, the court of Hale heard on Monday.</p>")])  # fmt: skip
def test_a_text_goes_on_behind_what_might_end_it(heading):
    assert read(heading, behind=f"{BEHIND}<p>{PARAGRAPH}</p>")[-1] == PARAGRAPH


@pytest.mark.parametrize(
    ("opening", "kept"),
    [
        ("<h3>Boats</h3>", ["Boats", "Nets"]),
        ("<h2>Boats</h2>", ["Nets"]),
        ("<section><h3>Boats</h3></section>", ["Nets"]),
    ],
)
def test_the_heading_of_a_first_chapter_is_like_that_of_the_second(opening, kept):
    assert read("<h3>Nets</h3>", before=opening + BEFORE) == kept


@pytest.mark.parametrize(
    ("chapter", "first", "second", "kept"),
    [
        ("<p><b>{}</b></p>", "Hale, 3. Juli 2025", "Termin: 7. Mai", ["Termin: 7. Mai"]),
        ("<p><b>{}</b></p>", "Ada Moor", "Nets on the ice", ["Nets on the ice"]),
        ("<p><b>{}</b></p>", "Blatt 1/2025", "Netze im Eis", ["Netze im Eis"]),
        ("<div class='d'><h2>{}</h2>@</div>", "Vendredi", "Samedi", ["Vendredi", "Samedi"]),
        ("<h2>{0}</h2><h3>{0}</h3>", "Boote", "Netze", ["Boote", "Boote", "Netze", "Netze"]),
    ],
)
def test_the_first_label_of_several_heads_the_text(chapter, first, second, kept):
    def fill(label: str, text: str) -> str:
        filled = chapter.format(label, label)
        return filled.replace("@", text) if "@" in filled else filled + text

    assert read("", before=fill(first, BEFORE), behind=fill(second, BEHIND)) == kept


@pytest.mark.parametrize(
    "heading",
    [
        "<h3 class='timeline__date'>5 June</h3>",
        "<h3 class='fecha'>13 de junio, 04:51</h3>",
        "<h4 class='datum'>Mai 2014</h4>",
        "<h4>2019</h4>",
    ],
)
def test_a_date_that_heads_a_chapter_is_text(heading):
    assert read(f"<div>{heading}<p>{PARAGRAPH}</p></div>") == [
        re.sub("<.*?>", "", heading),
        PARAGRAPH,
    ]


@pytest.mark.parametrize("line", ["<h4>12</h4>", "<p>2019</p>", "<h4 class='byline'>A Moor 9</h4>"])
def test_a_number_or_a_byline_is_no_date_of_a_chapter(line):
    assert read(f"<div>{line}<p>{PARAGRAPH}</p></div>") == [PARAGRAPH]


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Top scorers", 3),
        ("Veja o resultado", 3),
        ("Mehr Zahlen", 3),
        ("Más resultados", 3),
        ("Related articles", 0),
        ("Most read", 0),
    ],
)
@pytest.mark.parametrize(
    "rows",
    [
        "<ul><li>Ada, nine boats</li><li>Zoe, two boats</li></ul>",
        "<table><tr><td>Ada</td><td>9</td></tr><tr><td>Zoe</td><td>2</td></tr></table>",
    ],
)
def test_a_heading_like_a_boxs_over_a_list_without_links_is_text(heading, kept, rows):
    found = read(f"<h3>{heading}</h3>{rows}")

    assert (len(found) == kept) if kept else heading not in found


def test_a_heading_like_a_boxs_over_a_list_or_a_table_of_links_is_none():
    link = "<a href='/a'>Ada</a>"

    for rows in (f"<li>{link}</li><li>{link}</li>", f"<tr><td>{link}</td><td>9</td></tr>" * 2):
        assert "Mehr Zahlen" not in read(f"<h3>Mehr Zahlen</h3><table>{rows}</table>")


@pytest.mark.parametrize("quotation", [f"<p>{PARAGRAPH}</p>", PARAGRAPH])
def test_a_quotation_may_be_the_last_of_a_text(quotation):
    before = "".join(f"<p>{text} It was day {day}.</p>" for day in range(4) for text in TEXT)

    assert read(f"<blockquote>{quotation}</blockquote>", before=before, behind="")[-1] == PARAGRAPH


def test_text_goes_on_behind_a_box_that_stands_at_its_level():
    before = [f"{text} It was day {day} of the frost." for day in range(1, 7) for text in TEXT]
    box = "<h4>Also interesting</h4><div><a href='/1'>Ferry fares rise again in spring</a></div>"
    html = "".join(f"<p>{text}</p>" for text in before)

    assert read(f"{html}{box}<p>{PARAGRAPH}</p>", before="", behind="") == [*before, PARAGRAPH]


def test_rights_reserved_end_a_text_and_stay_below_it_where_they_are_an_agencys():
    rights = "© 2026 The Associated Press. All rights reserved. It may not be published."
    own = "© 2026 Tidings. All rights reserved. This material may not be published."
    rules = "<div><p>Community rules apply to all that readers upload to this site.</p></div>"

    assert read("", behind=f"{BEHIND}<p>{rights}</p>{rules}") == [rights]
    assert read("", behind=f"{BEHIND}<div><p>{rights}</p></div>{rules}") == []
    assert read("", behind=f"{BEHIND}<p>{own}</p>{rules}") == []
    korean = "[저작권자(c) %s, 무단 전재-재배포 금지]"
    assert read("", behind=f"{BEHIND}<p>{korean % '연합뉴스'}</p>{rules}") == [korean % "연합뉴스"]
    assert read("", behind=f"{BEHIND}<p>{korean % '하나신문'}</p>{rules}") == []


def test_teasers_behind_a_text_go_though_their_titles_stand_apart():
    teaser = (
        "<li><article><div><header><h5><a href='/{0}'>Boats of the {0} bay race again</a></h5>"
        "</header><div>The {0} bay saw boats under sail again on Sunday, the club said.</div></div>"
        "</article></li>"
    )
    teasers = "".join(teaser.format(place) for place in ("north", "south", "west"))

    assert read("", behind=f"{BEHIND}<ul>{teasers}</ul>") == []


@pytest.mark.parametrize(("mark", "kept"), [("<h3>Comments</h3>", []), ("<div>Comments</div>", 1)])
def test_a_heading_of_comments_ends_a_text_and_a_button_does_not(mark, kept):
    assert (
        read(mark, before=BEFORE + BEHIND, behind=f"<p>{PARAGRAPH}</p>") == [PARAGRAPH][: kept or 0]
    )


@pytest.mark.parametrize(
    "heading",
    """Latest comments|Join the conversation|Join the discussion|Últimos comentarios|Diskussion (12)
    Diskutieren Sie mit|Derniers commentaires|Rejoignez la conversation|Ultimi commenti|Praat mee
    Senaste kommentarerna|Seneste kommentarer|Osallistu keskusteluun|Najnowsze komentarze
    Son yorumlar|Последние комментарии|最新评论|최신 댓글|أحدث التعليقات""".replace(
        "\n", "|"
    ).split("|"),
)
def test_a_heading_that_invites_comments_ends_a_text(heading):
    mark, before, behind = f"<h3>{heading.strip()}</h3>", BEFORE + BEHIND, f"<p>{PARAGRAPH}</p>"

    assert read(mark, before=before, behind=behind) == []
    assert PARAGRAPH in read(mark.replace("h3", "div"), before=before, behind=behind)


@pytest.mark.parametrize("heading", ["Discussion", "Join the conversation on ice", "Débat au port"])
def test_a_chapter_headed_like_a_discussion_is_text(heading):
    shown = read(f"<h3>{heading}</h3>", before=BEFORE + BEHIND, behind=f"<p>{PARAGRAPH}</p>")

    assert shown == [heading, PARAGRAPH]


@pytest.mark.parametrize("days", [4, 12])
def test_an_article_that_is_shown_before_its_neighbour_is_read_alone(days):
    others = "".join(f"<p>{PARAGRAPH} It was day {day} of the thaw.</p>" for day in range(days))
    own = "".join(f"<p>{text}</p>" for text in TEXT)
    html = (
        f"<title>Ice holds the boats</title><body><main><section><h1>Ice holds the boats</h1>"
        f"<div>{own}</div></section>"
        f"<section><h1>Hale asks for icebreakers</h1><div>{others}</div></section></main></body>"
    )

    assert read_page(html.encode()).paragraphs == list(TEXT)


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("<h2><a href='/hale'>Hale asks for icebreakers</a></h2>", []),
        ("<h2>Hale asks for icebreakers</h2>", ["Hale asks for icebreakers", PARAGRAPH]),
    ],
)
def test_a_linked_title_in_a_box_like_the_headlines_begins_the_next_article(heading, kept):
    html = (
        f"<title>Ice</title><body><div class='wrap'><h1>Ice</h1><div class='c'>{BEFORE}{BEHIND}"
        f"</div></div><div class='wrap'>{heading}<div class='c'><p>{PARAGRAPH}</p></div></div>"
    )

    assert read_page(html.encode()).paragraphs == [*TEXT, *kept]


TEASER = f"<h3><a href='/a'>A storm over Hale harbour</a></h3><p>{PARAGRAPH}</p>"


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        (f"<div>{TEASER}</div>", 0),
        (f"<div>{TEASER}</div>".replace("'/a'", "'#storm'"), 2),
        (f"<div>{TEASER}<p>{PARAGRAPH.replace('two', 'ten')}</p></div>", 2),
        ("".join(f"<div>{TEASER}</div>".replace("two", word) for word in ("3", "4")), 2),
        ("".join(f"<div>{TEASER}</div>".replace("two", word) for word in ("3", "4", "5")), 3),
        (f"<div>{TEASER.replace('A storm over Hale harbour', 'Ice')}</div>", 1),
        (f"<div>{TEASER.replace('h3', 'p')}</div>", 1),
    ],
)
def test_a_paragraph_under_another_articles_title_is_none_of_the_text(box, kept):
    assert len(read(box)) == kept


def test_a_disclaimer_that_calls_itself_one_ends_a_text():
    disclaimer = "Disclaimer: This story has been published from a wire feed without changes."

    assert read("", behind=f"{BEHIND}<p>{disclaimer}</p><p>{PARAGRAPH}</p>") == []


QUOTED = "an icebreaker is to come on Tuesday from the south"


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote><p>“{QUOTED.capitalize()}”</p></blockquote>",
        f"<blockquote>{QUOTED}<br><br>Ada Moor</blockquote>",
        (
            f"<figure class='wp-block-pullquote'><blockquote><p>{QUOTED}</p><cite>Ada Moor</cite>"
            "</blockquote></figure>"
        ),
        "<div class='pull-quote'><p>“An icebreaker is to come from the south.”</p></div>",
        f"<div><blockquote>{QUOTED}</blockquote><p>— Ada Moor, who keeps the light</p></div>",
        f"<div>“{QUOTED.capitalize()}.”</div>",
        f"<p><em>„{QUOTED}“</em></p>",
    ],
)
def test_a_quotation_that_repeats_a_paragraph_is_none_of_the_text(quote):
    assert read(quote) == []


@pytest.mark.parametrize(
    ("quote", "kept"),
    [
        ("<blockquote><p>The icebreaker will not come.</p></blockquote>", 1),
        ("<div class='pull-quote'><p>“We will walk over the ice, all of us.”</p></div>", 1),
        ("<blockquote><p>On Sunday</p></blockquote>", 1),
        (f"<p>{QUOTED}</p>", 1),
        ("<p>“If the fog in the sound”</p>", 1),  # a refrain, a title
        (f"<h3>“{QUOTED}”</h3>", 1),
        (f"<p>“{QUOTED}, or on Friday.”</p>", 1),
        (f"<blockquote>{QUOTED}</blockquote><p>After Sunday</p><p>{PARAGRAPH}</p>", 2),
    ],
)
def test_a_quotation_that_stands_nowhere_else_is_text(quote, kept):
    assert len(read(quote)) == kept


@pytest.mark.parametrize("name", ["key-points", "RenderKeyPoints-list", "takeaways", "ai_summary"])
@pytest.mark.parametrize("tag", ["p", "li"])
def test_the_text_in_points_is_neither_text_nor_standfirst(name, tag):
    points = f"<{tag}>Ice holds all boats.</{tag}><{tag}>A machine wrote these two points.</{tag}>"
    box = f"<div class='{name}'><h3>In short</h3>{points}</div>"
    html = f"<title>Ice</title><body><h1>Ice</h1><div class='c'>{box}{BEFORE}{BEHIND}</div></body>"

    page = read_page(html.encode())

    assert page.paragraphs == list(TEXT)
    assert page.description == ""


@pytest.mark.parametrize("name", ["highlight", "key-figure", "points"])
def test_what_is_only_set_apart_is_text(name):
    assert read(f"<div class='{name}'><p>{PARAGRAPH}</p></div>") == [PARAGRAPH]


ANSWERS = "<button>Yes</button><button>No</button>"
FIELD = "<input type='email'><button>Send</button>"
VOTES = "".join(
    f"<div><input type=radio name=vote><label>{answer}</label></div>"
    for answer in ("It will.", "Not for boats.", "It never did.", "Ask the tide.", "Yes.", "No.")
)


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        (f"<div><p>Before the ice comes</p><p>The tide, every noon.</p>{FIELD}</div>", 0),
        (f"<div><h3>Before the ice</h3><div><p>The tide, at noon.</p></div>{FIELD}</div>", 0),
        ("<div><p>The tide, every noon.</p><input type='hidden'><button>Listen</button></div>", 1),
        (f"<div>{f'<p>{PARAGRAPH}</p>' * 2}{FIELD}</div>", 1),
        (f"<p>The tide, every noon.</p><form>{FIELD}</form>", 1),
        (f"<div><p>Will the ice hold on Sunday?</p>{VOTES}</div>", 0),
        ("<div><input type=radio><p>The tide comes every noon.</p></div>", 1),
        ("<div><h3>Before the ice</h3><p>The tide, every noon.</p><input name=EMAIL></div>", 0),
        ("<div><p>The tide comes every noon.</p><input value='&lt;iframe&gt;' readonly></div>", 1),
        ("<div><p>The tide comes every noon.</p><input type=text readonly></div>", 1),
        ("<div><p>The tide comes every noon.</p><input type=text style='display:none'></div>", 1),
        ("<div><p>The tide comes every noon.</p><p>So it goes.</p><input name=q></div>", 2),
        ("<div><p>Who will pay?</p><button>Share</button><button>Listen</button></div>", 1),
        ("<div><p>Who pays?</p><button>+</button><p>The town.</p></div>", 2),
        (f"<div><p>Who will pay for it?</p>{ANSWERS}<p>The town will pay for it.</p></div>", 2),
        (f"<div><h3>Will the ice hold?</h3>{ANSWERS}</div>", 1),
        (f"<div><p>Will the ice hold?</p><p>{PARAGRAPH}</p>{ANSWERS}</div>", 2),
        (f"<p>Will the ice hold until Sunday?</p>{ANSWERS}", 1),
    ],
)
def test_a_small_box_with_a_field_to_fill_in_is_none_of_the_text(box, kept):
    assert len(read(box)) == kept


def test_facts_beside_a_player_are_text():
    facts = ["Match facts", "Skarv 3, Hale 1", "Goals: Moor 12, Lind 40, Berg 77"]
    title, *lines = facts

    box = "".join(f"<p>{line}</p>" for line in lines)

    assert read(f"<div><h3>{title}</h3>{box}<iframe></iframe></div>") == facts


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        ("<div><button>Listen</button><span>6 min</span></div>", 0),
        ("<div role=button>12 Minuten</div>", 0),
        ("<div>0:00 / 3:11</div>", 0),
        ("<p>3:11 1.5x</p>", 0),
        ("<p>6 min</p>", 1),
        ("<p>2 x</p>", 1),
        ("<div>4x</div>", 1),
        ("<div><p>45 min.</p><button>Map</button></div>", 1),
        ("<div><div>45 min.</div><button>Map</button></div>", 1),
        ("<p>21 von 40 Stimmen.</p>", 1),
        ("<p>3 av 40 röster</p>", 1),
        ("<p>7/10 - 12 games.</p>", 1),
        ("<p>7:15</p>", 1),
        ("<h3>7:15</h3><p>The boats left.</p>", 2),
        ("<ul><li>0:00</li><li>1x</li></ul>", 2),
        ("<div><button>Listen</button><p>The ice held for 6 min.</p></div>", 1),
    ],
)
def test_what_a_players_buttons_leave_is_none_of_the_text(left, kept):
    assert len(read(left)) == kept


@pytest.mark.parametrize("sign", ["#", "¶"])
def test_a_sign_that_links_to_its_paragraph_is_none_of_its_words(sign):
    said = "The tide came at noon, the pilot said."

    assert read(f"<p id=p>{said} <a href='#p'>{sign}</a></p>") == [said]
    assert read(f"<p>It is his <a href='/x'>{sign}</a> 1.</p>") == [f"It is his {sign} 1."]


def test_a_sign_that_says_which_paragraph_of_a_law_is_text():
    said = "The pilot may be tried under § 218 of the code of the sea."

    assert read(f"<p>{said.replace('§', '<a href=#n218>§</a>')}</p>") == [said]


def test_a_short_line_alone_with_a_video_is_its_title():
    assert read("<div><video></video><p>Boats in the ice</p></div>") == []
    assert read("<div><video></video><p>Boats lay in the ice.</p></div>")


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("<h3>Jetzt weiterlesen mit Tide+</h3>", 0),
        ("<h2>Log in or register to read the whole story</h2>", 0),
        ("<h3>Pour lire la suite, abonnez-vous</h3>", 0),
        ("<p>Jetzt weiterlesen mit Tide+</p>", 1),
        ("<h3>Weiter auf dem Eis</h3>", 1),
        ("<h3>The town registers to vote</h3>", 1),
    ],
)
def test_what_sells_the_rest_of_a_text_ends_it(heading, kept):
    offer = "<p>One month costs you nothing, and you may leave at any time you like.</p>"
    shown = read(heading, before=BEFORE + BEHIND, behind=offer)

    assert len([text for text in shown if "month" in text]) == kept


@pytest.mark.parametrize(
    "button", ["<a href='#'>Read more</a>", "<h3>Mehr zum Thema</h3>", "<p>See also</p>"]
)
@pytest.mark.parametrize("behind", ["", "<h3>Nets on the ice</h3>"])
def test_text_behind_a_prompt_without_links_is_kept(button, behind):
    before = "".join(f"<p>{text} It was day {day}.</p>" for day in range(4) for text in TEXT)

    shown = read(f"{button}{behind}<p>{PARAGRAPH}</p>", before=before, behind="")

    assert shown[-1] == PARAGRAPH


@pytest.mark.parametrize(
    "amid",
    [
        "<p>Die Polizei ermittelt weiter nach der Anzeige.</p>",
        "<p>The campaign continues after the ads.</p>",
        "<h2>Register voters to keep the harbour</h2>",
        "<div class='match highlights'><p>Hale scored at once and held on until the end.</p></div>",
        "<p>Sunday – <a href='/m'>Skarv United v Hale Town FC</a></p>",
        (
            "<p>Best actress: <a href='/a'>Ada Moor of Harbour Lights</a></p>"
            "<p>Best actor: <a href='/b'>Bo Lind of The Long Winter</a></p>"
        ),
        "<p>Join the Channel swim if you dare, the mayor told reporters on Monday.</p>",
        (
            "<div class=s><p>Nobody was hurt, the police of Skarv said on Monday.</p></div>"
            "<div class=s><p>The boat sails on Friday.</p><form><input type=email></form></div>"
            "<div class=s><p>The ramp will be mended by then, if the ice allows it.</p></div>"
        ),
    ],
)
def test_sentences_that_look_like_furniture_are_kept(amid):
    said = re.sub(r"<[^<>]+>", " ", amid).split()

    assert " ".join(read(amid)).split() == said


def test_a_poem_of_which_a_line_is_quoted_is_no_pull_quote():
    lines = ["The sea gives and the sea takes", "and nobody asks the boats at noon"]
    poem = "".join(f"<p>{line}</p>" for line in lines)
    quoted = f"<p>“{lines[0]}”, the pilot read, and closed the book again.</p>"

    assert read(f"<blockquote>{poem}</blockquote>{quoted}")[:2] == lines


def test_a_chapter_that_links_to_itself_is_no_next_article():
    chapter = "<section class=b><h2>{}</h2>{}</section>".format
    own = chapter("", BEFORE).replace("<h2></h2>", "<h1>Ice</h1>")
    html = f"<title>Ice</title><body>{own}{chapter('<a href=#x>What broke the ramp</a>', BEHIND)}"

    assert set(TEXT[2:]) <= set(read_page(html.encode()).paragraphs)


def test_a_heading_like_a_boxs_above_a_paragraph_in_a_div_is_text():
    behind = f"<div>{PARAGRAPH}</div><div>{PARAGRAPH.replace('two', 'four')}</div>"

    assert read("<h2>Auch der Hafen friert</h2>", behind=behind)[0] == "Auch der Hafen friert"


LINKS = "".join(f"<div><a href='/{place}'>Boat {place} sails</a></div>" for place in range(40))


def test_paragraphs_that_stand_amid_links_are_the_text():
    row = "".join(f"<div><p>{text}</p></div>" for text in TEXT)
    html = f"<title>Ice</title><div>{LINKS}<h1>Ice holds Skarv</h1>{row}{LINKS}</div>"

    assert read_page(html.encode()).paragraphs == list(TEXT)


def test_a_brief_right_behind_its_headline_amid_links_is_the_text():
    html = f"<title>Ice</title><div>{LINKS}<h1>Ice holds Skarv</h1>{BEFORE}{LINKS}</div>"

    assert read_page(html.encode()).paragraphs == list(TEXT[:2])
    apart = html.replace("</h1>", f"</h1>{LINKS[:400]}")
    assert read_page(apart.encode()).paragraphs == []


def test_what_follows_a_headline_is_its_text_before_a_longer_one_behind_it():
    notices = "".join(f"<p>{PARAGRAPH.replace('two', str(place))}</p>" for place in range(5))
    html = (
        f"<title>Ice</title><h1>Ice holds Skarv</h1><div>{BEFORE}{BEHIND}<p>{PARAGRAPH}</p></div>"
        f"<div>{LINKS}</div><div>{notices}</div>"
    )

    assert read_page(html.encode()).paragraphs == [*TEXT, PARAGRAPH]


@pytest.mark.parametrize("tag", ["p", "h3", "div"])
def test_an_offer_to_read_on_ends_a_text(tag):
    offer = f"<{tag}>この記事は会員限定です。</{tag}><p>{PARAGRAPH}</p>"

    assert read("", behind=BEHIND + offer) == []


def test_the_foot_of_a_page_is_none_of_a_text_that_is_shorter():
    lines = "".join(f"<p>Berth {place}</p>" for place in range(8))
    foot = f"<div id='footer'><p>{PARAGRAPH}</p><p>{PARAGRAPH[:-1]}, it says.</p>{lines}</div>"

    assert read("", behind=f"<p>{TEXT[2]}</p></div><p>Skarv</p>{foot}<div>") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Ähnliche Beiträge",
        "Читайте также",
        "Zobacz też",
        "相关新闻",
        "ข่าวที่เกี่ยวข้อง",
        "Gerelateerd nieuws",
    ],
)
def test_a_box_of_teasers_whose_titles_are_pictures_is_none_of_the_text(heading):
    told = [PARAGRAPH.replace("two", str(place)) for place in range(9)]
    text = "".join(f"<div>{paragraph}</div>" for paragraph in told)
    teaser = f"<article><a href='/a'><img alt='Hale'></a><div>{PARAGRAPH}</div></article>"
    box = f"<div class=x9><h3>{heading}</h3><div>{teaser}</div></div>"

    assert read(text, before="", behind=box) == told


@pytest.mark.parametrize(
    "line",
    [
        "（原标题：海冰封港 船只受困）",
        "责任编辑：李小明",
        "（编辑：李小明 王辉）",
        "编辑 李小明 校对 王辉",
        "（原题为《海冰封港》）",
        "扫描下方二维码关注海港日报公众号",
        "Diese Website verwendet Cookies, um so gut zu sein, wie sie ist.",
        "This site uses cookies to count its readers.",
    ],
)
def test_editors_notes_and_notices_are_none_of_the_text(line):
    assert read(f"<p>{line}</p>") == []


@pytest.mark.parametrize(
    "line",
    [
        "她说，原标题：海冰封港，是她写的。",
        "The baker of Skarv uses butter in her cookies, she said.",
        "The court ruled that the website uses cookies unlawfully.",
        "警方提醒，切勿扫描陌生人发来的二维码，以免被骗。",
        "“This website uses cookies” is what he read most, the pilot said.",
        "责任编辑：李小明说，渡轮周四复航。",
        "9 out of 10 doctors agree with the ban.",
        "1 de 5 niños vive en la pobreza.",
        "Spain v Italy (2000 GMT)",
        "3 thoughts on Sunday's win were printed.",
        "20 comentarios en redes sociales bastaron para que la policía lo detuviera.",
    ],
)
def test_sentences_with_the_words_of_notices_are_text(line):
    assert read(f"<p>{line}</p>") == [line]


@pytest.mark.parametrize(
    "heading",
    ["5 thoughts on “Ice”", "3 Gedanken zu „Eis“", "Schreibe einen Kommentar", "12 réactions"],
)
def test_readers_comments_under_a_counted_heading_are_none_of_the_text(heading):
    comments = f"<h3>{heading}</h3><div><p>{PARAGRAPH}</p><p>{PARAGRAPH[:-1]}, says Bo.</p></div>"

    assert read("", behind=BEHIND + comments) == []


def test_comments_counted_below_a_standfirst_end_no_text():
    counted = f"<div>{PARAGRAPH}</div><ul><li>36 commentaires</li></ul>"

    assert read(counted, before="") == [PARAGRAPH]
    html = f"<h1>Ice</h1><div>{counted}<div>{BEFORE}{BEHIND}</div></div>"
    assert read_page(html.encode()).paragraphs[-4:] == list(TEXT)


def test_a_reporter_with_an_address_below_a_text_is_none_of_it():
    assert read("", behind=BEHIND + "<p>모애다 기자 moor@courier.test</p>") == []
    told = "얼음이 항구를 막았다고 도선사가 월요일 아침에 전화로 우리 신문에 말했다. "
    glued = (
        f"{told}배 두 척은 화요일까지 부두에 묶여 있을 것으로 보인다. 모애다 기자 moor@courier.test"
    )
    assert read("", behind=f"{BEHIND}<p>{glued}</p>") == [glued]


def test_what_a_text_is_filed_under_names_no_furniture():
    told = [PARAGRAPH.replace("two", str(place)) for place in range(9)]
    divs = "".join(f"<div>{paragraph}</div>" for paragraph in told)
    beside = "".join(f"<p>{PARAGRAPH.replace('two', str(place))}</p>" for place in range(20, 23))
    filed = "post type-post category-widgets tag-related tag-newsletter-tips format-gallery"
    html = f"<h1>Ice</h1><div class='{filed}'>{divs}</div><div>{LINKS}</div><div>{beside}</div>"

    assert read_page(html.encode()).paragraphs == told


def test_text_in_what_is_called_furniture_wins_over_one_long_paragraph_beside_it():
    told = [PARAGRAPH.replace("two", str(place)) for place in range(9)]
    divs = "".join(f"<div>{paragraph}</div>" for paragraph in told)
    life = "<div>Ada Moor was born in Hale and sailed to Skarv, where " + "she wrote much, " * 30
    html = f"<h1>Ice</h1><div class='promo-page'>{divs}</div>{life}and lives.</div>"

    assert read_page(html.encode()).paragraphs[:9] == told
