"""How to sound towards a person who feels so: the way when no strategy says.

Unpleasant feelings are met by a calmer, warmer voice than the person's own (the complementary
stance of de-escalation and of emotional support; Hill, 2009, Helping Skills), pleasant ones are
shared. Below some certainty only arousal and unpleasantness are answered: joy is not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterable

from emoomni_sdk.instruction.reading import Mention, read
from emoomni_sdk.instruction.vocabulary import normalised
from emoomni_sdk.perception import Perception
from emoomni_sdk.strategist.relation import mention

SURE = 0.6
"""Below this confidence a label is not acted upon."""
_STEP = 0.2

_ANSWERS: dict[str, tuple[tuple[str, float], ...]] = {
    "sad": (("reassuring", 0.9), ("warm", 1.0), ("soft", 0.4), ("slow", 0.4)),
    "fearful": (("calm", 0.9), ("reassuring", 0.9), ("slow", 0.5)),
    "angry": (("calm", 1.0), ("sincere", 0.6), ("soft", 0.4), ("slow", 0.4)),
    "disgusted": (("calm", 0.7), ("sincere", 0.5)),
    "bored": (("friendly", 1.0), ("lively", 0.5)),
    "surprised": (("curious", 0.8), ("friendly", 0.6)),
    "calm": (("calm", 0.4), ("friendly", 0.5)),
    "stirred": (("calm", 0.7), ("slow", 0.3)),
    "subdued": (("reassuring", 0.6), ("soft", 0.3), ("slow", 0.3)),
}
_SAME: dict[str, tuple[tuple[str, float], ...]] = {
    "happy": (("happy", 1.0),),
    "surprised": (("surprised", 0.7),),
    "calm": (("calm", 0.7),),
    "sad": (("sad", 0.6),),
    "angry": (("passionate", 0.6),),
    "fearful": (("concerned", 1.0),),
    "bored": (("casual", 0.7),),
    "stirred": (("passionate", 0.5),),
    "subdued": (("calm", 0.6), ("soft", 0.5)),
}
_OTHER_NAMES = {"joy": "happy", "surprise": "surprised", "fear": "fearful", "sadness": "sad",
                "anger": "angry", "disgust": "disgusted", "excited": "happy", "anxious": "fearful",
                "worried": "fearful", "frustrated": "angry"}  # fmt: skip
_FELT: dict[str, str] = {
    **dict.fromkeys(
        ("happy", "excited", "playful", "amused", "proud", "hopeful", "grateful"), "happy"
    ),
    **dict.fromkeys(
        ("sad", "tearful", "lonely", "disappointed", "hurt", "tired", "apologetic"), "sad"
    ),
    **dict.fromkeys(("angry", "jealous", "contemptuous", "menacing", "stern"), "angry"),
    **dict.fromkeys(
        ("fearful", "panicked", "anxious", "desperate", "flustered", "urgent"), "fearful"
    ),
    "concerned": "fearful",
    "disgusted": "disgusted",
    "surprised": "surprised",
    "bored": "bored",
    "calm": "calm",
}


def feeling(perception: Perception | None, prose: Iterable[str | None]) -> str | None:
    """What the user feels: a sure label, else what the analysis says, else the bare affect."""
    label = _label(perception)
    return label or _written(prose) or _affect(perception)


def answering(felt: str | None, perception: Perception | None) -> list[Mention]:
    """What meets that feeling."""
    if felt == "happy":
        if perception is not None and perception.conflict is not None:
            # A cheerful voice over something else: joining in would miss it.
            return [mention("reassuring", 0.6), mention("sincere", 0.6)]
        return sharing(felt, perception)
    if felt == "surprised" and perception is not None and (perception.valence or 0.0) < -_STEP:
        felt = "fearful"
    return [mention(name, strength) for name, strength in _ANSWERS.get(felt or "", ())]


def sharing(felt: str | None, perception: Perception | None) -> list[Mention]:
    """The same feeling back, as strong as the user's arousal."""
    if felt == "happy":
        return [
            mention("excited", 0.5 + 0.7 * _arousal(perception))
            if _arousal(perception) > 0.4
            else mention("happy", 0.8 + 0.5 * _arousal(perception))
        ]
    return [mention(name, strength) for name, strength in _SAME.get(felt or "", ())]


def vigour(perception: Perception | None) -> float:
    """How much more or less than an ordinary word a shared feeling is worth: 0.7 to 1.4."""
    if perception is None or perception.arousal is None:
        return 1.0
    return round(max(0.7, min(1.4, 0.85 + 0.55 * perception.arousal)), 3)


def _arousal(perception: Perception | None) -> float:
    return max(0.0, perception.arousal or 0.0) if perception is not None else 0.0


def _label(perception: Perception | None) -> str | None:
    if perception is None or not perception.emotion:
        return None
    sure = perception.confidence
    if sure is None:
        sure = perception.emotions[perception.emotion]
    name = perception.emotion.lower()
    name = _OTHER_NAMES.get(name, name)
    if sure < SURE or name == "neutral":
        return None
    return name if name in _ANSWERS or name == "happy" else _written([name])


def _affect(perception: Perception | None) -> str | None:
    if perception is None:
        return None
    valence, arousal = perception.valence or 0.0, perception.arousal or 0.0
    if valence >= _STEP and arousal >= 0 and not perception.emotions:
        return "happy"
    if arousal >= _STEP:
        return "stirred"
    return "subdued" if valence <= -_STEP or arousal <= -2 * _STEP else None


def _written(prose: Iterable[str | None]) -> str | None:
    """The feeling that most words of an analysis name."""
    votes: dict[str, float] = {}
    for text in prose:
        for found in read(normalised(text or "")):
            felt = _FELT.get(found.concept.name)
            if felt and not found.negation:
                votes[felt] = votes.get(felt, 0.0) + found.strength
    return max(votes, key=lambda felt: votes[felt], default=None)
