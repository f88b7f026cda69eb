"""What an element is called: by scripts that hash its classes, and as the name of an author."""

import re
from typing import Any, Final

from lxml import etree

# Names by which outlets' own tests find an element, and those of the component that printed it.
_KEYS: Final = (
    "data-testid",
    "data-test-id",
    "data-test",
    "data-qa",
    "data-cy",
    "data-component",
    "data-module",
)
_FIND: Final = {key: etree.XPath(f"//*[@{key}]") for key in _KEYS}
_PRINTED: Final = re.compile("|".join(f"{key}=" for key in _KEYS).encode())  # all in one search
_LONGEST: Final = 80  # characters of a name
# What calls a name an author's: class="author-name", "byline__name", hCard's "fn".
AUTHOR_NAME: Final = re.compile(
    r"(?i)(?:author|autor|auteur|by-?line|contributor|writer|reporter)s?[_-]*name(?![a-z])"
    r"|(?:^|\s)fn(?:\s|$)"
)


def name_elements(root: etree._Element, page: bytes) -> None:
    """Put what tests and components call an element before its classes; `page` is its source."""
    printed = {*_PRINTED.findall(page)}
    for key in _KEYS:
        if f"{key}=".encode() not in printed:
            continue
        found: Any = _FIND[key](root)
        for element in found:
            name = element.get(key, "")[:_LONGEST]
            element.set("class", f"{name} {element.get('class', '')}".strip())
