"""Set phrases in which pages speak of themselves, their outlet and what else it has.

They are read as those of `appeal_phrases.py` are: a phrase opens a line as no sentence of news
does; one that ends in a dot here must be all of the line.
"""

from typing import Final

PHRASES: Final = {  # by language
    "en": """
        got a news tip? | got a tip? | got a story? | have a tip? | have a news tip?
        | do you have a tip | do you have a story? | do you have a news tip | know something?
        | join the conversation in the comments | have your say: | have your say.
        | file photo. | views are personal. | views expressed are personal | views expressed are the
        | the views expressed in this article | the opinions expressed in this article
        | for more news, visit | for more news visit | already a subscriber? | turn on notifications
        | check out our latest | enjoying this article? | enjoyed this article?
        | enjoying this story? | your support makes our | reach the reporter at
        | contact the reporter at | read the full story here. | read the full article here.
    """,
    "de": """
        zur startseite. | das könnte sie auch interessieren. | das könnte dich auch interessieren.
        | hier finden sie inhalte von drittanbietern | diskutieren sie mit:
        | haben sie einen fehler gefunden? | haben sie einen fehler entdeckt?
        | haben sie hinweise? | sie haben hinweise? | haben sie einen hinweis?
        | haben sie einen tipp? | hören sie diesen artikel | jetzt kostenlos newsletter
        | jetzt kostenlos testen | aktivieren sie push | melden sie sich hier für unseren
        | melden sie sich jetzt für unseren | sie wollen keine nachricht verpassen?
        | keine nachricht mehr verpassen | schlagworte: | schlagwörter:
        | dieser inhalt wird von youtube | dieser inhalt wird von facebook
        | unser newsletter hält sie | dieser text erschien zuerst | dieser artikel erschien zuerst
        | dieser artikel wurde zuletzt am | dieser beitrag wurde zuletzt am
    """,
    "fr": """
        recevez nos alertes | notre sélection d'articles. | vous avez une information ?
        | soutenez le journalisme indépendant | réagissez à cet article | sur le même sujet.
        | retrouvez toute l'actualité | retrouvez tous nos articles | pour aller plus loin.
    """,
    "es": """
        escucha este artículo | escuche este artículo | temas: | etiquetas: | lee la nota completa
        | ¿tienes alguna información? | ¿tienes una historia? | noticias relacionadas.
        | esta noticia ha sido publicada originalmente
    """,
    "it": """
        ricevi le notizie sul | ascolta questo articolo | per approfondire.
        | resta aggiornato: | foto di repertorio. | potrebbe interessarti.
        | potrebbe interessarti anche
    """,
    "pt": """
        partilhar este artigo | clique aqui e receba | receba as notícias no | receba notícias no
        | deixe o seu comentário | deixe seu comentário | ouça este artigo | ouça a matéria
        | notícias relacionadas.
    """,
    "nl": """
        lees meer over | reageer op dit artikel | alleen voor abonnees. | meer lezen?
    """,
    "sv": """
        har du ett tips? | har du tips? | tipsa oss. | texten uppdateras. | artikeln uppdateras.
    """,
    "no": "har du tips? | saken oppdateres. | artikkelen oppdateres.",
    "da": "har du et tip? | artiklen opdateres.",
    "fi": "artikkeli jatkuu kuvan alla.",
    "pl": "udostępnij. | masz temat? | masz ciekawy temat?",
    "cs": "odebírejte náš newsletter | mohlo by vás zajímat. | máte tip? | máte tip na článek",
    "sk": "mohlo by vás zaujímať. | máte tip?",
    "hu": "ha tetszett a cikk | a cikk a hirdetés után folytatódik",
    "ro": "urmăriți-ne și pe | articolul continuă după | recomandări.",
    "tr": "haberin devamı için tıklayın | google news'te bize | yorum yap. | yorum yapın.",
    "ru": "поделиться. | присоединяйтесь к нам в",
    "uk": "поділитися. | слідкуйте за нами у | слідкуйте за нами в",
    "id, ms": "editor: | artikel berkaitan. | berita berkaitan. | berita terkait.",
    "vi": "mời bạn đọc xem thêm | mời độc giả xem thêm",
    "hi": "ताजा खबरों के लिए हमारे | ताज़ा ख़बरों के लिए हमारे | संबंधित खबरें.",
    "ar": "المزيد من الأخبار. | جميع الحقوق محفوظة | مواضيع ذات صلة.",
    "fa": "انتهای پیام. | مطالب مرتبط. | کد خبر:",
    "ja": "会員登録すると続き | あわせて読みたい.",
    "ko": "카카오톡 채널 추가 | 제보는 카카오톡 | 관련 기사.",
    "zh": """
        点击查看更多. | 點擊查看更多. | 更多新闻请关注 | 更多新聞請關注 | 更多精彩内容，请
        | 更多精彩內容，請 | 版权所有，未经 | 版權所有，未經
    """,
    "th": "ข่าวที่เกี่ยวข้อง.",
}
