"""What stands in readers' comments, or in posts that a text quotes, and is not the article's."""

import re
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


def is_anothers(
    element: etree._Element, place: etree._Element | None = None, *, least: int = _LONGEST
) -> bool:
    """Say whether an element is in a reader's comment, or in a post that the text quotes.

    What holds the headline is the article, whatever it is called: comments are a genre as well; and
    a line of no more than `least` characters, which counts the comments, says who wrote the article
    and when. What is around `place` is not looked at.
    """
    for outer in islice(element.iterancestors(), _DEEP):
        if outer is place:
            return False
        named = f"{outer.get('class', '')[:_LONGEST]} {outer.get('id', '')[:_LONGEST]}"
        if outer.tag == "blockquote" or _COMMENTS.search(named):
            if next(outer.iter("h1"), None) is not None:
                return False
            if sum(map(len, islice(outer.itertext(), _PIECES))) > least:
                return True
    return False
