"""The language of a page, as it says itself."""

import re

_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:$|[-_.])")
_NONE = frozenset({"utf", "und", "mul", "www"})  # "utf-8"; undetermined; several


def read_language(*claims: str) -> str:
    """Return the first claim that is a BCP 47 tag, in its usual case, else "".

    >>> read_language("", "EN_us.utf8"), read_language("english"), read_language("zh-hant-tw")
    ('en-US', '', 'zh-Hant-TW')
    """
    for claim in claims:
        match = _TAG.match(claim.strip()[:35])
        if match and match[1].lower() not in _NONE:
            language, script, region = match.groups()
            parts = (language.lower(), (script or "").title(), (region or "").upper())
            return "-".join(part for part in parts if part)
    return ""
