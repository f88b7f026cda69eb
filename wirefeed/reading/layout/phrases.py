"""What furniture says: set phrases of prompts, labels, boxes and disclaimers in many languages.

No phrase decides alone: it only counts where the form fits (short, a heading, at an edge).
"""

import re
from functools import lru_cache

from wirefeed.reading.credit.disclaimer import is_disclaimer
from wirefeed.reading.dating.shapes import find_shapes
from wirefeed.reading.layout.appeals import is_appeal
from wirefeed.reading.layout.channels import asks_to_follow
from wirefeed.reading.layout.interruptions import is_interruption
from wirefeed.reading.layout.metered import counts_articles_left
from wirefeed.reading.layout.stamps import LONGEST_STAMP, is_stamp, scan_bare, tells_age

_PROMPT = re.compile(
    r"""(?ix) ^ (?!["“„«]) \W*+ (?:
      disclaimer \b .{0,400} | file \s photos? \s? : .{0,400} | open \s in \s app
      | sponsored | you \s can \s now \s listen \s to \s .{1,40} \s articles \W*
      | story \s continues .{0,60} | continue \s reading .{0,60}
      | article \s continues .{0,60} | scroll \s (?:down|to) .{0,60}
      | (?:sign \s up|subscribe|follow \s us|join \s us|click \s here|tap \s here|register \s now
         |get \s the \s (?:app|latest|best)|like \s us|support \s .{1,30} \s journalism) \b .{0,240}
      | (?:add|make|set|choose) \s .{1,40} \s preferred \s (?:news \s)? source \s on \s google
         .{0,60}
      | join \s our \s .{0,30} \b (?:whatsapp|telegram|facebook|discord|channel) \b .{0,160}
      | view \s this \s post \s on \s instagram
      | an? \s (?:post|photo|video|reel) \s shared \s by \s .{1,80} \(@[\w.]{1,40}\) .{0,60}
      | (?:read|see|also \s read|read \s also|read \s more|also \s see|watch|listen|related
         |must \s read|don[’']t \s miss|more) \s{0,2} [:：|»] .{0,240}
      | (?:also \s read|read \s also|read \s more|see \s also) \b .{0,240}
      | (?:lesen \s sie (?:\s auch)?|lire \s aussi|à \s lire|voir \s aussi|leer \s más
         |le[ae] \s (?:también|aquí|más|además)|(?:también \s )?[lt]e \s puede \s interesar
         |(?:mira|vea|ve|véase) \s también|leggi \s anche|leia \s (?:também|mais)
         |veja \s (?:também|mais)|saiba \s mais|(?:mehr|weiter) \s? lesen|mehr \s zum \s thema
         |lue \s myös|läs \s (?:mer|också)|lees \s ook|les \s også|læs \s også
         |czytaj \s (?:też|także|więcej)|čtěte \s také|přečtěte \s si|olvasta \s már
         |citește \s și|ayrıca \s bakınız|ilginizi \s çekebilir|читайте \s (?:также|ещё|також)
         |baca \s juga|đọc \s thêm|xem \s thêm|اقرأ \s أيضا|あわせて読みたい
         |यह \s भी \s पढ़ें|ये \s भी \s पढ़ें|अधिक \s वाचा) .{0,240}
      | (?:lea|leia|lesen|lire|читайте|baca) \s{0,2} [:|»] .{0,240}
      | (?:【? 纠错 】? \s?)? [（(【\[]?
         (?:原标题|原標題|原题为|原題為|责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對)
         (?:\s?[:：丨|]|(?<=为)《|(?<=為)《) (?!.*来源) .{0,120} (?<!。)
      | (?: (?:编辑|責編|责编|校对|校對|审核|监制) \s [\u4e00-\u9fff]{2,4} \W* )+
      | (?:.{0,12}[！!，,\s])? (?:欢迎|请|長按|长按|点击|點擊)? (?:扫描|扫码|掃描|掃碼) .{0,20}
         (?:二维码|二維碼|公众号|公眾號|关注|下载) .{0,60} (?<![。！？])
      | 返回.{1,8}[，,] \s? 查看更多 | .{0,20} 尽在 .{1,16} (?:APP|客户端)
      | (?:更多.{0,12})? 请 .{0,8} 下载 .{1,20} 客户端 .{0,60}
      | (?: (?<=[▶▷☞■◆※]) | (?<=[▶▷☞■◆※]\s) ) (?: 제보 .{0,80} | 이 \s (?:기사|뉴스|콘텐츠)[는은] \s
         .{0,20} AI .{0,60} )
      | keywords? \s* : .{0,300} | (?:tags?|タグ|태그|标签|標籤) \s* [:：] .{0,400}
      | topics? \s* : .{0,300}
      | (?:comments?|follow|share|print|email|copy \s link|save|tweet|whatsapp|facebook|twitter)
         [\W\d]*
      | this \s (?:article|story|content) \s is .{0,60} \s subscribers .{0,100}
      | this \s (?:content \s is | (?:article|story) \s contains \s content) \s (?:hosted|provided)
         \s by \s .{0,240}
      | ich \s bin .{0,10} \s einverstanden .{0,200} | personenbezogene \s daten .{0,240}
      | get \s .{2,80} \s (?:by|via|in \s your) \s e-?mail \b .{0,140}
      | (?:enable|turn \s on) \s javascript .{0,200} | \d{1,2} \s min(?:ute)?s? \s read
      | (?:weiterlesen|lesezeit:?) \s? \d{1,3} \s min\w* | embed | player \s wird \s geladen
      | loading \W* | this \s copy \s is \s for \s your \s personal .{0,400}
      | your \s feedback \s is .{0,60} | tell \s us \s what \s you \s think .{0,120}
      | (?:yes,? \s )? i \s would \s like \s to \s (?:be \s emailed|receive) .{0,200}
      | (?:sie \s sind|bist \s du) \s bereits \s kunde .{0,60} | auf \s dieser \s seite \W*
      | regístrate \s para .{0,120} | download \s (?:our|the) \s .{0,20} app \b .{0,120}
      | (?<!["“„«]) (?: (?:this|our) \s (?:web)?site
        | (?:diese|unsere) \s (?:web|internet)?-?(?:seite|site) | (?:ce|notre) \s site
        | est[ea] \s (?:sitio|página|site|web) | questo \s sito
        | deze \s (?:web)?site | ta \s strona | tento \s web ) \b .{0,30} \b (?:uses? | using
        | verwendet | benutzt | nutzt | setzt | utilise | emplea | usa | utili[zs]za? | utilizza
        | gebruikt | używa | wykorzystuje | používá ) \b .{0,20} cookies? .{0,300}
    ) $"""
)
# What a prompt says amid its words; the hints tell cheaply that none of it is there.
_AMID = re.compile(
    r"""(?ix) \b (?:
      (?:externe[nr]?|redaktioneller) \s inhalt | -inhalte? (?:\s (?:erlauben|anzeigen|laden)|$)
      | (?:in|into|to) \s your \s (?:e-?mail \s)? inbox
      | செய்திமடலைப் \s பெற | in \s (?:ihr|dein) \s (?:e-?mail-)? postfach | dans \s votre \s bo[iî]te
      | en \s tu \s (?:correo|bandeja) | nella \s tua \s casella
      | (?:sign(?:ing)? \s up|subscrib(?:e|ing)) \s (?:for|to) \s .{0,60} newsletters?
      | (?:enable|requires?|włącz\w*|wymaga|activ\w+|aktivier\w+|habilit\w+|requiere)
         .{0,80} javascript
    ) \b"""
)
_AMID_HINTS = (
    "inhalt", "inbox", "postfach", "votre bo", "en tu ", "casella", "newsletter", "javascript",
    "செய்திமடலை",
)  # fmt: skip
_COMPANIES = ("Facebook", "Twitter", "WhatsApp")  # buttons alone, and names amid a sentence
# A disclaimer holds one of these: asked of every block, so the cheap question comes first.
_HINTS = (
    "feed", "edited", "generated", "published", "eadline", "provided by", "modif", "isclaimer",
    "uploaded", "review", "vetted", "edak", "unver", "हेडलाइन", "ीड", "ফিড", "ફીડ", "ஃபீட்",
    "ఫీడ్", "ಫೀಡ್", "فیڈ", "autom",
    "声明", "聲明", "不代表", "未经",
)  # fmt: skip


