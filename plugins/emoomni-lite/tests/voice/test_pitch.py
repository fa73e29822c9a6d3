from __future__ import annotations

import numpy as np
import pytest
from emoomni_lite.voice.frames import Framer
from emoomni_lite.voice.pitch import PitchTracker

RATE = 16000


def harmonics(pitch: float, seconds: float = 1.0) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return sum(
        0.1 / number * np.sin(2 * np.pi * number * pitch * time) for number in range(1, 12)
    ).astype(np.float32)


def follow(samples: np.ndarray, size: int | None = None) -> np.ndarray:
    framer, tracker, path = Framer(), PitchTracker(), []
    size = size or len(samples)
    for at in range(0, len(samples), size):
        for block in framer.push(samples[at : at + size]):
            path.append(tracker.push(block)[0])
    for block in framer.finish():
        path.append(tracker.push(block)[0])
    path.append(tracker.finish()[0])
    return np.concatenate(path)


@pytest.mark.parametrize("pitch", [75, 98, 131, 187, 220, 311, 440, 587])
def test_pitch_is_found_within_one_percent(pitch: float) -> None:
    path = follow(harmonics(pitch))[3:-3]
    assert (path > 0).all()
    assert np.abs(path / pitch - 1).max() < 0.01


@pytest.mark.parametrize("snr", [20, 10, 5])
def test_noise_hardly_moves_the_pitch(snr: float) -> None:
    clean = harmonics(150.0, 2.0)
    hiss = np.random.default_rng(0).standard_normal(len(clean))
    noisy = clean + hiss * np.sqrt(np.mean(clean**2)) * 10 ** (-snr / 20)
    path = follow(noisy.astype(np.float32))
    voiced = path[path > 0]
    assert len(voiced) > 0.9 * len(path)
    assert abs(np.median(voiced) / 150.0 - 1) < 0.01


def test_a_missing_fundamental_is_heard() -> None:
    time = np.arange(RATE) / RATE
    sound = sum(np.sin(2 * np.pi * 100 * number * time) for number in range(4, 12))
    path = follow((0.05 * sound).astype(np.float32))
    assert np.median(path) == pytest.approx(100, rel=0.01)


@pytest.mark.parametrize(("pitch", "lifted"), [(95, 6), (110, 4)])
def test_a_formant_is_not_taken_for_the_pitch_over_a_telephone(pitch: float, lifted: int) -> None:
    time = np.arange(2 * RATE) / RATE
    phase = 2 * np.pi * np.cumsum(pitch * 2 ** (np.sin(10 * np.pi * time) / 6)) / RATE
    numbers = range(int(300 / pitch / 0.85) + 1, int(3400 / pitch / 1.25))
    sound = sum((10.0 if n == lifted else 0.6) * np.sin(n * phase) for n in numbers)
    path = follow((0.02 * sound).astype(np.float32))[5:-5]
    assert np.mean(np.abs(12 * np.log2(np.maximum(path, 1) / pitch)) < 3) > 0.9


def test_noise_has_no_pitch() -> None:
    hiss = np.random.default_rng(1).standard_normal(2 * RATE).astype(np.float32) * 0.1
    assert np.mean(follow(hiss) > 0) < 0.05


def test_a_glide_is_followed() -> None:
    time = np.arange(2 * RATE) / RATE
    pitch = 110 * 2 ** (time / 2)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    sound = sum(np.sin(number * phase) / number for number in range(1, 10)).astype(np.float32)
    path = follow(sound)
    centres = 110 * 2 ** ((np.arange(len(path)) * 0.01 + 0.02) / 2)
    assert np.abs(path / centres - 1).max() < 0.01


def test_the_cutting_into_blocks_changes_nothing() -> None:
    sound = np.concatenate([harmonics(120, 8), np.zeros(RATE, np.float32), harmonics(210, 8)])
    whole = follow(sound)
    assert (follow(sound, 777) == whole).all()
    assert (follow(sound, 48000) == whole).all()


def test_gain_changes_nothing() -> None:
    sound = np.concatenate([harmonics(120), harmonics(190)])
    assert np.allclose(follow(sound * 0.01), follow(sound), rtol=1e-3)
