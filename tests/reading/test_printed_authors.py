"""Whom pages name as writers in the words of their systems: desks, towns, labels and buttons."""

import pytest

from wirefeed.reading import Page, read_credit, read_page
from wirefeed.reading.authors.naming_lines import part_roles
from wirefeed.reading.credit.credit import Credit
from wirefeed.registry import load_registry

AGENCIES = load_registry().agencies
URL = "https://quay.test/a/ferry-1"
TEXT = [
    "The ferry to Holm stays in port until the wind has turned, its captain said on Sunday night.",
    "Forty lorries with fresh fish were waiting on the quay, and the ice in them lasts a day.",
    "The harbour office will say at noon whether the evening boat can leave for the islands.",
]
KOREAN = [
    "홀름으로 가는 여객선은 바람이 바뀔 때까지 항구에 머문다고 선장이 일요일 밤에 말했다.",
    "생선을 실은 트럭 마흔 대가 부두에서 기다리고 있었고 얼음은 하루를 버틴다고 한다.",
    "항만청은 저녁 배가 섬으로 떠날 수 있는지를 정오에 말할 것이라고 승객들에게 알렸다.",
]
MORE = "<a href=mailto:a@b.kr>a@b.kr</a><p><a href=/x>다른기사 보기</a></p>"
CHINESE = [
    "前往霍尔姆的渡轮在风向改变之前将留在港口，船长周日晚上表示，乘客们正在码头等待消息。",
    "四十辆装有鲜鱼的卡车在码头上等候，车里的冰可以维持一天，港务局的工作人员这样说道。",
    "港务局将于中午宣布晚间的船是否可以前往各个岛屿，乘客们都在等待这个消息。",
]


def read(above: str = "", below: str = "", head: str = "", text: list[str] = TEXT) -> Page:
    written = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return read_page(
        f"<html><head><title>Ferry waits</title>{head}</head><body><main><h1>Ferry waits</h1>"
        f"{above}<div class='c4'>{written}</div>{below}</main></body></html>".encode(),
        URL,
    )


def credit(page: Page) -> Credit:
    return read_credit(page.paragraphs, page.credit_lines, agencies=AGENCIES, url=URL)


def names(page: Page) -> list[str]:
    return [author.name for author in page.authors]


def claim(*authors: str) -> str:
    """Return the structured data of an article by some authors."""
    people = ",".join(f'{{"@type":"Person","name":"{author}"}}' for author in authors)
    data = f'{{"@type":"NewsArticle","headline":"Ferry waits","author":[{people}]}}'
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("<div class=byline>ANP Producties</div>", "anp"),
        ("<div class=x9>ANP Producties | 21 maart 2024</div>", "anp"),
        ("<div class=byline>EFE Economía</div>", "efe"),
        ("<div class=byline>ANSA Redazione</div>", "ansa"),
        ("<div class=byline>AFP Deutschland</div>", "afp"),
    ],
)
def test_one_word_behind_an_agencys_letters_is_its_desk_and_no_place(line, code):
    page = read(line)

    assert [author.kind for author in page.authors] == ["agency"]
    assert (credit(page).agency, credit(page).dateline) == (code, None)


def test_a_button_beside_an_agency_is_neither_an_author_nor_a_place():
    page = read("<div class=byline>TASR | Zdieľať</div>")

    assert (names(page), page.by, credit(page).dateline) == (["TASR"], "TASR", None)