def is_prompt(text: str) -> bool:
    """Say whether a short text asks the reader for something, or labels a piece of the page.

    >>> is_prompt("Open in App"), is_prompt("Also read: Ferry fares rise"), is_prompt("He paid.")
    (True, True, False)
    >>> is_prompt("Diese Website verwendet Cookies."), is_prompt("（原标题：海冰封港）")
    (True, True)
    >>> is_prompt("Get the Tide Letter by e-mail on Fridays."), is_prompt("He was told by e-mail.")
    (True, False)
    """
    if len(text) > 420:
        return False
    if is_interruption(text) or is_appeal(text):
        return True
    if _PROMPT.match(text) or asks_to_follow(text) or counts_articles_left(text):
        return True
    hinted = any(map(text.casefold().__contains__, _AMID_HINTS))
    return hinted and bool(_AMID.search(text[:240]))


def is_button(text: str) -> bool:
    """Say whether words amid others are none of theirs: a button, or what an advertisement says.

    >>> is_button("Advertisement"), is_button("Follow"), is_button("share"), is_button("Facebook")
    (True, True, False, False)
    """
    return text[:1].isupper() and text not in _COMPANIES and is_prompt(text)


@lru_cache(maxsize=8_192)  # asked of most blocks of a page twice
def disclaims(text: str) -> bool:
    """Say whether a block disclaims the outlet's hand in an agency's copy.

    >>> disclaims("(This report has not been edited by Harbour Post staff.)")
    True
    """
    if not 20 <= len(text) <= 700:
        return False
    return any(map(text.__contains__, _HINTS)) and is_disclaimer(text)


