"""Length of the vocal tract, from the spacing of the higher formants.

A tube closed at one end resonates at odd multiples of c / 4L, so formants lie 2 L / c apart. The
higher ones depend least on the vowel (H. Wakita 1977, IEEE Transactions on Acoustics, Speech, and
Signal Processing 25, 183-192). They are found by linear prediction from the power spectrum below
5 kHz (J. D. Markel and A. H. Gray 1976, Linear Prediction of Speech). It tells whose voice a pitch
is high *for*, and speakers apart.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.frames import FFT_SIZE, RATE, Floats, FrameBlock

CEILING = 5000
"""Hz up to which formants are looked for."""
ORDER = 10
PREEMPHASIS = 0.94
WIDEST = 500.0
"""Bandwidth in Hz over which a resonance is no formant."""
LOWEST = 200.0
EVERY = 3
"""Only every third frame is looked at."""
PERIODICITY = 0.85
"""Frames less periodic than this are too noisy to tell formants."""

_BINS = CEILING * FFT_SIZE // RATE
_ANGLES = np.arange(_BINS + 1) / _BINS * np.pi
_EMPHASIS = 1 + PREEMPHASIS**2 - 2 * PREEMPHASIS * np.cos(_ANGLES * CEILING * 2 / RATE)


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
    if len(chosen):
        third, fourth = _third_and_fourth(block.power[chosen, : _BINS + 1])
        found[chosen] = (third / 2.5 + fourth / 3.5) / 2
    return found


def _third_and_fourth(power: Floats) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    correlation = np.fft.irfft(power.astype(np.float64) * _EMPHASIS, axis=1)[:, : ORDER + 1]
    correlation[:, 0] = correlation[:, 0] * 1.0001 + 1e-12
    poles = np.linalg.eigvals(_companion(_predictor(correlation)))
    frequency = np.angle(poles) / np.pi * CEILING
    bandwidth = -np.log(np.maximum(np.abs(poles), 1e-9)) / np.pi * CEILING
    formants = np.where((frequency > LOWEST) & (bandwidth < WIDEST), frequency, np.nan)
    formants = np.sort(formants, axis=1)
    return formants[:, 2], formants[:, 3]


def _predictor(correlation: NDArray[np.float64]) -> NDArray[np.float64]:
    """Levinson-Durbin recursion, all frames at once: shape ``(frames, ORDER + 1)``."""
    predictor = np.zeros_like(correlation)
    predictor[:, 0] = 1
    error = correlation[:, 0].copy()
    for step in range(1, ORDER + 1):
        reflection = -(predictor[:, :step] * correlation[:, step:0:-1]).sum(axis=1) / error
        turned = predictor[:, step - 1 :: -1][:, :step].copy()
        predictor[:, 1 : step + 1] += reflection[:, None] * turned
        error *= 1 - reflection**2
    return predictor


def _companion(predictor: NDArray[np.float64]) -> NDArray[np.float64]:
    matrix = np.zeros((len(predictor), ORDER, ORDER))
    matrix[:, 0, :] = -predictor[:, 1:]
    matrix[:, np.arange(1, ORDER), np.arange(ORDER - 1)] = 1
    return matrix
