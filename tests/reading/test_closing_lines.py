"""What platforms, outlets and agencies print below a text of themselves is none of it."""

import pytest

from tests.reading.test_appeals import read
from tests.reading.test_other_elements import TEXT


@pytest.mark.parametrize(
    "line",
    [
        "特别声明：以上内容为自媒体平台“海港号”用户上传并发布，本平台仅提供信息存储服务。",
        "声明：该文观点仅代表作者本人，海港号系信息发布平台，海港仅提供信息存储空间服务。",
        "Notice: The content above (including the pictures) is uploaded and posted by a user.",
        "返回海港，查看更多",
        "举报/反馈",
        "【纠错】【责任编辑：王萌】",
        "海量资讯、精准解读，尽在海港财经APP",
        "更多精彩资讯请在应用市场下载“海港”客户端，未经授权请勿转载，欢迎提供新闻线索。",
        "▶ 제보는 카카오톡 skarv",
        "▶제보하기 skarv",
        "※ 이 기사는 생성형 AI를 활용해 작성됐습니다.",
    ],
)
def test_what_a_platform_says_of_itself_is_no_text(line):
    assert read(behind=f"<p>{line}</p>") == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Source: Hale Post", "Quelle: Hafenbote", "Kaynak: Göl Haber", "المصدر: صوت الجبل + وكالات",
        "SOURCE Skarv Tools Inc.",
        "<b>Media Contact:</b> Ada Moor, press@skarv.example</p><p>SOURCE Skarv Tools Inc.",
    ],
)  # fmt: skip
def test_a_source_of_no_agency_ends_no_text(line):
    assert read(behind=f"<p>{line}</p>") == TEXT


@pytest.mark.parametrize("line", ["Source: IANS", "Sources of the fire were a lamp and a match."])
def test_an_agency_that_is_the_source_signs_the_text(line):
    assert read(behind=f"<p>{line}</p>") == (*TEXT, line)


@pytest.mark.parametrize(
    "last",
    [
        "他在声明中说，该文观点仅代表作者本人，与公司无关。",
        "公司称，海量资讯尽在其APP之中，用户已超过一亿人。",
        "船员返回海港，查看更多船只的损失。",
        "用户举报后，平台下架了该客户端。",
        "제보는 지난달 경찰에 접수됐다고 시장은 말했다.",
        "이 기사는 AI가 작성했다고 신문사는 밝혔다.",
    ],
)
def test_news_that_sounds_like_a_platform_is_text(last):
    assert read(behind=f"<p>{last}</p>") == (*TEXT, last)


@pytest.mark.parametrize(
    "line",
    [
        "All rights reserved. This material, and other content of the site, may not be reproduced.",
        "Tidings provides up-to-date, authentic and comprehensive news and information.",
        "Read the original article on Skarv Herald.",
        "FEATURED STORIES",
        "Copyright Skarv Recorder, 2025",
        "Published in The Skarv Tribune, March 4th, 2025.",
        "Have something to say? Post your comments",
        "При цитуванні і використанні будь-яких матеріалів гіперпосилання обов'язкові.",
        "This website and its newspapers adhere to the Independent Press Standards Organisation.",
        "Our journalists are members of the Press Council of the islands.",
        "Risk Disclosure: Trading in boats involves high risks and may not be suitable for all.",
        "Encontrou algum erro? Entre em contato",
        "Ricevi gratis le news direttamente sul tuo telefono",
        "Fehler im Artikel gefunden? Jetzt melden",
        "Puede ver el video en el siguiente enlace",
        "Ce contenu a été bloqué, car vous n'avez pas accepté les cookies.",
        "Heb jij een tip? Mail ons",
        "Als Google-bron toevoegen",
        "Diese Meldung ist Teil einer automatisierten Veröffentlichung.",
    ],
)
def test_what_an_outlet_says_of_itself_is_no_text(line):
    assert read(behind=f"<p>{line}</p>") == TEXT


@pytest.mark.parametrize(
    "last",
    [
        "All rights reserved for the pilots may not survive the winter, the union said.",
        "Tidings provides comprehensive news to the blind, its head said on Monday.",
        "Skarv Ferries offers the latest boats and the oldest news of the harbour for sale.",
        "The newspaper adheres to the editors' code of practice, the court of Hale heard.",
        "“Our newspaper adheres to the code of practice of the press council.”",
        "Risk of ice on the roads remains until Friday, when the wind is to turn.",
        "Copyright law of 1911 and of 2025 protect the map, the court said.",
        "Published in May, the book sold out before the ice had gone from the sound.",
        "Featured boats are to sail until the ice comes.",
        "При використанні матеріалів посилання на архів не обов'язкове, сказав суддя.",
    ],
)
def test_news_that_sounds_like_an_outlet_is_text(last):
    assert read(behind=f"<p>{last}</p>") == (*TEXT, last)
