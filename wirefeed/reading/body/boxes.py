"""Boxes of links amid a text: how one is headed, what stands in it, where it ends."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from wirefeed.reading.body.pointers import is_pointer
from wirefeed.reading.layout.blocks import Aside, Block
from wirefeed.reading.layout.furniture import OUT, Mark
from wirefeed.reading.layout.phrases import is_prompt
from wirefeed.reading.layout.prose import ends_sentence
from wirefeed.reading.markup.elements import HEADINGS, ROWS
from wirefeed.text.spaces import count_words

# How boxes are headed that no chapter is: whole, or with what they lead to behind a colon.
_ELSEWHERE = r"""(?: (?:
        ähnliche \s (?:beiträge|artikel|themen|meldungen)
      | (?:gerelateerde?|relaterade?|relaterte?|relaterede) \s (?:nieuws|artikelen|berichten
        |artiklar|artikler|nyheter|saker)
      | (?:powiązane|podobne) \s (?:artykuły|tematy|wiadomości|teksty)
      | (?:související|súvisiace|podobné) \s (?:články|zprávy|správy|témata)
      | (?:kapcsolódó|hasonló) \s (?:cikkek|hírek|írások|tartalmak)
      | (?:slične|povezane|povezani|slični) \s (?:vijesti|vesti|članci) | articole \s similare
      | aiheeseen \s liittyv\w+ (?:\s \w+)?
      | (?:zobacz|czytaj) \s (?:też|także|również) | (?:přečtěte|čtěte) \s (?:si|také)
      | lees \s ook | läs \s (?:även|också|mer) | (?:les|læs) \s også | lue \s myös
      | (?:читайте|смотрите) \s также | читайте \s також | по \s теме
      | (?:похожие|связанные|схожі|пов'язані) \s (?:новости|материалы|статьи|записи|новини|матеріали
        |статті)
      | (?:berita|artikel) \s (?:terkait|lainnya) | baca \s juga | (?:tin|bài) \s liên \s quan
      | σχετικ\w+ \s (?:άρθρα|νέα|θέματα) | διαβάστε \s (?:επίσης|ακόμη|ακόμα)
      | (?:قد|مقالات|أخبار) \s (?:يعجبك|ذات\sصلة)
      | (?:เรื่อง|ข่าว|บทความ)ที่เกี่ยวข้อง
      | (?:相关|相關|推荐|推薦|热门|熱門|延伸)
        (?:新闻|新聞|阅读|閱讀|文章|报道|報導|推荐|推薦|链接|专题)
      | 猜你喜欢 ) \W* (?: [:：|] .* )? )"""
# How boxes are headed, and sub-headings too: "More ...", "Other ...", "Mehr ...".
_HEADING = re.compile(
    rf"""(?ix) ^ \W*+ (?:
      (?:more | read | see | watch | listen | also | related | recommended | popular | trending
        | latest | top | most | further | other | featured | real?ted | relat\w+
        | you\ (?:may|might) )\b .*
      | .{{0,25}} \b (?: rel(?:at|ta)ed | real?ted | recommended | trending ) \b .*
      | .{{0,30}} \b (?: top\ stories | most\ read ) \W*
      | (?:mehr|lesen|weitere|auch|verwandte|passend|empfohlen|meist)\w* \b .*
      | (?:lire|voir|à\ lire|plus|également|sur\ le\ même) \b .*
      | (?:lee|leer|ver|más|noticias|también|te\ puede|relacionad\w+) \b .*
      | (?:leggi|altre|vedi|potrebbe|correlat\w+) \b .*
      | (?:leia|veja|mais|saiba) \b .*
      | (?:ilgili|bunlar|son|diğer) \b .*
      | (?:関連|おすすめ|あわせて|注目|最新|人気|ランキング|관련|추천|많이) .*
      | (?:यह\ भी|ये\ भी|और\ पढ़ें|संबंधित) .*
      | (?:اقرأ|مواضيع|أخبار|ذات\ صلة) .*
      | {_ELSEWHERE}
    ) $"""
)
_THINGS = (
    r"(?:news|stories|story|articles?|posts?|videos?|headlines?|reading|coverage|topics?|links?"
    r"|searches|content|reads)"
)
# Of these, what no chapter of a text is called.
_ONLY_A_BOX = re.compile(
    rf"""(?ix) ^ \W*+ (?:
      (?:\S+\s){{0,2}} (?:rel(?:at|ta)ed | real?ted | recommended | trending)
         (?: \W* | \s {_THINGS} \b .* | \s (?:to|for|on|in|now) \b .*)
      | (?:popular | latest | other | top | further | featured) \s (?:\S+\s)? {_THINGS} \b .*
      | .{{0,30}} \b (?:top\ stories | most\ read) \W*
      | most \s (?:read|viewed|popular|recent|shared|commented|discussed|watched) \b .*
      | more \s (?:from|on|about|in|like|to\ read|{_THINGS}) \b .* | latest \s from \b .*
      | (?:also|read|see|watch|listen|more|related|recommended|trending|latest|popular|top|mehr|plus
        |ver|veja|vedi|más|noticias) (?: \W* | \s*[:|–—]\s* .*)
      | (?:also \s (?:read|see|watch|on|in|from) | (?:see|watch|listen) \s (?:also|more|now)) \b .*
      | read \s (?:more|also|next|on|too) \b .* | you \s (?:may|might) \b .*
      | mehr \s (?:zum|zu|aus|von|über|dazu|davon|lesen|nachrichten|artikel|themen|news) \b .*
      | weitere\w* \s (?:nachrichten|artikel|meldungen|themen|beiträge|news|infos?\w*|links) \b .*
      | auch \s interessant \b .* | (?:lesen|verwandte|passend|empfohlen|meistge)\w* \b .*
      | (?:lire | à\ lire | voir\ aussi | sur\ le\ même) \b .* | également \W*
      | (?:lee | leer | te\ puede | noticias\ relacionadas | ver \s (?:más|también)) \b .*
      | más \s (?:noticias|leíd\w+|vist\w+|información|sobre) \b .* | relacionad\w+ .*
      | (?:leggi | vedi\ anche | altre \s (?:notizie|news) | potrebbe) \b .* | correlat\w+ .*
      | (?:leia | saiba | veja \s (?:também|mais) | mais \s (?:lidas|notícias|sobre)) \b .*
      | (?:ilgili | bunlar | (?:son|diğer) \s (?:haberler|dakika)) \b .*
      | (?:関連|おすすめ|あわせて|人気|ランキング|관련|추천|많이) .*
      | (?:यह\ भी|ये\ भी|और\ पढ़ें|संबंधित) .* | (?:اقرأ|مواضيع|ذات\ صلة) .*
      | {_ELSEWHERE}
    ) $"""
)
_LINKED = 0.2
_LINK = 0.8  # of a block that is nothing else
_WHOLE = 25  # words of what is no teaser
_NEAR = 30  # blocks
_SEVERAL, _PIECES = 2, 500  # items; elements
_SHORTEST_SENTENCE = 3  # words
_POINTING = ("👉", "📲", "🔔", ">>")
_LONGEST_LINE, _LONGEST_HEADING, _LONGEST_LABEL, _TITLE = 25, 6, 8, 4  # words


def is_box_heading(text: str) -> bool:
    """Say whether a heading may open a box of other articles.

    >>> is_box_heading("International Realted Stories"), is_box_heading("How the port was built")
    (True, False)
    """
    return len(text) <= 60 and (bool(_HEADING.match(text)) or is_pointer(text))


def is_only_a_box(text: str) -> bool:
    """Say whether a heading that may open a box is none of a text's own.

    >>> is_only_a_box("More from Skarv"), is_only_a_box("More than 200 boats")
    (True, False)
    """
    return text[-1] in ":：" or bool(_ONLY_A_BOX.match(text)) or is_pointer(text)


def opens_box(rows: Sequence[tuple[Block, int]], place: int, asides: Sequence[Aside]) -> bool:
    """Say whether the block at a place in the rows, headed like a box, opens one.

    `asides` is the furniture that was passed by between it and the next block.
    """
    block = rows[place][0]
    if _is_sentence(block):
        return False
    if not (block.tag in HEADINGS or (block.tag != "li" and (block.bold > 0 or block.words < 7))):
        return False
    if is_only_a_box(block.text):
        return True
    linked = any(next(aside.element.iter("a"), None) is not None for aside in asides)
    return linked or not _heads_text(rows, place)


def _is_sentence(block: Block) -> bool:
    """Say whether words that may head a box are one of a text's: "Lee declined to comment."."""
    if block.tag in HEADINGS or block.link_share or block.words < _SHORTEST_SENTENCE:
        return False
    return ends_sentence(block.text) and not block.text.endswith((":", "：", "...", "…"))


