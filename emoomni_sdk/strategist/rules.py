"""`RuleStrategist`: strategy prose and affect → speaking instruction, without a model."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from emoomni_sdk.capabilities import StrategistCapabilities
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.instruction.numbers import extracted
from emoomni_sdk.instruction.prose import MAX_PROSE, instruction_of
from emoomni_sdk.instruction.reading import Mention, prepare, read
from emoomni_sdk.instruction.shift import Shift, arousal
from emoomni_sdk.instruction.vocabulary import normalised
from emoomni_sdk.interfaces import InstructRequest, Strategist
from emoomni_sdk.strategist.affect import answering, feeling, sharing, vigour
from emoomni_sdk.strategist.manner import manner
from emoomni_sdk.strategist.relation import Relation, mention, relations
from emoomni_sdk.strategist.style import style_of

_LOOSE = 0.7
"""How much words count in a strategy that names neither a voice nor the act of answering."""
_ONE_STEP = 0.88
"""Rate ratio of an unqualified "slower than her"; its inverse for "faster"."""
_HIGHEST_SLOWER, _LOWEST_FASTER = 1.1, 0.9
"""However fast she is, "slower than her" does not make the reply fast, and the reverse."""
_MATCH_LIMITS = (0.75, 1.35)
_SLOWEST, _FASTEST = 0.7, 1.8
"""A reply slower than 0.7 of its voice's pace sounds ill, however slow the user was."""
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_IMPERATIVE = re.compile(
    r"(?:^|[.!?:\"“]\s*)((?:Speak|Whisper|Talk)\b(?:[^.!?\"”;]|(?<=\d)\.(?=\d)){8,200})"
)
_ABOUT_USER = re.compile(r"\b(?:than|match|his|her|hers|their|the user|the speaker)\b", re.I)


class RuleStrategist(Strategist):
    """Reads how to speak out of z_s (equation 5: I_emo = θ^slm(z_s)), by rules.

    English and Chinese. Deterministic, no model, well under a millisecond for a paragraph, so it
    can stand in wherever a model is late. What it reads, in this order:

    1. `response_strategy`: its words about tone, voice and pace. "Slower than her" becomes a
       number through the cue ``articulation_rate`` or ``speaking_rate`` (syllables/s) and
       `request.voice.rate_syllables`;
       "match his excitement" takes its strength from the user's arousal.
    2. Without such words: the user's feeling, from `perception` or the text of
       `emotion_analysis` and `user_intent`. Distress is met with calm, joy is shared.
    3. Nothing known: neutral.
    """

    name = "rules"
    capabilities: StrategistCapabilities = StrategistCapabilities(max_concurrency=64)

    async def setup(self) -> None:
        """Build the word lists, which the first reading would otherwise wait for."""
        prepare()

    async def instruct(self, request: InstructRequest) -> SpeakingInstruction:
        """How the reply should sound; `style` is one plain English sentence."""
        return instruct(request)


def instruct(request: InstructRequest) -> SpeakingInstruction:
    """The rules themselves, without a loop: what `RuleStrategist.instruct` returns."""
    mentions, numbers, quoted = _from_strategy(request)
    if not mentions and not numbers:
        prose = (request.thought.emotion_analysis, request.thought.user_intent)
        mentions = answering(feeling(request.perception, prose), request.perception)
    instruction = instruction_of(mentions, numbers)
    if instruction.is_neutral:
        return instruction
    return instruction.model_copy(update={"style": quoted or style_of(mentions, numbers)})


def _from_strategy(request: InstructRequest) -> tuple[list[Mention], Shift, str | None]:
    strategy = (request.thought.response_strategy or "")[:MAX_PROSE]
    if not strategy.strip():
        return [], {}, None
    related, rest = relations(_HYPHEN.sub(" ", normalised(strategy)))
    words, certain = manner(rest)
    changes, words = extracted(words)
    mentions = [m for m in read(words) if certain or m.concept.kind != "person"]
    if not certain:
        mentions = [replace(m, strength=m.strength * _LOOSE) for m in mentions]
    numbers = dict(changes)
    for relation in related:
        ratio = _rate(relation, mentions, request)
        if ratio is not None:
            numbers["rate"] = math.log(ratio)
        if ratio is None or relation.way == "match":
            mentions.extend(_in_words(relation, request))
    return mentions, numbers, _quoted(strategy)


def _rate(
    relation: Relation, mentions: Sequence[Mention], request: InstructRequest
) -> float | None:
    """The reply's rate ratio for a pace given relative to the user's; None where not measured."""
    own = request.voice.rate_syllables
    theirs = _user_rate(request)
    if not relation.rate or relation.negated or not own or not theirs:
        return None
    if relation.way == "match":
        low, high = _MATCH_LIMITS
        return max(low, min(high, theirs / own))
    asked = next(m for m in relation.mentions if m.concept.name in {"slow", "fast"})
    step: float = _ONE_STEP ** (asked.strength * (-1.0 if asked.negation else 1.0))
    if asked.concept.name == "slow":
        ratio = min(_HIGHEST_SLOWER, step * theirs / own)
        # "A slow voice, slower than hers" is slow even where she is fast.
        slow = [m for m in mentions if m.concept.change.get("rate", 0.0) < 0 and not m.negation]
        ratio = min(ratio, *(math.exp(m.concept.change["rate"] * m.strength) for m in slow), 9.0)
    else:
        ratio = max(_LOWEST_FASTER, theirs / own / step)
    return max(_SLOWEST, min(_FASTEST, ratio))


def _user_rate(request: InstructRequest) -> float | None:
    """Syllables per second of the user, without pauses where that was measured."""
    for cue in ("articulation_rate", "speaking_rate"):
        measured = request.perception.value(cue) if request.perception else None
        if measured:
            return measured
    return request.turn.baseline.rate_syllables if request.turn.baseline else None


def _in_words(relation: Relation, request: InstructRequest) -> list[Mention]:
    """What a relation asks for where it is no measured pace."""
    prose = (request.thought.emotion_analysis,)
    if relation.way == "than":
        return [] if relation.negated else list(relation.mentions)
    moods = [m for m in relation.mentions if m.concept.kind == "mood"]
    if relation.way == "counter":
        return [] if relation.negated else _against(moods)
    if relation.negated:
        return _against(moods)
    if moods:
        factor = vigour(request.perception)
        return [replace(m, strength=m.strength * factor) for m in relation.mentions]
    if relation.mentions:
        return list(relation.mentions)
    if relation.rate:
        return []
    return sharing(feeling(request.perception, prose), request.perception)


def _against(moods: Sequence[Mention]) -> list[Mention]:
    """The other way: calm against agitation, encouragement against low spirits."""
    if not moods or sum(arousal(m.concept.change) for m in moods) > 0:
        return [mention("calm", 0.5)]
    return [mention("encouraging", 0.5)]


def _quoted(strategy: str) -> str | None:
    """A sentence of the strategy that is a style by itself: "Speak in …"."""
    found = _IMPERATIVE.search(strategy)
    if found is None or _ABOUT_USER.search(found[1]):
        return None
    return found[1].strip(" ,")
