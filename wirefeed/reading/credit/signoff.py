"""Sign-offs: the line an agency ends a dispatch with, alone or glued to the last sentence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from wirefeed.items import Evidence
from wirefeed.reading.credit.bylines import abbreviates
from wirefeed.reading.credit.bywords import AUTHOR, SOURCE
from wirefeed.reading.credit.credited import SENTENCE_END, Credited, read_credited, tells_more
from wirefeed.reading.credit.names import Names, name_agencies
from wirefeed.reading.credit.notes import cut_marks, is_end_mark, join_bracket, split_notes
from wirefeed.reading.credit.photos import is_photo_credit, names_photo
from wirefeed.registry.facts import Agency

_LONGEST_LINE: Final = 260
_LOOK_BACK: Final = 8  # paragraphs from the end: prompts and links may follow a sign-off
_LONGEST_ADDED: Final = 60  # characters of initials, or of who wrote
_LETTERS: Final = 5  # of a body that its name is printed before
_FEW_BEFORE: Final = 60  # characters: what a bracket closes without a full stop is no list's entry
_TAIL: Final = 140  # characters of a last sentence that can hold a glued sign-off
_COPYRIGHT: Final = re.compile(
    r"\W{0,3}(?:riproduzione riservata\W{1,3}|저작권자?\s?)?(?:[©ⓒ]|\(c\)|copyright\b|℗)"
    r"|(?:19|20)\d\d [\w ]{2,24} (?:L\.P\.|Inc|LLC|GmbH)\.?$",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = re.compile(
    r"\bcontributed(?: to (?:this|the) (?:report|story|article)\b|\.?$)|\bcontribuy(?:ó|eron)\b|"
    r"^\W*(?:additional |further )?reporting (?:by|from)\b|"
    r"^\W*some information (?:for|in) this (?:report|story|article) (?:came|is|was) ",
    re.IGNORECASE,
)
# "The article was supplied by AFP." and nothing else.
_SUPPLIED: Final = re.compile(
    r"""(?ix) \W* (?:the|this|die|diese[rs]?|der|den|denne|dit|cet|cette|la|este|questo)? \s?
      (?: article | story | artikel(?:e?n)? | artiklen | artikkelen | sak(?:en)? | meldung | text
        | nyheden | nyheten | bericht | nota | contenuto | juttu ) \s (?:\w+\s)??
      (?: supplied | provided | delivered | leveret | levert | levererad | geliefert | geleverd
        | fourni | fornito | suministrada ) \s
      (?: by | af | av | von | van | door | par | da | por ) \s .{2,40}""",
)
_FIRST_PUBLISHED: Final = re.compile(
    r"this report by .{3,40} was first published"
    r"|^\W*this (?:article|story|report|post) (?:was )?"
    r"(?:(?:originally|first) (?:appeared|published)|appeared (?:originally|first)) "
    r"(?:on|in|at|by) ",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(
    r"\s{0,3}[-–—]{0,2}\s{0,3}[(\[（【［]([^()\[\]（）【】［］]{2,70})[)\]）】］]\s*(\.?)$"
)
_DASHED: Final = re.compile(
    r"(?:\s{1,3}/\s{0,3}|\s{0,3}[-–—]{1,2}\s{0,3})([^\s.,;:–—][^.,;:–—]{1,24})$"
)
_SENTENCES: Final = re.compile(r"[^\W\d_]{3}(?<!oprac)(?<!\bopr)[.!?…।] +\S")
_LABELLED: Final = re.compile(
    r"(?<=[.!?…।)])\s{0,3}"
    rf"((?i:{SOURCE})\s?[:：] ?[^:：]{{2,60}})$"
)
# Behind a sentence's end, a dash or a bracket; the text's own words lead up to such words too.
_ADDED: Final = re.compile(
    r"(?:^|(?<=[.!?…।])\s{0,3}|(?<=[.!?…।][\"”’»)\]])\s{0,3}|\s{0,3}[-–—(]\s{0,3})"
    r"((?:additional|further) reporting (?:by|from) [^.]{2,80}"
    r"|with (?:an? |additional )?(?:inputs?|reporting|reports?|files|information) (?:from|by)"
    r" [^.]{2,60})[.)]{0,2}$",
    re.IGNORECASE,
)
# What an outlet writes behind the end of a text without a line of its own.
_PROMPT: Final = re.compile(
    r"\s?\b(?:(?:enter your e-?mail|sign up|subscribe|follow us|join our|download (?:the|our))\b"
    r"|(?:also (?:read|watch|see)|read (?:also|more)|must read)\s?[:|–—-])"
    r"[^.]{0,90}\.?\s*$",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(r"(?:[-–—]{1,2}|[/◎]) ?[^\s].{1,40}|\([^()]{2,40}\)\.?")
_FIRST: Final = re.compile(r"[\s/]")
# Where a closing paragraph that was glued to the last sentence may start.
_OPENED: Final = re.compile(r"[.!?…।۔。][\"'”’»)\]]*[ |]*(?=\S)|(?<=[.!?…।۔。\"'”’»)\]] )\((?=\S)")
_BARE: Final = re.compile(
    r"(?<=[.!?…।\"”’])\s*((?:©\s?)?[^\s.!?]{2,14}(?: [A-Za-z/]{2,8}){0,4})[.]?$"
)
# © 2024 AFP, (c)AFP
_OWNED: Final = re.compile(
    r"(?<=[.!?…।。\"”’」])\s*(?:[©ⓒ]|\(c\))\s?(?:(?:19|20)\d\d\s)?([^\s.:][^.:]{1,30})\.?$"
)
_POST: Final = re.compile(r"\(@\w")  # — Harbour News (@harbour) November 28, 2025
# Between PAP's letters and its initials: "Autor: Ada Moor".
_WRITER: Final = re.compile(rf"(?i){AUTHOR}[^:;]{{3,50}}")
# Autor: Ada Moor (PAP)
_WRITTEN: Final = re.compile(rf"(?i)^{AUTHOR}[^:;()]{{3,50}}(?=\([^()]{{2,20}}\)$)")
# The outlet's own initials before a bracket: "ab/cd (AP, AFP)".
_DESK_BEFORE: Final = re.compile(r"^[a-z]{1,4}(?:/[a-z]{1,4}){0,3}\s+(?=\([^()]+\)\.?$)")
_PROSE: Final = 80  # characters; a sentence that long is the text's


@dataclass(slots=True)
class SignOff:
    """What the end of a text credits, as printed, and the paragraphs without it."""

    printed: str = ""
    credits: list[tuple[Credited, Evidence]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    def keep(self, printed: str) -> None:
        self.printed = "\n".join(filter(None, (printed.strip(), self.printed)))

    def take(self, printed: str, credited: Credited, evidence: Evidence) -> None:
        self.keep(printed)
        self.credits.append((credited, evidence))


def read_sign_off(paragraphs: Sequence[str], agencies: Mapping[str, Agency]) -> SignOff:
    r"""Return the sign-off at the end of a text and the paragraphs it leaves.

    What stands behind it (a prompt, a link) stays; a disclaimer should be out already.

    >>> ians = Agency(code="ians", name="Indo-Asian", letters=("IANS",), initials="[a-z]+/[a-z]+")
    >>> found = read_sign_off(["The ferry left.", "--IANS", "int/khz"], {"ians": ians})
    >>> found.printed, found.credits[0][0].codes, found.paragraphs
    ('--IANS\nint/khz', ('ians',), ['The ferry left.'])
    """
    names = name_agencies(agencies)
    printed, codes, paragraphs = split_notes(join_bracket(cut_marks(paragraphs)), names)
    found = SignOff(printed=printed, paragraphs=list(paragraphs))
    if codes:
        found.credits.append((Credited(codes), "sign-off"))
    lowest = max(len(paragraphs) - _LOOK_BACK, 0)
    passed = 0  # paragraphs of the text
    for at in range(len(paragraphs) - 1, lowest - 1, -1):
        paragraph = paragraphs[at]
        closing = _read_line(paragraph, names)
        if closing:
            found.take(paragraph, *closing)
            del found.paragraphs[at]
        elif is_end_mark(paragraph) or _belongs(paragraph, paragraphs[:at], found, names):
            found.keep(paragraph)
            del found.paragraphs[at]
        elif glued := _read_glued(paragraph, names):
            start, named, evidence = glued
            found.take(paragraph[start:], named, evidence)
            found.paragraphs[at] = paragraph[:start].rstrip()
            break
        elif found.credits or passed or len(paragraph) > _LONGEST_LINE:
            break
        else:
            passed += len(paragraph) > _PROSE and bool(SENTENCE_END.search(paragraph))
    found.paragraphs = [paragraph for paragraph in found.paragraphs if paragraph]
    return found


def is_signed(text: str) -> bool:
    """Tell whether a line of its own is set like a sign-off: behind dashes or in a bracket.

    >>> is_signed("--IANS int/khz"), is_signed("(ANI)"), is_signed("More from Skarv")
    (True, True, False)
    """
    return bool(_SIGNED.fullmatch(text.strip()))


def is_post(text: str) -> bool:
    """Tell whether a line names the account that a post is of: "— ANI (@ANI)"."""
    return bool(_POST.search(text))


def _read_line(paragraph: str, names: Names) -> tuple[Credited, Evidence] | None:
    """Read a paragraph that is nothing but a credit."""
    text = paragraph.strip()
    if not 2 <= len(text) <= 2 * _LONGEST_LINE or is_post(text):
        return None
    if code := names.find_closing(text):
        return Credited((code,)), "sign-off"
    if _COPYRIGHT.match(text) or _FIRST_PUBLISHED.search(text):
        codes = names.find_all(text)
        shared = bool(_CONTRIBUTED.search(text))
        return (Credited(codes, shared), "copyright") if codes else None
    shared = bool(_CONTRIBUTED.search(text))
    if shared or _SUPPLIED.fullmatch(text):
        codes = names.find_all(text)
        return (Credited(codes, shared=shared), "sign-off") if codes else None
    if len(text) > 90 or not names.may_name(text) or _SENTENCES.search(text):
        return None
    accepted = _accept(_DESK_BEFORE.sub("", _WRITTEN.sub("", text)), names)
    return (accepted, "sign-off") if accepted else None


def _accept(text: str, names: Names) -> Credited | None:
    """Read a short line whole: every part of it an agency, initials, or one of the outlet's own."""
    text = names.drop_writers(text)
    if code := _strip_initials(text, names):
        return Credited((code,))
    credited = read_credited(text, names)
    photo = names_photo(text) if credited.shared else is_photo_credit(text)
    if not credited.codes or photo or tells_more(text, credited, amid=True):
        return None
    return credited


