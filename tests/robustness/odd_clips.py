"""Clips as they turn up in real life: made on the spot of a bundled recording of a man in grief."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np

from tests.media.making import audio_file, turned, video_file, with_cover

CLIPS = Path(__file__).parents[2] / "examples" / "clips"
SPOKEN = 5.0
"""Seconds of the bundled recording that most clips hold."""


@cache
def voice(rate: int = 16000, seconds: float = SPOKEN) -> np.ndarray:
    """The speaker, float32, shape (n,), at `rate` Hz."""
    convert = av.AudioResampler("flt", "mono", rate)
    pieces = []
    with av.open(str(CLIPS / "columbia.flac")) as container:
        for frame in container.decode(audio=0):
            pieces += [ready.to_ndarray()[0] for ready in convert.resample(frame)]
    return np.concatenate(pieces)[: round(seconds * rate)]


def noise(seconds: float = 3.0, level: float = 0.1) -> np.ndarray:
    chance = np.random.default_rng(7)
    return (level * chance.standard_normal(round(seconds * 16000))).astype("f4")


def faces(width: int, height: int, seconds: float = SPOKEN, **more: Any) -> bytes:
    """Grey pictures, five a second: nobody is in them."""
    return video_file(width, height, times=[k / 5 for k in range(round(seconds * 5))], **more)


def surround() -> np.ndarray:
    """Six channels; who speaks is in the centre, as in a film."""
    quiet = np.zeros_like(voice(48000))
    return np.stack([quiet, quiet, voice(48000), quiet, quiet, quiet])


def truncated_mp4() -> bytes:
    """The first half of a streamable recording: its index survives, its tail does not."""
    whole = (CLIPS / "nasa.mp4").read_bytes()
    return whole[: len(whole) // 2]


def subtitled() -> bytes:
    return (CLIPS / "columbia.mkv").read_bytes()


def one_channel_silent() -> bytes:
    return audio_file(np.stack([np.zeros_like(voice()), voice()]), 16000, layout="stereo")


def cover_art() -> bytes:
    return with_cover(audio_file(voice(), 16000, form="mp3", codec="libmp3lame"))


Maker = Callable[[], bytes]

ANSWERED: dict[str, tuple[str, Maker, dict[str, str]]] = {
    "audio only": ("a.wav", lambda: audio_file(voice(), 16000), {"video": "no video"}),
    "video only": ("v.mp4", lambda: faces(160, 120), {"audio": "no audio"}),
    "silence": (
        "silence.wav",
        lambda: audio_file(np.zeros(48000, "f4"), 16000),
        {"audio": "silent", "video": "no video", "words": "transcript"},
    ),
    "noise": (
        "noise.wav",
        lambda: audio_file(noise(), 16000),
        {"audio": "no speech", "words": "transcript"},
    ),
    "8 bit": ("8bit.wav", lambda: audio_file(voice(8000), 8000, codec="pcm_u8"), {}),
    "96 kHz": ("96k.wav", lambda: audio_file(voice(96000), 96000, codec="pcm_s24le"), {}),
    "5.1": ("51.wav", lambda: audio_file(surround(), 48000, layout="5.1"), {}),
    "stereo, one side silent": ("stereo.wav", one_channel_silent, {"video": "no video"}),
    "odd size": (
        "odd.mkv",
        lambda: faces(33, 17, form="matroska", codec="ffv1", sound=voice()),
        {"video": "no face"},
    ),
    "portrait": ("portrait.mp4", lambda: turned(faces(160, 90, sound=voice())), {"video": "face"}),
    "unicode and spaces in the name": (
        "我的 录音 — día nº 1 (final) 🙂.wav",
        lambda: audio_file(voice(), 16000),
        {},
    ),
    "wrong ending": (
        "voice.txt",
        lambda: audio_file(voice(), 16000, form="flac", codec="flac"),
        {},
    ),
    "truncated": ("cut.mp4", truncated_mp4, {"clip": ""}),
    "a tenth of a second": (
        "short.wav",
        lambda: audio_file(voice()[8000:9600], 16000),
        {"audio": "", "words": ""},
    ),
    "embedded subtitles": ("subtitled.mkv", subtitled, {"video": "no video"}),
    "cover art": ("cover.mp3", cover_art, {"video": "no video"}),
}
"""What it is → file name, maker, and what must be named as not perceived (and a word of why)."""


def zip_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("clip.wav", audio_file(voice(), 16000))
    return buffer.getvalue()


def picture() -> bytes:
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="image2pipe") as out:
        stream: Any = out.add_stream("png", rate=1)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "rgb24"
        frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), 90, np.uint8), "rgb24")
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return buffer.getvalue()


def header_only() -> bytes:
    """A recorder that was switched on and off: a format, and not one sample."""
    whole = audio_file(voice(), 16000)
    at = whole.index(b"data") + 8
    return whole[: at - 4] + bytes(4)


def neither_stream() -> bytes:
    """A well-formed Matroska file that holds subtitles and nothing else."""
    lines = "1\n00:00:00,000 --> 00:00:02,000\nNobody hears this.\n"
    buffer = io.BytesIO()
    with (
        av.open(io.BytesIO(lines.encode()), format="srt") as source,
        av.open(buffer, "w", format="matroska") as out,
    ):
        stream = out.add_stream_from_template(source.streams.subtitles[0])
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = stream
                out.mux(packet)
    return buffer.getvalue()


REFUSED: dict[str, tuple[str, Maker]] = {
    "text": ("notes.txt", lambda: b"I was there.\n" * 200),
    "text named as video": ("notes.mp4", lambda: b"I was there.\n" * 200),
    "python": ("code.py", lambda: Path(__file__).read_bytes()),
    "picture": ("face.png", picture),
    "archive": ("clip.zip", zip_archive),
    "random bytes": ("random.wav", lambda: np.random.default_rng(3).bytes(20000)),
    "empty": ("empty.wav", lambda: b""),
    "neither sound nor picture": ("subtitles.mkv", neither_stream),
    "zero length": ("header.wav", header_only),
    "index lost": ("tail.mp4", lambda: faces(160, 120)[:2000]),
}
"""What it is → file name and maker."""
