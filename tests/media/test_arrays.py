"""Clips that were never in a file."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from emoomni_sdk.errors import ConfigError, EmptyClipError
from emoomni_sdk.media import AudioStream, Clip, VideoStream
from tests.media.making import audio_file, chirp, pitch, tone


def pictures(count: int, height: int = 6, width: int = 8) -> np.ndarray:
    return np.repeat(np.arange(count, dtype=np.uint8), height * width * 3).reshape(
        count, height, width, 3
    )


def test_what_is_in_it() -> None:
    clip = Clip.from_arrays(np.zeros((48000, 2)), 48000, pictures(30), 10.0)
    info = clip.info()
    assert info.audio == AudioStream("array", 48000, 2)
    assert info.video == VideoStream("array", 8, 6, 10.0)
    assert info.duration == pytest.approx(3.0)
    assert (clip.name, clip.path, clip.subtitles()) == ("arrays", None, ())


def test_sound_is_mixed_and_resampled() -> None:
    both = np.stack([tone(1.0, 44100), np.zeros(44100, np.float32)], axis=1)
    heard = Clip.from_arrays(both, 44100).audio()
    assert len(heard) == pytest.approx(16000, abs=1)
    assert pitch(heard) == pytest.approx(440, abs=2)
    assert np.abs(heard[100:-100]).max() == pytest.approx(0.25, abs=0.01)


def test_the_same_samples_as_from_a_file() -> None:
    sound = chirp(3.0, 44100)
    by_file = Clip.open(audio_file(sound, 44100, codec="pcm_f32le"))
    by_array = Clip.from_arrays(sound, 44100)
    np.testing.assert_allclose(by_array.audio(), by_file.audio(), atol=1e-6)


def test_spans_are_the_very_pieces_of_the_whole() -> None:
    clip = Clip.from_arrays(chirp(9.0, 44100).astype("f8"), 44100, pictures(90), 10.0)
    np.testing.assert_allclose(clip.span(3.3337, 6.1).audio(), clip.audio()[53339:97600], atol=1e-6)
    shown = list(clip.span(2.0, 4.0).frames(fps=2))
    assert [frame.time for frame in shown] == pytest.approx([0.0, 0.5, 1.0, 1.5])
    assert [frame.image[0, 0, 0] for frame in shown] == [20, 25, 30, 35]


def test_pictures_are_scaled() -> None:
    clip = Clip.from_arrays(frames=pictures(3, 60, 80), fps=1)
    assert next(clip.frames(max_pixels=1200)).image.shape == (30, 40, 3)


def test_the_digest_follows_the_numbers() -> None:
    one, same = Clip.from_arrays(tone(1, 8000), 8000), Clip.from_arrays(tone(1, 8000), 8000)
    assert one.digest == same.digest
    assert one.digest != Clip.from_arrays(tone(1, 8000, 441), 8000).digest
    assert one.digest != Clip.from_arrays(tone(1, 8000), 8001).digest


def test_the_caller_may_go_on_using_his_array() -> None:
    sound = tone(1.0, 16000)
    clip = Clip.from_arrays(sound, 16000)
    before = clip.audio().copy()
    sound[:] = 0
    np.testing.assert_array_equal(clip.audio(), before)


@pytest.mark.parametrize(
    "wrong",
    [
        {"audio": np.zeros(100, np.int16), "sample_rate": 16000},
        {"audio": np.zeros((2, 3, 4)), "sample_rate": 16000},
        {"audio": np.zeros((2, 16000)), "sample_rate": 16000},
        {"audio": np.zeros(100)},
        {"audio": np.zeros(100), "sample_rate": 0},
        {"frames": np.zeros((2, 4, 4, 3)), "fps": 1},
        {"frames": np.zeros((2, 4, 4), np.uint8), "fps": 1},
        {"frames": np.zeros((2, 0, 4, 3), np.uint8), "fps": 1},
        {"frames": np.zeros((2, 4, 4, 3), np.uint8)},
    ],
)
def test_what_does_not_fit_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigError) as refused:
        Clip.from_arrays(**wrong)
    assert refused.value.remedy


@pytest.mark.parametrize("nothing", [{}, {"audio": np.zeros(0), "sample_rate": 16000}])
def test_nothing_at_all(nothing: dict[str, Any]) -> None:
    with pytest.raises(EmptyClipError):
        Clip.from_arrays(**nothing)
