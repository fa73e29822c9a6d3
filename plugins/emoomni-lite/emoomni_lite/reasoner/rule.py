"""`RuleReasoner`: intent, strategy and reply by rule."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import ClassVar

from emoomni_lite.reasoner import reply, sections
from emoomni_lite.reasoner.choice import Chooser
from emoomni_lite.reasoner.intent import intend
from emoomni_lite.reasoner.reading import Reading, read
from emoomni_lite.reasoner.strategy import Strategy, choose, follow
from emoomni_sdk.capabilities import ThinkerCapabilities
from emoomni_sdk.ecot import (
    EMOTION_ANALYSIS,
    RESPONSE,
    RESPONSE_STRATEGY,
    SECTIONS,
    TRANSCRIPT,
    USER_INTENT,
)
from emoomni_sdk.errors import EmoOmniError, ThinkingError
from emoomni_sdk.events import SectionDelta
from emoomni_sdk.interfaces import Reasoner, ReasonRequest

VERSION = "1"


class RuleReasoner(Reasoner):
    """Writes the E-CoT from intent on without any model: a baseline, not a counsellor.

    It appraises what was said (OCC; Scherer 2001), concludes what the user is after, picks one of
    ESConv's helping skills (Liu et al. 2021, after Hill) for the stage of the conversation, and
    composes a reply from small varied forms, the user's own words turned around, and what the voice
    betrays, hedged. English and Chinese; any other language is answered in English. Equal turns
    (text, affect, history, seed) get equal answers. It understands little: patterns, not meaning.
    docs/safety.md says what its signs of danger miss.
    """

    name: ClassVar[str] = "rules"
    capabilities = ThinkerCapabilities(
        modalities=frozenset({"text"}),
        continues=True,
        languages=frozenset({"en", "zh"}),
        max_concurrency=10_000,
    )

    @property
    def model_id(self) -> str:
        """``rules-`` and the version of the rules: no model runs."""
        return f"rules-{VERSION}"

    async def reason(self, request: ReasonRequest) -> AsyncIterator[SectionDelta]:
        """Write `request.write`, sentence by sentence; without it, intent to response.

        A `response_strategy` in `request.thought` is followed by the response.

        Raises:
            ThinkingError: A section is asked for that no E-CoT has, or the rules failed.
        """
        write = request.write or (USER_INTENT, RESPONSE_STRATEGY, RESPONSE)
        unknown = [section for section in write if section not in SECTIONS]
        if unknown:
            raise ThinkingError(
                f"There is no section {unknown[0]!r}.",
                stage="reason",
                component=self.label,
                remedy=f"Ask for some of: {', '.join(SECTIONS)}.",
            )
        try:
            thought = _Rules(request)
            written = {section: thought.write(section) for section in write}
        except EmoOmniError:
            raise
        except Exception as error:
            raise ThinkingError(
                f"The rules failed: {type(error).__name__}.",
                stage="reason",
                component=self.label,
                remedy="Report the transcript that caused it, or use another reasoner.",
            ) from error
        for section, (parts, joiner) in written.items():
            for place, part in enumerate(parts):
                last = place == len(parts) - 1
                yield SectionDelta(section, part if last else part + joiner, final=last)
                await asyncio.sleep(0)


class _Rules:
    """One request on its way through the rules."""

    def __init__(self, request: ReasonRequest) -> None:
        self.request = request
        self.reading: Reading = read(request)
        self.intent = intend(self.reading)
        self.chooser = _chooser(self.reading, request)
        given = request.thought.response_strategy
        self.strategy: Strategy = (
            follow(given, self.reading, self.intent, self.chooser)
            if given and given.strip() and not self.reading.danger.now
            else choose(self.reading, self.intent, self.chooser)
        )

    def write(self, section: str) -> tuple[list[str], str]:
        """The sentences of `section`, and what stands between them."""
        reading, perception = self.reading, self.request.perception
        joiner = sections.prose(reading.reasoning_language).JOINER
        if section == TRANSCRIPT:
            return [reading.text], ""
        if section == EMOTION_ANALYSIS:
            return sections.analysis(reading, perception), joiner
        if section == USER_INTENT:
            return sections.intent(reading, self.intent, perception, self.chooser), joiner
        if section == RESPONSE_STRATEGY:
            return sections.strategy(reading, self.intent, self.strategy, self.chooser), joiner
        said = reply.compose(reading, self.intent, self.strategy, self.chooser)
        return said, "" if reading.reply_language == "zh" else " "


def _chooser(reading: Reading, request: ReasonRequest) -> Chooser:
    return Chooser(
        reading.text,
        request.turn.seed,
        len(reading.history),
        reading.family,
        reading.reply_language,
        *(exchange.said for exchange in reading.history[-3:]),
    )
