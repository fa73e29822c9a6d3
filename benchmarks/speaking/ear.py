"""What one utterance sounds like to Praat, and by how much it differs from another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import parselmouth  # type: ignore[import-not-found,import-untyped,unused-ignore]

from emoomni_sdk.audio import Audio
from emoomni_sdk.errors import SpeechError
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Speaker, Utterance

HEARD_AS = {"pitch": "pitch", "pitch_range": "range", "rate": "rate", "volume": "level"}
NOTICED = {"pitch": 0.3, "range": 1.05, "rate": 1.03, "level": 0.5, "pauses": 1.1}
"""A change that is smaller does not count: semitones, ratio, ratio, dB, ratio."""
FRAME = 0.005
PAUSE = 0.12
"""Seconds of silence that are a pause; the closure of a plosive is shorter."""
SILENT_DB = 35.0
"""Below the loudest frame."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Measures of one utterance."""

    pitch: float
    """Median f0, semitones above 1 Hz."""
    range: float
    """10th to 90th percentile of f0, semitones."""
    seconds: float
    """Of speech, without pauses."""
    level: float
    """Of the frames that are speech, dBFS."""
    pauses: float
    """Seconds of pauses within it."""
    samples: bytes

    def above(self, other: Heard, dimension: str) -> float:
        """How far it is above `other`: semitones, dB, or a ratio."""
        match dimension:
            case "pitch":
                return self.pitch - other.pitch
            case "level":
                return self.level - other.level
            case "range":
                return self.range / max(other.range, 0.01)
            case "rate":
                return other.seconds / self.seconds
        return (self.pauses + 0.01) / (other.pauses + 0.01)


def pitches(sound: np.ndarray, rate: int) -> np.ndarray:
    """Voiced f0 in Hz; the search range is set by a first pass (De Looze and Hirst, 2008)."""
    heard = parselmouth.Sound(sound, rate)
    floor, ceiling = 45.0, 650.0
    for _ in range(2):
        track = heard.to_pitch_ac(time_step=FRAME, pitch_floor=floor, pitch_ceiling=ceiling)
        f0 = np.asarray(track.selected_array["frequency"])
        f0 = f0[f0 > 0]
        if len(f0) < 10:
            return np.full(1, np.nan)
        first, third = np.percentile(f0, [25, 75])
        floor, ceiling = max(35.0, 0.6 * first), min(0.45 * rate, 2.2 * third)
    return f0


def measured(audio: Audio) -> Heard:
    sound = audio.samples().astype(np.float64)
    size = round(FRAME * audio.sample_rate)
    frames = sound[: len(sound) // size * size].reshape(-1, size)
    level = 10 * np.log10((frames**2).mean(axis=1) + 1e-12)
    speech = level > max(level.max() - SILENT_DB, -75.0)
    places = np.flatnonzero(speech)
    gaps = np.diff(places) - 1
    pauses = float(gaps[gaps * FRAME >= PAUSE].sum() * FRAME)
    active = 10 ** (level[speech] / 10)
    low, middle, high = np.percentile(12 * np.log2(pitches(sound, audio.sample_rate)), [10, 50, 90])
    return Heard(
        pitch=float(middle),
        range=float(high - low),
        seconds=float((places[-1] - places[0] + 1) * FRAME) - pauses,
        level=float(10 * np.log10(active.mean())),
        pauses=pauses,
        samples=sound.tobytes(),
    )


async def hear(speaker: Speaker, language: str, text: str, asked: SpeakingInstruction) -> Heard:
    utterance = Utterance(text=text, instruction=asked, language=language, seed=0)
    audio = Audio.join([chunk async for chunk in speaker.speak(utterance)])
    if audio is None:
        raise SpeechError(f"Nothing was spoken for {text!r}.")
    return measured(audio)
