"""What an agency says in a text about the text: that it corrects it, or that it is withdrawn."""

import re

from wirefeed.stories.copy import Copy

KILL_MARKERS = frozenset({"kill", "withdrawal", "withdrawn"})
CORRECTION_MARKERS = frozenset({"correction", "corrected", "refile"})

# What an agency calls its text, and what others call things too, unless it says "this" or "our".
_OWN = r"(?:story|dispatch|article|headline)"
_TEXT = r"(?:story|article|report|dispatch|version|item|copy|text|headline)"
_THIS = rf"(?:(?:this|our|the\ above)\ {_TEXT}|the\ (?:following|previous|earlier)\ {_OWN})"
_HAS_BEEN = r"(?:has\ been|was|is|have\ been)"
# "Correction" in other languages, before a colon, and "corrects", which opens what is in brackets.
_CALLED = (
    r"(?:clarification|korrektur|berichtigung|correctif|rectificatif|corrección|rectificación"
    r"|fe\ de\ errores|correção|retificação|rettifica|correzione|correctie|rectificatie|rättelse"
    r"|rettelse|düzeltme|(?:भूल\ )?सुधार|تصحيح|訂正|更正|정정)"
)
_CORRECTS = r"(?:corrects|corrige|rectifie|berichtigt|korrigiert|retifica|rettifica|corregge)(?!\w)"
# "In an earlier version of this article", in other languages.
_EARLIER = r"""(?:
      \bin\ (?:einer|der)\ (?:früheren|ersten|vorherigen|ursprünglichen)\ (?:version|fassung)
        \ (?:dieses|des|der|dieser)\ (?:artikels|textes|beitrags|meldung)\b(?!\ \d)
    | \bune\ version\ (?:antérieure|précédente)
        \ de\ (?:cet\ article|cette\ dépêche)\b
    | \buna\ versión\ (?:anterior|previa)\ de\ est[ea]\ (?:artículo|nota|noticia)\b
    | \buma\ versão\ anterior\ (?:deste|desta)\ (?:artigo|texto|reportagem|notícia)\b
    | ^\W*erramos\s?:
    | \b(?:una\ versione\ precedente|una\ precedente\ versione)\ di\ questo\ articolo\b
    | \bin\ een\ eerdere\ versie\ van\ dit\ (?:artikel|bericht)\b
    | \bi\ en\ (?:tidigare|tidligere)\ (?:version|versjon)\ a[vf]\ (?:denn?[ae]\ )?
        (?:artikk?e?l|text|tekst|sak)(?:en|n)?\b
    | \bjutun\ aiemmassa\ versiossa\b
    | \bwe\ wcześniejszej\ wersji\ (?:tego\ )?(?:artykułu|tekstu)\b
    | \bv\ (?:předchozí|dřívější)\ verzi\ (?:tohoto\ )?(?:článku|textu)\b
    | \bcikk\ korábbi\ változatában\b | \bversiune\ anterioară\ a\ (?:acestui\ )?articol(?:ului)?\b
    | \bhaberin\ (?:önceki|ilk)\ (?:versiyonunda|halinde)\b
    | \bв\ (?:предыдущей|более\ ранней|первоначальной)\ версии\ (?:этого\ |этой\ )?
        (?:материала|статьи|новости|заметки|текста)\b(?!\ \d)
    | \b[ув]\ (?:попередній|першій)\ версії\ (?:цього\ |цієї\ )?(?:матеріалу|статті|новини|тексту)\b
    | \bσε\ προηγούμενη\ (?:εκδοχή|έκδοση)\ του\ άρθρου\b
    | \bversi\ (?:sebelumnya|awal)\ (?:dari\ )?(?:artikel|berita)\ ini\b
    | \bphiên\ bản\ trước\ (?:đó\ )?của\ bài\ (?:viết|báo)\b
    | نسخة\ سابقة\ من\ (?:هذا\ (?:المقال|الخبر)|هذه\ (?:المقالة|المادة))
    | 本文(?:早前|此前|早先|先前)的?版本
    )"""
