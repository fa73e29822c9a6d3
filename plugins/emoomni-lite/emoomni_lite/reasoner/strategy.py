"""Strategy: which helping skill to use now (z_s).

The labels are those of ESConv (Liu et al., Towards Emotional Support Dialog Systems, ACL 2021),
which took them from Hill's helping skills (Hill, Helping Skills: Facilitating Exploration, Insight,
and Action), and so are the stages: exploration, comforting, action. *Self-disclosure* is
restricted: a program has no life to disclose, so the only thing it discloses is that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from emoomni_lite.reasoner.choice import Chooser
from emoomni_lite.reasoner.reading import Reading

QUESTION = "Question"
RESTATEMENT = "Restatement or Paraphrasing"
REFLECTION = "Reflection of Feelings"
DISCLOSURE = "Self-disclosure"
AFFIRMATION = "Affirmation and Reassurance"
SUGGESTIONS = "Providing Suggestions"
INFORMATION = "Information"
OTHERS = "Others"
STRATEGIES = (QUESTION, RESTATEMENT, REFLECTION, DISCLOSURE, AFFIRMATION, SUGGESTIONS, INFORMATION,
              OTHERS)  # fmt: skip
STAGES = ("exploration", "comforting", "action")

_WEIGHTS: dict[str, dict[str, dict[str, float]]] = {
    "exploration": {
        "down": {QUESTION: 4, AFFIRMATION: 3},
        "tense": {REFLECTION: 3, RESTATEMENT: 2},
        "up": {AFFIRMATION: 3, REFLECTION: 1.5, QUESTION: 2},
        "even": {QUESTION: 3, RESTATEMENT: 2},
    },
    "comforting": {
        "down": {AFFIRMATION: 3, REFLECTION: 2.5, RESTATEMENT: 1, QUESTION: 2.5, INFORMATION: 0.7},
        "tense": {REFLECTION: 3, AFFIRMATION: 2, RESTATEMENT: 2, QUESTION: 2},
        "up": {AFFIRMATION: 3, REFLECTION: 1.5, QUESTION: 2},
        "even": {QUESTION: 3, RESTATEMENT: 2, AFFIRMATION: 1.5},
    },
    "action": {
        "down": {SUGGESTIONS: 3, AFFIRMATION: 2.5, INFORMATION: 0.8, QUESTION: 2, REFLECTION: 1.2},
        "tense": {SUGGESTIONS: 2.5, AFFIRMATION: 1.5, REFLECTION: 2, QUESTION: 2, INFORMATION: 0.6},
        "up": {AFFIRMATION: 3, QUESTION: 2.5, REFLECTION: 1},
        "even": {SUGGESTIONS: 1.5, QUESTION: 3, INFORMATION: 0.5, RESTATEMENT: 2, AFFIRMATION: 1.5},
    },
}
_REPEATED = 0.25
_ANSWERED = 0.3
"""What remains of suggesting and informing where the user merely answered a question."""
_FIXED = {
    "greet": OTHERS, "thank": OTHERS, "farewell": OTHERS, "tease": OTHERS, "complain": OTHERS,
    "about_you": DISCLOSURE, "advice": SUGGESTIONS, "information": INFORMATION,
    "unheard": QUESTION, "silent": QUESTION, "unknown_language": QUESTION, "safety": QUESTION,
}  # fmt: skip
_NAMED = (
    (QUESTION, r"\bquestions?\b|\bask(?:s|ing)?\b|\bprob(?:e|ing)\b|\bexplor\w+|询问|提问|问一?问|追问|了解更多"),
    (RESTATEMENT, r"\brestat\w+|\bparaphras\w+|\bsummari\w+|复述|重述|概括"),
    (REFLECTION, r"\breflect(?:ion|ing|s)?\b|\backnowledg\w+|\bname (?:the|their) feeling|\bempath\w+|"
                 r"反映(?:情|感)|共情|说出感受|承认.{0,6}感受"),
    (DISCLOSURE, r"\bself-?disclos\w+|自我暴露|自我袒露"),
    (AFFIRMATION, r"\baffirm\w*|\breassur\w+|\bcomfort\w*|\bencourag\w+|\bvalidat\w+|\bsooth\w+|"
                  r"肯定|安慰|安抚|鼓励|宽慰|认可"),
    (SUGGESTIONS, r"\bsuggest\w*|\badvi[cs]e\w*|\brecommend\w*|\bstep-by-step|\bguid(?:e|ance|ing)\b|"
                  r"建议|出主意|指导|办法"),
    (INFORMATION, r"\binformation\b|\binform(?:s|ing)?\b|\bexplain\w*|\bfacts?\b|信息|知识|解释|说明"),
    (OTHERS, r"\bgreet\w*|\bjok(?:e|ing)\b|\bplayful\w*|\bhumou?r\w*|\bself-deprecat\w+|\bteas\w+|\bothers?\b|"
             r"打招呼|幽默|玩笑|自嘲|其他"),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _NAMED)
_HUMOUR = re.compile(r"jok|playful|humou?r|self-deprecat|teas|幽默|玩笑|自嘲", re.IGNORECASE)
_NEGATED = re.compile(r"(?:\bnot?|\bnever|\bwithout|\bavoid\w*|n't|不要|不|别|避免)\s*(?:\w+\s+){0,2}$", re.I)
_LABELS = {label.lower(): label for label in STRATEGIES} | {"questions": QUESTION, "other": OTHERS}


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
    heavy = reading.appraisal.felt or reading.appraisal.desirability <= -0.8
    if known and (depth >= 1 or heavy):
        return "comforting"
    return "exploration"


def choose(reading: Reading, intent: str, chooser: Chooser) -> Strategy:
    """The rules' own strategy."""
    stage = stage_of(reading, intent)
    if intent in _FIXED:
        lead = _FIXED[intent]
        if intent == "advice" and not reading.event != "none" and not reading.history:
            lead = QUESTION
        return Strategy((lead,), stage, humour=intent == "tease")
    if reading.clash:
        return Strategy((QUESTION,), stage)
    weights = dict(_WEIGHTS[stage][reading.register])
    last = named(reading.history[-1].strategy or "") if reading.history else ()
    for label in last[:1]:
        if label in weights:
            weights[label] *= _REPEATED
    if intent == "answer":
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
    return Strategy(labels[:2], own.stage, humour=bool(_HUMOUR.search(prose)), given=True)


def named(prose: str) -> tuple[str, ...]:
    """The labels that `prose` names, in its order; a negated one ("no advice") is left out."""
    exact = _LABELS.get(prose.strip().rstrip(".").lower())
    if exact:
        return (exact,)
    places: list[tuple[int, str]] = []
    for label, pattern in _PATTERNS:
        for match in pattern.finditer(prose):
            if not _NEGATED.search(prose[max(0, match.start() - 24) : match.start()]):
                places.append((match.start(), label))
                break
    return tuple(label for _, label in sorted(places))