def _strip_initials(text: str, names: Names) -> str:
    """Return the agency whose letters and desk initials a line is: PTI AYZ NPK NPK."""
    first, _, rest = text.strip(" -–—()").partition(" ")
    code = names.find_whole(first)
    pattern = names.initials.get(code)
    return code if pattern and pattern.fullmatch(rest.strip()) else ""


def _belongs(paragraph: str, above: Sequence[str], found: SignOff, names: Names) -> bool:
    """Tell whether a paragraph is what desks add to an agency's line: initials, or who wrote.

    Initials stand below it, below the writer too, or above it: "MYX // ZO", then "Lusa/Fim".
    """
    text = paragraph.strip()
    if len(text) > _LONGEST_ADDED or not (text and above):
        return False
    below = [code for credited, _ in found.credits for code in credited.codes]
    writer = _WRITER.fullmatch(above[-1].strip()[:_LONGEST_ADDED]) and len(above) > 1
    return (
        _are_initials(text, below, names)
        or _are_initials(text, _find_codes(above[-2] if writer else above[-1], names), names)
        or (bool(_WRITER.fullmatch(text)) and bool(below or _find_codes(above[-1], names)))
    )


def _are_initials(text: str, codes: Sequence[str], names: Names) -> bool:
    return any(code in names.initials and names.initials[code].fullmatch(text) for code in codes)


