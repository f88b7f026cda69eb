"""What papers, sites and stations of China, Japan and Korea are called, by how their names end."""

from typing import Final

# Alternatives for a pattern, to be met behind another sign of the name.
MASTHEAD: Final = (
    r"(?:[\u3040-\u9fff](?:报|報|网|網|社|台|新闻|新聞|视频|频道|頻道|客户端|杂志|雜誌|周刊|週刊|传媒|傳媒|财经|科技"
    r"|网[\u4e00-\u9fff]{2}|消息|发布|集团|公司|中心|委员会|放送|通信|ニュース)|[\uac00-\ud7af](?:뉴스|일보|신문|방송|경제))$"
)