@pytest.mark.parametrize("line", ["EFE / Madrid", "Agencias / Madrid"])
def test_a_town_behind_an_agency_and_a_slash_is_no_author(line):
    page = read(f"<div class=byline>{line}</div>")

    assert [author.is_place for author in page.authors] == [False, True]


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (["Moor, Ada"], ["Ada Moor"]),
        (["Ada Moor, Bo Lind"], ["Ada Moor", "Bo Lind"]),
        (["Ada Moor, Skarv"], ["Ada Moor", "Skarv"]),
        (["Reuters, Skarv"], ["Reuters", "Skarv"]),
    ],
)
def test_one_person_written_last_name_first_is_one_author(authors, expected):
    assert names(read(head=claim(*authors))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Oprac. Ada Moor", ["Ada Moor"]),
        ("PAP, oprac. Ada Moor", ["PAP", "Ada Moor"]),
        ("Opracowanie: Ada Moor", ["Ada Moor"]),
        ("Redakcja: Ada Moor", ["Ada Moor"]),
        ("Mit Informationen von Ada Moor", ["Ada Moor"]),
        ("Text: Ada Moor", ["Ada Moor"]),
        ("Text: Larger", []),
        ("Testo: Ada Moor", ["Ada Moor"]),
        ("Připravila: Ada Moorová", ["Ada Moorová"]),
        ("Spracoval: Jan Moor", ["Jan Moor"]),
        ("Pripremila: Ada Mor", ["Ada Mor"]),
        ("Подготовила: Ада Мур", ["Ада Мур"]),
        ("Γράφει η Άντα Μουρ", ["Άντα Μουρ"]),
        ("ავტორი: ადა მური", ["ადა მური"]),
        ("Հեղինակ՝ Ադա Մուր", ["Ադա Մուր"]),
        ("Müəllif: Ada Mur", ["Ada Mur"]),
        ("লেখক: আদা মুর", ["আদা মুর"]),
        ("Ада Мур Автор", ["Ада Мур"]),
    ],
)
def test_what_leads_over_to_a_name_is_no_part_of_it(line, expected):
    assert names(read(f"<div class=author>{line}</div>")) == expected


@pytest.mark.parametrize(
    "line", ["Lesezeit 1 Minute", "Lesedauer 3 Min.", "2 Minute Read", "Temps de lecture 2 min"]
)
def test_how_long_a_text_takes_to_read_is_no_author(line):
    box = f"<div class=meta><div class=author>{line}</div><div class=author>Ada Moor</div></div>"

    assert names(read(f"<div class=author>{line}</div>")) == []
    assert names(read(box)) == ["Ada Moor"]


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ("<div class=author-box><span class=author>Ada Moor</span> <b>Share</b></div>", "Ada Moor"),
        ("<div class=byline><span class=byline__author>Ada Moor</span><div>Port Hale</div></div>",
         "Ada Moor"),
        ("<div class=byline><i>Littoral Ouest</i> <span class=auteur>Ada MOOR</span></div>",
         "Ada MOOR"),
        ("<div class=byline><i>Littoral</i> <span class=x-auteur>Ada MOOR</span>. Lundi</div>",
         "Ada MOOR"),
        ("<div class=byline><span class=author>By Ada Moor</span> <b>Share</b></div>", "Ada Moor"),
        ("<div class=byline><span class=author>Ada Moor</span> <b>Associated Press</b></div>",
         "Ada Moor, Associated Press"),
        ("<div class=byline><span class=author>Moor</span> <b>Skarv</b></div>", "Moor Skarv"),
    ],
)  # fmt: skip
def test_an_inline_piece_called_author_holds_the_name_and_nothing_beside_it(box, expected):
    assert ", ".join(names(read(box))) == expected


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<ul><li>기자명 김도현 기자</li><li>입력 2025.11.05 14:22</li></ul>", ""),
        ("<div>김도현 기자 | 승인 2025.11.05 14:22 | 댓글 0</div>", ""),
        ("", f"<article class=writer><strong class=name>김도현 기자</strong> {MORE}</article>"),
    ],
)
def test_a_korean_reporter_is_named_by_their_title(above, below):
    assert names(read(above, below, text=KOREAN)) == ["김도현"]


@pytest.mark.parametrize(
    "line", ["취재 기자 | 승인 2025.11.05 14:22", "김도현 기자가 2025년에 만난 사람"]
)
def test_a_korean_title_alone_or_amid_a_sentence_names_nobody(line):
    assert names(read(f"<div>{line}</div>", text=KOREAN)) == []


