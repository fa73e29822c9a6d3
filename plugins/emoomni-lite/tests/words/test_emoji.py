from __future__ import annotations

import pytest
from emoomni_lite.words import emoji
from emoomni_lite.words.valence import read


@pytest.mark.parametrize(
    ("text", "emotion", "good"),
    [
        ("😭😭😭", "sad", False),
        ("💔", "sad", False),
        ("Tuesday again 😡", "angry", False),
        ("😱", "fearful", False),
        ("明天见 🥰", "happy", True),
        ("😂", "happy", True),
    ],
)
def test_common_emoji_are_read(text, emotion, good) -> None:
    found = read(text)
    assert list(found.emotions) == [emotion]
    assert (found.valence > 0) is good


def test_repeating_an_emoji_strengthens_it_once() -> None:
    one, many = read("😢"), read("😢😢😢😢😢")
    assert many.valence < one.valence
    assert len(many.findings) == 1


def test_what_hangs_on_the_writer_is_left_out() -> None:
    assert read("🙂 🍕 ok").weight == 0


def test_every_emoji_is_one_character_and_stands_once() -> None:
    signs = [sign for _, _, signs in emoji.GROUPS for sign in signs.split()]
    assert all(len(sign) == 1 for sign in signs)
    assert len(signs) == len(set(signs))
