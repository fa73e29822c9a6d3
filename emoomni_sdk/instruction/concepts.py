"""What a word about a voice can ask for, apart from moods: a dimension, a timbre, a person.

The sizes are ours, chosen to be clearly audible and still natural: pitch steps of 3 semitones and
more, because smaller ones go unnoticed in running speech ('t Hart, 1981, J. Acoust. Soc. Am. 69);
level steps of 5 dB, near the 6 dB between the steps of vocal effort in ISO 9921; rates between
reading slowly and reading fast. A shout is also higher (Gramming et al., 1988, J. Voice 2: up to
half a semitone per dB). A smile raises pitch slightly (Tartter, 1980, Percept. Psychophys. 27).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from emoomni_sdk.instruction.shift import Shift, shift

Kind = Literal["dimension", "mood", "timbre", "person", "neutral", "hold"]


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a word can mean for a voice."""

    name: str
    """The adjective for it, English."""
    kind: Kind
    change: Shift = field(default_factory=dict)
    zh: str = ""
    """The adjective for it, Chinese."""
    adverb: str = ""
    """Where it is said of the act of speaking: "softly"."""
    zh_adverb: str = ""
    emotion: str | None = None
    salience: float = 1.0
    """How much of an emotion it is, where several compete for the label."""
    timbre: str | None = None
    intonation: str | None = None


def _dimension(
    name: str, change: Shift, zh: str, adverb: str, zh_adverb: str, intonation: str | None = None
) -> Concept:
    return Concept(
        name,
        "dimension",
        change,
        zh=zh,
        adverb=adverb,
        zh_adverb=zh_adverb,
        intonation=intonation,
    )


def _timbre(name: str, zh: str, change: Shift | None = None) -> Concept:
    return Concept(name, "timbre", change or {}, zh=zh, timbre=name)


def _person(name: str, zh: str, change: Shift) -> Concept:
    return Concept(name, "person", change, zh=zh, timbre=name)


DIMENSION_CONCEPTS = (
    _dimension("fast", shift(rate=1.25, pause=0.85), "快", "quickly", "语速快"),
    _dimension("slow", shift(rate=0.8, pause=1.2), "慢", "slowly", "语速慢"),
    _dimension("loud", shift(volume=5.0), "响亮", "loudly", "音量大"),
    _dimension("soft", shift(volume=-5.0), "轻", "softly", "音量小"),
    _dimension("high", shift(pitch=3.5), "高", "at a high pitch", "音调高"),
    _dimension("low", shift(pitch=-3.0), "低", "at a low pitch", "音调低"),
    _dimension(
        "lively", shift(pitch_range=1.5), "起伏大", "with lively intonation", "起伏大", "lively"
    ),
    _dimension("flat", shift(pitch_range=0.5), "平板", "in a flat monotone", "语调平板", "flat"),
    _dimension(
        "shouting", shift(volume=9.0, pitch=3.5, pitch_range=1.15), "喊叫", "in a shout", "大喊"
    ),
    _dimension("paused", shift(pause=1.7), "停顿多", "with long pauses", "停顿多"),
    _dimension("unbroken", shift(pause=0.6), "停顿少", "with few pauses", "停顿少"),
    _dimension("rising", {}, "上扬", "with rising intonation", "语调上扬", "rising"),
    _dimension("falling", {}, "下降", "with falling intonation", "语调下降", "falling"),
)

TIMBRE_CONCEPTS = (
    _timbre("whisper", "耳语", shift(volume=-8.0, rate=0.95, pitch_range=0.85)),
    _timbre("breathy", "气声", shift(volume=-1.5)),
    _timbre("warm", "温暖", shift(pitch=-0.3, rate=0.97, volume=-0.6)),
    _timbre("bright", "明亮", shift(pitch=0.8, volume=0.5)),
    _timbre("firm", "坚定", shift(pitch=-0.5, volume=1.5)),
    _timbre("hoarse", "沙哑", shift(pitch=-1.0)),
    _timbre("trembling", "颤抖", shift(rate=0.97)),
    _timbre("smiling", "带笑", shift(pitch=0.7, pitch_range=1.1)),
    _timbre("clear", "清晰"),
    _timbre("resonant", "浑厚", shift(pitch=-0.8, volume=0.5)),
    _timbre("harsh", "刺耳", shift(volume=1.0)),
    _timbre("smooth", "圆润"),
    _timbre("thin", "尖细", shift(pitch=1.5, volume=-1.0)),
    _timbre("tense", "紧绷", shift(pitch=0.8)),
    _timbre("nasal", "鼻音"),
)

PERSON_CONCEPTS = (
    _person("male", "男性", shift(pitch=-1.5)),
    _person("female", "女性", shift(pitch=1.5)),
    _person("child", "孩子", shift(pitch=4.0, rate=1.03)),
    _person("young", "年轻", shift(pitch=0.8)),
    _person("older", "年长", shift(pitch=-0.8, rate=0.94)),
    _person("mature", "成熟", shift(pitch=-0.5, rate=0.98)),
)

PLAIN_CONCEPTS = (
    Concept("neutral", "neutral", zh="自然平稳", emotion="neutral"),
    Concept("even rate", "hold", {"rate": 0.0}),
    Concept("even volume", "hold", {"volume": 0.0}),
    Concept("even pitch", "hold", {"pitch": 0.0}),
    Concept("even range", "hold", {"pitch_range": 0.0}),
    Concept("even pause", "hold", {"pause": 0.0}),
)
