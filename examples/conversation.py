"""Clip after clip with one person: what was said and how they usually sound is remembered.

python examples/conversation.py talk.json examples/clips/columbia.flac examples/clips/columbia.mkv
"""

import sys
from pathlib import Path

from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import Chain, Session


def main(saved: str, *clips: str) -> None:
    session = Session.load(saved) if Path(saved).exists() else Session(persona="a good listener")
    with Chain(SignalPerceiver(), RuleReasoner(), EspeakSpeaker()) as chain:
        for clip in clips:
            result = chain.run_sync(session.turn(clip))
            session.add(result)
            print(f"{clip}: {result.reply}")
            session.save(saved)
    if session.baseline is not None and session.baseline.pitch_hz is not None:
        print(f"the speaker's usual pitch is {session.baseline.pitch_hz:.0f} Hz")


if __name__ == "__main__":
    main(*sys.argv[1:])
