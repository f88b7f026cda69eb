"""What sells the rest of a text ends it, however short the text, and says that the page costs."""

import pytest

from tests.reading.test_text_kept import BEFORE, BEHIND, TEXT
from wirefeed.reading.body.offers import is_offer
from wirefeed.reading.reader import read_page

PRICE = "<p>From one euro a month, and you can leave at any time you like.</p><a href='/s'>Go</a>"
STUB = f"<title>Ice</title><h1>Ice</h1><div class=b>{BEFORE}<div class=x><p>{{}}</p>{PRICE}</div>"
NOTES = [
    note.strip()
    for note in """
    This article is only for subscribers|Log in or subscribe to continue reading
    Subscriber-only story, please log in to keep reading|Dieser Artikel ist Teil von Tide+
    Zum Weiterlesen bitte anmelden|Dieser Beitrag ist nur für Abonnenten|Noch 78 % dieses Artikels
    Cet article est réservé aux abonnés|Cet article est réservé à nos abonnés
    Il vous reste 78% de cet article à lire. La suite est réservée aux abonnés.
    Connectez-vous pour lire la suite|Este artículo es exclusivo para suscriptores
    Te queda un 60% por leer|Inicia sesión para seguir leyendo
    Questo contenuto è riservato agli abbonati|Accedi per continuare a leggere
    Ti resta da leggere il 75% dell'articolo|Conteúdo exclusivo para assinantes
    Esta matéria é exclusiva para assinantes|Faça login para continuar lendo
    Dit artikel is alleen voor abonnees|Log in om verder te lezen
    Den här artikeln är för prenumeranter|Logga in för att läsa vidare
    Denne artikel er for abonnenter|Log ind for at læse videre|Denne saken er for abonnenter
    Logg inn for å lese videre|Tämä artikkeli on vain tilaajille|Kirjaudu lukeaksesi koko jutun
    Ten artykuł jest dostępny tylko dla prenumeratorów|Zaloguj się, aby czytać dalej
    Tento článek je exkluzivním obsahem pro předplatitele|Přihlaste se a čtěte celý článek
    Tento článok je len pre predplatiteľov|Ez a cikk csak előfizetőknek érhető el
    A cikk folytatásához előfizetés szükséges|Acest articol este disponibil doar pentru abonați
    Ovaj članak je dostupan samo za pretplatnike|Prijavite se da biste nastavili čitanje
    Članek je na voljo samo naročnikom|Тази статия е достъпна само за абонати
    Αυτό το άρθρο είναι μόνο για συνδρομητές|Συνδεθείτε για να συνεχίσετε την ανάγνωση
    Bu içerik yalnızca abonelere özeldir|Devamını okumak için abone olun
    Материал доступен только подписчикам|Чтобы читать дальше, оформите подписку
    Матеріал доступний лише для передплатників|Щоб читати далі, увійдіть
    この記事は会員限定です|続きを読むにはログインしてください|이 기사는 구독자 전용입니다
    유료회원 전용 콘텐츠입니다|本文仅限会员阅读|訂閱後繼續閱讀|订户专享内容
    यह लेख केवल सब्सक्राइबर के लिए है|पूरी खबर पढ़ने के लिए लॉगिन करें
    هذا المحتوى حصري للمشتركين|سجل الدخول لمتابعة القراءة|این مطلب فقط برای مشترکین است
    הכתבה זמינה למנויים בלבד|Artikel ini khusus untuk pelanggan|Konten khusus pelanggan
    Berlangganan untuk lanjut membaca|Nội dung dành cho hội viên|Đăng nhập để đọc tiếp
    บทความนี้เฉพาะสมาชิก
    """.strip()
    .replace("\n", "|")
    .split("|")
]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_on_who_may_read_on_ends_a_text_of_two_paragraphs(note):
    page = read_page(STUB.format(note).encode())

    assert (page.paragraphs, page.paywalled) == (list(TEXT[:2]), True)


@pytest.mark.parametrize(
    "line",
    """Le contenu est réservé aux abonnés du port, a dit la mairie.
The story is for subscribers of the harbour's own library.
Only subscribers of the old line keep their numbers.
Subscribers keep reading on paper.
Der Artikel 5 ist nur ein Teil von drei.
El artículo es exclusivo para socios del puerto.
Conteúdo exclusivo para assinantes cresce em dois anos.
Ten artykuł jest tylko dla mnie, powiedział pilot.
Den här artikeln är för lång, sade hon.
Denne saken er for alvorlig, sa lodsen.
Материал доступен только в одном архиве.
Bu haber yalnızca abonelere gönderildi.
78% of this harbour is ice.
本文为作者在会议上的发言。
会员享有优先权。
구독자 10만명을 넘었다.
有料会員は百万人を超えた。
Accedi al porto solo a piedi.
Log in and the office reads your name.""".splitlines(),
)
def test_news_of_subscribers_sells_nothing(line):
    assert not is_offer(line.strip())


@pytest.mark.parametrize("note", ["Log in to keep reading", "or signup to continue reading"])
def test_text_goes_on_behind_an_offer_in_a_box_amid_it(note):
    box = f"<div class=x><p>{note}</p><span>All articles from our website</span></div>"
    html = f"<title>Ice</title><h1>Ice</h1><div class=b>{BEFORE}{box}{BEHIND}</div>"

    page = read_page(html.encode())

    assert (page.paragraphs, page.paywalled) == (list(TEXT), False)


def test_a_button_that_sells_a_subscription_above_the_text_ends_none():
    html = f"<title>Ice</title><h1>Ice</h1><p>Subscribe to read more</p><div>{BEFORE}{BEHIND}</div>"

    page = read_page(html.encode())

    assert (page.paragraphs, page.paywalled) == (list(TEXT), False)
