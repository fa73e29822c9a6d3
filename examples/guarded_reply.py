"""Review each clause before it is spoken, and observe the turn without its content.

python examples/guarded_reply.py "I failed my exam and I feel terrible."
"""

import asyncio
import sys

from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import Chain, Event, Replace, StageTimed, Stop, Turn


def guard(clause: str, so_far: str) -> Replace | Stop | None:
    """No clause may promise anything, and a reply has at most four sentences."""
    if so_far.count(".") + so_far.count("?") >= 4:
        return Stop("long enough")
    if "promise" in clause:
        return Replace(clause.replace("promise", "hope"))
    return None


def observe(event: Event, turn_id: str) -> None:
    """Timings are no secret; what was said is."""
    if isinstance(event, StageTimed):
        print(f"{turn_id[:8]} {event.stage}: {event.end - event.start:.3f} s")


async def main(said: str) -> None:
    chain = Chain(
        SignalPerceiver(), RuleReasoner(), EspeakSpeaker(), guard=guard, observers=[observe]
    )
    async with chain:
        result = await chain.run(Turn(text=said))
    print(result.reply)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
