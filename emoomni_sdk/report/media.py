"""What a page plays: sound and pictures small enough to stand in it, in open formats.

VP9 with Opus in WebM, and MP3 for sound alone: every current browser plays both, and so do builds
of Chromium and Firefox that come without patented codecs.
"""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.errors import MissingDependencyError

if TYPE_CHECKING:
    from emoomni_sdk.audio import Audio
    from emoomni_sdk.media import Clip

RATE = 24000
"""Hz of embedded sound."""
MOST_PICTURE = 120.0
"""Seconds; the picture of a longer clip is left out."""
MOST_SOUND = 600.0
"""Seconds; of a longer clip only its beginning is kept."""
MOST_PIXELS = 640 * 360
MOST_FPS = 30.0
PICTURE_BITS = 400_000
"""Bits per second, at most."""
PICTURE_BUDGET = 2_700_000
"""Bytes that the picture may take."""
SPEECH_BITS = 64_000
LONG_SPEECH_BITS = 32_000
STRIP = 10
"""Small pictures along the time axis."""
STRIP_PIXELS = 160 * 120

_TICKS = Fraction(1, 1000)
_BLOCK = RATE
_BETWEEN_KEYS = 60
"""Frames: seeking decodes from the last key frame."""


@dataclass(frozen=True, slots=True, eq=False)
class Playable:
    """Something to play, encoded, and its sound as samples."""

    kind: str
    """``video`` or ``audio``."""
    mime: str
    data: bytes
    seconds: float
    """Of what is kept."""
    sound: NDArray[np.float32]
    """Mono at `RATE`; empty without sound."""
    strip: tuple[bytes, ...] = ()
    """JPEG pictures at even distances."""
    portrait: bool = False
    notes: tuple[str, ...] = ()
    """What was left out, in sentences."""

    @property
    def uri(self) -> str:
        """The whole of it as a ``data:`` address."""
        return data_uri(self.mime, self.data)


def data_uri(mime: str, data: bytes) -> str:
    """`data` as an address that needs no network."""
    return f"data:{mime};base64,{base64.b64encode(data).decode('ascii')}"


def playable_clip(clip: Clip) -> Playable | None:
    """The clip, or of a long one what fits a page; None where nothing can be played.

    Raises:
        MediaError: It cannot be decoded.
    """
    info = clip.info()
    sound = _sound(clip)
    whole = info.duration if info.duration is not None else len(sound) / RATE
    pictured = info.video is not None and (whole <= MOST_PICTURE or not len(sound))
    if pictured:
        kept = min(whole, MOST_PICTURE)
        made = _video(clip.span(0.0, kept) if kept < whole else clip, sound, kept)
        if made is not None:
            note = f"The picture is kept for the first {MOST_PICTURE / 60:.0f} minutes."
            return _noted(made, *([note] if kept < whole else []))
    if not len(sound):
        return None
    notes = []
    if info.video is not None and not pictured:
        notes.append(f"The picture of a clip of over {MOST_PICTURE / 60:.0f} minutes is left out.")
    if whole > MOST_SOUND + 1:
        notes.append(f"Only the first {MOST_SOUND / 60:.0f} minutes can be played here.")
    return _noted(_sounding(sound), *notes)


def playable_speech(audio: Audio) -> Playable | None:
    """A spoken reply; None where it is empty."""
    from emoomni_sdk.media import Clip

    if not audio.pcm:
        return None
    with Clip.from_arrays(audio.samples(), audio.sample_rate) as clip:
        return playable_clip(clip)


def _noted(made: Playable, *notes: str) -> Playable:
    from dataclasses import replace

    return replace(made, notes=(*made.notes, *notes))


def _sound(clip: Clip) -> NDArray[np.float32]:
    pieces = []
    for start, piece in clip.audio_blocks(RATE):
        pieces.append(piece)
        if start + len(piece) / RATE >= MOST_SOUND:
            break
    joined = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
    return joined[: round(MOST_SOUND * RATE)]


def _sounding(sound: NDArray[np.float32]) -> Playable:
    seconds = len(sound) / RATE
    buffer = io.BytesIO()
    with _writing(buffer, "mp3") as out:
        stream = _sound_stream(out, "libmp3lame", seconds)
        _write_sound(out, stream, sound)
    return Playable("audio", "audio/mpeg", buffer.getvalue(), seconds, sound)


