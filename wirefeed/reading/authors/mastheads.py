"""What papers, sites and stations of China, Japan and Korea are called, by how their names end."""

import re
from typing import Final

_HAN: Final = "[\u3040-\u9fff]"
# Endings that few other words have; 落网 is an arrest, 互联网 the internet.
_PAPER: Final = rf"{_HAN}(?:报|報|(?<![落上联聯電电物])[网網])"
# Endings of other words as well: they tell a name that has two or three signs before them.
_OFFICE: Final = (
    rf"{_HAN}{{3}}[社台]|{_HAN}{{2}}(?:新闻|新聞|视频|频道|頻道|客户端|杂志|雜誌|周刊|週刊|传媒|傳媒|财经|科技"
    r"|消息|发布|集团|公司|中心|委员会|放送|通信|ニュース)"
    r"|[\uac00-\ud7af]{2}(?:뉴스|일보|신문|방송|경제)"
)
_SITE: Final = rf"{_HAN}[网網]{_HAN}{{2}}|{_HAN}{{2}}(?:频道|頻道|新闻|新聞)"  # 海港网资讯
# Alternatives for a pattern, to be met at the end of a name.
MASTHEAD: Final = rf"(?:{_PAPER}|{_OFFICE}|{_SITE})$"
_BEHIND: Final = re.compile(rf"[-_|｜丨]\s*(?=[^-_|｜丨]{{2,14}}$)(?=.*(?:{_PAPER}|{_SITE})$)")
_LONGEST: Final = 18  # signs of a masthead behind a title, and of what parts them
_MOST: Final = 3


def cut_masthead(title: str) -> str:
    """Drop the outlet's name behind a title whose script has no spaces that would part them.

    >>> cut_masthead("法国全国大罢工再次影响交通-海港网"), cut_masthead("突发：没信号——运营商回应")
    ('法国全国大罢工再次影响交通', '突发：没信号——运营商回应')
    """
    for _ in range(_MOST):
        found = _BEHIND.search(title[-_LONGEST:])
        place = max(len(title) - _LONGEST, 0) + found.start() if found else 0
        kept = title[:place].rstrip()
        if len(kept) < _LONGEST // 3 or kept[-1] in "-_|—":
            break
        title = kept
    return title
