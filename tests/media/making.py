"""Recordings of every odd kind, made on the spot."""

from __future__ import annotations

import io
import struct
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

CLIPS = Path(__file__).parents[2] / "examples" / "clips"


def tone(seconds: float, rate: int, hz: float = 440.0) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)).astype("f4")


def chirp(seconds: float, rate: int) -> np.ndarray:
    """No two moments alike, so that a span from the wrong place shows."""
    time = np.arange(round(seconds * rate)) / rate
    return (0.4 * np.sin(2 * np.pi * (150 + 40 * time) * time)).astype("f4")


def pitch(samples: np.ndarray, rate: int = 16000) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate / len(samples))


def audio_file(
    samples: np.ndarray,
    rate: int,
    *,
    form: str = "wav",
    codec: str = "pcm_s16le",
    layout: str = "mono",
    moments: dict[int, float] | None = None,
    block: int = 1024,
) -> bytes:
    """`samples` as (n,) or (channels, n). `moments` moves block k to the given second."""
    rows = np.atleast_2d(samples)
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=form) as out:
        stream = out.add_stream(codec, rate=rate, layout=layout)
        stream.codec_context.bit_rate = 128_000
        convert = av.AudioResampler(stream.codec_context.format, layout, rate)
        for count, at in enumerate(range(0, rows.shape[1], block)):
            piece = np.ascontiguousarray(rows[:, at : at + block].T).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(piece, format="flt", layout=layout)
            frame.sample_rate = rate
            for ready in convert.resample(frame):
                start = (moments or {}).get(count, at / rate)
                ready.pts, ready.time_base = round(start * rate), Fraction(1, rate)
                out.mux(stream.encode(ready))
        out.mux(stream.encode(None))
    return buffer.getvalue()


def video_file(
    width: int,
    height: int,
    *,
    times: list[float],
    form: str = "mp4",
    codec: str = "mpeg4",
    sound: np.ndarray | None = None,
    late: float = 0.0,
    image: np.ndarray | None = None,
) -> bytes:
    """Picture k is `image`, or grey of brightness `shade(k)`; `sound` is mono at 16 kHz
    and begins `late` seconds after the picture.
    """
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=form) as out:
        stream: Any = out.add_stream(codec, rate=25)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.codec_context.gop_size = 10
        stream.codec_context.time_base = Fraction(1, 1000)
        audio: Any = out.add_stream("aac", rate=16000, layout="mono") if sound is not None else None
        for count, time in enumerate(times):
            grey = np.full((height, width, 3), shade(count), np.uint8)
            frame = av.VideoFrame.from_ndarray(grey if image is None else image, format="rgb24")
            frame.pts, frame.time_base = round(time * 1000), Fraction(1, 1000)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
        if sound is not None:
            for at in range(0, len(sound), 1024):
                piece = sound[at : at + 1024].reshape(1, -1)
                heard = av.AudioFrame.from_ndarray(piece, format="fltp", layout="mono")
                heard.sample_rate, heard.time_base = 16000, Fraction(1, 16000)
                heard.pts = at + round(late * 16000)
                out.mux(audio.encode(heard))
            out.mux(audio.encode(None))
    return buffer.getvalue()


def shade(count: int) -> int:
    return 40 + count * 5 % 200


def turned(mp4: bytes) -> bytes:
    """As a telephone held upright writes it: the track's matrix turns by 90 degrees clockwise."""
    straight = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    clockwise = struct.pack(">9i", 0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
    track = mp4.index(b"tkhd")
    at = mp4.index(straight, track)
    return mp4[:at] + clockwise + mp4[at + len(straight) :]


def with_cover(mp3: bytes) -> bytes:
    """An ID3 tag with a picture in front of `mp3`."""
    picture = io.BytesIO()
    with av.open(picture, "w", format="image2pipe") as out:
        stream: Any = out.add_stream("png", rate=1)
        stream.width, stream.height, stream.pix_fmt = 8, 8, "rgb24"
        out.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((8, 8, 3), np.uint8), "rgb24")))
        out.mux(stream.encode(None))
    body = b"\0image/png\0\x03\0" + picture.getvalue()
    frame = b"APIC" + struct.pack(">IH", len(body), 0) + body
    size = len(frame)
    synchsafe = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + synchsafe + frame + mp3