_LABEL = re.compile(
    r"""(?ix) ^ \W*+ (?:
      (?:image|photo|picture|slide|foto|bild|imagen|immagine) \s? \d+
         \s (?:of|von|de|/|sur|di) \s? \d+
      | https?://\S+ | (?:text|font) \s size
      | (?:total \s)? views? \s? : \s? [\d.,]+ | visited \s \d+ \s times .{0,40}
      | [\d.,]{1,4} \s (?:von|out \s of|of|sur|de|su) \s (?:5|10)  # stars
         (?:\s (?:sternen?|stars|étoiles|estrellas|stelle))? [\W\d]* (?:\(?\d+\s\w+\))?
      | (?:[\d.,]{1,4} \s (?:bei|from|sur|von) \s)? [\d.,]{1,7} \s
         (?:bewertung(?:en)?|ratings?|valoraciones|avaliações|valutazioni) \W*
      | \d[.,]\d{1,2} \s (?:bei|from|sur|von|de|su|uit|av|af|z|ze|из) \s [\d.,]{1,7} \s
         (?:votes?|stimmen|votos?|voti|stemmen|röster|stemmer|głosów|hlasů|голосов) \W*
      | \d[.,]\d{1,2} \s? / \s? (?:5|10) \W{1,4} [\d.,]{1,7} \s \w{2,12} \W*  # a mean of votes
      | (?:photo|foto|bild|image|picture|fotos|photos|ảnh|kuva|kuvat|fotó|fotók) \s?
         (?:credits?|by|source|courtesy)? \s? : .{0,240}
      | (?:fot\.|zdj\.) \s? .{0,120} (?<![.!?])
      | (?:φωτ[οό]\w* | 写真 | 撮影 | 사진 (?:\s? (?:출처|제공))? | [图圖]片?
         (?:来源|來源)? | फोटो | तस्वीर | الصورة | صورة | تصوير | عکس | צילום | תמונה | ภาพ)
         \s? [:：=＝] .{0,120}
      | (?:main|lead|featured|header|cover) \s (?:photo|image|picture) \s
         (?:credits?|by|source|courtesy) \b .{0,120}
      | \(? (?:photo|image|picture)s? \s (?:by|courtesy(?:\s of)?|via) \s
         (?-i:[A-ZÀ-Þ]) [^:.!?]{2,60}
      | (?:AP|AFP|EPA|PTI|ANI|Reuters|Getty) \s (?:file \s)? (?:photo|image)s? \s? / .{2,80}
      | (?:credits?|crédits?) \s? : \s (?-i:[A-ZÀ-Þ]) [^:.!?]{2,60}
      | image \s (?:caption|source), \s .{2,200}
      | (?:cr[ée]dit(?:o|os|s)? \s (?:de \s)? (?:la \s)? (?:photo|foto|imagen?)s? | titelbild
         | symbolbild | borítókép | fotoğraf | фото | zdjęcie | copertina) \s? : .{0,240}
    ) $"""
)
_CREDITED = re.compile(
    r"""(?ix) (?<=...) (?: © | \b(?:fot[oó]|photo|bild|image|picture|ảnh|фото|kuva)s?:
           (?! \s*+ (?-i:[a-zß-ÿ]) \S*+ \s \S++ \s .{1,60} [.!?]["”“»]? $ )  # a sentence goes on
         | \((?:\w+\ )?credits?: | getty \s images (?! \. $ ) | ＝ )
         .{0,50} $"""
)
# A sentence too long for a caption, or one that an agency signs: "(©NTB)", "© 2025 AFP".
_OF_THE_TEXT = re.compile(
    r"^(?:.{110,}[.!?…][\"”’»]?\s?\(?©|.{50,}[.!?…][\"”’»]?\s?"
    r"(?:\(©[A-Z]{2,6}\)|©\s?\d{4}\s[A-Z]{2,6})$)"
)
# Where a dispatch is from, and whose: 【パリ＝佐伯亮】; a picture's ＝ leads to when it was taken.
_FROM = re.compile(r"[【［〔（\[(][^】］〕）\])]{1,60}[】］〕）\])](?=.{12})")
_CREDITED_HINTS = (
    "©", "credit", "foto", "fotó", "photo", "bild", "image", "picture", "ảnh", "фото", "kuva", "＝",
)  # fmt: skip


