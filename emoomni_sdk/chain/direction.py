"""`Direction`: from strategy to voice, in time for the first clause (equation 5: I_emo)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeAlias

from emoomni_sdk.chain.failures import as_stage_error
from emoomni_sdk.errors import ComponentError, InstructionError
from emoomni_sdk.events import Event, InstructionReady, StageFailed, StageTimed
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import InstructRequest, Strategist

Spawn: TypeAlias = Callable[[Coroutine[Any, Any, None]], "asyncio.Task[None]"]
Emit: TypeAlias = Callable[[Event], Awaitable[None]]
Clock: TypeAlias = Callable[[], float]


class Direction:
    """Asks the Strategist once the strategy is final; the rules decide when it is late or fails.

    Args:
        strategist: Who is asked.
        rules: Who decides otherwise.
        deadline: Seconds after the start that the first clause waits at most.
        spawn: Starts the task.
        emit: Takes the events.
        clock: Seconds since the turn began.
    """

    def __init__(
        self,
        strategist: Strategist,
        rules: Strategist,
        deadline: float,
        spawn: Spawn,
        emit: Emit,
        clock: Clock,
    ) -> None:
        self._strategist = strategist
        self._rules = rules
        self._deadline = deadline
        self._spawn = spawn
        self._emit = emit
        self._clock = clock
        self._request: InstructRequest | None = None
        self._task: asyncio.Task[None] | None = None
        self._started = 0.0
        self._instruction: SpeakingInstruction | None = None

    @property
    def begun(self) -> bool:
        """Whether the Strategist has been asked."""
        return self._task is not None

    def begin(self, request: InstructRequest) -> None:
        """Ask the Strategist; the deadline counts from here."""
        self._request = request
        self._started = self._clock()
        self._task = self._spawn(self._ask(request))

    async def settle(self) -> SpeakingInstruction:
        """The instruction for the whole reply, at the deadline at the latest."""
        assert self._task is not None
        assert self._request is not None
        if not self._task.done():
            left = max(0.0, self._started + self._deadline - self._clock())
            await asyncio.wait([self._task], timeout=left)
        if not self._task.done():
            await self.stop()
            await self._by_rules(self._request, late=True)
        elif self._instruction is None and not self._task.cancelled():
            # It failed hard: the task's error is on its way through the task group.
            self._task.result()
        assert self._instruction is not None
        return self._instruction

    async def stop(self) -> None:
        """Give up asking."""
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _ask(self, request: InstructRequest) -> None:
        try:
            async with self._strategist.slot():
                instruction = await self._strategist.instruct(request)
        except ComponentError as error:
            await self._failed(error, request)
        except Exception as error:
            wrapped = as_stage_error(error, InstructionError, "instruct", self._strategist)
            if not isinstance(wrapped, ComponentError):
                raise wrapped from error
            await self._failed(wrapped, request)
        else:
            await self._decide(instruction, self._strategist.label)

    async def _failed(self, error: ComponentError, request: InstructRequest) -> None:
        component = self._strategist.label
        described = error.at(stage="instruct", component=component).to_dict()
        await self._emit(StageFailed("instruct", component, described, self._rules.label))
        await self._by_rules(request)

    async def _by_rules(self, request: InstructRequest, *, late: bool = False) -> None:
        instruction = await self._rules.instruct(request)
        await self._decide(instruction, self._rules.label, late=late)

    async def _decide(
        self, instruction: SpeakingInstruction, by: str, *, late: bool = False
    ) -> None:
        self._instruction = instruction
        await self._emit(InstructionReady(instruction, by, late))
        await self._emit(StageTimed("instruct", self._started, self._clock()))
