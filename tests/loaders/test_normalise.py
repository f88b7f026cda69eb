import re

from hypothesis import example, given
from hypothesis import strategies as st

from wirefeed.loaders.normalise import body, each, language, shares, tidy, upto
from wirefeed.text.spaces import squeeze

TEXTS = st.text(st.sampled_from("ab  é\n\t\u2028\u3000\u200b\u0301\ud800\x00"), max_size=60)


@given(TEXTS, st.integers(1, 50))
@example("a  b", 50)
@example("a ", 50)
def test_a_tidy_text_is_a_squeezed_one(text, limit):
    assert tidy(text, limit) == squeeze(text, limit)


@given(st.text(max_size=80))
def test_a_language_is_a_tag_or_none(text):
    tag = language(text)

    assert tag is None or re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag)


@given(st.lists(st.text()))
def test_a_body_has_no_empty_paragraph_and_none_on_two_lines(paragraphs):
    kept = body(paragraphs)

    assert all(paragraph and len(paragraph.splitlines()) == 1 for paragraph in kept)


@given(st.lists(st.text(max_size=4)), st.integers(0, 5))
def test_each_keeps_order_and_bound(values, most):
    kept = each(upto(3), most)(values)

    assert len(kept) == len(set(kept)) <= most
    assert kept == sorted(kept, key=[upto(3)(value) for value in values].index)


@given(st.dictionaries(st.text(max_size=50), st.floats()))
def test_a_share_lies_between_none_and_all(confidence):
    assert all(0 <= share <= 1 for share in shares([confidence]).values())
