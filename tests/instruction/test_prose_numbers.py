"""Numbers that the prose gives outright."""

from __future__ import annotations

import pytest

from emoomni_sdk.instruction import from_prose


@pytest.mark.parametrize(
    ("sentence", "dimension", "value"),
    [
        ("20% faster", "rate", 1.2),
        ("25 percent slower", "rate", 0.75),
        ("Slow down by 30%.", "rate", 0.7),
        ("Increase the speed by 10%.", "rate", 1.1),
        ("at half speed", "rate", 0.5),
        ("half as fast", "rate", 0.5),
        ("twice as fast", "rate", 2.0),
        ("1.5x speed", "rate", 1.5),
        ("at 80% of normal speed", "rate", 0.8),
        ("rate: 1.3", "rate", 1.3),
        ("200 words per minute", "rate", 1.25),
        ("two semitones higher", "pitch", 2.0),
        ("+3 semitones", "pitch", 3.0),
        ("Lower the pitch by 4 semitones.", "pitch", -4.0),
        ("half an octave lower", "pitch", -6.0),
        ("+3 dB", "volume", 3.0),
        ("6 dB quieter", "volume", -6.0),
        ("−2 dB", "volume", -2.0),
        ("twice as loud", "volume", 10.0),
        ("twice the pitch range", "pitch_range", 2.0),
        ("快20%", "rate", 1.2),
        ("语速慢百分之二十", "rate", 0.8),
        ("1.5倍速", "rate", 1.5),
        ("语速快一倍", "rate", 2.0),
        ("高两个半音", "pitch", 2.0),
        ("降低3个半音", "pitch", -3.0),
        ("加3分贝", "volume", 3.0),
        ("音量降低6分贝", "volume", -6.0),
    ],
)
def test_a_number_is_taken_as_it_stands(sentence, dimension, value):
    assert getattr(from_prose(sentence), dimension) == pytest.approx(value, abs=0.02)


def test_a_number_wins_over_a_word():
    assert from_prose("Very fast: 10% slower").rate == pytest.approx(0.9)


def test_words_beside_a_number_still_count():
    found = from_prose("sad, 20% faster, in a whisper")
    assert found.rate == pytest.approx(1.2)
    assert found.emotion == "sad"
    assert found.timbre == "whisper"


@pytest.mark.parametrize(
    "sentence", ["99999% faster", "-400 dB", "900 octaves higher", "rate: 0", "0% of normal speed"]
)
def test_absurd_numbers_stay_within_the_model(sentence):
    from_prose(sentence)
