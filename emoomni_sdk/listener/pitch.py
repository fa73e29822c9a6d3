"""Fundamental frequency of clean speech: autocorrelation, and the cheapest path through it.

After P. Boersma (1993), "Accurate short-term analysis of the fundamental frequency and the
harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 97-110, with its numbers for the
costs. Produced speech has no noise to speak of, so a low sampling rate and few candidates do.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.listener.activity import Samples

Floats = NDArray[np.float64]

HOP = 0.01
"""Seconds between frames."""
FLOOR = 50.0
"""Lowest pitch looked for, Hz."""
CEILING = 650.0
"""Highest pitch looked for, Hz."""

LOWEST = 0.6
"""Of the first quartile of an utterance's pitch: what lies lower is half a pitch."""
HIGHEST = 1.8
"""Of the third quartile: what lies higher is twice a pitch, or the ringing of a burst."""
FARTHEST = 2.5
"""Of the median: the same, in an utterance so short that the ringing is a quarter of it."""

_WINDOW_SECONDS = 3 / FLOOR
_LEAST_RATE = 10_000
_BLOCK = 500
_CANDIDATES = 4
_VOICING_THRESHOLD = 0.45
_SILENCE_THRESHOLD = 0.03
_OCTAVE_COST = 0.01
_OCTAVE_JUMP_COST = 0.35
_VOICED_UNVOICED_COST = 0.14


