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
        ("说话速度调到一点五倍。", "rate", 1.5),
        ("说话速度调到零点七倍。", "rate", 0.7),
        ("语速1.5倍", "rate", 1.5),
        ("用两倍的速度说", "rate", 2.0),
        ("语速降到平时的一半", "rate", 0.5),
        ("语速放慢一半", "rate", 0.5),
        ("语速减半", "rate", 0.5),
        ("语速为平时的百分之八十", "rate", 0.8),
        ("语速提高到百分之一百二十", "rate", 1.2),
        ("语速提高百分之二十五", "rate", 1.25),
        ("用平时八成的速度说", "rate", 0.8),
        ("快百分之二十", "rate", 1.2),
        ("慢三成", "rate", 0.7),
        ("比平时快两成", "rate", 1.2),
        ("说得比平时快上一半", "rate", 1.5),
        ("语速慢三分之一", "rate", 2 / 3),
        ("语速打八折", "rate", 0.8),
        ("语速控制在正常的0.8倍左右", "rate", 0.8),
        ("音量提高到两倍", "volume", 10.0),
        ("声音小一半", "volume", -10.0),
        ("音高提高到一点二倍", "pitch", 3.16),
        ("音调降低百分之十", "pitch", -1.82),
        ("停顿缩短一半", "pause", 0.5),
        ("停顿时间加倍", "pause", 2.0),
        ("起伏加大一倍", "pitch_range", 2.0),
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
    "sentence",
    [
        "99999% faster",
        "-400 dB",
        "900 octaves higher",
        "rate: 0",
        "0% of normal speed",
        "语速百百百百倍",
        "语速0分之0",
        "语速零倍",
    ],
)
def test_absurd_numbers_stay_within_the_model(sentence):
    from_prose(sentence)


@pytest.mark.parametrize(
    "sentence", ["八成是他忘了。", "他一半时间在家。", "成绩提高了三成", "十成新的车"]
)
def test_a_share_of_something_else_is_no_ratio_of_the_voice(sentence):
    found = from_prose(sentence)
    assert found.rate is None
    assert found.volume is None
