"""What is done to the samples, on signals whose answer is known."""

from __future__ import annotations

import numpy as np
import pytest
from emoomni_espeak.shape import LONGEST_PAUSE, Shape
from emoomni_espeak.shaping import SAMPLE_RATE, Shaper


def tone(seconds: float, hz: float = 200.0, amplitude: float = 0.3) -> np.ndarray:
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.round(amplitude * 32767 * np.sin(2 * np.pi * hz * time)).astype("<i2")


def silence(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * SAMPLE_RATE), "<i2")


def shaped(shape: Shape, *parts: np.ndarray, step: int = 1323) -> np.ndarray:
    pcm = np.concatenate(parts)
    shaper = Shaper(shape)
    out = [shaper.feed(pcm[at : at + step].tobytes()) for at in range(0, len(pcm), step)]
    return np.concatenate([*out, shaper.finish()])


def test_silence_alone_is_nothing():
    assert len(shaped(Shape(), silence(1.0))) == 0


def test_ends_are_trimmed():
    got = shaped(Shape(closing=0.05), silence(0.5), tone(1.0), silence(0.7))
    assert len(got) / SAMPLE_RATE == pytest.approx(1.06, abs=0.02)


@pytest.mark.parametrize(("scale", "expected"), [(0.0, 0.0), (0.5, 0.15), (1.0, 0.3), (3.0, 0.9)])
def test_pauses_scale(scale, expected):
    shape = Shape(pause_scale=scale, closing=0.0)
    got = shaped(shape, tone(0.5), silence(0.3), tone(0.5))
    assert len(got) / SAMPLE_RATE - 1.0 == pytest.approx(expected, abs=0.02)


def test_a_stop_consonant_is_no_pause():
    shape = Shape(pause_scale=3.0, pause_from=0.1, closing=0.0)
    got = shaped(shape, tone(0.5), silence(0.05), tone(0.5))
    assert len(got) / SAMPLE_RATE == pytest.approx(1.05, abs=0.02)


def test_no_pause_is_longer_than_the_limit():
    shape = Shape(pause_scale=50.0, closing=9.0)
    got = shaped(shape, tone(0.5), silence(0.4), tone(0.5))
    assert len(got) / SAMPLE_RATE == pytest.approx(1.0 + 2 * LONGEST_PAUSE, abs=0.03)


def test_chunk_borders_do_not_matter():
    parts = (tone(0.3), silence(0.2), tone(0.4, 900), silence(0.05), tone(0.1))
    shape = Shape(gain_db=-3, tilt_db=4, tremor=0.5, pause_scale=1.5)
    whole = shaped(shape, *parts, step=10**6)
    for step in (1, 109, 1323):
        assert np.allclose(shaped(shape, *parts, step=step), whole, atol=1e-6)


@pytest.mark.parametrize("gain", [-20.0, -6.0, 3.0])
def test_gain(gain):
    got = shaped(Shape(gain_db=gain), tone(1.0))
    assert 20 * np.log10(np.abs(got).max() / 0.3) == pytest.approx(gain, abs=0.05)


def test_the_limiter_keeps_within_range_and_in_order():
    peaks = [np.abs(shaped(Shape(gain_db=gain), tone(0.3))).max() for gain in (0, 6, 12, 24, 48)]
    assert peaks == sorted(peaks)
    assert peaks[-1] <= 1.0


def test_tilt_lifts_the_high_and_lowers_the_low():
    low, high = (
        np.abs(shaped(Shape(tilt_db=8.0, closing=0), tone(0.5, hz))[2000:-2000]).max()
        for hz in (300.0, 3500.0)
    )
    assert 20 * np.log10(high / low) == pytest.approx(8.0, abs=1.5)


def test_tremor_shakes_the_pitch():
    sound = shaped(Shape(tremor=1.0, closing=0), tone(1.0, 400.0))[500:-500]
    rises = np.flatnonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    at = rises - sound[rises] / (sound[rises + 1] - sound[rises])
    pitch = SAMPLE_RATE / np.diff(at)
    assert pitch.max() / pitch.min() == pytest.approx(1.06, abs=0.02)
    assert pitch.mean() == pytest.approx(400, rel=0.01)


def test_breath_is_noise_that_follows_the_seed():
    first, same, other = (shaped(Shape(breath=0.5, seed=seed), tone(0.5)) for seed in (1, 1, 2))
    assert np.array_equal(first, same)
    assert not np.array_equal(first, other)
