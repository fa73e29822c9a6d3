"""What a condition does to a recording, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.perceiving.conditions import CONDITIONS, RATE, pink, speech_level, under, white
from emoomni_sdk.errors import EmptyClipError
from emoomni_sdk.media import Clip
from tests.benchmarks.conftest import tone


def heard(path: Path, condition: str) -> tuple[np.ndarray, float, int]:
    with Clip.open(path) as clip:
        changed, level = under(clip, condition)
        with changed:
            stream = changed.info().audio
            assert stream is not None
            rate = stream.sample_rate
            return changed.audio(rate).astype(float), level, rate


def power(sound: np.ndarray, rate: int, low: float, high: float) -> float:
    spectrum = np.abs(np.fft.rfft(sound)) ** 2
    frequency = np.fft.rfftfreq(len(sound), 1 / rate)
    return float(spectrum[(frequency >= low) & (frequency < high)].sum())


def test_plain_is_the_clip_itself(tmp_path: Path) -> None:
    with Clip.open(tone(tmp_path / "a.wav", 440)) as clip:
        same, level = under(clip, "plain")
        assert same is clip
        assert level == pytest.approx(20 * np.log10(0.3 / np.sqrt(2)), abs=0.05)


def test_quiet_is_twenty_decibels_down(tmp_path: Path) -> None:
    path = tone(tmp_path / "a.wav", 440)
    plain, before, _ = heard(path, "plain")
    quiet, after, _ = heard(path, "quiet")
    assert before - after == pytest.approx(20.0, abs=0.01)
    assert quiet == pytest.approx(plain / 10, abs=1e-6)


def test_loud_is_cut_off_at_full_scale(tmp_path: Path) -> None:
    plain, _, _ = heard(tone(tmp_path / "a.wav", 440, level=0.5), "plain")
    loud, _, _ = heard(tmp_path / "a.wav", "loud")
    assert np.abs(loud).max() == 1.0
    soft = np.abs(plain) < 0.2
    assert loud[soft] == pytest.approx(plain[soft] * 10 ** (12 / 20), abs=1e-6)


@pytest.mark.parametrize("condition", ["white-noise", "pink-noise"])
def test_noise_stands_ten_decibels_below_the_speech(tmp_path: Path, condition: str) -> None:
    path = tone(tmp_path / "a.wav", 440, seconds=1.0)
    plain, level, _ = heard(path, "plain")
    noisy, _, _ = heard(path, condition)
    noise = noisy - plain
    assert 10 * np.log10(np.mean(noise**2)) == pytest.approx(level - 10, abs=0.1)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_clip_is_always_changed_in_the_same_way(tmp_path: Path, condition: str) -> None:
    first, _, _ = heard(tone(tmp_path / "a.wav", 440), condition)
    other, _, _ = heard(tone(tmp_path / "another name.wav", 440), condition)
    assert np.array_equal(first, other)
    assert np.abs(first).max() <= 1.0


def test_each_draw_of_noise_is_another(tmp_path: Path) -> None:
    with Clip.open(tone(tmp_path / "a.wav", 440)) as clip:
        draws = []
        for number in (0, 1):
            noisy, _ = under(clip, "pink-noise", number)
            with noisy:
                draws.append(noisy.audio(RATE) - clip.audio(RATE))
    assert abs(np.corrcoef(draws)[0, 1]) < 0.1


def test_noise_of_two_clips_differs(tmp_path: Path) -> None:
    noises = []
    for hertz in (440, 441):
        path = tone(tmp_path / f"{hertz}.wav", hertz)
        noises.append(heard(path, "white-noise")[0] - heard(path, "plain")[0])
    assert abs(np.corrcoef(noises)[0, 1]) < 0.1


def test_white_is_level_and_pink_falls_by_three_decibels_per_octave() -> None:
    for noise, fall in ((white(1 << 17, 1), 0.0), (pink(1 << 17, 1), 3.0)):
        assert np.mean(noise**2) == pytest.approx(1.0)
        density = [power(noise, RATE, low, 2 * low) / low for low in (500, 1000, 2000)]
        falls = 10 * np.log10(np.divide(density[:-1], density[1:]))
        assert falls == pytest.approx(fall, abs=0.3)


def test_a_telephone_passes_the_middle_only(tmp_path: Path) -> None:
    for hertz, share in ((200, 0.0), (1000, 1.0), (5000, 0.0)):
        path = tone(tmp_path / f"{hertz}.wav", hertz, seconds=0.5)
        passed, _, _ = heard(path, "telephone")
        plain, _, _ = heard(path, "plain")
        assert np.mean(passed**2) / np.mean(plain**2) == pytest.approx(share, abs=0.01)


def test_sampling_at_eight_kilohertz_leaves_half_the_band(tmp_path: Path) -> None:
    sound, _, rate = heard(tone(tmp_path / "a.wav", 6000), "8khz")
    assert rate == 8000
    assert np.sqrt(np.mean(sound**2)) < 0.01


def test_silence_around_the_speech_does_not_lower_its_level() -> None:
    speech = 0.1 * np.sign(np.sin(np.arange(RATE) / 5) + 1e-9)
    padded = np.concatenate([np.zeros(2 * RATE), speech, np.zeros(RATE)])
    assert speech_level(padded, RATE) == pytest.approx(-20.0, abs=0.01)
    assert speech_level(np.zeros(RATE), RATE) == -120.0
    assert speech_level(np.full(7, 0.1), RATE) == pytest.approx(-20.0, abs=0.01)


def test_a_clip_without_sound_is_told() -> None:
    frames = np.zeros((4, 16, 16, 3), np.uint8)
    with Clip.from_arrays(frames=frames, fps=2.0) as clip, pytest.raises(EmptyClipError):
        under(clip, "plain")
