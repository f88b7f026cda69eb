"""What a page's own data says of its times: structured data, meta tags, time elements, scripts.

Each claim is the text as it stands there, and where it stands.
"""

from collections.abc import Callable, Iterable, Iterator

from wirefeed.reading.claims import jsonld, meta
from wirefeed.reading.claims.datalayer import find_stamps
from wirefeed.reading.material import Material
from wirefeed.reading.timetags import TimeTag, list_time_tags

Tags = Callable[[], list[TimeTag]]
Claims = Iterator[tuple[str, str]]


def claim_published(material: Material) -> Claims:
    """Yield when the article was published by its outlet's rule, then by its data."""
    yield from ((raw, "printed") for raw in material.rule("published"))
    yield from claim_day(material)


def claim_modified(material: Material, tags: Tags) -> Claims:
    """Yield when it was changed: the rule, the data, then time elements that say so."""
    yield from ((raw, "printed") for raw in material.rule("modified"))
    yield from _structured(material, "dateModified")
    yield from _metas(material, meta.MODIFIED)
    yield from ((raw, "time") for raw, changed, _ in tags() if changed)


def claim_day(material: Material) -> Claims:
    """Yield what data says of the publication, which may be a day alone."""
    yield from _structured(material, "datePublished")
    yield from _metas(material, meta.PUBLISHED)


def claim_elsewhere(material: Material) -> Claims:
    """Yield what is no more than near the article: any time element, and what scripts carry."""
    yield from ((raw, "time") for raw, *_ in list_time_tags(material))
    yield from claim_in_scripts(material)


def claim_in_scripts(material: Material) -> Claims:
    yield from ((raw, "script") for raw in find_stamps(material.clean))


def _structured(material: Material, key: str) -> Claims:
    """Yield what JSON-LD says of the article, then microdata, then JSON-LD of the page."""
    yield from _dated([material.article], key)
    yield from ((raw, "microdata") for raw in jsonld.texts(material.marked.get(key)))
    yield from _dated(filter(jsonld.is_page, material.nodes), key)


def _dated(nodes: Iterable[jsonld.Node], key: str) -> Claims:
    for node in nodes:
        yield from ((raw, "json-ld") for raw in jsonld.texts(node.get(key)))


def _metas(material: Material, names: tuple[str, ...]) -> Claims:
    for name in names:
        for raw in material.head.tags.get(name, [])[:3]:
            yield raw, "meta"