def heads_links(rows: Sequence[tuple[Block, int]], place: int, base: int) -> bool:
    """Say whether a few words, whatever they say, stand above nothing but links and prompts.

    A chapter's heading may have a link between it and its text, or a button beside it, but no list
    of links. `base` is the first row's place in the layout.
    """
    block, region = rows[place][0], rows[place][0].region
    colon = block.text[-1] in ":："
    if block.words > _LONGEST_HEADING or block.tag in ROWS:
        return False
    if ends_sentence(block.text) and not colon:
        return False
    behind = [beside for beside, _ in rows[place + 1 : place + _NEAR]]
    links = list(takewhile(lambda beside: beside.link_share > _LINK, behind))
    if colon:
        return bool(links) and links[0].words < _LONGEST_LINE
    boxed = behind[: region.last - region.first - 1] if region.first == base + place else []
    if all(beside.link_share > _LINK or is_prompt(beside.text) for beside in boxed) and (
        sum(beside.words for beside in boxed) >= _TITLE
    ):
        return True
    listed = block.tag not in HEADINGS or all(link.tag == "li" for link in links)
    return len(links) > 1 and listed


def is_link_line(block: Block) -> bool:
    """Say whether a line is the linked title of another article behind a label and a colon.

    A hand before it leads there too, whatever the line says.
    """
    text = block.text
    if block.tag != "p" or not block.link_share or block.words > _LONGEST_LINE:
        return False
    if text.startswith(_POINTING):
        return True
    if ends_sentence(text):
        return False
    label = text[: round(len(text) * (1 - block.link_share))]
    title = text[len(label) :]
    if count_words(title) < _TITLE:
        return False
    return label.rstrip().endswith((":", "：")) and count_words(label) <= _LONGEST_LABEL


