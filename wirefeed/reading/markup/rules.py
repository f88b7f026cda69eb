"""An outlet's own rules: CSS or XPath, compiled once, tried in order."""

from functools import lru_cache
from typing import Any

from lxml import etree

from wirefeed.registry import compile_rule
from wirefeed.text.spaces import squeeze

_MAX_FOUND = 500


def find_texts(root: etree._Element, rules: tuple[str, ...]) -> list[str]:
    """Return the texts the first matching rule finds, none where no rule matches."""
    for rule in rules:
        texts = [text for found in _apply(root, rule) if (text := _text(found))]
        if texts:
            return texts
    return []


def find_elements(root: etree._Element, rules: tuple[str, ...]) -> list[etree._Element]:
    """Return the elements the first matching rule finds."""
    for rule in rules:
        elements = [found for found in _apply(root, rule) if not isinstance(found, str)]
        if elements:
            return elements
    return []


def _apply(root: etree._Element, rule: str) -> list[etree._Element | str]:
    try:
        found: Any = _compiled(rule)(root)
    except (etree.XPathError, ValueError):
        return []  # the registry refuses such a rule with a sentence; no page is lost for it
    return found[:_MAX_FOUND] if isinstance(found, list) else [str(found)]


@lru_cache(maxsize=1_024)
def _compiled(rule: str) -> etree.XPath:
    return compile_rule(rule)


def _text(found: etree._Element | str) -> str:
    if isinstance(found, str):
        return squeeze(found)
    if found.tag == "meta":
        return squeeze(found.get("content") or "")
    if found.tag == "time" and found.get("datetime"):
        return squeeze(found.get("datetime") or "")
    return squeeze(" ".join(map(str, found.itertext())))
