"""The prose of the sections before the reply, as lists of sentences."""

from __future__ import annotations

from types import ModuleType

from emoomni_lite.reasoner import prose_en, prose_zh
from emoomni_lite.reasoner.choice import Chooser
from emoomni_lite.reasoner.lexicon.events import EVENTS
from emoomni_lite.reasoner.reading import UNKNOWN, Reading
from emoomni_lite.reasoner.strategy import Strategy
from emoomni_lite.reasoner.wording import Source
from emoomni_sdk.perception import Perception

_PROSE: dict[str, ModuleType] = {"en": prose_en, "zh": prose_zh}
_MOST = {"alert": (1.4, 8.0), "gentle": (1.2, 14.0), "hushed": (1.2, 14.0), "steady": (0.6, 4.0)}
"""Semitones and percent, in the direction of the tone: heard as a difference (2.5 semitones and a
fifth of the pace between the ends), but neither as cheer nor as mourning."""
_LIVELY = 0.0
"""Arousal from which joy is answered with excitement rather than warmth."""
_CHARGED = 0.35
"""From this arousal on, a voice that clashes with its words is met steadily, not quietly."""


def prose(language: str) -> ModuleType:
    """The wording of the sections in a reasoning language."""
    return _PROSE[language]


def analysis(reading: Reading, perception: Perception) -> list[str]:
    """`emotion_analysis`: the Perceiver's own words, or what little its numbers say."""
    if perception.analysis.strip():
        return [perception.analysis.strip()]
    words = _PROSE[reading.reasoning_language]
    out = []
    if reading.voice.heard:
        family = words.FAMILIES[reading.voice.family or "neutral"]
        out.append(
            words.ANALYSIS_VOICE.format(
                family=family, valence=reading.voice.valence, arousal=reading.voice.arousal
            )
        )
    if reading.understood:
        out.append(words.ANALYSIS_WORDS.format(family=words.FAMILIES[reading.appraisal.family]))
    if reading.clash:
        out.append(words.CLASH[reading.clash])
    return out or [words.ANALYSIS_NONE]


def intent(reading: Reading, name: str, perception: Perception, chooser: Chooser) -> list[str]:
    """`user_intent`: what the user is after, and the appraisal it rests on."""
    words = _PROSE[reading.reasoning_language]
    tongue = "?" if reading.language == UNKNOWN else reading.language
    out = [chooser.pick("intent", words.INTENTS[name]).format(language=tongue)]
    if reading.danger.now:
        danger = words.DANGER[reading.danger.kind or "self_harm"]
        level, about = words.LEVEL[reading.danger.level], words.WHO[reading.danger.about]
        out.append(danger.format(level=level, about=about))
    elif reading.danger.any:
        out.append(words.EARLIER_DANGER)
    if reading.understood:
        out += _appraised(reading, words)
    if reading.understood or reading.voice.heard:
        out.append(_felt(reading, words))
    if reading.clash:
        out.append(words.CLASH[reading.clash])
    if reading.text and not reading.verified:
        out.append(words.UNVERIFIED)
    if perception.unperceived and not perception.analysis.strip():
        missing = [words.PERCEIVED.get(what, what) for what in sorted(perception.unperceived)]
        out.append(words.UNSEEN.format(what=words.LISTED.join(missing)))
    return out


def _appraised(reading: Reading, words: ModuleType) -> list[str]:
    if reading.event == "none":
        return []
    kind = EVENTS[reading.event]
    about = words.ABOUT.format(event=kind.zh if words is prose_zh else kind.en)
    certain = kind.certainty >= 0.5 and reading.appraisal.when != "future"
    appraised = words.APPRAISED.format(
        desirability=words.DESIRABLE[kind.desirability > 0],
        certainty=words.CERTAIN[certain],
        agency=words.AGENCY[kind.agency],
    )
    return [f"{about}，{appraised}。" if words is prose_zh else f"{about}, {appraised}."]


def _felt(reading: Reading, words: ModuleType) -> str:
    if reading.family in ("stirred", "subdued", "neutral"):
        return str(words.FEELING[reading.family])
    key = "voice" if reading.from_voice else "said" if reading.appraisal.felt else "words"
    return str(words.FEELING[key].format(family=words.FAMILIES[reading.family]))


def strategy(reading: Reading, intent: str, plan: Strategy, chooser: Chooser) -> list[str]:
    """`response_strategy`: the helping skill, why, and how to speak."""
    words = _PROSE[reading.reasoning_language]
    labels = words.LIST.join(words.LABELS[label] for label in plan.labels)
    out = [words.HEAD.format(labels=labels, stage=words.STAGES[plan.stage])]
    if reading.danger.now:
        out.append(words.SAFETY)
    else:
        out += [words.REMEMBER] if reading.danger.any else []
        out += [chooser.pick(f"aim/{label}", words.AIMS[label]) for label in plan.labels]
        out += _manner(reading, words)
    tone = tone_of(reading, plan)
    semitones, percent = _steps(tone, reading.voice.following)
    speak = chooser.pick(f"speak/{tone}", words.SPEAK[tone])
    out.append(speak.format(semitones=f"{semitones:.1f}", percent=f"{percent:.0f}"))
    if "quick" in reading.voice.traits and reading.register != "up":
        out.append(words.PACE)
    if "quiet" in reading.voice.traits and reading.register != "up":
        out.append(words.LEVEL_NOTE)
    return out


def _manner(reading: Reading, words: ModuleType) -> list[str]:
    out = []
    topic = reading.content.topic
    same = reading.reasoning_language == reading.language
    if topic and same and not Source(reading.text).copied(topic):
        flipped = topic.replace("your ", "their ", 1) if words is prose_en else topic
        out.append(words.USE.format(topic=flipped))
    if reading.clash:
        out.append(words.ASK_CLASH)
    elif reading.voice.heard and reading.voice.family not in ("neutral", "calm"):
        out.append(words.VOICE_NOTED)
    if reading.interrupted:
        out.append(words.BRIEF)
    return out


def _steps(tone: str, following: float) -> tuple[float, float]:
    """How many semitones and percent of pace a voice of open feeling goes up or down."""
    most = _MOST.get(tone, (0.0, 0.0))
    return most[0] * abs(following), most[1] * abs(following)


def tone_of(reading: Reading, plan: Strategy) -> str:
    """The key of `SPEAK` that says how the reply should sound."""
    if reading.danger.any:
        return "danger"
    if reading.clash == "voice_worse":
        return "clash_glad"
    if reading.clash:
        return "clash_charged" if reading.voice.arousal > _CHARGED else "clash"
    if plan.humour:
        return "tease"
    if reading.open:
        return reading.voice.leaning
    family = reading.family
    if family == "happy":
        aroused = not reading.voice.heard or reading.voice.arousal > _LIVELY
        return "happy" if aroused and not reading.from_voice else "happy_quiet"
    return "neutral" if family == "calm" else family
