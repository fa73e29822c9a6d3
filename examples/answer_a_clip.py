"""A clip in, a spoken reply out: the whole SDK in five lines.

python examples/answer_a_clip.py examples/clips/columbia.flac reply.wav
"""

import sys

from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import Chain


def main(clip: str, reply: str) -> None:
    with Chain(SignalPerceiver(), RuleReasoner(), EspeakSpeaker()) as chain:
        result = chain.run_sync(clip)
    for section, text in result.ecot.items():
        print(f"{section}: {text}")
    if result.audio is not None:
        print(f"saved {result.audio.save(reply)}, {result.audio.seconds:.1f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
