"""Spectral balance: how much of the voice's energy lies high.

The parameters are those of the Geneva Minimalistic Acoustic Parameter Set (F. Eyben et al. 2016,
IEEE Transactions on Affective Computing 7, 190-202), taken from the long-term spectrum of voiced
frames. Bands end at 3.4 kHz where a telephone line ends, so that band-limited clips compare.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.frames import FFT_SIZE, RATE, Floats, FrameBlock

EDGES = (50, 150, 300, 500, 700, 1000, 1300, 1700, 2000, 2500, 3000, 3400, 3900, 4500, 5500, 7600)
"""Hz; band ``i`` lies from ``EDGES[i]`` to ``EDGES[i + 1]``. Roughly Bark-wide above 500 Hz."""
BANDS = len(EDGES) - 1
CENTRES = np.sqrt(np.array(EDGES[:-1], float) * np.array(EDGES[1:], float))

AT_A_TIME = 8192
"""Frames whose levels are held as float64 at once."""

_FREQUENCIES = np.arange(FFT_SIZE // 2 + 1) * RATE / FFT_SIZE


def _matrix() -> Floats:
    matrix = np.zeros((len(_FREQUENCIES), BANDS), np.float32)
    for band, (low, high) in enumerate(itertools.pairwise(EDGES)):
        matrix[(low <= _FREQUENCIES) & (high > _FREQUENCIES), band] = 1.0
    return matrix


_MATRIX = _matrix()
_LOW_PEAK = (_FREQUENCIES >= 50) & (_FREQUENCIES < 2000)
_HIGH_PEAK = (_FREQUENCIES >= 2000) & (_FREQUENCIES < 3400)


def band_levels(block: FrameBlock) -> Floats:
    """Energy of each band in dB, shape ``(frames, BANDS)``."""
    return np.asarray(10 * np.log10(block.power @ _MATRIX + 1e-12), np.float32)


def peak_levels(block: FrameBlock) -> Floats:
    """Strongest spectral line of 50-2000 Hz and of 2000-3400 Hz in dB, shape ``(frames, 2)``."""
    low = block.power[:, _LOW_PEAK].max(axis=1)
    high = block.power[:, _HIGH_PEAK].max(axis=1)
    return (10 * np.log10(np.stack([low, high], axis=1) + 1e-12)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Noise:
    """What is heard where nobody speaks, dB: `bands` ``(BANDS,)`` and `peaks` ``(2,)``."""

    bands: Floats
    peaks: Floats


@dataclass(frozen=True, slots=True)
class SpectralBalance:
    """Of the long-term spectrum of a set of frames."""

    alpha_ratio: float
    """Energy of 1-3.4 kHz over 50-1000 Hz, dB. Higher: brighter, more effort."""
    hammarberg: float
    """Strongest peak below 2 kHz over strongest of 2-3.4 kHz, dB. Lower: more effort."""
    slope: float
    """Of a line through the band densities of 500-3400 Hz, dB per octave."""
    centroid: float
    """Energy-weighted mean frequency of 50-3400 Hz, Hz."""


def measure(bands: Floats, peaks: Floats, noise: Noise | None = None) -> SpectralBalance:
    """Balance of frames with levels `bands` and `peaks` in dB, less the `noise`."""
    energy = mean_power(bands)
    lines = _power(peaks)
    if noise is not None:
        energy = np.maximum(energy - _power(noise.bands), 0.05 * energy)
        lines = np.maximum(lines - _power(noise.peaks), 0.1 * lines)
    edges = np.array(EDGES)
    low = energy[(edges[:-1] >= 50) & (edges[1:] <= 1000)].sum()
    middle = energy[(edges[:-1] >= 1000) & (edges[1:] <= 3400)].sum()
    voice = (edges[:-1] >= 500) & (edges[1:] <= 3400)
    density = _decibels(energy / np.diff(edges))
    whole = edges[1:] <= 3400
    return SpectralBalance(
        alpha_ratio=float(_decibels(middle) - _decibels(low)),
        hammarberg=float(np.median(_decibels(lines[:, 0]) - _decibels(lines[:, 1]))),
        slope=float(np.polyfit(np.log2(CENTRES[voice]), density[voice], 1)[0]),
        centroid=float((CENTRES * energy)[whole].sum() / (energy[whole].sum() + 1e-15)),
    )


def mean_power(decibels: Floats) -> NDArray[np.float64]:
    """Mean over the frames, as power; some frames at a time, for an hour has 360 000."""
    pieces = range(0, len(decibels), AT_A_TIME)
    total = sum(_power(decibels[at : at + AT_A_TIME]).sum(axis=0) for at in pieces)
    return np.asarray(total / len(decibels))


def _power(decibels: Floats) -> NDArray[np.float64]:
    return np.asarray(10 ** (decibels.astype(np.float64) / 10))


def _decibels(power: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(10 * np.log10(power + 1e-15))
