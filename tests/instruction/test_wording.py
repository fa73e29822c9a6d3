"""Numbers → words, and back in the same direction."""

from __future__ import annotations

import itertools

import pytest

from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction, from_prose, to_prose

VALUES = {
    "pitch": (-5.0, -2.5, 2.5, 5.0),
    "pitch_range": (0.5, 1.5),
    "rate": (0.6, 0.8, 0.9, 1.1, 1.25, 1.6),
    "volume": (-9.0, -5.0, -2.0, 2.0, 5.0, 9.0),
    "pause": (0.5, 1.8),
}
PLAIN = {"pitch": 0.0, "pitch_range": 1.0, "rate": 1.0, "volume": 0.0, "pause": 1.0}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("dimension", "value"), [(name, value) for name, values in VALUES.items() for value in values]
)
def test_one_dimension_survives_the_round_trip(dimension, value, language):
    sentence = to_prose(SpeakingInstruction(**{dimension: value}), language)
    back = getattr(from_prose(sentence), dimension)
    assert back is not None, sentence
    assert (back > PLAIN[dimension]) == (value > PLAIN[dimension])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_two_dimensions_survive_the_round_trip(language):
    for (one, ones), (two, twos) in itertools.combinations(VALUES.items(), 2):
        for first, second in itertools.product(ones, twos):
            sentence = to_prose(SpeakingInstruction(**{one: first, two: second}), language)
            back = from_prose(sentence)
            for name, value in ((one, first), (two, second)):
                found = getattr(back, name)
                assert found is not None, sentence
                assert (found > PLAIN[name]) == (value > PLAIN[name]), sentence


def test_it_reads_as_a_sentence():
    instruction = SpeakingInstruction(volume=-5, rate=0.8, timbre="warm", emotion="calm")
    assert to_prose(instruction) == "Speak softly and slowly, in a warm, calm voice"
    assert to_prose(SpeakingInstruction(pitch=-3.0)) == "Speak with a low pitch"
    assert to_prose(NEUTRAL) == "Speak in a neutral, natural voice"
    assert to_prose(instruction, "zh") == "用平静的语气说话，声音温暖，语速慢，音量小"


def test_a_style_alone_is_repeated():
    assert to_prose(SpeakingInstruction(style="Like rain.")) == "Like rain."


def test_labels_survive_the_round_trip():
    for emotion in ("happy", "sad", "angry", "fearful", "disgusted", "surprised", "bored", "calm"):
        for language in ("en", "zh"):
            sentence = to_prose(SpeakingInstruction(emotion=emotion, intensity=0.6), language)
            assert from_prose(sentence).emotion == emotion, sentence
