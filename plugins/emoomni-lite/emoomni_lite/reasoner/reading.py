"""`Reading`: everything the rules know about one turn before they decide what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from unicodedata import category

from emoomni_lite.reasoner import safety
from emoomni_lite.reasoner.appraisal import Appraisal, appraise
from emoomni_lite.reasoner.content import Content, extract, mourned, topic_of
from emoomni_lite.reasoner.lexicon.events import EVENTS
from emoomni_lite.reasoner.lexicon.topics import FUNCTION, NOUNS, VERBS
from emoomni_lite.reasoner.memo import Memo
from emoomni_lite.reasoner.safety import Danger
from emoomni_lite.reasoner.second_opinion import coloured, weighed
from emoomni_lite.reasoner.voice import Voice, hear, unlabelled
from emoomni_lite.reasoner.wording import units
from emoomni_sdk.interfaces import ReasonRequest
from emoomni_sdk.language import guess_language
from emoomni_sdk.turn import Exchange

LANGUAGES = ("en", "zh")
UNKNOWN = "und"
"""BCP 47 for a language that cannot be told."""
_FOREIGN = re.compile(r"[ąćęłńśźżäößøåæőűčšžřěůďťňãõğışţăîșț]")
"""Letters that English does not even borrow."""
_FOREIGN_SHARE = 0.2
_ENGLISH_SHARE = 0.5
"""Of words that are known to be English, from which on no other language is believed."""
_DOWN = ("sad", "lonely", "ashamed", "tired", "fearful")
_TENSE = ("angry", "disgusted")
_UP = ("happy", "hopeful")
_STIRRING = ("angry", "fearful")
"""Feelings that an aroused voice suits, be it bright or not."""
_CLASH = 0.3
"""Words and voice clash when their valences lie on both sides of zero by this much each."""
_SHORT = 8
"""Up to this many words an utterance may be an answer that only its question explains."""
_TENDER = frozenset(["death", "funeral", "loss", "cancer", "grief", "accident"])
"""Not to be asked after as if it were news."""
_RECALLED = 4
"""Earlier exchanges in which the subject of the conversation is looked for."""
_THANKS = re.compile(r"\bthank(?:s| you)\b|谢谢|多谢|感谢|谢啦", re.IGNORECASE)
_GRAVE = -0.8
"""Desirability from which an event still weighs on a turn that only names somebody close."""
_NAME = re.compile(r"\b(?:[Yy]ou are|I am|[Nn]ame is|[Cc]alled|[Nn]amed)\s+([A-Z][a-z]+)\b")
_NAME_ZH = re.compile(r"(?:名叫|叫做|你叫|叫)([\u4e00-\u9fff]{1,3})(?=[，。,. ]|$)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One turn, read."""

    text: str
    """What was said; empty where no words are known."""
    language: str
    """The user's, a BCP 47 primary tag."""
    reply_language: str
    reasoning_language: str
    voice: Voice
    appraisal: Appraisal
    content: Content
    danger: Danger
    family: str
    """The feeling that words and voice together point to."""
    from_voice: bool
    """Only the voice points to it, so it is worth a question more than a claim."""
    clash: str | None
    """words_worse, voice_worse or any, where words and voice tell different stories."""
    event: str
    """What this is about: this turn's event, or the one the conversation is still about."""
    earlier: str | None
    """A topic of an earlier turn."""
    history: tuple[Exchange, ...]
    verified: bool
    name: str | None
    """The name the persona gives the one who answers."""

    @property
    def understood(self) -> bool:
        """Whether there are words in a language the rules know."""
        return bool(self.text) and self.language in LANGUAGES

    @property
    def open(self) -> bool:
        """Whether a voice is heard, and neither it nor the words settle how the user feels."""
        unsaid = self.from_voice or self.family in ("neutral", "calm")
        return self.voice.heard and unsaid and not self.voice.certain

    @property
    def register(self) -> str:
        """down, tense, up or even: the tone in which it may be taken up."""
        if self.clash or self.from_voice:
            return "even"
        groups = (("down", _DOWN), ("tense", _TENSE), ("up", _UP))
        found = next((name for name, group in groups if self.family in group), "even")
        return "even" if found == "up" and self.danger.any else found

    @property
    def thanked(self) -> bool:
        """Whether there is a thank-you in it."""
        return bool(_THANKS.search(self.text))

    @property
    def interrupted(self) -> bool:
        """Whether the last reply was cut short, so that this one should be brief."""
        return bool(self.history) and self.history[-1].interrupted

    @property
    def answering(self) -> bool:
        """Whether it is a short answer to our last question."""
        asked = (self.history[-1].answer or "") if self.history else ""
        brief = 0 < len(units(self.text)) <= _SHORT
        return brief and asked.rstrip().endswith(("?", "？"))


