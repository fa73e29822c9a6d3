"""Syllables per second from the peaks of intensity.

After N. H. de Jong and T. Wempe (2009), "Praat script to detect syllable nuclei and measure speech
rate automatically", Behavior Research Methods 41, 385-390: a nucleus is a voiced peak of intensity
that stands out of its valleys by 2 dB and is not far under the loud ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.activity import Activity
from emoomni_lite.voice.frames import HOP, Floats
from emoomni_lite.voice.spectrum import EDGES
from emoomni_lite.voice.tracks import Tracks

DIP = 2.0
"""dB between a nucleus and the valley before it."""
UNDER_LOUD = 22.0
"""dB under the loud nuclei that one may lie."""
MIN_DISTANCE = 0.07
"""Seconds between nuclei."""
SMOOTHING = 0.07
"""Seconds over which intensity is averaged."""

_VOICE_BANDS = (np.array(EDGES[:-1]) >= 300) & (np.array(EDGES[1:]) <= 3400)


@dataclass(frozen=True, slots=True)
class SpeakingRate:
    """`speaking` counts the pauses between first and last word in, `articulation` does not."""

    nuclei: tuple[int, ...]
    speaking: float
    articulation: float


def measure(tracks: Tracks, activity: Activity) -> SpeakingRate:
    """Syllables per second of the speech in `tracks`."""
    found = nuclei(tracks, activity)
    spoken = np.flatnonzero(activity.speech)
    if not len(spoken) or not len(found):
        return SpeakingRate((), 0.0, 0.0)
    span = (spoken[-1] - spoken[0] + 1) * HOP
    return SpeakingRate(
        tuple(int(frame) for frame in found),
        float(len(found) / span),
        len(found) / activity.seconds,
    )


def nuclei(tracks: Tracks, activity: Activity) -> NDArray[np.intp]:
    """Frames of the syllable nuclei."""
    if not activity.voiced.any():
        return np.zeros(0, np.intp)
    intensity = _intensity(tracks)
    loud = np.percentile(intensity[activity.voiced], 95)
    here = intensity[1:-1]
    rising = (here > intensity[:-2]) & (here >= intensity[2:])
    peaks = np.flatnonzero(rising & activity.voiced[1:-1] & (here > loud - UNDER_LOUD)) + 1
    return _standing_out(intensity, peaks)


def _intensity(tracks: Tracks) -> Floats:
    energy = np.zeros(len(tracks), np.float32)
    for level in tracks.bands.T[_VOICE_BANDS]:
        energy += 10 ** (level.astype(np.float32) / 10)
    width = max(3, round(SMOOTHING / HOP) | 1)
    kernel = np.hanning(width + 2)[1:-1]
    smooth = np.convolve(energy, kernel / kernel.sum(), mode="same")[: len(energy)]
    return (10 * np.log10(smooth + 1e-12)).astype(np.float32)


def _standing_out(intensity: Floats, peaks: NDArray[np.intp]) -> NDArray[np.intp]:
    kept: list[int] = []
    for peak in peaks.tolist():
        if not kept:
            kept.append(peak)
            continue
        valley = float(intensity[kept[-1] : peak + 1].min())
        apart = (peak - kept[-1]) * HOP >= MIN_DISTANCE
        if apart and min(intensity[peak], intensity[kept[-1]]) - valley >= DIP:
            kept.append(peak)
        elif intensity[peak] > intensity[kept[-1]]:
            kept[-1] = peak
    return np.array(kept, np.intp)
