"""Lines behind which an outlet sells the rest of a text that breaks off above them."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final

from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.layout.furniture import OUT

_LONGEST: Final = 160  # characters
_SHORT: Final = 90  # of one that holds other words
_FEWEST: Final = 3  # words
_COSTLY: Final = ("%", "+")  # a share left to read, a brand: Tide+
_BOX, _PRICE = 120, 40  # words of what it costs, with sentences among them
_NEAR: Final = 30  # blocks
_CLOSE: Final = 4

# By language: whom the rest is for, or what is asked for it | what there is to read | words beside
# these. A line of such words alone, one of either kind among them, says nothing else.
_WORDS: Final = {
    "en": """
        subscriber subscribers subscriber-only subscribe register login log signup sign
        | article story content read reading
        | this the is are only for to continue keep on full rest of in up or and now our please you
          available exclusive exclusively reserved premium digital
    """,
    "de": """
        abonnenten abonnentinnen abonnement abo abonnieren anmelden melden registrieren einloggen
        kostenpflichtig plus premium
        | artikel artikels beitrag text textes inhalt weiterlesen weiterzulesen lesen
        | dieser dieses diesen ist nur für teil von ein exklusiv exklusiver unsere unseren mit zum
          um und oder bitte jetzt hier sie sich an den vollständigen ganzen kompletten zu verfügbar
          zugänglich lesbar noch
    """,
    "fr": """
        abonné abonnés abonnées abonnement abonnez-vous connectez-vous inscrivez-vous
        | article l'article contenu suite lire lecture
        | cet ce est sont aux à nos la le de pour les réservé réservée uniquement exclusivement
          exclusif accessible disponible seulement numériques il vous reste découvrir poursuivre
          continuer votre ou et déjà
    """,
    "es": """
        suscriptor suscriptores suscríbete suscríbase suscripción inicia inicie regístrate
        regístrese abonados
        | artículo contenido noticia nota texto leyendo leer lectura
        | este esta es para solo sólo únicamente exclusivo exclusiva exclusivamente nuestros de a
          los el la por un y o sesión seguir continuar completo completa disponible reservado
          reservada te le queda
    """,
    "it": """
        abbonati abbonato abbonamento accedi registrati
        | contenuto articolo dell'articolo notizia leggere lettura
        | questo questa è riservato riservata agli ai nostri solo soltanto per gli esclusivo
          esclusiva disponibile a il la continuare o e ti resta da
    """,
    "pt": """
        assinante assinantes assine login cadastre-se registe-se subscritores
        | conteúdo artigo matéria reportagem notícia ler lendo leitura
        | este esta é para exclusivo exclusiva só apenas somente nossos de a o os faça continuar
          completo completa disponível reservado reservada restrito restrita aos e ou seu falta
          faltam
    """,
    "nl": """
        abonnee abonnees abonneer abonnement inloggen log registreer plus
        | artikel verhaal bericht lezen
        | dit is alleen voor exclusief onze enkel uitsluitend toegankelijk beschikbaar te in om en
          of je verder volledige hele het een deel van met
    """,
    "sv": """
        prenumerant prenumeranter prenumerera logga plus
        | artikel artikeln innehåll innehållet läsa texten
        | den här det är för bara endast våra exklusiv exklusivt in att vidare hela och eller du
          fortsätta
    """,
    "da": """
        abonnent abonnenter abonnement log plus
        | artikel artiklen indhold indholdet læse
        | denne dette er kun for forbeholdt vores eksklusivt ind at videre hele og eller den med
    """,
    "no": """
        abonnent abonnenter abonnement abonner logg pluss
        | artikkel artikkelen sak saken innhold innholdet lese
        | denne dette er for kun bare forbeholdt våre eksklusivt inn å videre hele og eller
    """,
    "fi": """
        tilaaja tilaajille tilaajillemme tilaa kirjaudu
        | artikkeli artikkelin juttu jutun sisältö lue lukeaksesi lukemista
        | tämä on vain sisään koko jatkaaksesi tarkoitettu ja tai
    """,
    "pl": """
        prenumeratorów prenumeratorom subskrybentów abonentów zaloguj subskrybuj
        | artykuł artykułu treść tekst tekstu materiał czytać czytania
        | ten ta jest dostępny dostępna tylko dla wyłącznie naszych się aby żeby by dalej cały
          pozostało pozostała część i lub
    """,
    "cs": """
        předplatitele předplatitelům předplatné předplaťte přihlaste
        | článek článku obsah obsahem text číst čtěte čtení
        | tento je exkluzivním exkluzivní pro jen pouze naše našim určen určený dostupný přístupný
          si se a celý abyste mohli dál dále pokračovat ve zbývá vám
    """,
    "sk": """
        predplatiteľov predplatiteľom predplatné predplaťte prihláste
        | článok článku obsah obsahom text čítať čítajte čítaní
        | tento je exkluzívny exkluzívnym pre len iba našich určený dostupný prístupný si sa a celý
          aby ste mohli ďalej pokračovať v zostáva vám
    """,
    "hu": """
        előfizetőink előfizetők előfizetőknek előfizetés jelentkezzen
        | cikk cikket tartalom folytatásához olvasásához olvasható
        | ez a az csak kizárólag számára érhető elérhető el teljes szükséges be
    """,
    "ro": """
        abonaților abonaţilor abonați abonaţi abonații abonaţii abonează-te autentifică-te
        | articol articolul conținut conţinut conținutul citi
        | acest este disponibil doar numai pentru rezervat exclusiv noștri noştri a mai departe
    """,
    "hr, sr": """
        pretplatnike pretplatnicima pretplatnika pretplatite prijavite
        | članak članka sadržaj tekst čitanje
        | ovaj je samo za dostupan dostupno isključivo namijenjen namenjen naše našim se da biste
          nastavili nastavak
    """,
    "sl": """
        naročnike naročnikom prijavite
        | članek članka vsebina branje
        | ta je na voljo samo le za naše našim se nadaljevanje
    """,
    "bg": """
        абонати абонирайте
        | статия статията съдържание съдържанието материал
        | тази това този е само за достъпна достъпно достъпен нашите
    """,
    "el": """
        συνδρομητές συνδρομητών συνδεθείτε εγγραφείτε
        | άρθρο περιεχόμενο ανάγνωση διαβάσετε
        | αυτό το είναι μόνο για διαθέσιμο αποκλειστικά στους τους μας να συνεχίσετε την ή
    """,
    "tr": """
        abonelere aboneler abonelerimize abone giriş
        | içerik haber haberin makale yazı okumak okumaya tamamını devamını
        | bu yalnızca sadece özel özeldir için olun yapın devam etmek
    """,
    "ru": """
        подписчикам подписчиков подписке подписку войдите авторизуйтесь зарегистрируйтесь
        | материал статья текст читать чтение
        | этот эта доступен доступна доступно только для наших нашим по дальше полностью полный
          чтобы продолжить оформите или
    """,
    "uk": """
        передплатникам передплатників підписникам підписників передплатою передплату увійдіть
        | матеріал стаття текст читати
        | цей ця доступний доступна лише тільки для наших нашим за далі щоб продовжити оформіть або
    """,
    "hi": """
        सब्सक्राइबर सब्सक्राइबर्स सदस्यों सब्सक्राइब लॉगिन
        | लेख खबर ख़बर आर्टिकल स्टोरी कंटेंट पढ़ने
        | यह ये केवल सिर्फ के लिए है पूरी पूरा आगे करें हमारे प्रीमियम
    """,
    "ar": """
        للمشتركين المشتركين اشترك سجل سجّل
        | المقال المقالة المحتوى القراءة قراءة
        | هذا هذه حصري حصرياً متاح مخصص فقط لمتابعة لمواصلة الدخول باقي
    """,
    "fa": """
        مشترکان مشترکین
        | مطلب مقاله محتوا
        | این فقط برای ویژه مخصوص است
    """,
    "he": """
        למנויים מנויים
        | כתבה הכתבה תוכן התוכן
        | זו זה זמינה זמין בלבד רק
    """,
    "id, ms": """
        pelanggan berlangganan langganan
        | artikel konten kandungan berita membaca
        | ini khusus hanya untuk eksklusif bagi kami lanjut melanjutkan
    """,
}
_Sets = tuple[frozenset[str], ...]


def _by_word() -> Mapping[str, tuple[_Sets, ...]]:
    table: dict[str, tuple[_Sets, ...]] = {}
    for said in _WORDS.values():
        sets = tuple(frozenset(part.casefold().split()) for part in said.split("|"))
        for word in frozenset().union(*sets):
            table[word] = (*table.get(word, ()), sets)
    return table


_BY_WORD: Final = _by_word()
# What opens a sentence on some content, not on that above: "The story is for subscribers."
_THE: Final = frozenset(
    ("the", "der", "die", "das", "le", "la", "l'article", "el", "il", "gli", "o", "os")
)
_WORD: Final = re.compile(r"\d{1,2} ?%|\S+")
_OPENING: Final = re.compile(r"\W*+(?:\d{1,2} ?% )?([^\W\d][^\s.,;:!?]*)")
_SIGNS: Final = ' .,;:!?…·|*()[]«»“”"„–—-→>।'
# What says it with a name or other words amid, or in scripts without spaces.
_OFFER: Final = re.compile(
    r"""(?ix) \W*+ (?:
      (?:jetzt | hier | direkt | gleich)? \s? weiter \s? lesen \s (?:mit | für | ab | als) \b .*
      | (?!.*\bcomments?\b) (?:subscribe | register | sign \s (?:up|in) | log \s in) \b .{0,30}
         \b to \s (?: (?:continue|keep) \s reading
            | read \s (?:on | more | this | the \s (?:full|rest|whole)) ) \b .*
      | (?:this | the \s rest \s of \s this) \s (?:article|story|content) \s is \s (?:only \s)?
         (?:for|reserved|available|exclusive) \b .{0,30} \b (?:subscribers | members) \b .*
      | (?:diese[rn]? | der | den) \s (?:\w+ \s)? (?:artikel|text|inhalt) \b .{0,30}
         \b (?:abonnenten | abonnement | abo) \b .*
      | (?:pour \s)? lire \s la \s suite \b .{0,10} \b (?:abonnez | avec) \b .*
      | (?:la \s suite | (?:cet | l[’'])\s? article) \s est \s réservée? \b .{0,20} \b abonnés .*
      | il \s vous \s reste \s \d{1,2} \s? % \s .{0,20} \b (?:article | lire) \b .*
      | (?:para \s)? (?:sig[au]e|seguir|continuar|continuer|continua|continúa) \s
         (?:leyendo|lendo|a \s leggere|a \s ler) \b .{0,3}
         \b (?:con | com | suscr\w+ | regístr\w+ | assine | abb?\w+) \b .*
      | lees \s verder \s met \b .* | (?:läs|les|læs) \s (?:vidare|videre) \s med \b .*
      | czytaj \s dalej \s z \b .* | この記事は(?:有料|会員(?:限定|登録)).* | 残り\d+文字.*
      | (?:有料|会員限定)の?記事 .* | 有料会員 (?:限定|登録|向け|専用|になる|の方) .*
      | (?:続きを読むには | (?:この先|ここから先|この続き)は) .{0,20} (?:登録|ログイン|購読|会員) .*
      | 이 \s 기사는 \s (?:유료|회원|로그인|구독) .*
      | (?:유료 \s? 회원|구독자|프리미엄 \s 회원) \s? 전용 \s .{0,4} (?:기사|콘텐츠) .{0,8}
      | (?:本文|此文|本篇文章|本內容|此內容|此内容|本内容|全文) (?:[为為]|[仅僅][限供]?|只限)
         .{0,6} (?:订阅|訂閱|订户|訂戶|付费|付費|会员|會員) .{0,14}
      | (?:订阅|訂閱|登录|登入|付费|付費|注册|註冊) [后後可以即便，, ]{0,4}
         (?:继续|繼續) [阅閱][读讀] .{0,6}
      | (?:会员|會員|订户|訂戶) (?:专享|專享|专属|專屬) (?:内容|內容|文章)
      | (?:เนื้อหา|บทความ|ข่าว)นี้ (?:เฉพาะ|สำหรับ|สงวนไว้สำหรับ) .{0,6} สมาชิก .{0,10}
      | (?:đăng \s nhập | đăng \s ký) \s để \s (?:đọc \s tiếp|tiếp \s tục \s đọc) .*
      | (?:nội \s dung | bài \s viết) (?:\s này)? \s (?:chỉ \s)? dành \s (?:riêng \s)? cho
         \s (?:hội|thành) \s viên .{0,10}
    )"""
)


def is_offer(text: str) -> bool:
    """Say whether a line sells the rest of a text that breaks off above it.

    >>> is_offer("Jetzt weiterlesen mit Tide+"), is_offer("Subscribe to continue reading")
    (True, True)
    >>> is_offer("Il vous reste 78% de cet article à lire. La suite est réservée aux abonnés.")
    True
    >>> is_offer("この記事は会員限定です。無料で会員登録できます。")
    True
    >>> is_offer("Read on at sea"), is_offer("Lire la suite"), is_offer("有料道路は無料に。")
    (False, False, False)
    >>> is_offer("Le contenu est réservé aux abonnés."), is_offer("Readers of Skarv read on.")
    (False, False)
    """
    if len(text) <= _SHORT and _OFFER.fullmatch(text):
        return True
    return len(text) <= _LONGEST and _says_only_that(text)


def _says_only_that(text: str) -> bool:
    """Say whether a line is of the words of an offer alone."""
    said = text.casefold().replace("’", "'")
    opening = _OPENING.match(said)
    known = _BY_WORD.get(opening[1]) if opening else None
    if opening is None or known is None or opening[1] in _THE:
        return False
    return any(_is_told_in(said, sets) for sets in known)


def _is_told_in(said: str, sets: _Sets) -> bool:
    asked, read, beside = sets
    costs = told = False
    many = 0
    for each in _WORD.finditer(said):
        word = each[0].strip(_SIGNS)
        many += bool(word)
        if word in read:
            told = True
        elif word in asked or word.endswith(_COSTLY):
            costs = True
        elif word and word not in beside:
            return False
    return costs and told and many >= _FEWEST


def end_offer(rows: Sequence[tuple[Block, int]], place: int, base: int, last: int) -> int:
    """Return the row behind the box of the offer at a place in the rows, else behind the place.

    A box is small, stands apart from the block of the row `last`, which was kept, and holds running
    text only where none follows. `base` is the first row's place in the layout.
    """
    box = _find_box(rows[place][0].region, base + last)
    end = min(box.last - base, len(rows)) if box is not None else place + 1
    if end > place + _NEAR:
        return place + 1
    boxed = [block for block, _ in rows[place + 1 : end]]
    told = any(block.prose for block in boxed)
    small = sum(block.words for block in boxed) <= (_PRICE if told else _BOX)
    return end if small and (not told or ends_text(rows, end)) else place + 1


def ends_text(rows: Sequence[tuple[Block, int]], end: int) -> bool:
    """Say whether no running text stands from a row on."""
    return not any(block.prose and not mark & OUT for block, mark in rows[end : end + _NEAR])


def _find_box(region: Region, last: int) -> Region | None:
    """Return the outermost region around an offer that the block at a place does not stand in."""
    boxes = [*takewhile(lambda box: box.first > last, region.around())]
    return boxes[-1] if boxes else None


def sells_rest(rows: Sequence[tuple[Block, int]], last: Block) -> bool:
    """Say whether an offer to read on stands right behind the last block of a text."""
    places = (place for place, (block, _) in enumerate(rows) if block is last)
    behind = next(places, len(rows)) + 1
    return any(is_offer(block.text) for block, _ in rows[behind : behind + _CLOSE])
