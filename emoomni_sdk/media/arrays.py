"""A clip made of arrays that were never in a file: a microphone buffer, pictures of a camera."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from emoomni_sdk.errors import ConfigError, EmptyClipError, MissingDependencyError
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.streams import AudioStream, ClipInfo, Frame, Subtitle, VideoStream

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from emoomni_sdk.media.recording import Span

_SLOWEST_RATE = 1000


class Arrays:
    """Audio ``(n,)`` float32 mono and frames ``(t, h, w, 3)`` uint8; either may be None."""

    def __init__(
        self,
        audio: NDArray[np.float32] | None,
        sample_rate: int,
        channels: int,
        frames: NDArray[np.uint8] | None,
        fps: float,
    ) -> None:
        self._audio = audio
        self._rate = sample_rate
        self._channels = channels
        self._frames = frames
        self._fps = fps

    def info(self, problems: Problems) -> ClipInfo:
        """What is in it."""
        sound = picture = None
        durations = []
        if self._audio is not None:
            sound = AudioStream("array", self._rate, self._channels)
            durations.append(len(self._audio) / self._rate)
        if self._frames is not None:
            count, height, width, _ = self._frames.shape
            picture = VideoStream("array", width, height, self._fps)
            durations.append(count / self._fps)
        return ClipInfo(max(durations), sound, picture)

    def sound(self, span: Span, rate: int, problems: Problems) -> Iterator[NDArray[np.float32]]:
        """Mono float32 at `rate` Hz, a second at a time."""
        if self._audio is None:
            return
        from emoomni_sdk.media.resample import EDGE, Piece, resampled

        start, end = span
        first = max(0, math.floor((start - 2 * EDGE) * self._rate) - self._rate)
        last = len(self._audio)
        if end is not None:
            last = min(last, math.ceil((end + EDGE) * self._rate))
        pieces = (
            Piece(self._rate, at, self._audio[at : min(at + self._rate, last)])
            for at in range(first, last, self._rate)
        )
        yield from resampled(pieces, start, end, rate)

    def pictures(
        self, span: Span, fps: float, max_pixels: int, problems: Problems
    ) -> Iterator[Frame]:
        """At most `fps` pictures per second, scaled to `max_pixels`."""
        if self._frames is None:
            return
        start, end = span
        turn = start
        for index in range(math.ceil(start * self._fps - 1e-6), len(self._frames)):
            time = index / self._fps
            if end is not None and time >= end:
                return
            if time >= turn - 1e-6:
                yield Frame(max(0.0, time - start), _scaled(self._frames[index], max_pixels))
                turn = start + (math.floor((time - start) * fps + 1e-6) + 1) / fps

    def subtitles(self, problems: Problems) -> tuple[Subtitle, ...]:
        """None."""
        return ()

    def content_hash(self) -> hashlib._Hash:
        """SHA-256 of the numbers and their rates."""
        found = hashlib.sha256(f"{self._rate} {self._fps}".encode())
        for values in (self._audio, self._frames):
            if values is not None:
                found.update(f"{values.shape}{values.dtype}".encode())
                found.update(values.tobytes())
        return found

    def hold(self) -> None:
        """Nothing to keep open."""

    def release(self) -> None:
        """Nothing to free."""


def arrays(audio: Any, sample_rate: int | None, frames: Any, fps: float | None) -> Arrays:
    """Check and take over what the caller has.

    Raises:
        ConfigError: Shapes, types or rates do not fit.
        EmptyClipError: There is neither sound nor picture.
        MissingDependencyError: NumPy is not installed.
    """
    try:
        import numpy
    except ImportError as error:
        raise MissingDependencyError(
            "Clips of arrays need NumPy.", remedy="Install it: pip install 'emoomni-sdk[media]'"
        ) from error
    heard, channels = (None, 0) if audio is None else _audio(numpy.asarray(audio))
    seen = None if frames is None else _frames(numpy.asarray(frames))
    heard = heard if heard is not None and len(heard) else None
    seen = seen if seen is not None and len(seen) else None
    if heard is None and seen is None:
        raise EmptyClipError("The clip is empty.", remedy="Give audio, frames or both.")
    if heard is not None and not (sample_rate and sample_rate >= _SLOWEST_RATE):
        raise ConfigError(
            "Audio needs its sample rate.", remedy="Give sample_rate in Hz, at least 1000."
        )
    if seen is not None and not (fps and math.isfinite(fps) and fps > 0):
        raise ConfigError("Frames need their rate.", remedy="Give fps, pictures per second.")
    return Arrays(heard, int(sample_rate or 0), channels, seen, float(fps or 0))


def _audio(values: NDArray[Any]) -> tuple[NDArray[np.float32], int]:
    import numpy

    from emoomni_sdk.media.mono import finite, limited

    if values.dtype.kind != "f" or values.ndim not in (1, 2):
        raise ConfigError(
            f"Audio of type {values.dtype} and shape {values.shape} does not fit.",
            remedy="Give floats in [-1, 1] of shape (n,) or (n, channels).",
        )
    if values.ndim == 1:
        return limited(finite(values.astype(numpy.float32))), 1
    if values.shape[1] == 0 or values.shape[1] > max(64, values.shape[0]):
        raise ConfigError(
            f"Audio of shape {values.shape} has no sensible number of channels.",
            remedy="Give (n, channels), samples first.",
        )
    return limited(finite(values.astype(numpy.float32)).mean(axis=1)), values.shape[1]


def _frames(values: NDArray[Any]) -> NDArray[np.uint8]:
    import numpy

    if values.dtype != numpy.uint8 or values.ndim != 4 or values.shape[3] != 3:
        raise ConfigError(
            f"Frames of type {values.dtype} and shape {values.shape} do not fit.",
            remedy="Give uint8 RGB of shape (frames, height, width, 3).",
        )
    if values.size == 0 and len(values):
        raise ConfigError("The frames have no pixels.", remedy="Give pictures with a size.")
    return numpy.ascontiguousarray(values)


def _scaled(image: NDArray[np.uint8], max_pixels: int) -> NDArray[np.uint8]:
    height, width = image.shape[:2]
    scale = math.sqrt(max_pixels / (width * height))
    if scale >= 1:
        return image
    from emoomni_sdk.media.container import pyav
    from emoomni_sdk.media.picture import upright

    return upright(pyav().VideoFrame.from_ndarray(image, format="rgb24"), max_pixels, 1.0)
