"""One page from bytes to `Page`: every source is read once, every field has its chain."""

import re
from datetime import datetime
from functools import partial
from itertools import islice

from lxml import etree

from wirefeed.items import CreditLine
from wirefeed.reading.authors.people import read_people
from wirefeed.reading.authors.printed_byline import choose_byline
from wirefeed.reading.body.body import Body, find_body, let_headings_run
from wirefeed.reading.body.closing import find_disclaimers
from wirefeed.reading.body.logos import find_logos
from wirefeed.reading.body.positions import find_credit_lines
from wirefeed.reading.body.surroundings import find_surroundings
from wirefeed.reading.body.toplines import find_dated_lines, find_top_lines
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.claims import jsonld, meta, opt_outs
from wirefeed.reading.confidence import trust_body, trust_headline
from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.credit.disclaimer import split_disclaimer
from wirefeed.reading.credit.known import is_agency
from wirefeed.reading.credit.photos import is_bylines_photo, signs
from wirefeed.reading.heading_links import HeadingLinks
from wirefeed.reading.heading_parts import part_headings
from wirefeed.reading.headings import find_mastheads, first_headings, list_cores
from wirefeed.reading.headline import name_sources, read_headline
from wirefeed.reading.instants import Times, read_times
from wirefeed.reading.keywords import choose_keywords, find_printed
from wirefeed.reading.kinds import is_paywalled, read_kind
from wirefeed.reading.language import read_language
from wirefeed.reading.layout.walk import lay_out
from wirefeed.reading.markup import rules
from wirefeed.reading.markup.elements import SUBHEADINGS
from wirefeed.reading.markup.tree import parse
from wirefeed.reading.material import Material, gather
from wirefeed.reading.page import Page
from wirefeed.reading.parts import find_parts
from wirefeed.reading.printed_headline import find_printed_headline
from wirefeed.reading.standfirst import take_standfirst
from wirefeed.reading.tongues import check_language
from wirefeed.registry import Outlet
from wirefeed.text.addresses import resolve, same_site
from wirefeed.text.spaces import letters, squeeze

_FEW_WORDS, _FEW_BLOCKS = 80, 3  # a shorter text is looked for once more where readers see none
_NO_WORDS = 15  # a text shorter than this is none
_LONGEST_SECTION = 80
# Keys of an article that may hold its agency; much else stands there too.
_GIVEN_BY = ("creditText", "provider")
_RELATED = re.compile(r"(?i)related|recommend|popular|trending|sidebar|\bnav\b|menu")
_TEASER, _MOST_HELD = 500, 60  # characters, elements
_MAX_PARAGRAPHS, _MAX_BODY = 2_000, 200_000


def read_page(
    html: bytes,
    url: str = "",
    *,
    outlet: Outlet | None = None,
    charset: str = "",
    retrieved: datetime | None = None,
) -> Page:
    """Return what a page says; whatever the bytes are, a `Page`, with warnings where it is poor.

    `charset` is what the transport said, `retrieved` the moment relative times count from.
    """
    root, clean, warnings = parse(html, charset)
    page = Page(url=url, warnings=warnings)
    if root is not None:
        material = gather(root, clean, url, outlet, retrieved)
        _read_head(page, material)
        body, witness = _read_text(page, material)
        lines = _read_byline(page, material, body)
        raw = page.headline_raw
        told, language = (page.headline, raw), page.language
        page.authors = read_people(material, body, told, lines, is_agency, language=language)
        page.by = page.by or choose_byline(lines, page.headline, page.authors, is_agency)
        around = find_surroundings(body, page.headline)
        _fill_from_print(page, material, around)
        beside = partial(find_dated_lines, body, page.headline)
        _take_times(page, read_times(material, lines, page.language, around, beside))
        _read_credit(page, material, body, lines)
        dated = bool(page.published or page.published_day)
        page.kind = read_kind(material, body, page.headline, dated=dated)
        page.confidence["body"] = trust_body(body, witness)
        page.unmatched = list(dict.fromkeys(material.unmatched))
    return page


def _read_head(page: Page, material: Material) -> None:
    head = material.head
    page.canonical_url, page.amp_url = head.canonical, head.amp
    here = material.url or head.canonical
    parts = find_parts(material.root, here, base=head.base, canonical=head.canonical)
    page.first_part, page.next_part, page.single_page = parts.first, parts.next, parts.whole
    page.wishes = {name: head.tags[name][:3] for name in opt_outs.TAGS if name in head.tags}
    page.paywalled = is_paywalled(material)
    page.section = _read_section(material)
    outlets = material.names()
    page.keywords = _read_keywords(material, outlets)
    images = [*jsonld.images(material.article.get("image")), head.first(meta.IMAGE)]
    images += jsonld.images(material.marked.get("image"))
    page.image = resolve(next(filter(None, images), ""), head.base)
    _read_headline(page, material, outlets)


