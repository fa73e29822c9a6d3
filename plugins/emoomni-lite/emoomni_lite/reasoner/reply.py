"""Reply: the moves that carry a strategy out, and the sentences they become (z_t)."""

from __future__ import annotations

from emoomni_lite.reasoner import skills
from emoomni_lite.reasoner.choice import Chooser
from emoomni_lite.reasoner.composer import Composer
from emoomni_lite.reasoner.lexicon.events import EVENTS
from emoomni_lite.reasoner.reading import Reading
from emoomni_lite.reasoner.strategy import Strategy
from emoomni_lite.reasoner.wording import Source, sentences

_LAST_RESORT = {"en": "I'm here.", "zh": "我在。"}
_SPOKEN_OF = ("neutral", "calm")
"""Ways of sounding that are not worth a remark."""
_SOUNDS = {"stirred": ("angry", "fearful", "happy", "hopeful", "disgusted", "surprised"),
           "subdued": ("sad", "lonely", "tired", "ashamed", "bored")}  # fmt: skip
"""Feelings told in words that a voice of unclear feeling bears out."""
_GESTURES = {
    "greet": "greet", "thank": "thanks", "farewell": "farewell", "tease": "tease",
    "complain": "complaint", "about_you": "disclose", "information": "unknown_fact",
}  # fmt: skip
"""Intent → the move that meets it in kind."""
_DAMPING = ("sinking", "fading", "slow", "quiet", "low")
"""Ways of sounding that are not remarked upon over good news."""
_LOSS = "bereavement"
"""Is condoled before anything else is done about it."""
_SHORTEST, _LONGEST = 2, 4
"""Sentences (or pairs of them) in a reply."""
_IN_THEIR_WORDS = 0.6
"""Share of reflections that name what the user named."""
_WORDLESS = ("greet", "thank", "farewell", "about_you", "complain")
"""Gestures that are met in kind, without taking up their words."""
_PLAIN = 2.0
"""Weight from which an event is plain enough to be asked about."""
_REMEMBERED = 6
"""Earlier replies that this one must not repeat."""


def compose(reading: Reading, intent: str, strategy: Strategy, chooser: Chooser) -> list[str]:
    """The sentences of the reply."""
    composer = Composer(
        reading.reply_language,
        chooser,
        _slots(reading),
        Source(reading.text),
        [
            sentence
            for exchange in reading.history[-_REMEMBERED:]
            for sentence in sentences(exchange.answer or "")
        ],
    )
    if intent == "safety":
        _answer_danger(composer, reading)
    elif intent in ("silent", "unheard", "unknown_language"):
        _ask_again(composer, reading, intent)
    elif intent in _GESTURES and not strategy.given:
        _answer_act(composer, reading, intent)
    else:
        for label in strategy.labels:
            _use(composer, reading, label, strategy)
    if reading.danger.level == "earlier":
        composer.say("danger_check", critical=True, first=True)
    return _trimmed(composer, reading, intent)


def _trimmed(composer: Composer, reading: Reading, intent: str) -> list[str]:
    said = composer.said
    if intent != "safety":
        if intent not in _WORDLESS:
            _ensure_content(composer, reading)
        if len(composer.said) < _SHORTEST and intent != "farewell":
            composer.say("agree", first=True)
        said = composer.said[: 2 if reading.interrupted else _LONGEST]
    return said or [_LAST_RESORT[reading.reply_language]]


def _ensure_content(composer: Composer, reading: Reading) -> None:
    if not composer.used_content and reading.understood and reading.event != _LOSS:
        composer.say("take_up", (reading.register, "even"), content=True, first=True)


def _slots(reading: Reading) -> dict[str, str]:
    slots: dict[str, str] = {}
    if reading.reply_language == reading.language:
        slots.update(reading.content.slots())
        if reading.earlier:
            slots["earlier"] = reading.earlier
        if not reading.answering:
            slots.pop("echo", None)
        if reading.register in ("down", "tense"):
            _drop_unfit_feeling(slots, reading)
    if reading.event == reading.appraisal.event != "none":
        kind = EVENTS[reading.event]
        slots["event"] = kind.zh if reading.reply_language == "zh" else kind.en
    if reading.name:
        slots["name"] = reading.name
    return slots


def _drop_unfit_feeling(slots: dict[str, str], reading: Reading) -> None:
    if not reading.appraisal.felt or reading.appraisal.valence > 0:
        slots.pop("feeling", None)


