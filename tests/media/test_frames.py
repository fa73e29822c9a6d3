"""Pictures: upright, scaled, at the times they are really shown."""

from __future__ import annotations

import gc
from pathlib import Path

import numpy as np
import pytest

from emoomni_sdk.errors import ConfigError
from emoomni_sdk.media import Clip
from tests.media.making import CLIPS, chirp, shade, turned, video_file

UNEVEN = [0.0, 0.1, 0.3, 0.35, 0.9, 1.0, 1.6, 1.7, 2.5, 2.6]


@pytest.mark.parametrize("form", ["mp4", "matroska"])
def test_times_are_those_of_the_file(form: str) -> None:
    clip = Clip.open(video_file(64, 48, times=UNEVEN, form=form))
    shown = list(clip.frames(fps=1000))
    assert [frame.time for frame in shown] == pytest.approx(UNEVEN, abs=0.002)
    grey = [frame.image.mean() for frame in shown]
    assert grey == pytest.approx([shade(count) for count in range(len(UNEVEN))], abs=6)


def test_sampling_takes_the_first_picture_in_each_turn() -> None:
    clip = Clip.open(video_file(64, 48, times=UNEVEN))
    assert [round(frame.time, 2) for frame in clip.frames(fps=2)] == [0.0, 0.9, 1.0, 1.6, 2.5]


def test_a_span_shows_the_same_pictures_at_its_own_times() -> None:
    times = [count / 25 for count in range(200)]
    clip = Clip.open(video_file(64, 48, times=times))
    whole = {round(frame.time, 2): frame.image.mean() for frame in clip.frames(fps=25)}
    part = list(clip.span(5.0, 6.0).frames(fps=25))
    assert len(part) == 25
    assert part[0].time == pytest.approx(0.0, abs=0.002)
    for frame in part:
        assert frame.image.mean() == pytest.approx(whole[round(frame.time + 5.0, 2)], abs=3)


def test_a_span_within_one_long_picture_is_not_blind() -> None:
    clip = Clip.open(video_file(64, 48, times=[0.0, 4.0, 8.0, 8.1], form="matroska"))
    (shown,) = clip.span(5.0, 6.0).frames()
    assert shown.time == 0.0
    assert shown.image.mean() == pytest.approx(shade(1), abs=6)


def test_the_nasa_clip() -> None:
    with Clip.open(CLIPS / "nasa.mp4") as clip:
        shown = list(clip.frames(fps=5))
        assert clip.info().video is not None
    assert [frame.time for frame in shown[:3]] == pytest.approx([0.0, 0.2, 0.4], abs=0.001)
    assert shown[0].image.shape == (180, 320, 3)
    assert shown[0].image.dtype == np.uint8
    assert len(shown) == 22


def test_a_raw_stream_without_timestamps() -> None:
    times = [count / 25 for count in range(50)]
    clip = Clip.open(video_file(64, 48, times=times, form="m4v"), start=1.0)
    assert clip.info().duration == pytest.approx(1.0, abs=0.1)
    shown = [frame.time for frame in clip.frames(fps=25)]
    assert shown == pytest.approx([count / 25 for count in range(25)], abs=0.05)


def test_portrait_is_turned_upright() -> None:
    times = [count / 25 for count in range(10)]
    flat = video_file(96, 64, times=times)
    clip = Clip.open(turned(flat))
    video = clip.info().video
    assert video is not None
    assert (video.width, video.height, video.rotation) == (64, 96, -90)
    assert next(clip.frames()).image.shape == (96, 64, 3)


def test_portrait_turns_the_right_way() -> None:
    """Turning clockwise brings the left edge of the stored picture to the top."""
    image = np.zeros((64, 96, 3), np.uint8)
    image[:, :32] = 255
    seen = next(Clip.open(turned(video_file(96, 64, times=[0, 0.04], image=image))).frames()).image
    assert seen[:24].mean() > 200
    assert seen[-48:].mean() < 40


@pytest.mark.parametrize("size", [(63, 47), (1, 1), (17, 301), (2, 2)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    times = [count / 25 for count in range(5)]
    clip = Clip.open(video_file(*size, times=times, form="avi", codec="ffv1"))
    assert next(clip.frames()).image.shape == (size[1], size[0], 3)


def test_large_pictures_are_scaled_and_keep_their_shape() -> None:
    clip = Clip.open(video_file(640, 360, times=[0.0, 0.04, 0.08]))
    image = next(clip.frames(max_pixels=14400)).image
    assert image.shape[0] * image.shape[1] <= 14400
    assert image.shape[1] / image.shape[0] == pytest.approx(16 / 9, rel=0.02)


def test_at_most_so_many() -> None:
    clip = Clip.open(CLIPS / "nasa.mp4")
    assert len(list(clip.frames(fps=15, max_frames=3))) == 3


@pytest.mark.parametrize("wrong", [{"fps": 0}, {"fps": float("nan")}, {"max_pixels": -1}])
def test_what_is_not_positive_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match="positive"):
        Clip.open(CLIPS / "nasa.mp4").frames(**wrong)  # type: ignore[arg-type]


def test_leaving_early_closes_the_file() -> None:
    opened = Path("/proc/self/fd")
    if not opened.is_dir():
        pytest.skip("counts open files through /proc")
    gc.collect()
    before = len(list(opened.iterdir()))
    clip = Clip.open(CLIPS / "nasa.mp4")
    pictures, blocks = clip.frames(), clip.audio_blocks(seconds=0.1)
    next(pictures), next(blocks)
    assert len(list(opened.iterdir())) == before + 2
    pictures.close()
    blocks.close()
    assert len(list(opened.iterdir())) == before


def test_sound_and_picture_share_one_clock() -> None:
    times = [0.5 + count / 25 for count in range(25)]
    clip = Clip.open(video_file(64, 48, times=times, form="matroska", sound=chirp(2.0, 16000)))
    assert next(clip.frames()).time == pytest.approx(0.5, abs=0.01)
    assert len(clip.audio()) == pytest.approx(32000, abs=1600)
