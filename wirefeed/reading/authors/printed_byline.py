"""The byline as printed: which line of a page it is, without what else its line holds."""

import re
from collections.abc import Collection, Iterable

from wirefeed.items import Author
from wirefeed.reading.authors.authors import AgencyTest, no_agency, split_names
from wirefeed.reading.authors.naming_lines import names_someone
from wirefeed.reading.credit.bywords import BY, HAN_BUTTONS, HAN_LABEL, WRITTEN, is_button
from wirefeed.reading.dating.timed import split_time

_SENTENCES = re.compile(
    r"(?!prac\.)[^\W\d_A-Z]{4}[.!?]\s+\S|[。！？]\S"
)  # of an author's life; "Oprac."
_LONGEST = 200
_BUTTON = (
    r"(?: comments? | facebook | twitter | whatsapp | follow | share | edit | print | seguir )"
)
# What stands behind the names: labels of times, how long it takes to read, handles, buttons. A
# button is followed by nothing, by another or by a time: there are Print Editors.
_TRAILER = re.compile(
    rf"""(?ix) [\s|•·,/–—-]*+ (?: \b (?:
      (?:\d++|no) \s comments?\b | \d++ \s? (?:min\w*+ | views?\b | shares?\b)
      | lese(?:zeit|dauer)\b
      | (?:last \s)? (?:updated|published|posted|modified)\b (?!\s{BY})
      | (?:aktualisiert|veröffentlicht)\b (?!\s{BY})
      | stand: | akt\.: | publié\b | mis \s à \s jour\b | publicad[oa]\b | actualizad[oa]\b
      | (?:pubblicato|aggiornato)\b | (?:son \s)? güncelleme\b
      | watch \s live\b | join \s the\b | show \s more\b
      | search \s for \s this \s author\b
      | {HAN_BUTTONS} (?=\W|$) | {HAN_LABEL}
      | {_BUTTON} (?:\s {_BUTTON})*
         (?= \W*$ | \s[\d/|•] | \s[^\W\d]{{3,9}}\.?\s\d | \s(?:us|show|account)\b )
      ) | (?<=\s) @\w ) .*"""
)
_AROUND = " ,;:|•·/／-–—"
_LEADING = re.compile(rf"(?i)(?<!\S){WRITTEN}{BY}[\s:：]*$")
# Behind the time: who else wrote.
_GOES_ON = re.compile(r"\b(?:and|und|et|y|with|mit|avec|con|by|von|par|por)\s")


def choose_byline(
    lines: Iterable[str],
    headline: str,
    authors: Iterable[Author],
    is_agency: AgencyTest = no_agency,
) -> str:
    """Return the first line that names one of the authors, else the first that is a byline.

    >>> choose_byline(["6 January 2025", "Slow thaw", "By Ada Moor"], "", [])
    'By Ada Moor'
    """
    others = [line for line in lines if not (headline and headline in line)]
    others = [line for line in others if len(line) <= _LONGEST and not _SENTENCES.search(line)]
    names = [author.name for author in authors]
    for line in others:
        if _find(names, line):
            return _trim(line, names, is_agency)
    said = next(
        (line for line in others if names_someone(line, is_agency) and split_names(line)), ""
    )
    return _trim(said, split_names(said), is_agency)


def _find(names: Collection[str], text: str) -> list[re.Match[str]]:
    """Return where the names that stand in a text do so first."""
    found = (re.search(re.escape(name), text, re.IGNORECASE) for name in names)
    return [match for match in found if match]


def _trim(line: str, names: Collection[str], is_agency: AgencyTest = no_agency) -> str:
    """Return a line that names authors without its time, and without the buttons beside it.

    >>> _trim("Ada Moor Published Jan 5, 2025 • 3 minute read Join the conversation", ["Ada Moor"])
    'Ada Moor'
    >>> _trim("5:45 AM 1/5/2025 by Ada Moor", ["Ada Moor"])
    'by Ada Moor'
    >>> _trim("Le Port | 04.05.2025 à 13h36 • Mis à jour à 20h13 | Par Ada Moor", ["Ada Moor"])
    'Par Ada Moor'
    >>> _trim("By Ada Moor, Skarv, Nov 23 (NNA)", ["Ada Moor"], {"NNA"}.__contains__)
    'By Ada Moor, Skarv, Nov 23 (NNA)'
    """
    line = _unglue(line, names)
    found = _find(names, line)
    if not found:
        return line
    trailer = _TRAILER.search(line, max(match.end() for match in found))
    text = line[: trailer.start()] if trailer else line
    before, behind = split_time(text)
    if not before and not behind:
        return ""
    if _find(names, behind) and not _find(names, before):
        text = _from_name(behind, names)
    elif _find(names, before):
        others = _GOES_ON.search(behind) or any(map(is_agency, split_names(behind)))
        text = text if others else before
    text = _drop_buttons(text).strip(_AROUND)
    return f"{text})" if text.count("(") > text.count(")") else text


def _drop_buttons(text: str) -> str:
    """Return a line without the buttons that bars part from its names: "TASR | Zdieľať"."""
    pieces = text.split("|")
    while len(pieces) > 1 and is_button(pieces[-1]):
        pieces.pop()
    return "|".join(pieces)


def _unglue(line: str, names: Collection[str]) -> str:
    """Put a space between a name and the job that the markup alone parts from it."""
    for match in sorted(_find(names, line), key=re.Match.end, reverse=True):
        if line[match.end() :][:1].isupper() and line[match.end() - 1].islower():
            line = f"{line[: match.end()]} {line[match.end() :]}"
    return line


def _from_name(text: str, names: Collection[str]) -> str:
    """Return a text from the first name on, and from the "by" before it."""
    first = min(match.start() for match in _find(names, text))
    opening = _LEADING.search(text[:first])
    if opening:
        return text[opening.start() :]
    return text[first:] if any(map(str.isdigit, text[:first])) else text
