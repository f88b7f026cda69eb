"""Agency names as a table to look up: whose is what stands in a byline, bracket or sign-off."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wirefeed.reading.credit.bywords import AFTER, AND, SOURCE
from wirefeed.registry.facts import Agency

# Before a name: an article, "agency" in the languages of outlets.
_ARTICLE: Final = re.compile(
    r"""(?:the|die|der|das|la|le|l['’]|agencia|agenzia|agence|agência|agencija|agentura|agentúra
        |agencja|agenția|агентство|информагентство|агенция|агенција|πρακτορείο|خبرگزاری|وكالة(?:\sأنباء)?
        |סוכנות(?:\sהידיעות)?)\s+|สำนักข่าว\s*""",
    re.VERBOSE,
)
_AFTER: Final = re.compile(rf"{AFTER}[\s:]+", re.IGNORECASE)
_FROM: Final = re.compile(rf"(?:con\s)?{SOURCE}\s+", re.IGNORECASE)  # Fonte Ansa, Con fonte AGI
# Behind letters: AP通信, 로이터통신; and what parts letters in Arabic: أ.ف.ب
_SERVICE: Final = ("通信社", "通信", "통신사", "통신")
_DOTTED: Final = re.compile(r"(?<![^\W_])([\u0620-\u064a])\s?\.\s?(?=[\u0620-\u064a](?![^\W_]))")
_SPACES: Final = re.compile(r"\s+")
_EDGES: Final = " \t\n\r.,;:|()[]{}<>\"'“”„«»©*_/-–—=।"
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LETTERS: Final = re.compile(r"[^\W_]+")
_HALVES: Final = re.compile(
    rf"-|(?<=[A-Z])(?=[\u3040-\u9fff])|\s(?:{'|'.join(sorted(AND))}|مع)\s|\sو(?=\w)", re.IGNORECASE
)
_CAPITALISED: Final = re.compile(r"[A-ZÀ-ÞА-Я]\w+")
_LONGEST_NAME: Final = 60
_NO_FIRST_NAMES: Final = frozenset({"ansa", "askanews", "antara", "lusa", "bernama", "efe", "afp"})
_FEW: Final = 3  # letters that writers sign with
_MIXED: Final = re.compile(r"[A-Z][a-z][A-Z]$")  # which no word is printed as
_INITIALS: Final = 2  # letters that stand for first names
# Desks that agencies name behind their letters; other words there are towns: IANS Mumbai.
_DESK: Final = re.compile(
    r"(?i)(?:produc|redac|redak|redaz|econom|finan|wirtschaft|business|börse|boerse|kultur|cultur"
    r"|scien|scienza|ciencia|politi|sport|deporte|esporte|motor|salud|santé|saúde|gesundheit"
    r"|internat|inter$|mundo|monde|regio|tech|web|digital|online|video|foto|photo|fact|verif|infogra"
    r"|nieuws|nyhe|haber|deutschland|france|españa|italia|brasil|feed|service|servi[zç]|dienst)\w*"
)
_TIGHT: Final = re.compile(r"(?<!\w)(\w{2,8})[-–—]([A-Z]{2})(?!\w)")  # STT–HS
# What makes another body of an agency's name: Reuters Institute, Foreign Press Association.
_BODY: Final = re.compile(
    r"\s+(?:institut\w*|universit\w*|foundation|club|awards?|prizes?|museum|academy|building)\b",
    re.IGNORECASE,
)
_FOREIGN: Final = re.compile(r"\bforeign\s+$", re.IGNORECASE)
_SHORT: Final = 400  # below this every word of a text is looked at, above only those in capitals
# Too common to tell that a name follows.
_COMMON: Final = frozenset(
    {"the", "la", "le", "die", "agencia", "agenzia", "agence", "agência", "news", "new", "of"}
)
_UNSPACED: Final = re.compile("[\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Names:
    """Every name and abbreviation of the agencies, folded, with the code it means."""

    whole: Mapping[str, str]  # names and letters: true of a text that says nothing else
    words: frozenset[str]  # of these, letters that are a word unless printed so: AgE
    long: Mapping[str, str]  # names alone: true within a longer credit too
    printed: Mapping[str, str]  # capitals as printed: true of one word of a byline too
    spelled: frozenset[str]  # all letters as printed
    domains: Mapping[str, str]  # the agencies' own sites
    closings: tuple[tuple[str, re.Pattern[str]], ...]  # paragraphs that only one agency prints
    initials: Mapping[str, re.Pattern[str]]
    numbers: Mapping[str, re.Pattern[str]]  # an agency's own number of a dispatch
    languages: Mapping[str, tuple[str, ...]]  # that an agency writes in, its own first
    groups: Mapping[str, list[str]]  # a word of long names -> the names that hold it,
    triggers: Mapping[str, re.Pattern[str]]  # and where these stand
    unspaced: tuple[str, ...]  # names in scripts that part no words
    hints: frozenset[str]  # a text without any of these words names no agency

    def find_whole(self, text: str) -> str:
        """Return the code of a text that is one agency's name, "" otherwise."""
        if (after := _AFTER.match(text)) and self._is_unmistakable(text[after.end() :]):
            text = text[after.end() :]
        elif (source := _FROM.match(text)) and self._is_spelled(text[source.end() :]):
            text = text[source.end() :]
        folded = fold_name(text)
        if folded not in self.whole:
            folded = _strip_service(_ARTICLE.sub("", folded, count=1))
        is_word = (
            folded in self.words and text[: 2 * _LONGEST_NAME].strip(_EDGES) not in self.spelled
        )
        return "" if is_word else self.whole.get(folded, "")

    def _is_unmistakable(self, name: str) -> bool:
        """Tell whether a name can be no person's: Theo Petra."""
        return name.isupper() or fold_name(name) in self.long

    def _is_spelled(self, name: str) -> bool:
        """Tell whether a name is an agency's alone: Fonte Ansa, but not Fuentes Petra."""
        return self._is_unmistakable(name) or fold_name(name) in _NO_FIRST_NAMES

    def find_closing(self, text: str) -> str:
        """Return the code of the agency that alone closes its dispatches with a line, or ""."""
        return next((code for code, pattern in self.closings if pattern.fullmatch(text)), "")

    def find_halves(self, text: str) -> list[str]:
        """Return the codes of AFP-JIJI, AFP時事 or "Bernama dan agensi", or none.

        "Dan", "a" and the like part nothing but agencies: other words of a credit may be names.
        """
        pieces = _HALVES.split(text)
        halves = [self.find_whole(half) for half in pieces]
        joined = "-" in text or any(map(self._is_unmistakable, pieces)) or "agencies" in halves
        unspaced = len(pieces) > 1 and " " not in text
        return halves if len(pieces) > 1 and all(halves) and (joined or unspaced) else []

    def find_desk(self, text: str) -> str:
        """Return the code of the agency whose desk a text names: "AFP Sciences", "ANP Producties".

        That is a desk's word behind its letters, three or more; two may be someone's initials.
        """
        letters, _, desk = text[: 2 * _LONGEST_NAME].strip().partition(" ")
        told = len(letters) > _INITIALS and _DESK.fullmatch(desk) is not None
        return self.printed.get(letters, "") if told else ""

    def drop_outlets(self, text: str) -> str:
        """Leave out an outlet's two letters behind an agency's: STT–HS in Helsinki.

        They are another agency's where both agencies write in one language, or that in English
        first, as papers of any language carry it: AFP-AP, STT-AP.
        """

        def keep(pair: re.Match[str]) -> str:
            codes = [self.find_whole(letters) for letters in pair.groups()]
            first, second = (self.languages.get(code, ()) for code in codes)
            apart = set(first).isdisjoint(second) and second[:1] != ("en",)
            return pair[1] if all(codes) and apart else pair[0]

        return _TIGHT.sub(keep, text)

    def may_name(self, text: str) -> bool:
        """Tell, fast, whether a short text may name an agency at all."""
        if not self.hints.isdisjoint(_LETTERS.findall(text.casefold())):
            return True
        return not text.isascii() and any(name in text for name in self.unspaced)

    def find_all(self, text: str) -> tuple[str, ...]:
        """Return the codes of all agencies a sentence names, by name or by letters as printed."""
        words = (self.printed.get(word, "") for word in _WORD.findall(text))
        long = (code for _, code in self.find_long(text))
        return tuple(dict.fromkeys(code for code in (*long, *words) if code))

    def find_long(self, text: str) -> list[tuple[re.Match[str], str]]:
        """Return where in a text agencies stand with an unmistakable name, and their codes."""
        found = [
            (match, self.long.get(fold_name(match[0]), ""))
            for match in self._match(text)
            if not _BODY.match(text, match.end())
            and not _FOREIGN.search(text, max(0, match.start() - 12), match.start())
        ]
        return sorted((pair for pair in found if pair[1]), key=lambda pair: pair[0].start())

    def drop_long(self, text: str) -> str:
        """Return a text without the agencies' names in it."""
        for match, _ in reversed(self.find_long(text)):
            text = f"{text[: match.start()]} {text[match.end() :]}"
        return text.strip()

    def drop_writers(self, text: str) -> str:
        """Leave out a writer's initials that no agency prints so: "(hs)", but "(dpa)", "(AFP)"."""

        def keep(word: re.Match[str]) -> str:
            small = len(word[0]) <= _FEW and word[0].isascii() and word[0].islower()
            return (
                "" if small and word[0] in self.whole and word[0] not in self.spelled else word[0]
            )

        return _LETTERS.sub(keep, text)

    def _match(self, text: str) -> Iterator[re.Match[str]]:
        short = len(text) < _SHORT
        words = self.triggers.keys() & set(
            _LETTERS.findall(text.casefold()) if short else _capitals(text)
        )
        folded = text.casefold() if words else ""
        for word in words:
            if short or any(name in folded for name in self.groups[word]):
                yield from self.triggers[word].finditer(text)
        if not text.isascii() and _UNSPACED.search(text):
            for name in self.unspaced:
                if name in text:
                    yield from re.finditer(re.escape(name), text)


def name_agencies(agencies: Mapping[str, Agency]) -> Names:
    """Return the table of all agencies' names; one mapping is compiled once."""
    return _compile(_Same(agencies))


def fold_name(text: str) -> str:
    """Return a name as the tables hold it.

    >>> fold_name(" (Deutsche  Presse-Agentur). ")
    'deutsche presse-agentur'
    """
    text = text[: 2 * _LONGEST_NAME].strip(_EDGES)
    if not text.isascii():
        text = _DOTTED.sub(r"\1 ", text)
    return _SPACES.sub(" ", text).casefold()


def _strip_service(name: str) -> str:
    if not name.endswith(_SERVICE):
        return name
    ending = next(filter(name.endswith, _SERVICE))
    return name.removesuffix(ending).rstrip()


class _Same:
    """A mapping as a key: equal to itself alone."""

    def __init__(self, agencies: Mapping[str, Agency]) -> None:
        self.agencies = agencies

    def __hash__(self) -> int:
        return id(self.agencies)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.agencies is self.agencies


@lru_cache(maxsize=4)
def _compile(key: _Same) -> Names:
    known = key.agencies.items()
    letters = {fold_name(form): code for code, agency in known for form in agency.letters}
    names = {
        fold_name(form): code for code, agency in known for form in (agency.name, *agency.names)
    }
    long = {name: code for name, code in names.items() if name not in letters}
    groups = _group(long)
    return Names(
        whole={**names, **letters},
        words=frozenset(
            fold_name(form) for _, a in known for form in a.letters if _MIXED.match(form)
        ),
        long=long,
        printed={form: code for code, agency in known for form in agency.letters if form.isupper()},
        spelled=frozenset(form for _, agency in known for form in agency.letters),
        domains={domain: code for code, agency in known for domain in agency.domains},
        closings=tuple(
            (code, re.compile(pattern, re.IGNORECASE))
            for code, agency in known
            for pattern in agency.sign_offs
        ),
        initials={code: re.compile(a.initials) for code, a in known if a.initials},
        languages={code: agency.languages for code, agency in known},
        numbers={code: re.compile(a.dispatch) for code, a in known if a.dispatch},
        groups=groups,
        triggers={word: _alternate(group) for word, group in groups.items()},
        unspaced=tuple(name for name in (*long, *letters, *_SERVICE) if _UNSPACED.search(name)),
        hints=frozenset(groups) | {word for form in letters for word in _LETTERS.findall(form)},
    )


def _group(names: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for name in names:
        words = [word for word in _LETTERS.findall(name) if word not in _COMMON]
        if words and not _UNSPACED.search(name):
            groups.setdefault(words[0], []).append(name)
    return groups


def _alternate(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<![^\W_])(?:{joined})(?![^\W_]|-[^\W\d_])", re.IGNORECASE)


def _capitals(text: str) -> Iterator[str]:
    return map(str.casefold, set(_CAPITALISED.findall(text)))
