"""What kind of page it is, and whether its text is behind a wall."""

import re

from wirefeed.items import PageKind
from wirefeed.reading.body.body import Body
from wirefeed.reading.body.surroundings import find_title
from wirefeed.reading.claims import meta
from wirefeed.reading.claims.jsonld import types
from wirefeed.reading.markup.elements import HEADINGS
from wirefeed.reading.material import Material
from wirefeed.text.addresses import is_front
from wirefeed.text.spaces import count_words

_LISTS = frozenset(("CollectionPage", "ItemList", "SearchResultsPage"))
_GALLERIES = frozenset(("ImageGallery", "MediaGallery"))
# In the title of a page without a text: said by itself, and where nothing calls it an article.
_ERRORS = re.compile(
    r"^\W*(?:error\W+)?[45]\d\d(?:\W*$|\s+[|–—-]\s)|\berror\W+[45]\d\d\b|\bnot\W?found\b"
    r"|^\W*[45]\d\d\W+(?:error|forbidden|unauthori[sz]ed|gone|internal|bad|service|gateway)\b"
    r"|\baccess denied\b|just a moment",
    re.IGNORECASE,
)
_MENDING = re.compile(
    r"\bservice unavailable\b|\b(?:temporarily|briefly) unavailable\b|\bunder maintenance\b"
    r"|^\W*maintenance\W*$|\bwe(?:'|’)ll be (?:right )?back\b|\bsomething went wrong\b",
    re.IGNORECASE,
)
_PAID = frozenset({"locked", "paid", "premium", "subscriber", "true", "1", "yes"})
_FEW_TEASERS, _LINKED = 3, 0.8
_LONGEST_TITLE = 300  # characters
_ENOUGH = 60  # words that make an article of a page that does not say it is one
_BRIEF, _SENTENCE = 20, 5  # words of a text, and of the headline, that do where the page is dated
_NEAR = 8  # blocks


def read_kind(material: Material, body: Body, headline: str, *, dated: bool) -> PageKind:
    """Return what the page is; "unknown" where nothing says it.

    A few words right under a `headline` that is no section's are a brief, if the page is `dated`.
    """
    kinds = {kind for node in material.nodes for kind in types(node)}
    own = set(types(material.article))
    if "LiveBlogPosting" in own:
        return "live"
    declared = next(iter(material.head.tags.get("og:type", [])), "").lower()
    if (declared == "website" or not (own or declared)) and is_front(material.head.canonical):
        return "listing"  # an article's address may lead to its site's front page
    if body.words < _ENOUGH:
        brief = dated and _is_brief(body, headline)
        return _read_thin(material, kinds, own, declared, brief=brief)
    if kinds & _LISTS and not own and declared != "article" and body.share < 0.6:
        return "listing"
    return "article" if own else _tell_listing(body, declared)


def _is_brief(body: Body, headline: str) -> bool:
    if body.words < _BRIEF or count_words(headline) < _SENTENCE:
        return False
    title, first = find_title(body, headline)
    return title < first <= title + _NEAR


def _tell_listing(body: Body, declared: str) -> PageKind:
    """Tell the teasers of other articles from a text: they break off, or go with a linked title."""
    prose = [block for block in body.blocks if block.prose]
    cut = sum(1 for block in prose if block.text.endswith(("...", "…")))
    titles = sum(1 for block in body.span() if block.tag in HEADINGS and block.link_share > _LINKED)
    if cut >= max(_FEW_TEASERS, 0.6 * len(prose)):
        return "listing"
    linked = titles >= max(_FEW_TEASERS, 0.8 * len(prose)) and declared != "article"
    return "listing" if linked else "article"


def is_paywalled(material: Material) -> bool:
    """Say whether the page itself says that not everyone may read it."""
    free = material.article.get("isAccessibleForFree")
    if free is False or material.claim("isAccessibleForFree").lower() == "false":
        return True
    return material.head.first(meta.TIER).lower() in _PAID


def _read_thin(
    material: Material, kinds: set[str], own: set[str], declared: str, *, brief: bool
) -> PageKind:
    if not own and not brief and _tells_error(material.head.title[:_LONGEST_TITLE], declared):
        return "error"
    if "VideoObject" in kinds or declared.startswith("video"):
        return "video"
    if kinds & _GALLERIES:
        return "gallery"
    if own or declared == "article" or brief:
        return "article"
    linked = sum(1 for block in material.layout.blocks if block.link_share > _LINKED)
    return "listing" if linked > 20 else "unknown"


def _tells_error(title: str, declared: str) -> bool:
    return bool(_ERRORS.search(title) or (declared != "article" and _MENDING.search(title)))
