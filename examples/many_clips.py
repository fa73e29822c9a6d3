"""Answer many clips at once; one that cannot be read stops nothing.

python examples/many_clips.py examples/clips/columbia.flac examples/clips/jfk.flac README.md
"""

import asyncio
import sys

from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import Chain, Clip, Turn, TurnError


async def main(*paths: str) -> None:
    turns = [Turn(clip=Clip.open(path), turn_id=path) for path in paths]
    async with Chain(SignalPerceiver(), RuleReasoner()) as chain:
        async for result in chain.run_many(turns, concurrency=2):
            if isinstance(result, TurnError):
                print(f"{result.turn_id}: failed, {result.message}")
            else:
                seen = result.perception
                print(f"{result.turn_id}: {seen.emotion if seen else None}, {result.reply}")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
