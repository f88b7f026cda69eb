"""The text a page's structured data claims: a witness to be checked, not believed."""

import re
from functools import cached_property

from wirefeed.text.entities import unescape
from wirefeed.text.spaces import letters, squeeze

_TAG = re.compile(r"<[^<>]{1,5000}>")
_BLOCK_TAG = re.compile(r"<(?:p|br|div|li)\b", re.IGNORECASE)
_LONGEST = 300_000
_MOST_LETTERS, _MOST_ASKED = 100_000, 1_500  # each question runs through all the letters
_PROBE = 48  # letters compared: enough to be unmistakable, few enough to survive small edits
_FEWEST = 12


class Witness:
    """Answers whether a block of the page also stands in the claimed text.

    >>> witness = Witness("<p>The ferry left the northern harbour at noon on Monday.</p>")
    >>> witness.holds("The ferry left the northern harbour at noon on Monday.")
    True
    >>> witness.holds("Read more")
    False
    """

    def __init__(self, claimed: str) -> None:
        claimed = claimed[:_LONGEST]
        self.markup = claimed if _BLOCK_TAG.search(claimed) else ""
        self.text = text = unescape(_TAG.sub(" ", claimed)) if claimed else ""
        self.letters = letters(text)[:_MOST_LETTERS]
        self._held: dict[str, bool] = {}

    def holds(self, text: str) -> bool:
        """Say whether the claimed text holds a block's; asked several times of each."""
        if not self.letters or len(text) < 16:
            return False
        held = self._held.get(text)
        if held is None and len(self._held) < _MOST_ASKED:
            probe = letters(text[: _PROBE * 3])
            held = self._held[text] = len(probe) >= _FEWEST and probe[:_PROBE] in self.letters
        return bool(held)

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    def paragraphs(self) -> list[str]:
        """Return the claimed text by lines, for pages that hold no other."""
        lines = (squeeze(line) for line in re.split(r"\n+", self.text))
        return [line for line in lines if line]