def _read_headline(page: Page, material: Material, outlets: list[str]) -> None:
    head = material.head
    names = [*outlets, material.outlet.name if material.outlet else ""]
    titles = [squeeze(text, 1_000) for text in (head.first(meta.HEADLINE), head.title) if text]
    ruled = next(iter(material.rule("headline")), "")
    claimed = ruled or squeeze(jsonld.first_text(material.article.get("headline")), 1_000)
    part_headings(material.layout, material.root, [claimed, *titles])
    blocks = material.layout.blocks
    links = HeadingLinks(material.root, material.url or head.canonical, head.base)
    names += find_mastheads(blocks, titles, links.lead_home)
    own = {letters(name) for name in names}  # the outlet's, which some print as the page's heading
    headings = first_headings(blocks, [claimed, *titles], own, links.lead_here)
    if not headings and not claimed:
        headings = find_printed_headline(blocks, [*list_cores(titles)], links.lead_here)
        titles = [] if headings else titles
    marked = [squeeze(text, 1_000) for text in jsonld.texts(material.marked.get("headline"))[:3]]
    headings += [text for text in marked if letters(text) not in own]
    page.headline, page.headline_raw = read_headline(claimed, headings, titles, names)
    page.headline_from = name_sources(
        [page.headline, page.headline_raw],
        {
            "rule": [ruled],
            "json-ld": [] if ruled else [claimed],
            "heading": headings,
            "meta": [head.first(meta.HEADLINE)],
            "title": [head.title],
        },
    )
    page.confidence["headline"] = trust_headline(page.headline, [claimed, *headings[:1], *titles])


def _read_keywords(material: Material, outlets: list[str]) -> list[str]:
    tags = material.head.tags
    sources = [jsonld.texts(material.article.get("keywords"))]
    sources += [tags.get(name, []) for name in meta.KEYWORDS]
    return choose_keywords([*sources, jsonld.texts(material.marked.get("keywords"))], outlets)


def _read_section(material: Material) -> str:
    """Return the first section that is no longer than a name."""
    claims = [*material.rule("section"), material.claim("articleSection")]
    claims.append(squeeze(material.head.first(meta.SECTION), 1_000))
    return next((claim for claim in claims if 0 < len(claim) <= _LONGEST_SECTION), "")


def _read_text(page: Page, material: Material) -> tuple[Body, Witness]:
    witness = Witness(jsonld.first_text(material.article.get("articleBody")))
    body = find_body(material.layout, witness, page.headline)
    if body.words < _FEW_WORDS or len(body.blocks) < _FEW_BLOCKS:
        body = _search_again(material, body, witness, page.headline)
    page.description, doubts = take_standfirst(material, body, page.headline)
    page.warnings += doubts
    paragraphs, page.reader = _choose_paragraphs(material, body, witness, page.headline)
    page.paragraphs = _bound(paragraphs)
    if page.paragraphs != paragraphs:
        page.warnings.append("body-cut")
    page.paywalled = page.paywalled or body.is_filled_up() or body.sold
    if material.layout.deep:
        page.warnings.append("page-too-deep")
    if not page.paragraphs:
        page.warnings.append("no-text")
    language = [material.claim("inLanguage"), material.head.language]
    page.language = read_language(*language, material.head.first(meta.LANGUAGE))
    page.language = check_language(page.language, " ".join(page.paragraphs[:5]))
    return body, witness


def _search_again(material: Material, body: Body, witness: Witness, headline: str) -> Body:
    """Look where readers see no text, then where names and headings say there is none.

    More must be far more.
    """
    layout = lay_out(material.root, loose=True)
    found = find_body(layout, witness, headline)
    if max(found.words, body.words) < _NO_WORDS:
        let_headings_run(layout)
        found = find_body(layout, witness, headline, lenient=True)
    return found if found.words > 2 * body.words + 10 else body


def _choose_paragraphs(
    material: Material, body: Body, witness: Witness, headline: str
) -> tuple[list[str], str]:
    """Return the outlet's own rules' text, else what was found, else what JSON-LD claims."""
    known = material.outlet.read.get("body", ()) if material.outlet else ()
    ruled = _read_by_rules(material, known, witness)
    if ruled:
        return ruled, "rules"
    if known:
        material.unmatched.append("body")
    if witness.words > 2 * body.words + 20:
        return _read_claimed(witness, headline), "json-ld"
    return [block.text for block in body.blocks], "general"


