"""`from_prose`: plain words about a voice → the instruction's numbers (English and Chinese).

Words are looked up in fixed lists, so the result is deterministic, immediate and explainable. What
each word is worth stands in `concepts` (dimensions) and `moods` (with the literature behind it).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from emoomni_sdk.instruction.concepts import Kind
from emoomni_sdk.instruction.content import without_content
from emoomni_sdk.instruction.model import SpeakingInstruction
from emoomni_sdk.instruction.numbers import extracted
from emoomni_sdk.instruction.reading import Mention, read
from emoomni_sdk.instruction.shift import (
    Shift,
    arousal,
    as_fields,
    averaged,
    combined,
    layered,
    scaled,
)
from emoomni_sdk.instruction.vocabulary import normalised

MAX_PROSE = 4000
"""Characters that are read; an instruction is a sentence, not a book."""

_ASKED: frozenset[Kind] = frozenset({"dimension", "hold"})
_IMPLIED: frozenset[Kind] = frozenset({"mood", "timbre"})
_NEGATED_DIMENSION = 0.45
_NEGATED_MOOD = 0.3
_ORDINARY_INTENSITY = 0.6
_SPOKEN_TEXT = re.compile(r'"[^"]{25,}"|“[^”]{25,}”|「[^」]{12,}」')
_TIMBRE_ORDER = ("whisper", "trembling", "breathy", "hoarse", "warm", "bright", "firm")


def from_prose(style: str, *, language: str | None = None) -> SpeakingInstruction:
    """The instruction that a sentence such as "Speak softly, a little faster" asks for.

    Args:
        style: Plain words; kept as the instruction's `style`.
        language: BCP 47 of the words. None reads English and Chinese; a language without a word
            list gives no numbers.

    Returns:
        `style` and every dimension the words speak of; the others are None. Words that are not
        known change nothing.
    """
    kept = style.strip()
    changes, rest = extracted(without_content(normalised(_SPOKEN_TEXT.sub(" ", kept[:MAX_PROSE]))))
    mentions = read(rest, language)
    if language is not None and language.split("-")[0].lower() not in {"en", "zh"}:
        changes = {}
    return instruction_of(mentions, changes, style=kept or None)


def instruction_of(
    mentions: Sequence[Mention], numbers: Shift | None = None, *, style: str | None = None
) -> SpeakingInstruction:
    """The instruction behind mentions; `numbers` that were given outright win over words."""
    spoken = _without_plain(mentions)
    words = _change(spoken)
    given = numbers or {}
    held = frozenset(
        name for m in spoken if m.concept.kind == "hold" for name in m.concept.change
    ) & frozenset(_moved(spoken))
    emotion, intensity = _emotion(spoken)
    if emotion is None and not spoken and any(m.concept.kind == "neutral" for m in mentions):
        emotion = "neutral"
    return SpeakingInstruction(
        style=style,
        **{
            **as_fields(words, keep=held),
            **_exact(given),
        },
        emotion=emotion,
        intensity=intensity,
        timbre=_timbre(spoken),
        intonation=_intonation(spoken),
    )


def _exact(numbers: Shift) -> dict[str, float]:
    widest = {"pitch": 24.0, "volume": 20.0}
    fields = as_fields(numbers, keep=frozenset(numbers))
    for name, limit in widest.items():
        if name in numbers:
            fields[name] = round(max(-2 * limit, min(limit, numbers[name])), 2)
    if "pitch" in fields:
        fields["pitch"] = max(-24.0, fields["pitch"])
    return fields


def _without_plain(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that ask for something.

    "Calm and natural" asks for a natural voice: beside a plain word, a calm one only rules out
    agitation.
    """
    asking = [m for m in mentions if m.concept.kind != "neutral" and m.strength > 0]
    plain = any(m.concept.kind == "neutral" and not m.negation for m in mentions)
    quiet = {"calm", "indifferent", "formal", "casual", "friendly", "clear"}
    if plain and all(m.concept.name in quiet or m.concept.kind == "hold" for m in asking):
        return [m for m in asking if m.concept.kind == "hold"]
    return asking


def _change(mentions: Sequence[Mention]) -> dict[str, float]:
    phases = sorted({m.phase for m in mentions})
    return averaged([_phase_change([m for m in mentions if m.phase == p]) for p in phases])


