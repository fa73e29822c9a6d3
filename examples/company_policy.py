"""A Strategist that writes the response strategy itself, after your company's policy.

python examples/company_policy.py "My parcel is late again and nobody answers!"
"""

import asyncio
import sys
from collections.abc import AsyncIterator

from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import (
    Chain,
    InstructRequest,
    PlanRequest,
    RuleStrategist,
    SectionDelta,
    SpeakingInstruction,
    Strategist,
    StrategistCapabilities,
    Turn,
)


class DeEscalation(Strategist):
    """Complaints are met calmly, whatever the customer's tone."""

    name = "de-escalation"
    capabilities = StrategistCapabilities(writes_strategy=True, max_concurrency=100)

    def __init__(self) -> None:
        super().__init__()
        self._rules = RuleStrategist()

    async def plan(self, request: PlanRequest) -> AsyncIterator[SectionDelta]:
        arousal = (request.perception.arousal if request.perception else None) or 0.0
        opening = "Acknowledge the anger first. " if arousal > 0 else ""
        text = f"{opening}Reassure, then ask one question. Speak calmly, slowly and in a low voice."
        yield SectionDelta("response_strategy", text, final=True)

    async def instruct(self, request: InstructRequest) -> SpeakingInstruction:
        asked = await self._rules.instruct(request)
        return SpeakingInstruction(volume=-2.0).over(asked)


async def main(said: str) -> None:
    chain = Chain(SignalPerceiver(), RuleReasoner(), EspeakSpeaker(), strategist=DeEscalation())
    async with chain:
        result = await chain.run(Turn(text=said))
    print(result.ecot.response_strategy)
    print(result.reply)
    print(result.instruction.given() if result.instruction else "")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