def test_the_korean_word_for_approved_is_no_place():
    page = read("<div>연합뉴스 | 승인 2025.11.05 14:22 | 댓글 0</div>", text=KOREAN)

    assert (names(page), credit(page).dateline) == (["연합뉴스"], None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("时间:2025-09-18 08:26 来源:汉水日报 作者:杨帆 点击:次", ["杨帆"]),
        (
            "<i>来源：新华社</i><i>作者：杨帆</i><i>发布时间：2025-09-18</i><i>编辑：李四</i>",
            ["杨帆"],
        ),
        (
            "<i>来源：新华社</i> <i>作者：杨帆 李四</i> <i>发布时间：2025-09-18</i>",
            ["杨帆", "李四"],
        ),
        ("时间:2025-09-18 08:26 作者: 点击:次", []),
        ("記者馬曉雲／台北報導", ["馬曉雲"]),
        ("本報記者 马晓云", ["马晓云"]),
        ("記者馬曉雲攝", []),
        ("海港新闻记者 马晓云", ["马晓云"]),
        ("采写：海港日报见习记者 马晓云", ["马晓云"]),
        ("海港日报记者 马晓云 通讯员 李四", ["马晓云"]),
        ("海港社记者 马晓云 摄影", []),
        ("马晓云/海港日报", ["马晓云"]),
        ("2025-09-18 08:26 来源：海港网 作者主页", []),
        ("海港社记者 马晓云摄", []),
        ("海港日报记者 马晓云 北京报道", ["马晓云"]),
        ("图片/海港日报", []),
        ("来源/海港网", []),
        ("他对一名外国记者 说了很多", []),
        ("时间:2025-09-18 08:26 作者:网络整理 点击:次", []),
    ],
)
def test_a_chinese_label_amid_a_line_names_the_author(line, expected):
    assert names(read(f"<div>{line}</div>", text=CHINESE)) == expected


@pytest.mark.parametrize("line", ["海港日报记者 马晓云", "采写：海港日报记者 马晓云"])
def test_a_chinese_reporter_is_named_in_a_texts_last_line(line):
    assert names(read(text=[*CHINESE, line])) == ["马晓云"]


def test_structured_data_names_a_chinese_reporter_without_the_paper():
    assert names(read(head=claim("海港新闻记者 马晓云"), text=CHINESE)) == ["马晓云"]


@pytest.mark.parametrize(
    "people",
    [
        {"QUAY": "desk"},
        {"Ada Moor": "person", "QUAY": "desk"},
        {"Quay Dupont": "person"},
    ],
)
def test_the_outlets_own_name_is_a_desks_among_those_its_data_give(people):
    page = read(head=claim(*people))

    assert {author.name: author.kind for author in page.authors} == people


@pytest.mark.parametrize("byline", ["", "<p class=byline>Nga <a href=/a/red>Gazeta Skarv</a></p>"])
def test_an_outlet_named_as_papers_are_is_a_desk(byline):
    page = read(
        byline, head="<meta property=og:site_name content='Gazeta Skarv'>" + claim("Gazeta Skarv")
    )

    assert [(author.name, author.kind) for author in page.authors] == [("Gazeta Skarv", "desk")]


@pytest.mark.parametrize("line", ["De Ada Moor", "de <b>Ada Moor</b>", "Scris de Ada Moor"])
def test_a_romanian_byline_opens_with_of(line):
    text = (
        "<p>Feribotul spre Holm rămâne în port până când se schimbă vântul, a spus căpitanul.</p>"
    )
    html = (
        f"<html lang=ro><title>Feribot</title><h1>Feribot</h1><p class=author>{line}</p>{text * 3}"
    )

    assert names(read_page(html.encode(), URL)) == ["Ada Moor"]


def test_an_agencys_own_page_names_an_agency():
    page = read(head="<meta property=og:site_name content=IANS>" + claim("IANS"))

    assert [(author.name, author.kind) for author in page.authors] == [("IANS", "agency")]


@pytest.mark.parametrize(
    ("line", "letters", "code"),
    [
        ("<i>یو این آئی</i> <i>بدھ، 3 دسمبر 2025، 11:20</i>", "یو این آئی", "uni"),
        ("یو این آئی | 3 دسمبر 2025", "یو این آئی", "uni"),
        ("07-05-2025 18:20:11 ఐఏఎన్ఎస్", "ఐఏఎన్ఎస్", "ians"),
        ("Publié le 03.09.2024 à 15:04 | ATS", "ATS", "sda"),
    ],
)
def test_an_agencys_letters_beside_the_time_credit_it_in_any_script(line, letters, code):
    page = read(f"<div>{line}</div>")

    assert (names(page), credit(page).agency) == ([letters], code)


