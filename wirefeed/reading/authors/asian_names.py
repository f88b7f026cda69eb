"""Names that Korean titles and Chinese labels tell, amid a line of times, sources and counts."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from wirefeed.reading.authors.near_lines import list_places
from wirefeed.reading.body.body import Body

_LONGEST, _MOST = 200, 60  # characters of a line, lines
_HANGUL: Final = "[가-힣]{2,4}"
_TITLE: Final = r"(?:(?:인턴|수습|선임|객원|전문|편집|시민)?기자|특파원|논설위원|통신원)"
# 김도현 기자 | 승인 2025.11.05 14:22, 기자명 김도현·박지민 기자
_REPORTER: Final = re.compile(
    rf"(?:기자명\s*)?(?P<names>{_HANGUL}(?:[·,]\s?{_HANGUL}){{0,3}})\s?{_TITLE}"
    r"(?=(?P<below>\s*(?:$|[\w.+-]{1,40}@|다른\s?기사))|\s*(?:[|/(<·,]|\d|승인|입력|등록|수정|송고|기사))"
)
# What opens a Korean agency's text: (부산=연합뉴스) 김도현 기자 =
_DATELINE: Final = re.compile(
    rf"[\[(【][^\])】=＝]{{2,14}}[=＝][^\])】]{{2,14}}[\])】]\s?"
    rf"(?P<names>{_HANGUL}(?:[·,]\s?{_HANGUL}){{0,3}})\s?{_TITLE}\s?="
)
_NOBODY: Final = frozenset(
    """본지 담당 취재 외신 사진 전문 편집 시민 객원 인턴 수습 선임 특별 현장 우리 경제 사회 정치
    문화 국제""".split()  # noqa: SIM905  a list of words reads as one
)
_LABEL: Final = "(?:作者|记者|記者|撰文|撰稿|采写|採訪|采访)"
_OTHERS: Final = (  # labels that may follow a name without a space
    "(?:编辑|編輯|责编|責編|责任编辑|責任編輯|编审|审核|校对|发布|發布|时间|時間|日期|来源|來源|点击|浏览|阅读|字号|摄影|攝影"
    "|记者|記者|通讯员|更新|分享|作者)"
)
_HAN: Final = "[\u4e00-\u9fff·]"
_AUTHOR: Final = re.compile(
    rf"{_LABEL}\s*[:：]\s*(?P<names>{_HAN}{{2,5}}?"
    rf"(?:[\s、，,]{{1,3}}(?!{_OTHERS}|{_HAN}{{1,5}}[:：]){_HAN}{{2,5}}?){{0,3}})"
    rf"(?=\s*(?:$|[|/｜／（(\d]|{_OTHERS})|\s+{_HAN}{{1,5}}[:：])"
)
_CORRESPONDENT: Final = re.compile(  # 〔記者馬曉雲／台北報導〕
    rf"[〔【（(]?(?:本[报報网網刊台臺]|{_HAN}{{2,5}}社)?\s?(?:特派)?(?:记者|記者)\s?"
    rf"(?P<names>{_HAN}{{2,4}}?(?:、{_HAN}{{2,4}}?){{0,3}})"
    r"(?<![攝摄])(?=\s?(?:$|[／/|〕】）)\d]|综合报道|報導|报道|綜合))"
)
_PAPER: Final = "(?:[报報网網社刊台臺]|新闻|新聞|财经|客户端)"
_SURNAMES: Final = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉"
    "蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍贺賀陶顾顧"
    "毛郝龚龔邵万萬钱錢严嚴覃武莫孔向汤湯温溫倪施洪季康易乔喬牛樊葛邢安齐齊"
)
_NAME: Final = rf"[{_SURNAMES}]{_HAN}{{1,3}}?(?<![摄攝])"
_FEW_NAMES: Final = rf"{_NAME}(?:[、\s]{_NAME}){{0,3}}"
# All of a line: 海港新闻记者 温素霞; 采写：海港日报见习记者 温素霞; 温素霞/海港日报.
_SIGNED: Final = re.compile(
    rf"[（(]?(?:{_LABEL}\s*[:：]\s*{_HAN}{{0,10}}?"
    rf"|(?:{_HAN}{{1,7}}{_PAPER}|本{_PAPER})?(?:见习|实习|首席|特约)?)(?:记者|記者)\s"
    rf"(?P<reporters>{_FEW_NAMES})"
    r"(?:\s(?:通讯员|实习生|见习记者|实习记者)\s.*|\s\S{0,6}(?:报道|報導))?[）)]?"
    rf"|(?P<writers>{_FEW_NAMES})\s?[/／]\s?{_HAN}{{1,7}}{_PAPER}"
)
_SOURCE_OR_TIME: Final = re.compile(r"来源|來源|时间|時間|\d{4}[-/.年]\d")
_APART: Final = re.compile(r"[·,、，\s]+")


def find_asian_names(body: Body, headline: str) -> list[str]:
    """Return the names that a title or a label tells above a text, below it, or in its opening."""
    last = [block.text for block in body.blocks[-1:]]
    for place, lines in enumerate(list_places(body, headline)):
        for line in islice([*(last if place else ()), *lines], _MOST):
            if names := [*read_asian_names(line, below=place > 0)]:
                return names
    opening = _DATELINE.match(body.blocks[0].text) if body.blocks else None
    return _APART.split(opening["names"]) if opening else []


def read_asian_names(line: str, *, below: bool = False) -> Iterator[str]:
    """Yield the names a line tells; `below` a text nothing but the writer's address may follow.

    >>> [*read_asian_names("김도현 기자 | 승인 2025.11.05 14:22 | 댓글 0")]
    ['김도현']
    >>> [*read_asian_names("时间:2025-09-18 08:26 来源:汉水日报 作者:杨帆 点击:次")]
    ['杨帆']
    >>> [*read_asian_names("海港报记者 温素霞")], [*read_asian_names("海港报记者 温素霞 摄")]
    (['温素霞'], [])
    """
    line = line[:_LONGEST].strip()
    if (found := _REPORTER.match(line)) and (not below or found["below"] is not None):
        names = _APART.split(found["names"])
        yield from (name for name in names if name not in _NOBODY)
    elif found := _SIGNED.fullmatch(line):
        yield from _APART.split(found["reporters"] or found["writers"])
    elif not below and (found := _CORRESPONDENT.match(line)):
        yield from _APART.split(found["names"])
    elif not below and _SOURCE_OR_TIME.search(line) and (found := _AUTHOR.search(line)):
        yield from filter(None, _APART.split(found["names"]))
