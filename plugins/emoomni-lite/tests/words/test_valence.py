from __future__ import annotations

import pytest
from emoomni_lite.words import chinese, english
from emoomni_lite.words.valence import language_of, read


@pytest.mark.parametrize(
    "text",
    [
        "I got the job!!!",
        "We won, I can't wait to celebrate",
        "Thank you, this was really helpful and I feel better",
        "I was scared, but now I am so happy",
        "我考上了，太开心了",
        "谢谢你，真好",
    ],
)
def test_good_words(text) -> None:
    assert read(text).valence > 0.3


@pytest.mark.parametrize(
    "text",
    [
        "My grandmother passed away last night",
        "I'm not happy at all",
        "I am worried about my exam and I can't sleep, it is terrible",
        "She was crying because they fired her",
        "It was nice once, but now everything is ruined",
        "我妈妈去世了",
        "我一点都不开心，很难过",
        "昨天被老板骂了，气死我了",
    ],
)
def test_bad_words(text) -> None:
    assert read(text).valence < -0.3


@pytest.mark.parametrize(
    "text", ["Kids are talking by the door", "今天星期三", "", "Wie geht es dir heute"]
)
def test_plain_words(text) -> None:
    assert read(text).weight == 0
    assert read(text).valence == 0


def test_negation_turns_and_softens() -> None:
    assert read("I am not sad").valence > read("I am sad").valence
    assert -0.6 < read("I am not happy").valence < 0
    assert read("我不害怕").valence > read("我害怕").valence


def test_intensity_counts() -> None:
    assert read("I am very sad").valence < read("I am sad").valence
    assert read("I am a bit sad").valence > read("I am sad").valence


def test_emotions_of_words() -> None:
    assert set(read("I hate him").emotions) == {"angry"}
    assert set(read("我好害怕").emotions) == {"fearful"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How are you today, my friend", "en"),
        ("Wonderful!", "en"),
        ("你好吗", "zh"),
        ("我在看 Netflix 上的电影", "zh"),
        ("Das ist nicht gut genug", None),
        ("Pożar w kuchni", None),
        ("...", None),
    ],
)
def test_language(text, language) -> None:
    assert language_of(text) == language


def test_no_word_stands_twice_with_different_feeling() -> None:
    for groups, comma in ((english.GROUPS, ","), (chinese.GROUPS, "、")):
        words = [word.strip() for _, _, listed in groups for word in listed.split(comma)]
        assert all(words)
        assert len(words) == len(set(words))
        assert len(words) > 200
