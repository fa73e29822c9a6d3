"""Spectral balance: how much of the voice's energy lies high.

The parameters are those of the Geneva Minimalistic Acoustic Parameter Set (F. Eyben et al. 2016,
IEEE Transactions on Affective Computing 7, 190-202), taken from the long-term spectrum of voiced
frames. Bands end at 3.4 kHz where a telephone line ends, so that band-limited clips compare. What
lies under 300 Hz, where a line begins, is kept apart in `bass` and left out where it is missing.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.frames import FFT_SIZE, RATE, Floats, FrameBlock

EDGES = (
    50,
    150,
    250,
    300,
    500,
    700,
    1000,
    1300,
    1700,
    2000,
    2500,
    3000,
    3400,
    3900,
    4500,
    5500,
    7600,
)
"""Hz; band ``i`` lies from ``EDGES[i]`` to ``EDGES[i + 1]``. Roughly Bark-wide above 500 Hz."""
BANDS = len(EDGES) - 1
CENTRES = np.sqrt(np.array(EDGES[:-1], float) * np.array(EDGES[1:], float))

LOWS_CUT = 25.0
"""dB from 300-1000 Hz down to 50-250 Hz from which the channel is taken to cut the lows."""
HIGHS_CUT = 35.0
"""dB from 2.5-3.4 kHz down to 4.5-5.5 kHz that hardly a voice falls, but a telephone band does."""
LOUDNESS_EXPONENT = 0.3
"""Of energy: loudness grows so (S. S. Stevens 1956, American Journal of Psychology 69, 1-25)."""
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
_UNDER = (_FREQUENCIES >= 2500) & (_FREQUENCIES < 3400)
_OVER = (_FREQUENCIES >= 4500) & (_FREQUENCIES < 5500)
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
    effort: float
    """Energy of 2-3.4 kHz over 300-1000 Hz, dB, frames averaged by loudness. Higher: more effort.

    A telephone line carries both bands.
    """
    bass: float | None
    """Energy of 50-300 Hz over 300-1000 Hz, dB; None where the channel cuts the lows."""


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
    bass = _decibels(_within(energy, 50, 300)) - _decibels(_within(energy, 300, 1000))
    loud = _loudness_weighted(bands, noise)
    return SpectralBalance(
        alpha_ratio=float(_decibels(middle) - _decibels(low)),
        hammarberg=float(np.median(_decibels(lines[:, 0]) - _decibels(lines[:, 1]))),
        slope=float(np.polyfit(np.log2(CENTRES[voice]), density[voice], 1)[0]),
        centroid=float((CENTRES * energy)[whole].sum() / (energy[whole].sum() + 1e-15)),
        effort=float(_decibels(_within(loud, 2000, 3400)) - _decibels(_within(loud, 300, 1000))),
        bass=None if _lacks_lows(mean_power(bands)) else float(bass),
    )


def is_telephone(block: FrameBlock) -> bool:
    """Whether the louder frames of `block` come through a channel that cuts lows and highs."""
    loud = block.power[block.level >= np.percentile(block.level, 60)]
    return _lacks_lows(loud.mean(axis=0, dtype=np.float64) @ _MATRIX) and lacks_highs(loud)


def lacks_highs(power: Floats) -> bool:
    """Whether power spectra, shape ``(frames, bins)``, end with a telephone's band."""
    mean = power.mean(axis=0, dtype=np.float64)
    return bool(_decibels(mean[_UNDER].sum()) - _decibels(mean[_OVER].sum()) > HIGHS_CUT)


def mean_power(decibels: Floats) -> NDArray[np.float64]:
    """Mean over the frames, as power; some frames at a time, for an hour has 360 000."""
    pieces = range(0, len(decibels), AT_A_TIME)
    total = sum(_power(decibels[at : at + AT_A_TIME]).sum(axis=0) for at in pieces)
    return np.asarray(total / len(decibels))


def _lacks_lows(energy: NDArray[np.float64]) -> bool:
    low, middle = _within(energy, 50, 250), _within(energy, 300, 1000)
    return bool(_decibels(middle) - _decibels(low) > LOWS_CUT)


def _within(energy: NDArray[np.float64], low: float, high: float) -> NDArray[np.float64]:
    edges = np.array(EDGES)
    return np.asarray(energy[(edges[:-1] >= low) & (edges[1:] <= high)].sum())


def _loudness_weighted(bands: Floats, noise: Noise | None) -> NDArray[np.float64]:
    """Mean power of each band, every frame counting by its loudness and not by its energy."""
    floor = 0.0 if noise is None else _power(noise.bands)
    total = np.zeros(BANDS)
    for at in range(0, len(bands), AT_A_TIME):
        power = _power(bands[at : at + AT_A_TIME])
        clean = np.maximum(power - floor, 0.05 * power)
        total += (clean**LOUDNESS_EXPONENT).sum(axis=0)
    return np.asarray((total / len(bands)) ** (1 / LOUDNESS_EXPONENT))


def _power(decibels: Floats) -> NDArray[np.float64]:
    return np.asarray(10 ** (decibels.astype(np.float64) / 10))


def _decibels(power: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(10 * np.log10(power + 1e-15))
