"""Labels that point to another article go with the link they lead to; sentences do not."""

from unicodedata import normalize

import pytest

from tests.reading.test_appeals import read
from tests.reading.test_other_elements import TEXT

LINK = "<a href='/storms'>Storms before the frost</a>"


@pytest.mark.parametrize(
    "label",
    """हेही वाचा|हेही वाचा -|आणखी वाचा|மேலும் படிக்க|இதையும் படிக்க|ఇవి కూడా చదవండి|ಇದನ್ನೂ ಓದಿ
    ഇതും വായിക്കുക|আরও পড়ুন|আরো পড়ুন|આ પણ વાંચો|ਇਹ ਵੀ ਪੜ੍ਹੋ|مزید پڑھیں|یہ بھی پڑھیں|شاهد أيضا
    إقرأ أيضاً..|طالع أيضا|بیشتر بخوانید|همچنین بخوانید|Կարդացեք նաև|Citiți și|Pilihan Redaksi
    อ่านเพิ่มเติม|อ่านข่าวที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|ተጨማሪ ያንብቡ|קראו גם|Прочетете още
    Pročitajte još|Soma pia""".replace("\n", "|").split("|"),
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_label_that_points_to_another_article_goes_with_its_link(label, form):
    label = normalize(form, label.strip())

    assert read(amid=f"<p><strong>{label}</strong> {LINK}</p>") == TEXT
    assert read(amid=f"<p><b>{label}</b></p><p>{LINK}</p>") == TEXT
    assert read(amid=f"<p><b>{label}</b> {LINK}</p>" * 2) == TEXT


@pytest.mark.parametrize(
    "sentence",
    [
        f"Soma pia ilifungwa na {LINK}.",
        f"Pročitajte još jednom, rekao je {LINK}.",
        f"हेही वाचा असे {LINK} म्हणाला.",
        f"Citiți și plângeți, a spus {LINK}.",
        f"مزید پڑھیں گے تو {LINK} سمجھیں گے۔",
    ],
)
def test_a_sentence_that_opens_like_such_a_label_is_text(sentence):
    assert len(read(amid=f"<p>{sentence}</p>")) == len(TEXT) + 1
