"""What the names in a page's markup call its pieces: text, caption, byline, furniture.

Names in markup are English nearly everywhere; the other languages seen are listed as well.
"""

import re
from functools import lru_cache
from typing import Final


class Mark:
    """What the markup calls a piece of the page: bits, because a piece may have several names.

    Plain numbers, not `enum.Flag`: they are joined a thousand times a page.
    """

    NONE: Final = 0
    BODY: Final = 1  # the article's text
    FURNITURE: Final = 2  # anything that is not the article
    HIDDEN: Final = 4  # never shown
    CAPTION: Final = 8
    BYLINE: Final = 16
    STANDFIRST: Final = 32
    CREDIT: Final = 64
    DISCLAIMER: Final = 128
    HEADER: Final = 256
    EMBED: Final = 512  # a post from elsewhere
    KICKER: Final = 1024  # the line above or before a headline
    FOOTER: Final = 2048  # the page's own foot: furniture even where it is all the prose there is


# What is called one of these is none of the text, whatever stands around it.
OUT: Final = (
    Mark.FURNITURE | Mark.HIDDEN | Mark.CAPTION | Mark.BYLINE | Mark.STANDFIRST
    | Mark.DISCLAIMER | Mark.HEADER | Mark.EMBED | Mark.CREDIT | Mark.KICKER | Mark.FOOTER
)  # fmt: skip


def _names(patterns: str) -> list[str]:
    """Return the names listed, apart by white space; a line in brackets is a comment."""
    lines = (line for line in patterns.splitlines() if not line.lstrip().startswith("(#"))
    return " ".join(lines).split()


