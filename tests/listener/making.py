"""Speech-like sound whose measures are known by construction."""

from __future__ import annotations

import numpy as np

from emoomni_sdk.audio import Audio, AudioFormat


def buzz(
    seconds: float, hz: float, *, to: float | None = None, rate: int = 16_000, level: float = -20.0
) -> np.ndarray:
    """Harmonics of a pitch that glides evenly (in semitones) from `hz` to `to`, at `level` dBFS."""
    time = np.arange(round(seconds * rate)) / rate
    pitch = hz * ((to or hz) / hz) ** (time / seconds)
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    wave = sum(np.sin(k * phase) / k for k in range(1, int(0.4 * rate / max(hz, to or hz))))
    return wave / np.sqrt(np.mean(np.square(wave))) * 10 ** (level / 20)


def still(seconds: float, rate: int = 16_000) -> np.ndarray:
    return np.zeros(round(seconds * rate))


def audio(*parts: np.ndarray, rate: int = 16_000) -> Audio:
    return Audio(np.concatenate(parts).astype("<f4").tobytes(), AudioFormat(rate))
