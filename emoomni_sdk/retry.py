"""`Retry`: ask again, as often and as patiently as the error allows."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, TypeVar, overload

from emoomni_sdk.audio import AudioChunk
from emoomni_sdk.errors import CapabilityError, ConfigError, EmoOmniError
from emoomni_sdk.events import SectionDelta, SectionsDiscarded, Usage
from emoomni_sdk.handover import Handover, ask
from emoomni_sdk.instruction import Lowering, SpeakingInstruction
from emoomni_sdk.interfaces import (
    Component,
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
from emoomni_sdk.streams import closing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Retry:
    """A policy that wraps components: ``Retry(attempts=4).wrap(thinker)``.

    It reads only an error's `retryable` and `retry_after`. Nothing is repeated once the user has
    been given it: a Thinker's sections are taken back with `SectionsDiscarded`, and only while no
    speech has gone out; a Speaker's clause is repeated only before its first chunk, a Reasoner's
    section only before its first word.

    Raises:
        ConfigError: A number is out of range.
    """

    attempts: int = 3
    """How often in all."""
    first_delay: float = 0.5
    """Seconds before the second attempt."""
    factor: float = 2.0
    """Each further delay is this much longer …"""
    max_delay: float = 10.0
    """… up to this many seconds. A server's `retry_after` beyond it is not waited for."""
    jitter: float = 0.25
    """Share of the delay that is random, so that many clients do not come back at once."""

    def __post_init__(self) -> None:
        if self.attempts < 1 or self.first_delay < 0 or not 0 <= self.jitter <= 1:
            raise ConfigError("Retry needs attempts ≥ 1, first_delay ≥ 0 and jitter in 0 … 1.")

    @overload
    def wrap(self, component: Thinker) -> Thinker: ...
    @overload
    def wrap(self, component: Perceiver) -> Perceiver: ...
    @overload
    def wrap(self, component: Reasoner) -> Reasoner: ...
    @overload
    def wrap(self, component: Strategist) -> Strategist: ...
    @overload
    def wrap(self, component: Speaker) -> Speaker: ...
    def wrap(self, component: Component) -> Component:
        """The same component, more patient.

        Raises:
            CapabilityError: It fills none of the five roles.
        """
        for role, wrapper in _WRAPPERS.items():
            if isinstance(component, role):
                patient: Component = wrapper(component, self)
                return patient
        raise CapabilityError(f"{component!r} is none of the five interfaces.")

    async def pause(self, attempt: int, error: EmoOmniError) -> None:
        """Wait before attempt number `attempt` (from 2), or raise `error` again."""
        delay = min(self.max_delay, self.first_delay * self.factor ** (attempt - 2))
        delay *= 1 + self.jitter * random.random()
        if error.retry_after is not None:
            delay = max(delay, error.retry_after)
        too_long = error.retry_after is not None and error.retry_after > self.max_delay
        if not error.retryable or attempt > self.attempts or too_long:
            raise error
        await asyncio.sleep(delay)


class _Wrapper:
    """What all five have in common."""

    inner: Any
    capabilities: Any

    def __init__(self, inner: Component, policy: Retry) -> None:
        super().__init__()
        self.inner = inner
        self.policy = policy
        self.capabilities = inner.capabilities

    @property
    def label(self) -> str:
        return str(self.inner.label)

    @property
    def model_id(self) -> str | None:
        model: str | None = self.inner.model_id
        return model

    async def setup(self) -> None:
        await self.inner.warm_up()

    async def teardown(self) -> None:
        await self.inner.aclose()


class _RetryingThinker(_Wrapper, Thinker):
    async def think(self, request: ThinkRequest) -> AsyncIterator[Thought]:
        handover = Handover(request)
        attempt = 1
        while True:
            try:
                async with closing(ask(self.inner, handover.request)) as stream:
                    async for item in stream:
                        handover.note(item)
                        yield item
                return
            except EmoOmniError as error:
                attempt += 1
                if request.heard():
                    raise
                await self.policy.pause(attempt, error)
                reason = f"{self.label} failed: {type(error).__name__}"
            discarded = handover.to(self.inner)
            if discarded:
                yield SectionsDiscarded(discarded, reason)


class _RetryingPerceiver(_Wrapper, Perceiver):
    async def perceive(self, request: PerceiveRequest) -> Perception:
        attempt = 1
        while True:
            try:
                perception: Perception = await self.inner.perceive(request)
                return perception
            except EmoOmniError as error:
                attempt += 1
                await self.policy.pause(attempt, error)


class _RetryingReasoner(_Wrapper, Reasoner):
    def reason(self, request: ReasonRequest) -> AsyncIterator[SectionDelta | Usage]:
        return _until_first(self.policy, lambda: self.inner.reason(request))


class _RetryingStrategist(_Wrapper, Strategist):
    async def instruct(self, request: InstructRequest) -> SpeakingInstruction:
        attempt = 1
        while True:
            try:
                instruction: SpeakingInstruction = await self.inner.instruct(request)
                return instruction
            except EmoOmniError as error:
                attempt += 1
                await self.policy.pause(attempt, error)

    def plan(self, request: PlanRequest) -> AsyncIterator[SectionDelta]:
        return _until_first(self.policy, lambda: self.inner.plan(request))


class _RetryingSpeaker(_Wrapper, Speaker):
    @property
    def voice(self) -> VoiceProfile:
        profile: VoiceProfile = self.inner.voice
        return profile

    def lower(self, request: LowerRequest) -> Lowering:
        lowering: Lowering = self.inner.lower(request)
        return lowering

    def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        return _until_first(self.policy, lambda: self.inner.speak(utterance))


async def _until_first(policy: Retry, start: Any) -> AsyncIterator[T]:
    """Start again after a failure, as long as nothing has been yielded."""
    attempt, given = 1, False
    while True:
        try:
            async with closing(start()) as stream:
                async for item in stream:
                    given = True
                    yield item
            return
        except EmoOmniError as error:
            attempt += 1
            if given:
                raise
            await policy.pause(attempt, error)


_WRAPPERS: dict[type[Component], Any] = {
    Thinker: _RetryingThinker,
    Perceiver: _RetryingPerceiver,
    Reasoner: _RetryingReasoner,
    Strategist: _RetryingStrategist,
    Speaker: _RetryingSpeaker,
}
