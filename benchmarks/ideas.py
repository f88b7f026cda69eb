"""The ideas of reading, and what switches each off: data for the ablation.

A key is what is patched below wirefeed.reading; a value stands in its place. `Rewrite` changes one
piece of a function's source, for what is decided amid it.
"""

import re
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

from benchmarks.switches import Made, Patches, Rewrite
from wirefeed.reading.body.toplines import DatedLines
from wirefeed.reading.layout.breaks import Line


def gives(value: Any) -> Callable[..., Any]:
    return lambda *_, **__: value


def first(value: Any, *_: Any, **__: Any) -> Any:
    return value


def _join(lines: Sequence[Line]) -> list[Line]:
    return [Line(" ".join(line.text for line in lines))]


never = gives(False)
_NO_MATCH = re.compile(r"(?!)")


def _without(names: str) -> Patches:
    """Return the patch under which a list of names in the markup is empty."""

    def make(furniture: ModuleType) -> Any:
        listed = getattr(furniture, names)
        kept = listed.copy()
        listed.clear()
        try:
            return furniture._by_opening()  # noqa: SLF001  the table is worked out once, at import
        finally:
            listed.extend(kept)

    return {f"furniture.{names}": Made(lambda module: getattr(module, names)),
            "furniture._BY_OPENING": Made(make)}  # fmt: skip