_BODY = _names(
    r"""
    article-?(?:body|content|text|copy|detail|details|description|inner|main|paragraphs?)
    (?:story|post|entry|news|content|main|single|node|page|blog|detail)-?(?:body|text|copy)
    (?:story|post|entry|news|single|blog|detail|artikel)-?(?:content|details?|description)
    articulo-?(?:cuerpo|texto) cuerpo-?(?:noticia|articulo)? texto-?(?:noticia|articulo)
    artikel-?(?:text|inhalt|body|content) artikeltext corps-?article
    body-?(?:copy|content|text) storybody articlebody haber-?(?:metni|detay|icerik)
    contenido-?(?:noticia|articulo) rich-?text richtext
    """
)
_FURNITURE = _names(
    r"""
    (# neighbours of the article)
    related\w* recirc\w* recommend\w* also-?read read-?(?:also|next|more)
    more-?(?:on|from|news|stories|articles|to-read|like) see-?also you-?may
    most-?(?:read|viewed|popular|recent) popular trending latest-?(?:news|stories)
    top-?stories up-?next next-?(?:article|story|post) prev-?(?:article|story|post)
    teasers?(?!-content) teaser-(?!content)\w+ promo\w* outbrain taboola zergnet mgid revcontent
    nativo carousel slider ticker breaking-?news inline-?(?:related|links?|story|promo) read-?too
    liveblog-?(?:nav|list)
    onward in-?other-?news suggest\w* further-?reading topic-?links? crosslinks? linkbox
    infobox-?links? article-?links? story-?links?
    (# asking the reader for something)
    newsletters?\w* nl-?(?:prompt|box|form|sign-?up|promo) inbox-?\w*
    subscri(?!bers?-(?:only|premium|content|exclusive|preview))\w+
    sign-?up signin sign-?in login register\w*
    paywall-?(?:box|banner|message|prompt|overlay|cta|text|container|barrier) regwall donat\w+
    membership cta call-?to-?action app-?(?:banner|promo|download|install|prompt|store)
    open-?in-?app apppromo download-?app (?:follow|like)-?us follow-?(?:buttons?|button)? feedback
    survey poll quiz contribute support-?us notification\w* push-?\w*
    (# machinery)
    social\w* shar(?:e|es|er|ing)(?:-?\w+)? sharedaddy addthis\w*
    comments?(?:-?(?:area|list|section|form|box|wrapper|container|block|count|s))? disqus\w*
    fb-comments respond kommentare? breadcrumbs? navigation nav navbar menu\w* submenu toolbar
    tools? pagination pager sidebar side-?bar rail widgets? cookies? consent gdpr onetrust
    modal popup pop-?up overlay lightbox tooltip(?:text|content)? dropdown banner-?\w* skip-?links?
    site-?header masthead button btn
    (?:video|audio|media|jw|podcast)-?player\w* player jump-?links? toc table-of-contents
    audio-?player listen\w* beyondwords\w*
    (# money)
    ad ads advert\w*
    ad-?(?:slot|unit|container|wrapper|box|block|label|text|break|placeholder) adsbygoogle dfp
    gpt sponsor\w* partner-?content anzeigen? werbung publicidad? publicite pubblicita
    reklam\w* affiliate\w* commercial shopping product-?(?:card|box|list) banner merch
    coupons? deals?
    (# about the article)
    author-?(?:bio|box|info|card|description|about|details?|profile|block|section)
    about-?author about-?the-?author bio bios biography contributor-?(?:bio|info) end-?note
    article-?(?:footer|tags|topics|tools|actions|share) post-?(?:footer|tags|nav|navigation)
    entry-?(?:footer|utility) tags? tag-?(?:list|cloud|links?) tagcloud topics? topic-?list
    keywords categories copyright legal corrections?-?link hashtags? schlagworte? etiquetas
    (# embeds and boxes)
    factbox fact-?box embed-?(?:caption|meta) gallery slideshow photo-?gallery
    video-?(?:player|caption|list|playlist|title|description|info) playlist timeline-?nav
    video-\w+-headlines?
    ranking scoreboard weather stock-?(?:quote|ticker) quotes?-?ticker kiosk epaper games?
    crossword horoscope
    """
)
# Walked, unlike other furniture: whose the pictures are is said in it.
_GALLERY = _names("swiper splide glide fotorama bildergalerie fotostrecke galeria diaporama")
_FOOTER = _names(r"footer(?:-?\w+)?")
_HIDDEN = _names(
    r"""
    sr-?only visually-?hidden visuallyhidden screen-?reader\w*(?:-text)? hidden-?text
    is-?hidden offscreen invisible hide-?text print-?only printonly only-?print noprint-?title
    rollover-?(?:\w+-)?(?:block|box|card|content|panel|popup)
    """
)
_CAPTION = _names(
    r"""
    (?:img|image|photo|picture|media|figure|wp)-?caption(?:-?\w+)?
    (?:thumb|video|bild|foto|lead|gallery|inline)-?caption(?:-?\w+)?
    caption(?:-?(?:text|wrapper|container|credit))? cutline
    (?:photo|image|img|picture|media|bild|foto)-?(?:credits?|source|by|copyright|info)
    (?:photo|image|img|picture|media|bild|foto)-?(?:desc\w*|title|legend\w*|text|meta)
    bildunterschrift bildtext bildnachweis legenda? pie-?(?:de-?)?foto didascalia
    credits?-?(?:photo|image|img|foto)
    """
)
_BYLINE = _names(
    r"""
    by-?line(?:-?\w+)?
    (?:article|story|post|entry|news)-?(?:author|authors|by|writer|date|time|published|info)
    authors?(?:-?(?:name|names|link|line|date|byline))? posted-?(?:by|on)
    published(?:-?(?:on|date|time|at|by))? publish-?(?:date|time|info) pub-?date
    date-?(?:time|line|stamp|published|publish|posted|box) datetime timestamp time-?stamp
    updated(?:-?\w+)? last-?(?:updated|modified) modified-?(?:date|time) date autor\w* auteur
    verfasser signature (?:article|post|entry|story)-?meta post-?metadata reporter\w*
    writer(?:-?name)? dateposted read(?:ing)?-?time reading-?duration lesezeit datum fecha tarih
    yazar autore szerzo forfatter skribent kirjoittaja penulis
    """
)
_STANDFIRST = _names(
    r"""
    stand-?first standfirst dek deck sub-?(?:headline|title|hed|head|heading|deck) subline
    (?:article|story|post|entry|news)-?(?:summary|excerpt|intro|lead|lede|lead-?text)
    (?:article|story|post|entry|news)-?(?:subtitle|teaser|standfirst|dek|deck|abstract|synopsis)
    excerpt abstract synopsis chapeau bajada entradilla sommario vorspann teaser-?text
    unterzeile lead lead-?in lead-?text ingress ingressi manchet summary intro intro-?text
    untertitel spot-?text (?:haber|post|article|detail|detay|news)-?spot sapou? perex chapo
    preamble preambel lede anriss podnaslov podnadpis podtytul
    copete subtitulo sottotitolo catenaccio linha-?fina underrubrikk? sumario resumen zajawka anons
    """
)
# What leads a text may be a picture: class="lead-image".
_PICTURES = frozenset({"img", "image", "photo", "picture", "media", "video", "visual"})
# The text in points, often by a machine: before the standfirst, which is called a summary too.
_DIGEST = _names("ai-?summary key-?(?:points?|takeaways?) takeaways?")
_CREDIT = _names(
    r"""
    (?:article|story|news)-?(?:source|credit|agency) sources? agency credits? agence quelle
    fuente fonte
    """
)
_EMBED = _names(
    r"""
    twitter-?(?:tweet|video|timeline) tweet\w* instagram-?(?:media|embed|post) fb-?post
    tiktok-?embed bluesky-?embed telegram-?post reddit-?(?:card|embed\w*) mastodon-?embed
    social-?embed truthsocial-?embed
    """
)
_KICKER = _names(
    r"""
    kicker(?:-?\w+)? over-?line top-?line dach-?zeile rubric spitzmarke eyebrow over-?title
    surtitre antetitulo volanta occhiello pre-?title pretitle headline-?prefix roof-?line
    article-?kicker
    (?:article|story|headline|teaser|title)-?(?:kicker|overline|topline|eyebrow|label|prefix)
    """
)
_DISCLAIMER = _names("disclaimer\\w*(?:-?\\w+)? syndicat\\w+")

