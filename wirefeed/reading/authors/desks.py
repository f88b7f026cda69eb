"""Which names are those of desks, papers, companies and bodies rather than of people."""

import re
from typing import Final

from wirefeed.reading.authors.mastheads import MASTHEAD

DESK: Final = re.compile(
    r"(?i)\b(?:desk|staff|team|bureau|newsroom|news|online|redaktion|rédaction|redacción|redazione"
    r"|redactie|redakcja|editorial|editors|web|agencies|agentur\w*|times|post|herald|tribune|daily"
    r"|magazine|media|tv|radio|press|service|network|correspondents?|reporters?|board|center"
    r"|centre|institute|university|foundation|ब्यूरो|डेस्क|टीम|編集部|編集局|取材班)\b"
    r"|ब्यूरो|डेस्क|टीम|編集部|編集局|取材班|\.(?:com|de|net|org|co|fr)\b"
    rf"|^red\.?$|{MASTHEAD}"  # APA / Red.
)
BODY: Final = re.compile(  # Center for Public Integrity
    r"(?i)\b(?:council|committee|fund|cent(?:er|re)|institut\w*|associat\w*|society|foundation"
    r"|campaign|movement|alliance|coalition|league|union|initiative|agency|office|department"
    r"|group|party|project|verein|gesellschaft|zentrum|stiftung|bund|rat)\b"
)
# What companies are called at the end; the names of people end in none of it.
_COMPANY: Final = re.compile(
    r"(?:\s|,)(?:GmbH|Ltd|LLC|Inc|Pvt|Kft|Zrt|SpA|S\.p\.A|s\.r\.o|Sp\. ?z ?o\.? ?o)\.?$"
)
_DOMAIN: Final = re.compile(
    r"(?i)(?:[\w-]+\.)*[\w-]{3,}\.(?:com|net|org|info|news|online|tv|eu|cat|co\.\w\w|com\.\w\w"
    r"|a[etru]|b[egr]|c[hlnrz]|d[ek]|e[seu]|f[ir]|gr|h[kru]|i[delnrt]|jp|kr|l[tv]|m[ax]|n[loz]"
    r"|p[ekly]|r[osu]|s[eik]|t[hrw]|u[aks]|uy|v[en]|za)"
)


def names_outlet(name: str) -> bool:
    """Say whether a name is a paper's, a site's or a station's by its words.

    >>> names_outlet("Skarv Times"), names_outlet("海港网新闻"), names_outlet("Ada Moor")
    (True, True, False)
    """
    return bool(DESK.search(name) or _DOMAIN.fullmatch(name))


def names_desk(name: str) -> bool:
    """Say whether a name is an outlet's, a desk's or a company's.

    >>> names_desk("Harbour desk"), names_desk("Skarv Boats Sp. z o.o."), names_desk("Ada Moor")
    (True, True, False)
    """
    return names_outlet(name) or bool(_COMPANY.search(name))
