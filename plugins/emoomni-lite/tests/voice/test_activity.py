from __future__ import annotations

import numpy as np
import pytest
from emoomni_lite.voice.activity import detect

RATE = 16000
TIME = np.arange(6 * RATE) / RATE
HISS = np.random.default_rng(0).standard_normal(6 * RATE)


def coloured(power: float) -> np.ndarray:
    spectrum = np.fft.rfft(HISS)
    spectrum[1:] /= np.arange(1, len(spectrum)) ** power
    sound = np.fft.irfft(spectrum, len(HISS))
    return 0.1 * sound / sound.std()


NOT_SPEECH = {
    "silence": np.zeros(6 * RATE),
    "dither": np.sign(HISS) / 32768,
    "white noise": 0.1 * HISS,
    "pink noise": coloured(0.5),
    "brown noise": coloured(1.0),
    "a tone": 0.3 * np.sin(2 * np.pi * 440 * TIME),
    "mains hum": 0.05 * np.sin(2 * np.pi * 100 * TIME) + 0.001 * HISS,
    "a melody": 0.2
    * np.sin(2 * np.pi * np.cumsum(440 * 2 ** (np.floor(TIME * 3) % 7 / 12)) / RATE),
}


@pytest.mark.parametrize("name", NOT_SPEECH)
def test_what_is_no_speech_is_not_taken_for_it(name, track) -> None:
    assert detect(track(NOT_SPEECH[name])).seconds == 0


@pytest.mark.parametrize("level", [-10, -30, -50])
def test_speech_is_found_at_any_level(level, speak, track) -> None:
    sound = speak(5.0, pauses=((0, 1), (4, 5)), level=level, noise=level - 40)
    activity = detect(track(sound))
    (start, end), *more = activity.stretches()
    assert not more
    assert start * 0.01 == pytest.approx(1.0, abs=0.1)
    assert end * 0.01 == pytest.approx(4.0, abs=0.1)
    assert activity.snr == pytest.approx(42, abs=3)


def test_speech_is_found_in_noise(speak, track) -> None:
    sound = speak(6.0, pauses=((0, 2),), level=-20, noise=-30)
    activity = detect(track(sound))
    assert activity.seconds == pytest.approx(4.0, abs=0.8)
    assert not activity.speech[:180].any()


def test_a_steady_tone_beside_speech_is_left_out(speak, track) -> None:
    tone = 0.1 * np.sin(2 * np.pi * 300 * np.arange(3 * RATE) / RATE)
    sound = np.concatenate([speak(3.0), np.zeros(RATE), tone]).astype(np.float32)
    activity = detect(track(sound))
    assert activity.seconds == pytest.approx(3.0, abs=0.2)
    assert activity.steady_seconds == pytest.approx(3.0, abs=0.2)
