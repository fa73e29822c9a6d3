"""`Clip`: a person, heard and seen, in a file, in memory or in arrays."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from emoomni_sdk.errors import ClosedError, ConfigError
from emoomni_sdk.media.arrays import arrays
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.recording import Media, Recording, Span
from emoomni_sdk.media.source import source_of
from emoomni_sdk.media.streams import ClipInfo, Frame, Subtitle
from emoomni_sdk.media.subtitles import read_srt, within

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAX_PIXELS = 50176 * 4
"""Pixels per frame by default: four tiles of 224 x 224."""


class Clip:
    """Audio or video of a person, decoded only when asked for.

    A clip is a resource: close it, or use it in a ``with`` block. A span of it is a clip too and
    shares the recording; times count from the start of the span. Make one with `open` or
    `from_arrays`. Methods may be called from several threads; each decodes for itself.
    """

    def __init__(
        self, media: Media, *, name: str, path: Path | None = None, span: Span = (0.0, None)
    ) -> None:
        self._media = media
        self._span = span
        self._name = name
        self._path = path
        self._problems = Problems()
        self._digest: str | None = None
        self._closed = False

    @classmethod
    def open(
        cls,
        source: str | os.PathLike[str] | bytes | BinaryIO | Clip,
        *,
        start: float | None = None,
        end: float | None = None,
        name: str | None = None,
    ) -> Clip:
        """A clip of a file, its bytes, or a binary stream, which is read to its end.

        Args:
            source: What to open; a clip gives a span of it that is closed separately.
            start: Where the span begins, seconds; None: at the beginning.
            end: Where it ends, seconds; None: at the end.
            name: What to call it instead of its file name.

        Raises:
            ClipNotFoundError: There is no such file, or it may not be read.
            EmptyClipError: There are no bytes.
            MediaError: It is a folder.
            ConfigError: `start` and `end` are no span.
        """
        if isinstance(source, Clip):
            return source._part(start, end, name)
        span = _checked(start, end)
        origin = source_of(source, name)
        return cls(Recording(origin), name=origin.name, path=origin.path, span=span)

    @classmethod
    def from_arrays(
        cls,
        audio: Any = None,
        sample_rate: int | None = None,
        frames: Any = None,
        fps: float | None = None,
    ) -> Clip:
        """A clip of what the caller already holds.

        Args:
            audio: Floats in [-1, 1], shape ``(n,)`` or ``(n, channels)``.
            sample_rate: Of the audio, Hz.
            frames: RGB uint8, shape ``(t, h, w, 3)``; not copied, so leave them unchanged.
            fps: Frames per second.

        Raises:
            ConfigError: Shapes, types or rates do not fit.
            EmptyClipError: There is neither sound nor picture.
        """
        return cls(arrays(audio, sample_rate, frames, fps), name="arrays")

    @staticmethod
    def read_srt(path: str | os.PathLike[str]) -> tuple[Subtitle, ...]:
        """The lines of a SubRip file, in seconds.

        Raises:
            ClipNotFoundError: The file cannot be read.
            FormatError: It holds no subtitle.
        """
        return read_srt(path)

    def __repr__(self) -> str:
        start, end = self._span
        if start == 0 and end is None:
            return f"Clip({self._name!r})"
        return f"Clip({self._name!r}, start={start:g}, end={'None' if end is None else f'{end:g}'})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Free what the clip holds. Its spans stay usable until they are closed."""
        if not self._closed:
            self._closed = True
            self._media.release()

    @property
    def name(self) -> str:
        """File name without its folder, or ``bytes`` or ``arrays``."""
        return self._name

    @property
    def path(self) -> Path | None:
        """The file, where there is one."""
        return self._path

    @property
    def digest(self) -> str:
        """SHA-256 of content and span, in hexadecimal. The first time reads the whole file."""
        media = self._open_media()
        if self._digest is None:
            found = media.content_hash()
            found.update(f"|{self._span[0]!r}|{self._span[1]!r}".encode())
            self._digest = found.hexdigest()
        return self._digest

    @property
    def problems(self) -> tuple[str, ...]:
        """What decoding met so far without giving up, for people to read."""
        return self._problems.listed()

    def info(self) -> ClipInfo:
        """What is in the clip. The first call looks into the file; later ones cost nothing.

        Raises:
            UnreadableClipError: It is not audio or video, or nothing of it decodes.
            EmptyClipError: It has no sound and no picture, or no duration.
            ConfigError: The span begins behind the end of the clip.
            MissingDependencyError: PyAV is not installed.
        """
        whole = self._open_media().info(self._problems)
        start, end = self._span
        if whole.duration is None:
            return replace(whole, duration=None if end is None else end - start)
        if start >= whole.duration:
            raise ConfigError(
                f"The span begins at {start:g} s, but {self._name} ends at {whole.duration:.2f} s.",
                remedy="Choose a start within the clip.",
            )
        if end is not None and end > whole.duration + 0.1:
            self._problems.add(f"the clip ends at {whole.duration:.2f} s, before the span does")
        stop = whole.duration if end is None else min(end, whole.duration)
        return replace(whole, duration=stop - start)

    def audio(self, rate: int = 16000) -> NDArray[np.float32]:
        """The sound, shape ``(n,)``, mono float32 in [-1, 1] at `rate` Hz; empty without sound.

        Index ``i`` is second ``i / rate``: holes in the recording are silence. An hour at 16 kHz
        takes 230 MB; `audio_blocks` takes none of that.

        Raises: as `info`.
        """
        import numpy

        pieces = list(self._sound(rate))
        return numpy.concatenate(pieces) if pieces else numpy.zeros(0, numpy.float32)

    def audio_blocks(
        self, rate: int = 16000, seconds: float = 10.0
    ) -> Iterator[tuple[float, NDArray[np.float32]]]:
        """The same sound in blocks of `seconds`, the last one shorter: (start in seconds, samples).

        Raises: as `info`; ConfigError also for a `rate` or `seconds` that is not positive.
        """
        size = round(_positive("seconds", seconds) * _positive("rate", rate))
        return _blocks(self._sound(rate), max(1, size), rate)

    def frames(
        self, fps: float = 2.0, max_pixels: int = MAX_PIXELS, max_frames: int | None = None
    ) -> Iterator[Frame]:
        """Upright RGB pictures with their true times, at most `fps` per second.

        Larger ones are scaled to `max_pixels`, their aspect kept. None without video.

        Raises: as `info`; ConfigError also for an `fps` or size that is not positive.
        """
        _positive("fps", fps)
        _positive("max_pixels", max_pixels)
        self.info()
        pictures = self._media.pictures(self._span, fps, max_pixels, self._problems)
        return _first(pictures, max_frames)

    def subtitles(self) -> tuple[Subtitle, ...]:
        """The words of the first embedded text track; empty where there is none.

        Raises: as `info`.
        """
        self.info()
        return within(self._media.subtitles(self._problems), *self._span)

    def span(self, start: float | None = None, end: float | None = None) -> Clip:
        """A part of the clip, `start` to `end` in its seconds. It is closed separately.

        Raises:
            ConfigError: That is no span, or it lies outside this one.
        """
        return self._part(start, end, None)

    def _part(self, start: float | None, end: float | None, name: str | None) -> Clip:
        media = self._open_media()
        begin, stop = _checked(start, end)
        first, last = self._span
        if last is not None and begin >= last - first:
            raise ConfigError(
                f"The span begins at {begin:g} s, but the clip ends at {last - first:g} s.",
                remedy="Choose a start within the clip.",
            )
        stops = [at for at in (last, None if stop is None else first + stop) if at is not None]
        media.hold()
        span = (first + begin, min(stops, default=None))
        return Clip(media, name=name or self._name, path=self._path, span=span)

    def _sound(self, rate: int) -> Iterator[NDArray[np.float32]]:
        _positive("rate", rate)
        self.info()
        return self._media.sound(self._span, int(rate), self._problems)

    def _open_media(self) -> Media:
        if self._closed:
            raise ClosedError(f"The clip {self._name} is closed.", remedy="Open it again.")
        return self._media


