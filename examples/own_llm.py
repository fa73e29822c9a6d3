"""Bring your own language model: the SDK perceives and speaks, your model writes the words.

python examples/own_llm.py examples/clips/columbia.flac reply.wav
"""

import asyncio
import sys
from collections.abc import AsyncIterator

from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import Audio, Chain, TurnResult


async def your_model(thought: TurnResult) -> AsyncIterator[str]:
    """Stands for your model's token stream; the sections belong into its prompt."""
    prompt = f"{thought.ecot.user_intent}\n{thought.ecot.response_strategy}"
    words = f"I read {len(prompt.split())} words about what you need. Take your time."
    for word in words.split(" "):
        await asyncio.sleep(0)
        yield f"{word} "


async def main(clip: str, reply: str) -> None:
    async with Chain(SignalPerceiver(), RuleReasoner(), EspeakSpeaker()) as chain:
        thought = await chain.understand(clip)
        print(thought.ecot.response_strategy)
        chunks = [chunk async for chunk in chain.express(your_model(thought), thought)]
    audio = Audio.join(chunks)
    assert audio is not None
    print(f"saved {audio.save(reply)}")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
