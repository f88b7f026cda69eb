"""What HTML elements are for, as far as reading asks."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


NEVER_TEXT = _set(
    "script style template iframe svg math head title button select option input textarea canvas "
    "audio video object embed map datalist progress meter noscript noembed noframes applet link "
    "meta source track param"
)
INLINE = _set(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr "
    "picture q rp rt ruby rb rtc s samp small span strike strong sub sup time tt u var wbr"
)
# Inline, and set close to the word before or behind.
GLUED = _set("img picture rb rp rt rtc ruby sub sup wbr")
LEAVES = _set("p h1 h2 h3 h4 h5 h6 li dt dd pre caption figcaption summary")
HEADINGS = _set("h1 h2 h3 h4 h5 h6 dt summary")
SUBHEADINGS = _set("h2 h3 h4 h5 h6")
TITLES = _set("h1 h2 header")
ITEMS = _set("p li td th tr dd")
ROWS = _set("li tr")
BOLD = _set("b strong")
FRAMES = _set("div p")  # of what these hold
FRAMED = HEADINGS | {"li", "dd"}
ROW_BREAKERS = ("p", "div", "table", "ul", "ol", "a", "img", "script", "style", "form", "br")
