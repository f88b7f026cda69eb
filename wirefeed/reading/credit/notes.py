"""What stands around a sign-off: notes to readers, end marks, brackets that run over lines."""

import re
from collections.abc import Sequence
from typing import Final

from wirefeed.reading.credit.names import Names

_LOOK_BACK: Final = 8
_LONGEST: Final = 600
_WRAPPED: Final = 5  # lines that a bracket may run over
_RULE: Final = re.compile(r"_{2,}")  # AP's
_WRITERS: Final = re.compile(r"\bcontributed(?: to this (?:report|story))?\.?$|\breported from\b")
_END: Final = re.compile(
    r"""\W{0,3}(?:END|End|Enditem(?:/\w{1,5})?|완|完|انته[ىي]|النهاية)\W{0,3}
      |\((?i:end|النهاية)\)\s[\w./ ]{1,14}                # (end) ab.cd
      |(?:\((?i:fotos?|v[ií]deos?|audio)\)\s?){1,3}       # (Foto)(Vídeo)
    """,
    re.VERBOSE,
)
_LONGEST_END: Final = 24
# Behind a last sentence, without a line of its own.
_GLUED: Final = re.compile(
    r"""(?<=[.!?»”")。！？…」])\s*
      (?:(?:©\s?)?RIPRODUZIONE\ RISERVATA\W*
        |[（(]\s?完\s?[)）]|Enditem(?:/\w{1,5})?
        |[（(](?:責任)?(?:編輯|编辑)[：:／/][^（）()]{2,20}[)）]\s?\d{0,7}  # CNA's day: 1140106
      )$""",
    re.VERBOSE,
)
_LONGEST_GLUED: Final = 40


def cut_marks(paragraphs: Sequence[str]) -> list[str]:
    """Return paragraphs without the mark that is glued to the last: of its end, of rights.

    >>> cut_marks(["Il traghetto è partito.©RIPRODUZIONE RISERVATA"])
    ['Il traghetto è partito.']
    >>> cut_marks(["渡轮停航。（完）"])
    ['渡轮停航。']
    """
    last = paragraphs[-1] if paragraphs else ""
    start = max(len(last) - _LONGEST_GLUED, 0)
    match = _GLUED.search(last, start)
    return [*paragraphs[:-1], last[: match.start()]] if match else list(paragraphs)


def is_end_mark(text: str) -> bool:
    """Tell whether a line only says that a dispatch is over.

    >>> is_end_mark("(END)"), is_end_mark("Enditem"), is_end_mark("Endless")
    (True, True, False)
    """
    return len(text) < _LONGEST_END and bool(_END.fullmatch(text.strip()))


def join_bracket(paragraphs: Sequence[str]) -> list[str]:
    """Return paragraphs, a closing bracket that runs over several of them made one.

    >>> join_bracket(["Ferries stopped.", "(Reporting by Ada", "Moor)"])
    ['Ferries stopped.', '(Reporting by Ada Moor)']
    """
    joined = list(paragraphs)
    last = len(joined) - 1
    for start in range(last - 1, max(last - _WRAPPED, 0), -1):
        if joined[start].startswith("("):
            whole = " ".join(joined[start:])
            if _is_closed(whole) and not _is_closed(joined[start]):
                joined[start:] = [whole]
            break
    return joined


def split_notes(paragraphs: Sequence[str], names: Names) -> tuple[str, tuple[str, ...], list[str]]:
    """Return the notes below AP's rule, the agencies they name, and the paragraphs without them.

    A rule that parts two passages of the text itself stays: not all below it speaks of writers.
    """
    kept = list(paragraphs)
    for at in range(len(kept) - 1, max(len(kept) - _LOOK_BACK, 1) - 1, -1):
        if _RULE.fullmatch(kept[at].strip()):
            named = [names.find_all(note[:_LONGEST]) for note in kept[at + 1 :]]
            if not all(
                codes or _WRITERS.search(note)
                for codes, note in zip(named, kept[at + 1 :], strict=True)
            ):
                break
            found = dict.fromkeys(code for codes in named for code in codes)
            return "\n".join(note.strip() for note in kept[at:]), tuple(found), kept[:at]
    return "", (), kept


def _is_closed(text: str) -> bool:
    return text.count("(") == text.count(")")