def _phase_change(mentions: Sequence[Mention]) -> dict[str, float]:
    asked = [_shift(m) for m in mentions if _is_asked(m) and not m.negation]
    avoided = [_shift(m) for m in mentions if _is_asked(m) and m.negation]
    tinting = [m for m in mentions if m.concept.kind in _IMPLIED and not _is_asked(m)]
    moods = [_shift(m) for m in tinting if not m.negation]
    ruled_out = [_shift(m) for m in tinting if m.negation]
    people = [_shift(m) for m in mentions if m.concept.kind == "person" and not m.negation]
    # "Happy but not loud": what is ruled out tempers a mood, and counts only where nothing else.
    implied = combined(moods)
    for name, amount in combined(ruled_out).items():
        if name not in implied:
            implied[name] = amount
        elif implied[name] * amount < 0:
            implied[name] += amount * 0.5
    explicit = combined(asked)
    for name, amount in combined(avoided).items():
        if len({change[name] > 0 for change in avoided if name in change}) == 2:
            continue  # "neither loud nor soft"
        if explicit.get(name, 0.0) * amount <= 0:
            explicit[name] = explicit.get(name, 0.0) * 0.8 + amount
    total = layered(explicit, implied)
    for name, amount in combined(people).items():
        total[name] = total.get(name, 0.0) + amount
    return total


def _is_asked(mention: Mention) -> bool:
    """An outright request; a whisper is one, the other timbres only tint what a mood implies."""
    if mention.concept.name == "whisper":
        return not mention.negation
    return mention.concept.kind in _ASKED


def _shift(mention: Mention) -> Shift:
    if mention.concept.kind == "person":
        return scaled(mention.concept.change, min(mention.strength, 1.3))
    if not mention.negation:
        return scaled(mention.concept.change, mention.strength)
    if mention.concept.name in {"shouting", "whisper"}:
        # Ruling out an extreme says little about pitch, and nothing about the other extreme.
        return {"volume": -2.5 if mention.concept.name == "shouting" else 1.0}
    opposite = _NEGATED_MOOD if mention.concept.kind == "mood" else _NEGATED_DIMENSION
    # "Not very loud" rules out less than "not loud", but "not slightly loud" is not more.
    size = min(mention.strength, 1.0) * mention.negation * opposite
    return scaled(mention.concept.change, -size)


def _moved(mentions: Sequence[Mention]) -> set[str]:
    """The dimensions that something beside a "normal" would change."""
    return {name for m in mentions if m.concept.kind != "hold" for name in m.concept.change}


def _emotion(mentions: Sequence[Mention]) -> tuple[str | None, float | None]:
    """The leading mood's label and how strongly it shows; the end of a delivery leads."""
    moods = [m for m in mentions if m.concept.emotion and not m.negation]
    if not moods:
        return None, None
    last = max(m.phase for m in moods)
    leading = max(
        (m for m in moods if m.phase == last), key=lambda m: m.strength * m.concept.salience
    )
    same = [m for m in moods if m.phase == last and m.concept.emotion == leading.concept.emotion]
    strongest = max(m.strength for m in same)
    return leading.concept.emotion, round(max(0.1, min(1.0, _ORDINARY_INTENSITY * strongest)), 2)


def _timbre(mentions: Sequence[Mention]) -> str | None:
    """Voice quality first, then whose voice: ``warm, older female``."""
    last = max((m.phase for m in mentions), default=0)
    named = {
        m.concept.timbre: m
        for m in mentions
        if m.concept.timbre and not m.negation and (m.phase == last or m.concept.name != "whisper")
    }
    asked = [t for t, m in named.items() if t and m.concept.kind == "timbre"]
    implied = [t for t, m in named.items() if t and m.concept.kind == "mood"]
    people = [t for t, m in named.items() if t and m.concept.kind == "person"]
    quality = _first(asked) or _first(implied)
    if quality == "warm" and "breathy" in implied and not asked:
        quality = "breathy"
    order = ("young", "mature", "older", "child", "male", "female")
    person = " ".join(sorted(people, key=order.index))
    return ", ".join(part for part in (quality, person) if part) or None


def _first(timbres: Sequence[str]) -> str | None:
    ranked = [t for t in _TIMBRE_ORDER if t in timbres]
    return next(iter(ranked or timbres), None)


def _intonation(mentions: Sequence[Mention]) -> str | None:
    contours = [m for m in mentions if m.concept.intonation and not m.negation]
    asked = [m for m in contours if m.concept.kind == "dimension"]
    if asked:
        return asked[-1].concept.intonation
    # A mood's contour is a default: it holds only where the moods agree on its direction.
    moods = [m for m in mentions if m.concept.kind == "mood" and not m.negation]
    lead = max(contours, key=lambda m: m.strength, default=None)
    if lead is None or any(
        arousal(m.concept.change) * arousal(lead.concept.change) < 0 for m in moods
    ):
        return None
    return lead.concept.intonation
