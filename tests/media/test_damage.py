"""Cut, scrambled and senseless files: used as far as they go, or refused in our own words."""

from __future__ import annotations

import random

import numpy as np
import pytest

import emoomni_sdk.media.container as container
from emoomni_sdk.errors import EmoOmniError, EmptyClipError, MediaError, UnreadableClipError
from emoomni_sdk.media import Clip
from tests.media.making import CLIPS, audio_file, chirp, video_file

NASA = (CLIPS / "nasa.mp4").read_bytes()


def used(data: bytes) -> tuple[int, int]:
    """Samples and pictures that a clip gives; a refusal must be a MediaError with a remedy."""
    try:
        with Clip.open(data) as clip:
            clip.info()
            clip.subtitles()
            pictures = sum(1 for _ in clip.frames(fps=1))
            return sum(len(block) for _, block in clip.audio_blocks()), pictures
    except MediaError as error:
        return (0, 0) if error.remedy else pytest.fail(f"{error!r} has no remedy")


def test_two_hundred_truncations_of_a_real_mp4() -> None:
    results = [used(NASA[: len(NASA) * point // 200]) for point in range(1, 201)]
    samples = [heard for heard, _ in results]
    assert samples[-1] == 69632
    assert sum(1 for heard in samples if heard) > 150
    assert all(heard <= samples[-1] for heard in samples)
    assert results[100][0] > 0 < results[100][1]


def test_truncation_is_noted() -> None:
    clip = Clip.open(NASA[: len(NASA) // 2])
    heard = clip.audio()
    assert 0 < len(heard) < 60000
    assert any("the audio stops decoding at" in problem for problem in clip.problems)


@pytest.mark.parametrize(
    ("form", "codec"),
    [
        ("wav", "pcm_s16le"),
        ("flac", "flac"),
        ("mp3", "libmp3lame"),
        ("ogg", "libopus"),
        ("matroska", "aac"),
        ("adts", "aac"),
        ("mpegts", "aac"),
        ("flv", "aac"),
    ],
)
def test_half_a_file_gives_half_its_sound(form: str, codec: str) -> None:
    data = audio_file(chirp(8.0, 48000), 48000, form=form, codec=codec)
    whole = Clip.open(data).audio()
    half = Clip.open(data[: len(data) // 2]).audio()
    assert 0.3 * len(whole) < len(half) < 0.7 * len(whole)
    kept = len(half) - 16000
    assert np.abs(half[:kept] - whole[:kept]).max() < 0.01


def test_an_mp4_without_its_index_is_refused_with_a_remedy() -> None:
    data = video_file(64, 48, times=[count / 25 for count in range(50)])
    with pytest.raises(UnreadableClipError) as refused:
        Clip.open(data[: len(data) // 2]).info()
    assert refused.value.remedy


def test_random_bytes_never_escape_our_errors() -> None:
    chance = random.Random(7)
    heads = [b"", b"RIFF\xff\xff\xff\xffWAVE", b"fLaC", b"OggS", b"\x1aE\xdf\xa3", b"ID3\x04"]
    heads += [b"\0\0\0\x20ftypisom", b"FLV\x01\x05\0\0\0\x09", b"\xff\xfb\x90\x44", b"\x47"]
    for _ in range(15):
        for head in heads:
            used(head + chance.randbytes(chance.choice([1, 50, 5000, 60000])))


def test_scrambled_recordings_never_escape_our_errors() -> None:
    chance = random.Random(11)
    sound = chirp(2.0, 16000)
    originals = [NASA, (CLIPS / "columbia.mkv").read_bytes()]
    originals += [audio_file(sound, 16000, form="ogg", codec="flac"), audio_file(sound, 16000)]
    originals += [audio_file(sound, 16000, form="mp3", codec="libmp3lame")]
    for original in originals:
        for _ in range(12):
            data = bytearray(original)
            for _ in range(chance.choice([1, 10, 200])):
                data[chance.randrange(len(data))] = chance.randrange(256)
            for _ in range(chance.choice([0, 5])):
                data[chance.randrange(min(400, len(data)))] = chance.randrange(256)
            heard, _ = used(bytes(data))
            assert heard < 16000 * 4000


def test_damage_in_the_middle_leaves_the_rest_usable() -> None:
    data = bytearray(audio_file(chirp(8.0, 16000), 16000, form="flac", codec="flac"))
    middle = len(data) // 2
    data[middle : middle + 2000] = bytes(2000)
    clip = Clip.open(bytes(data))
    heard, sound = clip.audio(), chirp(8.0, 16000)
    assert len(heard) == pytest.approx(len(sound), abs=16)
    np.testing.assert_allclose(heard[-16000:], sound[-16000:], atol=1e-3)
    assert clip.problems


def wav_header(data_size: int, *, rate: int = 16000) -> bytes:
    form = b"fmt \x10\0\0\0\x01\0\x01\0" + rate.to_bytes(4, "little")
    form += (rate * 2 % 2**32).to_bytes(4, "little") + b"\x02\0\x10\0"
    body = b"WAVE" + form + b"data" + data_size.to_bytes(4, "little")
    return b"RIFF" + (len(body) + data_size).to_bytes(4, "little") + body


def test_a_wav_without_samples_is_empty() -> None:
    with pytest.raises(EmptyClipError) as refused:
        Clip.open(wav_header(0)).info()
    assert refused.value.remedy


@pytest.mark.parametrize("rate", [0, 1, 12, 2**31 - 1])
def test_a_senseless_sample_rate_cannot_fill_the_memory(rate: int) -> None:
    clip = Clip.open(wav_header(20000, rate=rate) + b"\x11\x22" * 10000)
    with pytest.raises(EmoOmniError):
        clip.audio()


def test_a_picture_of_senseless_size_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = video_file(64, 48, times=[0.0, 0.04, 0.08], sound=chirp(1.0, 16000))
    assert Clip.open(data).info().video is not None
    monkeypatch.setattr(container, "MOST_PIXELS", 1000)
    clip = Clip.open(data)
    assert clip.info().video is None
    assert "the video cannot be decoded" in clip.problems
    assert len(clip.audio()) > 15000


def test_a_header_that_promises_more_than_there_is() -> None:
    clip = Clip.open(
        wav_header(2_000_000_000) + (chirp(2.0, 16000) * 32767).astype("<i2").tobytes()
    )
    assert len(clip.audio()) == 32000


TEXTS = {
    "note.txt": b"My diary.\n" * 200,
    "art.ans": b"\x1b[1;31mHello\x1b[0m\n" * 100,
    "list.m3u8": b"#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n{}\n#EXT-X-ENDLIST\n",
    "list.ffconcat": b"ffconcat version 1.0\nfile '{}'\n",
    "words.srt": b"1\n00:00:01,000 --> 00:00:02,000\nHello\n",
    "words.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
    "call.sdp": b"v=0\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n",
    "feed.mpd": b"<?xml version='1.0'?><MPD><BaseURL>{}</BaseURL></MPD>",
    "page.html": b"<html><body>hello</body></html>",
    "mp4.txt": b"not really an mp4",
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_no_recording_is_refused_and_opens_nothing_else(tmp_path, name: str) -> None:  # type: ignore[no-untyped-def]
    text = TEXTS[name].replace(b"{}", str(CLIPS / "jfk.flac").encode())
    (tmp_path / name).write_bytes(text)
    for clip in (Clip.open(tmp_path / name), Clip.open(text, name=name)):
        with pytest.raises(UnreadableClipError, match="not audio or video") as refused:
            clip.info()
        assert refused.value.remedy


def test_a_picture_is_no_video(tmp_path) -> None:  # type: ignore[no-untyped-def]
    import av

    for name, codec in [("face.png", "png"), ("face.jpg", "mjpeg"), ("face.gif", "gif")]:
        with av.open(str(tmp_path / name), "w") as out:
            stream = out.add_stream(codec, rate=25)
            stream.width = stream.height = 32
            stream.pix_fmt = {"png": "rgb24", "mjpeg": "yuvj420p", "gif": "rgb8"}[codec]
            image = np.zeros((32, 32, 3), np.uint8)
            out.mux(stream.encode(av.VideoFrame.from_ndarray(image, format="rgb24")))
            out.mux(stream.encode(None))
        with pytest.raises(UnreadableClipError):
            Clip.open(tmp_path / name).info()
