"""The words a byline opens with, in the languages of the trade."""

from typing import Final

# Alternatives for a pattern that ignores case. Short prepositions; a label has its colon.
BY: Final = (
    r"(?:by|von|vom|par|por|(?:a\s+cura\s+)?di|da|af|av|door|przez|yazan|oleh|nga|от|द्वारा|بقلم|كتب"
    r"|بواسطة)\b"
)
# What may stand before them: "written by".
WRITTEN: Final = (
    r"(?:(?:written|reported|posted|published|edited|compiled|updated|reviewed|story|text|article"
    r"|photos?|analysis|opinion|comment(?:ary)?|geschrieben|verfasst|kommentar|analyse|gastbeitrag"
    r"|escrito|firmado|écrit|scritto|geschreven|skrevet|skriven)\s+)?"
)
LABEL: Final = (
    r"(?:authors?|autor(?:e|en|es|i|in|y|zy)?|auteure?s?|reporter|source|quelle|fuente|fonte|rédaction"
    r"|redaktion|redacción|izvor|avots|šaltinis|sumber|منبع|সূত্র|автор|текст|लेखक|作者|撰文|文|記者|记者|الكاتب|الكاتبة|المصدر)\s*[:：／]\s*"
)