BODY: dict[str, Patches] = {
    "witness: JSON-LD's text vouches for a block": {"witness.Witness.holds": never},
    "theme: a name for half the prose is no furniture": {
        "body.settle_marks": Rewrite("own &= Mark.BODY", "own &= own")
    },
    "names of the text": _without("_BODY"),
    "names of furniture": _without("_FURNITURE"),
    "names of what is hidden": _without("_HIDDEN"),
    "names of captions": _without("_CAPTION"),
    "names of bylines": _without("_BYLINE"),
    "names of standfirsts": _without("_STANDFIRST"),
    "names of kickers": _without("_KICKER"),
    "names of embeds": _without("_EMBED"),
    "names of credits": _without("_CREDIT"),
    "names of disclaimers": _without("_DISCLAIMER"),
    "utility classes name nothing": {"furniture._UTILITY": _NO_MATCH},
    "itemprops": {"furniture._PROPERTIES": {}},
    "elements that are furniture by their tag": {"attributes._BY_TAG": {}},
    "hidden by style": {"attributes._hides": never},
    "furniture without paragraphs is not walked": {"attributes.is_left_out": never},
    "kicker inside a title stands apart": {"elements.TITLES": frozenset()},
    "two breaks end a paragraph": {"walk.divide": _join},
    "a break does behind a sentence of a long line": {"breaks._are_paragraphs": never},
    "appeals": {"appeals.is_appeal": never},
    "what a page says of itself": {"appeals.tells_of_itself": never},
    "rows of tables": {"walk.is_row": never},
    "a box within an item, a cell or a heading is none": {"walk.is_framed": never},
    "a marked inline element may stand alone": {
        "walk._Walk.is_apart": Rewrite("self.worded or not own & ~Mark.BODY", "True")
    },
    "custom elements run on inside a paragraph": {
        "walk._Walk.is_block": lambda *_: True
    },
    "a heading's spans stand apart": {"walk.part_words": gives(None)},
    "a kicker is a few words": {"body._own_marks": lambda block: block.mark},
    "a text's own headings are not its standfirst": {
        "sifting._is_out": Rewrite("if started and", "if False and")
    },
    "nor is a whole paragraph amid it": {
        "sifting._is_out": Rewrite("if amid and block.tag", "if False and block.tag")
    },
    "a heading's id may be its own words": {"attributes._is_anchor": never},
    "an anchor is no link": {"attributes.leads": gives(True)},
    "filler says nothing": {"filler.is_filler": never},
    "nor does scrambled text": {"scrambled.cut_scrambled": first},
    "strength of regions": {"regions._strength": gives(1.0)},
    "divided by another headline": {"regions._divides": never},
    "another headline between title and text": {
        "regions._score": Rewrite("0 <= own < place <= region.first", "False")
    },
    "prose that follows the headline": {
        "regions._score": Rewrite("0 <= own < region.first and", "False and")
    },
    "a row of paragraphs amid links": {"regions._find_row": gives((0, 0))},
    "items of a named text weigh something": {
        "body._weigh": Rewrite('block.tag in {"li", "tr"} and', "False and")
    },
    "links weigh against a region": {
        "body._weigh": Rewrite("-9.0 * block.link_share", "-0.0 * block.link_share")
    },
    "entries of live blogs": {"neighbours._cut_entries": first},
    "the next article in a box like the first one's": {"neighbours._cut_twins": first},
    "teasers of the text itself": {"body._drop_teasers": first},
    "box headings": {"boxes.is_box_heading": never},
    "a heading of running text opens no box": {"boxes._heads_text": never},
    "what only a box is called": {"boxes.is_only_a_box": never},
    "a box ends with its region": {
        "boxes.end_box": lambda *args: args[1] + 1
    },
    "entries behind a box heading": {"boxes.is_boxed": never},
    "captions told by their picture": {"captions.is_caption": never},
    "whole sentences that are captions": {
        "captions._CREDITED": _NO_MATCH, "captions._describes": never
    },
    "rights reserved end a text": {"imprint.is_rights": never},
    "a text goes on behind a box": {"boxes._goes_on": never},
    "a credit behind a caption": {"captions.is_credit": never},
    "links behind a few words": {"boxes.is_link_line": never},
    "any few words above a list of links": {"boxes.heads_links": never},
    "prompts": {"phrases.is_prompt": never},
    "labels of advertisements": {"interruptions.is_interruption": never},
    "prompts amid words": {"phrases._AMID_HINTS": ()},
    "labels": {"phrases.is_label": never},
    "credits at a line's end": {"phrases._CREDITED_HINTS": ()},
    "time stamps on lines of their own": {"stamps.is_stamp": never},
    "a sentence with a time and a year is no stamp": {
        "stamps.is_stamp": Rewrite("len(others) <= _STAMP_WORDS and ", "True or ")
    },
    "top lines": {"stamps.is_topline": never},
    "disclaimers among blocks": {"phrases.disclaims": never},
    "a disclaimer behind most words ends the text": {"sifting._is_over": never},
    "disclaimers glued to the text": {
        "disclaimer.split_disclaimer": lambda paragraphs: ("", list(paragraphs))
    },
    "linked blocks": {"sifting._is_linked": never},
    "the same text twice": {
        "sifting.sift": Rewrite("block.words > 6 and text in seen", "False")
    },
    "teasers amid the text": {"neighbours._mark_teasers": first},
    "boxes with a field to fill in": {"asking_boxes.mark_asking": first},
    "quotations that repeat the text": {"pull_quotes.drop_pull_quotes": first},
    "of them, those without a name": {"pull_quotes._is_quotation": never},
    "the headline in the text": {"sifting.sift": Rewrite("text == headline", "False")},
    "edges": {"edges.cut_edges": first},
    "edges by the shape paragraphs share": {"edges.read_shape": gives("")},
    "around a box without a name the next counts": {
        "paragraph_shapes.read_shape": Rewrite("if named or", "if True or")
    },
    "what line breaks divide are paragraphs": {"paragraph_shapes._is_divided": never},
    "farewells": {"edges.is_farewell": never, "trailing.is_farewell": never},
    "pleas": {"endings.is_plea": never},
    "contacts at the end": {"trailing._CONTACT": _NO_MATCH},
    "trailing lists": {"edges.keep_trailing": gives([])},
    "texts of lists alone": {"edges._is_list": never},
    "sign-off behind a sentence's end": {"prose._SIGNED": _NO_MATCH},
    "second look": {
        "reader._search_again": Rewrite("found.words > 2 * body.words + 10", "False")
    },
    "second look past the names": {
        "reader._search_again": Rewrite("lenient=True", "lenient=False")
    },
    "JSON-LD's text as the last resort": {
        "reader._choose_paragraphs": Rewrite("witness.words > 2 * body.words + 20", "False")
    },
    "standfirst": {"standfirst.take_standfirst": gives(("", []))},
    "one sentence above a text is its standfirst": {"standfirst._find_unnamed": gives("")},
    "what an outlet's tests call an element": {"material.name_elements": gives(None)},
    "captions below their picture": {"sifting.is_below_picture": never},
    "offers of an offer's words alone": {"offers._says_only_that": never},
    "imprints": {"trailing.is_imprint": never},
    "lines that name a channel and ask": {"phrases.asks_to_follow": never},
    "labels that point elsewhere": {"sifting.points_away": never, "boxes.is_pointer": never},
    "standfirst told by how it is set": {"standfirst._is_set_apart": never},
}  # fmt: skip

