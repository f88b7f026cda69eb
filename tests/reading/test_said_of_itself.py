"""What pages say of themselves amid a text, by language: pointers, notes, stamps, claims."""

import pytest

from tests.reading.test_appeals import read
from tests.reading.test_other_elements import TEXT
from wirefeed.reading.layout.own_phrases import PHRASES

LINES = {
    "en": """
        Follow Skarv Post on Google News
        Got a news tip? Contact our newsroom.
        Join the conversation in the comments below
        Views expressed are personal.
        For more news, visit quay.test
        Already a subscriber? Log in
        Enjoying this article? Become a member
        Further reading: The harbours of the north
        File photo
        All rights reserved
        Last modified on May 4, 2026
    """,
    "de": """
        Das könnte Sie auch interessieren
        Hier finden Sie Inhalte von Drittanbietern
        Haben Sie einen Fehler gefunden? Schreiben Sie uns.
        Sie wollen keine Nachricht verpassen? Dann abonnieren Sie uns.
        Dieser Artikel wurde zuletzt am 4. Mai 2026 aktualisiert.
        Aktualisiert am 4. Mai 2026
        Folgen Sie der Skarver Post auf WhatsApp
        Schlagworte: Hafen, Kran
    """,
    "fr": """
        A lire également : Les ports du nord
        Pour aller plus loin
        Recevez nos alertes info
        Réagissez à cet article
        Mis à jour le 4 mai 2026
    """,
    "es": """
        También puedes leer: Los puertos del norte
        Escucha este artículo
        ¿Tienes alguna información? Escríbenos
        Actualizado el 4 de mayo de 2026
    """,
    "it": """
        Per approfondire: I porti del nord
        Ascolta questo articolo
        Foto di repertorio
        Pubblicato il 4 maggio 2026
    """,
    "pt": """
        Clique aqui e receba as notícias no celular
        Ouça este artigo
        Atualizado em 4 de maio de 2026
    """,
    "nl": """
        Bekijk ook: De havens van het noorden
        Reageer op dit artikel
        Gepubliceerd op 4 mei 2026
    """,
    "sv": "Texten uppdateras\nUppdaterad 4 maj 2026",
    "no": "Les mer: Havnene i nord\nSaken oppdateres\nOppdatert 4. mai 2026",
    "da": "Udgivet 4. maj 2026",
    "fi": "Lue lisää: Pohjoisen satamat\nArtikkeli jatkuu kuvan alla",
    "pl": """
        Przeczytaj również: Porty północy
        Udostępnij
        Data publikacji: 4.05.2026
    """,
    "cs": "Mohlo by vás zajímat\nPublikováno 4. května 2026",
    "hu": "Olvassa el ezt is: Észak kikötői\nHa tetszett a cikk, oszd meg",
    "ro": "Vezi și: Porturile nordului\nUrmăriți-ne și pe Google News\nActualizat la 4 mai 2026",
    "tr": "Ayrıca okuyun: Kuzeyin limanları\nYorum yap",
    "ru": "Ранее мы писали: Порты севера\nПоделиться\nОбновлено 4 мая 2026",
    "uk": "Дивіться також: Порти півночі\nСлідкуйте за нами у Facebook\nОновлено 4 травня 2026",
    "el": "Δείτε επίσης: Τα λιμάνια του βορρά\nΔημοσιεύθηκε: 4 Μαΐου 2026",
    "id": "Simak juga: Pelabuhan di utara\nDiperbarui 4 Mei 2026",
    "vi": "Mời bạn đọc xem thêm\nCập nhật 4/5/2026",
    "hi": "ताजा खबरों के लिए हमारे साथ जुड़े रहें\nप्रकाशित: 4 मई 2026",
    "ar": "المزيد من الأخبار\nجميع الحقوق محفوظة\nتم التحديث 4 مايو 2026",
    "fa": "بیشتر بخوانید: بندرهای شمال\nانتهای پیام/\nتاریخ انتشار: ۱۴ اردیبهشت ۱۴۰۵",
    "ja": "会員登録すると続きをお読みいただけます\n公開日：2026年5月4日",
    "ko": "카카오톡 채널 추가\n제보는 카카오톡 quay\n업데이트 2026.05.04",
    "zh": "更多新闻请关注我们的微信公众号\n版权所有，未经授权不得转载\n更新於 2026-05-04",
}
ROWS = [
    pytest.param(line.strip(), id=f"{language}-{line.strip()[:24]}")
    for language, lines in LINES.items()
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize("line", ROWS)
def test_what_a_page_says_of_itself_is_no_text(line):
    assert read(amid=f"<p>{line}</p>") == TEXT


@pytest.mark.parametrize("language", PHRASES)
def test_every_phrase_of_the_table_is_told(language):
    for phrase in PHRASES[language].split("|"):
        line = phrase.strip().removesuffix(".")

        assert read(amid=f"<p>({line[0].upper()}{line[1:]})</p>") == TEXT, line


@pytest.mark.parametrize(
    "line",
    [
        "(Photo by Ada Moor)",
        "AP Photo/Ada Moor",
        "Credit: Ada Moor/Skarv Post",
        "Image caption, The crane in the harbour",
        "タグ：港",
    ],
)
def test_a_line_that_credits_a_picture_or_files_a_text_is_none_of_it(line):
    assert read(amid=f"<p>{line}</p>") == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Stampa e governo tacciono: nessuno ha detto quando il porto di Skarv riaprirà.",
        "Печать на двери склада нашли в понедельник, сказал капитан порта журналистам.",
        "Photos by Ada Moor show the crane in the water and the ferry behind it.",
        "Credit: the bank of Skarv now lends to fishermen whose boats the ice has crushed.",
        "Chart: prices of salt fell by a tenth in the spring and by a third in the summer.",
        "Show more courage, the harbour master told the council of Hale on Monday night.",
        "Further reading of the law: the second chamber votes on Friday, its speaker said.",
        "“Turn on notifications,” the harbour office told captains before the storm came.",
        "Editors of three papers were at the quay when the crane fell, and none was hurt.",
        "The opinions of the crew differ: half of them want to sail before the ice is gone.",
        "Das könnte die Reeder teuer zu stehen kommen, sagte der Hafenmeister am Abend.",
        "Aktualisiert wurde der Fahrplan am 4. Mai 2026, als die ersten Fähren wieder fuhren.",
        "Por aproximar los barcos al muelle se pagan desde el lunes cien euros al día.",
        "Pour aller plus loin que la baie, les bateaux devront attendre le dégel du fjord.",
        "Lees meer dan vijftig bladzijden, zei de rechter, en oordeel dan over de haven.",
        "Les mer enn femti sider, sa dommeren, og døm så om havnen og folkene i den.",
        "Polecamy cierpliwość, mówił kapitan, i czekał na kei na koniec wielkiego mrozu.",
        "По теме льда в порту выступили трое, и все просили у города второй ледокол.",
        "Follow the ice on the bay and you will find the ferry, the fishermen of Holm say.",
    ],
)
def test_a_sentence_that_opens_like_it_is_text(line):
    assert line in read(amid=f"<p>{line}</p>")


