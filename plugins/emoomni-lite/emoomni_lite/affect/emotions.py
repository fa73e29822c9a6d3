"""How each emotion tends to sound, as deviations from neutral speech.

The signs follow P. N. Juslin and P. Laukka 2003 (Psychological Bulletin 129, 770-814, tables 6 and
7), R. Banse and K. R. Scherer 1996 (JPSP 70, 614-636, table 6) and K. R. Scherer 2003 (Speech
Communication 40, 227-256, table 2). The sizes stand in none of them. They are steps, chosen: about
1 for what those tables call high or much, about 0.5 for medium or mixed findings, up to 1.5 where
they single an emotion out, and some steps between that tell neighbours apart. What is `common`, and
that faint profiles count beside full ones, was settled among a few such variants while looking at
acted speech: on other speakers expect less than on those recordings.

Cues weigh by how far they can be trusted; these weights are chosen too:

| cue | weight | why |
|-------------|-----|--------------------------------------------------------------------------|
| pitch       | 1.0 | with intensity the most telling cue: Banse & Scherer 1996, regressions   |
| brightness  | 1.0 | stands for intensity and effort, which a microphone does not tell        |
| movement    | 1.0 | pitch variability: Juslin & Laukka 2003, table 7                         |
| pitch_range | 0.5 | tells of the same variability once more                                  |
| rate        | 0.5 | studies agree less (Juslin & Laukka 2003, table 6); speakers differ      |
| harmonicity | 0.3 | noise and telephone lines change it as much as emotions do               |
| pauses      | 1.0 | in longer talk only: Juslin & Laukka 2003, table 6                       |
| loudness    | 1.0 | against the speaker's own level only                                     |

People show an emotion faintly or strongly, by the same cues (P. N. Juslin and P. Laukka 2001,
Emotion 1, 381-412), so a voice is compared with half of each profile as well as with all of it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Of one emotion: how common it is taken to be, where it lies, and how it sounds.

    `common` is 1 for no emotion and for those that both everyday talk and research know best (P.
    Ekman 1992, Cognition and Emotion 6, 169-200), 0.5 for the rest and for disgust, which voices
    seldom show and listeners hardly hear (Banse & Scherer 1996; Scherer 2003, table 3). No source
    gives the half: it is chosen, and so are the valences.
    """

    common: float
    valence: float
    cues: Mapping[str, float]
    source: str


PROFILES: Mapping[str, Profile] = {
    "neutral": Profile(1.0, 0.0, {}, "the reference"),
    "calm": Profile(
        0.5,
        0.3,
        {
            "pitch": -0.5,
            "pitch_range": -0.5,
            "brightness": -1.0,
            "rate": -0.5,
            "harmonicity": 0.7,
            "movement": -0.7,
        },
        "Juslin & Laukka 2003, table 7, tenderness",
    ),
    "happy": Profile(
        1.0,
        0.8,
        {
            "pitch": 1.0,
            "pitch_range": 1.0,
            "brightness": 0.6,
            "rate": 0.5,
            "movement": 1.0,
            "harmonicity": 0.2,
        },
        "Juslin & Laukka 2003, table 7; Banse & Scherer 1996, elation",
    ),
    "sad": Profile(
        1.0,
        -0.7,
        {
            "pitch": -0.6,
            "pitch_range": -0.8,
            "brightness": -1.0,
            "rate": -1.0,
            "movement": -0.8,
            "pauses": 0.7,
            "harmonicity": 0.0,
        },
        "Juslin & Laukka 2003, table 7; Scherer 2003, table 2",
    ),
    "angry": Profile(
        1.0,
        -0.7,
        {
            "pitch": 0.9,
            "pitch_range": 0.4,
            "brightness": 1.5,
            "rate": 0.5,
            "movement": 0.6,
            "harmonicity": -0.7,
        },
        "Juslin & Laukka 2003, table 7; Banse & Scherer 1996, hot anger",
    ),
    "fearful": Profile(
        1.0,
        -0.7,
        {
            "pitch": 1.3,
            "pitch_range": -0.5,
            "brightness": 0.4,
            "rate": 0.8,
            "movement": 0.5,
            "harmonicity": -0.3,
        },
        "Juslin & Laukka 2003, table 7; Banse & Scherer 1996, panic fear",
    ),
    "surprised": Profile(
        1.0,
        0.2,
        {"pitch": 1.3, "pitch_range": 1.5, "brightness": 0.4, "rate": 0.3, "movement": 1.0},
        "I. R. Murray and J. L. Arnott 1993, JASA 93, 1097-1108",
    ),
    "disgusted": Profile(
        0.5,
        -0.6,
        {"pitch": -0.4, "pitch_range": 0.0, "brightness": 0.1, "rate": -0.7, "harmonicity": -0.5},
        "Banse & Scherer 1996, table 6; Murray & Arnott 1993",
    ),
    "bored": Profile(
        0.5,
        -0.3,
        {"pitch": -0.8, "pitch_range": -1.0, "brightness": -0.5, "rate": -0.8, "movement": -0.7},
        "Scherer 2003, table 2; Banse & Scherer 1996, boredom",
    ),
}
WEIGHTS: Mapping[str, float] = {
    "pitch": 1.0,
    "brightness": 1.0,
    "movement": 1.0,
    "pitch_range": 0.5,
    "rate": 0.5,
    "harmonicity": 0.3,
    "pauses": 1.0,
    "loudness": 1.0,
}
INTENSITIES = (0.5, 1.0)
"""Shares of a profile that a voice may show, each as likely."""
SPREAD = 1.0
"""Of a weighted cue about a profile: as wide as that of neutral voices about each other."""
PRIOR: Mapping[str, float] = {
    label: profile.common / sum(each.common for each in PROFILES.values())
    for label, profile in PROFILES.items()
}


def emotions(features: Mapping[str, float], trust: float = 1.0) -> dict[str, float]:
    """Probability of each emotion for a voice with these deviations, given the profiles.

    `trust` in [0, 1] tells how far the deviations count; with 0 the prior remains.
    """
    return normalised(
        {
            label: math.log(PRIOR[label]) + trust * _likelihood(features, profile)
            for label, profile in PROFILES.items()
        }
    )


def normalised(scores: Mapping[str, float]) -> dict[str, float]:
    """Log scores as probabilities."""
    most = max(scores.values())
    weights = {label: math.exp(score - most) for label, score in scores.items()}
    total = sum(weights.values())
    return {label: weight / total for label, weight in weights.items()}


def valence(probabilities: Mapping[str, float]) -> float:
    """Expected valence in [-1, 1]."""
    return sum(PROFILES[label].valence * share for label, share in probabilities.items())


def _likelihood(features: Mapping[str, float], profile: Profile) -> float:
    """Its logarithm, up to a constant."""
    known = [name for name in WEIGHTS if name in features]
    away = [
        {name: features[name] - size * _expected(profile, name) for name in known}
        for size in INTENSITIES
    ]
    shown = [sum(WEIGHTS[name] * far**2 for name, far in each.items()) for each in away]
    mean = sum(math.exp(-distance / (2 * SPREAD**2)) for distance in shown) / len(shown)
    return math.log(mean)


def _expected(profile: Profile, name: str) -> float:
    if name == "loudness":
        return profile.cues.get("brightness", 0.0)
    return profile.cues.get(name, 0.0)
