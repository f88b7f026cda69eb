"""What pages ask of their readers, in many languages: in markup without names or links."""

import pytest

from tests.reading.test_other_elements import TEXT
from wirefeed.reading.layout.appeals import is_appeal
from wirefeed.reading.reader import read_page

READERS = "<p>I was there and it was very cold.</p><p>So was I, and I did not see you there.</p>"

# By language, a line each: share, next, an error, newsletter and what it brings, follow, an app,
# subscribe, comments, a picture's credit.
SAID = {
    "en": """
        Share this article
        Next article
        Report an error
        Sign up for our newsletter
        Get the most important news of the day in your inbox every morning.
        Follow us on Facebook and Twitter
        Download our app to get the latest news first.
        Subscribe now to read all articles.
        Comments
        Photo: Ada Moor
    """,
    "de": """
        Artikel teilen
        Nächster Artikel
        Fehler melden
        Newsletter abonnieren
        Jeden Morgen die wichtigsten Nachrichten des Tages in Ihrem Postfach.
        Folgen Sie uns auf Facebook und Twitter
        Laden Sie unsere App herunter und erfahren Sie das Neueste zuerst.
        Jetzt abonnieren und alle Artikel lesen.
        Kommentare
        Foto: Ada Moor
    """,
    "fr": """
        Partager l'article
        Article suivant
        Signaler une erreur
        Inscrivez-vous à notre newsletter
        Recevez chaque matin l'essentiel de l'actualité dans votre boîte mail.
        Suivez-nous sur Facebook et Twitter
        Téléchargez notre application pour suivre l'actualité.
        Abonnez-vous pour lire tous les articles.
        Commentaires
        Photo : Ada Moor
    """,
    "es": """
        Compartir este artículo
        Siguiente artículo
        Informar de un error
        Suscríbete a nuestro boletín
        Recibe cada mañana las noticias más importantes en tu correo.
        Síguenos en Facebook y Twitter
        Descarga nuestra aplicación para recibir las últimas noticias.
        Suscríbete para leer todos los artículos.
        Comentarios
        Foto: Ada Moor
    """,
    "it": """
        Condividi questo articolo
        Articolo successivo
        Segnala un errore
        Iscriviti alla nostra newsletter
        Ricevi ogni mattina le notizie più importanti nella tua casella di posta.
        Seguici su Facebook e Twitter
        Scarica la nostra app per ricevere le ultime notizie.
        Abbonati per leggere tutti gli articoli.
        Commenti
        Foto: Ada Moor
    """,
    "pt": """
        Compartilhe este artigo
        Próximo artigo
        Reportar erro
        Assine a nossa newsletter
        Receba todas as manhãs as principais notícias no seu e-mail.
        Siga-nos no Facebook e no Twitter
        Baixe o nosso aplicativo para receber as últimas notícias.
        Assine para ler todos os artigos.
        Comentários
        Foto: Ada Moor
    """,
    "nl": """
        Deel dit artikel
        Volgend artikel
        Fout melden
        Schrijf je in voor onze nieuwsbrief
        Ontvang elke ochtend het belangrijkste nieuws in je inbox.
        Volg ons op Facebook en Twitter
        Download onze app om het laatste nieuws te ontvangen.
        Abonneer je om alle artikelen te lezen.
        Reacties
        Foto: Ada Moor
    """,
    "sv": """
        Dela artikeln
        Nästa artikel
        Rapportera fel
        Prenumerera på vårt nyhetsbrev
        Få de viktigaste nyheterna i din inkorg varje morgon.
        Följ oss på Facebook och Twitter
        Ladda ner vår app för att få de senaste nyheterna.
        Prenumerera för att läsa alla artiklar.
        Kommentarer
        Foto: Ada Moor
    """,
    "da": """
        Del artiklen
        Næste artikel
        Rapporter fejl
        Tilmeld dig vores nyhedsbrev
        Få dagens vigtigste nyheder i din indbakke hver morgen.
        Følg os på Facebook og Twitter
        Hent vores app og få de seneste nyheder.
        Bliv abonnent for at læse alle artikler.
        Kommentarer
        Foto: Ada Moor
    """,
    "no": """
        Del artikkelen
        Neste artikkel
        Meld feil
        Meld deg på vårt nyhetsbrev
        Få de viktigste nyhetene i innboksen din hver morgen.
        Følg oss på Facebook og Twitter
        Last ned appen vår for å få de siste nyhetene.
        Abonner for å lese alle saker.
        Kommentarer
        Foto: Ada Moor
    """,
    "fi": """
        Jaa artikkeli
        Seuraava artikkeli
        Ilmoita virheestä
        Tilaa uutiskirjeemme
        Saat tärkeimmät uutiset sähköpostiisi joka aamu.
        Seuraa meitä Facebookissa ja Twitterissä
        Lataa sovelluksemme ja saat tuoreimmat uutiset.
        Tilaa ja lue kaikki artikkelit.
        Kommentit
        Kuva: Ada Moor
    """,
    "pl": """
        Udostępnij artykuł
        Następny artykuł
        Zgłoś błąd
        Zapisz się do naszego newslettera
        Otrzymuj codziennie rano najważniejsze wiadomości na swoją skrzynkę.
        Obserwuj nas na Facebooku i Twitterze
        Pobierz naszą aplikację i bądź na bieżąco.
        Zaprenumeruj, aby czytać wszystkie artykuły.
        Komentarze
        Fot. Ada Moor
    """,
    "cs": """
        Sdílet článek
        Další článek
        Nahlásit chybu
        Přihlaste se k odběru newsletteru
        Nejdůležitější zprávy dne každé ráno ve vaší schránce.
        Sledujte nás na Facebooku a Twitteru
        Stáhněte si naši aplikaci a mějte přehled.
        Předplaťte si a čtěte všechny články.
        Komentáře
        Foto: Ada Moor
    """,
    "hu": """
        Cikk megosztása
        Következő cikk
        Hibajelentés
        Iratkozzon fel hírlevelünkre
        Minden reggel a legfontosabb hírek a postafiókjában.
        Kövessen minket a Facebookon és a Twitteren
        Töltse le alkalmazásunkat a legfrissebb hírekért.
        Fizessen elő, hogy minden cikket elolvashasson.
        Hozzászólások
        Fotó: Ada Moor
    """,
    "ro": """
        Distribuie articolul
        Articolul următor
        Raportează o eroare
        Abonează-te la newsletter
        Primește în fiecare dimineață cele mai importante știri pe e-mail.
        Urmărește-ne pe Facebook și Twitter
        Descarcă aplicația noastră pentru cele mai noi știri.
        Abonează-te pentru a citi toate articolele.
        Comentarii
        Foto: Ada Moor
    """,
    "tr": """
        Haberi paylaş
        Sonraki haber
        Hata bildir
        Bültenimize abone olun
        Günün en önemli haberleri her sabah e-posta kutunuzda.
        Bizi Facebook ve Twitter'da takip edin
        Son haberler için uygulamamızı indirin.
        Tüm haberleri okumak için abone olun.
        Yorumlar
        Fotoğraf: Ada Moor
    """,
    "ru": """
        Поделиться статьей
        Следующая статья
        Сообщить об ошибке
        Подпишитесь на нашу рассылку
        Главные новости дня каждое утро на вашей почте.
        Подписывайтесь на нас в Facebook и Twitter
        Скачайте наше приложение, чтобы узнавать новости первыми.
        Оформите подписку, чтобы читать все статьи.
        Комментарии
        Фото: Ада Мур
    """,
    "uk": """
        Поділитися статтею
        Наступна стаття
        Повідомити про помилку
        Підпишіться на нашу розсилку
        Головні новини дня щоранку на вашій пошті.
        Підписуйтесь на нас у Facebook і Twitter
        Завантажте наш застосунок, щоб дізнаватися новини першими.
        Оформіть передплату, щоб читати всі статті.
        Коментарі
        Фото: Ада Мур
    """,
    "el": """
        Μοιραστείτε το άρθρο
        Επόμενο άρθρο
        Αναφορά σφάλματος
        Εγγραφείτε στο newsletter μας
        Λάβετε κάθε πρωί τις σημαντικότερες ειδήσεις στο email σας.
        Ακολουθήστε μας στο Facebook και το Twitter
        Κατεβάστε την εφαρμογή μας για τις τελευταίες ειδήσεις.
        Γίνετε συνδρομητής για να διαβάσετε όλα τα άρθρα.
        Σχόλια
        Φωτό: Άντα Μουρ
    """,
    "id": """
        Bagikan artikel ini
        Artikel selanjutnya
        Laporkan kesalahan
        Berlangganan newsletter kami
        Dapatkan berita terpenting setiap pagi di kotak masuk Anda.
        Ikuti kami di Facebook dan Twitter
        Unduh aplikasi kami untuk mendapatkan berita terbaru.
        Berlangganan untuk membaca semua artikel.
        Komentar
        Foto: Ada Moor
    """,
    "vi": """
        Chia sẻ bài viết
        Bài tiếp theo
        Báo lỗi
        Đăng ký nhận bản tin
        Nhận những tin tức quan trọng nhất mỗi sáng qua email.
        Theo dõi chúng tôi trên Facebook và Twitter
        Tải ứng dụng của chúng tôi để nhận tin mới nhất.
        Đăng ký để đọc tất cả bài viết.
        Bình luận
        Ảnh: Ada Moor
    """,
    "ja": """
        この記事をシェア
        次の記事
        誤りを報告
        ニュースレターに登録
        毎朝、重要なニュースをメールでお届けします。
        フォローする
        アプリをダウンロードして最新ニュースをチェックしましょう。
        有料会員になるとすべての記事が読めます。
        コメント
        写真：モーア・アダ
    """,
    "ko": """
        기사 공유하기
        다음 기사
        오류 신고
        뉴스레터 구독하기
        매일 아침 중요한 뉴스를 이메일로 받아보세요.
        페이스북과 트위터에서 팔로우하세요
        앱을 다운로드하고 최신 뉴스를 받아보세요.
        구독하고 모든 기사를 읽으세요.
        댓글
        사진=모어
    """,
    "zh": """
        分享这篇文章
        下一篇
        回到顶部
        订阅我们的新闻通讯
        每天早上将最重要的新闻发送到您的邮箱。
        关注我们的微博
        下载我们的客户端，获取最新消息。
        订阅后可阅读全部文章。
        评论
        图片来源：莫尔
    """,
    "hi": """
        इस खबर को शेयर करें
        अगली खबर
        गलती की सूचना दें
        हमारे न्यूज़लेटर की सदस्यता लें
        हर सुबह दिन की सबसे ज़रूरी खबरें अपने इनबॉक्स में पाएं।
        हमें फेसबुक और ट्विटर पर फॉलो करें
        ताज़ा खबरों के लिए हमारा ऐप डाउनलोड करें।
        सभी लेख पढ़ने के लिए सदस्यता लें।
        टिप्पणियाँ
        फोटो: अदा मूर
    """,
    "ar": """
        شارك المقال
        المقال التالي
        الإبلاغ عن خطأ
        اشترك في نشرتنا الإخبارية
        احصل على أهم الأخبار كل صباح في بريدك الإلكتروني.
        تابعونا على فيسبوك وتويتر
        حمل تطبيقنا للحصول على آخر الأخبار.
        اشترك لقراءة جميع المقالات.
        التعليقات
        الصورة: آدا مور
    """,
    "fa": """
        اشتراک‌گذاری مطلب
        مطلب بعدی
        گزارش خطا
        در خبرنامه ما عضو شوید
        هر روز صبح مهم‌ترین خبرها را در ایمیل خود دریافت کنید.
        ما را در فیسبوک و توییتر دنبال کنید
        برای دریافت آخرین اخبار برنامه ما را دانلود کنید.
        برای خواندن همه مقالات مشترک شوید.
        نظرات
        عکس: آدا مور
    """,
    "he": """
        שתפו את הכתבה
        הכתבה הבאה
        דווחו על טעות
        הירשמו לניוזלטר שלנו
        קבלו את החדשות החשובות בכל בוקר לתיבת המייל.
        עקבו אחרינו בפייסבוק ובטוויטר
        הורידו את האפליקציה שלנו וקבלו את החדשות ראשונים.
        הירשמו כדי לקרוא את כל הכתבות.
        תגובות
        צילום: עדה מור
    """,
    "th": """
        แชร์บทความนี้
        บทความถัดไป
        แจ้งข้อผิดพลาด
        สมัครรับจดหมายข่าว
        รับข่าวสำคัญทุกเช้าทางอีเมลของคุณ
        ติดตามเราบนเฟซบุ๊กและทวิตเตอร์
        ดาวน์โหลดแอปของเราเพื่อรับข่าวล่าสุด
        สมัครสมาชิกเพื่ออ่านบทความทั้งหมด
        ความคิดเห็น
        ภาพ: เอดา มัวร์
    """,
}
PHRASES = {language: [line.strip() for line in lines.split("\n")[1:-1]]
           for language, lines in SAID.items()}  # fmt: skip


