"""How loud the speech is, and how much that varies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoomni_lite.voice.activity import Activity
from emoomni_lite.voice.tracks import Tracks


@dataclass(frozen=True, slots=True)
class Loudness:
    """`level`: root mean square of speech frames, dBFS. `variation`: standard deviation, dB.

    The level depends on microphone and gain; it says something only beside the same speaker's
    other clips. The variation, of voiced frames, does not.
    """

    level: float
    variation: float


def measure(tracks: Tracks, activity: Activity) -> Loudness:
    """Loudness of the speech in `tracks`, which must hold some."""
    energy = 10 ** (tracks.level[activity.speech].astype(np.float64) / 10)
    voiced = tracks.level[activity.voiced].astype(np.float64)
    return Loudness(level=float(10 * np.log10(energy.mean())), variation=float(voiced.std()))
