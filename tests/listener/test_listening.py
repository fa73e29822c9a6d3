"""The measures, on sound that was made to have them."""

from __future__ import annotations

import math
import sys

import numpy as np
import pytest

from emoomni_sdk.audio import Audio, AudioFormat
from emoomni_sdk.errors import MissingDependencyError
from emoomni_sdk.listener import Heard, listen
from emoomni_sdk.listener.listening import ListeningStoppedError

from .making import audio, buzz, still


@pytest.mark.parametrize("hz", [60.0, 98.0, 150.0, 233.0, 420.0])
@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100])
def test_the_pitch_is_the_one_it_was_made_with(hz: float, rate: int) -> None:
    heard = listen(audio(buzz(1.0, hz, rate=rate), rate=rate))
    assert heard.pitch_hz == pytest.approx(hz, rel=0.01)
    assert heard.pitch_range_semitones == pytest.approx(0.0, abs=0.2)
    assert heard.voiced_share == pytest.approx(1.0, abs=0.05)


def test_the_range_is_that_of_the_middle_nine_tenths() -> None:
    heard = listen(audio(buzz(2.0, 100, to=200)))
    assert heard.pitch_hz == pytest.approx(100 * math.sqrt(2), rel=0.02)
    assert heard.pitch_range_semitones == pytest.approx(0.9 * 12, abs=0.4)


@pytest.mark.parametrize("level", [-45.0, -24.0, -14.0])
def test_the_level_is_that_of_the_speech_alone(level: float) -> None:
    heard = listen(audio(still(0.5), buzz(1.0, 120, level=level), still(1.0)))
    assert heard.level_dbfs == pytest.approx(level, abs=0.3)


def test_pauses_and_the_silence_before() -> None:
    word = buzz(0.6, 130)
    heard = listen(audio(still(0.2), word, still(0.3), word, still(0.5), word, still(0.4)))
    assert heard.pauses == 2
    assert heard.longest_pause == pytest.approx(0.5, abs=0.04)
    assert heard.total_pause == pytest.approx(0.8, abs=0.08)
    assert heard.mean_pause == pytest.approx(0.4, abs=0.04)
    assert heard.leading_silence == pytest.approx(0.2, abs=0.02)
    assert heard.speech_seconds == pytest.approx(1.8, abs=0.1)
    assert heard.seconds == pytest.approx(3.2)


def test_a_stop_s_closure_is_no_pause() -> None:
    word = buzz(0.5, 130)
    heard = listen(audio(word, still(0.09), word))
    assert heard.pauses == 0
    assert heard.speech_seconds == pytest.approx(1.09, abs=0.03)


def test_the_rate_leaves_pauses_out() -> None:
    word = buzz(0.5, 130)
    without = listen(audio(word, word), "a good day, a good day", "en")
    between = listen(audio(word, still(1.0), word), "a good day, a good day", "en")
    assert without.syllables == 6
    assert without.rate == pytest.approx(6.0, rel=0.05)
    assert between.rate == pytest.approx(6.0, rel=0.05)
    assert listen(audio(word)).rate is None


def test_clipping_is_counted() -> None:
    samples = np.clip(buzz(1.0, 150, level=-6) * 2, -1, 1)
    expected = float((np.abs(samples) >= 0.999).mean())
    assert 0.01 < expected < 0.5
    assert listen(audio(samples)).clipping == pytest.approx(expected, abs=1e-4)
    assert listen(audio(buzz(1.0, 150))).clipping == 0.0


def test_noise_has_a_level_and_no_pitch() -> None:
    noise = np.random.default_rng(7).normal(0, 0.1, 16_000)
    heard = listen(audio(noise))
    assert heard.pitch_hz is None or (heard.voiced_share or 0) < 0.2
    assert heard.level_dbfs == pytest.approx(-20, abs=0.5)


@pytest.mark.parametrize(
    "samples",
    [np.zeros(0), np.zeros(1), np.zeros(16_000), np.full(8_000, 0.25), np.full(900, np.nan)],
    ids=["nothing", "one sample", "silence", "a constant", "no numbers"],
)
def test_where_nobody_speaks_nothing_is_made_up(samples: np.ndarray) -> None:
    heard = listen(audio(samples), "Hello there.", "en")
    assert (heard.pitch_hz, heard.rate, heard.level_dbfs) == (None, None, None)
    assert heard.speech_seconds == 0


def test_every_length_is_measured() -> None:
    for samples in range(1, 3_000, 97):
        heard = listen(audio(buzz(0.3, 150)[:samples]))
        assert heard.seconds == pytest.approx(samples / 16_000)


def test_louder_is_louder_and_nothing_else() -> None:
    sound = np.concatenate([buzz(0.8, 110, to=150), still(0.3), buzz(0.8, 150, to=90)])
    soft, loud = listen(audio(0.1 * sound), "one two"), listen(audio(sound), "one two")
    assert loud.level_dbfs is not None
    assert soft.level_dbfs == pytest.approx(loud.level_dbfs - 20, abs=0.05)
    others = {"level_dbfs"}
    assert soft.model_dump(exclude=others) == pytest.approx(
        loud.model_dump(exclude=others), rel=1e-3
    )


