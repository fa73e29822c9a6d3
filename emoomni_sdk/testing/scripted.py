"""Components that do exactly what a script says, when it says."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from emoomni_sdk.audio import AudioChunk
from emoomni_sdk.capabilities import (
    PerceiverCapabilities,
    SpeakerCapabilities,
    StrategistCapabilities,
    ThinkerCapabilities,
)
from emoomni_sdk.events import SectionDelta, Usage
from emoomni_sdk.instruction import DIMENSIONS, Dropped, Lowering, SpeakingInstruction
from emoomni_sdk.interfaces import (
    InstructRequest,
    LowerRequest,
    Perceiver,
    PerceiveRequest,
    PlanRequest,
    Reasoner,
    ReasonRequest,
    Speaker,
    Strategist,
    Thinker,
    ThinkRequest,
    Thought,
    Utterance,
    VoiceProfile,
)
from emoomni_sdk.perception import Perception


@dataclass(frozen=True, slots=True)
class Step:
    """Wait `after` seconds, then yield `item`, or raise it when it is an exception."""

    after: float
    item: Thought | Exception


Script: TypeAlias = Sequence[Step]


def step(section: str, text: str, *, after: float = 0.0, final: bool = True) -> Step:
    """A step that writes `text` of `section`."""
    return Step(after, SectionDelta(section, text, final))


def as_script(script: Script | Mapping[str, str]) -> tuple[Step, ...]:
    """Steps; a mapping writes each section at once."""
    if isinstance(script, Mapping):
        return tuple(step(section, text) for section, text in script.items())
    return tuple(script)


class ScriptedThinker(Thinker):
    """Plays a script for every turn; sections that were not asked for are left out.

    Args:
        script: Steps, or section → text.
        continues: Declared as its capability.
        name: Its label.
    """

    def __init__(
        self,
        script: Script | Mapping[str, str],
        *,
        continues: bool = False,
        max_concurrency: int = 1_000,
        name: str = "scripted",
    ) -> None:
        super().__init__()
        self.name = name  # type: ignore[misc]  # one class, many labels
        self.script = as_script(script)
        self.requests: list[ThinkRequest] = []
        """What it was asked, in order."""
        self.closed = 0
        """How many of its streams have ended, early or not."""
        self.capabilities = ThinkerCapabilities(
            continues=continues, max_concurrency=max_concurrency
        )

    async def think(self, request: ThinkRequest) -> AsyncIterator[Thought]:
        """Play the script."""
        self.requests.append(request)
        try:
            async for item in _play(self.script, request.sections()):
                yield item
        finally:
            self.closed += 1


class ScriptedPerceiver(Perceiver):
    """Returns one perception after a while, or raises."""

    name = "scripted-perceiver"

    def __init__(self, result: Perception | Exception, *, after: float = 0.0) -> None:
        super().__init__()
        self.result = result
        self.after = after
        self.requests: list[PerceiveRequest] = []
        self.capabilities = PerceiverCapabilities(max_concurrency=1_000)

    async def perceive(self, request: PerceiveRequest) -> Perception:
        """Wait, then answer."""
        self.requests.append(request)
        await asyncio.sleep(self.after)
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class ScriptedReasoner(Reasoner):
    """Plays a script from intent on."""

    name = "scripted-reasoner"

    def __init__(self, script: Script | Mapping[str, str], *, continues: bool = True) -> None:
        super().__init__()
        self.script = as_script(script)
        self.requests: list[ReasonRequest] = []
        self.capabilities = ThinkerCapabilities(continues=continues, max_concurrency=1_000)

    async def reason(self, request: ReasonRequest) -> AsyncIterator[SectionDelta | Usage]:
        """Play the script."""
        self.requests.append(request)
        async for item in _play(self.script, request.write):
            assert isinstance(item, SectionDelta | Usage)
            yield item


class ScriptedStrategist(Strategist):
    """Returns one instruction after a while; with `plan`, writes z_s too."""

    def __init__(
        self,
        result: SpeakingInstruction | Exception,
        *,
        after: float = 0.0,
        plan: Script | Mapping[str, str] | None = None,
        name: str = "scripted-strategist",
    ) -> None:
        super().__init__()
        self.name = name  # type: ignore[misc]  # one class, many labels
        self.result = result
        self.after = after
        self.planned = None if plan is None else as_script(plan)
        self.requests: list[InstructRequest] = []
        self.started_at: list[float] = []
        """Loop time of each request."""
        self.capabilities = StrategistCapabilities(
            writes_strategy=plan is not None, max_concurrency=1_000
        )

    async def instruct(self, request: InstructRequest) -> SpeakingInstruction:
        """Wait, then answer."""
        self.requests.append(request)
        self.started_at.append(asyncio.get_running_loop().time())
        await asyncio.sleep(self.after)
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    async def plan(self, request: PlanRequest) -> AsyncIterator[SectionDelta]:
        """Play the plan."""
        del request
        async for item in _play(self.planned or (), None):
            assert isinstance(item, SectionDelta)
            yield item


class ScriptedSpeaker(Speaker):
    """Speaks a constant tone, `seconds_per_character` long, each chunk after `after` seconds.

    Args:
        after: Seconds of work before each chunk.
        chunk_seconds: Length of a chunk.
        seconds_per_character: How much audio a character makes.
        silence: Seconds of silence at the start of each clause.
        dimensions: What it can honour; the rest is dropped.
        fail_at: Raise `error` instead of this clause.
    """

    name = "scripted-speaker"

    def __init__(
        self,
        *,
        after: float = 0.0,
        chunk_seconds: float = 0.25,
        seconds_per_character: float = 0.05,
        silence: float = 0.0,
        sample_rate: int = 8_000,
        dimensions: Iterable[str] = DIMENSIONS,
        max_concurrency: int = 1_000,
        fail_at: int | None = None,
        error: Exception | None = None,
    ) -> None:
        super().__init__()
        self.after = after
        self.chunk_seconds = chunk_seconds
        self.seconds_per_character = seconds_per_character
        self.silence = silence
        self.sample_rate = sample_rate
        self.fail_at = fail_at
        self.error = error or RuntimeError("scripted failure")
        self.spoken: list[Utterance] = []
        """The utterances it was given, in order."""
        self.started_at: list[float] = []
        """Loop time at which each was begun."""
        self.closed = 0
        self.capabilities = SpeakerCapabilities(
            dimensions=frozenset(dimensions), streams=True, max_concurrency=max_concurrency
        )

    @property
    def voice(self) -> VoiceProfile:
        """A middling voice."""
        return VoiceProfile(pitch_hz=150.0, rate_syllables=4.0, level_dbfs=-20.0)

    def lower(self, request: LowerRequest) -> Lowering:
        """Its dialect is the instruction itself."""
        given = request.instruction.given()
        kept = {name: value for name, value in given.items() if name in self._can}
        dropped = tuple(
            Dropped(dimension=name, value=value, reason="not in the script")
            for name, value in given.items()
            if name not in self._can
        )
        return Lowering(directives=kept, dropped=dropped)

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        """A tone as long as the text."""
        self.spoken.append(utterance)
        self.started_at.append(asyncio.get_running_loop().time())
        if utterance.index == self.fail_at:
            raise self.error
        silent = round(self.silence * self.sample_rate)
        loud = round(len(utterance.text) * self.seconds_per_character * self.sample_rate)
        samples = array("f", [0.0] * silent + [0.25] * loud)
        size = max(1, round(self.chunk_seconds * self.sample_rate))
        try:
            for start in range(0, len(samples), size):
                await asyncio.sleep(self.after)
                yield AudioChunk.from_samples(samples[start : start + size], self.sample_rate)
        finally:
            self.closed += 1

    @property
    def _can(self) -> frozenset[str]:
        return self.capabilities.dimensions


async def _play(script: Script, wanted: tuple[str, ...] | None) -> AsyncIterator[Thought]:
    for current in script:
        item = current.item
        if isinstance(item, SectionDelta) and wanted is not None and item.section not in wanted:
            continue
        await asyncio.sleep(current.after)
        if isinstance(item, Exception):
            raise item
        yield item
