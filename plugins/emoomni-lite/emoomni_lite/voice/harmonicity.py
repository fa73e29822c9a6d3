"""Harmonics-to-noise ratio (Boersma 1993, equation 4), in dB."""

from __future__ import annotations

import numpy as np

from emoomni_lite.voice.activity import Activity
from emoomni_lite.voice.tracks import Tracks


def measure(tracks: Tracks, activity: Activity) -> float:
    """Mean over the voiced frames of `tracks`, which must hold some."""
    periodic = np.clip(tracks.periodicity[activity.voiced].astype(np.float64), 1e-3, 0.9999)
    return float(np.mean(10 * np.log10(periodic / (1 - periodic))))
