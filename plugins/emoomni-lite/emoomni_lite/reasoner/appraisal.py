"""Appraisal: what happened, to whom, when, how much it matters and who brought it about.

The checks are those of Scherer's component process model (relevance, implication, coping,
norms; Scherer 2001) reduced to what words can tell, and an emotion follows from them as in the OCC
model (Ortony, Clore & Collins 1988): an undesirable event is distress, and fear where it has yet
to come; anger where another brought it about; shame where oneself did. What users say that they
feel outranks what the appraisal concludes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from emoomni_lite.reasoner import content
from emoomni_lite.reasoner.lexicon import (
    events_en,
    events_zh,
    moments_en,
    moments_zh,
    social_en,
)
from emoomni_lite.reasoner.lexicon.events import EVENTS, Agency
from emoomni_lite.reasoner.lexicon.feelings import VALENCE
from emoomni_lite.reasoner.wording import plain, units

_PATTERNS = (
    ("en", (events_en.PATTERNS, moments_en.PATTERNS, social_en.PATTERNS)),
    ("zh", (events_zh.PATTERNS, moments_zh.PATTERNS)),
)
_COMPILED: dict[str, dict[str, tuple[tuple[float, re.Pattern[str]], ...]]] = {
    language: {
        name: tuple(
            (weight, re.compile(pattern, re.IGNORECASE))
            for table in tables
            for weight, pattern in table.get(name, ())
        )
        for name in dict.fromkeys(name for table in tables for name in table)
    }
    for language, tables in _PATTERNS
}
_FUTURE = {
    "en": re.compile(
        r"\b(?:tomorrow|next (?:week|month|year)|soon|going to|gonna|will|upcoming)\b"
    ),
    "zh": re.compile(r"明天|下周|下个?月|明年|马上|快要|即将|将来|以后"),
}
_PAST = {
    "en": re.compile(r"\b(?:yesterday|ago|last (?:night|week|month|year)|was|had|\w+ed|used to)\b"),
    "zh": re.compile(r"昨天|上周|上个?月|去年|以前|之前|刚才|刚刚|了"),
}
_ENDURING = {"en": re.compile(r"\b(?:always|for (?:years|months)|every (?:day|night))\b"),
             "zh": re.compile(r"一直|总是|天天|每天|好久|很久|多年")}  # fmt: skip
_SOCIAL_YIELD = 1.7
"""Something that happened outranks a hello or a thank-you said beside it, from this weight on."""
_MENTIONED = 1.4
"""Below this weight a word was merely mentioned; it is not what this is about."""
_CONCLUDED = 1.6
"""From this weight on a feeling is concluded from what happened."""
_LONGEST_GESTURE = {"greeting": 6, "farewell": 16}
"""Words (characters in Chinese); a longer utterance with a hello in it says something else."""
_SHORTEST_QUESTION = 3
"""Words; "What?" is no question for a fact."""
_PLAINLY = 2.0
"""Weight from which a question about the one who answers is meant as one."""
_TOLD = 1.2
"""Weight from which a second, real event is kept beside a question for advice."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What the words tell."""

    event: str
    """A key of `EVENTS`: what happened, or ``none``."""
    act: str | None
    """A social key of `EVENTS`: what the user does by speaking, such as greeting or asking."""
    weight: float
    family: str
    """The feeling the words point to; ``neutral`` where they point nowhere."""
    valence: float
    felt: bool
    """The user named the feeling, rather than only what happened."""
    desirability: float
    certainty: float
    agency: Agency
    when: str
    """past, present, future or enduring."""
    marks: tuple[tuple[int, int], ...] = ()
    """Spans of the text that show the event."""

    @property
    def eventful(self) -> bool:
        """Whether something happened that can be talked about."""
        return self.event != "none"


