"""Placed pieces of sound → one unbroken stretch at another rate, the same whichever span is cut."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from emoomni_sdk.media.container import pyav
from emoomni_sdk.media.mono import limited

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

EDGE = 0.05
"""Seconds of sound on either side of a span that its resampling looks at."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Mono float32 `samples` at `rate` Hz that begin `position` samples into the clip."""

    rate: int
    position: int
    samples: Samples

    @property
    def end(self) -> int:
        """Position just behind it."""
        return self.position + len(self.samples)


def resampled(
    pieces: Iterator[Piece], start: float, end: float | None, rate: int
) -> Iterator[Samples]:
    """Pieces in order, at `rate` Hz, cut to [`start`, `end`) in clip seconds.

    Holes become silence and what overlaps is heard once.
    """
    cut = _Cut(round(start * rate), None if end is None else round(end * rate))
    segment: _Segment | None = None
    for piece in pieces:
        if segment is None or segment.source != piece.rate:
            if segment is not None:
                yield from cut.kept(segment.finish())
            segment = _Segment(piece.rate, rate, cut.position)
        yield from cut.kept(segment.feed(piece))
        if cut.complete:
            return
    if segment is not None:
        yield from cut.kept(segment.finish())


class _Cut:
    """Keeps what lies between two output positions."""

    def __init__(self, first: int, last: int | None) -> None:
        self.position = first
        self._last = last

    @property
    def complete(self) -> bool:
        return self._last is not None and self.position >= self._last

    def kept(self, stretches: Iterator[tuple[int, Samples]]) -> Iterator[Samples]:
        for at, samples in stretches:
            stop = len(samples) if self._last is None else self._last - at
            wanted = samples[max(0, self.position - at) : max(0, stop)]
            if len(wanted):
                self.position += len(wanted)
                yield limited(wanted)


class _Segment:
    """Sound of one rate on its way to another.

    It begins where an input sample and an output sample coincide, a little before `first`, so
    that a span comes out as the very samples the whole clip has there.
    """

    def __init__(self, source: int, target: int, first: int) -> None:
        self.source = source
        self._target = target
        period = source // math.gcd(source, target)
        whole = math.floor((first / target - EDGE) * source / period)
        self._read = max(0, whole) * period
        self._made = self._read * target // source
        self._resampler = _Resampler(source, target)

    def feed(self, piece: Piece) -> Iterator[tuple[int, Samples]]:
        import numpy

        while self._read < piece.position:
            hole = min(piece.position - self._read, self.source)
            yield from self._push(numpy.zeros(hole, numpy.float32))
        fresh = piece.samples[self._read - piece.position :]
        if len(fresh):
            yield from self._push(fresh)

    def finish(self) -> Iterator[tuple[int, Samples]]:
        due = math.ceil(self._read * self._target / self.source)
        for samples in self._resampler.flush():
            yield self._made, samples[: max(0, due - self._made)]
            self._made += len(samples)

    def _push(self, samples: Samples) -> Iterator[tuple[int, Samples]]:
        self._read += len(samples)
        for ready in self._resampler.feed(samples):
            yield self._made, ready
            self._made += len(ready)


class _Resampler:
    """Output sample ``k`` lies at input sample ``k * source / target``: nothing is delayed."""

    def __init__(self, source: int, target: int) -> None:
        av = pyav()
        self._source = source
        self._frame = av.AudioFrame
        self._engine = None if source == target else av.AudioResampler("fltp", "mono", target)
        self._waiting: list[Samples] = []
        self._count = 0

    def feed(self, samples: Samples) -> Iterator[Samples]:
        if self._engine is None:
            yield samples
            return
        self._waiting.append(samples)
        self._count += len(samples)
        if self._count >= self._source:
            yield from self._convert()

    def flush(self) -> Iterator[Samples]:
        if self._engine is None:
            return
        if self._waiting:
            yield from self._convert()
        for ready in self._engine.resample(None):
            yield ready.to_ndarray()[0]

    def _convert(self) -> Iterator[Samples]:
        import numpy

        joined = numpy.concatenate(self._waiting).reshape(1, -1)
        self._waiting, self._count = [], 0
        frame = self._frame.from_ndarray(joined, format="fltp", layout="mono")
        frame.sample_rate = self._source
        assert self._engine is not None
        for ready in self._engine.resample(frame):
            yield ready.to_ndarray()[0]
