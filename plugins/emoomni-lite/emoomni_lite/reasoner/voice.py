"""How it was said: what a Perception lets the reasoner claim about the voice."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from emoomni_sdk.perception import Perception, VoiceBaseline

SURE = 0.6
"""From this confidence on a label may be named, as a guess; below it a voice is only "stirred" or
"subdued"."""
CERTAIN = 0.8
"""From this confidence on a voice alone is answered as if the feeling had been said."""
LONG_PAUSE_SECONDS = 1.5
_SLOW, _QUICK = 0.85, 1.18
_QUIET_DB, _LOUD_DB = -4.0, 4.0
_SINKING_SEMITONES, _FADING_DB = -4.0, -8.0
"""Well beyond the declination of an ordinary sentence (2 to 3 semitones)."""
_STEP = 0.2
"""From this size on, valence counts as more than neutral."""
_AROUSED = 0.3
"""The same for arousal, of which voices tell more and wander more."""
_UNPLEASANT = ("sad", "angry", "fearful", "disgusted", "bored")
_GLAD, _HOSTILE = ("happy", "surprised"), ("angry", "fearful", "disgusted")
_LIKELIER = 3.0
"""How much likelier hostility or fear must be than gladness for a lively voice to be steadied."""
_MIDDLE, _STEEPNESS, _ALONG = 0.05, 7.0, 0.2
"""Arousal that is answered evenly, how soon the answer's voice follows from there, and the share
that still grows at the ends."""
_LEANINGS = ((0.2, "alert"), (-0.2, "even"), (-0.8, "gentle"), (-1.0, "hushed"))
"""From this following on → how the answer leans."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What the voice tells; `family` is None where there is no voice."""

    family: str | None
    """sad, angry, fearful, happy, surprised, disgusted, calm, bored, neutral, or, where only the
    arousal is clear, ``stirred`` or ``subdued``."""
    valence: float
    arousal: float
    sure: float
    """0 to 1."""
    following: float = 0.0
    """How far, in [-1, 1], the answer's voice may go along while the feeling is open. Listeners
    hear arousal in a voice well and valence hardly (Goudbeek and Scherer 2010, JASA 128,
    1322-1336), so only the first is followed."""
    leaning: str = "even"
    """The same in a word: alert, even, gentle, hushed, or steady where a lively voice is rather
    hostile or afraid than glad."""
    traits: tuple[str, ...] = ()
    """What may be said aloud: pause, sinking, fading, quiet, loud, slow, quick, low, high."""

    @property
    def heard(self) -> bool:
        """Whether there is any evidence from a voice."""
        return self.family is not None

    @property
    def certain(self) -> bool:
        """Whether the voice alone settles the feeling."""
        return self.sure >= CERTAIN and self.family not in (None, "stirred", "subdued")


def hear(perception: Perception, baseline: VoiceBaseline | None) -> Voice:
    """Read a Perception's affect and cues.

    A pace or level is called slow or loud only against this speaker's own `baseline`: recording
    gain and habit make absolute figures meaningless. Pauses need none.
    """
    if "audio" in perception.unperceived:
        # Affect may be known from the words alone; of a voice nothing may be claimed.
        return Voice(None, 0.0, 0.0, 0.0)
    affect = perception.valence is not None or perception.arousal is not None
    if not affect and not perception.emotions and not perception.cues:
        return Voice(None, 0.0, 0.0, 0.0)
    valence, arousal = perception.valence or 0.0, perception.arousal or 0.0
    sure = _confidence(perception)
    family = _family(perception.emotion, valence, arousal, sure)
    following = _following(arousal - _MIDDLE)
    leaning = _leaning(perception.emotions, following)
    traits = _traits(perception, baseline)
    return Voice(family, valence, arousal, sure, following, leaning, traits)


def _confidence(perception: Perception) -> float:
    """The Perceiver's own confidence; odds without one stand for themselves."""
    if perception.confidence is not None:
        return perception.confidence
    return max(perception.emotions.values(), default=0.0)


def _family(label: str | None, valence: float, arousal: float, sure: float) -> str:
    label = {"surprise": "surprised", "fear": "fearful", "joy": "happy"}.get(label or "", label)
    if sure >= SURE:
        if label == "happy" and valence >= 0:
            return "happy"
        if label in _UNPLEASANT and valence <= _STEP:
            return label
        if label in ("calm", "surprised"):
            return label
    return _by_arousal(valence, arousal)


def _by_arousal(valence: float, arousal: float) -> str:
    if arousal >= _AROUSED:
        return "stirred"
    return "subdued" if arousal <= -_AROUSED and valence < _STEP else "neutral"


def unlabelled(voice: Voice) -> Voice:
    """`voice` by its arousal alone, where its label owes to words that settle nothing."""
    if not voice.heard:
        return voice
    return replace(voice, family=_by_arousal(0.0, voice.arousal), valence=0.0, sure=0.0)


def _following(arousal: float) -> float:
    along = (1 - _ALONG) * math.tanh(_STEEPNESS * arousal) + _ALONG * arousal
    return max(-1.0, min(1.0, along))


def _leaning(emotions: Mapping[str, float], following: float) -> str:
    leaning = next((name for least, name in _LEANINGS if following >= least), "even")
    glad, hostile = (sum(emotions.get(n, 0.0) for n in group) for group in (_GLAD, _HOSTILE))
    return "steady" if leaning == "alert" and hostile > _LIKELIER * glad else leaning


def _traits(perception: Perception, baseline: VoiceBaseline | None) -> tuple[str, ...]:
    traits = []
    pause = perception.value("pause_longest")
    if pause is not None and pause >= LONG_PAUSE_SECONDS:
        traits.append("pause")
    sinking, fading = perception.value("pitch_change"), perception.value("loudness_change")
    traits += ["sinking"] * (sinking is not None and sinking <= _SINKING_SEMITONES)
    traits += ["fading"] * (fading is not None and fading <= _FADING_DB)
    usual = baseline or VoiceBaseline()
    rate, level = perception.value("speaking_rate"), perception.value("loudness")
    pitch = perception.value("pitch_median")
    if rate and usual.rate_syllables:
        ratio = rate / usual.rate_syllables
        traits += ["slow"] * (ratio < _SLOW) + ["quick"] * (ratio > _QUICK)
    if level is not None and usual.level_dbfs is not None:
        change = level - usual.level_dbfs
        traits += ["quiet"] * (change < _QUIET_DB) + ["loud"] * (change > _LOUD_DB)
    if pitch and usual.pitch_hz:
        ratio = pitch / usual.pitch_hz
        traits += ["low"] * (ratio < 0.88) + ["high"] * (ratio > 1.15)
    return tuple(traits)
