"""What a clip holds, as plain values: its streams, a frame, a subtitle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class AudioStream:
    """The sound of a clip: `sample_rate` in Hz and channels as they are stored."""

    codec: str
    sample_rate: int
    channels: int


@dataclass(frozen=True, slots=True)
class VideoStream:
    """The picture of a clip.

    `width` and `height` are pixels of the upright picture, as a viewer sees it. `rotation` is the
    counter-clockwise turn in degrees (-90, 0, 90, 180) that makes the stored picture upright; it
    has been applied to every frame a `Clip` yields. `fps` is the average, None when unknown.
    """

    codec: str
    width: int
    height: int
    fps: float | None
    rotation: int = 0


@dataclass(frozen=True, slots=True)
class SubtitleStream:
    """An embedded text track; `language` as the file says it (often ISO 639-2), or None."""

    codec: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ClipInfo:
    """What is in a clip. `duration` is that of the span in seconds, None when nothing tells it."""

    duration: float | None
    audio: AudioStream | None
    video: VideoStream | None
    subtitles: tuple[SubtitleStream, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture. `time` is seconds from the start of the span; `image` is (h, w, 3) uint8 RGB."""

    time: float
    image: NDArray[np.uint8]

    def __repr__(self) -> str:
        height, width = self.image.shape[:2]
        return f"Frame({self.time:.3f} s, {width}x{height})"


@dataclass(frozen=True, slots=True)
class Subtitle:
    """Words and when they are shown, in seconds from the start of the span."""

    start: float
    end: float
    text: str
