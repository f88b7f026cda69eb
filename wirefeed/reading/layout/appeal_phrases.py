"""Set phrases in which pages ask their readers to subscribe, follow, share or print.

A phrase may open a line if no sentence of news begins so; one that ends in a dot here must be all
of the line.
"""

from typing import Final

PHRASES: Final = {  # by language
    "en": """
        sign up for our | sign up to our | subscribe to our | get our newsletter
        | thank you for registering | thank you for subscribing | thanks for subscribing
        | share this article | share this story. | share this post. | share on facebook.
        | share via email. | report an error. | report a typo. | report this ad.
        | spotted an error? | next article. | next article: | next story. | next story:
        | next post. | previous article. | previous story. | previous post. | print this article
        | print this story | back to top. | save for later. | listen to this article
        | listen to article. | subscribe now. | subscribe now to | free daily newsletter
        | free weekly newsletter | privacy notice: newsletters | log in to comment
        | already have an account? log | already have an account? sign | web title: | web title :
        | get latest news | get latest updates | get latest hindi | get latest marathi
        | get latest telugu | get latest tamil | get latest kannada | get latest malayalam
        | get latest english | get the latest news | get all the latest | find the latest news
        | catch the latest news | catch all the latest | catch all the business
        | catch all the breaking | read all the latest | for all the latest news
        | for all the latest updates | for all the latest sports | for all the latest business
        | for all the latest entertainment | for all the latest technology | for more news like
        | for more such news | stay updated with the latest | stay tuned for more
        | track latest news | latest and breaking news on | show full article.
        | have something to say? | kindly share | please share. | comment below.
        | read full article. | end of article. | article end. | share this:. | like this:.
        | link copied. | link copied to clipboard. | by signing up you agree to
        | by signing up, you agree to | by subscribing you agree to | by subscribing, you agree to
    """,
    "de": """
        newsletter abonnieren. | newsletter bestellen. | jetzt newsletter abonnieren
        | jetzt newsletter bestellen | jetzt abonnieren. | jetzt abonnieren und
        | jetzt registrieren. | zum newsletter anmelden | melden sie sich zum newsletter
        | melden sie sich für unseren newsletter | melde dich für unseren newsletter
        | abonnieren sie unseren | abonnieren sie jetzt | hier geht es zum newsletter
        | folgen sie uns | folge uns auf | folgt uns auf | laden sie unsere app | lade unsere app
        | lade dir unsere app | bereits abonnent? | schon abonnent? | artikel teilen.
        | diesen artikel teilen. | beitrag teilen. | teilen sie diesen artikel | fehler melden.
        | fehler gefunden? | fehler im artikel gefunden? | fehler entdeckt? | nächster artikel.
        | nächster artikel: | vorheriger artikel. | vorheriger artikel: | nächster beitrag.
        | vorheriger beitrag. | artikel drucken.
        | seite drucken. | zurück zum seitenanfang. | artikel anhören. | artikel merken.
        | dieses thema im programm
        | link kopiert. | mit der anmeldung stimmen sie | mit ihrer anmeldung stimmen sie
        | mit der anmeldung akzeptieren sie | mit der registrierung stimmen sie
        | unterstützen sie unseren journalismus | unterstützen sie unsere redaktion
    """,
    "fr": """
        abonnez-vous | inscrivez-vous à notre | inscrivez-vous à la newsletter | inscrivez-vous.
        | recevez notre newsletter | suivez-nous sur | suivez-nous. | retrouvez-nous sur facebook
        | retrouvez-nous sur twitter | retrouvez-nous sur instagram | retrouvez-nous sur whatsapp
        | téléchargez notre application | partager l'article | partagez cet article
        | partager cet article | partager sur facebook. | signaler une erreur.
        | une erreur dans l'article ?. | article suivant. | article suivant :
        | article précédent. | article précédent : | imprimer l'article. | haut de page.
        | ce contenu a été bloqué, car vous
        | retour en haut. | écouter l'article | déjà abonné ?
        | lien copié. | en vous inscrivant, vous acceptez | en vous abonnant, vous acceptez
        | soutenez notre rédaction | soutenez notre journal
    """,
    "es": """
        suscríbete | suscríbase | suscribete | suscribase | síguenos | siguenos | síganos en
        | sigue nuestro canal | descarga nuestra app | descarga nuestra aplicación
        | descargue nuestra aplicación | apúntate a nuestra newsletter | compartir este artículo
        | comparte este artículo | comparte esta noticia | compartir noticia.
        | compartir en facebook. | informar de un error. | reportar un error.
        | siguiente artículo. | siguiente artículo: | artículo siguiente. | artículo anterior.
        | noticia siguiente. | noticia anterior. | siguiente noticia. | imprimir artículo.
        | volver arriba. | escuchar artículo. | escuchar noticia. | ¿ya eres suscriptor?
        | ya eres suscriptor? | puede ver el video en el siguiente
        | puedes ver el vídeo en el siguiente
        | enlace copiado. | copiado. | seguinos en | seguinos. | suscribite
        | al suscribirte, aceptas | al suscribirte aceptas | al registrarte, aceptas
        | al registrarte aceptas | apoya nuestro periodismo
    """,
    "it": """
        iscriviti alla | iscriviti al | iscriviti. | abbonati per leggere | abbonati subito.
        | abbonati ora. | seguici su | seguici. | scarica la nostra app
        | condividi questo articolo | condividi l'articolo | condividi su facebook.
        | segnala un errore. | articolo successivo. | articolo successivo: | articolo precedente.
        | prossimo articolo. | stampa articolo. | torna su. | torna all'inizio.
        | ascolta l'articolo | sei già abbonato? | ricevi gratis le news | ricevi le news su
        | link copiato. | iscrivendoti accetti | iscrivendoti, accetti | sostieni il nostro giornale
    """,
    "pt": """
        assine a nossa | assine já. | assine agora. | assine nossa | assine para ler
        | inscreva-se | siga-nos no | siga-nos na | siga-nos. | siga nosso canal
        | baixe o nosso aplicativo | baixe nosso aplicativo | descarregue a nossa aplicação
        | compartilhe este artigo | compartilhe esta notícia | compartilhe essa notícia
        | compartilhar no facebook. | partilhar artigo. | partilhe este artigo | reportar erro.
        | próximo artigo. | próximo artigo: | artigo anterior. | próxima notícia.
        | notícia anterior. | voltar ao topo. | já é assinante? | já sou assinante.
        | ouvir artigo. | encontrou algum erro? | encontrou um erro? | viu algum erro?
        | link copiado. | ao se inscrever, você concorda | ao se cadastrar, você concorda
        | apoie o nosso jornalismo
    """,
    "nl": """
        schrijf je in voor onze | schrijf u in voor onze | meld je aan voor onze
        | meld u aan voor onze | abonneer je om | abonneer je op onze | abonneer u op onze
        | volg ons op | download onze app | deel dit artikel | deel dit bericht
        | deel op facebook. | fout melden. | fout gezien? | volgend artikel. | volgend artikel:
        | vorig artikel. | volgende artikel. | vorige artikel. | print artikel.
        | terug naar boven. | luister naar dit artikel | al abonnee? | als google-bron toevoegen.
        | heb jij een tip? | heb je een tip? | heeft u een tip?
        | link gekopieerd. | door je aan te melden ga je akkoord
        | door u aan te melden gaat u akkoord
        | steun onze journalistiek
    """,
    "sv": """
        prenumerera på vårt | prenumerera för att läsa | prenumerera nu. | följ oss på
        | gilla oss på | ladda ner vår app | ladda ned vår app | dela artikeln.
        | dela den här artikeln | dela på facebook. | rapportera fel. | rätta artikeln.
        | nästa artikel. | nästa artikel: | föregående artikel. | lyssna på artikeln
        | redan prenumerant?
        | länk kopierad. | länken är kopierad. | genom att anmäla dig godkänner
        | stöd vår journalistik
    """,
    "da": """
        tilmeld dig vores nyhedsbrev | tilmeld dig nyhedsbrevet | få vores nyhedsbrev
        | bliv abonnent. | bliv abonnent for at læse | følg os på | hent vores app
        | del artiklen. | del denne artikel | del på facebook. | rapporter fejl.
        | fandt du en fejl? | næste artikel. | næste artikel: | forrige artikel.
        | lyt til artiklen | allerede abonnent?
        | link kopieret. | ved at tilmelde dig accepterer
    """,
    "no": """
        meld deg på vårt nyhetsbrev | meld deg på nyhetsbrevet | abonner for å lese
        | abonner på vårt | bli abonnent. | følg oss på | last ned vår app | last ned appen vår
        | del artikkelen. | del denne saken | del saken. | meld feil. | meld om feil.
        | neste artikkel. | neste artikkel: | forrige artikkel. | neste sak.
        | lytt til artikkelen
        | lenke kopiert. | lenken er kopiert. | ved å melde deg på godtar
    """,
    "fi": """
        tilaa uutiskirje. | tilaa uutiskirjeemme | tilaa ja lue kaikki | tilaa nyt.
        | seuraa meitä facebookissa | seuraa meitä instagramissa | seuraa meitä twitterissä
        | seuraa meitä somessa | lataa sovelluksemme | jaa artikkeli. | jaa juttu.
        | jaa facebookissa. | ilmoita virheestä. | seuraava artikkeli. | seuraava artikkeli:
        | edellinen artikkeli. | seuraava juttu. | takaisin ylös. | kuuntele artikkeli
        | oletko jo tilaaja?
        | linkki kopioitu. | tue journalismiamme.
    """,
    "pl": """
        zapisz się do naszego newslettera | zapisz się na nasz newsletter
        | zapisz się do newslettera | zaprenumeruj, aby | obserwuj nas na | śledź nas na
        | polub nas na | pobierz naszą aplikację | udostępnij artykuł. | udostępnij na facebooku.
        | podziel się artykułem. | zgłoś błąd. | następny artykuł. | następny artykuł:
        | poprzedni artykuł. | wróć na górę. | posłuchaj artykułu
        | link skopiowany. | skopiowano link. | zapisując się, akceptujesz | wesprzyj naszą redakcję
    """,
    "cs": """
        přihlaste se k odběru newsletteru | přihlaste se k odběru novinek
        | přihlásit se k odběru newsletteru | odebírat newsletter | předplaťte si a čtěte
        | předplaťte si náš | staňte se předplatitelem | sledujte nás na
        | stáhněte si naši aplikaci | sdílet článek. | sdílejte článek | sdílet na facebooku.
        | nahlásit chybu. | další článek. | následující článek. | předchozí článek.
        | zpět nahoru. | poslechnout článek.
        | odkaz zkopírován. | odkaz byl zkopírován. | podpořte naši redakci
    """,
    "sk": """
        prihláste sa na odber newslettera | prihláste sa na odber noviniek
        | stiahnite si našu aplikáciu | zdieľať článok. | zdieľajte článok | nahlásiť chybu.
        | ďalší článok. | predchádzajúci článok.
    """,
    "hu": """
        iratkozzon fel hírlevelünkre | iratkozz fel hírlevelünkre | fizessen elő, hogy
        | fizess elő, hogy | kövessen minket a facebookon | kövess minket a facebookon
        | töltse le alkalmazásunkat | töltsd le alkalmazásunkat | cikk megosztása.
        | hibajelentés. | hibát talált a cikkben? | következő cikk. | következő cikk:
        | előző cikk. | vissza a tetejére.
        | link másolva. | cikk meghallgatása. | támogasd a szerkesztőségünket
    """,
    "ro": """
        abonează-te la newsletter | abonează-te pentru a citi | abonați-vă la newsletter
        | urmărește-ne pe | urmăriți-ne pe | descarcă aplicația noastră
        | descărcați aplicația noastră | distribuie articolul. | distribuie pe facebook.
        | raportează o eroare. | articolul următor. | articolul următor: | articolul precedent.
        | link copiat. | ascultă articolul. | susține redacția
    """,
    "hr, sr": """
        prijavite se na naš newsletter | pretplatite se na naš | pratite nas na
        | preuzmite našu aplikaciju | podijeli članak. | podeli vest. | podijelite članak
        | prijavi grešku. | prijavi pogrešku. | sljedeći članak. | sledeći članak.
        | prethodni članak.
        | link kopiran. | poslušaj članak. | podržite našu redakciju
    """,
    "sl": """
        naročite se na naš | sledite nam na | prenesite našo aplikacijo | delite članek.
        | prijavi napako. | naslednji članek. | prejšnji članek.
    """,
    "bg": """
        абонирайте се за нашия | последвайте ни в | последвайте ни във
        | изтеглете нашето приложение | споделете статията. | сподели статията.
        | следваща статия. | предишна статия.
    """,
    "tr": """
        bültenimize abone olun | bültene abone olun | abone olmak için tıklayın
        | tüm haberleri okumak için abone | bizi takip edin. | bizi facebook ve twitter'da takip
        | bizi facebook'ta takip edin | bizi twitter'da takip edin | bizi instagram'da takip edin
        | uygulamamızı indirin. | son haberler için uygulamamızı | haberi paylaş.
        | bu haberi paylaş. | facebook'ta paylaş. | hata bildir. | sonraki haber.
        | sonraki haber: | önceki haber. | yukarı çık. | haberi dinle.
        | bağlantı kopyalandı. | link kopyalandı. | üye olarak, kullanım koşullarını kabul
    """,
    "ru": """
        подпишитесь на наш | подпишитесь на нашу | подпишитесь на нас | подпишитесь на рассылку
        | подписывайтесь на наш | подписывайтесь на нас | оформите подписку, чтобы
        | следите за нами в | читайте нас в | скачайте наше приложение | поделиться статьей.
        | поделиться новостью. | сообщить об ошибке. | нашли ошибку? | заметили ошибку?
        | нашли опечатку? | следующая статья. | следующая статья: | предыдущая статья.
        | следующая новость. | предыдущая новость.
        | ссылка скопирована. | слушать статью. | прослушать статью. | поддержите редакцию
    """,
    "uk": """
        підпишіться на наш | підпишіться на нашу | підпишіться на нас | підписуйтесь на наш
        | підписуйтесь на нашу | підписуйтесь на нас | підписуйтеся на нас
        | оформіть передплату, щоб | стежте за нами у | читайте нас у | завантажте наш застосунок
        | завантажте наш додаток | поділитися статтею. | поділіться статтею.
        | повідомити про помилку. | знайшли помилку? | наступна стаття. | попередня стаття.
        | наступна новина. | попередня новина.
        | посилання скопійовано. | слухати статтю. | прослухати статтю. | підтримайте редакцію
    """,
    "el": """
        εγγραφείτε στο newsletter | γίνετε συνδρομητής για | γίνετε συνδρομητές.
        | ακολουθήστε μας στο | ακολουθήστε μας στα | κατεβάστε την εφαρμογή μας
        | μοιραστείτε το άρθρο. | αναφορά σφάλματος. | επόμενο άρθρο. | επόμενο άρθρο:
        | προηγούμενο άρθρο.
        | ακούστε το άρθρο. | ο σύνδεσμος αντιγράφηκε. | στηρίξτε τη σύνταξη
    """,
    "id, ms": """
        dapatkan update berita | cek berita dan artikel | simak berita terbaru di
        | berlangganan newsletter | berlangganan untuk membaca | langganan sekarang.
        | ikuti kami di | ikuti saluran whatsapp | unduh aplikasi kami | bagikan artikel ini.
        | bagikan berita ini. | bagikan artikel. | laporkan kesalahan. | artikel selanjutnya.
        | artikel berikutnya. | artikel sebelumnya. | berita selanjutnya. | berita sebelumnya.
        | muat turun aplikasi kami | kongsi artikel ini.
        | tautan disalin. | dengarkan artikel. | dengarkan berita. | simak juga video
        | yuk simak juga | yuk, simak juga | saksikan juga video | tonton juga video
    """,
    "vi": """
        mời bạn đọc theo dõi trên | đăng ký nhận bản tin. | đăng ký để đọc tất cả
        | theo dõi chúng tôi trên
        | tải ứng dụng của chúng tôi | chia sẻ bài viết. | báo lỗi. | bài tiếp theo. | bài trước.
        | in bài viết. | về đầu trang. | nghe bài viết.
    """,
    "ja": """
        ニュースレターに登録. | ニュースレターを購読. | メルマガに登録. | メルマガ登録.
        | フォローする. | フォローしてください. | アプリをダウンロードして最新
        | 有料会員になるとすべての | 無料会員登録. | この記事をシェア. | シェアする.
        | 誤りを報告. | 次の記事. | 次の記事： | 前の記事. | 前の記事： | ページの先頭へ.
        | リンクをコピーしました. | この記事を聴く. | 音声で聞く.
    """,
    "ko": """
        뉴스레터 구독하기. | 뉴스레터를 구독하세요 | 구독하고 모든 기사를 | 구독하기.
        | 페이스북과 트위터에서 팔로우하세요 | 팔로우하기. | 앱을 다운로드하고 최신
        | 앱을 다운로드하세요 | 기사 공유하기. | 공유하기. | 기사 공유. | 오류 신고. | 오류신고.
        | 다음 기사. | 이전 기사. | 다음기사. | 이전기사. | 맨 위로.
        | 링크가 복사되었습니다. | 기사 듣기. | 기사듣기.
    """,
    "zh": """
        订阅我们的新闻 | 订阅我们的电子报 | 訂閱我們的電子報 | 订阅后可阅读全部 | 订阅电子报.
        | 訂閱電子報. | 关注我们. | 關注我們. | 追蹤我們. | 关注我们的微博 | 关注我们的微信
        | 关注我们的公众号 | 下载我们的客户端 | 下載我們的app | 下载客户端. | 下載app.
        | 分享这篇文章. | 分享這篇文章. | 分享本文. | 分享到. | 分享至. | 举报.
        | 舉報. | 举报/反馈. | 下一篇.
        | 下一篇： | 上一篇. | 上一篇： | 友善列印. | 回到顶部. | 返回顶部. | 回頂部.
        | 链接已复制. | 已复制链接. | 听新闻. | 聽新聞. | 收听本文.
    """,
    "hi": """
        हमारे न्यूज़लेटर की सदस्यता | हमें फॉलो करें | हमें फेसबुक और ट्विटर पर फॉलो
        | हमें फेसबुक पर फॉलो | हमें ट्विटर पर फॉलो | ताज़ा खबरों के लिए हमारा ऐप
        | हमारा ऐप डाउनलोड करें | सभी लेख पढ़ने के लिए सदस्यता | इस खबर को शेयर करें.
        | हमें फेसबुक पर लाइक | आपको यह खबर कैसी लगी
        | शेयर करें. | खबर शेयर करें. | गलती की सूचना दें. | अगली खबर. | पिछली खबर.
        | प्रिंट करें.  | देश-दुनिया की ताजा खबरें
        | देश दुनिया की ताजा खबरें | देश-दुनिया की ताज़ा ख़बरें
        | लिंक कॉपी किया गया. | खबर सुनें. | ख़बर सुनें.
    """,
    "bn": """
        খবরের আপডেট পেতে | সব খবর সবার আগে পেতে
    """,
    "ar": """
        تابع آخر الأخبار عبر | تابعوا آخر الأخبار عبر
        | اشترك في نشرتنا | اشترك لقراءة جميع | اشترك الآن. | تابعونا على | تابعنا على فيسبوك
        | تابعنا على تويتر | تابعوا صفحتنا | حمل تطبيقنا | حمّل تطبيقنا | شارك المقال.
        | شارك هذا المقال. | شارك الخبر. | الإبلاغ عن خطأ. | المقال التالي. | المقال السابق.
        | الخبر التالي. | الخبر السابق.
        | اشترك ليصلك | تم نسخ الرابط. | استمع إلى المقال. | استمع للمقال.
    """,
    "fa": """
        در خبرنامه ما عضو | ما را در فیسبوک و توییتر دنبال | ما را در تلگرام دنبال
        | ما را در اینستاگرام دنبال | ما را دنبال کنید. | برای دریافت آخرین اخبار برنامه ما
        | برای خواندن همه مقالات مشترک | اشتراک‌گذاری مطلب. | گزارش خطا. | مطلب بعدی.
        | مطلب قبلی. | خبر بعدی. | خبر قبلی.
        | لینک کپی شد. | شنیدن خبر.
    """,
    "he": """
        הירשמו לניוזלטר | הירשמו כדי לקרוא | הצטרפו לניוזלטר | עקבו אחרינו בפייסבוק
        | עקבו אחרינו בטוויטר | עקבו אחרינו באינסטגרם | עקבו אחרינו בטלגרם
        | הורידו את האפליקציה שלנו | שתפו את הכתבה. | שתף כתבה. | דווחו על טעות. | מצאתם טעות?
        | הכתבה הבאה. | הכתבה הקודמת.
        | הקישור הועתק. | האזינו לכתבה.
    """,
    "th": """
        สมัครรับจดหมายข่าว. | สมัครสมาชิกเพื่ออ่าน | ติดตามเราบน | ติดตามเราได้ที่
        | ดาวน์โหลดแอปของเรา | แชร์บทความนี้. | แชร์ข่าวนี้. | แจ้งข้อผิดพลาด. | บทความถัดไป.
        | บทความก่อนหน้า. | ข่าวถัดไป.
    """,
}
