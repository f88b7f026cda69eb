"""Filler text: the pseudo-Latin that stands, blurred, where a page is not for everyone."""

from typing import Final

# The words that generators of filler draw from: Cicero's "De finibus", as printers cut it.
_WORDS: Final = frozenset(
    """ab accusam accusamus accusantium ad adipisci adipiscing alias aliqua aliquam aliquid aliquip
    aliquyam amet anim animi aperiam architecto asperiores aspernatur assumenda at atque aut autem
    beatae blanditiis cillum clita commodi commodo consectetur consequat consequatur consequuntur
    corporis corrupti culpa cum cumque cupidatat cupiditate debitis delectus deleniti deserunt diam
    dicta dignissimos distinctio dolor dolore dolorem doloremque dolores doloribus dolorum ducimus
    duis duo ea eaque earum eirmod eius eiusmod eligendi elit elitr enim eos erat error esse est et
    eum eveniet ex excepteur excepturi exercitationem expedita explicabo facere facilis fuga fugiat
    fugit gubergren harum hic id illo illum impedit in incididunt incidunt inventore invidunt ipsa
    ipsam ipsum irure iste itaque iure iusto justo kasd labore laboriosam laboris laborum laudantium
    libero lorem magna magnam magni maiores maxime minim minima minus modi molestiae molestias
    mollit mollitia nam natus necessitatibus nemo neque nesciunt nihil nisi nobis non nonumy nostrud
    nostrum nulla numquam occaecat occaecati odio odit officia officiis omnis optio pariatur
    perferendis perspiciatis placeat porro possimus praesentium proident provident quae quaerat quam
    quas quasi qui quia quibusdam quidem quis quisquam quo quod quos ratione rebum recusandae
    reiciendis rem repellat repellendus reprehenderit repudiandae rerum saepe sanctus sapiente sed
    sequi similique sint sit soluta stet sunt suscipit takimata tempor tempora tempore temporibus
    tenetur totam ullam ullamco unde ut vel velit veniam veritatis vero vitae voluptas voluptate
    voluptatem voluptates voluptatibus voluptatum voluptua""".split()  # noqa: SIM905  a list of words reads as one
)
# Those that any Latin has as often: they tell nothing.
_COMMON: Final = frozenset(
    """a ab ad at aut cum ea eos esse est et eum ex hic id illo illum in ipsa ipsum ne neque nihil
    nisi nobis non qui quia quis quo quod quos sed sint sit sunt unde ut vel vero""".split()  # noqa: SIM905  a list of words reads as one
)
_FIRST, _MOST = 8, 100  # words that are looked at
_FEWEST = 3  # of the first, as they stand
_LEAST = 0.6  # of those that tell


def is_filler(text: str) -> bool:
    """Tell whether a paragraph says nothing.

    >>> is_filler("Quod repellat ipsa iure et laborum exercitationem. Eos quod nulla ut id.")
    True
    >>> is_filler("Qui est le maire, et est-il venu au port avec sa flotte ?")
    False
    """
    if sum(map(_WORDS.__contains__, text.split(maxsplit=_FIRST))) < _FEWEST:
        return False  # as nearly every paragraph: told without a closer look
    return _share(text, _FIRST) >= _LEAST and _share(text, _MOST) >= _LEAST


def _share(text: str, words: int) -> float:
    """Return the share of a text's first words that are filler's, 0 where there are too few."""
    first = [word.strip(".,;:?!").lower() for word in text.split(maxsplit=words)[:words]]
    if len(first) < _FIRST:
        return 0.0
    telling = [word for word in first if word not in _COMMON]
    return sum(word in _WORDS for word in telling) / max(len(telling), 1)
