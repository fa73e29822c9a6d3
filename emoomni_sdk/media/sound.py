"""Decoding the sound of a span: placed by timestamps, one channel, any rate, block by block."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from emoomni_sdk.media.container import decoded, frames, opened, packets, pyav
from emoomni_sdk.media.mono import mono
from emoomni_sdk.media.probe import FASTEST_RATE, SLOWEST_RATE, Contents, Track, stamp
from emoomni_sdk.media.problems import Problems
from emoomni_sdk.media.resample import EDGE, Piece, resampled
from emoomni_sdk.media.source import Source
from emoomni_sdk.media.timeline import JITTER, Timeline

if TYPE_CHECKING:
    import numpy as np
    from av.container import InputContainer
    from numpy.typing import NDArray

PREROLL = 1.0
"""Seconds decoded before a span, so that codecs that lean on their past have one."""
_SHORT = 0.5
"""Seconds of declared sound that may be missing at the end without a remark."""


def sound(
    source: Source,
    contents: Contents,
    span: tuple[float, float | None],
    rate: int,
    problems: Problems,
) -> Iterator[NDArray[np.float32]]:
    """The sound of `span` (clip seconds) at `rate` Hz, mono, without holes.

    Ends where the recording ends, at the end of the span at the latest.
    """
    if contents.audio is None:
        return
    start, end = span
    until = None if end is None else end + EDGE
    with closing(_pieces(source, contents, contents.audio, (start, until), problems)) as pieces:
        yield from resampled(pieces, start, end, rate)


def _pieces(
    source: Source,
    contents: Contents,
    track: Track,
    span: tuple[float, float | None],
    problems: Problems,
) -> Generator[Piece, None, None]:
    """Seeks where the format can; else passes over what lies before the span without decoding."""
    start, until = span
    begin = start - PREROLL if track.exact else 0.0
    if begin > PREROLL and contents.seekable and track.exact:
        with closing(_after_seeking(source, contents, track, begin, problems)) as pieces:
            head = next(pieces, None)
            if head is not None and head.position <= (start - EDGE) * head.rate:
                yield head
                yield from _ending(pieces, track, until, head, problems)
                return
    with closing(_from_the_beginning(source, contents, track, begin, problems)) as pieces:
        yield from _ending(pieces, track, until, None, problems)


def _ending(
    pieces: Iterator[Piece],
    track: Track,
    until: float | None,
    last: Piece | None,
    problems: Problems,
) -> Generator[Piece, None, None]:
    """Pieces up to `until`; says so when there are fewer than the file declares."""
    for piece in pieces:
        last = piece
        yield piece
        if until is not None and piece.end >= until * piece.rate:
            return
    reached = last.end / last.rate if last else 0.0
    due = track.end if until is None or track.end is None else min(track.end, until)
    if due is not None and reached < due - _SHORT:
        problems.add(f"the audio stops decoding at {reached:.1f} s", kind="audio stops")


def _after_seeking(
    source: Source, contents: Contents, track: Track, begin: float, problems: Problems
) -> Generator[Piece, None, None]:
    av = pyav()
    timeline = Timeline(contents.origin, problems)
    with opened(source) as container:
        stream = container.streams[track.index]
        assert stream.time_base is not None
        try:
            container.seek(int((begin + contents.origin) / stream.time_base), stream=stream)
        except av.error.FFmpegError:
            return
        found = frames(container, track.index, problems)
        next(found, None)  # decoders trim the first one as if the recording began there
        yield from _placed(found, timeline, track, None, problems)


def _from_the_beginning(
    source: Source, contents: Contents, track: Track, begin: float, problems: Problems
) -> Generator[Piece, None, None]:
    timeline = Timeline(contents.origin, problems)
    with opened(source) as container:
        if begin <= 0:
            yield from _placed(
                frames(container, track.index, problems), timeline, track, 0.0, problems
            )
            return
        late = _late_frames(container, track, timeline, begin, problems)
        yield from _placed(late, timeline, track, None, problems)


def _late_frames(
    container: InputContainer, track: Track, timeline: Timeline, begin: float, problems: Problems
) -> Iterator[Any]:
    """Frames from the packet on that reaches `begin`; those before are only read."""
    stream = container.streams[track.index]
    end, reached = 0.0, False
    for packet in packets(container, [track.index], problems):
        if not reached and packet.size:
            end = timeline.place(stamp(packet), end)
            end += float((packet.duration or 0) * (packet.time_base or 0))
            reached = end >= begin
        if reached:
            yield from decoded(packet, stream, problems)


def _placed(
    found: Iterator[Any],
    timeline: Timeline,
    track: Track,
    expected: float | None,
    problems: Problems,
) -> Generator[Piece, None, None]:
    """Frames in clip time. Uneven stamps (see `JITTER`) do not tear continuous sound apart.

    `expected` is 0 at the beginning of the recording, None anywhere else.
    """
    for frame in found:
        rate = frame.sample_rate
        if not SLOWEST_RATE <= rate <= FASTEST_RATE or not frame.samples:
            continue
        at = frame.time
        if expected is None:
            time = 0.0 if at is None else _on_grid(timeline.enter(at), frame, track)
        else:
            time = timeline.place(at, expected)
            if expected > 0 and abs(time - expected) <= JITTER:
                time = expected
            elif expected > 0 and time > expected:
                problems.add(
                    f"no sound was recorded from {expected:.1f} s to {time:.1f} s", kind="hole"
                )
        piece = Piece(rate, round(time * rate), mono(frame))
        expected = piece.end / rate
        yield piece


def _on_grid(time: float, frame: Any, track: Track) -> float:
    """`time` freed from the rounding of the container's timestamps, where `Track.grid` allows."""
    if track.grid is None or track.step is None:
        return time
    exact = track.grid + round((time - track.grid) / track.step) * track.step
    return exact if abs(exact - time) <= float(frame.time_base) else time
