"""Show the thought while it forms, and leave as soon as the first words are spoken.

python examples/stream_events.py examples/clips/columbia.flac
"""

import asyncio
import sys

from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import AudioReady, Chain, InstructionReady, SectionDelta, Turn, TurnDone
from emoomni_sdk.media import Clip


async def main(path: str) -> None:
    chain = Chain(SignalPerceiver(), RuleReasoner(), EspeakSpeaker())
    with Clip.open(path) as clip:
        async with chain, chain.stream(Turn(clip=clip)) as events:
            async for event in events:
                match event:
                    case SectionDelta(section=section, text=text, final=final):
                        print(f"{section}: {text}" if text else "", "(done)" if final else "")
                    case InstructionReady(instruction=instruction, by=who):
                        print(f"{who} asks: {instruction.style}")
                    case AudioReady(clause=clause, text=text) if text:
                        print(f"speaking clause {clause}: {text}")
                        if clause == 1:
                            # Somebody talks over the reply: keep what was heard in two seconds.
                            events.interrupt(played_seconds=2.0)
                    case TurnDone(result=result):
                        print(f"heard: {result.reply!r}")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
