"""The style sentence: what was found in a strategy, said plainly in English."""

from __future__ import annotations

from collections.abc import Sequence

from emoomni_sdk.instruction.reading import Mention
from emoomni_sdk.instruction.shift import Shift, combined, scaled
from emoomni_sdk.instruction.wording import english_words, sentence

_QUALITIES, _MOODS = 2, 3
_MARGINAL = 0.5
_QUALITY = {"whisper": "whispering"}


def style_of(mentions: Sequence[Mention], numbers: Shift) -> str:
    """One sentence such as "Speak softly and slowly, in a warm, reassuring voice"."""
    asked = [m for m in mentions if not m.negation]
    explicit = combined(
        [scaled(m.concept.change, m.strength) for m in asked if m.concept.kind == "dimension"]
    )
    # A pause that only follows from the pace is not worth a word.
    if not any(m.concept.name in {"paused", "unbroken"} for m in asked):
        explicit.pop("pause", None)
    adverbs, nouns = english_words({**explicit, **numbers})
    for contour in ("rising", "falling"):
        if any(m.concept.name == contour for m in asked):
            nouns.append(f"a {contour} intonation")
    text = sentence(adverbs, _adjectives(asked), nouns)
    avoided = _named([m for m in mentions if m.negation and m.concept.kind == "mood"])
    return f"{text}, without sounding {' or '.join(avoided)}" if avoided else text


def _adjectives(asked: Sequence[Mention]) -> list[str]:
    qualities = _named([m for m in asked if m.concept.kind == "timbre"])
    moods = sorted(
        (m for m in asked if m.concept.kind == "mood"), key=lambda m: m.strength, reverse=True
    )
    moods = [m for m in moods if m.strength > _MARGINAL * moods[0].strength]
    people = _named([m for m in asked if m.concept.kind == "person"])
    return [*qualities[:_QUALITIES], *_named(moods)[:_MOODS], *people]


def _named(mentions: Sequence[Mention]) -> list[str]:
    names: dict[str, None] = {}
    for found in mentions:
        name = _QUALITY.get(found.concept.name, found.concept.name)
        if found.concept.kind == "mood" and not found.negation:
            degree = "slightly " if found.degree < 0.6 else "very " if found.degree > 1.35 else ""
            if not {name, f"very {name}", f"slightly {name}"} & set(names):
                names[degree + name] = None
        else:
            names[name] = None
    return list(names)
