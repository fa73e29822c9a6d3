"""A Speaker of your own: here a whistle that follows the instruction's pitch, rate and volume.

python examples/your_own_speaker.py "I got the job!" whistle.wav
"""

import asyncio
import math
import sys
from array import array
from collections.abc import AsyncIterator

from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import (
    AudioChunk,
    Chain,
    Dropped,
    Lowering,
    LowerRequest,
    Speaker,
    SpeakerCapabilities,
    Turn,
    Utterance,
)

RATE = 16_000


class Whistle(Speaker):
    """One tone per letter."""

    name = "whistle"
    capabilities = SpeakerCapabilities(
        dimensions=frozenset({"pitch", "rate", "volume"}), max_concurrency=8
    )

    def lower(self, request: LowerRequest) -> Lowering:
        asked = request.instruction
        directives = {
            "hz": 880.0 * 2 ** ((asked.pitch or 0.0) / 12),
            "seconds": 0.06 / (asked.rate or 1.0),
            "amplitude": 0.1 * 10 ** ((asked.volume or 0.0) / 20),
        }
        unknown = {k: v for k, v in asked.given().items() if k not in self.capabilities.dimensions}
        dropped = [Dropped(dimension=k, value=v, reason="a whistle") for k, v in unknown.items()]
        return Lowering(directives=directives, dropped=tuple(dropped))

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        asked = self.lower(LowerRequest(instruction=utterance.instruction)).directives
        for letter in filter(str.isalpha, utterance.text):
            hz = asked["hz"] * (1 + (ord(letter.lower()) % 13) / 26)
            times = range(round(asked["seconds"] * RATE))
            wave = (asked["amplitude"] * math.sin(2 * math.pi * hz * t / RATE) for t in times)
            yield AudioChunk.from_samples(array("f", wave), RATE)
            await asyncio.sleep(0)


async def main(said: str, path: str) -> None:
    async with Chain(SignalPerceiver(), RuleReasoner(), Whistle()) as chain:
        result = await chain.run(Turn(text=said))
    assert result.audio is not None
    print(result.reply)
    print(f"saved {result.audio.save(path)}; dropped: {[d.dimension for d in result.dropped]}")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
