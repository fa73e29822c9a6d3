"""Fundamental frequency by windowed autocorrelation and a best path.

After P. Boersma (1993), "Accurate short-term analysis of the fundamental frequency and the
harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 97-110. Numbers in parentheses
below are that paper's. The path is found while the sound streams: one second behind the newest
frame it is taken as settled, which keeps memory constant.

A telephone's channel leaves few harmonics, of which a formant lifts one so far that it is taken for
the pitch. There the spectrum is flattened before it is correlated (as in J. D. Markel 1972, "The
SIFT algorithm for fundamental frequency estimation", IEEE Transactions on Audio and
Electroacoustics 20, 367-377), and only how periodic a frame is comes from the sound itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.frames import FFT_SIZE, HANN, RATE, Floats, FrameBlock
from emoomni_lite.voice.spectrum import is_telephone

FLOOR = 65.0
"""Lowest pitch looked for, Hz."""
CEILING = 650.0
"""Highest pitch looked for, Hz."""
CANDIDATES = 6
VOICING_THRESHOLD = 0.45
SILENCE_THRESHOLD = 0.03
OCTAVE_COST = 0.01
OCTAVE_JUMP_COST = 0.35
VOICED_UNVOICED_COST = 0.14

ENVELOPE = 700.0
"""Hz over which the spectrum's envelope is averaged when it is flattened."""
FLATTENED_TO = 4000.0
"""Hz up to which it is."""
LEAST_ENVELOPE = 1e-3
"""Of the envelope's maximum; what lies under it is not lifted further."""

_SHORTEST = int(RATE / CEILING)
_LONGEST = int(RATE / FLOOR)
_LAGS = np.arange(_SHORTEST, _LONGEST + 1)
_PENDING_FRAMES = 400
_SETTLED_AFTER = 100

Path = tuple[Floats, Floats]
"""Fundamental frequency in Hz (0 where unvoiced) and periodicity in [0, 1], per frame."""


def _window_autocorrelation() -> Floats:
    spectrum = np.fft.rfft(HANN, FFT_SIZE)
    correlation = np.fft.irfft(np.abs(spectrum) ** 2, FFT_SIZE)
    return np.asarray(correlation / correlation[0], np.float32)[: _LONGEST + 2]


_WINDOW = _window_autocorrelation()


def autocorrelation(power: Floats) -> Floats:
    """The normalised autocorrelation (9) of power spectra, shape ``(frames, lags)``."""
    raw = np.fft.irfft(power, FFT_SIZE, axis=1)[:, : _LONGEST + 2]
    return (raw / (raw[:, :1] + 1e-12) / _WINDOW).astype(np.float32)


