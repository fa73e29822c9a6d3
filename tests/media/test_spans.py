"""A span is the very piece the whole has there."""

from __future__ import annotations

import math

import numpy as np
import pytest

from emoomni_sdk.errors import ConfigError
from emoomni_sdk.media import Clip
from tests.media.making import CLIPS, audio_file, chirp, video_file

EXACT = [
    ("wav", "pcm_s16le", 16000),
    ("wav", "pcm_s16le", 44100),
    ("flac", "flac", 48000),
    ("ogg", "flac", 44100),
    ("matroska", "pcm_s16le", 44100),
    ("matroska", "flac", 44100),
    ("avi", "pcm_s16le", 22050),
]
LOSSY = [
    ("mp4", "aac", 44100),
    ("adts", "aac", 44100),
    ("mpegts", "aac", 48000),
    ("matroska", "aac", 44100),
    ("matroska", "libmp3lame", 44100),
    ("mp3", "libmp3lame", 44100),
    ("ogg", "libopus", 48000),
    ("webm", "libopus", 48000),
    ("flv", "aac", 44100),
    ("asf", "wmav2", 44100),
    ("matroska", "ac3", 48000),
]
SPANS = [(0.0, 0.5), (0.3337, 2.25), (3.0, 4.0), (5.12345, 5.2), (7.5, None)]


@pytest.mark.parametrize(("form", "codec", "rate"), EXACT)
def test_lossless_to_the_last_bit(form: str, codec: str, rate: int) -> None:
    clip = Clip.open(audio_file(chirp(9.0, rate), rate, form=form, codec=codec))
    whole = clip.audio()
    for start, end in SPANS:
        part = clip.span(start, end).audio()
        expected = whole[round(start * 16000) : None if end is None else round(end * 16000)]
        np.testing.assert_allclose(part, expected, atol=1e-6)


@pytest.mark.parametrize(("form", "codec", "rate"), LOSSY)
def test_lossy_to_the_sample(form: str, codec: str, rate: int) -> None:
    """Decoders add noise of their own that depends on where they begin; a shift would show."""
    clip = Clip.open(audio_file(chirp(9.0, rate), rate, form=form, codec=codec))
    whole = clip.audio()
    for start, end in SPANS:
        part = clip.span(start, end).audio()
        expected = whole[round(start * 16000) : None if end is None else round(end * 16000)]
        assert len(part) == len(expected)
        assert np.abs(part - expected).max() < 0.01


def test_spans_of_spans() -> None:
    clip = Clip.open(audio_file(chirp(9.0, 44100), 44100))
    inner = clip.span(2.0, 8.0).span(1.0, 20.0)
    assert inner.info().duration == pytest.approx(5.0)
    np.testing.assert_allclose(inner.audio(), clip.audio()[48000:128000], atol=1e-6)


def test_open_takes_a_span_or_a_clip() -> None:
    path = CLIPS / "columbia.flac"
    direct = Clip.open(path, start=6.2, end=8.0)
    indirect = Clip.open(Clip.open(path), start=6.2, end=8.0, name="lost")
    assert direct.info().duration == pytest.approx(1.8)
    assert (direct.name, indirect.name) == ("columbia.flac", "lost")
    np.testing.assert_array_equal(direct.audio(), indirect.audio())


def test_blocks_add_up_to_the_whole() -> None:
    clip = Clip.open(CLIPS / "columbia.flac", start=1.0)
    blocks = list(clip.audio_blocks(seconds=1.5))
    assert [start for start, _ in blocks] == [1.5 * count for count in range(len(blocks))]
    assert all(len(samples) == 24000 for _, samples in blocks[:-1])
    joined = np.concatenate([samples for _, samples in blocks])
    np.testing.assert_array_equal(joined, clip.audio())


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, None), (2, 2), (3, 1), (math.nan, None), (0, math.inf), (math.inf, None)],
)
def test_what_is_no_span_is_refused_at_once(start: float, end: float | None) -> None:
    with pytest.raises(ConfigError) as refused:
        Clip.open(CLIPS / "jfk.flac", start=start, end=end)
    assert refused.value.remedy


def test_a_span_behind_the_end_is_refused_when_the_length_is_known() -> None:
    clip = Clip.open(CLIPS / "jfk.flac", start=60)
    with pytest.raises(ConfigError, match=r"ends at 11\.00 s"):
        clip.info()
    with pytest.raises(ConfigError, match=r"ends at 11\.00 s"):
        clip.audio()
    with pytest.raises(ConfigError, match="ends at 2 s"):
        Clip.open(CLIPS / "jfk.flac", end=2).span(3, 4)


def test_a_span_over_the_end_stops_there_and_says_so() -> None:
    clip = Clip.open(CLIPS / "jfk.flac", start=10, end=60)
    assert clip.info().duration == pytest.approx(1.0)
    assert len(clip.audio()) == 16000
    assert clip.problems == ("the clip ends at 11.00 s, before the span does",)


def test_a_late_span_reads_little_of_a_file_that_can_seek(monkeypatch: pytest.MonkeyPatch) -> None:
    import emoomni_sdk.media.sound as sound

    decoded = 0
    convert = sound.mono

    def counting(frame):  # type: ignore[no-untyped-def]
        nonlocal decoded
        decoded += frame.samples
        return convert(frame)

    monkeypatch.setattr(sound, "mono", counting)
    for form, codec in [("mp4", "aac"), ("mp3", "libmp3lame"), ("flac", "flac")]:
        clip = Clip.open(audio_file(chirp(20.0, 16000), 16000, form=form, codec=codec))
        decoded = 0
        assert len(clip.span(15.0, 16.0).audio()) == 16000
        assert 16000 < decoded < 6 * 16000


def test_the_digest_tells_content_and_span_apart() -> None:
    data = (CLIPS / "jfk.flac").read_bytes()
    by_path, by_bytes = Clip.open(CLIPS / "jfk.flac"), Clip.open(data)
    assert by_path.digest == by_bytes.digest
    assert len(by_path.digest) == 64
    assert by_path.digest != Clip.open(CLIPS / "columbia.flac").digest
    assert by_path.digest != by_path.span(0, 5).digest != by_path.span(1, 5).digest


def test_frames_and_sound_of_a_span_belong_together() -> None:
    times = [count / 25 for count in range(100)]
    clip = Clip.open(video_file(64, 48, times=times, sound=chirp(4.0, 16000)), start=2.0, end=3.0)
    shown = list(clip.frames(fps=25))
    assert (len(shown), shown[0].time) == (25, 0.0)
    assert len(clip.audio()) == 16000
