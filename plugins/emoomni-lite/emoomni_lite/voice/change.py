"""How the voice changes from the beginning of a clip to its end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoomni_lite.voice.activity import Activity
from emoomni_lite.voice.frames import HOP
from emoomni_lite.voice.tracks import Tracks

SHORTEST = 1.5
"""Seconds of voiced speech that a comparison needs."""


@dataclass(frozen=True, slots=True)
class Change:
    """Last third of the voiced speech against the first."""

    loudness: float
    """dB."""
    pitch: float
    """Semitones."""
    start: float
    """Seconds at which the last third begins."""
    end: float


def measure(tracks: Tracks, activity: Activity) -> Change | None:
    """The change within the speech of `tracks`; None when there is too little of it."""
    frames = np.flatnonzero(activity.voiced)
    if len(frames) * HOP < SHORTEST:
        return None
    third = len(frames) // 3
    first, last = frames[:third], frames[-third:]
    loud = [float(np.percentile(tracks.level[part], 75)) for part in (first, last)]
    pitch = [float(np.median(tracks.pitch[part])) for part in (first, last)]
    return Change(
        loudness=loud[1] - loud[0],
        pitch=float(12 * np.log2(pitch[1] / pitch[0])),
        start=tracks.time(int(last[0])),
        end=tracks.time(int(last[-1]) + 1),
    )
