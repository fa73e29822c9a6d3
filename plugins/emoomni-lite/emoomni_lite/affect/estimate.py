"""Voice, words and face put together into one estimate of affect.

Emotions combine as evidence: log probabilities add up. Valence leans on the words where they carry
feeling, because listeners and machines hear arousal far better than valence in a voice
(M. Goudbeek and K. R. Scherer 2010, JASA 128, 1322-1336). Arousal is the voice's own. Where only
words are known it is that of the emotions they name (J. A. Russell 1980, JPSP 39, 1161-1178,
figure 2, read by quadrant).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from emoomni_lite.affect.arousal import arousal as voice_arousal
from emoomni_lite.affect.emotions import PRIOR, PROFILES, emotions, normalised
from emoomni_lite.affect.emotions import valence as expected_valence
from emoomni_lite.affect.features import features
from emoomni_lite.voice.measures import VoiceMeasures
from emoomni_lite.words.valence import TextAffect
from emoomni_sdk.perception import VoiceBaseline

WORD_EMOTION = 2.0
"""Log odds that full evidence for an emotion in the words adds to it."""
WORD_VALENCE = 1.2
"""Log odds per unit of agreement between the words' valence and an emotion's."""
SMILE = 1.5
"""Log odds that a full smile adds to happiness."""
VOICE_SHARE = 0.3
"""Of the voice in valence where the words carry feeling."""
RELIABLE_SECONDS = 1.0
"""Seconds of speech at which a voice is believed by half."""
CLEAR = 15.0
"""dB of speech over noise from which noise hardly changes what is measured."""
RUSSELL: Mapping[str, float] = {
    "neutral": 0.0,
    "calm": -0.6,
    "happy": 0.4,
    "sad": -0.4,
    "angry": 0.7,
    "fearful": 0.7,
    "surprised": 0.7,
    "disgusted": 0.3,
    "bored": -0.6,
}


@dataclass(frozen=True, slots=True)
class VoiceAffect:
    """What the voice alone says. `reliability` in [0, 1] tells how much there was to hear.

    From a reliability of one half the cues count in full; below that, arousal goes to 0 and the
    emotions to what is common.
    """

    features: dict[str, float]
    emotions: dict[str, float]
    valence: float
    arousal: float
    reliability: float


@dataclass(frozen=True, slots=True)
class Affect:
    """What all modalities say together; `confidence` is in the leading emotion."""

    emotions: dict[str, float]
    valence: float
    arousal: float
    confidence: float


def of_voice(measures: VoiceMeasures, baseline: VoiceBaseline | None = None) -> VoiceAffect:
    """Affect of a voice against the speaker's `baseline`, or people's where there is none."""
    found = features(measures, baseline)
    clear = 1.0 if measures.snr is None else _between(measures.snr / CLEAR, 0.25, 1.0)
    heard = measures.seconds / (measures.seconds + RELIABLE_SECONDS)
    trust = _trust(heard * clear)
    shares = emotions(found, trust)
    return VoiceAffect(
        features=found,
        emotions=shares,
        valence=expected_valence(shares),
        arousal=voice_arousal(found) * trust,
        reliability=heard * clear,
    )


def combine(
    voice: VoiceAffect | None, words: TextAffect | None, smile: float | None = None
) -> Affect | None:
    """All evidence together; None when there is none.

    Args:
        voice: What the voice says, where one was heard.
        words: What the words say, where there are any.
        smile: Mean smile of the face in [0, 1], where it was measured.
    """
    if voice is None and words is None and smile is None:
        return None
    told = words if words is not None and words.weight > 0 else None
    prior = voice.emotions if voice else PRIOR
    scores = {name: math.log(share) for name, share in prior.items()}
    for name in scores:
        if told is not None:
            scores[name] += WORD_EMOTION * told.emotions.get(name, 0.0)
            scores[name] += WORD_VALENCE * told.valence * PROFILES[name].valence
        if smile is not None and name == "happy":
            scores[name] += SMILE * smile
    shares = {name: round(share, 4) for name, share in normalised(scores).items()}
    return Affect(
        emotions=dict(sorted(shares.items(), key=lambda pair: -pair[1])),
        valence=_round(_valence(shares, voice, told)),
        arousal=_round(voice.arousal if voice else _told_arousal(shares, told)),
        confidence=round(max(shares.values()) * _evidence(voice, told), 3),
    )


def _valence(
    shares: Mapping[str, float], voice: VoiceAffect | None, words: TextAffect | None
) -> float:
    if words is None:
        return expected_valence(shares)
    if voice is None:
        return words.valence
    share = 1 - (1 - VOICE_SHARE) * words.weight
    return share * voice.valence + (1 - share) * words.valence


def _told_arousal(shares: Mapping[str, float], words: TextAffect | None) -> float:
    return sum(RUSSELL[name] * share for name, share in shares.items()) if words else 0.0


def _evidence(voice: VoiceAffect | None, words: TextAffect | None) -> float:
    heard = _trust(voice.reliability) if voice else 0.0
    said = 0.7 * words.weight if words else 0.0
    return 1 - (1 - heard) * (1 - said)


def _trust(reliability: float) -> float:
    return min(1.0, 2 * reliability)


def _between(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))


def _round(value: float) -> float:
    return round(_between(value, -1.0, 1.0), 3)
