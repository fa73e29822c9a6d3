"""What is embedded: decoded again, measured, and cut down where it would be too much."""

from __future__ import annotations

import io

import av
import numpy as np
import pytest

from emoomni_sdk.media import Clip
from emoomni_sdk.report import media
from emoomni_sdk.report.media import RATE, playable_clip, playable_speech
from tests.report.making import RATE as GIVEN
from tests.report.making import sound, speech, tone, video


def decoded(data: bytes) -> tuple[float, int, float]:
    """Seconds of sound, number of pictures, and time of the last of them."""
    heard, times = 0.0, [0.0]
    with av.open(io.BytesIO(data)) as box:
        for frame in box.decode(*box.streams.audio, *box.streams.video):
            if isinstance(frame, av.AudioFrame):
                heard += frame.samples / frame.sample_rate
            else:
                times.append(frame.time or 0.0)
    return heard, len(times) - 1, times[-1]


def test_a_video_keeps_its_pictures_and_its_sound() -> None:
    with video(2.0, fps=10) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert (made.kind, made.mime, made.seconds) == ("video", "video/webm", 2.0)
    heard, pictures, last = decoded(made.data)
    assert heard == pytest.approx(2.0, abs=0.1)
    assert (pictures, last) == (20, pytest.approx(1.9, abs=0.01))
    assert len(made.strip) == media.STRIP
    assert all(picture[:2] == b"\xff\xd8" for picture in made.strip)
    assert len(made.sound) == 2 * RATE
    assert not made.portrait


@pytest.mark.parametrize(("height", "width"), [(80, 60), (61, 35)])
def test_a_tall_video_of_odd_size(height: int, width: int) -> None:
    with video(0.5, height=height, width=width) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert made.portrait
    assert decoded(made.data)[1] == 5


def test_sound_alone_is_mp3() -> None:
    with sound(1.5) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert (made.kind, made.mime, made.strip) == ("audio", "audio/mpeg", ())
    assert decoded(made.data)[0] == pytest.approx(1.5, abs=0.1)
    assert made.notes == ()


def test_a_silent_video_has_no_sound() -> None:
    frames = np.zeros((10, 40, 60, 3), np.uint8)
    with Clip.from_arrays(frames=frames, fps=10) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert made.kind == "video"
    assert decoded(made.data)[:2] == (0.0, 10)


def test_one_picture_is_a_cover_and_no_video() -> None:
    frames = np.zeros((1, 40, 60, 3), np.uint8)
    with Clip.from_arrays(tone(150, 1.0), GIVEN, frames, 1.0) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert made.kind == "audio"


def test_a_long_video_keeps_its_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MOST_PICTURE", 1.0)
    with video(3.0) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert made.kind == "audio"
    assert made.seconds == pytest.approx(3.0)
    assert "left out" in made.notes[0]


def test_a_long_silent_video_keeps_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MOST_PICTURE", 1.0)
    with Clip.from_arrays(frames=np.zeros((30, 40, 60, 3), np.uint8), fps=10) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert (made.kind, made.seconds) == ("video", 1.0)
    assert decoded(made.data)[1] == 10
    assert "first" in made.notes[0]


def test_of_a_very_long_sound_the_beginning_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MOST_SOUND", 2.0)
    with sound(4.0) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert made.seconds == pytest.approx(2.0)
    assert "first" in made.notes[0]


def test_ten_minutes_stay_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MOST_SOUND", 150.0)
    with Clip.from_arrays(np.tile(tone(150, 10.0), 20), GIVEN) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert len(made.data) * 8 / made.seconds < 1.1 * media.LONG_SPEECH_BITS


def test_noise_stays_within_its_share_of_five_megabytes() -> None:
    """The hardest pictures there are; a face takes a fraction of it."""
    noise = np.random.default_rng(0).integers(0, 255, (90, 360, 640, 1), np.uint8)
    frames = np.broadcast_to(noise, (90, 360, 640, 3))
    with Clip.from_arrays(tone(150, 3.0), GIVEN, frames, 30.0) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert 10 * len(made.data) * 4 / 3 < 5_000_000


def test_a_span_is_all_there_is() -> None:
    with video(3.0) as whole, whole.span(1.0, 2.0) as clip:
        made = playable_clip(clip)
    assert made is not None
    assert made.seconds == pytest.approx(1.0)
    assert decoded(made.data)[1] == 10


def test_a_reply_is_sound() -> None:
    made = playable_speech(speech(0.8))
    assert made is not None
    assert made.kind == "audio"
    assert made.uri.startswith("data:audio/mpeg;base64,")
    assert made.seconds == pytest.approx(0.8)
