"""Measures of a voice against what is usual, for this speaker where known, else for people.

Each feature is a deviation in units of the usual spread between neutral utterances, clipped to
±2.5. Recording level is no feature: it tells of the microphone. It becomes one only beside the
same speaker's earlier clips.

References:
    [BD94] D. Byrne et al. 1994, "An international comparison of long-term average speech spectra",
        JASA 96, 2108-2120.
    [TE95] H. Traunmüller and A. Eriksson 1995, "The frequency range of the voice fundamental in
        the speech of male and female adults", Stockholm University.
    [JW09] N. H. de Jong and T. Wempe 2009, Behavior Research Methods 41, 385-390.
    [B93]  P. Boersma 1993, IFA Proceedings 17, 97-110.
    [GE68] F. Goldman-Eisler 1968, Psycholinguistics: Experiments in Spontaneous Speech.
    [NS04] M. Nordenberg and J. Sundberg 2004, "Effect on LTAS of vocal loudness variation",
        Logopedics Phoniatrics Vocology 29, 183-191: voices as loud as each other differ by an SD
        of 4 to 7 dB, depending on frequency.
    [G80]  U. G. Goldstein 1980, "An articulatory model for the vocal tracts of growing children",
        Massachusetts Institute of Technology.
    [ME83] R. B. Monsen and A. M. Engebretson 1983, "The accuracy of formant frequency
        measurements", Journal of Speech and Hearing Research 26, 89-97.
    [PD3]  Measured in the three public-domain recordings of examples/clips: 16.5, 17.5 and 30.0
        semitones per second.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from emoomni_lite.voice.measures import VoiceMeasures
from emoomni_sdk.perception import VoiceBaseline

MALE_HZ = 119.0
"""Mean pitch of men's speech; [TE95] call 120 Hz typical."""
FEMALE_HZ = 207.0
"""Of women's; 210 Hz there."""
BETWEEN_SPEAKERS = 4.5
"""Semitones about it; chosen: wider than within neutral speech, for speakers differ, and so do
their moods."""
MALE_SPACING = 1029.0
"""Hz between formants of a vocal tract of 17 cm, about a man's [G80], at 350 m/s."""
FEMALE_SPACING = 1190.0
"""Of one of 14.7 cm, about a woman's [G80]."""
SPACING_SPREAD = 0.07
"""Spread about it, as a share; chosen, half the distance between the two: speakers differ, and so
do formants told by linear prediction from true ones [ME83]."""
TALKING = 1.0
"""Semitones that speech to someone lies over read speech; chosen: [TE95] find livelier speech
higher."""
PITCH_SPREAD = 4.0
"""Semitones; chosen, for the spread within a speaker [TE95] and that between those of a sex."""
BASELINE_SECONDS = 8.0
"""Seconds of earlier speech at which the speaker's own baseline weighs as much as people's."""
PAUSES_FROM = 6.0
"""Seconds of talk from which pauses tell of feeling."""
LIMIT = 2.5


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual for a feature: `mean` and `spread`, in the feature's own unit."""

    mean: float
    spread: float
    source: str


USUAL: Mapping[str, Usual] = {
    "effort": Usual(-15.9, 5.0, "[BD94], third-octave levels; spread of the order of [NS04]"),
    "bass": Usual(-1.8, 4.0, "[BD94], third-octave levels; spread of the order of [NS04]"),
    "pitch_movement": Usual(21.0, 8.0, "[PD3]: mean and spread"),
    "pitch_range": Usual(7.0, 3.0, "chosen: 80 % of a normal distribution of SD 2.7; [TE95]"),
    "speaking_rate": Usual(4.2, 1.0, "chosen, of the order that [JW09] find with such nuclei"),
    "harmonicity": Usual(10.0, 3.0, "chosen for running speech, measured as in [B93]"),
    "pause_share": Usual(0.2, 0.15, "chosen for fluent prepared speech, after [GE68]"),
}
"""Of adults who speak neutrally."""


def features(measures: VoiceMeasures, baseline: VoiceBaseline | None = None) -> dict[str, float]:
    """Deviations of one clip's voice.

    `pitch`, `pitch_range`, `movement`, `brightness`, `rate`, `harmonicity`, `pauses`, and
    `loudness` where `baseline` holds a level.
    """
    intonation, rate = measures.intonation, measures.rate.speaking
    found = {
        "pitch": _pitch(intonation.median, measures.formant_spacing),
        "pitch_range": _deviation("pitch_range", intonation.range),
        "movement": _deviation("pitch_movement", intonation.movement),
        "brightness": _brightness(measures),
        "rate": _deviation("speaking_rate", rate),
        "harmonicity": _deviation("harmonicity", measures.harmonicity),
        "pauses": _pauses(measures),
    }
    if baseline is not None:
        found |= _against(baseline, measures, found)
    return found


def _pitch(hz: float, spacing: float | None) -> float:
    """How raised a pitch is when nobody told the speaker's sex.

    The deviation from men's and from women's mean, each as likely as pitch and vocal tract make
    it.
    """
    above_men, above_women = 12 * math.log2(hz / MALE_HZ), 12 * math.log2(hz / FEMALE_HZ)
    odds = (above_women**2 - above_men**2) / (2 * BETWEEN_SPEAKERS**2)
    if spacing is not None:
        men, women = math.log(spacing / MALE_SPACING), math.log(spacing / FEMALE_SPACING)
        odds += (women**2 - men**2) / (2 * SPACING_SPREAD**2)
    man = 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))
    return _clip((man * above_men + (1 - man) * above_women - TALKING) / PITCH_SPREAD)


def _brightness(measures: VoiceMeasures) -> float:
    """Effort moves energy upwards: [NS04] find 1.5 dB per dB at 1.5-3 kHz and 0.5 at the lowest.

    The bass counts half: microphones and pitch change it too.
    """
    balance = measures.balance
    effort = _deviation("effort", balance.effort)
    if balance.bass is None:
        return effort
    return _clip((2 * effort - _deviation("bass", balance.bass)) / 3)


def _against(
    baseline: VoiceBaseline, measures: VoiceMeasures, people: Mapping[str, float]
) -> dict[str, float]:
    trust = baseline.seconds / (baseline.seconds + BASELINE_SECONDS)
    own: dict[str, float] = {}
    if baseline.pitch_hz:
        own["pitch"] = 12 * math.log2(measures.intonation.median / baseline.pitch_hz) / 2.5
    if baseline.pitch_range_semitones is not None:
        own["pitch_range"] = (measures.intonation.range - baseline.pitch_range_semitones) / 3.0
    if baseline.rate_syllables:
        own["rate"] = (measures.rate.speaking - baseline.rate_syllables) / 0.8
    mixed = {name: trust * _clip(own[name]) + (1 - trust) * people[name] for name in own}
    if baseline.level_dbfs is not None:
        mixed["loudness"] = trust * _clip((measures.loudness.level - baseline.level_dbfs) / 4.0)
    return mixed


def _pauses(measures: VoiceMeasures) -> float:
    """Share of pauses; a short utterance has none whatever the feeling."""
    span = measures.end - measures.start
    if span < PAUSES_FROM:
        return 0.0
    return _deviation("pause_share", sum(pause.seconds for pause in measures.pauses) / span)


def _deviation(name: str, value: float) -> float:
    usual = USUAL[name]
    return _clip((value - usual.mean) / usual.spread)


def _clip(value: float) -> float:
    return max(-LIMIT, min(LIMIT, value))
