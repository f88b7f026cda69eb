"""What a page asks its readers to do, in set phrases: to subscribe, to follow, to share, to print.

A phrase may open a line, one that ends in a dot here must be all of it. What stands in quotation
marks was said by somebody.
"""

from collections.abc import Mapping
from typing import Final

# A paragraph a language.
_PHRASES: Final = """
    sign up for our | sign up to our | subscribe to our | get our newsletter
    | thank you for registering | thank you for subscribing | thanks for subscribing
    | share this article | share this story | share this post | share this page
    | share on facebook. | share via email. | report an error | report a typo | report this ad.
    | spotted an error | next article | next story | next post. | previous article
    | previous story | previous post. | print this article | print this page | print this story
    | back to top. | save for later. | listen to this article | listen to article. | subscribe now
    | free daily newsletter | free weekly newsletter | privacy notice: | log in to comment
    | already have an account

    newsletter abonnieren | newsletter bestellen | jetzt newsletter | jetzt abonnieren
    | jetzt registrieren | zum newsletter anmelden | melden sie sich zum newsletter
    | melden sie sich für unseren newsletter | melde dich für unseren newsletter | abonnieren sie
    | folgen sie uns | folge uns | folgt uns | laden sie unsere app | lade unsere app
    | lade dir unsere app | bereits abonnent | schon abonnent | artikel teilen.
    | diesen artikel teilen | beitrag teilen. | teilen sie diesen artikel | fehler melden.
    | fehler gefunden | nächster artikel. | nächster artikel: | vorheriger artikel.
    | vorheriger artikel: | nächster beitrag. | vorheriger beitrag. | artikel drucken.
    | seite drucken. | drucken. | nach oben. | zurück zum seitenanfang. | artikel anhören.
    | artikel merken. | wird geladen.

    abonnez-vous | inscrivez-vous | recevez notre newsletter | suivez-nous | retrouvez-nous sur
    | téléchargez notre application | téléchargez l'application | partager l'article
    | partagez cet article | partager cet article | partager sur facebook. | signaler une erreur
    | une erreur dans l'article | article suivant. | article suivant : | article précédent.
    | article précédent : | imprimer. | imprimer l'article. | haut de page. | retour en haut.
    | écouter l'article | chargement. | chargement en cours. | déjà abonné

    suscríbete | suscríbase | suscribete | suscribase | síguenos | siguenos | síganos
    | sigue nuestro canal | descarga nuestra app | descarga nuestra aplicación
    | descargue nuestra aplicación | apúntate a nuestra newsletter | compartir este artículo
    | comparte este artículo | comparte esta noticia | compartir noticia. | compartir en facebook.
    | informar de un error | reportar un error | siguiente artículo. | siguiente artículo:
    | artículo siguiente. | artículo anterior. | noticia siguiente. | noticia anterior.
    | siguiente noticia. | imprimir. | imprimir artículo. | volver arriba. | escuchar artículo.
    | escuchar noticia. | cargando. | ya eres suscriptor

    iscriviti | abbonati per | abbonati ora | abbonati a | seguici | scarica la nostra app
    | scarica l'app | condividi questo articolo | condividi l'articolo | condividi su facebook.
    | segnala un errore | articolo successivo. | articolo successivo: | articolo precedente.
    | prossimo articolo. | stampa. | stampa articolo. | torna su. | torna all'inizio.
    | ascolta l'articolo | caricamento. | caricamento in corso. | sei già abbonato

    assine a nossa | assine já | assine agora | assine nossa | assine para ler | inscreva-se
    | siga-nos | siga nosso canal | baixe o nosso aplicativo | baixe nosso aplicativo
    | baixe o app | descarregue a nossa aplicação | compartilhe este artigo
    | compartilhe esta notícia | compartilhe essa notícia | compartilhar no facebook.
    | partilhar artigo. | partilhe este artigo | reportar erro. | próximo artigo.
    | próximo artigo: | artigo anterior. | próxima notícia. | notícia anterior. | voltar ao topo.
    | carregando. | já é assinante | já sou assinante | ouvir artigo.

    schrijf je in voor onze | schrijf u in voor onze | meld je aan voor onze
    | meld u aan voor onze | abonneer je | abonneer u | neem een abonnement | volg ons
    | download onze app | deel dit artikel | deel dit bericht | deel op facebook. | fout melden.
    | fout gezien | volgend artikel. | volgend artikel: | vorig artikel. | volgende artikel.
    | vorige artikel. | afdrukken. | print artikel. | naar boven. | terug naar boven. | laden.
    | luister naar dit artikel | al abonnee?

    prenumerera på vårt | prenumerera för att läsa | prenumerera nu | följ oss | gilla oss på
    | ladda ner vår app | ladda ned vår app | dela artikeln | dela den här artikeln
    | dela på facebook. | rapportera fel. | rätta artikeln. | nästa artikel. | nästa artikel:
    | föregående artikel. | skriv ut. | till toppen. | lyssna på artikeln | laddar.
    | redan prenumerant

    tilmeld dig vores nyhedsbrev | tilmeld dig nyhedsbrevet | få vores nyhedsbrev | bliv abonnent
    | følg os | hent vores app | hent appen | del artiklen | del denne artikel | del på facebook.
    | rapporter fejl. | fandt du en fejl | næste artikel. | næste artikel: | forrige artikel.
    | udskriv. | til toppen. | lyt til artiklen | indlæser. | allerede abonnent

    meld deg på vårt nyhetsbrev | meld deg på nyhetsbrevet | abonner for å | abonner på vårt
    | bli abonnent | følg oss | last ned appen | last ned vår app | del artikkelen
    | del denne saken | del saken. | meld feil. | meld om feil. | neste artikkel.
    | neste artikkel: | forrige artikkel. | neste sak. | lytt til artikkelen | laster.
    | laster inn.

    tilaa uutiskirje | tilaa uutiskirjeemme | tilaa ja lue | tilaa nyt. | seuraa meitä
    | lataa sovelluksemme | lataa sovellus. | jaa artikkeli | jaa juttu | jaa facebookissa.
    | ilmoita virheestä | seuraava artikkeli. | seuraava artikkeli: | edellinen artikkeli.
    | seuraava juttu. | tulosta. | takaisin ylös. | kuuntele artikkeli | ladataan.
    | oletko jo tilaaja

    zapisz się do naszego | zapisz się na nasz | zaprenumeruj | obserwuj nas | śledź nas
    | polub nas | pobierz naszą aplikację | pobierz aplikację. | udostępnij artykuł
    | udostępnij na facebooku. | podziel się artykułem | zgłoś błąd. | następny artykuł.
    | następny artykuł: | poprzedni artykuł. | drukuj. | wydrukuj. | do góry. | wróć na górę.
    | posłuchaj artykułu | ładowanie. | trwa ładowanie.

    přihlaste se k odběru | přihlásit se k odběru | odebírat newsletter | předplaťte si
    | staňte se předplatitelem | sledujte nás | stáhněte si naši aplikaci | sdílet článek.
    | sdílejte článek | sdílet na facebooku. | nahlásit chybu. | další článek.
    | následující článek. | předchozí článek. | tisk. | vytisknout. | nahoru. | zpět nahoru.
    | poslechnout článek. | načítání. | načítám.

    prihláste sa na odber | stiahnite si našu aplikáciu | zdieľať článok. | zdieľajte článok
    | nahlásiť chybu. | ďalší článok. | predchádzajúci článok. | tlačiť. | vytlačiť. | načítavam.

    iratkozzon fel | iratkozz fel | fizessen elő | fizess elő | kövessen minket | kövess minket
    | töltse le alkalmazásunkat | töltsd le alkalmazásunkat | cikk megosztása. | hibajelentés.
    | hibát talált | következő cikk. | következő cikk: | előző cikk. | nyomtatás. | betöltés.
    | vissza a tetejére.

    abonează-te | abonați-vă | urmărește-ne | urmăriți-ne | descarcă aplicația noastră
    | descărcați aplicația noastră | distribuie articolul | distribuie pe facebook.
    | raportează o eroare | articolul următor. | articolul următor: | articolul precedent.
    | tipărește. | se încarcă.

    prijavite se na naš | pretplatite se na | pratite nas | preuzmite našu aplikaciju
    | podijeli članak. | podeli vest. | podijelite članak | prijavi grešku. | prijavi pogrešku.
    | sljedeći članak. | sledeći članak. | prethodni članak. | ispiši. | štampaj. | učitavanje.

    naročite se na naš | sledite nam | prenesite našo aplikacijo | delite članek | prijavi napako.
    | naslednji članek. | prejšnji članek. | natisni. | nalaganje.

    абонирайте се за нашия | последвайте ни | изтеглете нашето приложение | споделете статията
    | сподели статията. | следваща статия. | предишна статия. | зареждане.

    bültenimize abone | bültene abone | abone olmak için | tüm haberleri okumak için abone
    | bizi takip edin | bizi facebook | bizi twitter | bizi instagram | uygulamamızı indirin
    | son haberler için uygulamamızı | haberi paylaş. | bu haberi paylaş | paylaş.
    | facebook'ta paylaş. | hata bildir. | sonraki haber. | sonraki haber: | önceki haber.
    | yazdır. | yukarı çık. | haberi dinle. | yükleniyor.

    подпишитесь на | подписывайтесь на | подписаться на. | оформите подписку | следите за нами
    | читайте нас в | скачайте наше приложение | скачать приложение. | поделиться статьей
    | поделиться новостью | поделиться. | поделитесь. | сообщить об ошибке | нашли ошибку
    | заметили ошибку | нашли опечатку | следующая статья. | следующая статья:
    | предыдущая статья. | следующая новость. | предыдущая новость. | печать. | распечатать.
    | наверх. | загрузка. | идет загрузка.

    підпишіться на | підписуйтесь на | підписуйтеся на | оформіть передплату | стежте за нами
    | читайте нас у | завантажте наш застосунок | завантажте наш додаток | поділитися статтею
    | поділитися. | поділіться. | поділіться статтею | повідомити про помилку | знайшли помилку
    | наступна стаття. | попередня стаття. | наступна новина. | попередня новина. | друк.
    | роздрукувати. | завантаження.

    εγγραφείτε στο newsletter | γίνετε συνδρομητής | γίνετε συνδρομητές | ακολουθήστε μας
    | κατεβάστε την εφαρμογή μας | κατεβάστε το app | μοιραστείτε το άρθρο | κοινοποίηση.
    | αναφορά σφάλματος. | επόμενο άρθρο. | επόμενο άρθρο: | προηγούμενο άρθρο. | εκτύπωση.
    | φόρτωση.

    berlangganan newsletter | berlangganan untuk membaca | langganan sekarang | ikuti kami
    | ikuti saluran whatsapp | unduh aplikasi kami | unduh aplikasi. | bagikan artikel ini
    | bagikan berita ini | bagikan artikel. | laporkan kesalahan. | artikel selanjutnya.
    | artikel berikutnya. | artikel sebelumnya. | berita selanjutnya. | berita sebelumnya.
    | cetak. | memuat. | muat turun aplikasi kami | kongsi artikel ini

    đăng ký nhận bản tin | đăng ký nhận tin | đăng ký để đọc | theo dõi chúng tôi
    | tải ứng dụng của chúng tôi | chia sẻ bài viết | chia sẻ. | báo lỗi. | bài tiếp theo.
    | bài trước. | in bài viết. | về đầu trang. | nghe bài viết. | đang tải.

    ニュースレターに登録 | ニュースレターを購読 | メルマガに登録 | メルマガ登録 | フォローする.
    | フォローしてください | アプリをダウンロード | 有料会員になる | 会員登録すると | 無料会員登録
    | この記事をシェア | シェアする. | 誤りを報告. | 次の記事. | 次の記事： | 前の記事.
    | 前の記事： | 印刷. | 印刷する. | 読み込み中. | ページの先頭へ.

    뉴스레터 구독 | 뉴스레터를 구독 | 구독하고 모든 | 구독하기. | 페이스북과 트위터에서 팔로우
    | 팔로우하기. | 앱을 다운로드 | 앱 다운로드. | 기사 공유하기. | 공유하기. | 기사 공유.
    | 오류 신고. | 오류신고. | 다음 기사. | 이전 기사. | 다음기사. | 이전기사. | 인쇄. | 인쇄하기.
    | 로딩 중. | 맨 위로.

    订阅我们 | 訂閱我們 | 订阅后可 | 订阅电子报 | 訂閱電子報 | 关注我们 | 關注我們 | 追蹤我們
    | 下载我们的 | 下載我們的 | 下载客户端 | 下載app | 分享这篇文章 | 分享這篇文章 | 分享本文.
    | 分享到. | 分享至. | 纠错. | 糾錯. | 下一篇. | 下一篇： | 上一篇. | 上一篇： | 打印. | 列印.
    | 友善列印. | 加载中. | 載入中. | 回到顶部. | 返回顶部. | 回頂部.

    हमारे न्यूज़लेटर | हमें फेसबुक | हमें फॉलो करें | हमें ट्विटर | हमारा ऐप डाउनलोड
    | ऐप डाउनलोड करें. | ताज़ा खबरों के लिए हमारा ऐप | सभी लेख पढ़ने के लिए सदस्यता
    | इस खबर को शेयर | शेयर करें. | खबर शेयर करें. | गलती की सूचना | अगली खबर. | पिछली खबर.
    | प्रिंट करें. | लोड हो रहा है.

    اشترك في نشرتنا | اشترك لقراءة | اشترك الآن | تابعونا | تابعنا على | تابعوا صفحتنا
    | حمل تطبيقنا | حمّل تطبيقنا | شارك المقال. | شارك هذا المقال | شارك الخبر. | الإبلاغ عن خطأ.
    | المقال التالي. | المقال السابق. | الخبر التالي. | الخبر السابق. | طباعة. | جار التحميل.
    | جاري التحميل.

    در خبرنامه ما | ما را در فیسبوک | ما را در تلگرام | ما را در اینستاگرام | ما را دنبال کنید
    | برنامه ما را دانلود | برای دریافت آخرین اخبار برنامه | برای خواندن همه مقالات مشترک
    | اشتراک‌گذاری مطلب. | اشتراک گذاری. | گزارش خطا. | مطلب بعدی. | مطلب قبلی. | خبر بعدی.
    | خبر قبلی. | چاپ. | در حال بارگذاری.

    הירשמו לניוזלטר | הירשמו כדי לקרוא | הצטרפו לניוזלטר | עקבו אחרינו | הורידו את האפליקציה
    | שתפו את הכתבה | שתף כתבה. | דווחו על טעות | מצאתם טעות | הכתבה הבאה. | הכתבה הקודמת.
    | הדפסה. | הדפס. | טוען.

    สมัครรับจดหมายข่าว | สมัครสมาชิกเพื่ออ่าน | ติดตามเราบน | ติดตามเราได้ที่ | ดาวน์โหลดแอปของเรา
    | แชร์บทความนี้ | แชร์ข่าวนี้ | แจ้งข้อผิดพลาด. | บทความถัดไป. | บทความก่อนหน้า. | ข่าวถัดไป.
    | พิมพ์. | กำลังโหลด.
"""
_LONGEST: Final = 240  # characters
_KEY: Final = 2  # characters a phrase is looked up by
_SIGNS: Final = " \t>→▶►•·-–—|*+📲👉🔔📩📧✉🖨"
_UNSPACED: Final = "\u0e00"  # scripts from here on part no words, or few


