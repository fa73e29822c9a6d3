from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from emoomni_sdk.segment import ClauseSegmenter, split_clauses

PARTS = [
    *(
        "Hello",
        "world",
        "a",
        "I",
        "Mr",
        "U.S",
        "e.g",
        "3",
        "1999",
        "你好",
        "我在听",
        "な",
        "안녕",
        "é",
    ),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\u3000",
        ".",
        "..",
        "...",
        ",",
        "!",
        "?",
        "?!",
        ":",
        ";",
        "—",
    ),
    *(
        "。",
        "！",
        "？",
        "，",
        "；",
        "：",
        "、",
        "…",
        "……",
        "～",
        '"',
        "'",
        "“",
        "”",
        "「",
        "」",
        "(",
        ")",
    ),
    *(
        "（",
        "）",
        "😀",
        "👩\u200d🚀",
        "\ufe0f",
        "\u0301",
        "https://a.b/c?d=1",
        "-",
        "*",
        "_",
        "$",
        "#",
    ),
]
texts = st.lists(st.sampled_from(PARTS) | st.text(max_size=4), max_size=60).map("".join)
lengths = st.lists(st.integers(1, 60), min_size=4, max_size=4).map(sorted)


def says_something(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def every_clause(text: str) -> list[str]:
    """The finest cut: every boundary that is seen at all."""
    segmenter = ClauseSegmenter(first_chars=1, min_chars=1, comma_chars=1)
    return segmenter.feed(text) + segmenter.flush()


@st.composite
def pieces(draw: st.DrawFn, text: str) -> list[str]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


@given(texts, lengths, st.sampled_from([None, "zh", "de"]), st.data())
@example("a 😀😀😀😀", [1, 1, 1, 2], None, None)
def test_any_chunking_gives_the_same_clauses(
    text: str, limits: list[int], language: str | None, data: st.DataObject | None
) -> None:
    names = ("first_chars", "min_chars", "comma_chars", "max_chars")
    segmenter = ClauseSegmenter(language, **dict(zip(names, limits, strict=True)))
    whole = segmenter.feed(text) + segmenter.flush()
    for chunks in ([*text], data.draw(pieces(text)) if data else [text]):
        told = [clause for chunk in chunks for clause in segmenter.feed(chunk)]
        assert told + segmenter.flush() == whole


@given(texts, lengths)
def test_nothing_is_lost_and_every_clause_can_be_said(text: str, limits: list[int]) -> None:
    names = ("first_chars", "min_chars", "comma_chars", "max_chars")
    segmenter = ClauseSegmenter(**dict(zip(names, limits, strict=True)))
    clauses = segmenter.feed(text) + segmenter.flush()
    assert "".join(clauses) + segmenter.unspoken == text
    assert not says_something(segmenter.unspoken)
    assert all(says_something(clause) for clause in clauses)


@given(st.text(st.sampled_from("ab 好, "), min_size=1), st.integers(1, 30))
def test_no_clause_is_longer_than_it_may_be(text: str, most: int) -> None:
    segmenter = ClauseSegmenter(first_chars=1, min_chars=1, comma_chars=most, max_chars=most)
    for clause in segmenter.feed(text) + segmenter.flush():
        said = clause.strip(" ,")
        assert sum(3 if letter == "好" else 1 for letter in said) <= max(most, 3)


@pytest.mark.parametrize(
    "clauses",
    [
        ["Hello. ", "How are you? ", "Fine!"],
        ["One, ", "two; ", "three: ", "go"],
        ["Mr. Smith met Dr. Lee vs. Prof. Oh. ", "They spoke."],
        ["It costs 3.50 or 1,000 at 10:30. ", "Buy two."],
        ["He moved to the U.S. in May. ", "So did J. R. Ewing."],
        ["Bring bread, ", "milk etc. ", "Then rest."],
        ["Bring bread, ", "milk etc. and rest."],
        ["Up at 6 a.m. ", "Then run."],
        ["Fruit, ", "e.g. apples, ", "i.e. food."],
        ["See No. 5 and Fig. 2. ", "No. ", "Yes."],
        ["Ask a Ph.D. who knows. ", "Now."],
        ["So do I. ", "We know."],
        ["Well... ", "I see… ", "go on"],
        ["Wait... ", "what?! ", "No!!! ", "Yes."],
        ['He said "go." ', "And (she too.) ", "Then “yes.” ", "End."],
        ['"Yes." ', '"No."'],
        ["看，", "他说：", "“你好。”", "“我走了！”", "然后呢？！……", "走了。"],
        ["「好。」", "「嗯。」"],
        ["（听我说。）", "你没事吧？"],
        ["他说:", '"你好。"', "走了"],
        ["我用GPT-4.5了。", "It works. ", "真的,", "好用."],
        ["版本3.5出了,", "快看"],
        ["We are. ", "So happy! 😀🎉 ", "Really."],
        ["开心！😀", "真的"],
        ["See https://a.b/c?d=1,2;e. ", "Mail a.b@c.de. ", "Bye"],
        ["Node.js and example.com. ", "Fine."],
        ["One\n", "two\n\n", "- three\n", "1. four five\n", "2) six"],
        ["Yes — ", "of course"],
        ["It was 5. ", "Then 6."],
        ["¿Cómo? ", "¡Bien!"],
        ["I paid. ", "$5 it was."],
        ["**Hi.** ", "There."],
    ],
)
def test_boundaries(clauses: list[str]) -> None:
    assert every_clause("".join(clauses)) == clauses


@pytest.mark.parametrize("text", ["", " \n", "!!!", "😀 …", "“”"])
def test_nothing_to_say_is_no_clause(text: str) -> None:
    assert split_clauses(text) == []


def test_the_first_clause_is_short_and_later_ones_are_whole_sentences() -> None:
    text = (
        "That is amazing, really! Oh. Okay, take a breath. Check the full name, then the date of "
        "death, and the place. Look for a plot number."
    )
    assert split_clauses(text) == [
        "That is amazing, ",
        "really! Oh. ",
        "Okay, take a breath. ",
        "Check the full name, then the date of death, and the place. ",
        "Look for a plot number.",
    ]
    assert split_clauses("哎呀，对哦。光想着拿奖了，把这茬儿给忘了。别太担心了。") == [
        "哎呀，对哦。",
        "光想着拿奖了，把这茬儿给忘了。",
        "别太担心了。",
    ]


def test_a_long_sentence_ends_at_a_comma() -> None:
    long = "so long as it takes for the words to run on and on without a stop"
    assert split_clauses(f"Oh well, yes, {long}, and {long}.") == [
        "Oh well, yes, ",
        f"{long}, ",
        f"and {long}.",
    ]


def test_the_first_clause_is_told_at_the_space_and_others_at_the_next_word() -> None:
    segmenter = ClauseSegmenter()
    assert segmenter.feed("I am listening") == []
    assert segmenter.feed(".") == []
    assert segmenter.feed('"') == []
    assert segmenter.feed(" ") == ['I am listening." ']
    assert segmenter.feed("Tell me more. ") == []
    assert segmenter.feed("P") == ["Tell me more. "]
    assert segmenter.flush() == ["P"]


@pytest.mark.parametrize("text", ["Ask for Mr. ", "Be up by 6 a.m. ", "Look at No. ", "Press 3."])
def test_the_first_clause_waits_where_the_next_word_decides(text: str) -> None:
    assert ClauseSegmenter().feed(text) == []


def test_what_nobody_can_say_is_kept_apart_at_the_end() -> None:
    segmenter = ClauseSegmenter()
    assert segmenter.feed("That is wonderful! 🎉🎉") == ["That is wonderful! "]
    assert segmenter.flush() == []
    assert segmenter.unspoken == "🎉🎉"
    assert split_clauses("That is wonderful! Come, let us dance! 🎉")[-1].endswith("🎉")


def test_text_without_stops_breaks_between_words() -> None:
    clauses = split_clauses("word " * 100)
    assert len(clauses) == 3
    assert all(clause.endswith("word ") for clause in clauses)
    assert [len(clause) for clause in split_clauses("好" * 200)] == [80, 80, 40]


def test_no_character_is_torn() -> None:
    for letter in ("e\u0301", "好\ufe0f", "a\u200d"):
        for clause in split_clauses(letter * 300):
            assert clause == letter * (len(clause) // len(letter))


def test_language_decides_on_abbreviations() -> None:
    limits = {"first_chars": 1, "min_chars": 1, "comma_chars": 1}
    for language, first in ((None, "Dr. Lee."), ("en-GB", "Dr. Lee."), ("fr", "Dr. ")):
        segmenter = ClauseSegmenter(language, **limits)
        assert (segmenter.feed("Dr. Lee.") + segmenter.flush())[0] == first


def test_memory_is_bounded() -> None:
    segmenter = ClauseSegmenter()
    most = 0
    for _ in range(2000):
        segmenter.feed("no stop at all in here ")
        most = max(most, len(segmenter._text) + sum(map(len, segmenter._gap)))
    assert most < 300


def test_it_starts_anew_after_flush() -> None:
    segmenter = ClauseSegmenter()
    text = "Oh, how lovely. And then it rained all day."
    assert segmenter.feed(text) + segmenter.flush() == segmenter.feed(text) + segmenter.flush()


def test_lengths_must_ascend() -> None:
    with pytest.raises(ValueError, match="first_chars"):
        ClauseSegmenter(min_chars=500)
