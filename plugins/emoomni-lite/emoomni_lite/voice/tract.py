"""Length of the vocal tract, from the spacing of the higher formants.

A tube closed at one end resonates at odd multiples of c / 4L, so formants lie c / 2L apart. The
higher ones depend least on the vowel (H. Wakita 1977, IEEE Transactions on Acoustics, Speech, and
Signal Processing 25, 183-192). They are found by linear prediction from the power spectrum below
5 kHz (J. D. Markel and A. H. Gray 1976, Linear Prediction of Speech), and where the channel ends
lower, as a telephone's, the third one alone from what lies below 3.4 kHz (selective linear
prediction, J. Makhoul 1975, IEEE Transactions on Acoustics, Speech, and Signal Processing 23,
283-296). It tells whose voice a pitch is high *for*, and speakers apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.frames import FFT_SIZE, RATE, Floats, FrameBlock
from emoomni_lite.voice.spectrum import lacks_highs

PREEMPHASIS = 0.94
WIDEST = 500.0
"""Bandwidth in Hz over which a resonance is no formant."""
LOWEST = 200.0
HIGHEST = 0.97
"""Share of the band over which one is taken for its end."""
EVERY = 3
"""Only every third frame is looked at."""
PERIODICITY = 0.85
"""Frames less periodic than this are too noisy to tell formants."""


@dataclass(frozen=True, slots=True)
class Band:
    """Linear prediction of `order` below `ceiling` Hz, which holds about ``order / 2`` formants."""

    ceiling: int
    order: int

    @property
    def bins(self) -> int:
        """Of the spectrum."""
        return self.ceiling * FFT_SIZE // RATE


WIDE = Band(5000, 10)
NARROW = Band(3400, 7)

_FREQUENCIES = np.arange(FFT_SIZE // 2 + 1) * RATE / FFT_SIZE
_EMPHASIS = 1 + PREEMPHASIS**2 - 2 * PREEMPHASIS * np.cos(_FREQUENCIES * 2 * np.pi / RATE)


def spacing(block: FrameBlock, periodicity: Floats) -> Floats:
    """Spacing of the formants in Hz per frame, shape ``(frames,)``; NaN where not told.

    Args:
        block: The frames.
        periodicity: Of each, in [0, 1].
    """
    found = np.full(len(block), np.nan, np.float32)
    loud = block.level > np.percentile(block.level, 50)
    chosen = np.flatnonzero((periodicity > PERIODICITY) & loud)
    chosen = chosen[(block.first + chosen) % EVERY == 0]
    if not len(chosen):
        return found
    power = block.power[chosen]
    if lacks_highs(power):
        found[chosen] = _formants(power, NARROW)[:, 2] / 2.5
    else:
        formants = _formants(power, WIDE)
        found[chosen] = (formants[:, 2] / 2.5 + formants[:, 3] / 3.5) / 2
    return found


def _formants(power: Floats, band: Band) -> NDArray[np.float64]:
    """Frequencies in Hz in rising order, shape ``(frames, order)``; NaN after the last one."""
    part = power[:, : band.bins + 1].astype(np.float64) * _EMPHASIS[: band.bins + 1]
    correlation = np.fft.irfft(part, axis=1)[:, : band.order + 1]
    correlation[:, 0] = correlation[:, 0] * 1.0001 + 1e-12
    poles = np.linalg.eigvals(_companion(_predictor(correlation)))
    frequency = np.angle(poles) / np.pi * band.ceiling
    bandwidth = -np.log(np.maximum(np.abs(poles), 1e-9)) / np.pi * band.ceiling
    inside = (frequency > LOWEST) & (frequency < HIGHEST * band.ceiling)
    return np.sort(np.where(inside & (bandwidth < WIDEST), frequency, np.nan), axis=1)


def _predictor(correlation: NDArray[np.float64]) -> NDArray[np.float64]:
    """Levinson-Durbin recursion, all frames at once: shape ``(frames, order + 1)``."""
    predictor = np.zeros_like(correlation)
    predictor[:, 0] = 1
    error = correlation[:, 0].copy()
    for step in range(1, correlation.shape[1]):
        reflection = -(predictor[:, :step] * correlation[:, step:0:-1]).sum(axis=1) / error
        turned = predictor[:, step - 1 :: -1][:, :step].copy()
        predictor[:, 1 : step + 1] += reflection[:, None] * turned
        error *= 1 - reflection**2
    return predictor


def _companion(predictor: NDArray[np.float64]) -> NDArray[np.float64]:
    order = predictor.shape[1] - 1
    matrix = np.zeros((len(predictor), order, order))
    matrix[:, 0, :] = -predictor[:, 1:]
    matrix[:, np.arange(1, order), np.arange(order - 1)] = 1
    return matrix