def test_it_stops_when_nobody_waits() -> None:
    asked: list[bool] = []

    def second_time() -> bool:
        asked.append(True)
        return len(asked) == 2

    with pytest.raises(ListeningStoppedError):
        listen(audio(buzz(20.0, 100, rate=8_000), rate=8_000), stopped=second_time)
    assert len(asked) == 2


def test_without_numpy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingDependencyError) as caught:
        listen(Audio(b"\0" * 400, AudioFormat(8_000)))
    assert "media" in (caught.value.remedy or "")


def test_measures_are_written_and_read() -> None:
    heard = listen(audio(buzz(1.0, 120)), "good day")
    assert Heard.from_json(heard.to_json()) == heard


def test_the_ringing_of_a_burst_is_no_pitch() -> None:
    voice = buzz(1.5, 90, to=110)
    ringing = buzz(0.08, 640, level=-24)
    plain = listen(audio(voice))
    heard = listen(audio(voice[:12_000], still(0.02), ringing, still(0.02), voice[12_000:]))
    assert heard.pitch_range_semitones == pytest.approx(plain.pitch_range_semitones, abs=0.5)
    assert heard.pitch_hz == pytest.approx(plain.pitch_hz, rel=0.03)


def test_a_pitch_an_octave_wide_is_believed() -> None:
    heard = listen(audio(buzz(2.0, 140, to=280)))
    assert heard.pitch_range_semitones == pytest.approx(0.9 * 12, abs=0.4)


RATES = [8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000]


@pytest.mark.parametrize("rate", RATES)
def test_every_measure_is_the_same_at_every_sampling_rate(rate: int) -> None:
    word = buzz(0.6, 120, to=140, rate=rate, level=-22)
    quiet = still(0.3, rate)
    heard = listen(audio(still(0.25, rate), word, quiet, word, rate=rate), "a day", "en")
    assert heard.leading_silence == pytest.approx(0.25, abs=0.02)
    assert (heard.pauses, heard.syllables) == (1, 2)
    assert heard.longest_pause == pytest.approx(0.3, abs=0.04)
    assert heard.speech_seconds == pytest.approx(1.2, abs=0.05)
    assert heard.rate == pytest.approx(2 / 1.2, rel=0.05)
    assert heard.level_dbfs == pytest.approx(-22, abs=0.3)
    assert heard.pitch_hz == pytest.approx(math.sqrt(120 * 140), rel=0.02)
    assert heard.clipping == 0


@pytest.mark.parametrize("rate", RATES)
def test_a_tenth_of_a_second_is_enough_for_a_pitch(rate: int) -> None:
    heard = listen(audio(buzz(0.1, 180, rate=rate), rate=rate), "a", "en")
    assert heard.pitch_hz == pytest.approx(180, rel=0.02)
    assert heard.level_dbfs == pytest.approx(-20, abs=0.5)
    assert heard.pauses == 0


@pytest.mark.parametrize("offset", [-0.3, 0.05, 0.3])
def test_a_constant_under_the_sound_is_not_heard(offset: float) -> None:
    sound = np.concatenate([still(0.3), buzz(0.8, 110, to=130), still(0.3), buzz(0.8, 130)])
    plain, shifted = listen(audio(sound), "one two"), listen(audio(sound + offset), "one two")
    assert shifted.model_dump() == pytest.approx(plain.model_dump(), rel=2e-3)


def test_clipped_speech_keeps_its_pitch_and_pauses() -> None:
    sound = np.concatenate([buzz(0.8, 110, level=-6), still(0.3), buzz(0.8, 130, level=-6)])
    heard = listen(audio(np.clip(3 * sound, -1, 1)), "one two")
    assert heard.clipping > 0.1
    assert heard.pauses == 1
    assert heard.pitch_hz == pytest.approx(120, rel=0.09)


def test_ten_minutes_are_as_their_parts() -> None:
    minute = np.concatenate([buzz(0.9, 100, to=120, rate=8_000), still(0.3, 8_000)] * 50)
    heard = listen(audio(np.tile(minute, 10), rate=8_000), "la " * 500, "en")
    assert heard.seconds == pytest.approx(600)
    assert heard.pauses == 499
    assert heard.pitch_hz == pytest.approx(math.sqrt(100 * 120), rel=0.02)
    assert heard.rate == pytest.approx(500 / 450, rel=0.05)


def test_ringing_that_is_a_quarter_of_a_short_utterance_is_no_pitch() -> None:
    heard = listen(audio(buzz(0.35, 98, level=-24), buzz(0.13, 485, level=-24)))
    assert heard.pitch_hz == pytest.approx(98, rel=0.02)
    assert heard.pitch_range_semitones == pytest.approx(0.0, abs=0.5)
