"""Danger: is the speaker, or someone they speak of, at risk?

A set of patterns, not a clinical instrument: docs/safety.md gives measured misses and false
alarms. It errs on the side of asking. What it advises follows what guidelines for lay helpers
agree on (World Health Organization, Preventing suicide: a resource for counsellors, 2006; Mental
Health First Aid guidelines, Kitchener & Jorm): take it seriously, stay, ask directly, involve
people and emergency services nearby. No telephone number and no organisation is ever named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from emoomni_lite.reasoner.lexicon import danger as table
from emoomni_lite.reasoner.memo import Memo
from emoomni_lite.reasoner.wording import is_han, plain, sentences
from emoomni_sdk.turn import Exchange

MARK = "safety first"
MARK_ZH = "安全第一"
"""Stand in every strategy written under danger, so that later turns remember without the words."""
LEVELS = ("none", "earlier", "mention", "hint", "acute")


@dataclass(frozen=True, slots=True)
class Danger:
    """What was found. `level` rises along `LEVELS`."""

    level: str = "none"
    kind: str | None = None
    """A key of `lexicon.danger.SIGNS`."""
    about: str = "self"
    """self, or other where somebody else is at risk."""

    @property
    def now(self) -> bool:
        """Whether this very turn gives reason to ask about safety."""
        return self.level in ("mention", "hint", "acute")

    @property
    def any(self) -> bool:
        """Whether danger shapes this turn, be it only remembered."""
        return self.level != "none"


def _compile(patterns: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(text, re.IGNORECASE) for language, text in patterns.items()}


_SIGNS = {
    language: {
        kind: tuple((level, re.compile(text, re.IGNORECASE)) for level, text in signs)
        for kind, signs in kinds.items()
    }
    for language, kinds in table.SIGNS.items()
}
_IDIOMS, _NEGATION = _compile(table.IDIOMS), _compile(table.NEGATION)
_FICTION, _THIRD = _compile(table.FICTION), _compile(table.THIRD)
_BEREAVED = _compile(table.BEREAVED)
_FIRST = re.compile(r"\b(?:i|i'm|i'd|i've|i'll|me|myself)\b|我", re.IGNORECASE)
_SELF_NEGATED = re.compile(r"n't want to (?:live|be|exist|wake|go on)|not want to|no longer want")


def assess(text: str) -> Danger:
    """The gravest danger in `text`, whatever its language (both are always tried)."""
    found = Danger()
    for sentence in sentences(plain(text).lower()):
        for danger in _in_sentence(sentence):
            if LEVELS.index(danger.level) > LEVELS.index(found.level):
                found = danger
    return found


_recalled = Memo(assess)


def with_history(now: Danger, history: Sequence[Exchange]) -> Danger:
    """`now`, or what earlier turns of the conversation still ask to keep in mind."""
    if now.any:
        return now
    for exchange in reversed(history):
        earlier = _recalled(exchange.said or "")
        if earlier.level in ("hint", "acute"):
            return Danger("earlier", earlier.kind, earlier.about)
        if MARK in (exchange.strategy or "").lower() or MARK_ZH in (exchange.strategy or ""):
            return Danger("earlier", earlier.kind or "self_harm", earlier.about)
    return now


def _in_sentence(sentence: str) -> list[Danger]:
    found = []
    for language in ("zh", "en") if is_han(sentence) else ("en",):
        clean = _IDIOMS[language].sub(" … ", sentence)
        for kind, signs in _SIGNS[language].items():
            for level, pattern in signs:
                match = pattern.search(clean)
                if match:
                    found.append(_weigh(clean, match, level, kind, language))
    return found


def _weigh(sentence: str, match: re.Match[str], level: str, kind: str, language: str) -> Danger:
    before = sentence[: match.start()]
    if _negated(before, match.group(), language):
        level = "mention"
    if _BEREAVED[language].search(sentence):
        return Danger("mention", kind, "other")
    if _FICTION[language].search(sentence) and level != "hint":
        level = "mention"
    return Danger(level, kind, _about(before, match.group(), kind, language))


def _negated(before: str, sign: str, language: str) -> bool:
    if language == "en" and _SELF_NEGATED.search(sign):
        return False
    return bool(_NEGATION[language].search(before))


def _about(before: str, sign: str, kind: str, language: str) -> str:
    if kind in ("being_harmed", "harming_others"):
        return "self"
    if re.search(r"\b(?:myself|my|i)\b|我", sign):
        return "self"
    third = list(_THIRD[language].finditer(before))
    if not third:
        return "self"
    first = [match.end() for match in _FIRST.finditer(before) if match.end() > third[-1].end()]
    return "self" if first else "other"
