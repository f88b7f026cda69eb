"""Set phrases in which pages speak of themselves, their outlet and what else it has.

They are read as those of `appeal_phrases.py` are: a phrase opens a line as hardly a sentence of
news does; one that ends in a dot here must be all of the line.
"""

from typing import Final

PHRASES: Final = {  # by language
    "en": """
        got a news tip? | got a tip? | have a tip? | have a news tip? | do you have a news tip
        | join the conversation in the comments | have your say: | have your say. | file photo.
        | views are personal. | views expressed are personal | views expressed are the
        | for more news, visit | for more news visit | already a subscriber?
        | check out our latest | enjoying this article? | enjoyed this article?
        | enjoying this story? | reach the reporter at | contact the reporter at
        | read the full story here. | read the full article here. | watch video.
        | watch the video. | play video. | in this article. | in this article: | in this story.
        | view on instagram. | view on x. | view on facebook. | share on whatsapp.
        | share on x. | share on twitter. | share via whatsapp. | a+ a. | save article.
        | save this article. | save story. | report a correction or typo. | report an issue.
        | was this article helpful? | how useful was this article? | how useful was this post?
        | rate this article. | loading comments | show more. | show less. | show comments.
        | hide comments. | view comments. | sponsored content. | promoted content.
        | paid content. | partner content. | skip to content. | skip to main content.
        | read next. | read next: | from our partners. | get breaking news alerts
        | get our free app. | sign in to comment. | log in to leave a comment.
        | you have reached your article limit | try it free for a month. | cancel anytime.
        | by continuing you agree to our | by continuing, you agree to our
        | accept all cookies. | accept all. | reject all. | this site is protected by recaptcha
        | your email address will not be published | thank you for reading.
        | thanks for reading. | what do you think? tell us | are you affected by this story?
        | follow our live blog for | swipe left for more. | swipe for more. | photo gallery.
        | view gallery. | see photos. | getty images. | representational image.
        | representative image. | representational photo. | representative photo. | file image.
        | file picture. | stock image. | stock photo. | image used for representational
        | image used for representation | image for representation
        | this article was originally published on | this story was originally published on
        | this article was originally published by | this story was originally published by
        | this article first appeared on | originally published in. | originally published on.
        | republished with permission | this article has been translated by ai
        | this article was translated by ai | this article was generated with the help of ai
        | advertisement feature. | read this article in. | no comments yet.
        | be the first to comment.. | table of contents. | video loading. | video unavailable.
        | play now. | no comments have
        | by submitting this form you agree | by posting your comment you agree
    """,
    "de": """
        zur startseite. | das könnte sie auch interessieren.
        | das könnte dich auch interessieren. | hier finden sie inhalte von drittanbietern
        | diskutieren sie mit: | haben sie einen fehler gefunden?
        | haben sie einen fehler entdeckt? | hören sie diesen artikel
        | jetzt kostenlos newsletter | jetzt kostenlos testen | aktivieren sie push
        | melden sie sich hier für unseren | melden sie sich jetzt für unseren
        | sie wollen keine nachricht verpassen? | keine nachricht mehr verpassen | schlagworte:
        | schlagwörter: | dieser inhalt wird von youtube | dieser inhalt wird von facebook
        | unser newsletter hält sie | dieser artikel wurde zuletzt am
        | dieser beitrag wurde zuletzt am | video abspielen. | video ansehen. | zum video.
        | audio anhören. | in diesem artikel. | link kopieren. | war dieser artikel hilfreich?
        | kommentare anzeigen. | jetzt kommentieren. | mehr anzeigen. | weniger anzeigen.
        | aus dem archiv. | empfehlungen der redaktion. | von der redaktion empfohlen.
        | nicht verpassen. | sponsored post. | gesponsert. | jetzt digitalabo abschließen.
        | monatlich kündbar. | jederzeit kündbar. | wir verwenden cookies | alle akzeptieren.
        | alle ablehnen. | ihre e-mail-adresse wird nicht veröffentlicht
        | vielen dank fürs lesen. | bildergalerie. | fotostrecke. | symbolbild. | symbolfoto.
        | archivbild. | archivfoto. | dieser artikel wurde mit ki übersetzt
        | dieser artikel wurde mithilfe von ki | dieser text wurde mithilfe von ki
        | dieser text wurde mit ki übersetzt | transparenzhinweis. | hier geht's zum video.
        | hier klicken. | so erreichen sie uns. | unsere empfehlung für sie.
        | wir freuen uns über ihre meinung. | inhaltsverzeichnis. | themen in diesem artikel.
    """,
    "fr": """
        recevez nos alertes | notre sélection d'articles. | soutenez le journalisme indépendant
        | réagissez à cet article | sur le même sujet. | retrouvez toute l'actualité
        | retrouvez tous nos articles | pour aller plus loin. | voir la vidéo. | lire la vidéo.
        | dans cet article. | dans cet article : | imprimer. | copier le lien.
        | cet article vous a-t-il été utile ? | voir les commentaires. | voir plus.
        | voir moins. | les plus lus. | à ne pas manquer. | contenu sponsorisé.
        | contenu partenaire. | je m'abonne. | sans engagement. | nous utilisons des cookies
        | tout accepter. | tout refuser. | votre adresse e-mail ne sera pas publiée
        | votre adresse de messagerie ne sera pas publiée | merci de votre lecture.
        | diaporama. | photo d'illustration. | image d'illustration. | photo d'archives.
        | image d'archives. | article traduit par ia. | cliquez ici. | voir le profil.
        | thèmes associés. | mots-clés : | mots clés : | infographie.
    """,
    "es": """
        escucha este artículo | escuche este artículo | lee la nota completa
        | ¿tienes alguna información? | noticias relacionadas.
        | esta noticia ha sido publicada originalmente | ver video. | ver vídeo.
        | reproducir video. | reproducir vídeo. | en este artículo. | imprimir.
        | copiar enlace. | ¿te resultó útil esta nota? | ¿te resultó útil? | ver comentarios.
        | ver más. | ver menos. | lo más leído. | lo más visto. | no te pierdas.
        | contenido patrocinado. | usamos cookies | utilizamos cookies | aceptar todas.
        | aceptar todo. | rechazar todo. | gracias por leer. | galería de fotos. | fotogalería.
        | imagen de archivo. | foto de archivo. | imagen ilustrativa. | foto ilustrativa.
        | nota traducida con ia. | haz clic aquí. | mira el video. | mirá el video.
        | mirá también | mira también | te recomendamos. | seguí leyendo. | palabras clave:
    """,
    "it": """
        ricevi le notizie sul | ascolta questo articolo | per approfondire. | resta aggiornato:
        | foto di repertorio. | potrebbe interessarti. | potrebbe interessarti anche
        | guarda il video. | guarda anche. | in questo articolo. | copia link. | copia il link.
        | commenta. | mostra altro. | mostra di più. | i più letti. | ultime notizie.
        | da non perdere. | contenuto sponsorizzato. | usiamo i cookie | utilizziamo i cookie
        | accetta tutti. | rifiuta tutti. | grazie per aver letto. | fotogallery.
        | foto d'archivio. | immagine di repertorio. | immagine d'archivio. | clicca qui.
        | articoli correlati.
    """,
    "pt": """
        partilhar este artigo | clique aqui e receba | receba as notícias no
        | receba notícias no | ouça este artigo
        | ouça a matéria | notícias relacionadas. | ver vídeo. | assista ao vídeo.
        | neste artigo. | imprimir. | copiar link. | comentar. | ver mais. | ver menos.
        | mais lidas. | mais lidos. | últimas notícias. | não perca. | conteúdo patrocinado.
        | usamos cookies | utilizamos cookies | aceitar todos. | rejeitar todos.
        | obrigado por ler. | galeria de fotos. | imagem ilustrativa. | foto ilustrativa.
        | foto de arquivo. | imagem de arquivo. | clique aqui. | artigos relacionados.
        | siga lendo. | o seu endereço de e-mail não será | palavras-chave:
    """,
    "nl": """
        reageer op dit artikel | alleen voor abonnees. | bekijk video. | bekijk de video.
        | in dit artikel. | afdrukken. | kopieer link. | reageer. | toon meer. | meest gelezen.
        | meer nieuws. | laatste nieuws. | mis niets. | gesponsord. | wij gebruiken cookies
        | we gebruiken cookies | alles accepteren. | bedankt voor het lezen. | fotoserie.
        | archieffoto. | archiefbeeld. | klik hier. | gerelateerde artikelen. | trefwoorden:
    """,
    "sv": """
        tipsa oss. | texten uppdateras. | artikeln uppdateras. | se video. | se videon.
        | skriv ut. | kopiera länk. | visa mer. | visa mindre. | mest läst. | fler nyheter.
        | senaste nytt. | missa inte. | vi använder cookies | arkivbild. | genrebild.
        | klicka här. | relaterade artiklar. | acceptera alla.
    """,
    "no": """
        saken oppdateres. | artikkelen oppdateres. | se video. | skriv ut. | kopier lenke.
        | vis mer. | mest lest. | siste nytt. | vi bruker informasjonskapsler | arkivfoto.
        | illustrasjonsfoto. | klikk her. | relaterte saker. | godta alle.
    """,
    "da": """
        artiklen opdateres. | se video. | udskriv. | kopiér link. | kopier link. | vis mere.
        | mest læste. | seneste nyt. | vi bruger cookies | arkivfoto. | klik her.
        | relaterede artikler. | accepter alle.
    """,
    "fi": """
        artikkeli jatkuu kuvan alla. | katso video. | tulosta. | kopioi linkki. | näytä lisää.
        | luetuimmat. | uusimmat. | käytämme evästeitä | arkistokuva. | kuvituskuva.
        | klikkaa tästä. | hyväksy kaikki.
    """,
    "pl": """
        udostępnij. | zobacz wideo. | drukuj. | kopiuj link. | skomentuj. | pokaż więcej.
        | najczęściej czytane. | więcej wiadomości. | nie przegap. | używamy plików cookie
        | zdjęcie ilustracyjne. | zdjęcie archiwalne. | zdjęcie poglądowe. | kliknij tutaj.
        | powiązane artykuły. | tagi: | akceptuj wszystkie. | słowa kluczowe:
    """,
    "cs": """
        odebírejte náš newsletter | mohlo by vás zajímat. | máte tip na článek | přehrát video.
        | vytisknout. | zobrazit více. | nejčtenější. | ilustrační foto. | ilustrační snímek.
        | archivní foto. | klikněte zde. | štítky: | klíčová slova:
    """,
    "sk": """
        mohlo by vás zaujímať. | prehrať video. | vytlačiť. | zobraziť viac. | najčítanejšie.
        | ilustračné foto. | ilustračná snímka. | archívne foto.
    """,
    "hu": """
        ha tetszett a cikk | a cikk a hirdetés után folytatódik | nyomtatás. | mutass többet.
        | legolvasottabb. | illusztráció. | archív felvétel. | kattintson ide. | címkék:
    """,
    "ro": """
        urmăriți-ne și pe | articolul continuă după | vezi video. | printează.
        | arată mai mult. | cele mai citite. | foto ilustrativ. | foto arhivă. | click aici.
        | etichete: | articole similare.
    """,
    "tr": """
        haberin devamı için tıklayın | google news'te bize | yorum yap. | yorum yapın.
        | videoyu izle. | yazdır. | daha fazla göster. | en çok okunanlar. | arşiv fotoğrafı.
        | tıklayın. | etiketler: | ilgili haberler.
    """,
    "ru": """
        поделиться. | присоединяйтесь к нам в | смотреть видео. | скопировать ссылку.
        | комментировать. | показать ещё. | показать еще. | самое читаемое.
        | последние новости. | не пропустите. | архивное фото. | иллюстративное фото.
        | фото иллюстративное. | нажмите здесь.
    """,
    "uk": """
        поділитися. | слідкуйте за нами у | слідкуйте за нами в | дивитися відео.
        | скопіювати посилання. | коментувати. | показати ще. | найпопулярніше.
        | останні новини. | архівне фото. | ілюстративне фото.
    """,
    "id, ms": """
        artikel berkaitan. | berita berkaitan. | berita terkait. | lihat video.
        | tulis komentar. | selengkapnya. | terpopuler. | berita terbaru. | foto arsip.
        | ilustrasi. | foto ilustrasi. | gambar hiasan. | klik di sini.
    """,
    "vi": """
        mời bạn đọc xem thêm | mời độc giả xem thêm | xem video. | ảnh minh họa.
        | ảnh tư liệu. | từ khóa: | xem nhiều.
    """,
    "hi": """
        ताजा खबरों के लिए हमारे | ताज़ा ख़बरों के लिए हमारे | संबंधित खबरें. | वीडियो देखें.
        | और देखें. | ट्रेंडिंग. | ताजा खबरें. | फाइल फोटो. | सांकेतिक तस्वीर. | सांकेतिक फोटो.
        | प्रतीकात्मक तस्वीर. | यहां क्लिक करें. | टैग:
    """,
    "ar": """
        المزيد من الأخبار. | مواضيع ذات صلة. | شاهد الفيديو. | نسخ الرابط. | اترك تعليقا.
        | عرض المزيد. | الأكثر قراءة. | آخر الأخبار. | لا تفوت. | صورة أرشيفية. | صورة تعبيرية.
        | اضغط هنا. | كلمات دلالية: | جميع الحقوق محفوظة.
    """,
    "fa": """
        انتهای پیام. | مطالب مرتبط. | کد خبر: | مشاهده ویدیو. | نمایش بیشتر. | پربازدیدترین.
        | عکس آرشیوی. | برچسب‌ها: | کلیدواژه‌ها:
    """,
    "ja": """
        あわせて読みたい. | 動画を見る. | 印刷する. | コメントを書く. | もっと見る.
        | 最新ニュース. | 資料写真. | イメージ写真. | 写真はイメージ. | ここをクリック.
        | ランキング. | 会員登録すると続きをお読みいただけます
    """,
    "ko": """
        카카오톡 채널 추가 | 제보는 카카오톡 | 관련 기사. | 동영상 보기. | 인쇄하기. | 더보기.
        | 더 보기. | 최신뉴스. | 많이 본 뉴스. | 자료사진. | 여기를 클릭.
    """,
    "zh": """
        点击查看更多. | 點擊查看更多. | 更多新闻请关注 | 更多新聞請關注 | 更多精彩内容，请
        | 更多精彩內容，請 | 版权所有，未经 | 版權所有，未經 | 观看视频. | 打印本页.
        | 发表评论. | 發表評論. | 查看更多. | 资料图. | 資料圖. | 资料图片. | 資料圖片.
        | 示意图. | 示意圖. | 点击这里.
    """,
    "th": "ข่าวที่เกี่ยวข้อง. | ดูวิดีโอ. | อ่านมากที่สุด. | แฟ้มภาพ. | แท็ก:",
    "hr, sr": """
        pogledajte video. | ispiši. | prikaži više. | najčitanije. | ilustracija.
        | arhivska fotografija. | kliknite ovdje. | kliknite ovde. | povezani članci.
    """,
    "el": """
        δείτε το βίντεο. | εκτύπωση. | περισσότερα. | φωτογραφία αρχείου. | ετικέτες:
        | πατήστε εδώ.
    """,
}