def is_label(text: str) -> bool:
    """Say whether a text labels a picture, stamps a time or is nothing but an address.

    >>> is_label("Image 1 of 5"), is_label("https://example.org/a"), is_label("The quay © A. Moor")
    (True, True, True)
    >>> is_label("15.04.2026 - 15:48 Uhr"), is_label("He left at 15:48 in 2026.")
    (True, False)
    >>> is_label("4,53 bei 4394 Bewertungen"), is_label("3 von 5, (1 Bewertung)")
    (True, True)
    >>> is_label("9 พ.ค. 68 14:35 น."), is_label("เริ่มเวลา 14.35 น.")
    (True, False)
    >>> is_label("„"), is_label("12"), is_label("U.S.")
    (True, True, False)
    """
    if len(text) > 280:
        return False
    if len(text) <= 4:
        return text.isdigit() or not any(sign.isalnum() or sign == "_" for sign in text)
    ended = text[-1:] in {".", "!", "?", "”", '"'}
    if tells_age(text) or (len(text) <= LONGEST_STAMP and not ended and is_stamp(text)):
        return True
    if ended and any(find_shapes(scan_bare(text))):
        return True
    if (ended and len(text) > 120) or _OF_THE_TEXT.search(text):
        return False
    return names_picture(text)


def names_picture(text: str) -> bool:
    """Say whether a line counts or credits a picture, or is nothing but an address."""
    if _LABEL.match(text):
        return True
    said = _FROM.sub("", text, count=1) if _FROM.match(text) else text
    hinted = any(map(said.casefold().__contains__, _CREDITED_HINTS))
    return hinted and bool(_CREDITED.search(said[-100:]))
