"""Datelines that open a text in Chinese, Japanese or Korean, in brackets or before 电."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from wirefeed.reading.dateline_days import settle_day
from wirefeed.reading.days import complete_day
from wirefeed.reading.names import Names

# 新华社北京1月6日电  (신)  北京1月6日电（记者...）
_WIRED: Final = re.compile(
    r"[（(【\[]?(?P<credit>[^\s\d（(]{2,4}[社网網])?(?P<place>[^\s\d，。,（(]{2,12}?)"
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日[电電][）)】\]]?\s*(?:（[^（）]{2,30}）)?\s*"
)
# （中央社台北6日電）  (中央社記者王小明台北6日電)
_BRACKETED: Final = re.compile(
    r"[（(【](?P<credit>[^\s\d（(]{2,3}社)(?:[記记]者[^\d\s]{3})?(?P<place>[^\d\s]{2,6})"
    r"(?P<day>\d{1,2})日[综綜合专專外]{0,4}[電电][）)】]\s*"
)
# 【东京6日共同】  (台北中央社)
_TAGGED: Final = re.compile(
    r"[（(【\[](?P<place>[^\s\d＝=】\]]{2,8}?)(?:(?P<day>\d{1,2})日)?(?P<credit>[^\s\d＝=】\]]{2,4})[】\])）]\s*"
)
# 【ソウル＝...】  (서울=연합뉴스)
_EQUALS: Final = re.compile(
    r"[【\[(（](?P<place>[^\s＝=】\])）\d]{2,14})[＝=](?P<credit>[^】\])）]{2,30})[】\])）]\s*"
)


@dataclass(frozen=True, slots=True)
class AsianDateline:
    """Where an opening ends, and what it says."""

    end: int
    place: str
    credit: str
    dated: bool
    day: date | None


def read_asian(text: str, names: Names, on: date | None) -> AsianDateline | None:
    """Return the dateline of a text without spaces between words, or None.

    >>> from wirefeed.reading.names import name_agencies
    >>> read_asian("(서울=연합뉴스) ...", name_agencies({}), None).place
    '서울'
    """
    if text[:40].isascii():
        return None
    for pattern in (_WIRED, _BRACKETED, _TAGGED):
        match = pattern.match(text)
        if match and _is_signed(match, names):
            return _shape(match, on)
    match = _EQUALS.match(text)
    return _shape(match, on) if match else None


def _is_signed(match: re.Match[str], names: Names) -> bool:
    """Tell whether an agency is named, or none where 电 alone shows that it was wired."""
    credit = match["credit"]
    return bool(names.find_whole(credit)) if credit else match.re is _WIRED


def _shape(match: re.Match[str], on: date | None) -> AsianDateline:
    groups = match.groupdict()
    printed, month = groups.get("day"), groups.get("month")
    day = None
    if printed and month:
        day = settle_day(int(month), int(printed), "", on)
    elif printed and on:
        day = complete_day(on.month, int(printed), on)
    return AsianDateline(match.end(), match["place"], match["credit"] or "", bool(printed), day)
