"""Everything that is measured of the voice in one clip, in one value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoomni_lite.voice import change, harmonicity, intonation, loudness, pauses, rate, spectrum
from emoomni_lite.voice.activity import Activity, detect
from emoomni_lite.voice.change import Change
from emoomni_lite.voice.frames import HOP
from emoomni_lite.voice.intonation import Intonation
from emoomni_lite.voice.loudness import Loudness
from emoomni_lite.voice.pauses import Pause
from emoomni_lite.voice.rate import SpeakingRate
from emoomni_lite.voice.spectrum import SpectralBalance
from emoomni_lite.voice.tracks import Tracks

FEWEST_TOLD = 8
"""Frames with formants that a spacing needs."""


@dataclass(frozen=True, slots=True)
class VoiceMeasures:
    """Of the speech in one clip. Times are seconds of the clip."""

    start: float
    end: float
    seconds: float
    """Seconds of speech."""
    voiced_seconds: float
    snr: float | None
    intonation: Intonation
    loudness: Loudness
    balance: SpectralBalance
    harmonicity: float
    formant_spacing: float | None
    """Hz; None where too little could be told."""
    rate: SpeakingRate
    pauses: tuple[Pause, ...]
    change: Change | None


def measure(tracks: Tracks, activity: Activity | None = None) -> VoiceMeasures | None:
    """Measure the voice in `tracks`; None when nobody speaks."""
    activity = activity or detect(tracks)
    if not activity.voiced.any():
        return None
    spoken = np.flatnonzero(activity.speech)
    return VoiceMeasures(
        start=tracks.time(int(spoken[0])),
        end=tracks.time(int(spoken[-1]) + 1),
        seconds=activity.seconds,
        voiced_seconds=float(activity.voiced.sum()) * HOP,
        snr=activity.snr,
        intonation=intonation.measure(tracks, activity),
        loudness=loudness.measure(tracks, activity),
        balance=spectrum.measure(
            tracks.bands[activity.voiced], tracks.peaks[activity.voiced], activity.noise
        ),
        harmonicity=harmonicity.measure(tracks, activity),
        formant_spacing=_spacing(tracks, activity),
        rate=rate.measure(tracks, activity),
        pauses=pauses.find(tracks, activity),
        change=change.measure(tracks, activity),
    )


def _spacing(tracks: Tracks, activity: Activity) -> float | None:
    told = tracks.spacing[activity.voiced]
    told = told[~np.isnan(told)]
    if len(told) < FEWEST_TOLD:
        return None
    return float(np.median(told.astype(np.float64)))
