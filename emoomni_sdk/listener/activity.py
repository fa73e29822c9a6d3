"""Where speech is and where pauses are, from intensity alone.

After N. H. de Jong and T. Wempe (2009), "Praat script to detect syllable nuclei and measure speech
rate automatically", Behavior Research Methods 41, 385-390: silence is what lies 25 dB and more
under the 99 % quantile of intensity. A silence of 0.12 s or more is a pause; shorter ones, such as
the closure of a stop, belong to the speech around them (A. Hieke, S. Kowal and D. O'Connell, 1983,
"The trouble with 'articulatory' pauses", Language and Speech 26, 203-214).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

HOP = 0.005
"""Seconds between frames."""
UNDER_LOUD = 25.0
"""dB under the loudest speech at which silence begins."""
SHORTEST_PAUSE = 0.12
"""Seconds."""
SHORTEST_SPEECH = 0.06
"""Seconds; anything shorter is a click, or the release of a stop before a pause."""
QUIETEST = -70.0
"""dBFS under which nothing counts as speech."""

_KERNEL = np.hanning(9)[1:-1] / np.hanning(9)[1:-1].sum()


@dataclass(frozen=True, slots=True)
class Activity:
    """Stretches of speech as ``(start, end)`` in seconds, in order, with pauses between them."""

    spans: tuple[tuple[float, float], ...]

    @property
    def seconds(self) -> float:
        """Seconds of speech."""
        return sum(end - start for start, end in self.spans)

    @property
    def pauses(self) -> tuple[float, ...]:
        """Duration of each pause in seconds."""
        return tuple(
            after[0] - before[1]
            for before, after in zip(self.spans[:-1], self.spans[1:], strict=True)
        )


def find_speech(sound: Samples, sample_rate: int) -> Activity:
    """The speech in `sound`, shape ``(n,)``, float32 in [-1, 1]."""
    intensity = intensity_of(sound, sample_rate)
    if not len(intensity):
        return Activity(())
    loud = float(np.quantile(intensity, 0.99))
    if loud < QUIETEST:
        return Activity(())
    edges = _runs(intensity > max(loud - UNDER_LOUD, QUIETEST))
    spans = [(start, end) for start, end in edges if (end - start) * HOP >= SHORTEST_SPEECH]
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (start - joined[-1][1]) * HOP < SHORTEST_PAUSE:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    whole = len(sound) / sample_rate
    return Activity(tuple((start * HOP, min(end * HOP, whole)) for start, end in joined))


def intensity_of(sound: Samples, sample_rate: int) -> NDArray[np.float64]:
    """Intensity in dBFS every `HOP` seconds, smoothed over 35 ms."""
    count = int(len(sound) / sample_rate / HOP)
    if not count:
        return np.zeros(0)
    # A hop need not be a whole number of samples.
    starts = np.round(np.arange(count) * (HOP * sample_rate)).astype(np.intp)
    energy = np.add.reduceat(np.square(sound, dtype=np.float32), starts)
    lengths = np.diff(np.append(starts, len(sound)))
    power = (energy / lengths).astype(np.float64)
    smooth = np.convolve(np.pad(power, 3, mode="edge"), _KERNEL, mode="valid")
    return np.asarray(10 * np.log10(smooth + 1e-12))


def _runs(active: NDArray[np.bool_]) -> list[tuple[int, int]]:
    padded = np.concatenate([[False], active, [False]])
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
