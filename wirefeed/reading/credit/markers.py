"""Update markers: what a headline or a slug says about its place in a run of versions."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from wirefeed.items import UpdateMarker

_LONGEST: Final = 300
_EDGE: Final = 3  # paragraphs from either end in which a note to editors stands
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_NUMBER: Final = r"(?P<number>\d{1,2})"
_NTH: Final = rf"(?:{_NUMBER}(?:st|nd|rd|th)|(?P<word>first|second|third|fourth|fifth))"
_DASH: Final = r"\s?[-:–—]\s*"
_KINDS: Final = (
    "FACTBOX|TIMELINE|SCENARIOS|QUOTEBOX|HIGHLIGHTS|CHRONOLOGY|TABLE|TEXT|ANALYSIS|EXCLUSIVE"
    "|EXPLAINER|AP Exclusive"
)
_CORRECTION: Final = (
    "correction|clarification|korrektur|berichtigung|rectificatif|correctif|corrección|rectificación"
    "|correção|retificação|rettifica|correzione|errata|erratum|rättelse|rettelse|retting|oikaisu"
    "|rectificatie|correctie|sprostowanie|helyesbítés|corectare|erată|ispravka|ispravak"
    "|popravek|исправлено|исправление|виправлено|виправлення|διόρθωση|düzeltme|ralat"
    "|đính chính|تصحيح|تصويب|اصلاحیه|भूल सुधार|शुद्धिपत्र|訂正|更正|정정"
)
_NEWS: Final = (  # that a text has been brought up to date
    "actualisation|mise à jour|actualización|atualização|aggiornamento|aktualisierung|aktualizacja"
    "|aktualizace|uppdatering|opdatering|oppdatering|päivitys|обновлено|дополнено|оновлено|تحديث"
)
_UPDATED: Final = (
    "actualisé|actualizado|atualizado|aggiornato|aktualisiert|ergänzt|bijgewerkt|uppdaterad|opdateret"
    "|oppdatert|päivitetty|zaktualizowany|güncellendi"
)
# What is withdrawn may be a warning: of small letters only those that say "story" are a marker.
_ADVISORY: Final = (
    r"^(?:(?i:attention editors)|ADVISORY|(?i:advisory|notice)(?=.*\b(?:story|dispatch)\b))"
)
_LETTERS: Final = (
    "AFP|AP|ANI|ANSA|APA|BERNAMA|DPA|EFE|IANS|KYODO|PTI|REUTERS|TASS|UNI|UPI|XINHUA|YONHAP"
)
# Tried in order; a number in the marker is the version it announces.
_MARKERS: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("kill", r"^STORY (?:WITHDRAWN|RETRACTED|KILLED)\b\s?[-:–—]?\s*"),
        ("kill", rf"^(?:WITHDRAWN|RETRACTED|RETRACTION){_DASH}|\(WITHDRAWN\)"),
        ("kill", rf"^\W?(?:(?:{_LETTERS}):? )?KILL\b\]?{_DASH}|^\[KILL\]\s*|^EDITORS?:? KILL\b"),
        ("kill", r"^(?:MANDATORY|BULLETIN) KILL\b\s?[-:–—]?\s*|-KILL$"),
        ("kill", rf"(?i)^(?:story withdrawn|kill notice|story retracted){_DASH}"),
        ("kill", rf"^WITHDRAWAL{_DASH}"),
        ("kill", r"(?i)(?:^|\s)\(story (?:withdrawn|retracted|killed)\)"),
        (
            "kill",
            rf"{_ADVISORY}{_DASH}.{{0,99}}\b(?i:withdrawn|retracted)",
        ),
        (
            "correction",
            rf"^(?:REFILE-)?CORRECT(?:ED|ION)(?:\s?\([^()]{{1,60}}\))?{_DASH}(?:UPDATE\s?{_NUMBER}-)?",
        ),
        (
            "correction",
            r"^(?:KORREKTUR|BERICHTIGUNG|RECTIFICATIF|CORRECTIF|CORRECCI[ÓO]N|CORREÇÃO)\s?[-–—/]\s*",
        ),
        ("correction", rf"(?i)^(?:{_CORRECTION})\s?[:：]\s*"),
        ("correction", r"(?i)^\((?:corrected|correction|c o r r e c t i o n)\)\s*"),
        ("correction", r"^[(\[【［〔（](?:訂正|更正|정정)[)\]】］〕）]\s*"),
        ("refile", rf"^REFILE-(?:UPDATE\s?{_NUMBER}?-)?\s*"),
        ("repeat", rf"^(?:RPT|REPEAT)-UPDATE\s?{_NUMBER}-"),
        ("repeat", rf"^(?:RPT|REPEAT|WDH)(?:\s?\d{{1,2}})?(?:-\w+)?(?:{_DASH}|/)"),
        ("update", rf"^(?:UPDATED?|ACTUALIZA|ATUALIZA|GÜNCELLEME)\s?{_NUMBER}?{_DASH}"),
        ("update", rf"(?i)^\((?:{_UPDATED}|{_NEWS})\)\s*"),
        ("update", rf"(?i)\s[(\[](?:updated?|{_UPDATED})[)\]]$"),
        ("update", r"(?i)^\((?:ampliación|ampl?\.?)\)\s*|^(?:AMPL?\.|AMPLIACIÓN)\s?[-–—:]\s*"),
        ("wrapup", rf"^WRAPUP\s?{_NUMBER}?{_DASH}"),
        ("urgent", rf"^(?:URGENT|FLASH|EILMELDUNG|EIL|DRINGEND|BREAKING|ALERT){_DASH}\+*\s*"),
        ("urgent", r"(?i)^\((?:urgent|flash)\)\s*|^\[속보\]\s*"),
        ("lead", rf"(?i)(?:^|\s)\({_NTH}\s?-?(?:ld|lead)\)(?=\s|$)"),  # (2nd LD) (Second Lead)
        ("lead", rf"(?i)(?:^|,\s?){_NTH}\s?-?(?:ld|lead)-?\s?(?:writethru)?(?:{_DASH}|$)"),
        ("lead", rf"^{_NUMBER}(?:ST|ND|RD|TH) LEAD\b(?:{_DASH})?"),
        ("lead", r"(?i)(?:^|\s)\((?:lead|ld)\)(?=\s|$)"),
        ("lead", rf"^\(लीड(?:[\s-]?{_NUMBER})?\)\s*"),
        ("lead", rf"^LEAD\s?{_NUMBER}?{_DASH}"),
        ("lead", rf"^\((?:종합)?{_NUMBER}보\)\s*|^\(종합\)\s*|\(종합(?:\d{{1,2}}보)?\)\s*$"),
        ("roundup", r"(?i)(?:^|\s)\(roundup\)(?=\s|$)"),
        ("roundup", rf"^(?:ROUNDUP|Roundup)\s?{_NUMBER}?(?:{_DASH}|/)"),
        ("attention", r"(?i)^\((?:ATTN|Achtung)\b[^()]{0,120}\)\s*"),
        ("attention", rf"^(?:ATTENTION EDITORS|ADVISORY){_DASH}"),
        ("kind", rf"^(?:{_KINDS}){_DASH}"),
        ("latest", r"^The Latest:\s*"),
        ("series", r"(?i)^\((?:News Focus|Yonhap Interview|Yonhap Feature)\)\s*"),
    )
)
# Without any of this the patterns need not be tried.
_MAY_BE: Final = re.compile(
    rf"[(\[【［〔（]|^\W?(?:[A-ZÉÓÜ]{{2}}|\d)|^(?:The Latest|Roundup)|-KILL$"
    rf"|^(?i:{_CORRECTION})"
    r"|(?i:\b(?:ld|lead|story|kill|withdrawal|advisory|notice|attention)\b)"
)
# Paragraphs of their own that say the same to editors, above or below a text.
_ADVISORIES: Final = tuple(
    (kind, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for kind, pattern in (
        (
            "correction",
            r"""\((?:(?:eds|editors)\s?[:,]\s?)?(?:corrects?|correcting)\b[^()]{3,260}\)
              | \^?eds:\s(?:corrects?|correcting)\b.{3,260}
              | \(this\ (?:\w+\.?\ \d{1,2},?\ )?(?:story|version|item|report)
                \ (?:(?:has\ been|was)\ corrected\ to|corrects)\b[^()]{3,260}\)
              | this\ (?:\w+\.?\ \d{1,2},?\ )?(?:story|version|item|report)
                \ (?:corrects|(?:has\ been|was)\ corrected\ to
                    \ (?:add|attribute|change|clarify|correct|delete|fix|give|identify|include
                        |indicate|make|note|read|reflect|remove|replace|restore|say|show|spell|state|use))
                \b(?: (?! (?-i:(?<=[\ a-z][a-z]{3})[.!?]["'”’]?\ [A-Z]) ) [^()] ){3,260}""",
        ),
        (
            "refile",
            r"\((?:refiles?|this\ story\ (?:has\ been|was|is)\ refiled)\b[^()]{3,260}\)",
        ),
        (
            "update",
            r"""\((?:adds?|updates?|updating|recasts?|releads?|writes\ through|rewrites|changes
                |new\ throughout|actualisé\ avec|actualiza\ con|atualiza\ com
                |(?:neu|ergänzt|aktualisiert)(?=\ ?:))\b[^()]{3,260}\)""",
        ),
        ("attention", r"\((?:attn|eds|editors)\b\s?[:,].{3,260}\)|\^?eds:\s.{3,260}"),
        ("urgent", r"this\ is\ a\ breaking\ news\ update\..{0,120}"),
    )
)
_STRONG: Final = ("kill", "correction")


def read_marker(headline: str) -> UpdateMarker | None:
    """Return the update marker of a headline or slug, as printed, or None.

    >>> read_marker("UPDATE 2-Ferries stop in Port Hale")
    UpdateMarker(kind='update', number=2, raw='UPDATE 2-')
    >>> read_marker("(2nd LD) Ferries stop").number, read_marker("Ferries lead the way")
    (2, None)
    """
    text = headline[:_LONGEST].strip()
    if not _MAY_BE.search(text):
        return None
    for kind, pattern in _MARKERS:
        if match := pattern.search(text):
            return UpdateMarker(kind=kind, number=_count(match), raw=match[0].strip(" ,"))
    return None


def _count(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("number"):
        return int(groups["number"])
    return _ORDINALS.get((groups.get("word") or "").casefold())


def split_advisories(paragraphs: Sequence[str]) -> tuple[list[UpdateMarker], list[str]]:
    """Return what notes to editors say at the edges of a text, and the paragraphs without them.

    >>> markers, rest = split_advisories(["(Adds quotes in paragraph 3)", "Ferries stopped."])
    >>> markers[0].kind, rest
    ('update', ['Ferries stopped.'])
    """
    kept, found = [], []
    last = len(paragraphs) - _EDGE
    for place, paragraph in enumerate(paragraphs):
        edge = place < _EDGE or place >= last
        if marker := _read_advisory(paragraph) if edge else None:
            found.append(marker)
        else:
            kept.append(paragraph)
    return found, kept


def join_markers(markers: Sequence[UpdateMarker]) -> UpdateMarker | None:
    """Return the weightiest of some markers, a kill or correction before all, else the first.

    It holds the words of all, as no other field has those of a note to editors.

    >>> note = UpdateMarker(kind="correction", raw="(Corrects day)")
    >>> join_markers([UpdateMarker(kind="update", number=2, raw="UPDATE 2-"), note])
    UpdateMarker(kind='correction', number=None, raw='UPDATE 2- (Corrects day)')
    """
    if not markers:
        return None
    weightiest = next((marker for marker in markers if marker.kind in _STRONG), markers[0])
    return replace(weightiest, raw=" ".join(marker.raw for marker in markers))


def _read_advisory(paragraph: str) -> UpdateMarker | None:
    text = paragraph.strip()
    if not 10 <= len(text) <= _LONGEST or text[0] not in "(^ETte":
        return None
    for kind, pattern in _ADVISORIES:
        if pattern.fullmatch(text):
            return UpdateMarker(kind=kind, raw=text)
    return None
