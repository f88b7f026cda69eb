"""Datelines that open a text in Chinese, Japanese or Korean, in brackets or before 电."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from wirefeed.reading.credit.dateline_days import settle_day
from wirefeed.reading.credit.names import Names
from wirefeed.reading.dating.days import complete_day

# 新华社北京1月6日电  (신)  北京1月6日电（记者...）  本报[our paper]记者王小明北京1月6日讯
_WIRED: Final = re.compile(
    r"[（(【\[]?(?:本[报報网網台臺刊社])?(?P<credit>[^\s\d（(]{2,4}[社网網])?"
    r"(?:[记記]者[^\s\d，。,（(]{2,3})?(?P<place>(?![记記]者)[^\s\d，。,（(]{2,12}?)"
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?P<wired>[电電]|[讯訊](?=[\s（(）)】]))[）)】\]]?\s*"
    r"(?:[（(][^（）()]{2,30}[）)])?\s*"
)
# （中央社台北6日電）  (中央社記者王小明台北6日電)  （中央社巴黎6日綜合外電報導）
_BRACKETED: Final = re.compile(
    r"[（(【](?P<credit>[^\s\d（(]{2,3}社)(?:[记記]者[^\d\s]{2,3})?[／/]?"
    r"(?P<place>(?![记記]者)[^\d\s]{2,6})"
    r"(?P<day>\d{1,2})日[综綜合专專外]{0,4}[电電](?:報導|报道)?[）)】]\s*"
)
# 【东京6日共同】  (台北中央社)  【パリAFP時事】  ［ロンドン　６日　ロイター］ -  【1月6日 AFP】
_TAGGED: Final = re.compile(r"[（(【\[［]([^＝=（()【】\[\]）［］]{4,24})[】\])）］]\s*(?:-\s)?")
_PLACED: Final = re.compile(
    r"(?:(?P<place>[^\W\d_]{2,12}?)\s?|(?=\d{1,2}月))"
    r"(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?\s?"
)
# 【ソウル＝...】  (서울=연합뉴스) 김바다 기자 =
_EQUALS: Final = re.compile(
    r"[【\[(（](?P<place>[^\s＝=】\])）\d]{2,14})[＝=](?P<credit>[^】\])）]{2,30})[】\])）]\s*"
    r"(?:[가-힣]{2,4}(?:·[가-힣]{2,4}){0,3} (?:기자|특파원|통신원) = )?"
)

# What outlets are called, and hardly a town.
_OWN: Final = re.compile(r"(?:[网網报報社刊]|新闻|新聞|客户端|在线)$")
# [엔터미디어=...]: an outlet and its column, no place
_OUTLET: Final = re.compile(r"(?:미디어|신문|일보|뉴스|방송|닷컴|스포츠|기자|新聞|通信|社)$")


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

    >>> from wirefeed.reading.credit.names import name_agencies
    >>> read_asian("(서울=연합뉴스) ...", name_agencies({}), None).place
    '서울'
    """
    if text[:40].isascii():
        return None
    if (match := _WIRED.match(text)) or (match := _BRACKETED.match(text)):
        named = names.find_whole(match["credit"] or "")
        wired = match.re is _WIRED and (not match["credit"] or _is_apart(text, match.end("wired")))
        if named or wired:  # 电 or 讯 alone shows a dispatch, whoever's
            credit = match["credit"] if named else ""
            return _take_own(_shape(match, credit, match.end(), on), names)
    if found := _read_tagged(text, names, on):
        return found
    match = _EQUALS.match(text)
    if not match or _OUTLET.search(match["place"]):
        return None
    if names.find_whole(match["place"]) and names.find_whole(match["credit"]):  # 【AFP=時事】
        return AsianDateline(match.end(), "", f"{match['place']}/{match['credit']}", False, None)
    return _shape(match, match["credit"], match.end(), on)


def _read_tagged(text: str, names: Names, on: date | None) -> AsianDateline | None:
    """Read a bracket that ends with an agency's name, the longest there is."""
    bracket = _TAGGED.match(text)
    inside = bracket[1] if bracket else ""
    for cut in range(2, len(inside) - 1):
        match = _PLACED.fullmatch(inside, 0, cut)
        credit = inside[cut:].strip()
        if bracket and match and (names.find_whole(credit) or names.find_halves(credit)):
            return _shape(match, credit, bracket.end(), on)
    return None


def _is_apart(text: str, end: int) -> bool:
    """Say whether a bracket or a space follows: 6日电（记者马晓云）, but 6日电力公司."""
    return text[end : end + 1] in set(" \u3000（(）)】")


def _take_own(found: AsianDateline, names: Names) -> AsianDateline:
    """Return a dateline without the outlet's name where a place would be; an agency's credits it.

    中新网1月6日电 is China News Service's, 海港网1月6日讯 says no place.
    """
    if not _OWN.search(found.place):
        return found
    credit = found.place if names.find_whole(found.place) else found.credit
    return replace(found, place="", credit=credit)


def _shape(match: re.Match[str], credit: str, end: int, on: date | None) -> AsianDateline:
    groups = match.groupdict()
    printed, month = groups.get("day"), groups.get("month")
    day = None
    if printed and month:
        day = settle_day(int(month), int(printed), "", on)
    elif printed and on:
        day = complete_day(on.month, int(printed), on)
    return AsianDateline(end, groups["place"] or "", credit, bool(printed), day)