def test_a_korean_copyright_line_below_a_text_is_the_texts_and_no_pictures():
    page = read(below="<p>[저작권자(c) 연합뉴스, 무단 전재-재배포 금지]</p>", text=KOREAN)

    assert [line.position for line in page.credit_lines] == ["copyright"]
    assert credit(page).agency == "yonhap"


def test_newsis_signs_below_a_text_with_a_ring():
    page = read(below="<p>◎공감언론 뉴시스 ada@newsis.com</p>", text=KOREAN)

    assert credit(page).agency == "newsis"


def test_an_agency_alone_in_a_link_of_a_bar_below_the_headline_is_credited():
    page = read(
        "<nav><ul><li><a href=/agency/pti>Press Trust of India</a></li><li><a href=/i>Sea</a></li>"
        "<li>May 17, 2025 08:12 am IST</li></ul></nav>"
    )

    assert credit(page).agency == "pti"


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["Ada Moor", "South Coast correspondent"], ["Ada Moor"]),
        (["Ada Moor", "Sea correspondent and", "Bo Lind", "Quay News, Hale"],
         ["Ada Moor", "Bo Lind"]),
        (["By", "Ada Moor", "and", "Bo Lind"], ["Ada Moor", "Bo Lind"]),
        (["By Ada Moor", "Reuters"], ["Ada Moor", "Reuters"]),
        (["By Ada Moor<br>Staff Writer"], ["Ada Moor"]),
        (["By Ada Moor<br>of the Quay Times staff"], ["Ada Moor"]),
        (["Автор: Ada Moor от 17.05.2010, 10:42"], ["Ada Moor"]),
        (["Ada", "Moor"], ["Ada Moor"]),
    ],
)  # fmt: skip
def test_the_blocks_of_a_byline_part_names_from_their_roles(blocks, expected):
    line = "".join(f"<div>{block}</div>" for block in blocks)

    assert names(read(f"<div class=byline>{line}</div>")) == expected


def test_no_more_blocks_of_a_byline_are_looked_at_than_a_byline_has():
    blocks = [f"Ada Moor{'ab'[place % 2]}{'n' * place}" for place in range(60)]

    assert part_roles(" ".join(blocks), blocks) == " ".join(blocks)
    assert part_roles(" ".join(blocks[:3]), blocks) == ", ".join(blocks[:3])
    assert part_roles(" ".join(blocks[:1] * 60), blocks) == " ".join(blocks[:1] * 60)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Por Ada Moor, Quay Hale — Hale", ["Ada Moor"]),
        ("Por Ada Moor, Jornal de Hale — Hale", ["Ada Moor", "Jornal de Hale"]),
        ("By Ada Moor — Bo Lind", ["Ada Moor", "Bo Lind"]),
    ],
)
def test_a_town_behind_a_dash_that_stands_before_it_too_is_no_author(line, expected):
    assert names(read(f"<p class=byline>{line}</p>")) == expected


def test_the_reporter_in_a_korean_dateline_is_the_author():
    text = [f"(부산=연합뉴스) 김도현·박지민 기자 = {KOREAN[0]}", *KOREAN[1:]]

    assert [author.name for author in read(text=text).authors] == ["김도현", "박지민"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ein Kommentar von Ada Moor", ["Ada Moor"]),
        ("Eine Analyse von Ada Moor und Bo Lind", ["Ada Moor", "Bo Lind"]),
        ("Interviewed by Ada Moor", ["Ada Moor"]),
        ("Propos recueillis par Ada Moreau", ["Ada Moreau"]),
        ("Un texte de Ada Moreau", ["Ada Moreau"]),
        ("dal nostro inviato Ada Moor", ["Ada Moor"]),
        ("Door onze verslaggever Ada Moor", ["Ada Moor"]),
        ("Journalist Ada Moor", ["Ada Moor"]),
        ("Rozmawia Ada Moor", ["Ada Moor"]),
        ("Беседовала Ада Мур", ["Ада Мур"]),
        ("Text: Ada Moor Foto: Bo Lind", ["Ada Moor"]),
        ("文／山田太郎", ["山田太郎"]),
        ("New York Correspondent", ["New York Correspondent"]),
        ("Sky Sports Football Reporter", ["Sky Sports Football Reporter"]),
        ("Jan 5 · 5 min read · By Ada Moor", ["Ada Moor"]),
        ("By Ada Moor 5 min read", ["Ada Moor"]),
        ("Ada Moor · 5 min read", ["Ada Moor"]),
        ("Ada Moor in Skarv and Bo Lind in Hale", ["Ada Moor", "Bo Lind"]),
        ("Ada Moor in Skarv and New Hale", ["Ada Moor"]),
        ("Ada Moor Chief Political Correspondent", ["Ada Moor"]),
        ("Ada Moor Reporter", ["Ada Moor"]),
        ("Senior Political Correspondent", ["Senior Political Correspondent"]),
        ("Harbour News Reporter", ["Harbour News Reporter"]),
    ],
)
def test_a_named_byline_is_read_without_what_its_people_did(line, expected):
    assert names(read(f"<div class=byline>{line}</div>")) == expected