def leads_to_link(rows: Sequence[tuple[Block, int]], place: int, base: int) -> bool:
    """Say whether a link stands right behind a block, or one without words in the box it heads.

    "Read more" is a button amid texts too. `base` is the first row's place in the layout.
    """
    region = rows[place][0].region
    links = region.element.iter("a") if region.first == base + place else ()
    pictured = any(not "".join(map(str, link.itertext())).strip() for link in links)
    return pictured or any(block.link_share > _LINKED for block, _ in rows[place + 1 : place + 2])


def _heads_text(rows: Sequence[tuple[Block, int]], place: int) -> bool:
    """Say whether running text or a list without links follows a heading, as in no box of links."""
    for block, mark in rows[place + 1 : place + 5]:
        if block.tag in ROWS:
            break
        if not mark & (Mark.CAPTION | Mark.CREDIT):
            told = block.prose and (block.tag == "p" or block.words >= _WHOLE)
            return told and not mark & OUT and not block.link_share
    return _heads_list(rows, place)


def _heads_list(rows: Sequence[tuple[Block, int]], place: int) -> bool:
    """Say whether several items or rows follow a heading, and none has a link."""
    listed = [*takewhile(lambda row: row[0].tag in ROWS, rows[place + 1 : place + _NEAR])]
    if len(listed) < _SEVERAL or any(mark & OUT or block.link_share for block, mark in listed):
        return False
    around = listed[0][0].region.element  # the links of a table's cells are not counted
    return all(piece.tag != "a" for piece in islice(around.iter(), _PIECES))


def is_boxed(rows: Sequence[tuple[Block, int]], place: int) -> bool:
    """Say whether a block behind a box's heading is one of its entries: a link, or beside one."""
    block = rows[place][0]
    if block.link_share > _LINKED or ends_sentence(block.text):
        return block.link_share > _LINKED
    near = rows[place + 1 : place + 3]
    if block.words < 5 and block.tag not in HEADINGS and block.tag != "p":  # "3 hours ago"
        near = [rows[place - 1], *near]
    return any(beside.link_share > _LINKED for beside, _ in near)


def end_box(
    rows: Sequence[tuple[Block, int]], place: int, words: Sequence[int], base: int, whole: int
) -> int:
    """Return where a box that has a region of its own ends, else the place behind its heading.

    `words` are those before each row, `base` is the first row's place in the layout.
    """
    region = rows[place][0].region
    end = min(region.last - base, len(rows))
    small = words[end] - words[place] < 0.25 * whole
    alone = region.first > base and end < len(rows)
    linked = any(block.link_share for block, _ in rows[place : min(end, place + _NEAR)])
    own = alone or (linked and end == len(rows) and not _goes_on(rows, place))
    return end if small and own else place + 1


def _goes_on(rows: Sequence[tuple[Block, int]], place: int) -> bool:
    """Say whether a box's entries are links or stand apart, and the text before and behind them."""
    region = rows[place][0].region
    head = [block for block, _ in rows[place : place + 2]]  # "Trending: <a>...</a>" is all of one
    if not any(block.region is not region or block.link_share > _LINKED for block in head):
        return False
    sides = rows[max(0, place - _NEAR) : place], rows[place + 1 : place + _NEAR]
    return all(
        any(
            block.region is region and block.tag == "p" and block.prose and not block.link_share
            for block, _ in side
        )
        for side in sides
    )
