"""What lines say that a machine made a summary: "AI summary", "Resumen generado con IA"."""

import re
from typing import Final

_Words = re.Pattern[str]

# By language: what the machine is called | a summary | how it was made. Words may go on. What a
# column is called as well ("AI digest", "KI im Überblick") is no summary.
_SAID: Final = {
    "en": "artificial intelligence, chatgpt | summar | generat, created, written, produced, made",
    "de": """KI, künstliche intelligenz, künstlicher intelligenz | zusammenfass, zusammengefasst,
             kurzfassung | generiert, erstellt, erzeugt, verfasst""",
    "fr": """IA, intelligence artificielle | résumé, synthèse | généré, créé, rédigé,
             produit, réalisé""",
    "es": "IA, inteligencia artificial | resumen | generad, cread, elaborad, hech",
    "it": "IA, intelligenza artificiale | riassunto, sintesi, riepilogo | generat, creat, redatt",
    "pt": "IA, inteligência artificial | resumo | gerad, criad, elaborad, produzid, feit",
    "nl": "kunstmatige intelligentie | samenvatting, samengevat | gegenereerd, gemaakt",
    "sv": "artificiell intelligens | sammanfatt | genererad, gjord, gjort, skapad, skriven",
    "da, no": "KI, kunstig intelligens | sammendrag, oppsummer, opsummer | generere, laget, lavet",
    "fi": "tekoäly | tiivistel, yhteenve | luotu, tehty, laadittu, tuottama, tekemä",
    "pl": """SI, sztuczna inteligencja, sztucznej inteligencji, sztuczną inteligencję | podsumowani,
             streszczeni | wygenerowan, stworzon, przygotowan, opracowan""",
    "cs, sk": """umělá inteligence, umělé inteligence, umělou inteligencí, umelá inteligencia,
             umelej inteligencie, umelou inteligenciou | shrnutí, souhrn, zhrnuti, súhrn
             | vytvoř, vygenerov, vytvor, připrav, priprav""",
    "hu": "MI, mesterséges intelligencia | összefoglal, összegzés | generál, készít, készült",
    "ro": "IA, inteligența artificială, inteligenței artificiale | rezumat | generat, creat",
    "hr, sr, sl": """UI, umjetna inteligencija, umjetne inteligencije, veštačka inteligencija,
             veštačke inteligencije, umetna inteligenca, umetne inteligence
             | sažet, sažetak, rezime, povzet | generira, napravljen, izrađen, ustvar""",
    "bg": "изкуствен интелект | обобщение, резюме | генериран, създаден",
    "el": "τεχνητή νοημοσύνη, τεχνητής νοημοσύνης | περίληψη, σύνοψη | δημιουργήθηκε, παράχθηκε",
    "tr": "YZ, yapay zeka, yapay zekâ | özet | oluştur, hazırla, üret",
    "ru": """ИИ, искусственный интеллект, искусственным интеллектом, искусственного интеллекта,
             нейросет | пересказ, краткое содержание, выжимк, резюме
             | создан, сгенерирован, подготовлен, кратк""",
    "uk": """ШІ, штучний інтелект, штучним інтелектом, штучного інтелекту | підсум, переказ
             | створен, згенерован, підготовлен""",
    "ar": "الذكاء الاصطناعي, ذكاء اصطناعي | ملخص, خلاصة | إنشاء, أنشئ, توليد, مولد, بواسطة",
    "fa": "هوش مصنوعی | خلاصه, چکیده | تولید, تهیه, ساخته, توسط",
    "he": "בינה מלאכותית | תקציר, סיכום | נוצר, נכתב, הופק, באמצעות",
    "hi": "एआई, कृत्रिम बुद्धिमत्ता | सारांश | तैयार, बनाया, जनरेट, द्वारा",
    "id, ms": "kecerdasan buatan, kecerdasan artifisial | ringkasan | dibuat, dihasilkan",
    "vi": "trí tuệ nhân tạo | tóm tắt | tạo bởi, được tạo, thực hiện",
    "ja": "人工知能 | 要約 | 生成, 作成",
    "ko": "인공지능 | 요약 | 생성, 작성",
    "zh": "人工智能, 人工智慧 | 摘要, 导读, 導讀, 总结, 總結 | 生成, 撰写",
    "th": "ปัญญาประดิษฐ์ | สรุป | สร้าง, จัดทำ",
}
_LONGEST_LABEL, _LONGEST_NOTE = 60, 240  # characters
_FEW, _SHORT = 2, 4  # other words of a label; letters of one
_FIRST = 3  # words among which a note names what was made
_LETTERS: Final = re.compile(r"[A-ZА-ЯІ]{2}|GPT")


