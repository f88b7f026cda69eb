"""One rule of an outlet's [read] table: a CSS selector or an XPath expression."""

import re

from cssselect import SelectorError
from lxml import etree
from parsel.csstranslator import HTMLTranslator

LONGEST_RULE = 500

_XPATH = re.compile(r"\(|\.{0,2}/")  # "//h1", ".//h1", "(//h1)[1]"; CSS never opens so
_TRANSLATOR = HTMLTranslator()
_PAGE = etree.fromstring("<html><body><p/></body></html>")


def compile_rule(rule: str) -> etree.XPath:
    """Return what evaluates a rule on a parsed page: elements, or texts of `::text`, `@content`.

    A rule is XPath where it opens with "/", "./" or "(", and CSS otherwise, with the `::text` and
    `::attr(name)` that Scrapy's selectors know. Raises `ValueError` with the reason in words.

    >>> page = etree.fromstring("<div><h1 class='top'>Harbour <b>opens</b></h1></div>")
    >>> compile_rule("h1.top")(page)[0].tag, compile_rule("h1::text")(page)
    ('h1', ['Harbour '])
    >>> compile_rule("//h1[")
    Traceback (most recent call last):
    ValueError: Invalid expression
    """
    if len(rule) > LONGEST_RULE:
        raise ValueError(f"longer than {LONGEST_RULE} characters")
    try:
        expression = rule if _XPATH.match(rule) else _TRANSLATOR.css_to_xpath(rule)
        compiled = etree.XPath(expression, smart_strings=False)
        compiled(_PAGE)  # an unknown function or prefix shows only here
    except (SelectorError, etree.XPathError) as error:
        raise ValueError(str(error)) from error
    return compiled