def _checked(start: float | None, end: float | None) -> Span:
    first = 0.0 if start is None else float(start)
    last = None if end is None else float(end)
    if not math.isfinite(first) or first < 0 or (last is not None and not math.isfinite(last)):
        raise ConfigError(
            f"A span from {first:g} to {last} s does not exist.",
            remedy="Give seconds from the beginning, 0 or more.",
        )
    if last is not None and last <= first:
        raise ConfigError(
            f"The span from {first:g} to {last:g} s is empty.",
            remedy="Give an end that lies after the start.",
        )
    return first, last


def _positive(what: str, value: float) -> float:
    if not math.isfinite(value) or value <= 0:
        raise ConfigError(f"{what} is {value}.", remedy=f"Give a positive {what}.")
    return value


def _blocks(
    pieces: Iterator[NDArray[np.float32]], size: int, rate: int
) -> Iterator[tuple[float, NDArray[np.float32]]]:
    import numpy

    waiting: list[NDArray[np.float32]] = []
    held = made = 0
    for piece in pieces:
        waiting.append(piece)
        held += len(piece)
        while held >= size:
            joined = numpy.concatenate(waiting)
            yield made / rate, joined[:size].copy()
            made += size
            held -= size
            waiting = [joined[size:]]
    if held:
        yield made / rate, numpy.concatenate(waiting)


def _first(pictures: Iterator[Frame], count: int | None) -> Iterator[Frame]:
    if count is None:
        yield from pictures
        return
    for index, frame in enumerate(pictures, start=1):
        if index > count:
            return
        yield frame