def _by_opening() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    pieces = _PHRASES.casefold().replace("\n\n", "|").split("|")
    for phrase in dict.fromkeys(" ".join(piece.split()) for piece in pieces):
        table[phrase[:_KEY]] = (*table.get(phrase[:_KEY], ()), phrase)
    return table


_BY_OPENING: Final = _by_opening()


def is_appeal(text: str) -> bool:
    """Say whether a line asks its reader for something in a set phrase.

    >>> is_appeal("Folgen Sie uns auf Facebook!"), is_appeal("→ Drucken"), is_appeal("次の記事")
    (True, True, True)
    >>> is_appeal("Partager l’article"), is_appeal("Folgen Sie uns" + ", sagte sie" * 30)
    (True, False)
    >>> is_appeal("Drucken lohnt sich nicht mehr."), is_appeal("„Folgen Sie uns!“, rief er.")
    (False, False)
    """
    opening = text.lstrip(_SIGNS)
    phrases = _BY_OPENING.get(opening[:_KEY].casefold())
    if not phrases or len(text) > _LONGEST:
        return False
    said = opening.casefold().replace("’", "'")
    return any(_opens(said, phrase) for phrase in phrases)


def _opens(said: str, phrase: str) -> bool:
    whole = phrase.endswith(".")
    if not said.startswith(phrase.rstrip(".")):
        return False
    rest = said[len(phrase) - whole :]
    if whole:
        return not any(map(str.isalpha, rest))
    return not rest[:1].isalnum() or rest[:1] >= _UNSPACED
