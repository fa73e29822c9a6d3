from __future__ import annotations

import pytest

from emoomni_sdk.instruction import SpeakingInstruction, from_prose
from emoomni_sdk.interfaces import VoiceProfile
from emoomni_sdk.listener import Heard, asked_of, compare

VOICE = VoiceProfile(
    pitch_hz=100, pitch_range_semitones=6, articulation_rate=5, level_dbfs=-24, rate_syllables=4
)
HEARD = Heard(
    seconds=3,
    speech_seconds=2,
    pitch_hz=200,
    pitch_range_semitones=9,
    syllables=8,
    rate=4,
    level_dbfs=-18,
    pauses=2,
    total_pause=0.8,
    longest_pause=0.5,
)


def test_each_dimension_is_relative_to_the_voice_s_neutral() -> None:
    measured = compare(SpeakingInstruction(pitch=10, rate=0.8), HEARD, VOICE)
    assert measured.asked == {"pitch": 10, "rate": 0.8}
    assert measured.achieved == pytest.approx(
        {"pitch": 12, "pitch_range": 1.5, "rate": 0.8, "volume": 6}
    )
    assert measured.heard["pitch_hz"] == 200


def test_what_is_not_known_is_left_out() -> None:
    assert compare(SpeakingInstruction(), HEARD, VoiceProfile()).achieved == {}
    assert compare(SpeakingInstruction(), Heard(seconds=1), VOICE).achieved == {}


def test_a_neutral_that_was_heard_wins_over_the_declared_one() -> None:
    neutral = Heard(seconds=2, pitch_hz=100, rate=8, level_dbfs=-18, pauses=1, total_pause=0.2)
    measured = compare(SpeakingInstruction(), HEARD, VOICE, neutral)
    assert measured.achieved == pytest.approx(
        {"pitch": 12, "pitch_range": 1.5, "rate": 0.5, "volume": 0, "pause": 2}
    )


def test_pauses_are_told_only_where_neutral_has_some() -> None:
    asked = SpeakingInstruction(pause=1.8)
    measured = compare(asked, HEARD, VOICE, Heard(seconds=2, pitch_hz=100))
    assert "pause" not in measured.achieved
    assert measured.heard["pauses"] == 2
    paused = Heard(seconds=2, pitch_hz=100, pauses=1, total_pause=0.2)
    assert "pause" not in compare(asked, Heard(seconds=2, pitch_hz=100), VOICE, paused).achieved


def test_numbers_win_over_the_words_of_the_style() -> None:
    style = "Speak slowly and very softly."
    words = from_prose(style)
    asked = asked_of(SpeakingInstruction(style=style, rate=1.2))
    assert asked["rate"] == 1.2
    assert words.rate is not None
    assert words.rate < 1
    assert words.volume is not None
    assert asked["volume"] == words.volume < 0
