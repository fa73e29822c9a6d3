"""Decoding the pictures of a span: upright, scaled, with the times they are really shown at."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from emoomni_sdk.media.container import frames, opened, pyav
from emoomni_sdk.media.probe import Contents, Track, rotation_of, upright_size
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.source import Source
from emoomni_sdk.media.streams import Frame
from emoomni_sdk.media.timeline import Timeline

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HURRY = 1e-3
"""Seconds a picture may come before its turn: containers round timestamps."""
_LONGEST_STANDING = 10.0
"""Seconds a picture is taken to stand for when no other follows it."""
_SEEK_FROM = 2.0
"""Seconds. A span that begins earlier is reached by decoding from the beginning."""


def pictures(
    source: Source,
    contents: Contents,
    span: tuple[float, float | None],
    fps: float,
    max_pixels: int,
    problems: Problems,
) -> Iterator[Frame]:
    """At most `fps` pictures per second of `span` (clip seconds), each the first in its turn.

    A span that lies within one long-standing picture yields that picture, at time 0.
    """
    if contents.video is None:
        return
    start, end = span
    turn = start
    before: Any = None
    with closing(_timed(source, contents, contents.video, start, problems)) as timed:
        for time, frame in timed:
            if end is not None and time >= end:
                break
            if time < start - _HURRY:
                before = frame if start - time <= _LONGEST_STANDING else None
                continue
            if time >= turn - _HURRY:
                yield Frame(
                    max(0.0, time - start), upright(frame, max_pixels, contents.video.aspect)
                )
                turn = start + (math.floor((time + _HURRY - start) * fps) + 1) / fps
            before = None
    if before is not None:
        yield Frame(0.0, upright(before, max_pixels, contents.video.aspect))


def upright(frame: Any, max_pixels: int, aspect: float) -> NDArray[np.uint8]:
    """The frame as a viewer sees it, (h, w, 3) uint8 RGB of at most `max_pixels` pixels."""
    import numpy

    turns = rotation_of(frame) // 90
    width, height = upright_size(frame, aspect)
    scale = min(1.0, math.sqrt(max_pixels / (width * height)))
    width, height = max(1, int(width * scale)), max(1, int(height * scale))
    if turns % 2:
        width, height = height, width
    image = frame.reformat(width=width, height=height, format="rgb24").to_ndarray()
    return numpy.ascontiguousarray(numpy.rot90(image, turns))


def _timed(
    source: Source, contents: Contents, track: Track, start: float, problems: Problems
) -> Generator[tuple[float, Any], None, None]:
    if start > _SEEK_FROM and contents.seekable:
        with closing(_after_seeking(source, contents, track, start, problems)) as timed:
            head = next(timed, None)
            if head is not None and head[0] <= start + _HURRY:
                yield head
                yield from timed
                return
    with opened(source) as container:
        timeline = Timeline(contents.origin, problems, patience=None)
        found = frames(container, track.index, problems)
        yield from _placed(found, timeline, contents, 0.0)


def _after_seeking(
    source: Source, contents: Contents, track: Track, start: float, problems: Problems
) -> Generator[tuple[float, Any], None, None]:
    av = pyav()
    timeline = Timeline(contents.origin, problems, patience=None)
    with opened(source) as container:
        stream = container.streams[track.index]
        assert stream.time_base is not None
        try:
            container.seek(int((start + contents.origin) / stream.time_base), stream=stream)
        except av.error.FFmpegError:
            return
        yield from _placed(frames(container, track.index, problems), timeline, contents, None)


def _placed(
    found: Iterator[Any], timeline: Timeline, contents: Contents, expected: float | None
) -> Generator[tuple[float, Any], None, None]:
    """Frames with their clip time; `expected` is 0 at the beginning of the recording."""
    video = contents.info.video
    interval = 1 / video.fps if video and video.fps else 0.04
    for frame in found:
        at = frame.time
        if expected is None:
            time = 0.0 if at is None else timeline.enter(at)
        else:
            time = timeline.place(at, expected)
        yield time, frame
        expected = time + interval