_WORD = re.compile(r"[A-Z]*[a-z]+|[A-Z]+")
_LONGEST, _MOST_WORDS = 80, 8  # of one name
_MOST_NAMES = 12  # of one element: those behind say how it looks
_UTILITY = re.compile(r"[:/\[\]%!]")
# What an article is filed under: WordPress puts it on the article, "category-books tag-sport".
_FILED = re.compile(
    r"(?:category|tag|type|status|format)-(?!(?:list|cloud|link|box|container|wrap|area|nav|item"
    r"|label|name|title|bar|block|section)\w*$)"
)
# A page's builder calls every piece so: what follows says which it is.
_BUILDERS = "elementor-"
_PIECE = re.compile(
    r"elementor-(?:widget-)?post-info|elementor-widget(?:-(?!(?:archive-)?posts|portfolio|form|loop"
    r"|login|search)|$)"
)
_TYPE_SIZE = re.compile(
    r"(?:body|caption|headline|label|overline|subtitle|title)-?\d$", re.IGNORECASE
)
_PROPERTIES = {
    "articlebody": Mark.BODY,
    "author": Mark.BYLINE,
    "creator": Mark.BYLINE,
    "datepublished": Mark.BYLINE,
    "datemodified": Mark.BYLINE,
    "caption": Mark.CAPTION,
    "description": Mark.STANDFIRST,
    "alternativeheadline": Mark.STANDFIRST,
    "comment": Mark.FURNITURE,
    "keywords": Mark.FURNITURE,
    "copyrightholder": Mark.CREDIT,
}
_KINDS = (
    (_HIDDEN, Mark.HIDDEN),
    (_CAPTION, Mark.CAPTION),
    (_BYLINE, Mark.BYLINE),
    (_KICKER, Mark.KICKER),
    (_DIGEST, Mark.FURNITURE),
    (_STANDFIRST, Mark.STANDFIRST),
    (_DISCLAIMER, Mark.DISCLAIMER),
    (_EMBED, Mark.EMBED),
    (_FURNITURE, Mark.FURNITURE),
    (_GALLERY, Mark.FURNITURE),
    (_CREDIT, Mark.CREDIT),
    (_FOOTER, Mark.FURNITURE | Mark.FOOTER),
    (_BODY, Mark.BODY),
)
# hasCaption, with-sidebar, no-image: what follows is in a box or not; image-with-caption is both.
_HOLDS = frozenset({"has", "hasnt", "with", "no", "without"})
_CHOICE = re.compile(r"\(\?:([a-z|-]+)\)")
_OPENING = re.compile(r"([a-z]+?)(?:[a-z][?*].*|[^a-z].*|$)")  # the letters that every form has


