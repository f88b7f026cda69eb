"""Lines that ask their reader to follow the outlet on a channel elsewhere: WhatsApp, Telegram."""

import re
from typing import Final
from unicodedata import normalize

# What is named in such a line, whatever its language.
_CHANNELS: Final = """
    whatsapp | telegram | google news | facebook | instagram | youtube | viber | tiktok | zalo
    | व्हाट्सऐप | व्हाट्सएप | वॉट्सऐप | वाट्सएप | व्हॉट्सअॅप | व्हॉट्सॲप | टेलीग्राम | टेलिग्राम | गूगल न्यूज | फेसबुक
    | হোয়াটসঅ্যাপ | টেলিগ্রাম | গুগল নিউজ | ফেসবুক | வாட்ஸ்அப் | வாட்ஸ்ஆப் | டெலிகிராம் | వాట్సాప్ | వాట్సప్
    | టెలిగ్రామ్ | ವಾಟ್ಸಾಪ್ | ವಾಟ್ಸಪ್
    | വാട്സാപ്പ് | വാട്‌സാപ്പ് | വാട്സ്ആപ്പ് | વોટ્સએપ | વ્હોટ્સએપ | ਵਟਸਐਪ
    | واٹس ایپ | ٹیلی گرام | واتساب | واتس آب | واتس اب | تلغرام | تيليجرام | تليجرام | جوجل نيوز
    | تلگرام | اینستاگرام | טלגרם | וואטסאפ | ווטסאפ | телеграм | вотсап | фејсбук
    | фейсбук | вайбер
"""
# By language: who speaks | what is asked. A line that names a channel has one of either, in words
# or in one; what others do there is told of them, without "our" and in other forms.
_ASKS: Final = {
    "en": "our us | follow join subscribe connect connected",
    "de": "uns unser unserem unseren | folgen folge folgt abonnieren abonniere",
    "fr": "notre nos nous suivez-nous | rejoignez suivez rejoins suivez-nous",
    "es": "nuestro nuestra nuestros | únete únase sigue síguenos siga suscríbete súmate",
    "it": "nostro nostra nostri | segui seguici iscriviti unisciti",
    "pt": "nosso nossa nossos | siga participe acompanhe inscreva-se",
    "nl": "ons onze | volg",
    "pl": "nas nasz naszego naszym | obserwuj obserwujcie dołącz śledź polub",
    "ro": "ne noastră nostru | urmărește-ne urmăriți alătură-te abonează-te",
    "hr, sr": "nas naš našu | pratite zapratite pridružite",
    "bg": "ни нашия нашата | последвайте следвайте присъединете",
    "mk": "нѐ нè | пратете следете",
    "tr": "bizi kanalımıza kanalımızı grubumuza haberlerimizi | katılın takip abone",
    "ru": """нас наш нашу нашем нашими наших | следите подписывайтесь подпишитесь
             присоединяйтесь вступайте""",
    "uk": """нас наш нашу нашому нашими наших | стежте слідкуйте підписуйтесь підписуйтеся
             підпишіться приєднуйтесь приєднуйтеся долучайтесь""",
    "hi": "हमारे हमारा हमारी हमें | फॉलो जॉइन ज्वाइन जुड़ें जुड़िए सब्सक्राइब",
    "mr": "आमच्या आमचे आमचा आम्हाला | फॉलो जॉईन जॉइन सबस्क्राईब सामील",
    "bn": "আমাদের | ফলো জয়েন সাবস্ক্রাইব লাইক",
    "ta": "எங்கள் எங்களை | ஃபாலோ பின்தொடருங்கள் இணையுங்கள்",
    "te": "మా మమ్మల్ని | ఫాలో జాయిన్ చేరండి",
    "kn": "ನಮ್ಮ ನಮ್ಮನ್ನು | ಫಾಲೋ ಸೇರಿ",
    "ml": "ഞങ്ങളുടെ ഞങ്ങളെ | ഫോളോ ജോയിൻ",
    "gu": "અમારા અમારી અમને | ફોલો જોઈન જોડાઓ",
    "pa": "ਸਾਡੇ ਸਾਨੂੰ ਸਾਡੀ | ਫਾਲੋ ਜੁੜੋ",
    "ur": "ہمارا ہمارے ہماری ہمیں | فالو جوائن جڑیں سبسکرائب",
    "ar": """أخبارنا قناتنا صفحتنا حسابنا تابعنا تابعونا
             | تابع تابعوا تابعنا تابعونا لمتابعة انضم انضموا اشترك اشتركوا اضغط""",
    "fa": "ما | بپیوندید کنید شوید",
    "he": "שלנו אחרינו | הצטרפו עקבו",
    "id, ms": "kami | ikuti gabung bergabung",
    "vi": "chúng | dõi",
    "sw": "yetu tufuate | jiunge fuata tufuate",
}
# Scripts without spaces, and Korean: all of a line.
_UNSPACED: Final = re.compile(
    r"""(?ix) \W*+ (?:
      .{0,12} (?:LINE|X|Facebook|インスタグラム|YouTube) .{0,12}
         (?:フォロー|友だち追加|チャンネル登録) (?:する|してください|はこちら)?
      | (?:点击|點擊|點我|请|請|欢迎|歡迎|立即) .{0,4} (?:关注|關注|加入|追蹤|订阅|訂閱) .{0,8}
         (?:公众号|公眾號|微博|视频号|LINE(?:好友|群)?|粉絲團|頻道)
      | (?:네이버|카카오톡|유튜브|텔레그램|구글) .{0,12} (?:구독|추가|팔로우) (?:하기|하세요)
      | (?:กด)? ติดตาม (?:ข่าวสาร|เรา)? (?:ทาง|ได้ที่)? (?:ไลน์|เฟซบุ๊ก|LINE) .{0,20}
    ) \W*"""
)
# An outlet by its name: "Follow Skarv Post on Google News".
_BY_NAME: Final = re.compile(
    r"""(?ix) \W*+ (?: follow | folgen \s sie | suivez | segui | siga | volg | följ | følg | seuraa
      | obserwuj | śledź ) \s (?:d\w\w \s)? (?-i:[A-ZÀ-Þ]) [^,]{1,40} \s
      (?: on | auf | sur | su | no | op | på | na | w ) \s
      (?: whatsapp | telegram | google \s news | facebook | instagram | youtube | linkedin ) \W*"""
)
_LONGEST: Final = 200  # characters
_MOST: Final = 25  # words
_FIRST, _LAST = 6, 3  # words among which a line asks: what stands amid one is told of somebody
_SIGNS: Final = " .,;!?…·|*()[]–—-→>।۔؛،▶►👉"
_QUOTES: Final = re.compile('["“”„«»]')
_NAMED: Final = tuple(
    normalize("NFC", " ".join(piece.split())) for piece in _CHANNELS.strip().split("|")
)
_PLAIN: Final = tuple(filter(str.isascii, _NAMED))
_SETS: Final = tuple(
    tuple(frozenset(normalize("NFC", part).split()) for part in said.split("|"))
    for said in _ASKS.values()
)


def asks_to_follow(text: str) -> bool:
    """Say whether a line asks its reader to follow the outlet on another's channel.

    >>> asks_to_follow("For more updates follow our WhatsApp channel")
    True
    >>> asks_to_follow("The scammers wrote: Join our WhatsApp channel.")
    False
    >>> asks_to_follow("He told us to follow the law."), asks_to_follow("點我加入LINE好友")
    (False, True)
    >>> asks_to_follow("Telegram is to follow suit in the US."), asks_to_follow("FOLLOW US")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    plain = text.isascii()
    said = text.partition(":")[0]
    said = (said if said.isupper() else said.replace("US", "U.S.")).casefold()
    if not plain:
        said = normalize("NFC", said)
    if not any(map(said.__contains__, _PLAIN if plain else _NAMED)):
        return not plain and bool(_UNSPACED.fullmatch(text))
    if _BY_NAME.fullmatch(text):
        return True
    words = [word.strip(_SIGNS) for word in said.split()]
    if len(words) > _MOST or _QUOTES.search(text):
        return False
    edges = {*words[:_FIRST], *words[-_LAST:]}
    return any(not ours.isdisjoint(words) and not asked.isdisjoint(edges) for ours, asked in _SETS)