def read(request: ReasonRequest) -> Reading:
    """Read a request: the words, the voice, the conversation so far."""
    turn, perception = request.turn, request.perception
    heard = perception.transcript
    text = (turn.text if turn.text is not None else heard.text if heard else "").strip()
    text = text if units(text) or any(category(sign) == "So" for sign in text) else ""
    hint = (heard.language if heard else None) or perception.language
    said = " ".join(exchange.said or "" for exchange in turn.history[-2:])
    language = _language(text if units(text) else said, hint)
    known = language if language in LANGUAGES else "en"
    reply = _primary(turn.reply_language) or known
    voice = hear(perception, turn.baseline)
    appraisal = weighed(appraise(text, language), text, heard=voice.heard)
    if appraisal.family == "neutral" and coloured(text):
        voice = unlabelled(voice)
    content = extract(text, language, appraisal.marks)
    if heard and turn.text is None and heard.source == "pocketsphinx":
        content = replace(content, clause=None, echo=None)
    if appraisal.event == "bereavement":
        content = mourned(content, language)
    clash = _clash(appraisal, voice, perception.conflict is not None)
    family, from_voice = _fuse(appraisal, voice)
    event, earlier = _carried(appraisal, content, turn.history, language)
    if family == "neutral" and _still_grave(event, appraisal, content):
        family = "sad"
    return Reading(
        text=text,
        language=language,
        reply_language=reply if reply in LANGUAGES else "en",
        reasoning_language=_reasoning(_primary(turn.reasoning_language), language),
        voice=voice,
        appraisal=appraisal,
        content=content,
        danger=safety.with_history(safety.assess(text), turn.history),
        family=family,
        from_voice=from_voice,
        clash=clash,
        event=event,
        earlier=earlier,
        history=turn.history,
        verified=turn.text is not None or heard is None or heard.verified,
        name=_name(turn.persona),
    )


def _language(text: str, hint: str | None) -> str:
    """The user's language; what is neither known nor plain English is `UNKNOWN`."""
    guessed = _primary(guess_language(text, hint))
    words = units(text)
    if _primary(hint) == "en" or guessed == "zh" or not words:
        return guessed or "en"
    foreign = sum(bool(_FOREIGN.search(word)) for word in words)
    if guessed in (None, "en") and foreign > _FOREIGN_SHARE * len(words):
        return UNKNOWN
    english = sum(word in FUNCTION or word in VERBS or word in NOUNS for word in words)
    if text.isascii() and english >= _ENGLISH_SHARE * len(words):
        return "en"
    return guessed or "en"


def _primary(tag: str | None) -> str | None:
    return tag.split("-")[0].split("_")[0].lower() if tag else None


def _reasoning(wanted: str | None, user: str) -> str:
    if wanted in LANGUAGES:
        return wanted
    return "zh" if wanted is None and user == "zh" else "en"


def _clash(appraisal: Appraisal, voice: Voice, reported: bool) -> str | None:
    words = appraisal.valence or 0.7 * appraisal.desirability
    sure = voice.family in ("happy", "sad", "angry", "fearful", "disgusted")
    opposed = words * voice.valence < 0 and min(abs(words), abs(voice.valence)) >= _CLASH
    if appraisal.family in _STIRRING and voice.arousal > 0 and voice.family != "happy":
        return None
    if not reported and not (sure and opposed):
        return None
    if words <= -_CLASH:
        return "words_worse"
    return "voice_worse" if words >= _CLASH else "any"


def _fuse(appraisal: Appraisal, voice: Voice) -> tuple[str, bool]:
    """The feeling, and whether the voice alone tells it.

    What people say they feel stands. A bad event leaves open how they take it, and there the
    voice decides between sorrow, anger and fear; without words it is all there is.
    """
    if appraisal.felt or not voice.heard:
        return appraisal.family, False
    family = voice.family or "neutral"
    if appraisal.family == "neutral":
        return family, family not in ("neutral", "calm")
    unpleasant = family in ("sad", "angry", "fearful", "disgusted")
    if appraisal.valence < 0 and unpleasant:
        return family, False
    if appraisal.valence < 0 and family == "stirred" and appraisal.family == "sad":
        return "angry" if appraisal.agency == "other" else "fearful", False
    return appraisal.family, False


_recalled = Memo(appraise)


def _carried(
    appraisal: Appraisal, content: Content, history: tuple[Exchange, ...], language: str
) -> tuple[str, str | None]:
    event, earlier = appraisal.event, None
    for exchange in reversed(history[-_RECALLED:]):
        said = exchange.said or ""
        if not said or _primary(guess_language(said, language)) != language:
            continue
        before = _recalled(said, language)
        if event == "none" and before.eventful:
            event = before.event
        if event != "none" and earlier is not None:
            break
        if earlier is None and before.eventful:
            topic = topic_of(said, language)
            known = topic and (language == "zh" or topic.split()[-1] in NOUNS)
            grave = topic and topic.split()[-1] in _TENDER
            earlier = topic if known and not grave and topic != content.topic else None
    return event, earlier


def _still_grave(event: str, appraisal: Appraisal, content: Content) -> bool:
    """Whether somebody close is named on top of a grave event of an earlier turn."""
    carried = not appraisal.eventful and appraisal.act is None and content.person is not None
    return carried and EVENTS[event].desirability <= _GRAVE


def _name(persona: str | None) -> str | None:
    match = persona and (_NAME.search(persona) or _NAME_ZH.search(persona))
    return match.group(1) if match else None