def _by_opening() -> dict[str, list[tuple[int, re.Pattern[str]]]]:
    """Return the ranks of the kinds a word may be of, by the three letters it opens with, or two.

    A dozen lists of names stand against every name of a page: most words open like none of them.
    """
    found: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for rank, (names, _) in enumerate(_KINDS):
        alike: dict[str, list[str]] = {}
        for name in names:
            choice = _CHOICE.match(name)
            for opening in choice[1].split("|") if choice else [name]:
                letters = _OPENING.match(opening)
                some = alike.setdefault(letters[1][:3] if letters else "", [])
                if name not in some:
                    some.append(name)
        for opening, some in alike.items():
            whole = re.compile("(?:" + "|".join(some) + ")(?=-|$)")
            found.setdefault(opening, []).append((rank, whole))
    return found


_BY_OPENING = _by_opening()


@lru_cache(maxsize=16_384)
def judge_names(names: str) -> int:
    """Return what class and id names call an element, as `Mark` bits.

    >>> judge_names("c-articleBody js-x") == Mark.BODY
    True
    >>> judge_names("box relatedStories") == Mark.FURNITURE
    True
    >>> judge_names("col-md-8 md:promo wrapper") == Mark.NONE
    True
    >>> judge_names("articleHeader hasCaption no-sidebar") == Mark.NONE
    True
    """
    mark = Mark.NONE
    for name in names.split(maxsplit=_MOST_NAMES)[:_MOST_NAMES]:
        mark |= _judge_name(name)
    return mark


@lru_cache(maxsize=16_384)
def _judge_name(name: str) -> int:
    if name.isascii() and name.isalpha() and name.islower():  # one word, as most are
        return _judge_words([name[:_LONGEST]])
    # Utility classes ("print:hidden", "w-1/2") and sizes of type ("caption2") say how a thing
    # looks, never what it is.
    if _UTILITY.search(name) or (name[-1:].isdigit() and _TYPE_SIZE.search(name)):
        return Mark.NONE
    if _FILED.match(name):
        return Mark.NONE
    if name.startswith(_BUILDERS) and (piece := _PIECE.match(name)):
        name = name[piece.end() :]
    return _judge_words(_WORD.findall(name[:_LONGEST])[:_MOST_WORDS])


def _judge_words(parts: list[str]) -> int:
    word, start, best = "-".join(parts).lower(), 0, len(_KINDS)
    words = word.split("-")
    for part in words if _HOLDS.isdisjoint(words) else _drop_held(words):
        opening = word[start : start + 3]
        for rank, pattern in (*_BY_OPENING.get(opening, ()), *_BY_OPENING.get(opening[:2], ())):
            if rank < best and pattern.match(word, start):
                best = rank
        start += len(part) + 1
    if best == len(_KINDS):
        return Mark.NONE
    mark = _KINDS[best][1]
    pictured = mark == Mark.STANDFIRST and not _PICTURES.isdisjoint(words)
    return Mark.CAPTION if pictured else mark


def _drop_held(words: list[str]) -> list[str]:
    """Return a name's words without those that say what is in a box, unless it is a picture's."""
    before = words[: next(at for at, word in enumerate(words) if word in _HOLDS)]
    return before if _PICTURES.isdisjoint(before) else words


def judge_properties(itemprop: str) -> int:
    """Return what an element's itemprop attribute says it is."""
    mark = Mark.NONE
    for name in itemprop.lower().split()[:5]:
        mark |= _PROPERTIES.get(name, Mark.NONE)
    return mark
