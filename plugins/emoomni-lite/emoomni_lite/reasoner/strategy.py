"""Strategy: which helping skill to use now (z_s).

The labels are those of ESConv (Liu et al., Towards Emotional Support Dialog Systems, ACL 2021),
which took them from Hill's helping skills (Hill, Helping Skills: Facilitating Exploration, Insight,
and Action), and so are the stages: exploration, comforting, action. *Self-disclosure* is
restricted: a program has no life to disclose, so the only thing it discloses is that.
"""

from __future__ import annotations

from dataclasses import dataclass

from emoomni_lite.reasoner.choice import Chooser
from emoomni_lite.reasoner.reading import Reading
from emoomni_lite.reasoner.skills import (
    AFFIRMATION,
    DISCLOSURE,
    INFORMATION,
    OTHERS,
    QUESTION,
    REFLECTION,
    RESTATEMENT,
    SUGGESTIONS,
    humorous,
    named,
)

STAGES = ("exploration", "comforting", "action")

_WEIGHTS: dict[str, dict[str, dict[str, float]]] = {
    "exploration": {
        "down": {QUESTION: 4, AFFIRMATION: 3},
        "tense": {REFLECTION: 3, RESTATEMENT: 2},
        "up": {AFFIRMATION: 3, REFLECTION: 1.5, QUESTION: 2},
        "even": {QUESTION: 3, RESTATEMENT: 1.5},
    },
    "comforting": {
        "down": {AFFIRMATION: 3, REFLECTION: 2.5, RESTATEMENT: 1, QUESTION: 2.5, INFORMATION: 0.7},
        "tense": {REFLECTION: 3, AFFIRMATION: 2, RESTATEMENT: 2, QUESTION: 2},
        "up": {AFFIRMATION: 3, REFLECTION: 1.5, QUESTION: 2},
        "even": {QUESTION: 3, RESTATEMENT: 1.2, AFFIRMATION: 1.5},
    },
    "action": {
        "down": {SUGGESTIONS: 3, AFFIRMATION: 2.5, INFORMATION: 0.8, QUESTION: 2, REFLECTION: 1.2},
        "tense": {SUGGESTIONS: 2.5, AFFIRMATION: 1.5, REFLECTION: 2, QUESTION: 2, INFORMATION: 0.6},
        "up": {AFFIRMATION: 3, QUESTION: 2.5, REFLECTION: 1},
        "even": {SUGGESTIONS: 1.5, QUESTION: 3, INFORMATION: 0.6, RESTATEMENT: 1, AFFIRMATION: 1.5},
    },
}
_REPEATED = 0.25
_ANSWERED = 0.3
"""What remains of suggesting and informing where the user merely answered a question, or
said nothing that can be taken up."""
_FIXED = {
    "greet": OTHERS, "thank": OTHERS, "farewell": OTHERS, "tease": OTHERS, "complain": OTHERS,
    "about_you": DISCLOSURE, "advice": SUGGESTIONS, "information": INFORMATION,
    "unheard": QUESTION, "silent": QUESTION, "unknown_language": QUESTION, "safety": QUESTION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Strategy:
    """What to do with this turn."""

    labels: tuple[str, ...]
    """Of `STRATEGIES`; the first leads."""
    stage: str
    humour: bool = False
    given: bool = False
    """Somebody else planned it, so the reply follows it."""

    @property
    def lead(self) -> str:
        """The leading label."""
        return self.labels[0]


def stage_of(reading: Reading, intent: str) -> str:
    """Where the conversation stands (ESConv, figure 1): explore, then comfort, then act."""
    known = reading.event != "none"
    depth = len(reading.history)
    if intent == "advice" or (depth >= 4 and known):
        return "action"
    if reading.register == "up":
        return "exploration"
    heavy = reading.appraisal.felt or reading.appraisal.desirability <= -0.8
    if known and (depth >= 1 or heavy):
        return "comforting"
    return "exploration"


def choose(reading: Reading, intent: str, chooser: Chooser) -> Strategy:
    """The rules' own strategy."""
    stage = stage_of(reading, intent)
    if intent in _FIXED:
        lead = _FIXED[intent]
        if intent == "advice" and reading.event == "none" and not reading.history:
            lead = QUESTION
        return Strategy((lead,), stage, humour=intent == "tease")
    if reading.clash:
        return Strategy((QUESTION,), stage)
    weights = dict(_WEIGHTS[stage][reading.register])
    last = named(reading.history[-1].strategy or "") if reading.history else ()
    for label in last[:1]:
        if label in weights:
            weights[label] *= _REPEATED
    if not {"clause", "topic", "keyword", "echo"} & reading.content.slots().keys():
        weights.pop(RESTATEMENT, None)
    if intent == "answer" or not reading.content.slots():
        weights = {
            label: weight * (_ANSWERED if label in (SUGGESTIONS, INFORMATION) else 1.0)
            for label, weight in weights.items()
        }
    if reading.interrupted and QUESTION in weights:
        weights[QUESTION] *= 2
    return Strategy((chooser.weighted("strategy", weights),), stage)


def follow(prose: str, reading: Reading, intent: str, chooser: Chooser) -> Strategy:
    """The strategy that somebody else's `prose` asks for; the rules' own where it names none."""
    labels = named(prose)
    own = choose(reading, intent, chooser)
    if not labels:
        return own
    return Strategy(labels[:2], own.stage, humour=humorous(prose), given=True)
