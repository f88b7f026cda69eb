"""Pages as other templates print them: the same words in other elements.

A rule that counts on one template's elements shows here: none of these changes says less to a
reader. Each page is read without what is written for machines, as in `unstructured`.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from lxml import etree
from lxml.builder import E

from benchmarks import systems
from benchmarks.unstructured import strip_data
from wirefeed.reading.markup.tree import parse

Change = Callable[[etree._Element], None]  # noqa: SLF001  the class has no other name

_PARAGRAPHS: Final = ("p", "h1", "h2", "h3", "h4", "ul", "ol", "figure", "img")
_LISTS: Final = ("ul", "ol", "li")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_FRAMED: Final = ("li", "td", "th", *_HEADINGS)
_SECTIONS: Final = (
    "article", "main", "section", "header", "footer", "aside", "nav", "figure", "figcaption",
    "address", "details", "summary",
)  # fmt: skip


def divide_by_breaks(root: etree._Element) -> None:
    """Print paragraphs in a row as one text that line breaks divide."""
    for paragraph in list(root.iter("p")):
        if paragraph.getparent() is None or _is_next(paragraph):
            continue
        box = etree.Element("div")
        row = [paragraph]
        while (after := row[-1].getnext()) is not None and _is_next(after):
            row.append(after)
        if len(row) > 1:
            _wrap(paragraph, box)
            box.tail = row[-1].tail
            _join(row, box)


def _is_next(element: etree._Element) -> bool:
    """Say whether an element is a paragraph with nothing between it and another."""
    before = element.getprevious()
    return (
        element.tag == "p"
        and before is not None
        and before.tag == "p"
        and not (before.tail or "").strip()
    )


def _join(row: Iterable[etree._Element], box: etree._Element) -> None:
    for paragraph in row:
        if len(box) or box.text:
            box.extend((E.br(), E.br()))
            box[-1].tail = paragraph.text
        else:
            box.text = paragraph.text
        box.extend(list(paragraph))
        if (around := paragraph.getparent()) is not None:
            around.remove(paragraph)


def box_paragraphs(root: etree._Element) -> None:
    """Put each paragraph, heading, list and picture into a box of its own."""
    for element in list(root.iter(*_PARAGRAPHS)):
        box = etree.Element("div")
        _wrap(element, box)
        box.tail, element.tail = element.tail, None
        box.append(element)


def _wrap(element: etree._Element, box: etree._Element) -> None:
    """Put an empty box right before an element."""
    around = element.getparent()
    if around is not None:
        around.insert(around.index(element), box)


def frame_items(root: etree._Element) -> None:
    """Put the words of each item, cell and heading into a box within it."""
    for element in list(root.iter(*_FRAMED)):
        box = etree.Element("div")
        box.text, element.text = element.text, None
        box.extend(list(element))
        element.append(box)


def rename(root: etree._Element, tags: Iterable[str], name: str = "div") -> None:
    for element in root.iter(*tags):
        element.tag = name


def lower_headings(root: etree._Element) -> None:
    """Print each heading a level lower: none is of the first."""
    for element in list(root.iter(*_HEADINGS[:-1])):
        element.tag = _HEADINGS[_HEADINGS.index(str(element.tag)) + 1]


def reshape(html: bytes, change: Change) -> bytes:
    """Return a page with its body changed, in UTF-8; as it is where it has none.

    >>> reshape(b"<p>Ice.</p><p>Snow.</p>", divide_by_breaks)
    b'<html><body><div>Ice.<br><br>Snow.</div></body></html>'
    """
    root, _, _ = parse(html)
    body = None if root is None else root.find("body")
    if root is None or body is None:
        return html
    change(body)
    return etree.tostring(root, encoding="utf-8", method="html")


def read(change: Change, html: bytes, url: str) -> dict[str, Any]:
    return systems.read(reshape(strip_data(html), change), url)


breaks = partial(read, divide_by_breaks)
boxes = partial(read, box_paragraphs)
frames = partial(read, frame_items)
no_paragraphs = partial(read, partial(rename, tags=["p"]))
no_lists = partial(read, partial(rename, tags=_LISTS))
no_first_headings = partial(read, lower_headings)
no_headings = partial(read, partial(rename, tags=_HEADINGS))
no_sections = partial(read, partial(rename, tags=_SECTIONS))

# What is printed otherwise, and the reader's name here.
READERS: Final = {
    "paragraphs that line breaks divide": "breaks",
    "each paragraph in a box of its own": "boxes",
    "items, cells and headings with a box within": "frames",
    "paragraphs as `div`": "no_paragraphs",
    "lists as `div`": "no_lists",
    "headings a level lower": "no_first_headings",
    "headings as `div`": "no_headings",
    "`article`, `aside`, `figure` and the like as `div`": "no_sections",
}
