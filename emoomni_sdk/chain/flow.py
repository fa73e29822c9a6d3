"""`TurnFlow`: the scheduler. What can start, starts; what is no longer wanted, stops.

    think   z_p ── z_a ── z_s ── z_t …………………… (clauses)
                           │      │ first clause
    instruct               └─ I_emo
    speak                         └───── audio ── audio …

The Strategist is asked the moment z_s is final, while z_t is still being written. The first
clause waits for it at most `instruction_deadline`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from emoomni_sdk.chain.again import Again
from emoomni_sdk.chain.direction import Direction, Emit
from emoomni_sdk.chain.failures import as_stage_error, first_cause
from emoomni_sdk.chain.ledger import Ledger
from emoomni_sdk.chain.listening import listen_to_reply, said_again
from emoomni_sdk.chain.parts import Parts
from emoomni_sdk.chain.reply import Reply
from emoomni_sdk.chain.speech import Speech
from emoomni_sdk.ecot import RESPONSE, RESPONSE_STRATEGY, ECoT
from emoomni_sdk.errors import ComponentError, ThinkingError
from emoomni_sdk.events import (
    Answered,
    PerceptionReady,
    Progress,
    SectionDelta,
    SectionsDiscarded,
    StageTimed,
    ThoughtReady,
    Usage,
)
from emoomni_sdk.interfaces import (
    Component,
    InstructRequest,
    PlanRequest,
    ThinkRequest,
    Thought,
    VoiceProfile,
)
from emoomni_sdk.streams import closing


class TurnFlow:
    """Runs one turn.

    Args:
        parts: The chain's parts.
        ledger: Where the turn's products are kept.
        emit: Takes the events; waits while the reader is behind.
        clock: Seconds since the turn began.
        report: Takes progress, from any thread.
        write: The sections to write; empty: all. Without the response nothing is spoken.
    """

    def __init__(
        self,
        parts: Parts,
        ledger: Ledger,
        emit: Emit,
        clock: Callable[[], float],
        report: Callable[[Progress], None],
        write: tuple[str, ...] = (),
    ) -> None:
        self._parts = parts
        self._ledger = ledger
        self._turn = ledger.turn
        self._emit = emit
        self._clock = clock
        self._report = report
        self._write = write or parts.spec.sections
        self._answers = RESPONSE in self._write
        self._thinking_since = 0.0
        self._reply, self._direction = self._fresh_attempt()
        self._speaking: asyncio.Task[None] | None = None
        self._again: Again | None = None
        self._group: asyncio.TaskGroup | None = None

    async def run(self) -> None:
        """Answer the turn.

        Raises:
            EmoOmniError: The first stage that failed.
        """
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                self._warm_up(group)
                group.create_task(self._answer(), name="emoomni turn")
        except BaseExceptionGroup as failures:
            raise first_cause(failures) from None

    def _fresh_attempt(self) -> tuple[Reply, Direction]:
        parts = self._parts
        reply = Reply(self._emit, parts.guard, parts.whole_reply)
        direction = Direction(
            parts.strategist,
            parts.rules,
            parts.instruction_deadline,
            self._spawn,
            self._emit,
            self._clock,
        )
        return reply, direction

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        assert self._group is not None
        return self._group.create_task(work)

    def _warm_up(self, group: asyncio.TaskGroup) -> None:
        for component in self._parts.components():
            if component is not self._parts.thinker and not component.is_warm:
                group.create_task(self._warm(component))

    async def _warm(self, component: Component) -> None:
        try:
            await component.warm_up()
        except Exception as error:
            raise as_stage_error(error, ComponentError, "warm_up", component) from error

    async def _answer(self) -> None:
        if self._parts.plans and RESPONSE_STRATEGY in self._write:
            await self._answer_by_plan()
        else:
            await self._think(self._write, ECoT())
        thought = self._ledger.thought.so_far()
        await self._emit(StageTimed("think", self._thinking_since, self._clock()))
        if self._answers and not self._reply.stopped and not thought.response:
            raise ThinkingError(
                "It wrote no reply.",
                stage="think",
                component=self._parts.thinker.label,
                partial=thought,
                retryable=True,
            )
        await self._emit(ThoughtReady(thought))
        if self._answers:
            await self._finish_reply()

    async def _answer_by_plan(self) -> None:
        """Sections up to intent, then the Strategist's own z_s, then the response given it."""
        before = tuple(s for s in self._parts.spec.until(RESPONSE_STRATEGY) if s in self._write)
        if before:
            await self._think(before, ECoT())
        await self._plan()
        written = self._ledger.thought.finished()
        rest = tuple(section for section in self._write if section not in written)
        if rest:
            await self._think(rest, written)

    async def _think(self, write: tuple[str, ...], thought: ECoT) -> None:
        thinker = self._parts.thinker
        request = ThinkRequest(
            turn=self._turn,
            spec=self._parts.spec,
            write=write,
            thought=thought,
            perception=self._ledger.perception,
            progress=self._report,
            heard=lambda: self._ledger.spoken,
        )
        announced = False
        try:
            async with thinker.slot(), closing(thinker.think(request)) as stream:
                async for item in stream:
                    if not announced and not isinstance(item, Answered):
                        await self._announce(thinker)
                    announced = True
                    await self._take(item)
                    if self._reply.stopped:
                        return
        except Exception as error:
            wrapped = as_stage_error(error, ThinkingError, "think", thinker)
            wrapped.partial = wrapped.partial or self._ledger.thought.so_far()
            raise wrapped from error

    async def _announce(self, thinker: Component) -> None:
        await self._emit(Answered("thinker", thinker.label, thinker.model_id))

    async def _take(self, item: Thought) -> None:
        match item:
            case SectionDelta(section=section) if section == RESPONSE:
                self._begin_direction()
                await self._reply.feed(item)
            case SectionDelta():
                await self._emit(item)
                if item.final and self._ready_for_direction():
                    self._begin_direction()
            case SectionsDiscarded():
                await self._start_over(item)
            case PerceptionReady():
                await self._emit(item)
                await self._emit(StageTimed("perceive", 0.0, self._clock()))
                self._thinking_since = self._clock()
            case Answered() | Usage():
                await self._emit(item)

    async def _plan(self) -> None:
        strategist = self._parts.strategist
        start = self._clock()
        request = PlanRequest(
            turn=self._turn,
            thought=self._ledger.thought.finished(),
            perception=self._ledger.perception,
        )
        try:
            async with strategist.slot(), closing(strategist.plan(request)) as deltas:
                async for delta in deltas:
                    await self._take(delta)
        except Exception as error:
            raise as_stage_error(error, ThinkingError, "plan", strategist) from error
        if not self._ledger.thought.is_final(RESPONSE_STRATEGY):
            await self._take(SectionDelta(RESPONSE_STRATEGY, "", final=True))
        await self._emit(StageTimed("plan", start, self._clock()))

    def _ready_for_direction(self) -> bool:
        """Whether everything the Strategist reads is final."""
        spec = self._parts.spec
        if RESPONSE_STRATEGY in spec:
            return self._ledger.thought.is_final(RESPONSE_STRATEGY)
        return all(self._ledger.thought.is_final(section) for section in spec.until(RESPONSE))

    def _begin_direction(self) -> None:
        if self._direction.begun or not self._answers:
            return
        speaker = self._parts.speaker
        request = InstructRequest(
            turn=self._turn,
            thought=self._ledger.thought.finished(),
            perception=self._ledger.perception,
            voice=speaker.voice if speaker else VoiceProfile(),
            deadline=self._parts.instruction_deadline,
        )
        self._direction.begin(request)
        if speaker is not None:
            seen = self._ledger.perception
            self._again = said_again(self._parts, self._spawn)
            speech = Speech(speaker, self._turn, self._emit, self._clock, self._again)
            hint = seen.language if seen else None
            self._speaking = self._spawn(speech.run(self._reply, self._direction, hint))

    async def _start_over(self, discarded: SectionsDiscarded) -> None:
        """Another Thinker takes over: what was prepared for the old reply is dropped."""
        if self._ledger.spoken:
            raise ThinkingError("It took back sections of a reply that was already being heard.")
        await self._direction.stop()
        if self._speaking is not None and not self._speaking.done():
            self._speaking.cancel()
            await asyncio.wait([self._speaking])
        if self._again is not None:
            await self._again.stop()
        self._reply, self._direction = self._fresh_attempt()
        self._speaking = None
        await self._emit(discarded)
        if self._ready_for_direction() and self._ledger.thought.finished():
            self._begin_direction()

    async def _finish_reply(self) -> None:
        await self._reply.end()
        if self._speaking is not None:
            await asyncio.wait([self._speaking])
            if not self._speaking.cancelled() and self._speaking.exception() is None:
                await listen_to_reply(
                    self._parts, self._ledger, self._again, self._emit, self._clock
                )
        elif self._direction.begun:
            await self._direction.settle()