def read(amid: str = "", behind: str = "") -> tuple[str, ...]:
    first, last = ("".join(f"<p>{text}</p>" for text in half) for half in (TEXT[:2], TEXT[2:]))
    html = f"<title>Ice</title><h1>Ice at Skarv</h1><div>{first}{amid}{last}{behind}</div>"
    return tuple(read_page(f"<!doctype html>{html}".encode()).paragraphs)


@pytest.mark.parametrize("language", PHRASES)
def test_a_line_that_asks_something_is_no_text(language):
    *asked, _, photo = PHRASES[language]
    asked.pop(4)  # what a newsletter brings: a sentence like others, but for its box

    for phrase in (*asked, photo):
        assert read(amid=f"<p>{phrase}</p>") == TEXT, phrase
        assert read(behind=f"<p>{phrase}</p>") == TEXT, phrase


@pytest.mark.parametrize("language", PHRASES)
def test_a_box_headed_by_what_it_asks_is_no_text(language):
    letters, brings = PHRASES[language][3:5]

    assert read(amid=f"<div><h3>{letters}</h3><p>{brings}</p></div>") == TEXT


def test_a_chapter_headed_like_an_appeal_is_text():
    heading = "<h3>Sign up for our newsletter</h3>"
    section = f"<section>{heading}<p>{TEXT[2]}</p><p>{TEXT[3]}</p><p>{TEXT[4]}</p></section>"

    box = f"<div>{heading}<p>{TEXT[2]} 1</p><p>{TEXT[3]} 2</p><p>{TEXT[4]} 3</p></div>"

    assert len(read(amid=box * 2)) > len(TEXT)
    assert read(behind=f"{heading}<p>{TEXT[0]} Again.</p>")[-1] == f"{TEXT[0]} Again."
    assert read(amid=section.replace("ice", "snow"))[2] == TEXT[2].replace("ice", "snow")