@pytest.mark.parametrize("heading", ["Stampa", "Photos", "Печать", "Partenaires", "Ilustrasi"])
def test_what_such_a_line_heads_is_text(heading):
    chapter = "The crane of Skarv was built for the salt trade, and it stood there for ten years."

    assert chapter in read(amid=f"<section><h3>{heading}</h3><p>{chapter}</p></section>")


@pytest.mark.parametrize(
    "line",
    [
        "Auch interessant: Wer dreimal in der Woche schwimmt, lebt nach der Studie länger.",
        "Más información: el ayuntamiento atiende a los vecinos de lunes a viernes.",
        "По теме: докладчик говорил два часа, и никто в зале не встал.",
        "Editor: Why did you write it?",
        "Images via satellite show the damage",
        "Photo via WhatsApp: the message that cost him his job",
        "We use cookies to teach the children fractions.",
        "Your support makes our work possible, the rescuers wrote.",
        "Haben Sie einen Tipp?",
        "جميع الحقوق محفوظة للعمال بموجب القانون، قال الوزير.",
        "Crédito: hasta 5.000 euros por familia",
        "Sigue la polémica en Facebook",
        "Follow the money on Facebook",
        "会員登録すると続きが読めるサイトが増えている。",
    ],
)
def test_a_line_that_news_may_say_as_well_is_text(line):
    assert line in read(amid=f"<p>{line}</p>")


@pytest.mark.parametrize("tag", ["h2", "h3", "li", "blockquote"])
@pytest.mark.parametrize("line", ["Da non perdere", "Up next", "Infographie", "Nicht verpassen"])
def test_such_a_heading_or_item_is_the_texts(tag, line):
    assert any(line in text for text in read(amid=f"<{tag}>{line}</{tag}>"))
