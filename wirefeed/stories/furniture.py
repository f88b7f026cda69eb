"""Lines that outlets put between and after an agency's paragraphs; no part of the dispatch."""

import re
from collections.abc import Sequence

# Sentences of a dispatch begin like most of these, so each goes on as only such a line does.
_TEXT = r"(?: story | report | article | post | news | copy | headline )"
_FURNITURE = re.compile(
    rf"""
      (?: also | must | further | more )\ (?: read | see | watch | reading )\ ?[:|–—-]
    | also\ (?: read | see | watch )\b (?! .*[.!?…]["'”’)]*\ ?$ )         # "Also read Fares rise"
    | (?: read | watch | listen | see ) (?: \ (?: also | more | next | now ) )?\ ?[:|]  # "Watch:"
    | (?: recommended | related | trending | disclaimer ) (?: \ \w+ )? \ ?[:|]
    | (?: \(c\) | © | copyright )\ ?\d{{4}}\b
    | (?: with\ )?(?: inputs? | agency\ inputs? )\ from (?: \ \S+ ){{1,10}}\ ?$  # "Input from ANI"
    | -{{1,2}}\ ?[a-z]{{2,8}}\b (?: \ [a-z/]{{1,12}} ){{0,2}}\ ?$                # "--IANS sn/pgh"
    | (?: click | tap )\ here\b
    | (?: follow | join )\ us\ on\b
    | \(? (?: this\ {_TEXT} (?: \ and\ headline )? \ (?: has | is | was | have )
        | the\ {_TEXT} (?: \ and\ headline )? \ (?: (?: has | have ) (?: \ not )? \ been
          | is (?= \ auto ) ) )
      (?: \ not )? (?: \ been )?
      \ (?: auto | edited\b | generated\b | syndicated\b | taken\ from\b
        | published\ (?: from | via | without | unedited )\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAX_LENGTH = 400
# How such a line may open; nearly all paragraphs are told by that.
_OPENING = re.compile(
    r"""[^a-z] | also | must | further | more | read | watch | listen | see | recommended | related
    | trending | disclaimer | copyright | with | input | agency | click | tap | follow | join | this
    | the\ (?:story | report | article | post | news | copy | headline)""",
    re.VERBOSE | re.IGNORECASE,
)


def find_dispatch(paragraphs: Sequence[str]) -> list[int]:
    """Return the places of paragraphs that are neither empty nor furniture."""
    opens = _OPENING.match
    return [
        place
        for place, text in enumerate(paragraphs)
        if text and not (opens(text) and is_furniture(text))
    ]


def is_furniture(paragraph: str) -> bool:
    """Say whether a paragraph is a link, a rights line or a notice of the outlet.

    >>> is_furniture("Also Read | Ferry strike enters its third day")
    True
    >>> is_furniture("Also reading the bill were two clerks of the lower house.")
    False
    >>> is_furniture("More watch towers will be built."), is_furniture("Must read: Fares rise")
    (False, True)
    >>> is_furniture("This report has been published from a wire feed without changes.")
    True
    >>> is_furniture("The report was published on Monday by the office of the harbour master.")
    False
    """
    return len(paragraph) <= _MAX_LENGTH and _FURNITURE.match(paragraph.lstrip()) is not None