@pytest.mark.parametrize("language", sorted(PHRASES.keys() - {"fa", "id"}))  # chapters there
def test_comments_end_the_text(language):
    assert read(behind=f"<h3>{PHRASES[language][-2]}</h3>{READERS}") == TEXT


@pytest.mark.parametrize(
    "line",
    """Link copied|Lien copié !|Enlace copiado|Ссылка скопирована|链接已复制
    By signing up, you agree to our terms.|En vous inscrivant, vous acceptez nos conditions.
    Mit der Anmeldung stimmen Sie den Bedingungen zu.|Al registrarte, aceptas nuestras normas.
    Підтримайте редакцію, станьте частиною спільноти|Unterstützen Sie unseren Journalismus
    Wesprzyj naszą redakcję|اشترك ليصلك أهم الأخبار|Seguinos en WhatsApp|Ακούστε το άρθρο
    Слушать статью|기사 듣기|聽新聞|Mainos päättyy|Ende der Anzeige
    Yuk, Simak Juga Video ini!|You can now listen to Quay Times articles!
    This article is more than 5 years old|Dieser Artikel ist älter als ein Jahr.
    Cet article date de plus d'un an|Artiklen er mere end 30 dage gammel
    4.8 from 31 votes|4,8/5 - (31 Stimmen)|4.8 de 31 votos""".replace("\n", "|").split("|"),
)
def test_such_lines_amid_a_text_are_none_of_it(line):
    assert read(amid=f"<p>{line.strip()}</p>") == TEXT


