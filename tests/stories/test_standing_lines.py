"""What is known text once lines were taken away, and what a copy that was known is then."""

from invented_dispatches import FERRY, copy_of, write


def test_lines_are_taken_from_one_story_of_an_article_alone(index, add):
    page = "https://a.test/1"
    first, second = (add(copy_of(text, uri=page)) for text in (FERRY, write(1)))
    assert first.story != second.story

    index.retract(page, second.story)

    assert [copy.written for copy in index.copies(first.story)] == [True]
    assert [copy.written for copy in index.copies(second.story)] == [False]


def test_lines_are_taken_from_a_story_by_the_id_of_one_that_was_merged_into_it(index, add):
    text = write(5, paragraphs=8)
    parts = (text[:4], text[4:], text)
    _, young, whole = (
        add(copy_of(part, uri=f"https://{number}.test/1", hours=number))
        for number, part in enumerate(parts)
    )
    assert whole.merged_from == (young.story,)

    for number in range(3):
        index.retract(f"https://{number}.test/1", young.story)

    assert [copy.written for copy in index.copies(whole.story)] == [False] * 3