def _find_codes(before: str, names: Names) -> tuple[str, ...]:
    """Return whom a paragraph credits, as a line of its own or at its end."""
    line = _read_line(before, names) if len(before) < _LONGEST_ADDED else None
    glued = None if line else _read_glued(before, names)
    return line[0].codes if line else glued[1].codes if glued else ()


def _read_glued(paragraph: str, names: Names) -> tuple[int, Credited, Evidence] | None:
    """Read a credit behind the last sentence of a paragraph, and where it starts."""
    prompt = _PROMPT.search(paragraph[-_TAIL:])
    end = len(paragraph) - len(prompt[0]) if prompt else len(paragraph)
    base = max(end - _TAIL, 0)
    tail = paragraph[base:end].rstrip()
    if is_post(tail) or (end <= _PROSE and is_photo_credit(tail)):
        return None
    found = _search_tail(tail, names)
    if not found:
        return None
    start = base + found[0]
    evidence: Evidence = "copyright" if _COPYRIGHT.match(paragraph, start) else "sign-off"
    return start, found[1], evidence


def _search_tail(tail: str, names: Names) -> tuple[int, Credited] | None:
    """Return where a credit starts at the end of a text, and whom it names."""
    starts = [0, *(match.end() for match in _OPENED.finditer(tail))]
    for code, pattern in names.closings:
        for start in starts:
            match = pattern.match(tail, start)
            if match and match.end() >= len(tail) - 8:
                return start, Credited((code,))
    if not names.may_name(tail):
        return None
    if match := _BRACKET.search(tail):
        before = tail[: match.start()].rstrip()
        ended = bool(SENTENCE_END.search(before))
        if not ended and abbreviates([*before.split()[-_LETTERS:], match[1]]):
            return None  # a party's letters
        closed = match[0].rstrip(" .").endswith(")")  # [Harbour News] follows a link in a list
        may_end = ended or (closed and not match[2] and len(before) > _FEW_BEFORE)
        accepted = _accept(match[1], names) if may_end else None
        return (match.start(), accepted) if accepted else None
    if (match := _ADDED.search(tail)) and (codes := names.find_all(match[1])):
        return match.start(), Credited(codes, shared=True)
    return _search_bare(tail, names)


def _search_bare(tail: str, names: Names) -> tuple[int, Credited] | None:
    """Read what is set off by a label, a sentence's end, a sign of rights or a dash alone."""
    if (owned := _OWNED.search(tail)) and (code := names.find_whole(owned[1])):
        return owned.start(), Credited((code,))
    for pattern in (_LABELLED, _BARE, _DASHED):
        match = pattern.search(tail)
        accepted = _accept(match[1], names) if match else None
        if match and accepted and (pattern is _LABELLED or _is_exact(match[1], names)):
            return match.start(), accepted
    return None


def _is_exact(text: str, names: Names) -> bool:
    """Tell whether the first word is printed as the agency prints it: "said Pa." is no PA."""
    first = _FIRST.split(text.strip(" -–—()/"), maxsplit=1)[0]
    spelled = text in names.spelled or first in names.spelled or not first.isascii()
    return spelled or bool(names.find_long(text))