@pytest.mark.parametrize(
    "line",
    """Artikel teilen lohnt sich nicht mehr.|Next articles of the treaty follow.|次の記事を書いた。
    Privacy notices were sent to nobody.|“Folgen Sie uns!” rief der Lotse.|下一篇章由此开启。
    다음 기사는 내일 나온다.|Suivez-vous le match ?|पिछली खबर के बाद भाव गिरे।
    Sledujte náš pohled.|«Подпишитесь на нас», — сказал он.|Abbonati a quota ventimila.
    Share this story of loss with a child.|Already have an account with a rival bank?
    This story is more than 100 years old, but it is told to every child of Skarv.
    Přihlaste se k odběru krve do pátku.|Hibát talált az ügyészség.
    Jetzt registrieren die Behörden mehr.
    关注我们身边的老人，是这次活动的主题。|アプリをダウンロードした人は百万人を超えた。
    뉴스레터 구독자가 10만명을 넘었다.|Нашли ошибку и аудиторы палаты.|עקבו אחרינו במשך שעות, סיפרה.
    تابعنا على مدى ثلاثة أيام.|Abone olmak için üç yıl bekleyen köylüler kavuştu.
    Raportează o eroare de două milioane.|แชร์ข่าวนี้กันเป็นจำนวนมาก|Volg ons voorbeeld, zei hij.
    Al registrarte en el muelle ganas.|Link copied from Hale, court hears.
    Śledź nas nie zawiódł.|हमें फेसबुक से पता चला।|ما را در تلگرام تهدید کردند.""".replace(
        "\n", "|"
    ).split("|"),
)
def test_what_only_begins_like_an_appeal_is_none(line):
    assert not is_appeal(line.strip())


