"""Short-time frames: the common ground that every measure of the voice stands on.

Samples of any block length go in; blocks of 10 s of frames with their power spectra come out, so
that a clip of any length is worked through in constant memory and the result does not depend on
how the decoder happened to cut it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

RATE = 16000
"""Samples per second at which the voice is analysed."""
HOP = 0.010
"""Seconds from one frame to the next."""
WINDOW = 0.040
"""Seconds of one frame: three periods of 75 Hz (Boersma 1993, section 3)."""
FFT_SIZE = 1024
BLOCK_FRAMES = 1000

_HOP_SAMPLES = round(HOP * RATE)
_WINDOW_SAMPLES = round(WINDOW * RATE)
HANN: Floats = np.hanning(_WINDOW_SAMPLES).astype(np.float32)


@dataclass(frozen=True, slots=True)
class FrameBlock:
    """Consecutive frames.

    `power` is the windowed power spectrum, shape ``(frames, FFT_SIZE // 2 + 1)``; `level` the
    root mean square in dBFS, shape ``(frames,)``, of the frame less its mean; `peak` its largest
    magnitude.
    """

    first: int
    power: Floats
    level: Floats
    peak: Floats

    def __len__(self) -> int:
        return len(self.level)


class Framer:
    """Cuts a stream of samples (float32 mono, `RATE` Hz) into `FrameBlock`s."""

    def __init__(self) -> None:
        self._rest = np.zeros(0, np.float32)
        self._next = 0

    def push(self, samples: Floats) -> Iterator[FrameBlock]:
        """Take more samples; yield every block that is now whole."""
        self._rest = np.concatenate([self._rest, samples.astype(np.float32, copy=False)])
        needed = (BLOCK_FRAMES - 1) * _HOP_SAMPLES + _WINDOW_SAMPLES
        while len(self._rest) >= needed:
            yield self._cut(BLOCK_FRAMES)

    def finish(self) -> Iterator[FrameBlock]:
        """The frames that are left; a clip shorter than one frame is padded to one."""
        if 0 < len(self._rest) < _WINDOW_SAMPLES and self._next == 0:
            self._rest = np.pad(self._rest, (0, _WINDOW_SAMPLES - len(self._rest)))
        left = (len(self._rest) - _WINDOW_SAMPLES) // _HOP_SAMPLES + 1
        if left > 0:
            yield self._cut(left)

    def _cut(self, count: int) -> FrameBlock:
        span = self._rest[: (count - 1) * _HOP_SAMPLES + _WINDOW_SAMPLES]
        frames = sliding_window_view(span, _WINDOW_SAMPLES)[::_HOP_SAMPLES]
        frames = frames - frames.mean(axis=1, keepdims=True)
        spectrum = np.fft.rfft(frames * HANN, FFT_SIZE, axis=1)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32)
        mean_square = np.mean(frames**2, axis=1)
        block = FrameBlock(
            first=self._next,
            power=power,
            level=(10 * np.log10(mean_square + 1e-12)).astype(np.float32),
            peak=np.abs(frames).max(axis=1),
        )
        self._rest = self._rest[count * _HOP_SAMPLES :]
        self._next += count
        return block
