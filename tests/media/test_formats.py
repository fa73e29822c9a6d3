"""Whatever PyAV reads comes out as mono float32 at the asked rate."""

from __future__ import annotations

import numpy as np
import pytest

from emoomni_sdk.media import Clip
from tests.media.making import audio_file, pitch, tone, video_file, with_cover

FORMATS = [
    ("wav", "pcm_u8", 8000, "mono"),
    ("wav", "pcm_s16le", 96000, "stereo"),
    ("wav", "pcm_s24le", 44100, "mono"),
    ("wav", "pcm_f32le", 22050, "mono"),
    ("wav", "pcm_f64le", 11025, "mono"),
    ("wav", "pcm_alaw", 8000, "mono"),
    ("wav", "pcm_s16le", 48000, "5.1"),
    ("wav", "pcm_s32le", 192000, "mono"),
    ("flac", "flac", 48000, "stereo"),
    ("mp3", "libmp3lame", 44100, "stereo"),
    ("ogg", "libopus", 48000, "mono"),
    ("ogg", "flac", 44100, "stereo"),
    ("webm", "libopus", 48000, "stereo"),
    ("mp4", "aac", 44100, "stereo"),
    ("adts", "aac", 44100, "mono"),
    ("mpegts", "aac", 48000, "mono"),
    ("matroska", "ac3", 48000, "5.1"),
    ("matroska", "pcm_s16le", 44100, "7.1"),
    ("aiff", "pcm_s16be", 32000, "mono"),
    ("au", "pcm_s16be", 16000, "mono"),
    ("caf", "pcm_s16le", 44100, "quad"),
    ("avi", "pcm_s16le", 16000, "mono"),
    ("flv", "aac", 44100, "mono"),
    ("asf", "wmav2", 44100, "stereo"),
    ("w64", "pcm_s16le", 16000, "mono"),
]


@pytest.mark.parametrize(("form", "codec", "rate", "layout"), FORMATS)
def test_a_tone_stays_a_tone(form: str, codec: str, rate: int, layout: str) -> None:
    channels = {"mono": 1, "stereo": 2, "5.1": 6, "7.1": 8, "quad": 4}[layout]
    samples = np.tile(tone(2.0, rate), (channels, 1))
    with Clip.open(audio_file(samples, rate, form=form, codec=codec, layout=layout)) as clip:
        info = clip.info()
        heard = clip.audio()
    assert info.audio is not None
    assert (info.audio.sample_rate, info.audio.channels) == (rate, channels)
    assert info.video is None
    assert info.duration == pytest.approx(2.0, abs=0.1)
    assert heard.dtype == np.float32
    assert heard.ndim == 1
    assert len(heard) == pytest.approx(32000, abs=1600)
    middle = heard[8000:24000]
    assert pitch(middle) == pytest.approx(440, abs=2)
    assert np.abs(middle).max() == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 24000, 44100, 48000])
def test_any_rate_may_be_asked_for(rate: int) -> None:
    clip = Clip.open(audio_file(tone(1.0, 44100), 44100))
    heard = clip.audio(rate)
    assert len(heard) == pytest.approx(rate, abs=2)
    assert pitch(heard, rate) == pytest.approx(440, abs=2)


def test_resampling_neither_delays_nor_advances() -> None:
    click = np.zeros(44100, np.float32)
    click[22050 : 22050 + 45] = 0.9
    heard = Clip.open(audio_file(click, 44100)).audio()
    energy = heard**2
    centre = (energy * np.arange(len(heard))).sum() / energy.sum()
    assert centre == pytest.approx(8000 + 22.5 * 16 / 44.1, abs=1)


def test_speech_in_the_centre_of_surround_is_heard_and_the_rumble_is_not() -> None:
    silent = np.zeros((6, 48000), np.float32)
    centre, rumble = silent.copy(), silent.copy()
    centre[2], rumble[3] = tone(1.0, 48000), tone(1.0, 48000, 60)
    spoken = Clip.open(audio_file(centre, 48000, layout="5.1")).audio()
    shaken = Clip.open(audio_file(rumble, 48000, layout="5.1")).audio()
    assert 0.1 < np.abs(spoken).max() <= 0.5
    assert np.abs(shaken).max() < 1e-4


def test_full_scale_in_both_channels_does_not_clip() -> None:
    loud = np.tile(tone(1.0, 48000) * 1.99, (2, 1))
    heard = Clip.open(audio_file(loud, 48000, layout="stereo")).audio(48000)
    assert np.abs(heard).max() == pytest.approx(0.995, abs=0.002)


def test_numbers_that_are_none_become_silence() -> None:
    broken = tone(1.0, 16000)
    broken[100:200], broken[300] = np.nan, np.inf
    heard = Clip.open(audio_file(broken, 16000, codec="pcm_f32le")).audio()
    assert np.isfinite(heard).all()
    assert np.abs(heard).max() <= 1.0


def test_sound_without_picture_and_picture_without_sound() -> None:
    only_sound = Clip.open(audio_file(tone(1.0, 16000), 16000))
    assert only_sound.info().video is None
    assert list(only_sound.frames()) == []
    times = [count / 25 for count in range(25)]
    only_picture = Clip.open(video_file(64, 48, times=times))
    assert only_picture.info().audio is None
    assert only_picture.audio().shape == (0,)
    assert list(only_picture.audio_blocks()) == []
    assert only_picture.info().duration == pytest.approx(1.0, abs=0.05)


def test_cover_art_is_no_video() -> None:
    song = audio_file(tone(1.0, 44100), 44100, form="mp3", codec="libmp3lame")
    clip = Clip.open(with_cover(song))
    assert clip.info().video is None
    assert list(clip.frames()) == []
    assert pitch(clip.audio()) == pytest.approx(440, abs=2)
