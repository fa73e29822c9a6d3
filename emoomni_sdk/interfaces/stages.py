"""The five interfaces that plugins implement."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterator
from typing import TypeAlias

from emoomni_sdk.audio import AudioChunk
from emoomni_sdk.capabilities import (
    PerceiverCapabilities,
    SpeakerCapabilities,
    StrategistCapabilities,
    ThinkerCapabilities,
)
from emoomni_sdk.errors import CapabilityError
from emoomni_sdk.events import Answered, PerceptionReady, SectionDelta, SectionsDiscarded, Usage
from emoomni_sdk.instruction import Lowering, SpeakingInstruction
from emoomni_sdk.interfaces.component import Component
from emoomni_sdk.interfaces.requests import (
    InstructRequest,
    LowerRequest,
    PerceiveRequest,
    PlanRequest,
    ReasonRequest,
    ReplyRequest,
    ThinkRequest,
    Utterance,
    VoiceProfile,
)
from emoomni_sdk.perception import Perception

Thought: TypeAlias = SectionDelta | PerceptionReady | SectionsDiscarded | Answered | Usage
"""What a Thinker yields."""


class Thinker(Component):
    """Turns a Turn into an E-CoT, streamed section by section (equation 5: Z = θ^Thinker(M))."""

    capabilities: ThinkerCapabilities = ThinkerCapabilities()

    @abstractmethod
    def think(self, request: ThinkRequest) -> AsyncIterator[Thought]:
        """Write `request.sections()` in order, closing each with a final `SectionDelta`.

        Raises:
            ThinkingError: It failed; `partial` holds the `ECoT` so far.
        """


class Perceiver(Component):
    """Finds out what a clip holds (section 4.2: z_p)."""

    capabilities: PerceiverCapabilities = PerceiverCapabilities()

    @abstractmethod
    async def perceive(self, request: PerceiveRequest) -> Perception:
        """Perceive `request.turn`. What cannot be perceived is named in `unperceived`.

        Raises:
            MediaError: The clip cannot be used at all.
            PerceptionError: It failed.
        """


class Reasoner(Component):
    """Writes the E-CoT from intent on, given a Perception."""

    capabilities: ThinkerCapabilities = ThinkerCapabilities()

    @abstractmethod
    def reason(self, request: ReasonRequest) -> AsyncIterator[SectionDelta | Usage]:
        """Write `request.write` in order, closing each with a final `SectionDelta`.

        Raises:
            ThinkingError: It failed; `partial` holds the `ECoT` so far.
        """


class Strategist(Component):
    """Owns the way from strategy to voice (equation 5: I_emo = θ^slm(z_s))."""

    capabilities: StrategistCapabilities = StrategistCapabilities()

    @abstractmethod
    async def instruct(self, request: InstructRequest) -> SpeakingInstruction:
        """How the reply should sound.

        Raises:
            InstructionError: It failed.
        """

    def plan(self, request: PlanRequest) -> AsyncIterator[SectionDelta]:
        """Write z_s itself. Only for those that declare `writes_strategy`.

        Raises:
            CapabilityError: It does not plan.
        """
        raise CapabilityError("It does not plan strategies.", component=self.label)


class Speaker(Component):
    """Turns clauses into speech (equation 5: Ŷ = θ^Talker(I_emo, z_t))."""

    capabilities: SpeakerCapabilities = SpeakerCapabilities()

    @property
    def voice(self) -> VoiceProfile:
        """The neutral of the chosen voice, as far as it is known."""
        return VoiceProfile()

    @abstractmethod
    def lower(self, request: LowerRequest) -> Lowering:
        """What the engine will get for this instruction. Pure: no work, no waiting."""

    @abstractmethod
    def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        """Speak one clause, in one constant audio format, raw PCM.

        Raises:
            SpeechError: It failed; `partial` holds the chunks so far.
        """

    async def speak_reply(self, request: ReplyRequest) -> AsyncIterator[AudioChunk]:
        """Speak a whole reply. Override it to carry a voice across clauses."""
        async for utterance in request.utterances:
            async for chunk in self.speak(utterance):
                yield chunk