@pytest.mark.parametrize(
    "line",
    ["Texte de loi adopté", "Entrevista de trabajo", "Chronique de Noël", "Interview: warum"],
)
def test_a_line_above_a_text_that_says_what_it_is_names_nobody(line):
    assert names(read(f"<p>{line}</p>")) == []


@pytest.mark.parametrize("line", ["Agencia: EFE", "Agency: AFP"])
def test_the_label_of_an_agency_names_no_author(line):
    assert read(f"<div class=byline>{line}</div>").authors == []


@pytest.mark.parametrize(
    "line",
    [
        "<p class=subtitle>Von Hale bis Skarv steht alles still</p>",
        "<p class=bajada>Por la nieve, el puerto sigue cerrado</p>",
        "<div class=kicker>By the Numbers</div>",
    ],
)
def test_a_standfirst_that_opens_like_a_byline_names_nobody(line):
    assert names(read(f"{line}<div class=byline>By Ada Moor</div>")) == ["Ada Moor"]


def test_a_byline_that_is_called_a_standfirst_is_one():
    assert names(read("<p class=subtitle>Von Ada Moor und Bo Lind</p>")) == ["Ada Moor", "Bo Lind"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Oleh Tkachenko", "Oleh Tkachenko"),
        ("Nga Pham", "Nga Pham"),
        ("Oleh Antara", "Antara"),
        ("Par AFP", "AFP"),
    ],
)
def test_a_first_name_that_is_by_elsewhere_stays_in_structured_data(name, expected):
    assert names(read(head=claim(name))) == [expected]


@pytest.mark.parametrize("box", ["<div class=tools>", "<div class='sig hasnt-bio'>"])
def test_a_linked_byline_stands_in_furniture_too(box):
    page = read(f"{box}<span>By <a href=/people/ada>Ada Lena Moor</a></span></div>")

    assert (names(page), page.by) == (["Ada Lena Moor"], "By Ada Lena Moor")


@pytest.mark.parametrize(
    "title", ["Por qué sube el precio del ferry", "Von Hale nach Skarv", "By Ferry to Skarv"]
)
def test_a_linked_title_in_furniture_is_no_byline(title):
    page = read(f"<div class=related><a href=/x>{title}</a></div><p class=author>Ada Moor</p>")

    assert (names(page), page.by) == (["Ada Moor"], "Ada Moor")


@pytest.mark.parametrize(
    "author",
    [
        '{"@type":"Person","givenName":"Ada","familyName":"Moor"}',
        '{"@list":[{"@type":"Person","name":"Ada Moor"}]}',
        '{"name":"<a href=\'/ada\'>Ada Moor</a>"}',
        '{"name":"Ada Moor | Skarv Post"}',
        '{"name":"Ada Moor, Skarv Post"}',
        '{"name":"Ada Moor (Skarv Post)"}',
        '{"name":"Ada Moor Chief Reporter"}',
        '{"name":"Ein Kommentar von Ada Moor"}',
    ],
)
def test_an_authors_name_is_told_from_what_systems_write_around_it(author):
    data = f'{{"@type":"NewsArticle","headline":"Ferry waits","author":{author}}}'
    site = "<meta property=og:site_name content='Skarv Post'>"
    page = read(head=f'{site}<script type="application/ld+json">{data}</script>')

    assert names(page) == ["Ada Moor"]
