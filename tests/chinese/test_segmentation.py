"""Words and where they begin."""

from plangen.chinese import segmentation


def test_a_text_is_cut_into_words_that_are_the_text_again() -> None:
    text = "示例县人民政府关于印发年度任务的通知"
    assert "".join(segmentation.split(text)) == text
    assert 12 not in segmentation.boundaries(text)  # 印|发


def test_a_word_of_the_dictionary_is_known_and_a_guess_is_not() -> None:
    assert segmentation.known("印发")
    assert not segmentation.known("示例县")
