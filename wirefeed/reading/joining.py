"""One article from the pages it is cut into."""

from wirefeed.reading.page import Page
from wirefeed.reading.parts import MOST_PARTS, read_number
from wirefeed.text.addresses import identity
from wirefeed.text.spaces import letters

_LONG = 20  # letters of a paragraph that is not said twice by chance
_TITLE = 12  # letters of a headline that is not another's by chance


class Joining:
    """An article's first page, to which the further ones are added one by one.

    Ask `onward` for the next address, then `take` its page or say that it is `missed`, until
    `onward` has none. At most 20 pages are asked for, no address twice.
    """

    def __init__(self, page: Page) -> None:
        """`page` is changed: it becomes the whole article."""
        self.page = page
        self.taken: list[str] = []  # the addresses of the further ones among them
        self._asked = [identity(page.url)]
        begins_here = read_number(page.url)[1] <= 1
        self._next = page.next_part if begins_here else ""
        self._whole = page.single_page if begins_here else ""
        self._asks_whole = False
        self._address = ""

    @property
    def parts(self) -> int:
        """How many pages the text was read from."""
        return 1 + len(self.taken)

    def onward(self) -> str:
        """Return the address to ask for now, "" where the article is complete or ends."""
        self._asks_whole = bool(self._whole)
        address, self._whole = self._whole or self._next, ""
        if not address:
            return ""
        key = identity(address)
        if key in self._asked or len(self._asked) == MOST_PARTS:
            self._end(missing=key not in self._asked)
            return ""
        self._asked.append(key)
        self._address = address
        return address

    def take(self, page: Page) -> None:
        """Add what the page last asked for holds of the article."""
        if not page.paragraphs or identity(page.url) != identity(self._address):
            self.missed()  # it has none, or led to a login
        elif not is_part(self.page, page) or not join(self.page, page):
            self._end()
        else:
            self.taken.append(self._address)
            self._next = "" if self._asks_whole else page.next_part

    def missed(self) -> None:
        """Go on without the page last asked for: by the parts, or with what there is."""
        if not self._asks_whole:
            self._end(missing=True)

    def _end(self, *, missing: bool = False) -> None:
        if self._asks_whole:
            return  # the parts are still to be read
        self._next = ""
        if missing:
            self.page.warnings.append("part-missing")


def is_part(first: Page, page: Page) -> bool:
    """Say whether a page that the first one leads to goes on with its article.

    It bears its headline, perhaps with a number, or names its address as the canonical one; without
    a headline it must stand at the article's own address, with another number.
    """
    if page.canonical_url and identity(page.canonical_url) in _names(first):
        return True
    one, other = letters(first.headline), letters(page.headline)
    if not other:
        return read_number(page.url)[0] == read_number(first.url)[0]
    if one == other:
        return True
    return min(len(one), len(other)) >= _TITLE and (one in other or other in one)


def join(first: Page, page: Page) -> int:
    """Append the paragraphs that the first page does not have and return how many they are.

    Headline, standfirst and paragraphs said before are left out; credit lines and a disclaimer
    that only the later page has are taken over.
    """
    said = {letters(text) for text in (first.headline, first.description, *first.paragraphs)}
    new = [text for text in page.paragraphs if not _is_said(text, said)]
    while new and letters(new[0]) in said:
        new.pop(0)
    first.paragraphs = first.paragraphs + new
    if new:
        first.disclaimer = first.disclaimer or page.disclaimer
        first.credit_lines = list(dict.fromkeys([*first.credit_lines, *page.credit_lines]))
    return len(new)


def _is_said(text: str, said: set[str]) -> bool:
    mine = letters(text)
    return len(mine) >= _LONG and mine in said


def _names(page: Page) -> set[str]:
    return {identity(page.url), identity(page.canonical_url)} - {""}