def _use(composer: Composer, reading: Reading, label: str, strategy: Strategy) -> None:
    """Carry one helping skill out."""
    take = (reading.register, "even") if reading.register != "up" else ("up",)
    family = _family_key(reading)
    if reading.appraisal.event == _LOSS and reading.register == "down":
        composer.say("take_up", (_LOSS,)) or composer.say("reflect", (family,))
    elif label == skills.RESTATEMENT:
        move = "even" if reading.register == "even" else "any"
        composer.say("restate", (move,), content=True) or composer.say("take_up", take)
    elif label == skills.REFLECTION:
        wanted = composer.chance("reflect") < _IN_THEIR_WORDS
        said = wanted and composer.say("reflect", (family,), content=True)
        said or composer.say("reflect", (family, "neutral") if reading.open else (family,))
    elif label == skills.OTHERS and strategy.humour:
        composer.say("tease")
    elif label == skills.DISCLOSURE:
        composer.say("disclose")
    elif not reading.content.slots() and reading.answering:
        composer.say("agree")
    else:
        taken = composer.say("take_up", take)
        if not taken and reading.register != "even":
            composer.say("reflect", (family,))
    _notice(composer, reading)
    if label == skills.AFFIRMATION:
        composer.say("affirm", _situations(reading))
    elif label == skills.SUGGESTIONS:
        composer.say("suggest", _situations(reading)) or composer.say("affirm")
        composer.say("ease")
        return
    elif label == skills.INFORMATION:
        composer.say("inform", _situations(reading)) or composer.say("affirm")
    if label == strategy.labels[-1]:
        _close(composer, reading, asks=label == skills.QUESTION)


def _close(composer: Composer, reading: Reading, *, asks: bool) -> None:
    """End on a question, on a thread of an earlier turn, or on an invitation to go on."""
    if any("?" in sentence or "？" in sentence for sentence in composer.said):
        return
    chance = composer.chance("close")
    vague = not reading.appraisal.eventful and reading.earlier is not None
    if vague and chance < 0.5 and composer.say("follow_up"):
        return
    asks = asks or not composer.used_content
    if (asks or chance < 0.7) and (
        composer.say("question", _questions(reading)) or composer.say("question")
    ):
        return
    composer.say("invite", ("up",) if reading.register == "up" else ("any",))


def _notice(composer: Composer, reading: Reading) -> None:
    """Say, hedged, how it sounded; ask where words and voice disagree."""
    if reading.clash:
        composer.say("conflict", (reading.clash, "any"))
        return
    voice = reading.voice
    up = reading.register == "up"
    traits = [trait for trait in voice.traits if not (up and trait in _DAMPING)]
    keys = [key for key in (voice.family or "", *traits) if key not in _SPOKEN_OF]
    if voice.family == "happy" and not up:
        keys = traits
    elif voice.family in ("stirred", "subdued") and not reading.open:
        borne_out = reading.family in _SOUNDS[voice.family]
        keys = [*(["borne_out"] * borne_out), *traits]
    if keys and voice.heard:
        asked = bool(composer.said) and composer.said[-1].endswith(("?", "？"))
        composer.say("notice", keys, first=asked)


def _answer_act(composer: Composer, reading: Reading, intent: str) -> None:
    move = _GESTURES[intent]
    new = reading.name and not reading.history
    if new and intent == "greet":
        composer.say(move, ("named",))
    else:
        if intent == "farewell" and reading.thanked:
            composer.say("thanks", ("plain",))
        composer.say(move, content=intent == "tease") or composer.say(move)
    _notice(composer, reading)
    if intent in ("farewell", "tease"):
        return
    if intent == "thank" and reading.earlier:
        composer.say("follow_up")
    elif intent == "complain":
        composer.say("mend") or composer.say("invite")
    elif intent == "information" or reading.event != "none":
        _close(composer, reading, asks=True)
    else:
        composer.say("question", ("open",))


def _ask_again(composer: Composer, reading: Reading, intent: str) -> None:
    move = {"silent": "silence", "unheard": "unheard", "unknown_language": "language"}[intent]
    composer.say(move, critical=True)
    if intent != "silent":
        _notice(composer, reading)
    ask = {"silent": "silence_ask", "unknown_language": "language_ask"}.get(intent, "unheard_ask")
    composer.say(ask, critical=True)


def _answer_danger(composer: Composer, reading: Reading) -> None:
    danger = reading.danger
    kind = danger.kind or "self_harm"
    key = "mention" if danger.level == "mention" else kind
    if danger.about == "other" and kind == "self_harm" and key != "mention":
        key = "other"
    moves = ["danger_take", "danger_ask", "danger_call"]
    if key == "medical":
        moves = ["danger_take", "danger_call", "danger_ask"]
    for move in moves:
        composer.say(move, (key,), critical=True)
    if danger.level == "acute" and key in ("self_harm", "being_harmed"):
        composer.say("danger_stay", critical=True)


def _situations(reading: Reading) -> tuple[str, ...]:
    """The situations a sentence may be made for, the most specific first.

    What suits hardship is never said over good or unclear news.
    """
    desirability = EVENTS[reading.event].desirability
    if reading.register == "up":
        return (reading.event, reading.family) if desirability >= 0 else (reading.family,)
    if reading.clash or (reading.from_voice and desirability >= 0):
        return ("any",)
    if reading.register == "tense":
        return (reading.event, reading.family, "any")
    if reading.register == "down" or (desirability < 0 and reading.family != "neutral"):
        return (reading.event, reading.family, "hard", "any")
    return (reading.event, reading.family, "any")


def _questions(reading: Reading) -> tuple[str, ...]:
    open_ended = reading.event == "none" or reading.appraisal.weight < _PLAIN
    if open_ended and reading.register == "even":
        return ("unclear",) if reading.content.slots() else ("open", "unclear")
    return (_LOSS, "sad") if reading.event == _LOSS else _situations(reading)


def _family_key(reading: Reading) -> str:
    return "neutral" if reading.from_voice or reading.clash else reading.family