def _compile(said: str) -> tuple[_Words, ...]:
    """Return what finds the machine, in its letters or in words, the summary and its making."""
    machine, summary, made = (
        [re.escape(" ".join(word.split())) for word in each.split(",")] for each in said.split("|")
    )
    letters = "|".join(["AI", *filter(_LETTERS.fullmatch, machine)])
    words = "|".join(word for word in machine if not _LETTERS.fullmatch(word))
    named = rf"(?<![^\W\d_])(?-i:{letters})(?![a-zа-яі])|(?:{words})\w*"
    stems = ("|".join(each) for each in (summary, made))
    return tuple(
        re.compile(each, re.IGNORECASE) for each in (named, *(rf"(?:{each})\w*" for each in stems))
    )


_SETS: Final = tuple(map(_compile, _SAID.values()))
_WORD: Final = re.compile(r"[^\W\d_]+")
_HINT: Final = 6  # letters of the longest word of a machine's name that tell cheaply of it


def _list_hints(said: str) -> list[str]:
    names = [name.strip() for name in said.partition("|")[0].split(",")]
    longest = ["AI", *(max(name.split(), key=len) for name in names)]
    return [word if _LETTERS.fullmatch(word) else word[:_HINT] for word in longest]


_HINTS: Final = frozenset(hint for said in _SAID.values() for hint in _list_hints(said))


def may_tell(text: str) -> bool:
    """Say cheaply whether a text may name a machine; it is looked at as it is and in small letters.

    >>> may_tell("Mit Künstlicher Intelligenz erstellt"), may_tell("The rain came at noon.")
    (True, False)
    """
    text = f"{text} {text.lower()}"
    return any(hint in text for hint in _HINTS)


def labels_machine(text: str) -> bool:
    """Say whether a line is but a label over what a machine summed up.

    >>> labels_machine("Résumé généré par l’IA"), labels_machine("AI导读")
    (True, True)
    >>> labels_machine("AI summaries cost outlets readers"), labels_machine("Ames, IA: recap")
    (False, False)
    """
    if len(text) > _LONGEST_LABEL or text[-1] in "!?。":
        return False
    return any(_is_label(text, *words) for words in _SETS)


def _is_label(text: str, machine: _Words, summary: _Words, made: _Words) -> bool:
    """Say whether a line says what made a summary, and next to nothing else."""
    rest, named = machine.subn(" ", text)
    rest, summed = summary.subn(" ", rest) if named else (rest, 0)
    others = _WORD.findall(made.sub(" ", rest)) if summed else ()
    return bool(summed) and len(others) <= _FEW and all(len(word) <= _SHORT for word in others)


def tells_machine(text: str) -> bool:
    """Say whether a line tells that a machine made the summary it stands by.

    >>> tells_machine("Diese Zusammenfassung wurde mit KI erstellt und von der Redaktion geprüft.")
    True
    >>> tells_machine("The union let AI write a summary of its letter, and it was wrong.")
    False
    """
    if len(text) > _LONGEST_NOTE:
        return False
    opening = " ".join(text.split(maxsplit=_FIRST)[:_FIRST])
    return any(
        summary.search(opening) and machine.search(text) and made.search(text)
        for machine, summary, made in _SETS
    )