@pytest.mark.parametrize(
    "bio",
    """Ada Moor is a reporter at the Skarv Post.|Ada Moor ist Redakteurin der Skarver Post.
    Ada Moor est journaliste au Courrier de Skarv.|Ada Moor es periodista de El Correo de Skarv.
    Ada Moor è giornalista del Corriere di Skarv.|Ada Moor é jornalista do Correio de Skarv.
    Ada Moor is redacteur van de Skarv Post.|Ada Moor är reporter på Skarvposten.
    Ada Moor er journalist i Skarvposten.|Ada Moor on Skarvin Postin toimittaja.
    Ada Moor jest dziennikarką Kuriera.|Ada Moor je redaktorka Skarvské pošty.
    Ada Moor este jurnalist la Poșta.|Ada Moor adalah wartawan Skarv Post.
    Η Άντα Μουρ είναι δημοσιογράφος στην εφημερίδα.|Ада Мур — корреспондент «Скарвской почты».
    Ада Мур — журналістка «Скарвської пошти».|Ada Moor, Skarv Postası muhabiridir.
    Ada Moor a Skarvi Posta újságírója.""".replace("\n", "|").split("|"),
)
def test_who_wrote_a_text_ends_it(bio):
    assert read(behind=f"<p>{bio.strip()}</p>") == TEXT


@pytest.mark.parametrize(
    "last",
    """Ada Moor on Monday told a reporter that she would stay.|Ada Moor is accused by a journalist.
    Ada Moor - not the editor - was asked.|Ada Moor er godt tilfreds, skrev journalisten.
    The pilot is a reporter no more, he said.|Ada Moor je rekla novinarima da ne odustaje.
    Ada Moor är misstänkt för hot mot en journalist.|Ada Moor is boos op een verslaggever.
    Ada Moor jest oskarżona o pobicie dziennikarza.|Ada Moor este acuzat că a lovit un jurnalist.
    Ada Moor on syytettynä, kuten toimittaja kertoi.|Ада Мур — в беседе с журналистами вчера.
    Ada Moor nem válaszolt az újságíróknak.|Ada Moor adalah tersangka pembunuhan seorang wartawan.
    Ada Moor sordu: Kim bu gazeteciler?""".replace("\n", "|").split("|"),
)
def test_what_a_text_tells_of_journalists_does_not_end_it(last):
    assert read(behind=f"<p>{last.strip()}</p>") == (*TEXT, last.strip())
