"""`TwoStage`: a Perceiver and a Reasoner that together are one Thinker."""

from __future__ import annotations

from collections.abc import AsyncIterator

from emoomni_sdk.capabilities import ThinkerCapabilities
from emoomni_sdk.ecot import EMOTION_ANALYSIS, TRANSCRIPT, ECoT
from emoomni_sdk.events import Answered, PerceptionReady, SectionDelta
from emoomni_sdk.interfaces import (
    Perceiver,
    PerceiveRequest,
    Reasoner,
    ReasonRequest,
    Thinker,
    ThinkRequest,
    Thought,
)
from emoomni_sdk.perception import Perception
from emoomni_sdk.streams import closing


class TwoStage(Thinker):
    """A Perceiver writes z_p, a Reasoner goes on from intent (equation 5, in two models)."""

    name = "two-stage"

    def __init__(self, perceiver: Perceiver, reasoner: Reasoner) -> None:
        super().__init__()
        self.perceiver = perceiver
        self.reasoner = reasoner
        self.capabilities = ThinkerCapabilities(
            modalities=perceiver.capabilities.modalities,
            continues=reasoner.capabilities.continues,
            languages=reasoner.capabilities.languages,
            max_concurrency=10_000,
        )

    async def setup(self) -> None:
        """Warm both."""
        await self.perceiver.warm_up()
        await self.reasoner.warm_up()

    async def teardown(self) -> None:
        """Close both."""
        await self.perceiver.aclose()
        await self.reasoner.aclose()

    async def think(self, request: ThinkRequest) -> AsyncIterator[Thought]:
        """Perceive unless `request.perception` is given, then reason."""
        write = request.sections()
        perception = request.perception
        if perception is None:
            yield Answered("perceiver", self.perceiver.label, self.perceiver.model_id)
            perception = await self._perceive(request)
            yield PerceptionReady(perception)
        thought = request.thought
        for section, text in _perceived(perception).items():
            if section in write:
                yield SectionDelta(section, text, final=True)
                thought = thought.with_section(section, text)
        rest = tuple(section for section in write if section not in _perceived(perception))
        if not rest:
            return
        yield Answered("reasoner", self.reasoner.label, self.reasoner.model_id)
        async with self.reasoner.slot():
            stream = self.reasoner.reason(_reason_request(request, perception, thought, rest))
            async with closing(stream) as deltas:
                async for delta in deltas:
                    yield delta

    async def _perceive(self, request: ThinkRequest) -> Perception:
        async with self.perceiver.slot():
            return await self.perceiver.perceive(
                PerceiveRequest(
                    turn=request.turn, deadline=request.deadline, progress=request.progress
                )
            )


def _perceived(perception: Perception) -> dict[str, str]:
    """The sections that a perception answers by itself."""
    sections = {EMOTION_ANALYSIS: perception.analysis}
    if perception.transcript is not None:
        sections = {TRANSCRIPT: perception.transcript.text, **sections}
    return sections


def _reason_request(
    request: ThinkRequest, perception: Perception, thought: ECoT, write: tuple[str, ...]
) -> ReasonRequest:
    return ReasonRequest(
        turn=request.turn,
        perception=perception,
        thought=thought,
        write=write,
        deadline=request.deadline,
    )
