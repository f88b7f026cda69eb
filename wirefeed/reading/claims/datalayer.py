"""What a page hands its own scripts: times and authors in the state a framework ships."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

_MOST: Final = 20
# "publishedAt":"2025-01-06T02:20:00Z", \\"pub_date\\": \\"2025-01-06 07:50:00+05:30\\"
_STAMP: Final = re.compile(
    rb"""(?<![Uu]n)(?<![Uu]n[_-])(?<!lanned)(?<!lanned[_-])(?<!duled)(?<!duled[_-])
    [Pp]ub(?:lish(?:ed)?|lication)?[_-]?(?:[Dd]ate|[Tt]ime|[Aa]t|[Oo]n)?
    (?:Iso|ISO|Utc|UTC|Time|_gmt|_time)?
    \\?["']?\s{0,3}[:=,]\s{0,3}\\?["']
    (20\d\d-\d\d-\d\d[T\ ]\d\d:\d\d[0-9:.]{0,13}\s?(?:Z|[+-]\d\d:?\d\d)?)\\?["']""",
    re.VERBOSE,
)


def find_stamps(page: bytes) -> Iterator[str]:
    r"""Yield the times a page's scripts call those of publication, in the order they stand.

    Teasers have them too: whoever asks should know the day.

    >>> list(find_stamps(b'<script>state={"publishedAt":"2025-01-06T02:20:00Z"}</script>'))
    ['2025-01-06T02:20:00Z']
    >>> list(find_stamps(b'{"planned_publish_date":"2025-01-06T02:20:00Z"}'))
    []
    >>> list(find_stamps(b'self.push("{\\"pub_date\\": \\"2025-01-06 07:50:00\\"}")'))
    ['2025-01-06 07:50:00']
    """
    for match in islice(_STAMP.finditer(page), _MOST):
        yield match[1].decode("ascii")


# "author":"Ada Moor", "article_author": ["Ada Moor"], \\"authors\\":[\\"Ada Moor\\"]
_AUTHOR: Final = re.compile(  # begins with letters that are soon found
    rb"""uthors?(?:[_-]?[Nn]ames?)?\\?"\s{0,3}:\s{0,3}(?:\[\s{0,3})?\\?"([^"\\]{3,60})\\?\""""
)


def find_author(page: bytes) -> str:
    r"""Return whom a page's scripts call the author, "" where they name several or nobody.

    >>> find_author(b'<script>state={"author":["Ada Moor"],"authors":"Ada Moor"}</script>')
    'Ada Moor'
    >>> find_author(b'<script>state=[{"author":"Ada Moor"},{"author":"Bo Lind"}]</script>')
    ''
    """
    names = {match[1] for match in islice(_AUTHOR.finditer(page), _MOST)}
    return names.pop().decode("utf-8", "replace").strip() if len(names) == 1 else ""