def appraise(text: str, language: str) -> Appraisal:
    """Appraise what was said."""
    text = plain(text)[: content.TOO_LONG]
    scores, spans = _scores(text, language)
    act = max((n for n in scores if EVENTS[n].social), key=lambda n: scores[n], default=None)
    real = {name: score for name, score in scores.items() if not EVENTS[name].social}
    event = max(real, key=lambda name: real[name], default="none")
    weight = real.get(event, 0.0)
    if weight < _MENTIONED:
        event = "none"
    if act in ("greeting", "farewell") and len(units(text)) > _LONGEST_GESTURE[act]:
        act = None
    if act == "tease" and weight >= _SOCIAL_YIELD and EVENTS[event].desirability < 0:
        act = None
    if act == "about_assistant" and scores[act] < _PLAINLY and weight >= _SOCIAL_YIELD:
        act = None
    if act in ("greeting", "thanks", "farewell") and weight >= _SOCIAL_YIELD:
        act = None
    if act == "information" and len(units(text)) < _SHORTEST_QUESTION:
        act = None
    if act == "information" and (scores[act] < weight or weight >= _TOLD):
        act = None
    kind = EVENTS[event]
    when = _when(text, language)
    family, valence, felt = _feeling(
        text, language, event if weight >= _CONCLUDED else "none", when
    )
    return Appraisal(
        event=event,
        act=act,
        weight=weight,
        family=family,
        valence=valence,
        felt=felt,
        desirability=kind.desirability,
        certainty=min(kind.certainty, 0.5) if when == "future" else kind.certainty,
        agency=kind.agency,
        when=when,
        marks=tuple(spans.get(event, ())),
    )


def _scores(text: str, language: str) -> tuple[dict[str, float], dict[str, list[tuple[int, int]]]]:
    scores: dict[str, float] = {}
    spans: dict[str, list[tuple[int, int]]] = {}
    for name, rules in _COMPILED.get(language, {}).items():
        for weight, pattern in rules:
            match = pattern.search(text)
            if match is None:
                continue
            late = 0.15 * match.end() / max(1, len(text))
            scores[name] = max(scores.get(name, 0.0) + 0.3, weight + late)
            if match.end() - match.start() <= 40:
                spans.setdefault(name, []).append(match.span())
    return scores, spans


def _when(text: str, language: str) -> str:
    lower = text.lower()
    for name, table in (("enduring", _ENDURING), ("future", _FUTURE), ("past", _PAST)):
        pattern = table.get(language)
        if pattern and pattern.search(lower):
            return name
    return "present"


def _feeling(text: str, language: str, event: str, when: str) -> tuple[str, float, bool]:
    votes: dict[str, float] = {}
    said = content.feelings(text, language)
    for _, family, own in said:
        votes[family] = votes.get(family, 0.0) + (1.0 if own else 0.5)
    concluded = _from_event(event, when)
    if concluded != "neutral":
        votes[concluded] = votes.get(concluded, 0.0) + 0.4
    if not votes:
        return "neutral", 0.0, False
    if any(VALENCE[family] < 0 for family in votes) and EVENTS[event].desirability < 0:
        claimed = {family for _, family, own in said if own}
        votes = {
            family: vote
            for family, vote in votes.items()
            if VALENCE[family] <= 0.1 or family in claimed
        }
    family = max(votes, key=lambda name: votes[name])
    own = any(mine and name == family for _, name, mine in said)
    return family, VALENCE[family], own


_OWN_FEELING = {"loneliness": "lonely", "overwork": "tired", "insomnia": "tired", "exam": "fearful",
                "worry": "fearful", "job_search": "fearful", "money": "fearful", "shame": "ashamed",
                "illness_other": "fearful", "anticipation": "hopeful", "relief": "calm",
                "discovery": "happy", "breakup": "sad", "rejection": "sad", "failure": "sad",
                "family": "angry", "stuck": "sad", "addiction": "ashamed"}  # fmt: skip


def _from_event(event: str, when: str) -> str:
    kind = EVENTS[event]
    if event == "none":
        return "neutral"
    if event in _OWN_FEELING:
        return _OWN_FEELING[event]
    if kind.desirability > 0:
        return "hopeful" if kind.certainty < 0.5 else "happy"
    if kind.certainty < 0.5 or (when == "future" and kind.agency != "other"):
        return "fearful"
    if kind.agency == "other":
        return "angry"
    return "ashamed" if kind.agency == "self" else "sad"