_CORRECTION = re.compile(
    rf"""
      ^\W*(?:correction|corrected|corrects|correcting)\b\s*[:(\u2013\u2014-]   # "CORRECTION:"
    | ^\W*{_CALLED}\s*[:：]
    | ^\W*\(\s?(?:\w+\s?[-:,\u2013\u2014]\s?)?{_CORRECTS}
    | (?:^\W*|[(\[:]\ ?|\([^()]{{0,80}},\ |^in\ paragraph\ \d+,\ )corrects\b
    | \b(?:{_THIS}\ {_HAS_BEEN}\ (?:updated\ to\ )?correct(?:ed)?
        | the\ {_OWN}\ {_HAS_BEEN}\ (?:updated\ to\ correct|corrected\ (?:to|throughout)))\b
    | \bthis\ (?:corrected\ )?{_TEXT}\ (?:corrects|clarifies)\b
    | \bthis\ {_TEXT}\ {_HAS_BEEN}\ updated\ to\ (?:clarify|make\ clear)\b
    | \ban\ earlier\ version\ of\ this\ {_TEXT}\b
        (?!\ (?:had\ been|was|has\ been)\ (?:sent|given|handed|leaked|shown|seen))
    | {_EARLIER}
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A notice speaks of the text it stands in, or tells an editor what to do. Ministries withdraw their
# reports, journals retract articles; hardly anybody but an agency withdraws a story or a dispatch.
_DISPATCH = r"(?:story|dispatch)"
_TAKEN_BACK = r"(?:withdrawn|retracted)"
# Others take back reports and items of theirs, from agendas and auctions.
_OTHERS = r"(?!\ (?:by|from)\ (?:an?|the|his|her|its|their)\ (?!agency|news|wire|feed|desk|editor))"
_DO_NOT_USE = r"(?:kill|withdraw|retract|disregard|do\ not\ (?:use|run|publish))"
_SOME_WORDS = r"(?:that\ said\ |(?!(?:sa(?:id|ys)|that|which|who)\b)\S+\ ){0,12}"
_UNSAID = r"(?<!said\ )(?<!says\ )(?<!that\ )"
# A magazine that retracts its story is in the news.
_NO_OTHER = "".join(
    rf"(?<!{word}\ )"
    for word in ("magazine", "paper", "journal", "site", "channel", "caster", "publisher", "outlet")
)
# What agencies say in other languages than English, in the words of their notices.
_ABROAD = r"""(?:
      \b(?:die|diese|obige|vorstehende)\ (?:\w+-?)?meldung\b[^,.]{0,40}
        \b(?:wird|ist|wurde)\ (?:hiermit\ )?zurückgezogen\b
    | \b(?:verwenden|veröffentlichen)\ sie\ (?:die|diese)\ (?:\w+-?)?meldung\b[^,.]{0,60}\bnicht\b
    | \b(?:se\ anula|queda\ anulada|anulamos|queda\ sin\ efecto)
        \ (?:la|esta)\ (?:noticia|información|nota)\b
    | ^\W*(?:anulaci[oó]n|annulation|annullamento|anulação)\s*[:(]
    | \b(?:cette|notre)\ (?:dépêche|information)\ (?:est|a\ été)\ annulée\b
    | \b(?:annuler|ne\ pas\ (?:utiliser|publier))\ (?:la|cette|notre)\ dépêche\b
    | (?:यह|इस|उक्त)\ (?:खबर|ख़बर|समाचार)\ (?:को\ )?(?:वापस\ (?:ली|लिया)|रद्द\ की)
    | (?:إلغاء|سحب)\ (?:هذا\ الخبر|(?:هذه\ )?البرقية)
    | (?:この|上記の|前の)(?:記事|配信)[はを].{0,12}(?:取り消し|撤回し)ま
    | (?:이|위|앞선)\ 기사[는를]\ .{0,12}(?:취소|철회)(?:합|했|됐|되었)
    )"""
_KILL = re.compile(
    rf"""
      ^\W*(?:(?:mandatory\ )?kill|withdrawal(?:\ notice)?)\b\s*
        (?:[:(\u2013\u2014-]|$)                                      # "KILL: ..."
    | ^\W*story\ (?:withdrawn|retracted|removed|killed)\b\s*[:.(\u2013\u2014-]
    | ^\W*bc-[^\s,]+,\ ?kill\b
    | {_ABROAD}
    | \bkill\ (?:notice|bulletin|advisory)\b
    | (?: (?:^|[.!:;])\W*(?:please,?\ )? | \bplease,?\                # "Please withdraw ..."
        | \b(?:editors|clients|subscribers)(?:,|\ are|\ please|\ asked)\ [^.]*\bto\ )
        {_DO_NOT_USE}\ (?:the|this|our|that)\ (?:\w+\ ){{0,2}}{_TEXT}\b
        (?![^.]{{0,60}}\b(?:said|told|says|tells)\b)                  # somebody's words
    | \b(?:editors|clients|subscribers)\b[^.]{{0,20}}\bdo\ not\ publish\b
    | {_UNSAID}\b(?:{_THIS}|the\ {_DISPATCH})(?:(?<=story)|(?<=dispatch)|(?<=article)|(?<=headline))
        \ {_SOME_WORDS}{_HAS_BEEN}\ {_TAKEN_BACK}\b
    | {_UNSAID}\b{_THIS}\ {_SOME_WORDS}{_HAS_BEEN}\ {_TAKEN_BACK}\b{_OTHERS}
    | \b(?:{_THIS}|the\ {_DISPATCH})\ {_HAS_BEEN}\ killed\b         # people are, further on
    | \b(?:has|have)\ {_TAKEN_BACK}\ {_THIS}\b
    | {_NO_OTHER}\b(?:has|have)\ {_TAKEN_BACK}\ (?:the|its|a)\ (?:\w+\ ){{0,2}}{_DISPATCH}\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# No notice is without one of these, and most texts are without all of them.
_CORRECTION_HINTS = (
    "correct", "clarif", "make clear", "earlier version", "korrektur", "berichtig", "korrigiert",
    "rectif", "retific", "corrige", "corregge", "correcci", "errores", "correç", "rettifica",
    "correzione", "rättelse", "rettelse", "düzeltme", "सुधार", "تصحيح", "訂正", "更正", "정정",
    " version", "versión", "versão", "versie", "versjon", "fassung", "erramos", "wersji", "verzi",
    "változatában", "versiune", "haberin", "версии", "версії", "προηγούμενη", "versi ", "aiemmassa",
    "phiên bản", "نسخة", "바로잡", "版本",
)  # fmt: skip
_KILL_HINTS = (
    "kill", "withdr", "retract", "disregard", "do not", "story removed", "zurückgezogen",
    "meldung", "anula", "annul", "utiliser", "publier", "sin efecto", "वापस", "रद्द", "निरस्त",
    "إلغاء", "سحب", "取り消", "撤回", "취소", "철회",
)  # fmt: skip
_MAX_LENGTH = 1000


def find_correction(copy: Copy) -> int | None:
    """Return the index of the paragraph that says the text is corrected, -1 for the headline.

    >>> find_correction(Copy(uri="u", outlet="", headline="Ferry sinks", at=None,
    ...     paragraphs=("A ferry sank.", "(Corrects number of crew in the lead.)")))
    1
    """
    return _find(_CORRECTION, _CORRECTION_HINTS, copy)


def find_kill(copy: Copy) -> int | None:
    """Return the index of the paragraph that withdraws the text, -1 for the headline.

    >>> find_kill(Copy(uri="u", outlet="", headline="KILL: Ferry sinks", at=None, paragraphs=()))
    -1
    """
    return _find(_KILL, _KILL_HINTS, copy)


def is_kill(copy: Copy) -> bool:
    """Say whether a copy is its dispatch's withdrawal, by its marker or by what it says."""
    return copy.update_marker in KILL_MARKERS or find_kill(copy) is not None


def _find(notice: re.Pattern[str], hints: tuple[str, ...], copy: Copy) -> int | None:
    last = len(copy.paragraphs) - 1
    edges = sorted({0, 1, last - 1, last} & set(range(last + 1)))
    texts = [copy.headline, *map(copy.paragraphs.__getitem__, edges)]
    openings = [text[:_MAX_LENGTH].lower() for text in texts]
    if not any(map("\n".join(openings).__contains__, hints)):
        return None
    found = (
        index for index, text in zip([-1, *edges], openings, strict=True) if notice.search(text)
    )
    return next(found, None)