HEADLINE: dict[str, Patches] = {
    "outlet's name off a headline": {"headline.cut_outlet": first},
    "a title that goes on behind another": {
        "headline.cut_outlet": Rewrite("for other in others:", "for other in ():")
    },
    "two against one": {"headline._agree": never},
    "a title without what may be a name": {"headings.list_cores": first},
    "JSON-LD before the page's own heading": {
        "headline.read_headline": Rewrite(
            "(claimed, first, *titles) if text", "(first, claimed, *titles) if text"
        )
    },
    "the page's own heading before the head's": {
        "headline.read_headline": Rewrite(
            "(claimed, first, *titles) if text", "(claimed, *titles, first) if text"
        )
    },
    "what stands above the text and has half of the title": {"headings._find_above": gives([])},
    "a heading that a title ends with is the outlet's name": {"headings.find_mastheads": gives([])},
    "a lower heading that says what the head says": {
        "headings.first_headings": Rewrite("in LOWER and block.text", "in () and block.text")
    },
}

STRUCTURED: dict[str, Patches] = {
    "choosing among JSON-LD's articles": {
        "jsonld.choose_article": Rewrite("sorted(articles, key=rank, reverse=True)", "articles")
    },
    "mending broken JSON-LD": {"jsonld._mend": str},
    "names looked up among JSON-LD's nodes": {
        "jsonld.names": Rewrite("_name(entry, nodes)", "_name(entry, ())")
    },
    "one article's nodes fill each other": {"jsonld._fill": first},
}  # fmt: skip

AUTHORS: dict[str, Patches] = {
    "a name that is the outlet's own": {"own_names.is_own_name": never},
    "names and links of authors": {"people.find_named_authors": gives([])},
    "names beside the time": {"people.find_name_beside_time": gives("")},
    "reporters by title or label": {"people.find_asian_names": gives([])},
    "signatures": {"edges.signs": never, "people.find_signature": gives("")},
    "the places behind the outlet's name": {"people.cut_address": first},
    "authors in scripts": {"people.find_author": gives("")},
    "a printed byline for a desk or an account": {"people._read_printed": gives([])},
    "top lines as bylines and stamps": {"toplines.find_top_lines": gives([])},
    "places behind a name": {"authors._PLACE": _NO_MATCH},
    "jobs in a byline": {"jobs.JOB": _NO_MATCH, "authors.JOB": _NO_MATCH},
    "opening words of a byline": {"authors.OPENING": _NO_MATCH},
    "dates in a byline": {"authors._TIME": _NO_MATCH},
    "handles in a byline": {"authors._HANDLE": _NO_MATCH},
    "brackets in a byline": {"authors._BRACKETS": _NO_MATCH},
    "empty names": {"authors._EMPTY": ()},
}

INSTANTS: dict[str, Patches] = {
    "zone of the domain": {"domains.zone_of": gives(None)},
    "time elements": {
        "instants.list_time_tags": gives([]),
        "claimed_times.list_time_tags": gives([]),
    },
    "meta tags of time": {"claimed_times._metas": gives([])},
    "printed stamps": {"instants._Reading.printed": gives([])},
    "short lines around the headline": {"toplines.find_dated_lines": gives(DatedLines())},
    "times right below a text": {"dated_ends.find_dated_end": gives([])},
    "zone of the language": {"domains.zone_where_spoken": gives(None)},
    "times behind the word for a change": {"timetags._says_changed": never},
    "times of comments and quoted posts": {"comments.Others.holds": never},
    "times of teasers": {"timetags._is_teasers": never},
    "times behind a neighbour's title": {"toplines._stands_by_title": never},
    "zones of the United States": {"shapes.is_american": never},
    "clocks in addresses": {"urlclocks.read_url_clocks": gives([])},
}

GROUPS: dict[str, dict[str, Patches]] = {
    "text": BODY,
    "headline": HEADLINE,
    "structured data": STRUCTURED,
    "authors": AUTHORS,
    "instants": INSTANTS,
}
IDEAS = {name: patches for group in GROUPS.values() for name, patches in group.items()}