def thinned(sound: Samples, sample_rate: int) -> tuple[Samples, float]:
    """The sound at 10 to 20 kHz, and that rate in Hz: more is not needed for a pitch."""
    factor = max(1, sample_rate // _LEAST_RATE)
    if factor == 1:
        return sound, float(sample_rate)
    taps = 8 * factor + 1
    place = np.arange(taps) - taps // 2
    kernel = np.sinc(place / factor) * np.hanning(taps + 2)[1:-1]
    kernel = (kernel / kernel.sum()).astype(np.float32)
    smooth = np.convolve(sound, kernel, mode="same")[: len(sound)]
    return np.asarray(smooth[::factor], np.float32), sample_rate / factor


def plausible(pitch: Floats) -> Floats:
    """Which voiced frames are the voice: the range is set by the quartiles of a first pass.

    After C. De Looze and D. Hirst (2008), "Detecting changes in key and range for the automatic
    modelling and coding of intonation", Speech Prosody, 135-138, with wider bounds, for expressive
    speech. A formant that rings on after the burst of a stop has a clean pitch of some 500 Hz, for
    0.1 s: without this, a handful of them makes a range of three octaves.

    Args:
        pitch: Hz, shape ``(frames,)``; 0 where there is none.

    Returns:
        The same, 0 where it is not plausible.
    """
    voiced = pitch[pitch > 0]
    if not len(voiced):
        return pitch
    first, middle, third = np.quantile(voiced, [0.25, 0.5, 0.75])
    highest = min(HIGHEST * third, FARTHEST * middle)
    return np.where((pitch < LOWEST * first) | (pitch > highest), 0.0, pitch)


class PitchTracker:
    """Finds the pitch in one sound, shape ``(n,)``, float32 in [-1, 1]."""

    def __init__(self, sound: Samples, sample_rate: int) -> None:
        self._sound, self._rate = thinned(sound, sample_rate)
        self._length = round(_WINDOW_SECONDS * self._rate)
        self._fft = 1 << (int(1.5 * self._length) - 1).bit_length()
        self._loudest = float(np.abs(sound).max(initial=0.0))
        window = np.hanning(self._length + 2)[1:-1]
        self._window = window.astype(np.float32)
        self._shortest = max(2, int(self._rate / CEILING))
        self._longest = int(self._rate / FLOOR)
        own = np.fft.irfft(np.abs(np.fft.rfft(window, self._fft)) ** 2, self._fft)
        lags = slice(self._shortest - 1, self._longest + 2)
        self._correction = (own / own[0])[lags]

    def span(self, start: float, end: float) -> Iterator[Floats]:
        """The pitch from `start` to `end` in seconds, in blocks of at most 5 s.

        Yields:
            Hz every 0.01 s, 0 where there is none.
        """
        centres = np.arange(start + HOP / 2, end, HOP)
        for at in range(0, len(centres), _BLOCK):
            yield self._path(*self._candidates(centres[at : at + _BLOCK]))

    def _frames(self, centres: Floats) -> Samples:
        first = np.round(centres * self._rate).astype(np.intp) - self._length // 2
        low, high = int(first[0]), int(first[-1]) + self._length
        piece = self._sound[max(0, low) : max(0, high)]
        before = max(0, -low)
        piece = np.pad(piece, (before, max(0, high - low - before - len(piece))))
        views = np.lib.stride_tricks.sliding_window_view(piece, self._length)
        frames = views[first - low]
        return np.asarray(frames - frames.mean(axis=1, keepdims=True), np.float32)

    def _candidates(self, centres: Floats) -> tuple[Floats, Floats, Floats]:
        """Frequencies and strengths ``(frames, candidates)``, and that of being unvoiced."""
        frames = self._frames(centres)
        power = np.abs(np.fft.rfft(frames * self._window, self._fft)) ** 2
        raw = np.fft.irfft(power, self._fft)[:, : self._longest + 2]
        whole = raw[:, :1] + 1e-12
        near = raw[:, self._shortest - 1 :] / whole / self._correction
        before, here, after = near[:, :-2], near[:, 1:-1], near[:, 2:]
        lags = np.arange(self._shortest, self._longest + 1)
        peak = (here > before) & (here >= after) & (here > 0)
        cost = _OCTAVE_COST * np.log2(FLOOR * lags / self._rate)
        rough = np.where(peak, np.minimum(here, 1.0) - cost, -1.0)
        best = np.argpartition(-rough, _CANDIDATES - 1, axis=1)[:, :_CANDIDATES]
        rows = np.arange(len(centres))[:, None]
        found = peak[rows, best]
        b, h, a = before[rows, best], here[rows, best], after[rows, best]
        bend = np.where(found, b - 2 * h + a, -1.0)
        shift = np.where(found, 0.5 * (b - a) / bend, 0.0)
        height = np.minimum(h - 0.25 * (b - a) * shift, 1.0)
        strength = np.where(found, height - cost[best], -1.0)
        frequency = self._rate / (lags[best] + shift)
        return frequency, strength, self._unvoiced(frames)

    def _unvoiced(self, frames: Samples) -> Floats:
        third = self._length // 3
        loud = np.abs(frames[:, third : 2 * third]).max(axis=1) / max(self._loudest, 1e-9)
        silence = 2 - loud / (_SILENCE_THRESHOLD / (1 + _VOICING_THRESHOLD))
        return np.asarray(_VOICING_THRESHOLD + np.maximum(0.0, silence), np.float64)

    def _path(self, frequency: Floats, strength: Floats, unvoiced: Floats) -> Floats:
        count = len(frequency)
        octaves = np.log2(frequency)
        gains = np.concatenate([unvoiced[:, None], strength], axis=1)
        jumps = np.full((count, _CANDIDATES + 1, _CANDIDATES + 1), _VOICED_UNVOICED_COST)
        jumps[:, 0, 0] = 0.0
        # Axis 1 is the state after, axis 2 the state before.
        jumps[1:, 1:, 1:] = _OCTAVE_JUMP_COST * np.abs(octaves[1:, :, None] - octaves[:-1, None, :])
        score = gains[0]
        back = np.zeros((count, _CANDIDATES + 1), np.intp)
        for at in range(1, count):
            total = score - jumps[at]
            back[at] = total.argmax(axis=1)
            score = total.max(axis=1) + gains[at]
        state = int(score.argmax())
        found = np.zeros(count)
        for at in range(count - 1, -1, -1):
            found[at] = frequency[at, state - 1] if state else 0.0
            state = int(back[at, state])
        return found