def flattened(power: Floats) -> Floats:
    """Power spectra over their own envelopes, nothing above `FLATTENED_TO`."""
    half = round(ENVELOPE / 2 * FFT_SIZE / RATE)
    bins = power.shape[1]
    total = np.pad(np.cumsum(power, axis=1, dtype=np.float64), ((0, 0), (1, 0)))
    low = np.maximum(np.arange(bins) - half, 0)
    high = np.minimum(np.arange(bins) + half + 1, bins)
    envelope = (total[:, high] - total[:, low]) / (high - low)
    floor = LEAST_ENVELOPE * envelope.max(axis=1, keepdims=True) + 1e-12
    flat = power / (envelope + floor)
    flat[:, int(FLATTENED_TO * FFT_SIZE / RATE) :] = 0
    return np.asarray(flat, np.float32)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Of each frame, shape ``(frames, CANDIDATES)``.

    `frequency` in Hz; `strength` as in (24), -1 where there is no candidate; `periodicity` in
    [0, 1] is the strength without the octave cost.
    """

    frequency: Floats
    strength: Floats
    periodicity: Floats


@dataclass(frozen=True, slots=True)
class _Peaks:
    """Of autocorrelations: where they are, `shift` and `height` of the parabola through each."""

    found: NDArray[np.bool_]
    shift: Floats
    height: Floats

    def strength(self) -> Floats:
        """As in (24); -1 where there is no peak."""
        cost = OCTAVE_COST * np.log2(FLOOR * _LAGS / RATE)
        return np.asarray(np.where(self.found, self.height - cost, -1.0))


def candidates(block: FrameBlock) -> Candidates:
    """The strongest pitch candidates of each frame."""
    correlation = autocorrelation(block.power)[:, _SHORTEST - 1 : _LONGEST + 2]
    peaks = _peaks(correlation)
    strength, height = peaks.strength(), peaks.height
    if is_telephone(block):
        flat = autocorrelation(flattened(block.power))[:, _SHORTEST - 1 : _LONGEST + 2]
        peaks, clearest = _peaks(flat), strength.max(axis=1, keepdims=True)
        ranked = peaks.strength()
        ranked += clearest - ranked.max(axis=1, keepdims=True)
        strength = np.where(peaks.found, np.maximum(ranked, -1.0), -1.0)
        height = np.maximum(correlation[:, :-2], correlation[:, 1:-1])
        height = np.maximum(height, correlation[:, 2:])
    best = np.argpartition(-strength, CANDIDATES - 1, axis=1)[:, :CANDIDATES]
    best.sort(axis=1)
    rows = np.arange(len(block))[:, None]
    frequency = RATE / (_LAGS[best] + peaks.shift[rows, best])
    return Candidates(
        frequency.astype(np.float32),
        strength[rows, best].astype(np.float32),
        np.clip(height[rows, best], 0, 1).astype(np.float32),
    )


def _peaks(correlation: Floats) -> _Peaks:
    before, here, after = correlation[:, :-2], correlation[:, 1:-1], correlation[:, 2:]
    found = (here > before) & (here >= after) & (here > 0)
    bend = before - 2 * here + after
    shift = np.where(found, 0.5 * (before - after) / np.where(bend == 0, 1, bend), 0)
    height = here - 0.25 * (before - after) * shift
    height = np.where(height > 1, 1 / np.maximum(height, 1e-6), height)
    return _Peaks(found, shift, height)


class PitchTracker:
    """Follows the pitch through consecutive `FrameBlock`s."""

    def __init__(self) -> None:
        self._loudest = 0.0
        self._score: NDArray[np.float64] = np.zeros(CANDIDATES + 1)
        self._octaves: Floats = np.zeros(CANDIDATES, np.float32)
        self._began = False
        self._frequency: list[Floats] = []
        self._periodicity: list[Floats] = []
        self._back: list[NDArray[np.intp]] = []

    def push(self, block: FrameBlock, found: Candidates | None = None) -> Path:
        """Take more frames, with their candidates where known; return those that are settled."""
        found = found or candidates(block)
        unvoiced = self._unvoiced_strength(block)
        octaves = np.log2(np.maximum(found.frequency, 1.0))
        settled: list[Path] = []
        for at in range(len(block)):
            self._step(octaves[at], found.strength[at], float(unvoiced[at]))
            self._frequency.append(found.frequency[at])
            self._periodicity.append(found.periodicity[at])
            if len(self._back) >= _PENDING_FRAMES:
                settled.append(self._settle(len(self._back) - _SETTLED_AFTER))
        return _join(settled)

    def finish(self) -> Path:
        """The frames not yet settled."""
        return self._settle(len(self._back))

    def _unvoiced_strength(self, block: FrameBlock) -> Floats:
        """(23), with the loudest peak of the last blocks in place of the whole sound's."""
        self._loudest = max(float(np.percentile(block.peak, 99)), 0.5 * self._loudest)
        relative = block.peak / max(self._loudest, 1e-9)
        silence = 2 - relative / (SILENCE_THRESHOLD / (1 + VOICING_THRESHOLD))
        return np.asarray(VOICING_THRESHOLD + np.maximum(0, silence), np.float32)

    def _step(self, octaves: Floats, strength: Floats, unvoiced: float) -> None:
        gain = np.concatenate([[unvoiced], strength])
        if not self._began:
            self._began = True
            self._score = gain.astype(np.float64)
            self._back.append(np.zeros(CANDIDATES + 1, np.intp))
        else:
            cost = np.full((CANDIDATES + 1, CANDIDATES + 1), VOICED_UNVOICED_COST)
            cost[0, 0] = 0
            cost[1:, 1:] = OCTAVE_JUMP_COST * np.abs(self._octaves[:, None] - octaves[None, :])
            total = self._score[:, None] - cost
            came_from = total.argmax(axis=0)
            self._back.append(came_from)
            self._score = total[came_from, np.arange(CANDIDATES + 1)] + gain
            self._score -= self._score.max()
        self._octaves = octaves

    def _settle(self, count: int) -> Path:
        length = len(self._back)
        if not length:
            return _join([])
        state = int(self._score.argmax())
        path = np.empty(length, np.intp)
        for at in range(length - 1, -1, -1):
            path[at] = state
            state = int(self._back[at][state])
        chosen = path[:count]
        rows = np.arange(count)
        column = np.maximum(chosen - 1, 0)
        frequency = np.where(chosen > 0, np.stack(self._frequency[:count])[rows, column], 0)
        heights = np.stack(self._periodicity[:count])
        periodicity = np.where(chosen > 0, heights[rows, column], heights.max(axis=1))
        del self._frequency[:count], self._periodicity[:count], self._back[:count]
        return frequency.astype(np.float32), periodicity.astype(np.float32)


def _join(parts: list[Path]) -> Path:
    if not parts:
        return np.zeros(0, np.float32), np.zeros(0, np.float32)
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])
