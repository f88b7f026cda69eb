"""What stands in readers' comments, or in posts that a text quotes, and is not the article's."""

import re
from collections.abc import Container
from itertools import islice
from typing import Final

from lxml import etree

# What holds readers' comments; `comments-open` and `has-comments` name an article's state.
_COMMENTS: Final = re.compile(
    r"(?i)(?:^|\s)(?:comment(?!\w*[-_]?(?:open|closed|status|count|off|on\b|enabled|disabled))"
    r"|kommentare|repl(?:y|ies)\b|disqus)"
)
_DEEP, _PIECES = 12, 50  # elements around one, and pieces of their text
_LONGEST = 100  # characters of a name, and of a line that counts comments


class Others:
    """Tells of a page's elements which stand in a reader's comment or in a post the text quotes.

    What holds the headline, or the text, around which `home` are the elements, is the article,
    whatever it is called: comments are a genre as well.
    """

    def __init__(self, home: Container[etree._Element] = ()) -> None:
        self._home = home
        self._known: dict[etree._Element, bool] = {}  # a section may hold thousands

    def holds(
        self, element: etree._Element, place: etree._Element | None = None, least: int = _LONGEST
    ) -> bool:
        """Say whether an element is another's; what is around `place` is not looked at.

        A line of no more than `least` characters, which counts the comments, says who wrote the
        article and when.
        """
        for outer in islice(element.iterancestors(), _DEEP):
            if outer is place or outer in self._home:
                return False
            called = outer.tag == "blockquote" or is_called_comments(outer)
            if called and sum(map(len, islice(outer.itertext(), _PIECES))) > least:
                return not self._has_headline(outer)
        return False

    def _has_headline(self, outer: etree._Element) -> bool:
        if outer not in self._known:
            self._known[outer] = next(outer.iter("h1"), None) is not None
        return self._known[outer]


def is_called_comments(element: etree._Element) -> bool:
    """Say whether class or id call an element the readers' comments."""
    named = f"{element.get('class', '')[:_LONGEST]} {element.get('id', '')[:_LONGEST]}"
    return bool(_COMMENTS.search(named))
