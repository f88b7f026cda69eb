"""The words a byline opens with, in the languages of the trade."""

import re
from typing import Final

# What leads to a full name alone, told by two words in capitals: "Texte de Ada Moreau".
_LEADS: Final = (
    r"(?:(?:un\s+)?texte\s+de|(?:dal(?:la)?\s+nostr[oa]|van\s+onze)\s+\w+|rozmawia(?:ł[ay]?)?|opracowa(?:ł[ay]?|li)"
    r"|беседовал[аи]?)(?=\s+(?-i:[^\W\d_a-zà-ÿа-яё]\S*\s+[^\W\d_a-zà-ÿа-яё]\S*$))"
)
# Alternatives for a pattern that ignores case. Short prepositions; a label has its colon.
BY: Final = (
    r"(?:by|von|vom|par|por|(?:scris|publicat|postat)\s+de|(?:a\s+cura\s+)?di|da|af|av|door|przez|yazan|oleh|nga|piše|írta|от|द्वारा"
    rf"|opr(?:ac)?\.|γράφει\s+[οη]|بقلم|كتب|بواسطة|מאת|โดย|{_LEADS})(?!\w)"
)
# What may stand before them: "written by".
WRITTEN: Final = (
    r"(?:(?:eine?\s+)?(?:written|reported|posted|submitted|published|edited|compiled|updated|reviewed|story|text"
    r"|interview(?:ed)?|article|photos?|analysis|opinion|comment(?:ary)?|geschrieben|verfasst|kommentar|analyse|gastbeitrag"
    r"|intervju|intervista|propos\s+recueillis"
    r"|escrito|firmado|écrit|scritto|geschreven|skrevet|skriven|publicad[oa]|publiée?|pubblicato|postado"
    r"|veröffentlicht|rédigé|geplaatst|publicerad|ditulis|diposting|gespeichert|eingereicht|soumis"
    r"|ingediend|inskickad)\s+)?"
)
# What leads over to the agency whose text went in: "Ada Moor with AP".
WITH: Final = ("with", "avec", "mit", "con", "com", "met", "med")
# "And": in credits, and between any two names, where more words can be nothing else.
_PARTING_AND: Final = "and und et y e og och en ve i και और و"
AND: Final = frozenset(f"{_PARTING_AND} & и і oraz ja és şi și a dan và й או এবং".split())
# What parts the names of a credit, for a pattern: "and", and what leads over to an agency.
BETWEEN: Final = "|".join([*_PARTING_AND.split(), "sowie", "with", "mit", "via"])
# "Source:", without its colon.
SOURCE: Final = (
    r"(?:source|quellen?|fuentes?|fontes?|bron|k[aä]lla|kilde|kaynak|źródło|zdroj|forrás|lähde|sursa"
    r"|izvor|vir|avots|šaltinis|allikas|heimild|burimi|sumber|nguồn|mənbə|manba|chanzo|pinagmulan"
    r"|πηγή|источник|източник|извор|крыніца|джерело|წყარო|աղբյուր|дереккөз|स्रोत|המקור|מקור|المصدر"
    r"|منبع|ذریعہ|بشکریہ|সূত্র|ที่มา|来源|來源|出典|출처)"
)
# The same without a colon, before an agency's name: Theo AFP, По материалам ТАСС.
AFTER: Final = r"(?:theo|via|по\s+материалам|за\s+матеріалами)"
# Who wrote it, with its colon.
AUTHOR: Final = (
    r"(?:(?:authors?|autor(?:e|en|es|i|in|ka|y|zy|s|ius)?|auteure?s?|reporter|rédaction|redaktion|redacción"
    r"|szerző|teksti?|tác\s+giả|yazar|penulis|pewarta|muhabir|автор|аўтар|текст|συντάκτης|लेखक|作者|撰文"
    r"|文|記者|记者|작성자|글쓴이|الكاتب|الكاتبة|نویسنده|ავტორი|հեղինակ|müəllif|muallif|লেখক|сурвалжлагч"
    r"|oprac(?:owanie|ował[ay]?|\.)|redakcja|p[rř]ipravil[aiy]?|[sz]pracoval[aiy]?|pripremi(?:o|la|li)"
    r"|obdelal[ai]?|nap[ií]?sal[aiy]?|подготовил[аи]?|підготува(?:в|ла|ли)"
    r"|te(?:xt[eo]?|sto)(?=\s?[:：]\s?[^\W\d_]+\s[^\W\d_]))"
    r"\s*[:：／՝]\s*)"
)
LABEL: Final = rf"(?:{SOURCE}\s*[:：／]\s*|{AUTHOR})"
# What desks and papers are called and no person; `authors/desks.py` has more, of names of authors:
# Post, Star and List are surnames as well.
NO_PERSON: Final = re.compile(
    r"(?i)\b(?:staff|desk|bureau|team|newsroom|news|web|online|digital|reporters?|correspondents?|service"
    r"|reda[kc][a-zçãțţ]{2,6}|rédaction|editorial|times|tribune|daily|gazett[ea]|gazeta|tribün|hírlap"
    r"|újság|ziar(?:ul)?|jurnalul|noviny|denník|deník|dziennik|zeitung|anzeiger|tageblatt|nachrichten"
    r"|dagblad(?:et)?|tidning(?:en)?|diario|diário|jornal|giornale|lehti|sanomat|vijesti|novosti"
    r"|dnevnik|газета|новини|новости|вести|ведомости)\b"
)
# A label of the kind, whatever it says: 责任编辑：; and what buttons beside names say.
HAN_LABEL: Final = r"[\u4e00-\u9fff]{1,5}[:：]"
HAN_BUTTONS: Final = r"(?:举报|关注|分享|收藏|评论|打印|订阅|点赞)"
# What buttons beside a byline say, whole.
_BUTTONS: Final = frozenset(
    """share print save email follow comment comments listen teilen drucken merken partager imprimer
    enregistrer commenter suivre compartir imprimir guardar comentar compartilhar partilhar salvar
    condividi stampa salva delen deel bewaren printen dela spara del gem lagre jaa tulosta tallenna
    udostępnij drukuj zapisz sdílet vytisknout uložit zdieľať tlačiť uložiť megosztás nyomtatás
    distribuie podijeli podeli ispis deli dalintis dalīties jaga поделиться поширити сподели подели
    печать друк κοινοποίηση εκτύπωση paylaş yazdır kaydet bagikan kongsi แชร์ 공유
    공유하기 シェア 保存 印刷 分享 打印 收藏 शेयर শেয়ার مشاركة طباعة שתף שיתוף""".split()  # noqa: SIM905  a list of words reads as one
)
_OPENING: Final = re.compile(rf"(?i){WRITTEN}{BY}[\s:]")


def is_button(text: str) -> bool:
    """Say whether a text is all that a button to share or keep an article says.

    >>> is_button("Zdieľať"), is_button("Share"), is_button("Ada Share")
    (True, True, False)
    """
    return text.strip(" \t.:|·•»›").casefold() in _BUTTONS


def runs_on(line: str) -> bool:
    """Say whether a line that begins with "by" goes on as a phrase does, and not with a name.

    >>> runs_on("By the Numbers"), runs_on("Von Hale bis Skarv steht alles still")
    (True, True)
    >>> runs_on("Von Ada Moor und Bo Lind"), runs_on("Par Ada Moreau, envoyée spéciale à Skarv")
    (False, False)
    """
    if not opens_byline(line):
        return False
    small = [word[0].islower() for word in line.partition(",")[0].split()[1:]]
    return small[:1] == [True] or sum(small) > 1


def opens_byline(line: str) -> bool:
    """Say whether a line begins with "by".

    >>> opens_byline("Written by Ada Moor"), opens_byline("Bypass closed")
    (True, False)
    """
    return bool(_OPENING.match(line))