def _read_claimed(witness: Witness, headline: str) -> list[str]:
    """Return the text JSON-LD claims: by lines, or as a page is read where it holds markup."""
    root = parse(witness.markup.encode("utf-8", "replace"), "utf-8")[0] if witness.markup else None
    blocks = find_body(lay_out(root), Witness(""), headline).blocks if root is not None else []
    return [block.text for block in blocks] or witness.paragraphs()


def _read_by_rules(material: Material, known: tuple[str, ...], witness: Witness) -> list[str]:
    """Read the elements the rules find as the general reader reads a page."""
    elements = rules.find_elements(material.root, known) if known else []
    paragraphs: list[str] = []
    for element in elements:
        blocks = lay_out(element).blocks
        body = find_body(lay_out(element), witness, "") if len(blocks) > 1 else None
        paragraphs += [block.text for block in (body.blocks if body else blocks)]
    return paragraphs


def _bound(paragraphs: list[str]) -> list[str]:
    kept: list[str] = []
    room = _MAX_BODY
    for paragraph in paragraphs[:_MAX_PARAGRAPHS]:
        if room <= 0:
            break
        kept.append(paragraph[:room])
        room -= len(paragraph) + 1  # and the line feed between two
    return kept


def _fill_from_print(page: Page, material: Material, around: etree._Element | None) -> None:
    """Take section and tags from the links around the text where the page claims none."""
    if around is None or (page.section and page.keywords):
        return
    sections, tags = find_printed(around, _is_box)
    page.section = page.section or next(iter(sections), "")
    page.keywords = page.keywords or choose_keywords([tags], material.names())


def _is_box(element: etree._Element) -> bool:
    """Say whether an element leads to other articles: by its name, or as a teaser's small box."""
    if element.tag in {"nav", "aside"} or _RELATED.search(element.get("class", "")[:200]):
        return True
    held = [*islice(element.iter(etree.Element), _MOST_HELD + 1)]
    if len(held) > _MOST_HELD or any(each.tag == "h1" for each in held):
        return False
    if sum(map(len, islice(element.itertext(), 200))) > _TEASER:
        return False
    headings = (each for each in held if each.tag in SUBHEADINGS)
    return any(each.find(".//a") is not None for each in headings)


def _read_byline(page: Page, material: Material, body: Body) -> list[str]:
    ruled = [squeeze(text, 300) for text in material.rule("by")]
    page.by = next(iter(ruled), "")
    return ruled or find_top_lines(body, page.headline)


def _read_credit(page: Page, material: Material, body: Body, lines: list[str]) -> None:
    """Fill what `credit` reads from, and take the disclaimer out of the text."""
    glued, page.paragraphs = split_disclaimer(page.paragraphs)
    disclaimers = [*find_disclaimers(body, page.headline), *glued.split("\n")]
    page.disclaimer = " ".join(dict.fromkeys(filter(None, disclaimers)))
    names = [*material.named("author"), *material.named("creator")]
    names += [*material.named("sourceOrganization"), *material.head.all(meta.AUTHORS)[:10]]
    names += [name for key in _GIVEN_BY for name in material.named(key) if is_agency(name)]
    based = jsonld.texts(material.article.get("isBasedOn"))
    originals = [page.canonical_url, *material.head.all(meta.SYNDICATED)[:1], *based[:1]]
    elsewhere = [one for one in originals if page.url and one and not same_site(one, page.url)]
    claimed = [author for author in page.authors if any(author.name in name for name in names)]
    people = [author.name for author in claimed if author.kind == "person"]
    found = find_credit_lines(
        body, page.headline, structured=names, canonical=elsewhere, people=people
    )
    pictures = {line.text for line in found if line.position == "photo"}
    pictures |= {line for line in lines if is_bylines_photo(line) and not signs(line, people)}
    printed = (line for line in lines if opens_byline(line) or line not in pictures)
    found += [CreditLine(text=line, position="byline") for line in printed]
    logos = find_logos(body, page.headline)
    found += [CreditLine(text=name, position="byline") for name in logos]
    found += [CreditLine(text=text, position="disclaimer") for text in disclaimers if text]
    page.credit_lines = list(dict.fromkeys(found))


def _take_times(page: Page, times: Times) -> None:
    page.published, page.modified = times.published, times.modified
    page.published_day = times.day
    page.warnings += times.warnings
    if times.published:
        page.confidence["published"] = 0.95 if times.agreeing else 0.8