def _video(clip: Clip, sound: NDArray[np.float32], seconds: float) -> Playable | None:
    """None where there are fewer than two pictures: a cover is no video."""
    info = clip.info().video
    fps = min(MOST_FPS, info.fps) if info and info.fps else MOST_FPS
    buffer = io.BytesIO()
    strip: list[bytes] = []
    count, last, portrait = 0, -1, False
    with _writing(buffer, "webm") as out:
        picture: Any = None
        speech = _sound_stream(out, "libopus", seconds) if len(sound) else None
        for frame in clip.frames(fps=fps, max_pixels=MOST_PIXELS):
            if picture is None:
                picture = _picture_stream(out, frame.image, fps, seconds)
                portrait = frame.image.shape[0] > frame.image.shape[1]
            if frame.time >= len(strip) * seconds / STRIP and len(strip) < STRIP:
                strip.append(_jpeg(frame.image))
            made = _frame(frame.image, picture.width, picture.height)
            made.pts, made.time_base = max(last + 1, round(frame.time * 1000)), _TICKS
            last = made.pts
            out.mux(picture.encode(made))
            count += 1
        if picture is not None:
            out.mux(picture.encode(None))
        if speech is not None:
            _write_sound(out, speech, sound)
    if count < 2:
        return None
    return Playable(
        "video", "video/webm", buffer.getvalue(), seconds, sound, tuple(strip), portrait
    )


def _writing(buffer: io.BytesIO, container: str) -> Any:
    import av

    out: Any = av.open(buffer, "w", format=container)
    # The same clip gives the same bytes: no random ids, no dates.
    out.flags |= av.container.Flags.bitexact.value
    return out


def _stream(out: Any, codec: str, rate: Any) -> Any:
    import av

    if codec not in av.codecs_available:
        raise MissingDependencyError(
            f"This PyAV was built without {codec}, which a report needs.",
            remedy="Install the wheel of PyAV: pip install 'emoomni-sdk[media]'",
        )
    return out.add_stream(codec, rate=rate)


def _sound_stream(out: Any, codec: str, seconds: float) -> Any:
    stream = _stream(out, codec, RATE)
    stream.layout = "mono"
    stream.bit_rate = SPEECH_BITS if seconds <= MOST_PICTURE else LONG_SPEECH_BITS
    return stream


def _write_sound(out: Any, stream: Any, sound: NDArray[np.float32]) -> None:
    import av

    for at in range(0, len(sound), _BLOCK):
        piece = np.ascontiguousarray(sound[None, at : at + _BLOCK], np.float32)
        frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
        out.mux(stream.encode(frame))
    out.mux(stream.encode(None))


def _picture_stream(out: Any, image: NDArray[np.uint8], fps: float, seconds: float) -> Any:
    height, width = image.shape[:2]
    stream = _stream(out, "libvpx-vp9", Fraction(fps).limit_denominator(1001))
    stream.width, stream.height = max(2, width // 2 * 2), max(2, height // 2 * 2)
    stream.pix_fmt = "yuv420p"
    stream.bit_rate = int(min(PICTURE_BITS, 8 * PICTURE_BUDGET / max(seconds, 1.0)))
    stream.codec_context.time_base = _TICKS
    stream.codec_context.gop_size = _BETWEEN_KEYS
    # One thread, for the same bytes every time; a frame that would burst the rate is dropped.
    stream.options = {
        "deadline": "realtime",
        "cpu-used": "8",
        "threads": "1",
        "lag-in-frames": "0",
        "minrate": str(stream.bit_rate),
        "maxrate": str(stream.bit_rate),
        "bufsize": str(stream.bit_rate),
        "drop-threshold": "30",
    }
    return stream


def _frame(image: NDArray[np.uint8], width: int, height: int) -> Any:
    import av

    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(image), format="rgb24")
    return frame.reformat(width=width, height=height, format="yuv420p")


def _jpeg(image: NDArray[np.uint8]) -> bytes:
    import av

    height, width = image.shape[:2]
    scale = min(1.0, (STRIP_PIXELS / (width * height)) ** 0.5)
    encoder: Any = av.CodecContext.create("mjpeg", "w")
    encoder.width = max(2, int(width * scale) // 2 * 2)
    encoder.height = max(2, int(height * scale) // 2 * 2)
    encoder.pix_fmt, encoder.time_base = "yuvj420p", Fraction(1, 25)
    encoder.options = {"qscale": "5"}
    source = av.VideoFrame.from_ndarray(np.ascontiguousarray(image), format="rgb24")
    small = source.reformat(
        width=encoder.width, height=encoder.height, format="yuvj420p", dst_color_range="JPEG"
    )
    small.pts = 0
    return b"".join(bytes(packet) for packet in [*encoder.encode(small), *encoder.encode(None)])
