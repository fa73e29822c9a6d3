"""How each emotion tends to sound, as deviations from neutral speech.

The signs follow P. N. Juslin and P. Laukka 2003 (Psychological Bulletin 129, 770-814, tables 6 and
7), R. Banse and K. R. Scherer 1996 (JPSP 70, 614-636, table 6) and K. R. Scherer 2003 (Speech
Communication 40, 227-256, table 2). A size of 1 stands for "high" or "much" in those tables, 0.5
for "medium" or mixed findings, 1.5 for an emotion they single out on that cue.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Of one emotion: how common it is taken to be, where it lies, and how it sounds."""

    prior: float
    valence: float
    cues: Mapping[str, float]
    source: str


PROFILES: Mapping[str, Profile] = {
    "neutral": Profile(0.2, 0.0, {}, "the reference"),
    "calm": Profile(
        0.13,
        0.3,
        {
            "pitch": -0.5,
            "pitch_range": -0.5,
            "brightness": -1.0,
            "rate": -0.5,
            "harmonicity": 0.7,
            "movement": -0.7,
            "variation": -0.5,
        },
        "Juslin & Laukka 2003, table 7, tenderness",
    ),
    "happy": Profile(
        0.15,
        0.8,
        {
            "pitch": 1.0,
            "pitch_range": 1.0,
            "brightness": 0.6,
            "rate": 0.5,
            "variation": 0.5,
            "movement": 1.0,
            "harmonicity": 0.2,
        },
        "Juslin & Laukka 2003, table 7; Banse & Scherer 1996, elation",
    ),
    "sad": Profile(
        0.15,
        -0.7,
        {
            "pitch": -0.6,
            "pitch_range": -0.8,
            "brightness": -1.0,
            "rate": -1.0,
            "variation": -0.5,
            "movement": -0.8,
            "pauses": 0.7,
            "harmonicity": 0.0,
        },
        "Juslin & Laukka 2003, table 7; Scherer 2003, table 2",
    ),
    "angry": Profile(
        0.12,
        -0.7,
        {
            "pitch": 0.9,
            "pitch_range": 0.4,
            "brightness": 1.5,
            "rate": 0.5,
            "variation": 0.7,
            "movement": 0.6,
            "harmonicity": -0.7,
        },
        "Juslin & Laukka 2003, table 7; Banse & Scherer 1996, hot anger",
    ),
    "fearful": Profile(
        0.09,
        -0.7,
        {
            "pitch": 1.3,
            "pitch_range": -0.5,
            "brightness": 0.4,
            "rate": 0.8,
            "variation": 0.2,
            "movement": 0.5,
            "harmonicity": -0.3,
        },
        "Juslin & Laukka 2003, table 7; Banse & Scherer 1996, panic fear",
    ),
    "surprised": Profile(
        0.07,
        0.2,
        {"pitch": 1.3, "pitch_range": 1.5, "brightness": 0.4, "rate": 0.3, "movement": 1.0},
        "I. R. Murray and J. L. Arnott 1993, JASA 93, 1097-1108",
    ),
    "disgusted": Profile(
        0.05,
        -0.6,
        {"pitch": -0.4, "pitch_range": 0.0, "brightness": 0.1, "rate": -0.7, "harmonicity": -0.5},
        "Banse & Scherer 1996, table 6; Murray & Arnott 1993",
    ),
    "bored": Profile(
        0.04,
        -0.3,
        {"pitch": -0.8, "pitch_range": -1.0, "brightness": -0.5, "rate": -0.8, "movement": -0.7},
        "Scherer 2003, table 2; Banse & Scherer 1996, boredom",
    ),
}
FEATURES = ("pitch", "pitch_range", "movement", "brightness", "rate", "harmonicity", "variation")
SOFTNESS = 1.2
"""Listeners tell acted emotions apart in some 60 % of trials (Scherer 2003, table 3): one clip's
cues spread this far about an emotion's profile, and are not independent of each other."""


def emotions(features: Mapping[str, float]) -> dict[str, float]:
    """Probability of each emotion for a voice with these deviations, given the profiles."""
    used = [name for name in (*FEATURES, "pauses", "loudness") if name in features]
    scores = {
        label: math.log(profile.prior) - _distance(features, profile, used) / (2 * SOFTNESS**2)
        for label, profile in PROFILES.items()
    }
    return normalised(scores)


def normalised(scores: Mapping[str, float]) -> dict[str, float]:
    """Log scores as probabilities."""
    most = max(scores.values())
    weights = {label: math.exp(score - most) for label, score in scores.items()}
    total = sum(weights.values())
    return {label: weight / total for label, weight in weights.items()}


def valence(probabilities: Mapping[str, float]) -> float:
    """Expected valence in [-1, 1]."""
    return sum(PROFILES[label].valence * share for label, share in probabilities.items())


def _distance(features: Mapping[str, float], profile: Profile, used: list[str]) -> float:
    return sum((features[name] - _expected(profile, name)) ** 2 for name in used)


def _expected(profile: Profile, name: str) -> float:
    if name == "loudness":
        return profile.cues.get("brightness", 0.0)
    return profile.cues.get(name, 0.0)
