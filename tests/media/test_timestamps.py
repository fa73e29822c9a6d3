"""Clocks that start anywhere, pause, run backwards or jump."""

from __future__ import annotations

import numpy as np
import pytest

from emoomni_sdk.media import Clip
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.timeline import LONGEST_GAP, MOST_SILENCE, Timeline
from tests.media.making import audio_file, chirp, video_file

BLOCK = 1024 / 16000


def moved(by: float, after: int, form: str = "matroska", seconds: float = 4.0) -> bytes:
    """Sound whose stamps move by `by` seconds from block `after` on."""
    count = int(seconds / BLOCK) + 1
    moments = {index: index * BLOCK + by for index in range(after, count)}
    samples = chirp(seconds, 16000)
    return audio_file(samples, 16000, form=form, codec="pcm_s16le", moments=moments)


def test_a_gap_becomes_silence_and_not_lost_time() -> None:
    heard = Clip.open(moved(1.5, after=20)).audio()
    sound = chirp(4.0, 16000)
    cut = 20 * 1024
    assert len(heard) == pytest.approx(len(sound) + 24000, abs=16)
    np.testing.assert_allclose(heard[:cut], sound[:cut], atol=1e-3)
    assert not heard[cut + 20 : cut + 24000 - 20].any()
    np.testing.assert_allclose(heard[-20000:], sound[-20000:], atol=1e-3)


def test_a_span_behind_the_gap_is_where_the_whole_has_it() -> None:
    clip = Clip.open(moved(3.0, after=20))
    part = clip.span(5.0, 6.0).audio()
    np.testing.assert_allclose(part, clip.audio()[80000:96000], atol=1e-6)


def test_a_clock_that_starts_late_is_set_to_zero() -> None:
    clip = Clip.open(moved(5000.0, after=0, form="nut"))
    assert clip.info().duration == pytest.approx(4.0, abs=0.1)
    np.testing.assert_allclose(clip.audio(), chirp(4.0, 16000), atol=1e-3)


def test_sound_that_begins_after_the_picture_is_preceded_by_silence() -> None:
    times = [count / 25 for count in range(50)]
    data = video_file(64, 48, times=times, form="matroska", sound=chirp(1.0, 16000), late=0.75)
    heard = Clip.open(data).audio()
    assert not heard[:11000].any()
    assert np.abs(heard[12500:14000]).max() > 0.2


@pytest.mark.parametrize("jump", [90_000.0, 2_000_000.0])
def test_an_absurd_jump_is_ignored_and_noted(jump: float) -> None:
    clip = Clip.open(moved(jump, after=20))
    assert clip.info().duration == pytest.approx(4.0, abs=0.1)
    np.testing.assert_allclose(clip.audio(), chirp(4.0, 16000), atol=1e-3)
    assert any("jump" in problem for problem in clip.problems)


def test_a_clock_that_is_set_back_loses_no_sound() -> None:
    timeline = Timeline(0.0, problems := Problems())
    assert timeline.place(100.0, 100.0) == 100.0
    assert timeline.place(0.0, 101.0) == 101.0
    assert timeline.place(1.0, 102.0) == 102.0
    assert timeline.enter(2.0) == 103.0
    assert len(problems.listed()) == 1


def test_many_gaps_cannot_add_up_to_gigabytes() -> None:
    timeline = Timeline(0.0, Problems())
    end = 0.0
    for count in range(1, 200):
        end = timeline.place(count * (LONGEST_GAP - 1.0), end) + 0.01
    assert end < MOST_SILENCE + 10


def test_uneven_stamps_do_not_tear_sound_apart() -> None:
    samples = chirp(4.0, 16000)
    shaken = {k: k * BLOCK + 0.004 * (-1) ** k for k in range(1, 62)}
    data = audio_file(samples, 16000, form="matroska", codec="pcm_s16le", moments=shaken)
    np.testing.assert_allclose(Clip.open(data).audio(), samples, atol=1e-3)
