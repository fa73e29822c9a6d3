"""Everything the prose may speak of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from emoomni_lite.affect.estimate import Affect, VoiceAffect
from emoomni_lite.observation import Observation
from emoomni_lite.voice.pauses import Pause
from emoomni_lite.words.valence import TextAffect
from emoomni_sdk.perception import Conflict, Transcript, VoiceBaseline

NOISY = 12.0
"""dB of speech over noise under which the voice is hard to judge."""
NOTABLE = 0.6
"""Deviation from usual that is worth a word."""
SURE = 0.5
"""Confidence from which one emotion is named alone: rather right than wrong."""
UNSURE = 0.33
"""Confidence under which the prose says that it cannot tell: twice as often wrong as right."""
LONG_PAUSE = 0.6
LOUDER = 3.0
"""dB within a clip that a listener notices."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was measured, and what it was taken for."""

    seen: Observation
    voice: VoiceAffect | None
    words: TextAffect | None
    transcript: Transcript | None
    affect: Affect | None
    conflict: Conflict | None
    unperceived: dict[str, str]
    baseline: VoiceBaseline | None

    def deviation(self, feature: str) -> Literal["high", "low"] | None:
        """Which way a feature of the voice leaves the usual, if it does."""
        value = self.voice.features.get(feature, 0.0) if self.voice else 0.0
        if abs(value) < NOTABLE:
            return None
        return "high" if value > 0 else "low"

    def long_pauses(self) -> list[Pause]:
        """Pauses that a listener hears as such."""
        voice = self.seen.voice
        return [p for p in voice.pauses if p.seconds >= LONG_PAUSE] if voice else []

    @property
    def telling(self) -> bool:
        """Whether voice, words or face gave any sign of a feeling."""
        smiled = self.seen.face is not None and bool(self.seen.face.signs)
        said = self.words is not None and self.words.weight > 0
        return self.voice is not None or said or smiled

    def leading(self) -> list[tuple[str, float]]:
        """The two likeliest emotions and their probabilities."""
        return list(self.affect.emotions.items())[:2] if self.affect else []

    def noisy(self) -> bool:
        """Whether noise makes the voice hard to judge."""
        voice = self.seen.voice
        return voice is not None and voice.snr is not None and voice.snr < NOISY
